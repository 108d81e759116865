//! One learner at one meeting: what was agreed, who comes, and everyone who could, with what it would change.

use domain::deployment::{Need, Obstacle, Row};
use domain::id::{OccurrenceId, PersonId};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::{use_params_map, use_query_map};
use solver::Score;
use storage::{Face, Works};

use super::meanwhile::said_meanwhile;
use super::off::off;
use super::opened::{Opened, Which};
use super::swap::swap;
use super::week_actions::{LockRow, PutLsa};
use super::why::{Asking, amount};
use crate::page::page;
use crate::parts::{Avatar, StaffPage};
use crate::person::figure;
use crate::routes;
use crate::visitor::{Away, not_here, storage};
use crate::words::{Locale, Words, use_words};

mod reasons;

/// `/deployment/week/<monday>/<occurrence>/<learner>`
#[component]
pub fn PlacePage() -> impl IntoView {
    page(Locale::EnGb, || {
        let params = use_params_map().get_untracked();
        let date = params.get("monday").unwrap_or_default();
        let at = params.get("occurrence").and_then(|id| id.parse::<OccurrenceId>().ok());
        let learner = params.get("learner").and_then(|id| id.parse::<PersonId>().ok());
        let query = use_query_map().get_untracked();
        let site = query.get("site").unwrap_or_default();
        let refused = query.get("refused").and_then(|lsa| lsa.parse::<PersonId>().ok());
        let meanwhile = query.get("meanwhile").map(|_| query.get("asked").and_then(|lsa| lsa.parse::<PersonId>().ok()));
        async move {
            let opened = Opened::open(Which::read(&site, &date)?).await?;
            let (at, learner) = (at.ok_or_else(not_here)?, learner.ok_or_else(not_here)?);
            let known = opened.week.meeting(at).is_some_and(|meeting| meeting.learners.contains(&learner))
                || opened.week.off.not_here.contains(&(at, learner))
                || opened.week.shown().iter().any(|row| row.occurrence == at && row.learner == learner);
            if !known {
                return Err(not_here());
            }
            let me = storage().own_face(&opened.coordinator).await?;
            Ok::<_, Away>(show(me, &opened, (at, learner), (meanwhile, refused)))
        }
    })
}

/// One place of the week.
struct Place<'a> {
    words: Words,
    opened: &'a Opened,
    at: OccurrenceId,
    learner: PersonId,
    need: Option<&'a Need>,
    here: Vec<&'a Row>,
}

fn show(
    me: Face,
    opened: &Opened,
    (at, learner): (OccurrenceId, PersonId),
    (meanwhile, refused): (Option<Option<PersonId>>, Option<PersonId>),
) -> impl IntoView + use<> {
    let words = use_words();
    let args = [("name", opened.name(learner).into()), ("meeting", opened.meeting(words, at).into())];
    let title = words.say_with("deployment-place-title", &args);
    let here = opened.week.shown().iter().filter(|row| row.occurrence == at && row.learner == learner).collect();
    let place = Place { words, opened, at, learner, need: opened.model.need(at, learner), here };
    // nobody is expected where it is off, nor for whoever is not there
    let off = off(words, opened, at, learner);
    let is_off = opened.week.off.not_here.contains(&(at, learner)) || opened.week.off.meetings.contains(&at);
    let comes = (!is_off).then(|| {
        let (agreed, comes) = (place.agreed(), place.comes());
        view! { {agreed} <h2>{words.say("deployment-place-comes")}</h2> {comes} }
    });
    let others = (!is_off).then(|| place.others());
    let meanwhile = meanwhile.map(|asked| said_meanwhile(words, opened, asked));
    let refused = refused.and_then(|lsa| place.said_refused(lsa));
    let back = routes::week(opened.week.site, opened.week.week.monday());
    let say = routes::person_statement(learner);
    let said = words.say_with("deployment-place-said", &args);
    view! {
        <StaffPage title=title.clone() me=figure(&me) back=Some(back)>
            {meanwhile}
            {refused}
            <h1>{title}</h1>
            <p class="read-row"><a href=say>{said}</a></p>
            {comes}
            {off}
            {others}
        </StaffPage>
    }
}

impl Place<'_> {
    /// What the line asks for, and whether it was agreed.
    fn agreed(&self) -> AnyView {
        let words = self.words;
        let Some(need) = self.need else {
            return view! { <p>{words.say("deployment-place-no-need")}</p> }.into_any();
        };
        let skills = need
            .skills
            .iter()
            .map(|skill| words.say(&format!("working-week-skill-{}", domain::scale::Scale::key(*skill))));
        let skills = skills.collect::<Vec<_>>().join(", ");
        let key = if need.is_duty { "deployment-place-duty" } else { "deployment-place-agreed" };
        let agreed = words.say_with(key, &[("amount", amount(words, need).into())]);
        let skills = (!skills.is_empty())
            .then(|| view! { <p>{words.say_with("deployment-place-skills", &[("skills", skills.into())])}</p> });
        let named: Vec<_> =
            need.wanted.iter().map(|person| self.opened.name(*person)).filter(|name| !name.is_empty()).collect();
        let named = (!named.is_empty()).then(
            || view! { <p>{words.say_with("deployment-place-wanted", &[("names", named.join(", ").into())])}</p> },
        );
        let two = need.two_people.then(|| view! { <p>{words.say("deployment-place-two")}</p> });
        let marked = need.reopened.then(|| {
            let said = words.say_with("deployment-place-reopened", &[("name", self.opened.name(self.learner).into())]);
            let answer = words.say("deployment-place-answer");
            let plan = routes::person_plan(self.learner);
            view! { <p class="plan-mark"><strong>{said}</strong>" "<a href=plan>{answer}</a></p> }
        });
        view! { {marked} <p>{agreed}</p>{skills}{named}{two} }.into_any()
    }

    /// Who comes, each with the way to take them off or lock them there.
    fn comes(&self) -> AnyView {
        let words = self.words;
        if self.here.is_empty() {
            let why = self.need.map(|need| {
                let asking = Asking::new(&self.opened.week, &self.opened.model, self.opened.week.shown());
                asking.tally(need).said(words, &self.opened.week, need)
            });
            return view! { <p class="uncovered">{words.say("deployment-week-no-one")}</p>{why.map(|why| view! { <p>{why}</p> })} }
                .into_any();
        }
        let rows = self.here.iter().map(|row| {
            let name = self.opened.name(row.lsa);
            let draft = self.opened.week.draft.as_ref();
            let locked = draft.is_some_and(|draft| draft.locked.contains(&(row.occurrence, row.learner, row.lsa)));
            let key = if locked { "deployment-place-unlock" } else { "deployment-place-lock" };
            let lock = words.say_with(key, &[("name", name.clone().into())]);
            let off = words.say_with("deployment-place-off", &[("name", name.clone().into())]);
            let (lock_called, off_called) = (lock.clone(), off.clone());
            let (mine, others) = (self.hidden(), self.hidden());
            let open = self.opened.model.is_open(self.at);
            let forms = open.then(|| {
                view! {
                    <div class="button-row">
                        <form method="post" action=LockRow::url() aria-label=lock_called>
                            {mine}
                            <input type="hidden" name="lsa" value=row.lsa.to_string()/>
                            <input type="hidden" name="locked" value=if locked { "no" } else { "yes" }/>
                            <button type="submit" class="button">{lock}</button>
                        </form>
                        <form method="post" action=PutLsa::url() aria-label=off_called>
                            {others}
                            <input type="hidden" name="instead" value=row.lsa.to_string()/>
                            <button type="submit" class="button">{off}</button>
                        </form>
                    </div>
                }
            });
            let why = self.why_here(row);
            view! { <li><p>{name}</p><p class="quiet">{why}</p>{forms}</li> }
        });
        view! { <ul class="differences">{rows.collect_view()}</ul> }.into_any()
    }

    /// Everyone who could come instead, the cheapest first, then those who cannot, and why.
    fn others(&self) -> Option<AnyView> {
        let need = self.need.filter(|_| self.opened.model.is_open(self.at))?;
        let (words, week, model) = (self.words, &self.opened.week, &self.opened.model);
        let rows = week.shown();
        let now = model.score(rows).total();
        let instead = self.here.first().map(|row| row.lsa).filter(|_| self.here.len() > usize::from(need.two_people));
        let without: Vec<Row> = rows.iter().filter(|row| !self.is(row, instead)).cloned().collect();
        let asking = Asking::new(week, model, &without);
        let others = week.lsas.iter().filter(|works| self.here.iter().all(|row| row.lsa != works.lsa.id));
        let (mut can, mut cannot) = (Vec::new(), Vec::new());
        for works in others {
            match asking.obstacle(need, works) {
                None => {
                    let row = Row {
                        occurrence: self.at,
                        learner: self.learner,
                        lsa: works.lsa.id,
                        plan_line: Some(need.line),
                        reason: None,
                    };
                    let with: Vec<Row> = without.iter().cloned().chain([row]).collect();
                    let score: Score = model.score(&with);
                    can.push((score.total() - now, works));
                }
                Some(obstacle) => cannot.push((obstacle, works)),
            }
        }
        can.sort_by_key(|(effect, works)| (*effect, works.lsa.id));
        cannot.sort_by_key(|(obstacle, works)| (*obstacle, works.lsa.id));
        let can = can.into_iter().map(|(effect, works)| self.could(works, effect, instead)).collect_view();
        let busy = cannot.iter().filter(|(obstacle, _)| *obstacle == Obstacle::Elsewhere);
        let swaps = busy.filter_map(|(_, works)| {
            let both = (instead?, works.lsa.id);
            swap(words, self.opened, (self.at, self.learner), both, |effect| self.effect(effect))
        });
        let swaps = swaps.collect_view();
        let cannot = cannot.into_iter().map(|(obstacle, works)| {
            let why = self.cannot(obstacle);
            view! { <li>{works.lsa.name.to_string()}": "{why}</li> }
        });
        let cannot: Vec<_> = cannot.collect();
        let fold = (!cannot.is_empty()).then(|| {
            let summary = words.say_with("deployment-place-cannot", &[("count", cannot.len().into())]);
            view! { <details class="fold"><summary>{summary}</summary><ul class="differences">{cannot}</ul></details> }
        });
        Some(
            view! {
                <h2>{words.say("deployment-place-others")}</h2>
                <p class="quiet">{words.say("deployment-place-effect")}</p>
                <ul class="differences">{can}{swaps}</ul>
                {fold}
            }
            .into_any(),
        )
    }

    fn is(&self, row: &Row, lsa: Option<PersonId>) -> bool {
        row.occurrence == self.at && row.learner == self.learner && Some(row.lsa) == lsa
    }

    /// One who could come: what it would change, and the button.
    fn could(&self, works: &Works, effect: i64, instead: Option<PersonId>) -> AnyView {
        let words = self.words;
        let name = works.lsa.name.to_string();
        let label = words.say_with("deployment-place-put", &[("name", name.clone().into())]);
        let called = label.clone();
        let effect = self.effect(effect);
        let hidden = self.hidden();
        let instead = instead.map(|lsa| lsa.to_string()).unwrap_or_default();
        view! {
            <li class="could">
                <span class="said-who"><Avatar figure=figure(&works.lsa)/><span>{name}": "{effect}</span></span>
                <form method="post" action=PutLsa::url() aria-label=called>
                    {hidden}
                    <input type="hidden" name="lsa" value=works.lsa.id.to_string()/>
                    <input type="hidden" name="instead" value=instead/>
                    <button type="submit" class="button">{label}</button>
                </form>
            </li>
        }
        .into_any()
    }

    /// What a change would do. The engine counts twelfths of a person's minute: shown in minutes of one person.
    fn effect(&self, effect: i64) -> String {
        let minutes = (effect.abs() + 6) / 12;
        let key = match effect {
            0 => "deployment-effect-none",
            effect if effect < 0 => "deployment-effect-better",
            _ => "deployment-effect-worse",
        };
        self.words.say_with(key, &[("minutes", minutes.into())])
    }

    fn hidden(&self) -> AnyView {
        let week = &self.opened.week;
        view! {
            <input type="hidden" name="site" value=week.site.to_string()/>
            <input type="hidden" name="monday" value=week.week.monday().to_string()/>
            <input type="hidden" name="occurrence" value=self.at.to_string()/>
            <input type="hidden" name="learner" value=self.learner.to_string()/>
            <input type="hidden" name="number" value=week.seen().to_string()/>
        }
        .into_any()
    }
}
