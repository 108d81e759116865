//! One learner at one meeting: what was agreed, who comes, and everyone who could, with what it would change.

use domain::access::{Act, Grant, act};
use domain::deployment::{Need, Part, Row};
use domain::id::{OccurrenceId, PersonId};
use domain::plan::PlanLine;
use domain::statement::Answers;
use leptos::prelude::*;
use storage::{Error, Face};

use super::asked::{self, LONGEST_REASON};
use super::done::Done;
use super::meanwhile::said_meanwhile;
use super::off::{is_off, off};
use super::opened::{Opened, Which};
use super::part::with_half;
use super::trouble::Trouble;
use super::typed::Typed;
use super::undo::undo_form;
use super::why::{amount, skills};
use crate::kept::Form as _;
use crate::page::{has_query, page, param, query, query_word};
use crate::parts::{ErrorSummary, Field, StaffPage, titled};
use crate::person::figure;
use crate::routes;
use crate::visitor::{Away, moment, not_here, storage};
use crate::words::{Locale, Words, use_words};

mod comes;
mod others;
mod reasons;
mod said;

/// `/deployment/week/<monday>/<occurrence>/<learner>`
#[component]
pub fn PlacePage() -> impl IntoView {
    page(Locale::EnGb, || {
        let date = param::<String>("monday").unwrap_or_default();
        let at = param::<OccurrenceId>("occurrence");
        let learner = param::<PersonId>("learner");
        let site = query::<String>("site").unwrap_or_default();
        let refused = query::<PersonId>("refused");
        let part = query_word::<Part>("part");
        let unsaid = query::<PersonId>("unsaid");
        let unsaid = unsaid.map(|lsa| (lsa, has_query("comes")));
        let done = Done::read();
        let asked = query::<PersonId>("asked").map(|lsa| (lsa, true));
        let asked = asked.or(query::<PersonId>("off").map(|lsa| (lsa, false)));
        let meanwhile = has_query("meanwhile").then_some(asked);
        async move {
            let opened = Opened::open(Which::read(&site, &date)?).await?;
            let (at, learner) = (at?, learner?);
            let known = opened.week.meeting(at).is_some_and(|meeting| meeting.learners.contains(&learner))
                || opened.week.off.not_here.contains(&(at, learner))
                || opened.week.shown().iter().any(|row| row.occurrence == at && row.learner == learner);
            if !known {
                return Err(not_here());
            }
            let me = storage().own_face(&opened.coordinator).await?;
            let said = (said_by(&opened, learner).await?, line_at(&opened, (at, learner)).await?);
            let typed = Typed::take(&opened.coordinator, &(at, learner)).await?;
            let done = done.at_place(use_words(), &opened, at, learner);
            Ok::<_, Away>(show((me, said), &opened, (at, learner, part), (done, meanwhile, refused, (unsaid, typed))))
        }
    })
}

/// What the learner sent last; nothing where this coordinator, who has the meeting at their site, does not read it.
async fn said_by(opened: &Opened, learner: PersonId) -> Result<Option<Answers>, Away> {
    let Some(grant) = allowed::<act::ReadStatement>(opened, learner).await? else { return Ok(None) };
    let reading = storage().read_statement(&grant, moment()).await?;
    Ok(Some(reading.statement.map(|statement| statement.answers).unwrap_or_default()))
}

/// The line of their plan that is given there, where a reason is with it; nothing of a duty, nor where this coordinator does not read
/// their plan.
async fn line_at(opened: &Opened, (at, learner): (OccurrenceId, PersonId)) -> Result<Option<PlanLine>, Away> {
    let Some(need) = opened.model.need(at, learner).filter(|need| !need.is_duty) else { return Ok(None) };
    let Some(grant) = allowed::<act::ReadPlan>(opened, learner).await? else { return Ok(None) };
    let plan = storage().plan_of(&grant, moment()).await?;
    Ok(plan.history.line(need.line).filter(|line| line.origin.reason().is_some()).cloned())
}

/// The right to something of a learner's, where whoever opened the week has it.
async fn allowed<A: Act>(opened: &Opened, learner: PersonId) -> Result<Option<Grant<A>>, Away> {
    match storage().allow::<A>(&opened.coordinator, learner, moment()).await {
        Ok(grant) => Ok(Some(grant)),
        Err(Error::Refused(_)) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Of whom it was to be said why they come, or why they come no more.
type Unsaid = Option<(PersonId, bool)>;
/// Whether somebody else changed the week meanwhile, and who was to come then, or to come no more.
type Meanwhile = Option<Option<(PersonId, bool)>>;

/// The field in which that is said.
fn why_field(lsa: PersonId, comes: bool) -> String {
    format!("why-{}-{lsa}", if comes { "comes" } else { "off" })
}

/// One place of the week.
struct Place<'a> {
    words: Words,
    opened: &'a Opened,
    at: OccurrenceId,
    learner: PersonId,
    need: Option<&'a Need>,
    here: Vec<&'a Row>,
    /// For which part others are shown who could come.
    part: Part,
    /// Of whom it was to be said why they come, or come no more, and was not.
    unsaid: Unsaid,
    /// What was typed for that, where the form was refused.
    typed: Option<Typed>,
}

fn show(
    (me, (said, line)): (Face, (Option<Answers>, Option<PlanLine>)),
    opened: &Opened,
    (at, learner, part): (OccurrenceId, PersonId, Option<Part>),
    (done, meanwhile, refused, (unsaid, typed)): (
        Option<AnyView>,
        Meanwhile,
        Option<PersonId>,
        (Unsaid, Option<Typed>),
    ),
) -> impl IntoView + use<> {
    let words = use_words();
    let args = [("name", opened.name(learner).into()), ("meeting", opened.meeting(words, at).into())];
    let title = words.say_with("deployment-place-title", &args);
    let here: Vec<_> =
        opened.week.shown().iter().filter(|row| row.occurrence == at && row.learner == learner).collect();
    let need = opened.model.need(at, learner);
    // what is left to be found, where that is a half
    let left = need.and_then(|need| opened.left(need, &here));
    let part = part.or(left).or(need.map(|need| need.part)).unwrap_or(Part::Whole);
    let place = Place { words, opened, at, learner, need, here, part, unsaid, typed };
    // nobody is expected where it is off, nor for whoever is not there
    let (off, is_off) = (off(words, opened, at, learner), is_off(opened, at, learner));
    let comes = (!is_off).then(|| {
        let (beside, agreed, comes) = (place.side_by_side(said.as_ref()), place.agreed(), place.comes());
        let (why, same) = (place.why_agreed(said.as_ref(), line.as_ref()), place.same_or_different());
        view! { {beside} {why} {agreed} {same} <h2>{words.say("deployment-place-comes")}</h2> {comes} }
    });
    let others = (!is_off).then(|| place.others());
    let draft = opened.week.draft.as_ref().map(|_| {
        let compare = routes::compare(opened.week.site, opened.week.week.monday());
        view! {
            <section class="panel">
                <p><strong>{words.say("deployment-place-draft")}</strong></p>
                <p class="read-row"><a href=compare>{words.say("deployment-week-compare")}</a></p>
                {undo_form(words, opened)}
            </section>
        }
    });
    let meanwhile = meanwhile.map(|asked| said_meanwhile(words, opened, asked, place.typed.as_ref()));
    let refused = refused.and_then(|lsa| place.said_refused(lsa));
    let unsaid = unsaid.map(|(lsa, comes)| {
        let wrong = vec![(why_field(lsa, comes), place.wrong(lsa, comes).unwrap_or_default())];
        view! { <ErrorSummary title=words.say("parts-trouble") wrong/> }
    });
    let back = routes::week(opened.week.site, opened.week.week.monday());
    let say = routes::person_statement(learner);
    let said = words.say_with("deployment-place-said", &args);
    view! {
        <StaffPage title=titled(&title, unsaid.is_some()) me=figure(&me) back=Some(back)>
            {done}
            {meanwhile}
            {refused}
            {unsaid}
            <h1>{title}</h1>
            {draft}
            <p class="read-row"><a href=say>{said}</a></p>
            {comes}
            {off}
            {others}
        </StaffPage>
    }
}

impl Place<'_> {
    /// What the line asks for, and whether it was agreed.
    fn agreed(&self) -> AnyView {
        let words = self.words;
        let Some(need) = self.need else {
            return view! { <p>{words.say("deployment-place-no-need")}</p> }.into_any();
        };
        let skills = skills(words, &need.skills);
        let duty = need.is_duty.then(|| {
            let given = with_half(words, amount(words, need), need.part);
            let basis = self.basis(need).map(|basis| view! { <p>{basis}</p> });
            view! { <p>{words.say_with("deployment-place-duty", &[("amount", given.into())])}</p>{basis} }
        });
        let skills = (!skills.is_empty())
            .then(|| view! { <p>{words.say_with("deployment-place-skills", &[("skills", skills.into())])}</p> });
        let named: Vec<_> =
            need.wanted.iter().map(|person| self.opened.name(*person)).filter(|name| !name.is_empty()).collect();
        let named = (!named.is_empty()).then(
            || view! { <p>{words.say_with("deployment-place-wanted", &[("names", named.join(", ").into())])}</p> },
        );
        let two = need.two_people.then(|| view! { <p>{words.say("deployment-place-two")}</p> });
        let marked = need.reopened.then(|| {
            let said = words.say_with("deployment-place-reopened", &[("name", self.opened.name(self.learner).into())]);
            let answer = words.say("deployment-place-answer");
            let plan = routes::person_plan(self.learner);
            view! { <p class="plan-mark"><strong>{said}</strong>" "<a href=plan>{answer}</a></p> }
        });
        view! { {marked} {duty}{skills}{named}{two} }.into_any()
    }

    /// Where it is said why somebody comes, or comes no more, other than was agreed: the learner reads it.
    pub(super) fn why(&self, lsa: PersonId, comes: bool) -> AnyView {
        let words = self.words;
        let name = self.opened.name(self.learner);
        let label = words.say_with("deployment-remove-why", &[("name", name.into())]);
        let (id, wrong) = (why_field(lsa, comes), self.wrong(lsa, comes));
        let value = self.typed(lsa, comes).unwrap_or_default().to_owned();
        view! { <Field name="reason" id=id kind="text" label value wrong folded=true most=LONGEST_REASON/> }.into_any()
    }

    fn typed(&self, lsa: PersonId, comes: bool) -> Option<&str> {
        self.typed.as_ref()?.of(lsa, comes)
    }

    /// Whether that is asked for again.
    pub(super) fn asks(&self, lsa: PersonId, comes: bool) -> bool {
        self.unsaid == Some((lsa, comes)) || self.typed(lsa, comes).is_some()
    }

    /// What is wrong with what was typed: nothing was, or more than can be kept.
    fn wrong(&self, lsa: PersonId, comes: bool) -> Option<String> {
        let is_long = self.typed(lsa, comes).is_some_and(|typed| asked::reason(typed).is_err());
        let key = if is_long { "reason-too-long" } else { "unsaid" };
        let trouble = Trouble::Refused(key.to_owned());
        let is_wrong = is_long || self.unsaid == Some((lsa, comes));
        is_wrong.then(|| trouble.words(self.words, &self.opened.name(lsa), &self.opened.name(self.learner)))
    }

    fn hidden(&self) -> AnyView {
        let week = &self.opened.week;
        view! {
            <input type="hidden" name="site" value=week.site.to_string()/>
            <input type="hidden" name="monday" value=week.week.monday().to_string()/>
            <input type="hidden" name="occurrence" value=self.at.to_string()/>
            <input type="hidden" name="learner" value=self.learner.to_string()/>
            <input type="hidden" name="number" value=week.seen().to_string()/>
        }
        .into_any()
    }
}
