use std::fs;
use std::path::PathBuf;

use app::words::{Locale, Words};
use serde_json::{Value, json};
use solver::instance::LsaId;
use tempfile::TempDir;

use super::{Solve, Until};

/// A folder with a week in it, of one LSA and one learner, and what would be typed to deploy it.
fn typed(week: &Value) -> (TempDir, Solve) {
    let folder = tempfile::tempdir().unwrap();
    let instance = file(&folder, "week.json", &week.to_string());
    let solve = Solve { instance, published: None, absent: Vec::new(), seed: 1, until: Until::Steps(500) };
    (folder, solve)
}

fn file(folder: &TempDir, name: &str, text: &str) -> PathBuf {
    let path = folder.path().join(name);
    fs::write(&path, text).unwrap();
    path
}

fn week() -> Value {
    json!({
        "travel_minutes": 30,
        "lsas": [{"id": "ann", "site": "north", "other_sites": false, "minutes": 600, "available": [[0, 540, 900]], "skills": []}],
        "sessions": [{"id": "art", "site": "north", "day": 0, "start": 600, "end": 690}],
        "learners": [{"id": "tom", "wanted": [], "refused": [], "people": "any",
            "demand": [{"session": "art", "amount": "most", "sharing": "any", "skills": []}]}],
    })
}

async fn written(solve: Solve) -> String {
    let mut line = Vec::new();
    solve.run(Words::of(Locale::EnGb)).await.unwrap().write(&mut line).unwrap();
    String::from_utf8(line).unwrap()
}

async fn refused(solve: Solve) -> String {
    let words = Words::of(Locale::EnGb);
    solve.run(words).await.unwrap_err().say(words)
}

#[tokio::test]
async fn a_week_is_deployed_and_with_steps_no_time_is_told() {
    let (_folder, solve) = typed(&week());
    let told = written(solve).await;
    assert_eq!(told, "{\"assign\":[[\"tom\",\"art\",\"ann\"]],\"cost\":360,\"bound\":360,\"seconds\":null}\n");
}

#[tokio::test]
async fn what_was_written_can_be_published_and_who_is_absent_stays_away() {
    let (folder, solve) = typed(&week());
    let published = Some(file(&folder, "answer.json", &written(solve.clone()).await));
    let told = written(Solve { published, absent: vec![LsaId("ann".to_owned())], ..solve }).await;
    assert!(told.starts_with("{\"assign\":[],\"cost\":72480,"), "{told}");
}

#[tokio::test]
async fn a_fault_is_told_with_its_file_its_place_and_what_was_expected() {
    let (_folder, solve) = typed(&json!({"travel_minutes": 30, "lsas": [], "sessions": []}));
    let told = refused(solve).await;
    assert!(told.contains("week.json") && told.contains("missing field `learners` at line 1"), "{told}");

    let mut wrong = week();
    wrong["learners"][0]["demand"][0]["session"] = json!("maths");
    let (_folder, solve) = typed(&wrong);
    let told = refused(solve).await;
    assert!(told.contains("week.json: learners[0].demand[0].session") && told.contains("maths"), "{told}");

    let mut wrong = week();
    wrong["sessions"][0]["end"] = json!(600);
    let (_folder, solve) = typed(&wrong);
    let told = refused(solve).await;
    assert!(told.contains("sessions[0]") && told.contains("600, 600") && told.contains("Expected"), "{told}");
}

#[tokio::test]
async fn an_answer_of_another_week_and_an_absent_stranger_are_told() {
    let (folder, solve) = typed(&week());
    let published = Some(file(&folder, "answer.json", r#"{"assign": [["tom", "maths", "ann"]]}"#));
    let told = refused(Solve { published, ..solve.clone() }).await;
    assert!(told.contains("answer.json: assign[0][1]") && told.contains("maths"), "{told}");
    let told = refused(Solve { absent: vec![LsaId("bob".to_owned())], ..solve.clone() }).await;
    assert!(told.contains("--absent") && told.contains("bob"), "{told}");
    let told = refused(Solve { instance: folder.path().join("none.json"), ..solve }).await;
    assert!(told.contains("none.json cannot be read"), "{told}");
}
