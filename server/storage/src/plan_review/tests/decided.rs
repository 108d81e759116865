//! What a learner decided at a review comes back to them: as something else, or with a reason why it stays.

use domain::plan::{Came, Named, Origin, Reason, Shipped};

use super::*;

fn offers(words: &str, named: Shipped) -> Vec<Offer> {
    let why = Reason::new(Named::Shipped(named), "").unwrap();
    vec![Offer { instead: Some((words.parse().unwrap(), why)), ..as_asked() }]
}

impl Table {
    /// Amina decides this of the one line of her plan, and the review is over.
    async fn reviewed(kind: Kind, decision: Decision) -> Self {
        let table = Self::on(kind).await;
        table.storage().open_plan_review(&table.lead(), tuesday()).await.unwrap();
        table.decides(decision).await.unwrap();
        table.storage().close_plan_review(&table.lead(), later()).await.unwrap();
        table
    }

    async fn is_passed_over(&self, offers: Vec<Offer>) -> bool {
        let refused = self.proposes_again(offers).await;
        matches!(refused, Err(Error::Plan(domain::plan::Refusal::Decided)))
    }
}

#[tokio::test]
async fn no_plan_passes_over_what_was_decided_otherwise_and_says_the_same_without_a_reason() {
    for kind in BOTH {
        for decision in [Decision::Less, Decision::More, Decision::Different, Decision::NotSure] {
            let table = Table::reviewed(kind, decision).await;
            assert!(table.is_passed_over(Vec::new()).await, "{kind:?} {decision:?}");
            let lunch = Situation::Time(domain::scale::Time::Lunch);
            let elsewhere = offers("presence help", Shipped::ToTryFirst).remove(0);
            let elsewhere = vec![Offer { situation: lunch, ..elsewhere }];
            assert!(table.is_passed_over(elsewhere).await, "{kind:?} {decision:?}: something else is proposed");
            assert_eq!(table.own_plan().await.number(), 1, "{kind:?} {decision:?}: nothing of it is kept");
        }
        let table = Table::reviewed(kind, Decision::More).await;
        assert!(table.is_passed_over(vec![as_asked()]).await, "{kind:?}: as it was asked once");
        assert!(table.is_passed_over(offers("presence help;amount some", Shipped::YouDecided)).await, "{kind:?}");
    }
}

#[tokio::test]
async fn something_else_or_why_it_stays_goes_to_the_learner_who_reads_what_came_of_it() {
    for kind in BOTH {
        for (words, why) in [
            ("presence help;amount most", Shipped::YouDecided),
            ("presence help;amount some", Shipped::NotEnoughPeople),
        ] {
            let table = Table::reviewed(kind, Decision::More).await;
            let reviews = table.reviews().await;
            assert_eq!(table.own_plan().await.came_of(reviews.last().unwrap(), table.line), Came::Open, "{kind:?}");
            table.proposes_again(offers(words, why)).await.unwrap();
            let plan = table.own_plan().await;
            let line = plan.newest()[0];
            assert_eq!((line.number, line.terms.to_string().as_str()), (2, words), "{kind:?}");
            assert!(matches!(&line.origin, Origin::Different { reason, .. } if *reason.named() == Named::Shipped(why)));
            assert_eq!(plan.came_of(reviews.last().unwrap(), table.line), Came::Proposed(line), "{kind:?}");
            // and with that it is answered
            assert!(!table.is_passed_over(Vec::new()).await, "{kind:?}");
        }
    }
}
