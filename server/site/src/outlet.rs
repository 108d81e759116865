//! The folder the server carries: hashed names, a `.br` beside each file that shrinks, and the manifest that joins
//! both to the names pages use.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::failure::Failure;

/// 64 bits: two files of one name and one length of cache life will not meet.
const HASH_HEX_DIGITS: usize = 16;

pub struct Outlet {
    root: PathBuf,
    manifest: BTreeMap<String, String>,
    kept: BTreeSet<PathBuf>,
}

impl Outlet {
    pub fn open(root: &Path) -> Result<Self, Failure> {
        let pkg = root.join("pkg");
        fs::create_dir_all(&pkg).map_err(Failure::write(&pkg))?;
        Ok(Self { root: root.to_path_buf(), manifest: BTreeMap::new(), kept: BTreeSet::new() })
    }

    /// Keeps `bytes` under a name made of `name` and their hash, which it returns. What is there already is left alone.
    pub fn keep(&mut self, name: &str, bytes: &[u8]) -> Result<String, Failure> {
        let hashed = hashed_name(name, bytes);
        let path = self.root.join("pkg").join(&hashed);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(Failure::write(folder))?;
        }
        if !path.exists() {
            replace(&path, bytes)?;
        }
        self.kept.insert(path.clone());
        if !name.ends_with(".woff2") {
            let squeezed = with_suffix(&path, ".br");
            if !squeezed.exists() {
                replace(&squeezed, &squeeze(bytes))?;
            }
            self.kept.insert(squeezed);
        }
        self.manifest.insert(name.to_owned(), hashed.clone());
        Ok(hashed)
    }

    /// Writes the manifest, and drops every file of an earlier build.
    pub fn close(self) -> Result<(), Failure> {
        drop_others(&self.root.join("pkg"), &self.kept)?;
        let manifest = serde_json::to_vec_pretty(&self.manifest).expect("a map of text is always JSON");
        write_if_changed(&self.root.join("manifest.json"), &manifest)?;
        for (name, hashed) in self.manifest.iter().filter(|(name, _)| !name.starts_with("symbols/")) {
            let path = self.root.join("pkg").join(hashed);
            println!("{:>7} {:>6} br  {name}", length(&path), length(&with_suffix(&path, ".br")));
        }
        let symbols = self.manifest.keys().filter(|name| name.starts_with("symbols/")).count();
        println!("{symbols} symbols, {}", self.root.display());
        Ok(())
    }
}

fn hashed_name(name: &str, bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    let mut hash: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    hash.truncate(HASH_HEX_DIGITS);
    match name.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}.{hash}.{extension}"),
        None => format!("{name}.{hash}"),
    }
}

fn squeeze(bytes: &[u8]) -> Vec<u8> {
    let mut squeezed = Vec::new();
    let params = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &*bytes, &mut squeezed, &params).expect("a Vec takes every byte");
    squeezed
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// Whole or not at all: a build that is stopped half way must not leave half a file under a hash it does not have.
fn replace(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let part = with_suffix(path, ".part");
    fs::write(&part, bytes).map_err(Failure::write(&part))?;
    fs::rename(&part, path).map_err(Failure::write(path))
}

/// Left alone when equal, so that the server is not built again for nothing.
fn write_if_changed(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    if fs::read(path).is_ok_and(|old| old == bytes) { Ok(()) } else { replace(path, bytes) }
}

fn length(path: &Path) -> u64 {
    fs::metadata(path).map_or(0, |metadata| metadata.len())
}

fn drop_others(folder: &Path, kept: &BTreeSet<PathBuf>) -> Result<(), Failure> {
    for entry in fs::read_dir(folder).map_err(Failure::read(folder))? {
        let path = entry.map_err(Failure::read(folder))?.path();
        if path.is_dir() {
            drop_others(&path, kept)?;
        } else if !kept.contains(&path) {
            fs::remove_file(&path).map_err(Failure::write(&path))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_stands_before_the_extension() {
        let name = hashed_name("symbols/color/1F514.svg", b"bell");
        assert!(name.starts_with("symbols/color/1F514."), "{name}");
        assert!(name.ends_with(".svg"), "{name}");
        assert_eq!(name.len(), "symbols/color/1F514.svg".len() + 1 + HASH_HEX_DIGITS);
    }

    #[test]
    fn other_bytes_get_another_name() {
        assert_ne!(hashed_name("learner.css", b"a"), hashed_name("learner.css", b"b"));
    }
}
