//! Two people who are in two rooms at the same time change places, each with everyone they are with there.

use domain::deployment::Row;
use domain::id::{OccurrenceId, PersonId};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use storage::SiteWeek;

use super::changes::{touched, touched_list};
use super::model::Model;
use super::opened::Opened;
use super::place_actions::SwapLsas;
use crate::words::Words;

/// The rows of a week after they changed places; nothing where the other is not in another room then, where what they do is not
/// from a plan, or where a hard rule stands against it.
pub fn swapped(week: &SiteWeek, model: &Model, at: OccurrenceId, one: PersonId, other: PersonId) -> Option<Vec<Row>> {
    let here = week.meeting(at)?;
    let theirs = week.shown().iter().filter(|row| row.lsa == other && row.occurrence != at);
    let theirs = theirs.filter_map(|row| week.meeting(row.occurrence));
    let there = theirs.into_iter().find(|meeting| meeting.starts < here.ends && here.starts < meeting.ends)?.id;
    let moves = |row: &Row| (row.occurrence, row.lsa) == (at, one) || (row.occurrence, row.lsa) == (there, other);
    let of_plan = |row: &Row| model.is_open(row.occurrence) && model.need(row.occurrence, row.learner).is_some();
    if !week.shown().iter().filter(|row| moves(row)).all(of_plan) {
        return None;
    }
    let after: Vec<Row> = week
        .shown()
        .iter()
        .map(|row| {
            let lsa = if !moves(row) {
                row.lsa
            } else if row.lsa == one {
                other
            } else {
                one
            };
            // what was written for one is not for the other
            let reason = row.reason.clone().filter(|_| lsa == row.lsa);
            Row { lsa, reason, ..row.clone() }
        })
        .collect();
    model.score(&after).broken.is_empty().then_some(after)
}

/// The button for it, with what it would change; nothing where they cannot.
pub fn swap(
    words: Words,
    opened: &Opened,
    (at, learner): (OccurrenceId, PersonId),
    (one, other): (PersonId, PersonId),
    effect_said: impl Fn(i64) -> String,
) -> Option<AnyView> {
    let (week, model) = (&opened.week, &opened.model);
    let after = swapped(week, model, at, one, other)?;
    let effect = effect_said(model.score(&after).total() - model.score(week.shown()).total());
    let args = [("one", opened.name(one).into()), ("other", opened.name(other).into())];
    let label = words.say_with("deployment-place-swap", &args);
    let called = label.clone();
    Some(
        view! {
            <li class="could">
                <div>
                    <span>{words.say_with("deployment-place-swap-effect", &[("other", opened.name(other).into()), ("effect", effect.into())])}</span>
                    {touched_list(touched(words, opened, week.shown(), &after))}
                </div>
                <form method="post" action=SwapLsas::url() aria-label=called>
                    <input type="hidden" name="site" value=week.site.to_string()/>
                    <input type="hidden" name="monday" value=week.week.monday().to_string()/>
                    <input type="hidden" name="occurrence" value=at.to_string()/>
                    <input type="hidden" name="learner" value=learner.to_string()/>
                    <input type="hidden" name="lsa" value=one.to_string()/>
                    <input type="hidden" name="other" value=other.to_string()/>
                    <input type="hidden" name="number" value=week.seen().to_string()/>
                    <button type="submit" class="button">{label}</button>
                </form>
            </li>
        }
        .into_any(),
    )
}
