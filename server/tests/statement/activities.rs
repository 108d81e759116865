//! The list of activities leads to the page of each, before any question is asked.

use crate::door::College;
use crate::rules::between;
use crate::staff;
use domain::scale::{Activity, Scale};
use domain::situation::Situation;
use uuid::Uuid;

const LIST: &str = "/statement/activities";

#[tokio::test]
async fn whoever_picks_an_activity_is_told_what_it_is_for_and_meets_its_small_steps_before_a_question() {
    let college = College::open().await;
    let mut amina = staff::learner(&college).await;
    let list = amina.get(LIST).await.body;
    for activity in Activity::ALL {
        let own_page = format!("href=\"/statement/{}\"", Situation::Activity(*activity));
        assert!(list.contains(&own_page), "{own_page}: {list}");
    }
    assert!(!list.contains("/statement/practice"), "the page of an activity comes before a question to try: {list}");
    let reading = amina.get("/statement/activity-reading").await.body;
    assert!(reading.contains("You can stop at any time.") && reading.contains("step-read-a-page"), "{reading}");
}

#[tokio::test]
async fn the_list_tells_how_far_an_activity_has_come_and_leads_on_to_one_that_can_be_the_same() {
    let college = College::open().await;
    let mut amina = staff::learner(&college).await;
    let save = Uuid::now_v7().to_string();
    let reading = [("road", "activity-reading"), ("about", "activity-reading"), ("question", "now")];
    let some = [("save", save.as_str()), ("pick[]", "some")];
    amina.post("/api/statement/answer", &[reading.as_slice(), &some].concat()).await;
    let list = amina.get(LIST).await.body;
    let [reading, writing] =
        ["reading", "writing"].map(|activity| between(&list, &format!("/statement/activity-{activity}\""), "</li>"));
    assert!(reading.contains("Started") && !writing.contains("Started"), "{reading}{writing}");
    let writing = amina.get("/statement/activity-writing").await.body;
    assert!(writing.contains("The same as: Reading"), "{writing}");
}
