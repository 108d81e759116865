//! Who may open a page or do an action, as the table of them says it.

/// Who may.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Whoever comes, signed in or not.
    Everyone,
    /// Anyone signed in, whatever their role.
    SignedIn,
    /// These roles and no other.
    Only(&'static [&'static str]),
}

pub const LEARNER: Who = Who::Only(&["learner"]);
pub const LSA: Who = Who::Only(&["lsa"]);
pub const COORDINATOR: Who = Who::Only(&["coordinator"]);
pub const LEAD: Who = Who::Only(&["safeguarding-lead"]);
pub const NOBODY_BY_THIS_ID: Who = Who::Only(&[]);
pub const NOBODY_HAS_ANY_YET: Who = Who::Only(&[]);

pub const ROLES: [&str; 8] = [
    "learner",
    "lsa",
    "tutor",
    "coordinator",
    "administrator",
    "safeguarding-lead",
    "supporter",
    "data-protection-officer",
];
