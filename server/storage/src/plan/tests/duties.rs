//! What the college must give: looked at by two at once, and counted when it is due.

use std::time::Duration;

use super::*;
use crate::sql::Sql;

const HOLD_LINE: Sql = Sql("update plan_line set ended_on = ended_on where learner_id = $1 and id = $2");

impl Told {
    /// Writes down what must be given in all lessons, to be looked at again that day.
    async fn must(&self, review: NaiveDate) -> PlanLineId {
        let id = PlanLineId::new(Uuid::now_v7());
        let duty = Duties {
            situation: Situation::AllLessons,
            terms: terms("presence help;amount all"),
            basis: Basis::Safety,
            review,
            what_to_do: String::new(),
            two_people: false,
        };
        let grant = self.college.grant(&self.grace, &self.amina).await;
        self.storage().write_duty(&grant, id, duty, tuesday()).await.unwrap();
        id
    }
}

#[tokio::test]
async fn of_two_who_look_at_a_duty_at_once_one_goes_on_with_it_and_the_other_is_told() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        let was = told.must(day(30)).await;
        let hal = told.college.person("Hal", Role::Coordinator, told.college.site).await;
        let look = async |by: &Visitor| {
            let (grant, id) = (told.college.grant(by, &told.amina).await, PlanLineId::new(Uuid::now_v7()));
            told.storage().look_at_duty(&grant, (was, id), day(30), tuesday()).await
        };
        // as long as it is held, both have read that it stands, and neither can end it
        let learner = told.amina.person;
        let held = told.storage().write(move |conn| {
            Box::pin(async move {
                conn.run(HOLD_LINE, args![learner, was]).await?;
                tokio::time::sleep(Duration::from_millis(400)).await;
                Ok::<_, Error>(())
            })
        });
        let (_, one, other) = tokio::join!(held, look(&told.grace), look(&hal));
        assert!(one.is_ok() != other.is_ok(), "{kind:?}: {one:?} {other:?}");
        let refused = one.and(other);
        assert!(matches!(refused, Err(Error::Plan(Refusal::Overtaken))), "{kind:?}: {refused:?}");
        let own = told.own().await;
        assert_eq!(own.history.duties(day(24)).count(), 1, "{kind:?}: one stands in its place");
    }
}

#[tokio::test]
async fn whoever_ends_a_duty_that_another_let_go_on_is_told_that_it_does() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        let was = told.must(day(30)).await;
        let (grant, id) = (told.college.grant(&told.grace, &told.amina).await, PlanLineId::new(Uuid::now_v7()));
        told.storage().look_at_duty(&grant, (was, id), day(30), tuesday()).await.unwrap();
        let late = told.storage().end_duty(&grant, was, tuesday()).await;
        assert!(matches!(late, Err(Error::Plan(Refusal::Overtaken))), "{kind:?}: {late:?}");
        assert_eq!(told.own().await.history.duties(day(24)).count(), 1, "{kind:?}: it goes on");
        for _ in 0..2 {
            told.storage().end_duty(&grant, id, tuesday()).await.unwrap();
        }
        told.storage().end_duty(&grant, was, tuesday()).await.unwrap();
        assert_eq!(told.own().await.history.duties(day(24)).count(), 0, "{kind:?}: pressed twice, it ended once");
    }
}

#[tokio::test]
async fn whoever_ends_one_of_two_duties_alike_is_not_told_that_another_let_it_go_on() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        let (one, other) = (told.must(day(30)).await, told.must(day(30)).await);
        let grant = told.college.grant(&told.grace, &told.amina).await;
        let next_day = Moment { today: day(25), ..tuesday() };
        for _ in 0..2 {
            told.storage().end_duty(&grant, one, next_day).await.unwrap();
        }
        let own = told.own().await;
        let stand: Vec<_> = own.history.duties(day(26)).map(|line| line.id).collect();
        assert_eq!(stand, [other], "{kind:?}");
    }
}

#[tokio::test]
async fn a_duty_that_is_soon_to_be_looked_at_is_not_counted_with_those_that_should_have_been() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        for review in [day(26), day(29), day(30), day(30)] {
            told.must(review).await;
        }
        let at = Moment { today: day(27), ..tuesday() };
        let site = Grant::site(&told.grace, told.college.site).unwrap();
        let due = told.storage().duties_due(&site, at).await.unwrap();
        let counts: Vec<_> = due.iter().map(|due| (due.learner.id, due.count, due.on)).collect();
        let amina = told.amina.person;
        assert_eq!(counts, [(amina, 1, day(26)), (amina, 3, day(29))], "{kind:?}");
    }
}
