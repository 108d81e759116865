//! The demo's people come in by the same doors as anyone: a card, or a one-time link.

use app::college::College;
use app::sign_in::draw_secret;
use chrono::{DateTime, Utc};
use domain::access::{Refused, Visitor};
use domain::sign_in::{Secret, SignedIn};
use storage::{Actor, Entrance, Error, Storage};
use tokio::sync::Mutex;

use super::people::DOMAIN;
use crate::admit::{self, Admit, Invitation};

/// Someone let in by hand: name, role's key, and the site.
pub type Guest<'a> = (&'a str, &'a str, &'a str);

/// The coordinator of each site, in the order of the sites. Jo Okafor is the one the walk is told with.
pub const COORDINATORS: [Guest<'static>; 3] = [
    ("Jo Okafor", "coordinator", "Riverside"),
    ("Meera Joshi", "coordinator", "North"),
    ("Alun Thomas", "coordinator", "Orchard"),
];
/// The safeguarding lead of every site.
pub const LEADS: [Guest<'static>; 3] = [
    ("Frances Hale", "safeguarding-lead", "Riverside"),
    ("Frances Hale", "safeguarding-lead", "North"),
    ("Frances Hale", "safeguarding-lead", "Orchard"),
];
/// The LSA the walk is told with, imported already: by her address she is found again.
pub const LSA: Guest<'static> = ("Dana Mensah", "lsa", "Riverside");

/// Lets someone in and draws them a one-time link.
pub async fn admit(
    storage: &Storage,
    college: &College,
    (name, role, site): Guest<'_>,
    now: DateTime<Utc>,
) -> Result<Invitation, admit::Refused> {
    let asked = Admit {
        email: format!("{}@{DOMAIN}", name.to_lowercase().replace(' ', ".")),
        role: role.to_owned(),
        name: Some(name.to_owned()),
        sites: vec![site.to_owned()],
    };
    admit::admit(storage, college, asked, now).await
}

/// Draws an LSA of the roster a one-time link; by their address they are found again.
pub async fn admit_lsa(
    storage: &Storage,
    college: &College,
    email: String,
    now: DateTime<Utc>,
) -> Result<Invitation, admit::Refused> {
    let asked = Admit { email, role: "lsa".to_owned(), name: None, sites: Vec::new() };
    admit::admit(storage, college, asked, now).await
}

/// Opens a one-time link, as whoever was sent it.
pub async fn come_in_by_link(storage: &Storage, link: &str, now: DateTime<Utc>) -> Result<Visitor, Error> {
    let secret = link.rsplit('/').next().unwrap_or_default();
    let token = draw_secret();
    let entrance = Entrance { token: token.clone(), former: None, settings: None, now };
    storage.enter_by_link(secret, entrance).await?.ok_or(Refused)?;
    here(storage, &token, now).await
}

/// One at a time: an arrival clears away those of long before, and the demo's people come on many days at once.
static DOOR: Mutex<()> = Mutex::const_new(());

/// Makes a learner a card and shows it, as they would at the door.
pub async fn come_in_by_card(storage: &Storage, learner: &str, now: DateTime<Utc>) -> Result<Visitor, Error> {
    let _alone = DOOR.lock().await;
    let (card, arrival, token) = (draw_secret(), draw_secret(), draw_secret());
    storage.make_card(learner, &card, Actor::Command("demo"), now).await?.ok_or(Refused)?;
    storage.arrive_with_card(card.reveal(), (arrival.clone(), String::new()), None, now).await?;
    let entrance = Entrance { token: token.clone(), former: None, settings: None, now };
    storage.enter_by_card(arrival.reveal(), entrance).await?.ok_or(Refused)?;
    here(storage, &token, now).await
}

async fn here(storage: &Storage, token: &Secret, now: DateTime<Utc>) -> Result<Visitor, Error> {
    match storage.signed_in(token.reveal(), now).await? {
        SignedIn::Here(visitor) => Ok(visitor),
        _ => Err(Refused.into()),
    }
}
