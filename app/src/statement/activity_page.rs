//! One activity: all of it, or one of its small steps, to say how much of it is done alone.

use domain::question::Question;
use domain::scale::{Activity, Scale, SmallStep};
use domain::situation::Situation;
use domain::statement::Road;
use leptos::prelude::*;
use storage::MySupport;

use super::{Places, before_page, same, standing};
use crate::parts::{Heading, LearnerPage, SaidRow};
use crate::person::figure;
use crate::routes;
use crate::words::use_words;

/// `/statement/activity-<name>`, shown to a learner who said who is answering.
pub fn show(support: MySupport, activity: Activity) -> impl IntoView {
    let words = use_words();
    let name = words.step(Question::Activity, activity.key()).words;
    let title = words.said_with("statement-activity-title", &[("activity", name.into())]);
    let whole = (Situation::Activity(activity), words.said("statement-activity-whole"));
    let steps = SmallStep::of(activity).map(|step| (Situation::SmallStep(step), words.small_step(step)));
    let rows = std::iter::once(whole).chain(steps);
    let is_begun = support.statements.answers().has(Situation::Activity(activity));
    let told = (!is_begun).then(|| before_page::told(words, &support, Situation::Activity(activity)));
    let told = told.into_iter().flatten().map(|said| view! { <SaidRow said/> }).collect_view();
    let same = same::as_activity(words, &support, activity).map(|same| view! { <div class="rows">{same}</div> });
    let rows = rows.map(|(about, said)| standing::row(words, &support, Road::Of(about), said)).collect_view();
    view! {
        <LearnerPage
            title=title.words.clone()
            me=figure(&support.me)
            back=Some(routes::places(Places::Activities))
            reader=support.reader.as_ref().map(figure)
            talk=routes::talk(&routes::activity_steps(activity))
        >
            <Heading said=title hint=Some(words.said("statement-activity-lead"))/>
            {told}
            <ul class="rows">{rows}</ul>
            {same}
        </LearnerPage>
    }
}
