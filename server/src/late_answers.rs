//! What is not answered in its time, looked for while the server runs, whether or not the college has a mail server.

use std::time::Duration;

use app::clock::Clock;
use chrono_tz::Tz;
use storage::{Moment, Storage};

/// How often it is looked for.
const EVERY: Duration = Duration::from_hours(1);

/// Passes a change of mind that nobody answered by its day to the second reader, and tells the learner, now and every hour.
/// Several instances may do it beside each other. Never returns.
pub async fn pass_on_in_time(storage: Storage, zone: Tz, clock: Clock) {
    let mut hour = tokio::time::interval(EVERY);
    loop {
        hour.tick().await;
        let now = clock.now();
        let at = Moment { now, today: now.with_timezone(&zone).date_naive() };
        if let Err(error) = storage.tell_late_answers(zone, at).await {
            tracing::error!(%error, "what is not answered in time could not be told");
        }
    }
}
