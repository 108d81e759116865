//! Leaving a request for a person, and its reader's mark.

use domain::access::Grant;
use domain::id::{SiteId, TalkId};
use domain::scale::Scale;
use domain::statement::Step;
use domain::talk::Wish;
use leptos::prelude::*;
use storage::Ask;

use crate::routes;
use crate::visitor::{self, Away, answered, go_to, moment, not_here, storage};

/// Tells the site's coordinator that a learner wants a person. `from` is the page they were on.
#[server(endpoint = "talk/ask", prefix = "/api")]
pub async fn ask_to_talk(
    id: String,
    from: String,
    #[server(default)] wish: String,
    #[server(default)] about: String,
    #[server(default)] question: String,
) -> Result<(), ServerFnError> {
    answered(ask(&id, &from, &wish, (&about, &question)).await)
}

async fn ask(id: &str, from: &str, wish: &str, (about, question): (&str, &str)) -> Result<(), Away> {
    let learner = visitor::learner().await?;
    let id = id.parse::<TalkId>().map_err(|_| not_here())?;
    let page = routes::own_page(from);
    let step = about.parse().ok().zip(domain::question::Question::parse(question));
    let step = step.and_then(|(situation, question)| Step::new(situation, question));
    let Some(wish) = Wish::parse(wish) else {
        return Err(go_to(&routes::talk_refused(&page)));
    };
    let ask = Ask { id, wish, step, page: page.clone() };
    storage().ask_to_talk(&Grant::themself(&learner)?, ask, moment()).await?;
    go_to(&routes::talk_told(&page));
    Ok(())
}

/// Marks a request as answered by the coordinator whose list it is on.
#[server(endpoint = "talk/read", prefix = "/api")]
pub async fn mark_talk_read(id: String, site: String) -> Result<(), ServerFnError> {
    answered(mark(&id, &site).await)
}

async fn mark(id: &str, site: &str) -> Result<(), Away> {
    let coordinator = visitor::coordinator().await?;
    let (Ok(id), Ok(site)) = (id.parse::<TalkId>(), site.parse::<SiteId>()) else {
        return Err(not_here());
    };
    storage().mark_talk_read(&Grant::site(&coordinator, site)?, id, moment()).await?;
    go_to(routes::HOME);
    Ok(())
}
