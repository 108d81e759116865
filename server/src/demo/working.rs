//! When and where the demo's LSAs work, and how far its sites are apart, as the files a college keeps beside its roster.

use std::io;
use std::path::Path;

use super::College;
use super::people::{Kind, Person, SITES};
use super::roster::{csv, header, row};

/// By the number of the LSA: how they are paid, their hours, each day of teaching, other sites, and what they know.
const WEEKS: [(&str, &str, [&str; 5], &str, &str); 7] = [
    ("salaried", "30", [ALL, ALL, ALL, ALL, ALL], "", "makaton medicine"),
    ("hourly", "24", [ALL, ALL, MORNING, ALL, ""], "ORG-NOR", "device program"),
    ("salaried", "30", [ALL, ALL, ALL, ALL, MORNING], "", "guiding moving"),
    ("hourly", "20", [MORNING, ALL, MORNING, ALL, MORNING], "", "signing"),
    ("salaried", "36", [ALL, ALL, ALL, ALL, ALL], "ORG-ORC", "moving eating medicine"),
    ("agency", "18", ["", ALL, ALL, ALL, ""], "ORG-RIV", "program"),
    ("hourly", "22.5", [ALL, "", ALL, ALL, ALL], "", "signing makaton"),
];
const ALL: &str = "8:45-16:30";
const MORNING: &str = "8:45-12:30";
/// Minutes between sites, by their places in [`SITES`].
const WAYS: [(usize, usize, &str); 3] = [(0, 1, "20"), (0, 2, "35"), (1, 2, "25")];

/// Whether an LSA knows every one of some skills, each by its word.
pub fn knows(college: &College, lsa: &Person, skills: &str) -> bool {
    let place = college.people.iter().filter(|person| person.kind == Kind::Aide).position(|one| one.id == lsa.id);
    let known = place.map_or("", |place| WEEKS[place % WEEKS.len()].4);
    skills.split_whitespace().all(|skill| skill == "nothing" || known.split_whitespace().any(|known| known == skill))
}

/// Writes `lsas.csv` and `travel.csv`.
pub fn write(college: &College, folder: &Path) -> io::Result<()> {
    let mut rows = header(
        "sourcedId,paid,hours,monday,tuesday,wednesday,thursday,friday,breakMinutes,breakFrom,breakTo,otherSites,skills",
    );
    let aides = college.people.iter().filter(|person| person.kind == Kind::Aide);
    for (person, week) in aides.zip(WEEKS.iter().cycle()) {
        let (paid, hours, [monday, tuesday, wednesday, thursday, friday], others, skills) = *week;
        let home = person.sites.iter().any(|site| SITES[*site].0 == others);
        let others = if home { "" } else { others };
        let days = [monday, tuesday, wednesday, thursday, friday];
        let cells = [&[person.id.as_str(), paid, hours], &days[..], &["30", "12:00", "13:30", others, skills]].concat();
        rows.push(row(&cells));
    }
    std::fs::write(folder.join("lsas.csv"), csv(rows)?)?;
    let mut rows = header("from,to,minutes");
    rows.extend(WAYS.map(|(one, other, minutes)| row(&[SITES[one].0, SITES[other].0, minutes])));
    std::fs::write(folder.join("travel.csv"), csv(rows)?)
}
