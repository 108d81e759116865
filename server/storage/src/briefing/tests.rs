//! What Dana reads on the day, on both databases, and what nobody reads any more.

use chrono_tz::UTC;
use databases::BOTH;
use domain::access::{Grant, Role, Visitor, act};
use domain::briefing::{Edition, PlanVersion, Say, Since, Version};
use domain::deployment::Stretch;
use domain::id::{ObservationId, SittingId};
use domain::observation::Seen;
use domain::question::Question;
use domain::sitting::Maker;
use domain::situation::Situation;
use domain::timetable::Title;
use uuid::Uuid;

use crate::dialect::args;
use crate::example::{Example, Taught, day, tuesday};
use crate::sql::Sql;
use crate::{Briefed, Error, Moment, Order, Today};

mod asked_again;
mod over;
mod sent_no_more;

struct Day {
    college: Example,
    grace: Visitor,
    amina: Visitor,
    dana: Visitor,
    maths: Taught,
}

/// Amina has maths every Tuesday with Mr Osei, and Dana is deployed for the first two.
async fn a_day(kind: databases::Kind) -> Day {
    let college = Example::on(kind).await;
    let grace = college.person("Grace", Role::Coordinator, college.site).await;
    let amina = college.person("Amina", Role::Learner, college.site).await;
    let dana = college.person("Dana", Role::Lsa, college.site).await;
    let osei = college.person("Osei", Role::Tutor, college.site).await;
    let maths = college.class("Maths", college.site, 540, 630, &[&amina]).await;
    college.teaches(&osei, maths).await;
    let stretch = Stretch::new(day(24), day(24) + chrono::Days::new(7), tuesday().today).unwrap();
    let order = Order::whole(maths.session, dana.person, stretch);
    college.storage.deploy(&college.grant(&grace, &amina).await, order, None, (UTC, tuesday())).await.unwrap();
    Day { college, grace, amina, dana, maths }
}

impl Day {
    async fn today(&self, at: Moment) -> Today {
        self.college.storage.today(&Grant::themself(&self.dana).unwrap(), chrono_tz::Europe::London, at).await.unwrap()
    }

    async fn amina_today(&self) -> Briefed {
        self.today(tuesday()).await.meetings.remove(0).learners.remove(0)
    }

    async fn mark(&self, version: Edition) {
        let grant = self.college.grant(&self.dana, &self.amina).await;
        self.college.storage.mark_read(&grant, self.maths.session, (version, tuesday().now), tuesday()).await.unwrap();
    }

    fn in_maths(&self) -> String {
        format!("session-{}", self.maths.session)
    }
}

fn nothing() -> Edition {
    Edition { say: Version::NOTHING, plan: PlanVersion::default() }
}

fn all_lessons() -> String {
    "all-lessons".to_owned()
}

#[tokio::test]
async fn the_day_shows_room_tutor_and_what_was_said_for_the_session() {
    for kind in BOTH {
        let day = a_day(kind).await;
        let said = [(all_lessons(), "presence", "no-one"), (day.in_maths(), "presence", "help")];
        day.college.says(&day.amina, 1, "sent", &said).await;
        day.college.says(&day.amina, 2, "draft", &[(day.in_maths(), "presence", "no-one")]).await;
        let today = day.today(tuesday()).await;
        let meeting = &today.meetings[0];
        assert_eq!(
            (&meeting.title, meeting.room.as_str(), meeting.tutors[0].called()),
            (&Title::Class("Maths".to_owned()), "B14", "Osei")
        );
        let Say::Sent(words) = &meeting.learners[0].say else { panic!("{kind:?}") };
        assert_eq!(words.lines[0].answer.value.words(), "help", "{kind:?}: the draft is not for staff");
        assert!(meeting.learners[0].planned.agreed.is_none() && !meeting.learners[0].is_read());
    }
}

#[tokio::test]
async fn a_day_without_a_session_shows_the_next_one_and_after_the_last_there_is_none() {
    for kind in BOTH {
        let day = a_day(kind).await;
        let on = |days: u64| Moment { today: tuesday().today + chrono::Days::new(days), ..tuesday() };
        assert_eq!(day.today(on(1)).await.on, Some(on(7).today), "{kind:?}");
        assert_eq!(day.today(on(8)).await.on, None);
        day.college.call_off(tuesday().today).await;
        assert_eq!(day.today(tuesday()).await.on, Some(on(7).today));
    }
}

#[tokio::test]
async fn a_day_on_which_only_somebody_who_left_the_class_or_the_college_was_to_be_met_hides_no_later_day() {
    for kind in BOTH {
        for left in [LEAVES_CLASS, LEAVES_COLLEGE] {
            let day = a_day(kind).await;
            let ben = day.college.person("Ben", Role::Learner, day.college.site).await;
            let art = day.college.class("Art", day.college.site, 960, 1020, &[&ben]).await;
            let next = tuesday().today + chrono::Days::new(7);
            let order = Order::whole(art.session, day.dana.person, Stretch::new(next, next, tuesday().today).unwrap());
            let grant = day.college.grant(&day.grace, &ben).await;
            day.college.storage.deploy(&grant, order, None, (UTC, tuesday())).await.unwrap();
            assert_eq!(day.today(tuesday()).await.on, Some(tuesday().today), "{kind:?}");
            day.college.put(left, args![day.amina.person]).await;
            let today = day.today(tuesday()).await;
            assert_eq!((today.on, today.meetings.len()), (Some(next), 1), "{kind:?}");
        }
    }
}

const LEAVES_CLASS: Sql = Sql("update enrolment set ended_on = '2026-11-23' where person_id = $1");
const LEAVES_COLLEGE: Sql = Sql("update person set gone_on = '2026-11-23' where id = $1");

#[tokio::test]
async fn a_learner_shown_has_it_in_their_own_chain_and_a_former_one_is_not_reached() {
    for kind in BOTH {
        let day = a_day(kind).await;
        day.today(tuesday()).await;
        let object = tuesday().today.to_string();
        let times = day.college.storage.times_recorded(domain::access::Action::ReadBriefing, object).await.unwrap();
        assert_eq!(times, 1, "{kind:?}");
        assert!(day.college.storage.broken_audit().await.unwrap().is_empty());
        let after = Moment { today: tuesday().today + chrono::Days::new(8), ..tuesday() };
        let refused = day.college.storage.allow::<act::ReadBriefing>(&day.dana, day.amina.person, after).await;
        assert!(matches!(refused, Err(Error::Refused(_))), "{kind:?}");
        let granted_earlier: Grant<act::MarkBriefingRead> = day.college.grant(&day.dana, &day.amina).await;
        let read = (nothing(), after.now);
        let marked = day.college.storage.mark_read(&granted_earlier, day.maths.session, read, after).await;
        assert!(matches!(marked, Err(Error::Refused(_))), "{kind:?}");
    }
}

#[tokio::test]
async fn a_mark_of_reading_holds_until_the_statement_changes() {
    for kind in BOTH {
        let day = a_day(kind).await;
        day.mark(nothing()).await;
        assert!(day.amina_today().await.is_read(), "nothing to read was read");
        day.college.says(&day.amina, 1, "sent", &[(all_lessons(), "nearness", "at-my-table")]).await;
        let first = day.amina_today().await;
        assert!(!first.is_read(), "{kind:?}: asked again once something is sent");
        day.mark(first.edition.clone()).await;
        assert!(day.amina_today().await.is_read());
        day.college.says(&day.amina, 2, "sent", &[(all_lessons(), "nearness", "in-the-room")]).await;
        let second = day.amina_today().await;
        assert!(!second.is_read());
        let Say::Sent(words) = &second.say else { panic!("{kind:?}") };
        assert!(matches!(&words.lines.last().unwrap().since, Since::Was(was) if was.words() == "at-my-table"));
        day.mark(first.edition).await;
        assert!(!day.amina_today().await.is_read(), "a mark for what it was is no mark for what it is");
    }
}

impl Day {
    /// What somebody saw of Amina in all lessons, so many minutes after eight.
    async fn saw(&self, who: &Visitor, minutes: i64) -> ObservationId {
        let id = ObservationId::new(Uuid::now_v7());
        let seen = Seen::new(Question::Presence, Some(Situation::AllLessons), &["help".to_owned()]).unwrap();
        let grant = self.college.grant(who, &self.amina).await;
        self.college.storage.observe(&grant, id, seen, minutes_on(minutes)).await.unwrap();
        id
    }

    /// Dana reads so many minutes after eight.
    async fn reads(&self, minutes: i64) {
        self.reads_what_was_made(minutes, minutes).await;
    }

    /// Dana says that she has read a page that was made before.
    async fn reads_what_was_made(&self, made: i64, minutes: i64) {
        let grant = self.college.grant(&self.dana, &self.amina).await;
        let read = (nothing(), minutes_on(made).now);
        self.college.storage.mark_read(&grant, self.maths.session, read, minutes_on(minutes)).await.unwrap();
    }

    /// Whether Dana has read all, and how many have not by the coordinator's list.
    async fn stands(&self) -> (bool, usize) {
        let grant: Grant<act::ListStatements> = Grant::site(&self.grace, self.college.site).unwrap();
        let list = self.college.storage.overview(&grant, tuesday()).await.unwrap();
        (self.amina_today().await.is_read(), list[0].unread_by)
    }
}

fn minutes_on(minutes: i64) -> Moment {
    Moment { now: tuesday().now + chrono::TimeDelta::minutes(minutes), ..tuesday() }
}

#[tokio::test]
async fn what_another_saw_and_what_is_said_not_to_be_right_is_read_anew() {
    for kind in BOTH {
        let day = a_day(kind).await;
        day.reads(0).await;
        day.saw(&day.dana, 1).await;
        assert_eq!(day.stands().await, (true, 0), "{kind:?}: she wrote it herself");
        let id = day.saw(&day.grace, 2).await;
        assert_eq!(day.stands().await, (false, 1), "{kind:?}");
        day.reads_what_was_made(1, 3).await;
        assert_eq!(day.stands().await, (false, 1), "{kind:?}: it was seen while her page stood open");
        day.reads(3).await;
        assert_eq!(day.stands().await, (true, 0), "{kind:?}");
        let own = Grant::themself(&day.amina).unwrap();
        let sitting = SittingId::new(Uuid::now_v7());
        day.college.storage.start_sitting(&own, sitting, Maker::Myself, tuesday()).await.unwrap();
        let own = Grant::themself(&day.amina).unwrap();
        day.college.storage.dispute(&own, id, false, minutes_on(4)).await.unwrap();
        assert_eq!(day.stands().await, (false, 1), "{kind:?}: Amina says that it is not right");
    }
}

#[tokio::test]
async fn what_was_taken_back_is_not_read_and_nothing_older_either() {
    for kind in BOTH {
        let day = a_day(kind).await;
        day.college.says(&day.amina, 1, "sent", &[(all_lessons(), "presence", "help")]).await;
        day.mark(day.amina_today().await.edition).await;
        day.college.says(&day.amina, 2, "taken-back", &[(all_lessons(), "presence", "no-one")]).await;
        let back = day.amina_today().await;
        assert!(matches!(back.say, Say::TakenBack(Some(_))) && !back.is_read(), "{kind:?}");
        let grant = day.college.grant(&day.grace, &day.amina).await;
        let reading = day.college.storage.read_statement(&grant, tuesday()).await.unwrap();
        assert!(reading.statement.unwrap().answers.0.is_empty());
    }
}

#[tokio::test]
async fn what_is_said_in_private_asks_nobody_to_read_again() {
    for kind in BOTH {
        let day = a_day(kind).await;
        let near = (all_lessons(), "nearness", "at-my-table");
        day.college.says(&day.amina, 1, "sent", std::slice::from_ref(&near)).await;
        day.mark(day.amina_today().await.edition).await;
        day.college.says(&day.amina, 2, "sent", &[near.clone(), ("me".to_owned(), "not-wanted", "no-one")]).await;
        assert!(day.amina_today().await.is_read(), "{kind:?}: nothing they read has changed");
        day.college.says(&day.amina, 3, "sent", &[(all_lessons(), "nearness", "in-the-room")]).await;
        assert!(!day.amina_today().await.is_read(), "{kind:?}");
    }
}

#[tokio::test]
async fn the_coordinators_list_has_the_newest_change_first_and_says_what_is_unread() {
    for kind in BOTH {
        let day = a_day(kind).await;
        let tom = day.college.person("Tom", Role::Learner, day.college.site).await;
        let leah = day.college.person("Leah", Role::Learner, day.college.site).await;
        let elsewhere = day.college.another_site().await;
        day.college.person("Noor", Role::Learner, elsewhere).await;
        day.college.says(&day.amina, 1, "sent", &[(all_lessons(), "presence", "help")]).await;
        day.college.says(&tom, 4, "sent", &[(all_lessons(), "presence", "no-one")]).await;
        day.college.says(&leah, 1, "draft", &[(all_lessons(), "presence", "no-one")]).await;
        let grant: Grant<act::ListStatements> = Grant::site(&day.grace, day.college.site).unwrap();
        let list = day.college.storage.overview(&grant, tuesday()).await.unwrap();
        let shown: Vec<_> =
            list.iter().map(|one| (one.face.name.called(), one.said.map(|(number, ..)| number))).collect();
        assert_eq!(shown, [("Tom", Some(4)), ("Amina", Some(1)), ("Leah", None)], "{kind:?}");
        assert_eq!((list[1].lsas, list[1].unread_by, list[1].makers.len()), (1, 1, 1));
        assert_eq!((list[0].lsas, list[0].unread_by, list[2].makers.len()), (0, 0, 0));
        day.mark(day.amina_today().await.edition).await;
        let list = day.college.storage.overview(&grant, tuesday()).await.unwrap();
        assert_eq!(list[1].unread_by, 0, "{kind:?}");
    }
}
