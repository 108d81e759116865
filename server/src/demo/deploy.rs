//! Who goes where in the demo: some of the LSAs, put there with the coordinator's own verb.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use domain::access::{Grant, Visitor, act};
use domain::deployment::{Refusal, Stretch};
use domain::id::{PersonId, SessionId};
use domain::scale::Time;
use domain::timetable::Title;
use storage::{Error, MySupport, Order, Storage};

use super::College;
use super::people::{Kind, Person, SITES};
use super::say::moment;
use super::theme::{Reached, part};
use super::working::knows;

/// A coordinator at work: who they are, and how long what they save holds.
pub struct Desk<'a> {
    /// Where it is kept.
    pub storage: &'a Storage,
    /// Each site's coordinator, in the order of the sites.
    pub coordinators: &'a [Visitor],
    /// When.
    pub now: DateTime<Utc>,
    /// The college's wall clock.
    pub time_zone: Tz,
    /// The last day of the timetable.
    pub last: NaiveDate,
}

impl Desk<'_> {
    /// The first LSA goes with the first learner to every session of her week at home, and with the second to Maths.
    /// Saved again, it changes nothing and holds for longer.
    pub async fn put_first_lsa(&self, college: &College, learners: &[MySupport]) -> Result<(), Error> {
        let dana = college.aides(0).next().expect("every site has LSAs");
        for session in learners.iter().take(1).flat_map(|first| &first.week) {
            self.put(0, dana, &learners[0], session.id).await?;
        }
        let second = learners.get(1).filter(|_| college.supported().nth(1).is_some());
        for session in second.iter().flat_map(|second| &second.week).filter(|session| session.title == "Maths") {
            self.put(0, dana, &learners[1], session.id).await?;
        }
        Ok(())
    }

    /// Every other LSA goes with one learner who wants somebody, to three sessions, where they know what that learner asks for; the rest is for the coordinator to
    /// do, and their page says so.
    pub async fn put_others(&self, college: &College, learners: &[MySupport]) -> Result<(), Error> {
        let all: Vec<&Person> = college.supported().collect();
        for site in 0..SITES.len() {
            let wants = |place: &usize| {
                let part = part(*place);
                all[*place].sites[0] == site
                    && matches!(part.reached, Reached::Sent | Reached::Changed | Reached::WantsToTalk)
                    && part.all_lessons.first().is_some_and(|(_, presence)| *presence != "no-one")
            };
            let wanting: Vec<usize> = (2..all.len().min(learners.len())).filter(wants).collect();
            let aides = college.aides(site).skip(usize::from(site == 0));
            let pairs = aides.zip(wanting).filter(|(aide, place)| knows(college, aide, part(*place).skills()));
            for (aide, place) in pairs {
                for session in learners[place].week.iter().filter(|session| session.title != "Gardening club").take(3) {
                    self.put(site, aide, &learners[place], session.id).await?;
                }
            }
        }
        Ok(())
    }

    /// The last LSA of the first site goes with a learner to every session of hers that there was in the weeks before; gives
    /// their name.
    pub async fn put_before(&self, college: &College, learner: &MySupport) -> Result<String, Error> {
        let aide = college.aides(0).last().expect("every site has LSAs");
        for session in learner.week.iter().filter(|session| session.title != "Gardening club") {
            self.put(0, aide, learner, session.id).await?;
        }
        Ok(format!("{} {}", aide.given, aide.family))
    }

    /// Someone at the first site who knows about medicine goes with the second learner to every lunch of his week, as the
    /// college must.
    pub async fn put_at_lunch(&self, college: &College, learner: &MySupport) -> Result<(), Error> {
        let aide = college.aides(0).nth(4).expect("every site has LSAs");
        let moment = moment(self.now, self.time_zone);
        let grant = self.storage.allow(&self.coordinators[0], learner.me.id, moment).await?;
        let reading = self.storage.read_statement(&grant, moment).await?;
        for session in reading.sessions.iter().filter(|session| session.title == Title::Time(Time::Lunch)) {
            self.put(0, aide, learner, session.id).await?;
        }
        Ok(())
    }

    async fn put(&self, site: usize, aide: &Person, learner: &MySupport, session: SessionId) -> Result<(), Error> {
        let known = |name: &str| format!("{} {}", aide.given, aide.family) == name;
        let lsa: Option<PersonId> =
            learner.helpers.iter().find(|helper| known(&helper.name.to_string())).map(|helper| helper.id);
        match lsa {
            Some(lsa) => self.order(&self.coordinators[site], lsa, learner.me.id, session).await,
            None => Ok(()),
        }
    }

    /// The first LSA goes with the first learner for longer, where the college was there already: found as a coordinator finds
    /// them, so that nobody's card is voided.
    pub async fn put_first_again(&self, college: &College, lsa: PersonId) -> Result<(), Error> {
        let (coordinator, moment) = (&self.coordinators[0], moment(self.now, self.time_zone));
        let Some(first) = college.supported().next() else { return Ok(()) };
        let grant: Grant<act::ListStatements> = Grant::site(coordinator, coordinator.sites[0])?;
        let all = self.storage.overview(&grant, moment).await?;
        let name = format!("{} {}", first.given, first.family);
        let Some(first) = all.into_iter().find(|one| one.face.name.to_string() == name) else { return Ok(()) };
        let grant: Grant<act::ReadSupportSeen> = self.storage.allow(coordinator, first.face.id, moment).await?;
        for session in self.storage.support_seen(&grant, moment).await?.week {
            self.order(coordinator, lsa, first.face.id, session.id).await?;
        }
        Ok(())
    }

    async fn order(
        &self,
        coordinator: &Visitor,
        lsa: PersonId,
        learner: PersonId,
        session: SessionId,
    ) -> Result<(), Error> {
        let moment = moment(self.now, self.time_zone);
        let Ok(stretch) = Stretch::new(moment.today, self.last, moment.today) else { return Ok(()) };
        let grant: Grant<act::Deploy> = self.storage.allow(coordinator, learner, moment).await?;
        let order = Order::whole(session, lsa, stretch);
        let mut put = self.storage.deploy(&grant, order.clone(), None, (self.time_zone, moment)).await;
        // more than what the college must give: somebody writes why
        if let Err(Error::Deployment(Refusal::Unsaid)) = put {
            let why = Some("Until the plan is made.".to_owned());
            put = self.storage.deploy(&grant, order, why, (self.time_zone, moment)).await;
        }
        match put {
            // Saved before, or the week is over but for this session's day: nothing to add.
            Err(Error::Deployment(Refusal::AlreadyThere | Refusal::NothingThen)) => Ok(()),
            // Whoever does not work then, or has no hours left, is put there by nobody.
            Err(Error::Deployment(Refusal::Breaches(_))) => Ok(()),
            other => other.map(|_| ()),
        }
    }
}

impl College {
    /// The LSAs whose home is a site.
    fn aides(&self, site: usize) -> impl Iterator<Item = &Person> {
        self.people.iter().filter(move |person| person.kind == Kind::Aide && person.sites[0] == site)
    }
}
