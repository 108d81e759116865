//! When a plan is looked at again, and how its learner has it sooner: on a day they pick.

use chrono::{Datelike, Days, NaiveDate};
use domain::plan::Plan;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use super::actions::LookSooner;
use crate::parts::{Choice, LinkRow, OneQuestion, SaidRow, pictured};
use crate::routes;
use crate::symbol::{Size, Symbol};
use crate::words::Words;

/// The whole part of the page: the way to the question, and once they took it the question.
pub fn review(words: Words, plan: &Plan, today: NaiveDate, is_asked: bool) -> AnyView {
    let on = words.said_with("plan-review", &[("date", words.date(plan.review).into())]);
    let days: Vec<_> = days(today).into_iter().filter(|(_, day)| *day < plan.review).collect();
    let ask = (!days.is_empty()).then(|| match is_asked {
        true => form(words, plan, days),
        false => {
            let href = routes::PLAN_ASK_SOONER.to_owned();
            view! { <LinkRow href said=words.said("plan-sooner") note=None/> }.into_any()
        }
    });
    view! { <section id="again">{pictured(words.said("plan-review-title"))}<SaidRow said=on/>{ask}</section> }
        .into_any()
}

fn form(words: Words, plan: &Plan, days: Vec<(&'static str, NaiveDate)>) -> AnyView {
    let choices = days.into_iter().map(|(key, day)| {
        let said = words.said_with(&format!("plan-sooner-{key}"), &[("date", words.date(day).into())]);
        view! { <Choice name="on" value=day.to_string() said picked=false many=false figure=None/> }
    });
    let choices = choices.collect_view();
    let label = words.said("plan-sooner");
    let named = label.words.clone();
    view! {
        <form method="post" action=LookSooner::url() aria-label=named>
            <input type="hidden" name="plan" value=plan.id.to_string()/>
            <OneQuestion id="sooner".to_owned() said=words.said("plan-sooner-when") hint=None>{choices}</OneQuestion>
            <button type="submit" class="button">
                {label.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> })}<span>{label.words}</span>
            </button>
        </form>
    }
    .into_any()
}

/// The days there are to pick: this week on its Friday, unless that is over; and a week and two from today.
fn days(today: NaiveDate) -> Vec<(&'static str, NaiveDate)> {
    let in_days = |days| today.checked_add_days(Days::new(days));
    let to_friday = 4_u32.checked_sub(today.weekday().num_days_from_monday());
    let this = to_friday.and_then(|days| in_days(days.into()));
    let all = [("this-week", this), ("next-week", in_days(7)), ("two-weeks", in_days(14))];
    all.into_iter().filter_map(|(key, day)| Some((key, day?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_week_is_its_friday_and_at_the_weekend_over() {
        let days = |day| days(NaiveDate::from_ymd_opt(2026, 11, day).unwrap());
        let on = |day| NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
        assert_eq!(days(9), [("this-week", on(13)), ("next-week", on(16)), ("two-weeks", on(23))]);
        assert_eq!(days(13).first(), Some(&("this-week", on(13))));
        assert_eq!(days(14), [("next-week", on(21)), ("two-weeks", on(28))]);
    }
}
