//! Who is sent to the lesson: published, taken back, gone back on, and marked as not in.

use chrono_tz::UTC;
use std::collections::BTreeSet;

use domain::access::{Grant, act};
use domain::deployment::{Refusal as NotSent, Stretch, Week};
use domain::id::AbsenceId;
use uuid::Uuid;

use super::Walk;
use super::model::Chance;
use crate::example::{day, tuesday};
use crate::{Back, Error, Found, Order};

/// The week of the lesson.
fn week() -> Week {
    Week::of(day(24))
}

impl Walk<'_> {
    /// A coordinator sends one of the two to the lesson, or takes them off it, which publishes the week.
    pub(super) async fn sends(&mut self, place: usize, goes: bool) {
        let (lsa, storage) = (self.lsas[place].person, &self.college.storage);
        let stretch = Stretch::new(day(24), day(24), tuesday().today).unwrap();
        let order = Order::whole(self.maths.session, lsa, stretch);
        let grant = self.college.grant(self.grace, &self.amina).await;
        let done = match goes {
            true => storage.deploy(&grant, order, Some("To try it out".to_owned()), (UTC, tuesday())).await.map(|_| ()),
            false => storage.withdraw(&grant, order, Some("Nobody is free".to_owned()), tuesday()).await,
        };
        let is_new = goes != self.model.sent.contains(&lsa);
        match done {
            Ok(()) => assert!(is_new, "nothing to publish"),
            Err(Error::Deployment(NotSent::AlreadyThere | NotSent::NothingThen)) => return assert!(!is_new),
            // nobody is sent for a day on which they are not in, and for no other
            Err(Error::Deployment(NotSent::Breaches(_))) => {
                return assert!(goes && place == 0 && self.model.away.is_some());
            }
            Err(error) => panic!("{error:?}"),
        }
        self.model.publishes(match goes {
            true => self.model.sent.iter().copied().chain([lsa]).collect(),
            false => self.model.sent.iter().copied().filter(|sent| *sent != lsa).collect(),
        });
        self.is_published().await;
    }

    /// A coordinator goes back to a version of the week that was published before.
    pub(super) async fn undoes(&mut self, chance: &mut Chance) {
        let numbers: Vec<_> = self.model.versions.keys().copied().collect();
        let number = chance.one(&numbers);
        let plan: Grant<act::PlanWeek> = Grant::site(self.grace, self.college.site).unwrap();
        let seen = self.college.storage.site_week(&plan, week(), tuesday()).await.unwrap().seen();
        self.college
            .storage
            .republish(&plan, week(), Back { to: number, seen }, Found::default(), (UTC, tuesday()))
            .await
            .unwrap();
        self.model.publishes(self.model.versions[&number].clone());
        self.is_published().await;
    }

    /// One of the two is not in, or is after all: who is sent, and what they read, stays until the week is published again.
    pub(super) async fn is_away(&mut self, chance: &mut Chance) {
        let (lsa, storage) = (self.lsas[0].clone(), &self.college.storage);
        let grant: Grant<act::MarkAbsence> = Grant::themself(&lsa).unwrap();
        self.model.away = match self.model.away.take() {
            Some(id) => {
                storage.take_back_absence(&grant, id, tuesday()).await.unwrap();
                None
            }
            None => {
                let id = AbsenceId::new(Uuid::now_v7());
                let last = day(24 + u32::try_from(chance.below(3)).unwrap());
                let stretch = Stretch::new(day(24), last, tuesday().today).unwrap();
                storage.mark_absence(&grant, id, stretch, tuesday()).await.unwrap();
                Some(id)
            }
        };
        let marked: Vec<AbsenceId> =
            storage.absences(&grant, tuesday()).await.unwrap().stretches.into_iter().map(|(id, ..)| id).collect();
        assert_eq!(marked, self.model.away.into_iter().collect::<Vec<_>>(), "a mark of not being in");
    }

    /// The number of what is published now, with whom it sends.
    pub(super) async fn is_published(&mut self) {
        let plan: Grant<act::PlanWeek> = Grant::site(self.grace, self.college.site).unwrap();
        let published = self.college.storage.site_week(&plan, week(), tuesday()).await.unwrap().published.unwrap();
        let before = self.model.versions.insert(published.number, self.model.sent.clone());
        assert!(before.is_none(), "a version of the week is lost");
        let theirs = published.rows.iter().filter(|row| row.learner == self.amina.person).map(|row| row.lsa);
        assert_eq!(theirs.collect::<BTreeSet<_>>(), self.model.sent);
    }
}
