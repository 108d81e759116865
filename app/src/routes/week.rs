//! The addresses of a site's week.

use chrono::NaiveDate;
use domain::deployment::{Part, VersionNumber};
use domain::id::{OccurrenceId, PersonId, SiteId};
use domain::scale::Scale;

/// Where an LSA says that they are not in.
pub const ABSENCE: &str = "/absence";

/// Where a coordinator says it of one.
pub fn absence_of(lsa: PersonId) -> String {
    format!("/person/{lsa}/absence")
}

/// What a page of absences says of itself once days were marked.
pub const MARKED: &str = "marked";
/// The same once they were taken back.
pub const IN_AGAIN: &str = "back";
/// The same once somebody is in from now on, and days that are over stay marked.
pub const IN_FROM_NOW: &str = "now";

/// A page of absences, saying that days were marked.
pub fn absence_marked(page: &str) -> String {
    format!("{page}?done={MARKED}")
}

/// A page of absences, saying that they were taken back.
pub fn absence_back(page: &str) -> String {
    format!("{page}?done={IN_AGAIN}")
}

/// A page of absences, saying that somebody is in from now on.
pub fn absence_from_now(page: &str) -> String {
    format!("{page}?done={IN_FROM_NOW}")
}

/// The week of today, of a coordinator's first site.
pub const THIS_WEEK: &str = "/deployment/week/now";

/// A site's week.
pub fn week(site: SiteId, monday: NaiveDate) -> String {
    format!("/deployment/week/{monday}?site={site}")
}

/// The same, by person, by learner or by room.
pub fn week_by(site: SiteId, monday: NaiveDate, by: &str) -> String {
    format!("{}&by={by}", week(site, monday))
}

/// The same, with every learner whom nobody comes to for one reason.
pub fn week_reason(site: SiteId, monday: NaiveDate, reason: &str) -> String {
    format!("{}&reason={reason}", week(site, monday))
}

/// The same, saying what was done.
pub fn week_done(site: SiteId, monday: NaiveDate, done: &str) -> String {
    format!("{}&done={done}", week(site, monday))
}

/// The week by person, at the row of whoever a place was given to, saying so; at that of nobody, where it was nobody.
pub fn week_given(
    (site, monday): (SiteId, NaiveDate),
    (at, learner): (OccurrenceId, PersonId),
    lsa: Option<PersonId>,
) -> String {
    let lsa = lsa.map(|lsa| lsa.to_string());
    let row = week_row(lsa.as_deref().unwrap_or_default());
    let lsa = lsa.map(|lsa| format!("&lsa={lsa}")).unwrap_or_default();
    format!("{}&done=given&at={at}&learner={learner}{lsa}#{row}", week_by(site, monday, "lsa"))
}

/// What a person's row of the week is called; that of nobody, where they are nobody.
pub fn week_row(lsa: &str) -> String {
    format!("row-{}", if lsa.is_empty() { "nobody" } else { lsa })
}

/// One place of it, saying what was done there, and with whom.
pub fn place_done(
    (site, monday): (SiteId, NaiveDate),
    (at, learner): (OccurrenceId, PersonId),
    (done, lsa): (&str, Option<PersonId>),
) -> String {
    let lsa = lsa.map(|lsa| format!("&lsa={lsa}")).unwrap_or_default();
    format!("{}&done={done}{lsa}", place(site, monday, at, learner))
}

/// The same, where it was to be said why somebody comes or comes no more, and was not.
pub fn place_unsaid(
    (site, monday): (SiteId, NaiveDate),
    (at, learner): (OccurrenceId, PersonId),
    (lsa, comes, part): (Option<PersonId>, bool, Part),
) -> String {
    let lsa = lsa.map(|lsa| lsa.to_string()).unwrap_or_default();
    let comes = if comes { "&comes=yes" } else { "" };
    format!("{}&unsaid={lsa}{comes}&part={}", place(site, monday, at, learner), part.key())
}

/// The same, where somebody else changed the week before an earlier version of it was put back; with which.
pub fn week_meanwhile(site: SiteId, monday: NaiveDate, number: VersionNumber) -> String {
    format!("{}&meanwhile={number}", week(site, monday))
}

/// What is in force, to be printed.
pub fn rota(site: SiteId, monday: NaiveDate) -> String {
    format!("/deployment/week/{monday}/rota?site={site}")
}

/// The same as sides of paper.
pub fn print_rota(site: SiteId, monday: NaiveDate) -> String {
    format!("/deployment/week/{monday}/rota.pdf?site={site}")
}

/// The same, as a table for another program.
pub fn rota_table(site: SiteId, monday: NaiveDate) -> String {
    format!("/deployment/week/{monday}/rota.csv?site={site}")
}

/// What a draft would change.
pub fn compare(site: SiteId, monday: NaiveDate) -> String {
    format!("/deployment/week/{monday}/compare?site={site}")
}

/// The same, saying that it was not published.
pub fn compare_refused(site: SiteId, monday: NaiveDate) -> String {
    format!("{}&refused=yes", compare(site, monday))
}

/// How far a proposal is.
pub fn proposal(site: SiteId, monday: NaiveDate) -> String {
    format!("/deployment/week/{monday}/proposal?site={site}")
}

/// One learner at one meeting of a week.
pub fn place(site: SiteId, monday: NaiveDate, at: OccurrenceId, learner: PersonId) -> String {
    format!("/deployment/week/{monday}/{at}/{learner}?site={site}")
}

/// The same, for one part of the meeting.
pub fn place_part((site, monday): (SiteId, NaiveDate), (at, learner): (OccurrenceId, PersonId), part: Part) -> String {
    format!("{}&part={}#others", place(site, monday, at, learner), part.key())
}

/// The same, where a hard rule stands against whoever was asked for.
pub fn place_refused(
    (site, monday): (SiteId, NaiveDate),
    (at, learner): (OccurrenceId, PersonId),
    (lsa, part): (PersonId, Part),
) -> String {
    format!("{}&refused={lsa}&part={}", place(site, monday, at, learner), part.key())
}

/// The same, where somebody else changed the week meanwhile; with whom was asked for, or else who was to be taken off.
pub fn place_meanwhile(
    (site, monday): (SiteId, NaiveDate),
    (at, learner): (OccurrenceId, PersonId),
    (asked, off, part): (Option<PersonId>, Option<PersonId>, Option<Part>),
) -> String {
    let part = part.map(|part| format!("&part={}", part.key())).unwrap_or_default();
    let asked = match (asked, off) {
        (None, Some(off)) => format!("&off={off}"),
        (asked, _) => format!("&asked={}", asked.map(|lsa| lsa.to_string()).unwrap_or_default()),
    };
    format!("{}&meanwhile=yes{asked}{part}", place(site, monday, at, learner))
}
