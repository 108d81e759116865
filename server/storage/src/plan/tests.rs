//! Plans on both databases: proposed, answered, reopened, and what holds from them.

use databases::{BOTH, Kind};
use domain::access::{Role, Visitor};
use domain::id::{PlanAnswerId, SittingId};
use domain::plan::{Basis, Duties, InForce, Reason, Reply, Terms};
use domain::scale::Amount;
use domain::sitting::{Maker, Way};
use domain::situation::Situation;

use super::*;
use crate::example::{Example, Taught, day, tuesday};

mod begun;
mod changed;
mod duties;
mod earlier;
mod left_out;
mod twice;

const LESSONS: &str = "all-lessons";

/// A college where Amina has sent that she wants some help in all lessons, and none in maths.
struct Told {
    college: Example,
    grace: Visitor,
    amina: Visitor,
    dana: Visitor,
    maths: Taught,
}

fn terms(words: &str) -> Terms {
    words.parse().unwrap()
}

fn because(words: &str) -> Reason {
    Reason::new(Named::Shipped(Shipped::NotEnoughPeople), words).unwrap()
}

fn offer(situation: Situation, instead: Option<&str>) -> Offer {
    let instead = instead.map(|words| (terms(words), because("We are two people short.")));
    Offer { situation, instead, observed: false, from: None, own_assistant: None }
}

impl Told {
    async fn on(kind: Kind) -> Self {
        let college = Example::on(kind).await;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let amina = college.person("Amina", Role::Learner, college.site).await;
        let dana = college.person("Dana", Role::Lsa, college.site).await;
        let maths = college.class("Maths", college.site, 570, 660, &[&amina]).await;
        let in_maths = format!("session-{}", maths.session);
        let not_wanted = dana.person.to_string();
        let words = [
            (LESSONS.to_owned(), "presence", "help"),
            (LESSONS.to_owned(), "amount", "some"),
            (in_maths, "presence", "no-one"),
            ("me".to_owned(), "not-wanted", not_wanted.as_str()),
            ("me".to_owned(), "skill", "signing"),
        ];
        college.says(&amina, 1, "sent", &words).await;
        Self { college, grace, amina, dana, maths }
    }

    fn storage(&self) -> &Storage {
        &self.college.storage
    }

    async fn sits(&self) {
        let id = SittingId::new(Uuid::now_v7());
        let grant = Grant::themself(&self.amina).unwrap();
        self.storage().start_sitting(&grant, id, Maker::Myself, tuesday()).await.unwrap();
    }

    async fn seen(&self) -> PlanOf {
        self.storage().plan_of(&self.college.grant(&self.grace, &self.amina).await, tuesday()).await.unwrap()
    }

    async fn propose(&self, offers: Vec<Offer>) -> Result<(), Error> {
        let seen = self.seen().await;
        let proposal = Proposal {
            id: PlanId::new(Uuid::now_v7()),
            seen: seen.history.number(),
            statement: seen.statement.filter(|it| it.state == State::Sent).map(|statement| statement.id),
            review: day(30),
            offers,
        };
        self.storage().propose(&self.college.grant(&self.grace, &self.amina).await, proposal, tuesday()).await
    }

    async fn own(&self) -> OwnPlan {
        self.storage().own_plan(&Grant::themself(&self.amina).unwrap(), tuesday()).await.unwrap()
    }

    async fn line(&self, situation: Situation) -> PlanLineId {
        let own = self.own().await;
        own.history.newest(tuesday().today).into_iter().find(|line| line.situation == situation).unwrap().id
    }

    async fn answers(&self, line: PlanLineId, reply: Reply) -> Result<(), Error> {
        let id = PlanAnswerId::new(Uuid::now_v7());
        self.storage().answer_line(&Grant::themself(&self.amina).unwrap(), id, (line, reply), tuesday()).await
    }

    async fn in_force(&self) -> Vec<InForce> {
        let grant = Grant::site(&self.grace, self.college.site).unwrap();
        self.storage().lines_in_force(&grant, (day(24), day(30)), tuesday()).await.unwrap()
    }

    async fn standing(&self, situation: Situation) -> &'static str {
        let own = self.own().await;
        own.history
            .newest(tuesday().today)
            .into_iter()
            .find(|line| line.situation == situation)
            .unwrap()
            .standing()
            .key()
    }
}

#[tokio::test]
async fn a_line_holds_from_the_learners_own_answer_and_not_before() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        let maths = Situation::Session(told.maths.session);
        let offers = vec![offer(Situation::AllLessons, None), offer(maths, None)];
        told.propose(offers.clone()).await.unwrap();
        assert!(matches!(told.propose(offers).await, Err(Error::Plan(Refusal::Nothing))), "{kind:?}: asked once");
        assert_eq!(told.in_force().await, [], "{kind:?}: silence is not agreement");
        let line = told.line(Situation::AllLessons).await;
        assert!(matches!(told.answers(line, Reply::Agree).await, Err(Error::NoSitting)), "{kind:?}");
        told.sits().await;
        told.answers(line, Reply::Agree).await.unwrap();
        let held = told.in_force().await;
        let [held] = held.as_slice() else { panic!("{kind:?}: {held:?}") };
        assert_eq!((held.line, held.learner, held.duty, held.reopened), (line, told.amina.person, None, false));
        assert_eq!(held.terms, terms("presence help;amount some;skill signing"), "{kind:?}");
        assert!(held.not_wanted.contains(&told.dana.person), "{kind:?}");
        told.answers(line, Reply::TakeBack).await.unwrap();
        assert_eq!(told.in_force().await, [], "{kind:?}");
        assert!(told.storage().broken_audit().await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn what_is_proposed_anew_takes_the_place_of_what_was_agreed_once_it_is_agreed() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        told.sits().await;
        told.propose(vec![offer(Situation::AllLessons, None)]).await.unwrap();
        let first = told.line(Situation::AllLessons).await;
        told.answers(first, Reply::Agree).await.unwrap();
        told.propose(vec![offer(Situation::AllLessons, Some("presence help;amount a-little"))]).await.unwrap();
        let second = told.line(Situation::AllLessons).await;
        assert_eq!(told.in_force().await[0].line, first, "{kind:?}");
        assert!(matches!(told.answers(first, Reply::Agree).await, Err(Error::Plan(Refusal::Overtaken))), "{kind:?}");
        told.answers(second, Reply::Different).await.unwrap();
        assert_eq!(told.in_force().await[0].line, first, "{kind:?}");
        told.answers(second, Reply::Agree).await.unwrap();
        let held = told.in_force().await;
        assert_eq!((held.len(), held[0].line, held[0].terms.amount()), (1, second, Some(Amount::ALittle)), "{kind:?}");
        let own = told.own().await;
        assert_eq!((own.history.plans.len(), own.history.lines.len()), (2, 2), "{kind:?}: no version is lost");
        let reason = own.history.line(second).unwrap().origin.reason().unwrap();
        assert_eq!(reason, &because("We are two people short."), "{kind:?}");
    }
}

#[tokio::test]
async fn a_say_sent_anew_reopens_what_was_agreed_beside_another() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        told.sits().await;
        let maths = Situation::Session(told.maths.session);
        told.propose(vec![offer(Situation::AllLessons, None), offer(maths, None)]).await.unwrap();
        for situation in [Situation::AllLessons, maths] {
            told.answers(told.line(situation).await, Reply::Agree).await.unwrap();
        }
        let amount = [("all-lessons".to_owned(), "presence", "help"), ("all-lessons".to_owned(), "amount", "most")];
        let words: Vec<_> = amount.into_iter().collect();
        told.college.says(&told.amina, 2, "draft", &words).await;
        assert_eq!(told.standing(Situation::AllLessons).await, "agreed", "{kind:?}: a draft is nobody's to see");
        told.storage().send_statement(&Grant::themself(&told.amina).unwrap(), tuesday()).await.unwrap();
        assert_eq!(told.standing(Situation::AllLessons).await, "reopened", "{kind:?}");
        assert_eq!(told.standing(maths).await, "reopened", "{kind:?}: nothing is said of it any more");
        let held = told.in_force().await;
        assert!(held.len() == 2 && held.iter().all(|line| line.reopened), "{kind:?}: held, and marked");
    }
}

#[tokio::test]
async fn two_who_propose_at_once_lose_nothing_and_the_second_is_told() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        let grant = told.college.grant(&told.grace, &told.amina).await;
        let seen = told.seen().await;
        let proposal = |seen, statement| Proposal {
            id: PlanId::new(Uuid::now_v7()),
            seen,
            statement,
            review: day(30),
            offers: vec![offer(Situation::AllLessons, None)],
        };
        let statement = seen.statement.map(|statement| statement.id);
        let first = proposal(0, statement);
        told.storage().propose(&grant, first.clone(), tuesday()).await.unwrap();
        told.storage().propose(&grant, first, tuesday()).await.unwrap();
        for other in [proposal(0, statement), proposal(1, None)] {
            let refused = told.storage().propose(&grant, other, tuesday()).await;
            assert!(matches!(refused, Err(Error::Plan(Refusal::Overtaken))), "{kind:?}");
        }
        assert_eq!(told.own().await.history.plans.len(), 1, "{kind:?}");
    }
}

#[tokio::test]
async fn a_duty_holds_without_a_word_of_the_learner_is_never_agreed_and_ends() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        told.sits().await;
        let id = PlanLineId::new(Uuid::now_v7());
        let duty = Duties {
            situation: Situation::AllLessons,
            terms: terms("presence help;amount all"),
            basis: Basis::Safety,
            review: day(30),
            what_to_do: "Call the first aider.".to_owned(),
            two_people: true,
        };
        let grant = told.college.grant(&told.grace, &told.amina).await;
        for _ in 0..2 {
            told.storage().write_duty(&grant, id, duty.clone(), tuesday()).await.unwrap();
        }
        let held = told.in_force().await;
        assert_eq!((held.len(), held[0].duty, held[0].two_people), (1, Some(Basis::Safety), true), "{kind:?}");
        assert!(matches!(told.answers(id, Reply::Agree).await, Err(Error::Refused(_))), "{kind:?}");
        let own = told.own().await;
        let duty = own.history.duties(day(24)).next().unwrap().origin.duty().unwrap().clone();
        assert_eq!((duty.what_to_do.as_str(), duty.by.1.called()), ("Call the first aider.", "Grace"), "{kind:?}");
        told.storage().end_duty(&grant, id, tuesday()).await.unwrap();
        assert_eq!(told.in_force().await, [], "{kind:?}");
        assert_eq!(told.own().await.history.lines.len(), 1, "{kind:?}: and is kept");
    }
}

#[tokio::test]
async fn an_answer_from_paper_says_so_and_a_form_sent_twice_answers_once() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        told.propose(vec![offer(Situation::AllLessons, None)]).await.unwrap();
        let line = told.line(Situation::AllLessons).await;
        let (grant, id) = (told.college.grant(&told.grace, &told.amina).await, PlanAnswerId::new(Uuid::now_v7()));
        for _ in 0..2 {
            told.storage().enter_plan_answer(&grant, id, (line, Reply::Agree, Way::Paper, 0), tuesday()).await.unwrap();
        }
        let late = PlanAnswerId::new(Uuid::now_v7());
        let late =
            told.storage().enter_plan_answer(&grant, late, (line, Reply::Different, Way::Paper, 0), tuesday()).await;
        assert!(matches!(late, Err(Error::Plan(Refusal::Overtaken))), "{kind:?}: from a page of before: {late:?}");
        let own = told.own().await;
        let kept = own.history.line(line).unwrap();
        assert_eq!(kept.replies.len(), 1, "{kind:?}");
        let Standing::Agreed(agreement) = kept.standing() else { panic!("{kind:?}") };
        assert!(agreement.is_asked_again(), "{kind:?}");
        assert_eq!(own.people.get(&told.grace.person).map(Name::called), Some("Grace"), "{kind:?}");
        let plan = own.history.plans[0].id;
        let mine = Grant::themself(&told.amina).unwrap();
        for (on, expected) in [(26, 26), (29, 26)] {
            told.storage().bring_review_forward(&mine, plan, day(on), tuesday()).await.unwrap();
            assert_eq!(told.own().await.history.plans[0].review, day(expected), "{kind:?}: only ever earlier");
        }
    }
}

#[tokio::test]
async fn nobody_reads_or_writes_a_plan_of_another_site_or_of_another_learner() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        told.propose(vec![offer(Situation::AllLessons, None)]).await.unwrap();
        let line = told.line(Situation::AllLessons).await;
        let elsewhere = told.college.another_site().await;
        let priya = told.college.person("Priya", Role::Coordinator, elsewhere).await;
        assert!(told.storage().allow::<act::ReadPlan>(&priya, told.amina.person, tuesday()).await.is_err());
        assert!(told.storage().allow::<act::ProposePlan>(&told.dana, told.amina.person, tuesday()).await.is_err());
        let tom = told.college.person("Tom", Role::Learner, told.college.site).await;
        let id = SittingId::new(Uuid::now_v7());
        let grant = Grant::themself(&tom).unwrap();
        told.storage().start_sitting(&grant, id, Maker::Myself, tuesday()).await.unwrap();
        let answer = PlanAnswerId::new(Uuid::now_v7());
        let toms = Grant::themself(&tom).unwrap();
        let refused = told.storage().answer_line(&toms, answer, (line, Reply::Agree), tuesday()).await;
        assert!(matches!(refused, Err(Error::Refused(_))), "{kind:?}");
    }
}
