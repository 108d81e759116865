//! Who reads what a learner leaves, on both databases.

mod about;

use chrono::TimeDelta;
use chrono_tz::Europe::London;
use databases::BOTH;
use domain::access::{Action, Role, Visitor};
use domain::talk::Patience;
use domain::talk::hours::Hours;
use uuid::Uuid;

use super::*;
use crate::example::{Example, tuesday};
use crate::sql::Sql;

const END_ROLE: Sql = Sql("update role_held set ended_on = '2026-11-23' where person_id = $1");
const ON_RECORD: Sql =
    Sql("select count(*) from audit where chain = $1 and subject = $2 and object = $3 and action = $4");

/// Tuesday, so many hours after eight in the morning.
fn later(hours: i64) -> Moment {
    Moment { now: tuesday().now + TimeDelta::hours(hours), ..tuesday() }
}

async fn ask(college: &Example, learner: &Visitor, reader: &Visitor, wish: Wish) -> Result<TalkId, Error> {
    let id = TalkId::new(Uuid::now_v7());
    let ask = Ask { id, wish, reader: reader.person, step: None, line: None, page: "/".to_owned() };
    let grant = Grant::themself(learner).unwrap();
    college.storage.ask_to_talk(&grant, ask, London, tuesday()).await.map(|()| id)
}

async fn list_of(college: &Example, coordinator: &Visitor, at: Moment) -> Vec<(TalkId, bool)> {
    let grant = Grant::site(coordinator, coordinator.sites[0]).unwrap();
    let list = college.storage.talk_requests(&grant, at).await.unwrap();
    list.into_iter().map(|request| (request.id, request.answered.is_some())).collect()
}

async fn worries_of(college: &Example, lead: &Visitor) -> Vec<TalkId> {
    let list = college.storage.worries(&Grant::themself(lead).unwrap(), tuesday()).await.unwrap();
    list.into_iter().map(|request| request.id).collect()
}

async fn arrange(college: &Example, by: &Visitor, wanted: Arrangement) -> Result<(), Error> {
    college.storage.arrange_talk(&Grant::site(by, college.site).unwrap(), wanted, tuesday()).await
}

async fn who(college: &Example, learner: &Visitor) -> Vec<String> {
    let who = college.storage.who_reads(&Grant::themself(learner).unwrap(), tuesday()).await.unwrap();
    who.readers.iter().map(|face| face.name.to_string()).collect()
}

#[tokio::test]
async fn a_second_person_reads_it_once_the_first_had_their_time() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let amina = college.person("Amina", Role::Learner, college.site).await;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let omar = college.person("Omar", Role::Coordinator, college.site).await;
        let id = ask(&college, &amina, &grace, Wish::Help).await.unwrap();
        // asked at eight, read from nine on, and an hour after that by the second too
        assert_eq!(list_of(&college, &grace, later(0)).await, [(id, false)], "{kind:?}");
        assert_eq!(list_of(&college, &omar, later(1)).await, [], "{kind:?}");
        let first = college.storage.talk_requests(&Grant::site(&grace, college.site).unwrap(), later(0)).await.unwrap();
        let second = first[0].second.as_ref().map(|(name, from)| (name.called().to_owned(), *from));
        assert_eq!(second, Some(("Omar".to_owned(), later(2).now)), "the first is told of the second: {kind:?}");
        assert_eq!(list_of(&college, &omar, later(2)).await, [(id, false)], "{kind:?}");
        let grant = Grant::site(&omar, college.site).unwrap();
        college.storage.mark_talk_read(&grant, id, later(1)).await.unwrap();
        assert_eq!(list_of(&college, &grace, later(3)).await, [(id, false)], "not theirs yet: {kind:?}");
        college.storage.mark_talk_read(&grant, id, later(2)).await.unwrap();
        assert_eq!(list_of(&college, &grace, later(3)).await, [(id, true)], "{kind:?}");
        let asked = college.storage.asked_to_talk(&Grant::themself(&amina).unwrap(), id, later(3)).await.unwrap();
        assert!(asked.unwrap().answered.is_some(), "{kind:?}");
    }
}

#[tokio::test]
async fn a_learner_sees_who_knows_already_until_it_is_answered_and_never_that_there_is_a_worry() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let amina = college.person("Amina", Role::Learner, college.site).await;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let frances = college.person("Frances", Role::SafeguardingLead, college.site).await;
        ask(&college, &amina, &frances, Wish::Worried).await.unwrap();
        let knows = async || {
            let who = college.storage.who_reads(&Grant::themself(&amina).unwrap(), tuesday()).await.unwrap();
            let all = Wish::ALL
                .iter()
                .copied()
                .filter(|wish| [&grace, &frances].iter().any(|reader| who.knows(reader.person, *wish).is_some()));
            all.collect::<Vec<_>>()
        };
        assert_eq!(knows().await, [], "{kind:?}");
        let id = ask(&college, &amina, &grace, Wish::Help).await.unwrap();
        assert_eq!(knows().await, [Wish::Help, Wish::Question], "{kind:?}: whoever knows is wanted for either");
        let advocate = ask(&college, &amina, &grace, Wish::Advocate).await.unwrap();
        assert_eq!(knows().await, [Wish::Help, Wish::Question, Wish::Advocate], "{kind:?}");
        college.storage.mark_talk_read(&Grant::site(&grace, college.site).unwrap(), id, later(1)).await.unwrap();
        assert_eq!(knows().await, [Wish::Advocate], "{kind:?}: it is answered");
        college.storage.mark_talk_read(&Grant::site(&grace, college.site).unwrap(), advocate, later(1)).await.unwrap();
        assert_eq!(knows().await, [], "{kind:?}: it is answered");
    }
}

#[tokio::test]
async fn a_learner_reads_what_came_of_all_they_asked_a_person_for_and_never_that_there_is_a_worry() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let amina = college.person("Amina", Role::Learner, college.site).await;
        let tom = college.person("Tom", Role::Learner, college.site).await;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let frances = college.person("Frances", Role::SafeguardingLead, college.site).await;
        let told = async || {
            let grant = Grant::themself(&amina).unwrap();
            let asked = college.storage.all_asked_to_talk(&grant, later(48)).await.unwrap().into_iter();
            let mut told: Vec<_> =
                asked.map(|one| (one.wish, one.answered.map(|(name, _)| name.to_string()))).collect();
            told.sort();
            told
        };
        ask(&college, &amina, &frances, Wish::Worried).await.unwrap();
        ask(&college, &tom, &grace, Wish::Complaint).await.unwrap();
        assert_eq!(told().await, [], "{kind:?}");
        let help = ask(&college, &amina, &grace, Wish::Help).await.unwrap();
        ask(&college, &amina, &grace, Wish::Advocate).await.unwrap();
        assert_eq!(told().await, [(Wish::Help, None), (Wish::Advocate, None)], "{kind:?}");
        college.storage.mark_talk_read(&Grant::site(&grace, college.site).unwrap(), help, later(1)).await.unwrap();
        let answered = (Wish::Help, Some("Grace".to_owned()));
        assert_eq!(told().await, [answered, (Wish::Advocate, None)], "{kind:?}: long after it was answered too");
        let again = ask(&college, &amina, &grace, Wish::Help).await.unwrap();
        ask(&college, &amina, &grace, Wish::Advocate).await.unwrap();
        let all = [(Wish::Help, None), (Wish::Advocate, None), (Wish::Advocate, None)];
        assert_eq!(told().await, all, "{kind:?}: the last answer to one thing, and all that has none");
        college.storage.mark_talk_read(&Grant::site(&grace, college.site).unwrap(), again, later(1)).await.unwrap();
        assert_eq!(told().await.len(), 3, "{kind:?}");
    }
}

#[tokio::test]
async fn not_this_person_sends_it_past_them() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let amina = college.person("Amina", Role::Learner, college.site).await;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let omar = college.person("Omar", Role::Coordinator, college.site).await;
        let id = ask(&college, &amina, &omar, Wish::Help).await.unwrap();
        assert_eq!(list_of(&college, &omar, later(0)).await, [(id, false)], "{kind:?}");
        assert_eq!(list_of(&college, &grace, later(48)).await, [], "whom they passed over: {kind:?}");
    }
}

#[tokio::test]
async fn a_worry_reaches_the_safeguarding_lead_and_nobody_else() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let amina = college.person("Amina", Role::Learner, college.site).await;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        assert!(ask(&college, &amina, &grace, Wish::Worried).await.is_err(), "no lead is set: {kind:?}");
        let frances = college.person("Frances", Role::SafeguardingLead, college.site).await;
        let elsewhere = college.another_site().await;
        let other = college.person("Idris", Role::SafeguardingLead, elsewhere).await;
        assert!(ask(&college, &amina, &grace, Wish::Worried).await.is_err(), "{kind:?}");
        assert!(ask(&college, &amina, &frances, Wish::Help).await.is_err(), "a lead reads nothing else: {kind:?}");
        let id = ask(&college, &amina, &frances, Wish::Worried).await.unwrap();
        assert_eq!(worries_of(&college, &frances).await, [id], "{kind:?}");
        assert_eq!(worries_of(&college, &other).await, [], "{kind:?}");
        assert_eq!(list_of(&college, &grace, later(48)).await, [], "{kind:?}");
        let grant = Grant::site(&grace, college.site).unwrap();
        college.storage.mark_talk_read(&grant, id, later(0)).await.unwrap();
        let list = college.storage.worries(&Grant::themself(&frances).unwrap(), tuesday()).await.unwrap();
        assert!(list[0].answered.is_none(), "a coordinator marks no worry: {kind:?}");
        college.storage.mark_worry_read(&Grant::themself(&frances).unwrap(), id, later(0)).await.unwrap();
        let list = college.storage.worries(&Grant::themself(&frances).unwrap(), tuesday()).await.unwrap();
        assert!(list[0].answered.is_some(), "{kind:?}");
    }
}

#[tokio::test]
async fn nobody_is_told_by_a_page_that_names_who_reads_no_more_and_who_was_told_before_is_told() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let amina = college.person("Amina", Role::Learner, college.site).await;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let omar = college.person("Omar", Role::Coordinator, college.site).await;
        let before = TalkId::new(Uuid::now_v7());
        let asks = async |id| {
            let wish = Ask { id, wish: Wish::Help, reader: grace.person, step: None, line: None, page: "/".to_owned() };
            college.storage.ask_to_talk(&Grant::themself(&amina).unwrap(), wish, London, tuesday()).await
        };
        asks(before).await.unwrap();
        college.put(END_ROLE, args![grace.person]).await;
        let refused = asks(TalkId::new(Uuid::now_v7())).await;
        assert!(matches!(refused, Err(Error::Talk(OthersRead))), "{kind:?}: {refused:?}");
        asks(before).await.unwrap();
        assert_eq!(list_of(&college, &omar, later(48)).await, [(before, false)], "{kind:?}");
    }
}

#[tokio::test]
async fn an_answer_is_on_record_with_the_learner_whichever_site_it_was_given_from() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let amina = college.person("Amina", Role::Learner, college.site).await;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let frances = college.person("Frances", Role::SafeguardingLead, college.site).await;
        let north = college.another_site().await;
        college.holds_also(&grace, north).await;
        let grace = Visitor { sites: vec![college.site, north], ..grace };
        let wish = ask(&college, &amina, &grace, Wish::Help).await.unwrap();
        let worry = ask(&college, &amina, &frances, Wish::Worried).await.unwrap();
        college.storage.mark_talk_read(&Grant::site(&grace, north).unwrap(), wish, tuesday()).await.unwrap();
        college.storage.mark_worry_read(&Grant::themself(&frances).unwrap(), worry, tuesday()).await.unwrap();
        for (id, action) in [(wish, Action::ReadTalk), (worry, Action::ReadWorry)] {
            let of_it = args![format!("learner {}", amina.audit), amina.audit, id, action.key()];
            let row = college.storage.read(|conn| Box::pin(conn.row(ON_RECORD, of_it))).await.unwrap();
            assert_eq!(row.unwrap().int().unwrap(), 1, "{kind:?}: {action:?}");
        }
    }
}

#[tokio::test]
async fn who_leads_and_also_coordinates_has_two_lists() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let amina = college.person("Amina", Role::Learner, college.site).await;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let as_lead = college.also(&grace, Role::SafeguardingLead).await;
        let worry = ask(&college, &amina, &as_lead, Wish::Worried).await.unwrap();
        let wish = ask(&college, &amina, &grace, Wish::Help).await.unwrap();
        assert_eq!(list_of(&college, &grace, later(0)).await, [(wish, false)], "{kind:?}");
        assert_eq!(worries_of(&college, &as_lead).await, [worry], "{kind:?}");
    }
}

#[tokio::test]
async fn the_college_says_who_is_first_who_is_second_and_when() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let amina = college.person("Amina", Role::Learner, college.site).await;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        college.person("Omar", Role::Coordinator, college.site).await;
        let elsewhere = college.another_site().await;
        let wen = college.person("Wen", Role::Coordinator, elsewhere).await;
        let lsa = college.person("Ben", Role::Lsa, college.site).await;
        assert_eq!(who(&college, &amina).await, ["Grace", "Omar"], "{kind:?}");
        let (first, second) = (Some(wen.person), Some(grace.person));
        let patience = Patience::new(30).unwrap();
        let wanted = Arrangement { first, second, patience, hours: Hours::new([None; 7]) };
        arrange(&college, &grace, wanted).await.unwrap();
        assert_eq!(who(&college, &amina).await, ["Wen", "Grace", "Omar"], "{kind:?}");
        let grant = Grant::site(&grace, college.site).unwrap();
        assert_eq!(college.storage.reading_of(&grant, tuesday()).await.unwrap().arrangement, wanted, "{kind:?}");
        let usual = Arrangement { hours: Hours::default(), ..wanted };
        arrange(&college, &grace, usual).await.unwrap();
        assert_eq!(college.storage.reading_of(&grant, tuesday()).await.unwrap().arrangement, usual, "{kind:?}");
        let not_a_reader = Arrangement { first: Some(lsa.person), ..usual };
        assert!(arrange(&college, &grace, not_a_reader).await.is_err(), "{kind:?}");
    }
}

#[tokio::test]
async fn nobody_is_told_of_a_request_that_is_not_their_own() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let amina = college.person("Amina", Role::Learner, college.site).await;
        let tom = college.person("Tom", Role::Learner, college.site).await;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let id = ask(&college, &amina, &grace, Wish::Help).await.unwrap();
        let asked = college.storage.asked_to_talk(&Grant::themself(&tom).unwrap(), id, tuesday()).await.unwrap();
        assert!(asked.is_none(), "{kind:?}");
    }
}
