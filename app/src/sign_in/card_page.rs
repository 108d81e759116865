//! The learner's door: where a card's code leads, and where those who are signed out are sent.

use domain::settings::Setting;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use super::actions::{SendPhoto, ShowCard};
use crate::assets;
use crate::college::College;
use crate::page::{page, query, query_page};
use crate::parts::{Continue, Heading, LinkRow, PlainPage, SaidRow, Trouble, titled};
use crate::routes;
use crate::visitor::{self, Away};
use crate::words::{Locale, use_words};

/// What can be wrong, as the address says it and the words are keyed.
const REFUSALS: [&str; 5] = ["card-refused", "photo-refused", "photo-too-big", "photo-none", "once-expired"];

/// `/sign-in` and `/card`. The secret of a code is in the fragment, which only the browser sees: a small script posts
/// it. Without script a photo of the card does the same.
#[component]
pub fn CardPage() -> impl IntoView {
    page(Locale::EnGbEasy, || {
        let to = query_page("to");
        let refused = query::<String>("refused").and_then(|which| REFUSALS.into_iter().find(|known| *known == which));
        async move { Ok::<_, Away>(show(to, refused)) }
    })
}

fn show(to: String, refused: Option<&'static str>) -> impl IntoView {
    let words = use_words();
    let title = words.said("sign-in-title");
    // A cookie that no longer opens anything: they were here, and too long away.
    let of_photo = refused.filter(|which| which.starts_with("photo-")).map(|_| "trouble");
    let was_away = refused.is_none() && visitor::token().is_some();
    view! {
        <PlainPage title=titled(&title.words, refused.is_some())>
            {refused.map(|which| {
                let at = if of_photo.is_some() { "photo" } else { "" };
                view! { <Trouble said=words.said(&format!("sign-in-{which}")) at/> }
            })}
            {was_away.then(|| view! { <SaidRow said=words.said("sign-in-expired")/> })}
            <p class="college">{at_the_door()}</p>
            <Heading said=title hint=None/>
            <form id="card" method="post" action=ShowCard::url() hidden autocomplete="off">
                <input type="hidden" name="secret" value=""/>
                <input type="hidden" name="to" value=to.clone()/>
            </form>
            <div id="card-looking" role="status" hidden><SaidRow said=words.said("sign-in-looking")/></div>
            <form class="photo" method="post" action=SendPhoto::url() enctype="multipart/form-data">
                <input type="hidden" name="to" value=to.clone()/>
                <label for="photo"><SaidRow said=words.said("sign-in-photo-pick")/></label>
                <input id="photo" name="photo" type="file" accept="image/jpeg,image/png" aria-describedby=of_photo/>
                <Continue label=words.said("sign-in-photo-send")/>
            </form>
            <SaidRow said=words.said("sign-in-no-card")/>
            <LinkRow href=routes::setting(Setting::Language, routes::SIGN_IN) said=words.said("sign-in-language") note=None/>
            <LinkRow href=routes::staff(&to) said=words.said("sign-in-for-staff") note=None/>
            <script type="module" src=assets::url("card.js")></script>
        </PlainPage>
    }
}

/// Whose door it is: the college, and what its pages are called; once where they are called the same.
fn at_the_door() -> String {
    const SAYSO: &str = "Sayso";
    let name = expect_context::<College>().name;
    if name == SAYSO { name } else { format!("{name} · {SAYSO}") }
}
