//! That a cover was made of a draft which was there before: how many of its changes are of that draft, and the way to cover only
//! what is in force.

use std::collections::BTreeSet;

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use storage::Version;

use crate::deployment::changes::{Change, changes};
use crate::deployment::opened::Opened;
use crate::deployment::week_actions::CoverWeek;
use crate::words::Words;

/// The sentence and the button; nothing where every change is of the cover, or nothing is in force that could be covered instead.
pub fn beneath(words: Words, opened: &Opened, draft: &Version, all: &[Change]) -> Option<AnyView> {
    let count = not_of_the_cover(opened, draft, all);
    let could = count > 0 && opened.week.published.is_some() && !opened.model.is_over();
    let said = || words.say_with("deployment-compare-beneath", &[("count", count.into())]);
    could.then(|| view! { <p class="uncovered">{said()}</p>{cover_in_force(words, opened, draft)} }.into_any())
}

/// How many changes to what is in force the draft beneath had already.
fn not_of_the_cover(opened: &Opened, draft: &Version, all: &[Change]) -> usize {
    let Some(beneath) = &opened.week.beneath else { return 0 };
    let of_the_cover = changes(opened, beneath, &draft.rows).into_iter();
    let of_the_cover: BTreeSet<_> = of_the_cover.map(|change| (change.at, change.learner)).collect();
    all.iter().filter(|change| !of_the_cover.contains(&(change.at, change.learner))).count()
}

fn cover_in_force(words: Words, opened: &Opened, draft: &Version) -> AnyView {
    let label = words.say("deployment-cover-in-force");
    let called = label.clone();
    view! {
        <form method="post" action=CoverWeek::url() aria-label=called>
            <input type="hidden" name="site" value=opened.week.site.to_string()/>
            <input type="hidden" name="monday" value=opened.week.week.monday().to_string()/>
            <input type="hidden" name="dropping" value=draft.number.to_string()/>
            <button type="submit" class="button">{label}</button>
        </form>
    }
    .into_any()
}
