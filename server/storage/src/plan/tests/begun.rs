//! A line with a later day once that day is there, on both databases: what it answers, what it stands in the place of, and what is
//! left where it is taken back.

use chrono::Days;
use chrono_tz::Europe::London;

use super::changed::after;
use super::*;

/// What Amina gets from the 26th on.
const LESS: &str = "presence help;amount a-little";

impl Told {
    /// Amina agreed to what she asked for, wants it otherwise, and agrees to less from the 26th on. The two lines.
    async fn agrees_to_less_later(&self) -> (PlanLineId, PlanLineId) {
        self.sits().await;
        self.propose(vec![offer(Situation::AllLessons, None)]).await.unwrap();
        let before = self.line(Situation::AllLessons).await;
        self.answers(before, Reply::Agree).await.unwrap();
        self.answers(before, Reply::Different).await.unwrap();
        self.propose(vec![Offer { from: Some(day(26)), ..offer(Situation::AllLessons, Some(LESS)) }]).await.unwrap();
        let lines = self.own().await.history.lines;
        let since = lines.iter().find(|line| line.from.is_some()).unwrap().id;
        self.answers(since, Reply::Agree).await.unwrap();
        (before, since)
    }

    async fn proposes_after(&self, days: i64, offers: Vec<Offer>) -> Result<(), Error> {
        let (at, seen) = (after(days), self.seen().await);
        let proposal = Proposal {
            id: PlanId::new(Uuid::now_v7()),
            seen: seen.history.number(),
            statement: seen.statement.map(|statement| statement.id),
            review: at.today + Days::new(30),
            offers,
        };
        self.storage().propose(&self.college.grant(&self.grace, &self.amina).await, proposal, at).await
    }
}

#[tokio::test]
async fn a_change_of_mind_that_less_from_a_later_day_on_answered_is_never_late_once_that_has_begun() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        told.agrees_to_less_later().await;
        let own = Grant::themself(&told.amina).unwrap();
        let waits = async |at| told.storage().own_answer_by(&own, London, at).await.unwrap().is_some();
        assert!(waits(after(1)).await, "{kind:?}: until then she gets what she wants otherwise");
        assert!(!waits(after(2)).await && !waits(after(40)).await, "{kind:?}");
        let grant = Grant::site(&told.grace, told.college.site).unwrap();
        let list = told.storage().plans_to_do(&grant, London, after(3)).await.unwrap().to_do;
        assert!(list.iter().all(|one| one.reopened.is_none()), "{kind:?}: {list:?}");
    }
}

#[tokio::test]
async fn the_first_help_can_be_proposed_again_once_less_has_begun_and_what_has_begun_is_nothing_new() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        let (before, since) = told.agrees_to_less_later().await;
        let newest = async |at: Moment| {
            let own = told.storage().own_plan(&Grant::themself(&told.amina).unwrap(), at).await.unwrap();
            own.history.newest(at.today).into_iter().map(|line| line.id).collect::<Vec<_>>()
        };
        assert_eq!((newest(after(1)).await, newest(after(2)).await), (vec![before, since], vec![since]), "{kind:?}");
        let same = told.proposes_after(8, vec![offer(Situation::AllLessons, Some(LESS))]).await;
        assert!(matches!(same, Err(Error::Plan(Refusal::Nothing))), "{kind:?}: {same:?}");
        told.proposes_after(8, vec![offer(Situation::AllLessons, None)]).await.unwrap();
        let now = newest(after(8)).await;
        assert!(now.len() == 1 && ![before, since].contains(&now[0]), "{kind:?}: it waits for her");
    }
}

#[tokio::test]
async fn what_is_taken_back_once_it_has_begun_is_given_no_more_and_nothing_older_in_its_place() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        let (before, since) = told.agrees_to_less_later().await;
        let holds = async || told.in_force().await.into_iter().map(|it| (it.line, it.from, it.to)).collect::<Vec<_>>();
        let until = (before, day(24), day(25));
        assert_eq!(holds().await, [until, (since, day(26), day(30))], "{kind:?}");
        told.answers_after(3, since, Reply::TakeBack).await;
        assert_eq!(holds().await, [until], "{kind:?}: she left that for less, and now wants none of it");
        let own = Grant::themself(&told.amina).unwrap();
        let by = told.storage().own_answer_by(&own, London, after(3)).await.unwrap();
        assert_eq!(by.map(|by| by.since), Some(after(3).now), "{kind:?}: she is to be answered");
    }
}
