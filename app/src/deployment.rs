//! Who comes to whom: by hand for one learner, and a whole site's week, proposed, compared and published.

pub mod actions;
mod asked;
mod compare_page;
mod differences;
mod drag;
mod explain;
mod form;
mod grid;
mod kept;
mod list;
mod meanwhile;
mod model;
mod off;
mod opened;
mod place_page;
mod proposal_page;
mod rota;
mod search;
mod swap;
mod to_cover;
mod trouble;
pub mod week_actions;
mod week_page;
mod why;

pub use asked::date;
pub use compare_page::ComparePage;
pub use form::{Form, lsa_name, session_name};
pub use kept::Kept;
pub use list::Sessions;
pub use opened::{Opened, Which};
pub use place_page::PlacePage;
pub use proposal_page::ProposalPage;
pub use rota::rota;
pub use search::Search;
pub use to_cover::{away_row, to_cover};
pub use week_page::WeekPage;
