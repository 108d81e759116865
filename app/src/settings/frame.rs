//! What stands around a page of settings: the same as around every other page of whoever reads it.

use domain::access::Role;
use domain::scale::Scale;
use domain::settings::{Group, Setting, Symbols};
use domain::sign_in::SignedIn;
use leptos::prelude::*;
use storage::{Face, Own};

use crate::college::College;
use crate::parts::{LearnerPage, PlainPage, StaffPage};
use crate::person::figure;
use crate::routes;
use crate::settings::use_own_words;
use crate::visitor::{self, Away, go_to, storage};
use crate::words::Locale;

/// Who reads, as far as what stands around their pages goes.
#[derive(Clone, Debug)]
pub enum Around {
    /// A learner.
    Learner(Own),
    /// Anyone who works with them.
    Staff(Face),
    /// Someone not signed in.
    Door,
}

impl Around {
    /// Whoever reads this page.
    pub async fn reader() -> Result<Self, Away> {
        match visitor::signed_in().await? {
            SignedIn::Here(visitor) if visitor.role == Role::Learner => {
                Ok(Self::Learner(storage().own(&visitor).await?))
            }
            SignedIn::Here(visitor) => Ok(Self::Staff(storage().own_face(&visitor).await?)),
            SignedIn::PicksRole { .. } => Err(go_to(routes::ROLE)),
            SignedIn::Nobody => Ok(Self::Door),
        }
    }

    /// The groups that change something for this reader: staff's pages read nothing aloud and ask no questions.
    pub fn groups(&self) -> Vec<Group> {
        let changes = |group: &Group| match group {
            Group::Words | Group::Look => true,
            Group::Aloud | Group::Answers => !matches!(self, Self::Staff(_)),
            // whoever is not known has no address, and a college without a mail server sends nothing
            Group::Emails => !matches!(self, Self::Door) && expect_context::<College>().sends_mail,
        };
        Group::ALL.iter().copied().filter(changes).collect()
    }

    /// The steps this reader may choose: staff's pages compare things that have no picture, and a language is one the
    /// college offers.
    pub fn steps(&self, setting: Setting) -> Vec<&'static str> {
        let mut steps = setting.steps();
        if setting == Setting::Symbols && matches!(self, Self::Staff(_)) {
            steps.retain(|step| *step != Symbols::Only.key());
        }
        if setting == Setting::Language {
            let own = use_own_words();
            steps.retain(|step| Locale::parse(step).is_some_and(|locale| own.offers(locale)));
        }
        steps
    }
}

/// A page of settings.
#[component]
pub fn Frame(
    /// Who reads.
    around: Around,
    /// The page's own title.
    title: String,
    /// The page before.
    back: String,
    /// The page from which they came to settings.
    from: String,
    children: Children,
) -> impl IntoView {
    match around {
        Around::Learner(own) => view! {
            <LearnerPage
                title
                me=figure(&own.face)
                back=Some(back)
                reader=own.reader.as_ref().map(figure)
                talk=routes::talk(&from)
            >
                {children()}
            </LearnerPage>
        }
        .into_any(),
        Around::Staff(face) => view! {
            <StaffPage title me=figure(&face) back=Some(back)><div class="narrow settings">{children()}</div></StaffPage>
        }
        .into_any(),
        Around::Door => view! { <PlainPage title back>{children()}</PlainPage> }.into_any(),
    }
}
