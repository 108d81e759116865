//! Looks over what lies outside the database: the folder, the disk, the clock, and the site the binary carries.

use std::io;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use app::clock::Clock;
use chrono::{DateTime, Utc};

use super::Finding;
use crate::assets;
use crate::config::Config;

/// Below it the database may soon refuse saves.
const LITTLE_ROOM: u64 = 512 * 1024 * 1024;
/// The day this was written, 23 November 2026: a clock before it is wrong.
const WRITTEN: DateTime<Utc> = DateTime::from_timestamp(1_795_392_000, 0).expect("a day in range");

/// What there is to say.
pub fn look_over(config: &Config) -> Vec<Finding> {
    let folder = config.data_dir.as_path();
    let mut findings = Vec::new();
    if folder.is_dir() {
        findings.push(writable(folder));
        findings.extend(private(folder));
        findings.extend(room(folder));
    } else {
        findings.push(match can_be_made(folder) {
            Ok(()) => Finding::look("doctor-no-folder", folder.display()),
            Err(error) => Finding::wrong("doctor-folder-not-made", format!("{}: {error}", folder.display())),
        });
    }
    findings.push(clock(config, Clock::System.now()));
    if !assets::assets().has("learner.css") {
        findings.push(Finding::wrong("doctor-no-site", ""));
    }
    findings
}

/// Makes the first folder that is missing on the way there, and takes it away again.
fn can_be_made(folder: &Path) -> io::Result<()> {
    let missing = folder.ancestors().take_while(|part| !part.as_os_str().is_empty() && !part.exists()).last();
    let first = missing.ok_or(io::ErrorKind::NotADirectory)?;
    std::fs::create_dir(first).and_then(|()| std::fs::remove_dir(first))
}

fn writable(folder: &Path) -> Finding {
    let probe = folder.join(".doctor");
    match std::fs::write(&probe, b"").and_then(|()| std::fs::remove_file(&probe)) {
        Ok(()) => Finding::fine("doctor-folder").with(folder.display()),
        Err(error) => Finding::wrong("doctor-folder-not-writable", format!("{}: {error}", folder.display())),
    }
}

/// Photos and answers lie in it: nobody else on the machine should read them.
fn private(folder: &Path) -> Option<Finding> {
    let mode = std::fs::metadata(folder).ok()?.permissions().mode();
    (mode & 0o077 != 0).then(|| Finding::look("doctor-folder-open", folder.display()))
}

fn room(folder: &Path) -> Option<Finding> {
    let disk = rustix::fs::statvfs(folder).ok()?;
    let (free, all) = (disk.f_bavail.saturating_mul(disk.f_frsize), disk.f_blocks.saturating_mul(disk.f_frsize));
    let mebibytes = free / (1024 * 1024);
    let little = free < LITTLE_ROOM || free < all / 20;
    Some(if little {
        Finding::look("doctor-little-room", mebibytes)
    } else {
        Finding::fine("doctor-room").with(mebibytes)
    })
}

fn clock(config: &Config, now: DateTime<Utc>) -> Finding {
    let there = now.with_timezone(&config.time_zone).format("%Y-%m-%d %H:%M").to_string();
    let said = format!("{there} {}", config.time_zone);
    if now < WRITTEN { Finding::wrong("doctor-clock-behind", said) } else { Finding::fine("doctor-clock").with(said) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_that_is_not_there_is_missed_where_it_cannot_be_made() {
        let folder = tempfile::tempdir().unwrap();
        assert!(can_be_made(&folder.path().join("one/two")).is_ok());
        assert!(!folder.path().join("one").exists(), "nothing is left behind");
        let file = folder.path().join("file");
        std::fs::write(&file, "").unwrap();
        assert!(can_be_made(&file).is_err(), "a file is no folder");
        assert!(can_be_made(&file.join("inside")).is_err());
        assert!(can_be_made(Path::new("/proc/nowhere")).is_err());
    }

    #[test]
    fn a_folder_that_others_may_read_is_pointed_out() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o755)).unwrap();
        assert_eq!(private(folder.path()).unwrap().key, "doctor-folder-open");
        std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o700)).unwrap();
        assert_eq!(private(folder.path()), None);
    }
}
