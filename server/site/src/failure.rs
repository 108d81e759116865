//! What can stop the build, named after the step, so that whoever runs it knows where to look.

use std::error::Error;
use std::io;
use std::path::{Path, PathBuf};

#[derive(Debug, thiserror::Error)]
pub enum Failure {
    #[error("read {path}")]
    Read { path: PathBuf, source: io::Error },
    #[error("write {path}")]
    Write { path: PathBuf, source: io::Error },
    #[error("parse {path}")]
    Parse { path: PathBuf, source: Box<dyn Error + Send + Sync> },
    #[error("{concept} names the glyph {glyph}, which the openmoji package does not have")]
    GlyphMissing { concept: String, glyph: String },
    #[error("start {command}")]
    Start { command: String, source: io::Error },
    #[error("{command} stopped with {status}")]
    Stopped { command: String, status: std::process::ExitStatus },
    #[error("join the wasm to its script")]
    Bind(Box<dyn Error + Send + Sync>),
}

impl Failure {
    pub fn read(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_path_buf();
        |source| Self::Read { path, source }
    }

    pub fn write(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_path_buf();
        |source| Self::Write { path, source }
    }

    pub fn parse<E: Into<Box<dyn Error + Send + Sync>>>(path: &Path) -> impl FnOnce(E) -> Self {
        let path = path.to_path_buf();
        |source| Self::Parse { path, source: source.into() }
    }

    /// The failure and each cause below it, on one line.
    pub fn chain(&self) -> String {
        let mut chain = self.to_string();
        let mut cause = self.source();
        while let Some(below) = cause {
            chain = format!("{chain}: {below}");
            cause = below.source();
        }
        chain
    }
}
