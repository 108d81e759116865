//! Lunch meets on every day something is taught, and whoever is sent there is told as of any lesson, on both databases.

use chrono::{DateTime, Days, TimeDelta, Utc};
use chrono_tz::UTC;
use databases::{BOTH, Kind};
use domain::access::{Grant, Role, Visitor, act};
use domain::day_plan::{DayPlan, Written};
use domain::deployment::{Stretch, Week};
use domain::id::PlanLineId;
use domain::plan::{Basis, Duties};
use domain::situation::Situation;
use domain::timetable::Title;
use domain::timetable::picture::Picture;

use super::*;
use crate::example::{Example, day, tuesday};
use crate::{Fed, Imported, Look, Many, Order, WeekMeeting};

const LUNCH: Title = Title::Time(Time::Lunch);

/// Amina and Tom have maths on Tuesday from nine to half past ten; Tom's art goes on until two.
struct College {
    example: Example,
    grace: Visitor,
    dana: Visitor,
    amina: Visitor,
    tom: Visitor,
}

impl College {
    async fn on(kind: Kind) -> Self {
        let example = Example::on(kind).await;
        let grace = example.person("Grace", Role::Coordinator, example.site).await;
        let dana = example.person("Dana", Role::Lsa, example.site).await;
        let amina = example.person("Amina", Role::Learner, example.site).await;
        let tom = example.person("Tom", Role::Learner, example.site).await;
        example.class("Maths", example.site, 540, 630, &[&amina, &tom]).await;
        example.class("Art", example.site, 660, 840, &[&tom]).await;
        Self { example, grace, dana, amina, tom }
    }

    async fn arrange(&self, times: &[(Time, &'static str, &'static str)], at: Moment) {
        let plan = DayPlan::written(times.iter().map(|(time, from, to)| Written { time: *time, from, to })).unwrap();
        let grant = Grant::site(&self.grace, self.example.site).unwrap();
        self.example.storage.arrange_day_plan(&grant, plan, UTC, at).await.unwrap();
    }

    /// The lunches of a date's week.
    async fn lunches(&self, on: NaiveDate) -> Vec<WeekMeeting> {
        let grant: Grant<act::PlanWeek> = Grant::site(&self.grace, self.example.site).unwrap();
        let week = self.example.storage.site_week(&grant, Week::of(on), tuesday()).await.unwrap();
        week.meetings.into_iter().filter(|meeting| meeting.title == LUNCH).collect()
    }

    /// Every meeting of the site's times, ended ones too.
    async fn kept(&self) -> Vec<(OccurrenceId, Held)> {
        let site = self.example.site;
        let kept = self.example.storage.read(move |conn| Box::pin(super::read(conn, site, tuesday()))).await.unwrap();
        kept.meetings.into_values().collect()
    }

    async fn duty(&self, situation: Situation) {
        let grant: Grant<act::WriteDuty> = self.example.grant(&self.grace, &self.amina).await;
        let terms = "presence help;amount some".parse().unwrap();
        let review = tuesday().today + Days::new(30);
        let (basis, what_to_do) = (Basis::Safety, "Sit where she can see you.".to_owned());
        let duty = Duties { situation, terms, basis, review, what_to_do, two_people: false };
        let id = PlanLineId::new(Uuid::now_v7());
        self.example.storage.write_duty(&grant, id, duty, tuesday()).await.unwrap();
    }

    async fn send_dana(&self) -> SessionId {
        let session = self.lunches(day(24)).await[0].session;
        let stretch = Stretch::new(day(24), day(24) + Days::new(7), tuesday().today).unwrap();
        let order = Order::whole(session, self.dana.person, stretch);
        let grant = self.example.grant(&self.grace, &self.amina).await;
        self.example.storage.deploy(&grant, order, None, (UTC, tuesday())).await.unwrap();
        session
    }
}

fn noon(on: NaiveDate) -> DateTime<Utc> {
    on.and_hms_opt(12, 0, 0).unwrap().and_utc()
}

fn later(hours: i64) -> Moment {
    Moment { now: tuesday().now + TimeDelta::hours(hours), ..tuesday() }
}

#[tokio::test]
async fn lunch_meets_on_every_day_something_is_taught_for_whoever_is_there_then() {
    for kind in BOTH {
        let college = College::on(kind).await;
        college.arrange(&[(Time::Lunch, "12:00", "13:00"), (Time::MovingRooms, "", "")], tuesday()).await;
        for week in 0..4 {
            let on = day(24) + Days::new(week * 7);
            let lunches = college.lunches(on).await;
            assert_eq!((lunches.len(), lunches[0].on, lunches[0].starts), (1, on, noon(on)), "{kind:?}");
            let there: Vec<_> = lunches[0].learners.iter().copied().collect();
            assert_eq!(there, [college.amina.person], "{kind:?}: {:?} is in art all through it", college.tom.person);
        }
        assert!(college.lunches(day(24) + Days::new(28)).await.is_empty(), "{kind:?}: as far as the timetable goes");
        let own = college.example.storage.my_support(&Grant::themself(&college.amina).unwrap(), tuesday()).await;
        assert!(own.unwrap().week.iter().all(|session| session.title == "Maths"), "{kind:?}: it is no lesson");
    }
}

#[tokio::test]
async fn a_changed_day_moves_and_ends_what_is_to_come_and_leaves_what_has_begun() {
    for kind in BOTH {
        let college = College::on(kind).await;
        college.arrange(&[(Time::Lunch, "12:00", "13:00")], tuesday()).await;
        let (today, next) = (day(24), day(24) + Days::new(7));
        let first = [college.lunches(today).await[0].clone(), college.lunches(next).await[0].clone()];
        college.arrange(&[(Time::Lunch, "13:00", "14:00")], later(5)).await;
        let moved = [college.lunches(today).await[0].clone(), college.lunches(next).await[0].clone()];
        assert_eq!((moved[0].id, moved[0].starts), (first[0].id, noon(today)), "{kind:?}: it had begun");
        assert_eq!((moved[1].id, moved[1].starts), (first[1].id, noon(next) + TimeDelta::hours(1)), "{kind:?}");
        college.arrange(&[(Time::MovingRooms, "", "")], later(5)).await;
        assert_eq!(college.lunches(today).await.len(), 1, "{kind:?}: what was, was");
        assert!(college.lunches(next).await.is_empty(), "{kind:?}: what the day has not is no meeting");
        college.arrange(&[(Time::Lunch, "12:00", "13:00")], later(6)).await;
        let back = college.lunches(next).await;
        assert_eq!((back[0].id, back[0].session), (first[1].id, first[1].session), "{kind:?}: it is the same one");
    }
}

#[tokio::test]
async fn a_duty_at_lunch_is_briefed_there_alone_and_the_learner_sees_who_comes() {
    for kind in BOTH {
        let college = College::on(kind).await;
        let storage = &college.example.storage;
        college.arrange(&[(Time::Lunch, "12:00", "13:00"), (Time::Break, "10:30", "10:45")], tuesday()).await;
        college.duty(Situation::Time(Time::Lunch)).await;
        college.duty(Situation::AllLessons).await;
        let said = [("time-lunch".to_owned(), "presence", "help"), ("all-lessons".to_owned(), "presence", "no-one")];
        college.example.says(&college.amina, 1, "sent", &said).await;
        let sees = Grant::themself(&college.amina).unwrap();
        let coming = storage.coming(&sees, Look::Whole, tuesday()).await.unwrap();
        let named: Vec<_> = coming.iter().filter(|one| one.on == day(24)).map(|one| one.title.clone()).collect();
        assert_eq!(named, [Title::Class("Maths".into()), LUNCH], "{kind:?}: nobody should come to break");
        college.send_dana().await;

        let today = storage.today(&Grant::themself(&college.dana).unwrap(), UTC, tuesday()).await.unwrap();
        let lunch = &today.meetings[0];
        let amina = &lunch.learners[0];
        assert_eq!((&lunch.title, lunch.tutors.len(), amina.planned.duties.len()), (&LUNCH, 0, 1), "{kind:?}");
        assert_eq!(amina.planned.duties[0].line.situation, Situation::Time(Time::Lunch), "{kind:?}");
        let domain::briefing::Say::Sent(words) = &amina.say else { panic!("{kind:?}") };
        assert_eq!(
            (words.situation, words.lines[0].answer.value.words().as_str()),
            (Situation::Time(Time::Lunch), "help")
        );

        let coming = storage.coming(&sees, Look::Whole, tuesday()).await.unwrap();
        let lunch = coming.iter().find(|one| one.title == LUNCH).unwrap();
        assert_eq!((lunch.comes.len(), lunch.comes[0].id), (1, college.dana.person), "{kind:?}");
        // both write of it when it is over
        let reads = Grant::themself(&college.dana).unwrap();
        let give = storage.reviews_to_give(&reads, later(6)).await.unwrap();
        assert_eq!(give.iter().map(|one| &one.met.title).collect::<Vec<_>>(), [&LUNCH], "{kind:?}");
        let say = storage.to_say(&Grant::themself(&college.amina).unwrap(), later(6)).await.unwrap();
        let open: Vec<_> = say.open.iter().map(|met| met.title.clone()).collect();
        assert_eq!(open, [LUNCH, Title::Class("Maths".into())], "{kind:?}");
    }
}

#[tokio::test]
async fn a_feed_has_lunch_for_whoever_is_sent_there_and_for_whoever_is_at_it_with_or_without_them() {
    for kind in BOTH {
        let college = College::on(kind).await;
        college.arrange(&[(Time::Lunch, "12:00", "13:00")], tuesday()).await;
        college.send_dana().await;
        let kate = college.example.person("Kate", Role::Tutor, college.example.site).await;
        let science = college.example.class("Science", college.example.site, 900, 960, &[]).await;
        college.example.teaches(&kate, science).await;
        for (whose, lunches) in [(&college.dana, 2), (&college.amina, 4), (&college.tom, 0), (&kate, 0)] {
            let secret = whose.person.to_string();
            college.example.storage.make_feed(&Grant::themself(whose).unwrap(), &secret, tuesday()).await.unwrap();
            let fed = college.example.storage.feed(&secret, tuesday()).await.unwrap();
            let Some(Fed::Sessions(fed)) = fed else { panic!("{kind:?}") };
            assert_eq!(fed.iter().filter(|one| one.title == LUNCH).count(), lunches, "{kind:?}");
        }
    }
}

#[tokio::test]
async fn a_feed_says_of_a_lunch_when_it_was_moved_and_of_a_new_one_that_it_never_was() {
    for kind in BOTH {
        let college = College::on(kind).await;
        let (store, secret) = (&college.example.storage, college.amina.person.to_string());
        store.make_feed(&Grant::themself(&college.amina).unwrap(), &secret, tuesday()).await.unwrap();
        let changed = async || -> Vec<Option<DateTime<Utc>>> {
            let Some(Fed::Sessions(fed)) = store.feed(&secret, tuesday()).await.unwrap() else { panic!("{kind:?}") };
            fed.into_iter().filter(|one| one.title == LUNCH).map(|one| one.changed_at).collect()
        };
        college.arrange(&[(Time::Lunch, "12:00", "13:00")], tuesday()).await;
        assert_eq!(changed().await, vec![None; 4], "{kind:?}");
        college.arrange(&[(Time::Lunch, "12:15", "13:15")], later(1)).await;
        assert_eq!(changed().await, vec![Some(later(1).now); 4], "{kind:?}");
    }
}

#[tokio::test]
async fn whoever_is_at_two_sites_on_a_day_has_one_lunch_where_they_are_then() {
    for kind in BOTH {
        let college = College::on(kind).await;
        let (example, storage) = (&college.example, &college.example.storage);
        let north = example.another_site().await;
        let omar = example.person("Omar", Role::Coordinator, north).await;
        let afternoon = example.class("Drama", north, 840, 900, &[&college.amina]).await;
        college.arrange(&[(Time::Lunch, "12:00", "13:00")], tuesday()).await;
        let plan = DayPlan::written([Written { time: Time::Lunch, from: "12:30", to: "13:15" }]).unwrap();
        storage.arrange_day_plan(&Grant::site(&omar, north).unwrap(), plan, UTC, tuesday()).await.unwrap();
        college.duty(Situation::Time(Time::Lunch)).await;
        let at_lunch = async |coordinator: &Visitor, site| {
            let grant: Grant<act::PlanWeek> = Grant::site(coordinator, site).unwrap();
            let week = storage.site_week(&grant, Week::of(day(24)), tuesday()).await.unwrap();
            let lunch = week.meetings.iter().find(|meeting| meeting.title == LUNCH).unwrap();
            lunch.learners.contains(&college.amina.person)
        };
        let both = async || (at_lunch(&college.grace, example.site).await, at_lunch(&omar, north).await);
        assert_eq!(both().await, (true, false), "{kind:?}: her lesson before it is here");
        let lunches = async || {
            let coming = storage.coming(&Grant::themself(&college.amina).unwrap(), Look::Glance, tuesday()).await;
            let today = |one: &crate::ComingLesson| one.on == day(24) && one.title == LUNCH;
            coming.unwrap().into_iter().filter(today).map(|one| one.starts).collect::<Vec<_>>()
        };
        assert_eq!(lunches().await, [noon(day(24))], "{kind:?}: nor is she told that nobody comes to the other one");
        let secret = "hers";
        storage.make_feed(&Grant::themself(&college.amina).unwrap(), secret, tuesday()).await.unwrap();
        let Some(Fed::Sessions(fed)) = storage.feed(secret, tuesday()).await.unwrap() else { panic!("{kind:?}") };
        let fed: Vec<_> = fed.into_iter().filter(|one| one.title == LUNCH).map(|one| one.starts).collect();
        assert_eq!((fed.len(), fed[0]), (4, noon(day(24))), "{kind:?}: one a day in her calendar");
        // in the morning she is there too: her nearest lesson before lunch is there
        let morning = example.class("Music", north, 660, 720, &[&college.amina]).await;
        assert_eq!(both().await, (false, true), "{kind:?}");
        assert_eq!(lunches().await, [noon(day(24)) + TimeDelta::minutes(30)], "{kind:?}");
        assert_ne!(morning.session, afternoon.session);
    }
}

#[tokio::test]
async fn nobody_is_at_lunch_for_a_class_that_does_not_meet() {
    for kind in BOTH {
        let college = College::on(kind).await;
        let sam = college.example.person("Sam", Role::Learner, college.example.site).await;
        college.example.class_that_never_meets(college.example.site, &sam).await;
        college.arrange(&[(Time::Lunch, "12:00", "13:00")], tuesday()).await;
        let there: Vec<_> = college.lunches(day(24)).await[0].learners.iter().copied().collect();
        assert_eq!(there, [college.amina.person], "{kind:?}");
    }
}

#[tokio::test]
async fn an_import_neither_sees_nor_counts_the_times_of_the_day() {
    for kind in BOTH {
        let college = College::on(kind).await;
        let storage = &college.example.storage;
        college.arrange(&[(Time::Lunch, "12:00", "13:00"), (Time::Break, "10:30", "10:45")], tuesday()).await;
        let before = college.kept().await;
        let nothing = storage.compare(Picture::default(), tuesday().now).await.unwrap();
        let (classes, sessions) = (nothing.classes.end.len(), nothing.sessions.end.len());
        assert_eq!((classes, sessions, nothing.enrolments.end.len()), (2, 2, 3), "{kind:?}: two classes are taught");
        // two lessons on four Tuesdays: none of them has begun
        assert_eq!(nothing.occurrences.end.len(), 8, "{kind:?}");
        // nothing is taught any more: what has begun by then stays
        let gone = storage.import(Picture::default(), Many::Ended, UTC, later(5)).await.unwrap();
        assert!(matches!(gone, Imported::Done(_)), "{kind:?}");
        let after = college.kept().await;
        assert_eq!(before.len(), 8, "{kind:?}: two times on four Tuesdays");
        let ids = |kept: &[(OccurrenceId, Held)]| kept.iter().map(|(id, _)| *id).collect::<Vec<_>>();
        assert_eq!(ids(&after), ids(&before), "{kind:?}");
        for (_, held) in after {
            assert_eq!(held.ended, held.span.0 > later(5).now, "{kind:?}: {held:?}");
        }
    }
}
