//! What the demo's learners say, drawn from what learners said in the study of 2010 (its section 2).

use domain::question::Question;
use domain::sitting::{Maker, Relation, Someone};

use Question as Q;

/// Answers by question; a question of the road that is not here is left unanswered. Asked for people, `helpers` is as
/// many of the site's own LSAs as it says.
pub type Theme = &'static [(Question, &'static str)];

/// "They do not want to be followed around, with an LSA attached to them at the hip."
const NOT_FOLLOWED_AROUND: Theme = &[
    (Q::Presence, "help"),
    (Q::Moment, "when-i-ask"),
    (Q::Amount, "a-little"),
    (Q::Help, "give-me-a-clue"),
    (Q::Nearness, "in-the-room"),
    (Q::Who, "my-support-worker"),
    (Q::Activity, "reading"),
    (Q::Now, "some"),
    (Q::Goal, "most"),
];
/// "Learning to do things on their own with guidance when required."
const GUIDANCE_WHEN_REQUIRED: Theme = &[
    (Q::Presence, "help"),
    (Q::Moment, "at-start when-stuck"),
    (Q::Amount, "some"),
    (Q::Help, "remind-me"),
    (Q::Nearness, "at-my-table"),
    (Q::Who, "my-teacher my-support-worker"),
    (Q::Activity, "writing"),
    (Q::Now, "some"),
    (Q::Goal, "most"),
];
/// "Showing me that no obstacle should be in my way."
const ON_MY_OWN: Theme = &[(Q::Presence, "no-one"), (Q::Activity, "computer"), (Q::Now, "most"), (Q::Goal, "all")];
/// "Having someone always there is reassuring."
const MAKES_ME_FEEL_SAFE: Theme = &[
    (Q::Presence, "just-in-case"),
    (Q::Nearness, "in-the-room"),
    (Q::Who, "my-support-worker"),
    (Q::Activity, "group-work"),
    (Q::Now, "not-yet"),
    (Q::Goal, "some"),
];
/// Wanting more, and the same at the end of term, is as good an answer.
const NEAR_AND_ALL_THROUGH: Theme = &[
    (Q::Presence, "help"),
    (Q::Moment, "all-through"),
    (Q::Amount, "most"),
    (Q::Help, "do-it-with-me"),
    (Q::Nearness, "next-to-me"),
    (Q::Who, "someone-else"),
    (Q::Person, "helpers 1"),
    (Q::Activity, "practical"),
    (Q::Now, "some"),
    (Q::Goal, "same-as-now"),
];
/// "Unobtrusive support", for the stigma of being supported is in the way it is given.
const DISCREETLY: Theme = &[
    (Q::Presence, "help"),
    (Q::Moment, "at-start"),
    (Q::Amount, "a-little"),
    (Q::Help, "remind-me"),
    (Q::Nearness, "outside-the-room"),
    (Q::Who, "my-support-worker a-friend"),
    (Q::Activity, "listening"),
    (Q::Now, "most"),
    (Q::Goal, "same-as-now"),
];
/// Support for the group, by whoever is there: not one person attached to one learner (the "velcro model").
const DIFFERENT_PEOPLE: Theme = &[
    (Q::Presence, "help"),
    (Q::Moment, "when-stuck"),
    (Q::Amount, "some"),
    (Q::Help, "show-me"),
    (Q::Nearness, "at-my-table"),
    (Q::Who, "a-friend anyone"),
    (Q::Activity, "group-work"),
    (Q::Now, "some"),
    (Q::Goal, "all"),
];
/// "Learning and earning trust": people who are known.
const PEOPLE_I_KNOW: Theme = &[
    (Q::Presence, "help"),
    (Q::Moment, "when-i-ask when-stuck"),
    (Q::Amount, "some"),
    (Q::Help, "show-me"),
    (Q::Nearness, "at-my-table"),
    (Q::Who, "my-teacher someone-else"),
    (Q::Person, "helpers 2"),
    (Q::Activity, "test"),
    (Q::Now, "not-yet"),
    (Q::Goal, "some"),
];
/// Some find it hard to say, and that is an answer.
const HARD_TO_SAY: Theme = &[
    (Q::Presence, "help"),
    (Q::Moment, "not-sure"),
    (Q::Amount, "not-now"),
    (Q::Help, "show-me"),
    (Q::Nearness, "not-sure"),
    (Q::Who, "anyone"),
    (Q::Activity, "not-now"),
];

const ALL: [Theme; 9] = [
    GUIDANCE_WHEN_REQUIRED,
    NOT_FOLLOWED_AROUND,
    ON_MY_OWN,
    MAKES_ME_FEEL_SAFE,
    DIFFERENT_PEOPLE,
    NEAR_AND_ALL_THROUGH,
    DISCREETLY,
    PEOPLE_I_KNOW,
    HARD_TO_SAY,
];
/// What some said otherwise about one session of their week.
const IN_ONE_SESSION: [Theme; 3] = [MAKES_ME_FEEL_SAFE, NOT_FOLLOWED_AROUND, ON_MY_OWN];

/// "What learners really valued were the personal qualities": someone who says little and lets them try.
const QUIET_AND_PATIENT: Theme = &[
    (Q::Quality, "calm patient lets-me-try"),
    (Q::SamePerson, "same"),
    (Q::Skill, "signing"),
    (Q::Technology, "pictures timer"),
    (Q::ShowYes, "sign-it move-my-head"),
    (Q::ShowNo, "push-away"),
    (Q::ShowHelp, "hand-up"),
    (Q::ShowStop, "go-out face"),
    (Q::Helps, "quiet-place one-thing know-what-is-next"),
    (Q::Hinders, "noise surprises"),
    (Q::GoodAt, "animals remembering"),
];
/// Someone to laugh with, and different people, so that nobody is "attached".
const FUNNY_AND_DIFFERENT: Theme = &[
    (Q::Quality, "funny friendly"),
    (Q::SamePerson, "different"),
    (Q::Skill, "nothing"),
    (Q::Technology, "dictation headphones"),
    (Q::ShowHelp, "say-it"),
    (Q::Helps, "music move-about"),
    (Q::Hinders, "watched hurry"),
    (Q::GoodAt, "music sport friend"),
];
/// Someone who speaks with a device, and for whom some of it is hard to say.
const BY_DEVICE: Theme = &[
    (Q::Quality, "kind listens"),
    (Q::SamePerson, "no-matter"),
    (Q::Skill, "device medicine"),
    (Q::Technology, "not-sure"),
    (Q::ShowYes, "device look"),
    (Q::ShowNo, "device face"),
    (Q::ShowHelp, "device"),
    (Q::ShowStop, "card"),
    (Q::Helps, "more-time breaks"),
    (Q::Hinders, "touched many-words"),
    (Q::GoodAt, "not-now"),
];
/// What some said about themselves, wherever they are.
const ABOUT_THEM: [Theme; 3] = [QUIET_AND_PATIENT, FUNNY_AND_DIFFERENT, BY_DEVICE];
/// What some said about lunch, where help is often given and seldom asked for.
const AT_LUNCH: Theme = &[(Q::Presence, "just-in-case"), (Q::Nearness, "in-the-room"), (Q::Who, "a-friend")];

/// How far a learner has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reached {
    /// Has said nothing yet.
    Nothing,
    /// Has a draft that staff never see.
    Draft,
    /// Has sent.
    Sent,
    /// Has sent, and changed how near since.
    Changed,
    /// Has sent and taken it back.
    TakenBack,
    /// Has sent, and wants to talk about one question.
    WantsToTalk,
}

/// One learner's part, by their place in the roster.
#[derive(Clone, Debug)]
pub struct Part {
    /// How far.
    pub reached: Reached,
    /// Said for all lessons.
    pub all_lessons: Theme,
    /// Said for one session of their week, where they did.
    pub one_session: Option<Theme>,
    /// Said about lunch, where they did.
    pub lunch: Option<Theme>,
    /// Said about themselves, where they did.
    pub about_them: Option<Theme>,
    /// Who made the answers.
    pub maker: Maker,
}

impl Part {
    /// What they ask their helper to know, each skill by its word; may be empty.
    pub fn skills(&self) -> &'static str {
        let about_them = self.about_them.unwrap_or_default();
        about_them.iter().find(|(question, _)| *question == Q::Skill).map_or("", |(_, skills)| skills)
    }
}

/// The part of the learner at a place in the roster; every forty have come as far as the first forty. The first has said
/// nothing yet: hers is the walk to be taken.
pub fn part(place: usize) -> Part {
    let reached = match place % 40 {
        0 | 7 | 19 | 31 => Reached::Nothing,
        11 | 26 | 35 => Reached::Draft,
        14 | 29 => Reached::TakenBack,
        4 | 22 | 37 => Reached::WantsToTalk,
        _ if place % 6 == 3 => Reached::Changed,
        _ => Reached::Sent,
    };
    let all_lessons = if place == 1 { NEAR_AND_ALL_THROUGH } else { ALL[place % ALL.len()] };
    let one_session = (place % 4 == 2).then(|| IN_ONE_SESSION[place % IN_ONE_SESSION.len()]);
    let lunch = (place % 5 == 2).then_some(AT_LUNCH);
    let about_them = place.is_multiple_of(2).then(|| ABOUT_THEM[place / 2 % ABOUT_THEM.len()]);
    Part { reached, all_lessons, one_session, lunch, about_them, maker: maker(place) }
}

fn maker(place: usize) -> Maker {
    match place % 8 {
        1 => Maker::WithHelp(Someone::related(Relation::ParentOrCarer, "Ellie")),
        4 => Maker::WithHelp(Someone::related(Relation::Friend, "")),
        6 => Maker::WrittenForMe(Someone::related(Relation::SupportWorker, "Sam")),
        _ => Maker::Myself,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::question::Value;

    #[test]
    fn every_word_is_an_answer_of_its_question() {
        for (question, words) in
            ALL.iter().chain(&IN_ONE_SESSION).chain(&ABOUT_THEM).chain([&AT_LUNCH]).flat_map(|theme| theme.iter())
        {
            assert!(
                words.starts_with("helpers ") || Value::from_words(*question, words).is_ok(),
                "{question:?} {words}"
            );
        }
    }

    #[test]
    fn the_forty_have_come_to_every_stage() {
        use Reached as R;
        for stage in [R::Nothing, R::Draft, R::Sent, R::Changed, R::TakenBack, R::WantsToTalk] {
            assert!((0..40).any(|place| part(place).reached == stage), "{stage:?}");
        }
        assert_eq!(part(0).reached, R::Nothing);
    }
}
