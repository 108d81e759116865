//! Builds the site: everything a page loads, under hashed names, in `target/site`.

mod browser;
mod failure;
mod font;
mod outlet;
mod style;
mod symbol;

use std::path::Path;
use std::process::ExitCode;

use failure::Failure;
use outlet::Outlet;

fn main() -> ExitCode {
    match build(Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").as_path()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("site: {}", failure.chain());
            ExitCode::FAILURE
        }
    }
}

/// Fonts go before styles, which name them; the wasm goes before the script that loads it.
fn build(root: &Path) -> Result<(), Failure> {
    let mut outlet = Outlet::open(&root.join("target/site"))?;
    let faces = font::publish(root, &mut outlet)?;
    style::publish(root, &faces, &mut outlet)?;
    symbol::publish(root, &mut outlet)?;
    browser::publish(root, &mut outlet)?;
    outlet.close()
}
