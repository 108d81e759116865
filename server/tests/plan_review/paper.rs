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
