//! A week as a table for another program: one row for everyone who comes to a learner, and for every place where no one does.

use std::io;

use app::deployment::rota;
use app::words::{Locale, Words};
use axum::extract::{Path, Query, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use domain::access::Role;
use domain::deployment::Week;
use domain::id::SiteId;
use serde::Deserialize;
use storage::{Error, SiteWeek};

use super::House;
use super::given::{moment, not_given, visitor};

/// Beside the page of the same week.
pub const PATH: &str = "/deployment/week/{monday}/rota.csv";

/// Which site.
#[derive(Debug, Deserialize)]
pub struct Of {
    #[serde(default)]
    site: String,
}

impl Of {
    /// The site and a date of the week; none where an address names neither.
    pub(super) fn week(&self, monday: &str) -> Option<(SiteId, NaiveDate)> {
        Some((self.site.parse().ok()?, monday.parse().ok()?))
    }
}

/// Whatever stands in the way, nothing is here.
pub async fn table(
    State(house): State<House>,
    Path(monday): Path<String>,
    Query(of): Query<Of>,
    headers: HeaderMap,
) -> Response {
    let Some((site, date)) = of.week(&monday) else { return StatusCode::NOT_FOUND.into_response() };
    match week(&house, site, date, &headers).await {
        Ok(Some(week)) => written(&house, &week),
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => not_given(&error, "a rota"),
    }
}

async fn week(house: &House, site: SiteId, date: NaiveDate, headers: &HeaderMap) -> Result<Option<SiteWeek>, Error> {
    let at = moment(house);
    let Some(visitor) = visitor(house, headers, at).await? else { return Ok(None) };
    if visitor.role != Role::Coordinator {
        house.storage.refuse_as(&visitor, Role::Coordinator, at.now).await?;
    }
    let grant = house.storage.allow(&visitor, site, at).await?;
    house.storage.site_week(&grant, Week::of(date), at).await.map(Some)
}

fn written(house: &House, week: &SiteWeek) -> Response {
    let rows = rota(Words::of(Locale::EnGb), week, house.college.time_zone, house.clock.now());
    match bytes(rows) {
        Ok(bytes) => {
            let name = format!("attachment; filename=\"rota-{}.csv\"", week.week.monday());
            let headers = [
                (CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
                (CACHE_CONTROL, "no-store".to_owned()),
                (CONTENT_DISPOSITION, name),
            ];
            (headers, bytes).into_response()
        }
        Err(error) => {
            tracing::error!(%error, "a rota was not written");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

fn bytes(rows: Vec<Vec<String>>) -> io::Result<Vec<u8>> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    for row in rows {
        writer.write_record(row.into_iter().map(plain))?;
    }
    writer.into_inner().map_err(|error| io::Error::other(error.to_string()))
}

/// A cell that a spreadsheet would run as a formula begins with an apostrophe, and is text.
fn plain(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula_and_every_cell_comes_back() {
        let row = ["=1+1", "Zoë, \"Z\"", "two\nlines", "@x", ""].map(str::to_owned).to_vec();
        let bytes = bytes(vec![row]).unwrap();
        let mut back = csv::ReaderBuilder::new().has_headers(false).from_reader(&bytes[..]);
        let row = back.records().next().unwrap().unwrap();
        assert_eq!(row.iter().collect::<Vec<_>>(), ["'=1+1", "Zoë, \"Z\"", "two\nlines", "'@x", ""]);
    }
}
