//! Every version of a week that was in force before, folded: which, by whom and when, each with the way back to it.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use storage::Earlier;

use super::opened::Opened;
use super::week_actions::GoBack;
use crate::college::college_date;
use crate::words::Words;

/// The fold; nothing where there is none, or where nothing of the week is still to come.
pub fn earlier(words: Words, opened: &Opened) -> Option<AnyView> {
    let earlier = &opened.week.earlier;
    if earlier.is_empty() || opened.model.is_over() {
        return None;
    }
    let summary = words.say_with("deployment-week-earlier", &[("count", earlier.len().into())]);
    let rows = earlier.iter().map(|version| row(words, opened, version)).collect_view();
    let fold = view! {
        <details class="fold">
            <summary>{summary}</summary>
            <p>{words.say("deployment-week-earlier-lead")}</p>
            <ul class="differences">{rows}</ul>
        </details>
    };
    Some(fold.into_any())
}

fn row(words: Words, opened: &Opened, version: &Earlier) -> AnyView {
    let args = [
        ("number", version.number.get().into()),
        ("name", version.made_by.clone().into()),
        ("date", college_date(words, version.at).into()),
        ("time", words.time(opened.clock(version.at)).into()),
    ];
    let label = words.say_with("deployment-week-undo", &[("number", version.number.get().into())]);
    let called = label.clone();
    view! {
        <li>
            <p>{words.say_with("deployment-week-earlier-row", &args)}</p>
            <form method="post" action=GoBack::url() aria-label=called>
                <input type="hidden" name="site" value=opened.week.site.to_string()/>
                <input type="hidden" name="monday" value=opened.week.week.monday().to_string()/>
                <input type="hidden" name="number" value=version.number.to_string()/>
                <input type="hidden" name="seen" value=opened.week.seen().to_string()/>
                <button type="submit" class="button">{label}</button>
            </form>
        </li>
    }
    .into_any()
}
