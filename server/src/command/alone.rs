//! One command at a time makes the demo college or takes in a college's files: another would take the database away from under it,
//! or make a demo of a college that is just coming in.

use std::fs::{File, TryLockError};
use std::path::Path;

use super::Failed;

/// The one command that fills the college of a data folder, until this is dropped or its process ends.
#[derive(Debug)]
pub struct Alone {
    _held: File,
}

impl Alone {
    /// Fails where another command is at it.
    pub fn in_folder(data_dir: &Path) -> Result<Self, Failed> {
        let path = data_dir.join("college.lock");
        let cannot = |source| Failed::DataDir(path.clone(), source);
        let held = File::create(&path).map_err(cannot)?;
        match held.try_lock() {
            Ok(()) => Ok(Self { _held: held }),
            Err(TryLockError::WouldBlock) => Err(Failed::UnderWay),
            Err(TryLockError::Error(source)) => Err(cannot(source)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_command_is_refused_until_the_first_has_filled_the_college() {
        let folder = tempfile::tempdir().unwrap();
        let first = Alone::in_folder(folder.path()).unwrap();
        assert!(matches!(Alone::in_folder(folder.path()), Err(Failed::UnderWay)));
        drop(first);
        assert!(Alone::in_folder(folder.path()).is_ok());
    }
}
