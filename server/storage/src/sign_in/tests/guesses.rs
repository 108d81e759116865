//! Guesses at passphrases: which are compared, which wait, and for whom.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Notify;

use super::*;

const CHANGE: Sql = Sql("update passphrase set hash = 'another hash' where person_id = $1");
const PASSPHRASE: Sql = Sql("insert into passphrase (person_id, hash, set_at) values ($1, 'a hash', 0)");

#[tokio::test]
async fn the_sixth_guess_in_five_minutes_is_not_compared_and_nobody_is_locked_out_of_their_own_browser() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let dana = college.person("Dana", Role::Lsa, college.site).await;
        college.known_as(&dana, "dana@college.example").await;
        let storage = &college.storage;
        college.put(PASSPHRASE, args![dana.person]).await;
        let right = guess("dana@college.example", None, "10.0.0.1", 0);
        let account = (dana.person, "a hash".to_owned());
        let entered = storage.enter_by_passphrase(right, account.clone(), secret(90), entrance(50, None, 0)).await;
        assert!(entered.unwrap().is_some());
        let mut compared = 0;
        for address in 0..16 {
            for email in ["dana@college.example", "nobody@college.example", "nobody@@college\0"] {
                let from_there = guess(email, None, &format!("10.1.0.{address}"), 1);
                compared += i64::from(matches!(storage.hold_guess(from_there).await.unwrap(), Held::Against(_)));
            }
        }
        assert_eq!(compared, 15, "five each, known or not, and of what is no email too");
        let own = guess("dana@college.example", Some(&secret(90)), "10.0.0.1", 1);
        assert!(matches!(storage.hold_guess(own).await.unwrap(), Held::Against(Some(_))));
        let later = guess("dana@college.example", None, "10.1.0.1", 6);
        assert!(matches!(storage.hold_guess(later.clone()).await.unwrap(), Held::Against(Some(_))));
        let Held::Wait(until) = storage.hold_guess(later).await.unwrap() else { panic!("it grows") };
        assert_eq!(until, at(16));
        let other = (dana.person, "another hash".to_owned());
        let changed = guess("dana@college.example", Some(&secret(90)), "10.0.0.1", 7);
        let entered = storage.enter_by_passphrase(changed, other, secret(91), entrance(51, None, 7)).await.unwrap();
        assert!(entered.is_none(), "a passphrase changed meanwhile");
    }
}

#[tokio::test]
async fn everyone_at_a_college_behind_one_address_gets_in_and_wrong_guesses_from_it_still_wait() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let mut staff = Vec::new();
        for number in 0..7 {
            let lsa = college.person("Dana", Role::Lsa, college.site).await;
            let email = format!("lsa-{number}@college.example");
            college.known_as(&lsa, &email).await;
            college.put(PASSPHRASE, args![lsa.person]).await;
            staff.push((lsa.person, email));
        }
        let mut mark = 0;
        let mut gets_in = async |number: usize, minutes: i64| {
            let (person, email) = &staff[number];
            let right = guess(email, None, "10.0.0.1", minutes);
            mark += 1;
            let Held::Against(Some(_)) = college.storage.hold_guess(right.clone()).await.unwrap() else { return false };
            let (account, entrance) = ((*person, "a hash".to_owned()), entrance(mark, None, minutes));
            let entered = college.storage.enter_by_passphrase(right, account, secret(mark + 100), entrance).await;
            entered.unwrap().is_some()
        };
        for round in 0..70 {
            assert!(gets_in(round % 7, 0).await, "{kind:?}: sign-in {round}");
        }
        let wrong = async |number: i64, minutes: i64| {
            let nobody = guess(&format!("nobody-{number}@college.example"), None, "10.0.0.1", minutes);
            matches!(college.storage.hold_guess(nobody).await.unwrap(), Held::Against(_))
        };
        for number in 0..59 {
            assert!(wrong(number, 1).await, "{kind:?}: {number}");
        }
        assert!(gets_in(0, 1).await, "{kind:?}: the sixtieth guess is right, and nobody waits for it");
        assert!(wrong(59, 1).await, "{kind:?}");
        assert!(!wrong(60, 2).await, "{kind:?}: sixty were wrong");
        assert!(!gets_in(1, 2).await, "{kind:?}");
        // the wait over, a right one begins no other
        assert!(gets_in(1, 7).await && gets_in(2, 7).await, "{kind:?}");
        assert!(wrong(61, 7).await && !wrong(62, 7).await, "{kind:?}");
    }
}

#[tokio::test]
async fn nobody_gets_in_by_a_passphrase_that_is_being_changed() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let dana = college.person("Dana", Role::Lsa, college.site).await;
        college.known_as(&dana, "dana@college.example").await;
        college.put(PASSPHRASE, args![dana.person]).await;
        let (storage, changes) = (&college.storage, Arc::new(Notify::new()));
        let (begun, person) = (changes.clone(), dana.person);
        let change = storage.write(move |conn| {
            Box::pin(async move {
                conn.run(CHANGE, args![person]).await?;
                begun.notify_one();
                tokio::time::sleep(Duration::from_millis(300)).await;
                Ok(())
            })
        });
        let enter = async {
            changes.notified().await;
            let guess = guess("dana@college.example", None, "10.0.0.1", 0);
            storage.enter_by_passphrase(guess, (person, "a hash".to_owned()), secret(90), entrance(50, None, 0)).await
        };
        let (changed, entered) = tokio::join!(change, enter);
        changed.unwrap();
        assert!(entered.unwrap().is_none(), "{kind:?}");
    }
}

#[tokio::test]
async fn whoever_has_a_whole_network_of_addresses_has_the_guesses_of_one() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let compared = async |number: usize, address: &str| {
            let guess = guess(&format!("nobody-{number}@college.example"), None, address, 0);
            matches!(college.storage.hold_guess(guess).await.unwrap(), Held::Against(_))
        };
        for number in 0..60 {
            assert!(compared(number, &format!("2001:db8:1:2::{number:x}")).await, "{kind:?}: {number}");
        }
        assert!(!compared(60, "2001:db8:1:2:ffff::1").await, "{kind:?}: sixty were wrong");
        assert!(compared(61, "2001:db8:1:3::1").await, "{kind:?}: another network");
    }
}
