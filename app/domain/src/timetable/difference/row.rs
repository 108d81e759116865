//! The rows an import compares and writes, each as storage keeps it.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::access::Role;
use crate::id::{ClassId, OccurrenceId, PersonId, SessionId, SiteId, TermId};
use crate::person::Name;
use crate::plan::{Basis, Terms};
use crate::situation::Situation;
use crate::timetable::picture::{self, SourceId};
use crate::timetable::{Class, Occurrence, Slot};
use crate::working_week::WorkingWeek;

/// A row as storage keeps it, and whether an earlier import ended it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept<T> {
    /// The row.
    pub row: T,
    /// Ended, gone or not held any more.
    pub ended: bool,
}

/// Everything an import is compared with.
#[derive(Clone, Debug, Default)]
pub struct Stored {
    /// Sites.
    pub sites: Vec<Kept<SiteRow>>,
    /// Everyone, those admitted by hand too (they have no source).
    pub people: Vec<Kept<PersonRow>>,
    /// Roles that an import gave.
    pub roles: Vec<Kept<RoleRow>>,
    /// Roles given by hand and still held: an import neither gives nor ends them.
    pub admitted: Vec<RoleRow>,
    /// The digest of each photo kept.
    pub photos: BTreeMap<PersonId, String>,
    /// Terms.
    pub terms: Vec<Kept<TermRow>>,
    /// Classes.
    pub classes: Vec<Kept<ClassRow>>,
    /// Enrolments.
    pub enrolments: Vec<Kept<EnrolmentRow>>,
    /// Sessions.
    pub sessions: Vec<Kept<SessionRow>>,
    /// Every UID a session was ever seen under.
    pub uids: Vec<(String, SessionId)>,
    /// Occurrences, past ones too.
    pub occurrences: Vec<Kept<Occurrence>>,
    /// The week of each LSA as their file said it last.
    pub working: BTreeMap<PersonId, String>,
    /// Minutes between sites as their file said them last.
    pub travel: BTreeMap<(SiteId, SiteId), u32>,
    /// The support in place as its file said it last, in one line each.
    pub in_place: BTreeMap<InPlaceKey, String>,
}

/// A site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteRow {
    /// Ours.
    pub id: SiteId,
    /// The college's.
    pub source: SourceId,
    /// What people call it.
    pub name: String,
}

/// A person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonRow {
    /// Ours.
    pub id: PersonId,
    /// The college's; none for those admitted by hand.
    pub source: Option<SourceId>,
    /// What they are called.
    pub name: Name,
    /// In lower case.
    pub email: Option<String>,
    /// Their first site.
    pub home_site: Option<SiteId>,
}

/// A role held at one site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RoleRow {
    /// Who holds it.
    pub person: PersonId,
    /// What they are here as.
    pub role: Role,
    /// Where.
    pub site: SiteId,
}

/// A photo to keep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhotoRow {
    /// Whose.
    pub person: PersonId,
    /// `image/jpeg`.
    pub media_type: &'static str,
    /// The encoded picture.
    pub bytes: Vec<u8>,
    /// What tells this picture from another, in hexadecimal.
    pub digest: String,
}

/// An LSA's week to keep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkingRow {
    /// Whose.
    pub lsa: PersonId,
    /// As the file says it.
    pub week: WorkingWeek<SiteId>,
    /// The same in one line, to know it again.
    pub line: String,
}

/// Whose support, where, and what it rests on.
pub type InPlaceKey = (PersonId, Situation, Basis);

/// Support in place to keep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InPlaceRow {
    /// Who has it.
    pub learner: PersonId,
    /// When and where.
    pub situation: Situation,
    /// What it rests on.
    pub basis: Basis,
    /// What is given.
    pub terms: Terms,
    /// Who wrote it.
    pub author: PersonId,
    /// The day it was written.
    pub since: NaiveDate,
    /// The day it is looked at again.
    pub review: NaiveDate,
    /// What to do if it is needed.
    pub what_to_do: String,
    /// Whether it takes two people at once.
    pub two_people: bool,
}

impl InPlaceRow {
    /// What tells it from others.
    pub const fn key(&self) -> InPlaceKey {
        (self.learner, self.situation, self.basis)
    }

    /// All of it in one line, to know it again.
    pub fn line(&self) -> String {
        let people = if self.two_people { "two" } else { "one" };
        let (terms, author, since, review) = (&self.terms, self.author, self.since, self.review);
        format!("{terms}|{author}|{since}|{review}|{people}|{}", self.what_to_do)
    }
}

/// A term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermRow {
    /// Ours.
    pub id: TermId,
    /// As the file says it.
    pub term: picture::Term,
}

/// A class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClassRow {
    /// The class.
    pub class: Class,
    /// The college's id.
    pub source: SourceId,
}

/// Someone's place in a class.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EnrolmentRow {
    /// The class.
    pub class: ClassId,
    /// The person.
    pub person: PersonId,
    /// What they are there as.
    pub role: Role,
}

/// A session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SessionRow {
    /// Ours.
    pub id: SessionId,
    /// The class that meets.
    pub class: ClassId,
    /// When in the week.
    pub slot: Slot,
}

/// What tells a row from the others of its table.
pub(crate) trait Keyed {
    /// The key's type.
    type Key: Ord;
    /// The row's key.
    fn key(&self) -> Self::Key;
}

macro_rules! keyed {
    ($($row:ty => $key:ty: |$it:ident| $get:expr;)+) => {$(
        impl Keyed for $row {
            type Key = $key;
            fn key(&self) -> $key { let $it = self; $get }
        }
    )+};
}

keyed! {
    SiteRow => SiteId: |row| row.id;
    PersonRow => PersonId: |row| row.id;
    RoleRow => Self: |row| *row;
    TermRow => TermId: |row| row.id;
    ClassRow => ClassId: |row| row.class.id;
    EnrolmentRow => Self: |row| *row;
    SessionRow => SessionId: |row| row.id;
    Occurrence => OccurrenceId: |row| row.id;
}
