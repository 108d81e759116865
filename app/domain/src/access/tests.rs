//! What the table says, and what it must never say.

use super::*;
use crate::scale::Scale;
use uuid::Uuid;

fn visitor(role: Role) -> Visitor {
    Visitor {
        sign_in: SignInId::new(Uuid::nil()),
        person: PersonId::new(Uuid::from_u128(1)),
        audit: AuditId::new(Uuid::from_u128(2)),
        role,
        sites: vec![SiteId::new(Uuid::from_u128(3))],
    }
}

#[test]
fn only_a_learner_answers_and_only_for_themself() {
    for role in Role::ALL.iter().copied() {
        for relation in Relation::ALL.iter().copied() {
            let may = allowed(Action::KeepAnswer, role, relation);
            assert_eq!(may, role == Role::Learner && relation == Relation::Themself, "{role:?} {relation:?}");
        }
    }
}

#[test]
fn a_plan_is_proposed_by_a_coordinator_and_answered_by_the_learner_alone() {
    for (action, role, relation) in TABLE.iter().copied() {
        match action {
            Action::ProposePlan | Action::WriteDuty | Action::EnterPlanAnswer => {
                assert_eq!((role, relation), (Role::Coordinator, Relation::SameSite));
            }
            Action::AnswerPlan => assert_eq!((role, relation), (Role::Learner, Relation::Themself)),
            _ => {}
        }
    }
}

#[test]
fn a_review_is_led_by_the_learner_alone_and_read_by_their_coordinator() {
    for (action, role, relation) in TABLE.iter().copied() {
        match action {
            Action::LeadPlanReview => assert_eq!((role, relation), (Role::Learner, Relation::Themself)),
            Action::ReadPlanReview | Action::WritePlanReview | Action::EnterPlanReview => {
                assert_eq!((role, relation), (Role::Coordinator, Relation::SameSite));
            }
            _ => {}
        }
    }
}

#[test]
fn what_staff_saw_is_written_by_staff_and_disputed_by_the_learner_alone() {
    for (action, role, relation) in TABLE.iter().copied() {
        match action {
            Action::Observe | Action::TakeBackObservation => {
                let reads = [(Role::Lsa, Relation::DeployedNow), (Role::Coordinator, Relation::SameSite)];
                assert!(reads.contains(&(role, relation)), "{role:?} {relation:?}");
            }
            Action::Dispute => assert_eq!((role, relation), (Role::Learner, Relation::Themself)),
            _ => {}
        }
    }
}

#[test]
fn an_lsa_who_was_deployed_before_reads_nothing() {
    for action in Action::ALL.iter().copied() {
        assert!(!allowed(action, Role::Lsa, Relation::DeployedBefore));
    }
}

#[test]
fn a_coordinator_of_another_site_is_refused() {
    let elsewhere = SiteId::new(Uuid::from_u128(9));
    assert!(Grant::<act::ListStatements>::site(&visitor(Role::Coordinator), elsewhere).is_err());
}

#[test]
fn a_learner_is_told_of_every_role_that_reads() {
    // The page "who can see this" names the people in these two: another role that reads needs its place there.
    let reading: Vec<_> = Role::ALL.iter().copied().filter(|role| reads_statements(*role)).collect();
    assert_eq!(reading, [Role::Lsa, Role::Coordinator]);
}

#[test]
fn a_worry_is_read_by_the_safeguarding_lead_and_by_nobody_else() {
    let reads: Vec<_> = TABLE.iter().filter(|(action, ..)| *action == Action::ReadWorry).collect();
    assert_eq!(reads, [&(Action::ReadWorry, Role::SafeguardingLead, Relation::Themself)]);
    let lead: Vec<_> = TABLE.iter().filter(|(_, role, _)| *role == Role::SafeguardingLead).collect();
    assert_eq!(lead.len(), 2, "and the lead reads nothing else: {lead:?}");
}

#[test]
fn the_roles_to_come_reach_nothing_yet_but_their_own_settings() {
    use Role::{Administrator, DataProtectionOfficer, Supporter};
    for role in [Supporter, Administrator, DataProtectionOfficer] {
        let reached: Vec<_> = TABLE.iter().filter(|(_, allowed, _)| *allowed == role).collect();
        assert_eq!(reached, [&(Action::ChangeSettings, role, Relation::Themself)]);
    }
}

#[test]
fn after_a_session_each_writes_their_own_and_an_lsa_lately_deployed_nothing_else() {
    for (action, role, relation) in TABLE.iter().copied() {
        match action {
            Action::GiveReview => assert_eq!(role, Role::Lsa),
            Action::WriteLine => assert_eq!((role, relation), (Role::Tutor, Relation::Teaches)),
            Action::SayHowItWas => assert_eq!((role, relation), (Role::Learner, Relation::Themself)),
            // before it is over, and by whoever is there
            Action::MarkNotHere => assert_ne!(relation, Relation::DeployedLately),
            _ => assert!(!matches!(relation, Relation::DeployedLately | Relation::Teaches), "{action:?}"),
        }
    }
}

#[test]
fn a_tutor_reaches_their_own_sessions_and_no_learner_s_words() {
    let reached: Vec<_> = TABLE.iter().filter(|(_, role, _)| *role == Role::Tutor).collect();
    assert!(
        reached.iter().all(|(_, _, relation)| matches!(relation, Relation::Themself | Relation::Teaches)),
        "{reached:?}"
    );
    assert!(!reads_statements(Role::Tutor));
}

#[test]
fn nobody_changes_how_another_reads() {
    for (_, role, relation) in TABLE.iter().filter(|(action, ..)| *action == Action::ChangeSettings) {
        assert_eq!(*relation, Relation::Themself, "{role:?}");
    }
}
