//! One place of a week as a form names it, and the draft that a change by hand makes.

use domain::deployment::{Part, Row, Seen, Sendings};
use domain::id::{OccurrenceId, PersonId};
use domain::scale::Scale;
use storage::{Draft, Error, Left};

use super::asked::{self, TooLong};
use super::opened::{Opened, Which};
use super::typed::Typed;
use crate::kept::Form as _;
use crate::page::sent;
use crate::routes;
use crate::visitor::{Away, Led, go_to, lead_to, moment, not_here, storage};

/// One place of a week, as a form names it.
pub struct Place {
    /// The week.
    pub opened: Opened,
    /// At which meeting.
    pub occurrence: OccurrenceId,
    /// Whose.
    pub learner: PersonId,
    /// What the form was made from.
    seen: Seen,
    /// What it asked for, and why in the words that were typed: told again where it is refused.
    wish: (Put, String),
}

/// A change that a form asks for: whom it sends there and for which part, and in whose place.
#[derive(Clone, Copy, Debug, Default)]
pub struct Put {
    /// Who goes there; nobody, where somebody is only taken off.
    pub lsa: Option<PersonId>,
    /// Who leaves it to them, or leaves.
    pub instead: Option<PersonId>,
    /// For which part; the one that is agreed, where nothing is said.
    pub part: Option<Part>,
}

impl Put {
    /// As a form says it.
    pub fn read(lsa: &str, instead: &str, part: &str) -> Self {
        Self { lsa: lsa.parse().ok(), instead: instead.parse().ok(), part: Part::parse(part) }
    }
}

impl Place {
    /// Opens the week a form was made from; back to the place where somebody else changed it since.
    pub async fn open(
        (site, monday): (&str, &str),
        (occurrence, learner): (&str, &str),
        (seen, put, reason): (&str, Put, &str),
    ) -> Result<Self, Away> {
        let opened = Opened::open(Which::read(site, monday)?).await?;
        let occurrence = sent(occurrence)?;
        let learner = sent(learner)?;
        if !opened.model.is_open(occurrence) {
            return Err(not_here());
        }
        let (seen, wish) = (sent(seen)?, (put, reason.to_owned()));
        let place = Self { opened, occurrence, learner, seen, wish };
        if place.seen == place.opened.week.seen() { Ok(place) } else { Err(place.meanwhile().await) }
    }

    /// What of a part somebody comes for, beside some rows, is more than was agreed: a half that is not needed, or to which enough
    /// come; nothing, where all of it is needed, or where nothing at all was agreed.
    pub fn more(&self, beside: &[Row], (lsa, takes): (PersonId, Part)) -> Option<Part> {
        let need = self.opened.model.need(self.occurrence, self.learner)?;
        let is_here = |row: &&Row| (row.occurrence, row.learner) == (self.occurrence, self.learner) && row.lsa != lsa;
        let come: Vec<_> = beside.iter().filter(is_here).filter(|row| !self.opened.is_void(row)).collect();
        let is_full = |half: Part| come.iter().filter(|row| row.part.meets(half)).count() >= need.people();
        takes.where_it(|half| !need.part.meets(half) || is_full(half))
    }

    /// What is written where somebody comes for more than was agreed; back to the place where it is needed and nothing is.
    pub async fn written(&self, is_more: bool, (lsa, part): (PersonId, Part)) -> Result<Option<String>, Away> {
        match asked::reason(&self.wish.1) {
            Ok(None) if is_more => Err(self.unsaid(Some(lsa), true, part).await),
            Err(TooLong) => Err(self.unsaid(Some(lsa), true, part).await),
            Ok(reason) => Ok(reason),
        }
    }

    /// Who leaves the place to whoever comes for a part of it: whom the form names; where it names nobody, as of a place that stands
    /// under no one, whoever is sent there for that part and does not come.
    pub fn leaves(&self, takes: Part) -> Option<PersonId> {
        let Put { lsa, instead, .. } = self.wish.0;
        let is_here = |row: &Row| row.occurrence == self.occurrence && row.learner == self.learner;
        let here = self.opened.week.shown().iter().filter(|row| is_here(row));
        instead.or_else(|| lsa.and_then(|_| self.opened.void_at(here, takes)))
    }

    async fn unsaid(&self, lsa: Option<PersonId>, comes: bool, part: Part) -> Away {
        let (week, at) = (&self.opened.week, (self.occurrence, self.learner));
        self.back(routes::place_unsaid((week.site, week.week.monday()), at, (lsa, comes, part))).await
    }

    /// Back to a page of the place, on which what was typed stands again.
    pub async fn back(&self, to: String) -> Away {
        let (put, reason) = &self.wish;
        let typed = Typed { lsa: put.lsa.or(put.instead), comes: put.lsa.is_some(), reason: reason.clone() };
        if reason.trim().is_empty() {
            return go_to(&to);
        }
        match typed.keep(&self.opened.coordinator, &(self.occurrence, self.learner)).await {
            Ok(()) => go_to(&to),
            Err(away) => away,
        }
    }

    /// What is written where somebody is taken off and fewer stay than are needed there (rule 3 of the product); back to the
    /// place where it is needed and nothing is.
    pub async fn left(&self, rows: &[Row], off: Option<PersonId>) -> Result<Option<Left>, Away> {
        let model = &self.opened.model;
        let need = model.need(self.occurrence, self.learner);
        let open = |rows: &[Row]| {
            let here = rows.iter().filter(|row| row.occurrence == self.occurrence && row.learner == self.learner);
            self.opened.left(need?, &here.collect::<Vec<_>>())
        };
        let reason = asked::reason(&self.wish.1);
        if reason == Err(TooLong) || (reason == Ok(None) && open(rows) != open(self.opened.week.shown())) {
            let part = need.map_or(Part::Whole, |need| need.part);
            return Err(self.unsaid(off, false, part).await);
        }
        let reason = reason.ok().flatten();
        Ok(reason.map(|reason| Left { occurrence: self.occurrence, learner: self.learner, reason }))
    }

    /// Back to the place: somebody else changed the week since, and what was asked is said again.
    async fn meanwhile(&self) -> Away {
        let (week, Put { lsa, instead, part }) = (&self.opened.week, self.wish.0);
        let (of, at) = ((week.site, week.week.monday()), (self.occurrence, self.learner));
        self.back(routes::place_meanwhile(of, at, (lsa, instead, part))).await
    }

    /// Keeps a week changed by hand as the draft, and shows the place again, with what was done there.
    pub async fn keep(
        &self,
        (rows, locked, left): (Vec<Row>, Sendings, Option<Left>),
        done: (&str, Option<PersonId>),
    ) -> Result<Led, Away> {
        self.kept(rows, locked, left).await?;
        let week = &self.opened.week;
        Ok(lead_to(&routes::place_done((week.site, week.week.monday()), (self.occurrence, self.learner), done)))
    }

    /// Keeps it.
    pub async fn kept(&self, rows: Vec<Row>, locked: Sendings, left: Option<Left>) -> Result<(), Away> {
        let week = &self.opened.week;
        let there: Sendings = rows.iter().map(Row::sending).collect();
        let locked = locked.intersection(&there).copied().collect();
        let draft = Draft { rows, locked, cost: None, left };
        match storage().keep_draft(&self.opened.grant, week.week, self.seen, draft, moment()).await {
            Ok(()) => Ok(()),
            Err(Error::Deployment(_)) => Err(self.meanwhile().await),
            Err(error) => Err(error.into()),
        }
    }

    /// What a proposal may not change.
    pub fn locked(&self) -> Sendings {
        self.opened.week.locked()
    }
}
