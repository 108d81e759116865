//! The demo college's week: who is taught what, when and where, with nobody in two places at once.

use chrono::{NaiveTime, Weekday};

use super::chance::Chance;
use super::more::groups;
use super::people::{Kind, Person, SITES};

/// One class of the roster.
#[derive(Clone, Debug)]
pub struct Class {
    /// The `sourcedId` (`C-R1-MATH`).
    pub id: String,
    /// The `classCode` (`MATH-R1`).
    pub code: String,
    /// What is taught, as its readers call it.
    pub title: &'static str,
    /// The course it belongs to.
    pub course: &'static str,
    /// Index into [`SITES`].
    pub site: usize,
    /// Index of its tutor in the people.
    pub tutor: usize,
    /// Indexes of its students in the people.
    pub students: Vec<usize>,
}

/// One class at one weekday and start, week after week.
#[derive(Clone, Debug)]
pub struct Series {
    /// Index of its class.
    pub class: usize,
    /// The day.
    pub weekday: Weekday,
    /// Local start.
    pub start: NaiveTime,
    /// Length.
    pub minutes: i64,
    /// The room.
    pub room: String,
}

/// The days the college teaches.
pub const DAYS: [Weekday; 5] = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri];
/// The lessons of a day as (hour, minute): morning, before lunch, after lunch.
const STARTS: [(u32, u32); 3] = [(9, 0), (10, 45), (13, 15)];
/// Every lesson lasts an hour and a half.
pub const MINUTES: i64 = 90;

/// Course code, title, and the room of a site's first and second group.
const COURSES: [(&str, &str, [&str; 2]); 10] = [
    ("MATH", "Maths", ["Room B14", "Room B09"]),
    ("ENGL", "English", ["Room B15", "Room B10"]),
    ("COOK", "Cooking", ["Kitchen 2", "Kitchen 1"]),
    ("COMP", "Computers", ["Room C02", "Room C05"]),
    ("ART", "Art", ["Art studio", "Print room"]),
    ("GARD", "Gardening", ["Walled garden", "Greenhouse"]),
    ("TRAV", "Travel training", ["Front gate", "Bus stop"]),
    ("MUSI", "Music", ["Music room", "Drama room"]),
    ("WORK", "Work skills", ["Café", "College shop"]),
    ("SPOR", "Sport", ["Sports hall", "Gym"]),
];

/// Two shapes of week, a day a row; `-` is free. Nobody is taught on Wednesday afternoon: the club meets then.
const WEEKS: [[&str; 5]; 2] = [
    ["MATH ART ENGL", "MATH COOK COMP", "ENGL MUSI -", "MATH GARD WORK", "TRAV COMP -"],
    ["ENGL SPOR MATH", "GARD MATH ART", "COMP ENGL -", "WORK COOK MATH", "TRAV MUSI -"],
];
/// What a learner may leave out of their week.
const OPTIONAL: [&str; 4] = ["ART", "SPOR", "MUSI", "GARD"];

/// The code and title of every course, with the club's.
pub fn courses() -> impl Iterator<Item = (&'static str, &'static str)> {
    COURSES.iter().map(|(code, title, _)| (*code, *title))
}

/// Every class and every series, from the roster's people.
pub fn week(people: &[Person], chance: &mut Chance) -> (Vec<Class>, Vec<Series>) {
    let (mut classes, mut series) = (Vec::new(), Vec::new());
    let mut seats = people.iter().enumerate().filter(|(_, person)| is_learner(person)).map(|(index, _)| index);
    let supported = people.iter().filter(|person| person.kind == Kind::Supported).count();
    for (place, group) in groups(supported).into_iter().enumerate() {
        let members: Vec<usize> = seats.by_ref().take(group.supported + group.others).collect();
        let left_out: Vec<Option<&str>> =
            members.iter().map(|_| chance.one_in(2).then(|| *chance.pick(&OPTIONAL))).collect();
        let (site, number, half) = (group.site, group.number, (group.number - 1) % 2);
        let tutors: Vec<usize> = tutors_of(people, site).collect();
        let (first_half, second_half) = tutors.split_at(tutors.len() / 2);
        let its_own: Vec<usize> = (0..people.len()).filter(|index| people[*index].group == Some(place)).collect();
        let own = if its_own.is_empty() { [first_half, second_half][half] } else { its_own.as_slice() };
        for (day, lessons) in WEEKS[half].into_iter().enumerate() {
            for (slot, code) in lessons.split(' ').enumerate().filter(|(_, code)| *code != "-") {
                let (hour, minute) = STARTS[slot];
                let (code, title, rooms) = *COURSES.iter().find(|course| course.0 == code).expect("a course above");
                let id = format!("C-{}{number}-{code}", SITES[site].2);
                let class = classes.iter().position(|class: &Class| class.id == id).unwrap_or_else(|| {
                    let attends = |(index, _): &(usize, &usize)| *index == 0 || left_out[*index] != Some(code);
                    classes.push(Class {
                        id,
                        code: format!("{code}-{}{number}", SITES[site].2),
                        title,
                        course: code,
                        site,
                        tutor: own[classes.len() % own.len()],
                        students: members.iter().enumerate().filter(attends).map(|(_, person)| *person).collect(),
                    });
                    classes.len() - 1
                });
                series.push(Series {
                    class,
                    weekday: DAYS[day],
                    start: NaiveTime::from_hms_opt(hour, minute, 0).expect("a time of day above"),
                    minutes: MINUTES,
                    room: match number {
                        1 | 2 => rooms[half].to_owned(),
                        _ => format!("Room {}{number}", SITES[site].2),
                    },
                });
            }
        }
    }
    let club = club(people, chance);
    series.push(Series {
        class: classes.len(),
        weekday: Weekday::Wed,
        start: NaiveTime::from_hms_opt(13, 30, 0).expect("a time of day"),
        minutes: MINUTES,
        room: "Orchard barn".to_owned(),
    });
    classes.push(club);
    (classes, series)
}

fn is_learner(person: &Person) -> bool {
    matches!(person.kind, Kind::Supported | Kind::Student)
}

fn tutors_of(people: &[Person], site: usize) -> impl Iterator<Item = usize> {
    people
        .iter()
        .enumerate()
        .filter(move |(_, person)| {
            person.kind == Kind::Teacher && person.group.is_none() && person.sites.contains(&site)
        })
        .map(|(index, _)| index)
}

/// The one class with learners of every site, so that a coordinator meets a learner whose home is elsewhere.
fn club(people: &[Person], chance: &mut Chance) -> Class {
    let site = SITES.len() - 1;
    let mut students = Vec::new();
    for home in 0..SITES.len() {
        // Never the first learner: her week is the one the walk is told with.
        let at_home: Vec<usize> = (1..people.len())
            .filter(|index| people[*index].kind == Kind::Supported && people[*index].sites.first() == Some(&home))
            .collect();
        let first = chance.below(at_home.len() - 1);
        students.extend([at_home[first], at_home[first + 1]]);
    }
    let tutor = tutors_of(people, site).next().expect("every site has tutors");
    Class {
        id: "C-O-CLUB".into(),
        code: "CLUB-O".into(),
        title: "Gardening club",
        course: "GARD",
        site,
        tutor,
        students,
    }
}
