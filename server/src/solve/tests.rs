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
async fn everything_wrong_is_told_at_once() {
    let mut wrong = week();
    wrong["sessions"][0]["day"] = json!(9);
    wrong["lsas"][0]["available"] = json!([[0, 900, 540]]);
    wrong["lsas"][0]["only_for"] = json!("tim");
    wrong["learners"][0]["refused"] = json!(["zoe"]);
    wrong["learners"][0]["away"] = json!([[7, 0, 60]]);
    let (_folder, solve) = typed(&wrong);
    let told = refused(Solve { absent: vec![LsaId("bob".to_owned())], ..solve }).await;
    let lines: Vec<_> = told.lines().collect();
    assert_eq!(lines.len(), 6, "{told}");
    for place in ["sessions[0]", "available[0]", "only_for", "refused[0]", "away[0]", "--absent"] {
        assert!(lines.iter().any(|line| line.contains(place)), "{place}: {told}");
    }
}

#[tokio::test]
async fn nobody_is_needed_at_what_is_off_by_whom_is_away_or_beside_an_own_assistant() {
    let changes: [(&str, Value); 4] = [
        ("/sessions/0/off", json!(true)),
        ("/learners/0/away", json!([[0, 600, 690]])),
        ("/learners/0/demand/0/own_assistant", json!(true)),
        ("/lsas/0/away", json!([[0, 680, 700]])),
    ];
    for (place, value) in changes {
        let mut week = week();
        let (within, field) = place.rsplit_once('/').unwrap();
        week.pointer_mut(within).unwrap()[field] = value;
        let (_folder, solve) = typed(&week);
        let cost = if place.starts_with("/lsas") { 72_000 } else { 0 };
        let told = written(solve).await;
        assert_eq!(told, format!("{{\"assign\":[],\"cost\":{cost},\"bound\":{cost},\"seconds\":null}}\n"), "{place}");
    }
    let mut week = week();
    week["learners"][0]["demand"][0]["half"] = json!("second");
    week["lsas"][0]["away"] = json!([[0, 600, 645]]);
    let (_folder, solve) = typed(&week);
    assert!(written(solve).await.contains("\"cost\":180,"));
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
