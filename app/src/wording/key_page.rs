//! One message: what is shipped, what the college says, in each language; and every wording there was.

use leptos::prelude::*;
use storage::{Face, PastWording};

use super::actions::granted;
use super::box_of::{Box, BoxOf, both};
use super::flag::language;
use super::kept::Kept;
use crate::college::college_date;
use crate::kept::Form;
use crate::page::{page, param};
use crate::parts::StaffPage;
use crate::person::figure;
use crate::routes;
use crate::settings::use_own_words;
use crate::visitor::{self, Away, moment, not_here, storage};
use crate::words::{Locale, Shape, Term, Words, is_rewordable, messages, use_words};

/// `/college/words/<key>`
#[component]
pub fn KeyPage() -> impl IntoView {
    page(Locale::EnGb, || {
        let key = param::<String>("key").unwrap_or_default();
        async move {
            let coordinator = visitor::coordinator().await?;
            let offered = use_own_words().offered().into_iter();
            let locales: Vec<_> = offered.filter(|locale| is_rewordable(*locale, &key)).collect();
            if locales.is_empty() {
                return Err(not_here());
            }
            let me = storage().own_face(&coordinator).await?;
            let kept = Kept::take(&coordinator, &key).await?;
            let past = storage().wordings_of(&granted(&coordinator)?, &key, moment()).await?;
            Ok::<_, Away>(show(me, key, locales, kept, past))
        }
    })
}

fn show(me: Face, key: String, locales: Vec<Locale>, kept: Option<Kept>, past: Vec<PastWording>) -> impl IntoView {
    let (words, own) = (use_words(), use_own_words());
    let shipped = messages(words.locale()).get(&key).map(|message| Shape::of(&message.value).shown);
    let title = words.say_with("wording-key-title", &[("says", shipped.unwrap_or_else(|| key.clone()).into())]);
    let boxes = locales.into_iter().map(|locale| {
        let kept = kept.as_ref().filter(|kept| kept.locale == locale.key()).map(|kept| kept.says.clone());
        let said = own.said(locale, &key).map(str::to_owned);
        let unfit = own.unfit(locale, &key).map(str::to_owned);
        view! { <Box it=BoxOf { key: key.clone(), locale, said, unfit, kept }/> }
    });
    let boxes = boxes.collect_view();
    let history = (!past.is_empty())
        .then(|| view! { <section><h2>{words.say("wording-history")}</h2>{list(words, &key, past)}</section> });
    view! {
        <StaffPage title=title.clone() me=figure(&me) back=Some(routes::WORDS.to_owned())>
            <h1>{title}</h1>
            <p>{words.say("wording-key-lead")}</p>
            {boxes}
            {history}
        </StaffPage>
    }
}

fn list(words: Words, key: &str, past: Vec<PastWording>) -> impl IntoView + use<> {
    let rows = past.into_iter().map(|past| {
        let locale = Locale::parse(&past.locale).unwrap_or(Locale::EnGb);
        let args = [
            ("number", past.revision.into()),
            ("language", language(words, locale).into()),
            ("name", past.by.to_string().into()),
            ("date", college_date(words, past.at).into()),
        ];
        let says = past.says.map(|says| if Term::is(key) { both(words, &Term::of(&says)) } else { says });
        let says =
            says.map(|says| view! { <p class="as-typed" lang=locale.lang() dir=locale.dir()>{says}</p> }.into_any());
        let says = says.unwrap_or_else(|| view! { <p>{words.say("wording-as-shipped-then")}</p> }.into_any());
        view! { <li>{says}<p class="quiet">{words.say_with("wording-by", &args)}</p></li> }
    });
    view! { <ul class="list">{rows.collect_view()}</ul> }
}
