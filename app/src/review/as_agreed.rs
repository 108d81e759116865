//! What was agreed for a session, to be said as given with one press: the LSA's own word, and nothing is written before they
//! press. On the day itself alone, while they may read the plan.

use domain::access::{Grant, Relation, Visitor, act};
use domain::plan::Terms;
use domain::review::{Amount, Filled};
use domain::scale::Scale;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use storage::{Error, Reviewed, Reviews};

use super::actions::GiveReview;
use super::answers::{Field, staff_step};
use super::write_page::hidden;
use crate::college::College;
use crate::parts::Check;
use crate::visitor::{Away, moment, storage};
use crate::words::{Words, use_words};

/// What their plan gives at a session of today that nothing was written of yet, to whoever comes to them still; nothing where help
/// is agreed and no amount of it.
pub async fn agreed_today(lsa: &Visitor, relation: Relation, reviews: &Reviews) -> Result<Option<Filled>, Away> {
    // whoever comes to them nowhere any more can write of today, and reads no plan of theirs
    if relation != Relation::DeployedNow {
        return Ok(None);
    }
    let reviewed = reviews.all.first().filter(|one| one.met.on == moment().today && one.given.is_empty());
    let Some(Reviewed { met, .. }) = reviewed else { return Ok(None) };
    let grant: Grant<act::ReadBriefing> = storage().allow(lsa, reviews.learner.id, moment()).await?;
    let zone = expect_context::<College>().time_zone;
    match storage().briefing(&grant, met.occurrence, zone, moment()).await {
        Ok(today) => {
            let briefed = today.meetings.first().and_then(|meeting| meeting.learners.first());
            let terms: Option<&Terms> = briefed.and_then(|one| Some(&one.planned.agreed.as_ref()?.line.terms));
            Ok(terms.and_then(Filled::as_agreed))
        }
        // they come to them elsewhere, and there no more
        Err(Error::Refused(_)) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// The form: all of it with one press; of help, the most that was needed with the same one.
pub fn as_agreed(words: Words, reviews: &Reviews, reviewed: &Reviewed, agreed: &Filled) -> AnyView {
    let name = reviews.learner.name.called();
    let picked = [(Field::Amount, &agreed.amount), (Field::Nearness, &agreed.nearness), (Field::By, &agreed.by)];
    let picked = picked.into_iter().filter(|(_, step)| !step.is_empty());
    let is_help = agreed.amount != Amount::Nothing.key();
    let stood_back = words.say("review-staff-agreed-stood-back");
    let said = picked.clone().map(|(field, step)| staff_step(words, field, step, name).words);
    let said = words.list(said.chain((!is_help).then(|| stood_back.clone())));
    let fields = picked.map(|(field, step)| view! { <input type="hidden" name=field.name() value=step.clone()/> });
    let fields = fields.collect_view();
    let press = if is_help { gave(words, name, stood_back) } else { stood_by(words, agreed) };
    let title = words.say("review-staff-agreed");
    let named = title.clone();
    view! {
        <form method="post" action=GiveReview::url() aria-label=named class="panel">
            {hidden(reviews.learner.id, reviewed.met.occurrence)}
            {fields}
            <h2>{title}</h2>
            <p><strong>{said}</strong></p>
            {press}
        </form>
    }
    .into_any()
}

/// That the help was given as agreed, whether they stood back first, and the most that was needed.
fn gave(words: Words, name: &str, stood_back: String) -> AnyView {
    let rungs = Field::Help.steps().into_iter().map(|step| {
        let said = staff_step(words, Field::Help, step, name).words;
        view! { <button type="submit" class="button" name="help" value=step>{said}</button> }
    });
    let rungs = rungs.collect_view();
    view! {
        <Check
            id="agreed-stood-back".to_owned()
            name="stood_back"
            value="yes".to_owned()
            label=stood_back
            ticked=false
        />
        <button type="submit" class="main-button wide">{words.say("review-staff-agreed-save")}</button>
        <p>{words.say("review-staff-agreed-help")}</p>
        <div class="button-row">{rungs}</div>
    }
    .into_any()
}

/// That they stood by as agreed: there is no help to tell of.
fn stood_by(words: Words, agreed: &Filled) -> AnyView {
    view! {
        <input type="hidden" name=Field::StoodBack.name() value=agreed.stood_back.clone()/>
        <button type="submit" class="main-button wide">{words.say("review-staff-agreed-stood-by")}</button>
    }
    .into_any()
}

/// The heading of the form below it, for whatever was not as agreed.
pub fn or_else() -> AnyView {
    view! { <h2>{use_words().say("review-staff-not-agreed")}</h2> }.into_any()
}
