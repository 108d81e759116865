//! The college's own words over the ones we ship, and its languages: parsed once, and again as soon as any instance has
//! changed them.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use domain::settings::Language;
use fluent_bundle::{FluentArgs, FluentResource};
use leptos::prelude::expect_context;
use storage::{CollegeWords, Error, Rewording, Storage};

use super::shape::entry;
use super::{Arg, Bundle, Locale, Shape, Words, formatted, is_rewordable, messages, shipped};
use crate::visitor::{Away, storage};

/// What the college says in its own words, as of one revision.
#[derive(Default)]
pub struct OwnWords {
    revision: i64,
    bundles: BTreeMap<Locale, Bundle>,
    /// What is said in place of a shipped message, where it fits.
    said: BTreeMap<(Locale, String), String>,
    /// What it wrote and is not said any more, because the message we ship has changed since.
    unfit: BTreeMap<(Locale, String), String>,
    /// The languages that are switched on beside English.
    languages: Vec<Language>,
}

impl OwnWords {
    /// Parses what is kept. Where a rewording no longer fits the message we ship, the shipped one is said, and the page of
    /// words shows why.
    pub fn of(kept: CollegeWords) -> Self {
        let mut own = Self { revision: kept.revision, languages: kept.languages, ..Self::default() };
        for Rewording { locale, key, says } in kept.in_force {
            let (Some(locale), Some(says)) = (Locale::parse(&locale), says) else { continue };
            let place = if fits(locale, &key, &says) { &mut own.said } else { &mut own.unfit };
            place.insert((locale, key), says);
        }
        own.bundles = Locale::ALL.into_iter().filter_map(|locale| Some((locale, own.bundle_of(locale)?))).collect();
        own
    }

    fn bundle_of(&self, locale: Locale) -> Option<Bundle> {
        let own = self.said.iter().filter(|((of, _), _)| *of == locale);
        let text: String = own.map(|((_, key), says)| entry(key, says)).collect();
        if text.is_empty() {
            return None;
        }
        let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(text);
        let mut bundle = shipped::bundle_to_change(locale);
        bundle.add_resource_overriding(Arc::new(resource));
        Some(bundle)
    }

    /// What the college says in place of a message, where it says something else.
    pub fn said(&self, locale: Locale, key: &str) -> Option<&str> {
        self.said.get(&(locale, key.to_owned())).map(String::as_str)
    }

    /// What the college wrote in place of a message and is not said, because it does not fit it any more.
    pub fn unfit(&self, locale: Locale, key: &str) -> Option<&str> {
        self.unfit.get(&(locale, key.to_owned())).map(String::as_str)
    }

    /// Whether the college says anything in its own words in a language.
    pub fn rewords(&self, locale: Locale) -> bool {
        self.bundles.contains_key(&locale)
    }

    /// Whether pages may be in a language: English and what is signed always, any other while the college
    /// has it switched on.
    pub fn offers(&self, locale: Locale) -> bool {
        locale.is_signed() || self.languages.contains(&locale.language())
    }

    /// Every language pages may be in.
    pub fn offered(&self) -> Vec<Locale> {
        Locale::ALL.into_iter().filter(|locale| self.offers(*locale)).collect()
    }

    /// A message as the college says it, for what is on no page: an email.
    pub fn say_with(&self, locale: Locale, key: &str, args: &[(&'static str, Arg<'_>)]) -> String {
        let filled: FluentArgs<'_> = args.iter().cloned().collect();
        let own = self.bundle(locale).and_then(|bundle| formatted(bundle, key, &filled));
        own.unwrap_or_else(|| Words::of(locale).say_with(key, args))
    }

    /// How often the college had changed any of its words by then.
    pub(super) const fn revision(&self) -> i64 {
        self.revision
    }

    pub(super) fn bundle(&self, locale: Locale) -> Option<&Bundle> {
        self.bundles.get(&locale)
    }
}

/// Whether a rewording still fits the message we ship.
fn fits(locale: Locale, key: &str, says: &str) -> bool {
    let shipped = messages(locale).get(key).filter(|_| is_rewordable(locale, key));
    shipped.is_some_and(|message| Shape::of(&message.value).typed_for(says).is_ok())
}

/// The last parsed words of whoever says them: given to pages as context, and kept by what writes emails. Cheap to clone.
#[derive(Clone, Default)]
pub struct OwnWordsHeld(Arc<RwLock<Arc<OwnWords>>>);

impl OwnWordsHeld {
    /// The college's own words as they are now: one small query, and nothing parsed unless they changed.
    pub async fn now(&self, storage: &Storage) -> Result<Arc<OwnWords>, Error> {
        if let Some(own) = self.at(storage.words_revision().await?) {
            return Ok(own);
        }
        let own = Arc::new(OwnWords::of(storage.college_words().await?));
        self.keep(&own);
        Ok(own)
    }

    fn at(&self, revision: i64) -> Option<Arc<OwnWords>> {
        let held = Arc::clone(&self.0.read().unwrap_or_else(PoisonError::into_inner));
        (held.revision == revision).then_some(held)
    }

    fn keep(&self, own: &Arc<OwnWords>) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Arc::clone(own);
    }
}

/// The college's own words as they are now, for a page.
pub async fn own_words() -> Result<Arc<OwnWords>, Away> {
    let held = expect_context::<OwnWordsHeld>();
    Ok(held.now(&storage()).await?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use leptos::prelude::Owner;

    fn kept(rewordings: &[(&str, &str, Option<&str>, i64)]) -> CollegeWords {
        let in_force = rewordings.iter().map(|(locale, key, says, _)| {
            let says = says.map(str::to_owned);
            Rewording { locale: (*locale).to_owned(), key: (*key).to_owned(), says }
        });
        let revision = rewordings.iter().map(|(.., revision)| *revision).max().unwrap_or(0);
        CollegeWords { revision, in_force: in_force.collect(), languages: vec![] }
    }

    fn said(own: OwnWords, locale: Locale, key: &str) -> String {
        Owner::new().with(|| Words::of_college(locale, Arc::new(own)).say(key))
    }

    const LSA: &str =
        "{ $form ->\n   *[one] mentor\n    [many] mentors\n    [start] Mentor\n    [start-many] Mentors\n}";

    #[test]
    fn the_college_is_heard_in_its_own_words_and_in_no_other_language() {
        let own = || OwnWords::of(kept(&[("en-GB-easy", "parts-stop", Some("Be quiet"), 1)]));
        assert_eq!(said(own(), Locale::EnGbEasy, "parts-stop"), "Be quiet");
        assert_eq!(said(own(), Locale::EnGb, "parts-stop"), "Stop");
    }

    #[test]
    fn english_is_always_offered_and_any_other_language_while_it_is_switched_on() {
        assert_eq!(OwnWords::default().offered(), [Locale::EnGb, Locale::EnGbEasy]);
        let own = OwnWords::of(CollegeWords { languages: vec![Language::Ur], ..CollegeWords::default() });
        assert_eq!(own.offered(), [Locale::EnGb, Locale::EnGbEasy, Locale::Ur]);
    }

    #[test]
    fn the_symbol_stays_the_shipped_one() {
        let own = OwnWords::of(kept(&[("en-GB-easy", "parts-stop", Some("Be quiet"), 1)]));
        let concept = Owner::new().with(|| Words::of_college(Locale::EnGbEasy, Arc::new(own)).concept("parts-stop"));
        assert_eq!(concept, Some(domain::symbol::Concept::Stop));
    }

    #[test]
    fn the_word_for_an_lsa_is_changed_wherever_it_stands() {
        let own = OwnWords::of(kept(&[("en-GB-easy", "-lsa", Some(LSA), 1)]));
        assert_eq!(said(own, Locale::EnGbEasy, "scale-who-my-support-worker"), "My mentor");
    }

    #[test]
    fn words_that_do_not_fit_are_left_out_and_the_shipped_ones_stand() {
        for says in ["{ $name", "Stop { $name }", ""] {
            let own = OwnWords::of(kept(&[("en-GB-easy", "parts-stop", Some(says), 1)]));
            assert_eq!(own.unfit(Locale::EnGbEasy, "parts-stop"), Some(says), "they are kept, to be mended");
            assert_eq!(own.unfit(Locale::EnGb, "parts-stop"), None, "{says}");
            assert_eq!(said(own, Locale::EnGbEasy, "parts-stop"), "Stop", "{says}");
        }
        let own = OwnWords::of(kept(&[("en-GB", "briefing-title", Some("Now"), 1)]));
        assert_eq!(said(own, Locale::EnGb, "briefing-title"), "Today", "only what learners meet is reworded");
    }

    #[test]
    fn words_outlive_no_page_and_then_say_what_we_ship() {
        let own = OwnWords::of(kept(&[("en-GB-easy", "parts-stop", Some("Be quiet"), 1)]));
        let owner = Owner::new();
        let words = owner.with(|| Words::of_college(Locale::EnGbEasy, Arc::new(own)));
        owner.cleanup();
        assert_eq!(words.say("parts-stop"), "Stop");
    }
}
