//! The questions of a college, arranged and asked so, on both databases.

use databases::BOTH;
use domain::access::{Role, Visitor};
use domain::id::SittingId;
use domain::question::SetRefusal;
use domain::sitting::{Maker, Relation, Someone};
use uuid::Uuid;

use super::*;
use crate::example::{Example, tuesday};

async fn arrange(college: &Example, grace: &Visitor, change: Arrange) -> Result<(), Error> {
    college.storage.arrange_questions(&Grant::site(grace, college.site).unwrap(), change, tuesday()).await
}

async fn asked_of(college: &Example, learner: &Visitor) -> QuestionSet {
    college.storage.my_support(&Grant::themself(learner).unwrap(), tuesday()).await.unwrap().questions
}

async fn alone(college: &Example, name: &str, maker: Maker) -> Visitor {
    let learner = college.person(name, Role::Learner, college.site).await;
    let grant = Grant::themself(&learner).unwrap();
    college.storage.start_sitting(&grant, SittingId::new(Uuid::now_v7()), maker, tuesday()).await.unwrap();
    learner
}

#[tokio::test]
async fn a_learner_is_asked_what_the_college_arranged_from_the_next_page_on() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let amina = alone(&college, "Amina", Maker::Myself).await;
        assert_eq!(asked_of(&college, &amina).await, QuestionSet::default(), "{kind:?}");
        arrange(&college, &grace, Arrange::Ask(Question::Help, BTreeSet::new())).await.unwrap();
        arrange(&college, &grace, Arrange::Move(Question::Moment, Move::Later)).await.unwrap();
        let expected = QuestionSet::default().with(Question::Help, BTreeSet::new()).unwrap();
        let expected = expected.moved(Question::Moment, Move::Later).unwrap();
        assert_eq!(asked_of(&college, &amina).await, expected, "{kind:?}");
        arrange(&college, &grace, Arrange::AsItCame).await.unwrap();
        assert_eq!(asked_of(&college, &amina).await, QuestionSet::default(), "{kind:?}");
    }
}

#[tokio::test]
async fn a_short_road_of_nine_is_refused_and_changes_nothing() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let nine = Arrange::Ask(Question::Sharing, Question::Sharing.can_be_asked().iter().copied().collect());
        let refused = arrange(&college, &grace, nine).await;
        assert!(matches!(refused, Err(Error::QuestionSet(SetRefusal::ShortRoadTooLong))), "{kind:?}");
        let grant = Grant::site(&grace, college.site).unwrap();
        assert_eq!(college.storage.question_set(&grant, tuesday()).await.unwrap(), QuestionSet::default());
    }
}

#[tokio::test]
async fn whom_they_do_not_want_is_asked_only_of_a_learner_who_answers_alone() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let amina = alone(&college, "Amina", Maker::Myself).await;
        assert!(asked_of(&college, &amina).await.asks(Question::NotWanted, Where::Me), "{kind:?}");
        let with_a_friend = Maker::WithHelp(Someone::Related(Relation::Friend, None));
        let tom = alone(&college, "Tom", with_a_friend).await;
        assert!(!asked_of(&college, &tom).await.asks(Question::NotWanted, Where::Me), "{kind:?}");
    }
}
