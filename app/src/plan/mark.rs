//! Where a line stands, in a sentence.

use domain::id::PersonId;
use domain::plan::{Answered, PlanLine, Reply, Standing};
use domain::scale::Scale;
use domain::sitting::{Maker, Way};

use crate::briefing::said::{People, maker as staff_maker};
use crate::college::college_date;
use crate::sitting::made_by;
use crate::words::{Said, Words};

/// Where a line stands, to the learner.
pub fn to_learner(words: Words, line: &PlanLine) -> Said {
    let on = |answered: &Answered| [("date", college_date(words, answered.at).into())];
    match line.standing() {
        Standing::Open(None) => words.said("plan-mark-waiting"),
        Standing::Open(Some(answered)) => words.said_with(&said_key(answered.reply), &on(&answered)),
        Standing::Agreed(agreement) => words.said_with("plan-mark-agreed", &on(agreement.answered())),
        Standing::Reopened(_, answered) => words.said_with("plan-mark-reopened", &on(&answered)),
        Standing::TakenBack(back, None) => words.said_with("plan-mark-taken-back", &on(&back)),
        Standing::TakenBack(back, Some(last)) => {
            let [date] = on(&back);
            let said = words.said_with(&said_key(last.reply), &on(&last)).words;
            words.said_with("plan-mark-taken-back-since", &[date, ("said", said.into())])
        }
    }
}

fn said_key(reply: Reply) -> String {
    format!("plan-mark-{}", reply.key())
}

/// Who made the answer a line stands by, where there is one.
pub fn maker(words: Words, line: &PlanLine, people: &People) -> Option<Said> {
    let last = line.replies.last()?;
    match last.started_by {
        Some(by) => Some(words.said_with("plan-mark-entered", &[("name", named(words, by, people).into())])),
        None => Some(made_by(words, &last.maker)),
    }
}

/// The same to staff, with the learner's name.
pub fn to_staff(words: Words, name: &str, line: &PlanLine, people: &People) -> String {
    let standing = line.standing();
    let last = line.replies.last();
    let on = |answered: Option<&Answered>| answered.map(|it| college_date(words, it.at)).unwrap_or_default();
    // what they answered after taking it back stands beside that, each with its day
    let (key, first) = match &standing {
        Standing::TakenBack(back, Some(_)) => ("taken-back-since", Some(back)),
        standing => (standing.key(), last),
    };
    let reply = last.map_or("", |answered| answered.reply.key());
    let by = last.and_then(|answered| answered.started_by).map(|by| named(words, by, people)).unwrap_or_default();
    let is_of_meeting = last.is_some_and(|answered| answered.way == Way::Meeting);
    let way = words.say(if is_of_meeting { "plan-staff-from-meeting" } else { "plan-staff-from-paper" });
    let args = [
        ("name", name.to_owned().into()),
        ("date", on(first).into()),
        ("since", on(last).into()),
        ("reply", reply.into()),
        ("by", by.into()),
        ("way", way.into()),
    ];
    let entered = if last.is_some_and(|answered| answered.started_by.is_some()) { "-entered" } else { "" };
    let said = words.say_with(&format!("plan-staff-mark-{key}{entered}"), &args);
    // who made it, where that was not the learner alone (rule 1 of the product); who entered it is said already
    match last.filter(|answered| answered.started_by.is_none() && answered.maker != Maker::Myself) {
        Some(answered) => {
            let maker = staff_maker(words, name, &answered.maker, people);
            words.say_with("plan-staff-mark-by", &[("said", said.into()), ("maker", maker.into())])
        }
        None => said,
    }
}

/// Who somebody is, by name; that they are gone, where nobody is known by it any more.
pub fn named(words: Words, id: PersonId, people: &People) -> String {
    people.get(&id).map_or_else(|| words.say("statement-person-gone"), ToString::to_string)
}
