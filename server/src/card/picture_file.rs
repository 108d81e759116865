//! A picture of a card on its way to its place: room is made for it before the card, and what stands in its place stays whole
//! until it is whole itself.

use std::fs::{File, OpenOptions};
use std::io::{Error, Seek, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

/// More bytes than a picture of a card ever has: its face alone is at most two fifths of it.
const ROOM: usize = 1_048_576;

/// A path, and why nothing could be written there.
type Unwritten = (PathBuf, Error);

/// A file beside the place of a picture, with room for it. It goes when it is not kept.
pub struct PictureFile {
    path: PathBuf,
    beside: PathBuf,
    file: File,
}

impl PictureFile {
    /// Makes room for a picture. Fails where a picture could not be written, too: on a full disk, or over a folder.
    pub fn with_room(path: PathBuf) -> Result<Self, Unwritten> {
        if path.is_dir() {
            return Err((path, Error::from(std::io::ErrorKind::IsADirectory)));
        }
        let beside = beside(&path);
        let opened = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&beside);
        let mut picture = match opened {
            Ok(file) => Self { path, beside, file },
            Err(error) => return Err((beside, error)),
        };
        match picture.file.write_all(&vec![0; ROOM]) {
            Ok(()) => Ok(picture),
            Err(error) => Err((picture.beside.clone(), error)),
        }
    }

    /// Writes the picture and puts it in its place.
    pub fn keep(mut self, bytes: &[u8]) -> Result<PathBuf, Unwritten> {
        match self.write(bytes) {
            Ok(()) => Ok(self.path.clone()),
            Err(error) => Err((self.path.clone(), error)),
        }
    }

    fn write(&mut self, bytes: &[u8]) -> Result<(), Error> {
        self.file.rewind()?;
        self.file.write_all(bytes)?;
        self.file.set_len(bytes.len() as u64)?;
        std::fs::rename(&self.beside, &self.path)
    }
}

impl Drop for PictureFile {
    fn drop(&mut self) {
        // nobody is to find half a card; once it is in its place there is nothing left to go
        let _ = std::fs::remove_file(&self.beside);
    }
}

/// No other card's, and no other command's at the same time.
fn beside(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.new", std::process::id()));
    path.with_file_name(name)
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name());
        files.map(|name| name.into_string().unwrap()).collect()
    }

    #[test]
    fn a_picture_takes_the_place_of_the_former_one_whole_and_for_its_owner_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("L1.svg");
        std::fs::write(&path, "the former").unwrap();
        let file = PictureFile::with_room(path.clone()).unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"the former", "until the new one is whole");
        assert_eq!(file.keep(b"new").unwrap(), path);
        assert_eq!(std::fs::read(&path).unwrap(), b"new");
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(names(folder.path()), ["L1.svg"]);
    }

    #[test]
    fn a_card_that_is_not_made_leaves_nothing_behind_and_the_former_picture_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("L1.svg");
        std::fs::write(&path, "the former").unwrap();
        drop(PictureFile::with_room(path.clone()).unwrap());
        assert_eq!(
            (names(folder.path()), std::fs::read(&path).unwrap()),
            (vec!["L1.svg".to_owned()], b"the former".to_vec())
        );
    }

    #[test]
    fn where_no_picture_can_be_written_is_known_before() {
        let folder = tempfile::tempdir().unwrap();
        let taken = folder.path().join("L1.svg");
        std::fs::create_dir(&taken).unwrap();
        assert_eq!(PictureFile::with_room(taken.clone()).err().unwrap().0, taken);
        assert!(PictureFile::with_room(folder.path().join("nowhere/L1.svg")).is_err());
    }
}
