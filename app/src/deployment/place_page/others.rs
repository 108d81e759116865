//! Everyone who could come to a place instead, for all of the meeting or for one half of it.

use domain::deployment::{Need, Obstacle, Part, Row};
use domain::id::PersonId;
use domain::scale::Scale;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use storage::Works;

use super::Place;
use crate::deployment::changes::{touched, touched_list};
use crate::deployment::effect::Effects;
use crate::deployment::part::with_half;
use crate::deployment::place_actions::PutLsa;
use crate::deployment::swap::swap;
use crate::deployment::why::Asking;
use crate::parts::Avatar;
use crate::person::figure;
use crate::routes;

impl Place<'_> {
    /// Everyone who could come instead, the cheapest first, then those who cannot, and why.
    pub(super) fn others(&self) -> Option<AnyView> {
        let need = &self.asked().filter(|_| self.opened.model.is_open(self.at))?;
        let (words, week, model) = (self.words, &self.opened.week, &self.opened.model);
        let rows = week.shown();
        let effects = Effects::new(words, self.opened, (self.at, self.learner));
        let then = || self.here.iter().filter(|row| row.part.meets(self.part));
        // whoever does not come leaves their place first, then whoever is one more than could stay beside somebody else
        let is_full = then().count() >= need.people();
        let void = self.opened.void_at(self.here.iter().copied(), self.part);
        let instead = void.or_else(|| then().next().filter(|_| is_full).map(|row| row.lsa));
        let stays = |row: &Row| {
            let part = if self.is(row, instead) { row.part.without(self.part)? } else { row.part };
            Some(Row { part, ..row.clone() })
        };
        let without: Vec<Row> = rows.iter().filter_map(stays).collect();
        let asking = Asking::new(week, model, &without);
        let others = week.lsas.iter().filter(|works| then().all(|row| row.lsa != works.lsa.id));
        let (mut can, mut cannot) = (Vec::new(), Vec::new());
        for works in others {
            match asking.obstacle(need, works) {
                None => {
                    let row = Row {
                        occurrence: self.at,
                        learner: self.learner,
                        lsa: works.lsa.id,
                        part: self.part,
                        plan_line: Some(need.line),
                        reason: None,
                    };
                    let with: Vec<Row> = without.iter().cloned().chain([row]).collect();
                    let cost = self.is_as_agreed().then(|| effects.cost(&with));
                    let touched = touched(words, self.opened, rows, &with);
                    can.push((cost, works, (effects.said(&with), touched)));
                }
                Some(obstacle) => cannot.push((obstacle, works)),
            }
        }
        can.sort_by_key(|(effect, works, _)| (*effect, works.lsa.id));
        cannot.sort_by_key(|(obstacle, works)| (*obstacle, works.lsa.id));
        let can = can.into_iter().map(|(cost, works, (effect, touched))| {
            self.could(works, (effect, effects.counted(cost), touched), instead)
        });
        let busy = cannot.iter().filter(|(obstacle, _)| *obstacle == Obstacle::Elsewhere);
        let swaps = busy.filter_map(|(_, works)| {
            let both = (instead.filter(|_| self.is_as_agreed())?, works.lsa.id);
            swap(words, self.opened, (self.at, self.learner), both, &effects)
        });
        let found: Vec<_> = can.chain(swaps).collect();
        let cannot = cannot.into_iter().map(|(obstacle, works)| {
            let why = self.cannot(obstacle, works.lsa.id);
            view! { <li>{works.lsa.name.to_string()}": "{why}</li> }
        });
        let cannot: Vec<_> = cannot.collect();
        let fold = (!cannot.is_empty()).then(|| {
            let summary = words.say_with("deployment-place-cannot", &[("count", cannot.len().into())]);
            view! { <details class="fold"><summary>{summary}</summary><ul class="differences">{cannot}</ul></details> }
        });
        Some(
            view! {
                <h2 id="others">{words.say("deployment-place-others")}</h2>
                {self.parts()}
                {self.is_as_agreed().then(|| view! { <p class="quiet">{words.say("deployment-place-effect")}</p> })}
                {(!found.is_empty()).then(|| view! { <ul class="differences">{found}</ul> })}
                {fold}
            }
            .into_any(),
        )
    }

    /// What is needed there, for the part that others are shown for.
    pub(super) fn asked(&self) -> Option<Need> {
        self.need.map(|need| need.in_part(self.part))
    }

    /// Whether the engine's costs, which know a place as it was agreed, say what a change would do.
    fn is_as_agreed(&self) -> bool {
        self.need.is_some_and(|need| need.part == self.part && self.here.iter().all(|row| row.part.covers(need.part)))
    }

    /// The ways to the same for all of the meeting, and for each half of it.
    fn parts(&self) -> AnyView {
        let (words, week) = (self.words, &self.opened.week);
        let links = Part::ALL.iter().map(|part| {
            let href = routes::place_part((week.site, week.week.monday()), (self.at, self.learner), *part);
            let current = (*part == self.part).then_some("page");
            let label = words.say(&format!("deployment-place-for-{}", part.key()));
            view! { <li><a class="button" href=href aria-current=current>{label}</a></li> }
        });
        let links = links.collect_view();
        view! { <nav aria-label=words.say("deployment-place-for")><ul class="button-row">{links}</ul></nav> }.into_any()
    }

    pub(super) fn is(&self, row: &Row, lsa: Option<PersonId>) -> bool {
        row.occurrence == self.at && row.learner == self.learner && Some(row.lsa) == lsa
    }

    /// One who could come: what it would change, and the button.
    fn could(
        &self,
        works: &Works,
        (effect, counted, touched): (String, Option<AnyView>, Vec<String>),
        instead: Option<PersonId>,
    ) -> AnyView {
        let words = self.words;
        let name = works.lsa.name.to_string();
        let said = format!("{name}: {effect}");
        let label = words.say_with("deployment-place-put", &[("name", name.clone().into())]);
        let label = with_half(words, label, self.part);
        let called = label.clone();
        let hidden = self.hidden();
        let instead = instead.map(|lsa| lsa.to_string()).unwrap_or_default();
        let is_more = self.need.is_some_and(|need| !need.part.covers(self.part)) || self.asks(works.lsa.id, true);
        let why = is_more.then(|| self.why(works.lsa.id, true));
        view! {
            <li class="could">
                <div>
                    <span class="said-who"><Avatar figure=figure(&works.lsa)/><span>{said}{counted}</span></span>
                    {touched_list(touched)}
                </div>
                <form method="post" action=PutLsa::url() aria-label=called>
                    {hidden}
                    <input type="hidden" name="lsa" value=works.lsa.id.to_string()/>
                    <input type="hidden" name="instead" value=instead/>
                    <input type="hidden" name="part" value=self.part.key()/>
                    {why}
                    <button type="submit" class="button">{label}</button>
                </form>
            </li>
        }
        .into_any()
    }
}
