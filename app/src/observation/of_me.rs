//! "What staff saw", as the learner reads it: by whom, in easy words, each with a way to say that it is not right.

use domain::observation::Observation;
use domain::situation::Situation;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use storage::MySupport;

use super::actions::DisputeObservation;
use crate::college::college_date;
use crate::parts::{Answered, SaidRow, pictured};
use crate::routes;
use crate::symbol::{Size, Symbol};
use crate::words::{Said, Words};

/// The whole part of "You said"; nothing where nobody saw anything.
pub fn of_me(words: Words, support: &MySupport) -> Option<AnyView> {
    let rows: Vec<_> = support.seen.iter().map(|one| row(words, support, one)).collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section>
                {pictured(words.said("observation-title"))}
                <SaidRow said=words.said("observation-lead")/>
                {rows}
            </section>
        }
        .into_any()
    })
}

fn row(words: Words, support: &MySupport, one: &Observation) -> AnyView {
    let step = one.seen.step();
    let heading = heading(words, support, one);
    let picks = words.value(step.question, &one.seen.value(), str::to_owned);
    let by = [("name", one.name.to_string().into()), ("date", college_date(words, one.at).into())];
    let by = Some(words.said_with("observation-by", &by));
    let note = one.disputed.as_ref().map(|_| words.said("observation-disputed"));
    let (right, key) =
        if one.disputed.is_some() { ("yes", "observation-right") } else { ("no", "observation-not-right") };
    let label = words.said(key);
    let about = [("question", heading.words.clone().into()), ("name", one.name.to_string().into())];
    let named = words.say_with(&format!("{key}-named"), &about);
    let (form, id) = (named.clone(), one.id.to_string());
    view! {
        <div id=routes::seen_id(one.id) tabindex="-1">
            <Answered heading picks maker=by note change=None>
                <form method="post" action=DisputeObservation::url() aria-label=form>
                    <input type="hidden" name="id" value=id/>
                    <input type="hidden" name="right" value=right/>
                    <button type="submit" class="button" aria-label=named>
                        {label.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> })}<span>{label.words}</span>
                    </button>
                </form>
            </Answered>
        </div>
    }
    .into_any()
}

/// The question in a word or two, and where it was seen.
fn heading(words: Words, support: &MySupport, one: &Observation) -> Said {
    let question = [("question", words.short(one.seen.step().question).words.into())];
    let Situation::Session(id) = one.seen.step().situation else {
        return words.said_with("observation-in-all-lessons", &question);
    };
    match support.week.iter().find(|session| session.id == id) {
        Some(session) => {
            let [question] = question;
            words.said_with("observation-in-lesson", &[question, ("lesson", session.title.clone().into())])
        }
        None => words.said_with("observation-in-one-lesson", &question),
    }
}
