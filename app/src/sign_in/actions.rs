//! What the forms of signing in do. Each answers 303 to the page that comes next, and a refusal is such a page.

mod card;
mod leaving;
mod staff;

pub use card::{NotMe, SendPhoto, ShowCard, ThisIsMe, not_me, send_photo, show_card, this_is_me};
pub use leaving::{PickRole, SignOut, pick_role, sign_out};
pub use staff::{ChoosePassphrase, OpenLink, SignInStaff, Typed, choose_passphrase, open_link, sign_in_staff};

use domain::settings::Kept;
use domain::sign_in::Secret;
use storage::Entrance;

use super::cookie::Cookie;
use super::draw_secret;
use crate::visitor::moment;

/// A new token for whoever signs in now, and what their browser brought: a former one, and choices made at the door.
fn entrance() -> Entrance {
    let settings = Cookie::Settings.brought().map(|kept| Kept::of_text(&kept)).filter(|kept| !kept.is_usual());
    Entrance { token: draw_secret(), former: Cookie::SignIn.brought(), settings, now: moment().now }
}

/// Their browser brings the new token from now on, and no choices: the next to stand at this door is someone else.
fn let_in(cookie: Cookie, token: &Secret) {
    cookie.set(token);
    if Cookie::Settings.brought().is_some() {
        Cookie::Settings.clear();
    }
}
