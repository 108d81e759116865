//! Whom a learner does not want: said and taken back alone, and never learnt by whoever it is about, on both databases.

use std::collections::BTreeSet;

use chrono_tz::UTC;
use domain::deployment::Stretch;
use domain::id::PersonId;
use domain::question::Picked;

use super::*;
use crate::Order;
use crate::dialect::args;
use crate::example::day;
use crate::sql::Sql;

const NOT_WANTED: Step = Step { situation: Situation::Me, question: Question::NotWanted };
const EMAIL: Sql = Sql("update person set email = $2 where id = $1");
const NO_NOTICE: Sql = Sql("delete from notice");
const TOLD: Sql = Sql("select p.given_name from notice n join person p on p.id = n.person_id order by p.given_name");
const HAS_READ: Sql = Sql("insert into briefing_read (lsa_id, learner_id, session_id, version_read, read_at)
                           values ($1, $2, $3, '1 sent', 0)");
const READ: Sql = Sql("select version_read from briefing_read where lsa_id = $1");

/// Amina sent how near, and that she does not want these people.
async fn not_wanted(college: &Example, people: &[&Visitor]) -> Visitor {
    let amina = learner_answering(college, Maker::Myself).await;
    let people = people.iter().map(|one| one.person.to_string()).collect::<Vec<_>>().join(" ");
    let people = Value::from_words(Question::NotWanted, &people).ok();
    let (grant, said) = (Grant::themself(&amina).unwrap(), vec![(NEARNESS, near("in-the-room")), (NOT_WANTED, people)]);
    college.storage.keep_answers(&grant, save(), said, Way::Tapped, tuesday()).await.unwrap();
    college.storage.send_statement(&Grant::themself(&amina).unwrap(), tuesday()).await.unwrap();
    amina
}

/// Whom a coordinator reads that the learner does not want; nothing where they read that nothing was said of it.
async fn read_by(college: &Example, coordinator: &Visitor, learner: &Visitor) -> Option<BTreeSet<PersonId>> {
    let grant: Grant<act::ReadStatement> = college.grant(coordinator, learner).await;
    let reading = college.storage.read_statement(&grant, tuesday()).await.unwrap();
    match reading.statement.unwrap().answers.picked(NOT_WANTED.situation, NOT_WANTED.question) {
        Some(Picked::People(people)) => Some(people.clone()),
        _ => None,
    }
}

#[tokio::test]
async fn whoever_is_not_wanted_and_coordinates_too_reads_of_the_others_and_never_of_themself() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let dana = college.person("Dana", Role::Lsa, college.site).await;
        let sam = college.person("Sam", Role::Lsa, college.site).await;
        let dana_plans = college.also(&dana, Role::Coordinator).await;
        let amina = not_wanted(&college, &[&dana, &sam]).await;
        let both = BTreeSet::from([dana.person, sam.person]);
        assert_eq!(read_by(&college, &grace, &amina).await, Some(both), "{kind:?}");
        assert_eq!(read_by(&college, &dana_plans, &amina).await, Some(BTreeSet::from([sam.person])), "{kind:?}");
        let sam_plans = college.also(&sam, Role::Coordinator).await;
        take_back(&college, &amina, NOT_WANTED).await.unwrap();
        let only = Value::from_words(Question::NotWanted, &sam.person.to_string()).ok();
        let (grant, said) = (Grant::themself(&amina).unwrap(), vec![(NOT_WANTED, only)]);
        college.storage.keep_answers(&grant, save(), said, Way::Tapped, tuesday()).await.unwrap();
        college.storage.send_statement(&Grant::themself(&amina).unwrap(), tuesday()).await.unwrap();
        assert_eq!(read_by(&college, &sam_plans, &amina).await, None, "{kind:?}: not even that there is somebody");
    }
}

#[tokio::test]
async fn what_is_private_is_taken_back_by_the_learner_alone_and_whoever_comes_is_told_nothing() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let dana = college.person("Dana", Role::Lsa, college.site).await;
        let sam = college.person("Sam", Role::Lsa, college.site).await;
        let amina = not_wanted(&college, &[&sam]).await;
        let maths = college.class("Maths", college.site, 570, 660, &[&amina]).await;
        let order = Order::whole(maths.session, dana.person, Stretch::new(day(24), day(24), day(24)).unwrap());
        let grant = college.grant(&grace, &amina).await;
        college.storage.deploy(&grant, order, None, (UTC, tuesday())).await.unwrap();
        college.put(HAS_READ, args![dana.person, amina.person, maths.session]).await;
        for (who, address) in [(&grace, "grace@college.example"), (&dana, "dana@college.example")] {
            college.put(EMAIL, args![who.person, address]).await;
        }
        college.put(NO_NOTICE, args![]).await;

        sit(&college, &amina, Maker::WithHelp(Someone::Related(Relation::Friend, None))).await;
        let refused = take_back(&college, &amina, NOT_WANTED).await;
        assert!(matches!(refused, Err(Error::Refused(_))), "{kind:?}: {refused:?}");
        assert!(read_by(&college, &grace, &amina).await.is_some(), "{kind:?}: it still stands");

        sit(&college, &amina, Maker::Myself).await;
        take_back(&college, &amina, NOT_WANTED).await.unwrap();
        assert_eq!(read_by(&college, &grace, &amina).await, None, "{kind:?}");
        let told = college.storage.read(|conn| Box::pin(conn.rows(TOLD, args![]))).await.unwrap();
        let told: Vec<String> = told.into_iter().map(|mut row| row.text().unwrap()).collect();
        assert_eq!(told, ["Grace"], "{kind:?}");
        let lsa = dana.person;
        let read = college.storage.read(move |conn| Box::pin(conn.row(READ, args![lsa]))).await.unwrap();
        assert_eq!(read.unwrap().text().unwrap(), "2 sent", "{kind:?}: nothing is new to whoever had read the say");
    }
}

#[tokio::test]
async fn a_page_sent_once_someone_helps_keeps_the_rest_and_leaves_out_what_is_private() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let dana = college.person("Dana", Role::Lsa, college.site).await;
        let sam = college.person("Sam", Role::Lsa, college.site).await;
        let amina = not_wanted(&college, &[&dana]).await;
        sit(&college, &amina, Maker::WithHelp(Someone::Related(Relation::Friend, None))).await;
        let (page, other) = (save(), Value::from_words(Question::NotWanted, &sam.person.to_string()).ok());
        let (grant, said) =
            (Grant::themself(&amina).unwrap(), vec![(NEARNESS, near("next-to-me")), (NOT_WANTED, other)]);
        college.storage.keep_answers(&grant, page, said, Way::Tapped, tuesday()).await.unwrap();
        let answers = own(&college, &amina).await.answers();
        assert_eq!(answers.get(NEARNESS.situation, NEARNESS.question).unwrap().value, near("next-to-me").unwrap());
        let before = answers.picked(NOT_WANTED.situation, NOT_WANTED.question);
        assert_eq!(before, Some(&Picked::People(BTreeSet::from([dana.person]))), "{kind:?}: as it was said alone");
        let object = format!("{} nearness {}", NEARNESS.situation, page.id);
        assert_eq!(college.storage.times_recorded(Action::KeepAnswer, object).await.unwrap(), 1, "{kind:?}");
    }
}
