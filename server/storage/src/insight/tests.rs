//! What is counted of the questions, and that fewer than ten people are never counted, on both databases.

use chrono::TimeDelta;
use databases::BOTH;
use domain::access::{Grant, Role, Visitor};
use domain::id::{SaveId, SittingId};
use domain::question::Question;
use domain::sitting::{Relation, Someone, Way};
use domain::situation::Situation;
use uuid::Uuid;

use super::*;
use crate::example::{Example, tuesday};
use crate::sql::Sql;
use crate::{Rewording, Save};

const NEARNESS: Step = Step { situation: Situation::AllLessons, question: Question::Nearness };
const MADE_BY_ANOTHER_VERSION: Sql = Sql("update question_sign set version = 2 where learner_id = $1");

/// So many learners who say something, each by themself.
async fn learners(college: &Example, count: usize, words: &str) -> Vec<Visitor> {
    let mut learners = Vec::new();
    for place in 0..count {
        let learner = college.person(&format!("Learner {place}"), Role::Learner, college.site).await;
        sit(college, &learner, Maker::Myself).await;
        say(college, &learner, words).await;
        learners.push(learner);
    }
    learners
}

async fn sit(college: &Example, learner: &Visitor, maker: Maker) {
    let grant = Grant::themself(learner).unwrap();
    college.storage.start_sitting(&grant, SittingId::new(Uuid::now_v7()), maker, tuesday()).await.unwrap();
}

async fn say(college: &Example, learner: &Visitor, words: &str) {
    let grant = Grant::themself(learner).unwrap();
    let save = Save { id: SaveId::new(Uuid::now_v7()), turn: 0 };
    let value = Value::from_words(Question::Nearness, words).unwrap();
    college.storage.keep_answers(&grant, save, vec![(NEARNESS, Some(value))], Way::Tapped, tuesday()).await.unwrap();
}

async fn figures(college: &Example) -> BTreeMap<Worded, Figures> {
    let grace = college.person("Grace", Role::Coordinator, college.site).await;
    let grant = Grant::site(&grace, college.site).unwrap();
    let later = tuesday().now + TimeDelta::days(7);
    college.storage.how_questions_do(&grant, later, tuesday()).await.unwrap()
}

fn nearness(version: i64) -> Worded {
    Worded { question: Question::Nearness, version, wording: 0 }
}

/// The college words how near it asks for all lessons in one language, and gives the number of that wording.
async fn reword(college: &Example, locale: &str, says: Option<&str>) -> i64 {
    let grace = college.person("Grace", Role::Coordinator, college.site).await;
    let rewording = Rewording { locale: locale.to_owned(), key: NEARNESS.words_key(), says: says.map(str::to_owned) };
    college.storage.reword(&Grant::site(&grace, college.site).unwrap(), rewording, tuesday()).await.unwrap()
}

#[tokio::test]
async fn nine_people_give_nothing_and_the_tenth_gives_all_of_them() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        learners(&college, 9, "not-sure").await;
        assert_eq!(figures(&college).await, BTreeMap::new(), "{kind:?}");
        learners(&college, 1, "in-the-room").await;
        let found = figures(&college).await.remove(&nearness(1)).unwrap();
        assert_eq!((found.people(), found.of(Sign::NotSure)), (10, 9), "{kind:?}");
    }
}

#[tokio::test]
async fn each_version_needs_ten_of_its_own_so_that_no_difference_is_a_person() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let all = learners(&college, 19, "not-sure").await;
        for one in &all[..9] {
            college.put(MADE_BY_ANOTHER_VERSION, args![one.person]).await;
        }
        let found = figures(&college).await;
        assert_eq!(found.keys().copied().collect::<Vec<_>>(), [nearness(1)], "{kind:?}");
        assert_eq!(found[&nearness(1)].people(), 10, "{kind:?}: the nine are in no sum");
    }
}

#[tokio::test]
async fn an_answer_of_this_week_moves_no_figure_yet() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        learners(&college, 10, "not-sure").await;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let grant = Grant::site(&grace, college.site).unwrap();
        let found = college.storage.how_questions_do(&grant, tuesday().now, tuesday()).await.unwrap();
        assert_eq!(found, BTreeMap::new(), "{kind:?}");
    }
}

#[tokio::test]
async fn changing_after_sending_going_back_and_helpers_are_counted_once_a_person() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let all = learners(&college, 11, "in-the-room").await;
        let (amina, tom, zoe) = (&all[0], &all[1], &all[2]);
        college.storage.send_statement(&Grant::themself(amina).unwrap(), tuesday()).await.unwrap();
        for words in ["in-the-room", "at-my-table", "next-to-me"] {
            say(&college, amina, words).await;
        }
        for _ in 0..3 {
            let grant = Grant::themself(tom).unwrap();
            college.storage.my_support_back_at(&grant, NEARNESS, tuesday()).await.unwrap();
        }
        sit(&college, zoe, Maker::WithHelp(Someone::Related(Relation::Friend, None))).await;
        say(&college, zoe, "not-sure").await;
        let found = figures(&college).await.remove(&nearness(1)).unwrap();
        let counts = [Sign::NotSure, Sign::WentBack, Sign::Changed, Sign::WithHelp].map(|sign| found.of(sign));
        assert_eq!((found.people(), counts), (11, [1, 1, 2, 1]), "{kind:?}");
    }
}

#[tokio::test]
async fn the_same_answer_again_is_no_change() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        for learner in learners(&college, 10, "in-the-room").await {
            say(&college, &learner, "in-the-room").await;
        }
        assert_eq!(figures(&college).await[&nearness(1)].of(Sign::Changed), 0, "{kind:?}");
    }
}

#[tokio::test]
async fn picking_more_on_the_page_of_the_first_answer_is_no_change_and_picking_on_a_later_page_is_one() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let picks = async |learner: &Visitor, picks: &[&str]| {
            let (id, grant) = (SaveId::new(Uuid::now_v7()), Grant::themself(learner).unwrap());
            for (turn, words) in (1..).zip(picks) {
                let said = vec![(NEARNESS, Some(Value::from_words(Question::Nearness, words).unwrap()))];
                college.storage.keep_answers(&grant, Save { id, turn }, said, Way::Tapped, tuesday()).await.unwrap();
            }
        };
        for place in 0..10 {
            let learner = college.person(&format!("Learner {place}"), Role::Learner, college.site).await;
            sit(&college, &learner, Maker::Myself).await;
            picks(&learner, &["in-the-room", "at-my-table"]).await;
            if place < 3 {
                picks(&learner, &["next-to-me", "in-the-room"]).await;
            }
        }
        assert_eq!(figures(&college).await[&nearness(1)].of(Sign::Changed), 3, "{kind:?}");
    }
}

#[tokio::test]
async fn each_wording_is_counted_apart_and_needs_ten_of_its_own() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        learners(&college, 10, "in-the-room").await;
        reword(&college, "en-GB", Some("How near?")).await;
        let number = reword(&college, "en-GB-easy", Some("How near is best?")).await;
        let own = learners(&college, 11, "not-sure").await;
        reword(&college, "en-GB-easy", None).await;
        learners(&college, 1, "not-sure").await;
        let found = figures(&college).await;
        let people: Vec<_> = found.iter().map(|(worded, figures)| (worded.wording, figures.people())).collect();
        assert_eq!(
            people,
            [(0, 11), (number, 11)],
            "{kind:?}: as shipped before and after, and in the college's words"
        );
        assert_eq!([0, number].map(|wording| found[&Worded { wording, ..nearness(1) }].of(Sign::NotSure)), [1, 11]);
        let grant = Grant::themself(&own[0]).unwrap();
        let said = college.storage.my_support(&grant, tuesday()).await.unwrap().statements.answers();
        let kept = said.get(NEARNESS.situation, NEARNESS.question).map(|answer| answer.wording);
        assert_eq!(kept, Some(number), "{kind:?}: an answer keeps the wording it was given to");
    }
}

#[tokio::test]
async fn an_answer_left_as_it_was_and_one_sent_keep_the_wording_they_were_given_to() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let amina = learners(&college, 1, "in-the-room").await.remove(0);
        let grant = Grant::themself(&amina).unwrap();
        college.storage.send_statement(&Grant::themself(&amina).unwrap(), tuesday()).await.unwrap();
        let number = reword(&college, "en-GB-easy", Some("How near is best?")).await;
        for (words, wording) in [("in-the-room", 0), ("at-my-table", number)] {
            say(&college, &amina, words).await;
            let statements = college.storage.my_support(&grant, tuesday()).await.unwrap().statements;
            let answer = statements.answers().get(NEARNESS.situation, NEARNESS.question).map(|answer| answer.wording);
            assert_eq!(answer, Some(wording), "{kind:?} {words}");
        }
    }
}
