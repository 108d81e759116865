//! The demo college: believable people and weeks, written as the same files a real college exports.

mod after;
mod agree;
mod before;
mod calendar;
mod canvas;
mod chance;
mod command;
mod day;
mod deploy;
mod door;
mod hair;
mod in_place;
mod more;
mod people;
mod portrait;
mod roster;
mod rota;
mod say;
mod size;
mod term;
mod theme;
mod week;
mod working;

#[cfg(test)]
mod tests;

use std::io;
use std::path::Path;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

pub use chance::Chance;
pub use command::{Ready, Stopped, is_nothing_else, run, run_sized};
use people::{Kind, Person};
pub use size::Size;
use week::{Class, Series};

/// The learner the walk is told with: Amina Khan.
pub const FIRST_LEARNER: &str = "L1001";
/// The LSA who reads her say: Dana Mensah.
pub const FIRST_LSA: &str = "A2001";

/// The whole demo college, before it is written.
#[derive(Clone, Debug)]
pub struct College {
    people: Vec<Person>,
    classes: Vec<Class>,
    series: Vec<Series>,
}

impl College {
    /// The college of a seed: the same seed, the same people and the same week.
    pub fn new(seed: u64) -> Self {
        Self::sized(seed, Size::default())
    }

    /// The same with as many learners as a size says.
    pub fn sized(seed: u64, size: Size) -> Self {
        let mut chance = Chance::new(seed);
        let mut people = people::everyone(&mut chance, size.learners());
        let (classes, series) = week::week(&people, &mut chance);
        for class in &classes {
            for student in &class.students {
                if !people[*student].sites.contains(&class.site) {
                    people[*student].sites.push(class.site);
                }
            }
        }
        Self { people, classes, series }
    }

    fn supported(&self) -> impl Iterator<Item = &Person> {
        self.people.iter().filter(|person| person.kind == Kind::Supported)
    }
}

/// Writes the files `import` takes into `folder`, for the week of `now` in the college's time zone and the four after it.
/// Fails only as writing files fails.
pub fn write_files(folder: &Path, now: DateTime<Utc>, time_zone: Tz, seed: u64) -> io::Result<College> {
    write_sized(folder, calendar::Weeks::of(now, time_zone), seed, Size::default())
}

/// The same of a size, for the weeks of `weeks`.
fn write_sized(folder: &Path, weeks: calendar::Weeks, seed: u64, size: Size) -> io::Result<College> {
    let college = College::sized(seed, size);
    std::fs::create_dir_all(folder.join("photos"))?;
    roster::write(&college, weeks, &folder.join("oneroster.zip"))?;
    roster::write_support(&college, &folder.join("support.csv"))?;
    working::write(&college, folder)?;
    in_place::write(&college, weeks, folder)?;
    for person in &college.people {
        if let Some(look) = person.look {
            let picture = portrait::draw(look, &mut Chance::of(seed, &person.id));
            std::fs::write(folder.join("photos").join(format!("{}.png", person.id)), picture)?;
        }
    }
    for site in 0..people::SITES.len() {
        let (_, name, _) = people::SITES[site];
        std::fs::write(folder.join(format!("{}.ics", name.to_lowercase())), calendar::write(&college, site, weeks))?;
    }
    Ok(college)
}
