//! `sayso card`: makes learners' cards, voids their former ones, and puts each as a picture in a folder.

use std::fs::OpenOptions;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use app::college::College;
use app::sign_in::draw_secret;
use app::words::Words;
use chrono::{DateTime, Utc};
use domain::person::Name;
use storage::{Actor, Storage};

use crate::card_picture::{self, Card};

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
    /// The picture could not be written. The former card is void all the same.
    #[error("writing the picture")]
    Write(PathBuf, #[source] std::io::Error),
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

/// Makes one learner's card and draws it into `folder`, which is made if absent. Only its owner may read the pictures.
pub async fn make(
    storage: &Storage,
    college: &College,
    source_id: &str,
    folder: &Path,
    now: DateTime<Utc>,
) -> Result<Made, NotMade> {
    let secret = draw_secret();
    let address = card_picture::address(&college.public_url, secret.reveal());
    let holder = storage.make_card(source_id, &secret, Actor::Command("card"), now).await?;
    let holder = holder.ok_or_else(|| NotMade::NoSuchLearner(source_id.to_owned()))?;
    let card = Card {
        first_name: holder.name.called(),
        college: &college.name,
        portrait: holder.photo.as_deref(),
        address: &address,
    };
    let file = file_name(source_id);
    let (svg, png) = (folder.join(format!("{file}.svg")), folder.join(format!("{file}.png")));
    let (svg_text, png_bytes) = (card_picture::svg(&card)?, card_picture::png(&card)?);
    std::fs::create_dir_all(folder).map_err(|source| NotMade::Write(folder.to_owned(), source))?;
    for (path, bytes) in [(&svg, svg_text.as_bytes()), (&png, png_bytes.as_slice())] {
        write(path, bytes).map_err(|source| NotMade::Write(path.clone(), source))?;
    }
    Ok(Made { name: holder.name, svg, png, address })
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

fn write(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(path)?;
    file.write_all(bytes)
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
