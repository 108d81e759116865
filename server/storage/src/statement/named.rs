//! Whom an answer names: its readers are shown their names, so it names nobody whom the learner could not pick.

use std::collections::BTreeSet;

use domain::access::Refused;
use domain::id::PersonId;
use domain::question::{Picked, Value};

use super::{OwnStatements, own};
use crate::dialect::Conn;
use crate::error::Error;
use crate::statement::my_support::helpers;

/// Refuses an answer that names anyone but those who may come to the learner, and those whom it named before and who are gone since.
pub(crate) async fn may_be_named(
    conn: &mut Conn,
    learner: PersonId,
    values: impl Iterator<Item = &Value>,
) -> Result<(), Error> {
    may_name(conn, learner, values.flat_map(people).collect()).await
}

/// The same of people whom staff name to a learner.
pub(crate) async fn may_name(conn: &mut Conn, learner: PersonId, named: BTreeSet<PersonId>) -> Result<(), Error> {
    if named.is_empty() {
        return Ok(());
    }
    let mut known: BTreeSet<PersonId> = helpers(conn, learner).await?.into_iter().map(|face| face.id).collect();
    if !named.is_subset(&known) {
        known.extend(people_of(&own(conn, learner).await?));
    }
    if named.is_subset(&known) { Ok(()) } else { Err(Refused.into()) }
}

/// Everyone whom a learner's own answers name.
pub(crate) fn people_of(OwnStatements { draft, current }: &OwnStatements) -> BTreeSet<PersonId> {
    let answers = [draft, current].into_iter().flatten().flat_map(|statement| statement.answers.0.values());
    answers.flat_map(|answer| people(&answer.value)).collect()
}

fn people(value: &Value) -> impl Iterator<Item = PersonId> {
    let people = match value {
        Value::Picked(Picked::People(people)) => Some(people),
        _ => None,
    };
    people.into_iter().flatten().copied()
}

#[cfg(test)]
mod tests {
    use databases::BOTH;
    use domain::access::{Grant, Role, Visitor};
    use domain::question::Question;
    use domain::sitting::{Maker, Way};
    use domain::situation::Situation;
    use domain::statement::Step;

    use super::*;
    use crate::example::{Example, tuesday};
    use crate::statement::tests::{learner_answering, save};

    async fn names(college: &Example, learner: &Visitor, someone: &Visitor) -> Result<(), Error> {
        let step = Step { situation: Situation::Me, question: Question::NotWanted };
        let value = Value::from_words(step.question, &someone.person.to_string()).unwrap();
        let grant = Grant::themself(learner).unwrap();
        college
            .storage
            .keep_answers(&grant, save(), vec![(step, Some(value))], Way::Tapped, tuesday())
            .await
            .map(|_| ())
    }

    #[tokio::test]
    async fn an_answer_names_nobody_whom_the_learner_could_not_pick() {
        for kind in BOTH {
            let college = Example::on(kind).await;
            let amina = learner_answering(&college, Maker::Myself).await;
            college.class("Maths", college.site, 540, 630, &[&amina]).await;
            let dana = college.person("Dana", Role::Lsa, college.site).await;
            let tom = college.person("Tom", Role::Learner, college.site).await;
            names(&college, &amina, &dana).await.unwrap();
            assert!(matches!(names(&college, &amina, &tom).await, Err(Error::Refused(_))), "{kind:?}");
            let north = college.another_site().await;
            let stranger = college.person("Sam", Role::Lsa, north).await;
            assert!(matches!(names(&college, &amina, &stranger).await, Err(Error::Refused(_))), "{kind:?}");
            college.moves(&dana, north).await;
            names(&college, &amina, &dana).await.unwrap();
        }
    }

    #[tokio::test]
    async fn whoever_was_named_and_cannot_come_any_more_is_known_by_name_still_and_without_a_photo() {
        for kind in BOTH {
            let college = Example::on(kind).await;
            let amina = learner_answering(&college, Maker::Myself).await;
            let dana = college.person("Dana", Role::Lsa, college.site).await;
            college.photographed(&dana, "d1").await;
            names(&college, &amina, &dana).await.unwrap();
            let grant = Grant::themself(&amina).unwrap();
            assert!(college.storage.my_support(&grant, tuesday()).await.unwrap().named.is_empty(), "{kind:?}");
            college.moves(&dana, college.another_site().await).await;
            let support = college.storage.my_support(&grant, tuesday()).await.unwrap();
            let named = support.named.iter().map(|face| (face.id, face.name.to_string(), face.photo.clone()));
            assert_eq!(named.collect::<Vec<_>>(), [(dana.person, "Dana".to_owned(), None)], "{kind:?}");
            assert!(support.helpers.is_empty(), "{kind:?}");
        }
    }
}
