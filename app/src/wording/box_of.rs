//! One message in one language: as shipped, as the college says it, what is wrong or hard to read, and the box to change it.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use super::actions::{Reword, WordAsShipped};
use super::flag::{faults, language};
use crate::parts::{Check, ErrorSummary, field_wrong, in_a_textarea, wrong_id};
use crate::words::{Broken, Fault, Locale, Shape, Term, Words, messages, source, use_words};

/// What a box needs to know.
#[derive(Clone, Debug)]
pub struct BoxOf {
    /// The message.
    pub key: String,
    /// The language.
    pub locale: Locale,
    /// What the college says in place of what is shipped.
    pub said: Option<String>,
    /// What the college wrote and is not said any more, because it does not fit what is shipped now.
    pub unfit: Option<String>,
    /// What was typed and is not said yet.
    pub kept: Option<String>,
}

/// The box of one language.
#[component]
pub fn Box(
    /// What it is about.
    it: BoxOf,
) -> impl IntoView {
    let words = use_words();
    let BoxOf { key, locale, said, unfit, kept } = it;
    let (lang, dir, id) = (locale.lang(), locale.dir(), format!("says-{}", locale.key()));
    let shipped = messages(locale).get(&key).map(|message| (source(&message.value), Shape::of(&message.value)));
    let (shipped, shape) = shipped.unwrap_or_default();
    let is_term = Term::is(&key);
    let broken = kept.as_ref().and_then(|kept| match Term::of(kept) {
        term if is_term && term.lacks_a_form() => Some(Broken::Empty),
        _ => shape.typed_for(kept).err(),
    });
    let judged = kept.as_ref().or(said.as_ref()).map(|says| faults(locale, &key, says)).unwrap_or_default();
    let wrong = broken.map(|broken| why(words, &broken));
    let summary = wrong.clone().map(|wrong| {
        view! { <ErrorSummary title=words.say("parts-trouble") wrong=vec![(field(locale), wrong)]/> }
    });
    let anyway = (kept.is_some() && wrong.is_none()).then(|| {
        let (id, label) = (format!("anyway-{id}"), words.say("wording-anyway"));
        view! { <Check id name="anyway" value="yes".to_owned() label ticked=false/> }
    });
    let hard = hard(words, judged);
    let not_said = unfit.as_ref().filter(|_| kept.is_none()).map(|unfit| not_said(words, &shape, unfit));
    let form = language(words, locale);
    let back = (said.is_some() || unfit.is_some()).then(|| as_shipped(words, &key, locale));
    let (described, invalid) = (wrong.is_some().then(|| wrong_id(&id)), wrong.is_some().then_some("true"));
    let typed = kept.or(said).or(unfit).unwrap_or_else(|| shipped.clone());
    let shipped = if is_term { both(words, &Term::of(&shipped)) } else { shipped };
    let typing = Typing { id: id.clone(), lang, dir, described, invalid };
    let boxes = if is_term { two_words(words, typing, Term::of(&typed)) } else { one_text(words, typing, &typed) };
    view! {
        <section class="panel">
            <h2>{language(words, locale)}</h2>
            {summary}
            {not_said}
            <p class="quiet">{words.say("wording-shipped")}</p>
            <p class="as-typed" lang=lang dir=dir>{shipped}</p>
            <form method="post" action=Reword::url() class="field" novalidate aria-label=form>
                <input type="hidden" name="key" value=key.clone()/>
                <input type="hidden" name="locale" value=locale.key()/>
                {field_wrong(&id, wrong)}
                {boxes}
                {hard}
                {anyway}
                <button type="submit" class="main-button">{words.say("wording-save")}</button>
            </form>
            {back}
        </section>
    }
}

/// What the box to type in needs.
struct Typing {
    id: String,
    lang: &'static str,
    dir: &'static str,
    described: Option<String>,
    invalid: Option<&'static str>,
}

fn one_text(words: Words, Typing { id, lang, dir, described, invalid }: Typing, typed: &str) -> AnyView {
    let lines = typed.lines().count().max(2).to_string();
    view! {
        <label for=id.clone()>{words.say("wording-says")}</label>
        <textarea id=id name="says" rows=lines lang=lang dir=dir aria-describedby=described aria-invalid=invalid>{in_a_textarea(typed)}</textarea>
    }
    .into_any()
}

/// A term is typed as one and many; how it begins a sentence follows from them.
fn two_words(words: Words, Typing { id, lang, dir, described, invalid }: Typing, typed: Term) -> AnyView {
    let many = format!("many-{id}");
    view! {
        <label for=id.clone()>{words.say("wording-term-one")}</label>
        <input id=id name="says" value=typed.one lang=lang dir=dir aria-describedby=described.clone() aria-invalid=invalid/>
        <label for=many.clone()>{words.say("wording-term-many")}</label>
        <input id=many name="many" value=typed.many lang=lang dir=dir aria-describedby=described aria-invalid=invalid/>
    }
    .into_any()
}

/// One and many, to be read.
pub fn both(words: Words, term: &Term) -> String {
    words.list([term.one.clone(), term.many.clone()])
}

fn field(locale: Locale) -> &'static str {
    match locale {
        Locale::EnGb => "says-en-GB",
        Locale::EnGbEasy => "says-en-GB-easy",
        Locale::Cy => "says-cy",
        Locale::Ur => "says-ur",
    }
}

/// That the college's words are not said any more, and what about them does not fit.
fn not_said(words: Words, shape: &Shape, unfit: &str) -> impl IntoView + use<> {
    let why = shape.typed_for(unfit).err().map(|broken| why(words, &broken));
    view! {
        <p><strong>{words.say("wording-unfit-why")}</strong></p>
        {why.map(|why| view! { <p>{why}</p> })}
    }
}

/// Why words cannot be said.
fn why(words: Words, broken: &Broken) -> String {
    let blanks = |names: &[String]| {
        [("blanks", names.iter().map(|name| format!("{{ {name} }}")).collect::<Vec<_>>().join(", ").into())]
    };
    match broken {
        Broken::Empty => words.say("wording-broken-empty"),
        Broken::TooLong => words.say("wording-broken-long"),
        Broken::Unreadable => words.say("wording-broken-unreadable"),
        Broken::Lost(names) => words.say_with("wording-broken-lost", &blanks(names)),
        Broken::Strange(names) => words.say_with("wording-broken-strange", &blanks(names)),
    }
}

/// What makes words hard to read.
fn hard(words: Words, faults: Vec<Fault>) -> Option<impl IntoView> {
    (!faults.is_empty()).then(|| {
        let rows = faults.into_iter().map(|fault| {
            let said = words.say_with(&format!("wording-fault-{}", fault.key()), &[("word", fault.word().to_owned().into())]);
            view! { <li>{said}</li> }
        });
        view! { <div role="status"><p><strong>{words.say("wording-faults")}</strong></p><ul class="dotted">{rows.collect_view()}</ul></div> }
    })
}

fn as_shipped(words: Words, key: &str, locale: Locale) -> impl IntoView + use<> {
    view! {
        <form method="post" action=WordAsShipped::url()>
            <input type="hidden" name="key" value=key.to_owned()/>
            <input type="hidden" name="locale" value=locale.key()/>
            <button type="submit" class="button">{words.say("wording-as-shipped")}</button>
        </form>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(said: Option<&str>, unfit: Option<&str>) -> String {
        let [said, unfit] = [said, unfit].map(|words| words.map(str::to_owned));
        let it = BoxOf { key: "parts-talk-reader".to_owned(), locale: Locale::EnGbEasy, said, unfit, kept: None };
        view! { <Box it/> }.to_html()
    }

    #[test]
    fn words_that_do_not_fit_any_more_stand_in_their_box_with_why_and_a_way_back() {
        let page = shown(None, Some("Somebody looks at it"));
        assert!(page.contains("your college’s words are not said"), "{page}");
        assert!(page.contains("Put this back in, as it was: { $name }"), "{page}");
        assert!(page.contains("Somebody looks at it") && page.contains("Say it as Sayso does"), "{page}");
        let page = shown(Some("This goes to { $name }"), None);
        assert!(!page.contains("are not said"), "{page}");
    }
}
