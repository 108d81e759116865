//! What the hard words mean: each with its picture and one easy sentence.

use leptos::prelude::*;

use crate::page::{has_query, page, query_page};
use crate::parts::{Heading, SaidRow};
use crate::routes;
use crate::settings::{Around, Frame};
use crate::visitor::Away;
use crate::words::{Locale, Said, Words, messages, use_words};

/// `/words`
#[component]
pub fn WordsPage() -> impl IntoView {
    page(Locale::EnGbEasy, || {
        let from = if has_query("from") { query_page("from") } else { routes::SETTINGS.to_owned() };
        async move { Ok::<_, Away>(show(Around::reader().await?, from)) }
    })
}

fn show(around: Around, from: String) -> impl IntoView {
    let words = use_words();
    let title = words.said("glossary-title");
    let meanings = meanings(words).map(|said| view! { <SaidRow said/> }).collect_view();
    view! {
        <Frame around title=title.words.clone() back=from.clone() from=routes::word_list(&from)>
            <Heading said=title hint=Some(words.said("glossary-lead"))/>
            {meanings}
        </Frame>
    }
}

/// Every word that has its meaning in the locales, in the order of the alphabet.
fn meanings(words: Words) -> impl Iterator<Item = Said> {
    let keys = messages(words.locale()).keys().filter(|key| key.starts_with(MEANING));
    keys.map(move |key| words.said(key))
}

/// What the key of a word's meaning begins with.
const MEANING: &str = "glossary-word-";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_outside_the_lists_has_its_meaning_and_a_picture() {
        for words in Locale::ALL.map(Words::of) {
            let meanings: Vec<Said> = meanings(words).collect();
            assert!(meanings.len() > 10, "{meanings:?}");
            assert!(meanings.iter().all(|said| said.symbol.is_some() && said.words.ends_with(['.', '۔'])));
        }
    }
}
