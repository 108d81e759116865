//! `sayso demo`: fills an empty data folder with the demo college, and prints who can come in and how.

use std::io;
use std::path::{Path, PathBuf};

use app::college::College as Named;
use app::words::Words;
use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use domain::access::Visitor;
use storage::{MySupport, Storage};

use super::after;
use super::agree::{A_TERM, Table};
use super::before::{Before, LOOKS_BACK};
use super::calendar::Weeks;
use super::day;
use super::deploy::Desk;
use super::door::{self, COORDINATORS, LSA};
use super::people::SITES;
use super::say::{Teller, moment};
use super::term::Term;
use super::theme::part;
use super::{FIRST_LEARNER, Size, write_sized};
use crate::admit::{self, Invitation};
use crate::card::{self, Made};
use crate::import;

/// The seed of the college everyone is shown.
const SEED: u64 = 2010;
/// The learners who say how their lessons were.
const LOOK_BACK: [&str; 2] = [FIRST_LEARNER, "L1002"];

/// Why there is no demo college.
#[derive(Debug, thiserror::Error)]
pub enum Stopped {
    /// The data folder holds a real college.
    #[error("the data folder is in use")]
    InUse,
    /// Its files could not be written.
    #[error("writing the demo's files")]
    Files(#[from] io::Error),
    /// Its files were not taken in.
    #[error("importing the demo's files: {0:?}")]
    Import(import::Stopped),
    /// Nobody could be let in.
    #[error("letting someone in")]
    Admit(#[from] admit::Refused),
    /// The card could not be made.
    #[error("making a card")]
    Card(#[from] card::NotMade),
    /// Ours.
    #[error("keeping the demo")]
    Storage(#[from] storage::Error),
}

impl Stopped {
    /// What to tell whoever ran the command.
    pub fn say(&self, words: Words) -> String {
        match self {
            Self::InUse => words.say("demo-refused-in-use"),
            Self::Admit(refused) => refused.say(words),
            Self::Card(not_made) => not_made.say(words),
            Self::Files(_) | Self::Import(_) | Self::Storage(_) => {
                tracing::error!(error = %self, source = ?std::error::Error::source(self), "no demo college");
                words.say("demo-failed")
            }
        }
    }
}

/// Three people who can come in.
#[derive(Debug)]
pub struct Ready {
    /// By a card; none where its picture was there already, for a new card would void it.
    pub learner: Option<Made>,
    /// Where the cards are that were printed before.
    pub cards: PathBuf,
    /// By a one-time link.
    pub lsa: Invitation,
    /// By a one-time link.
    pub coordinator: Invitation,
}

impl Ready {
    /// What to print: a card and its address for the learner, a one-time link for the others.
    pub fn say(&self, words: Words) -> String {
        let mut said = match &self.learner {
            Some(made) => {
                let learner = [("name", made.name.to_string().into()), ("link", made.address.clone().into())];
                vec![words.say("demo-ready"), words.say_with("demo-learner", &learner), made.say(words)]
            }
            None => {
                let cards = self.cards.display().to_string();
                let learner = [("learner", FIRST_LEARNER.into()), ("cards", cards.into())];
                vec![words.say("demo-found"), words.say_with("demo-card-stands", &learner)]
            }
        };
        said.extend([self.lsa.say(words), self.coordinator.say(words)]);
        said.join("\n")
    }
}

/// Fills an empty data folder with the demo college; over one that holds it already, brings its weeks up to date. Makes
/// the first learner a card where there is none yet, and either way the first LSA and coordinator new links.
pub async fn run(storage: &Storage, college: &Named, data_dir: &Path, now: DateTime<Utc>) -> Result<Ready, Stopped> {
    run_sized(storage, college, data_dir, Size::default(), now).await
}

/// The same of a size. A college that is there already keeps the size it has.
pub async fn run_sized(
    storage: &Storage,
    college: &Named,
    data_dir: &Path,
    size: Size,
    now: DateTime<Utc>,
) -> Result<Ready, Stopped> {
    let time_zone = college.time_zone;
    let is_new = storage.is_empty().await?;
    if !is_new && !is_nothing_else(storage).await? {
        return Err(Stopped::InUse);
    }
    // Marked before anyone is in it: a demo cut short is still never served as a real college.
    if is_new {
        storage.mark_as_demo().await?;
    }
    let size = if is_new { size } else { Size::kept(data_dir) };
    let weeks = Weeks::of(now, time_zone).after(size.weeks());
    let folder = data_dir.join("demo");
    let files = folder.clone();
    let written = tokio::task::spawn_blocking(move || write_sized(&files, weeks, SEED, size));
    let demo = written.await.expect("writing the demo's files does not panic")?;
    size.keep(data_dir)?;
    let options = import::Options { dry_run: false, end_many: true };
    import::load(storage, &folder, options, time_zone, now).await.map_err(Stopped::Import)?;

    let coordinators = staff(storage, college, now).await?;
    let coordinators = coordinators.as_slice();
    let term = Term { storage, college, coordinators, weeks, time_zone, now };
    match (is_new, size.weeks()) {
        (true, 0) => first_days(storage, college, (&demo, coordinators), weeks, now).await?,
        (true, _) => term.live(&demo).await?,
        (false, 0) => {
            let lsa = door::admit(storage, college, LSA, now).await?.admitted.person;
            let desk = Desk { storage, coordinators, now, time_zone, last: weeks.last() };
            desk.put_first_again(&demo, lsa).await?;
        }
        (false, _) => term.go_on().await?,
    }
    let cards = data_dir.join("cards");
    let learner = match is_new || !cards.join(format!("{FIRST_LEARNER}.png")).exists() {
        true => Some(card::make(storage, college, FIRST_LEARNER, &cards, now).await?),
        false => None,
    };
    storage.mark_demo_as_made().await?;
    Ok(Ready {
        learner,
        cards,
        lsa: door::admit(storage, college, LSA, now).await?,
        coordinator: door::admit(storage, college, COORDINATORS[0], now).await?,
    })
}

/// Whether what is kept is the demo college and nothing else: what its files do not name would end when they are taken in.
pub async fn is_nothing_else(storage: &Storage) -> Result<bool, storage::Error> {
    let is_ours = |site: &String| SITES.iter().any(|(source, ..)| source == site);
    Ok(storage.is_demo().await? && storage.sources_of_sites().await?.iter().all(is_ours))
}

/// Lets in whoever answers for a site, and gives the coordinators in the order of the sites.
async fn staff(storage: &Storage, college: &Named, now: DateTime<Utc>) -> Result<Vec<Visitor>, Stopped> {
    let mut coordinators = Vec::new();
    for guest in COORDINATORS {
        let invitation = door::admit(storage, college, guest, now).await?;
        coordinators.push(door::come_in_by_link(storage, &invitation.link, now).await?);
    }
    for guest in door::LEADS {
        door::admit(storage, college, guest, now).await?;
    }
    Ok(coordinators)
}

/// The college everyone is shown: all have said what they want, and its first week has begun.
async fn first_days(
    storage: &Storage,
    college: &Named,
    (demo, coordinators): (&super::College, &[Visitor]),
    weeks: Weeks,
    now: DateTime<Utc>,
) -> Result<(), Stopped> {
    let time_zone = college.time_zone;
    day::arrange(storage, coordinators, time_zone, moment(now, time_zone)).await?;
    let learners = everyone_says(storage, demo, weeks, (time_zone, now)).await?;
    // who goes where was arranged before the week began, so that its days so far can be looked back on
    let desk = Desk { storage, coordinators, now: weeks.began(), time_zone, last: weeks.last() };
    desk.put_others(demo, &learners).await?;
    desk.put_first_lsa(demo, &learners).await?;
    look_back(storage, college, now).await?;
    let table = Table { storage, coordinators, now, time_zone, review: A_TERM };
    let people: Vec<_> = demo.supported().zip(&learners).collect();
    let people: Vec<_> = people.iter().map(|(person, own)| (*own, person.id.as_str(), person.sites[0])).collect();
    table.agree(&people).await?;
    if let Some((second, ..)) = people.get(1) {
        desk.put_at_lunch(demo, second).await?;
    }
    let before = Before { storage, college, coordinators, weeks, time_zone };
    for (own, ..) in people.iter().filter(|(_, card, _)| *card == LOOKS_BACK) {
        before.live(demo, own).await?;
    }
    Ok(())
}

/// The first LSA and two learners look back on what is over of the week.
async fn look_back(storage: &Storage, college: &Named, now: DateTime<Utc>) -> Result<(), Stopped> {
    let at = moment(now, college.time_zone);
    let invitation = door::admit(storage, college, LSA, now).await?;
    after::give(storage, &door::come_in_by_link(storage, &invitation.link, now).await?, at, 1).await?;
    for learner in LOOK_BACK {
        after::say(storage, &door::come_in_by_card(storage, learner, now).await?, at, 1).await?;
    }
    Ok(())
}

/// Each learner comes in on a day of the weeks before, and says their part.
async fn everyone_says(
    storage: &Storage,
    demo: &super::College,
    weeks: Weeks,
    (time_zone, now): (Tz, DateTime<Utc>),
) -> Result<Vec<MySupport>, storage::Error> {
    let mut learners = Vec::new();
    for (place, learner) in demo.supported().enumerate() {
        let (day, minute) = (place * 7 % 18 + 2, place * 37 % 300);
        let count = |number: usize| i64::try_from(number).expect("a number of days or minutes");
        let before = match learner.id.as_str() {
            LOOKS_BACK => Before::said(weeks, now),
            _ => TimeDelta::days(count(day)) + TimeDelta::minutes(count(minute)),
        };
        let (mut teller, support) = Teller::come_in(storage, &learner.id, now - before, time_zone).await?;
        teller.say(&part(place), &support, place).await?;
        learners.push(support);
    }
    Ok(learners)
}
