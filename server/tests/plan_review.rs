//! The review of a plan by real requests without script: the learner leads it, and the coordinator reads and proposes. Long because
//! one meeting has many steps.

mod decided;
mod meeting;
mod paper;

use reqwest::StatusCode;
use uuid::Uuid;

use crate::door::{College, Visitor};
use crate::plan::{answers, both, field, line_of, propose};
use crate::rules::{Rules, asked};
use crate::staff::{learner, link_named, member, says};

async fn post(visitor: &mut Visitor, verb: &str, fields: &[(&str, &str)]) -> crate::door::Answer {
    visitor.post(&format!("/api/plan-review/{verb}"), fields).await
}

#[tokio::test]
async fn a_review_begins_is_led_and_ends_and_a_step_before_it_leads_to_its_beginning() {
    let college = College::open().await;
    let mut amina = learner(&college).await;
    let early = amina.get("/plan-review/support").await;
    assert!(early.leads_to("/plan-review"), "{early:?}");
    let begun = post(&mut amina, "begin", &[]).await;
    assert!(begun.leads_to("/plan-review/begin"), "{begun:?}");
    let id = Uuid::now_v7().simple().to_string();
    let nothing = post(&mut amina, "add-goal", &[("id", &id), ("words", "  ")]).await;
    assert!(nothing.leads_to("/plan-review/goals"), "nothing is no goal, and no error: {nothing:?}");
    let long = "x".repeat(400);
    let too_long = post(&mut amina, "add-goal", &[("id", &id), ("words", &long)]).await;
    assert!(too_long.leads_to("/plan-review/goal/new?refused=long"), "{too_long:?}");
    assert!(amina.get("/plan-review/goal/new?refused=long").await.body.contains(&long), "the words are gone");
    for _ in 0..2 {
        post(&mut amina, "add-goal", &[("id", &id), ("words", "Cook <b>alone</b>")]).await;
    }
    let goals = amina.get("/plan-review/goals").await.body;
    assert_eq!(goals.matches("Cook &lt;b&gt;alone").count(), 7, "{goals}");
    let change = format!("/plan-review/goal/new?instead={id}");
    assert!(goals.contains(&change) && amina.get(&change).await.body.contains("Cook &lt;b>alone"), "{goals}");
    let of_another = format!("/plan-review/goal/new?instead={}", Uuid::now_v7());
    assert_eq!(amina.get(&of_another).await.status, StatusCode::NOT_FOUND);
    let other = Uuid::now_v7().simple().to_string();
    let refused = post(&mut amina, "add-goal", &[("id", &other), ("instead", &id), ("words", &long)]).await;
    assert!(refused.leads_to(&format!("{change}&refused=long")), "{refused:?}");
    assert!(amina.get(&format!("{change}&refused=long")).await.body.contains(&long), "the words are gone");
    for _ in 0..2 {
        post(&mut amina, "add-goal", &[("id", &other), ("instead", &id), ("words", "Cook <b>alone</b> at home")]).await;
    }
    let goals = amina.get("/plan-review/goals").await.body;
    assert!(goals.matches("alone&lt;/b&gt; at home").count() == 7 && !goals.contains(&id), "{goals}");
    let stranger = [("id", id.as_str()), ("line", &id), ("pick", "keep")];
    assert_eq!(post(&mut amina, "decide", &stranger).await.status, StatusCode::NOT_FOUND);
    let ended = post(&mut amina, "end", &[]).await;
    assert!(ended.leads_to("/plan-review/all-term"), "{ended:?}");
    let after = post(&mut amina, "add-goal", &[("id", &Uuid::now_v7().to_string()), ("words", "More")]).await;
    assert!(after.leads_to("/plan-review"), "{after:?}");

    let mut jo = member(&college, "jo.okafor@fernbank.example", "coordinator").await;
    let said = link_named(&jo.get("/").await, "Amina Khan");
    let theirs = jo.get(&said.replace("/statement", "/plan-review")).await.body;
    assert!(theirs.contains("Cook &lt;b&gt;alone") && theirs.contains("Review of"), "{theirs}");
    let annual = jo.get(&said.replace("/statement", "/annual-review?file=yes")).await;
    assert!(annual.body.contains("Cook &lt;b&gt;alone"), "{}", annual.body);
    assert!(annual.body.contains("<style>/* The look of an annual review kept as a file"), "{}", annual.body);
}

#[tokio::test]
async fn with_no_plan_yet_it_is_said_who_answers_what_was_sent_and_only_else_to_say_it_first() {
    let college = College::open().await;
    member(&college, "jo.okafor@fernbank.example", "coordinator").await;
    let mut amina = learner(&college).await;
    post(&mut amina, "begin", &[]).await;
    let nothing = amina.get("/plan-review/support").await.body;
    assert!(nothing.contains("You have no plan yet. First say what you want."), "{nothing}");
    crate::staff::says(&mut amina, "presence", "help").await;
    for page in ["/plan-review/support", "/plan-review/sum-up"] {
        let sent = amina.get(page).await.body;
        assert!(!sent.contains("First say what you want"), "{sent}");
        assert!(sent.contains("You sent what you want on Monday 23 November."), "{sent}");
        assert!(sent.contains("Jo Okafor answers you next."), "{sent}");
    }
}

#[tokio::test]
async fn each_step_of_a_goal_has_its_own_words_and_the_next_review_picks_from_these() {
    let college = College::open().await;
    let mut amina = learner(&college).await;
    post(&mut amina, "begin", &[]).await;
    let (goal, bare) = (Uuid::now_v7().simple().to_string(), Uuid::now_v7().simple().to_string());
    for (id, words) in [(&goal, "Read the bus times"), (&bare, "Swim")] {
        post(&mut amina, "add-goal", &[("id", id), ("words", words)]).await;
    }
    let page = format!("/plan-review/goal/{goal}/levels");
    assert!(amina.get("/plan-review/goals").await.body.contains(&page));
    let long = "y".repeat(300);
    let id = Uuid::now_v7().to_string();
    let form = [("id", id.as_str()), ("goal", &goal), ("levels[as-hoped]", "With one clue"), ("levels[more]", &long)];
    let refused = post(&mut amina, "levels", &form).await;
    assert!(refused.leads_to(&format!("{page}?refused=long")), "{refused:?}");
    let again = amina.get(&format!("{page}?refused=long")).await.body;
    assert!(again.contains(&long) && again.contains("With one clue"), "what was typed is gone: {again}");
    assert!(again.contains("href=\"#levels-more-\""), "the trouble leads to what mends it: {again}");
    assert!(again.contains("id=\"levels-more--wrong\"") && !again.contains("levels-as-hoped--wrong"), "{again}");
    let steps = ["much-less", "less", "as-hoped", "more", "much-more"];
    let each: Vec<_> = steps.iter().map(|step| (format!("levels[{step}]"), format!("I read it <{step}>"))).collect();
    let mut form: Vec<(&str, &str)> = vec![("id", &id), ("goal", &goal)];
    form.extend(each.iter().map(|(name, words)| (name.as_str(), words.as_str())));
    let kept = post(&mut amina, "levels", &form).await;
    assert!(kept.leads_to("/plan-review/goals"), "{kept:?}");
    assert!(amina.get("/plan-review/sum-up").await.body.contains("As hoped: I read it &lt;as-hoped&gt;"));
    post(&mut amina, "end", &[]).await;

    // next time they are picked from; what was hoped for is not changed; a goal without them goes by the bare steps
    post(&mut amina, "begin", &[]).await;
    assert_eq!(amina.get(&page).await.status, StatusCode::NOT_FOUND);
    let asked = amina.get(&format!("/plan-review/goal/{goal}")).await.body;
    assert!(asked.contains("Much more: I read it &lt;much-more&gt;"), "{asked}");
    let plain = amina.get(&format!("/plan-review/goal/{bare}")).await.body;
    assert!(plain.contains(">Much more<"), "{plain}");
    let new = Uuid::now_v7().to_string();
    post(&mut amina, "reached", &[("id", &new), ("goal", &goal), ("pick", "more")]).await;
    assert!(amina.get("/review/record").await.body.contains("More: I read it &lt;more&gt;"));

    let mut jo = member(&college, "jo.okafor@fernbank.example", "coordinator").await;
    let said = link_named(&jo.get("/").await, "Amina Khan");
    for page in ["/plan-review", "/annual-review?file=yes", "/record"] {
        let theirs = jo.get(&said.replace("/statement", page)).await.body;
        assert!(theirs.contains("More: I read it &lt;more&gt;"), "{page}: {theirs}");
        assert!(theirs.contains("Much less: I read it &lt;much-less&gt;"), "{page}: {theirs}");
    }
}

#[tokio::test]
async fn what_is_typed_of_a_goal_and_not_sent_is_there_when_its_learner_comes_back_and_gone_once_it_is_sent() {
    let college = College::open().await;
    let mut amina = learner(&college).await;
    post(&mut amina, "begin", &[]).await;
    let id = Uuid::now_v7().simple().to_string();
    let typed = [("id", id.as_str()), ("words", "Cook ali"), ("way", "picked")];
    let kept = post(&mut amina, "add-goal", &typed).await;
    assert!(kept.leads_to("/plan-review/goal/new"), "{kept:?}");
    assert!(amina.get("/plan-review/goal/new").await.body.contains("Cook ali"), "the words are gone");
    assert!(!amina.get("/plan-review/goals").await.body.contains("Cook ali"), "it is no goal yet");
    post(&mut amina, "add-goal", &[("id", &id), ("words", "Cook alone")]).await;
    post(&mut amina, "add-goal", &typed).await;
    let next = amina.get("/plan-review/goal/new").await.body;
    assert!(!next.contains("Cook a"), "what its page kept a moment late is no draft of the next: {next}");

    let page = format!("/plan-review/goal/{id}/levels");
    let of = Uuid::now_v7().to_string();
    let unsent = [("id", of.as_str()), ("goal", &id), ("levels[as-hoped]", "With one cl"), ("way", "picked")];
    let kept = post(&mut amina, "levels", &unsent).await;
    assert!(kept.leads_to(&page), "{kept:?}");
    let there = amina.get(&page).await.body;
    assert!(there.contains("With one cl") && !there.contains("There is a problem"), "{there}");
}

#[tokio::test]
async fn what_else_a_learner_wants_goes_in_their_own_words_beside_the_next_line() {
    let (_college, mut jo, mut amina, plan) = both().await;
    propose(&mut jo, &plan, &[("all", "as-asked")]).await;
    let line = line_of(&mut amina).await;
    answers(&mut amina, &line, "agree").await;
    post(&mut amina, "begin", &[]).await;
    let page = format!("/plan-review/line/{line}");
    let id = Uuid::now_v7().to_string();
    let wish = "A quiet room <at> first";
    let nothing = post(&mut amina, "decide", &[("id", &id), ("line", &line)]).await;
    assert!(nothing.leads_to("/plan-review/support"), "nothing picked goes on, and is no error: {nothing:?}");
    assert!(amina.get("/plan-review/support").await.body.contains("Not decided yet"));
    let written =
        post(&mut amina, "decide", &[("id", &Uuid::now_v7().to_string()), ("line", &line), ("wish", wish)]).await;
    assert!(written.leads_to("/plan-review/support"), "{written:?}");
    assert!(amina.get("/plan-review/support").await.body.contains("Something else: A quiet room &lt;at"), "it is gone");
    let long = "z".repeat(400);
    let form = [("id", id.as_str()), ("line", &line), ("pick", "different"), ("wish", &long)];
    assert!(post(&mut amina, "decide", &form).await.leads_to(&format!("{page}?refused=long")));
    let again = amina.get(&format!("{page}?refused=long")).await.body;
    assert!(again.contains(&long) && again.contains("id=\"wish-wrong\""), "{again}");
    let form = [("id", id.as_str()), ("line", &line), ("pick", "different"), ("wish", wish)];
    assert!(post(&mut amina, "decide", &form).await.leads_to("/plan-review/support"));
    assert!(amina.get("/plan-review/support").await.body.contains("Something else: A quiet room &lt;at"));
    post(&mut amina, "end", &[]).await;

    // the form is filled in as it stands, and says what is to be talked about
    let theirs = jo.get(&plan).await.body;
    assert!(
        theirs.contains("Amina wants something different here.") && theirs.contains("A quiet room &lt;at"),
        "{theirs}"
    );
    assert!(theirs.contains("value=\"as-asked\" checked"), "{theirs}");
    propose(&mut jo, &plan, &[("lines[all-lessons][how]", "as-asked")]).await;
    let next = line_of(&mut amina).await;
    assert_ne!(next, line);
    let offered = amina.get(&format!("/plan/line/{next}")).await.body;
    assert!(offered.contains("In your plan meeting you said") && offered.contains("A quiet room &lt;at"), "{offered}");
    assert!(offered.contains("We will talk about this with you."), "{offered}");
    assert!(jo.get(&plan).await.body.contains("A quiet room &lt;at"));
}

#[tokio::test]
async fn where_there_is_no_less_the_proposal_says_so_and_is_filled_in_as_it_stands() {
    let (_college, mut jo, mut amina, plan) = both().await;
    propose(&mut jo, &plan, &[("all", "as-asked")]).await;
    let line = line_of(&mut amina).await;
    answers(&mut amina, &line, "agree").await;
    post(&mut amina, "begin", &[]).await;
    let id = Uuid::now_v7().to_string();
    post(&mut amina, "decide", &[("id", &id), ("line", &line), ("pick", "less")]).await;
    post(&mut amina, "end", &[]).await;
    let theirs = jo.get(&plan).await.body;
    assert!(theirs.contains("it is already the least there is"), "{theirs}");
    propose(&mut jo, &plan, &[("lines[all-lessons][how]", "as-asked")]).await;
    let next = line_of(&mut amina).await;
    assert!(amina.get(&format!("/plan/line/{next}")).await.body.contains("Less help. You have the least help now."));
}

#[tokio::test]
async fn everything_for_an_annual_review_says_who_made_it() {
    let (_college, mut jo, mut amina, plan) = both().await;
    propose(&mut jo, &plan, &[("all", "as-asked")]).await;
    let (line, person) = (line_of(&mut amina).await, plan.split('/').nth(2).unwrap().to_owned());
    let annual = plan.replace("/plan", "/annual-review?file=yes");
    let four = async |jo: &mut Visitor| {
        let page = jo.get(&annual).await.body;
        page.split("Said, agreed, given and felt").nth(1).unwrap().to_owned()
    };
    assert!(four(&mut jo).await.contains("Said by Amina themself, "), "what was said");
    let id = Uuid::now_v7().to_string();
    let form = [("person", person.as_str()), ("id", &id), ("line", &line), ("reply", "agree")];
    jo.post("/api/plan/paper", &form).await;
    let entered = four(&mut jo).await;
    assert!(entered.contains("Written for Amina by Jo Okafor, entered from paper, "), "{entered}");
    answers(&mut amina, &line, "agree").await;
    let agreed = four(&mut jo).await;
    assert!(agreed.contains("Said by Amina themself, picked on the screen, "), "{agreed}");
    answers(&mut amina, &line, "different").await;
    let reopened = four(&mut jo).await;
    assert!(reopened.contains("Amina changed their mind on"), "{reopened}");
}

#[tokio::test]
async fn a_learner_picks_the_day_on_which_their_plan_is_looked_at_sooner() {
    let (_college, mut jo, mut amina, plan) = both().await;
    propose(&mut jo, &plan, &[("all", "as-asked")]).await;
    let own = amina.get("/plan").await.body;
    assert!(
        own.contains("href=\"/plan?sooner=yes#again\"") && !own.contains("In two weeks"),
        "asked when wanted: {own}"
    );
    let page = amina.get("/plan?sooner=yes").await;
    let (id, on, day) = (field(&page, "plan"), "2026-12-07", "Monday 7 December");
    assert!(page.body.contains(&format!("In two weeks: {day}")) && !page.body.contains("checked"), "{}", page.body);
    assert!(amina.post("/api/plan/sooner", &[("plan", &id)]).await.leads_to("/plan"), "nothing picked goes on");
    let sooner = amina.post("/api/plan/sooner", &[("plan", &id), ("on", on)]).await;
    assert!(sooner.leads_to("/plan?done=sooner"), "{sooner:?}");
    let told = amina.get("/plan?done=sooner").await.body;
    assert!(told.contains(&format!("We look at your plan on {day}.")), "{told}");
    let again = amina.get("/plan?sooner=yes").await.body;
    assert!(again.contains("Next week") && !again.contains("In two weeks"), "it is no sooner: {again}");
}

#[tokio::test]
async fn what_is_done_alone_is_under_you_said_we_did_too() {
    let (_college, _jo, mut amina, _plan) = both().await;
    let save = Uuid::now_v7().to_string();
    let about = "activity-reading";
    let form = [("road", about), ("about", about), ("question", "now"), ("save", &save), ("pick[]", "some")];
    amina.post("/api/statement/answer", &form).await;
    says(&mut amina, "presence", "just-in-case").await;
    let did = amina.get("/plan/you-said-we-did").await.body;
    let alone = did.split("Things I do on my own").nth(1).unwrap_or_else(|| panic!("{did}"));
    assert!(alone.contains("Reading") && alone.contains("Who comes to help you reads this first."), "{alone}");
}

#[tokio::test]
async fn each_question_of_a_review_keeps_the_rules_and_what_was_said_is_taken_back() {
    let (_college, mut jo, mut amina, plan) = both().await;
    propose(&mut jo, &plan, &[("all", "as-asked")]).await;
    let line = line_of(&mut amina).await;
    post(&mut amina, "begin", &[]).await;
    let goals = ["Swim", "Cook"].map(|words| (Uuid::now_v7().simple().to_string(), words));
    for (id, words) in &goals {
        post(&mut amina, "add-goal", &[("id", id), ("words", words)]).await;
    }
    let unsure = Uuid::now_v7().to_string();
    post(&mut amina, "add-goal", &[("id", &unsure), ("pick", "not-sure")]).await;
    let said = amina.get("/plan-review/goals").await.body;
    assert!(said.contains("I am not sure"), "that she is not sure is kept: {said}");
    assert_eq!(said.matches("/levels").count(), 2, "and is no goal with steps: {said}");
    let levels = goals.each_ref().map(|(id, _)| format!("/plan-review/goal/{id}/levels"));
    let heads = [amina.get(&levels[0]).await.body, amina.get(&levels[1]).await.body];
    assert!(
        heads[0].contains("“Swim” What would") && heads[1].contains("“Cook” What would"),
        "each names its goal (R02)"
    );
    post(&mut amina, "end", &[]).await;
    post(&mut amina, "begin", &[]).await;
    let back = amina.get("/plan-review/look-back").await.body;
    assert_eq!(back.matches("/plan-review/goal/").count(), 2, "nobody is asked how far they got with it: {back}");

    let mut headings = std::collections::BTreeSet::new();
    let reached = goals.each_ref().map(|(id, _)| format!("/plan-review/goal/{id}"));
    for path in &reached {
        let (heading, form) = asked(&mut amina, path, "/api/plan-review/reached").await;
        Rules { path, form: &form }.of_a_scale_are_kept();
        assert!(form.contains("data-keep=\"/plan-review/look-back\""), "{form}");
        assert!(headings.insert(heading), "{path}: no other page asks in these words (R02)");
    }
    let decides = format!("/plan-review/line/{line}");
    for (path, action) in [(decides.as_str(), "decide"), ("/plan-review/goal/new", "add-goal")] {
        let (heading, form) = asked(&mut amina, path, &format!("/api/plan-review/{action}")).await;
        Rules { path, form: &form }.are_kept();
        assert!(headings.insert(heading), "{path}: no other page asks in these words (R02)");
    }

    let (id, goal) = (Uuid::now_v7().to_string(), goals[0].0.as_str());
    post(&mut amina, "reached", &[("id", &id), ("goal", goal), ("pick", "more")]).await;
    let page = amina.get(&reached[0]).await.body;
    assert!(page.contains("value=\"more\" checked") && page.contains("Take back my answer: Swim"), "{page}");
    let id = Uuid::now_v7().to_string();
    let back = post(&mut amina, "reached", &[("id", &id), ("goal", goal), ("pick", "taken-back")]).await;
    assert!(back.leads_to("/plan-review/look-back"), "{back:?}");
    assert!(!amina.get(&reached[0]).await.body.contains(" checked"), "it is open again");
    let id = Uuid::now_v7().to_string();
    post(&mut amina, "decide", &[("id", &id), ("line", &line), ("pick", "more")]).await;
    assert!(amina.get("/plan-review/support").await.body.contains("More help"));
    assert!(amina.get(&decides).await.body.contains("Take back my answer: All my lessons"));
    let id = Uuid::now_v7().to_string();
    post(&mut amina, "decide", &[("id", &id), ("line", &line), ("pick", "taken-back")]).await;
    assert!(amina.get("/plan-review/support").await.body.contains("Not decided yet"));
}

#[tokio::test]
async fn two_answers_at_a_time_hold_at_a_review_and_lose_no_words() {
    let (_college, mut jo, mut amina, plan) = both().await;
    propose(&mut jo, &plan, &[("all", "as-asked")]).await;
    let line = line_of(&mut amina).await;
    post(&mut amina, "begin", &[]).await;
    amina.post("/api/settings/change", &[("setting", "choosing"), ("pick", "two"), ("language", "en-GB")]).await;
    let pages = [
        (format!("/plan/line/{line}"), "/api/plan/answer"),
        (format!("/plan-review/line/{line}"), "/api/plan-review/decide"),
        ("/plan-review/goal/new".to_owned(), "/api/plan-review/add-goal"),
    ];
    for (path, action) in &pages {
        let (_, form) = asked(&mut amina, path, action).await;
        let shown = Rules { path, form: &form }.choices().len();
        assert_eq!(shown, 2 + 1 + 2, "{path}: two, the others, and two apart: {form}");
        let id = Uuid::now_v7().to_string();
        let words = if action.ends_with("goal") { "words" } else { "wish" };
        let others = [("id", id.as_str()), ("line", &line), ("pick", "other-answers"), ("part", "1"), (words, "Swim")];
        let to = amina.post(action, &others).await;
        assert!(to.leads_to(&format!("{path}?part=1")), "{to:?}");
        let (_, second) = asked(&mut amina, &format!("{path}?part=1"), action).await;
        assert_ne!(form.split("class=\"choice\"").nth(1), second.split("class=\"choice\"").nth(1), "{path}");
        assert!(action.ends_with("/answer") || second.contains("Swim"), "what was typed is there still: {second}");
    }
}

#[tokio::test]
async fn two_who_say_at_once_what_reviews_ask_are_told_and_neither_loses_what_they_ticked() {
    let (_college, mut jo, _amina, _plan) = both().await;
    let page = jo.get("/college/plan-reviews").await;
    let (site, seen) = (field(&page, "site"), field(&page, "seen"));
    let form = |asks: &'static str| [("site", site.clone()), ("seen", seen.clone()), ("asks[]", asks.to_owned())];
    for (asks, to) in [("stages", "kept=yes".to_owned()), ("outcomes", format!("overtaken={site}&asked=outcomes"))] {
        let form = form(asks);
        let form: Vec<_> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let done = post(&mut jo, "frames", &form).await;
        assert!(done.leads_to(&format!("/college/plan-reviews?{to}")), "{done:?}");
    }
    let told = jo.get(&format!("/college/plan-reviews?overtaken={site}&asked=outcomes")).await.body;
    assert!(told.contains("Somebody else changed this") && told.contains("value=\"outcomes\" checked"), "{told}");
}
