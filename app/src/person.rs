//! People as pages show them: a learner as staff read them, and the list of who said what.

mod figure;
mod statement_page;
mod who_said_what;

pub use figure::figure;
pub use statement_page::StatementPage;
pub use who_said_what::home;
