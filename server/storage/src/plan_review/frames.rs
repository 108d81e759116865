//! Which frames a site asks its plan reviews by.

use domain::access::{Grant, Refused, act};
use domain::id::PersonId;
use domain::plan::Refusal::Overtaken;
use domain::plan_review::Frames;

use crate::Storage;
use crate::access::{Moment, record, site_of};
use crate::dialect::{Conn, Row, args};
use crate::error::{Error, Failure};
use crate::sql::sql;

sql! {
    OF_LEARNER = "select f.attainment, f.outcomes, f.stages from person p
                  join plan_review_frames f on f.site_id = p.home_site_id where p.id = $1";
    OF_SITE = "select s.name, coalesce(f.attainment, 1), coalesce(f.outcomes, 1), coalesce(f.stages, 0) from site s
               left join plan_review_frames f on f.site_id = s.id where s.id = $1";
    KEEP = "insert into plan_review_frames (site_id, attainment, outcomes, stages) values ($1, $2, $3, $4)
            on conflict (site_id) do update set attainment = $2, outcomes = $3, stages = $4";
}

impl Storage {
    /// What a site is called, and what it asks.
    pub async fn plan_review_frames(
        &self,
        grant: &Grant<act::ArrangePlanReviews>,
        at: Moment,
    ) -> Result<(String, Frames), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let site = site_of(&grant)?;
                let mut row = conn.row(OF_SITE, args![site]).await?.ok_or(Refused)?;
                Ok((row.text()?, read(&mut row)?))
            })
        })
        .await
    }

    /// Says what a site asks. Overtaken where that is not as `seen` any more.
    pub async fn arrange_plan_reviews(
        &self,
        grant: &Grant<act::ArrangePlanReviews>,
        (seen, frames): (Frames, Frames),
        at: Moment,
    ) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let site = site_of(&grant)?;
                let mut row = conn.row(OF_SITE, args![site]).await?.ok_or(Refused)?;
                row.text()?; // its name
                if ![seen, frames].contains(&read(&mut row)?) {
                    return Err(Overtaken.into());
                }
                conn.run(KEEP, args![site, frames.attainment, frames.outcomes, frames.stages]).await?;
                record(conn, &grant, "frames", at.now).await
            })
        })
        .await
    }
}

/// What a learner's home site asks.
pub(super) async fn frames_of(conn: &mut Conn, learner: PersonId) -> Result<Frames, Error> {
    let row = conn.row(OF_LEARNER, args![learner]).await?;
    Ok(row.map(|mut row| read(&mut row)).transpose()?.unwrap_or_default())
}

fn read(row: &mut Row) -> Result<Frames, Failure> {
    Ok(Frames { attainment: row.truth()?, outcomes: row.truth()?, stages: row.truth()? })
}
