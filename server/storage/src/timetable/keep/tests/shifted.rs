//! A lesson that the timetable moves within its week, or calls off, on both databases: everyone who was to be there is told.

use domain::settings::{Change, Setting};

use super::*;

/// Whoever is at the maths and the art of 24 November: two coordinators answer for them. A learner asks to be told.
const EVERYONE: [&str; 5] = ["Amina", "Dana", "Grace", "Omar", "Osei"];

/// Dana comes to Amina in maths and art, which Osei teaches.
async fn both_lessons(kind: Kind) -> (Moved, Visitor) {
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

const EACH: Sql = Sql("select p.given_name from notice n join person p on p.id = n.person_id
                       where n.cause = 'timetable' order by p.given_name");
const NONE: Sql = Sql("delete from notice");
