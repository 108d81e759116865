//! Who of the picture is whom, and whose each email is.

use std::collections::{HashMap, HashSet};

use super::plan::{Ids, NewId};
use super::{Difference, PersonRow, PhotoRow, RoleRow, Stored, compare};
use crate::access::Role;
use crate::id::{AuditId, PersonId, SiteId};
use crate::timetable::picture::{self, ImportedRole, Picture, SourceId};

/// Works out what becomes of everyone, of their roles and photos; the ids of the people of the picture.
pub(super) fn people<'a>(
    picture: &'a Picture,
    stored: &Stored,
    sites: &Ids<'_, SiteId>,
    new: &mut NewId<'_>,
    out: &mut Difference,
) -> Ids<'a, PersonId> {
    let by_source: HashMap<_, _> =
        stored.people.iter().filter_map(|kept| Some((kept.row.source.as_ref()?, kept.row.id))).collect();
    // someone admitted by hand before the college's files named them is the same person, but no learner is one of the
    // staff: a family may share an email
    let learners = learners_by_hand(stored);
    let may_be =
        |person: &picture::Person, id: &PersonId| person.role != ImportedRole::Learner || learners.contains(id);
    let by_email: HashMap<_, _> = stored
        .people
        .iter()
        .filter(|kept| kept.row.source.is_none())
        .filter_map(|kept| Some((kept.row.email.as_deref()?, kept.row.id)))
        .collect();
    let kept_by = kept_emails(picture, stored);
    let kept: HashMap<PersonId, &str> = kept_by.iter().map(|(email, keeper)| (*keeper, *email)).collect();
    let mut ids = Ids::new();
    let (mut rows, mut roles) = (Vec::new(), Vec::new());
    for person in &picture.people {
        let let_in = || by_email.get(person.email.as_ref()?.as_str()).filter(|&id| may_be(person, id));
        let known = by_source.get(&person.source).or_else(let_in).copied();
        let id = known.unwrap_or_else(|| {
            let id = PersonId::new((new.row)());
            out.pseudonyms.push((id, AuditId::new((new.audit)())));
            id
        });
        ids.insert(&person.source, id);
        let at: Vec<SiteId> = person.sites.iter().filter_map(|site| sites.get(site).copied()).collect();
        roles.extend(at.iter().map(|site| RoleRow { person: id, role: person.role.into(), site: *site }));
        photo(id, person.photo.as_ref(), stored, new, out);
        let email = match &person.email {
            Some(email) if kept_by.get(email.as_str()).is_some_and(|keeper| *keeper != id) => None,
            Some(email) => Some(email.to_string()),
            None => kept.get(&id).map(|email| (*email).to_owned()),
        };
        rows.push(PersonRow {
            id,
            source: Some(person.source.clone()),
            name: person.name.clone(),
            email,
            home_site: at.first().copied(),
        });
    }
    emails(&rows, picture, stored, out);
    out.people = compare(&stored.people, rows);
    for row in out.people.end.iter_mut().filter(|row| out.emails_given_up.contains(&row.id)) {
        row.email = None;
    }
    let by_hand: HashSet<RoleRow> = stored.admitted.iter().copied().collect();
    let admitted: HashSet<PersonId> = by_hand.iter().map(|role| role.person).collect();
    // those admitted by hand are nobody's to end but a hand's, though the college's files named them once
    out.people.end.retain(|row| row.source.is_some() && !admitted.contains(&row.id));
    roles.retain(|role| !by_hand.contains(role));
    out.roles = compare(&stored.roles, roles);
    ids
}

/// Those whom a hand let in as learners, and as nothing else.
fn learners_by_hand(stored: &Stored) -> HashSet<PersonId> {
    let (learners, others): (Vec<&RoleRow>, Vec<_>) =
        stored.admitted.iter().partition(|role| role.role == Role::Learner);
    let others: HashSet<PersonId> = others.into_iter().map(|role| role.person).collect();
    learners.into_iter().map(|role| role.person).filter(|person| !others.contains(person)).collect()
}

/// What becomes of someone's photo.
fn photo(person: PersonId, photo: Option<&picture::Photo>, stored: &Stored, new: &NewId<'_>, out: &mut Difference) {
    let kept = stored.photos.get(&person);
    let Some(photo) = photo else {
        out.photos_gone.extend(kept.map(|_| person));
        return;
    };
    let digest = (new.digest)(photo);
    if kept != Some(&digest) {
        out.photos.push(PhotoRow { person, media_type: photo.media_type, bytes: photo.bytes.clone(), digest });
    }
}

/// Whose emails pass to somebody else, who goes without theirs and who keeps one: nobody's way in changes in silence.
fn emails(rows: &[PersonRow], picture: &Picture, stored: &Stored, out: &mut Difference) {
    let owner: HashMap<&str, &PersonRow> = rows.iter().filter_map(|row| Some((row.email.as_deref()?, row))).collect();
    for kept in &stored.people {
        let Some(owner) = kept.row.email.as_deref().and_then(|email| owner.get(email)) else { continue };
        if owner.id != kept.row.id {
            out.emails_given_up.push(kept.row.id);
            out.emails_passed_on.extend(owner.source.clone());
        }
    }
    for (person, row) in picture.people.iter().zip(rows) {
        match (&person.email, &row.email) {
            (Some(_), None) => out.emails_withheld.push(person.source.clone()),
            (None, Some(_)) => out.emails_kept.push(person.source.clone()),
            _ => {}
        }
    }
}

/// The emails that stay with those admitted by hand for whom the files have none: it is their way in, and no import's to give away.
fn kept_emails<'a>(picture: &Picture, stored: &'a Stored) -> HashMap<&'a str, PersonId> {
    let has_another = picture.people.iter().filter(|person| person.email.is_some());
    let has_another: HashSet<&SourceId> = has_another.map(|person| &person.source).collect();
    let admitted: HashSet<PersonId> = stored.admitted.iter().map(|role| role.person).collect();
    let by_hand = |row: &PersonRow| match &row.source {
        None => true,
        Some(source) => admitted.contains(&row.id) && !has_another.contains(source),
    };
    let kept = stored.people.iter().filter(|kept| !kept.ended && by_hand(&kept.row));
    kept.filter_map(|kept| Some((kept.row.email.as_deref()?, kept.row.id))).collect()
}
