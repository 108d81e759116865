//! An invented college, put straight into a database for the tests that live beside the code.

use chrono::{DateTime, Days, NaiveDate, TimeZone, Utc};
use databases::{Database, Kind};
use domain::access::{Act, Grant, Role, Visitor};
use domain::deployment::Seen;
use domain::id::{AuditId, ClassId, OccurrenceId, PersonId, SessionId, SignInId, SiteId};
use domain::scale::Scale;
use uuid::Uuid;

use crate::deployment::version::only_in_force;
use crate::dialect::{Arg, Conn, args};
use crate::error::Error;
use crate::sql::{Sql, sql};
use crate::{Back, Compared, Moment, SiteWeek, Storage};

sql! {
    SITE = "insert into site (id, source_id, name) values ($1, $1, $2)";
    PERSON = "insert into person (id, given_name, family_name, home_site_id) values ($1, $2, '', $3)";
    PSEUDONYM = "insert into pseudonym (person_id, audit_id) values ($1, $2)";
    ROLE = "insert into role_held (person_id, role, site_id, origin) values ($1, $2, $3, 'import')";
    SIGN_IN = "insert into sign_in (id, token_hash, person_id, role, started_at, seen_at) values ($1, $2, $3, $4, 0, 0)";
    CLASS = "insert into class (id, source_id, code, title, site_id) values ($1, $1, '', $2, $3)";
    ENROL = "insert into enrolment (class_id, person_id, role) values ($1, $2, $3)";
    SESSION = "insert into session (id, class_id, weekday, start_minute) values ($1, $2, $3, $4)";
    OCCURRENCE = "insert into occurrence (id, session_id, planned_on, on_date, starts_at, ends_at, room, called_off)
                  values ($1, $2, $3, $3, $4, $5, 'B14', 0)";
    STATEMENT = "insert into statement (id, learner_id, number, state, opened_at, sent_at, taken_back_at)
                 values ($1, $2, $3, $4, $5, $5, $6)";
    ANSWER = "insert into answer (learner_id, statement_id, situation, question, version, value, maker, way, given_at)
              values ($1, $2, $3, $4, 1, $5, 'myself', 'tapped', $6)";
    OCCURRENCE_ON = "select id from occurrence where session_id = $1 and on_date = $2";
    PHOTO = "insert into photo (person_id, media_type, picture, digest) values ($1, 'image/png', $2, $3)";
    MOVE = "update role_held set site_id = $2 where person_id = $1";
    MOVE_MEETINGS = "update occurrence set starts_at = $3, ends_at = $4 where session_id = $1 and on_date = $2";
    CALL_OFF = "update occurrence set called_off = 1 where on_date = $1";
    ALL_ROWS = concat!("select d.lsa_id, o.starts_at, o.ends_at, o.id
                from deployment d ", only_in_force!(), " join occurrence o
                on o.id = d.occurrence_id
                order by d.lsa_id, o.starts_at, o.id");
    REFUSED = "select count(*) from audit where outcome = 'refused'";
    RENAME = "update site set name = $2 where id = $1";
    NAME = "select name from site where id = $1";
    VERSIONS = "select number from deployment_version where site_id = $1 order by monday, number";
}

/// A database with one site or more, and people at them.
pub(crate) struct Example {
    pub storage: Storage,
    pub site: SiteId,
    _database: Database,
}

/// A class that meets once a week, with its session.
#[derive(Clone, Copy)]
pub(crate) struct Taught {
    pub class: ClassId,
    pub session: SessionId,
}

/// Tuesday 24 November 2026, eight in the morning.
pub(crate) fn tuesday() -> Moment {
    Moment { now: Utc.with_ymd_and_hms(2026, 11, 24, 8, 0, 0).unwrap(), today: day(24) }
}

pub(crate) fn day(date: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, date).unwrap()
}

/// Gives a site another name.
pub(crate) async fn rename(conn: &mut Conn, site: SiteId, name: &'static str) -> Result<(), Error> {
    conn.run(RENAME, args![site, name]).await.map(drop)
}

impl Example {
    pub(crate) async fn on(kind: Kind) -> Self {
        let database = Database::with_schema(kind).await;
        let storage = Storage::open(&database.url).await.unwrap();
        let site = SiteId::new(Uuid::now_v7());
        let example = Self { storage, site, _database: database };
        example.put(SITE, args![site, "Riverside"]).await;
        example
    }

    pub(crate) async fn put(&self, sql: Sql, args: Vec<Arg>) {
        self.storage
            .write(move |conn| Box::pin(async move { conn.run(sql, args).await.map(|_| ()) }))
            .await
            .unwrap_or_else(|error| panic!("{sql:?}: {error:?}"));
    }

    /// What its site is called now.
    pub(crate) async fn site_name(&self) -> String {
        let site = self.site;
        let row = self.storage.read(move |conn| Box::pin(conn.row(NAME, args![site]))).await.unwrap();
        row.unwrap().text().unwrap()
    }

    pub(crate) async fn another_site(&self) -> SiteId {
        let site = SiteId::new(Uuid::now_v7());
        self.put(SITE, args![site, "North"]).await;
        site
    }

    /// Someone who holds a role at a site, signed in as it.
    pub(crate) async fn person(&self, name: &str, role: Role, site: SiteId) -> Visitor {
        let (person, audit) = (PersonId::new(Uuid::now_v7()), AuditId::new(Uuid::new_v4()));
        let sign_in = SignInId::new(Uuid::now_v7());
        self.put(PERSON, args![person, name, site]).await;
        self.put(PSEUDONYM, args![person, audit]).await;
        self.put(ROLE, args![person, role.key(), site]).await;
        self.put(SIGN_IN, args![sign_in, sign_in.uuid().as_bytes().to_vec(), person, role.key()]).await;
        Visitor { sign_in, person, audit, role, sites: vec![site] }
    }

    pub(crate) async fn holds_also(&self, visitor: &Visitor, site: SiteId) {
        self.put(ROLE, args![visitor.person, visitor.role.key(), site]).await;
    }

    /// Has a photo with this digest.
    pub(crate) async fn photographed(&self, visitor: &Visitor, digest: &str) {
        self.put(PHOTO, args![visitor.person, vec![1u8], digest]).await;
    }

    /// Holds their roles at another site from now on.
    pub(crate) async fn moves(&self, visitor: &Visitor, to: SiteId) {
        self.put(MOVE, args![visitor.person, to]).await;
    }

    /// The same person, signed in as another role of theirs.
    pub(crate) async fn also(&self, visitor: &Visitor, role: Role) -> Visitor {
        let sign_in = SignInId::new(Uuid::now_v7());
        self.put(ROLE, args![visitor.person, role.key(), visitor.sites[0]]).await;
        self.put(SIGN_IN, args![sign_in, sign_in.uuid().as_bytes().to_vec(), visitor.person, role.key()]).await;
        Visitor { sign_in, role, ..visitor.clone() }
    }

    /// A class that meets every Tuesday from 24 November, four times, `from` and `to` in minutes of the day (UTC).
    pub(crate) async fn class(&self, title: &str, site: SiteId, from: i64, to: i64, learners: &[&Visitor]) -> Taught {
        let (class, session) = (ClassId::new(Uuid::now_v7()), SessionId::new(Uuid::now_v7()));
        self.put(CLASS, args![class, title, site]).await;
        self.put(SESSION, args![session, class, 1i64, from]).await;
        for learner in learners {
            self.put(ENROL, args![class, learner.person, learner.role.key()]).await;
        }
        for week in 0..4 {
            let on = day(24).checked_add_days(Days::new(week * 7)).unwrap();
            let at = |minute: i64| on.and_hms_opt(0, 0, 0).unwrap().and_utc() + chrono::TimeDelta::minutes(minute);
            let id = OccurrenceId::new(Uuid::now_v7());
            self.put(OCCURRENCE, args![id, session, on, at(from), at(to)]).await;
        }
        Taught { class, session }
    }

    /// A class that a learner is in and that no timetable has.
    pub(crate) async fn class_that_never_meets(&self, site: SiteId, learner: &Visitor) {
        let class = ClassId::new(Uuid::now_v7());
        self.put(CLASS, args![class, "Nowhere", site]).await;
        self.put(ENROL, args![class, learner.person, learner.role.key()]).await;
    }

    /// Something is taught on a date, by and to nobody here.
    pub(crate) async fn teaching_day(&self, site: SiteId, on: NaiveDate) {
        let (class, session) = (ClassId::new(Uuid::now_v7()), SessionId::new(Uuid::now_v7()));
        self.put(CLASS, args![class, "Art", site]).await;
        self.put(SESSION, args![session, class, 1i64, 600i64]).await;
        let at = |hour: u32| on.and_hms_opt(hour, 0, 0).unwrap().and_utc();
        self.put(OCCURRENCE, args![OccurrenceId::new(Uuid::now_v7()), session, on, at(10), at(11)]).await;
    }

    /// The meeting of a class on a date.
    pub(crate) async fn occurrence(&self, taught: Taught, on: NaiveDate) -> OccurrenceId {
        let session = taught.session;
        let row = self.storage.read(move |conn| Box::pin(conn.row(OCCURRENCE_ON, args![session, on]))).await.unwrap();
        row.unwrap().parsed().unwrap()
    }

    pub(crate) async fn teaches(&self, tutor: &Visitor, taught: Taught) {
        self.put(ENROL, args![taught.class, tutor.person, "tutor"]).await;
    }

    /// A statement as it is kept: `words` are situation, question and value.
    pub(crate) async fn says(&self, learner: &Visitor, number: i64, state: &str, words: &[(String, &str, &str)]) {
        let id = domain::id::StatementId::new(Uuid::now_v7());
        let sent_at = tuesday().now + chrono::TimeDelta::minutes(number);
        let taken_back: Option<DateTime<Utc>> = (state == "taken-back").then_some(sent_at);
        self.put(STATEMENT, args![id, learner.person, number, state, sent_at, taken_back]).await;
        for (situation, question, value) in words {
            self.put(ANSWER, args![learner.person, id, situation.clone(), *question, *value, sent_at]).await;
        }
    }

    /// A session meets at another time on a date, in minutes of the day.
    pub(crate) async fn moved(&self, taught: Taught, on: NaiveDate, from: i64, to: i64) {
        let at = |minute: i64| on.and_hms_opt(0, 0, 0).unwrap().and_utc() + chrono::TimeDelta::minutes(minute);
        self.put(MOVE_MEETINGS, args![taught.session, on, at(from), at(to)]).await;
    }

    pub(crate) async fn call_off(&self, on: NaiveDate) {
        self.put(CALL_OFF, args![on]).await;
    }

    /// How often someone is in two places at once in the weeks in force.
    pub(crate) async fn overlaps(&self) -> usize {
        let rows = self.storage.read(|conn| Box::pin(conn.rows(ALL_ROWS, args![]))).await.unwrap();
        let mut rows: Vec<(String, i64, i64, String)> = rows
            .into_iter()
            .map(|mut row| (row.text().unwrap(), row.int().unwrap(), row.int().unwrap(), row.text().unwrap()))
            .collect();
        rows.dedup_by(|a, b| a.3 == b.3 && a.0 == b.0);
        rows.windows(2).filter(|pair| pair[0].0 == pair[1].0 && pair[1].1 < pair[0].2).count()
    }

    /// The numbers of the versions of the example's site, by week.
    pub(crate) async fn versions(&self) -> Vec<i64> {
        let site = self.site;
        let rows = self.storage.read(move |conn| Box::pin(conn.rows(VERSIONS, args![site]))).await.unwrap();
        rows.into_iter().map(|mut row| row.int().unwrap()).collect()
    }

    pub(crate) async fn grant<A: Act>(&self, visitor: &Visitor, about: &Visitor) -> Grant<A> {
        self.storage.allow(visitor, about.person, tuesday()).await.unwrap()
    }

    /// How many refusals were written down.
    pub(crate) async fn refused(&self) -> i64 {
        let row = self.storage.read(|conn| Box::pin(conn.row(REFUSED, args![]))).await.unwrap();
        row.unwrap().int().unwrap()
    }
}

/// That the version of this number was seen of a week; with 0, that there was none.
pub(crate) fn seen(number: u32) -> Seen {
    number.to_string().parse().unwrap()
}

/// The draft of this number, looked at beside that version in force; with 0, beside none.
pub(crate) fn compared(draft: u32, in_force: u32) -> Compared {
    Compared { draft: draft.to_string().parse().unwrap(), in_force: seen(in_force) }
}

/// A week's draft, as whoever looks at it now compares it.
pub(crate) fn looked_at(week: &SiteWeek) -> Compared {
    Compared { draft: week.draft.as_ref().unwrap().number, in_force: week.in_force() }
}

/// The way back to the version of this number, from that one.
pub(crate) fn back_to(number: u32, from: u32) -> Back {
    Back { to: number.to_string().parse().unwrap(), seen: seen(from) }
}
