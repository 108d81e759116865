//! The OneRoster zip, opened with limits: what unpacks to more than a college could hold is refused, not unpacked.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use zip::ZipArchive;

use super::problem::{Problem, Wrong};

/// Files in the zip: the standard names sixteen.
const MOST_FILES: usize = 100;
/// Bytes of one table unpacked: a million rows of a hundred letters, and a fence against zips made to burst.
const LARGEST_TABLE: u64 = 100 * 1_048_576;

/// An open zip.
pub struct Archive {
    name: String,
    zip: ZipArchive<File>,
}

impl Archive {
    /// Opens a zip on the disk.
    pub fn open(path: &Path, name: &str) -> Result<Self, Problem> {
        let file = File::open(path).map_err(|error| Problem::of_file(name, Wrong::Unreadable(error.to_string())))?;
        let zip = ZipArchive::new(file).map_err(|_| Problem::of_file(name, Wrong::NotZip))?;
        if zip.len() > MOST_FILES {
            return Err(Problem::of_file(name, Wrong::TooMany(MOST_FILES)));
        }
        Ok(Self { name: name.to_owned(), zip })
    }

    /// What a table is called when it is spoken of.
    pub fn called(&self, table: &str) -> String {
        format!("{}/{table}", self.name)
    }

    /// Whether there is a file of that name.
    pub fn holds(&self, file: &str) -> bool {
        self.zip.index_for_name(file).is_some()
    }

    /// The bytes of one table that must be there.
    pub fn table(&mut self, table: &str) -> Result<Vec<u8>, Problem> {
        let called = self.called(table);
        let entry = self.zip.by_name(table).map_err(|error| {
            let wrong = match error {
                zip::result::ZipError::FileNotFound => Wrong::Missing,
                other => Wrong::Unreadable(other.to_string()),
            };
            Problem::of_file(&called, wrong)
        })?;
        let mut bytes = Vec::new();
        // what the zip says of its size is not believed
        entry
            .take(LARGEST_TABLE + 1)
            .read_to_end(&mut bytes)
            .map_err(|error| Problem::of_file(&called, Wrong::Unreadable(error.to_string())))?;
        if bytes.len() as u64 > LARGEST_TABLE {
            return Err(Problem::of_file(&called, Wrong::TooLarge(LARGEST_TABLE)));
        }
        Ok(bytes)
    }
}
