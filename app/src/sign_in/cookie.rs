//! Our cookies: which there are, and how each is set so that no script and no other site reads it.

use chrono::TimeDelta;
use domain::sign_in::{ARRIVAL, Secret};
use http::header::{HeaderName, HeaderValue, SET_COOKIE};
use leptos::prelude::{expect_context, use_context};
use leptos_axum::ResponseOptions;

use crate::college::College;
use crate::visitor;

/// A cookie of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cookie {
    /// Who is signed in, until the browser closes: learners share computers.
    SignIn,
    /// Who is signed in on a member of staff's own device, for as long as it may last.
    StaffSignIn,
    /// Who stands at the door.
    Arrival,
    /// That someone once got in from this browser.
    Device,
    /// How whoever stands at the door wants pages, until they are known or the browser closes. No secret.
    Settings,
    /// The secret of a feed that was just made, so that its address is shown to this browser alone.
    Feed,
}

impl Cookie {
    fn name(self) -> String {
        let own = visitor::cookie_name();
        match self {
            Self::SignIn | Self::StaffSignIn => own.to_owned(),
            Self::Arrival => visitor::arrival_cookie(own),
            Self::Device => format!("{own}-device"),
            Self::Settings => format!("{own}-settings"),
            Self::Feed => format!("{own}-feed"),
        }
    }

    const fn lasts(self) -> Option<TimeDelta> {
        match self {
            Self::SignIn | Self::Settings => None,
            Self::StaffSignIn => Some(TimeDelta::days(30)),
            Self::Arrival => Some(ARRIVAL),
            Self::Device => Some(TimeDelta::days(365)),
            Self::Feed => Some(TimeDelta::minutes(10)),
        }
    }

    /// What the browser brought.
    pub fn brought(self) -> Option<String> {
        visitor::cookie(&self.name()).filter(|value| !value.is_empty())
    }

    /// Gives the browser a secret to bring.
    pub fn set(self, secret: &Secret) {
        self.give(secret.reveal());
    }

    /// Gives the browser a plain text to bring, made only of what a cookie can hold.
    pub fn give(self, text: &str) {
        let lasts = self.lasts().map(|lasts| format!("; Max-Age={}", lasts.num_seconds())).unwrap_or_default();
        self.send(&format!("{text}{lasts}"));
    }

    /// Takes it back.
    pub fn clear(self) {
        self.send("; Max-Age=0");
    }

    fn send(self, value: &str) {
        let secure = if expect_context::<College>().is_https() { "; Secure" } else { "" };
        let text = format!("{}={value}; Path=/; HttpOnly; SameSite=Lax{secure}", self.name());
        if let (Some(response), Ok(text)) = (use_context::<ResponseOptions>(), HeaderValue::from_str(&text)) {
            response.append_header(SET_COOKIE, text);
        }
    }
}

/// Has the browser drop what it kept of our pages, for whoever sits down next. Not our cookies: that someone once got
/// in from this browser keeps strangers from locking them out.
pub fn forget_pages() {
    let response = use_context::<ResponseOptions>();
    if let Some(response) = response {
        let what = HeaderValue::from_static("\"cache\", \"storage\"");
        response.insert_header(HeaderName::from_static("clear-site-data"), what);
    }
}
