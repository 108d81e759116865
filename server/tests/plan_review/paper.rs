//! A learner's plan meeting that was held on paper, by real requests without script: printed for them, and entered after it.

use uuid::Uuid;

use crate::door::Visitor;
use crate::plan::{answers, both, line_of, propose};

#[tokio::test]
async fn a_meeting_on_paper_is_printed_and_entered_by_the_coordinator_and_its_learner_reads_who_wrote_it_down() {
    let (_college, mut jo, mut amina, plan) = both().await;
    propose(&mut jo, &plan, &[("all", "as-asked")]).await;
    let line = line_of(&mut amina).await;
    answers(&mut amina, &line, "agree").await;
    let (reviews, person) = (plan.replace("/plan", "/plan-review"), plan.split('/').nth(2).unwrap());
    let paper = format!("{reviews}/paper");
    assert!(jo.get(&reviews).await.body.contains(&format!("href=\"{paper}\"")), "the way to print it");
    let printed = jo.get(&paper).await.body;
    for told in ["Amina: plan meeting on paper", "More help", "tick-box\"", "write-here"] {
        assert!(printed.contains(told), "{told}: {printed}");
    }

    let enters = async |jo: &mut Visitor, pick: &str, wish: &str| {
        let id = Uuid::now_v7().to_string();
        let (ticked, wrote) = (format!("lines[line-{line}]"), format!("wishes[line-{line}]"));
        let of = [("person", person), ("id", id.as_str()), ("seen", "0")];
        let said = [(ticked.as_str(), pick), (wrote.as_str(), wish)];
        jo.post("/api/plan-review/paper", &[&of[..], &said[..]].concat()).await
    };
    let nothing = enters(&mut jo, "", " ").await;
    assert!(nothing.leads_to(&format!("{reviews}?done=no-reply")), "{nothing:?}");
    let long = "x".repeat(400);
    assert!(enters(&mut jo, "different", &long).await.leads_to(&reviews));
    assert!(jo.get(&reviews).await.body.contains(&long), "the words are gone");
    let entered = enters(&mut jo, "different", "A quiet room").await;
    assert!(entered.leads_to(&format!("{reviews}?done=entered")), "{entered:?}");
    let page = jo.get(&format!("{reviews}?done=entered")).await.body;
    for told in ["The review is entered, and it is over.", "Written for Amina by Jo Okafor, entered from paper, "] {
        assert!(page.contains(told), "{told}: {page}");
    }
    let late = enters(&mut jo, "less", "").await;
    assert!(late.leads_to(&format!("{reviews}?done=overtaken")), "{late:?}");
    let page = jo.get(&format!("{reviews}?done=overtaken")).await.body;
    assert!(page.contains("It is not entered yet.") && page.contains("value=\"less\" selected"), "{page}");

    let own = amina.get("/plan/you-said-we-did").await.body;
    for told in
        ["Something else: A quiet room", "Jo Okafor wrote this from your paper.", "No one has answered this yet."]
    {
        assert!(own.contains(told), "{told}: {own}");
    }
}

#[tokio::test]
async fn goals_on_paper_are_entered_with_their_steps_and_so_is_how_far_they_were_reached_at_the_next_meeting() {
    let (_college, mut jo, mut amina, plan) = both().await;
    let (reviews, person) = (plan.replace("/plan", "/plan-review"), plan.split('/').nth(2).unwrap());
    let enters = async |jo: &mut Visitor, seen: &str, said: &[(&str, &str)]| {
        let id = Uuid::now_v7().to_string();
        let of = [("person", person), ("id", id.as_str()), ("seen", seen)];
        jo.post("/api/plan-review/paper", &[&of[..], said].concat()).await
    };
    let steps = ("goals[goal-1][levels][as-hoped]", "I go alone");
    assert!(enters(&mut jo, "0", &[steps]).await.leads_to(&reviews));
    let page = jo.get(&reviews).await.body;
    assert!(page.contains("Write the goal too") && page.contains("I go alone"), "what was typed is gone: {page}");
    let goal = [("goals[goal-1][words]", "Take the bus"), ("goals[goal-1][outcome]", "living"), steps];
    let entered = enters(&mut jo, "0", &goal).await;
    assert!(entered.leads_to(&format!("{reviews}?done=entered")), "{entered:?}");
    let page = jo.get(&reviews).await.body;
    for told in ["Take the bus", "I go alone", "Written for Amina by Jo Okafor, entered from paper, "] {
        assert!(page.contains(told), "{told}: {page}");
    }

    assert!(amina.get("/review/record").await.body.contains("Staff wrote this from your paper."));
    assert!(amina.post("/api/plan-review/begin", &[]).await.leads_to("/plan-review/begin"));
    let back = amina.get("/plan-review/look-back").await.body;
    assert!(back.contains("Take the bus") && back.contains("Jo Okafor wrote this from your paper."), "{back}");
    let page = jo.get(&reviews).await.body;
    let id = page.split("name=\"reached[goal-").nth(1).unwrap_or_else(|| panic!("{page}")).split(']').next().unwrap();
    let reached = (format!("reached[goal-{id}]"), "as-hoped");
    let entered = enters(&mut jo, "1", &[(reached.0.as_str(), reached.1)]).await;
    assert!(entered.leads_to(&format!("{reviews}?done=entered")), "{entered:?}");
    let page = jo.get(&reviews).await.body;
    assert!(page.contains("Take the bus: As hoped: I go alone (0)"), "{page}");
}
