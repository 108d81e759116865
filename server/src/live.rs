//! Whether this process lives, and whether it can serve: asked by whatever watches over it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use app::clock::Clock;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::{MethodRouter, get};
use storage::{SchemaState, Storage};
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

    /// Whether the database takes writes and has the schema this program knows.
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
        let known = matches!(self.0.storage.schema_state().await, Ok(SchemaState::UpToDate));
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
