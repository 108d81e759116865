//! Picks the voice that fits the page's language, as steadily as browsers allow.

/// What a browser tells of a voice. Its `default` is left out: Safari claims it for all of them.
pub struct Voice {
    pub uri: String,
    pub language: String,
    /// Speaks without sending the text off the device.
    pub local: bool,
}

/// The place of the best voice: the language first, the one used before next, then one on the device, then the same
/// country. `None` when no voice speaks the language.
pub fn best(voices: &[Voice], language: &str, before: Option<&str>) -> Option<usize> {
    let wanted = plain(language);
    let rank = |voice: &Voice| {
        speaks(&voice.language, language)
            .then(|| (before == Some(voice.uri.as_str()), voice.local, plain(&voice.language) == country(&wanted)))
    };
    let ranked = voices.iter().enumerate().filter_map(|(place, voice)| Some((place, rank(voice)?)));
    // of equals the first: browsers list the system's own choice first
    ranked.reduce(|best, next| if next.1 > best.1 { next } else { best }).map(|(place, _)| place)
}

/// Whether a voice of one language can read another: English of any country reads English.
pub fn speaks(voice: &str, language: &str) -> bool {
    tongue(&plain(voice)) == tongue(&plain(language))
}

/// `en_GB`, as Android writes it, is `en-gb`.
fn plain(language: &str) -> String {
    language.replace('_', "-").to_lowercase()
}

/// `en-gb-easy` is spoken as `en-gb`.
fn country(language: &str) -> String {
    language.splitn(3, '-').take(2).collect::<Vec<_>>().join("-")
}

fn tongue(language: &str) -> &str {
    language.split('-').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn voice(uri: &str, language: &str, local: bool) -> Voice {
        Voice { uri: uri.to_owned(), language: language.to_owned(), local }
    }

    #[test]
    fn a_voice_of_another_language_is_never_used() {
        assert_eq!(best(&[voice("a", "fr-FR", true)], "en-GB", None), None);
    }

    #[test]
    fn a_voice_on_the_device_goes_before_one_on_the_network() {
        let voices = [voice("net", "en-GB", false), voice("here", "en-US", true)];
        assert_eq!(best(&voices, "en-GB", None), Some(1));
    }

    #[test]
    fn of_two_on_the_device_the_same_country_wins() {
        let voices = [voice("us", "en-US", true), voice("gb", "en_GB", true)];
        assert_eq!(best(&voices, "en-GB-easy", None), Some(1));
    }

    #[test]
    fn the_voice_used_before_is_used_again() {
        let voices = [voice("one", "en-GB", true), voice("two", "en-US", false)];
        assert_eq!(best(&voices, "en-GB", Some("two")), Some(1));
    }

    #[test]
    fn of_equals_the_first_listed_is_used() {
        let voices = [voice("one", "en-GB", true), voice("two", "en-GB", true)];
        assert_eq!(best(&voices, "en-GB", None), Some(0));
    }

    #[test]
    fn a_list_still_empty_gives_no_voice() {
        assert_eq!(best(&[], "en-GB", None), None);
    }
}
