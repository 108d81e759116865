//! Years that lie behind a college: one week of it, with whoever is sent where, again and again in the weeks before.

use chrono::{Datelike, Days, NaiveDate, NaiveTime, Weekday};
use sqlx::{ConnectOptions, Connection, Error, PgConnection, query, query_scalar};

/// How often each of the weeks was published.
const VERSIONS: i64 = 4;

const TEMPORARY: [&str; 3] = [
    "create temporary table past (stamp text, monday text, on_date text, weekday bigint, midnight bigint)",
    "create temporary table published (stamp text, monday text, number bigint)",
    "create temporary table again (session_id text, learner_id text, lsa_id text, site_id text)",
];
/// What is repeated: the week in force of a Monday, at every site.
const AGAIN: &str = "insert into again (session_id, learner_id, lsa_id, site_id)
                     select distinct o.session_id, d.learner_id, d.lsa_id, w.site_id from deployment_week w
                     join deployment d on d.site_id = w.site_id and d.version_id = w.version_id
                     join occurrence o on o.id = d.occurrence_id
                     where w.monday = $1";
const PAST: &str = "insert into past (stamp, monday, on_date, weekday, midnight) values ($1, $2, $3, $4, $5)";
const PUBLISHED: &str = "insert into published (stamp, monday, number) values ($1, $2, $3)";
/// Each id is that of what is repeated, with a stamp of its week in place of the instant it begins with.
const GROWN: [&str; 4] = [
    "insert into occurrence (id, session_id, planned_on, on_date, starts_at, ends_at, room, called_off)
     select p.stamp || substr(s.id, 9), s.id, p.on_date, p.on_date, p.midnight + s.start_minute * 60000,
     p.midnight + (s.start_minute + 90) * 60000, 'Room 1', 0 from past p join session s on s.weekday = p.weekday",
    "insert into deployment_version (id, site_id, monday, number, made_by, made_at, published_at)
     select p.stamp || substr(s.id, 9), s.id, p.monday, p.number, (select min(r.person_id) from role_held r), 0, 0
     from published p cross join site s",
    "insert into deployment_week (site_id, monday, version_id) select s.id, p.monday, p.stamp || substr(s.id, 9)
     from published p cross join site s where p.number = (select max(n.number) from published n)",
    "insert into deployment (site_id, version_id, occurrence_id, learner_id, lsa_id)
     select a.site_id, p.stamp || substr(a.site_id, 9), d.stamp || substr(a.session_id, 9), a.learner_id, a.lsa_id
     from published p join past d on d.monday = p.monday join session s on s.weekday = d.weekday
     join again a on a.session_id = s.id order by p.stamp",
];

/// Puts so many rows of who was sent where, or a few more, behind a college, each week a few times over as it was published;
/// `like` is the Monday whose week in force is repeated. Says how many rows there are then.
pub async fn live_history(url: &str, rows: i64, like: NaiveDate) -> Result<i64, Error> {
    /// The same for either database.
    macro_rules! live {
        ($conn:expr) => {{
            let mut conn = $conn;
            let mut all = conn.begin().await?;
            for table in TEMPORARY {
                query(table).execute(&mut *all).await?;
            }
            query(AGAIN).bind(like.to_string()).execute(&mut *all).await?;
            let each: i64 = query_scalar("select count(*) from again").fetch_one(&mut *all).await?;
            let first: String = query_scalar("select min(on_date) from occurrence").fetch_one(&mut *all).await?;
            for (number, monday) in mondays(&first, rows / (each * VERSIONS).max(1) + 1) {
                for day in monday.iter_days().take(7) {
                    let midnight = day.and_time(NaiveTime::MIN).and_utc().timestamp_millis();
                    let weekday = i64::from(day.weekday().num_days_from_monday());
                    let row = query(PAST).bind(stamp(0, number)).bind(monday.to_string()).bind(day.to_string());
                    row.bind(weekday).bind(midnight).execute(&mut *all).await?;
                }
                for version in 1..=VERSIONS {
                    let row = query(PUBLISHED).bind(stamp(version, number)).bind(monday.to_string()).bind(version);
                    row.execute(&mut *all).await?;
                }
            }
            for grown in GROWN {
                query(grown).execute(&mut *all).await?;
            }
            let count = query_scalar("select count(*) from deployment").fetch_one(&mut *all).await?;
            all.commit().await?;
            (conn, count)
        }};
    }
    if url.starts_with("sqlite:") {
        let (conn, count) = live!(storage::sqlite_options(url)?.connect().await?);
        return conn.close().await.map(|()| count);
    }
    let (mut conn, count) = live!(PgConnection::connect(url).await?);
    // as its own housekeeping does within minutes
    query("analyze").execute(&mut conn).await?;
    conn.close().await.map(|()| count)
}

/// So many Mondays before a date, the newest first, each with its number.
fn mondays(before: &str, weeks: i64) -> impl Iterator<Item = (i64, NaiveDate)> {
    let first: NaiveDate = before.parse().expect("the date of a meeting");
    let first = first.week(Weekday::Mon).first_day();
    (1..=weeks).map(move |number| (number, first - Days::new(7 * number.unsigned_abs())))
}

/// Eight digits, as an id begins with; no two weeks and versions have the same.
fn stamp(version: i64, week: i64) -> String {
    format!("{}", (10 + version) * 1_000_000 + week)
}
