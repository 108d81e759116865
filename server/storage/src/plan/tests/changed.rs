//! A change of mind: what it reopens, by when it is answered, and that it is told once when it is late.

use chrono::{NaiveDate, TimeDelta};
use chrono_tz::Europe::London;

use super::*;
use crate::sql::Sql;

const UNSENT: Sql = Sql("select count(*) from notice where cause = 'plan-late' and sent_at is null");
const EMAIL: Sql = Sql("update person set email = 'hal@college.example' where id = $1");
const ALL_SENT: Sql = Sql("update notice set sent_at = $1");

/// What Amina says of all lessons, with more of one.
fn words(of_maths: Option<(&Told, &'static str)>) -> Vec<(String, &'static str, &'static str)> {
    let lessons = [("presence", "help"), ("amount", "some")].map(|(about, word)| (LESSONS.to_owned(), about, word));
    let maths = of_maths.map(|(told, word)| (format!("session-{}", told.maths.session), "presence", word));
    lessons.into_iter().chain(maths).collect()
}

impl Told {
    /// Amina sends this, whatever she had said.
    async fn sends(&self, number: i64, said: &[(String, &str, &str)]) {
        self.college.says(&self.amina, number, "draft", said).await;
        self.storage().send_statement(&Grant::themself(&self.amina).unwrap(), tuesday()).await.unwrap();
    }

    /// Amina has said this, and agrees to what is proposed beside it.
    async fn agrees_beside(&self, said: &[(String, &str, &str)], offers: Vec<Offer>) {
        self.sits().await;
        self.sends(2, said).await;
        let places: Vec<_> = offers.iter().map(|offer| offer.situation).collect();
        self.propose(offers).await.unwrap();
        for place in places {
            self.answers(self.line(place).await, Reply::Agree).await.unwrap();
        }
    }

    /// How many are to be told, by now, that an answer is late.
    async fn to_be_told(&self) -> i64 {
        let row = self.storage().read(|conn| Box::pin(conn.row(UNSENT, args![]))).await.unwrap();
        row.unwrap().int().unwrap()
    }
}

/// So many days after the Tuesday on which everything is said.
fn after(days: i64) -> Moment {
    let now = tuesday().now + TimeDelta::days(days);
    Moment { now, today: now.date_naive() }
}

#[tokio::test]
async fn asking_for_something_else_in_one_lesson_reopens_the_line_for_all_lessons_that_holds_there() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        told.agrees_beside(&words(None), vec![offer(Situation::AllLessons, None)]).await;
        told.sends(3, &words(None)).await;
        assert_eq!(told.standing(Situation::AllLessons).await, "agreed", "{kind:?}: nothing is said anew");
        told.sends(4, &words(Some((&told, "no-one")))).await;
        assert_eq!(told.standing(Situation::AllLessons).await, "reopened", "{kind:?}");
        assert!(told.in_force().await.iter().all(|held| held.reopened), "{kind:?}: held, and marked");
        let grant = Grant::themself(&told.amina).unwrap();
        assert!(told.storage().own_answer_by(&grant, London, tuesday()).await.unwrap().is_some(), "{kind:?}");
    }
}

#[tokio::test]
async fn what_was_asked_of_one_lesson_before_reopens_nothing_when_it_is_sent_again() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        let said = words(Some((&told, "no-one")));
        told.agrees_beside(&said, vec![offer(Situation::AllLessons, None)]).await;
        told.sends(3, &said).await;
        assert_eq!(told.standing(Situation::AllLessons).await, "agreed", "{kind:?}: proposed by who had read it");
        told.sends(4, &words(None)).await;
        assert_eq!(told.standing(Situation::AllLessons).await, "agreed", "{kind:?}: as it is given there");
    }
}

#[tokio::test]
async fn a_lesson_with_a_line_of_its_own_reopens_that_one_alone() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        let maths = Situation::Session(told.maths.session);
        let offers = vec![offer(Situation::AllLessons, None), offer(maths, None)];
        told.agrees_beside(&words(Some((&told, "help"))), offers).await;
        told.sends(3, &words(Some((&told, "no-one")))).await;
        assert_eq!(told.standing(maths).await, "reopened", "{kind:?}");
        assert_eq!(told.standing(Situation::AllLessons).await, "agreed", "{kind:?}");
    }
}

#[tokio::test]
async fn every_site_that_lists_a_learner_shows_the_day_and_the_second_reader_of_their_home() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        let college = &told.college;
        let north = college.another_site().await;
        let hal = college.person("Hal", Role::Coordinator, college.site).await;
        let priya = college.person("Priya", Role::Coordinator, north).await;
        college.person("Zadie", Role::Coordinator, north).await;
        college.class("Art", north, 700, 760, &[&told.amina]).await;
        // the other site teaches on more days, so that its own answer would be due earlier
        for date in 25..29 {
            college.teaching_day(north, day(date)).await;
        }
        told.agrees_beside(&words(None), vec![offer(Situation::AllLessons, None)]).await;
        told.answers(told.line(Situation::AllLessons).await, Reply::Different).await.unwrap();
        let at = after(40);
        let own = Grant::themself(&told.amina).unwrap();
        let expected = told.storage().own_answer_by(&own, London, at).await.unwrap().unwrap();
        assert_eq!(expected.by, NaiveDate::from_ymd_opt(2026, 12, 17).unwrap(), "{kind:?}");
        for (who, site) in [(&told.grace, college.site), (&priya, north)] {
            let grant = Grant::site(who, site).unwrap();
            let list = told.storage().plans_to_do(&grant, London, at).await.unwrap().to_do;
            let [one] = list.as_slice() else { panic!("{kind:?}: {list:?}") };
            assert_eq!(one.reopened, Some((1, expected.by)), "{kind:?}: {}", who.person);
            assert_eq!(one.passed_to.as_ref().map(|(id, _)| *id), Some(hal.person), "{kind:?}");
        }
    }
}

#[tokio::test]
async fn an_answer_that_stays_late_is_told_once_and_not_again_when_old_notices_are_forgotten() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        let hal = told.college.person("Hal", Role::Coordinator, told.college.site).await;
        told.college.put(EMAIL, args![hal.person]).await;
        told.agrees_beside(&words(None), vec![offer(Situation::AllLessons, None)]).await;
        told.answers(told.line(Situation::AllLessons).await, Reply::Different).await.unwrap();
        told.storage().tell_late_answers(London, after(40)).await.unwrap();
        assert_eq!(told.to_be_told().await, 1, "{kind:?}: the second reader");
        told.college.put(ALL_SENT, args![after(40).now]).await;
        told.storage().clear_notices(after(80).now).await.unwrap();
        told.storage().tell_late_answers(London, after(80)).await.unwrap();
        assert_eq!(told.to_be_told().await, 0, "{kind:?}: nobody is told anew");
    }
}
