//! "Who can see this": the people who may read what a learner sends, how often and why, who may not, and what is counted.

use domain::access::{Grant, Role, reads_plans_alone, reads_statements};
use domain::scale::Scale;
use leptos::prelude::*;
use storage::{Comes, Face, Own, Readers};

use crate::page::{page, query_page};
use crate::parts::{Avatar, Heading, LearnerPage, LinkRow, SaidRow, pictured};
use crate::person::figure;
use crate::routes;
use crate::symbol::{Size, Symbol};
use crate::visitor::{self, Away, moment, storage};
use crate::words::{Locale, Said, Words, use_words};

/// `/statement/who-can-see`
#[component]
pub fn WhoCanSeePage() -> impl IntoView {
    page(Locale::EnGbEasy, || {
        let from = query_page("from");
        async move {
            let learner = visitor::learner().await?;
            let readers = storage().who_can_see(&Grant::themself(&learner)?, moment()).await?;
            let own = storage().own(&learner).await?;
            Ok::<_, Away>(show(own, readers, from))
        }
    })
}

fn show(own: Own, readers: Readers, from: String) -> impl IntoView {
    let words = use_words();
    let heading = words.said("statement-who-can-see");
    let coordinators = readers.coordinators.iter().map(|face| {
        let name = ("name", face.name.to_string().into());
        seer(face, words.said_with("statement-who-coordinator", &[name]), Vec::new()).into_any()
    });
    let lsas = readers.lsas.iter().map(|comes| {
        let name = ("name", comes.face.name.to_string().into());
        seer(&comes.face, words.said_with("statement-who-comes", &[name]), lessons(words, comes)).into_any()
    });
    let always = seers(coordinators.collect(), words.said("statement-who-nobody-plans"));
    let sometimes = seers(lsas.collect(), words.said("statement-who-nobody-comes"));
    let plan_alone = those_who_see_the_plan_alone(words).collect::<Vec<_>>();
    view! {
        <LearnerPage
            title=heading.words.clone()
            me=figure(&own.face)
            back=Some(from.clone())
            reader=own.reader.as_ref().map(figure)
            talk=routes::talk(&routes::who_can_see(&from))
        >
            <Heading said=heading hint=Some(words.said("statement-before-who"))/>
            <section>
                {how_often(words.said("statement-who-always"))}
                {always}
            </section>
            <section>
                {how_often(words.said("statement-who-sometimes"))}
                {sometimes}
                {plan_alone.into_iter().map(|said| view! { <SaidRow said/> }).collect_view()}
            </section>
            <section>
                {how_often(words.said("statement-who-never"))}
                {those_who_cannot(words).map(|said| view! { <SaidRow said/> }).collect_view()}
            </section>
            <section>
                {pictured(words.said("statement-who-counted"))}
                <SaidRow said=words.said("statement-who-counts")/>
                <SaidRow said=words.said("statement-who-counts-too")/>
                <SaidRow said=words.said("statement-who-no-names")/>
            </section>
            <div class="rows">
                <LinkRow href=routes::YOU_SAID.to_owned() said=words.said("statement-you-said") note=None/>
            </div>
        </LearnerPage>
    }
}

/// Always, sometimes or never: drawn as steps of one scale.
fn how_often(said: Said) -> impl IntoView {
    view! {
        <h2 class="said-row">
            {said.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> })}
            <span>{said.words}</span>
        </h2>
    }
}

/// Those who can see it, or that there is nobody yet.
fn seers(rows: Vec<AnyView>, nobody: Said) -> AnyView {
    if rows.is_empty() {
        return view! { <SaidRow said=nobody/> }.into_any();
    }
    view! { <ul class="rows">{rows}</ul> }.into_any()
}

/// Someone who can see it: their photo, where the reader wants photos, why, and in which lessons.
fn seer(face: &Face, said: Said, lessons: Vec<String>) -> impl IntoView + use<> {
    let lessons = lessons.into_iter().map(|lesson| view! { <li>{lesson}</li> }).collect::<Vec<_>>();
    let lessons = (!lessons.is_empty()).then(|| view! { <ul class="dotted">{lessons}</ul> });
    view! {
        <li class="seer">
            {said.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> })}
            <Avatar figure=figure(face)/>
            <div><p>{said.words}</p>{lessons}</div>
        </li>
    }
}

/// "Maths on Tuesday morning, Art on Friday afternoon", each once.
fn lessons(words: Words, comes: &Comes) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for (title, slot) in &comes.to {
        let name = words.session(&words.title(title), slot.weekday, slot.start.time());
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// Every role that reads the plan a learner agreed to and nothing else they said, by the table that decides it.
fn those_who_see_the_plan_alone(words: Words) -> impl Iterator<Item = Said> {
    let roles = Role::ALL.iter().copied().filter(|role| reads_plans_alone(*role));
    let said = roles.map(move |role| words.said(&format!("statement-who-plan-{}", role.key())));
    said.chain([words.said("statement-who-plan-alone")])
}

/// Every role that may not, by the table that decides it, and the other learners.
fn those_who_cannot(words: Words) -> impl Iterator<Item = Said> {
    let roles = Role::ALL.iter().copied().filter(|role| !reads_statements(*role) && !reads_plans_alone(*role));
    roles.map(move |role| words.said(&format!("statement-who-not-{}", role.key())))
}

#[cfg(test)]
mod tests {
    use domain::symbol::Concept;

    use super::*;

    #[test]
    fn every_role_that_cannot_see_is_named_with_a_picture() {
        for words in Locale::ALL.map(Words::of) {
            let said: Vec<Said> = those_who_cannot(words).collect();
            assert!(said.len() >= 5, "{said:?}");
            assert!(said.iter().all(|said| said.symbol.is_some() && !said.words.starts_with("statement-")), "{said:?}");
            let can = [Concept::SupportWorker, Concept::Teacher];
            assert!(said.iter().all(|said| !said.symbol.is_some_and(|symbol| can.contains(&symbol))), "{said:?}");
        }
    }

    #[test]
    fn a_tutor_is_said_to_see_the_plan_and_no_more() {
        for words in Locale::ALL.map(Words::of) {
            let said: Vec<Said> = those_who_see_the_plan_alone(words).collect();
            let symbols: Vec<_> = said.iter().map(|said| said.symbol).collect();
            assert_eq!(symbols, [Some(Concept::Teacher), Some(Concept::NoOne)], "{said:?}");
        }
    }
}
