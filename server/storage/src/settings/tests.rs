use chrono::TimeDelta;
use databases::BOTH;
use domain::access::{Action, Role, Visitor};
use domain::settings::{Settings, TextSize, Theme};
use domain::sign_in::Secret;

use super::*;
use crate::audit::Actor;
use crate::entrance::Entrance;
use crate::example::{Example, tuesday};
use crate::sql::Sql;

const NUMBER: Sql = Sql("update person set source_id = $2 where id = $1");

fn step(setting: Setting, word: &str) -> Change {
    Change::Step(setting, word.to_owned())
}

impl Example {
    async fn changes(&self, visitor: &Visitor, change: Change) {
        self.storage.change_settings(&Grant::themself(visitor).unwrap(), change, tuesday()).await.unwrap();
    }

    /// Comes in by a new card, on a device that has never been seen, with what its cookie holds.
    async fn comes_in(&self, number: &str, mark: u8, settings: Option<Kept>) -> Kept {
        let secret = |more: u8| Secret::of([mark + more; 24]);
        let now = tuesday().now + TimeDelta::minutes(i64::from(mark));
        self.storage.make_card(number, &secret(0), Actor::Command("card"), now).await.unwrap();
        let arrival = secret(1);
        self.storage.arrive_with_card(secret(0).reveal(), (arrival.clone(), "/".to_owned()), None, now).await.unwrap();
        let entrance = Entrance { token: secret(2), former: None, settings, now };
        self.storage.enter_by_card(arrival.reveal(), entrance).await.unwrap().unwrap();
        self.storage.reader(secret(2).reveal(), now).await.unwrap().settings.unwrap_or_default()
    }
}

#[tokio::test]
async fn settings_follow_the_card_to_any_device_and_the_last_change_can_be_put_back() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let amina = college.person("Amina", Role::Learner, college.site).await;
        college.put(NUMBER, args![amina.person, "s-1"]).await;
        college.changes(&amina, step(Setting::Theme, "cream")).await;
        college.changes(&amina, step(Setting::Text, "200")).await;
        let there = college.comes_in("s-1", 10, None).await;
        let chosen = Settings { theme: Theme::Cream, text: TextSize::Double, ..Settings::USUAL };
        assert_eq!(there.settings(), chosen);
        college.changes(&amina, Change::PutBack).await;
        let there = college.comes_in("s-1", 20, None).await;
        assert_eq!(there.settings(), Settings { text: TextSize::Usual, ..chosen });
        assert_eq!(college.storage.times_recorded(Action::ChangeSettings, "text".to_owned()).await.unwrap(), 1);
        assert!(college.storage.broken_audit().await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn choices_made_at_the_door_are_kept_by_whoever_has_none_and_by_nobody_else() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let amina = college.person("Amina", Role::Learner, college.site).await;
        college.put(NUMBER, args![amina.person, "s-1"]).await;
        let dark = Kept::default().after(&step(Setting::Theme, "dark"));
        assert_eq!(college.comes_in("s-1", 10, Some(dark)).await.settings().theme, Theme::Dark);
        let cream = Kept::default().after(&step(Setting::Theme, "cream"));
        assert_eq!(college.comes_in("s-1", 20, Some(cream.clone())).await.settings().theme, Theme::Dark);
        college.changes(&amina, Change::PutBack).await;
        let again = college.comes_in("s-1", 30, Some(cream)).await;
        assert_eq!(again.settings(), Settings::USUAL, "the usual, once chosen, is a choice too");
    }
}

#[tokio::test]
async fn two_changes_at_once_are_both_kept() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let dana = college.person("Dana", Role::Lsa, college.site).await;
        let changes = [(Setting::Theme, "dark"), (Setting::Text, "150"), (Setting::Font, "andika")];
        let all = changes.map(|(setting, word)| college.changes(&dana, step(setting, word)));
        futures::future::join_all(all).await;
        let held = college.storage.write(move |conn| Box::pin(conn.row(HOLD, args![dana.person, tuesday().now])));
        let kept = Kept::of_text(&held.await.unwrap().unwrap().text().unwrap());
        for (setting, word) in changes {
            assert_eq!(kept.settings().word(setting), word, "{kind:?}");
        }
    }
}
