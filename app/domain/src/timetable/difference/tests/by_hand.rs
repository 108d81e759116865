//! People whom `sayso admit` let in, and the imports after it.

use super::*;

fn by_hand(number: u128, email: &str) -> PersonRow {
    PersonRow {
        id: PersonId::new(Uuid::from_u128(number)),
        source: None,
        name: Name::new("Rhian", "Pugh").unwrap(),
        email: Some(email.to_owned()),
        home_site: None,
    }
}

/// The email of one who was let in, as the files write it.
fn email_of(row: &PersonRow) -> Option<Email> {
    row.email.as_deref().map(|email| Email::new(email).unwrap())
}

/// The stored id of whoever the files call this.
fn id_of(stored: &Stored, name: &str) -> PersonId {
    stored.people.iter().find(|kept| kept.row.source == Some(source(name))).unwrap().row.id
}

#[test]
fn someone_admitted_by_hand_is_linked_and_never_ended() {
    let mut stored = imported();
    let rhian = by_hand(1 << 100, "rhian@college.test");
    let bola = by_hand(1 << 101, "bola@college.test");
    stored.people.extend([rhian.clone(), bola].map(|row| Kept { row, ended: false }));
    let mut with_rhian = college();
    with_rhian.people[19].source = source("rhian");
    with_rhian.people[19].email = email_of(&rhian);
    let site = stored.sites[0].row.id;
    stored.admitted.push(RoleRow { person: rhian.id, role: Role::Lsa, site });

    let difference = planned(&with_rhian, &stored, now());
    assert_eq!(difference.people.change[0].id, rhian.id);
    assert!(difference.people.begin.is_empty() && difference.pseudonyms.is_empty());
    assert_eq!(difference.people.end.len(), 1, "the person p19 of the first file, not Bola");
    assert!(difference.roles.begin.is_empty(), "a role given by hand is not given again");
}

#[test]
fn someone_admitted_by_hand_whom_the_files_once_named_is_not_gone_when_they_do_not() {
    let mut stored = imported();
    let (person, site) = (id_of(&stored, "p19"), stored.sites[0].row.id);
    stored.admitted.push(RoleRow { person, role: Role::Coordinator, site });
    let mut without = college();
    let p19 = without.people.pop().unwrap();
    let difference = planned(&without, &stored, now());
    assert_eq!(difference.people.end, []);
    assert_eq!(difference.roles.end, [RoleRow { person, role: Role::Lsa, site }], "the role of the files ends");

    let mut again = stored;
    again.admitted.clear();
    let ended = planned(&without, &again, now()).people.end;
    assert_eq!(ended[0].source, Some(p19.source), "without a role given by hand they are gone");
}

#[test]
fn nobody_in_the_files_takes_the_email_of_someone_admitted_by_hand() {
    let mut stored = imported();
    let rhian = by_hand(1 << 100, "rhian@college.test");
    stored.people.push(Kept { row: rhian.clone(), ended: false });
    let site = stored.sites[0].row.id;
    stored.admitted.push(RoleRow { person: rhian.id, role: Role::Coordinator, site });
    let mut shared = college();
    shared.people[19].email = email_of(&rhian);
    let difference = planned(&shared, &stored, now());
    assert_eq!((&difference.emails_given_up[..], &difference.emails_withheld[..]), (&[][..], &[source("p19")][..]));
    assert_eq!(difference.people.change.iter().map(|row| &row.email).collect::<Vec<_>>(), [&None]);
    let stored = keep(stored, difference);
    let again = planned(&shared, &stored, now());
    assert!(again.is_empty(), "nor does the next import");
    assert_eq!(again.emails_withheld, [source("p19")], "and each says so, since they cannot sign in by it");

    // once admitted and once in the files, under an id that the college has given up
    let mut stored = imported();
    let person = id_of(&stored, "p19");
    stored.admitted.push(RoleRow { person, role: Role::Coordinator, site });
    let mut renumbered = college();
    renumbered.people[19].source = source("q19");
    let difference = planned(&renumbered, &stored, now());
    assert_eq!((difference.emails_given_up, difference.people.end), (vec![], vec![]));
    assert_eq!(difference.people.begin[0].email, None);
}

#[test]
fn a_learner_with_the_email_of_someone_admitted_by_hand_is_that_learner_and_never_one_of_the_staff() {
    let site = imported().sites[0].row.id;
    let rhian = by_hand(1 << 100, "rhian@college.test");
    let mut asks = college();
    asks.people[1].source = source("rhian");
    asks.people[1].email = email_of(&rhian);
    for role in [Role::Learner, Role::Coordinator] {
        let mut stored = imported();
        stored.people.push(Kept { row: rhian.clone(), ended: false });
        stored.admitted.push(RoleRow { person: rhian.id, role, site });
        let difference = planned(&asks, &stored, now());
        let is_new =
            difference.people.begin.iter().any(|row| row.source == Some(source("rhian")) && row.email.is_none());
        assert_eq!(is_new, role == Role::Coordinator);
        let withheld = if is_new { vec![source("rhian")] } else { vec![] };
        assert_eq!(difference.emails_withheld, withheld, "and the import says so");
    }
}

#[test]
fn a_learners_email_that_a_hand_gave_stays_where_the_files_have_none() {
    let mut stored = imported();
    let rhian = by_hand(1 << 100, "rhian@college.test");
    stored.people.push(Kept { row: rhian.clone(), ended: false });
    let site = stored.sites[0].row.id;
    stored.admitted.push(RoleRow { person: rhian.id, role: Role::Learner, site });
    let mut asks = college();
    asks.people[1].email = email_of(&rhian);
    asks.people[1].source = source("rhian");
    let stored = keep(stored.clone(), planned(&asks, &stored, now()));
    asks.people[1].email = None;
    let difference = planned(&asks, &stored, now());
    assert_eq!((difference.is_empty(), &difference.emails_kept[..]), (true, &[source("rhian")][..]));
}

#[test]
fn someone_admitted_by_hand_keeps_the_email_that_the_files_leave_blank() {
    let mut stored = imported();
    let (person, site) = (id_of(&stored, "p19"), stored.sites[0].row.id);
    let mut blank = college();
    let email = blank.people[19].email.take();
    let difference = planned(&blank, &stored, now());
    assert_eq!((&difference.people.change[0].email, &difference.emails_kept[..]), (&None, &[][..]), "the files' alone");

    stored.admitted.push(RoleRow { person, role: Role::Coordinator, site });
    let difference = planned(&blank, &stored, now());
    assert!(difference.is_empty());
    assert_eq!(difference.emails_kept, [source("p19")], "and each import says so");

    // nor does somebody else of the files take it
    blank.people[18].email = email;
    let difference = planned(&blank, &stored, now());
    assert_eq!((&difference.emails_given_up[..], &difference.emails_withheld[..]), (&[][..], &[source("p18")][..]));
}

#[test]
fn an_email_that_passes_to_another_person_of_the_files_is_told_once() {
    let stored = imported();
    let former = id_of(&stored, "p19");
    let mut renumbered = college();
    renumbered.people[19].source = source("q19");
    let difference = planned(&renumbered, &stored, now());
    assert_eq!((difference.emails_given_up.as_slice(), difference.people.end.len()), (&[former][..], 1));
    assert_eq!(
        (difference.emails_passed_on.as_slice(), &difference.emails_withheld[..]),
        (&[source("q19")][..], &[][..])
    );
    let again = planned(&renumbered, &keep(stored, difference), now());
    assert!(again.is_empty() && again.emails_passed_on.is_empty());
}
