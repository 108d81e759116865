//! Reading a card from a photo that someone uploads, off the threads that answer requests.

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError, Weak};

use domain::sign_in::network;
use leptos::prelude::use_context;
use leptos::server_fn::codec::MultipartData;
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;

use crate::client_address::ClientAddress;

/// Finds the secret of a card in a photo. Given to actions as context.
#[derive(Clone, Copy)]
pub struct CardReader(pub fn(&[u8]) -> Result<String, NoCard>);

/// Why none was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoCard {
    /// The photo has more pixels than are looked at.
    TooBig,
    /// There is no card to be seen in it.
    Unseen,
}

/// A photo may take 160 MB and a second or two while it is looked at.
static AT_ONCE: Semaphore = Semaphore::const_new(2);

/// Photos of 12 MB at the most that are on their way in; the others wait with nothing of theirs read yet.
static UNDER_WAY: Semaphore = Semaphore::const_new(16);

/// As many of those may come from one network: whoever sends slowly there never has the turns of everybody.
const FROM_ONE_NETWORK: usize = 2;

/// The turns of each network that is sending one; where it is none that we know of, they share theirs.
static TURNS: Mutex<BTreeMap<Option<IpAddr>, Weak<Semaphore>>> = Mutex::new(BTreeMap::new());

/// What a form with a photo held.
#[derive(Debug, Default)]
pub struct Upload {
    /// Empty when none was picked.
    pub photo: Vec<u8>,
    /// Where they were going.
    pub to: String,
}

/// The upload was cut off: too big, or the line broke.
#[derive(Debug, thiserror::Error)]
#[error("reading an uploaded photo")]
pub struct CutOff;

/// Takes the fields of the form.
pub async fn take(data: MultipartData) -> Result<Upload, CutOff> {
    let turns = turns_of(use_context::<ClientAddress>().map(|ClientAddress(address)| network(address)));
    let _own = turns.acquire().await.map_err(|_| CutOff)?;
    let _turn = UNDER_WAY.acquire().await.map_err(|_| CutOff)?;
    let mut form = data.into_inner().ok_or(CutOff)?;
    let mut upload = Upload::default();
    while let Some(field) = form.next_field().await.map_err(|_| CutOff)? {
        match field.name() {
            Some("photo") => upload.photo = field.bytes().await.map_err(|_| CutOff)?.to_vec(),
            Some("to") => upload.to = field.text().await.map_err(|_| CutOff)?,
            _ => {}
        }
    }
    Ok(upload)
}

/// The turns of a network, forgotten once it sends nothing.
fn turns_of(network: Option<IpAddr>) -> Arc<Semaphore> {
    let mut all = TURNS.lock().unwrap_or_else(PoisonError::into_inner);
    all.retain(|_, turns| turns.strong_count() > 0);
    let known = all.get(&network).and_then(Weak::upgrade);
    known.unwrap_or_else(|| {
        let turns = Arc::new(Semaphore::new(FROM_ONE_NETWORK));
        all.insert(network, Arc::downgrade(&turns));
        turns
    })
}

/// The secret of the card in a photo.
pub async fn secret_in(photo: Vec<u8>) -> Result<String, NoCard> {
    let CardReader(read) = use_context().ok_or(NoCard::Unseen)?;
    let _turn = AT_ONCE.acquire().await.map_err(|_| NoCard::Unseen)?;
    spawn_blocking(move || read(&photo)).await.unwrap_or(Err(NoCard::Unseen))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_sends_slowly_from_one_network_leaves_the_turns_of_others_alone() {
        let [one, other] = ["192.0.2.1", "192.0.2.2"].map(|address| address.parse().ok());
        let turns = turns_of(one);
        let held = (turns.try_acquire().unwrap(), turns.try_acquire().unwrap());
        assert!(turns_of(one).try_acquire().is_err(), "two of its own are on their way in");
        assert!(turns_of(other).try_acquire().is_ok());
        drop(held);
        assert!(turns_of(one).try_acquire().is_ok(), "they are in");
    }
}
