//! What is put or taken off on a learner's own page while a draft of the week waits: the draft has it too, and so has every draft
//! that it goes back to, so that none of them undoes it when it is published.

use chrono::NaiveDate;
use domain::deployment::VersionNumber;
use domain::id::{DeploymentVersionId, SiteId};

use super::left;
use super::version::{Change, next};
use crate::access::Moment;
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::sql::sql;

sql! {
    DRAFT = "select version_id from deployment_draft where site_id = $1 and monday = $2";
    /// What a draft was made from, where that was never in force.
    BENEATH = "select b.id from deployment_version v join deployment_version b on b.site_id = v.site_id
               and b.id = v.made_from and b.published_at is null where v.site_id = $1 and v.id = $2";
    /// Whoever looked at it before looks again, and the words of whoever made the change stay theirs, for it comes after that. No search
    /// found it like this, so that nothing is known of what it costs; and what was in force when it was made is so no more.
    ANEW = "update deployment_version set number = $3, cost = null, bound = null,
            made_from = case when made_from = $4 then $5 else made_from end where site_id = $1 and id = $2";
    /// What is written now is the later word of a place.
    UNSAID = "delete from deployment_left where site_id = $1 and version_id = $2 and occurrence_id = $3 and learner_id = $4";
}

/// Makes a change that put `in_force` in the place of what was so `before` in the drafts of that week too, and says which number the
/// one that is shown has now; none, where none waits. Where it sends somebody elsewhere then, both stand, and it is not published
/// until a person has decided. The caller holds the site.
pub(super) async fn change_too(
    conn: &mut Conn,
    (site, monday): (SiteId, NaiveDate),
    (before, in_force): (Option<DeploymentVersionId>, DeploymentVersionId),
    change: &Change,
    at: Moment,
) -> Result<Option<VersionNumber>, Error> {
    let was = before.map(|before| before.to_string()).unwrap_or_default();
    let mut shown = None;
    for draft in drafts(conn, (site, monday)).await? {
        change.make(conn, (site, draft), at).await?;
        for place in &change.left {
            conn.run(UNSAID, args![site, draft, place.occurrence, place.learner]).await?;
        }
        left::carry(conn, site, in_force, draft).await?;
        let number = next(conn, site, monday).await?;
        conn.run(ANEW, args![site, draft, number, was.clone(), in_force]).await?;
        shown = Some(number);
    }
    Ok(shown)
}

/// The draft of a week, after all that it goes back to, one change at a time.
async fn drafts(conn: &mut Conn, (site, monday): (SiteId, NaiveDate)) -> Result<Vec<DeploymentVersionId>, Error> {
    let mut drafts = Vec::new();
    let mut newest = conn.row(DRAFT, args![site, monday]).await?;
    while let Some(mut row) = newest {
        let draft: DeploymentVersionId = row.parsed()?;
        drafts.push(draft);
        newest = conn.row(BENEATH, args![site, draft]).await?;
    }
    drafts.reverse();
    Ok(drafts)
}

#[cfg(test)]
mod tests;
