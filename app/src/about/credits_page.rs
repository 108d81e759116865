//! Whose work Sayso carries, read from the packages it was built of.

use std::sync::LazyLock;

use leptos::prelude::*;
use serde::Deserialize;

use crate::page::page;
use crate::routes;
use crate::settings::{Around, Frame};
use crate::symbol::glyphs_of_the_pack;
use crate::visitor::Away;
use crate::words::{Locale, use_words};

/// What a package says of itself.
#[derive(Debug, Deserialize)]
struct Package {
    name: String,
    version: String,
    /// By its SPDX name.
    license: String,
    #[serde(default)]
    homepage: String,
}

/// The packages whose work is in what people see, as they were when this was built.
static CARRIED: LazyLock<Vec<Package>> = LazyLock::new(|| {
    serde_json::from_str(include_str!(concat!(env!("OUT_DIR"), "/carried.json"))).expect("a test reads the same list")
});

/// `/credits`
#[component]
pub fn CreditsPage() -> impl IntoView {
    page(Locale::EnGb, || async { Ok::<_, Away>(show(Around::reader().await?)) })
}

fn show(around: Around) -> impl IntoView {
    let words = use_words();
    let title = words.say("credits-title");
    let pictures = [("glyphs", glyphs_of_the_pack().into())];
    let rows = CARRIED.iter().map(|package| {
        let Package { name, version, license, homepage } = package;
        let terms = format!("https://spdx.org/licenses/{license}.html");
        let from = if homepage.is_empty() { format!("https://www.npmjs.com/package/{name}") } else { homepage.clone() };
        view! { <li><a href=from>{format!("{name} {version}")}</a>", "<a href=terms>{license.clone()}</a></li> }
    });
    view! {
        <Frame around title=title.clone() back=routes::SETTINGS.to_owned() from=routes::CREDITS.to_owned()>
            <h1>{title}</h1>
            <p>{words.say("credits-openmoji")}</p>
            <p>{words.say_with("credits-unchanged", &pictures)}</p>
            <p>{words.say("credits-drawn")}</p>
            <h2>{words.say("credits-carried")}</h2>
            <ul class="dotted">{rows.collect_view()}</ul>
            <p>{words.say("credits-code")}</p>
        </Frame>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Of what is fetched, all but the tool that makes the wasm small is in what people see.
    #[test]
    fn every_package_that_is_carried_is_credited_and_no_other() {
        let fetched: serde_json::Value = serde_json::from_str(include_str!("../../../package.json")).unwrap();
        let fetched = fetched["dependencies"].as_object().unwrap().keys().map(String::as_str);
        let mut credited: Vec<&str> = CARRIED.iter().map(|it| it.name.as_str()).chain(["binaryen"]).collect();
        credited.sort_unstable();
        assert_eq!(credited, fetched.collect::<Vec<_>>());
    }

    #[test]
    fn the_pictures_the_letters_and_the_word_lists_are_credited_with_their_licences() {
        let said: Vec<(&str, &str)> = CARRIED.iter().map(|it| (it.name.as_str(), it.license.as_str())).collect();
        assert!(said.contains(&("openmoji", "CC-BY-SA-4.0")), "{said:?}");
        assert!(
            said.iter().filter(|(name, license)| name.starts_with("@fontsource/") && *license == "OFL-1.1").count()
                >= 3
        );
        assert!(said.iter().all(|(name, license)| !name.is_empty() && !license.is_empty()));
        assert!(glyphs_of_the_pack() > 100);
    }
}
