//! How a reader wants pages: before signing in by a cookie, then kept with the person and on every page of theirs.

use crate::door::{College, Visitor};
use crate::staff;
use domain::scale::Scale;
use domain::settings::{Setting, Settings};
use reqwest::StatusCode;

const LEARNER: &str = server::demo::FIRST_LEARNER;
/// What styles obey, as an attribute of `<html>`.
const ON_THE_PAGE: [Setting; 7] = [
    Setting::Theme,
    Setting::Text,
    Setting::Font,
    Setting::Spacing,
    Setting::Symbols,
    Setting::SymbolSize,
    Setting::Motion,
];

/// Picks a step on a setting's own page.
async fn picks(visitor: &mut Visitor, setting: Setting, step: &str) {
    let page = format!("/settings/{}/{}", setting.group().key(), setting.key());
    let form = [("setting", setting.key()), ("pick", step), ("language", "en-GB")];
    let kept = visitor.post("/api/settings/change", &form).await;
    assert!(kept.status == StatusCode::SEE_OTHER && kept.leads_to(&page), "{kept:?}");
    let shown = visitor.get(&page).await;
    let picked = format!("value=\"{step}\" checked");
    assert!(setting == Setting::Voice || shown.body.contains(&picked), "{setting:?} {step}: {}", shown.body);
}

/// The last step of a setting, never the usual one; of the languages, one that every college has.
fn unusual(setting: Setting) -> &'static str {
    let is_there = |step: &str| setting != Setting::Language || step.starts_with("en-GB");
    setting.steps().into_iter().rfind(|step| is_there(step) && *step != Settings::USUAL.word(setting)).unwrap()
}

fn attribute(setting: Setting, step: &str) -> String {
    format!("data-{}=\"{step}\"", setting.key())
}

#[tokio::test]
async fn what_a_learner_sets_is_there_when_they_come_in_with_another_browser() {
    let college = College::open().await;
    let mut amina = staff::learner(&college).await;
    // a college without a mail server asks nothing about emails
    let asked = |setting: &Setting| !setting.steps().is_empty() && *setting != Setting::Notices;
    for setting in Setting::ALL.iter().copied().filter(asked) {
        picks(&mut amina, setting, unusual(setting)).await;
    }
    picks(&mut amina, Setting::Voice, "a voice; \"of Amina’s\"").await;
    let mut elsewhere = staff::learner(&college).await;
    let page = elsewhere.get("/statement/all-lessons/presence").await.body;
    for setting in ON_THE_PAGE {
        assert!(page.contains(&attribute(setting, unusual(setting))), "{setting:?}: {page}");
    }
    assert!(page.contains("data-speed=\"fast\"") && page.contains("data-go-on"));
    assert!(page.contains("data-voice=\"a voice; &quot;of Amina’s&quot;\""));
    let every = elsewhere.get("/settings/answers").await.body;
    for words in ["All the questions", "Two answers", "When I pick an answer"] {
        assert!(every.contains(words), "{words}");
    }
}

#[tokio::test]
async fn what_was_chosen_at_the_door_is_on_the_page_and_goes_in_with_whoever_has_no_choices_yet() {
    let college = College::open().await;
    let card = college.card(LEARNER).await;
    let mut amina = college.visitor();
    assert!(!amina.get("/sign-in").await.body.contains("data-theme=\"cream\""), "nothing is chosen for anyone");
    picks(&mut amina, Setting::Theme, "cream").await;
    picks(&mut amina, Setting::Text, "150").await;
    let door = amina.get("/sign-in").await.body;
    assert!(door.contains("data-theme=\"cream\"") && door.contains("data-text=\"150\""), "{door}");
    amina.post("/api/sign_in/card", &[("secret", &card.secret)]).await;
    amina.post("/api/sign_in/me", &[]).await;
    assert_eq!(amina.cookie("sayso-settings"), None, "the next at this door is someone else");
    assert!(amina.get("/sitting").await.body.contains("data-theme=\"cream\""));
    amina.post("/api/sign_in/sign_out", &[]).await;
    assert!(!amina.get("/sign-in").await.body.contains("data-theme=\"cream\""));
}

#[tokio::test]
async fn the_last_change_is_put_back_in_one_action_and_the_way_back_to_the_page_is_kept() {
    let college = College::open().await;
    let mut amina = staff::learner(&college).await;
    let foot = amina.get("/statement/all-lessons/presence").await.body;
    assert!(foot.contains("href=\"/settings?from=/statement/all-lessons/presence\""), "{foot}");
    picks(&mut amina, Setting::Theme, "dark").await;
    picks(&mut amina, Setting::Spacing, "wider").await;
    let from = "/statement/all-lessons/presence";
    let back = amina.post("/api/settings/put-back", &[("setting", "spacing"), ("from", from)]).await;
    assert!(back.leads_to(&format!("/settings/words/spacing?from={from}")), "{back:?}");
    let page = amina.get(back.to.as_deref().unwrap()).await.body;
    assert!(page.contains("data-theme=\"dark\"") && !page.contains("data-spacing"), "{page}");
    assert!(!page.contains("/api/settings/put-back"), "there is nothing more to put back");
    assert!(page.contains(&format!("href=\"{from}\"")), "{page}");
}

#[tokio::test]
async fn whoever_looks_at_something_on_the_way_comes_back_to_the_page_as_it_was() {
    let college = College::open().await;
    let mut amina = staff::learner(&college).await;
    let pages = [
        "/statement/practice?road=all-lessons",
        "/statement/all-lessons/presence?then=check",
        "/sitting/helper?answering=with-help",
    ];
    for page in pages {
        let shown = amina.get(page).await.body;
        for away in ["/settings?from=", "/talk?from=", "/words?from=", "/statement/who-can-see?from="] {
            let carried = shown.split(&format!("href=\"{away}")).nth(1).and_then(|rest| rest.split('"').next());
            let there = amina.get(&format!("{away}{}", carried.unwrap_or_default())).await;
            assert!(there.body.contains(&format!("href=\"{page}\"")), "{page} by {away}: {}", there.body);
        }
        assert_eq!(amina.get(page).await.status, StatusCode::OK, "{page}");
    }
    for page in ["/sitting", "/sitting?to=/statement/check", "/sitting/helper?to=/statement/check&answering=with-help"]
    {
        let asked = amina.get(page).await.body;
        assert!(!asked.contains("to=/sitting"), "who is answering is not asked twice: {asked}");
    }
}

#[tokio::test]
async fn nothing_picked_or_nothing_known_changes_nothing() {
    let college = College::open().await;
    let mut amina = staff::learner(&college).await;
    let change = "/api/settings/change";
    assert!(amina.post(change, &[("setting", "theme")]).await.leads_to("/settings/look/theme"));
    let nowhere = [("setting", "theme"), ("pick", "loud"), ("from", "//elsewhere.example")];
    assert!(amina.post(change, &nowhere).await.leads_to("/settings/look/theme"));
    assert!(!amina.get("/settings/look/theme").await.body.contains("/api/settings/put-back"));
    assert_eq!(amina.post(change, &[("setting", "smell"), ("pick", "roses")]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(amina.get("/settings/words/theme").await.status, StatusCode::NOT_FOUND);
    let mut visitor = college.visitor();
    visitor.bring("sayso-settings", "theme=\\\"><script>&text=<b>/%%%&voice-en-GB=====");
    assert_eq!(visitor.get("/settings").await.status, StatusCode::OK);
}

#[tokio::test]
async fn staff_choose_what_their_pages_have_and_a_language_wins_over_the_usual_one() {
    let college = College::open().await;
    let mut dana = staff::member(&college, "dana.whitfield@fernbank.example", "lsa").await;
    let home = dana.get("/settings").await.body;
    assert!(home.contains("/settings/words") && !home.contains("/settings/aloud"), "{home}");
    assert_eq!(dana.get("/settings/aloud/speed").await.status, StatusCode::NOT_FOUND);
    assert!(!dana.get("/settings/look/symbols").await.body.contains("value=\"only\""));
    assert!(dana.get("/settings/look/theme").await.body.contains("What this device asks for"));
    picks(&mut dana, Setting::Language, "en-GB-easy").await;
    assert!(dana.get("/settings/look/theme").await.body.contains("The same as this computer"));
}

#[tokio::test]
async fn whoever_wants_no_photos_sees_their_own_alone_and_whoever_wants_words_alone_sees_no_pictures() {
    let college = College::open().await;
    let mut amina = staff::learner(&college).await;
    for (question, pick) in [("presence", "help"), ("who", "someone-else")] {
        let save = uuid::Uuid::now_v7().to_string();
        let about = [("road", "all-lessons"), ("about", "all-lessons"), ("question", question)];
        let form = [&about[..], &[("save", &save), ("pick[]", pick)]].concat();
        assert!(amina.post("/api/statement/answer", &form).await.status.is_redirection());
    }
    let who = "/statement/all-lessons/person";
    assert!(photos(&amina.get(who).await.body) > 1, "hers, and those of the people who may come");
    picks(&mut amina, Setting::Photos, "off").await;
    assert_eq!(photos(&amina.get(who).await.body), 1, "hers");
    picks(&mut amina, Setting::Symbols, "off").await;
    let page = amina.get("/statement/all-lessons/presence").await.body;
    assert!(!page.contains("<img src=\"/pkg/symbols") && page.contains("class=\"choice-picked\""), "{page}");
}

fn photos(page: &str) -> usize {
    page.matches("/photo?").count()
}

/// How many rows of a page lead somewhere, with the way to a person, and how many buttons read one aloud.
fn rows_and_speakers(page: &str) -> (usize, usize) {
    let rows: usize = ["class=\"link-row\"", "class=\"link-row "].iter().map(|row| page.matches(*row).count()).sum();
    let ways_to_a_person = usize::from(page.contains("href=\"/talk?from="));
    (rows + ways_to_a_person, page.matches("data-speak=\"row\"").count())
}

#[tokio::test]
async fn each_row_that_a_learner_can_pick_is_read_aloud_by_itself_unless_they_want_nothing_read() {
    let college = College::open().await;
    let mut amina = staff::learner(&college).await;
    for path in ["/", "/statement/tasks", "/statement/lessons", "/statement/activities", "/settings"] {
        let page = amina.get(path).await.body;
        let (rows, speakers) = rows_and_speakers(&page);
        assert!(rows > 1 && speakers == rows, "{path}: {rows} rows, {speakers} speakers: {page}");
    }
    picks(&mut amina, Setting::Speech, "off").await;
    let page = amina.get("/statement/tasks").await.body;
    assert!(rows_and_speakers(&page).0 > 1 && !page.contains("data-speak"), "{page}");
    let mut dana = staff::member(&college, "dana.whitfield@fernbank.example", "lsa").await;
    let page = dana.get("/settings").await.body;
    let (rows, speakers) = rows_and_speakers(&page);
    assert!(rows > 1 && speakers == 0, "no page of staff is read aloud: {page}");
}

#[tokio::test]
async fn with_pictures_alone_what_has_the_focus_as_a_page_opens_is_named_by_the_heading() {
    let college = College::open().await;
    let mut amina = staff::learner(&college).await;
    let around = |page: &str| {
        let mut blocks = page.split("<div ").filter_map(|rest| rest.split('>').next());
        blocks.find(|block| block.contains("class=\"heading\"")).unwrap().to_owned()
    };
    let heading = around(&amina.get("/statement/tasks").await.body);
    assert!(!heading.contains("autofocus") && !heading.contains("role"), "the heading itself has it: {heading}");
    picks(&mut amina, Setting::Symbols, "only").await;
    let heading = around(&amina.get("/statement/tasks").await.body);
    for said in ["role=\"group\"", "aria-labelledby=\"heading\"", "tabindex=\"-1\"", "autofocus"] {
        assert!(heading.contains(said), "{said}: {heading}");
    }
}

#[tokio::test]
async fn what_is_wrong_with_a_form_is_an_alert_within_what_has_the_focus_and_nothing_is_both() {
    let college = College::open().await;
    let mut jo = staff::member(&college, "jo.okafor@fernbank.example", "coordinator").await;
    let mut amina = staff::learner(&college).await;
    let pages = [
        jo.get("/college/questions?refused=sharing&wheres=all-lessons+time").await.body,
        amina.get("/sitting?refused=none").await.body,
        college.visitor().get("/sign-in/staff?refused=refused").await.body,
    ];
    for page in pages {
        let mut tags = page.split('<').filter_map(|rest| rest.split('>').next());
        let around = tags.find(|tag| tag.contains("class=\"trouble\"")).unwrap();
        assert!(around.contains("autofocus") && !around.contains("role="), "{around}");
        assert_eq!(tags.next(), Some("div role=\"alert\""), "{page}");
    }
}

#[tokio::test]
async fn looking_at_settings_is_not_on_record_as_looking_at_what_was_said() {
    let college = College::open().await;
    let mut amina = staff::learner(&college).await;
    let before = college.own_statements_shown().await;
    for page in ["/settings", "/settings/look", "/settings/look/theme"] {
        assert!(amina.get(page).await.body.contains("Amina"), "{page}");
    }
    assert_eq!(college.own_statements_shown().await, before);
    amina.get("/statement/you-said").await;
    assert_eq!(college.own_statements_shown().await, before + 1);
}
