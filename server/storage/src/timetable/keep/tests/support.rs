//! Support in place that its file says anew, on both databases: whoever gives it is told, as of what is written by hand.

use domain::id::AuditId;
use domain::plan::Basis;
use domain::situation::Situation;
use domain::timetable::difference::InPlaceRow;
use uuid::Uuid;

use super::shifted::both_lessons;
use super::*;

impl Moved {
    /// The file says that this must be given in these lessons.
    fn in_place(&self, situation: Situation, terms: &str) -> InPlaceRow {
        InPlaceRow {
            learner: self.amina.person,
            situation,
            basis: Basis::Safety,
            terms: terms.parse().unwrap(),
            author: self.grace.person,
            since: day(20),
            review: day(30),
            what_to_do: String::new(),
            two_people: false,
        }
    }

    /// Who is to be told that what must happen is other than it was, each as often as they are.
    async fn told_of_duties(&self) -> Vec<String> {
        let rows = self.college.storage.read(|conn| Box::pin(conn.rows(OF_DUTIES, args![]))).await.unwrap();
        rows.into_iter().map(|mut row| row.text().unwrap()).collect()
    }
}

#[tokio::test]
async fn whoever_gives_what_the_file_says_anew_is_told_once_but_of_nobody_who_was_never_seen_before() {
    for kind in BOTH {
        let (it, _) = both_lessons(kind).await;
        let first = it.in_place(Situation::AllLessons, "presence help;amount some");
        let pseudonyms = vec![(it.amina.person, AuditId::new(Uuid::new_v4()))];
        it.keeps(Difference { pseudonyms, in_place: vec![first], ..Difference::default() }).await;
        assert_eq!(it.told_of_duties().await, [""; 0], "{kind:?}: nobody knew her before");
        let places = [Situation::AllLessons, Situation::Session(it.maths.session)];
        let otherwise = places.map(|place| it.in_place(place, "presence help;amount all"));
        for _ in 0..2 {
            it.keeps(Difference { in_place: otherwise.to_vec(), ..Difference::default() }).await;
            assert_eq!(it.told_of_duties().await, ["Amina", "Dana", "Osei"], "{kind:?}");
        }
        assert!(it.college.storage.broken_audit().await.unwrap().is_empty(), "{kind:?}");
    }
}

const OF_DUTIES: Sql = Sql("select p.given_name from notice n join person p on p.id = n.person_id
                            where n.source like 'duty %' order by p.given_name");
