//! The pictures of the next question are fetched while this one is read, by the names the site serves them by (R85).

use std::collections::BTreeSet;

use crate::door::College;
use crate::rules::between;
use crate::staff;

/// The pictures that a page asks for ahead.
fn fetched_ahead(page: &str) -> BTreeSet<&str> {
    let links = page.split("<link ").skip(1).map(|link| link.split('>').next().unwrap());
    links.filter(|link| link.contains("rel=\"prefetch\"")).map(|link| between(link, "href=\"", "\"")).collect()
}

/// The pictures beside the answers of a question.
fn shown(page: &str) -> BTreeSet<&str> {
    let answers = between(page, "<div class=\"choices\">", "</fieldset>");
    answers.split("<img src=\"").skip(1).map(|image| image.split('"').next().unwrap()).collect()
}

#[tokio::test]
async fn a_question_has_the_pictures_of_the_next_one_fetched_by_the_names_they_are_served_by() {
    let college = College::open().await;
    let mut amina = staff::learner(&college).await;
    let here = amina.get("/statement/all-lessons/presence").await.body;
    let ahead = fetched_ahead(&here);
    staff::says(&mut amina, "presence", "help").await;
    let next = amina.get("/statement/all-lessons/moment").await.body;
    let new: BTreeSet<_> = shown(&next).difference(&shown(&here)).copied().collect();
    assert!(!new.is_empty() && new.is_subset(&ahead), "{new:?} of {ahead:?}");
    let assets = server::assets::assets();
    for address in ahead {
        let glyph = between(address, "/pkg/", ".");
        assert_eq!(assets.url(&format!("{glyph}.svg")), address, "the browser is told to keep that one for ever");
    }
}
