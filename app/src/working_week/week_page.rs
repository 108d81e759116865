//! One LSA: how long, when and where they may be sent, and what they know, to be said by a coordinator.

use chrono::Weekday;
use domain::access::{Grant, act};
use domain::id::{PersonId, SiteId};
use domain::scale::Scale;
use domain::working_week::{Field as At, Paid, Refusal, Written, skills};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use storage::{Face, WorksOne};

use super::actions::ArrangeWorkingWeek;
use super::kept::Typed;
use crate::kept::Form as _;
use crate::page::{has_query, page, param};
use crate::parts::{Check, ErrorSummary, Field, Select, StaffPage, titled};
use crate::person::figure;
use crate::routes;
use crate::visitor::{self, Away, moment, storage};
use crate::words::{Locale, Words, use_words};

/// `/person/<id>/working-week`
#[component]
pub fn WeekPage() -> impl IntoView {
    page(Locale::EnGb, || {
        let lsa = param::<PersonId>("person");
        let saved = has_query("saved");
        async move {
            let coordinator = visitor::coordinator().await?;
            let lsa = lsa?;
            let grant: Grant<act::ArrangeWorkingWeek> = storage().allow(&coordinator, lsa, moment()).await?;
            let works = storage().working_week(&grant, moment()).await?;
            let kept = Typed::take(&coordinator, &lsa).await?.map(|Typed(written)| written);
            let me = storage().own_face(&coordinator).await?;
            Ok::<_, Away>(show(me, &works, kept, saved))
        }
    })
}

/// The form as it stands: what is typed, and what is wrong with it.
struct Form<'a> {
    words: Words,
    works: &'a WorksOne,
    typed: Written,
    refused: Vec<Refusal>,
}

fn show(me: Face, works: &WorksOne, kept: Option<Written>, saved: bool) -> impl IntoView + use<> {
    let words = use_words();
    let known = |name: &str| name.parse::<SiteId>().ok();
    let refused = kept.as_ref().and_then(|kept| kept.read(known).err()).unwrap_or_default();
    let typed = kept.or_else(|| works.works.week.as_ref().map(|week| Written::of(week, SiteId::to_string)));
    let form = Form { words, works, typed: typed.unwrap_or_default(), refused };
    let named = [("name", works.works.lsa.name.to_string().into())];
    let heading = words.say_with("working-week-of", &named);
    let title = titled(&heading, !form.refused.is_empty());
    let wrong: Vec<_> = form.refused.iter().map(|refused| (id(refused.field), form.said(refused))).collect();
    let summary = (!wrong.is_empty()).then(|| view! { <ErrorSummary title=words.say("parts-trouble") wrong/> });
    let saved = (saved && form.refused.is_empty())
        .then(|| view! { <p class="panel" role="status">{words.say_with("working-week-saved", &named)}</p> });
    let fields = fields(&form);
    let away = routes::absence_of(works.works.lsa.id);
    let not_in = words.say_with("absence-title-of", &named);
    view! {
        <StaffPage title me=figure(&me) back=Some(routes::WORKING_WEEKS.to_owned())>
            {summary}
            {saved}
            <div class="narrow">
                <h1>{heading}</h1>
                <p>{words.say("working-week-form-lead")}</p>
                <p><a class="button" href=away>{not_in}</a></p>
                {fields}
            </div>
        </StaffPage>
    }
}

fn fields(form: &Form<'_>) -> AnyView {
    let (words, typed) = (form.words, form.typed.clone());
    let save = words.say("working-week-save");
    let name = [("name", form.works.works.lsa.name.to_string().into())];
    let paid =
        Paid::ALL.iter().map(|paid| (paid.key().to_owned(), words.say(&format!("working-week-paid-{}", paid.key()))));
    let paid = std::iter::once((String::new(), String::new())).chain(paid).collect();
    let rest = [
        ("minutes", "number", typed.break_minutes, At::BreakMinutes),
        ("from", "time", typed.break_from, At::BreakFrom),
        ("to", "time", typed.break_to, At::BreakTo),
    ];
    let rest = rest.map(|(field, kind, value, at)| {
        let label = words.say(&format!("working-week-break-{field}"));
        view! { <Field name=format!("rest[{field}]") id=id(at) kind label value wrong=form.wrong(at)/> }
    });
    view! {
        <form method="post" action=ArrangeWorkingWeek::url() novalidate class="working-week" aria-label=words.say_with("working-week-of", &name)>
            <input type="hidden" name="person" value=form.works.works.lsa.id.to_string()/>
            <Select name="paid" label=words.say("working-week-paid") options=paid chosen=typed.paid wrong=form.wrong(At::Paid)/>
            <Field name="hours" kind="text" label=words.say("working-week-hours") value=typed.hours wrong=form.wrong(At::Hours)/>
            <fieldset class="checks">
                <legend>{words.say("working-week-days")}</legend>
                <p class="quiet">{words.say("working-week-days-hint")}</p>
                {days(form)}
            </fieldset>
            <fieldset class="checks">
                <legend>{words.say("working-week-break")}</legend>
                <p class="quiet">{words.say("working-week-break-hint")}</p>
                <div class="side-by-side">{rest}</div>
            </fieldset>
            {sites(form)}
            <fieldset class="checks" id=id(At::Skills) tabindex="-1">
                <legend>{words.say("working-week-skills")}</legend>
                {known(form)}
            </fieldset>
            <button type="submit" class="main-button">{save}</button>
        </form>
    }
    .into_any()
}

fn days(form: &Form<'_>) -> AnyView {
    let days = (0u8..).zip(&form.typed.days).map(|(day, typed)| {
        let label = Weekday::try_from(day).map(|day| form.words.weekday(day)).unwrap_or_default();
        let at = At::Day(usize::from(day));
        view! { <Field name=format!("days[{day}]") id=id(at) kind="text" label value=typed.clone() wrong=form.wrong(at)/> }
    });
    days.collect_view().into_any()
}

/// The sites they are not an LSA of anyway; nothing where there is no other.
fn sites(form: &Form<'_>) -> Option<AnyView> {
    let others: Vec<_> = form.works.sites.iter().filter(|(_, _, theirs)| !theirs).collect();
    let checks = others.iter().map(|(site, name, _)| {
        let ticked = form.typed.sites.iter().any(|typed| typed.parse() == Ok(*site));
        view! { <Check id=format!("site-{site}") name="sites[]" value=site.to_string() label=name.clone() ticked/> }
    });
    let checks = checks.collect_view();
    let legend = form.words.say("working-week-sites");
    (!others.is_empty()).then(|| {
        view! { <fieldset class="checks" id=id(At::Sites) tabindex="-1"><legend>{legend}</legend>{checks}</fieldset> }.into_any()
    })
}

fn known(form: &Form<'_>) -> AnyView {
    let checks = skills().map(|skill| {
        let ticked = form.typed.skills.iter().any(|typed| typed == skill.key());
        let label = form.words.say(&format!("working-week-skill-{}", skill.key()));
        view! { <Check id=format!("skill-{}", skill.key()) name="skills[]" value=skill.key().to_owned() label ticked/> }
    });
    checks.collect_view().into_any()
}

impl Form<'_> {
    fn wrong(&self, at: At) -> Option<String> {
        self.refused.iter().find(|refused| refused.field == at).map(|refused| self.said(refused))
    }

    fn said(&self, refused: &Refusal) -> String {
        let part = match refused.field {
            At::Paid => "paid",
            At::Hours => "hours",
            At::Day(_) => "day",
            At::BreakMinutes => "break-minutes",
            At::BreakFrom | At::BreakTo => "break-time",
            At::Sites => "sites",
            At::Skills => "skills",
        };
        let trouble = refused.trouble.key();
        let exact = format!("working-week-wrong-{trouble}");
        let key = if self.words.has(&exact) { exact } else { format!("working-week-wrong-{part}") };
        self.words.say_with(&key, &[("field", self.called(refused.field).into())])
    }

    /// What a field of a day or of the break is called in a sentence about it; nothing of a field that its sentence names.
    fn called(&self, field: At) -> String {
        let words = self.words;
        let of_break = |part: &str| {
            words.list(
                ["working-week-break".to_owned(), format!("working-week-break-{part}")].map(|key| words.say(&key)),
            )
        };
        match field {
            At::Day(day) => {
                let day = u8::try_from(day).ok().and_then(|day| Weekday::try_from(day).ok());
                day.map(|day| words.weekday(day)).unwrap_or_default()
            }
            At::BreakFrom => of_break("from"),
            At::BreakTo => of_break("to"),
            _ => String::new(),
        }
    }
}

fn id(at: At) -> String {
    match at {
        At::Paid => "paid".to_owned(),
        At::Hours => "hours".to_owned(),
        At::Day(day) => format!("day-{day}"),
        At::BreakMinutes => "break-minutes".to_owned(),
        At::BreakFrom => "break-from".to_owned(),
        At::BreakTo => "break-to".to_owned(),
        At::Sites => "sites".to_owned(),
        At::Skills => "skills".to_owned(),
    }
}
