//! What there is to write or say about, for each of those who were at a meeting: nothing of what the others made of it.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use domain::access::{Grant, act};
use domain::id::PersonId;
use domain::person::Name;
use domain::review::sees_the_others;

use super::read::read_held;
use super::shown::Met;
use super::window::Windows;
use crate::Storage;
use crate::absence::was_not_in;
use crate::access::{Moment, record, record_shown};
use crate::deployment::version::only_in_force;
use crate::dialect::args;
use crate::error::Error;
use crate::observation::support::is_unsaid;
use crate::person::{read_name, read_opt_name};
use crate::sql::sql;

sql! {
    /// None of those at which they were not in, as far as it was known before they were over.
    TO_GIVE = concat!("select o.id, o.session_id, c.title, c.time, o.on_date, o.starts_at, o.ends_at, d.site_id, p.id, p.given_name,
               p.family_name, ps.audit_id, case when g.id is null then 0 else 1 end
               from deployment d ", only_in_force!(), "
               join occurrence o on o.id = d.occurrence_id and o.ended_on is null and o.called_off = 0
               join session s on s.id = o.session_id join class c on c.id = s.class_id
               join person p on p.id = d.learner_id join pseudonym ps on ps.person_id = p.id
               left join review_given g on g.occurrence_id = o.id and g.learner_id = d.learner_id
               and g.author_id = d.lsa_id and g.ended_at is null
               where d.lsa_id = $1 and o.on_date between $2 and $3 and o.ends_at <= $4
               and not exists (select 1 from called_off k where k.occurrence_id = o.id and k.learner_id = d.learner_id
               and k.ended_at is null) and not ", was_not_in!(), "
               order by o.starts_at desc, o.id, p.given_name, p.family_name, p.id");
    /// A tutor's meetings in a stretch, one row for each learner of Sayso in the class; one without, where there is none.
    TAUGHT = "select o.id, o.session_id, c.title, c.time, o.on_date, o.starts_at, o.ends_at, c.site_id, o.room, p.given_name,
              p.family_name, p.id, ps.audit_id, case when l.id is null then 0 else 1 end
              from enrolment t join session s on s.class_id = t.class_id join class c on c.id = s.class_id
              join occurrence o on o.session_id = s.id and o.ended_on is null and o.called_off = 0
              left join enrolment e on e.class_id = t.class_id and e.role = 'learner' and e.ended_on is null
              and (e.began_on is null or e.began_on <= o.on_date) and exists (select 1 from role_held r where r.person_id = e.person_id and r.role = 'learner'
              and r.ended_on is null) and not exists (select 1 from called_off k where k.occurrence_id = o.id
              and k.learner_id = e.person_id and k.ended_at is null)
              left join person p on p.id = e.person_id and p.gone_on is null
              left join pseudonym ps on ps.person_id = p.id
              left join review_line l on l.occurrence_id = o.id and l.learner_id = e.person_id
              and l.author_id = t.person_id and l.ended_at is null
              where t.person_id = $1 and t.role = 'tutor' and t.ended_on is null and o.on_date between $2 and $3
              and (t.began_on is null or t.began_on <= o.on_date)
              order by o.on_date desc, o.starts_at, o.id, p.given_name, p.family_name, p.id";
    /// A learner's meetings that are over, while they were in the class, and the times of the day at which somebody was to come, with
    /// whether they gave their word on each, and whether all who wrote of it say that they missed it.
    TO_SAY = concat!("select o.id, o.session_id, c.title, c.time, o.on_date, o.starts_at, o.ends_at, case when exists (
              select 1 from review_felt f where f.occurrence_id = o.id and f.learner_id = e.person_id
              and f.ended_at is null and f.word <> 'not-now') then 1 else 0 end, case when exists (
              select 1 from review_given g where g.occurrence_id = o.id and g.learner_id = e.person_id and g.ended_at is null)
              and not exists (select 1 from review_given g where g.occurrence_id = o.id and g.learner_id = e.person_id
              and g.ended_at is null and g.amount not in ('not-here', 'did-not-happen')) then 1 else 0 end
              from enrolment e join session s on s.class_id = e.class_id join class c on c.id = s.class_id
              join occurrence o on o.session_id = s.id and o.ended_on is null and o.called_off = 0
              where e.person_id = $1 and e.role = 'learner'
              and o.on_date between $2 and $3 and o.ends_at <= $4 and (e.ended_on is null or o.on_date < e.ended_on)
              and ((c.time is null and (e.began_on is null or o.on_date >= e.began_on)) or exists (select 1
              from deployment d ", only_in_force!(), "
              where d.occurrence_id = o.id and d.learner_id = e.person_id))
              and not exists (select 1 from called_off k where k.occurrence_id = o.id and k.learner_id = e.person_id
              and k.ended_at is null) order by o.starts_at desc, o.id");
    WRITTEN_OF = "select occurrence_id from review_given where learner_id = $1
                  union select occurrence_id from review_line where learner_id = $1
                  union select occurrence_id from review_felt where learner_id = $1 limit 1";
}

/// One learner at one meeting that an LSA can write about.
#[derive(Clone, Debug)]
pub struct ToWrite {
    /// The meeting.
    pub met: Met,
    /// The learner.
    pub learner: Wrote,
}

/// A learner, and whether whoever reads wrote about them.
#[derive(Clone, Debug)]
pub struct Wrote {
    /// Who.
    pub id: PersonId,
    /// What they are called.
    pub name: Name,
    /// Whether it is written.
    pub is_written: bool,
}

/// One meeting that a tutor teaches.
#[derive(Clone, Debug)]
pub struct Lesson {
    /// The meeting.
    pub met: Met,
    /// Where; may be empty.
    pub room: String,
    /// The learners of its class.
    pub learners: Vec<Wrote>,
}

/// What a learner can say something about.
#[derive(Clone, Debug, Default)]
pub struct ToSay {
    /// Their meetings that are over and without their word, the newest first. One that they missed is not among them once they may
    /// read that it is so written.
    pub open: Vec<Met>,
    /// Whether there is anything to look back on.
    pub has_past: bool,
    /// Whether they said something of one of these meetings before.
    pub has_said: bool,
    /// Whether what staff saw of their support waits for their word.
    pub support_seen: bool,
}

impl Storage {
    /// The meetings an LSA can write about, a row for each learner, the newest first.
    pub async fn reviews_to_give(&self, grant: &Grant<act::ListReviews>, at: Moment) -> Result<Vec<ToWrite>, Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let lsa = grant.visitor().person;
                let windows = Windows::of_lsa(conn, lsa, at.today).await?;
                let (mut all, mut audits) = (Vec::new(), BTreeSet::new());
                for mut row in conn.rows(TO_GIVE, args![lsa, windows.first(), at.today, at.now]).await? {
                    let (met, site) = (read_held(&mut row)?, row.parsed()?);
                    if !windows.is_open(site, met.on) {
                        continue;
                    }
                    let (id, name) = (row.parsed()?, read_name(&mut row)?);
                    audits.insert(row.parsed()?);
                    all.push(ToWrite { met, learner: Wrote { id, name, is_written: row.truth()? } });
                }
                record_shown(conn, &grant, audits.into_iter(), "", at.now).await?;
                Ok(all)
            })
        })
        .await
    }

    /// A tutor's meetings of today, and those before that they can still write about.
    pub async fn lessons(&self, grant: &Grant<act::ListReviews>, at: Moment) -> Result<Vec<Lesson>, Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let tutor = grant.visitor().person;
                let windows = Windows::of_tutor(conn, tutor, at.today).await?;
                let (mut all, mut audits): (Vec<Lesson>, _) = (Vec::new(), BTreeSet::new());
                for mut row in conn.rows(TAUGHT, args![tutor, windows.first(), at.today]).await? {
                    let (met, site, room) = (read_held(&mut row)?, row.parsed()?, row.text()?);
                    if !windows.is_open(site, met.on) {
                        continue;
                    }
                    if all.last().is_none_or(|last| last.met.occurrence != met.occurrence) {
                        all.push(Lesson { met, room, learners: Vec::new() });
                    }
                    if let (Some(name), Some(last)) = (read_opt_name(&mut row)?, all.last_mut()) {
                        let id = row.parsed()?;
                        audits.insert(row.parsed()?);
                        last.learners.push(Wrote { id, name, is_written: row.truth()? });
                    }
                }
                record_shown(conn, &grant, audits.into_iter(), "", at.now).await?;
                Ok(all)
            })
        })
        .await
    }

    /// What a learner can say something about.
    pub async fn to_say(&self, grant: &Grant<act::ListReviews>, at: Moment) -> Result<ToSay, Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let learner = grant.person();
                let mut found = ToSay::default();
                for mut row in conn.rows(TO_SAY, args![learner, asked_from(at), at.today, at.now]).await? {
                    found.has_past = true;
                    let met = read_held(&mut row)?;
                    let (has_said, was_missed) = (row.truth()?, row.truth()?);
                    match has_said {
                        true => found.has_said = true,
                        // until they may know of it, they are asked as of any other
                        false if was_missed && sees_the_others(has_said, met.on, at.today) => {}
                        false => found.open.push(met),
                    }
                }
                found.has_past = found.has_past || conn.row(WRITTEN_OF, args![learner]).await?.is_some();
                found.support_seen = is_unsaid(conn, learner).await?;
                record(conn, &grant, "", at.now).await?;
                Ok(found)
            })
        })
        .await
    }
}

/// The first day of whose meetings a learner is still asked.
fn asked_from(at: Moment) -> NaiveDate {
    at.today.checked_sub_days(Days::new(domain::review::ASKED_FOR)).unwrap_or(at.today)
}
