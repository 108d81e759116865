//! Which plans of a coordinator's sites are to be looked at again: overdue, soon, going on, and over but not proposed from;
//! and beside them whose duties and whose support are to be looked at.

use domain::access::Grant;
use domain::plan_review::{Due, due};
use leptos::prelude::*;
use storage::{DutyDue, Face, NextLook, NextReview};

use super::duties_due::{duties_due, duty_lists};
use crate::college::college_date;
use crate::observation::{support_lists, support_looks};
use crate::page::page;
use crate::parts::{Avatar, StaffPage};
use crate::person::figure;
use crate::routes;
use crate::visitor::{self, Away, moment, storage};
use crate::words::{Locale, Words, use_words};

/// `/plan-reviews`
#[component]
pub fn DuePage() -> impl IntoView {
    page(Locale::EnGb, || async move {
        let coordinator = visitor::coordinator().await?;
        let mut all: Vec<NextReview> = Vec::new();
        for site in &coordinator.sites {
            let list = storage().plan_reviews_due(&Grant::site(&coordinator, *site)?, moment()).await?;
            all.extend(
                list.into_iter()
                    .filter(|one| all.iter().all(|other| other.learner.id != one.learner.id))
                    .collect::<Vec<_>>(),
            );
        }
        let duties = duties_due(&coordinator).await?;
        let looks = support_looks(&coordinator).await?;
        let me = storage().own_face(&coordinator).await?;
        Ok::<_, Away>(show(me, all, (&duties, &looks)))
    })
}

/// Where a review stands, for the list it is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stands {
    ToPropose,
    Overdue,
    GoingOn,
    Soon,
    Later,
}

const LISTS: [Stands; 5] = [Stands::ToPropose, Stands::Overdue, Stands::GoingOn, Stands::Soon, Stands::Later];

impl Stands {
    fn of(one: &NextReview) -> Self {
        match (one.waits_for_proposal(), due(one.on, moment().today)) {
            (Some(_), _) => Self::ToPropose,
            // a meeting that nobody ended is no less overdue
            (None, Due::Overdue) => Self::Overdue,
            (None, _) if one.is_going_on() => Self::GoingOn,
            (None, Due::Soon) => Self::Soon,
            (None, Due::Later) => Self::Later,
        }
    }

    const fn key(self) -> &'static str {
        match self {
            Self::ToPropose => "plan-review-staff-to-propose",
            Self::Overdue => "plan-review-staff-overdue",
            Self::GoingOn => "plan-review-staff-going-on",
            Self::Soon => "plan-review-staff-soon",
            Self::Later => "plan-review-staff-later",
        }
    }
}

fn show(me: Face, all: Vec<NextReview>, (duties, looks): (&[DutyDue], &[NextLook])) -> AnyView {
    let words = use_words();
    let heading = words.say("plan-review-staff-due-title");
    let lists = LISTS.into_iter().map(|list| {
        let rows: Vec<_> = all.iter().filter(|one| Stands::of(one) == list).map(|one| row(words, one)).collect();
        let count = [("count", (rows.len() as i64).into())];
        (!rows.is_empty()).then(|| {
            view! { <section class="panel"><h2>{words.say_with(list.key(), &count)}</h2><ul class="list">{rows}</ul></section> }
        })
    });
    let lists = lists.collect_view();
    let duties = duty_lists(words, duties);
    let looks = support_lists(words, looks);
    let nothing = all.is_empty().then(|| view! { <p>{words.say("plan-review-staff-none")}</p> });
    view! {
        <StaffPage title=heading.clone() me=figure(&me) back=Some(routes::HOME.to_owned())>
            <h1>{heading}</h1>
            <p>{words.say("plan-review-staff-due-lead")}</p>
            {nothing}
            {lists}
            {duties}
            {looks}
            <p class="read-row"><a href=routes::FRAMES>{words.say("plan-review-staff-frames-title")}</a></p>
        </StaffPage>
    }
    .into_any()
}

fn row(words: Words, one: &NextReview) -> AnyView {
    let on = words.say_with("plan-review-staff-on", &[("date", words.date(one.on).into())]);
    let last = one
        .closed
        .map(|closed| words.say_with("plan-review-staff-last", &[("date", college_date(words, closed).into())]));
    let since = one
        .opened
        .filter(|_| one.is_going_on())
        .map(|opened| words.say_with("plan-review-staff-since", &[("date", college_date(words, opened).into())]));
    let called = words.say_with("plan-review-staff-link", &[("name", one.learner.name.to_string().into())]);
    view! {
        <li class="split">
            <span class="said-who">
                <Avatar figure=figure(&one.learner)/>
                <a href=routes::person_plan_review(one.learner.id)>{called}</a>
            </span>
            <span class="quiet">{on} " " {last}{since}</span>
        </li>
    }
    .into_any()
}
