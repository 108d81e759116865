//! A learner who changes class, on both databases: what stood in their plan there is put before their coordinator, and a
//! class they join has no meetings of theirs before.

use domain::id::{ClassId, PlanAnswerId, PlanId, PlanLineId, SessionId, SittingId};
use domain::plan::{Basis, Counts, Duties, LessonBefore, Offer, Refusal, Reply};
use domain::sitting::Maker;
use domain::situation::Situation;
use uuid::Uuid;

use super::*;
use crate::{PlanOf, Proposal};

/// A college where Amina is in maths and has agreed to some help there, and the college must give her some.
struct Leaves {
    college: Example,
    grace: Visitor,
    amina: Visitor,
    maths: Taught,
    art: Taught,
    duty: PlanLineId,
    agreed: PlanLineId,
}

fn on(date: NaiveDate) -> Moment {
    Moment { now: date.and_hms_opt(18, 0, 0).unwrap().and_utc(), today: date }
}

fn row(taught: Taught, learner: &Visitor) -> EnrolmentRow {
    EnrolmentRow { class: taught.class, person: learner.person, role: Role::Learner }
}

async fn imports(college: &Example, difference: Difference, at: Moment) {
    let store = college.storage.write(move |conn| {
        let difference = difference.clone();
        Box::pin(async move { keep(conn, &difference, at.now, at.today).await })
    });
    store.await.unwrap();
}

async fn enrols(college: &Example, begin: Vec<EnrolmentRow>, end: Vec<EnrolmentRow>, at: Moment) {
    let enrolments = Changes { begin, end, ..Changes::default() };
    imports(college, Difference { enrolments, ..Difference::default() }, at).await;
}

impl Leaves {
    async fn on(kind: Kind) -> Self {
        let college = Example::on(kind).await;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let amina = college.person("Amina", Role::Learner, college.site).await;
        let maths = college.class("Maths", college.site, 540, 630, &[&amina]).await;
        let art = college.class("Art", college.site, 960, 1020, &[]).await;
        let place = format!("session-{}", maths.session);
        college.says(&amina, 1, "sent", &[(place, "presence", "help")]).await;
        let (duty, agreed) = (PlanLineId::new(Uuid::now_v7()), PlanLineId::new(Uuid::nil()));
        let mut it = Self { college, grace, amina, maths, art, duty, agreed };
        it.proposes().await.unwrap();
        it.agreed = it.seen().await.history.newest(tuesday().today)[0].id;
        it.agrees().await;
        it.writes_duty().await;
        it.college.put(EMAIL, args![]).await;
        it
    }

    fn at_maths(&self) -> Situation {
        Situation::Session(self.maths.session)
    }

    async fn seen(&self) -> PlanOf {
        self.college.storage.plan_of(&self.college.grant(&self.grace, &self.amina).await, tuesday()).await.unwrap()
    }

    /// Grace proposes what Amina asked for in maths.
    async fn proposes(&self) -> Result<(), Error> {
        let (seen, situation) = (self.seen().await, self.at_maths());
        let offer = Offer { situation, instead: None, observed: false, from: None, own_assistant: None };
        let proposal = Proposal {
            id: PlanId::new(Uuid::now_v7()),
            seen: seen.history.number(),
            statement: seen.statement.map(|statement| statement.id),
            review: day(30),
            offers: vec![offer],
        };
        self.college.storage.propose(&self.college.grant(&self.grace, &self.amina).await, proposal, tuesday()).await
    }

    async fn agrees(&self) {
        let (own, sitting) = (Grant::themself(&self.amina).unwrap(), SittingId::new(Uuid::now_v7()));
        self.college.storage.start_sitting(&own, sitting, Maker::Myself, tuesday()).await.unwrap();
        let (own, id) = (Grant::themself(&self.amina).unwrap(), PlanAnswerId::new(Uuid::now_v7()));
        self.college.storage.answer_line(&own, id, (self.agreed, Reply::Agree), tuesday()).await.unwrap();
    }

    async fn writes_duty(&self) {
        let duty = Duties {
            situation: self.at_maths(),
            terms: "presence help;amount all".parse().unwrap(),
            basis: Basis::EhcPlan,
            review: day(30),
            what_to_do: String::new(),
            two_people: false,
        };
        let grant = self.college.grant(&self.grace, &self.amina).await;
        self.college.storage.write_duty(&grant, self.duty, duty, tuesday()).await.unwrap();
    }

    async fn ends(&self, line: PlanLineId) {
        let grant = self.college.grant(&self.grace, &self.amina).await;
        self.college.storage.end_duty(&grant, line, tuesday()).await.unwrap();
    }

    /// From maths to art.
    async fn changes_class(&self) {
        let (maths, art) = (row(self.maths, &self.amina), row(self.art, &self.amina));
        enrols(&self.college, vec![art], vec![maths], tuesday()).await;
    }

    /// What holds in none of their lessons any more, and what does.
    async fn to_do(&self) -> (Vec<LessonBefore>, Counts) {
        let grant = Grant::site(&self.grace, self.college.site).unwrap();
        let mut plans = self.college.storage.plans_to_do(&grant, UTC, tuesday()).await.unwrap();
        let theirs = plans.to_do.into_iter().filter(|one| one.learner.id == self.amina.person);
        let nowhere = theirs.flat_map(|one| one.nowhere).collect();
        (nowhere, plans.counts.remove(&self.amina.person).unwrap_or_default())
    }

    /// Who was told that something of Amina's holds nowhere, and how often.
    async fn told(&self) -> Vec<String> {
        let rows = self.college.storage.read(|conn| Box::pin(conn.rows(NOWHERE, args![]))).await.unwrap();
        rows.into_iter().map(|mut row| row.text().unwrap()).collect()
    }
}

#[tokio::test]
async fn what_stood_in_a_lesson_they_left_is_put_before_their_coordinator_who_is_told_once() {
    for kind in BOTH {
        let it = Leaves::on(kind).await;
        let held = Counts { as_asked: 1, duties: 1, ..Counts::default() };
        assert_eq!((it.to_do().await, it.told().await), ((vec![], held), vec![]), "{kind:?}");
        it.changes_class().await;
        let (nowhere, counts) = it.to_do().await;
        let lessons: Vec<_> = nowhere.iter().map(|lesson| (lesson.title.as_str(), lesson.since)).collect();
        assert_eq!((&lessons[..], counts), (&[("Maths", Some(day(24)))][..], Counts::default()), "{kind:?}");
        assert_eq!(it.told().await, ["Grace"], "{kind:?}");
        let ben = it.college.person("Ben", Role::Learner, it.college.site).await;
        enrols(&it.college, vec![row(it.maths, &ben)], vec![], tuesday()).await;
        assert_eq!(it.told().await, ["Grace"], "{kind:?}: another import takes nothing from her");
        it.ends(it.duty).await;
        assert_eq!(it.to_do().await.0.len(), 1, "{kind:?}: what she agreed to is still nowhere");
        it.ends(it.agreed).await;
        it.ends(it.agreed).await;
        assert_eq!(it.to_do().await, (vec![], Counts::default()), "{kind:?}");
        enrols(&it.college, vec![row(it.maths, &it.amina)], vec![], tuesday()).await;
        let again = Counts { as_asked: 1, ..Counts::default() };
        assert_eq!(it.to_do().await, (vec![], again), "{kind:?}: nobody but her takes back what she agreed to");
        assert!(it.college.storage.broken_audit().await.unwrap().is_empty(), "{kind:?}");
    }
}

#[tokio::test]
async fn a_line_of_a_lesson_they_still_have_is_not_ended_by_anybody() {
    for kind in BOTH {
        let it = Leaves::on(kind).await;
        let grant = it.college.grant(&it.grace, &it.amina).await;
        let ended = it.college.storage.end_duty(&grant, it.agreed, tuesday()).await;
        assert!(matches!(ended, Err(Error::Refused(_))), "{kind:?}: {ended:?}");
        assert_eq!(it.to_do().await.1.as_asked, 1, "{kind:?}");
    }
}

#[tokio::test]
async fn nothing_is_proposed_for_a_lesson_they_left_nor_answered_of_it() {
    for kind in BOTH {
        let it = Leaves::on(kind).await;
        it.changes_class().await;
        assert!(it.seen().await.history.newest(tuesday().today).is_empty(), "{kind:?}");
        let proposed = it.proposes().await;
        assert!(matches!(proposed, Err(Error::Plan(Refusal::Overtaken))), "{kind:?}: {proposed:?}");
        let grant = Grant::site(&it.grace, it.college.site).unwrap();
        let due = it.college.storage.duties_due(&grant, tuesday()).await.unwrap();
        assert!(due.is_empty(), "{kind:?}: it is to be written anew, not looked at again");
    }
}

/// The days of the meetings of which a learner is asked how they were.
async fn asked(college: &Example, learner: &Visitor, at: Moment) -> Vec<NaiveDate> {
    let say = college.storage.to_say(&Grant::themself(learner).unwrap(), at).await.unwrap();
    let asked: Vec<_> = say.open.iter().map(|met| met.on).collect();
    let own = Grant::themself(learner).unwrap();
    let record = college.storage.reviews(&own, day(1), at.today, at).await.unwrap();
    assert_eq!(record.all.iter().map(|one| one.met.on).collect::<Vec<_>>(), asked);
    asked
}

#[tokio::test]
async fn whoever_joins_a_class_is_asked_of_no_meeting_before_and_whoever_comes_back_of_none_between() {
    for kind in BOTH {
        let it = Leaves::on(kind).await;
        let osei = it.college.person("Osei", Role::Tutor, it.college.site).await;
        it.college.teaches(&osei, it.maths).await;
        let ben = it.college.person("Ben", Role::Learner, it.college.site).await;
        let [first, second, third, fourth] = [0, 7, 14, 21].map(|days| day(24) + Days::new(days));
        enrols(&it.college, vec![row(it.maths, &ben)], vec![], on(first + Days::new(1))).await;
        assert_eq!(asked(&it.college, &ben, on(second)).await, [second], "{kind:?}");
        assert_eq!(asked(&it.college, &it.amina, on(second)).await, [second, first], "{kind:?}");
        let of_class = |at| {
            let (college, osei) = (&it.college, Grant::themself(&osei).unwrap());
            async move {
                let lessons = college.storage.lessons(&osei, at).await.unwrap();
                let told = lessons.into_iter().map(|one| (one.met.on, one.learners.len()));
                told.collect::<Vec<_>>()
            }
        };
        assert_eq!(of_class(on(second)).await, [(second, 2), (first, 1)], "{kind:?}");
        enrols(&it.college, vec![], vec![row(it.maths, &ben)], on(second + Days::new(1))).await;
        assert_eq!(asked(&it.college, &ben, on(third)).await, [second], "{kind:?}: the one they were at");
        enrols(&it.college, vec![row(it.maths, &ben)], vec![], on(third + Days::new(1))).await;
        assert_eq!(asked(&it.college, &ben, on(fourth)).await, [fourth], "{kind:?}: they began anew");
    }
}

#[tokio::test]
async fn whoever_is_in_a_class_when_it_is_first_seen_is_there_from_its_first_meeting() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let amina = college.person("Amina", Role::Learner, college.site).await;
        let (class, session) = (ClassId::new(Uuid::now_v7()), SessionId::new(Uuid::now_v7()));
        let drama = Class { id: class, site: college.site, code: String::new(), title: "Drama".to_owned() };
        let classes = vec![ClassRow { class: drama, source: SourceId::new("drama").unwrap() }];
        let slot = domain::timetable::Slot::from_numbers(1, 540).unwrap();
        let at = day(24).and_hms_opt(9, 0, 0).unwrap().and_utc();
        let met = Occurrence {
            id: OccurrenceId::new(Uuid::now_v7()),
            session,
            planned_on: day(24),
            on: day(24),
            starts: at,
            ends: at + TimeDelta::hours(1),
            room: String::new(),
            called_off: false,
        };
        let begins = Difference {
            classes: Changes { begin: classes, ..Changes::default() },
            enrolments: Changes { begin: vec![row(Taught { class, session }, &amina)], ..Changes::default() },
            sessions: Changes { begin: vec![SessionRow { id: session, class, slot }], ..Changes::default() },
            occurrences: Changes { begin: vec![met], ..Changes::default() },
            ..Difference::default()
        };
        imports(&college, begins, on(day(25))).await;
        assert_eq!(asked(&college, &amina, on(day(25))).await, [day(24)], "{kind:?}");
    }
}

const NOWHERE: Sql = Sql("select p.given_name from notice n join person p on p.id = n.person_id
                          where n.source like 'nowhere %' order by p.given_name");
