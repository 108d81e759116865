//! What was made of the demo's sessions that are over: by the first LSA and her learners, with their own verbs. The last of
//! each is left for whoever looks at the demo.

use chrono::Datelike;
use chrono_tz::UTC;
use domain::access::{Grant, Visitor, act};
use domain::id::{ReviewId, SaveId, SittingId};
use domain::review::{Asked, Filled, Given, Word};
use domain::sitting::Maker;
use storage::{Error, Moment, Save, Storage};
use uuid::Uuid;

/// What help was with, over and over: nobody names it every time.
const WITH: [&[&str]; 7] = [
    &["reading"],
    &["writing"],
    &[],
    &["reading", "group-work"],
    &["practical"],
    &["reading", "writing"],
    &["computer"],
];
/// What was given, over and over: amount, nearness, most help, whether they stood back, and a note.
const GIVEN: [[&str; 5]; 4] = [
    ["some", "at-my-table", "give-me-a-clue", "yes", "Started alone. Asked for one clue."],
    ["a-little", "in-the-room", "remind-me", "yes", ""],
    ["most", "next-to-me", "show-me", "no", "A new machine today, so I showed each step."],
    ["nothing", "in-the-room", "on-my-own", "yes", "Worked with a friend all through."],
];
/// How it was, over and over: the help, and on their own.
const FELT: [[&str; 2]; 3] = [["just-right", "more"], ["too-much", "same"], ["not-sure", "less"]];

/// An LSA writes about all that is over and not written of yet, but the last ones, which are left.
pub async fn give(storage: &Storage, lsa: &Visitor, at: Moment, left: usize) -> Result<(), Error> {
    let to_give = storage.reviews_to_give(&Grant::themself(lsa)?, at).await?;
    let turn = usize::try_from(at.today.num_days_from_ce()).unwrap_or_default();
    let to_give = to_give.iter().skip(left).filter(|one| !one.learner.is_written);
    for (place, one) in to_give.enumerate().map(|(place, one)| (place + turn * left.abs_diff(1), one)) {
        let [amount, nearness, help, stood_back, note] = GIVEN[place % GIVEN.len()].map(str::to_owned);
        let activities = WITH[place % WITH.len()].iter().map(|activity| (*activity).to_owned()).collect();
        let filled = Filled { amount, nearness, help, stood_back, by: "me".to_owned(), activities, note };
        let given = Given::new(&filled).expect("the steps above are steps");
        let grant: Grant<act::GiveReview> = storage.allow(lsa, one.learner.id, at).await?;
        let id = ReviewId::new(Uuid::now_v7());
        // no learner of the demo asks for emails, one of which would wait for a day to begin
        storage.give_review(&grant, one.met.occurrence, id, given, (UTC, at)).await?;
    }
    Ok(())
}

/// A learner says how all that is over was, but the last ones, which are left; of days before, only where some are.
pub async fn say(storage: &Storage, learner: &Visitor, at: Moment, left: usize) -> Result<(), Error> {
    let to_say = storage.to_say(&Grant::themself(learner)?, at).await?;
    let turn = usize::try_from(at.today.num_days_from_ce()).unwrap_or_default();
    if to_say.open.len() > left {
        let sitting = SittingId::new(Uuid::now_v7());
        storage.start_sitting(&Grant::themself(learner)?, sitting, Maker::Myself, at).await?;
    }
    let of_day = |met: &&storage::Met| left > 0 || met.on == at.today;
    let open = to_say.open.iter().skip(left).filter(of_day).enumerate();
    for (place, met) in open.map(|(place, met)| (place + turn * left.abs_diff(1), met)) {
        for (asked, word) in [Asked::Enough, Asked::OnOwn].into_iter().zip(FELT[place % FELT.len()]) {
            let said = (asked, Word::parse(asked, word).expect("the words above are answers"));
            let save = Save { id: SaveId::new(Uuid::now_v7()), turn: 0 };
            storage.say_how_it_was(&Grant::themself(learner)?, met.occurrence, save, said, at).await?;
        }
    }
    Ok(())
}
