//! The addresses of "Talk to someone".

use domain::id::{SiteId, TalkId};

use super::{carried, own_address};

/// Who reads what learners leave, and when.
pub const TALK_READING: &str = "/college/talk";

/// Talk to someone, from a page; from that page itself it is the same.
pub fn talk(from: &str) -> String {
    let from = own_address(from);
    if from.split('?').next() == Some("/talk") { from } else { format!("/talk?from={}", carried(&from)) }
}

/// The same, for someone who wants to tell others than the first readers, or the first leads: how many they passed over.
pub fn talk_passing(from: &str, [readers, leads]: [usize; 2]) -> String {
    format!("{}&next={readers}&lead={leads}", talk(from))
}

/// That someone was told.
pub fn talk_told(from: &str, id: TalkId) -> String {
    format!("/talk/told?from={}&id={id}", carried(from))
}

/// Talk to someone, from a page, saying that nobody was told: others read it now.
pub fn talk_not_told(from: &str) -> String {
    format!("/talk?from={}&not-told=yes", carried(from))
}

/// Who reads at one site.
pub fn talk_reading(site: SiteId) -> String {
    format!("{TALK_READING}?site={site}")
}

/// The same, after a change.
pub fn talk_reading_kept(site: SiteId) -> String {
    format!("{}&kept=yes", talk_reading(site))
}
