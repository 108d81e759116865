//! Whole folders: photos, what is missing, and bytes of every kind.

use std::io::Cursor;

use app::words::{Locale, Words};
use domain::timetable::picture::{Class, Picture, SourceId};
use image::{ImageFormat, Rgb, RgbImage};
use proptest::prelude::*;
use tempfile::TempDir;

use super::{College, now};
use crate::import::calendar::{LARGEST_FILE, Reader};
use crate::import::problem::{Problem, Wrong};
use crate::import::{photo, read_folder};

fn picture(format: ImageFormat, width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let pixels =
        RgbImage::from_fn(width, height, |x, _| if x < width / 2 { Rgb([200, 30, 30]) } else { Rgb([30, 30, 200]) });
    pixels.write_to(&mut Cursor::new(&mut bytes), format).unwrap();
    bytes
}

/// A JPEG with a tag that names its camera and turns it by a quarter.
fn tagged() -> Vec<u8> {
    let plain = picture(ImageFormat::Jpeg, 600, 300);
    let mut tags = b"Exif\0\0MM\0\x2a\0\0\0\x08".to_vec();
    tags.extend([0, 2]);
    tags.extend([0x01, 0x0f, 0, 2, 0, 0, 0, 11, 0, 0, 0, 38]);
    tags.extend([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0]);
    tags.extend([0, 0, 0, 0]);
    tags.extend(b"SECRET-CAM\0");
    let length = u16::try_from(tags.len() + 2).unwrap().to_be_bytes();
    [&plain[..2], &[0xff, 0xe1], &length, &tags, &plain[2..]].concat()
}

#[test]
fn a_photo_is_made_anew_upright_small_and_without_tags() {
    let picture = College::new().file("photos/L1.jpg", tagged()).read().unwrap();
    let photo = picture.people[0].photo.clone().unwrap();
    assert!(!photo.bytes.windows(6).any(|bytes| bytes == b"SECRET"));
    let opened = image::load_from_memory_with_format(&photo.bytes, ImageFormat::Jpeg).unwrap();
    assert_eq!((opened.width(), opened.height()), (240, 480), "turned upright before the tag went");
}

#[test]
fn photos_of_people_who_are_not_kept_are_not_opened() {
    let college =
        College::new().file("photos/L2.png", "not a picture").file("photos/A2.png", picture(ImageFormat::Png, 40, 40));
    let picture = college.read().unwrap();
    assert_eq!(picture.left_out.photos, 1);
    assert!(picture.people[1].photo.is_some());
}

#[test]
fn a_photo_that_cannot_be_opened_or_is_far_too_wide_is_told() {
    assert_eq!(
        College::new().file("photos/L1.png", "hello").told(),
        ["photos/L1.png: not a picture that can be opened. A JPEG or PNG of ordinary size is expected."]
    );
    let mut flood = picture(ImageFormat::Png, 8, 8);
    flood[16..24].copy_from_slice(&[0, 0, 0x75, 0x30, 0, 0, 0x75, 0x30]);
    assert_eq!(photo::read(&flood), Err(Wrong::NotPicture));
}

#[test]
fn an_empty_folder_says_all_that_is_missing() {
    let folder = TempDir::new().unwrap();
    let words = Words::of(Locale::EnGb);
    let told: Vec<_> = read_folder(folder.path(), chrono_tz::UTC, now())
        .unwrap_err()
        .iter()
        .map(|problem| problem.tell(words))
        .collect();
    let missing = "this file is missing. It must be there.";
    assert_eq!(told, [format!("oneroster.zip: {missing}"), format!("support.csv: {missing}")]);
    assert_eq!(read_folder(&folder.path().join("nowhere"), chrono_tz::UTC, now()).unwrap_err().len(), 1);
}

#[test]
fn a_zip_that_bursts_is_refused() {
    let mut college = College::new();
    college.tables.insert("courses.csv", vec![b'\n'; 101 * 1_048_576]);
    assert_eq!(college.told()[0], "oneroster.zip/courses.csv: too large. At most 100 MiB is expected.");
}

fn maths() -> Class {
    let source = SourceId::new("M1").unwrap();
    Class { site: source.clone(), source, code: "MA-1".into(), title: "Maths".into() }
}

#[test]
fn a_calendar_that_cannot_be_opened_is_told_without_what_only_follows_from_it() {
    let classes = [maths()];
    let reader = Reader::new(&classes, chrono_tz::Europe::London, None, now().date_naive());
    // how long it lasts is written in the series
    let change = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nRECURRENCE-ID:20261019T090000\r\nSUMMARY:MA-1\r\n\
        LOCATION:Room 2\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    let change = ("changes.ics".to_owned(), Ok(change.as_bytes().to_vec()));
    let unopened = Problem::of_file("north.ics", Wrong::TooLarge(LARGEST_FILE));
    let mut problems = Vec::new();
    reader.read([change, ("north.ics".to_owned(), Err(unopened))], &mut problems);
    let told: Vec<_> = problems.iter().map(|problem| problem.tell(Words::of(Locale::EnGb))).collect();
    assert_eq!(told, ["north.ics: too large. At most 64 MiB is expected."]);
}

#[test]
fn every_problem_and_report_has_words_in_both_locales() {
    for words in Locale::ALL.map(Words::of) {
        for college in [College::new().file("support.csv", "x\n"), College::new().file("a.zip", "x").file("n.ics", "x")]
        {
            for problem in college.read().unwrap_err() {
                assert!(!problem.tell(words).contains("import-"), "{problem:?}");
            }
        }
        assert!(words.has("import-problem-unreadable") && words.has(Wrong::Backwards.key()));
    }
}

fn readable(result: &Result<Picture, Vec<Problem>>) {
    if let Err(problems) = result {
        assert!(!problems.is_empty());
        problems.iter().for_each(|problem| drop(problem.tell(Words::of(Locale::EnGb))));
    }
}

/// Calendar text that is nearly right, so that broken parts get past the first checks.
fn nearly_a_calendar() -> impl Strategy<Value = String> {
    let value = prop_oneof![
        "\\PC{0,12}",
        Just("20261012T090000".to_owned()),
        Just("20261012".to_owned()),
        "[0-9]{8}T[0-9]{6}Z?",
        "FREQ=(WEEKLY|DAILY|MONTHLY|YEARLY);(COUNT|UNTIL|INTERVAL|BYDAY|BYSETPOS|BYMONTHDAY|WKST)=[-0-9A-Z,]{0,9}",
        "-?P[0-9]{0,12}[WDTHMS]{0,3}",
    ];
    let name = prop_oneof![
        Just("DTSTART"),
        Just("DTSTART;TZID=Europe/London"),
        Just("DTEND"),
        Just("DURATION"),
        Just("RRULE"),
        Just("EXDATE"),
        Just("RDATE"),
        Just("RECURRENCE-ID"),
        Just("SEQUENCE"),
        Just("X-WHATEVER;A=\"b"),
    ];
    let line = (name, value).prop_map(|(name, value)| format!("{name}:{value}\r\n"));
    proptest::collection::vec(line, 0..8).prop_map(|lines| {
        let lines = lines.concat();
        format!("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:MA-1\r\n{lines}END:VEVENT\r\nEND:VCALENDAR\r\n")
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn bytes_of_every_kind_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400), text in "\\PC{0,200}") {
        for junk in [bytes.clone(), text.into_bytes()] {
            let mut college = College::new().file("n.ics", junk.clone()).file("photos/L1.jpg", junk.clone());
            college.tables.insert("orgs.csv", junk.clone());
            readable(&college.read());
            let begun = [b"BEGIN:VCALENDAR\n", junk.as_slice()].concat();
            readable(&College::new().file("support.csv", junk.clone()).file("n.ics", begun).read());
        }
    }
}

proptest! {
    // as many cases as the environment asks for, in the long proofs

    #[test]
    fn nearly_a_calendar_is_read_or_refused(calendar in nearly_a_calendar()) {
        let mut problems = Vec::new();
        let classes = [maths()];
        let files = [("n.ics".to_owned(), Ok(calendar.into_bytes()))];
        Reader::new(&classes, chrono_tz::Europe::London, None, super::now().date_naive()).read(files, &mut problems);
        problems.iter().for_each(|problem| drop(problem.tell(Words::of(Locale::EnGb))));
    }
}
