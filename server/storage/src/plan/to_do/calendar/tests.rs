//! Whose days are counted until a change of mind is answered, on both databases.

use chrono_tz::UTC;
use databases::BOTH;
use domain::access::Role;

use super::*;
use crate::example::{Example, tuesday};
use crate::sql::Sql;

const NO_HOME: Sql = Sql("update person set home_site_id = null where id = $1");

#[tokio::test]
async fn whoever_has_no_home_site_is_answered_by_one_where_they_have_a_session_and_by_no_name_of_a_class() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let north = college.another_site().await;
        let amina = college.person("Amina", Role::Learner, college.site).await;
        // of the two sites the first comes before, and nothing is taught there
        college.class_that_never_meets(college.site, &amina).await;
        college.class("Maths", north, 540, 630, &[&amina]).await;
        college.put(NO_HOME, args![amina.person]).await;
        let (learner, at, first) = (amina.person, tuesday(), college.site);
        let [hers, there, elsewhere] = college
            .storage
            .read(move |conn| {
                Box::pin(async move {
                    let hers = Calendar::of_learner(conn, learner, UTC, at.now, at).await?;
                    let there = Calendar::of(conn, north, UTC, Some(at.now), at).await?;
                    Ok([hers, there, Calendar::of(conn, first, UTC, Some(at.now), at).await?])
                })
            })
            .await
            .unwrap()
            .map(|calendar| calendar.answer_by(at.now));
        assert_eq!(hers, there, "{kind:?}: every Tuesday counts");
        assert_ne!(hers, elsewhere, "{kind:?}: and not every weekday");
    }
}
