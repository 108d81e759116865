//! Where a one-time link leads: a page with one button, so that looking at the address uses nothing up.

use domain::person::Name;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use super::actions::OpenLink;
use crate::page::{page, param};
use crate::parts::{Continue, Heading, LinkRow, PlainPage, Trouble};
use crate::routes;
use crate::visitor::{Away, moment, storage};
use crate::words::{Locale, use_words};

/// `/link/<secret>`
#[component]
pub fn LinkPage() -> impl IntoView {
    page(Locale::EnGb, || {
        let secret = param::<String>("secret").unwrap_or_default();
        async move {
            let holder = storage().link_is_for(&secret, moment().now).await?;
            Ok::<_, Away>(match holder {
                Some(name) => show(name, secret).into_any(),
                None => show_refused().into_any(),
            })
        }
    })
}

fn show(name: Name, secret: String) -> impl IntoView {
    let words = use_words();
    let title = words.said_with("sign-in-staff-link-title", &[("name", name.to_string().into())]);
    view! {
        <PlainPage title=title.words.clone()>
            <Heading said=title hint=Some(words.said("sign-in-staff-link-lead"))/>
            <form method="post" action=OpenLink::url()>
                <input type="hidden" name="secret" value=secret/>
                <Continue label=words.said("sign-in-staff-link-submit")/>
            </form>
        </PlainPage>
    }
}

fn show_refused() -> impl IntoView {
    let words = use_words();
    let title = words.said("sign-in-staff-title");
    view! {
        <PlainPage title=title.words.clone()>
            <Trouble said=words.said("sign-in-staff-link-refused")/>
            <Heading said=title hint=None/>
            <LinkRow href=routes::staff(routes::HOME) said=words.said("sign-in-for-staff") note=None/>
        </PlainPage>
    }
}
