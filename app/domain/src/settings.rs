//! How one reader wants pages: closed choices, each with what it is until they choose (R60). Long because it is one list.

mod kept;

pub use kept::{Change, Kept, LONGEST_VOICE, Voices};

use crate::access::Role;
use crate::scale::{Scale, scales};

scales! {
    /// Which colours.
    Theme {
        /// What the device asks for: light, dark or more contrast.
        Device = "device",
        /// Dark on off-white.
        Light = "light",
        /// Light on nearly black.
        Dark = "dark",
        /// White and yellow on black.
        Contrast = "contrast",
        /// Dark on a soft blue.
        Blue = "blue",
        /// Dark on cream.
        Cream = "cream",
    }

    /// How big letters are, in percent.
    TextSize {
        /// As big as they are meant to be.
        Usual = "100",
        /// A quarter bigger.
        Big = "125",
        /// Half as big again.
        Bigger = "150",
        /// Two times.
        Double = "200",
        /// Two times and a half.
        Huge = "250",
        /// Three times.
        Triple = "300",
    }

    /// Which letters.
    Font {
        /// Atkinson Hyperlegible Next: no two letters alike.
        Atkinson = "atkinson",
        /// Andika: as letters are written by hand.
        Andika = "andika",
        /// OpenDyslexic: heavy at the foot.
        OpenDyslexic = "opendyslexic",
    }

    /// How far letters, words and lines stand apart: one choice that moves the three together.
    Spacing {
        /// As they are meant to be.
        Normal = "normal",
        /// Further.
        Wide = "wide",
        /// As far as WCAG 1.4.12 asks a page to bear, and more between the lines.
        Wider = "wider",
    }

    /// Whether symbols stand beside words, or in place of them.
    Symbols {
        /// Beside the words.
        On = "on",
        /// Words alone.
        Off = "off",
        /// Symbols alone, on a learner's own pages; the words come on focus, and for whoever listens.
        Only = "only",
    }

    /// How big symbols are.
    SymbolSize {
        /// As big as they are meant to be.
        Normal = "normal",
        /// A third bigger.
        Large = "large",
        /// Two thirds bigger.
        Larger = "larger",
    }

    /// Whether anything on a page may move. Nothing does unless asked (R63), nor where the device says no.
    Motion {
        /// Nothing moves.
        Off = "off",
        /// What was picked, and what was sent, move a little.
        On = "on",
    }

    /// How many questions of a situation stand on one page.
    Asking {
        /// One.
        OneAtATime = "one",
        /// All of them.
        All = "all",
    }

    /// How many answers are offered at once.
    Choosing {
        /// All the answers of a question.
        All = "all",
        /// Two, then two again: for those for whom three is too many.
        TwoAtATime = "two",
    }

    /// Whether pages offer to read themselves aloud.
    Speech {
        /// A button beside each thing that can be read.
        On = "on",
        /// None of them.
        Off = "off",
    }

    /// How fast pages are read aloud.
    Speed {
        /// Slower.
        Slow = "slow",
        /// As the voice is made.
        Normal = "normal",
        /// Faster.
        Fast = "fast",
    }

    /// What brings the next question.
    GoOn {
        /// The button (R23).
        WithTheButton = "button",
        /// Picking an answer: for those to whom each press is dear.
        WhenIPick = "pick",
    }

    /// Whether people's names have their photos beside them (R37).
    Photos {
        /// Photos where there are any.
        On = "on",
        /// Initials.
        Off = "off",
    }

    /// When an email says that there is something new.
    Notices {
        /// When there is.
        AtOnce = "at-once",
        /// Once a day, of all that is.
        Daily = "daily",
        /// Not at all.
        Never = "never",
    }

    /// A language that pages are written in.
    Language {
        /// British English.
        EnGb = "en-GB",
        /// British English in fewer and simpler words.
        EnGbEasy = "en-GB-easy",
        /// Welsh.
        Cy = "cy",
        /// Urdu.
        Ur = "ur",
    }
}

impl Language {
    /// The one a learner starts in, until they choose (R77).
    pub const OF_LEARNERS: Self = Self::EnGbEasy;

    /// Whether it is English, in which Sayso is written: always there. Any other is there where the college switched it on.
    pub const fn is_english(self) -> bool {
        matches!(self, Self::EnGb | Self::EnGbEasy)
    }
}

/// Not chosen is no step: it is what whoever reads starts in, learners in the easy English (R77).
impl Scale for Option<Language> {
    const ALL: &'static [Self] =
        &[Some(Language::EnGb), Some(Language::EnGbEasy), Some(Language::Cy), Some(Language::Ur)];

    fn key(self) -> &'static str {
        self.map_or("", Scale::key)
    }
}

/// Not chosen is no step here either: staff are told, learners are not.
impl Scale for Option<Notices> {
    const ALL: &'static [Self] = &[Some(Notices::AtOnce), Some(Notices::Daily), Some(Notices::Never)];

    fn key(self) -> &'static str {
        self.map_or("", Scale::key)
    }
}

macro_rules! settings {
    ($($(#[$doc:meta])* $field:ident: $step:ty = $usual:expr, $name:ident = $key:literal;)+) => {
        scales! {
            /// One thing that a reader chooses.
            Setting {
                $($(#[$doc])* $name = $key,)+
                /// Which of the device's voices reads aloud, for each language.
                Voice = "voice",
            }
        }

        /// What a reader chose, as pages ask for it. The voices are apart, in [`Kept`]: only reading aloud asks for them.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct Settings { $($(#[$doc])* pub $field: $step,)+ }

        impl Settings {
            /// What pages are like for whoever has chosen nothing.
            pub const USUAL: Self = Self { $($field: $usual,)+ };

            /// The word of what was chosen; empty for the voices, which have no steps.
            pub fn word(self, setting: Setting) -> &'static str {
                match setting { $(Setting::$name => self.$field.key(),)+ Setting::Voice => "" }
            }

            /// The same with one thing chosen; `None` for a word that is no step of it.
            pub fn with(self, setting: Setting, word: &str) -> Option<Self> {
                match setting {
                    $(Setting::$name => Some(Self { $field: Scale::parse(word)?, ..self }),)+
                    Setting::Voice => None,
                }
            }
        }

        impl Setting {
            /// The words of its steps in the order shown; none for the voices, which each device has its own of.
            pub fn steps(self) -> Vec<&'static str> {
                match self {
                    $(Self::$name => <$step as Scale>::ALL.iter().map(|step| step.key()).collect(),)+
                    Self::Voice => Vec::new(),
                }
            }
        }
    };
}

settings! {
    /// The language of pages, once chosen.
    language: Option<Language> = None, Language = "language";
    /// How big letters are.
    text: TextSize = TextSize::Usual, Text = "text";
    /// Which letters.
    font: Font = Font::Atkinson, Font = "font";
    /// How far apart letters, words and lines stand.
    spacing: Spacing = Spacing::Normal, Spacing = "spacing";
    /// Which colours.
    theme: Theme = Theme::Device, Theme = "theme";
    /// Symbols beside words, or without them, or neither.
    symbols: Symbols = Symbols::On, Symbols = "symbols";
    /// How big symbols are.
    symbol_size: SymbolSize = SymbolSize::Normal, SymbolSize = "symbol-size";
    /// Whether people's photos are shown.
    photos: Photos = Photos::On, Photos = "photos";
    /// Whether anything may move.
    motion: Motion = Motion::Off, Motion = "motion";
    /// Whether pages offer to read themselves aloud.
    speech: Speech = Speech::On, Speech = "speech";
    /// How fast pages are read aloud.
    speed: Speed = Speed::Normal, Speed = "speed";
    /// One question a page, or all of a situation.
    asking: Asking = Asking::OneAtATime, Asking = "asking";
    /// All answers at once, or two.
    choosing: Choosing = Choosing::All, Choosing = "choosing";
    /// What brings the next question.
    go_on: GoOn = GoOn::WithTheButton, GoOn = "go-on";
    /// When an email says that there is something new, once chosen.
    notices: Option<Notices> = None, Notices = "notices";
}

scales! {
    /// Settings that belong together, so that no page of them asks for more than five things (R89).
    Group {
        /// The words themselves.
        Words = "words",
        /// Colours and pictures.
        Look = "look",
        /// Reading aloud.
        Aloud = "aloud",
        /// Answering questions.
        Answers = "answers",
        /// Emails.
        Emails = "emails",
    }
}

impl Group {
    /// What belongs to it, in the order shown.
    pub const fn settings(self) -> &'static [Setting] {
        use Setting as S;
        match self {
            Self::Words => &[S::Language, S::Text, S::Font, S::Spacing],
            Self::Look => &[S::Theme, S::Symbols, S::SymbolSize, S::Photos, S::Motion],
            Self::Aloud => &[S::Speech, S::Speed, S::Voice],
            Self::Answers => &[S::Asking, S::Choosing, S::GoOn],
            Self::Emails => &[S::Notices],
        }
    }
}

impl Setting {
    /// The group it belongs to.
    pub const fn group(self) -> Group {
        match self {
            Self::Language | Self::Text | Self::Font | Self::Spacing => Group::Words,
            Self::Theme | Self::Symbols | Self::SymbolSize | Self::Photos | Self::Motion => Group::Look,
            Self::Speech | Self::Speed | Self::Voice => Group::Aloud,
            Self::Asking | Self::Choosing | Self::GoOn => Group::Answers,
            Self::Notices => Group::Emails,
        }
    }
}

impl Settings {
    /// When an email tells somebody here as `role` that there is something new: staff at once, learners only if they ask
    /// (R90).
    pub fn notices_as(self, role: Role) -> Notices {
        let usual = if role == Role::Learner { Notices::Never } else { Notices::AtOnce };
        self.notices.unwrap_or(usual)
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self::USUAL
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_of_every_setting_can_be_chosen_and_is_then_what_was_chosen() {
        for setting in Setting::ALL.iter().copied() {
            for step in setting.steps() {
                assert_eq!(Settings::USUAL.with(setting, step).unwrap().word(setting), step);
            }
            assert_eq!(Settings::USUAL.with(setting, "anything else"), None);
        }
    }

    #[test]
    fn choosing_one_thing_leaves_the_others_alone() {
        let chosen = Settings::USUAL.with(Setting::Theme, "cream").unwrap();
        assert_eq!(chosen, Settings { theme: Theme::Cream, ..Settings::USUAL });
    }

    #[test]
    fn each_setting_is_in_its_group_and_in_no_other_and_none_has_more_than_five() {
        for group in Group::ALL.iter().copied() {
            assert!(group.settings().len() <= 5 && group.settings().iter().all(|setting| setting.group() == group));
        }
        let listed: usize = Group::ALL.iter().map(|group| group.settings().len()).sum();
        assert_eq!(listed, Setting::ALL.len());
    }

    #[test]
    fn nothing_moves_and_no_page_goes_on_by_itself_until_asked() {
        assert_eq!((Settings::USUAL.motion, Settings::USUAL.go_on), (Motion::Off, GoOn::WithTheButton));
    }
}
