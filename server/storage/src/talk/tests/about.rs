//! What a reader is told that a request is about, on both databases.

use domain::id::SittingId;
use domain::sitting::Maker;
use domain::situation::Situation;

use super::*;

const LEAVES: Sql = Sql("update enrolment set ended_on = '2026-11-23' where person_id = $1");

/// The page and the lesson that the reader of one wish is told of.
async fn told(
    college: &Example,
    (learner, reader): (&Visitor, &Visitor),
    wish: Wish,
    about: Option<Situation>,
    page: &str,
) -> (Option<String>, Option<Lesson>) {
    let id = TalkId::new(Uuid::now_v7());
    let step = about.map(|situation| Step { situation, question: Question::Nearness });
    let ask = Ask { id, wish, reader: reader.person, step, line: None, page: page.to_owned() };
    college.storage.ask_to_talk(&Grant::themself(learner).unwrap(), ask, London, tuesday()).await.unwrap();
    let list = college.storage.talk_requests(&Grant::site(reader, college.site).unwrap(), tuesday()).await.unwrap();
    let request = list.into_iter().find(|request| request.id == id).unwrap();
    (request.page, request.lesson)
}

#[tokio::test]
async fn a_reader_is_told_the_lesson_of_a_question_or_a_page_and_none_that_was_never_the_learner_s() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let amina = college.person("Amina", Role::Learner, college.site).await;
        let tom = college.person("Tom", Role::Learner, college.site).await;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let grant = Grant::themself(&amina).unwrap();
        let sitting = SittingId::new(Uuid::now_v7());
        college.storage.start_sitting(&grant, sitting, Maker::Myself, tuesday()).await.unwrap();
        let maths = college.class("Maths", college.site, 540, 630, &[&amina]).await;
        let art = college.class("Art", college.site, 660, 720, &[&tom]).await;
        let slot = Slot::from_numbers(1, 540).unwrap();
        let lesson = Some(Lesson { title: "Maths".to_owned(), slot });
        let both = (&amina, &grace);
        let [of_maths, of_art] = [maths, art].map(|taught| Situation::Session(taught.session));

        let question = told(&college, both, Wish::Question, Some(of_maths), "/statement/check").await;
        assert_eq!(question, (None, lesson.clone()), "{kind:?}");
        let everywhere = told(&college, both, Wish::Question, Some(Situation::AllLessons), "/").await;
        assert_eq!(everywhere, (None, None), "{kind:?}");
        let not_hers = format!("/statement/{of_art}/nearness");
        let never_hers = told(&college, both, Wish::Help, None, &not_hers).await;
        assert_eq!(never_hers, (Some(not_hers), None), "{kind:?}");
        let page = format!("/statement/{of_maths}/nearness");
        let help = told(&college, both, Wish::Help, None, &page).await;
        assert_eq!(help, (Some(page.clone()), lesson.clone()), "{kind:?}");
        let complaint = told(&college, both, Wish::Complaint, None, &page).await;
        assert_eq!(complaint, (None, None), "the page says nothing of it: {kind:?}");
        college.put(LEAVES, args![amina.person]).await;
        let left = told(&college, both, Wish::Help, None, &page).await;
        assert_eq!(left, (Some(page), lesson), "it was hers when she asked: {kind:?}");
    }
}
