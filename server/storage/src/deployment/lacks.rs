//! Who comes to a learner in the weeks in force, and so what their places lack.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::deployment::{Lacks, Part, Week};
use domain::id::{PersonId, SessionId};
use domain::scale::SamePerson;

use super::version::only_in_force;
use crate::access::Moment;
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::plan::in_force::not_wanted;
use crate::sql::sql;

sql! {
    /// Who comes to a learner in the weeks in force, of what is still to come: neither whoever is not in that day, nor who
    /// was told no there, nor who is gone; and nobody to where the learner is not.
    COMES = concat!("select o.session_id, o.on_date, d.lsa_id, d.part from deployment d ", only_in_force!(), "
             join occurrence o on o.id = d.occurrence_id and o.ended_on is null and o.called_off = 0 and o.ends_at > $2
             join person p on p.id = d.lsa_id and p.gone_on is null
             where d.learner_id = $1 and not exists (select 1 from absence a where a.person_id = d.lsa_id
             and a.ended_at is null and o.on_date between a.from_on and a.to_on) and not exists (select 1
             from coming_refused r where r.learner_id = d.learner_id and r.occurrence_id = d.occurrence_id
             and r.lsa_id = d.lsa_id and r.ended_at is null) and not exists (select 1 from called_off k
             where k.occurrence_id = o.id and k.learner_id = d.learner_id and k.ended_at is null)");
}

/// Who comes to a learner, and for which part of each meeting.
pub(super) struct Coming(BTreeMap<(SessionId, NaiveDate), Vec<(PersonId, Part)>>);

impl Coming {
    /// Whoever comes to a learner from now on.
    pub(super) async fn to(conn: &mut Conn, learner: PersonId, at: Moment) -> Result<Self, Error> {
        let not_wanted = not_wanted(conn, learner).await?;
        let mut coming: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for mut row in conn.rows(COMES, args![learner, at.now]).await? {
            let (meeting, lsa): (_, PersonId) = ((row.parsed()?, row.parsed()?), row.parsed()?);
            if !not_wanted.contains(&lsa) {
                coming.entry(meeting).or_default().push((lsa, row.step()?));
            }
        }
        Ok(Self(coming))
    }

    /// What a meeting lacks where so many people are asked for in a part of it; nothing, where they come.
    pub(super) fn lack(&self, meeting: (SessionId, NaiveDate), asked: (Part, usize)) -> Option<Lacks> {
        let come = self.0.get(&meeting).into_iter().flatten();
        Lacks::of(&come.map(|(_, part)| *part).collect::<Vec<_>>(), asked)
    }

    /// Whether a meeting is not as it was asked for: somebody comes, and it is not this person who should be the same each time; or
    /// it is this person, and nobody else comes in all of that week, where different people should.
    pub(super) fn is_otherwise(&self, asked: SamePerson, meeting: (SessionId, NaiveDate), person: PersonId) -> bool {
        let Some(come) = self.0.get(&meeting) else { return false };
        match asked {
            SamePerson::Same => come.iter().all(|(lsa, _)| *lsa != person),
            SamePerson::Different => self.all_in(Week::of(meeting.1)).all(|lsa| lsa == person),
            SamePerson::NoMatter => false,
        }
    }

    /// Whoever comes to anything of a week.
    fn all_in(&self, week: Week) -> impl Iterator<Item = PersonId> {
        let theirs = self.0.iter().filter(move |((_, on), _)| Week::of(*on) == week);
        theirs.flat_map(|(_, come)| come.iter().map(|(lsa, _)| *lsa))
    }
}

#[cfg(test)]
mod tests;
