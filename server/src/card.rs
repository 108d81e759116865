//! `sayso card`: makes learners' cards, voids their former ones, and puts each as a picture in a folder.

mod picture_file;

use std::path::{Path, PathBuf};

use app::college::College;
use app::sign_in::draw_secret;
use app::words::Words;
use chrono::{DateTime, Utc};
use domain::person::Name;
use storage::{Actor, Storage};

use crate::card_picture::{self, Card};
use picture_file::PictureFile;

/// One card, made and drawn.
#[derive(Debug)]
pub struct Made {
    /// Whose.
    pub name: Name,
    /// To print: 85.6 by 54 mm.
    pub svg: PathBuf,
    /// To upload or hold up to a camera.
    pub png: PathBuf,
    /// What the code holds. Whoever has it is them: shown to whoever ran the command and kept nowhere.
    pub address: String,
}

/// Why a card was not made. Of several asked for, those before it are.
#[derive(Debug, thiserror::Error)]
pub enum NotMade {
    /// No learner has this id.
    #[error("no such learner")]
    NoSuchLearner(String),
    /// The public address is too long for a code.
    #[error(transparent)]
    TooLong(#[from] card_picture::TooLong),
    /// No picture can be written there. Nothing was changed: the former card works as before.
    #[error("making room for the picture")]
    Write(PathBuf, #[source] std::io::Error),
    /// The picture could not be written though there was room for it. The former card is void all the same.
    #[error("writing the picture")]
    Lost(PathBuf, #[source] std::io::Error),
    /// Ours.
    #[error("making a card")]
    Storage(#[from] storage::Error),
}

impl NotMade {
    /// What to tell whoever ran the command.
    pub fn say(&self, words: Words) -> String {
        let with = |key, what: String| words.say_with(key, &[("what", what.into())]);
        match self {
            Self::NoSuchLearner(id) => with("card-refused-learner", id.clone()),
            Self::TooLong(_) => words.say("card-refused-address"),
            Self::Write(path, source) => with("card-refused-write", format!("{}: {source}", path.display())),
            Self::Lost(path, source) => with("card-refused-lost", format!("{}: {source}", path.display())),
            Self::Storage(_) => words.say("card-failed"),
        }
    }
}

impl Made {
    /// What to print: where the picture is, and the code itself for a terminal.
    pub fn say(&self, words: Words) -> String {
        let args = [("name", self.name.to_string().into()), ("file", self.svg.display().to_string().into())];
        let code = card_picture::terminal(&self.address).unwrap_or_default();
        format!("{}\n{code}", words.say_with("card-done", &args))
    }
}

/// Makes one learner's card and draws it into `folder`, which is made if absent. Only its owner may read the pictures. The former
/// card is void no sooner than there is room for the new one: nobody is to be left without a way in.
pub async fn make(
    storage: &Storage,
    college: &College,
    source_id: &str,
    folder: &Path,
    now: DateTime<Utc>,
) -> Result<Made, NotMade> {
    let secret = draw_secret();
    let address = card_picture::address(&college.public_url, secret.reveal());
    card_picture::terminal(&address)?;
    let (svg, png) = files(folder, source_id)?;
    let holder = storage.make_card(source_id, &secret, Actor::Command("card"), now).await?;
    let holder = holder.ok_or_else(|| NotMade::NoSuchLearner(source_id.to_owned()))?;
    let card = Card {
        first_name: holder.name.called(),
        college: &college.name,
        portrait: holder.photo.as_deref(),
        address: &address,
    };
    let lost = |(path, source)| NotMade::Lost(path, source);
    let svg = svg.keep(card_picture::svg(&card)?.as_bytes()).map_err(lost)?;
    let png = png.keep(&card_picture::png(&card)?).map_err(lost)?;
    Ok(Made { name: holder.name, svg, png, address })
}

/// Room for both pictures of a card.
fn files(folder: &Path, source_id: &str) -> Result<(PictureFile, PictureFile), NotMade> {
    std::fs::create_dir_all(folder).map_err(|source| NotMade::Write(folder.to_owned(), source))?;
    let name = file_name(source_id);
    let room = |end: &str| {
        PictureFile::with_room(folder.join(format!("{name}.{end}")))
            .map_err(|(path, source)| NotMade::Write(path, source))
    };
    Ok((room("svg")?, room("png")?))
}

/// The id as a name of a file, without a letter that leaves the folder. No two ids have one name: another's card must never be
/// written over.
fn file_name(source_id: &str) -> String {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
    let spelled = |letter: char| {
        let mut bytes = [0; 4];
        letter.encode_utf8(&mut bytes).bytes().map(|byte| format!("_{byte:02x}")).collect()
    };
    source_id.chars().map(|letter| if plain(letter) { letter.to_string() } else { spelled(letter) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_learners_cards_are_one_file() {
        let ids = ["10-1", "10.1", "10_1", "10_2e1", "10/1", "10é1", "../10-1"];
        let names = ids.map(file_name);
        assert_eq!(names[..4], ["10-1", "10_2e1", "10_5f1", "10_5f2e1"], "a plain id keeps its name");
        assert_eq!(names.iter().collect::<std::collections::BTreeSet<_>>().len(), ids.len(), "{names:?}");
        assert!(names.iter().all(|name| !name.contains(['/', '.'])), "{names:?}");
    }
}
