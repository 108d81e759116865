//! Which of a tutor's sessions are other than they last said that they saw: others come, or it is at another time or in
//! another room. Who comes is on the day that each row leads to.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use storage::{ChangedMeeting, ChangedMeetings};

use super::actions::SeeChanges;
use crate::briefing::actions::shift_value;
use crate::college::college_time;
use crate::parts::LinkRow;
use crate::routes;
use crate::visitor::moment;
use crate::words::{Said, Words};

/// The list, with the one button that says it was seen; nothing where nothing changed. One line, opened where today is touched:
/// what comes next stays the first thing on a phone.
pub fn changed(words: Words, changed: &ChangedMeetings) -> Option<AnyView> {
    // what is other is said of each, where it is more than who comes
    let says_what = changed.meetings.iter().any(|meeting| meeting.moved);
    let rows: Vec<_> = changed.meetings.iter().map(|meeting| row(words, meeting, says_what)).collect();
    let versions = changed.versions.iter().map(|version| {
        view! { <input type="hidden" name="versions[]" value=version.to_string()/> }
    });
    let shifts = changed.shifts.iter().map(|shift| {
        view! { <input type="hidden" name="shifts[]" value=shift_value(shift)/> }
    });
    let title = if says_what { "briefing-moved-title" } else { "teaching-changed-title" };
    let title = words.say_with(title, &[("count", rows.len().into())]);
    let is_today = changed.meetings.iter().any(|meeting| meeting.on == moment().today);
    let seen = words.say("briefing-moved-seen");
    let called = words.list([title.clone(), seen.clone()]);
    (!rows.is_empty()).then(|| {
        view! {
            <details class="panel fold" open=is_today>
                <summary><h2>{title}</h2></summary>
                <ul class="rows">{rows}</ul>
                <form method="post" action=SeeChanges::url() aria-label=called>
                    {versions.collect_view()}
                    {shifts.collect_view()}
                    <button type="submit" class="main-button wide">{seen}</button>
                </form>
            </details>
        }
        .into_any()
    })
}

fn row(words: Words, meeting: &ChangedMeeting, says_what: bool) -> AnyView {
    let what = [("teaching-changed", meeting.others), ("teaching-shifted", meeting.moved)];
    let what = what.into_iter().filter(|(_, is)| says_what && *is).map(|(key, _)| words.say(key));
    let when = [words.date(meeting.on), college_time(words, meeting.starts), meeting.room.clone()];
    let when = words.list(what.chain(when).filter(|part| !part.is_empty()));
    let plain = |words: String| Said { words, symbol: None };
    let (said, note) = (plain(meeting.title.clone()), Some(plain(when)));
    view! { <li><LinkRow href=routes::today_on(meeting.on) said note/></li> }.into_any()
}
