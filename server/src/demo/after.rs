//! What was made of the demo's sessions that are over: by the first LSA and her learners, with their own verbs. The last of
//! each is left for whoever looks at the demo.

use domain::access::{Grant, Visitor, act};
use domain::id::{ReviewId, SittingId};
use domain::review::{Asked, Filled, Given, Word};
use domain::sitting::Maker;
use storage::{Error, Moment, Storage};
use uuid::Uuid;

/// What was given, over and over: amount, nearness, most help, whether they stood back, and a note.
const GIVEN: [[&str; 5]; 4] = [
    ["some", "at-my-table", "give-me-a-clue", "yes", "Started alone. Asked for one clue."],
    ["a-little", "in-the-room", "remind-me", "yes", ""],
    ["most", "next-to-me", "show-me", "no", "A new machine today, so I showed each step."],
    ["nothing", "in-the-room", "on-my-own", "yes", "Worked with a friend all through."],
];
/// How it was, over and over: the help, and on their own.
const FELT: [[&str; 2]; 3] = [["just-right", "more"], ["too-much", "same"], ["not-sure", "less"]];

/// An LSA writes about all that is over but the last.
pub async fn give(storage: &Storage, lsa: &Visitor, at: Moment) -> Result<(), Error> {
    let to_give = storage.reviews_to_give(&Grant::themself(lsa)?, at).await?;
    for (place, one) in to_give.iter().skip(1).enumerate() {
        let [amount, nearness, help, stood_back, note] = GIVEN[place % GIVEN.len()].map(str::to_owned);
        let filled = Filled { amount, nearness, help, stood_back, by: "me".to_owned(), note };
        let given = Given::new(&filled).expect("the steps above are steps");
        let grant: Grant<act::GiveReview> = storage.allow(lsa, one.learner.id, at).await?;
        storage.give_review(&grant, one.met.occurrence, ReviewId::new(Uuid::now_v7()), given, at).await?;
    }
    Ok(())
}

/// A learner says how all that is over was, but the last.
pub async fn say(storage: &Storage, learner: &Visitor, at: Moment) -> Result<(), Error> {
    let to_say = storage.to_say(&Grant::themself(learner)?, at).await?;
    if to_say.open.len() > 1 {
        let sitting = SittingId::new(Uuid::now_v7());
        storage.start_sitting(&Grant::themself(learner)?, sitting, Maker::Myself, at).await?;
    }
    for (place, met) in to_say.open.iter().skip(1).enumerate() {
        for (asked, word) in [Asked::Enough, Asked::OnOwn].into_iter().zip(FELT[place % FELT.len()]) {
            let said = (asked, Word::parse(asked, word).expect("the words above are answers"));
            let id = ReviewId::new(Uuid::now_v7());
            storage.say_how_it_was(&Grant::themself(learner)?, met.occurrence, id, said, at).await?;
        }
    }
    Ok(())
}
