//! What the college must give, looked at by two at once.

use std::time::Duration;

use super::*;
use crate::sql::Sql;

const HOLD_LINE: Sql = Sql("update plan_line set ended_on = ended_on where learner_id = $1 and id = $2");

#[tokio::test]
async fn of_two_who_look_at_a_duty_at_once_one_goes_on_with_it_and_the_other_is_told() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        let was = PlanLineId::new(Uuid::now_v7());
        let duty = Duties {
            situation: Situation::AllLessons,
            terms: terms("presence help;amount all"),
            basis: Basis::Safety,
            review: day(30),
            what_to_do: String::new(),
            two_people: false,
        };
        let grant = told.college.grant(&told.grace, &told.amina).await;
        told.storage().write_duty(&grant, was, duty, tuesday()).await.unwrap();
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
