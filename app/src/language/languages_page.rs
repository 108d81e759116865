//! Every language beside English: whether learners may pick it, and how much of it its speakers have signed.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use super::Translated;
use super::actions::SwitchLanguage;
use crate::page::page;
use crate::parts::{Pill, StaffPage};
use crate::person::figure;
use crate::routes;
use crate::settings::use_own_words;
use crate::visitor::{self, Away, storage};
use crate::wording::language;
use crate::words::{Locale, Words, count_signed, use_words};

/// `/college/languages`
#[component]
pub fn LanguagesPage() -> impl IntoView {
    page(Locale::EnGb, || async move {
        let coordinator = visitor::coordinator().await?;
        let me = storage().own_face(&coordinator).await?;
        let (words, own) = (use_words(), use_own_words());
        let title = words.say("college-languages-title");
        let others = Locale::ALL.into_iter().filter(|locale| !locale.is_english());
        let panels = others.map(|locale| panel(words, locale, own.offers(locale))).collect_view();
        Ok::<_, Away>(view! {
            <StaffPage title=title.clone() me=figure(&me) back=Some(routes::COLLEGE.to_owned())>
                <Translated/>
                <h1>{title}</h1>
                <p>{words.say("college-languages-lead")}</p>
                <p>{words.say("college-languages-english")}</p>
                {panels}
            </StaffPage>
        })
    })
}

fn panel(words: Words, locale: Locale, on: bool) -> impl IntoView {
    let name = language(words, locale);
    let own_name = Words::of(locale).say(&format!("settings-language-{}", locale.key()));
    let (signed, files) = count_signed(locale);
    let checked = words.say_with("college-languages-signed", &[("signed", signed.into()), ("files", files.into())]);
    let warned = (!locale.is_signed()).then(|| view! { <p>{words.say("college-languages-unchecked")}</p> });
    let (state, button, next) = if on {
        ("college-languages-on", "college-languages-switch-off", "no")
    } else {
        ("college-languages-off", "college-languages-switch-on", "yes")
    };
    let button = words.say_with(button, &[("language", name.clone().into())]);
    let form = button.clone();
    view! {
        <section class="panel apart-rows" id=locale.key()>
            <h2>{name}" – "<span lang=locale.lang() dir=locale.dir()>{own_name}</span></h2>
            <p><Pill words=words.say(state)/></p>
            <p>{checked}</p>
            {warned}
            <form method="post" action=SwitchLanguage::url() aria-label=form>
                <input type="hidden" name="locale" value=locale.key()/>
                <input type="hidden" name="on" value=next/>
                <button type="submit" class="button">{button}</button>
            </form>
        </section>
    }
}
