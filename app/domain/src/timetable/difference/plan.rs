//! Matches a picture with what is stored and works out the difference.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::count::count;
use super::meetings::occurrences;
use super::people::people;
use super::session_match::{Wanted, matches};
use super::{
    ClassRow, Difference, EnrolmentRow, InPlaceRow, SessionRow, SiteRow, Stored, TermRow, WorkingRow, compare,
};
use crate::id::{ClassId, PersonId, SessionId, SiteId, TermId};
use crate::situation::Situation;
use crate::timetable::Class;
use crate::timetable::picture::{InPlaceAt, Photo, Picture, SourceId};
use crate::working_week::Written;

/// Where new ids come from: chance is an argument.
pub struct NewId<'a> {
    /// A version 7 UUID, for rows.
    pub row: &'a mut dyn FnMut() -> Uuid,
    /// A version 4 UUID, for what the audit calls a person.
    pub audit: &'a mut dyn FnMut() -> Uuid,
    /// What tells one photo from another, in hexadecimal.
    pub digest: &'a dyn Fn(&Photo) -> String,
}

/// What storing `picture` over `stored` would change at `now`. Ids of the picture that do not resolve are left out: its reader refuses them.
pub fn plan(picture: &Picture, stored: &Stored, now: DateTime<Utc>, new: &mut NewId<'_>) -> Difference {
    let mut difference = Difference::default();
    let sites = sites(picture, stored, new, &mut difference);
    let people = people(picture, stored, &sites, new, &mut difference);
    terms(picture, stored, new, &mut difference);
    let classes = classes(picture, stored, &sites, new, &mut difference);
    enrolments(picture, stored, &classes, &people, &mut difference);
    let sessions = sessions(picture, stored, &classes, new, &mut difference);
    occurrences(picture, stored, &sessions, now, new, &mut difference);
    working(picture, stored, &sites, &people, &mut difference);
    in_place(picture, stored, &people, &sessions, &mut difference);
    count(stored, now, &mut difference);
    difference
}

/// Our ids by the college's.
pub(super) type Ids<'a, T> = HashMap<&'a SourceId, T>;

fn sites<'a>(picture: &'a Picture, stored: &Stored, new: &mut NewId<'_>, out: &mut Difference) -> Ids<'a, SiteId> {
    let known: HashMap<_, _> = stored.sites.iter().map(|kept| (&kept.row.source, kept.row.id)).collect();
    let rows: Vec<SiteRow> = picture
        .sites
        .iter()
        .map(|site| SiteRow {
            id: known.get(&site.source).copied().unwrap_or_else(|| SiteId::new((new.row)())),
            source: site.source.clone(),
            name: site.name.clone(),
        })
        .collect();
    let ids = picture.sites.iter().map(|site| &site.source).zip(rows.iter().map(|row| row.id)).collect();
    out.sites = compare(&stored.sites, rows);
    ids
}

/// The weeks of LSAs and the ways between sites, where the file says something else than it said last: what a coordinator
/// changed since stands as long as the file does.
fn working(
    picture: &Picture,
    stored: &Stored,
    sites: &Ids<'_, SiteId>,
    people: &Ids<'_, PersonId>,
    out: &mut Difference,
) {
    for working in &picture.working {
        let Some(lsa) = people.get(&working.lsa).copied() else { continue };
        let week = working.week.clone().with_sites(|site| sites.get(site).copied());
        let line = Written::of(&week, SiteId::to_string).line();
        if stored.working.get(&lsa) != Some(&line) {
            out.working.push(WorkingRow { lsa, week, line });
        }
    }
    for travel in &picture.travel {
        let (Some(one), Some(other)) = (sites.get(&travel.one).copied(), sites.get(&travel.other).copied()) else {
            continue;
        };
        let between = (one.min(other), one.max(other));
        if stored.travel.get(&between) != Some(&travel.minutes) {
            out.travel.insert(between, travel.minutes);
        }
    }
}

/// Support in place, where its file says something else than it said last: for a class, at each of its sessions.
fn in_place(
    picture: &Picture,
    stored: &Stored,
    people: &Ids<'_, PersonId>,
    sessions: &[Option<SessionId>],
    out: &mut Difference,
) {
    for given in &picture.in_place {
        let (Some(learner), Some(author)) = (people.get(&given.learner), people.get(&given.author)) else { continue };
        let places: Vec<Situation> = match &given.place {
            InPlaceAt::Place(place) => vec![*place],
            InPlaceAt::Class(class) => {
                let of_class = picture.sessions.iter().zip(sessions).filter(|(session, _)| session.class == *class);
                of_class.filter_map(|(_, id)| id.map(Situation::Session)).collect()
            }
        };
        for situation in places {
            let row = InPlaceRow {
                learner: *learner,
                situation,
                basis: given.basis,
                terms: given.terms.clone(),
                author: *author,
                since: given.since,
                review: given.review,
                what_to_do: given.what_to_do.clone(),
                two_people: given.two_people,
            };
            if stored.in_place.get(&row.key()) != Some(&row.line()) {
                out.in_place.push(row);
            }
        }
    }
}

fn terms(picture: &Picture, stored: &Stored, new: &mut NewId<'_>, out: &mut Difference) {
    let known: HashMap<_, _> = stored.terms.iter().map(|kept| (&kept.row.term.source, kept.row.id)).collect();
    let rows = picture
        .terms
        .iter()
        .map(|term| TermRow {
            id: known.get(&term.source).copied().unwrap_or_else(|| TermId::new((new.row)())),
            term: term.clone(),
        })
        .collect();
    out.terms = compare(&stored.terms, rows);
}

fn classes<'a>(
    picture: &'a Picture,
    stored: &Stored,
    sites: &Ids<'_, SiteId>,
    new: &mut NewId<'_>,
    out: &mut Difference,
) -> Ids<'a, ClassId> {
    let known: HashMap<_, _> = stored.classes.iter().map(|kept| (&kept.row.source, kept.row.class.id)).collect();
    let mut ids = Ids::new();
    let mut rows = Vec::new();
    for class in &picture.classes {
        let Some(site) = sites.get(&class.site).copied() else { continue };
        let id = known.get(&class.source).copied().unwrap_or_else(|| ClassId::new((new.row)()));
        ids.insert(&class.source, id);
        rows.push(ClassRow {
            class: Class { id, site, code: class.code.clone(), title: class.title.clone() },
            source: class.source.clone(),
        });
    }
    out.classes = compare(&stored.classes, rows);
    ids
}

fn enrolments(
    picture: &Picture,
    stored: &Stored,
    classes: &Ids<'_, ClassId>,
    people: &Ids<'_, PersonId>,
    out: &mut Difference,
) {
    let rows = picture
        .enrolments
        .iter()
        .filter_map(|enrolment| {
            Some(EnrolmentRow {
                class: *classes.get(&enrolment.class)?,
                person: *people.get(&enrolment.person)?,
                role: enrolment.role.into(),
            })
        })
        .collect();
    out.enrolments = compare(&stored.enrolments, rows);
}

/// The id of each session of the picture, in order; `None` where its class is unknown.
fn sessions(
    picture: &Picture,
    stored: &Stored,
    classes: &Ids<'_, ClassId>,
    new: &mut NewId<'_>,
    out: &mut Difference,
) -> Vec<Option<SessionId>> {
    let known: Vec<Option<ClassId>> =
        picture.sessions.iter().map(|session| classes.get(&session.class).copied()).collect();
    let wanted: Vec<Wanted<'_>> = picture
        .sessions
        .iter()
        .zip(&known)
        .filter_map(|(session, class)| Some(Wanted { class: (*class)?, slot: session.slot, uids: &session.uids }))
        .collect();
    let rows: Vec<SessionRow> = matches(stored, &wanted)
        .into_iter()
        .zip(&wanted)
        .map(|(id, session)| SessionRow {
            id: id.unwrap_or_else(|| SessionId::new((new.row)())),
            class: session.class,
            slot: session.slot,
        })
        .collect();
    let seen: HashSet<(&str, SessionId)> = stored.uids.iter().map(|(uid, id)| (uid.as_str(), *id)).collect();
    for (session, row) in wanted.iter().zip(&rows) {
        let fresh = session.uids.iter().filter(|uid| !seen.contains(&(uid.as_str(), row.id)));
        out.uids.extend(fresh.map(|uid| (uid.clone(), row.id)));
    }
    let mut ids = rows.iter().map(|row| row.id);
    let found = known.iter().map(|class| class.and_then(|_| ids.next())).collect();
    out.sessions = compare(&stored.sessions, rows);
    found
}
