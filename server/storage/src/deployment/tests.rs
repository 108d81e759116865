//! Deploying by hand, on both databases, by one coordinator and by many at once.

use chrono_tz::UTC;
use databases::BOTH;
use domain::access::{Grant, Role, Visitor, act};
use domain::deployment::{Breach, Refusal, Sending, Sendings, Stretch, Week};
use futures::future::join_all;

use super::Order;
use crate::example::{Example, Taught, day, tuesday};
use crate::{Error, Failure};

mod halves;

fn order(taught: Taught, lsa: &Visitor, from: u32, to: u32) -> Order {
    let stretch = Stretch::new(day(from), day(to), tuesday().today).unwrap();
    Order::whole(taught.session, lsa.person, stretch)
}

/// Until the last of the four meetings.
fn to_the_end(taught: Taught, lsa: &Visitor) -> Order {
    let last = chrono::NaiveDate::from_ymd_opt(2026, 12, 31).unwrap();
    Order { stretch: Stretch::new(day(24), last, tuesday().today).unwrap(), ..order(taught, lsa, 24, 24) }
}

fn refusal(error: Error) -> Refusal {
    match error {
        Error::Deployment(refusal) => refusal,
        other => panic!("{other:?}"),
    }
}

struct People {
    grace: Visitor,
    amina: Visitor,
    dana: Visitor,
}

async fn people(college: &Example) -> People {
    People {
        grace: college.person("Grace", Role::Coordinator, college.site).await,
        amina: college.person("Amina", Role::Learner, college.site).await,
        dana: college.person("Dana", Role::Lsa, college.site).await,
    }
}

#[tokio::test]
async fn a_stretch_of_weeks_is_published_a_version_each_and_opens_the_learners_say_to_the_lsa() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let People { grace, amina, dana } = people(&college).await;
        let maths = college.class("Maths", college.site, 540, 630, &[&amina]).await;
        let at = tuesday();
        assert!(college.storage.allow::<act::ReadBriefing>(&dana, amina.person, at).await.is_err());
        let grant: Grant<act::Deploy> = college.grant(&grace, &amina).await;
        assert_eq!(college.storage.deploy(&grant, to_the_end(maths, &dana), None, (UTC, at)).await.unwrap(), 4);
        assert_eq!(college.versions().await, [1, 1, 1, 1], "{kind:?}");
        assert!(college.storage.allow::<act::ReadBriefing>(&dana, amina.person, at).await.is_ok());
        let again = college.storage.deploy(&grant, to_the_end(maths, &dana), None, (UTC, at)).await.unwrap_err();
        assert_eq!(refusal(again), Refusal::AlreadyThere);
        assert!(college.storage.broken_audit().await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn whoever_is_put_with_a_learner_by_hand_is_locked_there_so_that_no_proposal_sends_them_elsewhere() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let People { grace, amina, dana } = people(&college).await;
        let maths = college.class("Maths", college.site, 540, 630, &[&amina]).await;
        let (grant, plan) = (college.grant(&grace, &amina).await, Grant::site(&grace, college.site).unwrap());
        college.storage.deploy(&grant, order(maths, &dana, 24, 24), None, (UTC, tuesday())).await.unwrap();
        let week = college.storage.site_week(&plan, Week::of(day(24)), tuesday()).await.unwrap();
        let occurrence = college.occurrence(maths, day(24)).await;
        let sending = Sending { occurrence, learner: amina.person, lsa: dana.person };
        assert_eq!(week.locked(), Sendings::from([sending]), "{kind:?}");
    }
}

#[tokio::test]
async fn a_week_knows_nobody_who_is_at_its_site_by_the_name_of_a_class_alone() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let People { grace, amina, .. } = people(&college).await;
        let tom = college.person("Tom", Role::Learner, college.site).await;
        college.class("Maths", college.site, 540, 630, &[&amina]).await;
        college.class_that_never_meets(college.site, &tom).await;
        let plan = Grant::site(&grace, college.site).unwrap();
        let week = college.storage.site_week(&plan, Week::of(day(24)), tuesday()).await.unwrap();
        let knows = [&amina, &tom].map(|learner| week.people.contains_key(&learner.person));
        assert_eq!(knows, [true, false], "{kind:?}");
    }
}

#[tokio::test]
async fn an_lsa_in_another_room_then_is_refused_whichever_site_that_room_is_at() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let People { grace, amina, dana } = people(&college).await;
        let north = college.another_site().await;
        let (omar, tom) =
            (college.person("Omar", Role::Coordinator, north).await, college.person("Tom", Role::Learner, north).await);
        college.holds_also(&dana, north).await;
        let maths = college.class("Maths", college.site, 540, 630, &[&amina]).await;
        let trip = college.class("Trip", north, 600, 700, &[&tom]).await;
        let mine = college.grant(&grace, &amina).await;
        college.storage.deploy(&mine, order(maths, &dana, 24, 24), None, (UTC, tuesday())).await.unwrap();
        let theirs = college.grant(&omar, &tom).await;
        let refused =
            college.storage.deploy(&theirs, to_the_end(trip, &dana), None, (UTC, tuesday())).await.unwrap_err();
        let Refusal::Breaches(found) = refusal(refused) else { panic!("{kind:?}") };
        assert!(matches!(found[..], [(Breach::TwoPlaces(..), on)] if on == day(24)), "{found:?}");
        assert_eq!(college.overlaps().await, 0);
    }
}

#[tokio::test]
async fn five_learners_at_once_are_too_many_and_only_an_lsa_of_the_site_goes() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let People { grace, dana, .. } = people(&college).await;
        let mut learners = Vec::new();
        for name in ["Amina", "Tom", "Leah", "Joel", "Kit"] {
            learners.push(college.person(name, Role::Learner, college.site).await);
        }
        let maths = college.class("Maths", college.site, 540, 630, &learners.iter().collect::<Vec<_>>()).await;
        for learner in &learners[..4] {
            let grant = college.grant(&grace, learner).await;
            college.storage.deploy(&grant, order(maths, &dana, 24, 24), None, (UTC, tuesday())).await.unwrap();
        }
        let fifth = college.grant(&grace, &learners[4]).await;
        let refused =
            college.storage.deploy(&fifth, order(maths, &dana, 24, 24), None, (UTC, tuesday())).await.unwrap_err();
        assert!(matches!(&refusal(refused), Refusal::Breaches(found)
            if matches!(found[..], [(Breach::TooManyLearners(..), _)])));
        for not_an_lsa in [&grace, &learners[0]] {
            let order = order(maths, not_an_lsa, 24, 24);
            let refused = college.storage.deploy(&fifth, order, None, (UTC, tuesday())).await.unwrap_err();
            assert!(matches!(&refusal(refused), Refusal::Breaches(found)
                if matches!(found[..], [(Breach::NotAnLsa(..), _)])));
        }
    }
}

#[tokio::test]
async fn a_session_of_another_site_is_not_found_and_one_called_off_is_passed_over() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let People { grace, amina, dana } = people(&college).await;
        let north = college.another_site().await;
        let elsewhere = college.class("Art", north, 540, 630, &[&amina]).await;
        let maths = college.class("Maths", college.site, 540, 630, &[&amina]).await;
        let grant = college.grant(&grace, &amina).await;
        let refused = college.storage.deploy(&grant, to_the_end(elsewhere, &dana), None, (UTC, tuesday())).await;
        assert!(matches!(refused, Err(Error::Refused(_))), "{kind:?} {refused:?}");
        college.call_off(day(24)).await;
        let nothing = college.storage.deploy(&grant, order(maths, &dana, 24, 30), None, (UTC, tuesday())).await;
        assert_eq!(refusal(nothing.unwrap_err()), Refusal::NothingThen);
        assert_eq!(college.storage.deploy(&grant, to_the_end(maths, &dana), None, (UTC, tuesday())).await.unwrap(), 3);
    }
}

#[tokio::test]
async fn taking_an_lsa_off_leaves_the_others_and_closes_the_learners_say() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let People { grace, amina, dana } = people(&college).await;
        let priya = college.person("Priya", Role::Lsa, college.site).await;
        let maths = college.class("Maths", college.site, 540, 630, &[&amina]).await;
        let (at, grant) = (tuesday(), college.grant(&grace, &amina).await);
        for lsa in [&dana, &priya] {
            college.storage.deploy(&grant, to_the_end(maths, lsa), None, (UTC, at)).await.unwrap();
        }
        college.storage.withdraw(&grant, to_the_end(maths, &dana), None, at).await.unwrap();
        assert_eq!(college.versions().await, [1, 2, 3].repeat(4), "{kind:?}");
        assert!(college.storage.allow::<act::ReadBriefing>(&dana, amina.person, at).await.is_err());
        assert!(college.storage.allow::<act::ReadBriefing>(&priya, amina.person, at).await.is_ok());
        let again = college.storage.withdraw(&grant, to_the_end(maths, &dana), None, at).await.unwrap_err();
        assert_eq!(refusal(again), Refusal::NothingThen);
    }
}

#[tokio::test]
async fn a_hundred_coordinators_at_once_never_put_one_lsa_in_two_places() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let People { amina, dana, .. } = people(&college).await;
        let north = college.another_site().await;
        college.holds_also(&dana, north).await;
        let mut asked = Vec::new();
        for number in 0..10 {
            // ten rooms at overlapping times, five at each site, ten coordinators for each
            let site = if number % 2 == 0 { college.site } else { north };
            let taught = college.class("Maths", site, 540 + number, 630 + number, &[&amina]).await;
            let coordinator = college.person("Grace", Role::Coordinator, site).await;
            let grant: Grant<act::Deploy> = college.grant(&coordinator, &amina).await;
            asked.extend((0..10).map(|_| (grant.clone(), order(taught, &dana, 24, 24))));
        }
        let saves =
            asked.iter().map(|(grant, order)| college.storage.deploy(grant, order.clone(), None, (UTC, tuesday())));
        let done = join_all(saves).await;
        let kept = done.iter().filter(|done| done.is_ok()).count();
        let told = done.iter().filter(|done| {
            matches!(done, Ok(_) | Err(Error::Deployment(_)) | Err(Error::Failure(Failure::Open(_) | Failure::Busy)))
        });
        assert_eq!(told.count(), 100, "{kind:?}: {done:#?}");
        assert_eq!((kept, college.overlaps().await), (1, 0), "{kind:?}");
    }
}

#[tokio::test]
async fn two_coordinators_who_save_at_once_both_keep_what_they_saved() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let People { grace, amina, .. } = people(&college).await;
        let maths = college.class("Maths", college.site, 540, 630, &[&amina]).await;
        let grant: Grant<act::Deploy> = college.grant(&grace, &amina).await;
        let mut orders = Vec::new();
        for number in 0..12 {
            let lsa = college.person(&format!("LSA {number}"), Role::Lsa, college.site).await;
            orders.push(order(maths, &lsa, 24, 24));
        }
        let saves = orders.iter().map(|order| college.storage.deploy(&grant, order.clone(), None, (UTC, tuesday())));
        for saved in join_all(saves).await {
            assert_eq!(saved.unwrap(), 1, "{kind:?}");
        }
        assert_eq!(college.versions().await, (1..=12).collect::<Vec<_>>());
        let reading = college.storage.read_statement(&college.grant(&grace, &amina).await, tuesday()).await.unwrap();
        assert_eq!(reading.deployed.len(), 12, "{kind:?}");
    }
}
