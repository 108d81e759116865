//! Every page and action has a row here that says who may open it; a wrong role finds nothing (404). Long because it is one table.

mod who;

use crate::staff;
use std::collections::BTreeSet;

use crate::door::{College, Visitor};
use reqwest::StatusCode;

use who::Who::{self, Everyone, Only, SignedIn};
use who::{COORDINATOR, LEAD, LEARNER, LSA, NOBODY_BY_THIS_ID, NOBODY_HAS_ANY_YET, ROLES};

const ID: &str = "01936f00000070008000000000000001";

/// A page as the router lists it, an address of it, and who may open it.
const PAGES: &[(&str, &str, Who)] = &[
    ("/", "/", SignedIn),
    ("/statement/check", "/statement/check", LEARNER),
    ("/statement/sent", "/statement/sent", LEARNER),
    ("/statement/take-back", "/statement/take-back", LEARNER),
    ("/statement/taken-back", "/statement/taken-back", LEARNER),
    ("/statement/tasks", "/statement/tasks", LEARNER),
    ("/statement/you-said", "/statement/you-said", LEARNER),
    ("/statement/who-can-see", "/statement/who-can-see", LEARNER),
    ("/statement/{situation}/{question}/take-back", "/statement/all-lessons/presence/take-back", LEARNER),
    ("/statement/lessons", "/statement/lessons", LEARNER),
    ("/statement/times", "/statement/times", LEARNER),
    ("/statement/activities", "/statement/activities", LEARNER),
    ("/statement/practice", "/statement/practice?road=all-lessons", LEARNER),
    ("/statement/{situation}", "/statement/all-lessons", LEARNER),
    ("/statement/{situation}/all", "/statement/all-lessons/all", LEARNER),
    ("/statement/{situation}/{question}", "/statement/all-lessons/presence", LEARNER),
    ("/support-seen", "/support-seen", LEARNER),
    ("/person/{person}/support", "/person/01936f00000070008000000000000001/support", NOBODY_BY_THIS_ID),
    ("/plan-review", "/plan-review", LEARNER),
    ("/plan-review/paper", "/plan-review/paper", LEARNER),
    ("/plan-review/{step}", "/plan-review/all-term", LEARNER),
    ("/plan-review/line/{line}", "/plan-review/line/01936f00000070008000000000000001", NOBODY_BY_THIS_ID),
    ("/plan-review/goal/new", "/plan-review/goal/new", LEARNER),
    ("/plan-review/goal/{goal}", "/plan-review/goal/01936f00000070008000000000000001", NOBODY_BY_THIS_ID),
    ("/plan-review/goal/{goal}/levels", "/plan-review/goal/01936f00000070008000000000000001/levels", NOBODY_BY_THIS_ID),
    ("/plan-reviews", "/plan-reviews", COORDINATOR),
    ("/college/plan-reviews", "/college/plan-reviews", COORDINATOR),
    ("/person/{person}/plan-review", "/person/01936f00000070008000000000000001/plan-review", NOBODY_BY_THIS_ID),
    ("/person/{person}/annual-review", "/person/01936f00000070008000000000000001/annual-review", NOBODY_BY_THIS_ID),
    ("/plan", "/plan", LEARNER),
    ("/plan/line/{line}", "/plan/line/01936f00000070008000000000000001", NOBODY_BY_THIS_ID),
    ("/plan/you-said-we-did", "/plan/you-said-we-did", LEARNER),
    ("/coming", "/coming", LEARNER),
    ("/feed", "/feed", Only(&["learner", "lsa", "tutor"])),
    ("/talk", "/talk", LEARNER),
    ("/talk/told", "/talk/told", LEARNER),
    ("/sitting", "/sitting", LEARNER),
    ("/sitting/helper", "/sitting/helper?answering=with-help", LEARNER),
    ("/sign-in", "/sign-in", Everyone),
    ("/card", "/card", Everyone),
    ("/sign-in/is-this-you", "/sign-in/is-this-you", Everyone),
    ("/sign-in/staff", "/sign-in/staff", Everyone),
    ("/sign-in/out", "/sign-in/out", Everyone),
    ("/link/{secret}", "/link/nothing", Everyone),
    (
        "/sign-in/passphrase",
        "/sign-in/passphrase",
        Only(&[
            "lsa",
            "tutor",
            "coordinator",
            "administrator",
            "safeguarding-lead",
            "supporter",
            "data-protection-officer",
        ]),
    ),
    ("/accessibility", "/accessibility", Everyone),
    ("/accessibility/easy", "/accessibility/easy", Everyone),
    ("/words", "/words", Everyone),
    ("/credits", "/credits", Everyone),
    ("/college", "/college", COORDINATOR),
    ("/college/questions", "/college/questions", COORDINATOR),
    ("/college/talk", "/college/talk", COORDINATOR),
    ("/college/day-plan", "/college/day-plan", COORDINATOR),
    ("/college/languages", "/college/languages", COORDINATOR),
    ("/deployment/week/{monday}", "/deployment/week/2026-11-23", COORDINATOR),
    ("/deployment/week/{monday}/compare", "/deployment/week/2026-11-23/compare", COORDINATOR),
    ("/deployment/week/{monday}/rota", "/deployment/week/2026-11-23/rota", COORDINATOR),
    ("/deployment/week/{monday}/proposal", "/deployment/week/2026-11-23/proposal", COORDINATOR),
    (
        "/deployment/week/{monday}/{occurrence}/{learner}",
        "/deployment/week/2026-11-23/01936f00000070008000000000000001/01936f00000070008000000000000001",
        NOBODY_BY_THIS_ID,
    ),
    ("/absence", "/absence", LSA),
    ("/person/{person}/absence", "/person/01936f00000070008000000000000001/absence", NOBODY_BY_THIS_ID),
    ("/working-week", "/working-week", COORDINATOR),
    ("/person/{person}/working-week", "/person/01936f00000070008000000000000001/working-week", NOBODY_BY_THIS_ID),
    ("/college/plans", "/college/plans", COORDINATOR),
    ("/college/reasons", "/college/reasons", COORDINATOR),
    ("/insight/questions", "/insight/questions", COORDINATOR),
    ("/role", "/role", SignedIn),
    ("/settings", "/settings", Everyone),
    ("/settings/{group}", "/settings/words", Everyone),
    ("/settings/{group}/{setting}", "/settings/look/theme", Everyone),
    ("/person/{person}/statement", "/person/01936f00000070008000000000000001/statement", NOBODY_BY_THIS_ID),
    ("/person/{person}/plan", "/person/01936f00000070008000000000000001/plan", NOBODY_BY_THIS_ID),
    ("/person/{person}/saw", "/person/01936f00000070008000000000000001/saw", NOBODY_BY_THIS_ID),
    ("/person/{person}/saw/{question}", "/person/01936f00000070008000000000000001/saw/presence", NOBODY_BY_THIS_ID),
    ("/person/{person}/review", "/person/01936f00000070008000000000000001/review", NOBODY_BY_THIS_ID),
    (
        "/person/{person}/review/{occurrence}",
        "/person/01936f00000070008000000000000001/review/01936f00000070008000000000000001",
        NOBODY_BY_THIS_ID,
    ),
    ("/review", "/review", LEARNER),
    ("/review/record", "/review/record", LEARNER),
    ("/person/{person}/record", "/person/01936f00000070008000000000000001/record", NOBODY_BY_THIS_ID),
    ("/review/{occurrence}", "/review/01936f00000070008000000000000001", NOBODY_BY_THIS_ID),
    ("/review/{occurrence}/{question}", "/review/01936f00000070008000000000000001/enough", NOBODY_BY_THIS_ID),
    ("/teaching/{occurrence}/purpose", "/teaching/01936f00000070008000000000000001/purpose", NOBODY_BY_THIS_ID),
    ("/college/words", "/college/words", COORDINATOR),
    ("/college/words/{key}", "/college/words/parts-stop", COORDINATOR),
    (
        "/person/{person}/briefing/{occurrence}",
        "/person/01936f00000070008000000000000001/briefing/01936f00000070008000000000000001",
        NOBODY_BY_THIS_ID,
    ),
];

/// An action, a form that would do it, and who may.
type Form = &'static [(&'static str, &'static str)];
const DEPLOYMENT: Form = &[("person", ID), ("session", ID), ("lsa", ID), ("from", "2026-11-24"), ("to", "2026-11-24")];
const WEEK: Form =
    &[("site", ID), ("monday", "2026-11-23"), ("number", "1"), ("occurrence", ID), ("learner", ID), ("lsa", ID)];
const ACTIONS: &[(&str, Form, Who)] = &[
    (
        "/api/statement/answer",
        &[
            ("road", "all-lessons"),
            ("about", "all-lessons"),
            ("question", "presence"),
            ("save", ID),
            ("pick[]", "help"),
        ],
        LEARNER,
    ),
    (
        "/api/statement/answer-all",
        &[("road", "all-lessons"), ("save", ID), ("picks[all-lessons.presence][]", "help")],
        LEARNER,
    ),
    ("/api/statement/same", &[("from", "all-lessons"), ("to", "time-lunch"), ("save", ID)], LEARNER),
    ("/api/statement/send", &[], LEARNER),
    ("/api/statement/take-back", &[], LEARNER),
    ("/api/statement/take-back-answer", &[("about", "all-lessons"), ("question", "presence")], LEARNER),
    ("/api/talk/ask", &[("id", ID), ("reader", ID), ("from", "/"), ("wish", "help")], LEARNER),
    ("/api/sitting/start", &[("answering", "myself")], LEARNER),
    ("/api/talk/read", &[("id", ID), ("site", ID)], NOBODY_BY_THIS_ID),
    ("/api/talk/worry-read", &[("id", ID)], LEAD),
    ("/api/talk/arrange", &[("site", ID), ("minutes", "60")], NOBODY_BY_THIS_ID),
    ("/api/question-set/ask", &[("question", "help"), ("wheres[help][]", "lesson")], COORDINATOR),
    ("/api/question-set/move", &[("question", "help"), ("step", "later")], COORDINATOR),
    ("/api/question-set/as-it-came", &[], COORDINATOR),
    (
        "/api/day-plan/arrange",
        &[("site", ID), ("has[break]", "yes"), ("from[break]", "10:30"), ("to[break]", "10:45")],
        COORDINATOR,
    ),
    ("/api/working-week/arrange", &[("person", ID), ("paid", "hourly"), ("hours", "20")], NOBODY_BY_THIS_ID),
    ("/api/deployment/propose", WEEK, NOBODY_BY_THIS_ID),
    ("/api/deployment/cover", WEEK, NOBODY_BY_THIS_ID),
    ("/api/deployment/stop", WEEK, NOBODY_BY_THIS_ID),
    ("/api/deployment/publish", WEEK, NOBODY_BY_THIS_ID),
    ("/api/deployment/republish", WEEK, NOBODY_BY_THIS_ID),
    ("/api/deployment/drop", WEEK, NOBODY_BY_THIS_ID),
    ("/api/deployment/undo", WEEK, NOBODY_BY_THIS_ID),
    ("/api/deployment/put", WEEK, NOBODY_BY_THIS_ID),
    ("/api/deployment/give", WEEK, NOBODY_BY_THIS_ID),
    ("/api/deployment/lock", WEEK, NOBODY_BY_THIS_ID),
    ("/api/deployment/swap", WEEK, NOBODY_BY_THIS_ID),
    ("/api/feed/make", &[], Only(&["learner", "lsa", "tutor"])),
    ("/api/feed/void", &[], Only(&["learner", "lsa", "tutor"])),
    ("/api/coming/no", &[("id", ID), ("occurrence", ID), ("lsa", ID)], NOBODY_BY_THIS_ID),
    ("/api/coming/after-all", &[("occurrence", ID), ("lsa", ID)], LEARNER),
    ("/api/briefing/see-changes", &[], LSA),
    ("/api/absence/mark", &[("id", ID), ("from", "2026-11-24"), ("to", "2026-11-24")], LSA),
    ("/api/absence/take-back", &[("id", ID)], LSA),
    ("/api/called-off/call-off", &[("id", ID), ("occurrence", ID), ("site", ID)], NOBODY_BY_THIS_ID),
    ("/api/called-off/call-on", &[("occurrence", ID), ("site", ID)], NOBODY_BY_THIS_ID),
    ("/api/called-off/not-here", &[("id", ID), ("person", ID), ("occurrence", ID)], NOBODY_BY_THIS_ID),
    ("/api/called-off/here", &[("person", ID), ("occurrence", ID)], NOBODY_BY_THIS_ID),
    ("/api/deployment/deploy", DEPLOYMENT, COORDINATOR),
    ("/api/deployment/withdraw", DEPLOYMENT, COORDINATOR),
    ("/api/briefing/mark-read", &[("learner", ID), ("session", ID), ("version", "1 sent")], LSA),
    ("/api/teaching/write", &[("occurrence", ID), ("holds", "every-time"), ("aim", "Fractions")], NOBODY_BY_THIS_ID),
    ("/api/language/switch", &[("locale", "cy"), ("on", "yes")], COORDINATOR),
    (
        "/api/observation/observe",
        &[("person", ID), ("question", "presence"), ("id", ID), ("situation", "all-lessons"), ("pick[]", "help")],
        NOBODY_BY_THIS_ID,
    ),
    ("/api/observation/take-back", &[("person", ID), ("id", ID)], NOBODY_BY_THIS_ID),
    ("/api/observation/dispute", &[("id", ID)], LEARNER),
    ("/api/review/give", &[("person", ID), ("occurrence", ID), ("id", ID), ("amount", "some")], NOBODY_BY_THIS_ID),
    ("/api/review/write-line", &[("person", ID), ("occurrence", ID), ("id", ID), ("line", "x")], NOBODY_BY_THIS_ID),
    (
        "/api/review/say",
        &[("occurrence", ID), ("asked", "enough"), ("id", ID), ("pick", "just-right")],
        NOBODY_BY_THIS_ID,
    ),
    ("/api/observation/support", &[("person", ID), ("id", ID), ("on", "2026-11-23")], COORDINATOR),
    ("/api/observation/support-view", &[("id", ID), ("seen", ID), ("pick", "right")], LEARNER),
    ("/api/plan-review/begin", &[], LEARNER),
    ("/api/plan-review/decide", &[("id", ID), ("line", ID), ("pick", "keep")], LEARNER),
    ("/api/plan-review/add-goal", &[("id", ID), ("words", "Cook alone.")], LEARNER),
    ("/api/plan-review/levels", &[("id", ID), ("goal", ID), ("levels[more]", "Twice a week.")], LEARNER),
    ("/api/plan-review/take-off-goal", &[("goal", ID)], LEARNER),
    ("/api/plan-review/reached", &[("id", ID), ("goal", ID), ("pick", "more")], LEARNER),
    ("/api/plan-review/end", &[], LEARNER),
    ("/api/plan-review/stage", &[("person", ID), ("id", ID), ("stage", "aims")], COORDINATOR),
    ("/api/plan-review/frames", &[("site", ID), ("asks[]", "stages")], COORDINATOR),
    ("/api/plan/arrange", &[("site", ID), ("days", "5")], COORDINATOR),
    ("/api/plan/add-reason", &[("id", ID), ("says", "It rains then.")], COORDINATOR),
    ("/api/plan/give-reason", &[("reason", "no-skill-yet"), ("given", "no")], COORDINATOR),
    ("/api/plan/answer", &[("id", ID), ("line", ID), ("pick", "agree")], LEARNER),
    ("/api/plan/sooner", &[("plan", ID), ("on", "2026-11-30")], LEARNER),
    ("/api/plan/propose", &[("person", ID), ("id", ID), ("review", "2027-01-11")], COORDINATOR),
    ("/api/plan/duty", &[("person", ID), ("id", ID), ("duty[basis]", "safety")], COORDINATOR),
    ("/api/plan/end-duty", &[("person", ID), ("id", ID)], COORDINATOR),
    ("/api/plan/look-at-duty", &[("person", ID), ("was", ID), ("id", ID), ("review", "2027-01-11")], COORDINATOR),
    ("/api/plan/paper", &[("person", ID), ("id", ID), ("line", ID), ("reply", "agree")], COORDINATOR),
    ("/api/settings/change", &[("setting", "theme"), ("pick", "cream")], Everyone),
    ("/api/settings/put-back", &[], Everyone),
    ("/api/wording/reword", &[("key", "parts-stop"), ("locale", "en-GB"), ("says", "Halt")], COORDINATOR),
    ("/api/wording/as-shipped", &[("key", "parts-stop"), ("locale", "en-GB")], COORDINATOR),
    ("/api/sign_in/card", &[("secret", "nothing")], Everyone),
    ("/api/sign_in/link", &[("secret", "nothing")], Everyone),
    ("/api/sign_in/me", &[], Everyone),
    ("/api/sign_in/not_me", &[], Everyone),
    ("/api/sign_in/passphrase", &[("passphrase", ""), ("again", "")], SignedIn),
    ("/api/sign_in/photo", &[], Everyone),
    ("/api/sign_in/role", &[("role", "lsa")], SignedIn),
    ("/api/sign_in/staff", &[("email", ""), ("passphrase", "")], Everyone),
    ("/api/sign_in/sign_out", &[], Everyone),
];

/// What is neither page nor action, in the same form.
const FILES: &[(&str, &str, Who)] = &[
    ("/live", "/live", Everyone),
    ("/ready", "/ready", Everyone),
    ("/pkg/{*name}", "/pkg/nothing", NOBODY_BY_THIS_ID),
    ("/feed/{file}", "/feed/nothing.ics", NOBODY_BY_THIS_ID),
    ("/person/{person}/photo", "/person/01936f00000070008000000000000001/photo", NOBODY_BY_THIS_ID),
    ("/sign-in/is-this-you/photo", "/sign-in/is-this-you/photo", NOBODY_HAS_ANY_YET),
    ("/plan/print.pdf", "/plan/print.pdf", Only(&["learner"])),
    ("/today/print.pdf", "/today/print.pdf", NOBODY_HAS_ANY_YET),
    (
        "/person/{person}/briefing/{occurrence}/print.pdf",
        "/person/01936f00000070008000000000000001/briefing/01936f00000070008000000000000001/print.pdf",
        NOBODY_BY_THIS_ID,
    ),
    ("/deployment/week/{monday}/rota.pdf", "/deployment/week/2026-11-23/rota.pdf", NOBODY_BY_THIS_ID),
    ("/deployment/week/{monday}/rota.csv", "/deployment/week/2026-11-23/rota.csv", NOBODY_BY_THIS_ID),
];

#[tokio::test]
async fn every_page_action_and_file_of_the_router_has_a_row_here() {
    let _college = College::open().await;
    let listed: BTreeSet<String> = server::router::pages().iter().map(|page| page.path().to_owned()).collect();
    let rows: BTreeSet<String> = PAGES.iter().map(|(page, ..)| (*page).to_owned()).collect();
    assert_eq!(listed, rows);
    let listed: BTreeSet<String> = server::router::endpoints().into_iter().collect();
    let rows: BTreeSet<String> = ACTIONS.iter().map(|(path, ..)| (*path).to_owned()).collect();
    assert_eq!(listed, rows);
    let listed: BTreeSet<&str> = server::router::files().into_iter().collect();
    let rows: BTreeSet<&str> = FILES.iter().map(|(path, ..)| *path).collect();
    assert_eq!(listed, rows);
}

#[tokio::test]
async fn a_wrong_role_finds_nothing_and_a_right_one_finds_the_page() {
    let college = College::open().await;
    for role in ROLES {
        let mut visitor = come_in(&college, role).await;
        for (page, address, who) in PAGES.iter().chain(FILES) {
            let found = visitor.get(address).await.status;
            expect(role, page, *who, found);
        }
    }
}

#[tokio::test]
async fn the_pages_and_actions_of_a_real_person_and_site_are_for_those_who_have_to_do_with_them() {
    let college = College::open().await;
    let mut jo = staff::member(&college, "jo.okafor@fernbank.example", "coordinator").await;
    let home = jo.get("/").await.body;
    let person = home.split("/statement\"").next().unwrap().rsplit("/person/").next().unwrap().to_owned();
    let week = jo.get("/deployment/week/now").await;
    let site = week.body.split("site=").nth(1).unwrap().split(['&', '"']).next().unwrap().to_owned();
    let theirs = PAGES.iter().chain(FILES).map(|(page, ..)| *page);
    let theirs = theirs.filter(|page| page.starts_with("/person/{person}/") && page.matches('{').count() == 1);
    let rota = ["rota.csv", "rota.pdf"].map(|file| format!("/deployment/week/2026-11-23/{file}?site={site}"));
    let all: Vec<String> = theirs.map(|page| page.replace("{person}", &person)).chain(rota).collect();
    assert!(all.len() > 8, "{all:?}");
    for statement in all.iter().filter(|page| page.ends_with("/statement") || page.contains("rota.csv")) {
        assert_eq!(jo.get(statement).await.status, StatusCode::OK, "{statement}");
    }
    for role in ["lsa", "tutor", "administrator", "safeguarding-lead", "supporter", "data-protection-officer"] {
        let mut stranger = come_in(&college, role).await;
        for page in &all {
            assert_eq!(stranger.get(page).await.status, StatusCode::NOT_FOUND, "{role} at {page}");
        }
        let may = |who: &Who| matches!(who, Everyone | SignedIn) || matches!(who, Only(roles) if roles.contains(&role));
        for (path, form, _) in ACTIONS.iter().filter(|(.., who)| !may(who)) {
            let real = |(name, value): &(&'static str, &'static str)| match *name {
                "person" | "learner" => (*name, person.clone()),
                "site" => (*name, site.clone()),
                _ => (*name, (*value).to_owned()),
            };
            let form: Vec<_> = form.iter().map(real).collect();
            let form: Vec<_> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
            assert_eq!(stranger.post(path, &form).await.status, StatusCode::NOT_FOUND, "{role} at {path}");
        }
    }
}

/// What nobody means to type: PostgreSQL keeps no zero byte, and the rest is meant to break out of where it stands.
const NASTY: &str = "\0 \u{202e}'\"><script>alert(1)</script> { $name } ' or 1=1 -- %00%ff";

/// An answer in the learner's own words, beside the forms of the table.
const IN_WORDS: Form =
    &[("road", "anything-else"), ("about", "me"), ("question", "anything-else"), ("save", ID), ("typed", NASTY)];

#[tokio::test]
async fn nasty_words_of_whoever_may_send_them_are_kept_or_refused_and_never_a_failure() {
    for kind in databases::BOTH {
        let college = College::over(kind).await;
        for role in ["learner", "lsa", "tutor", "coordinator"] {
            let mut visitor = come_in(&college, role).await;
            let kept = visitor.post("/api/statement/answer", IN_WORDS).await.status;
            assert!(!kept.is_server_error(), "{role}, in words, {kind:?}: {kept}");
            for (path, form, _) in ACTIONS.iter().filter(|(path, ..)| !path.ends_with("/sign_out")) {
                for at in 0..form.len() {
                    let mut form = form.to_vec();
                    form[at].1 = NASTY;
                    let found = visitor.post(path, &form).await.status;
                    assert!(!found.is_server_error(), "{role} at {path}, {} of {kind:?}: {found}", form[at].0);
                }
            }
        }
    }
}

#[tokio::test]
async fn a_wrong_role_does_nothing() {
    let college = College::open().await;
    for role in ROLES {
        let mut visitor = come_in(&college, role).await;
        for (path, form, who) in ACTIONS {
            let wrong = matches!(who, Only(roles) if !roles.contains(&role));
            if wrong {
                let found = visitor.post(path, form).await.status;
                assert_eq!(found, StatusCode::NOT_FOUND, "{role} at {path}");
            }
        }
    }
}

#[tokio::test]
async fn whoever_is_not_signed_in_is_sent_to_sign_in() {
    let college = College::open().await;
    let mut visitor = college.visitor();
    for (page, address, who) in PAGES {
        let found = visitor.get(address).await;
        if *who != Everyone {
            assert!(found.to.as_deref().is_some_and(|to| to.starts_with("/sign-in")), "{page}: {found:?}");
        }
    }
    for (path, form, who) in ACTIONS {
        let found = visitor.post(path, form).await;
        if *who != Everyone {
            assert!(found.to.as_deref().is_some_and(|to| to.starts_with("/sign-in")), "{path}: {found:?}");
        }
    }
}

async fn come_in(college: &College, role: &str) -> Visitor {
    match role {
        "learner" => staff::learner(college).await,
        _ => staff::member(college, &format!("{role}@fernbank.example"), role).await,
    }
}

fn expect(role: &str, page: &str, who: Who, found: StatusCode) {
    let may = match who {
        Everyone | SignedIn => true,
        Only(roles) => roles.contains(&role),
    };
    let fits = if may { found.is_success() || found.is_redirection() } else { found == StatusCode::NOT_FOUND };
    assert!(fits, "{role} at {page}: {found}");
}
