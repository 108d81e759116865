//! A real question, drawn by the parts that draw every question, so that a setting is seen where it matters (R61).

use domain::question::Question;
use domain::settings::Choosing;
use leptos::prelude::*;

use crate::parts::{Choice, pictured};
use crate::settings::use_settings;
use crate::symbol::{Size, Symbol};
use crate::words::{About, use_words};

/// How a question looks now. It sends nothing.
#[component]
pub fn Example() -> impl IntoView {
    let words = use_words();
    let asked = words.heading(Question::Presence, &About::AllLessons);
    let choice = |step: &'static str| {
        let said = words.step(Question::Presence, step);
        view! { <Choice name="example" value=format!("example-{step}") said picked=false many=false figure=None/> }
    };
    let mut steps = Question::Presence.steps();
    if use_settings().choosing == Choosing::TwoAtATime {
        steps.truncate(2);
    }
    view! {
        <section class="example">
            {pictured(words.said("settings-example"))}
            <fieldset class="question">
                <legend>
                    <span class="asked">
                        {asked.symbol.map(|concept| view! { <Symbol concept size=Size::Large/> })}
                        <span>{asked.words}</span>
                    </span>
                </legend>
                <div class="choices">{steps.into_iter().map(choice).collect_view()}</div>
            </fieldset>
        </section>
    }
}
