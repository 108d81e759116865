//! Every road of questions, walked by plain forms; long, for each is walked to its end. Each page keeps the rules of asking (R01
//! to R09), and what is sent is what was picked.

mod activities;
mod ahead;
mod asked_again;
mod asking;
mod lesson_over;
mod meanwhile;
mod same;
mod unsent;
mod where_one_is;

use crate::rules::{Rules, between};
use crate::staff;
use std::collections::BTreeSet;

use crate::door::{College, Visitor};
use domain::question::Question;
use domain::scale::{Activity, Scale, SmallStep, Time};
use domain::situation::Situation;
use domain::statement::{Road, Topic};

/// One question page, taken apart.
struct Asked {
    path: String,
    heading: String,
    body: String,
}

impl Asked {
    async fn at(visitor: &mut Visitor, path: &str) -> Self {
        let page = visitor.get(path).await;
        assert!(page.status.is_success(), "{path}: {}", page.status);
        let heading = between(&page.body, "<h1 id=\"question\"", "</h1>").split_once('>').unwrap().1.to_owned();
        let form = between(&page.body, "action=\"/api/statement/answer\"", "</form>").to_owned();
        Self { path: path.to_owned(), heading, body: form }
    }

    fn question(&self) -> Question {
        Question::parse(self.path.rsplit('/').next().unwrap()).unwrap()
    }

    /// The value of a field that is not seen.
    fn hidden(&self, name: &str) -> &str {
        between(&self.body, &format!("name=\"{name}\" value=\""), "\"")
    }

    fn choices(&self) -> Vec<&str> {
        self.body.split("<div class=\"choice\">").skip(1).collect()
    }

    /// The first step of the scale; in a lesson the second activity, since the first was asked about in all lessons.
    fn pick(&self) -> &str {
        let is_again = self.question() == Question::Activity && self.path.contains("/session-");
        between(self.choices()[usize::from(is_again)], " value=\"", "\"")
    }

    fn keeps_the_rules(&self) {
        let (rules, question) = (Rules { path: &self.path, form: &self.body }, self.question());
        rules.are_kept();
        let is_rating = !question.takes_many() && question != Question::Activity;
        assert!(!is_rating || rules.choices().len() <= 5 + 2, "{}: five steps at most (R05)", self.path);
    }

    async fn answer(&self, visitor: &mut Visitor, pick: &str) -> String {
        let mut form: Vec<(&str, &str)> = ["road", "about", "question", "save", "turn", "then"]
            .iter()
            .map(|name| (*name, self.hidden(name)))
            .collect();
        form.push(("pick[]", pick));
        visitor.post("/api/statement/answer", &form).await.to.unwrap()
    }
}

/// Walks a road from its first question, picking the first answer each time; gives the headings met and where it ended.
async fn walk(visitor: &mut Visitor, road: Road, first: Question) -> (Vec<String>, String) {
    let mut at = format!("/statement/{road}/{}", first.key());
    let mut headings = Vec::new();
    while at.starts_with(&format!("/statement/{road}/")) {
        let asked = Asked::at(visitor, &at).await;
        asked.keeps_the_rules();
        headings.push(asked.heading.clone());
        at = asked.answer(visitor, asked.pick()).await;
        assert!(headings.len() < 20, "{road} never ends");
    }
    (headings, at)
}

#[tokio::test]
async fn every_question_of_every_road_is_asked_as_it_should_be_and_none_in_the_words_of_another() {
    let college = College::open().await;
    let mut amina = staff::learner(&college).await;
    let lessons = amina.get("/statement/lessons").await.body;
    let session = format!("session-{}", between(&lessons, "/statement/session-", "\""));
    let times = Time::ALL.iter().copied().map(Situation::Time);
    let led_to = [Activity::Reading, Activity::Writing];
    let activities = Activity::ALL.iter().copied().filter(|activity| !led_to.contains(activity));
    let situations = [Situation::AllLessons, session.parse().unwrap()].into_iter().chain(times);
    let small_steps = SmallStep::ALL.iter().copied().map(Situation::SmallStep);
    let situations = situations.chain(activities.map(Situation::Activity)).chain(small_steps).map(Road::Of);
    let roads = situations.chain(Topic::ALL.iter().copied().map(Road::Topic));
    let mut seen = BTreeSet::new();
    for road in roads {
        let first = match road {
            Road::Topic(topic) => topic.questions()[0],
            Road::Of(Situation::Activity(_) | Situation::SmallStep(_)) => Question::Now,
            Road::Of(_) => Question::Presence,
        };
        let (headings, _) = walk(&mut amina, road, first).await;
        for heading in headings {
            assert!(seen.insert(heading.clone()), "asked twice in the same words: {heading}");
        }
    }
    assert!(seen.len() > 60, "{} questions", seen.len());
}

#[tokio::test]
async fn a_heading_and_a_title_alone_say_where_one_is_and_whether_now_or_the_end_of_term_is_meant() {
    let college = College::open().await;
    let mut amina = staff::learner(&college).await;
    let lessons = amina.get("/statement/lessons").await.body;
    let session = format!("session-{}", between(&lessons, "/statement/session-", "\""));
    let mut met = BTreeSet::new();
    for road in ["all-lessons", &session, "activity-reading"] {
        let headings = match road {
            "activity-reading" => Vec::new(),
            _ => {
                let form = [("road", road), ("about", road), ("question", "activity"), ("pick[]", "reading")];
                let save = uuid::Uuid::now_v7().to_string();
                let form = [&form[..], &[("save", save.as_str()), ("turn", "0"), ("then", "")]].concat();
                vec![amina.post("/api/statement/answer", &form).await.to.unwrap()]
            }
        };
        assert!(headings.iter().all(|to| to.ends_with("/now")), "{headings:?}");
        for (question, when) in [("now", "now?"), ("goal", "by the end of term")] {
            let page = amina.get(&format!("/statement/{road}/{question}")).await;
            let heading = between(&page.body, "<h1 id=\"question\"", "</h1>").to_owned();
            let title = between(&page.body, "<title>", "</title>").to_owned();
            for said in [&heading, &title] {
                assert!(said.contains("your reading") && said.contains(when), "{road} {question}: {said}");
            }
            let where_one_is = if road == "all-lessons" { "All your lessons." } else { "" };
            assert!(title.contains(where_one_is), "{title}");
            assert!(met.insert(title.clone()), "two pages are called {title}");
        }
    }
    assert_eq!(met.len(), 6);
}

#[tokio::test]
async fn the_short_road_ends_at_checking_and_what_is_sent_is_what_was_picked() {
    let college = College::open().await;
    let mut amina = staff::learner(&college).await;
    let (headings, end) = walk(&mut amina, Road::Of(Situation::AllLessons), Question::Presence).await;
    assert_eq!(end, "/statement/check");
    assert_eq!(headings.len(), 10, "eight questions: one of them on two pages, and one asked again");
    let check = amina.get("/statement/check").await.body;
    for said in ["At the start", "A little", "Next to me", "Reading"] {
        assert!(check.contains(said), "{said}");
    }
    assert_eq!(amina.post("/api/statement/send", &[]).await.to.as_deref(), Some("/statement/sent"));
    assert!(amina.get("/statement/sent").await.body.contains("Next to me"));
}

#[tokio::test]
async fn there_is_nothing_to_press_where_nothing_is_left_to_send() {
    let college = College::open().await;
    let mut amina = staff::learner(&college).await;
    let send = "action=\"/api/statement/send\"";
    let nothing = amina.get("/statement/check").await.body;
    assert!(nothing.contains("You have not said anything yet") && !nothing.contains(send), "{nothing}");
    assert!(amina.get("/plan").await.body.contains("You have no plan yet. First say what you want."));
    let first = Asked::at(&mut amina, "/statement/what-helps/helps").await;
    first.answer(&mut amina, "breaks").await;
    let check = amina.get("/statement/check").await.body;
    assert!(check.contains("Check what you said. Then send it.") && check.contains(send), "{check}");
    amina.post("/api/statement/send", &[]).await;
    let sent = amina.get("/statement/check").await.body;
    assert!(sent.contains("Change what you said") && sent.contains("You sent this on"), "{sent}");
    assert!(sent.contains("Change my answer: what helps me") && !sent.contains(send), "{sent}");
    assert!(sent.contains("These people can see it:") && !sent.contains("When you send it"), "{sent}");
    let plan = amina.get("/plan").await.body;
    assert!(plan.contains("You have no plan yet. Staff read what you said first."), "{plan}");
}

#[tokio::test]
async fn a_part_leads_back_to_everything_there_is_to_say_and_says_how_far_it_has_come() {
    let college = College::open().await;
    let mut amina = staff::learner(&college).await;
    assert!(!amina.get("/statement/tasks").await.body.contains("Started"));
    let first = Asked::at(&mut amina, "/statement/what-helps/helps").await;
    first.answer(&mut amina, "breaks").await;
    assert!(amina.get("/statement/tasks").await.body.contains("Started"));
    let (_, end) = walk(&mut amina, Road::Topic(Topic::WhatHelps), Question::Hinders).await;
    assert_eq!(end, "/statement/tasks");
    assert!(amina.get("/statement/tasks").await.body.contains("Ready to send"));
    amina.post("/api/statement/send", &[]).await;
    assert!(amina.get("/statement/tasks").await.body.contains("Sent"));
}

#[tokio::test]
async fn a_road_that_is_none_and_a_question_off_its_road_are_not_there() {
    let college = College::open().await;
    let mut amina = staff::learner(&college).await;
    let wrong = [
        "/statement/me/quality",
        "/statement/step-read-a-page",
        "/statement/time-lunch/activity",
        "/statement/all-lessons/sharing",
        "/statement/my-helper/presence",
        "/statement/activity-flying/now",
        "/statement/session-01936f00000070008000000000000001/presence",
    ];
    for path in wrong {
        assert_eq!(amina.get(path).await.status, 404, "{path}");
    }
}

#[tokio::test]
async fn one_answer_is_taken_back_after_it_was_asked_once_more() {
    let college = College::open().await;
    let mut amina = staff::learner(&college).await;
    staff::says(&mut amina, "presence", "not-sure").await;
    staff::says(&mut amina, "nearness", "in-the-room").await;
    let page = amina.get("/statement/you-said").await.body;
    for said in ["I am not sure", "In the room", "You said this on your own.", "You have not said this yet"] {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(page.contains("href=\"/statement/all-lessons/nearness?then=check\""), "{page}");
    let ask = "/statement/all-lessons/nearness/take-back";
    assert!(page.contains(&format!("href=\"{ask}\"")), "{page}");
    let asked = amina.get(ask).await.body;
    assert!(asked.contains("In the room") && asked.contains("Then staff cannot read it."), "{asked}");
    let form = [("about", "all-lessons"), ("question", "nearness")];
    for _press in ["once", "twice"] {
        let done = amina.post("/api/statement/take-back-answer", &form).await;
        assert!(done.leads_to("/statement/you-said?done=taken-back"), "{done:?}");
    }
    let page = amina.get("/statement/you-said?done=taken-back").await.body;
    assert!(page.contains("You took that answer back.") && !page.contains("In the room"), "{page}");
    assert!(page.contains("You took this back on ") && page.contains("is-taken-back"), "{page}");
    assert!(page.contains("Say it again: How near"), "{page}");
    assert!(amina.get(ask).await.leads_to("/statement/you-said"));
    let mut jo = staff::member(&college, "jo.okafor@fernbank.example", "coordinator").await;
    let about_amina = staff::link_named(&jo.get("/").await, "Amina Khan");
    let read = jo.get(&about_amina).await.body;
    assert!(read.contains("Amina took these answers back") && read.contains("All lessons: How near, on "), "{read}");
    staff::says(&mut amina, "nearness", "at-my-table").await;
    let page = amina.get("/statement/you-said").await.body;
    assert!(!page.contains("You took this back on ") && page.contains("At my table"), "{page}");
    assert!(!jo.get(&about_amina).await.body.contains("took these answers back"));
}

#[tokio::test]
async fn what_was_sent_can_be_opened_again_from_what_they_said_while_it_stands() {
    let college = College::open().await;
    let mut amina = staff::learner(&college).await;
    let way = "href=\"/statement/sent\"";
    assert!(!amina.get("/statement/you-said").await.body.contains(way), "nothing is sent yet");
    staff::says(&mut amina, "presence", "help").await;
    assert!(amina.get("/statement/you-said").await.body.contains(way));
    assert!(amina.get("/statement/sent").await.body.contains("What happens next"));
    amina.post("/api/statement/take-back", &[]).await;
    assert!(!amina.get("/statement/you-said").await.body.contains(way), "nothing that was sent stands");
}

#[tokio::test]
async fn who_can_see_it_is_told_by_name_and_what_is_counted_with_it() {
    let college = College::open().await;
    let mut amina = staff::learner(&college).await;
    for page in ["/", "/statement/check", "/statement/you-said"] {
        assert!(amina.get(page).await.body.contains("href=\"/statement/who-can-see"), "{page}");
    }
    assert!(!amina.get("/statement/check").await.body.contains("We count"));
    staff::member(&college, "grace.hall@fernbank.example", "coordinator").await;
    let page = amina.get("/statement/who-can-see").await.body;
    for said in [
        "Grace Hall can see it",
        "comes to your lessons yet",
        "can never see it",
        "Your teachers can see the plan you agree to.",
        "We count how often",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    let never = page.split("can never see it").nth(1).unwrap();
    assert!(!never.contains("Your teachers"), "they read the plan: {never}");
}

#[tokio::test]
async fn whoever_plans_is_named_where_an_answer_is_private_and_whoever_comes_too_before_it_is_sent() {
    let college = College::open().await;
    let mut amina = staff::learner(&college).await;
    crate::briefing::deployed(&college).await;
    staff::member(&college, "jo.okafor@fernbank.example", "coordinator").await;
    let private = amina.get("/statement/my-helper/not-wanted").await.body;
    let line = private.split("see this. No one else.").next().unwrap().rsplit("You and ").next().unwrap();
    assert!(line.contains("Grace Hall") && line.contains("Jo Okafor") && !line.contains("Dana"), "{line}");
    staff::says(&mut amina, "presence", "help").await;
    let check = amina.get("/statement/check").await.body;
    amina.post("/api/statement/send", &[]).await;
    let sent = amina.get("/statement/sent").await.body;
    for page in [check, sent] {
        let named = ["Grace Hall", "Jo Okafor", "Dana Mensah"].into_iter().filter(|name| page.contains(name));
        assert_eq!(named.count(), 3, "{page}");
    }
}

#[tokio::test]
async fn all_through_takes_the_place_of_other_moments_and_the_check_page_says_so() {
    let college = College::open().await;
    let mut amina = staff::learner(&college).await;
    staff::says(&mut amina, "presence", "help").await;
    let asked = Asked::at(&mut amina, "/statement/all-lessons/moment").await;
    let alone: Vec<&str> = asked.choices().into_iter().filter(|choice| choice.contains("data-alone=")).collect();
    assert_eq!(alone.len(), 3, "all through, not sure and not now: {alone:?}");
    let names = ["road", "about", "question", "save", "turn", "then"];
    let mut form: Vec<(&str, &str)> = names.iter().map(|name| (*name, asked.hidden(name))).collect();
    form.extend([("pick[]", "at-start"), ("pick[]", "all-through")]);
    amina.post("/api/statement/answer", &form).await;
    let check = amina.get("/statement/check").await.body;
    assert!(check.contains("You picked All through. It takes the place of the others."), "{check}");
    assert!(!check.contains("At the start"), "{check}");
}

#[tokio::test]
async fn whoever_has_never_answered_tries_a_scale_out_first_and_nobody_is_made_to_twice() {
    let college = College::open().await;
    let mut amina = staff::learner(&college).await;
    let start =
        |page: &str| page.split("class=\"main-button\"").next().unwrap().rsplit(" href=\"").next().unwrap().to_owned();
    let before = amina.get("/statement/all-lessons").await.body;
    assert!(start(&before).starts_with("/statement/practice"), "{before}");
    staff::says(&mut amina, "presence", "help").await;
    let before = amina.get("/statement/all-lessons").await.body;
    assert!(start(&before).starts_with("/statement/all-lessons/"), "{before}");
    // how long it takes is said of the questions there are: lunch asks about no activity
    assert!(before.contains("It takes about 6 minutes."), "{before}");
    let lunch = amina.get("/statement/time-lunch").await.body;
    assert!(lunch.contains("It takes about 5 minutes."), "{lunch}");
}

#[tokio::test]
async fn whoever_begins_with_a_part_about_themself_tries_a_scale_out_before_their_first() {
    let college = College::open().await;
    let mut amina = staff::learner(&college).await;
    let tried_first = "href=\"/statement/practice?road=my-helper\"";
    let tasks = amina.get("/statement/tasks").await.body;
    assert!(tasks.contains(tried_first), "my helper asks: the same person each time? {tasks}");
    assert!(!tasks.contains("/statement/practice?road=good-at"), "a list is no scale: {tasks}");
    walk(&mut amina, Road::Topic(Topic::GoodAt), Question::GoodAt).await;
    assert!(amina.get("/statement/tasks").await.body.contains(tried_first), "they have met no scale yet");
    let before = amina.get("/statement/all-lessons").await.body;
    assert!(before.contains("practice?road=all-lessons") && !before.contains("Try it out first"), "{before}");
    staff::says(&mut amina, "presence", "help").await;
    let tasks = amina.get("/statement/tasks").await.body;
    assert!(!tasks.contains(tried_first), "nobody is made to twice: {tasks}");
    assert!(
        tasks.contains("href=\"/statement/practice?road=all-lessons\""),
        "whoever wants to tries it again: {tasks}"
    );
}

#[tokio::test]
async fn a_page_that_says_more_about_the_one_before_says_so_beside_its_number() {
    let college = College::open().await;
    let mut amina = staff::learner(&college).await;
    walk(&mut amina, Road::Of(Situation::AllLessons), Question::Presence).await;
    let number = |page: &str| between(between(page, "class=\"progress\"", "</p>"), "<span>", "<").to_owned();
    let mut numbers = Vec::new();
    for question in ["activity", "now", "goal", "nearness-again"] {
        numbers.push(number(&amina.get(&format!("/statement/all-lessons/{question}")).await.body));
    }
    let told = ["Question 7 of 8", "Question 7 of 8: a bit more", "Question 8 of 8", "Question 8 of 8: a bit more"];
    assert_eq!(numbers, told);
}

#[tokio::test]
async fn whoever_answers_about_an_activity_first_is_told_what_it_is_for_and_tries_a_question() {
    let college = College::open().await;
    let mut amina = staff::learner(&college).await;
    let page = amina.get("/statement/activity-reading").await.body;
    assert!(
        page.contains("You can stop at any time.") && page.contains("No one sees it before you send it."),
        "{page}"
    );
    assert!(page.contains("href=\"/statement/practice?road=activity-reading\""), "{page}");
    let tried = amina.get("/statement/practice?road=activity-reading&tried=yes&pick=some").await.body;
    assert!(tried.contains("href=\"/statement/activity-reading/"), "{tried}");
    staff::says(&mut amina, "presence", "help").await;
    let page = amina.get("/statement/activity-reading").await.body;
    assert!(!page.contains("/statement/practice"), "who knows how it works goes straight on: {page}");
}
