//! Said, agreed, given and felt of one line, side by side: what is not known is told as that, and never as fine.

use domain::plan::{PlanLine, Terms};
use domain::question::{NOT_NOW, NOT_SURE, Question, TAKEN_BACK};
use domain::review::{Amount, Asked};
use domain::scale::Scale;
use domain::statement::{State, Statement};
use leptos::prelude::*;
use storage::Reviewed;

use super::table::said;
use crate::briefing::said::People;
use crate::parts::SaidRow;
use crate::plan::plan_given;
use crate::plan::shown::{still_open, terms};
use crate::review::{amount_given, amount_words, felt_words, was_missed};
use crate::symbol::{Size, Symbol};
use crate::words::{Said, Words};

/// What the four cards are made of.
pub struct Beside<'a> {
    /// The line they are about.
    pub line: &'a PlanLine,
    /// What is agreed there.
    pub agreed: Option<&'a PlanLine>,
    /// What the learner sent, or took back, last.
    pub statement: Option<&'a Statement>,
    /// The sessions it is about.
    pub sessions: Vec<&'a Reviewed>,
    /// The names of people in it.
    pub people: &'a People,
    /// Whether it stands below the heading of its line, and not below that of the page alone.
    pub is_below_line: bool,
    /// Where staff read it: what the learner is called, and who made each of the four.
    pub to_staff: Option<(&'a str, [Vec<String>; 4])>,
}

impl Beside<'_> {
    /// A heading or a line of it, as the learner reads it or as staff do.
    fn named(&self, words: Words, to_learner: &str, to_staff: &str) -> Said {
        match &self.to_staff {
            Some((name, _)) => {
                let named = [("name", (*name).to_owned().into())];
                Said { words: words.say_with(to_staff, &named), symbol: words.concept(to_learner) }
            }
            None => words.said(to_learner),
        }
    }
}

/// The four cards.
pub fn beside(words: Words, it: &Beside<'_>) -> AnyView {
    let agreed = match it.agreed {
        Some(agreed) => plan_given(words, agreed, it.people),
        None => {
            let said = it.named(words, "plan-review-not-agreed", "plan-review-staff-not-agreed");
            view! { <SaidRow said/> }.into_any()
        }
    };
    let parts = [
        (it.named(words, "plan-review-you-said", "plan-review-staff-said"), said_there(words, it)),
        (it.named(words, "plan-review-agreed", "plan-review-staff-agreed"), agreed),
        (
            it.named(words, "plan-review-given", "plan-review-staff-given"),
            counted(words, given_counts(words, &it.sessions)),
        ),
        (it.named(words, "plan-review-felt", "plan-review-staff-felt"), felt(words, it)),
    ];
    let nobody: [Vec<String>; 4] = Default::default();
    let made = it.to_staff.as_ref().map_or(&nobody, |(_, made)| made);
    let cards = parts.into_iter().zip(made).map(|((title, inside), made)| {
        let made = made.iter().map(|made| view! { <p class="quiet">{made.clone()}</p> }).collect_view();
        let picture = title.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> });
        let title = match it.is_below_line {
            true => view! { <h4 class="pictured">{picture}<span>{title.words}</span></h4> }.into_any(),
            false => view! { <h3 class="pictured">{picture}<span>{title.words}</span></h3> }.into_any(),
        };
        view! { <section class="answered">{title}{inside}{made}</section> }
    });
    view! { <div class="plan-beside review-beside">{cards.collect_view()}</div> }.into_any()
}

/// What the learner says now of the place. That they are not sure, would rather talk, or took it back is shown as that.
fn said_there(words: Words, it: &Beside<'_>) -> AnyView {
    let (answers, at) = (said(it.statement), it.line.situation);
    let open = still_open(words, &answers, at);
    if let Some(asked) = Terms::asked(&answers, at) {
        return view! { {terms(words, &asked, it.people)}{open} }.into_any();
    }
    let presence = answers.get(at, Question::Presence).map(|answer| &answer.value);
    let rows = presence.map(|value| words.value(Question::Presence, value, str::to_owned)).unwrap_or_default();
    let nothing = rows.is_empty().then(|| match it.statement.is_some_and(|sent| is_taken_back(sent, it.line)) {
        true => words.said("statement-state-taken-back"),
        false => it.named(words, "plan-review-nothing-said", "plan-review-staff-nothing-said"),
    });
    let rows = rows.into_iter().chain(nothing).map(|said| view! { <SaidRow said/> });
    view! { {rows.collect_view()}{open} }.into_any()
}

/// Whether what they said of a place was taken back, by itself or with all they said.
fn is_taken_back(sent: &Statement, line: &PlanLine) -> bool {
    let mut taken_back = sent.taken_back_from_staff().map(|(step, _)| step);
    sent.state == State::TakenBack
        || taken_back.any(|step| step.situation == line.situation && step.question == Question::Presence)
}

/// How the help was, and how much they did on their own: each under its name. Of sessions that they missed nothing is told.
fn felt(words: Words, it: &Beside<'_>) -> AnyView {
    let sessions: Vec<&Reviewed> = it.sessions.iter().copied().filter(|one| !was_missed(one)).collect();
    if sessions.is_empty() {
        return counted(words, Vec::new());
    }
    let each = [
        (Asked::Enough, it.named(words, "review-enough-short", "review-staff-short-enough")),
        (Asked::OnOwn, it.named(words, "review-on-own-short", "review-staff-short-on-own")),
    ];
    let each = each.into_iter().map(|(asked, named)| {
        let picture = named.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> });
        view! {
            <p class="said-row">{picture}<strong>{named.words}</strong></p>
            {counted(words, felt_counts(words, asked, &sessions))}
        }
    });
    each.collect_view().into_any()
}

fn counted(words: Words, rows: Vec<(Said, usize)>) -> AnyView {
    if rows.is_empty() {
        return view! { <SaidRow said=words.said("plan-review-no-lessons")/> }.into_any();
    }
    let rows = rows.into_iter().map(|(said, count)| {
        let args = [("what", said.words.into()), ("count", (count as i64).into())];
        let said = Said { words: words.say_with("plan-review-so-often", &args), symbol: said.symbol };
        view! { <SaidRow said/> }
    });
    rows.collect_view().into_any()
}

/// How often each amount was given; where nothing was written, or the reader is to say first how it was, that.
fn given_counts(words: Words, sessions: &[&Reviewed]) -> Vec<(Said, usize)> {
    let of = |wanted: Option<Amount>| sessions.iter().filter(|one| amount_given(one) == wanted).count();
    let known = Amount::ALL.iter().map(|step| (amount_words(words, *step), of(Some(*step))));
    let kept_back = sessions.iter().filter(|one| amount_given(one).is_none() && one.is_kept_back).count();
    let unknown = [
        (words.said("plan-review-not-written"), of(None) - kept_back),
        (words.said("review-record-kept-back"), kept_back),
    ];
    known.chain(unknown).filter(|(_, count)| *count > 0).collect()
}

/// How often the learner gave each answer to one of the questions after a session; where they said nothing, that.
fn felt_counts(words: Words, asked: Asked, sessions: &[&Reviewed]) -> Vec<(Said, usize)> {
    let said = |one: &Reviewed| one.said(asked).map(|felt| felt.word);
    let mut rows: Vec<(Said, usize)> = Vec::new();
    for step in asked.steps().into_iter().chain([NOT_SURE, NOT_NOW, TAKEN_BACK]) {
        let count = sessions.iter().filter(|one| said(one).is_some_and(|word| word.key() == step)).count();
        rows.extend(felt_words(words, asked, step).map(|words| (words, count)));
    }
    let silent = sessions.iter().filter(|one| said(one).is_none()).count();
    rows.push((words.said("plan-review-not-said"), silent));
    rows.retain(|(_, count)| *count > 0);
    rows
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, NaiveDate};
    use domain::id::{OccurrenceId, SessionId};
    use domain::timetable::Title;
    use storage::Met;
    use uuid::Uuid;

    use super::*;
    use crate::words::Locale;

    fn unknown(is_kept_back: bool) -> Reviewed {
        let at = DateTime::UNIX_EPOCH;
        let met = Met {
            occurrence: OccurrenceId::new(Uuid::nil()),
            session: SessionId::new(Uuid::nil()),
            title: Title::Class("Maths".to_owned()),
            on: NaiveDate::from_ymd_opt(2026, 11, 2).unwrap(),
            starts: at,
            ends: at,
        };
        Reviewed { met, came: Vec::new(), given: Vec::new(), lines: Vec::new(), felt: Vec::new(), is_kept_back }
    }

    #[test]
    fn what_is_kept_back_is_not_counted_as_not_written_down() {
        let all = [unknown(true), unknown(false), unknown(true)];
        let rows = given_counts(Words::of(Locale::EnGb), &all.iter().collect::<Vec<_>>());
        let rows: Vec<_> = rows.iter().map(|(said, count)| (said.words.as_str(), *count)).collect();
        assert_eq!(rows, [("Not written down", 1), ("You can see this later", 2)]);
    }
}
