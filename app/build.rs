//! Asks for a new build when a locale file comes or goes, which the macro that embeds them cannot see.

fn main() {
    println!("cargo::rerun-if-changed=../locales");
}
