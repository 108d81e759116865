//! Who is at the demo college: every name invented, every look given in words for the drawn portrait.

use super::chance::Chance;
use super::more;

/// What a person is in the roster, in OneRoster's own words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A learner named in `support.csv`.
    Supported,
    /// Another student of the same classes: counted by the importer, never kept.
    Student,
    /// An LSA.
    Aide,
    /// A tutor.
    Teacher,
    /// An administrator.
    Administrator,
    /// Someone the importer must never take in.
    Guardian,
}

impl Kind {
    /// OneRoster's word for it.
    pub const fn role(self) -> &'static str {
        match self {
            Self::Supported | Self::Student => "student",
            Self::Aide => "aide",
            Self::Teacher => "teacher",
            Self::Administrator => "administrator",
            Self::Guardian => "guardian",
        }
    }
}

/// One row of the roster.
#[derive(Clone, Debug)]
pub struct Person {
    /// The `sourcedId`: the first of each kind is fixed, so that a page or a test can name them.
    pub id: String,
    /// First name.
    pub given: &'static str,
    /// Family name.
    pub family: &'static str,
    /// What they are.
    pub kind: Kind,
    /// Index into [`SITES`] of the home site; the others follow it.
    pub sites: Vec<usize>,
    /// How the portrait looks (`3 bob fair glasses`), where there is one.
    pub look: Option<&'static str>,
    /// The one group a tutor of a larger college teaches, by its place.
    pub group: Option<usize>,
}

impl Person {
    /// The college address they sign in with, where staff do.
    pub fn email(&self) -> String {
        let plain =
            |name: &str| name.to_lowercase().replace('\'', "").replace('ó', "o").replace('â', "a").replace('ń', "n");
        format!("{}.{}@{DOMAIN}", plain(self.given), plain(self.family))
    }
}

/// Where the demo's addresses live: a name reserved for examples.
pub const DOMAIN: &str = "fernbank.example";

/// Each site: its `sourcedId`, its name, and the letter its classes carry.
pub const SITES: [(&str, &str, &str); 3] =
    [("ORG-RIV", "Riverside", "R"), ("ORG-NOR", "North", "N"), ("ORG-ORC", "Orchard", "O")];

/// Teaching groups, two at each site, as (supported learners, other students).
pub const GROUPS: [(usize, usize); 6] = [(8, 6), (8, 6), (7, 7), (7, 7), (5, 5), (5, 5)];

const LEARNERS: &str = "\
Amina Khan,4 scarf|Tom Baker,2 short brown|Leah Cohen,1 curls red glasses|Joel Adeyemi,6 crop black
Kit Lawson,2 bob fair|Precious Moyo,7 locs black|Danny Walsh,1 crop fair|Mei Chan,3 long black
Harpreet Singh,4 turban beard|Ffion Evans,1 long red|Marcus Campbell,6 locs black beard|Zofia Nowak,2 bun fair
Ibrahim Yusuf,6 crop black glasses|Grace O'Neill,1 short grey|Tariq Mahmood,4 short black beard|Bethan Price,2 bob brown glasses
Callum Reid,1 short red|Nadia Hussain,4 scarf glasses|Tunde Bakare,7 crop black|Sophie Marsh,2 long fair
Owen Pritchard,1 bald beard grey|Chidi Eze,7 crop black|Rosie Hartley,2 curls brown|Yusuf Demir,3 short black
Kayleigh Dunn,1 bun red|Andre Lewis,5 locs black|Farah Siddiqui,4 long black|Peter Whitfield,1 short grey glasses
Mina Rahman,4 bob black|Jakub Wójcik,2 crop fair beard
Shanice Brown,6 afro black|Lewis Grant,1 short brown aid|Anjali Patel,4 bun black|Rhys Morgan,2 crop brown
Thandiwe Ncube,7 crop black glasses|Eleanor Frost,1 bob grey|Samir Haddad,3 curls black|Jess Turner,2 bob brown aid
Delroy Wright,6 bald|Niamh Kelly,1 curls red";

const STUDENTS: &str = "\
Ben Archer|Chloe Ellis|Hamza Iqbal|Molly Sharp|Ryan Cole|Aisha Bello|Jack Dobson|Lily Nguyen|Mo Farooq|Ella Stone|Kofi Boateng|Ruby Lane
Alex Novak|Erin Boyle|Isaac Osman|Holly Webb|Jordan Miles|Sana Mirza|Liam Foster|Poppy Hale|Dev Sharma|Abi Cross|Nathan Poole|Tia Francis
Max Corbett|Zara Aziz|George Penn|Imogen Lowe|Elijah Stewart|Maya Das|Harry Blunt|Katie Moon|Arun Nair|Lucy Platt|Reece Holt|Hana Suzuki";

const LSAS: [(&str, &str); 3] = [
    (
        "Riverside",
        "Dana Mensah,6 bun black|Sam Whittaker,2 short brown glasses|Priya Sharma,4 long black|Gareth Hughes,1 bald beard brown|Comfort Asante,7 scarf|Lorna Mackie,1 bob grey",
    ),
    (
        "North",
        "Yasmin Akhtar,4 scarf|Paul Dempsey,1 short grey beard|Ngozi Okeke,7 afro black glasses|Hannah Brook,2 long fair|Wei Zhang,3 crop black",
    ),
    ("Orchard", "Marta Silva,3 curls brown|Errol Bennett,6 crop grey beard|Siân Rowlands,1 bob red"),
];

const TUTORS: [&str; 3] = [
    "Kwame Osei,7 short black glasses|Helen Crosby,1 bob brown|Ravi Menon,4 short grey|Judith Lark,2 bun grey",
    "Fiona Baird,1 long red|Winston Clarke,6 bald beard grey|Sunita Rao,4 bob black glasses",
    "Tomasz Zieliński,2 short fair beard|Abena Owusu,7 locs black|Neil Harker,1 crop grey",
];

/// Every name written down here of someone who may be a learner.
pub fn names() -> impl Iterator<Item = &'static str> {
    LEARNERS.split(['|', '\n']).chain(STUDENTS.split(['|', '\n']))
}

/// Everyone in the roster of a college of so many supported learners, learners first in the order of their groups.
pub fn everyone(chance: &mut Chance, size: usize) -> Vec<Person> {
    let mut people = Vec::new();
    let mut learners = LEARNERS.split(['|', '\n']);
    let mut students = STUDENTS.split(['|', '\n']);
    for (group, (supported, others)) in GROUPS.into_iter().enumerate() {
        let known = learners.by_ref().take(supported).map(|name| (Kind::Supported, name));
        let unknown = students.by_ref().take(others).map(|name| (Kind::Student, name));
        for (kind, name) in known.chain(unknown) {
            people.push(person(kind, name, group / 2));
        }
    }
    for (site, ((_, lsas), tutors)) in LSAS.into_iter().zip(TUTORS).enumerate() {
        people.extend(lsas.split('|').map(|name| person(Kind::Aide, name, site)));
        people.extend(tutors.split('|').map(|name| person(Kind::Teacher, name, site)));
    }
    more::add(&mut people, size);
    people.push(person(Kind::Administrator, "Carol Bright", 0));
    people.push(person(Kind::Administrator, "Imran Sheikh", 1));
    people.push(person(Kind::Guardian, "Rukhsana Khan", 0));
    number(&mut people);
    without_some_photos(&mut people, chance);
    // Errol Bennett is at Orchard on most days and at North on the others.
    if let Some(both) = people.iter_mut().find(|person| person.family == "Bennett") {
        both.sites.push(1);
    }
    people
}

/// Someone by what is written of them.
pub fn person(kind: Kind, text: &'static str, site: usize) -> Person {
    let (name, look) = text.split_once(',').map_or((text, None), |(name, look)| (name, Some(look)));
    let (given, family) = name.split_once(' ').expect("every name above has two parts");
    Person { id: String::new(), given, family, kind, sites: vec![site], look, group: None }
}

fn number(people: &mut [Person]) {
    let mut counts = [0_u32; 6];
    for person in people {
        let (slot, letter) = match person.kind {
            Kind::Supported => (0, "L1"),
            Kind::Student => (1, "S5"),
            Kind::Aide => (2, "A2"),
            Kind::Teacher => (3, "T3"),
            Kind::Administrator => (4, "M4"),
            Kind::Guardian => (5, "G6"),
        };
        counts[slot] += 1;
        person.id = format!("{letter}{:03}", counts[slot]);
    }
}

/// Not everyone likes a picture: one in eight has none, and a figure with initials stands in. The first of each kind keeps theirs.
fn without_some_photos(people: &mut [Person], chance: &mut Chance) {
    for person in people.iter_mut().filter(|person| !person.id.ends_with("001")) {
        if chance.one_in(8) {
            person.look = None;
        }
    }
}
