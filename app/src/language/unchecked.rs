//! What a page in a language that nobody has signed says at its top, and the styles of pages that are not in English.

use leptos::prelude::*;
use leptos_meta::Stylesheet;

use crate::assets;
use crate::parts::Speak;
use crate::shell::Audience;
use crate::words::{Locale, Words, use_words};

/// The letters and mirrored signs of other languages than English: for a page in one, or one that shows a name in one.
#[component]
pub fn Translated() -> impl IntoView {
    view! { <Stylesheet id="translated" href=assets::url("translated.css")/> }
}

/// Says calmly that nobody has checked the words of this page, in its own language and in English; nothing where they are
/// signed. Its own words are read aloud first; the English is for whoever stands beside the reader.
#[component]
pub fn Unchecked(
    /// Staff's pages read nothing aloud.
    audience: Audience,
) -> impl IntoView {
    let words = use_words();
    (!words.locale().is_signed()).then(|| {
        let (own, english) = (words.say("parts-unchecked"), Words::of(Locale::EnGbEasy).say("parts-unchecked"));
        let spoken = own.clone();
        let speak = (audience == Audience::Learner).then(|| view! { <Speak ids="unchecked".to_owned() words=spoken/> });
        view! {
            <aside class="unchecked" aria-labelledby="unchecked">
                <div>
                    <p id="unchecked">{own}</p>
                    <p lang=Locale::EnGbEasy.lang() dir=Locale::EnGbEasy.dir()>{english}</p>
                </div>
                {speak}
            </aside>
        }
    })
}
