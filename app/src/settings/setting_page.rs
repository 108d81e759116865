//! One setting as a question, with a real question below it that shows how it is now.

use domain::scale::Scale;
use domain::settings::{Group, Kept, Setting};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use super::actions::ChangeSettings;
use super::example::Example;
use super::frame::{Around, Frame};
use super::put_back::PutBack;
use super::{said, use_reader, use_settings};
use crate::language::Translated;
use crate::page::{page, param_word, query_page};
use crate::parts::{Choice, Continue, LinkRow, Question, SaidRow, VoiceChoices};
use crate::routes;
use crate::visitor::{Away, not_here};
use crate::words::{Locale, use_words};

/// `/settings/<group>/<setting>`
#[component]
pub fn SettingPage() -> impl IntoView {
    page(Locale::EnGbEasy, || {
        let group = param_word::<Group>("group").ok();
        let setting = param_word::<Setting>("setting").ok();
        let from = query_page("from");
        async move {
            let around = Around::reader().await?;
            let setting = setting.filter(|setting| Some(setting.group()) == group).ok_or_else(not_here)?;
            if !around.groups().contains(&setting.group()) {
                return Err(not_here());
            }
            let about = match setting {
                Setting::Notices => Some(crate::notice::about().await?),
                _ => None,
            };
            Ok::<_, Away>(show(around, setting, from, about))
        }
    })
}

fn show(around: Around, setting: Setting, from: String, about: Option<AnyView>) -> impl IntoView {
    let words = use_words();
    let question = said::question(words, setting);
    let last = use_reader().settings.as_ref().and_then(Kept::last_change);
    let changed = last.filter(|(last, _)| *last == setting).map(|_| {
        view! {
            <div class="changed" role="status">
                <SaidRow said=words.said("settings-changed")/>
                <PutBack label=words.said("settings-put-back") setting=Some(setting) from=from.clone()/>
            </div>
        }
    });
    let choices = match setting {
        Setting::Voice => view! { <VoiceChoices none=words.said("settings-voice-none")/> }.into_any(),
        setting => steps(&around, setting),
    };
    view! {
        <Frame around title=question.words.clone() back=routes::settings_of(setting.group(), &from) from=from.clone()>
            {changed}
            <form method="post" action=ChangeSettings::url()>
                <input type="hidden" name="setting" value=setting.key()/>
                <input type="hidden" name="language" value=words.locale().lang()/>
                <input type="hidden" name="from" value=from.clone()/>
                <Question said=question hint=said::hint(words, setting)>{choices}</Question>
                <Continue label=words.said("settings-keep")/>
            </form>
            {about}
            {(setting != Setting::Notices).then(|| view! { <Example/> })}
            <LinkRow href=from said=words.said("settings-go-back") note=None/>
        </Frame>
    }
}

/// The steps, with the one that holds now picked.
fn steps(around: &Around, setting: Setting) -> AnyView {
    let words = use_words();
    let now = said::now(words, use_settings(), setting);
    let choice = |step: &'static str| {
        let said = said::step(words, setting, step);
        // each language is named in itself
        let lang = Locale::parse(step).filter(|_| setting == Setting::Language).map(Locale::lang);
        view! { <Choice name="pick" value=step.to_owned() said picked=step == now many=false figure=None lang/> }
    };
    let steps = around.steps(setting);
    let others = steps.iter().any(|step| Locale::parse(step).is_some_and(|locale| !locale.is_english()));
    let letters = others.then(|| view! { <Translated/> });
    view! { {letters}{steps.into_iter().map(choice).collect_view()} }.into_any()
}
