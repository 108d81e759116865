//! What was sent: who sees it, what happens next, and how to change it. Can be opened again and printed (R46).

use domain::access::Grant;
use domain::statement::{State, Statement};
use leptos::prelude::*;
use storage::{Face, MySupport, Readers};

use super::check_page::who_reads;
use super::said::{Buttons, roads_said, rows, title};
use crate::college::college_date;
use crate::page::page;
use crate::parts::{Heading, LearnerPage, LinkRow, SaidRow, here, pictured, pictured_below};
use crate::person::figure;
use crate::routes;
use crate::visitor::{self, Away, go_to, moment, storage};
use crate::words::{Locale, use_words};

/// `/statement/sent`
#[component]
pub fn SentPage() -> impl IntoView {
    page(Locale::EnGbEasy, || async move {
        let learner = visitor::learner().await?;
        let support = storage().my_support(&Grant::themself(&learner)?, moment()).await?;
        let sent = support.statements.current.clone().filter(|statement| statement.state == State::Sent);
        match sent {
            Some(sent) => {
                let readers = storage().who_can_see(&Grant::themself(&learner)?, moment()).await?;
                Ok::<_, Away>(show(support, readers, sent))
            }
            None => Err(go_to(routes::HOME)),
        }
    })
}

fn show(support: MySupport, readers: Readers, sent: Statement) -> impl IntoView {
    let words = use_words();
    let heading = words.said("statement-sent-title");
    let on = sent.sent_at.map(|at| words.said_with("statement-sent-on", &[("date", college_date(words, at).into())]));
    let next_reader = reads_next(&support).map(|reader| {
        words.said_with("statement-sent-next-reader", &[("name", reader.name.called().to_owned().into())])
    });
    let next = next_reader.into_iter().chain([
        words.said("statement-sent-next-helper"),
        words.said("statement-sent-change"),
        words.said("statement-print"),
    ]);
    let next = next.collect::<Vec<_>>();
    let sections = roads_said(&support, &sent.answers).into_iter().map(|road| {
        let said = title(words, &support, road);
        view! { <section>{pictured_below(said)}{rows(words, &support, &sent.answers, road, Buttons::None)}</section> }
    });
    let sections = sections.collect_view();
    let readers = who_reads(words, &readers);
    view! {
        <LearnerPage
            title=heading.words.clone()
            me=figure(&support.me)
            back=Some(routes::HOME.to_owned())
            reader=support.reader.as_ref().map(figure)
            talk=routes::talk(routes::SENT)
        >
            <Heading said=heading hint=on/>
            <section>
                {pictured(words.said("statement-sent-who"))}
                {readers}
            </section>
            <section>
                {pictured(words.said("statement-sent-next"))}
                {next.into_iter().map(|said| view! { <SaidRow said/> }).collect_view()}
            </section>
            <section>{pictured(words.said("statement-you-said"))}{sections}</section>
            <div class="rows">
                <LinkRow href=routes::who_can_see(&here()) said=words.said("statement-who-can-see") note=None/>
                <LinkRow href=routes::CHECK.to_owned() said=words.said("statement-change") note=None/>
                <LinkRow href=routes::TAKE_BACK.to_owned() said=words.said("statement-take-back") note=None/>
            </div>
        </LearnerPage>
    }
}

/// Whoever reads it first of those who can: a site may name somebody of another to talk to, who reads no say.
fn reads_next(support: &MySupport) -> Option<&Face> {
    let can = |reader: &&Face| support.coordinators.iter().any(|one| one.id == reader.id);
    support.reader.as_ref().filter(can).or_else(|| support.coordinators.first())
}
