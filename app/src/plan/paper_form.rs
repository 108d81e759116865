//! What a learner answered on paper or in a meeting, entered as such.

use domain::id::PlanAnswerId;
use domain::plan::{PlanLine, Reply, Standing};
use domain::scale::Scale;
use domain::sitting::Way;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use storage::PlanOf;
use uuid::Uuid;

use super::line_form::select;
use super::proposing::EnterPaper;
use super::shown::place;
use crate::visitor::moment;
use crate::words::Words;

/// The lines that can be answered from paper, each with a form of its own.
pub fn on_paper(words: Words, name: &str, of: &PlanOf) -> Option<AnyView> {
    let lines = of.history.newest(moment().today).into_iter();
    let lines = lines.filter(|line| !matches!(line.standing(), Standing::TakenBack(..)));
    let forms: Vec<_> = lines.map(|line| paper(words, of, line)).collect();
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

fn paper(words: Words, of: &PlanOf, line: &PlanLine) -> AnyView {
    let called = place(words, of, line.situation).words;
    let named = words.say_with("plan-staff-paper-named", &[("where", called.clone().into())]);
    let standing = line.standing();
    let replies = Reply::ALL.iter().filter(|reply| **reply != Reply::SaidAnew && standing.takes(**reply).is_ok());
    let replies = replies.map(|reply| {
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
