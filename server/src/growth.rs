//! The database is kept quick as it grows, while the server runs.

use std::time::Duration;

use storage::Storage;

/// How often it looks at what has grown.
const EVERY: Duration = Duration::from_hours(24);

/// Has the database look at what has grown, now and every day. Never returns.
pub async fn see_growth_in_time(storage: Storage) {
    let mut day = tokio::time::interval(EVERY);
    loop {
        day.tick().await;
        if let Err(error) = storage.see_growth().await {
            tracing::warn!(%error, "the database could not look at what has grown: old pages may be slow until tomorrow");
        }
    }
}
