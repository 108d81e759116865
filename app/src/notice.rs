//! Notices as pages show them: where emails go, and that one is late.

use domain::access::{Role, Visitor};
use leptos::prelude::*;

use crate::college::College;
use crate::parts::SaidRow;
use crate::visitor::{self, Away, moment, storage};
use crate::words::{Words, use_words};

/// Where the reader's emails go, or that nobody knows where; to staff, which of them always come.
pub async fn about() -> Result<AnyView, Away> {
    let reader = visitor::anyone().await?;
    let words = use_words();
    let said = match storage().own_email(&reader).await? {
        Some(email) => words.said_with("notice-to", &[("email", email.into())]),
        None => words.said("notice-no-email"),
    };
    let always =
        (reader.role != Role::Learner).then(|| view! { <p class="quiet">{words.say("notice-staff-always")}</p> });
    Ok(view! { <SaidRow said/> {always} }.into_any())
}

/// That an email to the reader is late, and to a coordinator, that emails to others are; nothing where all have gone.
pub async fn late(reader: &Visitor) -> Result<Option<AnyView>, Away> {
    let college = expect_context::<College>();
    if !college.sends_mail {
        return Ok(None);
    }
    let words = use_words();
    let late = storage().late_notices(reader, moment().now, college.time_zone).await?;
    if reader.role == Role::Learner {
        return Ok(late.mine.map(|_| view! { <SaidRow said=words.said("notice-late")/> }.into_any()));
    }
    let mine = late.mine.map(|since| words.say_with("notice-staff-late", &when(words, since, &college)));
    let others = late.others.map(|(count, since)| {
        let mut args = when(words, since, &college).to_vec();
        args.push(("count", count.into()));
        words.say_with("notice-staff-late-others", &args)
    });
    let lines: Vec<_> = mine.into_iter().chain(others).map(|line| view! { <p>{line}</p> }).collect();
    Ok((!lines.is_empty()).then(|| view! { <div class="panel late" role="status">{lines}</div> }.into_any()))
}

fn when(
    words: Words,
    at: chrono::DateTime<chrono::Utc>,
    college: &College,
) -> [(&'static str, crate::words::Arg<'static>); 2] {
    let local = at.with_timezone(&college.time_zone);
    [("date", words.date(local.date_naive()).into()), ("time", words.time(local.time()).into())]
}
