//! The accessibility statement in full, in the shape public bodies publish theirs: what is met, how it was looked at, what is
//! known to be wrong, and whom to tell.

use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;

use crate::page::page;
use crate::parts::LinkRow;
use crate::routes;
use crate::settings::{Around, Frame};
use crate::visitor::Away;
use crate::words::{Arg, Locale, Words, use_words};

/// When it was last held against the program. Changed with the text.
const LOOKED_AT: Option<NaiveDate> = NaiveDate::from_ymd_opt(2026, 11, 30);

/// What is known to be wrong, each a line.
const PROBLEMS: &[&str] = &["voice", "switches", "recordings", "languages", "untried", "screen-readers"];

/// The day it was looked at, as messages take it.
pub fn looked_at(words: Words) -> Option<[(&'static str, Arg<'static>); 2]> {
    LOOKED_AT.map(|on| [("date", words.date(on).into()), ("year", on.year().into())])
}

/// `/accessibility`
#[component]
pub fn AccessibilityPage() -> impl IntoView {
    page(Locale::EnGb, || async { Ok::<_, Away>(show(Around::reader().await?)) })
}

fn show(around: Around) -> impl IntoView {
    let words = use_words();
    let title = words.say("accessibility-staff-title");
    let told = move |key: &str| view! { <p>{words.say(&format!("accessibility-staff-{key}"))}</p> };
    let heading = move |key: &str| view! { <h2>{words.say(&format!("accessibility-staff-{key}"))}</h2> };
    let problems =
        PROBLEMS.iter().map(move |key| view! { <li>{words.say(&format!("accessibility-staff-problem-{key}"))}</li> });
    let date = looked_at(words).map(|on| view! { <p>{words.say_with("accessibility-staff-date", &on)}</p> });
    view! {
        <Frame around title=title.clone() back=routes::SETTINGS.to_owned() from=routes::ACCESSIBILITY.to_owned()>
            <h1>{title}</h1>
            {told("lead")}
            {heading("standard")}
            {told("aims")}
            {told("status")}
            {heading("problems")}
            <ul class="dotted">{problems.collect_view()}</ul>
            {heading("tested")}
            {told("tests")}
            {heading("tell")}
            {told("tell-us")}
            {told("enforced")}
            {date}
            <ul class="rows">
                <li><LinkRow href=routes::ACCESSIBILITY_EASY.to_owned() said=words.said("accessibility-easy") note=None/></li>
            </ul>
        </Frame>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// R87: looked at again at each release, and a year is the longest a statement may stand.
    #[test]
    fn the_statement_was_looked_at_within_a_year() {
        let looked_at = LOOKED_AT.unwrap();
        let age = chrono::Utc::now().date_naive() - looked_at;
        assert!(age.num_days() < 365, "looked at on {looked_at}: read it against the program again");
    }
}
