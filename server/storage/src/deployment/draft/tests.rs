//! A week as a draft, published, judged across sites, and gone back on, on both databases.

use std::sync::Arc;

use chrono_tz::UTC;
use databases::BOTH;
use domain::access::{Role, Visitor};
use domain::briefing::{Edition, PlanVersion, Version};
use tokio::sync::Notify;

use super::*;
use crate::deployment::order::tests::works;
use crate::deployment::version::{Change, publish};
use crate::example::{Example, Taught, back_to, compared, day, looked_at, seen, tuesday};

mod not_here;

fn of_november() -> Week {
    Week::of(day(24))
}

async fn row(college: &Example, plan: &Grant<act::PlanWeek>, taught: Taught, learner: &Visitor, lsa: &Visitor) -> Row {
    let week = college.storage.site_week(plan, of_november(), tuesday()).await.unwrap();
    let meeting = week.meetings.iter().find(|meeting| meeting.session == taught.session).unwrap();
    Row {
        occurrence: meeting.id,
        learner: learner.person,
        lsa: lsa.person,
        part: domain::deployment::Part::Whole,
        plan_line: None,
        reason: None,
    }
}

fn draft(rows: &[Row]) -> Draft {
    let locked = rows.iter().map(Row::sending).collect();
    Draft { rows: rows.to_vec(), locked, cost: Some((120, 100)), left: None }
}

#[tokio::test]
async fn nobody_is_sent_by_a_draft_and_everyone_by_what_is_published_who_then_reads_again() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let store = &college.storage;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let amina = college.person("Amina", Role::Learner, college.site).await;
        let dana = college.person("Dana", Role::Lsa, college.site).await;
        let maths = college.class("Maths", college.site, 540, 630, &[&amina]).await;
        let plan: Grant<act::PlanWeek> = Grant::site(&grace, college.site).unwrap();
        let sent = row(&college, &plan, maths, &amina, &dana).await;
        store.keep_draft(&plan, of_november(), seen(0), draft(std::slice::from_ref(&sent)), tuesday()).await.unwrap();
        let week = store.site_week(&plan, of_november(), tuesday()).await.unwrap();
        let kept = week.draft.unwrap();
        assert_eq!(
            (&kept.rows[..], kept.cost, kept.locked.len()),
            (&[sent.clone()][..], Some((120, 100)), 1),
            "{kind:?}"
        );
        assert!(week.published.is_none(), "{kind:?}");
        assert!(store.allow::<act::ReadBriefing>(&dana, amina.person, tuesday()).await.is_err(), "{kind:?}");
        let another = Compared { draft: kept.number.next(), in_force: seen(0) };
        let stale = store.publish_draft(&plan, of_november(), another, Found::default(), (UTC, tuesday())).await;
        assert!(matches!(stale, Err(Error::Deployment(Refusal::NothingThen))), "{kind:?}");
        let one = Compared { draft: kept.number, ..another };
        store.publish_draft(&plan, of_november(), one, Found::default(), (UTC, tuesday())).await.unwrap();
        let reads: Grant<act::MarkBriefingRead> = college.grant(&dana, &amina).await;
        store
            .mark_read(
                &reads,
                maths.session,
                (Edition { say: Version::NOTHING, plan: PlanVersion::default() }, tuesday().now),
                tuesday(),
            )
            .await
            .unwrap();
        // published as it is, nothing is new to her; taken off and put back, it is
        for (rows, read) in [(vec![sent.clone()], true), (Vec::new(), true), (vec![sent.clone()], false)] {
            let seen = store.site_week(&plan, of_november(), tuesday()).await.unwrap().seen();
            store.keep_draft(&plan, of_november(), seen, draft(&rows), tuesday()).await.unwrap();
            let now = looked_at(&store.site_week(&plan, of_november(), tuesday()).await.unwrap());
            let late = Compared { in_force: Seen(None), ..now };
            let overtaken = store.publish_draft(&plan, of_november(), late, Found::default(), (UTC, tuesday())).await;
            assert!(matches!(overtaken, Err(Error::Deployment(Refusal::Meanwhile))), "{kind:?}");
            store.publish_draft(&plan, of_november(), now, Found::default(), (UTC, tuesday())).await.unwrap();
            let reading = store.read_statement(&college.grant(&grace, &amina).await, tuesday()).await.unwrap();
            let has_read = reading.deployed.iter().all(|deployed| deployed.has_read);
            assert_eq!((reading.deployed.len(), has_read), (rows.len(), read), "{kind:?}");
        }
        let late = store.republish(&plan, of_november(), back_to(3, 3), Found::default(), (UTC, tuesday())).await;
        assert!(matches!(late, Err(Error::Deployment(Refusal::Meanwhile))), "{kind:?}: the later is told");
        store.republish(&plan, of_november(), back_to(3, 4), Found::default(), (UTC, tuesday())).await.unwrap();
        let week = store.site_week(&plan, of_november(), tuesday()).await.unwrap();
        assert_eq!((week.published.unwrap().rows.len(), week.earlier[0].number.get()), (0, 4), "{kind:?}");
        assert!(store.broken_audit().await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn a_draft_that_would_put_someone_in_two_places_is_not_published_whichever_site_the_other_is_at() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let store = &college.storage;
        let north = college.another_site().await;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let omar = college.person("Omar", Role::Coordinator, north).await;
        let (amina, tom) = (
            college.person("Amina", Role::Learner, college.site).await,
            college.person("Tom", Role::Learner, north).await,
        );
        let dana = college.person("Dana", Role::Lsa, college.site).await;
        college.holds_also(&dana, north).await;
        let maths = college.class("Maths", college.site, 540, 630, &[&amina]).await;
        let trip = college.class("Trip", north, 600, 700, &[&tom]).await;
        let here: Grant<act::PlanWeek> = Grant::site(&grace, college.site).unwrap();
        let there: Grant<act::PlanWeek> = Grant::site(&omar, north).unwrap();
        let first = row(&college, &here, maths, &amina, &dana).await;
        let second = row(&college, &there, trip, &tom, &dana).await;
        store.keep_draft(&here, of_november(), seen(0), draft(&[first]), tuesday()).await.unwrap();
        store.keep_draft(&there, of_november(), seen(0), draft(&[second]), tuesday()).await.unwrap();
        store.publish_draft(&here, of_november(), compared(1, 0), Found::default(), (UTC, tuesday())).await.unwrap();
        let refused =
            store.publish_draft(&there, of_november(), compared(1, 0), Found::default(), (UTC, tuesday())).await;
        assert!(matches!(refused, Err(Error::Deployment(Refusal::Breaches(_)))), "{kind:?} {refused:?}");
        let week = store.site_week(&there, of_november(), tuesday()).await.unwrap();
        assert_eq!((week.elsewhere.len(), week.draft.is_some()), (1, true), "{kind:?}: the draft is kept");
        let other = store.drop_draft(&there, of_november(), seen(2), tuesday()).await;
        assert!(
            matches!(other, Err(Error::Deployment(Refusal::Meanwhile))),
            "{kind:?}: not the one that was looked at"
        );
        store.drop_draft(&there, of_november(), seen(1), tuesday()).await.unwrap();
        assert!(store.site_week(&there, of_november(), tuesday()).await.unwrap().draft.is_none(), "{kind:?}");
        assert!(store.site_week(&Grant::site(&grace, college.site).unwrap(), of_november(), tuesday()).await.is_ok());
        assert!(Grant::<act::PlanWeek>::site(&grace, north).is_err());
        assert_eq!(college.overlaps().await, 0, "{kind:?}");
    }
}

#[tokio::test]
async fn of_two_who_change_one_draft_the_later_is_told_and_neither_loses_anything() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let store = &college.storage;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let omar = college.person("Omar", Role::Coordinator, college.site).await;
        let amina = college.person("Amina", Role::Learner, college.site).await;
        let dana = college.person("Dana", Role::Lsa, college.site).await;
        let maths = college.class("Maths", college.site, 540, 630, &[&amina]).await;
        let (one, other): (Grant<act::PlanWeek>, Grant<act::PlanWeek>) =
            (Grant::site(&grace, college.site).unwrap(), Grant::site(&omar, college.site).unwrap());
        let sent = row(&college, &one, maths, &amina, &dana).await;
        let first = store.keep_draft(&one, of_november(), seen(0), draft(&[sent]), tuesday());
        let second = store.keep_draft(&other, of_november(), seen(0), draft(&[]), tuesday());
        let (first, second) = tokio::join!(first, second);
        let refused = |kept: &Result<(), Error>| matches!(kept, Err(Error::Deployment(Refusal::Meanwhile)));
        assert!(first.is_ok() != second.is_ok() && (refused(&first) || refused(&second)), "{kind:?}");
        let week = store.site_week(&one, of_november(), tuesday()).await.unwrap();
        assert_eq!((week.seen(), week.shown().len()), (seen(1), usize::from(first.is_ok())), "{kind:?}");
        store.keep_draft(&other, of_november(), week.seen(), draft(&[]), tuesday()).await.unwrap();
    }
}

#[tokio::test]
async fn a_lock_stays_with_what_is_published_and_each_change_of_a_draft_can_be_taken_back() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let store = &college.storage;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let amina = college.person("Amina", Role::Learner, college.site).await;
        let dana = college.person("Dana", Role::Lsa, college.site).await;
        let sam = college.person("Sam", Role::Lsa, college.site).await;
        let maths = college.class("Maths", college.site, 540, 630, &[&amina]).await;
        let plan: Grant<act::PlanWeek> = Grant::site(&grace, college.site).unwrap();
        let (one, other) =
            (row(&college, &plan, maths, &amina, &dana).await, row(&college, &plan, maths, &amina, &sam).await);
        let now = async || store.site_week(&plan, of_november(), tuesday()).await.unwrap();
        let keep = async |draft: Draft| {
            let seen = now().await.seen();
            store.keep_draft(&plan, of_november(), seen, draft, tuesday()).await.unwrap();
        };
        let undo = async || {
            let seen = now().await.seen();
            store.undo_draft(&plan, of_november(), seen, tuesday()).await
        };
        keep(draft(std::slice::from_ref(&one))).await;
        store.publish_draft(&plan, of_november(), compared(1, 0), Found::default(), (UTC, tuesday())).await.unwrap();
        assert_eq!(now().await.locked(), draft(std::slice::from_ref(&one)).locked, "{kind:?}");
        assert!(matches!(undo().await, Err(Error::Deployment(Refusal::NothingThen))), "{kind:?}: there is no draft");

        // taken off with a word, then somebody else put there: back step by step, with the word
        let (occurrence, learner, reason) = (one.occurrence, amina.person, "Another group needs Dana".to_owned());
        let left = Some(Left { occurrence, learner, reason });
        keep(Draft { left, ..draft(&[]) }).await;
        keep(draft(std::slice::from_ref(&other))).await;
        let stale = store.undo_draft(&plan, of_november(), seen(1), tuesday()).await;
        assert!(matches!(stale, Err(Error::Deployment(Refusal::Meanwhile))), "{kind:?}: not what was looked at");
        assert_eq!(now().await.shown(), [other], "{kind:?}");
        undo().await.unwrap();
        let week = now().await;
        assert!(week.draft.is_some() && week.shown().is_empty(), "{kind:?}");
        assert!(week.left(one.occurrence, amina.person).is_some(), "{kind:?}");
        undo().await.unwrap();
        let week = now().await;
        assert!(week.draft.is_none() && week.shown() == [one.clone()], "{kind:?}");
        assert!(store.broken_audit().await.unwrap().is_empty());
    }
}

/// Dana is sent by the one site while the other, which puts its own week in force, waits for her: half an hour is
/// needed between them.
#[tokio::test]
async fn a_site_that_waited_for_somebody_judges_what_the_other_site_made_of_their_day() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let (store, north) = (&college.storage, college.another_site().await);
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let omar = college.person("Omar", Role::Coordinator, north).await;
        let amina = college.person("Amina", Role::Learner, college.site).await;
        let tom = college.person("Tom", Role::Learner, north).await;
        let dana = college.person("Dana", Role::Lsa, college.site).await;
        college.holds_also(&dana, north).await;
        works(&college, &grace, &dana, 600).await;
        let maths = college.class("Maths", college.site, 540, 600, &[&amina]).await;
        let trip = college.class("Trip", north, 610, 700, &[&tom]).await;
        let here: Grant<act::PlanWeek> = Grant::site(&grace, college.site).unwrap();
        let there: Grant<act::PlanWeek> = Grant::site(&omar, north).unwrap();
        let first = row(&college, &here, maths, &amina, &dana).await;
        let second = row(&college, &there, trip, &tom, &dana).await;
        store.keep_draft(&there, of_november(), seen(0), draft(&[second]), tuesday()).await.unwrap();

        let holds = Arc::new(Notify::new());
        let (held, site, by) = (holds.clone(), college.site, grace.person);
        let sends = store.write(move |conn| {
            Box::pin(async move {
                hold_site(conn, site).await?;
                conn.run(HOLD_ONE, args![dana.person]).await?;
                held.notify_one();
                tokio::time::sleep(std::time::Duration::from_millis(400)).await;
                let change = Change { add: vec![first], without: None, left: Vec::new() };
                publish(conn, site, of_november().monday(), by, change, tuesday()).await
            })
        });
        let waits = async {
            holds.notified().await;
            store.publish_draft(&there, of_november(), compared(1, 0), Found::default(), (UTC, tuesday())).await
        };
        let (sent, refused) = tokio::join!(sends, waits);
        sent.unwrap();
        let Err(Error::Deployment(Refusal::Breaches(found))) = refused else { panic!("{kind:?}: {refused:?}") };
        assert_eq!(found.iter().map(|(breach, _)| breach.key()).collect::<Vec<_>>(), ["no-time-to-travel"], "{kind:?}");
    }
}

const HOLD_ONE: crate::sql::Sql = crate::sql::Sql("update person set gone_on = gone_on where id = $1");
