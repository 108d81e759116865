//! Two people who are in two rooms at the same time change places, each with everyone they are with there.

use std::collections::BTreeSet;

use domain::deployment::{Part, Row};
use domain::id::{OccurrenceId, PersonId};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use solver::instance::{LearnerId, LsaId, SessionId};
use solver::score::Broken;
use storage::SiteWeek;

use super::changes::{touched, touched_list};
use super::effect::Effects;
use super::model::{Model, lsa_id};
use super::opened::Opened;
use super::place_actions::SwapLsas;
use crate::words::Words;

/// The rows of a week after they changed places; nothing where the other is not in another room then, where what they do
/// is not from a plan, where nobody said when one of them works, or where it would break a hard rule that is not broken
/// already.
pub fn swapped(week: &SiteWeek, model: &Model, at: OccurrenceId, one: PersonId, other: PersonId) -> Option<Vec<Row>> {
    let here = week.meeting(at).filter(|_| model.is_known(one) && model.is_known(other))?;
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
    let that_day: BTreeSet<_> = week.meetings.iter().filter(|it| it.on == here.on).map(|it| it.id).collect();
    let of_day =
        |rows: &[Row]| rows.iter().filter(|row| that_day.contains(&row.occurrence)).cloned().collect::<Vec<_>>();
    let stood = broken(model, &of_day(week.shown()));
    let breaks_more = broken(model, &of_day(&after)).iter().any(|rule| !stood.contains(rule));
    let stays = |rows: &[Row], lsa| [at, there].into_iter().map(|at| minutes(week, rows, (at, lsa))).sum::<i64>();
    let mut longer = [one, other].into_iter().filter(|lsa| stays(&after, *lsa) > stays(week.shown(), *lsa));
    let is_too_long = longer.any(|lsa| is_over_hours(model, &after, lsa));
    (!breaks_more && !is_too_long).then_some(after)
}

/// For how long somebody is at a meeting.
fn minutes(week: &SiteWeek, rows: &[Row], (at, lsa): (OccurrenceId, PersonId)) -> i64 {
    let parts = rows.iter().filter(|row| (row.occurrence, row.lsa) == (at, lsa)).map(|row| row.part);
    let stay = parts.reduce(Part::and).zip(week.meeting(at)).map(|(part, it)| part.span((it.starts, it.ends)));
    stay.map_or(0, |(starts, ends)| (ends - starts).num_minutes())
}

fn is_over_hours(model: &Model, rows: &[Row], lsa: PersonId) -> bool {
    let is_theirs = |at: usize| model.instance.lsas[at].id == lsa_id(lsa);
    model.score(rows).broken.into_iter().any(|rule| matches!(rule, Broken::Hours(at) if is_theirs(at)))
}

/// A hard rule that is broken, and by which place where it is one row that breaks it: rows are numbered anew in every
/// answer.
type Breaks = (Broken, Option<(LearnerId, SessionId, LsaId)>);

/// Every hard rule that the rows of a day break. Hours are of a week.
fn broken(model: &Model, rows: &[Row]) -> Vec<Breaks> {
    let assign = model.answer(rows).assign;
    let by = |broken| match broken {
        Broken::Row(n) => (Broken::Row(0), assign.get(n).cloned()),
        Broken::MayNot(n) => (Broken::MayNot(0), assign.get(n).cloned()),
        other => (other, None),
    };
    let rules = model.score(rows).broken.into_iter().filter(|rule| !matches!(rule, Broken::Hours(_)));
    rules.map(by).collect()
}

/// The button for it, with what it would change; nothing where they cannot.
pub fn swap(
    words: Words,
    opened: &Opened,
    (at, learner): (OccurrenceId, PersonId),
    (one, other): (PersonId, PersonId),
    effects: &Effects,
) -> Option<AnyView> {
    let (week, model) = (&opened.week, &opened.model);
    let after = swapped(week, model, at, one, other)?;
    let (effect, counted) = (effects.said(&after), effects.counted(Some(effects.cost(&after))));
    let args = [("one", opened.name(one).into()), ("other", opened.name(other).into())];
    let label = words.say_with("deployment-place-swap", &args);
    let called = label.clone();
    Some(
        view! {
            <li class="could">
                <div>
                    <span>{words.say_with("deployment-place-swap-effect", &[("other", opened.name(other).into()), ("effect", effect.into())])}{counted}</span>
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
