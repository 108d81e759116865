//! What a page leaves as it is: open, it takes out what it showed or gave itself; as it was shown, it says nothing anew.
//! Neither undoes what was said elsewhere since.

use domain::id::{PersonId, SaveId, StatementId};
use domain::question::Value;
use domain::statement::Step;

use super::Made;
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::sql::sql;

sql! {
    STANDS = "select situation, question, value, save_id from answer where learner_id = $1 and statement_id = $2";
}

/// The questions a page leaves as they are that something was said of which it neither showed nor gave: that stays.
pub(super) async fn said_elsewhere(
    conn: &mut Conn,
    (learner, statement): (PersonId, StatementId),
    made: &Made,
) -> Result<Vec<Step>, Error> {
    let Some(shown) = &made.given.shown else { return Ok(Vec::new()) };
    let is_left = |(step, value): &&(Step, Option<Value>)| {
        value.is_none() || value.as_ref() == shown.get(&(step.situation, step.question))
    };
    let left: Vec<Step> = made.answers.iter().filter(is_left).map(|(step, _)| *step).collect();
    let mut elsewhere = Vec::new();
    if left.is_empty() {
        return Ok(elsewhere);
    }
    for mut row in conn.rows(STANDS, args![learner, statement]).await? {
        let step = Step { situation: row.parsed()?, question: row.step()? };
        let (value, by): (String, Option<SaveId>) = (row.text()?, row.opt_parsed()?);
        let is_shown = shown.get(&(step.situation, step.question)).is_some_and(|shown| shown.words() == value);
        if left.contains(&step) && !is_shown && by != Some(made.save.id) {
            elsewhere.push(step);
        }
    }
    Ok(elsewhere)
}

#[cfg(test)]
mod tests {
    use databases::BOTH;
    use domain::access::{Grant, Visitor};
    use domain::question::Question;
    use domain::sitting::{Maker, Way};
    use domain::situation::Situation;

    use super::*;
    use crate::example::{Example, tuesday};
    use crate::save::Save;
    use crate::statement::Given;
    use crate::statement::tests::{learner_answering, own, save};

    const MOMENT: Step = Step { situation: Situation::AllLessons, question: Question::Moment };

    fn moment(words: &str) -> Option<Value> {
        Value::from_words(MOMENT.question, words).ok()
    }

    /// Sends a page that showed one thing as said, and says another.
    async fn sends(college: &Example, learner: &Visitor, page: Save, shown: &str, says: &str) {
        let shown = moment(shown).map(|shown| ((MOMENT.situation, MOMENT.question), shown));
        let given = Given { shown: Some(shown.into_iter().collect()), ..Way::Tapped.into() };
        let (grant, said) = (Grant::themself(learner).unwrap(), vec![(MOMENT, moment(says))]);
        college.storage.keep_answers(&grant, page, said, given, tuesday()).await.unwrap();
    }

    async fn said(college: &Example, learner: &Visitor) -> String {
        let answers = own(college, learner).await.answers();
        answers.get(MOMENT.situation, MOMENT.question).map(|answer| answer.value.words()).unwrap_or_default()
    }

    #[tokio::test]
    async fn a_page_that_was_shown_unanswered_and_is_left_so_takes_out_nothing_that_was_said_elsewhere() {
        for kind in BOTH {
            let college = Example::on(kind).await;
            let amina = learner_answering(&college, Maker::Myself).await;
            sends(&college, &amina, save(), "", "when-stuck").await;
            sends(&college, &amina, save(), "", "").await;
            assert_eq!(said(&college, &amina).await, "when-stuck", "{kind:?}");
        }
    }

    #[tokio::test]
    async fn a_page_takes_out_what_it_showed_while_that_still_stands() {
        for kind in BOTH {
            let college = Example::on(kind).await;
            let amina = learner_answering(&college, Maker::Myself).await;
            sends(&college, &amina, save(), "", "at-start").await;
            sends(&college, &amina, save(), "at-start", "when-stuck").await;
            sends(&college, &amina, save(), "at-start", "").await;
            assert_eq!(said(&college, &amina).await, "when-stuck", "{kind:?}: that was said since");
            sends(&college, &amina, save(), "when-stuck", "").await;
            assert_eq!(said(&college, &amina).await, "", "{kind:?}");
        }
    }

    #[tokio::test]
    async fn a_page_that_is_left_as_it_was_shown_takes_the_place_of_nothing_that_was_said_elsewhere_since() {
        for kind in BOTH {
            let college = Example::on(kind).await;
            let amina = learner_answering(&college, Maker::Myself).await;
            sends(&college, &amina, save(), "", "at-start").await;
            sends(&college, &amina, save(), "at-start", "when-stuck").await;
            let page = save();
            sends(&college, &amina, page, "at-start", "at-start").await;
            assert_eq!(said(&college, &amina).await, "when-stuck", "{kind:?}: that was said since");
            for (turn, pick) in [(1, "at-end"), (2, "at-start")] {
                sends(&college, &amina, Save { turn, ..page }, "at-start", pick).await;
                assert_eq!(said(&college, &amina).await, pick, "{kind:?}: it was picked there, and picked anew");
            }
        }
    }

    #[tokio::test]
    async fn a_page_takes_out_what_it_gave_itself_though_it_was_sent_to_staff_meanwhile() {
        for kind in BOTH {
            let college = Example::on(kind).await;
            let amina = learner_answering(&college, Maker::Myself).await;
            let page = save();
            sends(&college, &amina, page, "", "at-start").await;
            college.storage.send_statement(&Grant::themself(&amina).unwrap(), tuesday()).await.unwrap();
            sends(&college, &amina, Save { turn: 1, ..page }, "", "").await;
            assert_eq!(said(&college, &amina).await, "", "{kind:?}");
        }
    }
}
