//! What a site says of its plans: how soon a change of mind is answered, who hears a complaint, who finds an advocate.

use domain::access::{Grant, Refused, act};
use domain::id::{PersonId, SiteId};
use domain::plan::{AnswerDays, Refusal};

use crate::Storage;
use crate::access::{Moment, must, record, site_of};
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::person::{Face, read_face};
use crate::sql::sql;
use crate::talk::arrangement::may_read;

sql! {
    SITE = "select name from site where id = $1";
    ARRANGEMENT = "select answer_days, complaints_id, advocate_id from plan_arrangement where site_id = $1";
    ARRANGE = "insert into plan_arrangement (site_id, answer_days, complaints_id, advocate_id) values ($1, $2, $3, $4)
               on conflict (site_id) do update set answer_days = excluded.answer_days,
               complaints_id = excluded.complaints_id, advocate_id = excluded.advocate_id";
    /// Who hears a complaint (0) and who finds an advocate (1), where the site named somebody who is still there.
    NAMED = "select p.id, p.given_name, p.family_name, null, case when p.id = a.complaints_id then 1 else 0 end,
             case when p.id = a.advocate_id then 1 else 0 end from plan_arrangement a
             join person p on (p.id = a.complaints_id or p.id = a.advocate_id) and p.gone_on is null
             where a.site_id = $1 and exists (select 1 from role_held r
             where r.person_id = p.id and r.role = 'coordinator' and r.ended_on is null)";
}

/// What a site says of its plans.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PlanArrangement {
    /// The teaching days to answer a change of mind in.
    pub answer_days: AnswerDays,
    /// Who hears a complaint; whoever did not propose the plan, where nobody is named.
    pub complaints: Option<PersonId>,
    /// Who finds an advocate; whoever reads first, where nobody is named.
    pub advocate: Option<PersonId>,
}

/// One site's plans as arranged, and what may be changed of it.
#[derive(Clone, Debug)]
pub struct PlansArranged {
    /// Which.
    pub site: SiteId,
    /// What it is called.
    pub name: String,
    /// As it stands.
    pub arrangement: PlanArrangement,
    /// Who may be named, those of the site first.
    pub may_read: Vec<Face>,
}

impl Storage {
    /// How a site's plans are arranged, for whoever may change it.
    pub async fn plans_arranged(&self, grant: &Grant<act::ArrangePlans>, at: Moment) -> Result<PlansArranged, Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let site = site_of(&grant)?;
                let name = must(conn.row(SITE, args![site]).await?, "a site")?.text()?;
                let (arrangement, may_read) = (arrangement(conn, site).await?, may_read(conn, site).await?);
                Ok(PlansArranged { site, name, arrangement, may_read })
            })
        })
        .await
    }

    /// Arranges a site's plans; from the next look on. Refused for someone who is no coordinator, and as overtaken where it is not as
    /// `seen` any more.
    pub async fn arrange_plans(
        &self,
        grant: &Grant<act::ArrangePlans>,
        (seen, wanted): (PlanArrangement, PlanArrangement),
        at: Moment,
    ) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let site = site_of(&grant)?;
                let may_read = may_read(conn, site).await?;
                let may = |named: Option<PersonId>| named.is_none_or(|id| may_read.iter().any(|face| face.id == id));
                if !may(wanted.complaints) || !may(wanted.advocate) {
                    return Err(Refused.into());
                }
                if ![seen, wanted].contains(&arrangement(conn, site).await?) {
                    return Err(Refusal::Overtaken.into());
                }
                let days = i64::from(wanted.answer_days.days());
                conn.run(ARRANGE, args![site, days, wanted.complaints, wanted.advocate]).await?;
                record(conn, &grant, "plans", at.now).await
            })
        })
        .await
    }
}

/// How a site's plans are arranged; the usual where it did not say.
pub(crate) async fn arrangement(conn: &mut Conn, site: SiteId) -> Result<PlanArrangement, Error> {
    let Some(mut row) = conn.row(ARRANGEMENT, args![site]).await? else { return Ok(PlanArrangement::default()) };
    let days = u8::try_from(row.int()?).ok().and_then(AnswerDays::new);
    Ok(PlanArrangement {
        answer_days: must(days, "teaching days")?,
        complaints: row.opt_parsed()?,
        advocate: row.opt_parsed()?,
    })
}

/// Who hears a complaint, and who finds an advocate, as a site named them.
pub(crate) async fn named_at(conn: &mut Conn, site: Option<SiteId>) -> Result<(Option<Face>, Option<Face>), Error> {
    let Some(site) = site else { return Ok((None, None)) };
    let (mut complaints, mut advocate) = (None, None);
    for mut row in conn.rows(NAMED, args![site]).await? {
        let face = read_face(&mut row)?;
        if row.truth()? {
            complaints = Some(face.clone());
        }
        if row.truth()? {
            advocate = Some(face);
        }
    }
    Ok((complaints, advocate))
}
