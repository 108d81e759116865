//! Has the binary built again when the site it carries changed.

fn main() {
    let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/../target/site/manifest.json");
    // a file that is not there would have every check build the server anew
    let watched = if std::path::Path::new(manifest).exists() { manifest } else { "build.rs" };
    println!("cargo::rerun-if-changed={watched}");
    println!("cargo::rerun-if-env-changed=SAYSO_SITE"); // set by `make` once the first site is built
}
