//! What a coordinator should look at again: a message said in the college's own words that lacks them somewhere, or that
//! is hard to read.

use crate::words::{Fault, Locale, OwnWords, Rules, Shape, Words, messages};

/// Why a key stands first in the list of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Flag {
    /// A language still says what is shipped.
    Lacking(Locale),
    /// The college's words are hard to read in a language.
    Hard(Locale),
    /// The college's words are not said in a language: they do not fit what is shipped any more.
    Unfit(Locale),
}

impl Flag {
    /// Every reason to look at a key.
    pub fn of(own: &OwnWords, key: &str) -> Vec<Self> {
        let offered = own.offered();
        let is_reworded = offered.iter().any(|locale| own.said(*locale, key).is_some());
        let of_one = |locale| match (own.said(locale, key), own.unfit(locale, key)) {
            (Some(said), _) => (!faults(locale, key, said).is_empty()).then_some(Self::Hard(locale)),
            (None, Some(_)) => Some(Self::Unfit(locale)),
            (None, None) => (is_reworded && messages(locale).contains_key(key)).then_some(Self::Lacking(locale)),
        };
        offered.into_iter().filter_map(of_one).collect()
    }

    /// In words.
    pub fn words(self, words: Words) -> String {
        let (key, locale) = match self {
            Self::Lacking(locale) => ("wording-lacking", locale),
            Self::Hard(locale) => ("wording-hard", locale),
            Self::Unfit(locale) => ("wording-unfit", locale),
        };
        words.say_with(key, &[("language", language(words, locale).into())])
    }
}

/// What is hard to read in words that fit a message; nothing for words that do not.
pub fn faults(locale: Locale, key: &str, says: &str) -> Vec<Fault> {
    let Some(message) = messages(locale).get(key) else { return Vec::new() };
    let shape = Shape::of(&message.value).typed_for(says);
    shape.map(|shape| Rules::of(locale).faults(key, &shape, message.symbol.is_some())).unwrap_or_default()
}

/// A language by the name staff know it by.
pub fn language(words: Words, locale: Locale) -> String {
    words.say(&format!("wording-language-{}", locale.key()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use storage::{CollegeWords, Rewording};

    fn own(says: &str) -> OwnWords {
        let rewording = Rewording { locale: "en-GB-easy".into(), key: "parts-stop".into(), says: Some(says.into()) };
        OwnWords::of(CollegeWords { revision: 1, in_force: vec![rewording], languages: vec![] })
    }

    #[test]
    fn a_language_that_is_switched_on_is_flagged_where_it_lacks_the_rewording() {
        let rewording = Rewording { locale: "en-GB".into(), key: "parts-stop".into(), says: Some("Quiet".into()) };
        let languages = vec![domain::settings::Language::Cy];
        let own = OwnWords::of(CollegeWords { revision: 1, in_force: vec![rewording], languages });
        assert_eq!(Flag::of(&own, "parts-stop"), [Flag::Lacking(Locale::EnGbEasy), Flag::Lacking(Locale::Cy)]);
    }

    #[test]
    fn a_language_that_lacks_the_rewording_is_flagged_and_a_message_nobody_reworded_is_not() {
        assert_eq!(Flag::of(&own("Quiet"), "parts-stop"), [Flag::Lacking(Locale::EnGb)]);
        assert_eq!(Flag::of(&own("Quiet"), "parts-home"), []);
    }

    #[test]
    fn words_that_do_not_fit_any_more_are_flagged_and_no_other_language_lacks_what_is_not_said() {
        assert_eq!(Flag::of(&own("Stop { $name }"), "parts-stop"), [Flag::Unfit(Locale::EnGbEasy)]);
    }

    #[test]
    fn words_that_are_hard_to_read_are_flagged() {
        assert!(Flag::of(&own("Desist"), "parts-stop").contains(&Flag::Hard(Locale::EnGbEasy)));
    }
}
