//! A larger college than the demo's forty learners: more groups of the same shape, each with a tutor, and an LSA for every
//! three of its learners. The forty, and whoever teaches and supports them, stay as they are.

use std::collections::BTreeSet;

use super::people::{GROUPS, Kind, Person, SITES, names, person};

/// How many are supported in each further group.
const IN_A_GROUP: usize = 8;
/// How many others are in its classes.
const OTHERS: usize = 4;
/// So many learners to one further LSA.
const TO_ONE_LSA: usize = 3;

/// One teaching group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group {
    /// At which site.
    pub site: usize,
    /// Counts from 1 at each site.
    pub number: usize,
    /// How many of it are supported.
    pub supported: usize,
    /// How many are not.
    pub others: usize,
}

/// The fewest supported learners there are: those of the demo everyone is shown.
pub fn fewest() -> usize {
    GROUPS.iter().map(|(supported, _)| supported).sum()
}

/// The groups of a college of so many supported learners.
pub fn groups(learners: usize) -> Vec<Group> {
    let first = GROUPS.into_iter().enumerate();
    let mut groups: Vec<Group> = first
        .map(|(place, (supported, others))| Group { site: place / 2, number: place % 2 + 1, supported, others })
        .collect();
    let mut left = learners.saturating_sub(fewest());
    while left > 0 {
        let place = groups.len() - GROUPS.len();
        let supported = left.min(IN_A_GROUP);
        groups.push(Group { site: place % SITES.len(), number: place / SITES.len() + 3, supported, others: OTHERS });
        left -= supported;
    }
    groups
}

/// Adds the further groups' people: learners after the learners there are, staff after the staff.
pub fn add(people: &mut Vec<Person>, learners: usize) {
    let mut made_up = MadeUp::beside(people);
    let staff = people.iter().position(|person| person.kind == Kind::Aide).unwrap_or(people.len());
    let (mut further, mut supporting) = (Vec::new(), Vec::new());
    for (place, group) in groups(learners).into_iter().enumerate().skip(GROUPS.len()) {
        let mut one = |kind| Person { group: None, ..made_up.next(kind, group.site) };
        further.extend((0..group.supported).map(|_| one(Kind::Supported)));
        further.extend((0..group.others).map(|_| one(Kind::Student)));
        supporting.extend((0..group.supported.div_ceil(TO_ONE_LSA)).map(|_| one(Kind::Aide)));
        supporting.push(Person { group: Some(place), ..one(Kind::Teacher) });
    }
    people.splice(staff..staff, further);
    people.extend(supporting);
}

/// Names put together anew from those that are written down, none of them twice.
struct MadeUp {
    given: Vec<&'static str>,
    family: Vec<&'static str>,
    taken: BTreeSet<String>,
    turn: usize,
}

impl MadeUp {
    fn beside(people: &[Person]) -> Self {
        let parts = names().filter_map(|text| text.split(',').next()?.split_once(' '));
        let (given, family) = parts.unzip();
        Self { given, family, taken: people.iter().map(Person::email).collect(), turn: 0 }
    }

    fn next(&mut self, kind: Kind, site: usize) -> Person {
        loop {
            let (round, place) = (self.turn / self.given.len(), self.turn % self.given.len());
            self.turn += 1;
            let (given, family) = (self.given[place], self.family[(place + round + 1) % self.family.len()]);
            let someone = Person { given, family, ..person(kind, "Any One", site) };
            if self.taken.insert(someone.email()) {
                return someone;
            }
        }
    }
}
