//! Reading a card from a photo that someone uploads, off the threads that answer requests.

use leptos::prelude::use_context;
use leptos::server_fn::codec::MultipartData;
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;

/// Finds the secret of a card in a photo; `None` where there is none. Given to actions as context.
#[derive(Clone, Copy)]
pub struct CardReader(pub fn(&[u8]) -> Option<String>);

/// A photo may take 160 MB and a second or two while it is looked at.
static AT_ONCE: Semaphore = Semaphore::const_new(2);

/// Photos of 12 MB at the most that are on their way in; the others wait with nothing of theirs read yet.
static UNDER_WAY: Semaphore = Semaphore::const_new(16);

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

/// The secret of the card in a photo.
pub async fn secret_in(photo: Vec<u8>) -> Option<String> {
    let CardReader(read) = use_context()?;
    let _turn = AT_ONCE.acquire().await.ok()?;
    spawn_blocking(move || read(&photo)).await.ok().flatten()
}
