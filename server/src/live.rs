//! Whether this process lives, and whether it can serve: asked by whatever watches over it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use app::clock::Clock;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::{MethodRouter, get};
use storage::Storage;
use tokio::sync::Mutex;

/// Asked more often, the last answer is good enough: nobody can wear the disk out by asking.
const FRESH: Duration = Duration::from_secs(1);
/// A database that takes longer is not there.
const PATIENCE: Duration = Duration::from_secs(2);

/// Whether this process can serve.
#[derive(Clone)]
pub struct Readiness(Arc<Inner>);

struct Inner {
    storage: Storage,
    clock: Clock,
    stopping: AtomicBool,
    last: Mutex<Option<(Instant, bool)>>,
}

impl Readiness {
    /// Of a process that serves what is kept there.
    pub fn of(storage: Storage, clock: Clock) -> Self {
        Self(Arc::new(Inner { storage, clock, stopping: AtomicBool::new(false), last: Mutex::new(None) }))
    }

    /// From now on not ready, for good.
    pub fn stop(&self) {
        self.0.stopping.store(true, Ordering::Relaxed);
    }

    /// Whether the database takes writes and has the schema this program knows, whatever a newer one beside it added since.
    async fn holds(&self) -> bool {
        if self.0.stopping.load(Ordering::Relaxed) {
            return false;
        }
        let mut last = self.0.last.lock().await;
        if let Some((_, answer)) = last.filter(|(asked, _)| asked.elapsed() < FRESH) {
            return answer;
        }
        let answer = tokio::time::timeout(PATIENCE, self.database_serves()).await.unwrap_or(false);
        *last = Some((Instant::now(), answer));
        answer
    }

    async fn database_serves(&self) -> bool {
        let known = self.0.storage.schema_still_serves().await.unwrap_or(false);
        known && self.0.storage.probe(self.0.clock.now()).await.is_ok()
    }
}

/// `/live` asks the process alone, or a database away would have every instance started anew; `/ready` asks all.
pub fn answers() -> [(&'static str, MethodRouter<Readiness>); 2] {
    [("/live", get(|| async { "live\n" })), ("/ready", get(ready))]
}

/// Serves both.
pub fn routes(readiness: Readiness) -> Router {
    let both = answers().into_iter().fold(Router::new(), |router, (path, answer)| router.route(path, answer));
    both.with_state(readiness)
}

async fn ready(State(readiness): State<Readiness>) -> (StatusCode, &'static str) {
    if readiness.holds().await { (StatusCode::OK, "ready\n") } else { (StatusCode::SERVICE_UNAVAILABLE, "not ready\n") }
}

#[cfg(test)]
mod tests {
    use databases::{BOTH, Database};

    use super::*;

    /// Of a noun that no program has yet.
    const A_LATER_STEP: i64 = 900_001;
    /// One that no other rests on.
    const IN_THE_MIDDLE: i64 = 5_001;

    #[tokio::test]
    async fn an_instance_stays_ready_while_a_newer_one_takes_its_steps() {
        for kind in BOTH {
            let database = Database::with_schema(kind).await;
            let readiness = Readiness::of(database.storage().await, Clock::System);
            assert!(readiness.holds().await, "{kind:?}");
            database.take_steps_and(A_LATER_STEP).await;
            *readiness.0.last.lock().await = None;
            assert!(readiness.holds().await, "{kind:?}: what was added is nothing it asks for");
        }
    }

    #[tokio::test]
    async fn an_instance_is_not_ready_where_a_step_it_knows_is_missing() {
        for kind in BOTH {
            let database = Database::fresh(kind);
            database.take_steps_without(IN_THE_MIDDLE).await;
            let storage = Storage::open(&database.url).await.unwrap();
            assert!(!Readiness::of(storage, Clock::System).holds().await, "{kind:?}");
        }
    }
}
