//! What each of those who were there makes of a meeting, and when they see the others', on both databases. Long because one
//! college stands behind all of it.

use chrono::Days;
use chrono_tz::UTC;
use databases::{BOTH, Kind};
use domain::access::{Role, Visitor};
use domain::deployment::Stretch;
use domain::id::{SaveId, SittingId};
use domain::review::record::help_with;
use domain::scale::{Activity, Help};
use domain::sitting::Maker;
use uuid::Uuid;

use super::*;
use crate::example::{Example, day, tuesday};
use crate::{Order, Reviewed};

mod left;
mod missed;
mod not_in;
mod not_this;
mod record;
mod told;
mod two_sites;

/// A college where Dana goes with Amina to Mr Osei's maths on Tuesdays, and art is on other days, to be taught on.
struct After {
    college: Example,
    grace: Visitor,
    dana: Visitor,
    osei: Visitor,
    amina: Visitor,
    lesson: OccurrenceId,
}

/// Some hours after the lesson, so many days later.
fn later(days: u64) -> Moment {
    let at = tuesday();
    Moment { now: at.now + chrono::TimeDelta::hours(6) + Days::new(days), today: at.today + Days::new(days) }
}

fn filled(amount: &str, note: &str) -> Given {
    Given::new(&Filled { amount: amount.to_owned(), note: note.to_owned(), ..Filled::default() }).unwrap()
}

/// A pick of a page that was just opened.
fn save(turn: i64) -> Save {
    Save { id: SaveId::new(Uuid::now_v7()), turn }
}

fn new_id() -> ReviewId {
    ReviewId::new(Uuid::now_v7())
}

impl After {
    async fn on(kind: Kind) -> Self {
        let college = Example::on(kind).await;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let dana = college.person("Dana", Role::Lsa, college.site).await;
        let osei = college.person("Osei", Role::Tutor, college.site).await;
        let amina = college.person("Amina", Role::Learner, college.site).await;
        let maths = college.class("Maths", college.site, 570, 660, &[&amina]).await;
        college.teaches(&osei, maths).await;
        for days in [1, 2, 3] {
            college.teaching_day(college.site, day(24) + Days::new(days)).await;
        }
        let stretch = Stretch::new(day(24), day(24), day(24)).unwrap();
        let order = Order::whole(maths.session, dana.person, stretch);
        college.storage.deploy(&college.grant(&grace, &amina).await, order, None, (UTC, tuesday())).await.unwrap();
        let sitting = SittingId::new(Uuid::now_v7());
        let own = Grant::themself(&amina).unwrap();
        college.storage.start_sitting(&own, sitting, Maker::Myself, tuesday()).await.unwrap();
        let lesson = college.occurrence(maths, day(24)).await;
        Self { college, grace, dana, osei, amina, lesson }
    }

    async fn gives(&self, lsa: &Visitor, given: Given, at: Moment) -> Result<(), Error> {
        let grant = self.college.storage.allow(lsa, self.amina.person, at).await?;
        self.college.storage.give_review(&grant, self.lesson, new_id(), given, (UTC, at)).await
    }

    async fn writes(&self, tutor: &Visitor, line: &str, at: Moment) -> Result<(), Error> {
        let grant = self.college.storage.allow(tutor, self.amina.person, at).await?;
        let line = Note::new(line).unwrap().unwrap();
        self.college.storage.write_line(&grant, self.lesson, new_id(), line, (UTC, at)).await
    }

    async fn says(&self, asked: Asked, word: &str, at: Moment) -> Result<(), Error> {
        let grant = Grant::themself(&self.amina).unwrap();
        let word = Word::parse(asked, word).unwrap();
        self.college.storage.say_how_it_was(&grant, self.lesson, save(0), (asked, word), at).await
    }

    async fn seen_by_dana(&self, at: Moment) -> Result<Reviewed, Error> {
        let grant = self.college.storage.allow(&self.dana, self.amina.person, at).await?;
        Ok(self.college.storage.review_to_give(&grant, self.lesson, at).await?.reviews.all.remove(0))
    }

    async fn seen_by_osei(&self, at: Moment) -> Result<Reviewed, Error> {
        let grant = self.college.storage.allow(&self.osei, self.amina.person, at).await?;
        Ok(self.college.storage.line_to_write(&grant, self.lesson, at).await?.all.remove(0))
    }

    async fn seen_by_amina(&self, at: Moment) -> Reviewed {
        let grant = Grant::themself(&self.amina).unwrap();
        self.college.storage.own_review(&grant, self.lesson, at).await.unwrap().all.remove(0)
    }

    async fn seen_by_grace(&self, at: Moment) -> Reviewed {
        let grant = self.college.storage.allow(&self.grace, self.amina.person, at).await.unwrap();
        let reviews = self.college.storage.reviews(&grant, day(1), at.today, at).await.unwrap();
        reviews.all.into_iter().find(|one| one.met.occurrence == self.lesson).unwrap()
    }
}

fn counts(seen: &Reviewed) -> [usize; 3] {
    [seen.given.len(), seen.felt.len(), seen.lines.len()]
}

#[tokio::test]
async fn nobody_sees_the_others_before_they_gave_their_own_or_the_next_day_is_over() {
    for kind in BOTH {
        let after = After::on(kind).await;
        after.gives(&after.dana, filled("some", "She asked twice."), later(0)).await.unwrap();
        let amina = after.seen_by_amina(later(1)).await;
        assert!(amina.is_kept_back && counts(&amina) == [0, 0, 0], "{kind:?}: {amina:?}");
        assert!(after.seen_by_osei(later(1)).await.unwrap().given.is_empty(), "{kind:?}");
        assert_eq!(counts(&after.seen_by_amina(later(2)).await), [1, 0, 0], "{kind:?}: the next day is over");

        after.says(Asked::Enough, "not-now", later(0)).await.unwrap();
        assert!(after.seen_by_amina(later(0)).await.is_kept_back, "{kind:?}: put off is not given");
        after.says(Asked::Enough, "too-much", later(0)).await.unwrap();
        assert_eq!(counts(&after.seen_by_amina(later(0)).await), [1, 1, 0], "{kind:?}");
        assert_eq!(counts(&after.seen_by_osei(later(0)).await.unwrap()), [0, 0, 0], "{kind:?}: not his own yet");
        assert_eq!(counts(&after.seen_by_dana(later(0)).await.unwrap()), [1, 1, 0], "{kind:?}");
        after.writes(&after.osei, "She led her group.", later(0)).await.unwrap();
        assert_eq!(counts(&after.seen_by_osei(later(0)).await.unwrap()), [1, 1, 1], "{kind:?}");
        assert_eq!(counts(&after.seen_by_grace(later(0)).await), [1, 1, 1], "{kind:?}");
        assert!(after.college.storage.broken_audit().await.unwrap().is_empty(), "{kind:?}");
    }
}

#[tokio::test]
async fn a_word_about_a_person_is_the_coordinators_alone() {
    for kind in BOTH {
        let after = After::on(kind).await;
        let of_dana = Asked::Person(after.dana.person);
        after.says(of_dana, "not-this", later(0)).await.unwrap();
        after.gives(&after.dana, filled("some", ""), later(0)).await.unwrap();
        after.writes(&after.osei, "Fine.", later(0)).await.unwrap();
        for seen in [after.seen_by_dana(later(2)).await.unwrap(), after.seen_by_osei(later(2)).await.unwrap()] {
            assert!(seen.felt.is_empty(), "{kind:?}: {seen:?}");
        }
        assert_eq!(after.seen_by_amina(later(0)).await.said(of_dana).unwrap().word, Word::Picked("not-this"));
        assert_eq!(after.seen_by_grace(later(0)).await.said(of_dana).unwrap().word, Word::Picked("not-this"));
        let dana_plans = after.college.also(&after.dana, Role::Coordinator).await;
        let grant = after.college.storage.allow(&dana_plans, after.amina.person, later(0)).await.unwrap();
        let hers = after.college.storage.reviews(&grant, day(1), day(24), later(0)).await.unwrap();
        assert!(hers.all.iter().all(|one| one.felt.is_empty()), "{kind:?}: nobody reads a word about themself");
        let sam = after.college.person("Sam", Role::Lsa, after.college.site).await;
        let refused = after.says(Asked::Person(sam.person), "not-this", later(0)).await;
        assert!(matches!(refused, Err(Error::Refused(_))), "{kind:?}: Sam did not come");
    }
}

#[tokio::test]
async fn a_word_is_changed_or_taken_back_however_late_and_staff_read_that_it_was() {
    for kind in BOTH {
        let after = After::on(kind).await;
        let of_dana = Asked::Person(after.dana.person);
        after.gives(&after.dana, filled("some", ""), later(0)).await.unwrap();
        after.says(Asked::Enough, "taken-back", later(0)).await.unwrap();
        assert!(after.seen_by_amina(later(0)).await.felt.is_empty(), "{kind:?}: there was nothing to take back");
        for asked in [Asked::Enough, of_dana] {
            after.says(asked, asked.steps()[0], later(0)).await.unwrap();
            after.says(asked, "taken-back", later(90)).await.unwrap();
        }
        for seen in [after.seen_by_amina(later(90)).await, after.seen_by_grace(later(90)).await] {
            assert_eq!(seen.said(Asked::Enough).unwrap().word, Word::TakenBack, "{kind:?}");
            assert_eq!(seen.said(of_dana).unwrap().word, Word::TakenBack, "{kind:?}");
            assert_eq!(seen.given.len(), 1, "{kind:?}: what was read once stays to be read");
        }
        let to_say = after.college.storage.to_say(&Grant::themself(&after.amina).unwrap(), later(1)).await.unwrap();
        assert!(to_say.open.is_empty(), "{kind:?}: nobody is asked again for what they took back");
        after.says(Asked::Enough, "too-little", later(91)).await.unwrap();
        let seen = after.seen_by_grace(later(91)).await;
        assert_eq!(seen.said(Asked::Enough).unwrap().word, Word::Picked("too-little"), "{kind:?}");
    }
}

#[tokio::test]
async fn of_two_quick_picks_of_one_page_the_later_stands_though_it_comes_first() {
    for kind in BOTH {
        let after = After::on(kind).await;
        let (own, page) = (Grant::themself(&after.amina).unwrap(), save(0).id);
        for (turn, step) in [(1, "too-much"), (3, "just-right"), (2, "too-little"), (3, "just-right")] {
            let said = (Asked::Enough, Word::Picked(step));
            let save = Save { id: page, turn };
            after.college.storage.say_how_it_was(&own, after.lesson, save, said, later(0)).await.unwrap();
        }
        let seen = after.seen_by_amina(later(0)).await;
        assert_eq!(seen.said(Asked::Enough).unwrap().word, Word::Picked("just-right"), "{kind:?}");
    }
}

#[tokio::test]
async fn weeks_without_a_meeting_lead_back_to_the_last_one_before_them() {
    for kind in BOTH {
        let after = After::on(kind).await;
        let storage = &after.college.storage;
        for reader in [&after.amina, &after.grace] {
            let before = async |days: u64, at: Moment| {
                let grant = storage.allow(reader, after.amina.person, at).await.unwrap();
                storage.reviews(&grant, day(24) + Days::new(days), at.today, at).await.unwrap().before
            };
            assert_eq!(before(1, tuesday()).await, None, "{kind:?}: it is not over");
            assert_eq!(before(1, later(0)).await, Some(day(24)), "{kind:?}");
            // maths met four times, and then were the holidays
            assert_eq!(before(26, later(40)).await, Some(day(24) + Days::new(21)), "{kind:?}");
            assert_eq!(before(0, later(40)).await, None, "{kind:?}: there was none before the first");
        }
    }
}

#[tokio::test]
async fn a_change_is_a_later_version_and_every_version_stays_readable_to_the_learner() {
    for kind in BOTH {
        let after = After::on(kind).await;
        after.gives(&after.dana, filled("most", "All through."), later(0)).await.unwrap();
        after.gives(&after.dana, filled("a-little", "Less than I thought."), later(1)).await.unwrap();
        let seen = after.seen_by_amina(later(2)).await;
        let versions: Vec<_> =
            seen.given.iter().map(|it| (it.what.note().unwrap().words().to_owned(), it.is_earlier)).collect();
        let expected = [("Less than I thought.".to_owned(), false), ("All through.".to_owned(), true)];
        assert_eq!(versions, expected, "{kind:?}");
        let (grant, id) =
            (after.college.storage.allow(&after.dana, after.amina.person, later(1)).await.unwrap(), new_id());
        for _ in 0..2 {
            after
                .college
                .storage
                .give_review(&grant, after.lesson, id, filled("not-here", ""), (UTC, later(1)))
                .await
                .unwrap();
        }
        let seen = after.seen_by_grace(later(1)).await;
        assert_eq!(seen.given.len(), 3, "{kind:?}: the same form twice is once");
        assert!(!seen.given[0].what.amount().counts(), "{kind:?}");
        after.says(Asked::OnOwn, "more", later(0)).await.unwrap();
        let first = after.seen_by_amina(later(0)).await.said(Asked::OnOwn).unwrap().at;
        after.says(Asked::OnOwn, "more", later(1)).await.unwrap();
        assert_eq!(after.seen_by_amina(later(1)).await.said(Asked::OnOwn).unwrap().at, first, "{kind:?}");
    }
}

#[tokio::test]
async fn what_help_was_with_is_kept_with_its_version_and_stands_in_the_record() {
    for kind in BOTH {
        let after = After::on(kind).await;
        let storage = &after.college.storage;
        let grant = storage.allow(&after.dana, after.amina.person, later(0)).await.unwrap();
        let to_give = storage.review_to_give(&grant, after.lesson, later(0)).await.unwrap();
        assert_eq!(to_give.activities, Activity::ALL, "{kind:?}: the college asks about each");
        for activities in [&["writing", "reading"][..], &[], &["group-work"]] {
            let activities = activities.iter().map(|word| (*word).to_owned()).collect();
            let given =
                Filled { amount: "some".to_owned(), help: "show-me".to_owned(), activities, ..Filled::default() };
            after.gives(&after.dana, Given::new(&given).unwrap(), later(0)).await.unwrap();
        }
        let seen = after.seen_by_amina(later(2)).await;
        let named: Vec<_> = seen.given.iter().map(|it| it.what.activities().to_vec()).collect();
        let expected = [vec![Activity::GroupWork], vec![], vec![Activity::Reading, Activity::Writing]];
        assert_eq!(named, expected, "{kind:?}: the newest first");
        for reader in [&after.amina, &after.grace] {
            let grant = storage.allow::<act::ReadReviews>(reader, after.amina.person, later(2)).await.unwrap();
            let record = storage.learner_record(&grant, day(1), later(2).today, later(2)).await.unwrap();
            let given = record.reviews.all.iter().flat_map(|it| &it.given).filter(|it| !it.is_earlier);
            let with = help_with(given.map(|it| vec![&it.what]));
            let [one] = &with[..] else { panic!("{kind:?}: {with:?}") };
            assert_eq!((one.activity, one.most()), (Some(Activity::GroupWork), Some(Help::ShowMe)), "{kind:?}");
        }
    }
}

#[tokio::test]
async fn staff_write_of_their_own_sessions_once_they_are_over_until_the_second_teaching_day_after() {
    for kind in BOTH {
        let after = After::on(kind).await;
        let (given, college) = (|| filled("some", ""), &after.college);
        let refused = |it: Result<(), Error>| matches!(it, Err(Error::Refused(_)));
        assert!(refused(after.gives(&after.dana, given(), tuesday()).await), "{kind:?}: it has not begun");
        after.gives(&after.dana, given(), later(2)).await.unwrap();
        after.writes(&after.osei, "Fine.", later(2)).await.unwrap();
        assert!(refused(after.gives(&after.dana, given(), later(3)).await), "{kind:?}: too late");
        assert!(refused(after.writes(&after.osei, "Late.", later(3)).await), "{kind:?}: too late");
        assert!(after.seen_by_dana(later(3)).await.is_err(), "{kind:?}: nor read");
        let sam = college.person("Sam", Role::Lsa, college.site).await;
        let kwame = college.person("Kwame", Role::Tutor, college.site).await;
        assert!(refused(after.gives(&sam, given(), later(0)).await), "{kind:?}");
        assert!(refused(after.writes(&kwame, "Not mine.", later(0)).await), "{kind:?}");
        let elsewhere = college.person("Priya", Role::Coordinator, college.another_site().await).await;
        let read = college.storage.allow::<act::ReadReviews>(&elsewhere, after.amina.person, later(0)).await;
        assert!(matches!(read, Err(Error::Refused(_))), "{kind:?}");
        let tom = college.person("Tom", Role::Learner, college.site).await;
        let own = college.storage.own_review(&Grant::themself(&tom).unwrap(), after.lesson, later(0)).await;
        assert!(matches!(own, Err(Error::Refused(_))), "{kind:?}: not his lesson");
    }
}

#[tokio::test]
async fn each_is_told_what_there_is_to_write_or_say_about_and_nothing_of_the_others() {
    for kind in BOTH {
        let after = After::on(kind).await;
        let storage = &after.college.storage;
        let at = later(1);
        let to_give = storage.reviews_to_give(&Grant::themself(&after.dana).unwrap(), at).await.unwrap();
        assert_eq!(to_give.iter().map(|it| it.learner.is_written).collect::<Vec<_>>(), [false], "{kind:?}");
        after.gives(&after.dana, filled("some", ""), at).await.unwrap();
        let to_give = storage.reviews_to_give(&Grant::themself(&after.dana).unwrap(), at).await.unwrap();
        assert!(to_give[0].learner.is_written, "{kind:?}");
        let lessons = storage.lessons(&Grant::themself(&after.osei).unwrap(), at).await.unwrap();
        assert_eq!(lessons.iter().map(|it| it.learners.len()).collect::<Vec<_>>(), [1], "{kind:?}");
        let own = Grant::themself(&after.amina).unwrap();
        let before = storage.to_say(&own, tuesday()).await.unwrap();
        assert!(before.open.is_empty(), "{kind:?}: none is over");
        assert_eq!(storage.to_say(&own, at).await.unwrap().open.len(), 1, "{kind:?}");
        after.says(Asked::Enough, "not-sure", at).await.unwrap();
        let said = storage.to_say(&own, at).await.unwrap();
        assert!(said.open.is_empty() && said.has_past, "{kind:?}: not sure is a word");
    }
}
