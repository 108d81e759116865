//! The week while a draft is made beside what is in force: which of the two each part of a page is of, and what was just done.
#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

use crate::deployment::week::{act, compared, jo, part, proposed, seen, which};
use crate::door::{College, Visitor};
use crate::staff;

/// A week in force, and the address where it is said when Dana works.
async fn in_force(college: &College) -> (Visitor, String, String) {
    let (mut jo, week) = jo(college).await;
    let compare = proposed(&mut jo, &week).await;
    act(&mut jo, &week, "publish", &[("number", &seen(&compare)), ("before", &compared(&compare))]).await;
    let dana = staff::link_named(&jo.get("/working-week").await, "Dana Mensah");
    (jo, week, dana)
}

async fn works(jo: &mut Visitor, dana: &str, hours: &str, day: &str) {
    let days: Vec<String> = (0..5).map(|day| format!("days[{day}]")).collect();
    let person = [("person", dana.split('/').nth(2).unwrap()), ("paid", "hourly"), ("hours", hours)];
    let form: Vec<_> = person.into_iter().chain(days.iter().map(|name| (name.as_str(), day))).collect();
    assert!(jo.post("/api/working-week/arrange", &form).await.to.unwrap().ends_with("saved=yes"));
}

#[tokio::test]
async fn what_is_broken_is_said_once_for_each_person_and_whether_the_draft_mends_it() {
    let college = College::apart().await;
    let (mut jo, week, dana) = in_force(&college).await;
    works(&mut jo, &dana, "1", "8:45-16:30").await;
    let page = jo.get(&week).await.body;
    let broken = part(&page, "id=\"broken\"", "</section>");
    let said = "Dana Mensah would work longer than their hours, ";
    let figures = part(broken, said, "<");
    let (planned, contract) = figures.split_once(" of ").unwrap();
    assert!(planned.parse::<f32>().unwrap() > 1.0 && contract.starts_with('1'), "{figures}");
    works(&mut jo, &dana, "30", "").await;
    let page = jo.get(&week).await.body;
    let broken = part(&page, "id=\"broken\"", "</section>");
    assert_eq!(broken.matches("Dana Mensah does not work then").count(), 1, "{broken}");
    let row = part(broken, "Dana Mensah does not work then", "</ul>");
    assert!(row.matches("href=\"/deployment/week/").count() > 1, "each of her places has its link there: {row}");
    assert!(!page.contains("mended in the draft") && !page.contains("This is of the draft"), "{page}");

    proposed(&mut jo, &week).await;
    let page = jo.get(&week).await.body;
    let broken = part(&page, "id=\"broken\"", "</section>");
    let count = part(broken, "Against a rule: ", "<");
    assert!(broken.contains("The week is in force like this."), "{broken}");
    assert!(broken.contains(&format!("The draft mends {count} of {count}.")), "{broken}");
    assert_eq!(broken.matches("mended in the draft").count(), 1, "{broken}");
    let uncovered = part(&page, "id=\"not-covered\"", "</section>");
    assert!(uncovered.contains("This is of the draft. In what is in force: "), "{uncovered}");
    assert!(part(&page, "id=\"who-is-where\"", "<nav").contains("This is of the draft, not of"), "{page}");
}

#[tokio::test]
async fn what_is_said_of_a_day_leads_back_to_the_place_and_is_said_there() {
    let college = College::apart().await;
    let (mut jo, week, _) = in_force(&college).await;
    let page = jo.get(&format!("{week}&by=learner")).await.body;
    let place = part(page.split("<li class=\"\"").nth(1).unwrap(), "href=\"", "\"").replace("&amp;", "&");
    for (action, said) in [("not-here", " is not here.</p>"), ("here", " is here, and this session is on.</p>")] {
        let page = jo.get(&place).await.body;
        let form = part(&page, &format!("action=\"/api/called-off/{action}\""), "</form>");
        let fields = ["id", "occurrence", "site", "person", "then"];
        let fields =
            fields.map(|name| (name, part(form, &format!("name=\"{name}\" value=\""), "\"").replace("&amp;", "&")));
        let form: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let to = jo.post(&format!("/api/called-off/{action}"), &form).await.to.unwrap();
        assert_eq!(to, format!("{place}&done=day"));
        let page = jo.get(&to).await.body;
        assert!(part(&page, "role=\"status\"", "/p>").contains(said.trim_end_matches("</p>")), "{page}");
    }
}

#[tokio::test]
async fn a_session_is_one_line_in_which_each_learner_has_their_link() {
    let college = College::apart().await;
    let (mut jo, week) = jo(&college).await;
    for by in ["lsa", "room"] {
        let page = jo.get(&format!("{week}&by={by}")).await.body;
        let lines: Vec<_> = part(&page, "<tbody", "</tbody>").split("<li class=\"uncovered\"").skip(1).collect();
        let several = lines.iter().find(|line| line.matches("<a href").count() > 1).unwrap();
        assert!(
            several.contains("</a>, <a ") || several.contains("</a><!>, <!><a") || several.contains(", "),
            "{several}"
        );
        let begins = |line: &&str| part(line, ">", "<a ").to_owned();
        let told: Vec<_> = lines.iter().map(begins).collect();
        assert!(told.iter().all(|what| what.contains(':')), "{told:?}");
    }
}

#[tokio::test]
async fn a_week_of_another_year_says_which_and_a_proposal_for_how_long_it_looks() {
    let college = College::apart().await;
    let (mut jo, week) = jo(&college).await;
    let page = jo.get(&week).await.body;
    assert!(page.contains("the week of Monday 30 November<"), "{page}");
    let options: Vec<_> = part(&page, "<select id=\"seconds\"", "</select>").split("<option").skip(1).collect();
    assert_eq!(options.len(), 3);
    for (option, said) in options.iter().zip([">1 second<", ">5 seconds<", ">30 seconds<"]) {
        assert!(option.contains(said) && option.contains(" selected") == said.contains('5'), "{option}");
    }
    let later = week.replace(&which(&week)[1].1, "2027-01-04");
    assert!(jo.get(&later).await.body.contains("the week of Monday 4 January 2027"));
}

#[tokio::test]
async fn a_coordinators_first_page_says_what_this_week_lacks_and_who_is_free_apart_from_it() {
    let college = College::apart().await;
    let (mut jo, _) = jo(&college).await;
    let home = jo.get("/").await.body;
    let to_cover = part(&home, "id=\"to-cover\"", "</section>");
    assert!(to_cover.contains(", this week: ") && to_cover.contains(" not covered<"), "{to_cover}");
    let href = part(to_cover, "href=\"", "\"").replace("&amp;", "&");
    let count = part(to_cover, ", this week: ", " not covered").to_owned();
    assert!(jo.get(&href).await.body.contains(&format!("Not covered: {count}<")), "{href}");
}

#[tokio::test]
async fn a_coordinator_of_several_sites_reads_their_names() {
    let college = College::apart().await;
    let link = college.admit_at("jo.okafor@fernbank.example", "coordinator", "Riverside").await;
    let mut jo = staff::enter(&college, &link).await;
    let page = jo.get("/deployment/week/now").await.body;
    assert!(page.contains("Riverside: the week of ") && !page.contains(">The week of "), "of one: {page}");
    assert!(!jo.get("/working-week").await.body.contains(">Site<"));
    let link = college.admit_at("jo.okafor@fernbank.example", "coordinator", "North").await;
    let mut jo = staff::enter(&college, &link).await;
    let page = jo.get("/deployment/week/now").await.body;
    let other = if page.contains("Riverside: the week of ") { "North" } else { "Riverside" };
    assert!(page.contains(&format!(">The week of {other}<")), "{page}");
    let list = jo.get("/working-week").await.body;
    assert!(list.contains(">Site<") && list.contains("\"Site\">North<"), "{list}");
}
