//! Every address, in one table; long because it is one. A learner's own pages carry no person's id; staff's do.

use std::collections::BTreeSet;

use crate::statement::Places;
use chrono::NaiveDate;
use domain::id::{ObservationId, OccurrenceId, PersonId, SiteId};
use domain::question::{Question, Where};
use domain::scale::Scale;
use leptos::prelude::*;
use leptos_router::components::{Route, Router, Routes};
use leptos_router::{SsrMode, path};

mod plan;
mod plan_review;
mod review;
mod settings;
mod sign_in;
mod statement;
mod talk;
mod week;

pub use plan::*;
pub use plan_review::*;
pub use review::*;
pub use settings::*;
pub use sign_in::*;
pub use statement::*;
pub use talk::*;
pub use week::*;

/// The first page of whoever is signed in.
pub const HOME: &str = "/";
/// Where a learner looks at their answers before sending.
pub const CHECK: &str = "/statement/check";
/// What was sent, and what happens next.
pub const SENT: &str = "/statement/sent";
/// Where a learner takes back what they sent.
pub const TAKE_BACK: &str = "/statement/take-back";
/// Everything a learner has said.
pub const YOU_SAID: &str = "/statement/you-said";
/// The same, saying that an answer was taken back.
pub const YOU_SAID_LESS: &str = "/statement/you-said?done=taken-back";
/// Who comes to a learner's lessons.
pub const COMING: &str = "/coming";
/// One's own sessions in one's own calendar program.
pub const FEED: &str = "/feed";
/// The same, once its address opens nothing any more.
pub const FEED_STOPPED: &str = "/feed?done=stopped";
/// Who may read what a learner sends.
pub const WHO_CAN_SEE: &str = "/statement/who-can-see";
/// That it was taken back.
pub const TAKEN_BACK: &str = "/statement/taken-back";
/// How Sayso works for everyone, in full.
pub const ACCESSIBILITY: &str = "/accessibility";
/// The same in easy words.
pub const ACCESSIBILITY_EASY: &str = "/accessibility/easy";
/// What the hard words mean.
pub const WORD_LIST: &str = "/words";
/// Whose work Sayso carries.
pub const CREDITS: &str = "/credits";
/// What a coordinator sees to of the college as a whole.
pub const COLLEGE: &str = "/college";
/// What the college asks.
pub const QUESTION_SET: &str = "/college/questions";
/// Which times the day of each site has that are no lesson.
pub const DAY_PLAN: &str = "/college/day-plan";
/// When the LSAs of one's sites work.
pub const WORKING_WEEKS: &str = "/working-week";
/// How the questions do with people.
pub const QUESTIONS: &str = "/insight/questions";
/// The college's own words for what learners read.
pub const WORDS: &str = "/college/words";
/// Which languages the college offers.
pub const LANGUAGES: &str = "/college/languages";
/// A learner's own lessons that are over.
pub const MY_REVIEWS: &str = "/review";
/// A learner's own record in pictures.
pub const MY_RECORD: &str = "/review/record";
/// Who is answering.
pub const SITTING: &str = "/sitting";
/// A learner's own plan on one side of paper.
pub const PRINT_PLAN: &str = "/plan/print.pdf";
/// The learners of the day that a first page opens on, each on one side of paper.
pub const PRINT_DAY: &str = "/today/print.pdf";
/// The mark of a question opened from the check page, to which its answer returns (R44).
pub const THEN_CHECK: &str = "check";

/// The mark of a question that was come back to from the next one.
pub const BACK: &str = "next";
/// A question to try, of which nothing is kept.
pub const PRACTICE: &str = "/statement/practice";
/// Everything that can be said, part by part.
pub const TASKS: &str = "/statement/tasks";
/// The same, saying that a lesson is not theirs any more.
pub const LESSON_OVER: &str = "/statement/tasks?refused=lesson";

/// The college's questions, at one that was changed, whose fold is open.
pub fn arranged(question: Question) -> String {
    format!("{QUESTION_SET}?at={0}#{0}", question.key())
}

/// The same, where the change would have made the short road too long: with what was ticked.
pub fn arranged_too_long(question: Question, ticked: &BTreeSet<Where>) -> String {
    let ticked = ticked.iter().map(|place| place.key()).collect::<Vec<_>>().join("+");
    format!("{QUESTION_SET}?refused={}&wheres={ticked}", question.key())
}

/// The day of the college's sites, saying that one was saved.
pub fn day_plan_saved(site: SiteId) -> String {
    format!("{DAY_PLAN}?saved={site}")
}

/// The first page of an LSA or a tutor, from a day on.
pub fn today_on(date: NaiveDate) -> String {
    format!("{HOME}?on={date}")
}

/// One learner as a coordinator reads them.
pub fn person_statement(learner: PersonId) -> String {
    format!("/person/{learner}/statement")
}

/// When one LSA works.
pub fn working_week(lsa: PersonId) -> String {
    format!("/person/{lsa}/working-week")
}

/// The same, after a change.
pub fn working_week_saved(lsa: PersonId) -> String {
    format!("{}?saved=yes", working_week(lsa))
}

/// What one learner says about one meeting, for the LSA who goes there.
pub fn briefing(learner: PersonId, occurrence: OccurrenceId) -> String {
    format!("/person/{learner}/briefing/{occurrence}")
}

/// The same on one side of paper.
pub fn print_briefing(learner: PersonId, occurrence: OccurrenceId) -> String {
    format!("{}/print.pdf", briefing(learner, occurrence))
}

/// The learners of a day, each on one side of paper.
pub fn print_day(on: NaiveDate) -> String {
    format!("{PRINT_DAY}?on={on}")
}

/// The learners of one meeting on its day, each on one side of paper.
pub fn print_meeting(occurrence: OccurrenceId, on: NaiveDate) -> String {
    format!("{PRINT_DAY}?meeting={occurrence}&on={on}")
}

/// What someone saw of a learner, to pick what it is about; `then` is the page to return to.
pub fn saw(learner: PersonId, then: &str) -> String {
    format!("/person/{learner}/saw?then={then}")
}

/// The same, of one question.
pub fn saw_question(learner: PersonId, question: Question, then: &str) -> String {
    format!("/person/{learner}/saw/{}?then={then}", question.key())
}

/// Everything a learner has said, at one thing that staff saw.
pub fn seen_of_me(id: ObservationId) -> String {
    format!("{YOU_SAID}#{}", seen_id(id))
}

/// The place of that thing on its page.
pub fn seen_id(id: ObservationId) -> String {
    format!("seen-{id}")
}

/// Where a tutor writes what one meeting of theirs is for.
pub fn purpose(occurrence: OccurrenceId) -> String {
    format!("/teaching/{occurrence}/purpose")
}

/// One message that learners read, as the college words it.
pub fn wording(key: &str) -> String {
    format!("{WORDS}/{key}")
}

/// A path of this app that was carried in an address or a form; anything else becomes home, so that no link of ours
/// can lead elsewhere.
pub fn own_page(from: &str) -> String {
    if is_own_path(from) { from.to_owned() } else { HOME.to_owned() }
}

/// The same with what is asked of it, where that is in plain characters or a page [`carried`] along: to come back to a page just
/// as it was. Within another address it is [`carried`].
pub fn own_address(from: &str) -> String {
    if from.len() > LONGEST_ADDRESS {
        return HOME.to_owned();
    }
    match from.split_once('?') {
        Some((path, query)) if is_own_path(path) && is_own_query(query) => from.to_owned(),
        Some(_) => HOME.to_owned(),
        None => own_page(from),
    }
}

/// Bytes of an address that is carried: pages looked at on the way to others, over and over, do not make it grow for ever.
const LONGEST_ADDRESS: usize = 500;

/// The signs that stand for something else in an address, and how they are written where they do not.
const SIGNS: [(&str, &str); 4] = [("%", "%25"), ("?", "%3F"), ("=", "%3D"), ("&", "%26")];

/// An address of ours as a part of another: no sign of its own begins what is asked of that one.
pub fn carried(address: &str) -> String {
    SIGNS.iter().fold(own_address(address), |address, (sign, written)| address.replace(sign, written))
}

/// The page that is [`carried`] under a name in what is asked of another; home for anything else.
pub fn carried_in(query: &str, name: &str) -> String {
    let named = query.split('&').filter_map(|pair| pair.split_once('=')).find(|(key, _)| *key == name);
    let carried = named.map(|(_, carried)| carried.replace("%2F", "/")).unwrap_or_default();
    own_address(&SIGNS.iter().rev().fold(carried, |address, (sign, written)| address.replace(written, sign)))
}

fn is_own_query(query: &str) -> bool {
    let mut rest = SIGNS.iter().fold(query.to_owned(), |rest, (_, written)| rest.replace(written, ""));
    rest.retain(|c| !c.is_ascii_alphanumeric() && !"-_=&/".contains(c));
    rest.is_empty() && !query.contains("//")
}

fn is_own_path(path: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "/-".contains(c);
    path.starts_with('/') && !path.starts_with("//") && path.chars().all(plain)
}

/// The whole document for one request.
pub fn document() -> impl IntoView {
    crate::shell::shell(|| view! { <Pages/> })
}

/// The table itself. Pages render whole (`SsrMode::Async`), so that each may answer with its own status.
#[component]
fn Pages() -> impl IntoView {
    use crate::sign_in::{CardPage, IsThisYouPage, KeptPage, LinkPage, OutPage, PassphrasePage, RolePage, StaffPage};
    use crate::sitting::{AnsweringPage, HelperPage};
    use crate::statement::{
        AllQuestionsPage, BeforePage, CheckPage, PlacesPage, PracticePage, QuestionPage, SentPage, TakeBackAnswerPage,
        TakeBackPage, TakenBackPage, TasksPage, WhoCanSeePage, YouSaidPage,
    };
    use crate::talk::{ArrangePage, TalkPage, ToldPage};
    const WHOLE: SsrMode = SsrMode::Async;
    view! {
        <Router>
            <Routes fallback=|| crate::parts::lost("error-not-found")>
                <Route path=path!("/") ssr=WHOLE view=crate::home_page::HomePage/>
                <Route path=path!("/statement/check") ssr=WHOLE view=CheckPage/>
                <Route path=path!("/statement/sent") ssr=WHOLE view=SentPage/>
                <Route path=path!("/statement/take-back") ssr=WHOLE view=TakeBackPage/>
                <Route path=path!("/statement/taken-back") ssr=WHOLE view=TakenBackPage/>
                <Route path=path!("/statement/you-said") ssr=WHOLE view=YouSaidPage/>
                <Route path=path!("/statement/who-can-see") ssr=WHOLE view=WhoCanSeePage/>
                <Route path=path!("/statement/tasks") ssr=WHOLE view=TasksPage/>
                <Route path=path!("/statement/lessons") ssr=WHOLE view=|| view! { <PlacesPage places=Places::Lessons/> }/>
                <Route path=path!("/statement/times") ssr=WHOLE view=|| view! { <PlacesPage places=Places::Times/> }/>
                <Route path=path!("/statement/activities") ssr=WHOLE view=|| view! { <PlacesPage places=Places::Activities/> }/>
                <Route path=path!("/statement/practice") ssr=WHOLE view=PracticePage/>
                <Route path=path!("/statement/:situation") ssr=WHOLE view=BeforePage/>
                <Route path=path!("/statement/:situation/all") ssr=WHOLE view=AllQuestionsPage/>
                <Route path=path!("/statement/:situation/:question") ssr=WHOLE view=QuestionPage/>
                <Route path=path!("/statement/:situation/:question/take-back") ssr=WHOLE view=TakeBackAnswerPage/>
                <Route path=path!("/plan-review") ssr=WHOLE view=crate::plan_review::StartPage/>
                <Route path=path!("/plan-review/paper") ssr=WHOLE view=crate::plan_review::PaperPage/>
                <Route path=path!("/plan-review/line/:line") ssr=WHOLE view=crate::plan_review::LinePage/>
                <Route path=path!("/plan-review/goal/new") ssr=WHOLE view=crate::plan_review::GoalPage/>
                <Route path=path!("/plan-review/goal/:goal") ssr=WHOLE view=crate::plan_review::ReachedPage/>
                <Route path=path!("/plan-review/goal/:goal/levels") ssr=WHOLE view=crate::plan_review::LevelsPage/>
                <Route path=path!("/plan-review/:step") ssr=WHOLE view=crate::plan_review::StepPage/>
                <Route path=path!("/plan-reviews") ssr=WHOLE view=crate::plan_review::DuePage/>
                <Route path=path!("/college/plan-reviews") ssr=WHOLE view=crate::plan_review::FramesPage/>
                <Route path=path!("/person/:person/plan-review") ssr=WHOLE view=crate::plan_review::PersonPage/>
                <Route path=path!("/person/:person/plan-review/paper") ssr=WHOLE view=crate::plan_review::PersonPaperPage/>
                <Route path=path!("/person/:person/annual-review") ssr=WHOLE view=crate::plan_review::AnnualPage/>
                <Route path=path!("/plan") ssr=WHOLE view=crate::plan::OwnPage/>
                <Route path=path!("/plan/line/:line") ssr=WHOLE view=crate::plan::LinePage/>
                <Route path=path!("/plan/you-said-we-did") ssr=WHOLE view=crate::plan::DidPage/>
                <Route path=path!("/coming") ssr=WHOLE view=crate::coming::ComingPage/>
                <Route path=path!("/feed") ssr=WHOLE view=crate::feed::FeedPage/>
                <Route path=path!("/talk") ssr=WHOLE view=TalkPage/>
                <Route path=path!("/talk/told") ssr=WHOLE view=ToldPage/>
                <Route path=path!("/sign-in") ssr=WHOLE view=CardPage/>
                <Route path=path!("/card") ssr=WHOLE view=CardPage/>
                <Route path=path!("/sign-in/is-this-you") ssr=WHOLE view=IsThisYouPage/>
                <Route path=path!("/sign-in/staff") ssr=WHOLE view=StaffPage/>
                <Route path=path!("/sign-in/passphrase") ssr=WHOLE view=PassphrasePage/>
                <Route path=path!("/sign-in/out") ssr=WHOLE view=OutPage/>
                <Route path=path!("/link/:secret") ssr=WHOLE view=LinkPage/>
                <Route path=path!("/accessibility") ssr=WHOLE view=crate::about::AccessibilityPage/>
                <Route path=path!("/accessibility/easy") ssr=WHOLE view=crate::about::EasyPage/>
                <Route path=path!("/words") ssr=WHOLE view=crate::about::WordsPage/>
                <Route path=path!("/credits") ssr=WHOLE view=crate::about::CreditsPage/>
                <Route path=path!("/college") ssr=WHOLE view=crate::college::CollegePage/>
                <Route path=path!("/college/talk") ssr=WHOLE view=ArrangePage/>
                <Route path=path!("/college/questions") ssr=WHOLE view=crate::question_set::QuestionSetPage/>
                <Route path=path!("/college/day-plan") ssr=WHOLE view=crate::day_plan::DayPlanPage/>
                <Route path=path!("/college/languages") ssr=WHOLE view=crate::language::LanguagesPage/>
                <Route path=path!("/college/plans") ssr=WHOLE view=crate::plan::ArrangePage/>
                <Route path=path!("/college/reasons") ssr=WHOLE view=crate::plan::ReasonsPage/>
                <Route path=path!("/insight/questions") ssr=WHOLE view=crate::insight::QuestionsPage/>
                <Route path=path!("/sign-in/kept") ssr=WHOLE view=KeptPage/>
                <Route path=path!("/role") ssr=WHOLE view=RolePage/>
                <Route path=path!("/sitting") ssr=WHOLE view=AnsweringPage/>
                <Route path=path!("/sitting/helper") ssr=WHOLE view=HelperPage/>
                <Route path=path!("/settings") ssr=WHOLE view=crate::settings::HomePage/>
                <Route path=path!("/settings/:group") ssr=WHOLE view=crate::settings::GroupPage/>
                <Route path=path!("/settings/:group/:setting") ssr=WHOLE view=crate::settings::SettingPage/>
                <Route path=path!("/college/words") ssr=WHOLE view=crate::wording::ListPage/>
                <Route path=path!("/college/words/:key") ssr=WHOLE view=crate::wording::KeyPage/>
                <Route path=path!("/deployment/week/:monday") ssr=WHOLE view=crate::deployment::WeekPage/>
                <Route path=path!("/deployment/week/:monday/compare") ssr=WHOLE view=crate::deployment::ComparePage/>
                <Route path=path!("/deployment/week/:monday/rota") ssr=WHOLE view=crate::deployment::RotaPage/>
                <Route path=path!("/deployment/week/:monday/proposal") ssr=WHOLE view=crate::deployment::ProposalPage/>
                <Route path=path!("/deployment/week/:monday/:occurrence/:learner") ssr=WHOLE view=crate::deployment::PlacePage/>
                <Route path=path!("/absence") ssr=WHOLE view=crate::absence::AbsencePage/>
                <Route path=path!("/person/:person/absence") ssr=WHOLE view=crate::absence::AbsencePage/>
                <Route path=path!("/working-week") ssr=WHOLE view=crate::working_week::ListPage/>
                <Route path=path!("/person/:person/working-week") ssr=WHOLE view=crate::working_week::WeekPage/>
                <Route path=path!("/teaching/:occurrence/purpose") ssr=WHOLE view=crate::teaching::PurposePage/>
                <Route path=path!("/person/:person/statement") ssr=WHOLE view=crate::person::StatementPage/>
                <Route path=path!("/person/:person/plan") ssr=WHOLE view=crate::plan::PersonPage/>
                <Route path=path!("/support-seen") ssr=WHOLE view=crate::observation::MySupportPage/>
                <Route path=path!("/person/:person/support") ssr=WHOLE view=crate::observation::SupportPage/>
                <Route path=path!("/person/:person/saw") ssr=WHOLE view=crate::observation::PickPage/>
                <Route path=path!("/person/:person/saw/:question") ssr=WHOLE view=crate::observation::SawPage/>
                <Route path=path!("/person/:person/review") ssr=WHOLE view=crate::review::OfPersonPage/>
                <Route path=path!("/person/:person/review/:occurrence") ssr=WHOLE view=crate::review::WritePage/>
                <Route path=path!("/review") ssr=WHOLE view=crate::review::MyReviewsPage/>
                <Route path=path!("/person/:person/record") ssr=WHOLE view=crate::review::RecordPage/>
                <Route path=path!("/review/record") ssr=WHOLE view=crate::review::MyRecordPage/>
                <Route path=path!("/review/:occurrence") ssr=WHOLE view=crate::review::OnePage/>
                <Route path=path!("/review/:occurrence/:question") ssr=WHOLE view=crate::review::QuestionPage/>
                <Route path=path!("/person/:person/briefing/:occurrence") ssr=WHOLE view=crate::briefing::BriefingPage/>
            </Routes>
        </Router>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_carried_along_never_leads_out_of_this_app() {
        for from in ["//elsewhere.example", "https://elsewhere.example", "/a?b=//c", "", "javascript:alert(1)"] {
            assert_eq!(own_page(from), HOME, "{from}");
        }
        assert_eq!(own_page("/statement/all-lessons/nearness"), "/statement/all-lessons/nearness");
    }

    #[test]
    fn what_was_asked_of_a_page_is_carried_with_it_and_leads_out_of_this_app_no_more_than_a_page() {
        for from in
            ["//elsewhere.example?a=b", "/a?b=//c", "/a?b=c?d=e", "/a?b=https:c", "/a?b=%0d", "/a?b=c#d", "?a=b"]
        {
            assert_eq!(own_address(from), HOME, "{from}");
        }
        let week = "/deployment/week/2026-11-30?site=0198&by=room";
        assert_eq!((own_address(week).as_str(), own_page(week).as_str()), (week, HOME));
        assert_eq!(carried(week), "/deployment/week/2026-11-30%3Fsite%3D0198%26by%3Droom");
        assert_eq!(carried("//elsewhere.example?a=b"), HOME);
        let talk = talk("/statement/all-lessons/amount?then=check");
        assert_eq!(talk, "/talk?from=/statement/all-lessons/amount%3Fthen%3Dcheck");
        assert_eq!(carried(&talk), "/talk%3Ffrom%3D/statement/all-lessons/amount%253Fthen%253Dcheck");
        let settings = settings(&talk);
        let query = settings.split_once('?').map(|(_, query)| query).unwrap_or_default();
        assert_eq!(carried_in(query, "from"), talk, "a page that carries one is carried too");
        assert_eq!(carried_in("from=%2Ftalk&to=/", "from"), "/talk", "as a browser writes it in a form");
    }
}
