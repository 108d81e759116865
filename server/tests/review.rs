//! After a session, by real requests without script: what was given, how it was, the tutor's line, and who sees which. Long
//! because one evening stands behind all of it.

use domain::access::Action;
use reqwest::StatusCode;

use crate::door::{Answer, College, Visitor};
use crate::rules::{Rules, asked};
use crate::staff::{learner, link_named, member, option};

/// When Monday's lessons are over.
const EVENING: &str = "2026-11-23T18:00:00Z";

/// A Monday on which Dana went with Amina, over; and Dana, who comes in again.
pub struct Evening {
    pub college: College,
    pub dana: Visitor,
    pub amina: Visitor,
    /// Where Dana writes what was given.
    pub give: String,
}

pub async fn evening() -> Evening {
    evening_of(&["Dana Mensah"]).await
}

/// The tutor of the lesson of which Dana writes what was given, by what her page says.
pub async fn tutor_of(college: &College, dana: &mut Visitor) -> Visitor {
    let today = dana.get("/").await.body;
    let title = today.split("Say how it went").nth(1).unwrap().split("Amina, ").nth(1).unwrap();
    let title = title.split('<').next().unwrap();
    let tutor = today.split(&format!("{title} with ")).nth(1).unwrap().split(" ·").next().unwrap();
    let email = format!("{}@fernbank.example", tutor.to_lowercase().replace(' ', ".").replace('\'', ""));
    member(college, &email, "tutor").await
}

/// The same with everyone of these names at each lesson.
async fn evening_of(names: &[&str]) -> Evening {
    let college = College::open().await;
    let mut jo = member(&college, "jo.okafor@fernbank.example", "coordinator").await;
    let read = link_named(&jo.get("/").await, "Amina Khan");
    let page = jo.get(&read).await;
    let person = read.split('/').nth(2).unwrap().to_owned();
    let sessions = page.body.split("id=\"session\"").nth(1).unwrap().split("</select>").next().unwrap();
    for session in sessions.split("<option value=\"").map(|rest| rest.split('"').next().unwrap()) {
        for lsa in names.iter().map(|name| option(&page, name)) {
            let stretch = [("from", "2026-11-23"), ("to", "2026-11-23"), ("reason", "To try it out")];
            let form = [("person", person.as_str()), ("session", session), ("lsa", &lsa)].into_iter().chain(stretch);
            jo.post("/api/deployment/deploy", &form.collect::<Vec<_>>()).await;
        }
    }
    let college = college.later(EVENING).await;
    let mut dana = member(&college, "dana.mensah@fernbank.example", "lsa").await;
    let amina = learner(&college).await;
    let today = dana.get("/").await;
    assert!(today.body.contains("Say how it went"), "{}", today.body);
    let give = link(&today, "/review/");
    Evening { college, dana, amina, give }
}

/// The first address with something in it.
fn link(page: &Answer, part: &str) -> String {
    let mut hrefs = page.body.split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap());
    hrefs.find(|href| href.contains(part)).unwrap_or_else(|| panic!("{}", page.body)).to_owned()
}

fn occurrence(address: &str) -> &str {
    address.rsplit('/').next().unwrap()
}

async fn gives(lsa: &mut Visitor, address: &str, fields: &[(&str, &str)]) -> Answer {
    let (person, id) = (address.split('/').nth(2).unwrap(), uuid::Uuid::now_v7().to_string());
    let form = [("person", person), ("occurrence", occurrence(address)), ("id", &id)];
    lsa.post("/api/review/give", &form.into_iter().chain(fields.iter().copied()).collect::<Vec<_>>()).await
}

async fn says(learner: &mut Visitor, occurrence: &str, asked: &str, pick: &str, then: &str) -> Answer {
    let id = uuid::Uuid::now_v7().to_string();
    let form = [("occurrence", occurrence), ("asked", asked), ("id", &id), ("pick", pick), ("then", then)];
    learner.post("/api/review/say", &form).await
}

#[tokio::test]
async fn the_lsa_writes_what_was_given_in_one_form_and_the_learner_reads_it_after_their_own_word() {
    let Evening { college: _college, mut dana, mut amina, give } = evening().await;
    let note = [("amount", "some"), ("nearness", "in-the-room"), ("help", "give-me-a-clue"), ("stood_back", "yes")];
    let note: Vec<_> = note.into_iter().chain([("by", "me"), ("note", "She asked <b>twice</b>.")]).collect();
    assert!(gives(&mut dana, &give, &note).await.leads_to(&format!("{give}?saved=yes")));
    let page = dana.get(&give).await.body;
    assert!(page.contains("value=\"some\" checked") && page.contains("has not said how it was"), "{page}");
    let own = format!("/review/{}", occurrence(&give));
    let before = amina.get(&own).await.body;
    assert!(before.contains("Say how it was first") && !before.contains("She asked"), "{before}");
    let home = amina.get("/").await;
    assert!(home.body.contains("How was it?"), "{}", home.body);
    let on = says(&mut amina, occurrence(&give), "enough", "just-right", "on-own").await;
    assert!(on.leads_to(&format!("{own}/on-own")), "{on:?}");
    let after = amina.get(&own).await.body;
    for said in ["Just right", "Dana Mensah wrote this", "In the room", "Give me a clue", "She asked &lt;b&gt;twice"] {
        assert!(after.contains(said), "{said}: {after}");
    }
    assert!(after.contains("You have not said how it was yet"), "on my own was not asked: {after}");
    let read = dana.get(&give).await.body;
    assert!(read.contains("Just right") && read.contains("Not said: On their own"), "{read}");
}

#[tokio::test]
async fn not_now_is_no_word_on_a_lesson_and_what_staff_gave_is_told_to_come() {
    let Evening { college: _college, mut dana, mut amina, give } = evening().await;
    gives(&mut dana, &give, &[("amount", "some")]).await;
    says(&mut amina, occurrence(&give), "enough", "not-now", "").await;
    let all = amina.get("/review").await.body;
    assert!(all.contains("You have not said how it was yet.") && !all.contains("You said how it was."), "{all}");
    let record = amina.get("/review/record").await.body;
    assert!(record.contains("You can see this later"), "{record}");
    says(&mut amina, occurrence(&give), "enough", "just-right", "").await;
    assert!(amina.get("/review").await.body.contains("You said how it was."));
}

#[tokio::test]
async fn what_was_given_as_agreed_is_written_with_one_press_and_nothing_before_it() {
    let Evening { college, mut dana, mut amina, give } = evening().await;
    assert!(!dana.get(&give).await.body.contains("As agreed"), "nothing is agreed");
    for (question, pick) in [("presence", "help"), ("amount", "some"), ("nearness", "at-my-table")] {
        crate::staff::says(&mut amina, question, pick).await;
    }
    let mut jo = member(&college, "jo.okafor@fernbank.example", "coordinator").await;
    let plan = link_named(&jo.get("/").await, "Amina Khan").replace("/statement", "/plan");
    crate::plan::propose(&mut jo, &plan, &[("all", "as-asked")]).await;
    let line = crate::plan::line_of(&mut amina).await;
    crate::plan::answers(&mut amina, &line, "agree").await;
    let page = dana.get(&give).await.body;
    assert!(page.contains("As agreed") && page.contains("Some, At the same table, I did"), "{page}");
    assert!(!page.contains("checked"), "nothing is picked yet: {page}");
    let pressed = [("amount", "some"), ("nearness", "at-my-table"), ("by", "me"), ("help", "give-me-a-clue")];
    assert!(gives(&mut dana, &give, &pressed).await.leads_to(&format!("{give}?saved=yes")));
    let page = dana.get(&give).await.body;
    assert!(!page.contains("As agreed") && page.contains("value=\"give-me-a-clue\" checked"), "{page}");
}

#[tokio::test]
async fn where_nobody_was_to_help_one_press_says_that_whoever_came_gave_nothing_and_stood_back() {
    let Evening { college, mut dana, mut amina, give } = evening().await;
    for (question, pick) in [("presence", "just-in-case"), ("nearness", "in-the-room")] {
        crate::staff::says(&mut amina, question, pick).await;
    }
    let mut jo = member(&college, "jo.okafor@fernbank.example", "coordinator").await;
    let plan = link_named(&jo.get("/").await, "Amina Khan").replace("/statement", "/plan");
    crate::plan::propose(&mut jo, &plan, &[("all", "as-asked")]).await;
    let line = crate::plan::line_of(&mut amina).await;
    crate::plan::answers(&mut amina, &line, "agree").await;
    let page = dana.get(&give).await.body;
    let (_, agreed) = page.split_once("As agreed").unwrap_or_else(|| panic!("{page}"));
    let agreed = agreed.split("</form>").next().unwrap();
    assert!(agreed.contains("None: nobody needed to, In the room, I stood back first"), "{agreed}");
    assert!(agreed.contains("This is how it was") && !agreed.contains("name=\"help\""), "one press: {agreed}");
    let pressed = [("amount", "nothing"), ("nearness", "in-the-room"), ("stood_back", "yes")];
    assert!(gives(&mut dana, &give, &pressed).await.leads_to(&format!("{give}?saved=yes")));
}

#[tokio::test]
async fn of_a_lesson_that_is_over_it_is_written_on_the_day_that_a_learner_leaves_the_class_too() {
    let Evening { college, mut dana, amina: _, give } = evening().await;
    crate::plan::before::leaves_every_class(&college).await;
    assert!(dana.get("/").await.body.contains(&give), "it is still to be written");
    let page = dana.get(&give).await;
    assert!(page.status == StatusCode::OK && page.body.contains("value=\"not-here\""), "{}", page.body);
    assert_eq!(college.recorded(Action::ReadBriefing, "").await, 0, "nobody was refused what they did not ask for");
    assert!(gives(&mut dana, &give, &[("amount", "not-here")]).await.leads_to(&format!("{give}?saved=yes")));
}

#[tokio::test]
async fn what_the_help_was_with_is_read_with_the_rest_and_pictured_by_activity() {
    let Evening { college, mut dana, mut amina, give } = evening().await;
    let form = dana.get(&give).await.body;
    assert!(
        form.contains("name=\"activities[]\" value=\"reading\"") && !form.contains("value=\"reading\" checked"),
        "{form}"
    );
    let with = [("activities[]", "reading"), ("activities[]", "group-work")];
    // refused, it comes back as it was picked
    assert!(gives(&mut dana, &give, &with).await.leads_to(&give));
    let form = dana.get(&give).await.body;
    assert!(form.contains("value=\"reading\" checked") && form.contains("value=\"group-work\" checked"), "{form}");
    let some = [("amount", "some"), ("help", "give-me-a-clue")].into_iter().chain(with).collect::<Vec<_>>();
    assert!(gives(&mut dana, &give, &some).await.leads_to(&format!("{give}?saved=yes")));
    let form = dana.get(&give).await.body;
    assert!(form.contains("value=\"reading\" checked") && !form.contains("value=\"writing\" checked"), "{form}");
    let wrong = gives(&mut dana, &give, &[("amount", "some"), ("activities[]", "flying")]).await;
    assert_eq!(wrong.status, StatusCode::NOT_FOUND);
    says(&mut amina, occurrence(&give), "enough", "just-right", "").await;
    let own = amina.get(&format!("/review/{}", occurrence(&give))).await.body;
    assert!(own.contains("You had help with") && own.contains("Reading") && own.contains("Work in a group"), "{own}");
    let mut jo = member(&college, "jo.okafor@fernbank.example", "coordinator").await;
    let read = link_named(&jo.get("/").await, "Amina Khan").replace("/statement", "/review");
    let page = jo.get(&read).await.body;
    assert!(page.contains("What was the help with?") && page.contains("Work in a group"), "{page}");
    for (page, title) in [
        (amina.get("/review/record").await.body, "What you had help with"),
        (jo.get(&read.replace("/review", "/record")).await.body, "Help used by activity"),
    ] {
        let (_, part) = page.split_once(title).unwrap_or_else(|| panic!("{page}"));
        let part = part.split("</section>").next().unwrap();
        assert_eq!(part.matches("class=\"chart stairs\"").count(), 2, "reading, and in a group: {part}");
        assert!(part.contains("Give me a clue: Once") && part.contains("Some: Once"), "{part}");
    }
}

#[tokio::test]
async fn for_an_annual_review_it_is_told_who_wrote_what_was_given_and_who_said_how_it_was() {
    let Evening { college, mut dana, mut amina, give } = evening().await;
    crate::staff::says(&mut amina, "presence", "help").await;
    let mut jo = member(&college, "jo.okafor@fernbank.example", "coordinator").await;
    let plan = link_named(&jo.get("/").await, "Amina Khan").replace("/statement", "/plan");
    crate::plan::propose(&mut jo, &plan, &[("all", "as-asked")]).await;
    gives(&mut dana, &give, &[("amount", "some")]).await;
    says(&mut amina, occurrence(&give), "enough", "just-right", "").await;
    let annual = jo.get(&plan.replace("/plan", "/annual-review")).await.body;
    for made in ["Written by Dana Mensah: 1, the last on ", "Said by Amina themself: 1, the last on "] {
        assert!(annual.contains(made), "{made}: {annual}");
    }
    // a year later it is of the year
    says(&mut amina, occurrence(&give), "on-own", "less", "").await;
    let college = college.later("2027-11-01T09:00:00Z").await;
    let mut grace = member(&college, "grace.hall@fernbank.example", "coordinator").await;
    let annual = grace.get(&plan.replace("/plan", "/annual-review")).await.body;
    for told in ["On their own", ">Less now: 1<", ">Just right: 1<", "Said by Amina themself: 2, the last on "] {
        assert!(annual.contains(told), "{told}: {annual}");
    }
}

#[tokio::test]
async fn of_two_who_wrote_of_one_lesson_each_is_named_and_the_most_that_either_gave_is_told() {
    let Evening { college, mut dana, mut amina, give } = evening_of(&["Dana Mensah", "Sam Whittaker"]).await;
    crate::staff::says(&mut amina, "presence", "help").await;
    let mut jo = member(&college, "jo.okafor@fernbank.example", "coordinator").await;
    let plan = link_named(&jo.get("/").await, "Amina Khan").replace("/statement", "/plan");
    crate::plan::propose(&mut jo, &plan, &[("all", "as-asked")]).await;
    let mut sam = member(&college, "sam.whittaker@fernbank.example", "lsa").await;
    gives(&mut dana, &give, &[("amount", "all"), ("help", "show-me")]).await;
    gives(&mut sam, &give, &[("amount", "not-here")]).await;
    says(&mut amina, occurrence(&give), "enough", "just-right", "").await;
    let annual = jo.get(&plan.replace("/plan", "/annual-review")).await.body;
    for made in ["Written by Dana Mensah: 1, ", "Written by Sam Whittaker: 1, ", ">All: 1<"] {
        assert!(annual.contains(made), "{made}: {annual}");
    }
    assert!(!annual.contains("not there: 1"), "{annual}");
    let record = jo.get(&plan.replace("/plan", "/record")).await.body;
    assert!(record.contains("Show me how") && !record.contains("Was not here"), "{record}");
}

#[tokio::test]
async fn what_is_about_a_person_is_read_by_the_coordinator_alone() {
    let Evening { college, mut dana, mut amina, give } = evening().await;
    let own = format!("/review/{}", occurrence(&give));
    gives(&mut dana, &give, &[("amount", "all")]).await;
    says(&mut amina, occurrence(&give), "on-own", "less", "").await;
    let asked = link(&amina.get(&own).await, "/person-");
    let asked = asked.rsplit('/').next().unwrap();
    let page = amina.get(&format!("{own}/{asked}")).await.body;
    assert!(
        page.contains("Dana came to") && page.contains("Only you and the people who plan your help see this."),
        "{page}"
    );
    assert!(says(&mut amina, occurrence(&give), asked, "not-this", "").await.leads_to(&own));
    assert!(amina.get(&own).await.body.contains("Not this"));
    let page = dana.get(&give).await.body;
    assert!(page.contains("Less now") && !page.contains("Not this"), "{page}");
    let mut jo = member(&college, "jo.okafor@fernbank.example", "coordinator").await;
    let home = jo.get("/").await;
    let (not_read, read) = ("Said “not this” of somebody who came", link_named(&home, "How sessions went: Amina Khan"));
    assert!(home.body.contains(not_read) && !dana.get("/").await.body.contains(not_read), "{}", home.body);
    let page = jo.get(&read).await.body;
    assert!(!jo.get("/").await.body.contains(not_read), "she has read it");
    for said in ["About Dana, for you alone", "Not this", "All of the session", "None of it is a score"] {
        assert!(page.contains(said), "{said}: {page}");
    }
    let wrong = says(&mut amina, occurrence(&give), asked, "too-much", "").await;
    assert_eq!(wrong.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn that_something_was_said_about_a_person_is_on_no_list_while_somebody_sits_beside_the_learner() {
    let Evening { college: _college, dana: _, mut amina, give } = evening().await;
    let asked = link(&amina.get(&format!("/review/{}", occurrence(&give))).await, "/person-");
    says(&mut amina, occurrence(&give), asked.rsplit('/').next().unwrap(), "not-this", "").await;
    assert!(amina.get("/review").await.body.contains("You said how it was."));
    amina.post("/api/sitting/start", &[("answering", "with-help"), ("relation", "friend")]).await;
    assert!(!amina.get("/review").await.body.contains("You said how it was."));
}

#[tokio::test]
async fn what_is_refused_is_kept_and_said_beside_its_field_and_no_reason_is_stored() {
    let Evening { college: _college, mut dana, mut amina, give } = evening().await;
    assert!(gives(&mut dana, &give, &[("note", "A long day.")]).await.leads_to(&give));
    let page = dana.get(&give).await.body;
    assert!(page.contains("<title>Error: ") && page.contains("href=\"#amount\""), "{page}");
    assert!(page.contains("A long day."), "{page}");
    assert!(gives(&mut dana, &give, &[("amount", "not-here"), ("note", "Poorly.")]).await.leads_to(&give));
    let page = dana.get(&give).await.body;
    assert!(page.contains("No note is kept beside this") && page.contains("value=\"not-here\" checked"), "{page}");
    let kept = gives(&mut dana, &give, &[("amount", "not-here"), ("help", "show-me")]).await;
    assert!(kept.leads_to(&format!("{give}?saved=yes")));
    says(&mut amina, occurrence(&give), "enough", "not-sure", "").await;
    let own = amina.get(&format!("/review/{}", occurrence(&give))).await.body;
    assert!(own.contains("You were not there") && !own.contains("Poorly") && !own.contains("Show me how"), "{own}");
    assert_eq!(gives(&mut dana, &give, &[("amount", "lots")]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_tutor_finds_their_sessions_and_writes_a_line_and_nobody_writes_of_anothers() {
    let Evening { college, mut dana, mut amina, give } = evening().await;
    let mut tutor = tutor_of(&college, &mut dana).await;
    let home = tutor.get("/").await;
    assert!(
        home.body.contains("Lessons that are over") && home.body.contains("Write a line about Amina Khan"),
        "{}",
        home.body
    );
    let page = tutor.get(&give).await;
    assert!(page.body.contains("A line about Amina"), "{}", page.body);
    let person = give.split('/').nth(2).unwrap().to_owned();
    let id = uuid::Uuid::now_v7().to_string();
    let form =
        |line| [("person", person.as_str()), ("occurrence", occurrence(&give)), ("id", id.as_str()), ("line", line)];
    assert!(tutor.post("/api/review/write-line", &form(" ")).await.leads_to(&give));
    assert!(tutor.get(&give).await.body.contains("Write a line"));
    assert!(tutor.post("/api/review/write-line", &form("She led.")).await.leads_to(&format!("{give}?saved=yes")));
    says(&mut amina, occurrence(&give), "enough", "just-right", "").await;
    assert!(amina.get(&format!("/review/{}", occurrence(&give))).await.body.contains("She led."));
    let mut sam = member(&college, "sam.whittaker@fernbank.example", "lsa").await;
    let mut kwame = member(&college, "nobody.yet@fernbank.example", "tutor").await;
    for stranger in [&mut sam, &mut kwame, &mut amina] {
        assert_eq!(stranger.get(&give).await.status, StatusCode::NOT_FOUND);
    }
    assert_eq!(gives(&mut sam, &give, &[("amount", "some")]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(kwame.post("/api/review/write-line", &form("Mine?")).await.status, StatusCode::NOT_FOUND);
    assert!(!sam.get("/").await.body.contains("Amina"));
}

#[tokio::test]
async fn each_question_after_a_session_keeps_the_rules_and_two_answers_at_a_time_where_that_is_wanted() {
    let Evening { college: _college, dana: _, mut amina, give } = evening().await;
    let own = format!("/review/{}", occurrence(&give));
    let person = link(&amina.get(&own).await, "/person-");
    let mut headings = std::collections::BTreeSet::new();
    for path in [format!("{own}/enough"), format!("{own}/on-own"), person] {
        let (heading, form) = asked(&mut amina, &path, "/api/review/say").await;
        let rules = Rules { path: &path, form: &form };
        if path.contains("/person-") {
            rules.are_kept();
        } else {
            rules.of_a_scale_are_kept();
        }
        assert!(form.contains("data-keep=\"/review/\"") && form.contains("name=\"turn\" value=\"0\""), "{form}");
        assert!(headings.insert(heading), "{path}: no other page asks in these words (R02)");
    }
    amina.post("/api/settings/change", &[("setting", "choosing"), ("pick", "two"), ("language", "en-GB")]).await;
    let (_, form) = asked(&mut amina, &format!("{own}/enough"), "/api/review/say").await;
    assert_eq!(Rules { path: &own, form: &form }.choices().len(), 2 + 1 + 2, "two, the others, and two apart: {form}");
    let others = [("occurrence", occurrence(&give)), ("asked", "enough"), ("pick", "other-answers"), ("part", "1")];
    let id = uuid::Uuid::now_v7().to_string();
    let to = amina.post("/api/review/say", &[&others[..], &[("id", &id)]].concat()).await;
    assert!(to.leads_to(&format!("{own}/enough?part=1")), "{to:?}");
    let second = amina.get(&format!("{own}/enough?part=1")).await.body;
    assert!(!second.contains("value=\"too-much\"") && second.contains("value=\"too-little\""), "{second}");
    assert!(amina.get(&own).await.body.contains("You have not said how it was yet"), "looking on is no answer");
}

#[tokio::test]
async fn what_was_said_is_changed_or_taken_back_and_those_who_read_it_read_that() {
    let Evening { college: _college, mut dana, mut amina, give } = evening().await;
    let own = format!("/review/{}", occurrence(&give));
    gives(&mut dana, &give, &[("amount", "some")]).await;
    says(&mut amina, occurrence(&give), "enough", "too-much", "").await;
    let page = amina.get(&own).await.body;
    assert!(page.contains("Change: The help") && page.contains("Take back my answer: The help"), "{page}");
    assert!(says(&mut amina, occurrence(&give), "enough", "taken-back", "").await.leads_to(&own));
    let page = amina.get(&own).await.body;
    assert!(page.contains("You took this back on Monday 23 November") && !page.contains("Too much"), "{page}");
    assert!(page.contains("Say it again: The help"), "{page}");
    let read = dana.get(&give).await.body;
    assert!(read.contains("Taken back") && !read.contains("Too much"), "{read}");
    let changed = says(&mut amina, occurrence(&give), "enough", "just-right", "check").await;
    assert!(changed.leads_to(&own), "whoever changes one answer returns to what they said (R44): {changed:?}");
    assert!(dana.get(&give).await.body.contains("Just right"));
}
