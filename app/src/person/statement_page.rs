//! One learner as a coordinator reads them: their own words first, then who comes, then the form that changes it.

use domain::briefing::{about_them, activities_of, lines_of, makers, not_asked, not_asked_elsewhere};
use domain::id::PersonId;
use domain::question::{Question, Where};
use domain::scale::{Activity, Scale, Time};
use domain::situation::Situation;
use domain::statement::{State, Statement, Step};
use leptos::prelude::*;
use storage::{Face, Reading};

use super::figure;
use crate::briefing::said::{self, By};
use crate::college::college_date;
use crate::deployment::{Form, Kept, Sessions, lsa_name, session_name};
use crate::kept::Form;
use crate::observation::{WeSaw, we_saw};
use crate::page::{page, param};
use crate::parts::{Avatar, ErrorSummary, StaffPage, titled};
use crate::routes;
use crate::visitor::{self, Away, moment, storage};
use crate::words::{Locale, Words, use_words};

/// `/person/<id>/statement`
#[component]
pub fn StatementPage() -> impl IntoView {
    page(Locale::EnGb, || {
        let learner = param::<PersonId>("person");
        async move {
            let coordinator = visitor::coordinator().await?;
            let learner = learner?;
            let grant = storage().allow(&coordinator, learner, moment()).await?;
            let reading = storage().read_statement(&grant, moment()).await?;
            let kept = Kept::take(&coordinator, &learner).await?.unwrap_or_default();
            let me = storage().own_face(&coordinator).await?;
            Ok::<_, Away>(show(me, reading, kept))
        }
    })
}

fn show(me: Face, reading: Reading, kept: Kept) -> impl IntoView {
    let words = use_words();
    let name = reading.learner.name.called().to_owned();
    let heading = words.say_with("statement-staff-title", &[("name", name.clone().into())]);
    let title = titled(&heading, !kept.troubles.is_empty());
    let reviews = routes::person_reviews(reading.learner.id);
    view! {
        <StaffPage title=title me=figure(&me) back=Some(routes::HOME.to_owned())>
            {summary(words, &reading, &kept)}
            {published(words, &reading, &kept)}
            <div class="said-who">
                <Avatar figure=figure(&reading.learner)/>
                <h1>{heading}</h1>
                <a class="button" href=routes::person_plan(reading.learner.id)>
                    {words.say_with("plan-staff-link", &[("name", name.clone().into())])}
                </a>
            </div>
            <p class="read-row"><a href=reviews>{words.say("review-staff-of-link")}</a></p>
            {said_by(words, &name, &reading)}
            {seen(words, &name, &reading)}
            <Sessions reading=reading.clone() kept=kept.clone()/>
            <Form reading=reading kept=kept.of_deploying()/>
        </StaffPage>
    }
}

/// What staff saw, apart from what was said.
fn seen(words: Words, name: &str, reading: &Reading) -> AnyView {
    let learner = reading.learner.id;
    let (heading, then) = (words.say("observation-staff-we-saw"), routes::person_statement(learner));
    let heading = view! { <h2>{heading}</h2> }.into_any();
    let saw = WeSaw { learner, name, seen: &reading.seen, heading, then };
    we_saw(words, saw, |session| session_name(words, reading, &session.to_string()))
}

/// What is to be mended, each a link to its field, with the focus on it (R50).
fn summary(words: Words, reading: &Reading, kept: &Kept) -> Option<AnyView> {
    let asked = kept.asked.as_ref()?;
    let (lsa, name) = (lsa_name(reading, &asked.lsa), reading.learner.name.called());
    let wrong = kept.troubles.iter().map(|trouble| (kept.field(trouble), trouble.words(words, &lsa, name)));
    let wrong: Vec<_> = wrong.collect();
    Some(view! { <ErrorSummary title=words.say("parts-trouble") wrong/> }.into_any())
}

fn published(words: Words, reading: &Reading, kept: &Kept) -> Option<AnyView> {
    let (session, lsa, meetings) = kept.published.as_ref()?;
    let args = [
        ("lsa", lsa_name(reading, lsa).into()),
        ("name", reading.learner.name.called().to_owned().into()),
        ("session", session_name(words, reading, session).into()),
        ("meetings", (*meetings).into()),
    ];
    Some(view! { <p class="panel" role="status">{words.say_with("deployment-saved", &args)}</p> }.into_any())
}

/// The whole say, situation by situation; or that it was taken back, or that there is none yet.
fn said_by(words: Words, name: &str, reading: &Reading) -> AnyView {
    let named = ("name", name.to_owned().into());
    let on = |at| college_date(words, at);
    match &reading.statement {
        Some(statement) if statement.state == State::Sent => {
            let sent = statement.sent_at.map(|at| sent_on(words, statement, on(at)));
            let situations = std::iter::once(Situation::AllLessons)
                .chain(reading.sessions.iter().map(|session| Situation::Session(session.id)))
                .chain(Time::ALL.iter().copied().map(Situation::Time));
            let said = situations.filter(|situation| statement.answers.has(*situation));
            let said: Vec<_> = said.map(|situation| of(words, name, reading, statement, situation)).collect();
            let about = about_card(words, name, reading, statement);
            let on_own = on_own_card(words, name, reading, statement);
            let not_asked = said::not_asked_of(words, &nothing_said_of(words, name, reading, statement));
            view! {
                <p class="quiet">{sent}</p>
                {taken_back(words, name, reading, statement)}
                <div class="said-columns">{said}{about}{on_own}{private_card(words, name, reading, statement)}</div>
                {not_asked}
            }
            .into_any()
        }
        Some(statement) => {
            let date = statement.taken_back_at.map(on).unwrap_or_default();
            view! { <p>{words.say_with("statement-staff-taken-back", &[named, ("date", date.into())])}</p> }.into_any()
        }
        None => view! { <p>{words.say_with("statement-staff-nothing", &[named])}</p> }.into_any(),
    }
}

/// When it was sent, and what was said anew where something was said before (R45).
fn sent_on(words: Words, statement: &Statement, date: String) -> String {
    let date = ("date", date.into());
    if statement.number == 1 {
        return words.say_with("person-sent-on", &[date]);
    }
    let anew = statement.answers.0.iter().filter(|(_, answer)| answer.at >= statement.opened_at);
    let anew = anew.map(|((situation, question), _)| Step { situation: *situation, question: *question });
    let mut called: Vec<String> = Vec::new();
    for short in anew.filter(|step| !step.question.is_private()).map(|step| said::short(words, step)) {
        // one question, said anew for several situations
        if !called.contains(&short) {
            called.push(short);
        }
    }
    match called.is_empty() {
        true => words.say_with("person-changed-on", &[date]),
        false => words.say_with("person-changed-what", &[date, ("what", words.list(called).into())]),
    }
}

fn of(words: Words, name: &str, reading: &Reading, statement: &Statement, situation: Situation) -> AnyView {
    let title = match situation {
        Situation::Session(id) => {
            let session = session_name(words, reading, &id.to_string());
            words.say_with("statement-staff-for-session", &[("session", session.into())])
        }
        Situation::Time(time) => {
            let time = words.time_of_day(time).words;
            words.say_with("statement-staff-for-session", &[("session", time.into())])
        }
        _ => words.say("statement-staff-for-all-lessons"),
    };
    let lines = lines_of(&reading.questions, &statement.answers, situation);
    let made = makers(lines.iter().map(|line| &line.answer));
    let (_, never_said) = statement.apart(not_asked(&reading.questions, &statement.answers, situation).into_iter());
    view! {
        <section class="said-card">
            <h2>{title}</h2>
            {said::makers(words, name, made, &reading.people)}
            {said::lines(words, &lines, By::of(name, &reading.people, lines.iter()))}
            {said::not_asked(words, &never_said)}
        </section>
    }
    .into_any()
}

/// What was said about the learner, wherever they are.
fn about_card(words: Words, name: &str, reading: &Reading, statement: &Statement) -> Option<AnyView> {
    let answers = &statement.answers;
    let about = about_them(answers, None);
    let made = makers(about.iter().map(|line| &line.answer));
    let missing: Vec<Step> = never_said(reading, statement, |situation| situation == Situation::Me);
    let card = view! {
        <section class="said-card">
            <h2>{words.say_with("statement-staff-about", &[("name", name.to_owned().into())])}</h2>
            {said::makers(words, name, made, &reading.people)}
            {said::lines(words, &about, By::of(name, &reading.people, about.iter()))}
            {said::not_asked(words, &missing)}
        </section>
    };
    (!about.is_empty()).then(|| card.into_any())
}

/// Whom the learner does not want: told to the person who plans their support, and to no one else.
fn private_card(words: Words, name: &str, reading: &Reading, statement: &Statement) -> Option<AnyView> {
    let answer = statement.answers.get(Situation::Me, Question::NotWanted)?;
    let picks = said::picks(words, Question::NotWanted, &answer.value, &reading.people);
    let picks = picks.into_iter().map(|said| said.words);
    let card = view! {
        <section class="said-card never-printed">
            <h2>{words.say_with("statement-staff-not-wanted", &[("name", name.to_owned().into())])}</h2>
            <p>{words.list(picks)}</p>
            <p class="quiet">{words.say("statement-staff-not-wanted-note")}</p>
        </section>
    };
    Some(card.into_any())
}

/// How much of each activity they do on their own: made by somebody too, who is named like everyone who says something.
fn on_own_card(words: Words, name: &str, reading: &Reading, statement: &Statement) -> Option<AnyView> {
    let answers = &statement.answers;
    let activities = activities_of(answers, None);
    let by = By::of(name, &reading.people, activities.iter().flat_map(|(_, lines)| lines));
    let made = makers(activities.iter().flat_map(|(_, lines)| lines).map(|line| &line.answer));
    let missing: Vec<Step> = never_said(reading, statement, |situation| situation != Situation::Me);
    let card = view! {
        <section class="said-card">
            <h2>{words.say("statement-staff-on-own")}</h2>
            {said::makers(words, name, made, &reading.people)}
            {said::on_own(words, &activities, by)}
            {said::not_asked(words, &missing)}
        </section>
    };
    (!activities.is_empty()).then(|| card.into_any())
}

fn never_said(reading: &Reading, statement: &Statement, about: impl Fn(Situation) -> bool) -> Vec<Step> {
    let no_answer = not_asked_elsewhere(&reading.questions, &statement.answers).into_iter();
    statement.apart(no_answer.filter(|step| about(step.situation))).1
}

/// What they took back, answer by answer, with the day of each: told apart from what they never said (R45).
fn taken_back(words: Words, name: &str, reading: &Reading, statement: &Statement) -> Option<AnyView> {
    let answers = statement.taken_back_from_staff().map(|(Step { situation, question }, at)| {
        let about = match situation {
            Situation::AllLessons => words.say("statement-staff-all-lessons"),
            Situation::Session(id) => session_name(words, reading, &id.to_string()),
            Situation::Time(time) => words.time_of_day(time).words,
            Situation::Activity(_) | Situation::SmallStep(_) => words.activity_or_step(situation).words,
            Situation::Me => words.say_with("statement-staff-about", &[("name", name.to_owned().into())]),
        };
        let args = [
            ("about", about.into()),
            ("question", words.short(question).words.into()),
            ("date", college_date(words, at).into()),
        ];
        view! { <li>{words.say_with("person-taken-back-answer", &args)}</li> }
    });
    let answers: Vec<_> = answers.collect();
    let heading = words.say_with("person-taken-back", &[("name", name.to_owned().into())]);
    let note = words.say_with("person-taken-back-note", &[("name", name.to_owned().into())]);
    let card =
        view! { <section class="panel"><h2>{heading}</h2><ul>{answers}</ul><p class="quiet">{note}</p></section> };
    statement.taken_back_from_staff().next().map(|_| card.into_any())
}

/// The names of whatever the college asks about that has no answer at all. A session without its own is not among them:
/// all lessons hold for it.
fn nothing_said_of(words: Words, name: &str, reading: &Reading, statement: &Statement) -> Vec<String> {
    let asks = |question: Question, place| reading.questions.asks(question, place);
    let about_them = Question::ALL.iter().any(|question| !question.is_private() && asks(*question, Where::Me));
    let on_own = [Question::Now, Question::Goal].iter().any(|question| asks(*question, Where::Activity));
    let lessons = (Situation::AllLessons, words.say("statement-staff-all-lessons"));
    let times = reading.day.times().map(|(time, _)| (Situation::Time(time), words.time_of_day(time).words));
    let about = about_them
        .then(|| (Situation::Me, words.say_with("statement-staff-about", &[("name", name.to_owned().into())])));
    let activities = Activity::ALL.iter().filter(|_| on_own).map(|activity| {
        let called = words.step(Question::Activity, activity.key()).words;
        (Situation::Activity(*activity), words.say_with("briefing-on-own", &[("activity", called.into())]))
    });
    let all = std::iter::once(lessons).chain(times).chain(about).chain(activities);
    let taken_back: Vec<Situation> = statement.taken_back_from_staff().map(|(step, _)| step.situation).collect();
    let never = |situation: &Situation| !statement.answers.has(*situation) && !taken_back.contains(situation);
    all.filter(|(situation, _)| never(situation)).map(|(_, called)| called).collect()
}
