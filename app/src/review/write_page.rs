//! One learner at one session that is over: what was given, as their LSA records it; or a tutor's line. Below it, once it
//! is given, what the others made of it.

use domain::access::{Role, Visitor};
use domain::id::{OccurrenceId, PersonId, ReviewId};
use domain::question::Question;
use domain::review::{Filled, LONGEST_NOTE, Refusal};
use domain::scale::{Activity, Scale};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use storage::{Face, Reviewed, Reviews, ToGive};
use uuid::Uuid;

use super::actions::{GiveReview, WriteLine};
use super::answers::{Field, staff_step};
use super::as_agreed::{agreed_today, as_agreed, or_else};
use super::kept::{TypedGiven, TypedLine};
use super::shown;
use crate::kept::Form as _;
use crate::page::{has_query, page, param};
use crate::parts::{Choice, ErrorSummary, StaffPage, TextArea, field_wrong, titled, wrong_id};
use crate::person::figure;
use crate::routes;
use crate::visitor::{self, Away, moment, not_here, storage};
use crate::words::{Locale, Said, Words, use_words};

/// `/person/<id>/review/<occurrence>`
#[component]
pub fn WritePage() -> impl IntoView {
    page(Locale::EnGb, || {
        let learner = param::<PersonId>("person");
        let occurrence = param::<OccurrenceId>("occurrence");
        let saved = has_query("saved");
        async move {
            let staff = visitor::anyone().await?;
            let (learner, occurrence) = (learner?, occurrence?);
            let written = match staff.role {
                Role::Lsa => of_lsa(&staff, learner, occurrence).await?,
                Role::Tutor => of_tutor(&staff, learner, occurrence).await?,
                _ => return Err(not_here()),
            };
            let me = storage().own_face(&staff).await?;
            show(me, written, saved)
        }
    })
}

/// What the form holds, and what is wrong with it.
enum Form {
    /// What is filled in, and the activities that help with can be named.
    Given(Filled, Vec<Activity>),
    Line(String),
}

struct Written {
    reviews: Reviews,
    form: Form,
    /// What was agreed, where that can be said as given.
    agreed: Option<Filled>,
    refused: Option<Refusal>,
}

async fn of_lsa(lsa: &Visitor, learner: PersonId, occurrence: OccurrenceId) -> Result<Written, Away> {
    let grant = storage().allow(lsa, learner, moment()).await?;
    let ToGive { reviews, activities } = storage().review_to_give(&grant, occurrence, moment()).await?;
    let mine = reviews.all.iter().flat_map(|one| &one.given).find(|given| given.author == lsa.person);
    let mine = mine.map(|given| given.what.filled()).unwrap_or_default();
    let typed = TypedGiven::take(lsa, &(learner, occurrence)).await?;
    let refused = typed.as_ref().and_then(TypedGiven::refused);
    let filled = typed.map_or(mine, |typed| typed.0);
    let agreed = if refused.is_none() { agreed_today(lsa, grant.relation(), &reviews).await? } else { None };
    Ok(Written { reviews, form: Form::Given(filled, activities), agreed, refused })
}

async fn of_tutor(tutor: &Visitor, learner: PersonId, occurrence: OccurrenceId) -> Result<Written, Away> {
    let grant = storage().allow(tutor, learner, moment()).await?;
    let reviews = storage().line_to_write(&grant, occurrence, moment()).await?;
    let mine = reviews.all.iter().flat_map(|one| &one.lines).find(|line| line.author == tutor.person);
    let mine = mine.map(|line| line.what.words().to_owned()).unwrap_or_default();
    let (line, refused) = match TypedLine::take(tutor, &(learner, occurrence)).await? {
        Some(typed) => {
            let refused = typed.refused();
            (typed.line, Some(refused))
        }
        None => (mine, None),
    };
    Ok(Written { reviews, form: Form::Line(line), agreed: None, refused })
}

fn show(me: Face, written: Written, saved: bool) -> Result<AnyView, Away> {
    let words = use_words();
    let Written { reviews, form, agreed, refused } = written;
    let name = reviews.learner.name.called().to_owned();
    let named = [("name", name.clone().into())];
    let reviewed = reviews.all.first().ok_or_else(not_here)?;
    let (heading, lead) = match form {
        Form::Given(..) => ("review-staff-title", "review-staff-lead"),
        Form::Line(_) => ("review-staff-line-title", "review-staff-line-lead"),
    };
    let heading = words.say_with(heading, &named);
    let title = titled(&heading, refused.is_some());
    let wrong = refused.map(|refused| wrong(words, refused, &form));
    let summary = wrong.clone().map(|wrong| {
        view! { <ErrorSummary title=words.say("parts-trouble") wrong=vec![wrong]/> }
    });
    let saved = (saved && refused.is_none()).then(|| {
        view! { <p class="panel" role="status">{words.say_with("review-staff-saved", &named)}</p> }
    });
    let fields = match form {
        Form::Given(filled, activities) => {
            let form = given_form(words, &reviews, reviewed, (&filled, &activities), wrong);
            let agreed = agreed.map(|agreed| view! { {as_agreed(words, &reviews, reviewed, &agreed)}{or_else()} });
            view! { {agreed}{form} }.into_any()
        }
        Form::Line(line) => line_form(words, &reviews, reviewed, line, wrong),
    };
    let others = shown::others(words, &reviews, reviewed, me.id);
    let (meeting, lead) = (shown::meeting(words, &reviewed.met), words.say_with(lead, &named));
    Ok(view! {
        <StaffPage title me=figure(&me) back=Some(routes::HOME.to_owned())>
            {summary}
            <div class="narrow">
                {saved}
                <h1>{heading}</h1>
                <p><strong>{meeting}</strong></p>
                <p class="quiet">{lead}</p>
                {fields}
                {others}
            </div>
        </StaffPage>
    }
    .into_any())
}

/// The field that has to be mended, and what is wrong with it.
fn wrong(words: Words, refused: Refusal, form: &Form) -> (&'static str, String) {
    let note = if matches!(form, Form::Line(_)) { "line" } else { "note" };
    match refused {
        Refusal::NoAmount | Refusal::NoSuchStep => ("amount", words.say("review-staff-no-amount")),
        Refusal::Nothing => (note, words.say("review-staff-nothing-written")),
        Refusal::AReason => (note, words.say("review-staff-a-reason")),
        Refusal::TooLong => {
            let most = i64::try_from(LONGEST_NOTE).unwrap_or_default();
            (note, words.say_with("review-staff-too-long", &[("most", most.into())]))
        }
    }
}

fn given_form(
    words: Words,
    reviews: &Reviews,
    reviewed: &Reviewed,
    (filled, activities): (&Filled, &[Activity]),
    wrong: Option<(&'static str, String)>,
) -> AnyView {
    let name = reviews.learner.name.called();
    let wrong_at = |field: &str| wrong.as_ref().filter(|(at, _)| *at == field).map(|(_, said)| said.clone());
    let picked = |field: Field| match field {
        Field::Amount => filled.amount.clone(),
        Field::Nearness => filled.nearness.clone(),
        Field::Help => filled.help.clone(),
        Field::StoodBack => filled.stood_back.clone(),
        Field::By => filled.by.clone(),
    };
    let [amount, more @ ..] = Field::ALL.map(|field| steps(words, field, &picked(field), name, wrong_at(field.name())));
    let note = Said { words: words.say("review-staff-note"), symbol: None };
    let save = if reviewed.given.is_empty() { "review-staff-save" } else { "review-staff-save-again" };
    view! {
        <form method="post" action=GiveReview::url() novalidate aria-label=words.say("review-staff-amount")>
            {hidden(reviews.learner.id, reviewed.met.occurrence)}
            {amount}
            <p class="quiet">{words.say("review-staff-nothing-counts")}</p>
            <button type="submit" class="main-button wide">{words.say(save)}</button>
            <section class="review-more">
                <h2>{words.say("review-staff-more")}</h2>
                {help_with(words, activities, &filled.activities)}
                {more.into_iter().collect_view()}
                {field_wrong("note", wrong_at("note"))}
                <TextArea name="note" label=note written=filled.note.clone() most=LONGEST_NOTE/>
                <button type="submit" class="main-button wide">{words.say(save)}</button>
            </section>
        </form>
    }
    .into_any()
}

fn steps(words: Words, field: Field, picked: &str, name: &str, wrong: Option<String>) -> AnyView {
    let legend = words.say(&format!("review-staff-{}", field.key()));
    let choices = field.steps().into_iter().map(|step| {
        let said = staff_step(words, field, step, name);
        view! { <Choice name=field.name() value=step.to_owned() said picked={picked == step} many=false figure=None/> }
    });
    let choices = choices.collect_view();
    let described = wrong.is_some().then(|| wrong_id(field.name()));
    view! {
        <fieldset class="checks saw-steps" id=field.name() tabindex="-1" aria-describedby=described>
            <legend>{legend}</legend>
            {field_wrong(field.name(), wrong)}
            <div class="choices">{choices}</div>
        </fieldset>
    }
    .into_any()
}

/// Which of their activities the help was with: none, one or several. One that was named stays to be picked, also where the
/// college no longer asks about it.
fn help_with(words: Words, activities: &[Activity], picked: &[String]) -> Option<AnyView> {
    let is_picked = |activity: &Activity| picked.iter().any(|word| word == activity.key());
    let choices = Activity::ALL.iter().filter(|activity| activities.contains(activity) || is_picked(activity));
    let choices = choices.map(|activity| {
        let (value, said) = (activity.key().to_owned(), words.step(Question::Activity, activity.key()));
        view! { <Choice name="activities[]" value said picked=is_picked(activity) many=true figure=None/> }
    });
    let choices: Vec<_> = choices.collect();
    let legend = words.say("review-staff-activities");
    (!choices.is_empty()).then(|| {
        view! {
            <fieldset class="checks saw-steps">
                <legend>{legend}</legend>
                <div class="choices review-activities">{choices}</div>
            </fieldset>
        }
        .into_any()
    })
}

fn line_form(
    words: Words,
    reviews: &Reviews,
    reviewed: &Reviewed,
    line: String,
    wrong: Option<(&'static str, String)>,
) -> AnyView {
    let label = words.say("review-staff-line");
    let called = label.clone();
    let save = if reviewed.lines.is_empty() { "review-staff-save" } else { "review-staff-save-again" };
    view! {
        <form method="post" action=WriteLine::url() novalidate aria-label=called>
            {hidden(reviews.learner.id, reviewed.met.occurrence)}
            {field_wrong("line", wrong.map(|(_, said)| said))}
            <TextArea name="line" label=Said { words: label, symbol: None } written=line most=LONGEST_NOTE/>
            <button type="submit" class="main-button wide">{words.say(save)}</button>
        </form>
    }
    .into_any()
}

/// Whom and which meeting a form is about.
pub fn hidden(learner: PersonId, occurrence: OccurrenceId) -> AnyView {
    view! {
        <input type="hidden" name="person" value=learner.to_string()/>
        <input type="hidden" name="occurrence" value=occurrence.to_string()/>
        <input type="hidden" name="id" value=ReviewId::new(Uuid::now_v7()).to_string()/>
    }
    .into_any()
}
