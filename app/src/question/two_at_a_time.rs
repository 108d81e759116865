//! Two answers at a time, then two others: for those for whom three is too many.

use domain::question::Question;
use domain::settings::Choosing;

use super::Pick;
use crate::settings::use_settings;
use crate::words::{Said, Words};

/// The word a form sends for "Show me other answers".
pub const OTHERS: &str = "other-answers";

/// A question's answers as a page shows them: all of them, or two and the way to the others.
#[derive(Clone, Debug)]
pub struct Shown {
    /// Those that are shown.
    pub options: Vec<Pick>,
    /// Those that were picked and are not shown: they stay picked.
    pub kept: Vec<Pick>,
    /// The same, in words.
    pub before: Vec<Said>,
    /// The way to the others.
    pub others: Option<Pick>,
    /// The part that comes next; empty where all are shown.
    pub next: String,
}

/// As whoever reads this page wants it: the part asked for, where they want two answers at a time.
pub fn shown(words: Words, options: Vec<Pick>, at: Option<usize>) -> Shown {
    let part = match use_settings().choosing {
        Choosing::TwoAtATime => part(&options, at),
        Choosing::All => None,
    };
    match part {
        Some(part) => Shown {
            before: part.picked_before(words),
            others: Some(part.others(words)),
            options: part.shown,
            kept: part.kept,
            next: part.next.to_string(),
        },
        None => {
            let (kept, before, others, next) = Default::default();
            Shown { options, kept, before, others, next }
        }
    }
}

/// Some of a question's answers, and where the others are.
#[derive(Clone, Debug)]
struct Part {
    /// The two that are shown.
    shown: Vec<Pick>,
    /// Those that were picked and are not shown: they stay picked, and it is said.
    kept: Vec<Pick>,
    /// The part that comes next; the first comes after the last.
    next: usize,
}

/// One part of a question's answers, or the part with what was picked before; `None` where two are all there are.
/// The last two are always a pair, so that no answer stands alone.
fn part(options: &[Pick], part: Option<usize>) -> Option<Part> {
    let last = options.len().checked_sub(2).filter(|last| *last > 0)?;
    let parts = options.len().div_ceil(2);
    let picked = options.iter().position(|pick| pick.picked).map_or(0, |at| at / 2);
    let part = part.unwrap_or(picked) % parts;
    let from = (part * 2).min(last);
    let (shown, others): (Vec<_>, Vec<_>) =
        options.iter().enumerate().partition(|(at, _)| (from..from + 2).contains(at));
    let kept = others.into_iter().filter(|(_, pick)| pick.picked).map(|(_, pick)| pick.clone()).collect();
    let shown = shown.into_iter().map(|(_, pick)| pick.clone()).collect();
    Some(Part { shown, kept, next: (part + 1) % parts })
}

impl Part {
    /// The way to the part that comes next; after the last, back to the first, so that nobody looks on for what is not there.
    fn others(&self, words: Words) -> Pick {
        let key = if self.next == 0 { "question-first-answers" } else { "question-other-answers" };
        Pick::new(OTHERS, words.said(key), false)
    }

    /// What was picked and is not shown, in words.
    fn picked_before(&self, words: Words) -> Vec<Said> {
        let say = |pick: &Pick| words.said_with("question-picked-before", &[("what", pick.said.words.clone().into())]);
        self.kept.iter().map(say).collect()
    }
}

/// The answer that is shown beside another one, where so many are shown by two: the first it is met with.
pub fn shown_with(at: usize, answers: usize) -> usize {
    let from = (at / 2 * 2).min(answers.saturating_sub(2));
    if from == at { at + 1 } else { from }
}

/// What a form of a part says was picked: with what is not shown, as far as what was picked now leaves room for it. One that
/// stands alone takes the place of the others, and any other takes its place.
pub fn picked(question: Question, pick: Vec<String>, kept: Vec<String>) -> Vec<String> {
    let is_alone = |word: &String| question.stands_alone(word);
    let mut now = pick.iter().filter(|word| !word.is_empty()).peekable();
    if now.peek().is_none() {
        return kept;
    }
    if !question.takes_many() || now.all(is_alone) {
        return pick;
    }
    let kept = kept.into_iter().filter(|word| !is_alone(word));
    pick.into_iter().chain(kept).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn options(picked: &[&str]) -> Vec<Pick> {
        let pick = |word: &str| Pick::new(word, Said { words: word.to_owned(), symbol: None }, picked.contains(&word));
        ["a", "b", "c", "d", "e"].map(pick).into()
    }

    fn shown(part: &Part) -> Vec<&str> {
        part.shown.iter().map(|pick| pick.word.as_str()).collect()
    }

    #[test]
    fn every_answer_comes_by_in_pairs_and_then_the_first_again() {
        let mut at = 0;
        let mut seen = Vec::new();
        for _ in 0..3 {
            let part = part(&options(&[]), Some(at)).unwrap();
            assert_eq!(part.shown.len(), 2);
            seen.push(shown(&part).concat());
            at = part.next;
        }
        assert_eq!((seen, at), (vec!["ab".to_owned(), "cd".to_owned(), "de".to_owned()], 0));
    }

    #[test]
    fn each_answer_is_met_beside_one_other() {
        let met: Vec<_> = (0..5).map(|at| shown_with(at, 5)).collect();
        assert_eq!(met, [1, 0, 3, 2, 3]);
        assert_eq!([shown_with(0, 3), shown_with(1, 3), shown_with(2, 3)], [1, 0, 1]);
    }

    #[test]
    fn what_was_picked_is_shown_first_and_the_rest_of_it_stays_picked() {
        let part = part(&options(&["c", "e"]), None).unwrap();
        assert_eq!(shown(&part), ["c", "d"]);
        assert_eq!(part.kept.iter().map(|pick| pick.word.as_str()).collect::<Vec<_>>(), ["e"]);
    }

    #[test]
    fn a_question_of_two_answers_is_as_it_is() {
        assert!(part(&options(&[])[..2], None).is_none());
    }

    #[test]
    fn another_pick_takes_the_place_of_the_one_not_shown_unless_many_are_taken() {
        assert_eq!(said(Question::Nearness, &["next-to-me"], &["in-the-room"]), "next-to-me");
        assert_eq!(said(Question::Moment, &["at-start"], &["when-stuck"]), "at-start when-stuck");
        assert_eq!(said(Question::Nearness, &[], &["in-the-room"]), "in-the-room");
        assert_eq!(said(Question::Moment, &[""], &["at-start", "when-stuck"]), "at-start when-stuck");
        assert_eq!(said(Question::Moment, &["not-sure"], &["at-start"]), "not-sure");
    }

    #[test]
    fn the_newest_pick_is_never_overruled_by_one_that_was_not_shown() {
        let dana = "0198a2c4000070008000000000000001";
        assert_eq!(said(Question::Moment, &["at-start"], &["all-through"]), "at-start");
        assert_eq!(said(Question::Moment, &["all-through"], &["at-start"]), "all-through");
        for question in [Question::Skill, Question::Technology, Question::Hinders] {
            let other = question.steps()[0];
            assert_eq!(said(question, &["nothing"], &[other]), "nothing", "{question:?}");
            assert_eq!(said(question, &[other], &["nothing"]), other, "{question:?}");
        }
        assert_eq!(said(Question::NotWanted, &["no-one"], &[dana]), "no-one");
        assert_eq!(said(Question::NotWanted, &[dana], &["no-one"]), dana);
    }

    #[test]
    fn of_two_picks_that_were_shown_together_the_same_counts_as_on_a_page_of_all() {
        assert_eq!(said(Question::Skill, &["medicine", "nothing"], &["signing"]), "signing medicine");
        assert_eq!(said(Question::Moment, &["not-sure", "at-start"], &["when-stuck"]), "at-start when-stuck");
    }

    /// What is kept of what a form says was picked now, and before.
    fn said(question: Question, now: &[&str], before: &[&str]) -> String {
        let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        let picked = picked(question, words(now), words(before));
        domain::question::Value::parse(question, &picked).unwrap().unwrap().words()
    }
}
