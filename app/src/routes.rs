//! Every address, in one table. A learner's own pages carry no person's id; staff's do.

use crate::statement::Places;
use domain::id::{OccurrenceId, PersonId};
use domain::question::Question;
use domain::scale::Scale;
use domain::situation::Situation;
use domain::statement::Road;
use leptos::prelude::*;
use leptos_router::components::{Route, Router, Routes};
use leptos_router::{SsrMode, path};

mod settings;
mod sign_in;

pub use settings::*;
pub use sign_in::*;

/// The first page of whoever is signed in.
pub const HOME: &str = "/";
/// Where a learner looks at their answers before sending.
pub const CHECK: &str = "/statement/check";
/// What was sent, and what happens next.
pub const SENT: &str = "/statement/sent";
/// Where a learner takes back what they sent.
pub const TAKE_BACK: &str = "/statement/take-back";
/// That it was taken back.
pub const TAKEN_BACK: &str = "/statement/taken-back";
/// What a coordinator sees to of the college as a whole.
pub const COLLEGE: &str = "/college";
/// How the questions do with people.
pub const QUESTIONS: &str = "/insight/questions";
/// Who is answering.
pub const SITTING: &str = "/sitting";
/// The mark of a question opened from the check page, to which its answer returns (R44).
pub const THEN_CHECK: &str = "check";

/// The mark of a question that was come back to from the next one.
pub const BACK: &str = "next";
/// Everything that can be said, part by part.
pub const TASKS: &str = "/statement/tasks";

/// The page before the questions of a road that has one.
pub fn before(road: Road) -> String {
    format!("/statement/{road}")
}

/// The lessons, times or activities to pick one of.
pub fn places(places: Places) -> String {
    format!("/statement/{}", places.key())
}

/// The page before a road's first question.
pub fn start(road: Road) -> String {
    match road {
        Road::Of(Situation::AllLessons | Situation::Session(_)) => before(road),
        _ => end(road),
    }
}

/// Where a road leads in the end: the short one to checking, every other back to the list it was picked from.
pub fn end(road: Road) -> String {
    match road {
        Road::Of(Situation::Session(_)) => places(Places::Lessons),
        Road::Of(Situation::Time(_)) => places(Places::Times),
        Road::Of(Situation::Activity(_)) => places(Places::Activities),
        Road::Of(Situation::AllLessons | Situation::Me) => CHECK.to_owned(),
        Road::Topic(_) => TASKS.to_owned(),
    }
}

/// One question of a road.
pub fn question(road: Road, question: Question) -> String {
    format!("/statement/{road}/{}", question.key())
}

/// One question, to which its reader goes back from the next one: the mark is what is counted.
pub fn question_back(road: Road, asked: Question) -> String {
    format!("{}?from={BACK}", question(road, asked))
}

/// One question, opened from the check page.
pub fn question_again(road: Road, asked: Question) -> String {
    format!("{}?then={THEN_CHECK}", question(road, asked))
}

/// Talk to someone, from a page.
pub fn talk(from: &str) -> String {
    format!("/talk?from={from}")
}

/// The same page again, saying that nothing was picked.
pub fn talk_refused(from: &str) -> String {
    format!("{}&refused=nothing", talk(from))
}

/// That someone was told.
pub fn talk_told(from: &str) -> String {
    format!("/talk/told?from={from}")
}

/// One learner as a coordinator reads them.
pub fn person_statement(learner: PersonId) -> String {
    format!("/person/{learner}/statement")
}

/// What one learner says about one meeting, for the LSA who goes there.
pub fn briefing(learner: PersonId, occurrence: OccurrenceId) -> String {
    format!("/person/{learner}/briefing/{occurrence}")
}

/// A path of this app that was carried in an address or a form; anything else becomes home, so that no link of ours
/// can lead elsewhere.
pub fn own_page(from: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "/-".contains(c);
    if from.starts_with('/') && !from.starts_with("//") && from.chars().all(plain) {
        from.to_owned()
    } else {
        HOME.to_owned()
    }
}

/// The whole document for one request.
pub fn document() -> impl IntoView {
    crate::shell::shell(|| view! { <Pages/> })
}

/// The table itself. Pages render whole (`SsrMode::Async`), so that each may answer with its own status.
#[component]
fn Pages() -> impl IntoView {
    use crate::sign_in::{CardPage, IsThisYouPage, LinkPage, OutPage, PassphrasePage, RolePage, StaffPage};
    use crate::sitting::{AnsweringPage, HelperPage};
    use crate::statement::{
        BeforePage, CheckPage, PlacesPage, QuestionPage, SentPage, TakeBackPage, TakenBackPage, TasksPage,
    };
    use crate::talk::{TalkPage, ToldPage};
    const WHOLE: SsrMode = SsrMode::Async;
    view! {
        <Router>
            <Routes fallback=crate::parts::NotFoundPage>
                <Route path=path!("/") ssr=WHOLE view=crate::home_page::HomePage/>
                <Route path=path!("/statement/check") ssr=WHOLE view=CheckPage/>
                <Route path=path!("/statement/sent") ssr=WHOLE view=SentPage/>
                <Route path=path!("/statement/take-back") ssr=WHOLE view=TakeBackPage/>
                <Route path=path!("/statement/taken-back") ssr=WHOLE view=TakenBackPage/>
                <Route path=path!("/statement/tasks") ssr=WHOLE view=TasksPage/>
                <Route path=path!("/statement/lessons") ssr=WHOLE view=|| view! { <PlacesPage places=Places::Lessons/> }/>
                <Route path=path!("/statement/times") ssr=WHOLE view=|| view! { <PlacesPage places=Places::Times/> }/>
                <Route path=path!("/statement/activities") ssr=WHOLE view=|| view! { <PlacesPage places=Places::Activities/> }/>
                <Route path=path!("/statement/:situation") ssr=WHOLE view=BeforePage/>
                <Route path=path!("/statement/:situation/:question") ssr=WHOLE view=QuestionPage/>
                <Route path=path!("/talk") ssr=WHOLE view=TalkPage/>
                <Route path=path!("/talk/told") ssr=WHOLE view=ToldPage/>
                <Route path=path!("/sign-in") ssr=WHOLE view=CardPage/>
                <Route path=path!("/card") ssr=WHOLE view=CardPage/>
                <Route path=path!("/sign-in/is-this-you") ssr=WHOLE view=IsThisYouPage/>
                <Route path=path!("/sign-in/staff") ssr=WHOLE view=StaffPage/>
                <Route path=path!("/sign-in/passphrase") ssr=WHOLE view=PassphrasePage/>
                <Route path=path!("/sign-in/out") ssr=WHOLE view=OutPage/>
                <Route path=path!("/link/:secret") ssr=WHOLE view=LinkPage/>
                <Route path=path!("/college") ssr=WHOLE view=crate::college::CollegePage/>
                <Route path=path!("/insight/questions") ssr=WHOLE view=crate::insight::QuestionsPage/>
                <Route path=path!("/role") ssr=WHOLE view=RolePage/>
                <Route path=path!("/sitting") ssr=WHOLE view=AnsweringPage/>
                <Route path=path!("/sitting/helper") ssr=WHOLE view=HelperPage/>
                <Route path=path!("/settings") ssr=WHOLE view=crate::settings::HomePage/>
                <Route path=path!("/settings/:group") ssr=WHOLE view=crate::settings::GroupPage/>
                <Route path=path!("/settings/:group/:setting") ssr=WHOLE view=crate::settings::SettingPage/>
                <Route path=path!("/person/:person/statement") ssr=WHOLE view=crate::person::StatementPage/>
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
}
