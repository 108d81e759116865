//! What staff saw, beside what a learner says, on both databases.

use chrono_tz::UTC;
use databases::BOTH;
use domain::access::Visitor;
use domain::briefing::Say;
use domain::deployment::Stretch;
use domain::id::{PlanAnswerId, PlanId, PlanLineId, SaveId, SittingId, SupportSeenId};
use domain::observation::support::{Criterion, SupportSeen, View};
use domain::plan::{Named, Offer, Reason, Reply, Shipped};
use domain::scale::Scale;
use domain::sitting::{Maker, Relation, Someone};
use uuid::Uuid;

use super::*;
use crate::example::{Example, Taught, day, tuesday};
use crate::sql::Sql;
use crate::{Order, Save};

const SIGNS: Sql = Sql("select question from question_sign");

/// A college where Grace sends Dana with Amina to maths, and not to art.
struct Told {
    college: Example,
    grace: Visitor,
    dana: Visitor,
    amina: Visitor,
    maths: Taught,
    art: Taught,
}

impl Told {
    async fn on(kind: databases::Kind) -> Self {
        let college = Example::on(kind).await;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let dana = college.person("Dana", Role::Lsa, college.site).await;
        let amina = college.person("Amina", Role::Learner, college.site).await;
        let maths = college.class("Maths", college.site, 570, 660, &[&amina]).await;
        let art = college.class("Art", college.site, 700, 760, &[&amina]).await;
        let stretch = Stretch::new(day(24), day(24), day(24)).unwrap();
        let order = Order::whole(maths.session, dana.person, stretch);
        college.storage.deploy(&college.grant(&grace, &amina).await, order, None, (UTC, tuesday())).await.unwrap();
        Self { college, grace, dana, amina, maths, art }
    }

    async fn saw(&self, author: &Visitor, situation: Situation, words: &str) -> Result<ObservationId, Error> {
        let id = ObservationId::new(Uuid::now_v7());
        let seen = Seen::new(Question::Presence, Some(situation), &[words.to_owned()]).unwrap();
        let grant = self.college.storage.allow(author, self.amina.person, tuesday()).await?;
        self.college.storage.observe(&grant, id, seen, tuesday()).await.map(|()| id)
    }

    async fn told_to_amina(&self) -> Vec<Observation> {
        self.college.storage.my_support(&Grant::themself(&self.amina).unwrap(), tuesday()).await.unwrap().seen
    }

    async fn words(&self) -> Vec<(String, String)> {
        let told = self.told_to_amina().await.into_iter();
        told.map(|it| (it.name.called().to_owned(), it.seen.value().words())).collect()
    }
}

#[tokio::test]
async fn what_was_seen_is_told_to_the_learner_their_lsa_and_their_coordinator_by_name() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        let (maths, art) = (Situation::Session(told.maths.session), Situation::Session(told.art.session));
        told.saw(&told.dana, maths, "just-in-case").await.unwrap();
        told.saw(&told.grace, art, "help").await.unwrap();
        let all = [("Grace".to_owned(), "help".to_owned()), ("Dana".to_owned(), "just-in-case".to_owned())];
        let mut words = told.words().await;
        words.sort_by(|a, b| b.cmp(a));
        assert_eq!(words, all, "{kind:?}");
        let grant = told.college.grant(&told.grace, &told.amina).await;
        assert_eq!(told.college.storage.read_statement(&grant, tuesday()).await.unwrap().seen.len(), 2, "{kind:?}");
        let today = told
            .college
            .storage
            .today(&Grant::themself(&told.dana).unwrap(), chrono_tz::Europe::London, tuesday())
            .await
            .unwrap();
        let seen: Vec<_> = today.learners().flat_map(|briefed| &briefed.seen).collect();
        assert_eq!(seen.len(), 1, "{kind:?}: art is not this meeting's");
        assert_eq!(seen[0].author, told.dana.person, "{kind:?}");
        assert!(told.college.storage.broken_audit().await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn it_is_no_answer_of_the_learner_to_anyone() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        told.college.says(&told.amina, 1, "sent", &[("all-lessons".to_owned(), "help", "show-me")]).await;
        let today = || async {
            let today = told
                .college
                .storage
                .today(&Grant::themself(&told.dana).unwrap(), chrono_tz::Europe::London, tuesday())
                .await
                .unwrap();
            today.learners().next().map(|briefed| (briefed.say.clone(), briefed.edition.clone())).unwrap()
        };
        let before = today().await;
        told.saw(&told.dana, Situation::AllLessons, "no-one").await.unwrap();
        assert_eq!(today().await, before, "{kind:?}: nothing is answered by it, and nothing is to be read again");
        let (Say::Sent(said), _) = before else { panic!("it is sent") };
        assert!(said.not_asked.iter().any(|step| step.question == Question::Presence), "{kind:?}");
        let own = told.college.storage.my_support(&Grant::themself(&told.amina).unwrap(), tuesday()).await.unwrap();
        assert!(own.statements.answers().get(Situation::AllLessons, Question::Presence).is_none(), "{kind:?}");
        let signs = told.college.storage.read(|conn| Box::pin(conn.row(SIGNS, args![]))).await.unwrap();
        assert!(signs.is_none(), "{kind:?}: nothing is counted by it");
    }
}

#[tokio::test]
async fn what_someone_sees_anew_stands_for_what_they_saw_before_and_a_form_sent_twice_is_kept_once() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        let first = told.saw(&told.dana, Situation::AllLessons, "help").await.unwrap();
        told.saw(&told.grace, Situation::AllLessons, "help").await.unwrap();
        told.saw(&told.dana, Situation::AllLessons, "no-one").await.unwrap();
        let grant = told.college.grant(&told.dana, &told.amina).await;
        let again = Seen::new(Question::Presence, Some(Situation::AllLessons), &["help".to_owned()]).unwrap();
        told.college.storage.observe(&grant, first, again, tuesday()).await.unwrap();
        let mut words = told.words().await;
        words.sort();
        let expected = [("Dana", "no-one"), ("Grace", "help")].map(|(who, what)| (who.to_owned(), what.to_owned()));
        assert_eq!(words, expected, "{kind:?}");
    }
}

#[tokio::test]
async fn its_author_alone_takes_it_back_and_the_learner_alone_says_it_is_not_right() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        let storage = &told.college.storage;
        let id = told.saw(&told.dana, Situation::AllLessons, "help").await.unwrap();
        let tom = told.college.person("Tom", Role::Learner, told.college.site).await;
        let unknown = storage.dispute(&Grant::themself(&told.amina).unwrap(), id, false, tuesday()).await;
        assert!(matches!(unknown, Err(Error::NoSitting)), "{kind:?}: nobody has said who answers");
        let friend = Maker::WithHelp(Someone::Related(Relation::Friend, None));
        for (learner, maker) in [(&tom, Maker::Myself), (&told.amina, friend.clone())] {
            let sitting = SittingId::new(Uuid::now_v7());
            storage.start_sitting(&Grant::themself(learner).unwrap(), sitting, maker, tuesday()).await.unwrap();
        }
        storage.dispute(&Grant::themself(&tom).unwrap(), id, false, tuesday()).await.unwrap();
        let grace = told.college.grant(&told.grace, &told.amina).await;
        storage.take_back_observation(&grace, id, tuesday()).await.unwrap();
        let now = told.told_to_amina().await;
        assert_eq!(now.iter().map(|it| it.disputed.clone()).collect::<Vec<_>>(), [None], "{kind:?}: not theirs");
        for (right, disputed) in [(false, Some(friend)), (true, None)] {
            storage.dispute(&Grant::themself(&told.amina).unwrap(), id, right, tuesday()).await.unwrap();
            assert_eq!(told.told_to_amina().await[0].disputed, disputed, "{kind:?}");
        }
        let dana = told.college.grant(&told.dana, &told.amina).await;
        storage.take_back_observation(&dana, id, tuesday()).await.unwrap();
        assert_eq!(told.told_to_amina().await, [], "{kind:?}");
    }
}

#[tokio::test]
async fn an_lsa_writes_of_no_lesson_they_do_not_go_to_and_nobody_of_one_the_learner_does_not_have() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        let tom = told.college.person("Tom", Role::Learner, told.college.site).await;
        let other = told.college.class("Cooking", told.college.site, 800, 860, &[&tom]).await;
        let (art, cooking) = (Situation::Session(told.art.session), Situation::Session(other.session));
        for (author, situation) in [(&told.dana, art), (&told.dana, cooking), (&told.grace, cooking)] {
            let refused = told.saw(author, situation, "help").await;
            assert!(matches!(refused, Err(Error::Refused(_))), "{kind:?}");
        }
        let grant = told.college.grant(&told.dana, &told.amina).await;
        let observing = told.college.storage.to_observe(&grant, tuesday()).await.unwrap();
        let sessions: Vec<_> = observing.sessions.iter().map(|session| session.id).collect();
        assert_eq!(sessions, [told.maths.session], "{kind:?}");
        let elsewhere = told.college.another_site().await;
        for (name, role) in [("Sam", Role::Lsa), ("Priya", Role::Coordinator)] {
            let stranger = told.college.person(name, role, elsewhere).await;
            let refused = told.saw(&stranger, Situation::AllLessons, "help").await;
            assert!(matches!(refused, Err(Error::Refused(_))), "{kind:?} {name}");
        }
    }
}

#[tokio::test]
async fn support_is_due_once_there_is_a_plan_that_is_agreed_and_waits_for_the_learners_view() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        let (storage, site) = (&told.college.storage, told.college.site);
        let list = || async { storage.support_due(&Grant::site(&told.grace, site).unwrap(), tuesday()).await.unwrap() };
        assert!(list().await.is_empty(), "{kind:?}: nobody has agreed");
        let line = agreed(&told).await;
        let due = list().await;
        assert_eq!((due.len(), due[0].last, due[0].waits_for_view()), (1, None, false), "{kind:?}");
        let grant = told.college.grant(&told.grace, &told.amina).await;
        let of = storage.support_seen(&told.college.grant(&told.grace, &told.amina).await, tuesday()).await.unwrap();
        assert_eq!(of.agreed, Some(due[0].agreed), "{kind:?}");
        let picks = Criterion::ALL.iter().map(|criterion| (criterion.key().to_owned(), "yes".to_owned())).collect();
        let (id, seen) = (SupportSeenId::new(Uuid::now_v7()), SupportSeen::new(&picks, "").unwrap());
        storage.observe_support(&grant, id, (told.maths.session, tuesday().today, seen), tuesday()).await.unwrap();
        assert_eq!((list().await[0].last, list().await[0].waits_for_view()), (Some(tuesday().today), true), "{kind:?}");
        let own = Grant::themself(&told.amina).unwrap();
        let lists: Grant<act::ListReviews> = Grant::themself(&told.amina).unwrap();
        let to_say = || async { storage.to_say(&lists, tuesday()).await.unwrap().support_seen };
        assert!(to_say().await, "{kind:?}: seen, and nothing said of it");
        for (view, waits) in
            [(Some(View::NotNow), true), (Some(View::Right), false), (None, true), (Some(View::NotSure), false)]
        {
            let said = Save { id: SaveId::new(Uuid::now_v7()), turn: 0 };
            storage.say_of_support(&own, said, (id, view), tuesday()).await.unwrap();
            assert_eq!(list().await[0].waits_for_view(), waits, "{kind:?}: {view:?}");
            // their own first page asks until they say anything, that they do not want to now among it
            assert_eq!(to_say().await, view.is_none(), "{kind:?}: {view:?}");
        }
        let said = Save { id: SaveId::new(Uuid::now_v7()), turn: 0 };
        storage.say_of_support(&own, said, (id, Some(View::NotRight)), tuesday()).await.unwrap();
        assert!(list().await[0].is_not_right, "{kind:?}: no look that nobody need come back to");
        let back = PlanAnswerId::new(Uuid::now_v7());
        let own = Grant::themself(&told.amina).unwrap();
        storage.answer_line(&own, back, (line, Reply::TakeBack), tuesday()).await.unwrap();
        assert!(list().await.is_empty(), "{kind:?}: a plan that was taken back is none to hold support against");
    }
}

/// Amina agrees to a plan of one line.
async fn agreed(told: &Told) -> PlanLineId {
    let storage = &told.college.storage;
    let reason = Reason::new(Named::Shipped(Shipped::ToTryFirst), "").unwrap();
    let instead = Some(("presence help;amount some".parse().unwrap(), reason));
    let situation = Situation::AllLessons;
    let offer = Offer { situation, instead, observed: false, from: None, own_assistant: None };
    let seen = storage.plan_of(&told.college.grant(&told.grace, &told.amina).await, tuesday()).await.unwrap();
    let (id, statement) = (PlanId::new(Uuid::now_v7()), seen.statement.map(|statement| statement.id));
    let review = tuesday().today + chrono::Days::new(20);
    let proposal = crate::Proposal { id, seen: 0, statement, review, offers: vec![offer] };
    storage.propose(&told.college.grant(&told.grace, &told.amina).await, proposal, tuesday()).await.unwrap();
    let own = Grant::themself(&told.amina).unwrap();
    storage.start_sitting(&own, SittingId::new(Uuid::now_v7()), Maker::Myself, tuesday()).await.unwrap();
    let line = storage.own_plan(&Grant::themself(&told.amina).unwrap(), tuesday()).await.unwrap().history.lines[0].id;
    let answer = PlanAnswerId::new(Uuid::now_v7());
    storage.answer_line(&Grant::themself(&told.amina).unwrap(), answer, (line, Reply::Agree), tuesday()).await.unwrap();
    line
}
