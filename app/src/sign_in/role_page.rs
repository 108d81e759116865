//! What someone who holds several roles is here as: asked after signing in, and open to be changed later.

use domain::access::Role;
use domain::scale::Scale;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use super::actions::PickRole;
use crate::page::{has_query, page};
use crate::parts::{Choice, Continue, PlainPage, Question, Trouble, titled};
use crate::routes;
use crate::visitor::{self, Away, go_to, storage};
use crate::words::{Locale, use_words};

/// `/role`
#[component]
pub fn RolePage() -> impl IntoView {
    page(Locale::EnGb, || {
        let refused = has_query("refused");
        async move {
            visitor::sign_in().await?;
            let token = visitor::token().ok_or_else(|| go_to(routes::SIGN_IN))?;
            let roles = storage().roles_of(&token).await?;
            Ok::<_, Away>(show(roles, refused))
        }
    })
}

fn show(roles: Vec<Role>, refused: bool) -> impl IntoView {
    let words = use_words();
    let title = words.said("sign-in-staff-role-title");
    let choice = move |role: Role| {
        let said = words.said(&format!("person-role-{}", role.key()));
        view! { <Choice name="role" value=role.key().to_owned() said picked=false many=false figure=None/> }
    };
    view! {
        <PlainPage title=titled(&title.words, refused)>
            {refused.then(|| view! { <Trouble said=words.said("sign-in-staff-role-none")/> })}
            <form class="roles" method="post" action=PickRole::url()>
                <Question said=title hint=Some(words.said("sign-in-staff-role-lead")) refused>
                    {roles.into_iter().map(choice).collect_view()}
                </Question>
                <Continue label=words.said("sign-in-staff-role-submit")/>
            </form>
        </PlainPage>
    }
}
