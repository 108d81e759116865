//! The outbox on both databases: who is told, when, once, and never on two roads. Long: one college stands behind all of it.

use chrono::TimeDelta;
use chrono_tz::Europe::London;
use chrono_tz::UTC;
use databases::{BOTH, Kind};
use domain::access::{Grant, Visitor};
use domain::deployment::Stretch;
use domain::id::{ObservationId, ReviewId, SaveId, SittingId, SupportSeenId, TalkId};
use domain::notice::last_daily;
use domain::observation::Seen;
use domain::observation::support::{Criterion, SupportSeen, View};
use domain::question::Question;
use domain::review::{Filled, Given};
use domain::settings::{Change, Setting};
use domain::sitting::Maker;
use domain::situation::Situation;
use domain::talk::Wish;

use super::*;
use crate::example::{Example, Taught, day, tuesday};
use crate::sql::Sql;
use crate::{Ask, Moment, Order, Save};

mod sites;

const EMAIL: Sql = Sql("update person set email = $2 where id = $1");
const COMES_IN: Sql = Sql("update sign_in set seen_at = $2 where person_id = $1");
const ALL: Sql = Sql("select p.given_name, n.cause, n.pace, n.due_at from notice n join person p on p.id = n.person_id
                      order by n.made_at, p.given_name, n.cause");

/// A college where Grace coordinates, Dana goes with Amina to maths, and everyone has an address.
struct College {
    example: Example,
    grace: Visitor,
    dana: Visitor,
    amina: Visitor,
    maths: Taught,
}

impl College {
    async fn on(kind: Kind) -> Self {
        let example = Example::on(kind).await;
        let grace = example.person("Grace", Role::Coordinator, example.site).await;
        let dana = example.person("Dana", Role::Lsa, example.site).await;
        let amina = example.person("Amina", Role::Learner, example.site).await;
        let maths = example.class("Maths", example.site, 570, 660, &[&amina]).await;
        let college = Self { example, grace, dana, amina, maths };
        college.deploy(&college.grace).await;
        college.example.put(Sql("delete from notice"), args![]).await;
        for (who, name) in [(&college.grace, "grace"), (&college.dana, "dana"), (&college.amina, "amina")] {
            college.knows(who, name).await;
        }
        college
    }

    async fn knows(&self, who: &Visitor, name: &str) {
        self.example.put(EMAIL, args![who.person, format!("{name}@college.example")]).await;
    }

    async fn deploy(&self, by: &Visitor) {
        let stretch = Stretch::new(day(24), day(24), day(24)).unwrap();
        let order = Order::whole(self.maths.session, self.dana.person, stretch);
        let grant = self.example.grant(by, &self.amina).await;
        self.example.storage.deploy(&grant, order, None, (UTC, tuesday())).await.unwrap();
    }

    async fn withdraw(&self) {
        let stretch = Stretch::new(day(24), day(24), day(24)).unwrap();
        let order = Order::whole(self.maths.session, self.dana.person, stretch);
        let grant = self.example.grant(&self.grace, &self.amina).await;
        self.example.storage.withdraw(&grant, order, None, tuesday()).await.unwrap();
    }

    async fn sends(&self) {
        self.example.says(&self.amina, 1, "draft", &[("all-lessons".to_owned(), "help", "show-me")]).await;
        self.example.storage.send_statement(&Grant::themself(&self.amina).unwrap(), tuesday()).await.unwrap();
    }

    async fn asks(&self, reader: &Visitor) -> TalkId {
        let id = TalkId::new(Uuid::now_v7());
        let ask = Ask { id, wish: Wish::Help, reader: reader.person, step: None, line: None, page: "/".to_owned() };
        let grant = Grant::themself(&self.amina).unwrap();
        self.example.storage.ask_to_talk(&grant, ask, London, tuesday()).await.unwrap();
        id
    }

    /// Dana writes a note of Amina's lesson after it.
    async fn notes(&self, note: &str) {
        let at = Moment { now: after(360), ..tuesday() };
        let lesson = self.example.occurrence(self.maths, day(24)).await;
        let given = Filled { amount: "some".to_owned(), note: note.to_owned(), ..Filled::default() };
        let grant = self.example.storage.allow(&self.dana, self.amina.person, at).await.unwrap();
        let (id, given) = (ReviewId::new(Uuid::now_v7()), Given::new(&given).unwrap());
        self.example.storage.give_review(&grant, lesson, id, given, (London, at)).await.unwrap();
    }

    /// Grace writes down what she saw of Amina's support.
    async fn sees_support(&self) -> SupportSeenId {
        let five = Criterion::ALL.iter().map(|criterion| (criterion.key().to_owned(), "yes".to_owned()));
        let seen = SupportSeen::new(&five.collect(), "").unwrap();
        let (id, what) = (SupportSeenId::new(Uuid::now_v7()), (self.maths.session, day(24), seen));
        let grant = self.example.grant(&self.grace, &self.amina).await;
        self.example.storage.observe_support(&grant, id, what, tuesday()).await.unwrap();
        id
    }

    async fn chooses(&self, who: &Visitor, word: &str) {
        let change = Change::Step(Setting::Notices, word.to_owned());
        self.example.storage.change_settings(&Grant::themself(who).unwrap(), change, tuesday()).await.unwrap();
    }

    /// Who is to be told of what, and at what pace.
    async fn told(&self) -> Vec<(String, String, String)> {
        let rows = self.example.storage.read(|conn| Box::pin(conn.rows(ALL, args![]))).await.unwrap();
        let told = |mut row: Row| (row.text().unwrap(), row.text().unwrap(), row.text().unwrap());
        rows.into_iter().map(told).collect()
    }

    async fn due(&self, minutes: i64) -> Vec<Waiting> {
        let now = after(minutes);
        self.example.storage.letters_due(now, last_daily(now, London)).await.unwrap()
    }

    /// Claims everything that is due; to whom it goes.
    async fn claims(&self, minutes: i64) -> Vec<Letter> {
        let mut letters = Vec::new();
        for waiting in self.due(minutes).await {
            letters.extend(self.example.storage.claim_letter(waiting, after(minutes)).await.unwrap());
        }
        letters.sort_by(|a, b| a.address.cmp(&b.address));
        letters
    }

    async fn late(&self, who: &Visitor, minutes: i64) -> Late {
        self.example.storage.late_notices(who, after(minutes), London).await.unwrap()
    }
}

/// Tuesday, so many minutes after eight in the morning.
fn after(minutes: i64) -> DateTime<Utc> {
    tuesday().now + TimeDelta::minutes(minutes)
}

fn told(of: &[(&str, &str, &str)]) -> Vec<(String, String, String)> {
    of.iter().map(|(who, cause, pace)| ((*who).to_owned(), (*cause).to_owned(), (*pace).to_owned())).collect()
}

fn to(letters: &[Letter]) -> Vec<&str> {
    letters.iter().map(|letter| letter.address.as_str()).collect()
}

#[tokio::test]
async fn each_cause_is_told_to_whom_it_touches_and_never_to_whoever_did_it() {
    for kind in BOTH {
        let college = College::on(kind).await;
        college.sends().await;
        let sent = [("Dana", "statement", "at-once"), ("Grace", "statement", "at-once")];
        assert_eq!(college.told().await, told(&sent), "{kind:?}");
        college.withdraw().await;
        let id = ObservationId::new(Uuid::now_v7());
        let seen = Seen::new(Question::Presence, Some(Situation::AllLessons), &["help".to_owned()]).unwrap();
        let grant = college.example.grant(&college.grace, &college.amina).await;
        college.example.storage.observe(&grant, id, seen, tuesday()).await.unwrap();
        let own = Grant::themself(&college.amina).unwrap();
        let sitting = SittingId::new(Uuid::now_v7());
        college
            .example
            .storage
            .start_sitting(&Grant::themself(&college.amina).unwrap(), sitting, Maker::Myself, tuesday())
            .await
            .unwrap();
        college.example.storage.dispute(&own, id, false, tuesday()).await.unwrap();
        let all = [
            ("Dana", "deployment", "at-once"),
            ("Dana", "statement", "at-once"),
            ("Grace", "dispute", "at-once"),
            ("Grace", "statement", "at-once"),
        ];
        assert_eq!(college.told().await, told(&all), "a learner hears only if they ask: {kind:?}");
        college.chooses(&college.amina, "at-once").await;
        college.deploy(&college.grace).await;
        assert!(college.told().await.contains(&told(&[("Amina", "deployment", "at-once")])[0]), "{kind:?}");
    }
}

#[tokio::test]
async fn what_a_coordinator_does_takes_back_nothing_that_they_are_to_be_told_of_another() {
    for kind in BOTH {
        let college = College::on(kind).await;
        let omar = college.example.person("Omar", Role::Coordinator, college.example.site).await;
        college.knows(&omar, "omar").await;
        let does = async |by: &Visitor, minutes| {
            let news = News::of(Cause::Plan, "answered", by.person, after(minutes));
            let (to, anew) = (To::CoordinatorsOf(college.amina.person), news.clone());
            let done = college.example.storage.write(move |conn| {
                Box::pin(async move {
                    told_anew(conn, &anew).await?;
                    tell(conn, to, &anew).await
                })
            });
            done.await.unwrap();
        };
        let both = told(&[("Grace", "plan", "at-once"), ("Omar", "plan", "at-once")]);
        does(&college.amina, 0).await;
        assert_eq!(college.told().await, both, "{kind:?}");
        does(&college.grace, 1).await;
        assert_eq!(college.told().await, both, "{kind:?}: Grace is still told of what Amina did, and Omar once");
        does(&college.amina, 2).await;
        assert_eq!(college.told().await, both, "{kind:?}: told once of both");
    }
}

#[tokio::test]
async fn a_note_is_told_once_to_a_learner_who_asks_and_so_is_support_that_was_seen() {
    for kind in BOTH {
        let college = College::on(kind).await;
        college.notes("She asked.").await;
        assert!(college.told().await.is_empty(), "a learner hears only if they ask: {kind:?}");
        college.chooses(&college.amina, "at-once").await;
        college.notes("She asked twice.").await;
        college.notes("").await;
        college.notes("She asked three times.").await;
        let note = ("Amina", "observation", "at-once");
        assert_eq!(college.told().await, told(&[note]), "{kind:?}");
        college.sees_support().await;
        assert_eq!(college.told().await, told(&[note, note]), "{kind:?}");
    }
}

#[tokio::test]
async fn that_support_is_not_as_it_was_seen_is_told_to_the_coordinator_until_the_learner_says_otherwise() {
    for kind in BOTH {
        let college = College::on(kind).await;
        let (storage, id) = (&college.example.storage, college.sees_support().await);
        let sitting = SittingId::new(Uuid::now_v7());
        let own = Grant::themself(&college.amina).unwrap();
        storage.start_sitting(&own, sitting, Maker::Myself, tuesday()).await.unwrap();
        let not_right = [("Grace", "dispute", "at-once")];
        for (view, count) in [(Some(View::NotRight), 1), (Some(View::Right), 0), (Some(View::NotRight), 1), (None, 0)] {
            let save = Save { id: SaveId::new(Uuid::now_v7()), turn: 0 };
            let own = Grant::themself(&college.amina).unwrap();
            storage.say_of_support(&own, save, (id, view), tuesday()).await.unwrap();
            assert_eq!(college.told().await, told(&not_right[..count]), "{kind:?}: {view:?}");
        }
    }
}

#[tokio::test]
async fn a_refused_deed_tells_nobody() {
    for kind in BOTH {
        let college = College::on(kind).await;
        let own = Grant::themself(&college.amina).unwrap();
        assert!(college.example.storage.send_statement(&own, tuesday()).await.is_err());
        assert!(college.told().await.is_empty(), "{kind:?}");
    }
}

#[tokio::test]
async fn a_wish_to_talk_goes_at_once_to_the_first_and_to_the_second_when_it_is_theirs_unless_it_is_read() {
    for kind in BOTH {
        let college = College::on(kind).await;
        let omar = college.example.person("Omar", Role::Coordinator, college.example.site).await;
        college.knows(&omar, "omar").await;
        for (who, word) in [(&college.grace, "never"), (&omar, "daily")] {
            college.chooses(who, word).await;
        }
        let id = college.asks(&college.grace).await;
        assert_eq!(to(&college.claims(0).await), ["grace@college.example"], "{kind:?}");
        assert_eq!(to(&college.claims(119).await), ["grace@college.example"], "its lease is over: {kind:?}");
        assert_eq!(to(&college.claims(120).await), ["omar@college.example"], "{kind:?}");
        let another = college.asks(&college.grace).await;
        for id in [id, another] {
            let grant = Grant::site(&college.grace, college.example.site).unwrap();
            college.example.storage.mark_talk_read(&grant, id, Moment { now: after(1), ..tuesday() }).await.unwrap();
        }
        let left = college.told().await.len();
        assert_eq!(left, 2, "what is on its way goes, what waits does not: {kind:?}");
    }
}

#[tokio::test]
async fn one_of_two_instances_tries_a_notice_and_one_email_tells_of_all_that_was_due() {
    for kind in BOTH {
        let college = College::on(kind).await;
        college.sends().await;
        college.withdraw().await;
        let waiting = college.due(0).await;
        assert_eq!(waiting.len(), 2, "one a person: {kind:?}");
        let storage = &college.example.storage;
        let (one, other) =
            tokio::join!(storage.claim_letter(waiting[0], after(0)), storage.claim_letter(waiting[0], after(0)));
        let claimed: Vec<Letter> = [one.unwrap(), other.unwrap()].into_iter().flatten().collect();
        assert_eq!(claimed.len(), 1, "{kind:?}");
        assert!(
            college.due(1).await.iter().all(|due| *due == waiting[1]),
            "nobody is written to twice at once: {kind:?}"
        );
        storage.letter_sent(&claimed[0], after(1)).await.unwrap();
        assert_eq!(college.due(60).await, [waiting[1]], "{kind:?}");
    }
}

#[tokio::test]
async fn what_died_between_sending_and_marking_is_sent_again_under_the_same_id() {
    for kind in BOTH {
        let college = College::on(kind).await;
        college.asks(&college.grace).await;
        let first = college.claims(0).await;
        assert!(college.claims(4).await.is_empty(), "{kind:?}");
        let again = college.claims(5).await;
        assert_eq!(again[0].id, first[0].id, "{kind:?}");
        college.example.storage.letter_sent(&again[0], after(5)).await.unwrap();
        assert!(college.claims(600).await.is_empty(), "{kind:?}");
    }
}

#[tokio::test]
async fn what_failed_waits_longer_each_time_and_is_given_up_after_three_days() {
    for kind in BOTH {
        let college = College::on(kind).await;
        college.asks(&college.grace).await;
        for (at, next) in [(0, 1), (1, 3), (3, 7), (7, 15)] {
            let letters = college.claims(at).await;
            college.example.storage.letter_failed(&letters[0], after(at)).await.unwrap();
            assert!(college.due(next - 1).await.is_empty() && college.due(next).await.len() == 1, "{kind:?} {next}");
        }
        let days = 3 * 24 * 60;
        assert_eq!(college.due(days - 1).await.len(), 1, "{kind:?}");
        assert!(college.due(days).await.is_empty(), "{kind:?}");
        let clear = async |minutes| college.example.storage.clear_notices(after(minutes)).await.unwrap();
        assert_eq!((clear(days + 1).await, clear(days + 2).await), (1, 0), "{kind:?}: given up once");
        assert!(college.due(days + 2).await.is_empty(), "{kind:?}");
        assert_eq!(college.late(&college.grace, 2 * days).await.mine, Some(after(0)), "{kind:?}: it did not go");
        college.example.put(COMES_IN, args![college.grace.person, after(2 * days)]).await;
        clear(2 * days + 1).await;
        assert_eq!(college.late(&college.grace, 2 * days + 1).await.mine, None, "{kind:?}");
    }
}

#[tokio::test]
async fn the_day_s_email_waits_for_its_hour_and_whoever_wants_none_any_more_gets_none() {
    for kind in BOTH {
        let college = College::on(kind).await;
        college.chooses(&college.dana, "daily").await;
        college.sends().await;
        assert_eq!(to(&college.claims(0).await), ["grace@college.example"], "{kind:?}");
        let tomorrow = 23 * 60 + 30;
        assert_eq!(to(&college.claims(tomorrow - 1).await), ["grace@college.example"], "{kind:?}");
        assert_eq!(college.late(&college.dana, tomorrow - 1).await.mine, None, "{kind:?}");
        college.chooses(&college.grace, "never").await;
        assert_eq!(to(&college.claims(tomorrow + 4).await), ["dana@college.example"], "{kind:?}");
        assert_eq!(college.told().await, told(&[("Dana", "statement", "daily")]), "{kind:?}");
    }
}

#[tokio::test]
async fn what_is_late_is_told_to_its_reader_and_to_their_coordinator() {
    for kind in BOTH {
        let college = College::on(kind).await;
        let elsewhere = college.example.another_site().await;
        let priya = college.example.person("Priya", Role::Coordinator, elsewhere).await;
        college.sends().await;
        assert_eq!(college.late(&college.dana, 5).await, Late::default(), "{kind:?}");
        assert_eq!(college.late(&college.dana, 6).await.mine, Some(after(0)), "{kind:?}");
        let late = Late { mine: Some(after(0)), others: Some((1, after(0))) };
        assert_eq!(college.late(&college.grace, 6).await, late, "{kind:?}");
        assert_eq!(college.late(&priya, 6).await, Late::default(), "not of their site: {kind:?}");
        for letter in college.claims(6).await {
            college.example.storage.letter_sent(&letter, after(6)).await.unwrap();
        }
        assert_eq!(college.late(&college.grace, 7).await, Late::default(), "{kind:?}");
    }
}
