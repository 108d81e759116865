//! What is forgotten in its time, while the server runs: drafts that nobody touched for as long as learners are told,
//! and the words of refused forms after their hour.

use std::time::Duration;

use app::clock::Clock;
use storage::Storage;

/// How often it is looked for.
const EVERY: Duration = Duration::from_hours(1);

/// Forgets what is due, now and every hour. Several instances may do it beside each other. Never returns.
pub async fn forget_in_time(storage: Storage, clock: Clock) {
    let mut hour = tokio::time::interval(EVERY);
    loop {
        hour.tick().await;
        match storage.forget_untouched_drafts(clock.now()).await {
            Ok(0) => {}
            Ok(count) => tracing::info!(count, "drafts untouched for 90 days were forgotten"),
            Err(error) => tracing::error!(%error, "untouched drafts could not be forgotten"),
        }
        if let Err(error) = storage.forget_old_words(clock.now()).await {
            tracing::error!(%error, "the words of refused forms could not be forgotten");
        }
    }
}
