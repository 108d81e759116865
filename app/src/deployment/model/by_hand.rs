//! What stands by a person's hand, as the engine is asked for it: it stays where it is, and takes of somebody what the judge of a week
//! counts. One half takes what that half needs; what is more than was agreed takes nothing.

use domain::deployment::{Need, Part, Row, Sending, Sendings};
use domain::id::{OccurrenceId, PersonId};
use domain::scale::Sharing as Shared;
use solver::instance::{Amount, LsaId, Sharing, WrittenDemand};
use storage::SiteWeek;

use super::written::{demand, half};
use super::{Model, lsa_id, session_id};

impl Model {
    /// Notes what is more than was agreed of all that stays whatever is proposed.
    pub(super) fn note_more(&mut self, week: &SiteWeek) {
        let locked = week.locked();
        let come = week.shown().iter().filter(|row| self.is_open(row.occurrence) && !self.is_void(row));
        let beyond = self.beyond(come).into_iter();
        let stays = beyond.filter(|(row, _)| self.is_extra(row) || locked.contains(&row.sending()));
        let more: Vec<_> = stays.filter_map(|(row, more)| Some((row.sending(), more?))).collect();
        for (sending, part) in more {
            self.more.entry(sending.occurrence).or_default().push((sending, part));
        }
    }

    fn more_at(&self, occurrence: OccurrenceId) -> &[(Sending, Part)] {
        self.more.get(&occurrence).map_or(&[][..], Vec::as_slice)
    }

    /// Whether a row stands with no need as a whole behind it.
    pub(super) fn is_extra(&self, row: &Row) -> bool {
        self.extra.values().any(|extra| extra.sending() == row.sending())
    }

    /// Whether somebody is there for more than was agreed, and so is not for the engine to send to meet a need: they stay beside
    /// whoever meets it, or are with another, while this learner asked to be alone with whoever comes.
    pub(super) fn is_there_for_more(&self, need: &Need, lsa: PersonId) -> bool {
        let is_alone = need.sharing == Some(Shared::JustMe);
        self.more_at(need.occurrence).iter().any(|(sending, part)| {
            sending.lsa == lsa && part.meets(need.part) && (is_alone || sending.learner == need.learner)
        })
    }

    /// What the engine is asked for of a row with no need as a whole behind it: for them alone, whatever they know.
    pub(super) fn asked_beside(&self, row: &Row, locked: &Sendings) -> WrittenDemand {
        let only = vec![lsa_id(row.lsa)];
        let is_more = self.more_at(row.occurrence).contains(&(row.sending(), row.part));
        let need = self.need(row.occurrence, row.learner).filter(|_| !is_more);
        if let Some(need) = need {
            let locked = locked.contains(&row.sending());
            return WrittenDemand { skills: Vec::new(), locked, ..asked_in(need, row.part, only) };
        }
        WrittenDemand {
            session: session_id(row.occurrence),
            amount: Amount::Nothing,
            sharing: Sharing::Any,
            skills: Vec::new(),
            wanted: None,
            only,
            // nothing is lost to the engine where it is not met, so it is held there
            locked: is_by_hand(row, locked),
            half: half(row.part),
            except: None,
            own_assistant: false,
        }
    }
}

/// Whether a person wants a row as it is: put it there beyond a plan, wrote why, or locked it.
pub(super) fn is_by_hand(row: &Row, locked: &Sendings) -> bool {
    row.plan_line.is_none() || row.reason.is_some() || locked.contains(&row.sending())
}

/// What a need asks of whoever comes for some part of a meeting: nothing in a half for which nothing is agreed.
pub(super) fn asked_in(need: &Need, part: Part, only: Vec<LsaId>) -> WrittenDemand {
    let more = part.without(need.part).and_then(half);
    let asked = demand(&need.in_part(part), only);
    WrittenDemand { except: more.map(|half| (half, Amount::Nothing)).or(asked.except), ..asked }
}
