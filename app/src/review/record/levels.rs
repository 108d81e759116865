//! How much help was asked, agreed and given, session by session, and how it felt.

use chrono::NaiveDate;
use domain::question::Question;
use domain::review::record::Wanted;
use domain::review::{Amount, Asked, Enough, Word};
use domain::scale::{Amount as HowMuch, Scale};
use leptos::prelude::*;
use storage::{LearnerRecord, Reviewed};

use super::super::answers::word;
use super::super::chart::{Column, Mark, alone, over_time};
use super::super::one_page::lesson;
use super::{Line, Reader, amount_given, cell, marks, table, was_missed};
use crate::parts::{SaidRow, pictured};
use crate::words::{Said, Words};

/// The most sessions one picture shows, and its table tells: what a phone has room for.
const DRAWN: usize = 10;

const HEADS: [&str; 5] = ["lesson", "asked", "agreed", "given", "felt"];

/// The picture, what it comes to in a sentence, and the table.
pub fn part(words: Words, reader: Reader, record: &LearnerRecord) -> Option<AnyView> {
    let drawn = drawn(&record.reviews.all);
    let columns: Vec<Column> = drawn.iter().rev().map(|one| column(record, one)).collect();
    let mut ends = vec![words.date(drawn.last()?.met.on), words.date(drawn.first()?.met.on)];
    // of one day it is said once
    ends.dedup();
    let ends = ends.into_iter().map(|date| view! { <span>{date}</span> }).collect_view();
    let lines = drawn.iter().map(|one| line(words, reader, record, one)).collect();
    let [most, least] = [words.step(Question::Amount, HowMuch::All.key()), words.said("review-given-nothing")];
    Some(
        view! {
            <section class="record-part">
                {pictured(words.said(&reader.key("asked-and-given")))}
                {as_wanted(words, reader, record)}
                <div class="chart-frame">
                    <div class="chart-scale">{cell(most)}{cell(least)}</div>
                    <div inner_html=over_time(&columns)></div>
                    <p class="chart-ends">{ends}</p>
                </div>
                {meanings(words, reader)}
                {table(words, reader, ("table", &HEADS), lines)}
            </section>
        }
        .into_any(),
    )
}

/// The last day before those in the picture of which there is something to draw.
pub fn before(record: &LearnerRecord) -> Option<NaiveDate> {
    let all = to_draw(&record.reviews.all);
    all.get(in_whole_days(&all)).map(|one| one.met.on).or(record.reviews.before)
}

/// The newest of them that a picture has room for.
fn drawn(all: &[Reviewed]) -> Vec<&Reviewed> {
    let mut newest = to_draw(all);
    newest.truncate(in_whole_days(&newest));
    newest
}

/// The sessions of which it is known how much was given or how it felt, the newest first: those nobody wrote or said
/// anything of would push them out. Where nothing is known of any, all.
fn to_draw(all: &[Reviewed]) -> Vec<&Reviewed> {
    let is_felt = |one: &Reviewed| one.said(Asked::Enough).is_some_and(|felt| felt.word.is_given());
    let known: Vec<_> = all.iter().filter(|one| amount_given(one).is_some() || is_felt(one)).collect();
    if known.is_empty() { all.iter().collect() } else { known }
}

/// How many of the newest are drawn: what was before them begins on another day, so that its page leaves none of them out.
fn in_whole_days(newest: &[&Reviewed]) -> usize {
    let Some(left) = newest.get(DRAWN).map(|one| one.met.on) else { return newest.len() };
    let later = newest.iter().take_while(|one| one.met.on > left).count();
    if later > 0 { later } else { newest.iter().take_while(|one| one.met.on == left).count() }
}

fn column(record: &LearnerRecord, one: &Reviewed) -> Column {
    let felt = one.said(Asked::Enough).map(|felt| felt.word);
    Column {
        asked: wanted_level(record.wanted(&one.met)),
        agreed: wanted_level(record.agreed(&one.met)),
        given: amount_given(one).and_then(level),
        felt: felt.and_then(|word| match word {
            Word::Picked(step) => Enough::parse(step),
            Word::NotSure | Word::NotNow | Word::TakenBack => None,
        }),
    }
}

/// In how many of all sessions of the record where both are known what was given was what was wanted, and of which days
/// they are.
fn as_wanted(words: Words, reader: Reader, record: &LearnerRecord) -> Option<AnyView> {
    let both = record.reviews.all.iter().filter_map(|one| {
        let Column { asked, given, .. } = column(record, one);
        Some((one.met.on, asked?, given?))
    });
    let both: Vec<_> = both.collect();
    let same = both.iter().filter(|(_, asked, given)| asked == given).count();
    let counts = [("same", (same as i64).into()), ("all", (both.len() as i64).into())];
    let (first, last) = (both.last()?.0, both.first()?.0);
    let days = if first == last { "as-wanted-day" } else { "as-wanted-days" };
    let ends = [("from", words.date(first).into()), ("to", words.date(last).into())];
    Some(
        view! {
            <div class="chart-says"><SaidRow said=words.said_with(&reader.key("as-wanted"), &counts)/></div>
            <SaidRow said=words.said_with(&reader.key(days), &ends)/>
        }
        .into_any(),
    )
}

fn meanings(words: Words, reader: Reader) -> AnyView {
    let bars = [(Mark::Asked, "asked"), (Mark::Agreed, "agreed"), (Mark::Given, "given")];
    let bars = bars.into_iter().map(|(mark, name)| (alone(mark), words.say(&reader.key(name))));
    let felt = Enough::ALL
        .iter()
        .map(|step| (alone(Mark::Felt(*step)), word(words, Asked::Enough, Word::Picked(step.key())).words));
    marks(bars.chain(felt).collect())
}

fn line(words: Words, reader: Reader, record: &LearnerRecord, one: &Reviewed) -> Line {
    let agreed = match record.agreed(&one.met) {
        Wanted::NotSaid => words.said(&reader.key("not-agreed")),
        agreed => wanted_words(words, reader, agreed),
    };
    let (asked, felt) = (wanted_words(words, reader, record.wanted(&one.met)), felt_words(words, reader, one));
    let cells = [asked, agreed, given_words(words, reader, one), felt];
    Line { name: lesson(words, &one.met).words, cells: cells.into_iter().map(cell).collect() }
}

fn level(amount: Amount) -> Option<u8> {
    match amount {
        Amount::Nothing => Some(0),
        Amount::ALittle => Some(1),
        Amount::Some => Some(2),
        Amount::Most => Some(3),
        Amount::All => Some(4),
        Amount::NotHere | Amount::DidNotHappen => None,
    }
}

fn wanted_level(wanted: Wanted) -> Option<u8> {
    match wanted {
        // someone near is never help, so nothing of it is drawn but the line of nothing
        Wanted::NoOne | Wanted::JustInCase => Some(0),
        Wanted::Help(amount) => u8::try_from(amount as usize + 1).ok(),
        Wanted::SomeHelp
        | Wanted::NotSure
        | Wanted::NotNow
        | Wanted::TalkToMe
        | Wanted::TakenBack
        | Wanted::NotSaid => None,
    }
}

fn wanted_words(words: Words, reader: Reader, wanted: Wanted) -> Said {
    match wanted {
        Wanted::NoOne => words.step(Question::Presence, "no-one"),
        Wanted::JustInCase => words.step(Question::Presence, "just-in-case"),
        Wanted::Help(amount) => words.step(Question::Amount, amount.key()),
        Wanted::SomeHelp => words.step(Question::Presence, "help"),
        Wanted::NotSure => words.said("question-not-sure"),
        Wanted::NotNow => words.said("question-not-now"),
        Wanted::TalkToMe => words.said("question-talk-to-me"),
        Wanted::TakenBack => words.said("statement-state-taken-back"),
        Wanted::NotSaid => words.said(&reader.key("not-said")),
    }
}

fn given_words(words: Words, reader: Reader, one: &Reviewed) -> Said {
    match amount_given(one) {
        None if one.is_kept_back => words.said("review-record-kept-back"),
        None => words.said(&reader.key("not-written")),
        Some(Amount::Nothing) => words.said("review-given-nothing"),
        Some(Amount::NotHere) => words.said(&reader.key("not-here")),
        Some(Amount::DidNotHappen) => words.said("review-given-did-not-happen"),
        Some(amount) => words.step(Question::Amount, amount.key()),
    }
}

/// How it felt, as they said it. Of a session that they missed there was nothing to say: it stands there that they did.
pub fn felt_words(words: Words, reader: Reader, one: &Reviewed) -> Said {
    match one.said(Asked::Enough) {
        Some(felt) => word(words, Asked::Enough, felt.word),
        None if was_missed(one) => given_words(words, reader, one),
        None => words.said(&reader.key("not-said")),
    }
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Datelike};
    use domain::id::{OccurrenceId, SessionId};
    use domain::review::Felt;
    use domain::sitting::Maker;
    use domain::timetable::Title;
    use storage::Met;
    use uuid::Uuid;

    use super::*;

    fn met(day: u32, word: Option<Word>) -> Reviewed {
        let at = DateTime::UNIX_EPOCH;
        let met = Met {
            occurrence: OccurrenceId::new(Uuid::nil()),
            session: SessionId::new(Uuid::nil()),
            title: Title::Class("Maths".to_owned()),
            on: NaiveDate::from_ymd_opt(2026, 11, day).unwrap(),
            starts: at,
            ends: at,
        };
        let felt = word.map(|word| Felt { asked: Asked::Enough, word, maker: Maker::Myself, at });
        let felt = felt.into_iter().collect();
        Reviewed { met, came: Vec::new(), given: Vec::new(), lines: Vec::new(), felt, is_kept_back: false }
    }

    #[test]
    fn the_last_sessions_of_which_something_is_known_are_drawn_however_many_came_after() {
        let silent = (16..=28).rev().map(|day| met(day, None));
        let said = [met(4, Some(Word::NotNow)), met(3, Some(Word::Picked("just-right"))), met(2, Some(Word::NotSure))];
        let all: Vec<Reviewed> = silent.chain(said).collect();
        let days = |all: &[Reviewed]| drawn(all).iter().map(|one| one.met.on.day()).collect::<Vec<_>>();
        assert_eq!(days(&all), [3, 2], "not now is not known");
        assert_eq!(days(&all[..DRAWN + 1]).len(), DRAWN, "nothing is known of any");
    }

    #[test]
    fn a_day_is_drawn_whole_or_on_the_page_of_what_was_before() {
        let two_a_day = |days: std::ops::RangeInclusive<u32>| {
            days.rev().flat_map(|day| [met(day, None), met(day, None)]).collect::<Vec<Reviewed>>()
        };
        let all = two_a_day(1..=9);
        let last = |all: &[Reviewed]| drawn(all).last().map(|one| one.met.on.day());
        assert_eq!((drawn(&all).len(), last(&all)), (DRAWN, Some(5)));
        assert_eq!((drawn(&all[1..]).len(), last(&all[1..])), (DRAWN - 1, Some(5)), "one of the 4th would be left");
        assert_eq!(drawn(&all[10..]).len(), 8, "and all of what was before");
        let of_one_day: Vec<Reviewed> = (0..12).map(|_| met(3, None)).collect();
        assert_eq!(drawn(&of_one_day).len(), 12);
    }
}
