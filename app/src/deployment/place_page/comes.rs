//! Who comes to a place, and what of it nobody comes to: with the reason, and what would mend it.

use domain::deployment::{Part, Row};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use super::Place;
use crate::deployment::effect::Effects;
use crate::deployment::part::{half, with_half};
use crate::deployment::place_actions::{LockRow, PutLsa};
use crate::deployment::why::Asking;

impl Place<'_> {
    /// Who comes, each with the way to take them off or lock them there, then what is missing.
    pub(super) fn comes(&self) -> AnyView {
        let rows = self.here.iter().map(|row| self.row(row));
        let rows =
            (!self.here.is_empty()).then(|| view! { <ul class="differences">{rows.collect_view()}</ul> }.into_any());
        view! { {rows} {self.missing()} }.into_any()
    }

    fn row(&self, row: &Row) -> AnyView {
        let words = self.words;
        let name = self.opened.name(row.lsa);
        let forms = self.opened.model.is_open(self.at).then(|| {
            view! {
                {self.without(row, &name)}
                <div class="button-row">{self.lock(row, &name)}{self.take_off(row, &name)}</div>
            }
        });
        let said = match self.why_not(row) {
            Some(why) => {
                let said = words.say_with("deployment-place-void", &[("why", why.into())]);
                view! { <p class="uncovered">{said}</p> }.into_any()
            }
            None => view! { <p class="quiet">{self.why_here(row)}" "{wrote(row)}</p> }.into_any(),
        };
        let name = with_half(words, name, row.part);
        let locked =
            self.is_locked(row).then(|| view! { " "<span class="pill">{words.say("deployment-week-locked")}</span> });
        view! { <li><p>{name}{locked}</p>{said}{forms}</li> }.into_any()
    }

    fn is_locked(&self, row: &Row) -> bool {
        self.opened.week.locked().contains(&row.sending())
    }

    /// The lock, or the way out of it; nobody is locked where they do not come.
    fn lock(&self, row: &Row, name: &str) -> Option<AnyView> {
        let locked = self.is_locked(row);
        if !locked && self.opened.is_void(row) {
            return None;
        }
        let key = if locked { "deployment-place-unlock" } else { "deployment-place-lock" };
        let lock = self.words.say_with(key, &[("name", name.to_owned().into())]);
        let called = lock.clone();
        let form = view! {
            <form method="post" action=LockRow::url() aria-label=called>
                {self.hidden()}
                <input type="hidden" name="lsa" value=row.lsa.to_string()/>
                <input type="hidden" name="locked" value=if locked { "no" } else { "yes" }/>
                <button type="submit" class="button">{lock}</button>
            </form>
        };
        Some(form.into_any())
    }

    /// Which part of it fewer come to than are needed, why nobody else does, and what would mend it.
    fn missing(&self) -> Option<AnyView> {
        let (words, week, model) = (self.words, &self.opened.week, &self.opened.model);
        let Some(need) = self.need else {
            let no_one = self.here.is_empty().then(|| words.say("deployment-week-no-one"));
            return no_one.map(|no_one| view! { <p class="uncovered">{no_one}</p>{self.left()} }.into_any());
        };
        let part = self.opened.left(need, &self.here)?;
        let need = need.in_part(part);
        let comes = self.here.iter().filter(|row| !self.opened.is_void(row) && row.part.meets(part));
        let comes: Vec<_> = comes.map(|row| row.lsa).collect();
        // what is over is explained by nobody's hours of now
        let why = model.is_open(self.at).then(|| {
            let tally = Asking::new(week, model, week.shown()).tally(&need).without(&comes);
            let said = if tally.is_nobody() && !comes.is_empty() {
                words.say("deployment-why-nobody-else")
            } else {
                tally.said(words, week)
            };
            view! { <p>{said}</p>{tally.mend(words, week).map(|mend| view! { <p>{mend}</p> })} }
        });
        let said = self.said_missing(part, comes.is_empty());
        Some(view! { <p class="uncovered">{said}</p>{self.left()}{why} }.into_any())
    }

    /// That nobody comes, to all of it or to one half, or that somebody does and more are needed.
    fn said_missing(&self, part: Part, is_empty: bool) -> String {
        let words = self.words;
        if !is_empty {
            return with_half(words, words.say("deployment-place-too-few"), part);
        }
        let somebody = self.here.iter().any(|row| !self.opened.is_void(row));
        match half(words, part).filter(|_| somebody) {
            Some(half) => words.say_with("deployment-place-half-open", &[("half", half.into())]),
            None => words.say("deployment-week-no-one"),
        }
    }

    /// What taking somebody off would do, and whom it would touch.
    fn without(&self, row: &Row, name: &str) -> AnyView {
        let stay = self.opened.week.shown().iter().filter(|other| !self.is(other, Some(row.lsa)));
        let after: Vec<Row> = stay.cloned().collect();
        let effect = Effects::new(self.words, self.opened, (self.at, self.learner)).of(&after);
        effect.shown(|effect| {
            let args = [("name", name.to_owned().into()), ("effect", effect.into())];
            self.words.say_with("deployment-place-off-effect", &args)
        })
    }

    /// The way to take somebody off: one press, or where it is to be said why, a fold to write it in.
    fn take_off(&self, row: &Row, name: &str) -> AnyView {
        let off = self.words.say_with("deployment-place-off", &[("name", name.to_owned().into())]);
        let (why, hidden) = (self.why_off(row), self.hidden());
        let (folded, summary, called) = (why.is_some(), off.clone(), off.clone());
        let form = view! {
            <form method="post" action=PutLsa::url() aria-label=called>
                {hidden}
                <input type="hidden" name="instead" value=row.lsa.to_string()/>
                {why}
                <button type="submit" class="button">{off}</button>
            </form>
        };
        if !folded {
            return form.into_any();
        }
        let open = self.asks(row.lsa, false);
        view! { <details class="fold" open=open><summary>{summary}</summary>{form}</details> }.into_any()
    }

    /// Where it is said why somebody comes no more, if fewer stay than are needed: the learner reads it.
    fn why_off(&self, row: &Row) -> Option<AnyView> {
        let need = self.need?;
        let stay: Vec<_> = self.here.iter().copied().filter(|other| other.lsa != row.lsa).collect();
        if self.opened.left(need, &stay) == self.opened.left(need, &self.here) {
            return None;
        }
        Some(self.why(row.lsa, false))
    }

    /// What somebody wrote when they left it so.
    fn left(&self) -> Option<AnyView> {
        let (by, reason) = self.opened.week.left(self.at, self.learner)?.clone();
        let wrote = self.words.say_with("deployment-place-left", &[("name", by.to_string().into())]);
        Some(view! { <p>{wrote}" "<span class="plan-own-words" dir="auto">{reason}</span></p> }.into_any())
    }
}

/// What a person wrote when they put somebody there.
fn wrote(row: &Row) -> Option<AnyView> {
    let reason = row.reason.clone()?;
    Some(view! { <span class="plan-own-words" dir="auto">{reason}</span> }.into_any())
}
