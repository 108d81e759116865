//! A change of mind: what it reopens, by when it is answered, and that it is told once when it is late.

use chrono::{NaiveDate, TimeDelta};
use chrono_tz::Europe::London;
use domain::settings::{Change, Setting};

use super::*;
use crate::sql::Sql;

const UNSENT: Sql = Sql("select count(*) from notice where cause = 'plan-late' and sent_at is null");
const EMAIL: Sql = Sql("update person set email = 'hal@college.example' where id = $1");
const NO_HOME: Sql = Sql("update person set home_site_id = null where id = $1");
const ALL_SENT: Sql = Sql("update notice set sent_at = $1");
const READS_SECOND: Sql = Sql("insert into talk_reading (site_id, second_id, minutes) values ($1, $2, 30)");

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

    /// She answers so many days later.
    pub(super) async fn answers_after(&self, days: i64, line: PlanLineId, reply: Reply) {
        let (id, grant) = (PlanAnswerId::new(Uuid::now_v7()), Grant::themself(&self.amina).unwrap());
        self.storage().answer_line(&grant, id, (line, reply), after(days)).await.unwrap();
    }

    /// How many are to be told, by now, that an answer is late.
    async fn to_be_told(&self) -> i64 {
        let row = self.storage().read(|conn| Box::pin(conn.row(UNSENT, args![]))).await.unwrap();
        row.unwrap().int().unwrap()
    }
}

/// So many days after the Tuesday on which everything is said.
pub(super) fn after(days: i64) -> Moment {
    let now = tuesday().now + TimeDelta::days(days);
    Moment { now, today: now.date_naive() }
}

#[tokio::test]
async fn another_reply_from_the_same_page_is_another_answer_and_one_that_no_longer_stands_is_not_said_to_be_kept() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        told.sits().await;
        told.propose(vec![offer(Situation::AllLessons, None)]).await.unwrap();
        let line = told.line(Situation::AllLessons).await;
        let (form, grant) = (PlanAnswerId::new(Uuid::now_v7()), Grant::themself(&told.amina).unwrap());
        let answers = async |reply| told.storage().answer_line(&grant, form, (line, reply), tuesday()).await;
        for reply in [Reply::Agree, Reply::Agree, Reply::Different] {
            answers(reply).await.unwrap();
        }
        let said =
            told.own().await.history.line(line).unwrap().replies.iter().map(|said| said.reply).collect::<Vec<_>>();
        assert_eq!(said, [Reply::Agree, Reply::Different], "{kind:?}: and the same twice is one");
        assert_eq!(told.standing(Situation::AllLessons).await, "reopened", "{kind:?}");
        told.answers(line, Reply::TalkFirst).await.unwrap();
        let late = answers(Reply::Different).await;
        assert!(matches!(late, Err(Error::Plan(Refusal::Overtaken))), "{kind:?}: {late:?}");
    }
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
async fn of_several_late_answers_each_is_passed_to_whoever_is_second_for_its_own_learner() {
    for kind in BOTH {
        let mut told = Told::on(kind).await;
        let north = told.college.another_site().await;
        let hal = told.college.person("Hal", Role::Coordinator, told.college.site).await;
        told.college.person("Nia", Role::Coordinator, north).await;
        let bilal = told.college.person("Bilal", Role::Learner, north).await;
        told.college.class("Art", told.college.site, 700, 760, &[&bilal]).await;
        let mut expected = BTreeSet::from([(told.amina.person, Some(hal.person))]);
        expected.insert((bilal.person, Some(told.grace.person)));
        for learner in [told.amina.clone(), bilal] {
            told.amina = learner;
            told.agrees_beside(&words(None), vec![offer(Situation::AllLessons, None)]).await;
            told.answers(told.line(Situation::AllLessons).await, Reply::Different).await.unwrap();
        }
        let grant = Grant::site(&told.grace, told.college.site).unwrap();
        let list = told.storage().plans_to_do(&grant, London, after(40)).await.unwrap().to_do;
        let passed = list.iter().map(|one| (one.learner.id, one.passed_to.as_ref().map(|(id, _)| *id)));
        assert_eq!(passed.collect::<BTreeSet<_>>(), expected, "{kind:?}");
    }
}

#[tokio::test]
async fn whoever_is_named_to_the_learner_as_the_one_who_answers_late_is_named_in_the_list_too() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        let college = &told.college;
        let north = college.another_site().await;
        college.person("Hal", Role::Coordinator, college.site).await;
        let omar = college.person("Omar", Role::Coordinator, north).await;
        college.put(READS_SECOND, args![college.site, omar.person]).await;
        college.class("Art", north, 700, 760, &[&told.amina]).await;
        told.agrees_beside(&words(None), vec![offer(Situation::AllLessons, None)]).await;
        told.answers(told.line(Situation::AllLessons).await, Reply::Different).await.unwrap();
        let own = Grant::themself(&told.amina).unwrap();
        let named = told.storage().own_answer_by(&own, London, after(40)).await.unwrap().unwrap();
        assert_eq!(named.second.map(|face| face.id), Some(omar.person), "{kind:?}");
        for (who, site) in [(&told.grace, college.site), (&omar, north)] {
            let grant = Grant::site(who, site).unwrap();
            let list = told.storage().plans_to_do(&grant, London, after(40)).await.unwrap().to_do;
            let passed_to = list[0].passed_to.as_ref().map(|(id, _)| *id);
            assert_eq!(passed_to, Some(omar.person), "{kind:?}: {}", who.person);
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

#[tokio::test]
async fn whoever_wants_what_holds_otherwise_is_answered_in_time_though_something_newer_waits_for_them() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        let hal = told.college.person("Hal", Role::Coordinator, told.college.site).await;
        told.college.put(EMAIL, args![hal.person]).await;
        told.agrees_beside(&words(None), vec![offer(Situation::AllLessons, None)]).await;
        let held = told.line(Situation::AllLessons).await;
        told.propose(vec![offer(Situation::AllLessons, Some("presence help;amount a-little"))]).await.unwrap();
        let own = Grant::themself(&told.amina).unwrap();
        let by = async |at| told.storage().own_answer_by(&own, London, at).await.unwrap().map(|by| by.by);
        assert_eq!(by(after(1)).await, None, "{kind:?}: nobody has changed their mind");
        told.answers_after(1, held, Reply::Different).await;
        let last = by(after(1)).await;
        assert!(last.is_some(), "{kind:?}: she reads by when");
        let grant = Grant::site(&told.grace, told.college.site).unwrap();
        let list = told.storage().plans_to_do(&grant, London, after(1)).await.unwrap().to_do;
        let [one] = list.as_slice() else { panic!("{kind:?}: {list:?}") };
        assert_eq!((one.reopened, one.waiting), (last.map(|by| (1, by)), 1), "{kind:?}");
        told.storage().tell_late_answers(London, after(40)).await.unwrap();
        assert_eq!(told.to_be_told().await, 1, "{kind:?}: the second reader");
    }
}

#[tokio::test]
async fn a_learner_who_wants_emails_is_told_once_that_it_is_late_though_nobody_else_can_answer_and_they_have_no_home() {
    for kind in BOTH {
        for has_home in [true, false] {
            let told = Told::on(kind).await;
            told.college.put(EMAIL, args![told.amina.person]).await;
            let emails = Change::Step(Setting::Notices, "at-once".to_owned());
            let wants = Grant::themself(&told.amina).unwrap();
            told.storage().change_settings(&wants, emails, tuesday()).await.unwrap();
            told.agrees_beside(&words(None), vec![offer(Situation::AllLessons, None)]).await;
            told.answers(told.line(Situation::AllLessons).await, Reply::Different).await.unwrap();
            if !has_home {
                told.college.put(NO_HOME, args![told.amina.person]).await;
            }
            let own = Grant::themself(&told.amina).unwrap();
            let by = told.storage().own_answer_by(&own, London, tuesday()).await.unwrap();
            assert!(by.is_some_and(|by| by.second.is_none()), "{kind:?} {has_home}: by the days of where they learn");
            for _ in 0..2 {
                told.storage().tell_late_answers(London, after(40)).await.unwrap();
            }
            assert_eq!(told.to_be_told().await, 1, "{kind:?} {has_home}: they themself, once");
        }
    }
}

#[tokio::test]
async fn a_lesson_that_gets_what_is_agreed_for_all_because_its_own_was_taken_back_is_marked_in_the_week() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        let maths = Situation::Session(told.maths.session);
        let offers = vec![offer(Situation::AllLessons, None), offer(maths, None)];
        told.agrees_beside(&words(Some((&told, "help"))), offers).await;
        let own = told.line(maths).await;
        let marked = async || {
            let held = told.in_force().await;
            let here = domain::plan::with_learner_at(&held, told.amina.person, maths, day(24));
            here.iter().map(|line| (line.situation, line.is_marked_at(maths, day(24)))).collect::<Vec<_>>()
        };
        assert_eq!(marked().await, [(maths, false)], "{kind:?}");
        told.answers(own, Reply::TakeBack).await.unwrap();
        assert_eq!(marked().await, [(Situation::AllLessons, true)], "{kind:?}");
        let history = told.own().await.history;
        let instead = history.holds_instead(told.amina.person, history.line(own).unwrap(), day(24));
        assert_eq!(instead.map(|line| line.situation), Some(Situation::AllLessons), "{kind:?}: she is told what");
    }
}
