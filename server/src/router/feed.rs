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
use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};
use storage::{Fed, FeedSession};

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
        Ok(Some(Fed::Sessions(sessions))) => {
            answer(at.now, &headers, |stamp| calendar(&house.college.name, house.public_url.host(), stamp, &sessions))
        }
        Ok(Some(Fed::TooOften(again))) => {
            let wait = (again - at.now).num_seconds().max(1).to_string();
            (StatusCode::TOO_MANY_REQUESTS, [(RETRY_AFTER, wait)]).into_response()
        }
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => not_given(&error, "a calendar"),
    }
}

/// Told again only where something changed since a program was told: the tag is of what is told, whenever it was asked.
fn answer(now: DateTime<Utc>, headers: &HeaderMap, told: impl Fn(DateTime<Utc>) -> String) -> Response {
    let unstamped = told(DateTime::UNIX_EPOCH);
    let tag = format!("\"{}\"", URL_SAFE_NO_PAD.encode(&Sha256::digest(unstamped.as_bytes())[..18]));
    let same = headers.get(IF_NONE_MATCH).and_then(|had| had.to_str().ok()).is_some_and(|had| had.contains(&tag));
    let kept = [(CACHE_CONTROL, A_QUARTER.to_owned()), (ETAG, format!("W/{tag}")), (NO_ROBOTS, "noindex".to_owned())];
    if same {
        return (StatusCode::NOT_MODIFIED, kept).into_response();
    }
    let what =
        [(CONTENT_TYPE, "text/calendar; charset=utf-8"), (CONTENT_DISPOSITION, "inline; filename=\"sayso.ics\"")];
    (kept, what, told(now)).into_response()
}

/// When, where and what is taught: nothing of whom it is for, nor of support. Stamped with when it was asked, as of which all of it is
/// so: of two copies that are alike in when they changed, the later told is to count.
fn calendar(name: &str, host: &str, stamp: DateTime<Utc>, sessions: &[FeedSession]) -> String {
    let mut whole = ICalendarComponent::new(ICalendarComponentType::VCalendar);
    whole.add_property(ICalendarProperty::Version, "2.0");
    whole.add_property(ICalendarProperty::Prodid, "-//Sayso//EN");
    whole.add_property(ICalendarProperty::Other("X-WR-CALNAME".to_owned()), name);
    whole.component_ids = (1..=u32::try_from(sessions.len()).unwrap_or(u32::MAX)).collect();
    let events = sessions.iter().map(|session| event(host, stamp, session));
    ICalendar { components: std::iter::once(whole).chain(events).collect() }.to_string()
}

fn event(host: &str, stamp: DateTime<Utc>, session: &FeedSession) -> ICalendarComponent {
    let instant = |at: DateTime<Utc>| PartialDateTime::from_utc_timestamp(at.timestamp());
    // nobody has said yet in whose language a calendar is read
    let words = Words::of(Locale::EnGb);
    let mut event = ICalendarComponent::new(ICalendarComponentType::VEvent);
    event.add_uid(&format!("{}@{host}", session.id));
    event.add_dtstamp(instant(stamp));
    event.add_sequence(revision(session.changed_at));
    if let Some(changed) = session.changed_at {
        event.add_property(ICalendarProperty::LastModified, instant(changed));
    }
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

/// The number of a revision, by which a program knows which of two copies is the newer. How often a session changed is not
/// kept; when it last did is, which goes on with the clock: it is told in seconds since before there was any, which a calendar's
/// number of 32 bits holds until 2088.
fn revision(changed_at: Option<DateTime<Utc>>) -> i64 {
    /// The beginning of 2020.
    const BEFORE_ANY: i64 = 1_577_836_800;
    changed_at.map_or(0, |at| (at.timestamp() - BEFORE_ANY).clamp(0, i64::from(i32::MAX)))
}

#[cfg(test)]
mod tests {
    use calcard::icalendar::ICalendarValue;
    use domain::id::OccurrenceId;
    use domain::timetable::Title;
    use uuid::Uuid;

    use super::*;

    fn at(time: &str) -> DateTime<Utc> {
        format!("2026-11-23T{time}:00Z").parse().unwrap()
    }

    fn maths() -> FeedSession {
        FeedSession {
            id: OccurrenceId::new(Uuid::nil()),
            starts: at("13:00"),
            ends: at("14:00"),
            room: "B14".to_owned(),
            title: Title::Class("Maths".to_owned()),
            called_off: false,
            changed_at: None,
        }
    }

    fn told(time: &str, session: &FeedSession) -> String {
        calendar("Fernbank", "fernbank.example", at(time), std::slice::from_ref(session))
    }

    fn asked(time: &str, session: &FeedSession, had: &HeaderMap) -> Response {
        answer(at(time), had, |stamp| calendar("Fernbank", "fernbank.example", stamp, std::slice::from_ref(session)))
    }

    #[test]
    fn a_session_that_changed_is_told_anew_as_the_same_one_and_with_a_later_stamp_and_no_other_is() {
        let first = asked("09:00", &maths(), &HeaderMap::new());
        let had = HeaderMap::from_iter([(IF_NONE_MATCH, first.headers()[ETAG].clone())]);
        assert_eq!(asked("10:00", &maths(), &had).status(), StatusCode::NOT_MODIFIED);
        let moved = FeedSession { starts: at("13:30"), ..maths() };
        let off = FeedSession { called_off: true, ..maths() };
        for changed in [&moved, &off] {
            assert_eq!(asked("10:00", changed, &had).status(), StatusCode::OK, "{changed:?}");
        }
        for (time, session, status) in [("09:00", maths(), "CONFIRMED"), ("10:00", off, "CANCELLED")] {
            let (told, time) = (told(time, &session), time.replace(':', ""));
            let uid = format!("UID:{}@fernbank.example", session.id);
            for line in [format!("DTSTAMP:20261123T{time}00Z"), uid, format!("STATUS:{status}")] {
                assert!(told.contains(&format!("\r\n{line}\r\n")), "{line} in {told}");
            }
        }
    }

    /// The number of its revision, and when it was last changed, as a calendar program reads them.
    fn revised(changed_at: Option<DateTime<Utc>>) -> (i64, Option<DateTime<Utc>>) {
        let told = told("09:00", &FeedSession { changed_at, ..maths() });
        let read = ICalendar::parse(&told).unwrap();
        let event = read.components.iter().find(|one| one.component_type == ICalendarComponentType::VEvent).unwrap();
        let value = |name: ICalendarProperty| event.property(&name).and_then(|entry| entry.values.first());
        let modified = value(ICalendarProperty::LastModified).map(|at| at.as_partial_date_time().unwrap());
        let sequence = value(ICalendarProperty::Sequence).and_then(ICalendarValue::as_integer).unwrap();
        (sequence, modified.map(|at| at.to_date_time().unwrap().date_time.and_utc()))
    }

    #[test]
    fn a_session_has_a_greater_number_each_time_that_it_changed_and_says_when_that_was_whenever_it_is_asked() {
        assert_eq!(revised(None), (0, None), "it never changed");
        let [early, late] = ["07:00", "07:30"].map(at);
        let [first, second] = [early, late].map(|changed| revised(Some(changed)));
        assert!(0 < first.0 && first.0 < second.0 && second.0 <= i64::from(i32::MAX), "{first:?} {second:?}");
        assert_eq!([first.1, second.1], [Some(early), Some(late)]);
    }

    #[test]
    fn whatever_a_session_or_a_room_is_called_is_told_as_it_is() {
        let room = "لائبریری کے ساتھ والا بڑا کمرہ، پہلی منزل، دروازے کے بائیں طرف".to_owned();
        let title = Title::Class("Maths, part 1; \"A\\B\"\nand on".to_owned());
        let told = told("09:00", &FeedSession { room: room.clone(), title, ..maths() });
        assert!(told.split("\r\n").all(|line| line.len() <= 75), "{told}");
        let whole = told.replace("\r\n ", "");
        for line in [format!("LOCATION:{room}"), "SUMMARY:Maths\\, part 1\\; \"A\\\\B\"\\nand on".to_owned()] {
            assert!(whole.contains(&format!("\r\n{line}\r\n")), "{line} in {whole}");
        }
    }
}
