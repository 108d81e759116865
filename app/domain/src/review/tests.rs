use uuid::Uuid;

use super::record::{Sent, Wanted, help_with, most_given, most_help};
use super::*;
use crate::id::StatementId;
use crate::question::{Question, QuestionSet, Value, Where};
use crate::scale::SmallStep;
use crate::sitting::Way;
use crate::statement::{Answer, Answers, State, Statement};

fn filled(amount: &str) -> Filled {
    Filled { amount: amount.to_owned(), ..Filled::default() }
}

fn day(date: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, date).unwrap()
}

#[test]
fn how_much_is_enough_and_the_rest_may_be_left_out() {
    let given = Given::new(&filled("some")).unwrap();
    assert_eq!((given.amount(), given.help(), given.nearness()), (Amount::Some, None, None));
    assert_eq!(Given::new(&filled("")), Err(Refusal::NoAmount));
    let all = Filled {
        nearness: "in-the-room".into(),
        help: "give-me-a-clue".into(),
        stood_back: "yes".into(),
        by: "a-learner".into(),
        activities: vec!["writing".into(), "reading".into(), "writing".into()],
        note: " She asked twice.\r\nThen no more. ".into(),
        ..filled("a-little")
    };
    let given = Given::new(&all).unwrap();
    assert_eq!(given.note().map(Note::words), Some("She asked twice.\nThen no more."));
    assert_eq!(given.activities(), [Activity::Reading, Activity::Writing], "each once");
    assert_eq!(Given::new(&given.filled()).as_ref(), Ok(&given), "it comes back as it went");
    assert_eq!(Given::new(&Filled { activities: vec!["flying".into()], ..all.clone() }), Err(Refusal::NoSuchStep));
    assert_eq!(Given::new(&Filled { help: "carry-me".into(), ..all }), Err(Refusal::NoSuchStep));
}

#[test]
fn nothing_is_given_to_whoever_was_not_there_and_no_reason_is_kept() {
    for amount in ["not-here", "did-not-happen"] {
        let activities = vec!["reading".into()];
        let more = Filled { help: "show-me".into(), by: "me".into(), activities, ..filled(amount) };
        let given = Given::new(&more).unwrap();
        assert!(!given.amount().counts());
        assert_eq!((given.help(), given.by(), given.note()), (None, None, None));
        assert!(given.activities().is_empty());
        assert_eq!(Given::new(&Filled { note: "ill".into(), ..filled(amount) }), Err(Refusal::AReason));
    }
    assert!(Amount::Nothing.counts(), "standing by is something to look back on");
}

#[test]
fn help_is_named_of_what_the_college_asks_about_and_else_of_what_the_learner_said() {
    let said = [Situation::Me, Situation::SmallStep(SmallStep::TypeWords), Situation::Activity(Activity::Test)];
    let all = QuestionSet::default();
    assert_eq!(activities_to_name(&all, &said), Activity::ALL);
    let without = [Question::Now, Question::Goal].into_iter();
    let none = without.fold(all, |set, question| set.with(question, BTreeSet::<Where>::new()).unwrap());
    assert_eq!(activities_to_name(&none, &said), [Activity::Computer, Activity::Test]);
    assert!(activities_to_name(&none, &[]).is_empty());
}

const READING: Situation = Situation::Activity(Activity::Reading);

/// Statements one after the other, each sent an hour later, by question and word: of all lessons, or of reading.
fn sent(all: &[&[(Question, &str)]]) -> Sent {
    let answer = |(question, word): &(Question, &str)| {
        let about = if *question == Question::Presence { Situation::AllLessons } else { READING };
        let value = Value::from_words(*question, word).unwrap();
        let (maker, way, at) = (Maker::Myself, Way::Tapped, DateTime::UNIX_EPOCH);
        ((about, *question), Answer { version: 1, wording: 0, value, maker, way, at })
    };
    let statement = |(number, said): (i64, &&[(Question, &str)])| Statement {
        id: StatementId::new(Uuid::from_u128(7)),
        number,
        state: State::Sent,
        opened_at: DateTime::UNIX_EPOCH,
        sent_at: Some(hour(number)),
        taken_back_at: None,
        answers: Answers(said.iter().map(answer).collect()),
        answers_taken_back: std::collections::BTreeMap::new(),
    };
    Sent((1..).zip(all).map(statement).collect())
}

fn hour(number: i64) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + chrono::TimeDelta::hours(number)
}

#[test]
fn who_was_not_sure_or_took_it_back_is_not_told_to_have_said_nothing() {
    let mut all = sent(&[&[(Question::Presence, "not-sure")], &[(Question::Presence, "talk-to-me")], &[]]);
    let wanted = |all: &Sent| [0, 1, 2, 3].map(|at| all.wanted(Situation::AllLessons, hour(at)));
    let told = [Wanted::NotSaid, Wanted::NotSure, Wanted::TalkToMe, Wanted::TakenBack];
    assert_eq!(wanted(&all), told);
    let last = all.0.last_mut().unwrap();
    (last.state, last.taken_back_at) = (State::TakenBack, Some(hour(4)));
    assert_eq!(all.wanted(Situation::AllLessons, hour(4)), Wanted::TakenBack);
    let staff = all.for_staff();
    assert_eq!(wanted(&staff)[1..], [Wanted::TakenBack; 3], "and staff are told no more than that");
    assert!(staff.0.iter().all(|statement| statement.answers.0.is_empty()));
    let put_off = sent(&[&[(Question::Presence, "not-now")]]);
    assert_eq!(put_off.wanted(Situation::AllLessons, hour(1)), Wanted::NotNow);
}

#[test]
fn an_activity_stays_in_the_record_of_whoever_is_not_sure_of_it_any_more() {
    let said = sent(&[&[(Question::Now, "some")], &[(Question::Now, "not-sure"), (Question::Goal, "talk-to-me")]]);
    let own = said.on_own();
    let [reading] = &own[..] else { panic!("{own:?}") };
    assert_eq!((reading.about, reading.then.0.words().as_str()), (READING, "some"));
    assert_eq!((&reading.now.0, &reading.goal), (&Value::NotSure, &Some(Value::TalkToMe)));
}

#[test]
fn a_note_has_an_end_and_no_control_character() {
    assert_eq!(Note::new(&"é".repeat(LONGEST_NOTE + 1)), Err(Refusal::TooLong));
    assert_eq!(Note::new("a\0b").unwrap().unwrap().words(), "ab");
    assert_eq!(Note::new("  \n ").unwrap(), None);
}

#[test]
fn each_gives_their_own_before_they_see_the_others_until_the_next_day_is_over() {
    assert!(sees_the_others(true, day(24), day(24)));
    for (today, sees) in [(24, false), (25, false), (26, true)] {
        assert_eq!(sees_the_others(false, day(24), day(today)), sees, "{today}");
    }
}

#[test]
fn a_question_has_no_answer_of_another() {
    let dana = Asked::Person(PersonId::new(Uuid::from_u128(7)));
    for asked in [Asked::Enough, Asked::OnOwn, dana] {
        assert_eq!(asked.to_string().parse(), Ok(asked));
        assert!(asked.steps().iter().all(|step| Word::parse(asked, step) == Ok(Word::Picked(step))));
        assert_eq!(Word::parse(asked, "not-sure"), Ok(Word::NotSure));
        assert!(!Word::parse(asked, "not-now").unwrap().is_given(), "put off is not said");
    }
    assert_eq!(Word::parse(dana, "taken-back"), Ok(Word::TakenBack));
    assert_eq!(Word::parse(dana, "too-much"), Err(NotAsked));
    assert_eq!(Word::parse(Asked::Enough, ""), Err(NotAsked));
    assert!(dana.is_private() && !Asked::OnOwn.is_private());
    assert_eq!("person-x".parse::<Asked>(), Err(NotAsked));
}

#[test]
fn help_is_told_by_what_it_was_with_and_what_nobody_named_by_itself() {
    let given = |amount: &str, help: &str, activities: &[&str]| {
        let activities = activities.iter().map(|word| (*word).to_owned()).collect();
        Given::new(&Filled { help: help.to_owned(), activities, ..filled(amount) }).unwrap()
    };
    let unnamed = [given("some", "show-me", &[]), given("all", "", &[])];
    assert!(
        help_with(unnamed.iter().map(|one| vec![one])).is_empty(),
        "where none is ever named there is nothing to tell"
    );
    let all = [
        given("a-little", "remind-me", &["writing", "reading"]),
        given("some", "give-me-a-clue", &["reading"]),
        given("some", "", &["reading"]),
        given("not-here", "show-me", &["reading"]),
    ];
    let told = help_with(all.iter().chain(&unnamed).map(|one| vec![one]));
    let names: Vec<_> = told.iter().map(|one| (one.activity, one.meetings, one.most())).collect();
    let [reading, writing] = [Some(Activity::Reading), Some(Activity::Writing)];
    let expected =
        [(reading, 3, Some(Help::GiveMeAClue)), (writing, 1, Some(Help::RemindMe)), (None, 2, Some(Help::ShowMe))];
    assert_eq!(names, expected);
    assert_eq!(told[0].rungs, [(Help::RemindMe, 1), (Help::GiveMeAClue, 1)], "what was not written is no rung");
    assert_eq!(told[0].amounts, [(Amount::ALittle, 1), (Amount::Some, 2)]);
}

#[test]
fn of_two_who_wrote_of_one_meeting_the_most_that_either_gave_is_told_and_the_meeting_once() {
    let given = |amount: &str, help: &str, activities: &[&str]| {
        let activities = activities.iter().map(|word| (*word).to_owned()).collect();
        Given::new(&Filled { help: help.to_owned(), activities, ..filled(amount) }).unwrap()
    };
    let first = given("a-little", "do-it-with-me", &["reading"]);
    let second = given("most", "remind-me", &["reading", "writing"]);
    let nobody = given("not-here", "", &[]);
    let all = [&nobody, &first, &second];
    assert_eq!(most_given(all.into_iter()), Some(Amount::Most), "one of them was there with the learner");
    assert_eq!(most_given([&nobody].into_iter()), Some(Amount::NotHere));
    assert_eq!(most_help(all.into_iter()), Some(Help::DoItWithMe));
    let told = help_with([all.to_vec()].into_iter());
    let [reading, writing] = &told[..] else { panic!("{told:?}") };
    assert_eq!((reading.meetings, &reading.rungs[..]), (1, &[(Help::DoItWithMe, 1)][..]));
    assert_eq!((writing.meetings, &writing.rungs[..]), (1, &[(Help::RemindMe, 1)][..]), "what it was with");
    assert_eq!([&reading.amounts, &writing.amounts].map(|amounts| &amounts[..]), [&[(Amount::Most, 1)][..]; 2]);
}

#[test]
fn as_agreed_is_the_amount_and_how_near_by_whoever_writes_and_nothing_that_no_agreement_says() {
    let terms = |picks: &[(&str, &str)]| {
        let picks = picks.iter().map(|(question, step)| ((*question).to_owned(), vec![(*step).to_owned()]));
        Terms::from_picks(&picks.collect()).unwrap()
    };
    let help = [("presence", "help"), ("amount", "some"), ("nearness", "at-my-table"), ("help", "show-me")];
    let agreed = Filled::as_agreed(&terms(&help)).unwrap();
    assert_eq!(agreed, Filled { nearness: "at-my-table".into(), by: "me".into(), ..filled("some") });
    assert!(Given::new(&agreed).is_ok());
    assert_eq!(Filled::as_agreed(&terms(&[("presence", "help")])), None, "no amount is agreed");
}

#[test]
fn whoever_came_just_in_case_or_though_no_one_was_wanted_gave_nothing_and_stood_back_as_agreed() {
    let agreed = |picks: &[(&str, &str)]| {
        let picks = picks.iter().map(|(question, step)| ((*question).to_owned(), vec![(*step).to_owned()]));
        Filled::as_agreed(&Terms::from_picks(&picks.collect()).unwrap())
    };
    let nothing = Filled { stood_back: "yes".into(), ..filled("nothing") };
    assert!(Given::new(&nothing).is_ok());
    assert_eq!(agreed(&[("presence", "no-one")]), Some(nothing.clone()));
    let near = Filled { nearness: "in-the-room".into(), ..nothing };
    assert_eq!(agreed(&[("presence", "just-in-case"), ("nearness", "in-the-room")]), Some(near));
}
