//! What was decided of a line: shown to the learner, and to the coordinator where they propose.

use domain::plan::{Next, PlanLine, Talk};
use domain::plan_review::{Decided, Decision, Made};
use domain::scale::Scale;
use domain::sitting::{Someone, Way};
use leptos::prelude::*;
use storage::PlanOf;

use crate::briefing::said::{People, maker};
use crate::college::college_date;
use crate::parts::{SaidRow, pictured};
use crate::plan::named;
use crate::visitor::moment;
use crate::words::{Said, Words};

/// A decision in the learner's words.
pub fn decision(words: Words, decision: Decision) -> Said {
    match decision {
        Decision::NotSure => words.said("question-not-sure"),
        Decision::NotNow => words.said("question-not-now"),
        step => words.said(&format!("plan-review-decide-{}", step.key())),
    }
}

/// What was decided of a line, or that nothing was.
pub fn said(words: Words, decided: Option<&Made<Decided>>) -> Said {
    let Some(Made { what, .. }) = decided else { return words.said("plan-review-not-decided") };
    let decision = decision(words, what.decision());
    match what.words() {
        Some(own) => {
            let args = [("what", decision.words.into()), ("words", own.to_owned().into())];
            Said { words: words.say_with("plan-review-decided-words", &args), symbol: decision.symbol }
        }
        None => decision,
    }
}

/// Who wrote down from paper what was decided or said, to the learner; nothing of what was made on the screen.
pub fn entered_to_learner<T>(words: Words, made: &Made<T>, people: &People) -> Option<Said> {
    match made.maker.someone() {
        Some(Someone::Known(by)) if is_entered(made) => {
            Some(words.said_with("plan-review-from-paper", &[("name", named(words, *by, people).into())]))
        }
        _ => None,
    }
}

/// The same to staff.
pub fn entered_to_staff<T>(words: Words, name: &str, made: &Made<T>, people: &People) -> Option<String> {
    let args = [
        ("maker", maker(words, name, &made.maker, people).into()),
        ("way", words.say(&format!("plan-review-staff-way-{}", made.way.key())).into()),
        ("date", college_date(words, made.at).into()),
    ];
    is_entered(made).then(|| words.say_with("plan-review-staff-annual-by", &args))
}

/// Whether it was entered from paper or of a meeting, by staff.
pub fn is_entered<T>(made: &Made<T>) -> bool {
    matches!(made.way, Way::Paper | Way::Meeting)
}

/// For the coordinator who proposes: "At the review on Monday 23 November, Amina decided: less of this.", what they say in
/// their own words, and where there is no step to fill in, that there is none.
pub fn decided_here(words: Words, name: &str, of: &PlanOf, line: &PlanLine) -> Option<AnyView> {
    let (_, stood, made) = of.history.decided_over(&of.reviews, line, moment().today)?;
    let args = [
        ("name", name.to_owned().into()),
        ("date", college_date(words, made.at).into()),
        ("what", words.say(&format!("plan-review-staff-decide-{}", made.what.decision().key())).into()),
    ];
    let entered = entered_to_staff(words, name, made, &of.people);
    let entered = entered.map(|entered| view! { <p class="quiet">{entered}</p> });
    let decided = view! { <p class="plan-decided">{words.say_with("plan-review-staff-decided", &args)}</p> {entered} };
    // where there is a step, that is filled in, and there is nothing to work out
    let is_step = matches!(stood.terms.next(made.what.decision()), Next::Step(_));
    let talk = Talk::beside(stood, &made.what, &stood.terms).filter(|_| !is_step);
    let talk = talk.map(|talk| talk_to_staff(words, name, &talk));
    Some(view! { {decided}{talk} }.into_any())
}

/// What is to be talked about beside a line, for staff.
pub fn talk_to_staff(words: Words, name: &str, talk: &Talk) -> AnyView {
    let args = [("name", name.to_owned().into())];
    let why = words.say_with(&format!("plan-review-staff-talk-{}", talk.about.key()), &args);
    let own = talk.words.clone().map(|own| view! { <p class="plan-own-words" dir="auto">{own}</p> });
    view! { <div class="plan-decided plan-talk"><p><strong>{why}</strong></p>{own}</div> }.into_any()
}

/// The same for the learner, beside what they are offered.
pub fn talk_to_learner(words: Words, talk: &Talk) -> AnyView {
    let own = talk.words.clone().map(|own| view! { <p class="plan-own-words" dir="auto">{own}</p> });
    view! {
        <section class="answered plan-talk">
            {pictured(words.said("plan-review-talk"))}
            <SaidRow said=words.said(&format!("plan-review-talk-{}", talk.about.key()))/>
            {own}
            <SaidRow said=words.said("plan-review-talk-then")/>
        </section>
    }
    .into_any()
}
