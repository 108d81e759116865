//! "You said, we did": every thing a learner asked for, what happened to it, why, and by whom. Nothing unanswered hides.

use std::collections::BTreeSet;

use domain::access::Grant;
use domain::briefing::activities_of;
use domain::plan::{PlanLine, Standing, Terms};
use domain::question::Question;
use domain::sitting::Maker;
use domain::situation::Situation;
use domain::statement::{Answers, State, Step, Topic};
use domain::talk::Wish;
use leptos::prelude::*;
use storage::{Asked, OwnPlan};

use super::did_decided::decided;
use super::did_earlier::earlier;
use super::did_in_person::{in_person, read_or_talked};
use super::did_week::{Places, Week};
use super::own_page::answer_by;
use super::shown::{asked as asked_of, assistant, called_by, given, order, place, still_open, terms, why};
use super::{before, mark};
use crate::briefing::said::picks;
use crate::college::{College, college_date};
use crate::page::page;
use crate::parts::{Heading, LearnerPage, LinkRow, SaidRow, pictured_below, pictured_within};
use crate::person::figure;
use crate::routes;
use crate::symbol::{Size, Symbol};
use crate::visitor::{self, Away, go_to, moment, storage};
use crate::words::{Locale, Said, Words, use_words};

/// `/plan/you-said-we-did`
#[component]
pub fn DidPage() -> impl IntoView {
    page(Locale::EnGbEasy, || async move {
        let learner = visitor::learner().await?;
        let own = storage().own_plan(&Grant::themself(&learner)?, moment()).await?;
        if own.sitting.is_none() {
            return Err(go_to(routes::SITTING));
        }
        let zone = expect_context::<College>().time_zone;
        let by = storage().own_answer_by(&Grant::themself(&learner)?, zone, moment()).await?;
        let by = by.map(|by| answer_by(use_words(), &by, moment().today));
        let why = storage().own_why(&Grant::themself(&learner)?, moment()).await?;
        let is_alone = own.sitting.as_ref().is_some_and(|sitting| sitting.answering == Maker::Myself);
        let reviews = storage().own_plan_reviews(&Grant::themself(&learner)?, moment()).await?;
        let decided = decided(use_words(), &own, &reviews);
        let before = storage().own_asked_earlier(&Grant::themself(&learner)?, moment()).await?;
        let earlier = earlier(use_words(), &own, &before);
        let mut asked = storage().all_asked_to_talk(&Grant::themself(&learner)?, moment()).await?;
        // whoever sits beside them may be whom it is about
        asked.retain(|asked| is_alone || asked.wish != Wish::Complaint);
        Ok::<_, Away>(show(own, (by, decided, earlier), &asked, &Week::new(why, is_alone)))
    })
}

fn show(
    own: OwnPlan,
    (by, decided, earlier): (Option<AnyView>, Option<AnyView>, Option<AnyView>),
    asked: &[Asked],
    week: &Week,
) -> impl IntoView + use<> {
    let words = use_words();
    let sent = own.statement.as_ref().filter(|statement| statement.state == State::Sent);
    let answers = sent.map(|statement| statement.answers.clone()).unwrap_or_default();
    let places = places(&own, &answers);
    let is_nothing = places.said.is_empty() && asked.is_empty() && earlier.is_none();
    let hint = words.said(if is_nothing { "plan-did-nothing" } else { "plan-did-lead" });
    let said = places.said.iter().map(|situation| ask(words, &own, &answers, (*situation, &places), week));
    let asks = said.collect_view();
    let must = places.duties.iter().filter_map(|situation| must(words, &own, (*situation, &places), week));
    let must = must.collect_view();
    let beside = week.beside(words, &own, &places);
    let before = before::to_learner(words, &own, &answers);
    let (about_me, on_own) = (about_me(words, &own, &answers, asked), on_own(words, &own, &answers, asked));
    let in_person = in_person(words, &own, asked);
    let heading = words.said("plan-did-title");
    view! {
        <LearnerPage
            title=heading.words.clone()
            me=figure(&own.me)
            back=Some(routes::PLAN.to_owned())
            reader=own.reader.as_ref().map(figure)
            talk=routes::talk(routes::PLAN_DID)
        >
            <Heading said=heading hint=Some(hint)/>
            {by}
            {decided}
            {asks}
            {about_me}
            {on_own}
            {in_person}
            {must}
            {beside}
            {earlier}
            {before}
            <div class="rows">
                <LinkRow href=routes::PLAN.to_owned() said=words.said("plan-title") note=None/>
                <LinkRow href=routes::TASKS.to_owned() said=words.said("statement-tasks") note=None/>
            </div>
        </LearnerPage>
    }
}

/// Every place of their week and day that was asked about, or that a line is about; and where there is a duty alone.
fn places(own: &OwnPlan, answers: &Answers) -> Places {
    let today = moment().today;
    let is_there = |at: &Situation| at.is_a_place() && own.history.is_there(*at);
    let said = answers.0.keys().map(|(situation, _)| *situation).filter(is_there);
    let lines = own.history.newest(today).into_iter().map(|line| line.situation);
    let said: BTreeSet<_> = said.chain(lines).collect();
    let duties = own.history.duties(today).map(|line| line.situation);
    let duties: BTreeSet<_> = duties.filter(|situation| !said.contains(situation)).collect();
    Places { said: in_order(own, said), duties: in_order(own, duties) }
}

/// Places in the order of the day.
fn in_order(own: &OwnPlan, places: BTreeSet<Situation>) -> Vec<Situation> {
    let mut places: Vec<_> = places.into_iter().collect();
    places.sort_by_key(|situation| order(&own.week, *situation));
    places
}

/// A place where the college must give something, whatever the learner says: what is not so in the next lessons, and why. Nothing,
/// where all of it is.
fn must(words: Words, own: &OwnPlan, (situation, places): (Situation, &Places), week: &Week) -> Option<AnyView> {
    let differs = week.at(words, own, situation, places)?;
    let section = view! {
        <section>
            {heading(place(words, own, situation))}
            <SaidRow said=words.said("plan-must-title")/>
            {differs}
        </section>
    };
    Some(section.into_any())
}

/// The heading of a place, with its picture.
fn heading(at: Said) -> impl IntoView + use<> {
    view! {
        <h2>{at.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> })}<span dir="auto">{at.words}</span></h2>
    }
}

fn ask(
    words: Words,
    own: &OwnPlan,
    answers: &Answers,
    (situation, places): (Situation, &Places),
    week: &Week,
) -> AnyView {
    let at = heading(place(words, own, situation));
    let asked = match Terms::asked(answers, situation) {
        Some(asked) => {
            let open = still_open(words, answers, situation);
            view! { {terms(words, &asked, &own.people)}{open} }.into_any()
        }
        None => {
            let said = answers.get(situation, Question::Presence).map(|answer| &answer.value);
            let picks = said.map(|value| words.value(Question::Presence, value, str::to_owned)).unwrap_or_default();
            let nothing = picks.is_empty().then(|| words.said("plan-because-not-asked"));
            let picks = picks.into_iter().chain(nothing);
            picks.map(|said| view! { <SaidRow said/> }).collect_view().into_any()
        }
    };
    let lines: Vec<_> =
        own.history.newest(moment().today).into_iter().filter(|line| line.situation == situation).collect();
    // what is asked now was answered by none of them, where each was proposed beside something else
    let now = Terms::asked(answers, situation);
    let is_answered =
        now.is_none() && !lines.is_empty() || lines.iter().any(|line| asked_of(line).ok() == now.as_ref());
    let did = view! {
        {(!is_answered).then(|| not_yet(words, own))}
        {lines.into_iter().map(|line| happened(words, own, line)).collect_view()}
    };
    view! {
        <section>
            {at}
            <div class="plan-beside">
                <div class="answered">{pictured_below(words.said("plan-asked"))}{asked}</div>
                <div class="answered">{pictured_below(words.said("plan-did-we"))}{did}</div>
            </div>
            {week.at(words, own, situation, places)}
        </section>
    }
    .into_any()
}

/// What they want wherever they are: it is no line of a plan, and whoever comes reads it. Nobody answers it, but where they want
/// to talk about it.
const WHEREVER: [Topic; 5] =
    [Topic::Instead, Topic::WhatHelps, Topic::HelperKnows, Topic::MyHelper, Topic::AnythingElse];

fn about_me(words: Words, own: &OwnPlan, answers: &Answers, asked: &[Asked]) -> AnyView {
    let each = WHEREVER.map(|topic| {
        let questions = topic.questions().iter().copied().filter(|question| !question.is_private());
        let steps = questions.map(|question| Step { situation: Situation::Me, question });
        let answered = steps.filter_map(|step| Some((step, &answers.get(step.situation, step.question)?.value)));
        let answered: Vec<_> = answered.collect();
        let said = answered.iter().map(|(step, value)| {
            let picks = picks(words, step.question, value, &own.people).into_iter();
            let rows = picks.map(|said| view! { <SaidRow said/> }).collect_view();
            view! { {pictured_below(words.short(step.question))}{rows} }
        });
        let said: Vec<_> = said.collect();
        let did = read_or_talked(words, own, asked, &answered);
        let title = words.topic(topic);
        (!said.is_empty()).then(|| {
            view! {
                <section>
                    <h2>{title.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> })}<span>{title.words}</span></h2>
                    <div class="plan-beside">
                        <div class="answered">{said}</div>
                        <div class="answered">{pictured_below(words.said("plan-did-we"))}{did}</div>
                    </div>
                </section>
            }
        })
    });
    each.into_iter().collect_view().into_any()
}

/// How much they do on their own of each activity, now and by the end of term: whoever comes reads that too.
fn on_own(words: Words, own: &OwnPlan, answers: &Answers, asked: &[Asked]) -> Option<AnyView> {
    let activities = activities_of(answers, None);
    let answered = activities.iter().flat_map(|(about, lines)| {
        lines.iter().map(move |line| (Step { situation: *about, question: line.question }, &line.answer.value))
    });
    let did = read_or_talked(words, own, asked, &answered.collect::<Vec<_>>());
    let each = activities.iter().map(|(about, lines)| {
        let said = lines.iter().map(|line| {
            let picks = picks(words, line.question, &line.answer.value, &own.people);
            let rows = picks.into_iter().map(|said| view! { <SaidRow said/> }).collect_view();
            view! { {pictured_within(words.short(line.question))}{rows} }
        });
        view! { {pictured_below(words.activity_or_step(*about))}{said.collect_view()} }
    });
    let each: Vec<_> = each.collect();
    let title = words.said("plan-did-on-own");
    (!each.is_empty()).then(|| {
        view! {
            <section>
                <h2>{title.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> })}<span>{title.words}</span></h2>
                <div class="plan-beside">
                    <div class="answered">{each}</div>
                    <div class="answered">{pictured_below(words.said("plan-did-we"))}{did}</div>
                </div>
            </section>
        }
        .into_any()
    })
}

/// That nobody has answered, and who is to.
pub fn not_yet(words: Words, own: &OwnPlan) -> AnyView {
    let said = match &own.answers {
        Some(reader) => words.said_with("plan-did-not-yet", &[("name", reader.name.to_string().into())]),
        None => words.said("plan-did-not-yet-nobody"),
    };
    view! { <SaidRow said/> }.into_any()
}

/// Who answered, when, and whether it is as it was asked.
pub fn said_by(words: Words, own: &OwnPlan, line: &PlanLine) -> Option<AnyView> {
    let plan = own.history.plans.iter().find(|plan| plan.number == line.number)?;
    let by = [("name", plan.by.1.to_string().into()), ("date", college_date(words, plan.at).into())];
    let said = words.say_with(&format!("plan-did-{}", line.origin.key()), &by);
    Some(view! { <p class="answered-maker">{said}</p> }.into_any())
}

fn happened(words: Words, own: &OwnPlan, line: &PlanLine) -> AnyView {
    let gives = line.origin.reason().is_some().then(|| given(words, line, &own.people));
    let begins = line.from.map(|from| words.said_with("plan-from", &[("date", words.date(from).into())]));
    let answer = matches!(line.standing(), Standing::Open(None)).then(|| {
        let at = called_by(words, own, line).words;
        let said = words.said_with("plan-answer-named", &[("where", at.into())]);
        view! { <LinkRow href=routes::plan_line(line.id) said note=None/> }
    });
    view! {
        {said_by(words, own, line)}
        {gives}
        {assistant(words, line)}
        {begins.map(|said| view! { <SaidRow said/> })}
        {why(words, &line.origin)}
        <SaidRow said=mark::to_learner(words, line)/>
        {answer}
    }
    .into_any()
}
