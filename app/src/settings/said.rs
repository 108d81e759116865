//! The words of settings, whose keys are made from the domain's own words.

use domain::scale::Scale;
use domain::settings::{Group, Setting, Settings};
use domain::sign_in::SignedIn;

use super::use_reader;
use crate::words::{Said, Words};

/// What a group is called.
pub fn group(words: Words, group: Group) -> Said {
    words.said(&format!("settings-{}", group.key()))
}

/// What a setting is called.
pub fn name(words: Words, setting: Setting) -> Said {
    words.said(&format!("settings-{}", setting.key()))
}

/// The setting as a question.
pub fn question(words: Words, setting: Setting) -> Said {
    words.said(&format!("settings-{}-ask", setting.key()))
}

/// The line below the question, where it has one.
pub fn hint(words: Words, setting: Setting) -> Option<Said> {
    let key = format!("settings-{}-hint", setting.key());
    words.has(&key).then(|| words.said(&key))
}

/// One step of a setting.
pub fn step(words: Words, setting: Setting, step: &str) -> Said {
    words.said(&format!("settings-{}-{step}", setting.key()))
}

/// The word of what holds now. The language is the one the page is in: a choice that is switched off since does not hold.
pub fn now(words: Words, settings: Settings, setting: Setting) -> &'static str {
    match setting {
        Setting::Language => words.locale().key(),
        Setting::Notices => match use_reader().signed_in {
            SignedIn::Here(visitor) => settings.notices_as(visitor.role).key(),
            _ => settings.word(setting),
        },
        setting => settings.word(setting),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Locale;

    #[test]
    fn every_setting_and_every_step_has_words_and_a_picture() {
        for words in Locale::ALL.map(Words::of) {
            let groups = Group::ALL.iter().map(|each| group(words, *each));
            let of_one = |setting: &Setting| {
                let steps = setting.steps().into_iter().map(|word| step(words, *setting, word));
                steps.chain([name(words, *setting), question(words, *setting)]).collect::<Vec<_>>()
            };
            for said in groups.chain(Setting::ALL.iter().flat_map(of_one)) {
                assert!(said.symbol.is_some() && !said.words.starts_with("settings-"), "{said:?}");
            }
        }
    }

    #[test]
    fn no_two_settings_ask_the_same() {
        for words in Locale::ALL.map(Words::of) {
            let asked: std::collections::BTreeSet<_> =
                Setting::ALL.iter().map(|setting| question(words, *setting).words).collect();
            assert_eq!(asked.len(), Setting::ALL.len());
        }
    }
}
