//! "Is this you?": nobody is signed in by looking at a page, because phones look at addresses by themselves.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use storage::Face;

use super::actions::{NotMe, ThisIsMe};
use super::cookie::Cookie;
use crate::page::page;
use crate::parts::{Avatar, Continue, Figure, Heading, PlainPage};
use crate::routes;
use crate::symbol::{Size, Symbol};
use crate::visitor::{Away, go_to, moment, storage};
use crate::words::{Locale, use_words};

/// `/sign-in/is-this-you`
#[component]
pub fn IsThisYouPage() -> impl IntoView {
    page(Locale::EnGbEasy, || async move {
        let arrival = match Cookie::Arrival.brought() {
            Some(token) => storage().arrival(&token, moment().now).await?,
            None => None,
        };
        match arrival.and_then(|arrival| arrival.holder) {
            Some(holder) => Ok(show(holder)),
            None => Err::<_, Away>(go_to(&routes::sign_in_refused("once-expired", ""))),
        }
    })
}

fn show(holder: Face) -> impl IntoView {
    let words = use_words();
    let title = words.said("sign-in-is-this-you");
    let not_me = words.said("sign-in-not-me");
    let called = not_me.words.clone();
    // whoever holds the card sees whose it is; the address says nothing of who, and opens for them alone
    let photo = holder.photo.as_ref().map(|digest| format!("{}?{digest}", routes::PHOTO_AT_THE_DOOR));
    let figure = Figure { name: holder.name.called().to_owned(), initials: holder.name.initials(), photo };
    view! {
        <PlainPage title=title.words.clone()>
            <Heading said=title hint=None/>
            <p class="is-this-you"><Avatar figure/><span>{holder.name.to_string()}</span></p>
            <form method="post" action=ThisIsMe::url()><Continue label=words.said("sign-in-this-is-me")/></form>
            <form method="post" action=NotMe::url() aria-label=called>
                <button type="submit" class="button">
                    {not_me.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> })}
                    <span>{not_me.words}</span>
                </button>
            </form>
        </PlainPage>
    }
}
