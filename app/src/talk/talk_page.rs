//! Where a learner says what they want a person for, and reads who it will be and by when.

use chrono::{DateTime, Utc};
use domain::access::Grant;
use domain::id::TalkId;
use domain::question::Question;
use domain::scale::Scale;
use domain::statement::{Road, Step};
use domain::talk::Wish;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use storage::{Face, MySupport, WhoReads};
use uuid::Uuid;

use super::actions::AskToTalk;
use super::when::{instead, is_closed, knows, second, when};
use crate::college::College;
use crate::page::{has_query, page, query, query_page};
use crate::parts::{
    Apart, Avatar, Choice, Continue, Heading, LearnerPage, LinkRow, Question as Questions, SaidRow, Speak, Trouble,
    titled,
};
use crate::person::figure;
use crate::question::Pick;
use crate::question::two_at_a_time::{Shown, shown};
use crate::routes;
use crate::statement::{said_last, talk_about};
use crate::symbol::{Size, Symbol};
use crate::visitor::{self, Away, moment, storage};
use crate::words::{Locale, Said, Words, use_words};

/// Where a learner stands on the page: where they came from, and whom they passed over.
#[derive(Clone, Debug)]
struct Place {
    from: String,
    /// How many readers, and how many leads, they do not want to tell.
    passed: [usize; 2],
    /// They pressed a moment ago, and nobody was told: others read it now.
    not_told: bool,
    /// Which two of the wishes are shown, for those who want two at a time.
    part: Option<usize>,
}

impl Place {
    /// The page they came from, whatever was asked of it.
    fn page(&self) -> &str {
        self.from.split('?').next().unwrap_or_default()
    }
}

/// `/talk?from=<page>`
#[component]
pub fn TalkPage() -> impl IntoView {
    page(Locale::EnGbEasy, || {
        let passed = |name: &str| query(name).unwrap_or_default();
        let passed = ["next", "lead"].map(passed);
        let place = Place { from: query_page("from"), passed, not_told: has_query("not-told"), part: query("part") };
        async move {
            let learner = visitor::learner().await?;
            let support = storage().my_support(&Grant::themself(&learner)?, moment()).await?;
            let who = storage().who_reads(&Grant::themself(&learner)?, moment()).await?;
            Ok::<_, Away>(show(support, who, place))
        }
    })
}

fn show(support: MySupport, who: WhoReads, place: Place) -> impl IntoView {
    let words = use_words();
    let (heading, worry) = (words.said("talk-title"), words.said("talk-worried"));
    let asked = match who.readers.get(place.passed[0]) {
        Some(reader) => asks(words, &support, &who, reader, &place),
        None => no_one(words, &who, &place),
    };
    let worried = match who.leads.get(place.passed[1]) {
        Some(lead) => worries(words, &who, lead, &place),
        None => no_lead(words, &who, &place),
    };
    view! {
        <LearnerPage
            title=titled(&heading.words, place.not_told)
            me=figure(&support.me)
            back=Some(place.from.clone())
            reader=support.reader.as_ref().map(figure)
            talk=routes::talk(&place.from)
        >
            {place.not_told.then(|| view! { <Trouble said=words.said("talk-not-told")/> })}
            {asked}
            <section>
                <h2 class="pictured">{worry.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> })}<span>{worry.words}</span></h2>
                {worried}
                <SaidRow said=words.said("talk-danger")/>
            </section>
        </LearnerPage>
    }
}

/// Nobody is left to tell: where to go, and the way back to the first where there is one.
fn no_one(words: Words, who: &WhoReads, place: &Place) -> AnyView {
    let key = if who.readers.is_empty() { "talk-no-one" } else { "talk-nobody-else" };
    let back = routes::talk_passing(&place.from, [0, place.passed[1]]);
    let again = who.readers.first().map(|first| first_again(words, first, back));
    view! {
        <Heading said=words.said("talk-title") hint=None/>
        <SaidRow said=words.said(key)/>
        {again}
    }
    .into_any()
}

/// The wishes that a reader may be told; to talk about a question only on a page that asks one or several, or checks them.
fn asks(words: Words, support: &MySupport, who: &WhoReads, reader: &Face, place: &Place) -> AnyView {
    let name = reader.name.called().to_owned();
    let told = words.said_with("talk-who", &[("name", name.clone().into())]);
    let lines = lines(words, who, (Wish::Help, place.passed[0]), told, &name);
    let about = asked_at(support, place.page());
    let knows = knows(words, who, reader, Wish::Help);
    let lines = knows.into_iter().chain(lines).map(|said| view! { <SaidRow said/> }).collect_view();
    let next = routes::talk_passing(&place.from, [place.passed[0] + 1, place.passed[1]]);
    let instead = instead_of(words, support, &about);
    let Shown { options, others, next: part, .. } = shown(words, wishes(words, support, &about, place), place.part);
    let choice = |pick: Pick| {
        view! { <Choice name="wish" value=pick.word said=pick.said picked=false many=false figure=None/> }
    };
    let options = options.into_iter().map(choice).collect_view();
    let others = others.map(choice);
    let [passed, passed_leads] = place.passed.map(|passed| passed.to_string());
    let form = match about.is_empty() {
        true => view! { <Heading said=words.said("talk-title") hint=None/> {lines} {tell(words, reader, Wish::Help, place)} }.into_any(),
        false => view! {
            <form method="post" action=AskToTalk::url()>
                {hidden(reader, place)}
                <input type="hidden" name="part" value=part/>
                <input type="hidden" name="next" value=passed/>
                <input type="hidden" name="lead" value=passed_leads/>
                <Questions said=words.said("talk-title") hint=Some(words.said("talk-what"))>
                    {lines}
                    {instead}
                    {options}
                    {others.map(|others| view! { <Apart>{others}</Apart> })}
                </Questions>
                <Continue label=words.said_with("talk-send", &[("name", name.into())]) to=Some(figure(reader))/>
            </form>
        }
        .into_any(),
    };
    view! { {form} {not_this_person(words, reader, next)} }.into_any()
}

/// The button of a road on which there is one thing to say: nothing is to be picked first. It shows the reader's face and
/// what they are told, so that no two of them look the same, and is read aloud as an answer is (R25).
fn tell(words: Words, reader: &Face, wish: Wish, place: &Place) -> impl IntoView + use<> {
    let key = if wish == Wish::Worried { "talk-worried-send" } else { "talk-send-help" };
    let label = words.said_with(key, &[("name", reader.name.called().to_owned().into())]);
    let (called, id) = (label.words.clone(), format!("tell-{}", wish.key()));
    view! {
        <form method="post" action=AskToTalk::url() aria-label=called class="tell">
            {hidden(reader, place)}
            <input type="hidden" name="wish" value=wish.key()/>
            <button type="submit" class="main-button">
                <Avatar figure=figure(reader)/>
                {label.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> })}
                <span id=id.clone()>{label.words.clone()}</span>
            </button>
            <Speak ids=id words=label.words/>
        </form>
    }
}

/// The road that goes to a safeguarding lead and to nobody else.
fn worries(words: Words, who: &WhoReads, lead: &Face, place: &Place) -> AnyView {
    let name = lead.name.called().to_owned();
    // nobody is told that one alone reads it where the next line names a second
    let key =
        if next_of(who, Wish::Worried, place.passed[1]).is_some() { "talk-worried-first" } else { "talk-worried-lead" };
    let told = words.said_with(key, &[("name", name.clone().into())]);
    let lines = lines(words, who, (Wish::Worried, place.passed[1]), told, &name);
    let next = routes::talk_passing(&place.from, [place.passed[0], place.passed[1] + 1]);
    view! {
        {lines.into_iter().map(|said| view! { <SaidRow said/> }).collect_view()}
        {tell(words, lead, Wish::Worried, place)}
        {not_this_person(words, lead, next)}
    }
    .into_any()
}

/// No lead is left to tell: whom to tell instead, and the way back to the first where there is one.
fn no_lead(words: Words, who: &WhoReads, place: &Place) -> AnyView {
    let back = routes::talk_passing(&place.from, [place.passed[0], 0]);
    let again = who.leads.first().map(|first| first_again(words, first, back));
    view! { <SaidRow said=words.said("talk-worried-tell")/> {again} }.into_any()
}

/// Back to the first of those a learner passed over.
fn first_again(words: Words, first: &Face, href: String) -> impl IntoView + use<> {
    let said = words.said_with("talk-first-again", &[("name", first.name.called().to_owned().into())]);
    view! { <LinkRow href said note=None about=Some(figure(first))/> }
}

/// Who may read it too if the one at `turn` does not in time, and from when on.
fn next_of(who: &WhoReads, wish: Wish, turn: usize) -> Option<(Face, DateTime<Utc>)> {
    let zone = expect_context::<College>().time_zone;
    let next = who.of(wish).get(turn + 1).map(|face| (*face).clone())?;
    Some((next, who.opening.passed_on_at(moment().now, zone)?))
}

/// What comes of telling: who reads it, when, and who is next.
fn lines(words: Words, who: &WhoReads, (wish, turn): (Wish, usize), told: Said, name: &str) -> Vec<Said> {
    let next = next_of(who, wish, turn).map(|(face, at)| second(words, face.name.called(), at));
    let closed = is_closed(&who.opening);
    let now = (closed && wish != Wish::Worried).then(|| words.said("talk-closed"));
    let instead = closed.then(|| instead(words, wish));
    std::iter::once(told).chain(now).chain(when(words, &who.opening, name)).chain(instead).chain(next).collect()
}

fn hidden(reader: &Face, place: &Place) -> impl IntoView + use<> {
    view! {
        <input type="hidden" name="id" value=TalkId::new(Uuid::now_v7()).to_string()/>
        <input type="hidden" name="reader" value=reader.id.to_string()/>
        <input type="hidden" name="from" value=place.from.clone()/>
    }
}

fn not_this_person(words: Words, reader: &Face, href: String) -> impl IntoView + use<> {
    let said = words.said_with("talk-not-this-person", &[("name", reader.name.called().to_owned().into())]);
    view! { <LinkRow href said note=None about=Some(figure(reader))/> }
}

/// To say that they want help with the page, or to talk about a question of it: about each by name, where it has several.
fn wishes(words: Words, support: &MySupport, about: &[(Road, Step)], place: &Place) -> Vec<Pick> {
    let asks_it_alone = about.len() == 1 && place.page() != routes::CHECK;
    let question = |(road, step): &(Road, Step)| {
        let said = match asks_it_alone {
            true => words.said("talk-question"),
            false => talk_about(words, support, (*road, *step)),
        };
        Pick::new(&format!("{}/{}", step.situation, step.question.key()), said, false)
    };
    let help = Pick::new(Wish::Help.key(), words.said("talk-page"), false);
    std::iter::once(help).chain(about.iter().map(question)).collect()
}

/// That to talk about a question takes the place of its answer, where there is one.
fn instead_of(words: Words, support: &MySupport, about: &[(Road, Step)]) -> Option<AnyView> {
    let answers = support.statements.answers();
    let answered = about.iter().any(|(_, step)| answers.picked(step.situation, step.question).is_some());
    answered.then(|| view! { <SaidRow said=words.said("talk-instead")/> }.into_any())
}

/// So many questions at most beside the wish for help: five things to say (R89). Each other answer leads to its own page, and
/// is talked about from there.
const MOST_CHECKED: usize = 4;

/// The questions that a page asks: the one its address names, or all of a road. The page that checks them asks those answered
/// last (R70).
fn asked_at(support: &MySupport, from: &str) -> Vec<(Road, Step)> {
    if from == routes::CHECK {
        return said_last(support, MOST_CHECKED);
    }
    let Some((road, which)) = from.strip_prefix("/statement/").and_then(|rest| rest.split_once('/')) else {
        return Vec::new();
    };
    let Ok(road) = road.parse::<Road>() else { return Vec::new() };
    let steps = support.questions.road(&support.statements.answers(), road).into_iter().map(|step| (road, step));
    match which {
        "all" => {
            steps.filter(|(_, step)| step.question.asks_again().is_none() && !step.question.is_private()).collect()
        }
        which => steps.filter(|(_, step)| Question::parse(which) == Some(step.question)).take(1).collect(),
    }
}
