//! Who said what at one site, newest change first.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use domain::access::{Grant, act};
use domain::id::PersonId;
use domain::person::Name;
use domain::sitting::Maker;
use domain::statement::State;

use crate::Storage;
use crate::access::{Moment, meets, record, site_of};
use crate::briefing::{still_in_class, unread};
use crate::dialect::args;
use crate::error::Error;
use crate::person::{Face, read_name, read_opt_name};
use crate::sitting::read_maker;
use crate::sql::sql;

sql! {
    /// One row a learner and maker. What staff may read is the newest statement that is no draft.
    SAID = concat!("select p.id, p.given_name, p.family_name, ph.digest,
            coalesce(come.lsas, 0),
            t.number, t.state, coalesce(t.taken_back_at, t.sent_at),
            case when a.maker is null then 0 else 1 end, h.given_name, h.family_name,
            a.maker, a.helper_id, a.helper_relation, a.helper_name
            from person p
            left join (select d.learner_id, count(distinct d.lsa_id) as lsas from occurrence o
            cross join deployment d cross join deployment_week w where o.on_date >= $2 and o.ended_on is null
            and o.called_off = 0 and d.occurrence_id = o.id and w.site_id = d.site_id
            and w.version_id = d.version_id", still_in_class!(), "
            group by d.learner_id) come on come.learner_id = p.id
            left join statement t on t.learner_id = p.id and t.state <> 'draft' and t.number = (
            select max(n.number) from statement n where n.learner_id = p.id and n.state <> 'draft')
            left join (select distinct learner_id, statement_id, maker, helper_id, helper_relation, helper_name from answer) a
            on a.learner_id = t.learner_id and a.statement_id = t.id and t.state = 'sent'
            left join person h on h.id = a.helper_id left join photo ph on ph.person_id = p.id
            where p.gone_on is null and exists (select 1 from role_held r
            where r.person_id = p.id and r.role = 'learner' and r.ended_on is null)
            and (p.home_site_id = $1 or exists (select 1 from enrolment e join class c on c.id = e.class_id
            where e.person_id = p.id and e.ended_on is null and c.ended_on is null and c.site_id = $1", meets!("c"), "))
            order by coalesce(t.taken_back_at, t.sent_at, 0) desc, p.given_name, p.family_name, p.id, a.maker desc");
}

/// One learner of a site, and where their say stands.
#[derive(Clone, Debug)]
pub struct Overview {
    /// Who.
    pub face: Face,
    /// The last statement sent or taken back: its number, which of the two, and when. None when nothing was sent yet.
    pub said: Option<(i64, State, DateTime<Utc>)>,
    /// Who made the answers of what was sent, with the helper's name where Sayso knows them.
    pub makers: Vec<(Maker, Option<Name>)>,
    /// How many LSAs are deployed for them from today on, in the classes they are in still.
    pub lsas: i64,
    /// How many of these have not read everything that stands now, for a session they go to.
    pub unread_by: usize,
}

impl Storage {
    /// The learners of one site, newest change first; those who have sent nothing come last, by name.
    /// As many queries however many learners there are.
    pub async fn overview(&self, grant: &Grant<act::ListStatements>, at: Moment) -> Result<Vec<Overview>, Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let site = site_of(&grant)?;
                let mut list: Vec<Overview> = Vec::new();
                let mut unread: BTreeMap<PersonId, BTreeSet<PersonId>> = BTreeMap::new();
                for (learner, _, lsa) in unread::at_site(conn, site, at).await? {
                    unread.entry(learner).or_default().insert(lsa);
                }
                for mut row in conn.rows(SAID, args![site, at.today]).await? {
                    let face = Face { id: row.parsed()?, name: read_name(&mut row)?, photo: row.opt_text()? };
                    let unread_by = unread.get(&face.id).map_or(0, BTreeSet::len);
                    let (lsas, number, state) = (row.int()?, row.opt_int()?, row.opt_step()?);
                    let said = number.zip(state).zip(row.opt_instant()?);
                    if list.last().is_none_or(|last| last.face.id != face.id) {
                        let said = said.map(|((number, state), when)| (number, state, when));
                        list.push(Overview { face, said, makers: Vec::new(), lsas, unread_by });
                    }
                    if row.truth()? {
                        let helper = read_opt_name(&mut row)?;
                        let maker = (read_maker(&mut row)?, helper);
                        list.last_mut().into_iter().for_each(|last| last.makers.push(maker.clone()));
                    }
                }
                record(conn, &grant, "", at.now).await?;
                Ok(list)
            })
        })
        .await
    }
}
