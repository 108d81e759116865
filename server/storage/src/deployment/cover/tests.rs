//! Who is still sent though they are not in, or to learners who do not want them, on both databases.

use chrono_tz::UTC;
use databases::BOTH;
use domain::access::Role;
use domain::deployment::{Row as Sent, Stretch, Week};
use uuid::Uuid;

use super::*;
use crate::example::{Example, compared, day, seen, tuesday};
use crate::sql::Sql;
use crate::{Draft, Found, Order};

#[tokio::test]
async fn whoever_is_not_wanted_any_more_is_to_be_covered_once_though_nothing_was_agreed_with_the_learner() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let store = &college.storage;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let amina = college.person("Amina", Role::Learner, college.site).await;
        let tom = college.person("Tom", Role::Learner, college.site).await;
        let dana = college.person("Dana", Role::Lsa, college.site).await;
        let sam = college.person("Sam", Role::Lsa, college.site).await;
        let maths = college.class("Maths", college.site, 540, 630, &[&amina, &tom]).await;
        for (lsa, learner) in [(&dana, &amina), (&sam, &amina), (&dana, &tom)] {
            let stretch = Stretch::new(day(24), day(24) + chrono::Days::new(14), day(24)).unwrap();
            let order = Order::whole(maths.session, lsa.person, stretch);
            store.deploy(&college.grant(&grace, learner).await, order, None, (UTC, tuesday())).await.unwrap();
        }
        let plan: Grant<act::PlanWeek> = Grant::site(&grace, college.site).unwrap();
        let found = async || store.to_cover(&plan, tuesday()).await.unwrap().not_wanted;
        assert!(found().await.is_empty(), "{kind:?}");
        let not_dana = dana.person.to_string();
        college.says(&amina, 1, "sent", &[("me".to_owned(), "not-wanted", &not_dana)]).await;
        let now = found().await;
        let [one] = &now[..] else { panic!("{kind:?} {now:?}") };
        assert_eq!((one.first.learner, one.first.lsa.called(), one.more), (amina.person, "Dana", 2), "{kind:?}");
        assert_eq!(
            (one.first.on, one.first.occurrence),
            (day(24), college.occurrence(maths, day(24)).await),
            "{kind:?}"
        );
        let dana_plans = college.also(&dana, Role::Coordinator).await;
        let hers: Grant<act::PlanWeek> = Grant::site(&dana_plans, college.site).unwrap();
        let of_herself = store.to_cover(&hers, tuesday()).await.unwrap().not_wanted;
        assert!(of_herself.is_empty(), "{kind:?}: nobody reads it of themself");
        // what she says now holds, and not what she said before
        college.says(&amina, 2, "sent", &[("me".to_owned(), "not-wanted", "no-one")]).await;
        assert!(found().await.is_empty(), "{kind:?}");
    }
}

const LEAVES: Sql = Sql("update enrolment set ended_on = '2026-11-24' where class_id = $1 and person_id = $2");

#[tokio::test]
async fn whom_a_learner_does_not_want_is_told_at_no_site_where_they_are_by_the_name_of_a_class_alone() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let (store, north) = (&college.storage, college.another_site().await);
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let dana = college.person("Dana", Role::Lsa, college.site).await;
        let amina = college.person("Amina", Role::Learner, north).await;
        let maths = college.class("Maths", college.site, 540, 630, &[&amina]).await;
        let order = Order::whole(maths.session, dana.person, Stretch::new(day(24), day(24), day(24)).unwrap());
        store.deploy(&college.grant(&grace, &amina).await, order, None, (UTC, tuesday())).await.unwrap();
        let not_dana = dana.person.to_string();
        college.says(&amina, 1, "sent", &[("me".to_owned(), "not-wanted", &not_dana)]).await;
        let plan: Grant<act::PlanWeek> = Grant::site(&grace, college.site).unwrap();
        let found = async || store.to_cover(&plan, tuesday()).await.unwrap().not_wanted.len();
        assert_eq!(found().await, 1, "{kind:?}: she has a session there");
        college.class_that_never_meets(college.site, &amina).await;
        college.put(LEAVES, args![maths.class, amina.person]).await;
        assert_eq!(found().await, 0, "{kind:?}");
    }
}

#[tokio::test]
async fn whoever_is_in_after_all_once_others_are_published_is_free_until_they_are_sent_and_whoever_plans_is_told() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let store = &college.storage;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let amina = college.person("Amina", Role::Learner, college.site).await;
        let dana = college.person("Dana", Role::Lsa, college.site).await;
        let sam = college.person("Sam", Role::Lsa, college.site).await;
        let maths = college.class("Maths", college.site, 540, 630, &[&amina]).await;
        let at = |minutes| Moment { now: tuesday().now + chrono::TimeDelta::minutes(minutes), ..tuesday() };
        let stretch = Stretch::new(day(24), day(24), day(24)).unwrap();
        let sends_dana = Order::whole(maths.session, dana.person, stretch);
        let to_amina = college.grant(&grace, &amina).await;
        store.deploy(&to_amina, sends_dana.clone(), None, (UTC, at(0))).await.unwrap();
        let (plan, mine): (Grant<act::PlanWeek>, _) =
            (Grant::site(&grace, college.site).unwrap(), Grant::themself(&dana).unwrap());
        let free = async |minutes| {
            let found = store.to_cover(&plan, at(minutes)).await.unwrap().free;
            found.into_iter().map(|free| (free.lsa, free.on, free.is_back)).collect::<Vec<_>>()
        };
        let told = async || {
            let rows = store.read(|conn| Box::pin(conn.rows(TOLD, args![]))).await.unwrap();
            rows.into_iter().map(|mut row| row.text().unwrap()).collect::<Vec<_>>()
        };
        // nobody was published in her place: she goes there as before
        let [first, second] = [AbsenceId::new(Uuid::now_v7()), AbsenceId::new(Uuid::now_v7())];
        store.mark_absence(&mine, first, stretch, at(5)).await.unwrap();
        store.take_back_absence(&mine, first, at(10)).await.unwrap();
        store.mark_absence(&mine, second, stretch, at(15)).await.unwrap();
        let week = Week::of(day(24));
        let (occurrence, learner) = (college.occurrence(maths, day(24)).await, amina.person);
        let cover = Sent { occurrence, learner, lsa: sam.person, part: Part::Whole, plan_line: None, reason: None };
        let draft = Draft { rows: vec![cover], locked: Default::default(), cost: None, left: None };
        store.keep_cover(&plan, week, seen(1), draft, at(20)).await.unwrap();
        store.publish_draft(&plan, week, compared(2, 1), Found::default(), (UTC, at(20))).await.unwrap();
        college.put(EMAIL, args![grace.person]).await;
        assert_eq!((free(25).await, told().await), (vec![], vec![]), "{kind:?}");
        for _ in 0..2 {
            store.take_back_absence(&mine, second, at(30)).await.unwrap();
        }
        assert_eq!(told().await, ["Grace"], "{kind:?}: once");
        assert_eq!(free(30).await, [(dana.person, day(24), true)], "{kind:?}");
        store.deploy(&to_amina, sends_dana, None, (UTC, at(35))).await.unwrap();
        assert_eq!(free(40).await, [], "{kind:?}: she goes there again");
        assert!(store.broken_audit().await.unwrap().is_empty(), "{kind:?}");
    }
}

const EMAIL: Sql = Sql("update person set email = 'grace@college.example' where id = $1");
const TOLD: Sql = Sql("select p.given_name from notice n join person p on p.id = n.person_id where n.cause = 'cover'");

#[tokio::test]
async fn whoever_plans_is_told_who_is_in_after_all_where_a_week_was_first_published_while_they_were_marked() {
    for (kind, published, expected) in BOTH.into_iter().flat_map(|kind| [(kind, 10, true), (kind, 0, false)]) {
        let college = Example::on(kind).await;
        let store = &college.storage;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let amina = college.person("Amina", Role::Learner, college.site).await;
        let dana = college.person("Dana", Role::Lsa, college.site).await;
        let sam = college.person("Sam", Role::Lsa, college.site).await;
        let maths = college.class("Maths", college.site, 540, 630, &[&amina]).await;
        let at = |minutes| Moment { now: tuesday().now + chrono::TimeDelta::minutes(minutes), ..tuesday() };
        let stretch = Stretch::new(day(24), day(24), day(24)).unwrap();
        let sends_sam = async |minutes| {
            let order = Order::whole(maths.session, sam.person, stretch);
            store.deploy(&college.grant(&grace, &amina).await, order, None, (UTC, at(minutes))).await.unwrap();
        };
        if published == 0 {
            sends_sam(0).await;
        }
        let (mine, absence) = (Grant::themself(&dana).unwrap(), AbsenceId::new(Uuid::now_v7()));
        store.mark_absence(&mine, absence, stretch, at(5)).await.unwrap();
        if published > 0 {
            sends_sam(published).await;
        }
        college.put(EMAIL, args![grace.person]).await;
        store.take_back_absence(&mine, absence, at(15)).await.unwrap();
        let told = store.read(|conn| Box::pin(conn.rows(TOLD, args![]))).await.unwrap();
        assert_eq!(!told.is_empty(), expected, "{kind:?}: published at {published}");
    }
}

#[tokio::test]
async fn what_has_begun_is_not_to_be_covered() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let store = &college.storage;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let amina = college.person("Amina", Role::Learner, college.site).await;
        let dana = college.person("Dana", Role::Lsa, college.site).await;
        let maths = college.class("Maths", college.site, 540, 630, &[&amina]).await;
        let next_week = day(24) + chrono::Days::new(7);
        let stretch = |to| Stretch::new(day(24), to, day(24)).unwrap();
        let order = Order::whole(maths.session, dana.person, stretch(next_week));
        store.deploy(&college.grant(&grace, &amina).await, order, None, (UTC, tuesday())).await.unwrap();
        let (mine, id) = (Grant::themself(&dana).unwrap(), AbsenceId::new(Uuid::now_v7()));
        store.mark_absence(&mine, id, stretch(day(24)), tuesday()).await.unwrap();
        let not_dana = dana.person.to_string();
        college.says(&amina, 1, "sent", &[("me".to_owned(), "not-wanted", &not_dana)]).await;
        let plan: Grant<act::PlanWeek> = Grant::site(&grace, college.site).unwrap();
        let found = async |minutes| {
            let at = Moment { now: tuesday().now + chrono::TimeDelta::minutes(minutes), ..tuesday() };
            let found = store.to_cover(&plan, at).await.unwrap();
            let not_wanted = found.not_wanted.iter().map(|found| (found.first.on, found.more)).collect::<Vec<_>>();
            (found.away.iter().map(|away| away.meetings).collect::<Vec<_>>(), not_wanted)
        };
        assert_eq!(found(0).await, (vec![1], vec![(day(24), 1)]), "{kind:?}");
        // half past nine: maths goes on until half past ten
        assert_eq!(found(90).await, (vec![], vec![(next_week, 0)]), "{kind:?}");
    }
}
