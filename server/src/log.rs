//! Where the log goes (standard error) and what never goes into it.

use std::panic;

use tracing_subscriber::EnvFilter;

/// Starts the log. `RUST_LOG` says how much; without it, what an operator needs.
pub fn start() {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info,sqlx=warn"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_target(false).init();
    // A panic's message may quote what a learner wrote: its place is enough to find it by.
    panic::set_hook(Box::new(|panicked| {
        let place = panicked.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "a panic");
    }));
}
