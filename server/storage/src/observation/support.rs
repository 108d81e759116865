//! What was seen of a learner's support, and what the learner says of it.

use chrono::{DateTime, NaiveDate, Utc};
use domain::access::{Grant, Refused, Role, act};
use domain::id::{PersonId, SessionId, SupportSeenId, SupportViewId};
use domain::notice::Cause;
use domain::observation::support::{SupportObserved, SupportSeen, View};
use domain::question::TAKEN_BACK;
use domain::scale::Scale;
use domain::sitting::Way;
use uuid::Uuid;

use crate::Storage;
use crate::access::{Moment, hold, must, record};
use crate::dialect::{Conn, Row, args};
use crate::error::Error;
use crate::notice::{News, To, read_already, tell};
use crate::person::{Face, face, read_name};
use crate::save::Save;
use crate::sitting::{latest, maker_args, read_maker};
use crate::sql::sql;
use crate::timetable::week::{WeekSession, week};

sql! {
    /// Touches no row for a form that was sent before.
    KEEP = "insert into support_seen (id, learner_id, session_id, seen_on, steps, note, author_id, written_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (learner_id, id) do nothing";
    OF_LEARNER = "select s.id, s.session_id, c.title, s.seen_on, s.steps, s.note, s.author_id, p.given_name, p.family_name,
                  s.written_at, v.view, coalesce(v.maker, 'myself'), v.helper_id, v.helper_relation, v.helper_name
                  from support_seen s join session t on t.id = s.session_id join class c on c.id = t.class_id
                  join person p on p.id = s.author_id left join support_view v on v.learner_id = s.learner_id
                  and v.seen_id = s.id and v.ended_at is null
                  where s.learner_id = $1 order by s.seen_on desc, s.id desc";
    /// The last that was seen, where nothing is said of it.
    UNSAID = "select 1 from support_seen s where s.learner_id = $1 and s.id = (select l.id from support_seen l
              where l.learner_id = s.learner_id order by l.seen_on desc, l.id desc limit 1)
              and not exists (select 1 from support_view v where v.learner_id = s.learner_id and v.seen_id = s.id
              and v.ended_at is null)";
    AGREED = "select min(answered_at) from plan_answer where learner_id = $1 and reply = 'agree'";
    IS_THEIRS = "select 1 from support_seen where id = $1 and learner_id = $2";
    HAS_VIEW = "select 1 from support_view where learner_id = $1 and seen_id = $2 and view = $3 and ended_at is null";
    END_VIEW = "update support_view set ended_at = $3 where learner_id = $1 and seen_id = $2 and ended_at is null";
    SAY = "insert into support_view (learner_id, seen_id, view, id, maker, helper_id, helper_relation, helper_name, way, said_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
}

/// A learner's support as it was seen.
#[derive(Clone, Debug)]
pub struct SupportOf {
    /// Whose.
    pub learner: Face,
    /// Their week.
    pub week: Vec<WeekSession>,
    /// What was seen, the newest first.
    pub seen: Vec<SupportObserved>,
    /// When they first agreed to a line of a plan.
    pub agreed: Option<DateTime<Utc>>,
}

impl Storage {
    /// What was seen of a learner's support: for themself, or for their coordinator.
    pub async fn support_seen(&self, grant: &Grant<act::ReadSupportSeen>, at: Moment) -> Result<SupportOf, Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let learner = grant.person();
                let rows = conn.rows(OF_LEARNER, args![learner]).await?.into_iter();
                let seen = rows.map(read).collect::<Result<_, Error>>()?;
                let agreed = match conn.row(AGREED, args![learner]).await? {
                    Some(mut row) => row.opt_instant()?,
                    None => None,
                };
                let (learner, week) = (face(conn, learner).await?, week(conn, learner).await?);
                let found = SupportOf { learner, week, seen, agreed };
                record(conn, &grant, format!("support {}", found.seen.len()), at.now).await?;
                Ok(found)
            })
        })
        .await
    }

    /// Keeps what a coordinator saw of a learner's support in one of their sessions. The same form twice keeps it once.
    pub async fn observe_support(
        &self,
        grant: &Grant<act::ObserveSupport>,
        id: SupportSeenId,
        (session, on, seen): (SessionId, NaiveDate, SupportSeen),
        at: Moment,
    ) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let learner: PersonId = grant.person();
                if on > at.today || !week(conn, learner).await?.iter().any(|own| own.id == session) {
                    return Err(Refused.into());
                }
                let note = seen.note().map(|note| note.words().to_owned()).unwrap_or_default();
                let row = args![id, learner, session, on, seen.kept(), note, grant.visitor().person, at.now];
                if conn.run(KEEP, row).await? > 0 {
                    let news = News::of(Cause::Observation, id, grant.visitor().person, at.now);
                    tell(conn, To::One(learner, Role::Learner), &news).await?;
                    record(conn, &grant, id, at.now).await?;
                }
                Ok(())
            })
        })
        .await
    }

    /// Keeps what the learner says of it, made by whoever answers in their sitting; `None` takes that back. Said as before, it
    /// keeps its maker and its date. That it is not right is told to their coordinators.
    pub async fn say_of_support(
        &self,
        grant: &Grant<act::SayOfSupport>,
        save: Save,
        (seen, view): (SupportSeenId, Option<View>),
        at: Moment,
    ) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let learner = grant.person();
                conn.row(IS_THEIRS, args![seen, learner]).await?.ok_or(Refused)?;
                let sitting = latest(conn, grant.visitor()).await?.ok_or(Error::NoSitting)?;
                hold(conn, learner).await?;
                let key = view.map_or(TAKEN_BACK, Scale::key);
                let what = args![learner, seen, key];
                let is_new = save.is_new(conn, learner, format!("{seen} {key}"), at).await?;
                if !is_new || conn.row(HAS_VIEW, what.clone()).await?.is_some() {
                    return Ok(());
                }
                conn.run(END_VIEW, args![learner, seen, at.now]).await?;
                if view.is_some() {
                    let (id, how) = (args![SupportViewId::new(Uuid::now_v7())], args![Way::Tapped.key(), at.now]);
                    conn.run(SAY, [what, id, maker_args(&sitting.answering), how].concat()).await?;
                }
                tell_of_view(conn, learner, (seen, view), at).await?;
                record(conn, &grant, format!("{seen} {key}"), at.now).await
            })
        })
        .await
    }
}

/// Tells a learner's coordinators that what was seen is not right; and no more of it once they say otherwise.
async fn tell_of_view(
    conn: &mut Conn,
    learner: PersonId,
    (seen, view): (SupportSeenId, Option<View>),
    at: Moment,
) -> Result<(), Error> {
    let news = News::of(Cause::Dispute, format!("view {seen}"), learner, at.now);
    read_already(conn, &news.source).await?;
    if view == Some(View::NotRight) {
        tell(conn, To::CoordinatorsOf(learner), &news).await?;
    }
    Ok(())
}

/// Whether a learner's support was seen and they have said nothing of it, not even that they do not want to now.
pub(crate) async fn is_unsaid(conn: &mut Conn, learner: PersonId) -> Result<bool, Error> {
    Ok(conn.row(UNSAID, args![learner]).await?.is_some())
}

fn read(mut row: Row) -> Result<SupportObserved, Error> {
    let (id, session, title, on) = (row.parsed()?, row.parsed()?, row.text()?, row.parsed()?);
    let (steps, note) = (row.text()?, row.text()?);
    let seen = must(SupportSeen::from_kept(&steps, &note).ok(), "what was seen of support")?;
    let (by, at) = ((row.parsed()?, read_name(&mut row)?), row.instant()?);
    let view = row.opt_text()?.map(|view| must(View::parse(&view), "what was said of support")).transpose()?;
    let maker = read_maker(&mut row)?;
    Ok(SupportObserved { id, session, title, on, seen, by, at, view: view.map(|view| (view, maker)) })
}
