//! The sessions of a learner's week with who comes to each: a table where it fits, a list where it does not (R74).

use domain::id::SessionId;
use domain::scale::Scale;
use domain::situation::Situation;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use storage::{Deployed, Reading, SessionOf};

use super::actions::WithdrawLsa;
use super::asked::LONGEST_REASON;
use super::form::session_name;
use super::kept::{Kept, off_field};
use super::part::with_half;
use super::trouble::Trouble;
use crate::parts::{Avatar, Field, Pill};
use crate::person::figure;
use crate::visitor::moment;
use crate::words::{Words, use_words};

/// Every session, what was said for it, and who comes.
#[component]
pub fn Sessions(
    /// The learner and their week.
    reading: Reading,
    /// What was refused, if anything.
    kept: Kept,
) -> impl IntoView {
    let words = use_words();
    let name = reading.learner.name.called().to_owned();
    let caption = words.say_with("deployment-sessions", &[("name", name.clone().into())]);
    let [session, said, comes] =
        ["deployment-session", "person-column-said", "deployment-lsa"].map(|key| words.say(key));
    // a time of the day stands here once there is something to tell of it
    let is_shown = |one: &&SessionOf| {
        let answers = reading.statement.as_ref().map(|statement| &statement.answers);
        one.title.is_lesson()
            || answers.is_some_and(|answers| answers.has(one.title.situation(one.id)))
            || reading.deployed.iter().any(|deployed| deployed.session == one.id)
    };
    let rows = reading.sessions.iter().filter(is_shown).map(|one| {
        let deployed = reading.deployed.iter().filter(|deployed| deployed.session == one.id);
        let comes: Vec<_> = deployed.map(|deployed| who(words, &reading, &kept, (deployed, one.may_deploy))).collect();
        let nobody = comes.is_empty().then(|| words.say("person-support-none"));
        view! {
            <tr role="row">
                <th scope="row" role="rowheader" id=session_id(one.id)>{session_name(words, &reading, &one.id.to_string())}</th>
                <td role="cell" data-name=said.clone()>{for_it(words, &reading, one.title.situation(one.id))}</td>
                <td role="cell" data-name=comes_name(words)>{nobody}{comes}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <table class="sessions" role="table">
            <caption>{caption}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th scope="col" role="columnheader">{session}</th>
                    <th scope="col" role="columnheader">{said.clone()}</th>
                    <th scope="col" role="columnheader">{comes}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
}

fn comes_name(words: Words) -> String {
    words.say("deployment-lsa")
}

/// Whether a session has answers of its own.
fn for_it(words: Words, reading: &Reading, situation: Situation) -> String {
    let answers = reading.statement.as_ref().map(|statement| &statement.answers);
    words.say(match answers {
        Some(answers) if answers.has(situation) => "person-session-own",
        Some(answers) if situation.is_a_lesson() && answers.has(Situation::AllLessons) => "person-session-all",
        _ => "person-not-said",
    })
}

/// One LSA at one session: when, whether they have read what is said now, and how to take them off.
fn who(words: Words, reading: &Reading, kept: &Kept, (deployed, may_change): (&Deployed, bool)) -> AnyView {
    let args = [
        ("lsa", with_half(words, deployed.lsa.name.to_string(), deployed.part).into()),
        ("from", words.date(deployed.from).into()),
        ("to", words.date(deployed.to).into()),
    ];
    let key = if deployed.from == deployed.to { "deployment-row-day" } else { "deployment-row" };
    let mark = words.say(if deployed.has_read { "briefing-read" } else { "briefing-new" });
    let reopened = deployed.reopened.then(|| view! { <Pill words=words.say("deployment-week-reopened")/> });
    let plan = (!deployed.from_plan).then(|| view! { <p class="quiet">{words.say("deployment-not-from-plan")}</p> });
    let reason = deployed.reason.clone().map(|reason| words.say_with("briefing-reason", &[("reason", reason.into())]));
    view! {
        <div class="deployed">
            <div class="said-who">
                <Avatar figure=figure(&deployed.lsa)/>
                <p>{words.say_with(key, &args)}" "<Pill words=mark/>" "{reopened}</p>
            </div>
            {reason.map(|reason| view! { <p class="quiet">{reason}</p> })}
            {plan}
            {may_change.then(|| take_off(words, reading, kept, deployed))}
        </div>
    }
    .into_any()
}

/// The name of a session's row, for what stands in it.
fn session_id(session: SessionId) -> String {
    format!("session-{session}")
}

/// From when they come no more, and why where that is to be said: the learner reads it.
fn take_off(words: Words, reading: &Reading, kept: &Kept, deployed: &Deployed) -> AnyView {
    let lsa = deployed.lsa.name.called().to_owned();
    let (session, id) = (deployed.session.to_string(), deployed.lsa.id.to_string());
    let first = deployed.from.max(moment().today).to_string();
    let key = deployed.part.key();
    let refused = kept.of_taking_off(&session, &id, key);
    let wrong = |field: &str| {
        let of = |trouble: &&Trouble| (trouble.field() == "reason") == (field == "reason");
        let trouble = kept.troubles.iter().find(of).filter(|_| refused.is_some())?;
        Some(trouble.words(words, &lsa, reading.learner.name.called()))
    };
    let [from_wrong, why_wrong] = ["from", "reason"].map(wrong);
    let (from, why) = refused.map_or((first, String::new()), |asked| (asked.from.clone(), asked.reason.clone()));
    let [field, why_field] = ["from", "reason"].map(|name| off_field(name, &session, &id, key));
    let is_refused = refused.is_some();
    let summary = format!("{field}-off");
    let named = format!("{summary} {}", session_id(deployed.session));
    let name = reading.learner.name.called().to_owned();
    let label = words.say_with("deployment-remove-why", &[("name", name.into())]);
    view! {
        <details open=is_refused>
            <summary id=summary>{words.say_with("deployment-remove", &[("lsa", lsa.into())])}</summary>
            <form method="post" action=WithdrawLsa::url() novalidate aria-labelledby=named>
                <input type="hidden" name="person" value=reading.learner.id.to_string()/>
                <input type="hidden" name="session" value=session/>
                <input type="hidden" name="lsa" value=id/>
                <Field name="from" id=field kind="date" label=words.say("deployment-from") value=from wrong=from_wrong folded=true/>
                <Field name="reason" id=why_field kind="text" label value=why wrong=why_wrong folded=true
                    most=LONGEST_REASON/>
                <input type="hidden" name="part" value=deployed.part.key()/>
                <input type="hidden" name="to" value=deployed.to.to_string()/>
                <button type="submit" class="button">{words.say("deployment-save")}</button>
            </form>
        </details>
    }
    .into_any()
}
