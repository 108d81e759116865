//! What someone filled in after a session, kept where it was refused. Shown once.

use domain::access::Visitor;
use domain::id::{OccurrenceId, PersonId};
use domain::review::{Filled, Given, Note, Refusal};
use storage::WordsOf;

use crate::visitor::{Away, moment, storage};

/// Keeps what an LSA filled in.
pub async fn keep(visitor: &Visitor, person: PersonId, occurrence: OccurrenceId, filled: Filled) -> Result<(), Away> {
    let Filled { amount, nearness, help, stood_back, by, activities, note } = filled;
    let fields = [
        ("amount", amount),
        ("nearness", nearness),
        ("help", help),
        ("stood_back", stood_back),
        ("by", by),
        ("note", note),
    ];
    let activities = activities.into_iter().map(|activity| ("activities", activity));
    let fields = fields.into_iter().chain(activities).map(|(name, value)| (name.to_owned(), value)).collect();
    let owner = WordsOf::SignIn(visitor.sign_in);
    storage().keep_words(owner, &form(person, occurrence), fields, moment().now).await?;
    Ok(())
}

/// Takes it, with what is wrong with it.
pub async fn take(
    visitor: &Visitor,
    person: PersonId,
    occurrence: OccurrenceId,
) -> Result<Option<(Filled, Option<Refusal>)>, Away> {
    let owner = WordsOf::SignIn(visitor.sign_in);
    let fields = storage().take_words(owner, &form(person, occurrence), moment().now).await?;
    Ok(fields.map(|fields| {
        let mut filled = Filled::default();
        for (name, value) in fields {
            match name.as_str() {
                "amount" => filled.amount = value,
                "nearness" => filled.nearness = value,
                "help" => filled.help = value,
                "stood_back" => filled.stood_back = value,
                "by" => filled.by = value,
                "activities" => filled.activities.push(value),
                _ => filled.note = value,
            }
        }
        let refused = Given::new(&filled).err();
        (filled, refused)
    }))
}

/// Keeps a tutor's line.
pub async fn keep_line(
    visitor: &Visitor,
    person: PersonId,
    occurrence: OccurrenceId,
    line: String,
) -> Result<(), Away> {
    let owner = WordsOf::SignIn(visitor.sign_in);
    let fields = vec![("line".to_owned(), line)];
    storage().keep_words(owner, &form(person, occurrence), fields, moment().now).await?;
    Ok(())
}

/// Takes it, with what is wrong with it.
pub async fn take_line(
    visitor: &Visitor,
    person: PersonId,
    occurrence: OccurrenceId,
) -> Result<Option<(String, Refusal)>, Away> {
    let owner = WordsOf::SignIn(visitor.sign_in);
    let fields = storage().take_words(owner, &form(person, occurrence), moment().now).await?;
    let line = fields.and_then(|fields| fields.into_iter().next()).map(|(_, line)| line);
    Ok(line.map(|line| {
        let refused = Note::new(&line).err().unwrap_or(Refusal::Nothing);
        (line, refused)
    }))
}

fn form(person: PersonId, occurrence: OccurrenceId) -> String {
    format!("review {person} {occurrence}")
}
