//! A tutor's day and what they write of it, on both databases.

use chrono::TimeDelta;
use chrono_tz::UTC;
use databases::{BOTH, Kind};
use domain::access::{Role, Visitor};
use domain::deployment::Stretch;
use domain::id::PlanLineId;
use domain::plan::{Basis, Duties};
use domain::situation::Situation;
use domain::teaching::{Holds, Purpose};
use uuid::Uuid;

use super::*;
use crate::Order;
use crate::example::{Example, day, tuesday};

mod changed;
mod meanwhile;

struct Told {
    college: Example,
    grace: Visitor,
    kwame: Visitor,
    dana: Visitor,
    amina: Visitor,
}

impl Told {
    /// Kwame teaches Amina maths, and Dana comes to her there for two weeks; Efua teaches art.
    async fn on(kind: Kind) -> Self {
        let college = Example::on(kind).await;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let dana = college.person("Dana", Role::Lsa, college.site).await;
        let kwame = college.person("Kwame", Role::Tutor, college.site).await;
        let efua = college.person("Efua", Role::Tutor, college.site).await;
        let amina = college.person("Amina", Role::Learner, college.site).await;
        let tom = college.person("Tom", Role::Learner, college.site).await;
        let maths = college.class("Maths", college.site, 570, 660, &[&amina, &tom]).await;
        let art = college.class("Art", college.site, 700, 760, &[&amina]).await;
        college.teaches(&kwame, maths).await;
        college.teaches(&efua, art).await;
        let two_weeks = NaiveDate::from_ymd_opt(2026, 12, 1).unwrap();
        let stretch = Stretch::new(day(24), two_weeks, day(24)).unwrap();
        let order = Order::whole(maths.session, dana.person, stretch);
        college.storage.deploy(&college.grant(&grace, &amina).await, order, None, (UTC, tuesday())).await.unwrap();
        Self { college, grace, kwame, dana, amina }
    }

    async fn day(&self, at: Moment) -> TeachingDay {
        self.college
            .storage
            .teaching_day(&Grant::themself(&self.kwame).unwrap(), None, chrono_tz::Europe::London, at)
            .await
            .unwrap()
    }

    async fn writes(&self, aim: &str, holds: Holds, minutes: i64) {
        let occurrence = self.day(tuesday()).await.meetings[0].occurrence;
        let purpose = Purpose::new(aim, "").unwrap();
        let grant = Grant::themself(&self.kwame).unwrap();
        let at = Moment { now: tuesday().now + TimeDelta::minutes(minutes), ..tuesday() };
        let taught = self.college.storage.taught(&grant, occurrence, at).await.unwrap();
        let seen = taught.written(holds).map(|written| written.at);
        self.college.storage.write_purpose(&grant, occurrence, holds, (purpose, seen), at).await.unwrap();
    }

    /// What Dana's page says it is for, and whether she is asked to read it.
    async fn dana_reads(&self, at: Moment) -> (Option<String>, bool) {
        let today = self
            .college
            .storage
            .today(&Grant::themself(&self.dana).unwrap(), chrono_tz::Europe::London, at)
            .await
            .unwrap();
        let meeting = &today.meetings[0];
        let aim = meeting.purpose.as_ref().map(|written| written.purpose.aim().to_owned());
        (aim, meeting.purpose_unread().is_some())
    }

    /// What Amina says and what her plan gives, but not what the session is for.
    async fn dana_marks_amina(&self) {
        let own = Grant::themself(&self.dana).unwrap();
        let today = self.college.storage.today(&own, chrono_tz::Europe::London, tuesday()).await.unwrap();
        let (session, edition) = (today.meetings[0].session, today.meetings[0].learners[0].edition.clone());
        let grant = self.college.grant(&self.dana, &self.amina).await;
        self.college.storage.mark_read(&grant, session, (edition, tuesday().now), tuesday()).await.unwrap();
    }

    /// Whether her tutor, and the coordinator on the learner's page and in the list, see that Dana has read it all.
    async fn is_read(&self) -> [bool; 3] {
        self.is_read_at(tuesday()).await
    }

    async fn is_read_at(&self, at: Moment) -> [bool; 3] {
        let store = &self.college.storage;
        let taught = self.day(at).await.meetings[0].support().into_iter().all(|(_, read)| read);
        let reading = store.read_statement(&self.college.grant(&self.grace, &self.amina).await, at).await.unwrap();
        let list = store.overview(&Grant::site(&self.grace, self.college.site).unwrap(), at).await.unwrap();
        let amina = list.iter().find(|one| one.face.id == self.amina.person).unwrap();
        [taught, reading.deployed.iter().all(|deployed| deployed.has_read), amina.unread_by == 0]
    }

    async fn dana_marks(&self) {
        let grant = Grant::themself(&self.dana).unwrap();
        let today = self.college.storage.today(&grant, chrono_tz::Europe::London, tuesday()).await.unwrap();
        let meeting = &today.meetings[0];
        let words = meeting.purpose.as_ref().unwrap().at;
        self.college.storage.mark_purpose_read(&grant, meeting.occurrence, words, tuesday()).await.unwrap();
    }
}

fn next_week() -> Moment {
    Moment { now: tuesday().now + TimeDelta::days(7), today: NaiveDate::from_ymd_opt(2026, 12, 1).unwrap() }
}

#[tokio::test]
async fn a_tutor_sees_who_is_supported_in_their_own_sessions_and_nobody_else() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        let taught = told.day(tuesday()).await;
        assert_eq!(taught.meetings.len(), 1, "{kind:?}: art is not theirs");
        let supported = &taught.meetings[0].learners;
        let names: Vec<_> = supported.iter().map(|one| (one.name.called(), one.by[0].name.called())).collect();
        assert_eq!(names, [("Amina", "Dana")], "{kind:?}");
        told.college.call_off(day(24)).await;
        assert_eq!(told.day(tuesday()).await.on, NaiveDate::from_ymd_opt(2026, 12, 1), "{kind:?}");
        let lsa = Grant::<act::SeeClass>::themself(&told.dana);
        assert!(lsa.is_err(), "{kind:?}");
        assert!(told.college.storage.broken_audit().await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn what_it_is_for_holds_every_week_but_where_one_date_has_its_own() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        assert_eq!(told.dana_reads(tuesday()).await, (None, false), "{kind:?}");
        told.writes("Fractions", Holds::EveryTime, 0).await;
        told.writes("A test", Holds::ThisTime, 1).await;
        assert_eq!(told.dana_reads(tuesday()).await, (Some("A test".to_owned()), true), "{kind:?}");
        assert_eq!(told.dana_reads(next_week()).await, (Some("Fractions".to_owned()), true), "{kind:?}");
        told.writes("", Holds::ThisTime, 2).await;
        assert_eq!(told.dana_reads(tuesday()).await, (Some("Fractions".to_owned()), true), "{kind:?}");
    }
}

#[tokio::test]
async fn the_tutor_sees_who_has_read_it_and_a_change_is_asked_to_be_read_again() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        let read = || async {
            let day = told.day(tuesday()).await;
            day.meetings[0].support().into_iter().map(|(_, read)| read).collect::<Vec<_>>()
        };
        told.writes("Fractions", Holds::EveryTime, 0).await;
        told.dana_marks_amina().await;
        assert_eq!(read().await, [false], "{kind:?}");
        told.dana_marks().await;
        assert_eq!((read().await, told.dana_reads(tuesday()).await.1), (vec![true], false), "{kind:?}");
        told.writes("Fractions", Holds::EveryTime, 1).await;
        assert_eq!(read().await, [true], "the same words again change nothing: {kind:?}");
        told.writes("Percentages", Holds::EveryTime, 2).await;
        assert_eq!((read().await, told.dana_reads(tuesday()).await.1), (vec![false], true), "{kind:?}");
    }
}

#[tokio::test]
async fn words_for_every_week_are_read_once_and_are_asked_again_after_others_held_in_their_place() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        let read = |aim: &str, asked: bool| (Some(aim.to_owned()), asked);
        told.dana_marks_amina().await;
        told.writes("Fractions", Holds::EveryTime, 0).await;
        assert_eq!(told.is_read_at(next_week()).await, [false; 3], "{kind:?}");
        told.dana_marks().await;
        assert_eq!(told.dana_reads(next_week()).await, read("Fractions", false), "{kind:?}: as the week before");
        assert_eq!(told.is_read_at(next_week()).await, [true; 3], "{kind:?}");
        told.writes("A test", Holds::ThisTime, 1).await;
        assert_eq!(told.dana_reads(tuesday()).await, read("A test", true), "{kind:?}: of its own");
        assert_eq!(told.is_read().await, [false; 3], "{kind:?}");
        told.dana_marks().await;
        assert_eq!((told.is_read().await, told.is_read_at(next_week()).await), ([true; 3], [true; 3]), "{kind:?}");
        told.writes("", Holds::ThisTime, 2).await;
        assert_eq!(told.dana_reads(tuesday()).await, read("Fractions", true), "{kind:?}: she had read of a test");
        assert_eq!(told.is_read().await, [false; 3], "{kind:?}");
        told.dana_marks().await;
        assert_eq!((told.is_read().await, told.is_read_at(next_week()).await), ([true; 3], [true; 3]), "{kind:?}");
        told.writes("Percentages", Holds::EveryTime, 3).await;
        assert_eq!(told.dana_reads(next_week()).await, read("Percentages", true), "{kind:?}");
        assert_eq!(told.is_read_at(next_week()).await, [false; 3], "{kind:?}");
    }
}

#[tokio::test]
async fn of_two_who_write_at_once_the_second_is_told_and_writes_over_nothing_they_have_not_read() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        let occurrence = told.day(tuesday()).await.meetings[0].occurrence;
        let (storage, grant) = (&told.college.storage, Grant::themself(&told.kwame).unwrap());
        let write = async |aim: &str, seen, minutes| {
            let at = Moment { now: tuesday().now + TimeDelta::minutes(minutes), ..tuesday() };
            let purpose = Purpose::new(aim, "").unwrap();
            storage.write_purpose(&grant, occurrence, Holds::EveryTime, (purpose, seen), at).await
        };
        write("Fractions", None, 0).await.unwrap();
        for (aim, seen) in [("Halves", None), ("", None), ("Halves", Some(tuesday().now - TimeDelta::minutes(9)))] {
            assert!(matches!(write(aim, seen, 1).await, Err(Error::Purpose(_))), "{kind:?} {aim}");
        }
        assert_eq!(told.dana_reads(tuesday()).await.0.as_deref(), Some("Fractions"), "{kind:?}");
        write("Fractions", None, 2).await.unwrap();
        write("Halves", Some(tuesday().now), 3).await.unwrap();
        assert_eq!(told.dana_reads(tuesday()).await.0.as_deref(), Some("Halves"), "{kind:?}");
    }
}

#[tokio::test]
async fn nobody_writes_of_a_session_they_do_not_teach_nor_marks_one_they_do_not_go_to() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        told.writes("Fractions", Holds::EveryTime, 0).await;
        let occurrence = told.day(tuesday()).await.meetings[0].occurrence;
        let stranger = told.college.person("Lena", Role::Tutor, told.college.site).await;
        let grant = Grant::themself(&stranger).unwrap();
        let storage = &told.college.storage;
        let written = storage.write_purpose(&grant, occurrence, Holds::EveryTime, (None, None), tuesday()).await;
        assert!(matches!(written, Err(Error::Refused(_))), "{kind:?}");
        let sam = told.college.person("Sam", Role::Lsa, told.college.site).await;
        let grant = Grant::themself(&sam).unwrap();
        let marked = told.college.storage.mark_purpose_read(&grant, occurrence, tuesday().now, tuesday()).await;
        assert!(matches!(marked, Err(Error::Refused(_))), "{kind:?}");
        assert!(Grant::<act::WritePurpose>::themself(&told.amina).is_err());
    }
}

#[tokio::test]
async fn whoever_has_not_read_the_say_the_plan_or_what_it_is_for_is_said_not_to_have_wherever_it_stands() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        assert_eq!(told.is_read().await, [false; 3], "{kind:?}: sent there, and nothing read");
        told.dana_marks_amina().await;
        assert_eq!(told.is_read().await, [true; 3], "{kind:?}");
        told.writes("Fractions", Holds::EveryTime, 0).await;
        assert_eq!(told.is_read().await, [false; 3], "{kind:?}: what it is for");
        told.dana_marks().await;
        assert_eq!(told.is_read().await, [true; 3], "{kind:?}");
        let duty = Duties {
            situation: Situation::AllLessons,
            terms: "presence help;amount some".parse().unwrap(),
            basis: Basis::CarriedOver,
            review: day(28),
            what_to_do: String::new(),
            two_people: false,
        };
        let grant = told.college.grant(&told.grace, &told.amina).await;
        told.college.storage.write_duty(&grant, PlanLineId::new(Uuid::now_v7()), duty, tuesday()).await.unwrap();
        assert_eq!(told.is_read().await, [false; 3], "{kind:?}: a duty line");
        told.dana_marks_amina().await;
        assert_eq!(told.is_read().await, [true; 3], "{kind:?}");
        told.college.says(&told.amina, 1, "sent", &[("all-lessons".to_owned(), "presence", "help")]).await;
        assert_eq!(told.is_read().await, [false; 3], "{kind:?}: the say");
        told.dana_marks_amina().await;
        // what is said in private makes nobody one who has not read
        let private = [("all-lessons".to_owned(), "presence", "help"), ("me".to_owned(), "not-wanted", "no-one")];
        told.college.says(&told.amina, 2, "draft", &private).await;
        told.college.storage.send_statement(&Grant::themself(&told.amina).unwrap(), tuesday()).await.unwrap();
        assert_eq!(told.is_read().await, [true; 3], "{kind:?}");
        // taken off and sent there again, it is to be read anew
        let session = told.day(tuesday()).await.meetings[0].session;
        let stretch = Stretch::new(day(24), day(24), day(24)).unwrap();
        let order = Order::whole(session, told.dana.person, stretch);
        let grant = told.college.grant(&told.grace, &told.amina).await;
        told.college
            .storage
            .withdraw(&grant, order.clone(), Some("To try it out".to_owned()), tuesday())
            .await
            .unwrap();
        told.college.storage.deploy(&grant, order, None, (UTC, tuesday())).await.unwrap();
        assert_eq!(told.is_read().await, [false; 3], "{kind:?}: sent there by hand");
    }
}
