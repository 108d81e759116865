//! Each question says which of how many it is and what it is part of, to whoever reads its numbers, its dots or its title alone.

use crate::door::College;
use crate::rules::between;
use crate::staff;

#[tokio::test]
async fn whoever_is_not_sure_at_the_first_question_sees_how_many_there_are_in_words_and_in_pictures() {
    let college = College::open().await;
    let mut amina = staff::learner(&college).await;
    let dots = |told: &str| told.matches("<i class=\"dot").count();
    let page = amina.get("/statement/all-lessons/presence").await.body;
    let told = between(&page, "class=\"progress\"", "</p>");
    assert!(told.contains("Question 1<") && dots(told) == 1, "how many there are is not known yet: {told}");
    staff::says(&mut amina, "presence", "not-sure").await;
    let page = amina.get("/statement/all-lessons/amount").await.body;
    let told = between(&page, "class=\"progress\"", "</p>");
    assert!(told.contains("Question 3 of 8") && told.contains("class=\"sym"), "{told}");
    assert_eq!((dots(told), told.matches("dot done").count()), (8, 2), "{told}");
}

#[tokio::test]
async fn the_title_of_a_question_about_the_learner_names_the_part_of_their_say_it_is_of() {
    let college = College::open().await;
    let mut amina = staff::learner(&college).await;
    for (page, part) in [("good-at/good-at", "What I am good at"), ("my-helper/quality", "My best helper")] {
        let page = amina.get(&format!("/statement/{page}")).await.body;
        let title = between(&page, "<title>", "</title>");
        assert!(title.ends_with(&format!(" – {part} – Sayso")), "{title}");
    }
    let page = amina.get("/statement/all-lessons/presence").await.body;
    let title = between(&page, "<title>", "</title>");
    assert_eq!(title, "In all your lessons, what do you want? – Sayso", "it names its place already");
}
