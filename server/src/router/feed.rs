//! Serves somebody's sessions to a calendar program that knows their secret address, and to nothing else.

use app::words::{Locale, Words};
use axum::extract::{Path, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, ETAG, HeaderName, IF_NONE_MATCH, RETRY_AFTER,
};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use calcard::common::PartialDateTime;
use calcard::icalendar::{
    ICalendar, ICalendarClassification, ICalendarComponent, ICalendarComponentType, ICalendarProperty, ICalendarStatus,
};
use chrono::{DateTime, NaiveTime, Utc};
use sha2::{Digest, Sha256};
use storage::{Fed, FeedSession, Moment};

use super::House;
use super::given::{moment, not_given};

/// The secret and the ending by which calendar programs know what it is.
pub const PATH: &str = "/feed/{file}";
/// Kept by the one program for a quarter of an hour, and by nobody between.
const A_QUARTER: &str = "private, max-age=900";
const NO_ROBOTS: HeaderName = HeaderName::from_static("x-robots-tag");

/// A secret that opens nothing, one that was voided and one that never was all look the same.
pub async fn feed(State(house): State<House>, Path(file): Path<String>, headers: HeaderMap) -> Response {
    let Some(secret) = file.strip_suffix(".ics") else { return StatusCode::NOT_FOUND.into_response() };
    let at = moment(&house);
    match house.storage.feed(secret, at).await {
        Ok(Some(Fed::Sessions(sessions))) => answer(&house, at, &sessions, &headers),
        Ok(Some(Fed::TooOften(again))) => {
            let wait = (again - at.now).num_seconds().max(1).to_string();
            (StatusCode::TOO_MANY_REQUESTS, [(RETRY_AFTER, wait)]).into_response()
        }
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => not_given(&error, "a calendar"),
    }
}

fn answer(house: &House, at: Moment, sessions: &[FeedSession], headers: &HeaderMap) -> Response {
    let text = calendar(&house.college.name, house.public_url.host(), at, sessions);
    let tag = format!("\"{}\"", URL_SAFE_NO_PAD.encode(&Sha256::digest(text.as_bytes())[..18]));
    let same = headers.get(IF_NONE_MATCH).and_then(|had| had.to_str().ok()).is_some_and(|had| had.contains(&tag));
    let kept = [(CACHE_CONTROL, A_QUARTER.to_owned()), (ETAG, tag), (NO_ROBOTS, "noindex".to_owned())];
    if same {
        return (StatusCode::NOT_MODIFIED, kept).into_response();
    }
    let what =
        [(CONTENT_TYPE, "text/calendar; charset=utf-8"), (CONTENT_DISPOSITION, "inline; filename=\"sayso.ics\"")];
    (kept, what, text).into_response()
}

/// When, where and what is taught: nothing of whom it is for, nor of support. The same all day, unless a session changed.
fn calendar(name: &str, host: &str, at: Moment, sessions: &[FeedSession]) -> String {
    let mut whole = ICalendarComponent::new(ICalendarComponentType::VCalendar);
    whole.add_property(ICalendarProperty::Version, "2.0");
    whole.add_property(ICalendarProperty::Prodid, "-//Sayso//EN");
    whole.add_property(ICalendarProperty::Other("X-WR-CALNAME".to_owned()), name);
    whole.component_ids = (1..=u32::try_from(sessions.len()).unwrap_or(u32::MAX)).collect();
    let midnight = at.today.and_time(NaiveTime::MIN).and_utc();
    let events = sessions.iter().map(|session| event(host, midnight, session));
    ICalendar { components: std::iter::once(whole).chain(events).collect() }.to_string()
}

fn event(host: &str, stamp: DateTime<Utc>, session: &FeedSession) -> ICalendarComponent {
    let instant = |at: DateTime<Utc>| PartialDateTime::from_utc_timestamp(at.timestamp());
    // nobody has said yet in whose language a calendar is read
    let words = Words::of(Locale::EnGb);
    let mut event = ICalendarComponent::new(ICalendarComponentType::VEvent);
    event.add_uid(&format!("{}@{host}", session.id));
    event.add_dtstamp(instant(stamp));
    event.add_property(ICalendarProperty::Dtstart, instant(session.starts));
    event.add_property(ICalendarProperty::Dtend, instant(session.ends));
    event.add_property(ICalendarProperty::Summary, words.title(&session.title));
    if !session.room.is_empty() {
        event.add_property(ICalendarProperty::Location, session.room.as_str());
    }
    event.add_property(ICalendarProperty::Class, ICalendarClassification::Private);
    let status = if session.called_off { ICalendarStatus::Cancelled } else { ICalendarStatus::Confirmed };
    event.add_property(ICalendarProperty::Status, status);
    event
}
