//! A lesson that the timetable moves within its week, or calls off, on both databases: everyone who was to be there is told.

use domain::coming::Shift;
use domain::settings::{Change, Setting};

use super::*;
use crate::{ChangedMeetings, Look, MovedWeek};

/// Whoever is at the maths and the art of 24 November: two coordinators answer for them. A learner asks to be told.
const EVERYONE: [&str; 5] = ["Amina", "Dana", "Grace", "Omar", "Osei"];

/// Dana comes to Amina in maths and art, which Osei teaches.
pub(super) async fn both_lessons(kind: Kind) -> (Moved, Visitor) {
    let it = Moved::on(kind).await;
    let osei = it.college.person("Osei", Role::Tutor, it.college.site).await;
    for taught in [it.maths, it.art] {
        it.deploys(&it.grace, taught, &it.dana, day(24), "To try it").await;
        it.college.teaches(&osei, taught).await;
    }
    let (amina, at_once) = (Grant::themself(&it.amina).unwrap(), Change::Step(Setting::Notices, "at-once".to_owned()));
    it.college.storage.change_settings(&amina, at_once, tuesday()).await.unwrap();
    it.college.put(EMAIL, args![]).await;
    (it, osei)
}

/// Who was told since this was last asked that the timetable is otherwise, each as often as they were.
async fn told(it: &Moved) -> Vec<String> {
    let told = it.college.storage.read(|conn| Box::pin(conn.rows(EACH, args![]))).await.unwrap();
    it.college.put(NONE, args![]).await;
    told.into_iter().map(|mut row| row.text().unwrap()).collect()
}

#[tokio::test]
async fn everyone_at_a_meeting_is_told_that_it_is_at_another_time_of_its_week_or_off() {
    for kind in BOTH {
        let (it, _) = both_lessons(kind).await;
        it.stores(day(24), false).await;
        assert_eq!(told(&it).await, [""; 0], "{kind:?}: it is when it was");
        it.stores(day(26), false).await;
        assert_eq!(told(&it).await, EVERYONE, "{kind:?}: on another day");
        for expected in [&EVERYONE[..], &[]] {
            it.stores(day(26), true).await;
            assert_eq!(told(&it).await, expected, "{kind:?}: off");
        }
        it.stores(day(26), false).await;
        assert_eq!(told(&it).await, EVERYONE, "{kind:?}: on after all");
    }
}

#[tokio::test]
async fn whoever_is_at_two_meetings_that_one_import_changes_is_told_once() {
    for kind in BOTH {
        let (it, _) = both_lessons(kind).await;
        let maths = it.maths_on(day(26), false);
        let art = it.college.occurrence(it.art, day(24)).await;
        let art = Occurrence { id: art, session: it.art.session, ..maths.clone() };
        let occurrences = Changes { change: vec![maths, art], ..Changes::default() };
        it.keeps(Difference { occurrences, ..Difference::default() }).await;
        assert_eq!(told(&it).await, EVERYONE, "{kind:?}");
    }
}

#[tokio::test]
async fn everyone_who_was_in_a_class_is_told_when_it_ends() {
    for kind in BOTH {
        let (it, osei) = both_lessons(kind).await;
        let Taught { class, session } = it.maths;
        let maths = Class { id: class, site: it.college.site, code: String::new(), title: "Maths".to_owned() };
        let maths = ClassRow { class: maths, source: SourceId::new("maths").unwrap() };
        let in_it = [&it.amina, &osei].map(|one| EnrolmentRow { class, person: one.person, role: one.role });
        let slot = domain::timetable::Slot::from_numbers(1, 540).unwrap();
        let ends = Difference {
            classes: Changes { end: vec![maths], ..Changes::default() },
            enrolments: Changes { end: in_it.to_vec(), ..Changes::default() },
            sessions: Changes { end: vec![SessionRow { id: session, class, slot }], ..Changes::default() },
            occurrences: Changes { end: vec![it.maths_on(day(24), false)], ..Changes::default() },
            ..Difference::default()
        };
        it.keeps(ends).await;
        assert_eq!(told(&it).await, EVERYONE, "{kind:?}");
    }
}

#[tokio::test]
async fn a_meeting_that_moves_to_another_week_is_not_told_as_one_that_the_timetable_changed() {
    for kind in BOTH {
        let (it, _) = both_lessons(kind).await;
        it.moves(moved_to()).await;
        assert_eq!(told(&it).await, [""; 0], "{kind:?}");
    }
}

#[tokio::test]
async fn everyone_at_a_meeting_is_told_that_it_is_in_another_room() {
    for kind in BOTH {
        let (it, _) = both_lessons(kind).await;
        it.shifts(day(24), "C3", 0).await;
        assert_eq!(told(&it).await, EVERYONE, "{kind:?}");
    }
}

impl Moved {
    /// Stores, so many minutes after eight, that the maths of 24 November is on this day and in this room.
    async fn shifts(&self, on: NaiveDate, room: &str, minutes: i64) {
        let maths = Occurrence { room: room.to_owned(), ..self.maths_on(on, false) };
        let occurrences = Changes { change: vec![maths], ..Changes::default() };
        let difference = Difference { occurrences, ..Difference::default() };
        let (now, today) = (tuesday().now + TimeDelta::minutes(minutes), tuesday().today);
        let store = self.college.storage.write(move |conn| {
            let difference = difference.clone();
            Box::pin(async move { keep(conn, &difference, now, today).await })
        });
        store.await.unwrap();
    }

    /// What Dana reads of her weeks.
    async fn reads(&self) -> MovedWeek {
        self.college.storage.moved(&Grant::themself(&self.dana).unwrap(), tuesday()).await.unwrap()
    }

    async fn rows(&self) -> Vec<(How, NaiveDate, String)> {
        self.reads().await.meetings.into_iter().map(|meeting| (meeting.moved, meeting.on, meeting.room)).collect()
    }

    async fn saw(&self, week: MovedWeek) {
        let grant = Grant::themself(&self.dana).unwrap();
        self.college.storage.saw_moved(&grant, (week.versions, week.shifts), tuesday()).await.unwrap();
    }
}

/// The maths, and how it is other than Dana saw it.
fn maths(how: How, on: u32, room: &str) -> [(How, NaiveDate, String); 1] {
    [(how, day(on), room.to_owned())]
}

#[tokio::test]
async fn whoever_goes_there_reads_that_it_is_at_another_time_or_in_another_room_until_they_saw_it() {
    for kind in BOTH {
        let (it, _) = both_lessons(kind).await;
        assert_eq!(it.rows().await, [], "{kind:?}: the first look");
        it.shifts(day(26), "B14", 1).await;
        assert_eq!(it.rows().await, maths(How::Shifted, 26, "B14"), "{kind:?}");
        it.shifts(day(24), "B14", 2).await;
        assert_eq!(it.rows().await, [], "{kind:?}: it is as it was seen");
        it.shifts(day(24), "C3", 3).await;
        let shown = it.reads().await;
        it.shifts(day(25), "C3", 4).await;
        it.saw(shown).await;
        assert_eq!(it.rows().await, maths(How::Shifted, 25, "C3"), "{kind:?}: moved after the page was shown");
        it.saw(it.reads().await).await;
        assert_eq!(it.rows().await, [], "{kind:?}");
        it.shifts(day(25), "D1", 5).await;
        assert_eq!(it.rows().await, maths(How::Shifted, 25, "D1"), "{kind:?}");
        // seen in one week, and in another by now: that they go there is all there is to tell
        it.shifts(moved_to(), "D1", 6).await;
        assert!(it.rows().await.iter().all(|(how, ..)| *how != How::Shifted), "{kind:?}");
        assert!(it.college.storage.broken_audit().await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn whoever_had_not_seen_it_or_goes_there_no_more_does_not_read_that_it_moved() {
    for kind in BOTH {
        let (it, _) = both_lessons(kind).await;
        it.shifts(day(26), "B14", 1).await;
        assert_eq!(it.rows().await, [], "{kind:?}: the first look");
        it.shifts(day(24), "C3", 2).await;
        let order = Order::whole(it.maths.session, it.dana.person, Stretch::new(day(24), day(24), day(24)).unwrap());
        let grant = it.college.grant(&it.grace, &it.amina).await;
        it.college.storage.withdraw(&grant, order, None, tuesday()).await.unwrap();
        assert_eq!(it.rows().await, maths(How::GoesNoMore, 24, "C3"), "{kind:?}");
        it.saw(it.reads().await).await;
        it.deploys(&it.grace, it.maths, &it.dana, day(24), "To try it").await;
        assert_eq!(it.rows().await, maths(How::Goes, 24, "C3"), "{kind:?}");
        it.saw(it.reads().await).await;
        assert_eq!(it.rows().await, [], "{kind:?}: they saw where it is with that they go");
    }
}

#[tokio::test]
async fn a_room_that_is_known_no_more_or_known_again_is_no_other_room() {
    for kind in BOTH {
        let (it, _) = both_lessons(kind).await;
        assert_eq!(it.rows().await, [], "{kind:?}: the first look");
        it.shifts(day(24), "C3", 1).await;
        assert_eq!(told(&it).await, EVERYONE, "{kind:?}");
        it.shifts(day(24), "", 2).await;
        assert_eq!(told(&it).await, [""; 0], "{kind:?}");
        assert_eq!(it.rows().await, [], "{kind:?}");
        it.shifts(day(26), "", 3).await;
        assert_eq!(told(&it).await, EVERYONE, "{kind:?}: on another day");
        assert_eq!(it.rows().await, maths(How::Shifted, 26, ""), "{kind:?}");
        it.shifts(day(26), "B14", 4).await;
        assert_eq!(told(&it).await, [""; 0], "{kind:?}: known again");
    }
}

impl Moved {
    /// On which days Amina reads news of a lesson, and what of when and where it is is otherwise.
    async fn news(&self, look: Look) -> Vec<(NaiveDate, Shift)> {
        let amina = Grant::themself(&self.amina).unwrap();
        let lessons = self.college.storage.coming(&amina, look, tuesday()).await.unwrap();
        lessons.into_iter().filter(|lesson| lesson.is_news).map(|lesson| (lesson.on, lesson.shift)).collect()
    }

    /// How many meetings are kept as they were for whoever has not looked.
    async fn waiting(&self) -> i64 {
        let row = self.college.storage.read(|conn| Box::pin(conn.row(WAITING, args![]))).await.unwrap();
        row.unwrap().int().unwrap()
    }
}

#[tokio::test]
async fn a_learner_who_had_not_looked_at_it_reads_that_it_moved_and_nothing_else_as_new() {
    for kind in BOTH {
        for (on, room) in [(day(26), "B14"), (day(26), "C3"), (moved_to(), "C3")] {
            let (it, _) = both_lessons(kind).await;
            it.shifts(day(25), "B14", 1).await;
            it.shifts(day(24), "B14", 2).await;
            assert_eq!(it.news(Look::Glance).await, [], "{kind:?}: it is as it was");
            it.shifts(on, room, 3).await;
            let shift = Shift { time: true, room: room == "C3" };
            for look in [Look::Glance, Look::Whole] {
                assert_eq!(it.news(look).await, [(on, shift)], "{kind:?} {look:?}");
            }
            assert_eq!(it.news(Look::Whole).await, [], "{kind:?}: they looked");
            assert_eq!(it.waiting().await, 0, "{kind:?}");
        }
    }
}

#[tokio::test]
async fn a_tutor_reads_of_no_other_people_at_a_lesson_that_moves_to_another_week_with_whoever_comes() {
    for kind in BOTH {
        let (it, osei) = both_lessons(kind).await;
        let changed = async || {
            let grant = Grant::themself(&osei).unwrap();
            it.college.storage.changed_meetings(&grant, tuesday()).await.unwrap()
        };
        assert_eq!(changed().await, ChangedMeetings::default(), "{kind:?}: the first look");
        it.moves(moved_to()).await;
        let others = async || changed().await.meetings.into_iter().filter(|meeting| meeting.others).collect::<Vec<_>>();
        assert!(others().await.is_empty(), "{kind:?}: Dana comes to it still");
        let next = day(24) + Days::new(7);
        it.deploys(&it.grace, it.art, &it.sam, next, "To try it").await;
        let days: Vec<_> = others().await.into_iter().map(|meeting| meeting.on).collect();
        assert_eq!(days, [next], "{kind:?}: Sam comes to art, and Dana to maths as she did");
    }
}

#[tokio::test]
async fn a_tutor_reads_that_a_lesson_of_theirs_moved_within_its_week_or_to_another_until_they_saw_it() {
    for kind in BOTH {
        let (it, osei) = both_lessons(kind).await;
        let store = &it.college.storage;
        let read = async || store.changed_meetings(&Grant::themself(&osei).unwrap(), tuesday()).await.unwrap();
        let told = async || {
            let meetings = read().await.meetings.into_iter();
            meetings.map(|one| (one.on, one.room, one.others, one.moved)).collect::<Vec<_>>()
        };
        let saw = async |shown: ChangedMeetings| {
            let seen = (shown.versions, shown.shifts);
            store.saw_changed_meetings(&Grant::themself(&osei).unwrap(), seen, tuesday()).await.unwrap();
        };
        let moved = |on: NaiveDate, room: &str| [(on, room.to_owned(), false, true)];
        it.shifts(day(25), "B14", 1).await;
        assert!(told().await.is_empty(), "{kind:?}: the first look");
        it.shifts(day(26), "B14", 2).await;
        assert_eq!(told().await, moved(day(26), "B14"), "{kind:?}");
        it.shifts(day(25), "B14", 3).await;
        assert!(told().await.is_empty(), "{kind:?}: it is as it was seen");
        it.shifts(day(25), "C3", 4).await;
        let shown = read().await;
        it.shifts(moved_to(), "C3", 5).await;
        saw(shown).await;
        assert_eq!(told().await, moved(moved_to(), "C3"), "{kind:?}: moved after the page was shown");
        saw(read().await).await;
        assert!(told().await.is_empty(), "{kind:?}");
        assert!(store.broken_audit().await.unwrap().is_empty(), "{kind:?}");
    }
}

const EACH: Sql = Sql("select p.given_name from notice n join person p on p.id = n.person_id
                       where n.cause = 'timetable' order by p.given_name");
const NONE: Sql = Sql("delete from notice");
const WAITING: Sql = Sql("select count(*) from coming_shifted");
