//! An import in words, for whoever typed the command. People are told by number, never by name.

use std::fmt::Write;

use app::words::{Arg, Words};
use domain::timetable::difference::{Changes, Count, Difference};
use domain::timetable::picture::{Picture, WhySetAside};

use super::problem::{Problem, Wrong, shown};

/// Everything to mend, one line each.
pub fn problems(problems: &[Problem], words: Words) -> String {
    let mut text = String::new();
    for problem in problems {
        line(&mut text, &problem.tell(words));
    }
    let faults = problems.iter().filter(|problem| problem.wrong != Wrong::NotChecked).count();
    line(&mut text, &words.say_with("import-problems", &[("count", faults.into())]));
    text
}

/// The sentence that a report begins with.
pub fn heading(difference: &Difference, dry_run: bool) -> &'static str {
    match (dry_run, difference.is_empty()) {
        (true, true) => "import-would-not",
        (true, false) => "import-would",
        (false, true) => "import-nothing",
        (false, false) => "import-done",
    }
}

/// What changes, by site.
pub fn changes(difference: &Difference, words: Words) -> String {
    let mut text = String::new();
    for site in difference.counts.values() {
        line(&mut text, &words.say_with("import-site", &[("site", site.name.as_str().into())]));
        for (key, count) in [
            ("import-people", site.people),
            ("import-sessions", site.sessions),
            ("import-occurrences", site.occurrences),
        ] {
            line(&mut text, &words.say_with(key, &counted(count)));
        }
    }
    college(&mut text, difference, words);
    let photos = difference.photos.len() + difference.photos_gone.len();
    let others = [
        ("import-roles", difference.roles.begin.len(), difference.roles.end.len()),
        ("import-enrolments", difference.enrolments.begin.len(), difference.enrolments.end.len()),
    ];
    for (key, begin, end) in others.into_iter().filter(|(_, begin, end)| begin + end > 0) {
        line(&mut text, &words.say_with(key, &[("begin", begin.into()), ("end", end.into())]));
    }
    let working = [
        ("import-working", difference.working.len()),
        ("import-travel", difference.travel.len()),
        ("import-in-place", difference.in_place.len()),
        ("import-uids", difference.uids.len()),
    ];
    for (key, count) in working.into_iter().filter(|(_, count)| *count > 0) {
        line(&mut text, &words.say_with(key, &[("count", count.into())]));
    }
    if photos > 0 {
        line(&mut text, &words.say_with("import-photos", &[("count", photos.into())]));
    }
    emails(&mut text, difference, words);
    put_off(&mut text, difference, words);
    text
}

/// What of the college is there, called or held otherwise than before.
fn college(text: &mut String, difference: &Difference, words: Words) {
    for (key, [begin, change, end]) in [
        ("import-sites", numbers(&difference.sites)),
        ("import-terms", numbers(&difference.terms)),
        ("import-classes", numbers(&difference.classes)),
    ] {
        if begin + change + end > 0 {
            let args = [("begin", begin.into()), ("change", change.into()), ("end", end.into())];
            line(text, &words.say_with(key, &args));
        }
    }
}

fn numbers<T>(changes: &Changes<T>) -> [usize; 3] {
    [changes.begin.len(), changes.change.len(), changes.end.len()]
}

/// Whose way in is another now, by the college's own ids.
fn emails(text: &mut String, difference: &Difference, words: Words) {
    for (key, whose) in [
        ("import-emails-passed", &difference.emails_passed_on),
        ("import-emails-withheld", &difference.emails_withheld),
        ("import-emails-kept", &difference.emails_kept),
    ] {
        if !whose.is_empty() {
            let ids = words.list(whose.iter().map(|id| shown(id.as_str())));
            line(text, &words.say_with(key, &[("count", whose.len().into()), ("ids", ids.into())]));
        }
    }
}

/// The meetings that get no row, and how to have them.
fn put_off(text: &mut String, difference: &Difference, words: Words) {
    if difference.put_off.is_empty() {
        return;
    }
    line(text, &words.say_with("import-put-off", &[("count", difference.put_off.len().into())]));
    for meeting in &difference.put_off {
        let args = [
            ("class", shown(meeting.class.as_str()).into()),
            ("uid", words.list(meeting.uids.iter().map(|uid| shown(uid))).into()),
            ("from", meeting.planned_on.to_string().into()),
            ("to", meeting.on.to_string().into()),
        ];
        line(text, &words.say_with("import-put-off-one", &args));
    }
}

fn counted(count: Count) -> [(&'static str, Arg<'static>); 4] {
    [
        ("before", count.before.into()),
        ("begin", count.begin.into()),
        ("change", count.change.into()),
        ("end", count.end.into()),
    ]
}

/// What was read and not kept.
pub fn picture(picture: &Picture, words: Words) -> String {
    let mut text = String::new();
    let out = picture.left_out;
    for (key, count) in [
        ("import-left-students", out.students),
        ("import-left-roles", out.other_roles),
        ("import-left-disabled", out.disabled),
        ("import-left-photos", out.photos),
        ("import-left-places", out.places),
        ("import-set-aside", picture.set_aside.len()),
    ] {
        if count > 0 {
            line(&mut text, &words.say_with(key, &[("count", count.into())]));
        }
    }
    for event in &picture.set_aside {
        let why = words.say(match event.why {
            WhySetAside::NoClass => "import-aside-no-class",
            WhySetAside::TwoClasses => "import-aside-two-classes",
            WhySetAside::AllDay => "import-aside-all-day",
            WhySetAside::Doubled => "import-aside-doubled",
        });
        let args = [
            ("file", event.file.as_str().into()),
            ("line", event.line.to_string().into()),
            ("summary", event.summary.as_str().into()),
            ("why", why.into()),
        ];
        line(&mut text, &words.say_with("import-aside", &args));
    }
    text
}

/// The sites where more would end than is likely to be meant, and how to go on.
pub fn ends_many(difference: &Difference, words: Words) -> String {
    let mut text = String::new();
    for (_, site) in difference.ends_many() {
        let args = [
            ("site", site.name.as_str().into()),
            ("people", site.people.end.into()),
            ("all-people", site.people.before.into()),
            ("sessions", site.sessions.end.into()),
            ("all-sessions", site.sessions.before.into()),
        ];
        line(&mut text, &words.say_with("import-ends-many-at", &args));
    }
    line(&mut text, &words.say("import-ends-many"));
    text
}

fn line(text: &mut String, added: &str) {
    writeln!(text, "{added}").expect("a String takes all text");
}
