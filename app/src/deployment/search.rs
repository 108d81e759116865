//! Searches under way: one for each week of a site, off the threads that answer requests, ended in time or when told. Each takes
//! every core there is, so proposals are made one after the other; who covers somebody's places is never made to wait.

use std::collections::{HashMap, HashSet};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, LazyLock, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use domain::access::{Grant, Subject, act};
use domain::deployment::{Refusal, Row, Seen, Sendings, Week};
use domain::id::SiteId;
use solver::{Asked, Proposal, Replan, Watch, break_ties, propose};
use storage::{Draft, Error, SiteWeek, Storage};
use tokio::sync::Semaphore;

use super::model::Model;
use crate::clock::Clock;

mod asker;

use asker::{Asker, Facts};

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
    /// Whether it has not begun, because another week is before it.
    pub waits: bool,
}

/// One search.
pub struct Search {
    /// When its turn came.
    begun: OnceLock<Instant>,
    budget: Duration,
    /// Whether it covers whoever does not come, and leaves everything else as it is.
    covers: bool,
    stopped: AtomicBool,
    best: Mutex<Option<(i64, i64, usize)>>,
    /// Held while what was found is kept.
    keeping: tokio::sync::Mutex<()>,
}

/// Which week of which site: by its Monday.
type Key = (SiteId, NaiveDate);
type Running = HashMap<Key, Arc<Search>>;
static RUNNING: LazyLock<Mutex<Running>> = LazyLock::new(Mutex::default);
/// Whose turn it is to make a proposal.
static TURN: Semaphore = Semaphore::const_new(1);

/// How long planning again around somebody may take: someone waits with a phone in their hand, and sees it within a second.
const REPLAN: Duration = Duration::from_millis(500);
/// How long a page waits for a search that is under way.
const PATIENCE: Duration = Duration::from_millis(1_500);
/// Steps of a search a second, that a machine of today can be trusted to take.
const PACE: u64 = 800_000;
/// The same seed makes the same proposal of the same week in the same steps.
const SEED: u64 = 1;

impl Search {
    /// Begins a search for a week unless one is under way or waits for its turn; its answer is kept as the draft. Returns at once.
    pub fn begin(
        storage: Storage,
        grant: Grant<act::PlanWeek>,
        week: SiteWeek,
        budget: Duration,
        (zone, clock): (Tz, Clock),
    ) {
        let search = Self::new(budget, false);
        let key = key(&week);
        {
            let mut running = running();
            if running.contains_key(&key) {
                return;
            }
            running.insert(key, search.clone());
        }
        tokio::spawn(async move { search.look_in_turn(&Asker { storage, grant, zone, clock }, week).await });
    }

    /// Begins to cover whoever does not come, touching as few as can be: places that nobody came to before stay as they are. A
    /// search that is under way knows nothing of that: it is ended, and what it found is let go.
    pub fn cover(storage: Storage, grant: Grant<act::PlanWeek>, week: SiteWeek, (zone, clock): (Tz, Clock)) {
        let search = Self::new(REPLAN, true);
        let key = key(&week);
        let former = running().insert(key, search.clone());
        if let Some(former) = &former {
            former.stopped.store(true, Ordering::Relaxed);
        }
        tokio::spawn(async move {
            let of = Asker { storage, grant, zone, clock };
            let Some(former) = former else { return search.look(&of, week).await };
            // it may be just keeping what it found: then that is the draft which this one takes the place of
            drop(former.keeping.lock().await);
            search.look_again(&of, (key, week.week)).await;
        });
    }

    fn new(budget: Duration, covers: bool) -> Arc<Self> {
        Arc::new(Self {
            begun: OnceLock::new(),
            budget,
            covers,
            stopped: AtomicBool::new(false),
            best: Mutex::new(None),
            keeping: tokio::sync::Mutex::new(()),
        })
    }

    /// Looks once no other proposal is being made. Whoever stops it before, or covers somebody in its week, has it let go.
    async fn look_in_turn(self: Arc<Self>, of: &Asker, week: SiteWeek) {
        if let Ok(_turn) = TURN.try_acquire() {
            return self.look(of, week).await;
        }
        let key = key(&week);
        let _turn = TURN.acquire().await;
        if self.is_of(&running(), key) {
            self.look_again(of, (key, week.week)).await;
        }
    }

    /// Looks for a week as it is by now.
    async fn look_again(self: Arc<Self>, of: &Asker, (key, week): (Key, Week)) {
        match of.read(week).await {
            Ok(week) => self.look(of, week).await,
            Err(error) => {
                tracing::error!(%error, "a week was not read again");
                self.leave(key);
            }
        }
    }

    async fn look(self: Arc<Self>, of: &Asker, week: SiteWeek) {
        self.begun.get_or_init(Instant::now);
        let (key, seen, facts) = (key(&week), week.seen(), Facts::of(&week));
        Self::overtaken().remove(&key);
        let (search, zone, now, monday) = (self.clone(), of.zone, of.clock.now(), week.week);
        match tokio::task::spawn_blocking(move || search.run(&week, zone, now)).await {
            Ok(Some(draft)) => self.keep(of, monday, (seen, draft), &facts).await,
            Ok(None) => tracing::error!("a week that no proposal can be made for"),
            Err(error) => tracing::error!(%error, "a search failed"),
        }
        self.leave(key);
    }

    /// Keeps what was found, where no other search took this one's place. Where somebody changed the week meanwhile, or
    /// who is in and who may come to whom, it is overtaken.
    async fn keep(&self, of: &Asker, week: Week, found: (Seen, Draft), facts: &Facts) {
        let _keeping = self.keeping.lock().await;
        let Subject::Site(site) = of.grant.subject() else { return };
        let key = (site, week.monday());
        if !self.is_of(&running(), key) {
            return;
        }
        match of.keep(week, (found, self.covers), facts).await {
            Ok(()) => {}
            Err(Error::Deployment(Refusal::Meanwhile)) => drop(Self::overtaken().insert(key)),
            Err(error) => tracing::error!(%error, "a proposal was not kept"),
        }
    }

    /// Whether this is the search for a week, and no other has taken its place.
    fn is_of(&self, running: &Running, key: Key) -> bool {
        running.get(&key).is_some_and(|search| std::ptr::eq(Arc::as_ptr(search), self))
    }

    fn leave(&self, key: Key) {
        let mut running = running();
        if self.is_of(&running, key) {
            running.remove(&key);
        }
    }

    /// The weeks whose last proposal was not kept, because somebody changed the week while it was made.
    fn overtaken() -> MutexGuard<'static, HashSet<Key>> {
        static OVERTAKEN: LazyLock<Mutex<HashSet<Key>>> = LazyLock::new(Mutex::default);
        OVERTAKEN.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether the last proposal for a week was not kept. Told once.
    pub fn was_overtaken(site: SiteId, monday: NaiveDate) -> bool {
        Self::overtaken().remove(&(site, monday))
    }

    /// How far the search for a week has come; nothing when none is under way.
    pub fn progress(site: SiteId, monday: NaiveDate) -> Option<Progress> {
        let search = running().get(&(site, monday)).cloned()?;
        let best = *search.best.lock().unwrap_or_else(PoisonError::into_inner);
        Some(Progress {
            cost: best.map(|(cost, bound, _)| (cost, bound)),
            unmet: best.map_or(0, |(.., unmet)| unmet),
            seconds: search.begun.get().map_or(0, |begun| begun.elapsed().as_secs()),
            of: search.budget.as_secs(),
            waits: search.begun.get().is_none(),
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

    /// Ends the search for a week with the best it has; one that waits for its turn is let go.
    pub fn stop_for(site: SiteId, monday: NaiveDate) {
        let mut running = running();
        let Some(search) = running.get(&(site, monday)).cloned() else { return };
        search.stopped.store(true, Ordering::Relaxed);
        if search.begun.get().is_none() {
            running.remove(&(site, monday));
        }
    }

    /// The steps that are planned for: what a machine of today takes in the time there is.
    fn steps(&self) -> u64 {
        u64::try_from(self.budget.as_millis()).unwrap_or(u64::MAX).saturating_mul(PACE) / 1_000
    }

    fn run(&self, week: &SiteWeek, zone: Tz, now: DateTime<Utc>) -> Option<Draft> {
        let written = if self.covers { Model::covering } else { Model::proposing };
        let model = written(week, zone, now);
        let stands = self.covers || week.published.is_some();
        let replan = Replan { published: stands.then_some(&model.published), absent: &[], mends: self.covers };
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
        let rows = if self.covers { model.with_who_stays(week, rows) } else { rows };
        // of a cover it is not told how good a week it makes: it leaves most of the week alone
        let cost = (!self.covers).then_some((proposal.cost, proposal.bound));
        let there: Sendings = rows.iter().map(Row::sending).collect();
        let locked = week.locked().intersection(&there).copied().collect();
        Some(Draft { rows, locked, cost, left: None })
    }
}

fn running() -> MutexGuard<'static, Running> {
    RUNNING.lock().unwrap_or_else(PoisonError::into_inner)
}

fn key(week: &SiteWeek) -> Key {
    (week.site, week.week.monday())
}

impl Watch for Search {
    fn stop(&self) -> bool {
        self.stopped.load(Ordering::Relaxed) || self.begun.get().is_some_and(|begun| begun.elapsed() >= self.budget)
    }

    fn better(&self, proposal: &Proposal, _steps: u64) {
        let unmet = proposal.given.iter().filter(|given| given.is_none()).count();
        *self.best.lock().unwrap_or_else(PoisonError::into_inner) = Some((proposal.cost, proposal.bound, unmet));
    }
}
