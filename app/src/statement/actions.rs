//! What a learner does with their say; long, for each form is read beside its action. Each answers 303 to the page that comes next.

#![expect(clippy::too_many_arguments, reason = "a server function takes one argument a field of its form")]

use std::collections::BTreeMap;

use domain::access::Grant;
use domain::id::SaveId;
use domain::question::{AskedIn, Picked, Question, UnknownAnswer, Value};
use domain::scale::{More, Scale};
use domain::sitting::Way;
use domain::situation::Situation;
use domain::statement::{Refusal, Road, Step};
use leptos::prelude::*;
use storage::{Given, Save, Standing};

use crate::question::two_at_a_time::{self, OTHERS};
use crate::routes;
use crate::statement::asking::next;
use crate::statement::picks::SHOWN_AS_PICKED;
use crate::visitor::{self, Away, Led, answered, go_to, lead_to, moment, not_here, storage};

/// Keeps one answer and goes on: to the next question, or back to the check page when it was changed from there, by way of
/// what asks it again.
/// `road` is what is being answered, `about` the one this answer belongs to: independence belongs to its activity.
/// `kept` is what was picked among answers that the page did not show, `part` where the others are, and `was` what the
/// page showed as said: the words of their own, or what was picked. `asked_in` names the words of the page.
#[server(endpoint = "statement/answer", prefix = "/api")]
pub async fn answer_question(
    road: String,
    about: String,
    question: String,
    save: String,
    #[server(default)] turn: i64,
    #[server(default)] pick: Vec<String>,
    #[server(default)] kept: Vec<String>,
    #[server(default)] typed: String,
    #[server(default)] was: String,
    #[server(default)] part: String,
    #[server(default)] then: String,
    #[server(default)] way: String,
    #[server(default)] asked_in: String,
) -> Result<(), ServerFnError> {
    let stays = way == PICKED;
    let form = Form { road, about, question, save, turn, pick, kept, typed, was, part, then, stays, asked_in };
    answered(answer(form).await)
}

/// One question's form, as it was sent.
struct Form {
    road: String,
    about: String,
    question: String,
    save: String,
    turn: i64,
    pick: Vec<String>,
    kept: Vec<String>,
    typed: String,
    was: String,
    part: String,
    then: String,
    /// Whether whoever picked is on the page still.
    stays: bool,
    asked_in: String,
}

/// How a page says that it keeps a pick and stays where it is.
const PICKED: &str = "picked";

async fn answer(form: Form) -> Result<Led, Away> {
    let learner = visitor::learner().await?;
    let (Ok(road), Some(step)) = (form.road.parse::<Road>(), step(&form.about, &form.question)) else {
        return Err(not_here());
    };
    let many = step.question.takes_many();
    let others = form.pick.iter().any(|word| word == OTHERS);
    let pick = form.pick.into_iter().filter(|word| word != OTHERS).collect();
    let others = others.then(|| routes::question_part(road, step.question, &form.part, &form.then));
    if let Some(others) = others.as_ref().filter(|_| !many) {
        return Ok(lead_to(others)); // one answer: what was said before stays until another is picked
    }
    let shown = Shown::from_iter(was_said(step, &form.was, &form.kept));
    let pick = two_at_a_time::picked(step.question, pick, form.kept);
    let own = Own { typed: &form.typed, was: &form.was };
    let (Ok(id), Ok(Said { value, way, tells_someone })) =
        (form.save.parse::<SaveId>(), said(step.question, &pick, own))
    else {
        return Err(not_here());
    };
    let save = Save { id, turn: form.turn };
    let grant = Grant::themself(&learner)?;
    let answers = vec![(step, value)];
    let given = Given { way, asked_in: AskedIn::parse(&form.asked_in), shown: Some(shown.clone()) };
    let kept = storage().keep_answers(&grant, save, answers.clone(), given, moment()).await;
    let now = kept.map_err(|error| not_kept(error, form.stays))?;
    if is_left_out(&now, &answers, &shown) {
        return Ok(lead_to(&left_out(routes::TASKS, form.stays)));
    }
    let next = others.unwrap_or_else(|| page_after(&now, road, step.question, &form.then));
    Ok(lead_to(&by_someone(next, tells_someone && !form.stays)))
}

fn step(about: &str, question: &str) -> Option<Step> {
    Step::new(about.parse::<Situation>().ok()?, Question::parse(question)?)
}

/// Words of their own, as a form sent them.
struct Own<'a> {
    /// As they stand in the page's room for them.
    typed: &'a str,
    /// As they stood there when the page was shown.
    was: &'a str,
}

impl Own<'_> {
    /// Whether nothing was written on this page: what stands there was said before.
    fn is_as_shown(&self) -> bool {
        domain::typed::tidy(self.typed) == domain::typed::tidy(self.was)
    }
}

/// What a page showed as said.
type Shown = BTreeMap<(Situation, Question), Value>;

/// What a page knew as said of a question, as its field for what it showed tells, and those for what it kept and did not
/// show.
fn was_said(step: Step, was: &str, kept: &[String]) -> Option<((Situation, Question), Value)> {
    let picked = |was: &str| {
        let picks: Vec<String> = was.split(' ').map(str::to_owned).chain(kept.iter().cloned()).collect();
        Value::parse(step.question, &picks)
    };
    let value = match was.strip_prefix(SHOWN_AS_PICKED) {
        Some(was) => picked(was),
        None => match Value::written(step.question, was) {
            Ok(None) => picked(was),
            written => written,
        },
    };
    value.ok().flatten().map(|value| ((step.situation, step.question), value))
}

/// What was said of one question.
struct Said {
    value: Option<Value>,
    way: Way,
    /// Whether they want to tell somebody too, beside the words that are kept.
    tells_someone: bool,
}

/// Words of their own, where there are any, else what was picked. A pick takes the place of words that were only left
/// standing, as the page says beside them; "Not now" and the wish to tell somebody never do.
fn said(question: Question, pick: &[String], own: Own<'_>) -> Result<Said, UnknownAnswer> {
    let picked = Value::parse(question, pick)?;
    let written = Value::written(question, own.typed)?;
    let tells_someone = picked == Some(Value::Picked(Picked::More(More::TellSomeone)));
    let leaves_words = tells_someone || matches!(picked, None | Some(Value::NotNow));
    match written {
        Some(written) if leaves_words || !own.is_as_shown() => {
            Ok(Said { value: Some(written), way: Way::Typed, tells_someone })
        }
        _ => Ok(Said { value: picked, way: Way::Tapped, tells_someone: false }),
    }
}

/// The page that comes next, by way of somebody to tell where an answer could not hold that beside their words.
fn by_someone(next: String, tells_someone: bool) -> String {
    if tells_someone { routes::talk(&next) } else { next }
}

/// Whether a page says what is given alone, and something else stands: it was left out, for someone came to help since the page
/// was shown. What a page leaves open would have taken out what it showed, and nothing else. Nobody who helps learns of an
/// answer that stands as it did.
fn is_left_out(now: &Standing, answers: &[(Step, Option<Value>)], shown: &Shown) -> bool {
    let is_lost = |(step, said): &(Step, Option<Value>)| {
        let place = (step.situation, step.question);
        let stands = now.answers.get(step.situation, step.question).map(|answer| &answer.value);
        let is_other = match said {
            Some(said) => stands != Some(said),
            None => stands.is_some() && stands == shown.get(&place),
        };
        step.question.is_private() && is_other
    };
    now.questions.is_overlooked() && answers.iter().any(is_lost)
}

/// Where whoever sent a page is led that was not kept. Of a lesson that is over whoever is on that page still is told there, for
/// home is where no kept answer leads.
fn not_kept(error: storage::Error, stays: bool) -> Away {
    match error {
        storage::Error::Statement(Refusal::LessonOver) if stays => go_to(routes::HOME),
        error => error.into(),
    }
}

/// Where it is told that an answer was left out: it is given alone, and someone came to help since its page was shown. Whoever
/// is on that page still is told there, for this leads where no kept answer does.
fn left_out(page: &str, stays: bool) -> String {
    if stays { routes::HOME.to_owned() } else { routes::not_kept_alone(page) }
}

fn page_after(now: &Standing, road: Road, question: Question, then: &str) -> String {
    if then == routes::THEN_CHECK {
        return check(road, now.questions.to_check_again(&now.answers, road, question));
    }
    let next = next(&now.questions, &now.answers, road, question);
    next.map_or_else(|| routes::end(road), |next| routes::question(road, next))
}

/// The page where everything is checked, by way of what is asked again before.
fn check(road: Road, again: Option<Question>) -> String {
    again.map_or_else(|| routes::CHECK.to_owned(), |again| routes::question_again(road, again))
}

/// Keeps every answer of a page that asks a whole road. Each field names its question by what it is about and its own
/// word (`all-lessons.nearness`), and is sent for each question shown, picked or not. Goes on to the same page again
/// while the answers lead to questions that were not on it.
#[server(endpoint = "statement/answer-all", prefix = "/api")]
pub async fn answer_all(
    road: String,
    save: String,
    #[server(default)] turn: i64,
    #[server(default)] picks: BTreeMap<String, Vec<String>>,
    #[server(default)] typed: BTreeMap<String, String>,
    #[server(default)] was: BTreeMap<String, String>,
    #[server(default)] way: String,
    #[server(default)] asked_in: String,
) -> Result<(), ServerFnError> {
    answered(all((&road, way == PICKED), (&save, turn), picks, (typed, was), AskedIn::parse(&asked_in)).await)
}

async fn all(
    (road, stays): (&str, bool),
    (save, turn): (&str, i64),
    picks: BTreeMap<String, Vec<String>>,
    (typed, was): (BTreeMap<String, String>, BTreeMap<String, String>),
    asked_in: Option<AskedIn>,
) -> Result<Led, Away> {
    let learner = visitor::learner().await?;
    let (Ok(road), Ok(id)) = (road.parse::<Road>(), save.parse::<SaveId>()) else {
        return Err(not_here());
    };
    let mut answers = Vec::new();
    let (mut by, mut tells_someone) = (Way::Tapped, false);
    let mut were_said = Shown::new();
    for (field, pick) in &picks {
        let step = field.split_once('.').and_then(|(about, question)| step(about, question)).ok_or_else(not_here)?;
        let [typed, was] = [&typed, &was].map(|own| own.get(field).map_or("", String::as_str));
        let said = said(step.question, pick, Own { typed, was }).map_err(|_| not_here())?;
        if said.way == Way::Typed {
            by = said.way;
        }
        tells_someone |= said.tells_someone;
        were_said.extend(was_said(step, was, &[]));
        answers.push((step, said.value));
    }
    let shown: Vec<Step> = answers.iter().map(|(step, _)| *step).collect();
    let (grant, save) = (Grant::themself(&learner)?, Save { id, turn });
    let given = Given { way: by, asked_in, shown: Some(were_said.clone()) };
    let kept = storage().keep_answers(&grant, save, answers.clone(), given, moment()).await;
    let now = kept.map_err(|error| not_kept(error, stays))?;
    if is_left_out(&now, &answers, &were_said) {
        return Ok(lead_to(&left_out(&routes::all_questions(road), stays)));
    }
    Ok(lead_to(&by_someone(page_after_all(&now, road, &shown), tells_someone && !stays)))
}

/// The same page while its answers opened more of the road; then what is asked again, once; then where the road leads.
fn page_after_all(now: &Standing, road: Road, shown: &[Step]) -> String {
    let steps = now.questions.road(&now.answers, road);
    if steps.iter().any(|step| step.question.asks_again().is_none() && !shown.contains(step)) {
        return routes::all_questions(road);
    }
    let again = now.questions.to_ask_again(&now.answers, road);
    again.map_or_else(|| routes::end(road), |again| routes::question(road, again))
}

/// Answers one place, or one activity, as another was answered. Of a place one of those answers is asked again, as at the end
/// of every road there; then comes checking, where each can be changed.
#[server(endpoint = "statement/same", prefix = "/api")]
pub async fn answer_the_same(from: String, to: String, save: String) -> Result<(), ServerFnError> {
    answered(same(&from, &to, &save).await)
}

async fn same(from: &str, to: &str, save: &str) -> Result<Led, Away> {
    let learner = visitor::learner().await?;
    let (Ok(from), Ok(to), Ok(id)) = (from.parse::<Situation>(), to.parse::<Situation>(), save.parse::<SaveId>())
    else {
        return Err(not_here());
    };
    if !from.can_be_as(to) {
        return Err(not_here());
    }
    let grant = Grant::themself(&learner)?;
    let save = Save { id, turn: 0 };
    let now = storage().keep_the_same(&grant, save, from, to, moment()).await?;
    let road = Road::Of(to);
    Ok(lead_to(&check(road, now.questions.to_ask_again(&now.answers, road))))
}

/// Sends the draft.
#[server(endpoint = "statement/send", prefix = "/api")]
pub async fn send_statement() -> Result<(), ServerFnError> {
    answered(send().await)
}

async fn send() -> Result<Led, Away> {
    let learner = visitor::learner().await?;
    let sent = storage().send_statement(&Grant::themself(&learner)?, moment()).await;
    match sent {
        Err(storage::Error::Statement(domain::statement::Refusal::NothingToSend)) => {
            Ok(lead_to(&format!("{}?refused=nothing", routes::CHECK)))
        }
        // A second press, or another window: what was wanted is done.
        Err(storage::Error::Statement(domain::statement::Refusal::AlreadyDone)) | Ok(()) => Ok(lead_to(routes::SENT)),
        Err(error) => Err(error.into()),
    }
}

/// Takes back what was sent.
#[server(endpoint = "statement/take-back", prefix = "/api")]
pub async fn take_back_statement() -> Result<(), ServerFnError> {
    answered(take_back().await)
}

async fn take_back() -> Result<Led, Away> {
    let learner = visitor::learner().await?;
    match storage().take_back_statement(&Grant::themself(&learner)?, moment()).await {
        Ok(()) | Err(storage::Error::Statement(_)) => Ok(lead_to(routes::TAKEN_BACK)),
        Err(error) => Err(error.into()),
    }
}

/// Takes back one answer.
#[server(endpoint = "statement/take-back-answer", prefix = "/api")]
pub async fn take_back_answer(about: String, question: String) -> Result<(), ServerFnError> {
    answered(take_back_one(about, question).await)
}

async fn take_back_one(about: String, question: String) -> Result<Led, Away> {
    let learner = visitor::learner().await?;
    let (Ok(situation), Some(question)) = (about.parse::<Situation>(), Question::parse(&question)) else {
        return Err(not_here());
    };
    let step = Step::new(situation, question).ok_or_else(not_here)?;
    match storage().take_back_answer(&Grant::themself(&learner)?, step, moment()).await {
        // Refused where it is gone already, by a second press or another window: what was wanted is done.
        Ok(()) | Err(storage::Error::Statement(_)) => Ok(lead_to(routes::YOU_SAID_LESS)),
        Err(error) => Err(error.into()),
    }
}
