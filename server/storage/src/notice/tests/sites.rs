//! Which coordinators are told of a learner who is at several sites, on both databases.

use super::*;

const NO_HOME: Sql = Sql("update person set home_site_id = null where id = $1");

#[tokio::test]
async fn the_coordinators_of_every_site_where_a_learner_is_are_told_once_and_nobody_of_another() {
    for kind in BOTH {
        let college = College::on(kind).await;
        let example = &college.example;
        let (north, south) = (example.another_site().await, example.another_site().await);
        let omar = example.person("Omar", Role::Coordinator, north).await;
        let priya = example.person("Priya", Role::Coordinator, south).await;
        for (who, name) in [(&omar, "omar"), (&priya, "priya")] {
            college.knows(who, name).await;
        }
        // she answers for both sites
        example.holds_also(&college.grace, north).await;
        example.class("Art", north, 700, 760, &[&college.amina]).await;
        example.class_that_never_meets(south, &college.amina).await;
        college.sends().await;
        let sent =
            [("Dana", "statement", "at-once"), ("Grace", "statement", "at-once"), ("Omar", "statement", "at-once")];
        assert_eq!(college.told().await, told(&sent), "{kind:?}");
    }
}

#[tokio::test]
async fn of_a_learner_without_a_home_the_coordinators_of_where_they_have_lessons_are_told() {
    for kind in BOTH {
        let college = College::on(kind).await;
        college.example.put(NO_HOME, args![college.amina.person]).await;
        college.sends().await;
        let sent = [("Dana", "statement", "at-once"), ("Grace", "statement", "at-once")];
        assert_eq!(college.told().await, told(&sent), "{kind:?}");
    }
}
