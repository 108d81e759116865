//! What happens between a look and the next: another writes, somebody is not in, and words are said as they were before.

use domain::id::AbsenceId;

use super::*;
use crate::sql::Sql;

const TEACHES_TOO: Sql = Sql("insert into enrolment (class_id, person_id, role)
                              select class_id, $1, role from enrolment where person_id = $2");

#[tokio::test]
async fn of_two_who_press_at_the_same_moment_one_is_told_and_nothing_is_written_over_unread() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        let occurrence = told.day(tuesday()).await.meetings[0].occurrence;
        let lena = told.college.person("Lena", Role::Tutor, told.college.site).await;
        let storage = &told.college.storage;
        told.college.put(TEACHES_TOO, args![lena.person, told.kwame.person]).await;
        let write = async |who: &Visitor, aim: &str, seen, at| {
            let (grant, purpose) = (Grant::themself(who).unwrap(), Purpose::new(aim, "").unwrap());
            storage.write_purpose(&grant, occurrence, Holds::EveryTime, (purpose, seen), at).await
        };
        let mut seen = None;
        for round in 0..6 {
            let at = Moment { now: tuesday().now + TimeDelta::minutes(round), ..tuesday() };
            let other = Moment { now: at.now + TimeDelta::seconds(1), ..at };
            let words = [format!("Halves {round}"), if round == 5 { String::new() } else { format!("Tenths {round}") }];
            let (one, two) =
                tokio::join!(write(&told.kwame, &words[0], seen, at), write(&lena, &words[1], seen, other));
            let kept = match (&one, &two) {
                (Ok(()), Err(Error::Purpose(_))) => 0,
                (Err(Error::Purpose(_)), Ok(())) => 1,
                both => panic!("{kind:?} {round}: {both:?}"),
            };
            let aim = told.dana_reads(tuesday()).await.0.unwrap_or_default();
            assert_eq!(aim, words[kept], "{kind:?}: the words of whoever was told that they are kept");
            seen = Some([at, other][kept].now);
        }
    }
}

#[tokio::test]
async fn whoever_is_not_in_is_said_to_a_tutor_to_be_that_and_not_to_come() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        let grant = told.college.grant(&told.grace, &told.dana).await;
        let (id, stretch) = (AbsenceId::new(Uuid::now_v7()), Stretch::new(day(24), day(24), day(24)).unwrap());
        told.college.storage.mark_absence(&grant, id, stretch, tuesday()).await.unwrap();
        let now = async |at| {
            let meeting = told.day(at).await.meetings.remove(0);
            let not_in: Vec<_> = meeting.not_in().iter().map(|one| one.name.called().to_owned()).collect();
            (meeting.supported(), meeting.support().len(), meeting.learners.len(), not_in)
        };
        assert_eq!(now(tuesday()).await, (0, 0, 1, vec!["Dana".to_owned()]), "{kind:?}");
        assert_eq!(now(next_week()).await, (1, 1, 1, vec![]), "{kind:?}: she is in again");
        told.college.storage.take_back_absence(&grant, id, tuesday()).await.unwrap();
        assert_eq!(now(tuesday()).await, (1, 1, 1, vec![]), "{kind:?}: she is in after all");
    }
}

#[tokio::test]
async fn whoever_goes_home_after_a_lesson_is_said_to_a_tutor_to_have_come_to_it() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        let grant = told.college.grant(&told.grace, &told.dana).await;
        let (id, stretch) = (AbsenceId::new(Uuid::now_v7()), Stretch::new(day(24), day(24), day(24)).unwrap());
        let noon = Moment { now: tuesday().now + TimeDelta::hours(4), ..tuesday() };
        told.college.storage.mark_absence(&grant, id, stretch, noon).await.unwrap();
        let meeting = told.day(noon).await.meetings.remove(0);
        assert_eq!((meeting.support().len(), meeting.not_in().len()), (1, 0), "{kind:?}");
    }
}

#[tokio::test]
async fn whoever_read_the_same_words_before_has_read_them_wherever_it_stands() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        let presence = |pick: &'static str| [("all-lessons".to_owned(), "presence", pick)];
        let own = Grant::themself(&told.amina).unwrap();
        let send = async |number, pick| {
            told.college.says(&told.amina, number, "draft", &presence(pick)).await;
            told.college.storage.send_statement(&own, tuesday()).await.unwrap();
        };
        let page = async || {
            let grant = Grant::themself(&told.dana).unwrap();
            told.college.storage.today(&grant, chrono_tz::Europe::London, tuesday()).await.unwrap().meetings.remove(0)
        };
        send(1, "help").await;
        let first = page().await.learners[0].edition.clone();
        told.dana_marks_amina().await;
        send(2, "no-one").await;
        assert_eq!((told.is_read().await, page().await.is_read()), ([false; 3], false), "{kind:?}");
        send(3, "help").await;
        assert_eq!((told.is_read().await, page().await.is_read()), ([true; 3], true), "{kind:?}: said as before");
        told.college.storage.take_back_statement(&Grant::themself(&told.amina).unwrap(), tuesday()).await.unwrap();
        assert_eq!((told.is_read().await, page().await.is_read()), ([false; 3], false), "{kind:?}: taken back");
        told.college.storage.send_statement(&own, tuesday()).await.unwrap();
        assert_eq!((told.is_read().await, page().await.is_read()), ([true; 3], true), "{kind:?}: sent as it was");
        // a page that was open all the while
        let session = told.day(tuesday()).await.meetings[0].session;
        let grant = told.college.grant(&told.dana, &told.amina).await;
        told.college.storage.mark_read(&grant, session, (first, tuesday().now), tuesday()).await.unwrap();
        assert_eq!((told.is_read().await, page().await.is_read()), ([true; 3], true), "{kind:?}: marked late");
    }
}
