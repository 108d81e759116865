//! Pages by ids that are somebody's: whoever has to do with what they name reads them, and every other role finds nothing (404).

use std::collections::BTreeSet;

use reqwest::StatusCode;
use uuid::Uuid;

use super::FILES;
use super::pages::PAGES;
use super::who::ROLES;
use crate::door::{College, Visitor};
use crate::plan::{answers, line_of, propose};
use crate::review::{Evening, evening, tutor_of};
use crate::staff;

/// A learner of Amina's site who is in none of her lessons.
const OF_ANOTHER_CLASS: &str = "L1009";

/// Pages and files that name a meeting, a line, a goal or a question of somebody's; and who opens each, of those who have to
/// do with it.
const OPENED: &[(&str, &[&str])] = &[
    ("/deployment/week/{monday}/{occurrence}/{learner}", &["coordinator"]),
    ("/person/{person}/briefing/{occurrence}", &["lsa"]),
    ("/person/{person}/briefing/{occurrence}/print.pdf", &["lsa"]),
    ("/person/{person}/review/{occurrence}", &["lsa", "tutor"]),
    ("/person/{person}/saw/{question}", &["lsa", "coordinator"]),
    ("/plan/line/{line}", &["learner"]),
    ("/plan-review/goal/{goal}", &["learner"]),
    ("/plan-review/goal/{goal}/levels", &["learner"]),
    ("/plan-review/line/{line}", &["learner"]),
    ("/review/{occurrence}", &["learner"]),
    ("/review/{occurrence}/{question}", &["learner"]),
    ("/teaching/{occurrence}/purpose", &["tutor"]),
];

/// What stands in an address in the place of each name.
struct Real {
    person: String,
    occurrence: String,
    site: String,
    line: String,
    /// Of the review that is over.
    goal: String,
    /// Of the one that is going on.
    new_goal: String,
}

impl Real {
    /// What Dana and Amina have to do with each other, with a plan that is agreed and a second review that is going on.
    async fn made(coordinator: &mut Visitor, amina: &mut Visitor, give: &str) -> Self {
        let names: Vec<&str> = give.split('/').collect();
        let (person, occurrence) = (names[2].to_owned(), names[4].to_owned());
        let week = coordinator.get("/deployment/week/now").await.body;
        let site = week.split("site=").nth(1).unwrap().split(['&', '"']).next().unwrap().to_owned();
        staff::says(amina, "presence", "help").await;
        propose(coordinator, &format!("/person/{person}/plan"), &[("all", "as-asked")]).await;
        let line = line_of(amina).await;
        answers(amina, &line, "agree").await;
        let goal = goal_of_a_new_review(amina, "Cook alone").await;
        assert!(amina.post("/api/plan-review/end", &[]).await.status.is_redirection());
        let new_goal = goal_of_a_new_review(amina, "Swim").await;
        Self { person, occurrence, site, line, goal, new_goal }
    }

    fn address(&self, page: &str) -> String {
        let question = if page.starts_with("/review/") { "enough" } else { "presence" };
        let address = page
            .replace("{goal}/levels", &format!("{}/levels", self.new_goal))
            .replace("{goal}", &self.goal)
            .replace("{line}", &self.line)
            .replace("{person}", &self.person)
            .replace("{learner}", &self.person)
            .replace("{occurrence}", &self.occurrence)
            .replace("{question}", question)
            .replace("{monday}", "2026-11-23");
        assert!(!address.contains('{'), "{address}");
        if page.starts_with("/deployment/") { format!("{address}?site={}", self.site) } else { address }
    }
}

async fn goal_of_a_new_review(amina: &mut Visitor, words: &str) -> String {
    assert!(amina.post("/api/plan-review/begin", &[]).await.leads_to("/plan-review/begin"));
    let id = Uuid::now_v7().simple().to_string();
    assert!(amina.post("/api/plan-review/add-goal", &[("id", &id), ("words", words)]).await.status.is_redirection());
    id
}

/// Someone of a role who has nothing to do with Amina.
pub async fn come_in(college: &College, role: &str) -> Visitor {
    match role {
        "learner" => staff::learner_numbered(college, OF_ANOTHER_CLASS).await,
        "coordinator" => {
            staff::enter(college, &college.admit_at("coordinator@fernbank.example", role, "North").await).await
        }
        _ => super::come_in(college, role).await,
    }
}

#[test]
fn every_page_and_file_that_names_more_than_a_person_or_a_week_is_opened_by_real_ids_here() {
    let names_more = |page: &&str| {
        let is_of_a_person = page.starts_with("/person/") && page.matches('{').count() > 1;
        is_of_a_person || ["{occurrence}", "{line}", "{goal}"].iter().any(|name| page.contains(name))
    };
    let listed: BTreeSet<&str> = PAGES.iter().chain(FILES).map(|(page, ..)| *page).filter(names_more).collect();
    let opened: BTreeSet<&str> = OPENED.iter().map(|(page, _)| *page).collect();
    assert_eq!(listed, opened);
}

#[tokio::test]
async fn what_is_named_by_real_ids_opens_for_those_who_have_to_do_with_it_and_for_no_other_role_and_no_stranger() {
    let Evening { college, mut dana, mut amina, give } = evening().await;
    let tutor = tutor_of(&college, &mut dana).await;
    let link = college.admit_at("grace.hall@fernbank.example", "coordinator", "Riverside").await;
    let mut grace = staff::enter(&college, &link).await;
    let real = Real::made(&mut grace, &mut amina, &give).await;
    for (role, mut visitor) in [("learner", amina), ("lsa", dana), ("tutor", tutor), ("coordinator", grace)] {
        for (page, opens) in OPENED {
            let expected = if opens.contains(&role) { StatusCode::OK } else { StatusCode::NOT_FOUND };
            assert_eq!(visitor.get(&real.address(page)).await.status, expected, "their own {role} at {page}");
        }
    }
    for role in ROLES {
        let mut stranger = come_in(&college, role).await;
        for (page, _) in OPENED {
            let found = stranger.get(&real.address(page)).await.status;
            assert_eq!(found, StatusCode::NOT_FOUND, "another {role} at {page}");
        }
    }
}
