//! A learner's record over time, as they look at it and as their coordinator does: the same pictures and tables.

mod counts;
mod goals;
mod help_with;
mod levels;
mod on_own;

use chrono::NaiveDate;
use domain::plan_review::PlanReviews;
use domain::review::record::most_given;
use domain::review::{Amount, Given, Written};
use leptos::prelude::*;
use storage::{LearnerRecord, Reviewed};

use crate::parts::SaidRow;
use crate::symbol::{Size, Symbol};
use crate::words::{Said, Words};
pub use levels::before;

/// Whose words the page is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// The learner.
    Learner,
    /// Their coordinator.
    Staff,
}

impl Reader {
    fn key(self, word: &str) -> String {
        match self {
            Self::Learner => format!("review-record-{word}"),
            Self::Staff => format!("review-staff-record-{word}"),
        }
    }
}

/// Every part of the record.
pub fn parts(words: Words, reader: Reader, record: &LearnerRecord, reviews: &PlanReviews) -> AnyView {
    let all = &record.reviews.all;
    let own = record.sent.on_own();
    let goals = goals::part(words, reader, reviews);
    if all.is_empty() && own.is_empty() && goals.is_none() {
        return nothing(words, reader);
    }
    view! {
        {lessons(words, reader, record)}
        {on_own::part(words, reader, &own)}
        {goals}
    }
    .into_any()
}

/// Those of a record that ends before today: what is said of now is not of it.
pub fn parts_up_to(words: Words, reader: Reader, record: &LearnerRecord, to: NaiveDate) -> AnyView {
    let date = match reader {
        Reader::Learner => words.date(to),
        Reader::Staff => words.date_and_year(to),
    };
    let until = words.said_with(&reader.key("until"), &[("date", date.into())]);
    let nothing = record.reviews.all.is_empty().then(|| nothing(words, reader));
    view! { <SaidRow said=until/> {nothing} {lessons(words, reader, record)} }.into_any()
}

/// What is made of its lessons.
fn lessons(words: Words, reader: Reader, record: &LearnerRecord) -> AnyView {
    let all = &record.reviews.all;
    view! {
        {levels::part(words, reader, record)}
        {counts::felt(words, reader, all)}
        {counts::help(words, reader, all)}
        {help_with::part(words, reader, all)}
    }
    .into_any()
}

fn nothing(words: Words, reader: Reader) -> AnyView {
    view! { <p>{words.say(&reader.key("nothing"))}</p> }.into_any()
}

/// What stands of what was written of one session: the newest of each who wrote.
pub fn given(one: &Reviewed) -> impl Iterator<Item = &Written<Given>> + Clone {
    one.given.iter().filter(|given| !given.is_earlier)
}

/// How much was given in one session, by everyone who wrote of it.
pub fn amount_given(one: &Reviewed) -> Option<Amount> {
    most_given(given(one).map(|given| &given.what))
}

/// Whether there is nothing to say of how a session was: they were not there, or nobody met, as everyone says who wrote of it, and
/// they said nothing themself. What is kept back tells nothing.
pub fn was_missed(one: &Reviewed) -> bool {
    one.felt.is_empty() && amount_given(one).is_some_and(|amount| !amount.counts())
}

fn cell(said: Said) -> AnyView {
    let picture = said.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> });
    view! { <span class="said-row">{picture}<span>{said.words}</span></span> }.into_any()
}

/// What the marks of a picture stand for: each beside its words.
fn marks(rows: Vec<(String, String)>) -> AnyView {
    let rows = rows.into_iter().map(|(drawn, words)| {
        view! { <li><span inner_html=drawn></span><span>{words}</span></li> }
    });
    view! { <ul class="chart-marks">{rows.collect_view()}</ul> }.into_any()
}

/// What a table says of one thing: its name, and what stands under each heading.
struct Line {
    name: String,
    cells: Vec<AnyView>,
}

/// The same as a picture, in words.
fn table(words: Words, reader: Reader, (caption, heads): (&str, &[&str]), lines: Vec<Line>) -> AnyView {
    let caption = words.say(&reader.key(caption));
    let names: Vec<String> = heads.iter().map(|name| words.say(&reader.key(name))).collect();
    let heads = names.iter().map(|name| view! { <th scope="col" role="columnheader">{name.clone()}</th> });
    let rows = lines.into_iter().map(|line| {
        let cells = names.iter().skip(1).zip(line.cells).map(|(name, cell)| {
            view! { <td role="cell" data-name=name.clone()>{cell}</td> }
        });
        view! { <tr role="row"><th scope="row" role="rowheader">{line.name}</th>{cells.collect_view()}</tr> }
    });
    let rows = rows.collect_view();
    view! {
        <details class="record-table">
            <summary>{caption.clone()}</summary>
            <table role="table">
                <caption>{caption}</caption>
                <thead role="rowgroup"><tr role="row">{heads.collect_view()}</tr></thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </details>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, NaiveDate};
    use domain::id::{OccurrenceId, PersonId, ReviewId, SessionId};
    use domain::person::Name;
    use domain::review::{Asked, Felt, Filled, Word};
    use domain::sitting::Maker;
    use domain::timetable::Title;
    use storage::Met;
    use uuid::Uuid;

    use super::*;
    use crate::words::Locale;

    /// A session of which each of those who came wrote that so much was given.
    fn met(amounts: &[&str]) -> Reviewed {
        let at = DateTime::UNIX_EPOCH;
        let met = Met {
            occurrence: OccurrenceId::new(Uuid::nil()),
            session: SessionId::new(Uuid::nil()),
            title: Title::Class("Maths".to_owned()),
            on: NaiveDate::from_ymd_opt(2026, 11, 2).unwrap(),
            starts: at,
            ends: at,
        };
        let written = |amount: &&str| {
            let what = Given::new(&Filled { amount: (*amount).to_owned(), ..Filled::default() }).unwrap();
            let (id, author) = (ReviewId::new(Uuid::nil()), PersonId::new(Uuid::nil()));
            Written { id, what, author, name: Name::new("Dana", "").unwrap(), at, is_earlier: false }
        };
        let given = amounts.iter().map(written).collect();
        Reviewed { met, came: Vec::new(), given, lines: Vec::new(), felt: Vec::new(), is_kept_back: false }
    }

    #[test]
    fn nobody_is_counted_as_silent_on_a_session_that_they_missed() {
        assert!(was_missed(&met(&["not-here"])) && was_missed(&met(&["did-not-happen", "not-here"])));
        assert!(!was_missed(&met(&[])), "nobody wrote of it, or it is kept back");
        assert!(!was_missed(&met(&["not-here", "some"])), "one of those who came was with them");
        let (asked, maker, at) = (Asked::Enough, Maker::Myself, DateTime::UNIX_EPOCH);
        let felt = vec![Felt { asked, word: Word::NotSure, maker, at }];
        assert!(!was_missed(&Reviewed { felt, ..met(&["not-here"]) }), "what they say stands");
        let words = Words::of(Locale::EnGb);
        assert!(counts::felt(words, Reader::Learner, &[met(&["not-here"])]).is_none());
    }

    #[test]
    fn the_table_tells_of_a_session_that_they_missed_that_they_did_and_not_that_they_were_silent() {
        let words = Words::of(Locale::EnGb);
        let felt = |reader: Reader, amounts: &[&str]| levels::felt_words(words, reader, &met(amounts)).words;
        assert_eq!(felt(Reader::Learner, &["not-here"]), "You were not there");
        assert_eq!(felt(Reader::Staff, &["not-here"]), "Was not here");
        assert_eq!(felt(Reader::Learner, &["did-not-happen"]), "There was no lesson");
        assert_eq!(felt(Reader::Learner, &["some"]), "Not said");
        assert_eq!(felt(Reader::Learner, &[]), "Not said", "nobody wrote of it");
    }
}
