//! What is kept of a reader's choices, and what it was before the last change, so that one action puts it back (R62).

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::{Setting, Settings};
use crate::scale::Scale;

/// The most bytes of a voice's name: browsers make them of a path or an address.
pub const LONGEST_VOICE: usize = 200;
/// The most languages a voice is kept for; more are somebody's mischief.
const MOST_VOICES: usize = 6;
/// What the key of a voice begins with, in the text that is kept.
const VOICE: &str = "voice-";

/// Which voice reads each language aloud, by the name the browser has for it. A device without it takes its own best.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Voices(BTreeMap<String, String>);

impl Voices {
    /// The voice chosen for a language, as in `lang`.
    pub fn of(&self, language: &str) -> Option<&str> {
        self.0.get(language).map(String::as_str)
    }

    /// The same with one chosen; `None` for what is no language, an empty or endless name, or one language too many.
    fn with(&self, language: &str, voice: &str) -> Option<Self> {
        let is_language = (2..=35).contains(&language.len())
            && language.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-');
        let is_voice = !voice.is_empty() && voice.len() <= LONGEST_VOICE && !voice.chars().any(char::is_control);
        let mut voices = self.0.clone();
        voices.insert(language.to_owned(), voice.to_owned());
        (is_language && is_voice && voices.len() <= MOST_VOICES).then_some(Self(voices))
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Chosen {
    settings: Settings,
    voices: Voices,
}

/// One thing a reader does to their settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Chooses the step that a word names.
    Step(Setting, String),
    /// Chooses the voice of one language.
    Voice {
        /// As in `lang`.
        language: String,
        /// The browser's name for it.
        voice: String,
    },
    /// Undoes the last change.
    PutBack,
}

/// What a reader chose, and what stood before their last change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    now: Chosen,
    before: Option<Chosen>,
}

impl Kept {
    /// What pages ask for.
    pub const fn settings(&self) -> Settings {
        self.now.settings
    }

    /// What reading aloud asks for.
    pub const fn voices(&self) -> &Voices {
        &self.now.voices
    }

    /// The setting that was changed last and can be put back, with what it was.
    pub fn last_change(&self) -> Option<(Setting, Settings)> {
        let before = self.before.as_ref()?;
        let differs = |setting: &Setting| match setting {
            Setting::Voice => before.voices != self.now.voices,
            setting => before.settings.word(*setting) != self.now.settings.word(*setting),
        };
        let setting = Setting::ALL.iter().copied().find(differs)?;
        Some((setting, before.settings))
    }

    /// After one change. One that changes nothing, or that nobody could have chosen, leaves all as it was, the way back
    /// included.
    #[must_use]
    pub fn after(self, change: &Change) -> Self {
        let Self { now, before } = &self;
        let next = match change {
            Change::Step(setting, word) => {
                now.settings.with(*setting, word).map(|settings| Chosen { settings, voices: now.voices.clone() })
            }
            Change::Voice { language, voice } => {
                now.voices.with(language, voice).map(|voices| Chosen { settings: now.settings, voices })
            }
            Change::PutBack => {
                return Self { now: before.as_ref().unwrap_or(now).clone(), before: None };
            }
        };
        match next {
            Some(next) if next != *now => Self { before: Some(self.now), now: next },
            _ => self,
        }
    }

    /// As one text that a cookie can carry: what differs from the usual, and after a slash what stood before.
    pub fn text(&self) -> String {
        let before = self.before.as_ref().map(|before| format!("/{}", before.text())).unwrap_or_default();
        self.now.text() + &before
    }

    /// Reads back what [`Kept::text`] wrote. What is not understood, from a later version or a hand-made cookie, is left
    /// out: nobody is kept from a page by how they want it.
    pub fn of_text(text: &str) -> Self {
        match text.split_once('/') {
            Some((now, before)) => Self { now: Chosen::of_text(now), before: Some(Chosen::of_text(before)) },
            None => Self { now: Chosen::of_text(text), before: None },
        }
    }

    /// The choices of a cookie as they become a person's own: what stood before them can be put back.
    #[must_use]
    pub fn adopted(self) -> Self {
        Self { before: Some(self.before.unwrap_or_default()), now: self.now }
    }

    /// Whether nothing was ever chosen.
    pub fn is_usual(&self) -> bool {
        self.now == Chosen::default()
    }
}

impl Chosen {
    fn text(&self) -> String {
        let settings = Setting::ALL.iter().copied().filter_map(|setting| {
            let word = self.settings.word(setting);
            (word != Settings::USUAL.word(setting)).then(|| format!("{}={word}", setting.key()))
        });
        let voices = self.voices.0.iter();
        let voices = voices.map(|(language, voice)| format!("{VOICE}{language}={}", URL_SAFE_NO_PAD.encode(voice)));
        settings.chain(voices).collect::<Vec<_>>().join("&")
    }

    fn of_text(text: &str) -> Self {
        let mut chosen = Self::default();
        for (key, word) in text.split('&').filter_map(|pair| pair.split_once('=')) {
            if let Some(language) = key.strip_prefix(VOICE) {
                let voice = URL_SAFE_NO_PAD.decode(word).ok().and_then(|bytes| String::from_utf8(bytes).ok());
                if let Some(voices) = voice.and_then(|voice| chosen.voices.with(language, &voice)) {
                    chosen.voices = voices;
                }
            } else if let Some(settings) = Setting::parse(key).and_then(|key| chosen.settings.with(key, word)) {
                chosen.settings = settings;
            }
        }
        chosen
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Language, Theme};
    use super::*;

    fn step(setting: Setting, word: &str) -> Change {
        Change::Step(setting, word.to_owned())
    }

    fn voice(language: &str, voice: &str) -> Change {
        Change::Voice { language: language.to_owned(), voice: voice.to_owned() }
    }

    #[test]
    fn what_is_kept_reads_back_as_it_was_and_a_cookie_can_carry_it() {
        let kept = Kept::default()
            .after(&step(Setting::Theme, "cream"))
            .after(&voice("en-GB", "Microsoft Hazel; \"Łódź\", 🙂"))
            .after(&step(Setting::Language, "en-GB"));
        assert_eq!(Kept::of_text(&kept.text()), kept);
        assert!(kept.text().chars().all(|c| c.is_ascii_graphic() && !"\",;\\".contains(c)), "{}", kept.text());
        assert_eq!(kept.settings().language, Some(Language::EnGb));
        assert_eq!(Kept::default().text(), "");
    }

    #[test]
    fn putting_it_back_undoes_the_last_change_and_no_more() {
        let kept = Kept::default().after(&step(Setting::Theme, "dark")).after(&step(Setting::Text, "150"));
        assert_eq!(kept.last_change(), Some((Setting::Text, Settings { theme: Theme::Dark, ..Settings::USUAL })));
        let back = kept.after(&Change::PutBack);
        assert_eq!(back.settings(), Settings { theme: Theme::Dark, ..Settings::USUAL });
        assert_eq!((back.last_change(), back.clone().after(&Change::PutBack)), (None, back));
    }

    #[test]
    fn choosing_the_same_again_keeps_the_way_back() {
        let kept = Kept::default().after(&step(Setting::Theme, "dark"));
        assert_eq!(kept.clone().after(&step(Setting::Theme, "dark")), kept);
        assert_eq!(kept.clone().after(&step(Setting::Theme, "loud")), kept);
    }

    #[test]
    fn a_voice_is_chosen_for_its_own_language_and_can_be_put_back() {
        let kept = Kept::default().after(&voice("en-GB", "one")).after(&voice("cy", "two"));
        assert_eq!(
            (kept.voices().of("en-GB"), kept.voices().of("cy"), kept.voices().of("ur")),
            (Some("one"), Some("two"), None)
        );
        assert_eq!(kept.last_change().map(|(setting, _)| setting), Some(Setting::Voice));
        assert_eq!(kept.after(&Change::PutBack).voices().of("cy"), None);
    }

    #[test]
    fn a_voice_that_no_browser_has_is_not_kept() {
        for (language, name) in [("en-GB", ""), ("en GB", "one"), ("en", "a\nb"), ("en", &"x".repeat(201))] {
            assert!(Kept::default().after(&voice(language, name)).is_usual(), "{language} {name}");
        }
        let many = (0..20).fold(Kept::default(), |kept, at| kept.after(&voice(&format!("l{at}"), &"x".repeat(200))));
        assert!(many.text().len() < 4_000, "a cookie holds no more");
    }

    #[test]
    fn a_text_made_by_hand_or_by_a_later_version_is_read_as_far_as_it_goes() {
        let kept = Kept::of_text("theme=cream&smell=roses&text=9000&=&&voice-=x&voice-en=%%/a/b");
        assert_eq!(kept.settings(), Settings { theme: Theme::Cream, ..Settings::USUAL });
        assert_eq!(kept.voices(), &Voices::default());
    }

    #[test]
    fn what_was_chosen_at_the_door_can_be_put_back_once_inside() {
        let kept = Kept::of_text("theme=dark").adopted();
        assert_eq!(kept.after(&Change::PutBack).settings(), Settings::USUAL);
    }
}
