//! What a proposal leaves out stays on the list of what is to be done, on both databases.

use chrono_tz::Europe::London;

use super::*;
use crate::sql::Sql;

const LEAVES: Sql = Sql("update enrolment set ended_on = $2 where person_id = $1");

impl Told {
    /// What of the plan of everyone on the list is to be proposed: something new, and so many places that were left out.
    async fn to_propose(&self) -> Vec<(bool, usize)> {
        let grant = Grant::site(&self.grace, self.college.site).unwrap();
        let list = self.storage().plans_to_do(&grant, London, tuesday()).await.unwrap().to_do;
        list.iter().map(|one| (one.to_propose, one.left_out)).collect()
    }

    async fn agrees(&self, situation: Situation) {
        self.answers(self.line(situation).await, Reply::Agree).await.unwrap();
    }
}

#[tokio::test]
async fn a_place_that_a_proposal_leaves_out_stays_on_the_list_until_it_has_a_line() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        told.sits().await;
        assert_eq!(told.to_propose().await, [(true, 0)], "{kind:?}: nothing is answered yet");
        told.propose(vec![offer(Situation::AllLessons, None)]).await.unwrap();
        told.agrees(Situation::AllLessons).await;
        assert_eq!(told.to_propose().await, [(false, 1)], "{kind:?}: maths");
        let maths = Situation::Session(told.maths.session);
        told.propose(vec![offer(maths, None)]).await.unwrap();
        assert_eq!(told.to_propose().await, [(false, 0)], "{kind:?}: it waits for her");
        told.agrees(maths).await;
        assert!(told.to_propose().await.is_empty(), "{kind:?}: nothing is to be done");
    }
}

#[tokio::test]
async fn a_duty_answers_nothing_and_what_she_put_off_or_has_no_more_is_not_left_out() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        let in_maths = format!("session-{}", told.maths.session);
        let lunch = "time-lunch".to_owned();
        let words =
            [(LESSONS.to_owned(), "presence", "help"), (in_maths, "presence", "help"), (lunch, "presence", "not-now")];
        told.college.says(&told.amina, 2, "sent", &words).await;
        told.propose(vec![offer(Situation::AllLessons, None)]).await.unwrap();
        let duty = Duties {
            situation: Situation::Session(told.maths.session),
            terms: terms("presence help;amount all"),
            basis: Basis::Safety,
            review: day(30),
            what_to_do: String::new(),
            two_people: false,
        };
        let grant = told.college.grant(&told.grace, &told.amina).await;
        told.storage().write_duty(&grant, PlanLineId::new(Uuid::now_v7()), duty, tuesday()).await.unwrap();
        assert_eq!(told.to_propose().await, [(false, 1)], "{kind:?}: maths, and not lunch");
        told.college.put(LEAVES, args![told.amina.person, day(24)]).await;
        assert_eq!(told.to_propose().await, [(false, 0)], "{kind:?}: she is not in it any more");
    }
}
