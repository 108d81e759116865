//! "My plan": what is agreed, on one page with symbols, what waits for an answer, and what the college must do.

use chrono::NaiveDate;
use domain::access::Grant;
use domain::id::PlanLineId;
use domain::plan::{Duty, History, PlanLine, Reply, Standing};
use domain::plan_review::PlanReviews;
use domain::scale::Scale;
use domain::situation::Situation;
use domain::statement::{Road, State};
use leptos::prelude::*;
use storage::{AnswerBy, Face, OwnPlan};

use super::instead::instead;
use super::shown::{assistant, called_by, given, newest, order, place, waits, why};
use super::sooner::review;
use super::{before, duty_page, mark};
use crate::college::College;
use crate::page::{has_query, page, query};
use crate::parts::{Heading, LearnerPage, LinkButton, LinkRow, SaidRow, Trouble, maker_below, pictured, titled};
use crate::person::figure;
use crate::question::{FetchAhead, pictures_of};
use crate::routes;
use crate::symbol::{Size, Symbol};
use crate::visitor::{self, Away, go_to, moment, storage};
use crate::words::{Locale, Said, Words, use_words};

/// `/plan`; `?sooner=yes` asks when it shall be looked at.
#[component]
pub fn OwnPage() -> impl IntoView {
    page(Locale::EnGbEasy, || {
        let (done, changed) = (query::<String>("done"), has_query("changed"));
        let line = query("line");
        let is_sooner = has_query("sooner");
        async move {
            let learner = visitor::learner().await?;
            let own = storage().own_plan(&Grant::themself(&learner)?, moment()).await?;
            if own.sitting.is_none() {
                return Err(go_to(routes::SITTING));
            }
            if changed && own.history.lines.is_empty() {
                return Err(go_to(routes::CHECK));
            }
            let zone = expect_context::<College>().time_zone;
            let by = storage().own_answer_by(&Grant::themself(&learner)?, zone, moment()).await?;
            let reviews = storage().own_plan_reviews(&Grant::themself(&learner)?, moment()).await?;
            Ok::<_, Away>(show(own, (by, reviews), (done, line, is_sooner), moment().today))
        }
    })
}

/// The way to the plan from the learner's first page; none until they sent something or there is something in it.
pub fn row(words: Words, history: &History, is_sent: bool) -> Option<AnyView> {
    let today = moment().today;
    let newest = history.newest(today);
    let waiting = newest.iter().any(|line| waits(line));
    let changing = history.reopened(today).any(|line| matches!(line.standing(), Standing::Reopened(..)));
    let note = match (waiting, changing) {
        _ if history.lines.is_empty() => words.said("plan-row-sent"),
        (true, _) => words.said("plan-ready"),
        (false, true) => words.said("plan-changing"),
        (false, false) => words.said("plan-row-note"),
    };
    let row = view! { <LinkRow href=routes::PLAN.to_owned() said=words.said("plan-title") note=Some(note)/> };
    (is_sent || !history.lines.is_empty()).then(|| row.into_any())
}

fn show(
    own: OwnPlan,
    (by, reviews): (Option<AnswerBy>, PlanReviews),
    (done, line, is_sooner): (Option<String>, Option<PlanLineId>, bool),
    today: NaiveDate,
) -> impl IntoView {
    let words = use_words();
    let lines = newest(&own);
    let heading = words.said("plan-title");
    let is_sent = own.statement.as_ref().is_some_and(|statement| statement.state == State::Sent);
    let hint = words.said(match (own.history.lines.is_empty(), is_sent) {
        (false, _) => "plan-lead",
        (true, true) => "plan-nothing-sent",
        (true, false) => "plan-nothing",
    });
    let agreed = agreed(&own, today);
    let other = lines.iter().copied().filter(|line| line.standing().agreement().is_none());
    let other: Vec<_> = other.collect();
    let first = lines.iter().find(|line| waits(line)).map(|line| line.id);
    let answer = first.map(|line| {
        view! { <FetchAhead pictures=pictures_of_replies(words)/><LinkButton href=routes::plan_line(line) label=words.said("plan-ready-look")/> }
    });
    let sections = [
        section(words, "plan-agreed-title", cards(words, &own, &agreed)),
        section(words, "plan-open-title", cards(words, &own, &other)),
        section(words, "plan-must-title", must(words, &own, today)),
    ];
    let sent = own.statement.as_ref().filter(|_| is_sent);
    let said = sent.map(|sent| sent.answers.clone()).unwrap_or_default();
    let before = before::to_learner(words, &own, &said);
    // once they met about it, the day it was to be looked at is over
    let again = own.history.plans.first().filter(|plan| reviews.met_since(plan.at).is_none());
    let again = again.map(|plan| review(words, plan, today, is_sooner));
    let by = by.map(|by| answer_by(words, &by, today));
    // what waits comes first, and a page has five ways on at most (R89)
    let meeting = crate::plan_review::row(words, &own.history, &reviews).filter(|_| first.is_none());
    let print = view! { <LinkRow href=routes::PRINT_PLAN.to_owned() said=words.said("plan-print") note=None/> };
    let print = (!own.history.lines.is_empty()).then_some(print);
    let not_told = done.as_deref() == Some("not-told");
    let told = done.and_then(|done| told(words, &own, (&done, line), today));
    view! {
        <LearnerPage
            title=titled(&heading.words, not_told)
            me=figure(&own.me)
            back=Some(routes::HOME.to_owned())
            reader=own.reader.as_ref().map(figure)
            talk=routes::talk(routes::PLAN)
        >
            {told}
            <Heading said=heading hint=Some(hint)/>
            {on_paper(words, &own.me, today)}
            {answer}
            {by}
            {sections.into_iter().collect_view()}
            {before}
            {again}
            <div class="rows">
                {meeting}
                {print}
                <LinkRow href=routes::PLAN_DID.to_owned() said=words.said("plan-did-title") note=None/>
                {say(words, is_sent)}
            </div>
        </LearnerPage>
    }
}

/// What the page of every line shows: its answers are the same ones.
fn pictures_of_replies(words: Words) -> Vec<String> {
    pictures_of(
        Reply::ALL
            .iter()
            .filter(|reply| !matches!(reply, Reply::NotSure | Reply::NotNow))
            .map(|reply| words.said(&format!("plan-reply-{}", reply.key()))),
    )
}

/// The way to what they said, to change it; before they sent anything, to say it.
fn say(words: Words, is_sent: bool) -> AnyView {
    let (href, key) =
        if is_sent { (routes::CHECK, "statement-change-title") } else { (routes::TASKS, "statement-tasks") };
    view! { <LinkRow href=href.to_owned() said=words.said(key) note=None/> }.into_any()
}

/// What holds today, and what was agreed for a later day, though something newer waits beside them; in the order of the day.
fn agreed(own: &OwnPlan, today: NaiveDate) -> Vec<&PlanLine> {
    let mut lines = own.history.held_from(own.me.id, today);
    lines.sort_by_key(|line| (order(&own.week, line.situation), line.from));
    lines
}

/// Whose it is and of which day, on paper alone: on the screen the head says so.
fn on_paper(words: Words, me: &Face, today: NaiveDate) -> AnyView {
    let name = me.name.to_string();
    let title = words.say_with("plan-print-title", &[("name", name.clone().into())]);
    let on = words.say_with("plan-print-on", &[("date", words.date(today).into())]);
    view! { <div class="only-printed" data-title=title><p dir="auto"><strong>{name}</strong></p><p>{on}</p></div> }
        .into_any()
}

/// By when a change of mind is answered and by whom; after that day, who answers instead.
pub fn answer_by(words: Words, by: &AnswerBy, today: NaiveDate) -> AnyView {
    let called = |face: &Option<Face>| face.as_ref().map(|face| face.name.called().to_owned());
    let said = match (called(&by.first), called(&by.second)) {
        (Some(first), _) if today <= by.by => {
            words.said_with("plan-answer-by", &[("name", first.into()), ("date", words.date(by.by).into())])
        }
        (Some(first), Some(second)) => {
            words.said_with("plan-answer-late", &[("name", first.into()), ("second", second.into())])
        }
        (Some(first), None) => words.said_with("plan-answer-late-alone", &[("name", first.into())]),
        _ => words.said("plan-answer-desk"),
    };
    view! { <SaidRow said/> }.into_any()
}

/// What was done a moment ago.
fn told(words: Words, own: &OwnPlan, (done, line): (&str, Option<PlanLineId>), today: NaiveDate) -> Option<AnyView> {
    if done == "not-told" {
        return Some(view! { <Trouble said=words.said("plan-not-told")/> }.into_any());
    }
    let said = match (done, own.history.plans.first()) {
        ("kept" | "taken-back", _) => words.said("plan-kept"),
        ("overtaken", _) => words.said("plan-overtaken"),
        ("sooner", Some(plan)) => words.said_with("plan-sooner-kept", &[("date", words.date(plan.review).into())]),
        _ => return None,
    };
    let back = line.and_then(|line| own.history.line(line)).filter(|_| done == "taken-back");
    let instead = back.and_then(|line| instead(words, own, line, today));
    Some(view! { <div role="status"><SaidRow said/>{instead}</div> }.into_any())
}

fn section(words: Words, title: &str, cards: Vec<AnyView>) -> Option<AnyView> {
    let title = words.said(title);
    (!cards.is_empty()).then(|| view! { <section>{pictured(title)}{cards}</section> }.into_any())
}

fn cards(words: Words, own: &OwnPlan, lines: &[&PlanLine]) -> Vec<AnyView> {
    lines.iter().map(|line| card(words, own, line)).collect()
}

fn card(words: Words, own: &OwnPlan, line: &PlanLine) -> AnyView {
    let at = place(words, own, line.situation);
    let (key, form) = match waits(line) {
        true => ("plan-answer", "plan-answer-named"),
        false => ("plan-change-mind", "plan-change-mind-named"),
    };
    let label = words.said(key);
    let named = words.say_with(form, &[("where", called_by(words, own, line).words.into())]);
    let maker = mark::maker(words, line, &own.people).map(maker_below);
    let begins = line.from.map(|from| words.said_with("plan-from", &[("date", words.date(from).into())]));
    let again = (line.standing().agreement()).is_some_and(domain::plan::Agreement::is_asked_again);
    let again = again.then(|| view! { <SaidRow said=words.said("plan-asked-again")/> });
    view! {
        <div class="answered plan-card">
            <h3>{at.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> })}<span dir="auto">{at.words}</span></h3>
            {given(words, line, &own.people)}
            {assistant(words, line)}
            {begins.map(|said| view! { <SaidRow said/> })}
            {why(words, &line.origin)}
            <SaidRow said=mark::to_learner(words, line)/>
            {maker}
            {again}
            {instead(words, own, line, moment().today)}
            {reads(words, own, line)}
            {other_say(words, line)}
            <a class="button" href=routes::plan_line(line.id) aria-label=named>
                {label.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> })}<span>{label.words}</span>
            </a>
        </div>
    }
    .into_any()
}

/// Who reads that it is wanted otherwise, or that they want to talk.
fn reads(words: Words, own: &OwnPlan, line: &PlanLine) -> Option<AnyView> {
    let last = line.replies.last().map(|answered| answered.reply);
    let reader = own.answers.as_ref().filter(|_| matches!(last, Some(Reply::Different | Reply::TalkFirst)))?;
    let said = words.said_with("plan-reads", &[("name", reader.name.to_string().into())]);
    Some(view! { <SaidRow said/> }.into_any())
}

/// The way to say something else, for who wants it different.
fn other_say(words: Words, line: &PlanLine) -> Option<AnyView> {
    let wants_other = line.replies.last().is_some_and(|answered| answered.reply == Reply::Different);
    let href = match line.situation {
        Situation::AllLessons | Situation::Session(_) | Situation::Time(_) => routes::start(Road::Of(line.situation)),
        _ => return None,
    };
    let label: Said = words.said("plan-change-say");
    wants_other.then(|| {
        view! {
            <a class="button" href=href>
                {label.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> })}<span>{label.words}</span>
            </a>
        }
        .into_any()
    })
}

/// What the college must do, whatever the learner says: never called agreed.
fn must(words: Words, own: &OwnPlan, today: NaiveDate) -> Vec<AnyView> {
    let duties = own.history.duties(today).filter_map(|line| line.origin.duty().map(|duty| (line, duty)));
    duties.map(|(line, duty)| duty_card(words, own, line, duty)).collect()
}

fn duty_card(words: Words, own: &OwnPlan, line: &PlanLine, duty: &Duty) -> AnyView {
    let at = place(words, own, line.situation);
    let label = words.said("plan-not-agree-title");
    let named = words.say_with("plan-not-agree-named", &[("where", at.words.clone().into())]);
    view! {
        <div class="answered plan-card plan-duty">
            <h3>{at.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> })}<span dir="auto">{at.words}</span></h3>
            <SaidRow said=words.said("plan-must-lead")/>
            {duty_page::what(words, own, line, duty)}
            <a class="button" href=routes::plan_line(line.id) aria-label=named>
                {label.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> })}<span>{label.words}</span>
            </a>
        </div>
    }
    .into_any()
}
