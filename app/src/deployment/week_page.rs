//! The week of one site: what is not as agreed first, then who is where, by person, by learner or by room.

use chrono::{Days, NaiveDate};
use domain::access::Grant;
use domain::deployment::{Row, VersionNumber};
use domain::id::SiteId;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use storage::Face;

use super::differences::{differences, of_draft};
use super::done::Done;
use super::earlier::earlier;
use super::grid::{By, grid};
use super::in_after_all::in_after_all;
use super::meanwhile::went_back_meanwhile;
use super::opened::{Opened, Which};
use super::search::Search;
use super::week_actions::ProposeWeek;
use crate::page::{page, param, query};
use crate::parts::StaffPage;
use crate::person::figure;
use crate::routes;
use crate::visitor::{Away, moment, storage};
use crate::words::{Locale, Words, use_words};

/// `/deployment/week/<monday>`
#[component]
pub fn WeekPage() -> impl IntoView {
    page(Locale::EnGb, || {
        let date = param::<String>("monday").unwrap_or_default();
        let said = |name: &str| query::<String>(name).unwrap_or_default();
        let (site, by, done) = (said("site"), By::parse(&said("by")), Done::read());
        let meanwhile = query::<VersionNumber>("meanwhile");
        let reason = said("reason");
        async move {
            let opened = Opened::open(Which::read(&site, &date)?).await?;
            let others = other_sites(&opened).await?;
            let me = storage().own_face(&opened.coordinator).await?;
            let before = before_given(&opened, &done).await?;
            let asked = Asked { by, done, before, reason, meanwhile };
            Ok::<_, Away>(show(me, &opened, &others, asked))
        }
    })
}

/// What the address asks of the page.
struct Asked {
    by: By,
    done: Done,
    /// What the draft was made from, where a place was just given to somebody else.
    before: Option<Vec<Row>>,
    /// The reason whose learners all are shown.
    reason: String,
    /// The version that was not put back, because somebody else changed the week.
    meanwhile: Option<VersionNumber>,
}

/// What the draft was made from, where a place was just given to somebody else: what that does is said beside it.
async fn before_given(opened: &Opened, done: &Done) -> Result<Option<Vec<Row>>, Away> {
    if !done.is_given() {
        return Ok(None);
    }
    Ok(storage().draft_made_from(&opened.grant, opened.week.week, moment()).await?)
}

/// The coordinator's other sites, each by its name.
async fn other_sites(opened: &Opened) -> Result<Vec<(SiteId, String)>, Away> {
    let mut others = Vec::new();
    for site in opened.coordinator.sites.iter().filter(|other| **other != opened.week.site) {
        let day = storage().site_day(&Grant::site(&opened.coordinator, *site)?, moment()).await?;
        others.push((*site, day.name));
    }
    Ok(others)
}

fn show(me: Face, opened: &Opened, others: &[(SiteId, String)], asked: Asked) -> impl IntoView + use<> {
    let words = use_words();
    let (site, monday) = (opened.week.site, opened.week.week.monday());
    let args = [("date", opened.monday(words).into()), ("site", opened.week.name.clone().into())];
    let title = words.say_with("deployment-week-title", &args);
    let done = ["published", "dropped", "undone"].into_iter().find(|word| *word == asked.done.what());
    let done = done.map(|word| {
        view! { <p class="panel" role="status">{words.say_with(&format!("deployment-week-{word}"), &args)}</p> }
    });
    let given = asked.done.on_week(words, opened, asked.before.as_deref());
    let (ways, stands) = (ways(words, opened, others), stands(words, opened));
    let (differences, what_next) = (differences(words, opened, &asked.reason), what_next(words, opened));
    let (links, grid) = (by_links(words, site, monday, asked.by), grid(words, opened, asked.by, given.as_ref()));
    let of_draft = of_draft(words, opened);
    view! {
        <StaffPage title=title.clone() me=figure(&me) back=Some(routes::HOME.to_owned())>
            {done}
            {asked.meanwhile.map(|number| went_back_meanwhile(words, number))}
            <h1>{title}</h1>
            {ways}
            {stands}
            {differences}
            {what_next}
            <h2 id="who-is-where">{words.say("deployment-week-grid")}</h2>
            {of_draft}
            {links}
            {grid}
            {on_paper(words, site, monday)}
        </StaffPage>
    }
}

/// The week before and after, and the coordinator's other sites.
fn ways(words: Words, opened: &Opened, others: &[(SiteId, String)]) -> AnyView {
    let (site, monday) = (opened.week.site, opened.week.week.monday());
    let to = |date: Option<NaiveDate>, key: &str| {
        date.map(|date| view! { <a class="button" href=routes::week(site, date)>{words.say(key)}</a> })
    };
    let before = to(monday.checked_sub_days(Days::new(7)), "deployment-week-before");
    let after = to(monday.checked_add_days(Days::new(7)), "deployment-week-after");
    let sites = others.iter().map(|(other, name)| {
        let label = words.say_with("deployment-week-other-site", &[("site", name.clone().into())]);
        view! { <a class="button" href=routes::week(*other, monday)>{label}</a>" " }
    });
    view! { <p class="button-row ways">{before}" "{after}" "{sites.collect_view()}</p> }.into_any()
}

/// The week for a wall or another program, and what it is made from.
fn on_paper(words: Words, site: SiteId, monday: NaiveDate) -> AnyView {
    view! {
        <p class="button-row ways">
            <a class="button" href=routes::rota(site, monday)>{words.say("deployment-rota-open")}</a>
            " "
            <a class="button" href=routes::rota_table(site, monday) download="">{words.say("deployment-week-csv")}</a>
            " "
            <a class="button" href=routes::WORKING_WEEKS>{words.say("working-week-title")}</a>
        </p>
    }
    .into_any()
}

/// What is in force and what is proposed.
fn stands(words: Words, opened: &Opened) -> AnyView {
    let (site, monday) = (opened.week.site, opened.week.week.monday());
    let version = |key: &str, version: &storage::Version| {
        let made = crate::college::college_date(words, version.made_at);
        let args =
            [("number", version.number.get().into()), ("name", version.made_by.clone().into()), ("date", made.into())];
        view! { <p>{words.say_with(key, &args)}</p> }
    };
    let published = match &opened.week.published {
        Some(now) => version("deployment-week-in-force", now).into_any(),
        None => view! { <p>{words.say("deployment-week-none")}</p> }.into_any(),
    };
    let draft = opened.week.draft.as_ref().map(|draft| {
        view! {
            {version("deployment-week-draft", draft)}
            <p><a class="main-button" href=routes::compare(site, monday)>{words.say("deployment-week-compare")}</a></p>
        }
    });
    let looking = Search::progress(site, monday).map(|_| {
        view! { <p class="read-row"><a href=routes::proposal(site, monday)>{words.say("deployment-week-looking")}</a></p> }
    });
    let is_over = opened.model.is_over() && !opened.week.meetings.is_empty();
    let over = is_over.then(|| view! { <p>{words.say("deployment-week-over")}</p> });
    view! {
        <section class="panel" aria-label=words.say("deployment-week-stands")>
            {published}
            {over}
            {draft}
            {in_after_all(words, opened)}
            {looking}
        </section>
    }
    .into_any()
}

/// What can be done about the week as a whole: a proposal, and the ways back to the versions before; nothing where nothing of it is
/// still to come.
fn what_next(words: Words, opened: &Opened) -> Option<AnyView> {
    let (site, monday) = (opened.week.site, opened.week.week.monday());
    (!opened.model.is_over()).then(|| {
        view! {
            <section class="what-next" aria-label=words.say("deployment-week-next")>
                {propose(words, site, monday)}
                {earlier(words, opened)}
            </section>
        }
        .into_any()
    })
}

/// How long a proposal may take, in seconds, and which of these is chosen.
const SECONDS: [(u32, bool); 3] = [(1, false), (5, true), (30, false)];

fn propose(words: Words, site: SiteId, monday: NaiveDate) -> AnyView {
    let label = words.say("deployment-week-propose");
    let called = label.clone();
    let options = SECONDS.map(|(seconds, chosen)| {
        let said = words.say_with("deployment-week-seconds", &[("seconds", seconds.into())]);
        view! { <option value=seconds.to_string() selected=chosen>{said}</option> }
    });
    view! {
        <form method="post" action=ProposeWeek::url() aria-label=called class="in-a-row">
            <input type="hidden" name="site" value=site.to_string()/>
            <input type="hidden" name="monday" value=monday.to_string()/>
            <div class="field">
                <label for="seconds">{words.say("deployment-week-how-long")}</label>
                <select id="seconds" name="seconds">{options}</select>
            </div>
            <button type="submit" class="button">{label}</button>
        </form>
    }
    .into_any()
}

fn by_links(words: Words, site: SiteId, monday: NaiveDate, by: By) -> AnyView {
    let links = By::ALL.map(|other| {
        let current = (other == by).then_some("page");
        let label = words.say(&format!("deployment-week-by-{}", other.key()));
        let href = format!("{}#who-is-where", routes::week_by(site, monday, other.key()));
        view! { <li><a class="button" href=href aria-current=current>{label}</a></li> }
    });
    view! { <nav aria-label=words.say("deployment-week-by")><ul class="button-row">{links}</ul></nav> }.into_any()
}
