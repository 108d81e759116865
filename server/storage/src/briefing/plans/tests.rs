//! What Dana reads of Amina's plan, on both databases: duties first, what was agreed, and each change asked to be read.

use chrono_tz::Europe::London;
use chrono_tz::UTC;
use databases::{BOTH, Kind};
use domain::access::{Grant, Role, Visitor};
use domain::deployment::Stretch;
use domain::id::{PlanAnswerId, PlanId, PlanLineId, SittingId};
use domain::plan::{Basis, Duties, Named, Offer, Reason, Reply, Shipped};
use domain::sitting::Maker;
use domain::situation::Situation;
use uuid::Uuid;

use crate::example::{Example, Taught, day, tuesday};
use crate::{Briefed, Order, Proposal};

struct Day {
    college: Example,
    grace: Visitor,
    amina: Visitor,
    dana: Visitor,
    maths: Taught,
}

/// Amina wants some help in all lessons, and Dana comes to maths.
async fn a_day(kind: Kind) -> Day {
    let college = Example::on(kind).await;
    let grace = college.person("Grace", Role::Coordinator, college.site).await;
    let amina = college.person("Amina", Role::Learner, college.site).await;
    let dana = college.person("Dana", Role::Lsa, college.site).await;
    let maths = college.class("Maths", college.site, 540, 630, &[&amina]).await;
    let all = "all-lessons".to_owned();
    college.says(&amina, 1, "sent", &[(all.clone(), "presence", "help"), (all, "amount", "some")]).await;
    let stretch = Stretch::new(day(24), day(24), tuesday().today).unwrap();
    let order = Order::whole(maths.session, dana.person, stretch);
    college.storage.deploy(&college.grant(&grace, &amina).await, order, None, (UTC, tuesday())).await.unwrap();
    let sitting = SittingId::new(Uuid::now_v7());
    let themself = Grant::themself(&amina).unwrap();
    college.storage.start_sitting(&themself, sitting, Maker::Myself, tuesday()).await.unwrap();
    Day { college, grace, amina, dana, maths }
}

fn to_try() -> Reason {
    Reason::new(Named::Shipped(Shipped::ToTryFirst), "").unwrap()
}

impl Day {
    async fn reads(&self) -> Briefed {
        let grant = Grant::themself(&self.dana).unwrap();
        self.college.storage.today(&grant, London, tuesday()).await.unwrap().meetings.remove(0).learners.remove(0)
    }

    async fn has_read(&self) {
        let grant = self.college.grant(&self.dana, &self.amina).await;
        let edition = self.reads().await.edition;
        self.college.storage.mark_read(&grant, self.maths.session, (edition, tuesday().now), tuesday()).await.unwrap();
        assert!(self.reads().await.is_read());
    }

    async fn proposed(&self) -> PlanLineId {
        self.proposed_at(Situation::AllLessons).await
    }

    async fn proposed_at(&self, situation: Situation) -> PlanLineId {
        let grant = self.college.grant(&self.grace, &self.amina).await;
        let seen = self.college.storage.plan_of(&grant, tuesday()).await.unwrap();
        let offer = Offer {
            situation,
            instead: (situation != Situation::AllLessons).then(|| ("presence just-in-case".parse().unwrap(), to_try())),
            observed: false,
            from: None,
            own_assistant: Some("Sam".to_owned()),
        };
        let proposal = Proposal {
            id: PlanId::new(Uuid::now_v7()),
            seen: seen.history.number(),
            statement: seen.statement.map(|statement| statement.id),
            review: day(30),
            offers: vec![offer],
        };
        let grant = self.college.grant(&self.grace, &self.amina).await;
        self.college.storage.propose(&grant, proposal, tuesday()).await.unwrap();
        let own = self.college.storage.own_plan(&Grant::themself(&self.amina).unwrap(), tuesday()).await.unwrap();
        own.history.newest(tuesday().today).into_iter().find(|line| line.situation == situation).unwrap().id
    }

    async fn answers(&self, line: PlanLineId, reply: Reply) {
        let (id, grant) = (PlanAnswerId::new(Uuid::now_v7()), Grant::themself(&self.amina).unwrap());
        self.college.storage.answer_line(&grant, id, (line, reply), tuesday()).await.unwrap();
    }

    async fn duty(&self) -> PlanLineId {
        let id = PlanLineId::new(Uuid::now_v7());
        let duty = Duties {
            situation: Situation::Session(self.maths.session),
            terms: "presence help;amount all".parse().unwrap(),
            basis: Basis::Safety,
            review: day(30),
            what_to_do: "Call reception.".to_owned(),
            two_people: true,
        };
        let grant = self.college.grant(&self.grace, &self.amina).await;
        self.college.storage.write_duty(&grant, id, duty, tuesday()).await.unwrap();
        id
    }
}

#[tokio::test]
async fn what_waits_is_not_read_and_each_agreement_and_change_of_mind_is_asked_to_be_read() {
    for kind in BOTH {
        let day = a_day(kind).await;
        day.has_read().await;
        let line = day.proposed().await;
        assert!(day.reads().await.is_read() && day.reads().await.planned.agreed.is_none(), "{kind:?}");
        day.answers(line, Reply::Agree).await;
        let agreed = day.reads().await;
        let given = agreed.planned.agreed.clone().unwrap();
        assert_eq!((given.line.id, given.line.own_assistant.as_deref(), given.is_new), (line, Some("Sam"), true));
        assert!(!agreed.is_read() && agreed.answer_by.is_none());
        day.has_read().await;
        day.answers(line, Reply::Different).await;
        let marked = day.reads().await;
        assert!(!marked.is_read() && marked.planned.newly_marked, "{kind:?}");
        let by = chrono::NaiveDate::from_ymd_opt(2026, 12, 18);
        assert!(marked.answer_by.is_some() && marked.answer_by <= by, "{:?}", marked.answer_by);
        day.has_read().await;
        day.answers(line, Reply::TakeBack).await;
        let back = day.reads().await;
        assert!(!back.is_read() && back.planned.taken_back.is_some() && back.planned.gone.len() == 1, "{kind:?}");
    }
}

#[tokio::test]
async fn a_duty_is_read_first_and_asked_again_when_it_ends() {
    for kind in BOTH {
        let day = a_day(kind).await;
        day.has_read().await;
        let duty = day.duty().await;
        let read = day.reads().await;
        let shown = &read.planned.duties[0];
        assert!(shown.is_new && shown.line.id == duty && !read.is_read() && read.planned.agreed.is_none(), "{kind:?}");
        day.has_read().await;
        let grant = day.college.grant(&day.grace, &day.amina).await;
        day.college.storage.end_duty(&grant, duty, tuesday()).await.unwrap();
        let ended = day.reads().await;
        assert!(!ended.is_read() && ended.planned.duties.is_empty() && ended.planned.gone[0].id == duty, "{kind:?}");
    }
}

#[tokio::test]
async fn a_duty_that_goes_on_as_it_was_is_not_asked_to_be_read_again() {
    for kind in BOTH {
        let day = a_day(kind).await;
        let was = day.duty().await;
        day.has_read().await;
        let (grant, id) = (day.college.grant(&day.grace, &day.amina).await, PlanLineId::new(Uuid::now_v7()));
        day.college.storage.look_at_duty(&grant, (was, id), crate::example::day(29), tuesday()).await.unwrap();
        let again = day.reads().await;
        assert!(again.is_read() && !again.planned.has_changes(), "{kind:?}: {:?}", again.planned);
        assert_eq!(again.planned.duties.iter().map(|given| given.line.id).collect::<Vec<_>>(), [id], "{kind:?}");
        let site = day.college.site;
        let unread =
            day.college.storage.read(move |conn| Box::pin(crate::briefing::unread::at_site(conn, site, tuesday())));
        assert!(unread.await.unwrap().is_empty(), "{kind:?}: nor does anybody hear that they have not read it");
    }
}

#[tokio::test]
async fn what_comes_in_the_place_of_what_was_taken_back_is_marked_and_not_called_newly_agreed() {
    for kind in BOTH {
        let day = a_day(kind).await;
        let maths = Situation::Session(day.maths.session);
        for place in [Situation::AllLessons, maths] {
            let line = day.proposed_at(place).await;
            day.answers(line, Reply::Agree).await;
        }
        day.has_read().await;
        let own = day.reads().await.planned.agreed.unwrap().line;
        assert_eq!(own.situation, maths, "{kind:?}");
        day.answers(own.id, Reply::TakeBack).await;
        let now = day.reads().await;
        let planned = &now.planned;
        let holds = planned.agreed.as_ref().map(|given| given.line.situation);
        assert_eq!((holds, planned.is_marked(), now.is_read()), (Some(Situation::AllLessons), true, false), "{kind:?}");
        assert!(planned.taken_back.is_some(), "{kind:?}");
    }
}
