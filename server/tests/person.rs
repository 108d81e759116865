//! One learner as their coordinator reads them, by real requests without script.

use crate::door::{College, Visitor};
use crate::staff::{learner, link_named, member, says};

/// The learner says one thing about one activity, which is sent with whatever they send next.
async fn says_of_reading(learner: &mut Visitor) {
    let save = uuid::Uuid::now_v7().to_string();
    let (about, question) = ("activity-reading", "now");
    let form = [("road", about), ("about", about), ("question", question), ("save", &save), ("pick[]", "some")];
    assert!(learner.post("/api/statement/answer", &form).await.status.is_redirection());
}

#[tokio::test]
async fn who_made_an_answer_stands_beside_it_in_every_part() {
    let college = College::open().await;
    let mut amina = learner(&college).await;
    let helped = [("answering", "with-help"), ("relation", "friend"), ("name", "Zoe")];
    amina.post("/api/sitting/start", &helped).await;
    says_of_reading(&mut amina).await;
    amina.post("/api/sitting/start", &[("answering", "myself")]).await;
    says(&mut amina, "presence", "not-sure").await;
    let mut grace = member(&college, "grace.hall@fernbank.example", "coordinator").await;
    let path = link_named(&grace.get("/").await, "Amina Khan");
    let page = grace.get(&path).await.body;
    let (_, on_own) = page.split_once(">On their own<").unwrap();
    assert!(
        on_own.split("</section>").next().unwrap().contains("Said by Amina with help from Zoe (a friend)"),
        "{page}"
    );
}

#[tokio::test]
async fn what_has_no_answer_is_never_left_blank() {
    let college = College::open().await;
    let mut amina = learner(&college).await;
    says_of_reading(&mut amina).await;
    says(&mut amina, "presence", "not-sure").await;
    let mut grace = member(&college, "grace.hall@fernbank.example", "coordinator").await;
    let path = link_named(&grace.get("/").await, "Amina Khan");
    let page = grace.get(&path).await.body;
    let lessons = page.split("Said for all lessons").nth(1).unwrap().split("</section>").next().unwrap();
    assert!(
        lessons.contains("I am not sure") && lessons.contains("Not asked or not answered yet: When, "),
        "{lessons}"
    );
    let nothing = page.rsplit("Not asked or not answered yet: ").next().unwrap().split('<').next().unwrap();
    for part in ["Lunch", "About Amina", "Writing, on my own"] {
        assert!(nothing.contains(part), "{part}: {nothing}");
    }
    assert!(!nothing.contains("All lessons") && !nothing.contains("Reading"), "{nothing}");
}
