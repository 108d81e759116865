//! For whoever does not agree: someone on their side, and a person to tell who did not write it.

use domain::id::{PersonId, PlanLineId, TalkId};
use domain::scale::Scale;
use domain::talk::Wish;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use storage::{Face, WhoReads};
use uuid::Uuid;

use crate::parts::{SaidRow, pictured};
use crate::routes;
use crate::symbol::{Size, Symbol};
use crate::talk::actions::AskToTalk;
use crate::talk::knows;
use crate::words::Words;

/// Both ways, each a form that names who reads it, and says where they know already. Nobody who wrote it hears the complaint.
pub fn not_agree(words: Words, who: &WhoReads, line: PlanLineId, wrote: &[PersonId]) -> AnyView {
    let advocate = who.of(Wish::Advocate).first().map(|reader| form(words, who, (Wish::Advocate, reader), line));
    let other = who.of(Wish::Complaint).into_iter().find(|reader| !wrote.contains(&reader.id));
    let complaint = match other {
        Some(reader) => form(words, who, (Wish::Complaint, reader), line),
        None => view! { <SaidRow said=words.said("plan-complaint-desk")/> }.into_any(),
    };
    view! {
        <section>
            {pictured(words.said("plan-not-agree-title"))}
            {advocate}
            {complaint}
        </section>
    }
    .into_any()
}

fn form(words: Words, who: &WhoReads, (wish, reader): (Wish, &Face), line: PlanLineId) -> AnyView {
    let named = [("name", reader.name.called().to_owned().into())];
    let label = words.said(&format!("plan-{}", wish.key()));
    let told = words.said_with(&format!("plan-{}-who", wish.key()), &named);
    let called = words.say_with(&format!("plan-{}-named", wish.key()), &named);
    let form = called.clone();
    let knows = knows(words, who, reader, wish).map(|said| view! { <SaidRow said/> });
    view! {
        <form method="post" action=AskToTalk::url() aria-label=form class="plan-wish">
            <input type="hidden" name="id" value=TalkId::new(Uuid::now_v7()).to_string()/>
            <input type="hidden" name="reader" value=reader.id.to_string()/>
            <input type="hidden" name="from" value=routes::plan_line(line)/>
            <input type="hidden" name="wish" value=wish.key()/>
            {knows}
            <button type="submit" class="button" aria-label=called>
                {label.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> })}<span>{label.words}</span>
            </button>
            <SaidRow said=told/>
        </form>
    }
    .into_any()
}
