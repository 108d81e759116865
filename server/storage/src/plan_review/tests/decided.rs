//! What a learner decided at a review comes back to them: as something else, or with a reason why it stays.

use chrono_tz::UTC;
use domain::plan::{Came, Named, Origin, Reason, Shipped, Talk, ToTalk};

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
            let line = plan.newest(tuesday().today)[0];
            assert_eq!((line.number, line.terms.to_string().as_str()), (2, words), "{kind:?}");
            assert!(matches!(&line.origin, Origin::Different { reason, .. } if *reason.named() == Named::Shipped(why)));
            assert_eq!(plan.came_of(reviews.last().unwrap(), table.line), Came::Proposed(line), "{kind:?}");
            // and with that it is answered
            assert!(!table.is_passed_over(Vec::new()).await, "{kind:?}");
        }
    }
}

#[tokio::test]
async fn what_is_proposed_while_the_meeting_goes_on_is_not_made_from_it_and_takes_no_decision_away() {
    for kind in BOTH {
        let table = Table::on(kind).await;
        let (storage, lead) = (table.storage(), table.lead());
        storage.open_plan_review(&lead, tuesday()).await.unwrap();
        table.says(Decision::Different, "In the garden").await.unwrap();
        let other = || offers("presence help;amount a-little", Shipped::ToTryFirst);
        table.proposes_again(other()).await.unwrap();
        let plan = table.own_plan().await;
        let newest = plan.newest(tuesday().today)[0].id;
        assert!(newest != table.line && plan.talks.is_empty(), "{kind:?}: nothing is decided until it is over");

        // of the place one decision stands, and taken back there is none
        let more = Some(Decided::new(Decision::More, "").unwrap());
        storage.decide(&lead, save(), (newest, more), later()).await.unwrap();
        assert_eq!(table.decided().await, [(newest, Decision::More)], "{kind:?}");
        table.says(Decision::Different, "In the garden").await.unwrap();
        assert_eq!(table.decided().await, [(table.line, Decision::Different)], "{kind:?}: an older page was open");
        storage.decide(&lead, save(), (newest, None), later()).await.unwrap();
        assert!(table.decided().await.is_empty(), "{kind:?}");

        table.says(Decision::Different, "In the garden").await.unwrap();
        let over = Moment { now: later().now + chrono::TimeDelta::minutes(1), ..later() };
        storage.close_plan_review(&lead, over).await.unwrap();
        let silent = table.proposes(Vec::new(), over).await;
        assert!(matches!(silent, Err(Error::Plan(domain::plan::Refusal::Decided))), "{kind:?}: {silent:?}");
        table.proposes(other(), over).await.unwrap();
        let plan = table.own_plan().await;
        let talk = plan.talks.get(&plan.newest(tuesday().today)[0].id).and_then(|talk| talk.words.as_deref());
        assert_eq!(talk, Some("In the garden"), "{kind:?}");
    }
}

#[tokio::test]
async fn what_was_decided_of_a_line_is_not_passed_over_once_the_one_agreed_for_a_later_day_has_begun() {
    for kind in BOTH {
        let table = Table::on(kind).await;
        let (storage, lead) = (table.storage(), table.lead());
        let a_little = || offers("presence help;amount a-little", Shipped::ToTryFirst);
        let from = Some(tuesday().today + Days::new(3));
        table.proposes_again(vec![Offer { from, ..a_little().remove(0) }]).await.unwrap();
        let next = table.own_plan().await.lines.iter().find(|line| line.from == from).unwrap().id;
        let own = Grant::themself(&table.amina).unwrap();
        for line in [table.line, next] {
            let id = domain::id::PlanAnswerId::new(Uuid::now_v7());
            storage.answer_line(&own, id, (line, domain::plan::Reply::Agree), later()).await.unwrap();
        }
        storage.open_plan_review(&lead, later()).await.unwrap();
        table.says(Decision::Different, "In the garden").await.unwrap();
        let keep = Some(Decided::new(Decision::Keep, "").unwrap());
        storage.decide(&lead, save(), (next, keep), later()).await.unwrap();
        assert_eq!(table.decided().await.len(), 2, "{kind:?}: each has its own");
        let over = Moment { now: later().now + chrono::TimeDelta::minutes(1), ..later() };
        storage.close_plan_review(&lead, over).await.unwrap();

        let begun = Moment { now: over.now + chrono::TimeDelta::days(5), today: over.today + Days::new(5) };
        let silent = table.proposes(Vec::new(), begun).await;
        assert!(matches!(silent, Err(Error::Plan(domain::plan::Refusal::Decided))), "{kind:?}: {silent:?}");
        table.proposes(a_little(), begun).await.unwrap();
        let plan = table.own_plan().await;
        let talk = plan.talks.get(&plan.newest(begun.today)[0].id).and_then(|talk| talk.words.as_deref());
        assert_eq!(talk, Some("In the garden"), "{kind:?}");
    }
}

#[tokio::test]
async fn what_else_a_learner_wants_stands_beside_the_next_line_in_their_own_words() {
    for kind in BOTH {
        let table = Table::on(kind).await;
        let (storage, lead) = (table.storage(), table.lead());
        storage.open_plan_review(&lead, tuesday()).await.unwrap();
        table.says(Decision::Different, "Help in the garden").await.unwrap();
        table.says(Decision::Different, "Help in the workshop").await.unwrap();
        storage.close_plan_review(&lead, later()).await.unwrap();
        let decided = table.reviews().await.all[0].decided[&table.line].what.clone();
        assert_eq!(decided.words(), Some("Help in the workshop"), "{kind:?}");
        table.proposes_again(vec![as_asked()]).await.unwrap();
        let plan = table.own_plan().await;
        let newest = plan.newest(tuesday().today)[0].id;
        assert_ne!(newest, table.line, "{kind:?}: offered anew, though it is as it was");
        let talk = Talk { about: ToTalk::Different, words: Some("Help in the workshop".to_owned()) };
        assert_eq!(plan.talks.get(&newest), Some(&talk), "{kind:?}");
        let again = table.proposes_again(vec![as_asked()]).await;
        assert!(matches!(again, Err(Error::Plan(domain::plan::Refusal::Nothing))), "{kind:?}: it is before them");
    }
}

#[tokio::test]
async fn a_review_that_is_over_is_work_of_the_first_page_until_a_plan_is_proposed_and_no_more_to_be_held() {
    for kind in BOTH {
        let table = Table::reviewed(kind, Decision::More).await;
        let its_day =
            Moment { today: tuesday().today + Days::new(20), now: tuesday().now + chrono::TimeDelta::days(20) };
        let to_do = async |at| {
            let grant = Grant::site(&table.grace, table.college.site).unwrap();
            let list = table.storage().plans_to_do(&grant, UTC, at).await.unwrap().to_do;
            list.iter().map(|one| (one.review_over, one.to_review)).collect::<Vec<_>>()
        };
        assert_eq!(to_do(later()).await, [(true, false)], "{kind:?}: before its day");
        assert_eq!(to_do(its_day).await, [(true, false)], "{kind:?}: and after it");
        table.proposes_again(offers("presence help;amount most", Shipped::YouDecided)).await.unwrap();
        assert_eq!(to_do(later()).await, [(false, false)], "{kind:?}: what waits now is the learner's answer");
    }
}

#[tokio::test]
async fn what_the_learner_decided_is_a_reason_whatever_the_college_gives_and_what_stands_may_have_its_own_again() {
    for kind in BOTH {
        let table = Table::on(kind).await;
        let (grant, storage) = (Grant::site(&table.grace, table.college.site).unwrap(), table.storage());
        table.proposes_again(offers("presence help;amount a-little", Shipped::NotEnoughPeople)).await.unwrap();
        for word in ["you-decided", "not-enough-people", "person-not-free"] {
            storage.give_reason(&grant, word, false, tuesday()).await.unwrap();
        }
        let ended = storage.plan_reasons(&grant, tuesday()).await.unwrap().into_iter().filter(|why| why.ended);
        let ended: Vec<_> = ended.map(|why| why.named.word()).collect();
        assert_eq!(ended, ["not-enough-people", "person-not-free"], "{kind:?}");
        let other = table.proposes_again(offers("presence help;amount most", Shipped::PersonNotFree)).await;
        assert!(matches!(other, Err(Error::Plan(domain::plan::Refusal::NoReason))), "{kind:?}: {other:?}");
        for (words, named) in
            [("presence help;amount most", Shipped::NotEnoughPeople), ("presence help;amount all", Shipped::YouDecided)]
        {
            table.proposes_again(offers(words, named)).await.unwrap();
        }
    }
}

#[tokio::test]
async fn a_new_plan_keeps_the_earlier_day_of_its_review_until_they_have_met_since() {
    for kind in BOTH {
        let table = Table::on(kind).await;
        let after = |days: u64| tuesday().today + Days::new(days);
        let review = async || table.own_plan().await.plans[0].review;
        let (own, first) = (Grant::themself(&table.amina).unwrap(), table.own_plan().await.plans[0].id);
        table.storage().bring_review_forward(&own, first, after(3), tuesday()).await.unwrap();
        table.proposes_again(offers("presence help;amount a-little", Shipped::NotEnoughPeople)).await.unwrap();
        assert_eq!(review().await, after(3), "{kind:?}: as she brought it forward");
        let late = Moment { today: after(7), now: tuesday().now + chrono::TimeDelta::days(7) };
        table.proposes(offers("presence help;amount most", Shipped::ToTryFirst), late).await.unwrap();
        assert_eq!(review().await, after(3), "{kind:?}: nobody met, and it is overdue still");
        let met = Moment { now: late.now + chrono::TimeDelta::minutes(1), ..late };
        table.storage().open_plan_review(&table.lead(), met).await.unwrap();
        table.storage().close_plan_review(&table.lead(), met).await.unwrap();
        let since = Moment { now: met.now + chrono::TimeDelta::minutes(1), ..met };
        table.proposes(offers("presence help;amount all", Shipped::ToTryFirst), since).await.unwrap();
        assert_eq!((review().await, table.own_plan().await.number()), (after(40), 4), "{kind:?}: they met");
    }
}
