//! Who may do what: one function, one table, and long because of it. Storage asks for its proof, a [`Grant`], and only this file makes one.

mod subject;

use std::marker::PhantomData;

use crate::id::{AuditId, PersonId, SignInId, SiteId};
use crate::scale::scales;

pub use subject::Subject;

scales! {
    /// What a person is here as. Supporter, administrator and data protection officer are known and reach nothing yet.
    Role {
        /// Says what support they want.
        Learner = "learner",
        /// Gives the support.
        Lsa = "lsa",
        /// Teaches the sessions.
        Tutor = "tutor",
        /// Answers for the support of their sites.
        Coordinator = "coordinator",
        /// Helps a learner as far as the learner allows.
        Supporter = "supporter",
        /// Looks after people, timetable and sign-in.
        Administrator = "administrator",
        /// Reads what a learner said is not safe.
        SafeguardingLead = "safeguarding-lead",
        /// Reads the audit, exports and erases.
        DataProtectionOfficer = "data-protection-officer",
    }

    /// How whoever asks stands to whom it is about.
    Relation {
        /// The person themself.
        Themself = "themself",
        /// An LSA with a published occurrence of this learner, today or later.
        DeployedNow = "deployed-now",
        /// An LSA whose last published occurrence of this learner is over, but not so long that they cannot say how it went.
        DeployedLately = "deployed-lately",
        /// An LSA whose last published occurrence of this learner is over.
        DeployedBefore = "deployed-before",
        /// A tutor of a class of this learner.
        Teaches = "teaches",
        /// Staff of the learner's home site, or of a site where the learner has a session.
        SameSite = "same-site",
        /// Staff of another site.
        OtherSite = "other-site",
        /// Nothing to do with each other.
        Stranger = "stranger",
    }
}

impl Role {
    /// Whether Sayso has no page for it so far.
    pub const fn reaches_nothing_yet(self) -> bool {
        matches!(self, Self::Administrator | Self::Supporter | Self::DataProtectionOfficer)
    }
}

macro_rules! acts {
    ($($(#[$doc:meta])* $name:ident = $key:literal),+ $(,)?) => {
        scales! {
            /// Everything that can be done to, or read about, someone.
            Action { $($(#[$doc])* $name = $key),+ }
        }

        /// One type an action, so that a grant for one cannot be passed for another.
        pub mod act {
            $($(#[$doc])* #[derive(Clone, Copy, Debug)] pub struct $name;
            impl super::Act for $name { const ACTION: super::Action = super::Action::$name; })+
        }
    };
}

/// An action as a type.
pub trait Act: Send + Sync + 'static {
    /// The row of the table it stands for.
    const ACTION: Action;
}

acts! {
    /// See one's own support page, drafts included.
    SeeOwnStatement = "see-own-statement",
    /// Say who is answering.
    StartSitting = "start-sitting",
    /// Keep one answer of one's own draft.
    KeepAnswer = "keep-answer",
    /// Send one's own draft.
    SendStatement = "send-statement",
    /// Take back what one sent.
    TakeBackStatement = "take-back-statement",
    /// Take back one answer.
    TakeBackAnswer = "take-back-answer",
    /// See who may read what one sends.
    SeeWhoCanSee = "see-who-can-see",
    /// See who comes to one's own lessons.
    SeeWhoComes = "see-who-comes",
    /// Say no to somebody who comes to one's own lesson, and take that back.
    RefuseComing = "refuse-coming",
    /// Have an address from which a calendar program fetches one's own sessions.
    KeepFeed = "keep-feed",
    /// Ask for a person.
    AskToTalk = "ask-to-talk",
    /// See the photo of a person who may come.
    SeePhoto = "see-photo",
    /// See a list of who said what at one's sites.
    ListStatements = "list-statements",
    /// Read what a learner sent.
    ReadStatement = "read-statement",
    /// See how the questions do with people, as counts without names.
    SeeInsight = "see-insight",
    /// Say which questions are asked, where and in which order.
    ArrangeQuestions = "arrange-questions",
    /// Say which times a site's day has that are no lesson, and when.
    ArrangeDayPlan = "arrange-day-plan",
    /// See how long, when and where the LSAs of one's sites may be sent.
    SeeWorkingWeeks = "see-working-weeks",
    /// Say how long, when and where an LSA may be sent, and what they know.
    ArrangeWorkingWeek = "arrange-working-week",
    /// Have a site's week proposed, change it, and publish it.
    PlanWeek = "plan-week",
    /// Say that an LSA is not in, from a day to a day; never why.
    MarkAbsence = "mark-absence",
    /// Say that one meeting is off for the day, and that it is on after all; never why.
    CallOff = "call-off",
    /// Say that a learner is not at one meeting, and that they are after all; never why.
    MarkNotHere = "mark-not-here",
    /// Put an LSA with a learner.
    Deploy = "deploy",
    /// Read the requests of learners to talk.
    ReadTalk = "read-talk",
    /// Read which learners are worried or not safe.
    ReadWorry = "read-worry",
    /// Say who reads what learners leave at one's site, and when.
    ArrangeTalk = "arrange-talk",
    /// Read what the learners of one's own published occurrences said.
    ReadBriefing = "read-briefing",
    /// Write down what one saw of a learner, apart from what they say.
    Observe = "observe",
    /// Take back what one wrote down oneself.
    TakeBackObservation = "take-back-observation",
    /// Say that what staff saw of oneself is not right.
    Dispute = "dispute",
    /// See who is supported in one's own sessions, and by whom.
    SeeClass = "see-class",
    /// Write what one's own session is for.
    WritePurpose = "write-purpose",
    /// Say that one has read it.
    MarkBriefingRead = "mark-briefing-read",
    /// See which sessions of one's own there is something to say about.
    ListReviews = "list-reviews",
    /// Write down what was given to a learner at one's own session.
    GiveReview = "give-review",
    /// Write a line about a learner at a session one taught.
    WriteLine = "write-line",
    /// Say how a session was.
    SayHowItWas = "say-how-it-was",
    /// Read what was given to a learner, how it was and what was written.
    ReadReviews = "read-reviews",
    /// Say something to every learner of the college in its own words.
    Reword = "reword",
    /// Say which languages the college offers.
    ChooseLanguages = "choose-languages",
    /// See one's own plan, and everything one asked for.
    SeeOwnPlan = "see-own-plan",
    /// Answer a line of one's own plan.
    AnswerPlan = "answer-plan",
    /// Read a learner's plan beside what they said.
    ReadPlan = "read-plan",
    /// Propose a plan to a learner.
    ProposePlan = "propose-plan",
    /// Write, or end, what the college must give.
    WriteDuty = "write-duty",
    /// Enter what a learner answered on paper.
    EnterPlanAnswer = "enter-plan-answer",
    /// See which plans of one's sites are to be made, answered or looked at again.
    ListPlans = "list-plans",
    /// Read every line that holds at one's site: what deployments are pulled from.
    ReadLinesInForce = "read-lines-in-force",
    /// Say which reasons the college gives, and who hears of what is not agreed.
    ArrangePlans = "arrange-plans",
    /// Lead the review of one's own plan.
    LeadPlanReview = "lead-plan-review",
    /// Read what a learner decided at the reviews of their plan.
    ReadPlanReview = "read-plan-review",
    /// Say where a learner's programme stands.
    WritePlanReview = "write-plan-review",
    /// Enter what a learner decided at a review that was held on paper.
    EnterPlanReview = "enter-plan-review",
    /// See which plans of one's sites are to be looked at again, and when.
    ListPlanReviews = "list-plan-reviews",
    /// Say which frames a site asks its reviews by.
    ArrangePlanReviews = "arrange-plan-reviews",
    /// Write down what one saw of a learner's support.
    ObserveSupport = "observe-support",
    /// Read what was seen of a learner's support.
    ReadSupportSeen = "read-support-seen",
    /// Say whether what was seen of one's own support is right.
    SayOfSupport = "say-of-support",
    /// Change how one's own pages look and read.
    ChangeSettings = "change-settings",
}

/// The whole policy: what is not in this table is refused.
pub const TABLE: &[(Action, Role, Relation)] = {
    use Action as A;
    use Relation as To;
    use Role as R;
    &[
        (A::SeeOwnStatement, R::Learner, To::Themself),
        (A::StartSitting, R::Learner, To::Themself),
        (A::KeepAnswer, R::Learner, To::Themself),
        (A::SendStatement, R::Learner, To::Themself),
        (A::TakeBackStatement, R::Learner, To::Themself),
        (A::TakeBackAnswer, R::Learner, To::Themself),
        (A::SeeWhoCanSee, R::Learner, To::Themself),
        (A::SeeWhoComes, R::Learner, To::Themself),
        (A::RefuseComing, R::Learner, To::Themself),
        (A::KeepFeed, R::Learner, To::Themself),
        (A::KeepFeed, R::Lsa, To::Themself),
        (A::KeepFeed, R::Tutor, To::Themself),
        (A::AskToTalk, R::Learner, To::Themself),
        (A::SeePhoto, R::Learner, To::Themself),
        (A::SeePhoto, R::Learner, To::SameSite),
        (A::SeePhoto, R::Lsa, To::Themself),
        (A::SeePhoto, R::Lsa, To::DeployedNow),
        (A::SeePhoto, R::Tutor, To::Themself),
        (A::SeePhoto, R::Coordinator, To::Themself),
        (A::SeePhoto, R::Coordinator, To::SameSite),
        (A::ListStatements, R::Coordinator, To::SameSite),
        (A::ReadStatement, R::Coordinator, To::SameSite),
        (A::SeeInsight, R::Coordinator, To::SameSite),
        (A::ArrangeQuestions, R::Coordinator, To::SameSite),
        (A::ArrangeDayPlan, R::Coordinator, To::SameSite),
        (A::SeeWorkingWeeks, R::Coordinator, To::SameSite),
        (A::ArrangeWorkingWeek, R::Coordinator, To::SameSite),
        (A::PlanWeek, R::Coordinator, To::SameSite),
        (A::MarkAbsence, R::Lsa, To::Themself),
        (A::MarkAbsence, R::Coordinator, To::SameSite),
        (A::CallOff, R::Lsa, To::Themself),
        (A::CallOff, R::Tutor, To::Themself),
        (A::CallOff, R::Coordinator, To::SameSite),
        (A::MarkNotHere, R::Lsa, To::DeployedNow),
        (A::MarkNotHere, R::Tutor, To::Teaches),
        (A::MarkNotHere, R::Coordinator, To::SameSite),
        (A::Deploy, R::Coordinator, To::SameSite),
        (A::ReadTalk, R::Coordinator, To::SameSite),
        (A::ReadWorry, R::SafeguardingLead, To::Themself),
        (A::ArrangeTalk, R::Coordinator, To::SameSite),
        (A::Reword, R::Coordinator, To::SameSite),
        (A::ChooseLanguages, R::Coordinator, To::SameSite),
        (A::Observe, R::Lsa, To::DeployedNow),
        (A::Observe, R::Coordinator, To::SameSite),
        (A::TakeBackObservation, R::Lsa, To::DeployedNow),
        (A::TakeBackObservation, R::Coordinator, To::SameSite),
        (A::Dispute, R::Learner, To::Themself),
        (A::ReadBriefing, R::Lsa, To::Themself),
        (A::ReadBriefing, R::Lsa, To::DeployedNow),
        (A::MarkBriefingRead, R::Lsa, To::DeployedNow),
        (A::SeeOwnPlan, R::Learner, To::Themself),
        (A::AnswerPlan, R::Learner, To::Themself),
        (A::ReadPlan, R::Coordinator, To::SameSite),
        (A::ProposePlan, R::Coordinator, To::SameSite),
        (A::WriteDuty, R::Coordinator, To::SameSite),
        (A::EnterPlanAnswer, R::Coordinator, To::SameSite),
        (A::ListPlans, R::Coordinator, To::SameSite),
        (A::ReadLinesInForce, R::Coordinator, To::SameSite),
        (A::ArrangePlans, R::Coordinator, To::SameSite),
        (A::ObserveSupport, R::Coordinator, To::SameSite),
        (A::ReadSupportSeen, R::Learner, To::Themself),
        (A::ReadSupportSeen, R::Coordinator, To::SameSite),
        (A::SayOfSupport, R::Learner, To::Themself),
        (A::LeadPlanReview, R::Learner, To::Themself),
        (A::ReadPlanReview, R::Coordinator, To::SameSite),
        (A::WritePlanReview, R::Coordinator, To::SameSite),
        (A::EnterPlanReview, R::Coordinator, To::SameSite),
        (A::ListPlanReviews, R::Coordinator, To::SameSite),
        (A::ArrangePlanReviews, R::Coordinator, To::SameSite),
        (A::ListReviews, R::Learner, To::Themself),
        (A::ListReviews, R::Lsa, To::Themself),
        (A::ListReviews, R::Tutor, To::Themself),
        (A::GiveReview, R::Lsa, To::DeployedNow),
        (A::GiveReview, R::Lsa, To::DeployedLately),
        (A::WriteLine, R::Tutor, To::Teaches),
        (A::SayHowItWas, R::Learner, To::Themself),
        (A::ReadReviews, R::Learner, To::Themself),
        (A::ReadReviews, R::Coordinator, To::SameSite),
        (A::SeeClass, R::Tutor, To::Themself),
        (A::WritePurpose, R::Tutor, To::Themself),
        (A::ChangeSettings, R::Learner, To::Themself),
        (A::ChangeSettings, R::Lsa, To::Themself),
        (A::ChangeSettings, R::Tutor, To::Themself),
        (A::ChangeSettings, R::Coordinator, To::Themself),
        (A::ChangeSettings, R::Supporter, To::Themself),
        (A::ChangeSettings, R::Administrator, To::Themself),
        (A::ChangeSettings, R::SafeguardingLead, To::Themself),
        (A::ChangeSettings, R::DataProtectionOfficer, To::Themself),
    ]
};

/// Whether the table has this row.
pub fn allowed(action: Action, role: Role, relation: Relation) -> bool {
    TABLE.contains(&(action, role, relation))
}

/// Whether someone in this role may read what a learner sent, in any relation to them. What a learner is told of who
/// can see their say is told by this.
pub fn reads_statements(role: Role) -> bool {
    let reads = |action: &Action| matches!(action, Action::ReadStatement | Action::ReadBriefing);
    TABLE.iter().any(|(action, allowed, _)| reads(action) && *allowed == role)
}

/// Whether someone in this role reads what learners agreed to, without reading what they said.
pub fn reads_plans_alone(role: Role) -> bool {
    let reads = |action: &Action| matches!(action, Action::SeeClass);
    !reads_statements(role) && TABLE.iter().any(|(action, allowed, _)| reads(action) && *allowed == role)
}

/// Who is asking: someone signed in, here as one role, as storage last proved it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visitor {
    /// The record of their sign-in, which every transaction reads again.
    pub sign_in: SignInId,
    /// Who they are.
    pub person: PersonId,
    /// What the audit calls them.
    pub audit: AuditId,
    /// What they are here as.
    pub role: Role,
    /// The sites they hold that role at.
    pub sites: Vec<SiteId>,
}

/// Proof that a visitor may do one thing about one subject. Storage reads its facts again before it acts on it.
#[derive(Clone, Debug)]
pub struct Grant<A: Act> {
    visitor: Visitor,
    subject: Subject,
    relation: Relation,
    act: PhantomData<fn() -> A>,
}

/// The one refusal: what is asked for is not there for this visitor. Shown as "not found" (404), never as "not allowed".
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not found for this visitor")]
pub struct Refused;

impl<A: Act> Grant<A> {
    /// Decides by the table. Fails when the visitor's role in that relation may not do this.
    pub fn decide(visitor: &Visitor, subject: Subject, relation: Relation) -> Result<Self, Refused> {
        if !allowed(A::ACTION, visitor.role, relation) {
            return Err(Refused);
        }
        Ok(Self { visitor: visitor.clone(), subject, relation, act: PhantomData })
    }

    /// A grant about the visitor's own self; needs no other fact.
    pub fn themself(visitor: &Visitor) -> Result<Self, Refused> {
        Self::decide(visitor, Subject::Person(visitor.person), Relation::Themself)
    }

    /// A grant about one site as a whole; the visitor must hold their role there.
    pub fn site(visitor: &Visitor, site: SiteId) -> Result<Self, Refused> {
        Self::decide(visitor, Subject::Site(site), site_relation(visitor, site))
    }

    /// Who was granted.
    pub const fn visitor(&self) -> &Visitor {
        &self.visitor
    }

    /// Whom it is about.
    pub const fn subject(&self) -> Subject {
        self.subject
    }

    /// The relation it rests on.
    pub const fn relation(&self) -> Relation {
        self.relation
    }

    /// The person it is about: the subject, or the visitor where the subject is a site.
    pub const fn person(&self) -> PersonId {
        match self.subject {
            Subject::Person(person) => person,
            Subject::Site(_) => self.visitor.person,
        }
    }
}

/// How a visitor stands to a site.
pub fn site_relation(visitor: &Visitor, site: SiteId) -> Relation {
    if visitor.sites.contains(&site) { Relation::SameSite } else { Relation::OtherSite }
}

#[cfg(test)]
mod tests;
