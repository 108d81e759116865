//! Why somebody comes to a place, or cannot, in words.

use domain::deployment::{Obstacle, Row};
use domain::id::PersonId;
use domain::scale::Scale;
use leptos::prelude::*;

use super::Place;
use crate::deployment::why::Asking;

impl Place<'_> {
    /// Why this person and no other: the first of the reasons that decide.
    pub(super) fn why_here(&self, row: &Row) -> String {
        let (week, model) = (&self.opened.week, &self.opened.model);
        let here = Asking::new(week, model, week.shown()).here(week.shown(), row);
        self.words.say(&format!("deployment-here-{}", here.key()))
    }

    /// Why somebody does not come though they are sent; nothing where they do.
    pub(super) fn why_not(&self, row: &Row) -> Option<String> {
        let model = &self.opened.model;
        let key = if model.is_absent(row) {
            "deployment-cannot-away"
        } else if model.is_gone(row) {
            "deployment-cannot-gone"
        } else if model.is_void(row) {
            "deployment-cannot-not-wanted"
        } else {
            return None;
        };
        Some(self.words.say(key))
    }

    /// That somebody who was asked for cannot come, and which rule stands against it; nothing where none does any more.
    pub(super) fn said_refused(&self, lsa: PersonId) -> Option<AnyView> {
        let (week, model) = (&self.opened.week, &self.opened.model);
        let works = week.lsas.iter().find(|works| works.lsa.id == lsa)?;
        let obstacle = Asking::new(week, model, week.shown()).obstacle(&self.asked()?, works)?;
        let said = format!("{}: {}", works.lsa.name, self.cannot(obstacle, lsa));
        Some(view! { <p class="trouble" role="alert">{said}</p> }.into_any())
    }

    /// What stands against somebody, and where they are where that is it.
    pub(super) fn cannot(&self, obstacle: Obstacle, lsa: PersonId) -> String {
        let skills = self.need.into_iter().flat_map(|need| &need.skills);
        let skills = skills.map(|skill| self.words.say(&format!("working-week-skill-{}", skill.key())));
        let args = [("skills", skills.collect::<Vec<_>>().join(", ").into())];
        let said = self.words.say_with(&format!("deployment-cannot-{}", obstacle.key()), &args);
        let there = match obstacle {
            Obstacle::Elsewhere => self.in_another_room(lsa),
            Obstacle::OtherSite => self.at_another_site(lsa),
            _ => None,
        };
        match there {
            Some(there) => {
                self.words.say_with("deployment-cannot-there", &[("said", said.into()), ("there", there.into())])
            }
            None => said,
        }
    }

    /// The meeting at this site that somebody is at then, with its room and the site.
    fn in_another_room(&self, lsa: PersonId) -> Option<String> {
        let week = &self.opened.week;
        let here = week.meeting(self.at)?;
        let others = week.shown().iter().filter(|row| row.lsa == lsa && row.occurrence != self.at);
        let mut others = others.filter_map(|row| week.meeting(row.occurrence));
        let there = others.find(|there| there.starts < here.ends && here.starts < there.ends)?;
        let meeting = self.opened.meeting(self.words, there.id);
        Some(self.with_room(meeting, &there.room, &week.name))
    }

    /// The meeting at another site that somebody is at that day, the one nearest in time.
    fn at_another_site(&self, lsa: PersonId) -> Option<String> {
        let here = self.opened.week.meeting(self.at)?;
        let day = |at| self.opened.day(at);
        let elsewhere = self.opened.week.elsewhere.iter();
        let that_day = elsewhere.filter(|busy| busy.lsa == lsa && day(busy.starts) == here.on);
        let there = that_day.min_by_key(|busy| (busy.starts - here.ends).max(here.starts - busy.ends))?;
        let args = [
            ("title", self.words.title(&there.title).into()),
            ("date", self.words.date(here.on).into()),
            ("time", self.words.time(self.opened.clock(there.starts)).into()),
        ];
        Some(self.with_room(self.words.say_with("deployment-meeting", &args), &there.room, &there.site_name))
    }

    fn with_room(&self, meeting: String, room: &str, site: &str) -> String {
        let all = [meeting, room.to_owned(), site.to_owned()];
        self.words.list(all.into_iter().filter(|part| !part.is_empty()))
    }
}
