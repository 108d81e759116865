//! Whoever is shown out stays out, on both databases.

use chrono_tz::UTC;
use databases::BOTH;
use domain::access::{Grant, Visitor};
use domain::id::TalkId;
use domain::sign_in::{Secret, SignedIn};
use domain::talk::Wish;
use uuid::Uuid;

use super::*;
use crate::example::{Example, tuesday};
use crate::sql::Sql;
use crate::{Admission, Ask, Entrance};

const EMAIL: &str = "grace@college.example";
const REACHED_BY: Sql = Sql("update person set email = $2 where id = $1");
const WRITTEN_DOWN: Sql = Sql("select count(*) from audit where action = 'dismiss' and actor = 'command dismiss'");

fn secret(mark: u8) -> Secret {
    Secret::of([mark; 24])
}

async fn admit(college: &Example, role: Role, link: u8, sites: &[&str]) {
    let name = Name::new("Grace", "Hall").unwrap();
    let sites = sites.iter().map(|site| (*site).to_owned()).collect();
    let admission = Admission { email: Email::new(EMAIL).unwrap(), name, role, sites };
    college.storage.admit(admission, &secret(link), tuesday().now).await.unwrap().unwrap();
}

const KNOWS: Sql =
    Sql("insert into passphrase (person_id, hash, set_at) select id, 'hash', 0 from person where email = $1");
const KNOWN: Sql = Sql("select count(*) from passphrase");

async fn dismiss(college: &Example, role: Option<Role>, sites: &[&str]) -> Result<Dismissed, NotDismissed> {
    let sites = sites.iter().map(|site| (*site).to_owned()).collect();
    let dismissal = Dismissal { email: Email::new(EMAIL).unwrap(), role, sites };
    college.storage.dismiss(dismissal, tuesday()).await.unwrap()
}

/// Opens a link, in a browser with this token; whether anybody is signed in then.
async fn comes_in(college: &Example, link: u8, token: u8) -> bool {
    let entrance = Entrance { token: secret(token), former: None, settings: None, now: tuesday().now };
    college.storage.enter_by_link(secret(link).reveal(), entrance).await.unwrap().is_some()
}

async fn proves(college: &Example, token: u8) -> SignedIn {
    college.storage.signed_in(secret(token).reveal(), tuesday().now).await.unwrap()
}

#[tokio::test]
async fn whatever_someone_came_in_by_opens_nothing_once_they_are_dismissed_though_they_are_let_in_anew() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        assert_eq!(dismiss(&college, None, &[]).await, Err(NotDismissed::Nobody), "{kind:?}");
        admit(&college, Role::Coordinator, 1, &[]).await;
        assert!(comes_in(&college, 1, 50).await, "{kind:?}");
        let SignedIn::Here(grace) = proves(&college, 50).await else { panic!("{kind:?}: Grace is signed in") };
        college.storage.write(|conn| Box::pin(conn.run(KNOWS, args![EMAIL]))).await.unwrap();
        admit(&college, Role::Coordinator, 2, &[]).await;
        let dismissed = dismiss(&college, None, &[]).await.unwrap();
        let known = college.storage.read(|conn| Box::pin(conn.row(KNOWN, args![]))).await.unwrap();
        assert_eq!(known.unwrap().int().unwrap(), 0, "{kind:?}: their passphrase is forgotten");
        assert_eq!(dismissed.ended, [(Role::Coordinator, "Riverside".to_owned())], "{kind:?}");
        assert!(dismissed.left.is_empty() && !dismissed.is_in_files, "{kind:?}: {dismissed:?}");
        let again = dismiss(&college, None, &[]).await;
        assert!(matches!(again, Err(NotDismissed::NotHeld(_, held)) if held.is_empty()), "{kind:?}");
        let before = Grant::site(&grace, college.site).unwrap();
        assert!(college.storage.talk_requests(&before, tuesday()).await.is_err(), "{kind:?}: nor a page left open");
        admit(&college, Role::Coordinator, 3, &[]).await;
        assert_eq!(proves(&college, 50).await, SignedIn::Nobody, "{kind:?}");
        assert!(!comes_in(&college, 2, 51).await && comes_in(&college, 3, 52).await, "{kind:?}");
        let row = college.storage.read(|conn| Box::pin(conn.row(WRITTEN_DOWN, args![]))).await.unwrap();
        assert_eq!(row.unwrap().int().unwrap(), 1, "{kind:?}");
        assert!(college.storage.broken_audit().await.unwrap().is_empty(), "{kind:?}");
    }
}

#[tokio::test]
async fn one_role_at_one_site_ends_alone() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        college.another_site().await;
        admit(&college, Role::Coordinator, 1, &[]).await;
        admit(&college, Role::Lsa, 2, &["North"]).await;
        let nowhere = dismiss(&college, None, &["Atlantis"]).await;
        assert_eq!(nowhere, Err(NotDismissed::UnknownSite("Atlantis".to_owned())), "{kind:?}");
        let not_held = dismiss(&college, Some(Role::Lsa), &["Riverside"]).await;
        assert!(matches!(not_held, Err(NotDismissed::NotHeld(_, held)) if held.len() == 3), "{kind:?}");
        let dismissed = dismiss(&college, Some(Role::Coordinator), &["north"]).await.unwrap();
        let at = |role, site: &str| (role, site.to_owned());
        assert_eq!(dismissed.ended, [at(Role::Coordinator, "North")], "{kind:?}");
        assert_eq!(dismissed.left, [at(Role::Coordinator, "Riverside"), at(Role::Lsa, "North")], "{kind:?}");
    }
}

/// Leaves a wish with somebody, and says which it is.
async fn asks(college: &Example, learner: &Visitor, reader: &Visitor, wish: Wish) -> TalkId {
    let id = TalkId::new(Uuid::now_v7());
    let ask = Ask { id, wish, reader: reader.person, step: None, line: None, page: "/".to_owned() };
    college.storage.ask_to_talk(&Grant::themself(learner).unwrap(), ask, UTC, tuesday()).await.unwrap();
    id
}

#[tokio::test]
async fn what_learners_left_for_whoever_is_dismissed_is_the_next_readers_at_once() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let amina = college.person("Amina", Role::Learner, college.site).await;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let omar = college.person("Omar", Role::Coordinator, college.site).await;
        let as_lead = college.also(&grace, Role::SafeguardingLead).await;
        college.put(REACHED_BY, args![grace.person, EMAIL]).await;
        let wish = asks(&college, &amina, &grace, Wish::Help).await;
        asks(&college, &amina, &as_lead, Wish::Worried).await;
        let reads = async || {
            let grant = Grant::site(&omar, college.site).unwrap();
            let list = college.storage.talk_requests(&grant, tuesday()).await.unwrap();
            list.into_iter().map(|request| request.id).collect::<Vec<_>>()
        };
        assert_eq!(reads().await, [], "{kind:?}: Grace has her time first");
        let coordinates = dismiss(&college, Some(Role::Coordinator), &[]).await.unwrap();
        assert!(coordinates.is_in_files && !coordinates.leaves_unread, "{kind:?}");
        assert_eq!(reads().await, [wish], "{kind:?}");
        let leads = dismiss(&college, Some(Role::SafeguardingLead), &[]).await.unwrap();
        assert!(leads.leaves_unread, "{kind:?}: nobody else leads here");
    }
}
