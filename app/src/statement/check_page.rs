//! Check what you said, then send it: every answer with its own button to change it (R43). Where nothing is left to send,
//! there is nothing to press for it (R50).

use domain::access::Grant;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use storage::{MySupport, Readers};

use super::actions::SendStatement;
use super::said::{Buttons, roads, rows, title};
use super::you_said_page::standing;
use crate::page::{has_query, page};
use crate::parts::{Avatar, Continue, Heading, LearnerPage, LinkRow, SaidRow, Trouble, here, pictured, titled};
use crate::person::figure;
use crate::routes;
use crate::visitor::{self, Away, go_to, moment, storage};
use crate::words::{Locale, Words, use_words};

/// `/statement/check`
#[component]
pub fn CheckPage() -> impl IntoView {
    page(Locale::EnGbEasy, || {
        let refused = has_query("refused");
        async move {
            let learner = visitor::learner().await?;
            let support = storage().my_support(&Grant::themself(&learner)?, moment()).await?;
            if support.sitting.is_none() {
                return Err(go_to(routes::SITTING));
            }
            let readers = storage().who_can_see(&Grant::themself(&learner)?, moment()).await?;
            Ok::<_, Away>(show(support, readers, refused))
        }
    })
}

fn show(support: MySupport, readers: Readers, refused: bool) -> impl IntoView {
    let words = use_words();
    let answers = support.statements.answers();
    let about = roads(&support, &answers);
    let nothing = support.statements.answers_in(&support.week).0.is_empty();
    let is_to_send = support.statements.is_to_send(&support.week);
    let (heading, who) = match is_to_send || nothing {
        true => ("statement-check-title", "statement-check-who"),
        false => ("statement-change-title", "statement-sent-who"),
    };
    let heading = words.said(heading);
    let hint = match nothing {
        true => Some(words.said("statement-check-nothing")),
        false => (!is_to_send).then(|| standing(words, &support)),
    };
    let send = is_to_send.then(|| {
        let label = words.said("statement-send");
        view! { <form method="post" action=SendStatement::url()><Continue label/></form> }
    });
    let sections = about.into_iter().map(|road| {
        let said = title(words, &support, road);
        let rows = rows(words, &support, &answers, road, Buttons::Change);
        view! { <section>{pictured(said)}{rows}</section> }
    });
    let sections = sections.collect_view();
    let readers = who_reads(words, &readers);
    view! {
        <LearnerPage
            title=titled(&heading.words, refused)
            me=figure(&support.me)
            back=Some(routes::HOME.to_owned())
            reader=support.reader.as_ref().map(figure)
            talk=routes::talk(routes::CHECK)
        >
            {refused.then(|| view! { <Trouble said=words.said("statement-send-refused")/> })}
            <Heading said=heading hint/>
            {sections}
            <LinkRow href=routes::TASKS.to_owned() said=words.said("statement-check-add") note=None/>
            <section>
                {pictured(words.said(who))}
                {readers}
                <div class="rows">
                    <LinkRow href=routes::who_can_see(&here()) said=words.said("statement-who-can-see") note=None/>
                </div>
            </section>
            {send}
        </LearnerPage>
    }
}

/// Who can read what is sent, in short (R70): everyone who plans and everyone who comes by name and face, and whoever comes
/// later. "Who can see this" says it whole.
pub fn who_reads(words: Words, readers: &Readers) -> impl IntoView + use<> {
    let faces = readers.coordinators.iter().chain(readers.lsas.iter().map(|comes| &comes.face));
    let faces = faces.map(|face| {
        view! { <li class="seer"><Avatar figure=figure(face)/><p>{face.name.to_string()}</p></li> }
    });
    let faces = faces.collect::<Vec<_>>();
    view! {
        {(!faces.is_empty()).then(|| view! { <ul class="rows">{faces}</ul> })}
        <SaidRow said=words.said("statement-check-who-helpers")/>
    }
}
