//! A learner's lessons of the next days to which nobody is sent though they agreed to somebody, whatever was kept of why: a line that
//! was agreed after the week was published, or a week that was made by hand, leaves no reason behind.

use chrono::{Days, NaiveDate};
use domain::deployment::{Week, Why};
use domain::id::PersonId;
use domain::plan::{in_force, with_learner_at};
use domain::timetable::Title;

use super::why::OwnDiffers;
use crate::access::Moment;
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::plan::history::lines_of;
use crate::sql::sql;
use crate::timetable::read_title;

/// Days that are told of, today among them.
const DAYS: u64 = 7;

sql! {
    /// Lessons of a learner within a published week of their site that are on, that they are at, and to which nobody is sent.
    UNSENT = "select o.session_id, o.on_date, o.starts_at, c.title, c.time from enrolment e
              join class c on c.id = e.class_id and c.time is null join session s on s.class_id = c.id
              join occurrence o on o.session_id = s.id and o.ended_on is null and o.called_off = 0 and o.ends_at > $2
              join deployment_week p on p.site_id = c.site_id and p.monday = $3
              where e.person_id = $1 and e.role = 'learner' and e.ended_on is null and o.on_date between $4 and $5
              and not exists (select 1 from called_off k where k.occurrence_id = o.id and k.learner_id = e.person_id
              and k.ended_at is null) and not exists (select 1 from deployment d join deployment_week w
              on w.site_id = d.site_id and w.version_id = d.version_id
              where d.occurrence_id = o.id and d.learner_id = e.person_id) order by o.starts_at, o.id";
}

/// Those of the next days.
pub(super) async fn of_learner(conn: &mut Conn, learner: PersonId, at: Moment) -> Result<Vec<OwnDiffers>, Error> {
    let last = at.today.checked_add_days(Days::new(DAYS - 1)).unwrap_or(at.today);
    let lines = lines_of(conn, learner).await?;
    let held = in_force(learner, &lines, &Default::default(), (at.today, last));
    let is_agreed = |one: &OwnDiffers| {
        let here = with_learner_at(&held, learner, one.title.situation(one.session), one.on).into_iter();
        here.filter(|line| line.duty.is_none()).any(|line| !line.own_assistant && line.terms.takes().is_some())
    };
    let mut found = Vec::new();
    for monday in mondays(at.today, last) {
        for mut row in conn.rows(UNSENT, args![learner, at.now, monday, at.today, last]).await? {
            let (session, on, starts) = (row.parsed()?, row.parsed()?, row.instant()?);
            let title: Title = read_title(&mut row)?;
            let (named, why, left) = (None, Why::default(), None);
            // a lesson of another week is asked for with its own
            if Week::of(on) == Week::of(monday) {
                found.push(OwnDiffers { session, on, starts, title, named, why, left });
            }
        }
    }
    found.retain(is_agreed);
    Ok(found)
}

/// The Mondays of the weeks that two days are in.
fn mondays(from: NaiveDate, to: NaiveDate) -> Vec<NaiveDate> {
    let mut all: Vec<_> = [from, to].map(|day| Week::of(day).monday()).to_vec();
    all.dedup();
    all
}
