//! Signing in and out, on both databases.

mod guesses;

use chrono::{DateTime, TimeDelta, Utc};
use databases::{BOTH, Kind};
use domain::access::{Grant, Role, Visitor};
use domain::id::{PersonId, SignInId};
use domain::person::Email;
use domain::sign_in::{Secret, SignedIn};

use crate::dialect::args;
use crate::example::{Example, tuesday};
use crate::sql::Sql;
use crate::{Actor, Admission, Entrance, Guess, Held, NotAdmitted, WordsOf};

const NUMBER: Sql = Sql("update person set source_id = $2, email = $2 where id = $1");
const END_ROLE: Sql = Sql("update role_held set ended_on = '2026-11-24' where person_id = $1 and role = $2");
const COUNT: Sql = Sql("select count(*) from audit where action = $1 and outcome = $2");
const OLD_WORDS: Sql = Sql("select count(*) from kept_words where form = 'old'");
const KEPT_AS_IT_IS: Sql = Sql("select count(*) from sign_in where token_hash = $1");

/// A secret of a test's own.
fn secret(mark: u8) -> Secret {
    Secret::of([mark; 24])
}

fn at(minutes: i64) -> DateTime<Utc> {
    tuesday().now + TimeDelta::minutes(minutes)
}

fn entrance(mark: u8, former: Option<&Secret>, minutes: i64) -> Entrance {
    let former = former.map(|token| token.reveal().to_owned());
    Entrance { token: secret(mark), former, settings: None, now: at(minutes) }
}

fn guess(email: &str, device: Option<&Secret>, address: &str, minutes: i64) -> Guess {
    let device = device.map(|device| device.reveal().to_owned());
    Guess { typed: email.to_owned(), device, address: address.parse().ok(), now: at(minutes) }
}

impl Example {
    async fn known_as(&self, visitor: &Visitor, number: &str) {
        self.put(NUMBER, args![visitor.person, number]).await;
    }

    async fn count(&self, sql: Sql, one: &str, other: &str) -> i64 {
        let values = args![one, other];
        self.storage.read(move |conn| Box::pin(conn.row(sql, values))).await.unwrap().unwrap().int().unwrap()
    }

    async fn card(&self, number: &str, mark: u8, minutes: i64) {
        let made = self.storage.make_card(number, &secret(mark), Actor::Command("card"), at(minutes)).await;
        assert!(made.unwrap().is_some());
    }

    /// Shows a card and says "this is me".
    async fn enter_by_card(&self, card: u8, token: u8, minutes: i64) -> bool {
        let arrival = secret(card + 100);
        let shown = self
            .storage
            .arrive_with_card(secret(card).reveal(), (arrival.clone(), "/".to_owned()), None, at(minutes))
            .await;
        if !shown.unwrap() {
            return false;
        }
        self.storage.enter_by_card(arrival.reveal(), entrance(token, None, minutes)).await.unwrap().is_some()
    }

    async fn proves(&self, token: u8, minutes: i64) -> SignedIn {
        self.storage.signed_in(secret(token).reveal(), at(minutes)).await.unwrap()
    }
}

async fn with_amina(kind: Kind) -> (Example, Visitor) {
    let college = Example::on(kind).await;
    let amina = college.person("Amina", Role::Learner, college.site).await;
    college.known_as(&amina, "s-1").await;
    (college, amina)
}

#[tokio::test]
async fn a_learner_comes_in_by_their_card_and_nobody_by_looking_at_it() {
    for kind in BOTH {
        let (college, amina) = with_amina(kind).await;
        college.card("s-1", 1, 0).await;
        let arrival = secret(2);
        let storage = &college.storage;
        let to = "/statement/all-lessons".to_owned();
        assert!(
            storage.arrive_with_card(secret(1).reveal(), (arrival.clone(), to.clone()), None, at(1)).await.unwrap()
        );
        assert_eq!(college.proves(2, 1).await, SignedIn::Nobody);
        let standing = storage.arrival(arrival.reveal(), at(1)).await.unwrap().unwrap();
        assert_eq!((standing.holder.unwrap().id, standing.return_to), (amina.person, to));
        assert!(storage.enter_by_card(arrival.reveal(), entrance(3, None, 2)).await.unwrap().is_some());
        let SignedIn::Here(visitor) = college.proves(3, 2).await else { panic!("Amina is signed in") };
        assert_eq!((visitor.person, visitor.role, visitor.sites), (amina.person, Role::Learner, vec![college.site]));
        // The arrival is used up: going back and pressing again lets nobody in.
        assert!(storage.enter_by_card(arrival.reveal(), entrance(4, None, 3)).await.unwrap().is_none());
        assert!(college.storage.broken_audit().await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn a_new_card_voids_the_former_one_and_ends_what_it_opened() {
    for kind in BOTH {
        let (college, _) = with_amina(kind).await;
        college.card("s-1", 1, 0).await;
        assert!(college.enter_by_card(1, 50, 1).await);
        let waiting = secret(60);
        college
            .storage
            .arrive_with_card(secret(1).reveal(), (waiting.clone(), "/".to_owned()), None, at(1))
            .await
            .unwrap();
        college.card("s-1", 2, 2).await;
        assert_eq!(college.proves(50, 3).await, SignedIn::Nobody);
        assert!(!college.enter_by_card(1, 51, 3).await, "a voided card is refused");
        let late = college.storage.enter_by_card(waiting.reveal(), entrance(52, None, 3)).await.unwrap();
        assert!(late.is_none(), "so is one shown before it was voided");
        assert!(college.enter_by_card(2, 53, 3).await);
        assert_eq!(college.count(COUNT, "show-card", "refused").await, 1);
        assert!(!college.enter_by_card(9, 54, 3).await, "and one that never was");
        assert!(
            college.storage.make_card("nobody", &secret(8), Actor::Command("card"), at(4)).await.unwrap().is_none()
        );
    }
}

#[tokio::test]
async fn a_sign_in_ends_when_idle_when_left_and_when_the_role_does() {
    for kind in BOTH {
        let (college, amina) = with_amina(kind).await;
        college.card("s-1", 1, 0).await;
        assert!(college.enter_by_card(1, 50, 0).await);
        for minutes in [50, 100, 150] {
            assert!(matches!(college.proves(50, minutes).await, SignedIn::Here(_)), "at work after {minutes}");
        }
        assert_eq!(college.proves(50, 210).await, SignedIn::Nobody);
        assert!(college.enter_by_card(1, 51, 300).await);
        college.storage.sign_out(secret(51).reveal(), at(301)).await.unwrap();
        assert_eq!(college.proves(51, 301).await, SignedIn::Nobody);
        assert!(college.enter_by_card(1, 52, 310).await);
        college.put(END_ROLE, args![amina.person, "learner"]).await;
        assert_eq!(college.proves(52, 311).await, SignedIn::Nobody);
        assert!(!college.enter_by_card(1, 53, 312).await);
    }
}

#[tokio::test]
async fn a_planted_token_proves_nothing_and_none_is_kept_as_it_is() {
    for kind in BOTH {
        let (college, _) = with_amina(kind).await;
        college.card("s-1", 1, 0).await;
        let planted = secret(70);
        let arrival = secret(71);
        college
            .storage
            .arrive_with_card(secret(1).reveal(), (arrival.clone(), "/".to_owned()), None, at(1))
            .await
            .unwrap();
        college.storage.enter_by_card(arrival.reveal(), entrance(50, Some(&planted), 1)).await.unwrap().unwrap();
        assert_eq!(college.proves(70, 1).await, SignedIn::Nobody);
        assert!(matches!(college.proves(50, 1).await, SignedIn::Here(_)));
        let bare = args![secret(50).reveal().as_bytes().to_vec()];
        let row = college.storage.read(|conn| Box::pin(conn.row(KEPT_AS_IT_IS, bare))).await.unwrap();
        assert_eq!(row.unwrap().int().unwrap(), 0);
        assert_eq!(college.storage.signed_in("", at(1)).await.unwrap(), SignedIn::Nobody);
    }
}

#[tokio::test]
async fn someone_admitted_comes_in_by_their_link_once_and_sets_a_passphrase() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let name = domain::person::Name::new("Grace", "Hall").unwrap();
        let email = Email::new("grace@college.example").unwrap();
        let sites = vec!["riverside".to_owned()];
        let admission = Admission { email, name, role: Role::Coordinator, sites };
        let storage = &college.storage;
        let elsewhere = Admission { sites: vec!["Atlantis".to_owned()], ..admission.clone() };
        let refused = storage.admit(elsewhere, &secret(1), at(0)).await.unwrap();
        assert_eq!(refused, Err(NotAdmitted::UnknownSite("Atlantis".to_owned())));
        let admitted = storage.admit(admission.clone(), &secret(1), at(0)).await.unwrap().unwrap();
        assert_eq!(admitted.sites, ["Riverside"]);
        let link = secret(1);
        assert!(storage.link_is_for(link.reveal(), at(60)).await.unwrap().is_some());
        assert!(storage.link_is_for(link.reveal(), at(7 * 24 * 60)).await.unwrap().is_none());
        let sign_in = storage.enter_by_link(link.reveal(), entrance(50, None, 1)).await.unwrap().unwrap();
        assert!(storage.enter_by_link(link.reveal(), entrance(51, None, 1)).await.unwrap().is_none());
        assert!(matches!(college.proves(50, 2).await, SignedIn::Here(visitor) if visitor.role == Role::Coordinator));
        assert!(!storage.may_set_passphrase((admitted.person, sign_in), at(61)).await.unwrap(), "not an hour later");
        assert!(storage.set_passphrase((admitted.person, sign_in), "a hash".to_owned(), at(2)).await.unwrap());
        let held = storage.hold_guess(guess(" Grace@College.example", None, "10.0.0.1", 3)).await.unwrap();
        let Held::Against(Some((person, kept))) = held else { panic!("{held:?}") };
        assert_eq!((person, kept.as_str()), (admitted.person, "a hash"));
        let again =
            storage.admit(Admission { role: Role::Lsa, ..admission }, &secret(2), at(4)).await.unwrap().unwrap();
        assert_eq!(again.person, admitted.person);
        let SignedIn::Here(_) = college.proves(50, 4).await else { panic!("the role picked stays") };
        assert!(storage.be_here_as(secret(50).reveal(), Role::Lsa, at(5)).await.unwrap());
        assert!(!storage.be_here_as(secret(50).reveal(), Role::Learner, at(5)).await.unwrap());
        assert!(matches!(college.proves(50, 5).await, SignedIn::Here(visitor) if visitor.role == Role::Lsa));
        storage.enter_by_link(secret(2).reveal(), entrance(52, None, 6)).await.unwrap().unwrap();
        let SignedIn::PicksRole { roles, .. } = college.proves(52, 6).await else { panic!("two roles") };
        assert_eq!(roles, [Role::Lsa, Role::Coordinator]);
        assert!(college.storage.broken_audit().await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn a_feed_made_with_a_card_or_a_passphrase_ends_with_it() {
    for kind in BOTH {
        let (college, amina) = with_amina(kind).await;
        college.card("s-1", 1, 0).await;
        let (storage, opens) = (&college.storage, "a secret of whoever holds the card");
        storage.make_feed(&Grant::themself(&amina).unwrap(), opens, tuesday()).await.unwrap();
        assert!(storage.feed(opens, tuesday()).await.unwrap().is_some(), "{kind:?}");
        college.card("s-1", 2, 1).await;
        assert!(storage.feed(opens, tuesday()).await.unwrap().is_none(), "{kind:?}");
        let (grace, sign_in) = let_in(&college, 3, 50).await;
        let SignedIn::Here(visitor) = college.proves(50, 1).await else { panic!("{kind:?}: Grace is signed in") };
        storage.make_feed(&Grant::themself(&visitor).unwrap(), "hers", tuesday()).await.unwrap();
        assert!(storage.set_passphrase((grace, sign_in), "another hash".to_owned(), at(1)).await.unwrap());
        assert!(storage.feed("hers", tuesday()).await.unwrap().is_none(), "{kind:?}");
    }
}

#[tokio::test]
async fn a_link_nobody_opened_ends_with_the_next_one_and_with_a_new_passphrase() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let opens = async |link: u8| college.storage.link_is_for(secret(link).reveal(), at(1)).await.unwrap().is_some();
        let (grace, sign_in) = let_in(&college, 1, 50).await;
        invite(&college, 2).await;
        assert!(opens(2).await, "{kind:?}");
        invite(&college, 3).await;
        assert!(!opens(2).await && opens(3).await, "{kind:?}");
        assert!(college.storage.set_passphrase((grace, sign_in), "a hash".to_owned(), at(1)).await.unwrap());
        assert!(!opens(3).await, "{kind:?}");
    }
}

/// Draws Grace, an LSA, a link.
async fn invite(college: &Example, link: u8) -> PersonId {
    let name = domain::person::Name::new("Grace", "Hall").unwrap();
    let email = Email::new("grace@college.example").unwrap();
    let admission = Admission { email, name, role: Role::Lsa, sites: Vec::new() };
    college.storage.admit(admission, &secret(link), at(0)).await.unwrap().unwrap().person
}

/// The same, and she opens it.
async fn let_in(college: &Example, link: u8, token: u8) -> (PersonId, SignInId) {
    let person = invite(college, link).await;
    let entered = college.storage.enter_by_link(secret(link).reveal(), entrance(token, None, 0)).await.unwrap();
    (person, entered.unwrap())
}

#[tokio::test]
async fn words_are_kept_for_an_hour_for_one_person_and_never_a_secret() {
    for kind in BOTH {
        let (college, amina) = with_amina(kind).await;
        let ben = college.person("Ben", Role::Learner, college.site).await;
        college.known_as(&ben, "s-2").await;
        college.card("s-1", 1, 0).await;
        college.card("s-2", 2, 0).await;
        assert!(college.enter_by_card(1, 50, 0).await);
        let storage = &college.storage;
        let typed = vec![("why".to_owned(), "Łukasz 🙂 \0'".to_owned()), ("passphrase".to_owned(), "x".to_owned())];
        let owner = storage.words_of_token(secret(50).reveal()).await.unwrap().unwrap();
        storage.keep_words(owner, "form", typed.clone(), at(1)).await.unwrap();
        for (card, token, sees) in [(2, 51, false), (1, 52, true)] {
            if sees {
                storage.keep_words(owner, "form", typed.clone(), at(2)).await.unwrap();
            }
            let arrival = secret(card + 100);
            storage
                .arrive_with_card(secret(card).reveal(), (arrival.clone(), "/".to_owned()), None, at(2))
                .await
                .unwrap();
            let entrance = entrance(token, Some(&secret(50)), 2);
            let sign_in = storage.enter_by_card(arrival.reveal(), entrance).await.unwrap().unwrap();
            let carried = storage.kept_words(WordsOf::SignIn(sign_in), "form", at(3)).await.unwrap();
            let kept = vec![("why".to_owned(), "Łukasz 🙂 '".to_owned())];
            assert_eq!(carried, sees.then_some(kept), "{:?}", amina.person);
        }
        storage.keep_words(owner, "old", typed, at(0)).await.unwrap();
        assert_eq!(storage.kept_words(owner, "old", at(60)).await.unwrap(), None);
        storage.forget_old_words(at(60)).await.unwrap();
        let row = storage.read(|conn| Box::pin(conn.row(OLD_WORDS, args![]))).await.unwrap();
        assert_eq!(row.unwrap().int().unwrap(), 0, "{kind:?}: though nobody has typed anything since");
    }
}
