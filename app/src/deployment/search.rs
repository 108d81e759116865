//! Searches under way: one for each week of a site, off the threads that answer requests, ended in time or when told.

use std::collections::{HashMap, HashSet};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use chrono_tz::Tz;
use domain::access::{Grant, act};
use domain::deployment::Refusal;
use domain::id::SiteId;
use solver::{Asked, Proposal, Replan, Watch, break_ties, propose};
use storage::{Draft, Error, Moment, SiteWeek, Storage};

use super::model::Model;

/// How far a search has come.
#[derive(Clone, Copy, Debug, Default)]
pub struct Progress {
    /// What the best so far costs, and what no other could cost less than.
    pub cost: Option<(i64, i64)>,
    /// How many needs the best so far leaves unmet.
    pub unmet: usize,
    /// Seconds since it began.
    pub seconds: u64,
    /// Seconds it was given.
    pub of: u64,
}

/// One search.
pub struct Search {
    begun: Instant,
    budget: Duration,
    stopped: AtomicBool,
    best: Mutex<Option<(i64, i64, usize)>>,
}

/// By site and Monday.
type Running = HashMap<(SiteId, NaiveDate), Arc<Search>>;
static RUNNING: LazyLock<Mutex<Running>> = LazyLock::new(Mutex::default);

/// How long planning again around somebody may take: someone waits with a phone in their hand, and sees it within a second.
pub const REPLAN: Duration = Duration::from_millis(500);
/// How long a page waits for a search that is under way.
const PATIENCE: Duration = Duration::from_millis(1_500);
/// Steps of a search a second, that a machine of today can be trusted to take.
const PACE: u64 = 800_000;
/// The same seed makes the same proposal of the same week in the same steps.
const SEED: u64 = 1;

impl Search {
    /// Begins a search for a week unless one is under way; its answer is kept as the draft. Returns at once.
    pub fn begin(
        storage: Storage,
        grant: Grant<act::PlanWeek>,
        week: SiteWeek,
        zone: Tz,
        budget: Duration,
        at: Moment,
    ) {
        let key = (week.site, week.week.monday());
        let search =
            Arc::new(Self { begun: Instant::now(), budget, stopped: AtomicBool::new(false), best: Mutex::new(None) });
        {
            let mut running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
            if running.contains_key(&key) {
                return;
            }
            running.insert(key, search.clone());
            Self::overtaken().remove(&key);
        }
        tokio::spawn(async move {
            let (monday, seen) = (week.week, week.seen());
            let found = tokio::task::spawn_blocking(move || search.run(&week, zone, at)).await;
            match found {
                Ok(Some(draft)) => {
                    match storage.keep_draft(&grant, monday, (seen, draft), at).await {
                        Err(Error::Deployment(Refusal::Meanwhile)) => Self::overtaken().insert(key),
                        Err(error) => {
                            tracing::error!(%error, "a proposal was not kept");
                            false
                        }
                        Ok(()) => false,
                    };
                }
                Ok(None) => tracing::error!("a week that no proposal can be made for"),
                Err(error) => tracing::error!(%error, "a search failed"),
            }
            RUNNING.lock().unwrap_or_else(PoisonError::into_inner).remove(&key);
        });
    }

    /// The weeks whose last proposal was not kept, because somebody changed the week while it was made.
    fn overtaken() -> MutexGuard<'static, HashSet<(SiteId, NaiveDate)>> {
        static OVERTAKEN: LazyLock<Mutex<HashSet<(SiteId, NaiveDate)>>> = LazyLock::new(Mutex::default);
        OVERTAKEN.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether the last proposal for a week was not kept. Told once.
    pub fn was_overtaken(site: SiteId, monday: NaiveDate) -> bool {
        Self::overtaken().remove(&(site, monday))
    }

    /// How far the search for a week has come; nothing when none is under way.
    pub fn progress(site: SiteId, monday: NaiveDate) -> Option<Progress> {
        let search = RUNNING.lock().unwrap_or_else(PoisonError::into_inner).get(&(site, monday)).cloned()?;
        let best = *search.best.lock().unwrap_or_else(PoisonError::into_inner);
        Some(Progress {
            cost: best.map(|(cost, bound, _)| (cost, bound)),
            unmet: best.map_or(0, |(.., unmet)| unmet),
            seconds: search.begun.elapsed().as_secs(),
            of: search.budget.as_secs(),
        })
    }

    /// The same once it is over, or after a moment: a short search is waited for, and nobody has to look again.
    pub async fn wait(site: SiteId, monday: NaiveDate) -> Option<Progress> {
        let asked = Instant::now();
        while Self::progress(site, monday).is_some() && asked.elapsed() < PATIENCE {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Self::progress(site, monday)
    }

    /// Ends the search for a week with the best it has.
    pub fn stop_for(site: SiteId, monday: NaiveDate) {
        if let Some(search) = RUNNING.lock().unwrap_or_else(PoisonError::into_inner).get(&(site, monday)) {
            search.stopped.store(true, Ordering::Relaxed);
        }
    }

    /// The steps that are planned for: what a machine of today takes in the time there is.
    fn steps(&self) -> u64 {
        u64::try_from(self.budget.as_millis()).unwrap_or(u64::MAX).saturating_mul(PACE) / 1_000
    }

    fn run(&self, week: &SiteWeek, zone: Tz, at: Moment) -> Option<Draft> {
        let model = Model::of(week, zone, at.now);
        let replan = Replan { published: week.published.as_ref().map(|_| &model.published), absent: &[] };
        let read = solver::Week::of(&model.instance, &replan)
            .map_err(|fault| tracing::error!(?fault, "a week's model"))
            .ok()?;
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        let asked = Asked { seed: SEED, steps: self.steps(), go_on: true, threads };
        let proposal = if read.demands.is_empty() {
            Proposal { given: Vec::new(), cost: 0, bound: 0 }
        } else {
            break_ties(&read, &propose(&read, &asked, self))
        };
        let rows = model.rows(&read.answer(&model.instance, &proposal.given));
        let kept = |locked: &&(_, _, _)| rows.iter().any(|row| (row.occurrence, row.learner, row.lsa) == **locked);
        let locked = week.locked().iter().filter(kept).copied().collect();
        Some(Draft { rows, locked, cost: Some((proposal.cost, proposal.bound)), left: None })
    }
}

impl Watch for Search {
    fn stop(&self) -> bool {
        self.stopped.load(Ordering::Relaxed) || self.begun.elapsed() >= self.budget
    }

    fn better(&self, proposal: &Proposal, _steps: u64) {
        let unmet = proposal.given.iter().filter(|given| given.is_none()).count();
        *self.best.lock().unwrap_or_else(PoisonError::into_inner) = Some((proposal.cost, proposal.bound, unmet));
    }
}
