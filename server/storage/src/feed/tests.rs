//! A feed shows its maker's own sessions and no others, and nothing once it is voided, on both databases.

use chrono_tz::UTC;
use databases::{BOTH, Kind};
use domain::access::Visitor;
use domain::deployment::Stretch;
use domain::id::CalledOffId;

use super::*;
use crate::Order;
use crate::example::{Example, day, tuesday};
use crate::sql::Sql;

const END_ROLE: Sql = Sql("update role_held set ended_on = '2026-11-23' where person_id = $1 and role = $2");
const LEAVES_CLASS: Sql = Sql("update enrolment set ended_on = '2026-11-23' where person_id = $1");
const LEAVES_COLLEGE: Sql = Sql("update person set gone_on = '2026-11-23' where id = $1");
const SECRET: &str = "a secret of somebody";

async fn sessions(college: &Example, secret: &str) -> Option<Vec<String>> {
    match college.storage.feed(secret, tuesday()).await.unwrap()? {
        Fed::Sessions(sessions) => Some(sessions.into_iter().map(|session| named(session.title)).collect()),
        Fed::TooOften(_) => panic!("not so soon"),
    }
}

fn named(title: Title) -> String {
    match title {
        Title::Class(title) => title,
        Title::Time(time) => time.key().to_owned(),
    }
}

async fn make(college: &Example, visitor: &Visitor, secret: &str) {
    college.storage.make_feed(&Grant::themself(visitor).unwrap(), secret, tuesday()).await.unwrap();
}

struct Here {
    college: Example,
    dana: Visitor,
    sam: Visitor,
    amina: Visitor,
}

/// Amina learns maths, where Dana is sent once; Sam teaches art.
async fn here(kind: Kind) -> Here {
    let college = Example::on(kind).await;
    let grace = college.person("Grace", Role::Coordinator, college.site).await;
    let dana = college.person("Dana", Role::Lsa, college.site).await;
    let sam = college.person("Sam", Role::Tutor, college.site).await;
    let amina = college.person("Amina", Role::Learner, college.site).await;
    let maths = college.class("Maths", college.site, 570, 660, &[&amina]).await;
    let art = college.class("Art", college.site, 700, 760, &[]).await;
    college.teaches(&sam, art).await;
    let stretch = Stretch::new(day(24), day(24), day(24)).unwrap();
    let order = Order::whole(maths.session, dana.person, stretch);
    let grant = college.grant(&grace, &amina).await;
    college.storage.deploy(&grant, order, None, (UTC, tuesday())).await.unwrap();
    Here { college, dana, sam, amina }
}

#[tokio::test]
async fn each_sees_their_own_sessions_as_what_they_made_it() {
    for kind in BOTH {
        let Here { college, dana, sam, amina } = here(kind).await;
        for (visitor, seen) in [(&dana, vec!["Maths"]), (&sam, vec!["Art"; 4]), (&amina, vec!["Maths"; 4])] {
            let secret = visitor.person.to_string();
            make(&college, visitor, &secret).await;
            assert_eq!(sessions(&college, &secret).await.unwrap(), seen, "{kind:?}");
        }
        college.call_off(day(24)).await;
        let Some(Fed::Sessions(off)) = college.storage.feed(&dana.person.to_string(), tuesday()).await.unwrap() else {
            panic!("it is there");
        };
        assert!(off.iter().all(|session| session.called_off && session.room == "B14"), "{kind:?} {off:?}");
        assert!(college.storage.broken_audit().await.unwrap().is_empty());
    }
}

/// After so many minutes.
fn after(minutes: i64) -> Moment {
    Moment { now: tuesday().now + TimeDelta::minutes(minutes), ..tuesday() }
}

/// Since how many minutes after the beginning each session of somebody's feed is as it is.
async fn changed(college: &Example, visitor: &Visitor) -> Vec<Option<i64>> {
    let secret = visitor.person.to_string();
    let Some(Fed::Sessions(sessions)) = college.storage.feed(&secret, tuesday()).await.unwrap() else {
        panic!("it is there");
    };
    sessions.into_iter().map(|one| Some((one.changed_at? - tuesday().now).num_minutes())).collect()
}

#[tokio::test]
async fn a_session_is_other_since_it_was_last_off_or_on_or_since_who_goes_there_was_published() {
    for kind in BOTH {
        let Here { college, dana, amina, .. } = here(kind).await;
        let store = &college.storage;
        for visitor in [&dana, &amina] {
            make(&college, visitor, &visitor.person.to_string()).await;
        }
        let both = async || (changed(&college, &dana).await, changed(&college, &amina).await);
        assert_eq!(both().await, (vec![Some(0)], vec![None; 4]), "{kind:?}: published, and never otherwise");
        let Some(Fed::Sessions(hers)) = store.feed(&dana.person.to_string(), tuesday()).await.unwrap() else {
            panic!("it is there");
        };
        let at = hers[0].id;
        let amina_has = |minutes: i64| vec![Some(minutes), None, None, None];
        let (id, calls_off) = (CalledOffId::new(Uuid::now_v7()), Grant::themself(&dana).unwrap());
        store.call_off(&calls_off, id, at, after(5)).await.unwrap();
        assert_eq!(both().await, (vec![Some(5)], amina_has(5)), "{kind:?}: off");
        store.call_on(&calls_off, at, after(10)).await.unwrap();
        assert_eq!(both().await, (vec![Some(10)], amina_has(10)), "{kind:?}: on after all");
        let (id, marks) = (CalledOffId::new(Uuid::now_v7()), college.grant(&dana, &amina).await);
        store.mark_not_here(&marks, id, at, after(15)).await.unwrap();
        assert_eq!(both().await, (vec![Some(15)], amina_has(10)), "{kind:?}: who goes there for her is free");
        store.mark_here(&marks, at, after(20)).await.unwrap();
        assert_eq!(both().await, (vec![Some(20)], amina_has(10)), "{kind:?}: she is there after all");
    }
}

#[tokio::test]
async fn nobody_goes_to_a_session_for_a_learner_who_left_the_class_or_the_college() {
    for kind in BOTH {
        for left in [LEAVES_CLASS, LEAVES_COLLEGE] {
            let Here { college, dana, amina, .. } = here(kind).await;
            make(&college, &dana, SECRET).await;
            assert_eq!(sessions(&college, SECRET).await.unwrap(), ["Maths"], "{kind:?}");
            college.put(left, args![amina.person]).await;
            assert_eq!(sessions(&college, SECRET).await.unwrap(), [""; 0], "{kind:?}");
        }
    }
}

#[tokio::test]
async fn nothing_is_behind_one_that_was_voided_made_anew_or_whose_maker_is_not_here_as_that_any_more() {
    for kind in BOTH {
        let Here { college, dana, amina, .. } = here(kind).await;
        assert_eq!(sessions(&college, SECRET).await, None, "{kind:?}");
        make(&college, &dana, SECRET).await;
        let own = college.storage.own_feed(&Grant::themself(&dana).unwrap(), tuesday()).await.unwrap().unwrap();
        assert!(own.is_opened_by(SECRET) && !own.is_opened_by("another"), "{kind:?}");
        make(&college, &dana, "another").await;
        assert_eq!(sessions(&college, SECRET).await, None, "{kind:?}");
        assert!(sessions(&college, "another").await.is_some(), "{kind:?}");
        college.storage.void_feed(&Grant::themself(&dana).unwrap(), tuesday()).await.unwrap();
        assert_eq!(sessions(&college, "another").await, None, "{kind:?}");
        make(&college, &amina, "hers").await;
        assert!(sessions(&college, "hers").await.is_some(), "{kind:?}");
        college.put(END_ROLE, args![amina.person, "learner"]).await;
        assert_eq!(sessions(&college, "hers").await, None, "{kind:?}");
    }
}

#[tokio::test]
async fn one_that_is_asked_all_the_time_is_told_to_wait_and_answers_again_later() {
    for kind in BOTH {
        let Here { college, dana, .. } = here(kind).await;
        make(&college, &dana, SECRET).await;
        for _ in 0..MOST_AN_HOUR {
            assert!(sessions(&college, SECRET).await.is_some());
        }
        let again = tuesday().now + TimeDelta::hours(1);
        assert_eq!(college.storage.feed(SECRET, tuesday()).await.unwrap(), Some(Fed::TooOften(again)), "{kind:?}");
        let later = Moment { now: again, ..tuesday() };
        assert!(matches!(college.storage.feed(SECRET, later).await.unwrap(), Some(Fed::Sessions(_))), "{kind:?}");
        let noted = college.storage.times_recorded(Action::KeepFeed, "asked".to_owned()).await.unwrap();
        assert_eq!(noted, 1, "once a day, {kind:?}");
    }
}
