//! Everything of one learner's for an annual review, on one page to print or to keep as a file: their words unedited, each
//! with who made it, how and when; whom they do not want is in no print.

use domain::access::{Grant, act};
use domain::id::PersonId;
use domain::question::Question;
use domain::scale::Scale;
use domain::situation::Situation;
use domain::statement::{Answer, State};
use http::HeaderValue;
use http::header::CONTENT_DISPOSITION;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use storage::SupportOf;

use super::person_page::{Theirs, lines, one};
use super::table::year;
use crate::briefing::said::{maker, picks};
use crate::college::college_date;
use crate::observation::support_seen;
use crate::page::{has_query, page, param};
use crate::parts::StaffPage;
use crate::person::figure;
use crate::plan::{duties_written, shown::place};
use crate::routes;
use crate::visitor::{self, Away, moment, storage};
use crate::words::{Locale, Words, use_words};

/// `/person/<id>/annual-review`
#[component]
pub fn AnnualPage() -> impl IntoView {
    page(Locale::EnGb, || {
        let learner = param::<PersonId>("person");
        let as_file = has_query("file");
        async move {
            let coordinator = visitor::coordinator().await?;
            let learner = learner?;
            let it = Theirs::of(&coordinator, learner, year()).await?;
            let grant: Grant<act::ReadSupportSeen> = storage().allow(&coordinator, learner, moment()).await?;
            let support = storage().support_seen(&grant, moment()).await?;
            if as_file {
                keep_as_file();
            }
            Ok::<_, Away>(show(&it, &support, as_file))
        }
    })
}

/// A file has its look in itself: whoever opens it has no site to load styles from.
const FILE_STYLE: &str = include_str!("annual_file.css");

/// Has the browser keep the page as a file; its name names nobody.
fn keep_as_file() {
    if let Some(response) = use_context::<ResponseOptions>() {
        let header = HeaderValue::from_static("attachment; filename=\"annual-review.html\"");
        response.insert_header(CONTENT_DISPOSITION, header);
    }
}

fn show(it: &Theirs, support: &SupportOf, as_file: bool) -> AnyView {
    let words = use_words();
    let learner = it.of.learner.id;
    let heading = words.say_with("plan-review-staff-annual-title", &[("name", it.of.learner.name.to_string().into())]);
    let today = [("date", words.date(moment().today).into())];
    let name = [("name", it.name().into())];
    let (own_words, lines, notes) = (own_words(words, it), lines(words, it), notes(words, it));
    let duties = duties_written(words, &it.name(), &it.of, moment().today);
    let style = as_file.then(|| view! { <style inner_html=FILE_STYLE></style> });
    let reviews = it.reviews.all.iter().map(|review| one(words, it, review)).collect_view();
    let support = support.seen.iter().map(|one| support_seen(words, &it.name(), one)).collect_view();
    view! {
        <StaffPage title=heading.clone() me=figure(&it.me) back=Some(routes::person_plan_review(learner))>
            {style}
            <h1>{heading}</h1>
            <p class="quiet">{words.say_with("plan-review-staff-annual-made", &today)}</p>
            <p class="read-row">
                <a href=routes::person_annual_review_file(learner) download="annual-review.html">{words.say("plan-review-staff-annual-file")}</a>
            </p>
            <section>
                <h2>{words.say_with("plan-review-staff-annual-words", &name)}</h2>
                {own_words}
            </section>
            {reviews}
            <section><h2>{words.say("plan-review-staff-beside")}</h2>{lines}</section>
            {duties}
            {support}
            <section><h2>{words.say("plan-review-staff-annual-notes")}</h2>{notes}</section>
        </StaffPage>
    }
    .into_any()
}

/// Every answer as it was given.
fn own_words(words: Words, it: &Theirs) -> AnyView {
    let sent = it.of.statement.as_ref().filter(|statement| statement.state == State::Sent);
    let Some(sent) = sent else { return view! { <p>{no_words(words, it)}</p> }.into_any() };
    let shown = sent.answers.0.iter().filter(|((_, question), _)| *question != Question::NotWanted);
    let rows = shown.map(|((about, question), answer)| row(words, it, (*about, *question), answer)).collect_view();
    let heads = ["where", "question", "answer", "maker"].map(|head| {
        view! { <th scope="col" role="columnheader">{words.say(&format!("plan-review-staff-annual-{head}"))}</th> }
    });
    view! {
        <table role="table">
            <thead role="rowgroup"><tr role="row">{heads}</tr></thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
    .into_any()
}

/// Why nothing of theirs is to be read: they took all of it back, or never said anything.
fn no_words(words: Words, it: &Theirs) -> String {
    let named = ("name", it.name().into());
    match it.of.statement.as_ref().and_then(|statement| statement.taken_back_at) {
        Some(at) => words.say_with("statement-staff-taken-back", &[named, ("date", college_date(words, at).into())]),
        None => words.say_with("statement-staff-nothing", &[named]),
    }
}

fn row(words: Words, it: &Theirs, (about, question): (Situation, Question), answer: &Answer) -> AnyView {
    let at = match about {
        Situation::AllLessons | Situation::Session(_) | Situation::Time(_) => place(words, &it.of, about).words,
        Situation::Me => it.name(),
        other => words.activity_or_step(other).words,
    };
    let said = picks(words, question, &answer.value, &it.of.people).into_iter().map(|said| said.words);
    let said = said.collect::<Vec<_>>().join(", ");
    let args = [
        ("maker", maker(words, &it.name(), &answer.maker, &it.of.people).into()),
        ("way", words.say(&format!("plan-review-staff-way-{}", answer.way.key())).into()),
        ("date", college_date(words, answer.at).into()),
    ];
    let made = words.say_with("plan-review-staff-annual-by", &args);
    let [question_head, answer_head, maker_head] =
        ["question", "answer", "maker"].map(|head| words.say(&format!("plan-review-staff-annual-{head}")));
    view! {
        <tr role="row">
            <th scope="row" role="rowheader" dir="auto">{at}</th>
            <td role="cell" data-name=question_head>{words.short(question).words}</td>
            <td role="cell" data-name=answer_head dir="auto"><strong class="as-written">{said}</strong></td>
            <td role="cell" data-name=maker_head>{made}</td>
        </tr>
    }
    .into_any()
}

/// What staff wrote of the year's sessions, each with who wrote it: the learner reads these too.
fn notes(words: Words, it: &Theirs) -> AnyView {
    let written = it.record.reviews.all.iter().flat_map(|one| {
        let given = one.given.iter().filter(|given| !given.is_earlier);
        let given = given.filter_map(|given| Some((given.what.note()?.words(), &given.name, given.at)));
        let lines = one.lines.iter().filter(|line| !line.is_earlier);
        given.chain(lines.map(|line| (line.what.words(), &line.name, line.at))).map(|note| (&one.met.title, note))
    });
    let rows = written.map(|(title, (note, name, at))| {
        let by = [("lesson", words.title(title).into()), ("name", name.to_string().into()), ("date", college_date(words, at).into())];
        view! { <li><span class="as-written" dir="auto">{note.to_owned()}</span><span class="quiet">{words.say_with("plan-review-staff-annual-note", &by)}</span></li> }
    });
    let rows: Vec<_> = rows.collect();
    match rows.is_empty() {
        true => view! { <p>{words.say("plan-review-staff-annual-no-notes")}</p> }.into_any(),
        false => view! { <ul class="list">{rows}</ul> }.into_any(),
    }
}
