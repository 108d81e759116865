//! What a learner answered on paper or in a meeting, entered as such.

use domain::id::PlanAnswerId;
use domain::plan::{PlanLine, Reply};
use domain::scale::Scale;
use domain::sitting::Way;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use storage::PlanOf;
use uuid::Uuid;

use super::line_form::select;
use super::proposing::EnterPaper;
use super::shown::called_by;
use crate::visitor::moment;
use crate::words::Words;

/// The lines that can be answered from paper, each with a form of its own: all that can be answered on the learner's own page. "Not
/// now" leaves what is agreed as it is, and so there is nothing to enter.
pub fn on_paper(words: Words, name: &str, of: &PlanOf) -> Option<AnyView> {
    let today = moment().today;
    let (newest, held) = (of.history.newest(today), of.history.held_from(of.learner.id, today));
    let older = held.into_iter().filter(|line| !of.history.is_newest(line.id, today));
    let older = older.map(|line| paper(words, of, (line, Age::Older)));
    let forms: Vec<_> = newest.into_iter().map(|line| paper(words, of, (line, Age::Newest))).chain(older).collect();
    let told = words.say_with("plan-staff-paper-lead", &[("name", name.to_owned().into())]);
    (!forms.is_empty()).then(|| {
        view! {
            <details class="panel">
                <summary>{words.say("plan-staff-paper")}</summary>
                <p>{told}</p>
                {forms}
            </details>
        }
        .into_any()
    })
}

/// Whether a line is the newest of its place.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Age {
    Newest,
    /// Agreed, and holds while a newer one waits: it can be wanted otherwise, and not agreed to once more.
    Older,
}

fn paper(words: Words, of: &PlanOf, (line, age): (&PlanLine, Age)) -> AnyView {
    let called = called_by(words, of, line).words;
    let called = match age {
        Age::Newest => called,
        Age::Older => words.say_with("plan-staff-paper-held", &[("where", called.into())]),
    };
    let named = words.say_with("plan-staff-paper-named", &[("where", called.clone().into())]);
    let standing = line.standing();
    let can_be_said = |reply: Reply| match reply {
        Reply::SaidAnew => false,
        Reply::Agree if age == Age::Older => false,
        reply => standing.takes(reply).is_ok(),
    };
    let replies = Reply::ALL.iter().filter(|reply| can_be_said(**reply)).map(|reply| {
        let said = words.say(&format!("plan-reply-{}", reply.key()));
        (reply.key().to_owned(), said)
    });
    let options = std::iter::once((String::new(), String::new())).chain(replies).collect();
    let (form, id, way) = (named.clone(), format!("paper-{}", line.id), format!("way-{}", line.id));
    let ways = [Way::Paper, Way::Meeting]
        .map(|way| (way.key().to_owned(), words.say(&format!("plan-staff-from-{}", way.key()))));
    let how = words.say_with("plan-staff-paper-how", &[("where", called.clone().into())]);
    view! {
        <form method="post" action=EnterPaper::url() aria-label=form class="split">
            <input type="hidden" name="person" value=of.learner.id.to_string()/>
            <input type="hidden" name="id" value=PlanAnswerId::new(Uuid::now_v7()).to_string()/>
            <input type="hidden" name="line" value=line.id.to_string()/>
            <input type="hidden" name="answers" value=line.replies.len().to_string()/>
            {select((id, "reply".to_owned()), called, options, "", None)}
            {select((way, "way".to_owned()), how, ways.into(), Way::Paper.key(), None)}
            <button type="submit" class="button" aria-label=named>{words.say("plan-staff-enter")}</button>
        </form>
    }
    .into_any()
}
