//! One writer for SQLite that groups waiting saves into one commit and answers each only after it.
//!
//! PostgreSQL groups commits itself, so there each unit is a transaction of its own.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;

use futures::FutureExt;
use futures::future::BoxFuture;
use tokio::sync::{Notify, mpsc, oneshot};

use crate::dialect::{Conn, Pools};
use crate::error::{Error, Failure};

/// The most saves in one commit: past 64 the gain measured was small, and a larger group makes its first save wait.
const LARGEST_GROUP: usize = 128;
/// The most saves waiting: at a few thousand saves a second, under a second's worth.
const LONGEST_QUEUE: usize = 2_048;
/// How often a unit is tried that loses a race to another, and how long it waits before the second time; then longer.
const TRIES: u32 = 4;
const AFTER_A_LOST_RACE: Duration = Duration::from_millis(20);

/// Says whether the group was kept; called once, after its commit.
type Answer = Box<dyn FnOnce(bool) + Send>;
/// A waiting unit: runs in its own savepoint, says whether it is to be kept, and how to answer.
type Job = Box<dyn for<'c> FnOnce(&'c mut Conn) -> BoxFuture<'c, (bool, Answer)> + Send>;

#[derive(Clone)]
pub(crate) enum Writer {
    Grouped(mpsc::Sender<Job>, Arc<Notify>),
    EachItsOwn(Pools),
}

impl Writer {
    pub(crate) async fn start(pools: Pools) -> Result<Self, Failure> {
        if !pools.groups_saves() {
            return Ok(Self::EachItsOwn(pools));
        }
        let conn = pools.writer().await?;
        let (queue, waiting) = mpsc::channel(LONGEST_QUEUE);
        let stop = Arc::new(Notify::new());
        tokio::spawn(write_groups(conn, waiting, stop.clone()));
        Ok(Self::Grouped(queue, stop))
    }

    pub(crate) async fn run<T, F>(&self, unit: F) -> Result<T, Error>
    where
        T: Send + 'static,
        F: for<'c> FnOnce(&'c mut Conn) -> BoxFuture<'c, Result<T, Error>> + Clone + Send + 'static,
    {
        match self {
            Self::Grouped(queue, _) => run_in_a_group(queue, unit).await,
            Self::EachItsOwn(pools) => run_alone(pools, unit).await,
        }
    }

    /// Waits until everything queued so far is kept, then takes no more and gives its connection back.
    pub(crate) async fn drain(&self) {
        if let Err(error) = self.run(|_| Box::pin(async { Ok(()) })).await {
            tracing::warn!(%error, "the writer had already stopped");
        }
        if let Self::Grouped(_, stop) = self {
            stop.notify_one();
        }
    }
}

/// PostgreSQL gives up one of two units that stand in each other's way, and keeps nothing of it: then it is tried again.
async fn run_alone<T, F>(pools: &Pools, unit: F) -> Result<T, Error>
where
    T: Send + 'static,
    F: for<'c> FnOnce(&'c mut Conn) -> BoxFuture<'c, Result<T, Error>> + Clone + Send + 'static,
{
    for tried in 1..TRIES {
        match run_once(pools, unit.clone()).await {
            Err(Error::Failure(failure)) if failure.lost_a_race() => {
                tracing::info!(%failure, tried, "a unit lost a race and is tried again");
                tokio::time::sleep(AFTER_A_LOST_RACE * tried).await;
            }
            done => return done,
        }
    }
    run_once(pools, unit).await
}

/// In a task of its own: whoever asked may go away, or take too long, and what was begun ends all the same, so that no connection
/// goes back with a transaction open.
async fn run_once<T, F>(pools: &Pools, unit: F) -> Result<T, Error>
where
    T: Send + 'static,
    F: for<'c> FnOnce(&'c mut Conn) -> BoxFuture<'c, Result<T, Error>> + Send + 'static,
{
    let mut conn = pools.writer().await?;
    let begun = tokio::spawn(async move {
        conn.begin().await?;
        // one that panics is undone like one that fails
        let done = AssertUnwindSafe(unit(&mut conn)).catch_unwind().await;
        let done = done.unwrap_or(Err(Failure::Panicked.into()));
        conn.control(if is_kept(&done) { "commit" } else { "rollback" }).await?;
        done
    });
    // only a program that is ending gives a task up
    begun.await.unwrap_or(Err(Failure::Busy.into()))
}

async fn run_in_a_group<T, F>(queue: &mpsc::Sender<Job>, unit: F) -> Result<T, Error>
where
    T: Send + 'static,
    F: for<'c> FnOnce(&'c mut Conn) -> BoxFuture<'c, Result<T, Error>> + Send + 'static,
{
    let (tell, told) = oneshot::channel();
    let job: Job = Box::new(move |conn| {
        Box::pin(async move {
            // one that panics is undone alone, and its asker told so: the others, and those to come, are kept
            let done = AssertUnwindSafe(unit(conn)).catch_unwind().await;
            let done = done.unwrap_or(Err(Failure::Panicked.into()));
            let keep = is_kept(&done);
            let answer: Answer = Box::new(move |committed| {
                let outcome = if committed || !keep { done } else { Err(Failure::Group.into()) };
                // Whoever asked may have gone away; their save is kept all the same.
                drop(tell.send(outcome));
            });
            (keep, answer)
        })
    });
    queue.try_send(job).map_err(|_| Failure::Busy)?;
    // whoever is not told was in a group that was given up, and nothing of it is kept
    told.await.map_err(|_| if queue.is_closed() { Failure::Busy } else { Failure::Group })?
}

/// A unit is kept unless it failed or was refused on the way: a refusal by the policy, which comes first, keeps its audit row.
const fn is_kept<T>(done: &Result<T, Error>) -> bool {
    match done {
        Ok(_) => true,
        Err(Error::Refused(denied)) => denied.is_recorded(),
        Err(_) => false,
    }
}

async fn write_groups(mut conn: Conn, mut waiting: mpsc::Receiver<Job>, stop: Arc<Notify>) {
    let mut group = Vec::with_capacity(LARGEST_GROUP);
    loop {
        tokio::select! {
            taken = waiting.recv_many(&mut group, LARGEST_GROUP) => if taken == 0 { break },
            () = stop.notified() => break,
        }
        if let Err(failure) = write_group(&mut conn, &mut group).await {
            // Nothing of the group is acknowledged, and the fsync that failed is not asked again: what is saved next is written anew.
            tracing::error!(%failure, source = ?std::error::Error::source(&failure), "a group of saves was not kept");
            if let Err(rollback) = conn.control("rollback").await {
                tracing::warn!(%rollback, "nothing to roll back");
            }
        }
        group.clear();
    }
}

/// Runs what waits and answers it. Where it fails, jobs and answers go unused, by which their askers know.
async fn write_group(conn: &mut Conn, group: &mut Vec<Job>) -> Result<(), Failure> {
    begin(conn).await?;
    let mut answers = Vec::with_capacity(group.len());
    for job in group.drain(..) {
        conn.control("savepoint unit").await?;
        let (keep, answer) = job(conn).await;
        if !keep {
            conn.control("rollback to unit").await?;
        }
        conn.control("release unit").await?;
        answers.push(answer);
    }
    let committed = conn.control("commit").await;
    for answer in answers {
        answer(committed.is_ok());
    }
    committed
}

/// Another process may write for longer than SQLite waits, as an import does: then it is tried again.
async fn begin(conn: &mut Conn) -> Result<(), Failure> {
    for tried in 1..TRIES {
        match conn.begin().await {
            Err(failure) if failure.is_held_up() => {
                tracing::info!(%failure, tried, "another process writes, and a group of saves waits for it");
                tokio::time::sleep(AFTER_A_LOST_RACE * tried).await;
            }
            begun => return begun,
        }
    }
    conn.begin().await
}

#[cfg(test)]
mod tests;
