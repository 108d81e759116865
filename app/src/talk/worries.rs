//! `/` of a safeguarding lead: who is worried or not safe, since when. Nobody else reads it, and it holds no words of theirs.

use domain::access::{Grant, Visitor};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use super::actions::MarkWorryRead;
use super::requests::{Row, list, row};
use crate::parts::StaffPage;
use crate::person::figure;
use crate::visitor::{Away, moment, storage};
use crate::words::use_words;

/// The list, and what to do with it.
pub async fn home(lead: Visitor) -> Result<AnyView, Away> {
    let words = use_words();
    let worries = storage().worries(&Grant::themself(&lead)?, moment()).await?;
    let me = storage().own_face(&lead).await?;
    let late = crate::notice::late(&lead).await?;
    let title = words.say("talk-staff-worries");
    let nobody = worries.is_empty().then(|| view! { <p>{words.say("talk-staff-no-worries")}</p> });
    let rows = worries.into_iter().map(|worry| row(words, worry, Row::Worry(MarkWorryRead::url()))).collect();
    Ok(view! {
        <StaffPage title=title.clone() me=figure(&me) back=None>
            <h1>{title}</h1>
            {late}
            <p>{words.say("talk-staff-worries-lead")}</p>
            {nobody}
            {list(rows)}
        </StaffPage>
    }
    .into_any())
}
