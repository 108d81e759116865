//! What stands against putting somebody with a learner by hand, rule by rule, on both databases.

use chrono::Days;
use chrono_tz::UTC;
use databases::BOTH;
use domain::access::{Grant, Role, Visitor, act};
use domain::day_plan::Hours;
use domain::deployment::{Refusal, Stretch};
use domain::id::{AbsenceId, PlanLineId};
use domain::plan::{Basis, Duties};
use domain::timetable::StartMinute;
use domain::working_week::{Paid, Rest, WorkingWeek};
use uuid::Uuid;

use super::*;
use crate::Error;
use crate::example::{Example, Taught, day, tuesday};

/// Minutes of a day.
pub(crate) fn hours(from: u16, to: u16) -> Hours {
    Hours::new(StartMinute::new(from).unwrap(), StartMinute::new(to).unwrap()).unwrap()
}

/// In on Tuesdays from nine to four, for so many minutes, with half an hour between twelve and half past one.
pub(crate) async fn works(college: &Example, coordinator: &Visitor, lsa: &Visitor, minutes: u32) {
    let mut days: [Vec<Hours>; 7] = Default::default();
    days[1] = vec![hours(540, 960)];
    let rest = Rest::new(30, hours(720, 810)).ok();
    let week =
        WorkingWeek { paid: Paid::Hourly, minutes, days, rest, other_sites: BTreeSet::new(), skills: BTreeSet::new() };
    let grant: Grant<act::ArrangeWorkingWeek> = college.grant(coordinator, lsa).await;
    college.storage.arrange_working_week(&grant, week, tuesday()).await.unwrap();
}

/// What the college must give a learner in all lessons, whatever they say.
pub(crate) async fn must(college: &Example, coordinator: &Visitor, learner: &Visitor, terms: &str) {
    let duty = Duties {
        situation: domain::situation::Situation::AllLessons,
        terms: terms.parse().unwrap(),
        basis: Basis::CarriedOver,
        review: tuesday().today + Days::new(30),
        what_to_do: String::new(),
        two_people: false,
    };
    let grant: Grant<act::WriteDuty> = college.grant(coordinator, learner).await;
    college.storage.write_duty(&grant, PlanLineId::new(Uuid::now_v7()), duty, tuesday()).await.unwrap();
}

struct People {
    college: Example,
    grace: Visitor,
    dana: Visitor,
    amina: Visitor,
}

async fn people(kind: databases::Kind) -> People {
    let college = Example::on(kind).await;
    let grace = college.person("Grace", Role::Coordinator, college.site).await;
    let dana = college.person("Dana", Role::Lsa, college.site).await;
    let amina = college.person("Amina", Role::Learner, college.site).await;
    works(&college, &grace, &dana, 200).await;
    People { college, grace, dana, amina }
}

impl People {
    async fn class(&self, from: i64, to: i64) -> Taught {
        self.college.class("Maths", self.college.site, from, to, &[&self.amina]).await
    }

    /// What stands against Dana's coming on these dates, by key; nothing where she comes.
    async fn against(&self, taught: Taught, from: u32, to: u32) -> Vec<&'static str> {
        self.against_with(&self.amina, taught, from, to).await
    }

    /// The same with another learner.
    async fn against_with(&self, learner: &Visitor, taught: Taught, from: u32, to: u32) -> Vec<&'static str> {
        let stretch = Stretch::new(day(from), day(to), tuesday().today).unwrap();
        let order = Order::whole(taught.session, self.dana.person, stretch);
        let grant: Grant<act::Deploy> = self.college.grant(&self.grace, learner).await;
        let put = self.college.storage.deploy(&grant, order, Some("To try it".into()), (UTC, tuesday())).await;
        match put {
            Ok(_) => Vec::new(),
            Err(Error::Deployment(Refusal::Breaches(found))) => {
                assert!(found.iter().all(|(_, on)| *on >= day(23) && *on <= day(to)), "{found:?}");
                found.iter().map(|(breach, _)| breach.key()).collect()
            }
            Err(error) => panic!("{error:?}"),
        }
    }
}

#[tokio::test]
async fn nobody_is_put_by_hand_where_they_do_not_work_or_longer_than_their_hours_or_without_their_break() {
    for kind in BOTH {
        let people = people(kind).await;
        let (early, maths) = (people.class(500, 590).await, people.class(570, 660).await);
        assert_eq!(people.against(early, 24, 24).await, ["not-at-work"], "{kind:?}");
        assert!(people.against(maths, 24, 24).await.is_empty(), "{kind:?}");
        // from half past eleven to half past one nothing is left of the break
        let over_lunch = people.class(690, 790).await;
        assert_eq!(people.against(over_lunch, 24, 24).await, ["no-break"], "{kind:?}");
        let long = people.class(830, 950).await;
        assert_eq!(people.against(long, 24, 24).await, ["too-many-hours"], "{kind:?}");
    }
}

#[tokio::test]
async fn nobody_is_put_by_hand_where_there_is_no_time_to_get_there_from_another_site() {
    for kind in BOTH {
        let people = people(kind).await;
        let north = people.college.another_site().await;
        people.college.holds_also(&people.dana, north).await;
        let omar = people.college.person("Omar", Role::Coordinator, north).await;
        let tom = people.college.person("Tom", Role::Learner, north).await;
        let trip = people.college.class("Trip", north, 560, 600, &[&tom]).await;
        let grant: Grant<act::Deploy> = people.college.grant(&omar, &tom).await;
        let stretch = Stretch::new(day(24), day(24), day(24)).unwrap();
        let order = Order::whole(trip.session, people.dana.person, stretch);
        people.college.storage.deploy(&grant, order, None, (UTC, tuesday())).await.unwrap();
        // nobody has said how far it is: half an hour
        assert_eq!(people.against(people.class(620, 660).await, 24, 24).await, ["no-time-to-travel"], "{kind:?}");
        assert!(people.against(people.class(630, 660).await, 24, 24).await.is_empty(), "{kind:?}");
    }
}

#[tokio::test]
async fn nobody_is_put_by_hand_who_lacks_what_is_needed_or_is_in_on_none_of_the_days() {
    for kind in BOTH {
        let people = people(kind).await;
        let (maths, store) = (people.class(570, 660).await, &people.college.storage);
        must(&people.college, &people.grace, &people.amina, "presence help;amount some;skill signing").await;
        assert_eq!(people.against(maths, 24, 24).await, ["unskilled"], "{kind:?}");
        // marked as not in for one day she may be put there for weeks, and for that day alone she may not
        assert_eq!(people.against(maths, 24, 30).await, ["unskilled"], "{kind:?}");
        let art = people.college.class("Art", people.college.site, 830, 850, &[&people.amina]).await;
        let absent: Grant<act::MarkAbsence> = Grant::themself(&people.dana).unwrap();
        let stretch = Stretch::new(day(24), day(24), day(24)).unwrap();
        store.mark_absence(&absent, AbsenceId::new(Uuid::now_v7()), stretch, tuesday()).await.unwrap();
        let against = people.against(art, 24, 24).await;
        assert_eq!(against, ["away", "unskilled"], "{kind:?}");
    }
}

#[tokio::test]
async fn nobody_is_put_by_hand_with_more_than_they_can_give_nor_beside_whoever_is_to_be_alone_with_them() {
    for kind in BOTH {
        let people = people(kind).await;
        let (college, amina) = (&people.college, &people.amina);
        let tom = college.person("Tom", Role::Learner, college.site).await;
        let leo = college.person("Leo", Role::Learner, college.site).await;
        let mia = college.person("Mia", Role::Learner, college.site).await;
        let taught = [amina, &tom, &leo, &mia];
        let (maths, art) = (
            college.class("Maths", college.site, 570, 620, &taught).await,
            college.class("Art", college.site, 630, 680, &taught).await,
        );
        must(college, &people.grace, amina, "presence help;amount a-little;sharing just-me").await;
        must(college, &people.grace, &tom, "presence help;amount some").await;
        must(college, &people.grace, &leo, "presence help;amount most").await;
        // it is said at whichever of the two is put second, and of the days on which both would be there
        assert!(people.against(maths, 24, 24).await.is_empty(), "{kind:?}");
        assert_eq!(people.against_with(&tom, maths, 24, 24).await, ["too-much"], "{kind:?}");
        assert!(people.against_with(&tom, art, 24, 24).await.is_empty(), "{kind:?}");
        assert_eq!(people.against(art, 24, 24).await, ["too-much"], "{kind:?}");
        // four and eight are one whole person, and what nobody agreed to takes nothing
        assert!(people.against_with(&leo, art, 24, 24).await.is_empty(), "{kind:?}");
        assert!(people.against_with(&mia, art, 24, 24).await.is_empty(), "{kind:?}");
        assert_eq!(people.against_with(&mia, maths, 24, 24).await, ["too-much"], "{kind:?}: she is to be alone");
    }
}

#[tokio::test]
async fn whoever_asks_for_themself_reads_that_they_are_not_free_and_not_that_they_are_not_wanted() {
    for kind in BOTH {
        let mut people = people(kind).await;
        let maths = people.class(570, 660).await;
        let not_dana = people.dana.person.to_string();
        people.college.says(&people.amina, 1, "sent", &[("me".to_owned(), "not-wanted", &not_dana)]).await;
        assert_eq!(people.against(maths, 24, 24).await, ["not-wanted"], "{kind:?}");
        people.grace = people.college.also(&people.dana, Role::Coordinator).await;
        assert_eq!(people.against(maths, 24, 24).await, ["not-free"], "{kind:?}");
    }
}
