//! The addresses of settings. Each carries the page its reader came from, so that the way back to it is never lost.

use domain::scale::Scale;
use domain::settings::{Group, Setting};

use super::{HOME, WHO_CAN_SEE, WORD_LIST, carried};

/// How whoever reads wants pages.
pub const SETTINGS: &str = "/settings";

/// The groups of settings.
pub fn settings(from: &str) -> String {
    came(SETTINGS.to_owned(), from)
}

/// One group.
pub fn settings_of(group: Group, from: &str) -> String {
    came(format!("{SETTINGS}/{}", group.key()), from)
}

/// One setting, as a question.
pub fn setting(setting: Setting, from: &str) -> String {
    came(format!("{SETTINGS}/{}/{}", setting.group().key(), setting.key()), from)
}

/// Who can see what a learner said, and the page they were on.
pub fn who_can_see(from: &str) -> String {
    came(WHO_CAN_SEE.to_owned(), from)
}

/// What the hard words mean, and the page they were on.
pub fn word_list(from: &str) -> String {
    came(WORD_LIST.to_owned(), from)
}

/// Whether a page is only looked at on the way: it carries the one its reader came from.
pub fn is_on_the_way(path: &str) -> bool {
    path.starts_with(SETTINGS) || path == WHO_CAN_SEE || path == WORD_LIST
}

/// Home needs no naming.
fn came(page: String, from: &str) -> String {
    let from = carried(from);
    if from == HOME { page } else { format!("{page}?from={from}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_they_came_from_is_carried_and_never_leads_out() {
        assert_eq!(setting(Setting::Text, "/talk"), "/settings/words/text?from=/talk");
        assert_eq!(settings("/statement/practice?road=me"), "/settings?from=/statement/practice%3Froad%3Dme");
        assert_eq!(settings_of(Group::Look, "//elsewhere.example"), "/settings/look");
    }
}
