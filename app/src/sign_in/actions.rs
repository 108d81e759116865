//! What the forms of signing in do. Each answers 303 to the page that comes next, and a refusal is such a page.

mod card;
mod leaving;
mod staff;

pub use card::{NotMe, SendPhoto, ShowCard, ThisIsMe, not_me, send_photo, show_card, this_is_me};
pub use leaving::{PickRole, SignOut, pick_role, sign_out};
pub use staff::{ChoosePassphrase, FORM, OpenLink, SignInStaff, choose_passphrase, open_link, sign_in_staff};

use storage::Entrance;

use super::cookie::Cookie;
use super::draw_secret;
use crate::visitor::moment;

/// A new token for whoever signs in now, and the one their browser brought.
fn entrance() -> Entrance {
    Entrance { token: draw_secret(), former: Cookie::SignIn.brought(), now: moment().now }
}
