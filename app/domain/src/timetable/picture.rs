//! The whole picture of the college that one import reads: who and what there is, by the college's own ids.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};

use super::Slot;
use crate::access::Role;
use crate::person::{Email, Name};
use crate::plan::{Basis, Terms};
use crate::situation::Situation;
use crate::working_week::WorkingWeek;

/// Everything one import folder says. What is not in it is not there any more.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picture {
    /// The `school` orgs.
    pub sites: Vec<Site>,
    /// Everyone to be known: supported learners, LSAs, tutors and administrators.
    pub people: Vec<Person>,
    /// Terms, by start.
    pub terms: Vec<Term>,
    /// The classes taught.
    pub classes: Vec<Class>,
    /// Who is in which class.
    pub enrolments: Vec<Enrolment>,
    /// The weekly sessions and their meetings.
    pub sessions: Vec<Session>,
    /// What the file of LSAs says of their weeks; who is not in it stays as they are.
    pub working: Vec<Working>,
    /// How far sites are apart; two that are not in it stay as they are.
    pub travel: Vec<Travel>,
    /// The support that learners have already; what is not in it stays until somebody ends it.
    pub in_place: Vec<InPlace>,
    /// Calendar events that became no occurrence, with why: listed for the administrator.
    pub set_aside: Vec<SetAside>,
    /// What was counted and not kept.
    pub left_out: LeftOut,
}

/// The college's own id of something (OneRoster calls it `sourcedId`).
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SourceId(String);

impl SourceId {
    /// Characters; the standard sets none.
    pub const LONGEST: usize = 255;

    /// Fails when empty, over [`Self::LONGEST`] or with a control character in it.
    pub fn new(text: &str) -> Option<Self> {
        let text = text.trim();
        let fits = !text.is_empty() && text.chars().count() <= Self::LONGEST && !text.chars().any(char::is_control);
        fits.then(|| Self(text.to_owned()))
    }

    /// The id as the college writes it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for SourceId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// The roles an import may give. Every other role of the file is never taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ImportedRole {
    /// A `student` named in the list of supported learners.
    Learner,
    /// An `aide`.
    Lsa,
    /// A `teacher`.
    Tutor,
    /// An `administrator`.
    Administrator,
}

impl From<ImportedRole> for Role {
    fn from(role: ImportedRole) -> Self {
        match role {
            ImportedRole::Learner => Self::Learner,
            ImportedRole::Lsa => Self::Lsa,
            ImportedRole::Tutor => Self::Tutor,
            ImportedRole::Administrator => Self::Administrator,
        }
    }
}

/// A site of the college.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    /// The college's id.
    pub source: SourceId,
    /// What people call it.
    pub name: String,
}

/// Someone with one role, at one site or more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The college's id.
    pub source: SourceId,
    /// What they are called.
    pub name: Name,
    /// Of a learner only the one in the list of supported learners, to be told at: they sign in with a card.
    pub email: Option<Email>,
    /// What they are here as.
    pub role: ImportedRole,
    /// At least one; the first is home.
    pub sites: Vec<SourceId>,
    /// Their photo, already re-encoded.
    pub photo: Option<Photo>,
}

/// A photo made anew from its pixels, so that nothing else of the file is in it.
#[derive(Clone, PartialEq, Eq)]
pub struct Photo {
    /// `image/jpeg`.
    pub media_type: &'static str,
    /// The encoded picture.
    pub bytes: Vec<u8>,
}

impl std::fmt::Debug for Photo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Photo({}, {} bytes)", self.media_type, self.bytes.len())
    }
}

/// One LSA's week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Working {
    /// Whose.
    pub lsa: SourceId,
    /// Their week.
    pub week: WorkingWeek<SourceId>,
}

/// Minutes between two sites, there and back alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Travel {
    /// One of them.
    pub one: SourceId,
    /// The other.
    pub other: SourceId,
    /// How long it takes.
    pub minutes: u32,
}

/// Support that a learner has already, given until a plan is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InPlace {
    /// Who has it.
    pub learner: SourceId,
    /// When and where.
    pub place: InPlaceAt,
    /// What it rests on.
    pub basis: Basis,
    /// What is given.
    pub terms: Terms,
    /// Who of the staff wrote it.
    pub author: SourceId,
    /// The day it was written.
    pub since: NaiveDate,
    /// The day it is looked at again.
    pub review: NaiveDate,
    /// What to do if it is needed; may be empty.
    pub what_to_do: String,
    /// Whether it takes two people at once.
    pub two_people: bool,
}

/// When and where support is in place.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum InPlaceAt {
    /// In all lessons, or at a time that is none.
    Place(Situation),
    /// Whenever a class meets.
    Class(SourceId),
}

/// A term, both days included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The college's id.
    pub source: SourceId,
    /// What people call it.
    pub title: String,
    /// First day.
    pub starts: NaiveDate,
    /// Last day.
    pub ends: NaiveDate,
}

/// A class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Class {
    /// The college's id.
    pub source: SourceId,
    /// The college's short code; may be empty.
    pub code: String,
    /// What people call it.
    pub title: String,
    /// Where it is taught.
    pub site: SourceId,
}

/// Someone's place in a class, as one role.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Enrolment {
    /// The class.
    pub class: SourceId,
    /// The person.
    pub person: SourceId,
    /// What they are there as.
    pub role: ImportedRole,
}

/// One class at one weekday and local start, with all its meetings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// The class that meets.
    pub class: SourceId,
    /// When in the week.
    pub slot: Slot,
    /// The calendar's ids of the series and single events that were joined in it.
    pub uids: BTreeSet<String>,
    /// Its meetings, by planned date, at most one for each.
    pub occurrences: Vec<Occurrence>,
}

/// One dated meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occurrence {
    /// The local date the series gives it (the date of its RECURRENCE-ID when it is moved).
    pub planned_on: NaiveDate,
    /// The local date it happens on.
    pub on: NaiveDate,
    /// When it begins.
    pub starts: DateTime<Utc>,
    /// When it ends.
    pub ends: DateTime<Utc>,
    /// As the calendar writes it; may be empty.
    pub room: String,
    /// The college called it off.
    pub called_off: bool,
}

/// A calendar event that became no occurrence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// The calendar file.
    pub file: String,
    /// The line its component begins on.
    pub line: u64,
    /// What it is called there.
    pub summary: String,
    /// Why.
    pub why: WhySetAside,
}

/// Why an event became no occurrence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum WhySetAside {
    /// Nothing in it names a class.
    NoClass,
    /// It names its class by a code that two classes share.
    TwoClasses,
    /// It lasts all day, so it has no start in the day.
    AllDay,
    /// The same class has another meeting at that weekday and start on that date.
    Doubled,
}

/// What was counted and not kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Students not named in the list of supported learners.
    pub students: usize,
    /// People of a role that is never taken.
    pub other_roles: usize,
    /// Accounts marked as not in use.
    pub disabled: usize,
    /// Photos of people who are not kept.
    pub photos: usize,
    /// Places in classes under another role than the person's own.
    pub places: usize,
}
