//! The week of one site: what is not as agreed first, then who is where, by person, by learner or by room.

use chrono::{Days, NaiveDate};
use domain::id::SiteId;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use storage::Face;

use super::differences::differences;
use super::grid::{By, grid};
use super::meanwhile::went_back_meanwhile;
use super::opened::{Opened, Which};
use super::search::Search;
use super::week_actions::{ProposeWeek, RepublishWeek};
use crate::page::{page, param, query};
use crate::parts::StaffPage;
use crate::person::figure;
use crate::routes;
use crate::visitor::{Away, storage};
use crate::words::{Locale, Words, use_words};

/// `/deployment/week/<monday>`
#[component]
pub fn WeekPage() -> impl IntoView {
    page(Locale::EnGb, || {
        let date = param::<String>("monday").unwrap_or_default();
        let said = |name: &str| query::<String>(name).unwrap_or_default();
        let (site, by, done) = (said("site"), By::parse(&said("by")), said("done"));
        let meanwhile = query::<i64>("meanwhile");
        let reason = said("reason");
        async move {
            let opened = Opened::open(Which::read(&site, &date)?).await?;
            let me = storage().own_face(&opened.coordinator).await?;
            Ok::<_, Away>(show(me, &opened, by, (&done, &reason), meanwhile))
        }
    })
}

fn show(
    me: Face,
    opened: &Opened,
    by: By,
    (done, reason): (&str, &str),
    meanwhile: Option<i64>,
) -> impl IntoView + use<> {
    let words = use_words();
    let (site, monday) = (opened.week.site, opened.week.week.monday());
    let args = [("date", words.date(monday).into()), ("site", opened.week.name.clone().into())];
    let title = words.say_with("deployment-week-title", &args);
    let done = ["published", "republished", "dropped", "undone"].into_iter().find(|word| *word == done);
    let done = done.map(|word| {
        view! { <p class="panel" role="status">{words.say_with(&format!("deployment-week-{word}"), &args)}</p> }
    });
    let (ways, stands, differences) =
        (ways(words, opened, by), stands(words, opened), differences(words, opened, reason));
    let (links, grid) = (by_links(words, site, monday, by), grid(words, opened, by));
    view! {
        <StaffPage title=title.clone() me=figure(&me) back=Some(routes::HOME.to_owned())>
            {done}
            {meanwhile.map(|number| went_back_meanwhile(words, number))}
            <h1>{title}</h1>
            {ways}
            {stands}
            {differences}
            <h2 id="who-is-where">{words.say("deployment-week-grid")}</h2>
            {links}
            {grid}
        </StaffPage>
    }
}

/// The week before and after, and the coordinator's other sites.
fn ways(words: Words, opened: &Opened, by: By) -> AnyView {
    let (site, monday) = (opened.week.site, opened.week.week.monday());
    let to = |date: Option<NaiveDate>, key: &str| {
        date.map(|date| view! { <a class="button" href=routes::week_by(site, date, by.key())>{words.say(key)}</a> })
    };
    let before = to(monday.checked_sub_days(Days::new(7)), "deployment-week-before");
    let after = to(monday.checked_add_days(Days::new(7)), "deployment-week-after");
    let works = view! { <a class="button" href=routes::WORKING_WEEKS>{words.say("working-week-title")}</a> };
    let paper = view! { <a class="button" href=routes::rota(site, monday)>{words.say("deployment-rota-open")}</a> };
    let table = view! { <a class="button" href=routes::rota_table(site, monday) download="">{words.say("deployment-week-csv")}</a> };
    let sites = opened.coordinator.sites.iter().filter(|other| **other != site).enumerate().map(|(n, other)| {
        let label = words.say_with("deployment-week-other-site", &[("number", (n + 1).into())]);
        view! { <a class="button" href=routes::week(*other, monday)>{label}</a> }
    });
    view! { <p class="button-row">{before}" "{after}" "{works}" "{paper}" "{table}" "{sites.collect_view()}</p> }
        .into_any()
}

/// What is in force and what is proposed, and what can be done with it.
fn stands(words: Words, opened: &Opened) -> AnyView {
    let (site, monday) = (opened.week.site, opened.week.week.monday());
    let version = |key: &str, version: &storage::Version| {
        let made = crate::college::college_date(words, version.made_at);
        let args = [("number", version.number.into()), ("name", version.made_by.clone().into()), ("date", made.into())];
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
    view! {
        <section class="panel" aria-label=words.say("deployment-week-stands")>
            {published}
            {draft}
            {looking}
            {propose(words, site, monday)}
            {undo(words, opened)}
        </section>
    }
    .into_any()
}

/// How long a proposal may take, in seconds.
const SECONDS: [&str; 3] = ["5", "1", "30"];

fn propose(words: Words, site: SiteId, monday: NaiveDate) -> AnyView {
    let label = words.say("deployment-week-propose");
    let called = label.clone();
    let options = SECONDS.map(|seconds| {
        let said = words.say_with("deployment-week-seconds", &[("seconds", seconds.into())]);
        view! { <option value=seconds>{said}</option> }
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

/// The way back to the version before.
fn undo(words: Words, opened: &Opened) -> Option<AnyView> {
    let number = opened.week.before?;
    let label = words.say_with("deployment-week-undo", &[("number", number.into())]);
    let called = label.clone();
    Some(
        view! {
            <form method="post" action=RepublishWeek::url() aria-label=called>
                <input type="hidden" name="site" value=opened.week.site.to_string()/>
                <input type="hidden" name="monday" value=opened.week.week.monday().to_string()/>
                <input type="hidden" name="number" value=number.to_string()/>
                <input type="hidden" name="seen" value=opened.week.seen().to_string()/>
                <button type="submit" class="button">{label}</button>
            </form>
        }
        .into_any(),
    )
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
