//! One line at the review: said, agreed, given and felt side by side, and what the learner decides.

use domain::access::Visitor;
use domain::id::{PlanLineId, ReviewId};
use domain::plan::PlanLine;
use domain::plan_review::{Decided, Decision, LONGEST_WISH};
use domain::scale::Scale;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::{use_params_map, use_query_map};
use storage::WordsOf;
use uuid::Uuid;

use super::actions::Decide;
use super::beside::{Beside, beside};
use super::decided::decision;
use super::table::{Table, agreed_at, said_here, sessions};
use crate::page::page;
use crate::parts::{Choice, Continue, Heading, LearnerPage, OneQuestion, TextArea, Trouble, titled};
use crate::person::figure;
use crate::plan::shown::place;
use crate::routes;
use crate::visitor::{self, Away, moment, not_here, storage};
use crate::words::{Locale, Words, use_words};

fn form_of(line: PlanLineId) -> String {
    format!("plan review line {line}")
}

/// Keeps what else they want, where it is too long.
pub async fn keep(learner: &Visitor, line: PlanLineId, wish: String) -> Result<(), Away> {
    let fields = vec![("wish".to_owned(), wish)];
    storage().keep_words(WordsOf::SignIn(learner.sign_in), &form_of(line), fields, moment().now).await?;
    Ok(())
}

/// What they wrote and is not kept yet, and whether that is because it is too long.
struct Typed {
    wish: Option<String>,
    is_long: bool,
}

/// `/plan-review/line/<line>`
#[component]
pub fn LinePage() -> impl IntoView {
    page(Locale::EnGbEasy, || {
        let line = use_params_map().get_untracked().get("line").and_then(|id| id.parse::<PlanLineId>().ok());
        let is_long = use_query_map().get_untracked().get("refused").is_some();
        async move {
            let learner = visitor::learner().await?;
            let table = Table::of(&learner).await?;
            let line = line.and_then(|id| table.lines().into_iter().find(|line| line.id == id).cloned());
            let line = line.ok_or_else(not_here)?;
            let owner = WordsOf::SignIn(learner.sign_in);
            let typed = storage().take_words(owner, &form_of(line.id), moment().now).await?;
            let wish = typed.and_then(|fields| fields.into_iter().next()).map(|(_, wish)| wish);
            Ok::<_, Away>(show(&table.going_on()?, &line, Typed { wish, is_long }))
        }
    })
}

fn show(table: &Table, line: &PlanLine, typed: Typed) -> AnyView {
    let words = use_words();
    let at = place(words, &table.own.week, line.situation);
    let heading = words.said_with("plan-review-line", &[("where", at.words.into())]);
    let title = titled(&heading.words, typed.is_long);
    let lines = table.lines();
    let it = Beside {
        agreed: agreed_at(&table.own.history, table.own.me.id, line),
        said: said_here(table.own.statement.as_ref(), line),
        sessions: sessions(&lines, line, &table.record),
        people: &table.own.people,
        is_below_line: false,
        made: Default::default(),
    };
    let four = beside(words, &it);
    let trouble = typed.is_long.then(|| view! { <Trouble said=words.said("plan-review-goal-long") at="wish"/> });
    let form = form(words, table, line, typed);
    view! {
        <LearnerPage
            title
            me=figure(&table.own.me)
            back=Some(routes::plan_review_step(domain::plan_review::Step::Support))
            reader=table.own.reader.as_ref().map(figure)
            talk=routes::talk(&routes::plan_review_line(line.id))
        >
            {trouble}
            <Heading said=heading hint=None/>
            <h2>{words.say("plan-review-beside")}</h2>
            {four}
            {form}
        </LearnerPage>
    }
    .into_any()
}

fn form(words: Words, table: &Table, line: &PlanLine, Typed { wish, is_long }: Typed) -> AnyView {
    let given = table.reviews.open().and_then(|review| review.decided.get(&line.id)).map(|made| &made.what);
    // words that are too long can only be of something else
    let picked = given.map(Decided::decision).filter(|_| !is_long).or(is_long.then_some(Decision::Different));
    let choices = Decision::ALL.iter().map(|step| {
        let (said, picked) = (decision(words, *step), picked == Some(*step));
        view! { <Choice name="pick" value=step.key().to_owned() said picked many=false figure=None/> }
    });
    let choices = choices.collect_view();
    let question = words.said("plan-review-next-term");
    let named = question.words.clone();
    let said_before = given.and_then(Decided::words).unwrap_or_default().to_owned();
    let written = wish.unwrap_or(said_before);
    let wrong = is_long.then(|| words.say("plan-review-goal-long"));
    view! {
        <form method="post" action=Decide::url() aria-label=named class="review-decide">
            <input type="hidden" name="id" value=ReviewId::new(Uuid::now_v7()).to_string()/>
            <input type="hidden" name="line" value=line.id.to_string()/>
            <OneQuestion id="decide".to_owned() said=question hint=None>{choices}</OneQuestion>
            <div class="review-wish">
                <TextArea name="wish" label=words.said("plan-review-wish") written most=LONGEST_WISH wrong aloud=true/>
            </div>
            <Continue label=words.said("parts-continue")/>
        </form>
    }
    .into_any()
}
