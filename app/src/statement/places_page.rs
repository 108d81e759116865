//! The lessons of a learner's own week, the times that are no lesson, or the activities: to pick one and say more.

use domain::access::Grant;
use domain::question::Question;
use domain::scale::{Activity, Scale};
use domain::situation::Situation;
use domain::statement::Road;
use leptos::prelude::*;
use storage::{MySupport, WeekSession};

use super::lesson_row::lesson_row;
use super::{about, standing};
use crate::page::page;
use crate::parts::{Heading, LearnerPage, LinkRow, SaidRow};
use crate::person::figure;
use crate::routes;
use crate::visitor::{self, Away, go_to, moment, storage};
use crate::words::{Locale, Words, use_words};

/// Which of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Places {
    /// The sessions of their week.
    Lessons,
    /// Break, lunch and their like.
    Times,
    /// Reading, writing and their like.
    Activities,
}

impl Places {
    /// The word in addresses and locale keys.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Lessons => "lessons",
            Self::Times => "times",
            Self::Activities => "activities",
        }
    }
}

/// `/statement/lessons`, `/statement/times`, `/statement/activities`
#[component]
pub fn PlacesPage(
    /// Which.
    places: Places,
) -> impl IntoView {
    page(Locale::EnGbEasy, move || async move {
        let learner = visitor::learner().await?;
        let support = storage().my_support(&Grant::themself(&learner)?, moment()).await?;
        if support.sitting.is_none() {
            return Err(go_to(routes::SITTING));
        }
        Ok::<_, Away>(show(support, places))
    })
}

fn show(support: MySupport, places: Places) -> impl IntoView {
    let words = use_words();
    let key = places.key();
    let title = words.said(&format!("statement-{key}-title"));
    let rows = rows(words, &support, places);
    let rows = match (rows.is_empty(), places) {
        (false, _) => view! { <ul class="rows names">{rows}</ul> }.into_any(),
        (true, Places::Times) => view! { <SaidRow said=words.said("statement-no-times")/> }.into_any(),
        (true, _) => view! { <SaidRow said=words.said("statement-no-week")/> }.into_any(),
    };
    view! {
        <LearnerPage
            title=format!("{} – {}", title.words, words.say("statement-home-title"))
            me=figure(&support.me)
            back=Some(routes::TASKS.to_owned())
            reader=support.reader.as_ref().map(figure)
            talk=routes::talk(&routes::places(places))
        >
            <Heading said=title hint=Some(words.said(&format!("statement-{key}-lead")))/>
            {rows}
        </LearnerPage>
    }
}

fn rows(words: Words, support: &MySupport, places: Places) -> Vec<AnyView> {
    match places {
        Places::Lessons => {
            let road = |session: &WeekSession| Road::Of(Situation::Session(session.id));
            let lesson = |session| lesson_row(words, support, session, road(session)).into_any();
            support.week.iter().map(lesson).collect()
        }
        Places::Times => {
            let at = |time| words.time_and_hour(time, support.day.hours(time).map(|hours| hours.from().time()));
            let road = |time| Road::Of(Situation::Time(time));
            let row = |time| standing::row(words, support, road(time), at(time)).into_any();
            about::times(support).into_iter().map(row).collect()
        }
        Places::Activities => {
            Activity::ALL.iter().map(|activity| activity_row(words, support, *activity).into_any()).collect()
        }
    }
}

/// An activity by its name, with where all of it stands. It leads to the activity's own page: what it is for, its small steps
/// in any order, and which other it is the same as. No row for one that the college asks nothing of.
fn activity_row(words: Words, support: &MySupport, activity: Activity) -> Option<impl IntoView + use<>> {
    let (_, note) = standing::link(words, support, Road::Of(Situation::Activity(activity)))?;
    let said = words.step(Question::Activity, activity.key());
    let href = routes::activity_steps(activity);
    Some(view! { <li><LinkRow href said note=Some(note)/></li> })
}
