//! Other ways to be asked, by plain forms: a question to try, all on one page, two answers at a time, the same as before,
//! in one's own words, and what is private.

use crate::door::{College, Visitor};
use crate::staff;
use uuid::Uuid;

const QUESTION: &str = "/statement/all-lessons/nearness";

/// Sends one question's form as its page would.
async fn answer(visitor: &mut Visitor, about: &str, question: &str, fields: &[(&str, &str)]) -> String {
    let save = Uuid::now_v7().to_string();
    let road = if about == "me" { "anything-else" } else { about };
    let form = [("road", road), ("about", about), ("question", question), ("save", save.as_str())];
    visitor.post("/api/statement/answer", &[&form, fields].concat()).await.to.unwrap()
}

async fn sets(visitor: &mut Visitor, setting: &str, step: &str) {
    visitor.post("/api/settings/change", &[("setting", setting), ("pick", step), ("language", "en-GB")]).await;
}

/// How many answers a page offers, those set apart included.
fn choices(page: &str) -> usize {
    page.matches("<div class=\"choice\">").count()
}

#[tokio::test]
async fn a_question_can_be_tried_before_the_first_answer_and_nothing_of_it_is_kept() {
    let college = College::open().await;
    let mut amina = staff::learner(&college).await;
    let before = amina.get("/statement/all-lessons").await.body;
    assert!(before.contains("/statement/practice?road=all-lessons"), "{before}");
    let tried = amina.get("/statement/practice?road=all-lessons&tried=yes&pick=a-little").await.body;
    assert!(tried.contains("You picked: A little") && tried.contains("/statement/all-lessons/presence"), "{tried}");
    let none = amina.get("/statement/practice?road=all-lessons&tried=yes").await.body;
    assert!(none.contains("You did not pick"), "{none}");
    assert!(amina.get("/statement/check").await.body.contains("You have not said anything yet"));
    answer(&mut amina, "all-lessons", "presence", &[("pick[]", "help")]).await;
    for page in ["/statement/all-lessons", "/statement/tasks"] {
        let page = amina.get(page).await.body;
        assert!(page.contains("Try it out first"), "they know by now, and may try it again: {page}");
    }
}

#[tokio::test]
async fn what_holds_in_one_place_can_be_said_of_another_in_one_press() {
    let college = College::open().await;
    let mut amina = staff::learner(&college).await;
    assert!(
        !amina.get("/statement/time-lunch").await.body.contains("/api/statement/same"),
        "nothing to be the same as"
    );
    for (question, pick) in [("presence", "help"), ("nearness", "next-to-me"), ("nearness-again", "at-my-table")] {
        answer(&mut amina, "all-lessons", question, &[("pick[]", pick)]).await;
    }
    let lunch = amina.get("/statement/time-lunch").await.body;
    assert!(lunch.contains("The same as: All my lessons"), "{lunch}");
    let save = Uuid::now_v7().to_string();
    let form = [("from", "all-lessons"), ("to", "time-lunch"), ("save", save.as_str())];
    let again = "/statement/time-lunch/nearness-again?then=check";
    assert_eq!(amina.post("/api/statement/same", &form).await.to.as_deref(), Some(again), "asked again, of lunch");
    let page = amina.get(again).await.body;
    assert!(page.contains("Look again. Lunch") && choices(&page) == 2 + 2 && !page.contains(" checked"), "{page}");
    let form = [("pick[]", "next-to-me"), ("then", "check")];
    assert_eq!(answer(&mut amina, "time-lunch", "nearness-again", &form).await, "/statement/check");
    let check = amina.get("/statement/check").await.body;
    assert_eq!(check.matches("Next to me").count(), 2, "{check}");
    assert!(!amina.get("/statement/time-lunch").await.body.contains("/api/statement/same"), "it is answered now");
}

#[tokio::test]
async fn whoever_wants_all_questions_together_answers_a_road_on_one_page() {
    let college = College::open().await;
    let mut amina = staff::learner(&college).await;
    sets(&mut amina, "asking", "all").await;
    let tried = amina.get("/statement/practice?road=all-lessons&tried=yes").await.body;
    assert!(tried.contains("\"/statement/all-lessons/all\""), "{tried}");
    let page = amina.get("/statement/all-lessons/all").await.body;
    assert!(page.matches("<fieldset").count() > 4 && page.matches("<h1").count() == 1, "{page}");
    let save = Uuid::now_v7().to_string();
    let form = [("road", "all-lessons"), ("save", save.as_str())];
    let first = [("picks[all-lessons.presence][]", ""), ("picks[all-lessons.presence][]", "no-one")];
    let to = amina.post("/api/statement/answer-all", &[form.as_slice(), &first].concat()).await.to;
    assert_eq!(to.as_deref(), Some("/statement/all-lessons/all"), "the answer leads to a question not shown yet");
    let page = amina.get("/statement/all-lessons/all").await.body;
    assert_eq!(page.matches("<fieldset").count(), 2, "no one, and then which activity: {page}");
    let save = Uuid::now_v7().to_string();
    let form = [("road", "all-lessons"), ("save", save.as_str())];
    let rest = [first[1], ("picks[all-lessons.activity][]", "not-now")];
    let to = amina.post("/api/statement/answer-all", &[form.as_slice(), &rest].concat()).await.to;
    assert_eq!(to.as_deref(), Some("/statement/all-lessons/presence-again"), "asked again, by itself");
    let wrong = [("picks[all-lessons.presence][]", "on-the-moon")];
    let refused = amina.post("/api/statement/answer-all", &[form.as_slice(), &wrong].concat()).await;
    assert_ne!(refused.to.as_deref(), Some("/statement/check"), "{refused:?}");
}

#[tokio::test]
async fn two_answers_at_a_time_are_tried_as_they_will_be_asked() {
    let college = College::open().await;
    let mut amina = staff::learner(&college).await;
    let practice = "/statement/practice?road=all-lessons";
    assert!(!amina.get(practice).await.body.contains("other-answers"), "all are there");
    sets(&mut amina, "choosing", "two").await;
    let page = amina.get(practice).await.body;
    assert_eq!(choices(&page), 2 + 1 + 2, "two, the way to the others, and two apart: {page}");
    assert!(page.contains("value=\"a-little\"") && page.contains("name=\"part\" value=\"1\""), "{page}");
    let page = amina.get(&format!("{practice}&tried=yes&part=1&pick=other-answers")).await.body;
    assert!(!page.contains("value=\"a-little\"") && page.contains("value=\"all\""), "{page}");
    let page = amina.get(&format!("{practice}&tried=yes&part=0&pick=all")).await.body;
    assert!(page.contains("question-practice-again") || page.contains("You picked"), "{page}");
}

#[tokio::test]
async fn two_answers_at_a_time_show_every_answer_and_lose_none() {
    let college = College::open().await;
    let mut amina = staff::learner(&college).await;
    answer(&mut amina, "all-lessons", "presence", &[("pick[]", "help")]).await;
    sets(&mut amina, "choosing", "two").await;
    let page = amina.get(QUESTION).await.body;
    assert_eq!(choices(&page), 2 + 1 + 2, "two, the way to the others, and two apart: {page}");
    assert!(page.contains("value=\"next-to-me\"") && page.contains("name=\"part\" value=\"1\""), "{page}");
    let others = [("pick[]", "other-answers"), ("part", "1")];
    let to = answer(&mut amina, "all-lessons", "nearness", &others).await;
    assert_eq!(to, format!("{QUESTION}?part=1&then="));
    let page = amina.get(&to).await.body;
    assert!(!page.contains("value=\"next-to-me\"") && page.contains("value=\"in-the-room\""), "{page}");
    // many picks: those of the page before stay
    answer(&mut amina, "all-lessons", "moment", &[("pick[]", "at-start")]).await;
    let page = amina.get("/statement/all-lessons/moment?part=1").await.body;
    assert!(page.contains("name=\"kept[]\" value=\"at-start\""), "{page}");
    let both = [("pick[]", "when-stuck"), ("kept[]", "at-start")];
    answer(&mut amina, "all-lessons", "moment", &both).await;
    let check = amina.get("/statement/check").await.body;
    assert!(check.contains("At the start") && check.contains("When I am stuck"), "{check}");
}

#[tokio::test]
async fn of_two_answers_at_a_time_what_is_picked_now_takes_the_place_of_what_leaves_no_room_for_it() {
    let college = College::open().await;
    let mut amina = staff::learner(&college).await;
    answer(&mut amina, "all-lessons", "presence", &[("pick[]", "help")]).await;
    sets(&mut amina, "choosing", "two").await;
    for (now, before, told) in
        [("at-start", "all-through", "At the start"), ("all-through", "at-start", "It takes the place of the others.")]
    {
        answer(&mut amina, "all-lessons", "moment", &[("pick[]", before)]).await;
        answer(&mut amina, "all-lessons", "moment", &[("pick[]", now), ("kept[]", before)]).await;
        let check = amina.get("/statement/check").await.body;
        assert!(check.contains(told), "{now}: {check}");
    }
}

#[tokio::test]
async fn an_answer_at_an_end_of_its_scale_is_asked_again_beside_another_than_the_one_it_was_met_with() {
    let college = College::open().await;
    let mut amina = staff::learner(&college).await;
    sets(&mut amina, "choosing", "two").await;
    for (question, pick) in [("presence", "help"), ("nearness", "next-to-me")] {
        answer(&mut amina, "all-lessons", question, &[("pick[]", pick)]).await;
    }
    let page = amina.get("/statement/all-lessons/nearness-again").await.body;
    assert_eq!(choices(&page), 2 + 2, "{page}");
    assert!(page.contains("value=\"next-to-me\"") && page.contains("value=\"in-the-room\""), "{page}");
}

#[tokio::test]
async fn in_a_lesson_the_teacher_is_offered_by_name() {
    let college = College::open().await;
    let mut amina = staff::learner(&college).await;
    let lessons = amina.get("/statement/lessons").await.body;
    let row = lessons.split("href=\"/statement/session-").nth(1).unwrap();
    let session = format!("session-{}", row.split('"').next().unwrap());
    let teacher = row.split(", with ").nth(1).unwrap().split('<').next().unwrap();
    answer(&mut amina, &session, "presence", &[("pick[]", "help")]).await;
    let who = amina.get(&format!("/statement/{session}/who")).await.body;
    assert!(who.contains(&format!("My teacher, {teacher}")), "{teacher}: {who}");
    answer(&mut amina, "all-lessons", "presence", &[("pick[]", "help")]).await;
    let who = amina.get("/statement/all-lessons/who").await.body;
    assert!(who.contains("My teacher<"), "that is nobody in particular: {who}");
}

#[tokio::test]
async fn an_answer_in_their_own_words_is_kept_as_it_was_written() {
    let college = College::open().await;
    let mut amina = staff::learner(&college).await;
    let page = amina.get("/statement/anything-else/anything-else").await.body;
    assert!(page.contains("<textarea") && page.contains("maxlength=\"2000\""), "{page}");
    let written = [("pick[]", ""), ("typed", "I like\r\n<b>Mondays</b></textarea>")];
    answer(&mut amina, "me", "anything-else", &written).await;
    let check = amina.get("/statement/check").await.body;
    assert!(check.contains("I like\n&lt;b&gt;Mondays"), "{check}");
    let again = amina.get("/statement/anything-else/anything-else").await.body;
    assert!(again.contains("I like\n&lt;b>Mondays&lt;/b>&lt;/textarea>"), "{again}");
}

#[tokio::test]
async fn words_in_the_box_stay_beside_not_now_and_a_wish_to_tell_and_what_takes_their_place_is_said_before() {
    let college = College::open().await;
    let mut amina = staff::learner(&college).await;
    let page = "/statement/anything-else/anything-else";
    let write = [("pick[]", "not-now"), ("was", ""), ("typed", "I like\r\nMondays")];
    answer(&mut amina, "me", "anything-else", &write).await;
    let shown = amina.get(page).await.body;
    assert!(shown.contains("name=\"was\" value=\"I like\nMondays\""), "words just written go first: {shown}");
    assert!(shown.contains("They go if you pick “Nothing else” or “I am not sure”."), "{shown}");
    let left = |pick: &'static str| [("pick[]", pick), ("was", "I like\nMondays"), ("typed", "I like\r\nMondays")];
    for pick in ["not-now", "tell-someone"] {
        let to = answer(&mut amina, "me", "anything-else", &left(pick)).await;
        assert_eq!(to.starts_with("/talk?from="), pick == "tell-someone", "{to}");
        assert!(amina.get(page).await.body.contains("Mondays"), "{pick} deletes nothing");
    }
    answer(&mut amina, "me", "anything-else", &left("nothing")).await;
    let shown = amina.get(page).await.body;
    assert!(!shown.contains("Mondays") && shown.contains(" checked") && !shown.contains("their place"), "{shown}");
    answer(&mut amina, "me", "anything-else", &write).await;
    let all = amina.get("/statement/anything-else/all").await.body;
    assert!(all.contains("name=\"was[me.anything-else]\""), "{all}");
    for (pick, stays) in [("not-now", true), ("nothing", false)] {
        let save = Uuid::now_v7().to_string();
        let form = [
            ("road", "anything-else"),
            ("save", save.as_str()),
            ("picks[me.anything-else][]", pick),
            ("typed[me.anything-else]", "I like\r\nMondays"),
            ("was[me.anything-else]", "I like\r\nMondays"),
        ];
        amina.post("/api/statement/answer-all", &form).await;
        assert_eq!(amina.get(page).await.body.contains("Mondays"), stays, "{pick}");
    }
}

/// Picks the first person of the page that asks whom they do not want.
async fn does_not_want(learner: &mut Visitor, page: &str) {
    let someone = page.split("name=\"pick[]\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let save = Uuid::now_v7().to_string();
    let form = [("road", "my-helper"), ("about", "me"), ("question", "not-wanted"), ("save", save.as_str())];
    learner.post("/api/statement/answer", &[form.as_slice(), &[("pick[]", someone)]].concat()).await;
}

#[tokio::test]
async fn who_is_not_wanted_is_asked_of_a_learner_alone_and_shown_to_their_coordinator_only() {
    let college = College::open().await;
    let mut grace = staff::member(&college, "grace.hall@fernbank.example", "coordinator").await;
    let mut amina = staff::learner(&college).await;
    let asked = "/statement/my-helper/not-wanted";
    let page = amina.get(asked).await.body;
    assert!(page.contains("No one else") && page.contains("name=\"pick[]\""), "{page}");
    does_not_want(&mut amina, &page).await;
    answer(&mut amina, "all-lessons", "presence", &[("pick[]", "help")]).await;
    let check = amina.get("/statement/check").await.body;
    assert!(!check.contains("not want"), "whoever stands beside them reads this page too: {check}");
    amina.post("/api/statement/send", &[]).await;
    let path = staff::link_named(&grace.get("/").await, "Amina Khan");
    let read = grace.get(&path).await.body;
    assert!(read.contains("does not want") && read.contains("This is for you alone"), "{read}");
    let friend = [("answering", "with-help"), ("asked", "who"), ("relation", "friend"), ("name", "")];
    amina.post("/api/sitting/start", &friend).await;
    assert_eq!(amina.get(asked).await.status, 404, "not while someone else is there");
}

#[tokio::test]
async fn who_is_not_wanted_is_taken_back_by_way_of_the_page_that_asks_it_and_by_the_learner_alone() {
    let college = College::open().await;
    let mut grace = staff::member(&college, "grace.hall@fernbank.example", "coordinator").await;
    let mut amina = staff::learner(&college).await;
    let (asked, back) = ("/statement/my-helper/not-wanted", "/statement/me/not-wanted/take-back");
    let page = amina.get(asked).await.body;
    assert!(!page.contains(back), "there is nothing to take back: {page}");
    does_not_want(&mut amina, &page).await;
    staff::says(&mut amina, "presence", "help").await;
    for page in [asked, "/statement/my-helper/all"] {
        assert!(amina.get(page).await.body.contains(&format!("href=\"{back}\"")), "{page}");
    }
    assert!(!amina.get("/statement/you-said").await.body.contains(back), "others look at this page too");
    let page = amina.get(back).await.body;
    assert!(page.contains("Then the people who plan your help cannot read it."), "{page}");
    assert!(page.contains(&format!("href=\"{asked}\"")), "it can be left as it is: {page}");
    let friend = [("answering", "with-help"), ("asked", "who"), ("relation", "friend"), ("name", "")];
    amina.post("/api/sitting/start", &friend).await;
    assert_eq!(amina.get(back).await.status, 404, "not while someone else is there");
    amina.post("/api/sitting/start", &[("answering", "myself")]).await;
    let done = amina.post("/api/statement/take-back-answer", &[("about", "me"), ("question", "not-wanted")]).await;
    assert!(done.leads_to("/statement/you-said?done=taken-back"), "{done:?}");
    assert!(!amina.get(asked).await.body.contains(back));
    let path = staff::link_named(&grace.get("/").await, "Amina Khan");
    let read = grace.get(&path).await.body;
    assert!(!read.contains("This is for you alone"), "{read}");
}
