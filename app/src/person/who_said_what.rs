//! Who said what: the first page of a coordinator, newest change first.

use domain::access::{Grant, Visitor};
use domain::statement::State;
use leptos::prelude::*;
use storage::{Face, Overview};

use super::figure;
use crate::briefing::said;
use crate::college::college_date;
use crate::parts::{Avatar, Pill, StaffPage};
use crate::routes;
use crate::visitor::{Away, moment, storage};
use crate::words::{Words, use_words};

/// `/` for a coordinator.
pub async fn home(coordinator: Visitor) -> Result<AnyView, Away> {
    let me = storage().own_face(&coordinator).await?;
    let mut all: Vec<Overview> = Vec::new();
    for site in &coordinator.sites {
        let list = storage().overview(&Grant::site(&coordinator, *site)?, moment()).await?;
        all.extend(
            list.into_iter().filter(|one| all.iter().all(|other| other.face.id != one.face.id)).collect::<Vec<_>>(),
        );
    }
    // Each site's list is in this order already; several are one list.
    all.sort_by_key(|one| std::cmp::Reverse(one.said.map(|(_, _, at)| at)));
    let talk = crate::talk::requests(&coordinator).await?;
    let cover = crate::deployment::to_cover(&coordinator).await?;
    let not_this = crate::review::not_this(&coordinator).await?;
    let plans = crate::plan::to_do(&coordinator).await?;
    let late = crate::notice::late(&coordinator).await?;
    Ok(view! { <WhoSaidWhat me all talk cover not_this plans late/> }.into_any())
}

/// What learners left through "Talk to someone", then everyone.
#[component]
fn WhoSaidWhat(
    /// Who reads.
    me: Face,
    /// Every learner of their sites.
    all: Vec<Overview>,
    /// The requests to talk.
    talk: AnyView,
    /// What is to be covered.
    cover: Option<AnyView>,
    /// Who said "not this" of somebody who came.
    not_this: Option<AnyView>,
    /// The plans to do something about.
    plans: AnyView,
    /// That emails are late.
    late: Option<AnyView>,
) -> impl IntoView {
    let words = use_words();
    let title = words.say("person-who-said-what");
    let nobody =
        all.iter().all(|one| one.said.is_none()).then(|| view! { <p>{words.say("person-who-said-what-none")}</p> });
    let columns = ["name", "said", "maker", "lsas", "read"].map(|column| words.say(&format!("person-column-{column}")));
    let heads = columns.clone().map(|column| view! { <th scope="col" role="columnheader">{column}</th> });
    let rows = all.iter().map(|one| row(words, one, &columns)).collect_view();
    view! {
        <StaffPage title=title.clone() me=figure(&me) back=None>
            <div class="split">
                <h1>{title}</h1>
                <span class="button-row">
                    <a class="button" href=routes::THIS_WEEK>{words.say("deployment-week")}</a>
                    <a class="button" href=routes::COLLEGE>{words.say("college-title")}</a>
                </span>
            </div>
            {late}
            {talk}
            {cover}
            {not_this}
            {plans}
            {nobody}
            <table role="table">
                <caption>{words.say("person-who-said-what-lead")}</caption>
                <thead role="rowgroup"><tr role="row">{heads}</tr></thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </StaffPage>
    }
}

fn row(words: Words, one: &Overview, columns: &[String; 5]) -> AnyView {
    let name = one.face.name.to_string();
    let called = one.face.name.called();
    let said = match one.said {
        None => words.say("person-not-said"),
        Some((_, state, at)) => {
            let key = if state == State::TakenBack { "person-taken-back-on" } else { "person-sent-on" };
            words.say_with(key, &[("date", college_date(words, at).into())])
        }
    };
    let makers = one.makers.iter().map(|(maker, helper)| {
        let known = maker.someone().and_then(|someone| match someone {
            domain::sitting::Someone::Known(id) => Some(*id),
            domain::sitting::Someone::Related(..) => None,
        });
        let people = known.zip(helper.clone()).into_iter().collect();
        view! { <p>{said::maker(words, called, maker, &people)}</p> }
    });
    let unread = (one.lsas > 0)
        .then(|| view! { <Pill words=words.say_with("person-unread", &[("count", one.unread_by.into())])/> });
    let lsas = words.say_with("person-lsas", &[("count", one.lsas.into())]);
    let [_, said_name, maker_name, lsas_name, read_name] = columns.clone();
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">
                <span class="said-who">
                    <Avatar figure=figure(&one.face)/>
                    <a href=routes::person_statement(one.face.id)>{name}</a>
                </span>
            </th>
            <td role="cell" data-name=said_name>{said}</td>
            <td role="cell" data-name=maker_name>{makers.collect_view()}</td>
            <td role="cell" data-name=lsas_name>{lsas}</td>
            <td role="cell" data-name=read_name>{unread}</td>
        </tr>
    }
    .into_any()
}
