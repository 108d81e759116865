//! Which language a page is in.

use crate::words::Locale;

/// What the reader chose, where the college offers it; else what their browser asks for first (`Accept-Language`), where
/// it is offered and its speakers have signed it; else the usual one. A language that was chosen and is switched off since
/// is easy English: whoever chose it may know little English.
pub fn spoken(chosen: Option<Locale>, browser: &str, offered: &[Locale], usual: Locale) -> Locale {
    match chosen {
        Some(chosen) if offered.contains(&chosen) => chosen,
        Some(_) => Locale::EnGbEasy,
        None => asked_for(browser, |locale| offered.contains(&locale) && locale.is_signed()).unwrap_or(usual),
    }
}

/// The first language of a browser's list that may be picked; none where English stands before it: which English is not
/// the browser's to say.
fn asked_for(browser: &str, may_be_picked: impl Fn(Locale) -> bool) -> Option<Locale> {
    let mut wanted: Vec<(f32, &str)> = browser.split(',').filter_map(read).collect();
    wanted.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    let known =
        |language: &str| Locale::ALL.into_iter().find(|locale| locale.lang().split('-').next() == Some(language));
    let first = wanted.into_iter().filter_map(|(_, language)| known(&language.to_ascii_lowercase()));
    let first = first.into_iter().find(|locale| locale.is_english() || may_be_picked(*locale));
    first.filter(|locale| !locale.is_english())
}

/// One entry, "cy-GB;q=0.8": how much it is wanted, and the language without its region.
fn read(entry: &str) -> Option<(f32, &str)> {
    let (tag, rest) = entry.split_once(';').unwrap_or((entry, "q=1"));
    let wanted: f32 = rest.trim().strip_prefix("q=")?.trim().parse().ok()?;
    Some((wanted, tag.trim().split('-').next()?)).filter(|(wanted, _)| *wanted > 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENGLISH: [Locale; 2] = [Locale::EnGb, Locale::EnGbEasy];

    #[test]
    fn the_language_that_was_chosen_is_spoken_while_it_is_offered_and_easy_english_once_it_is_not() {
        let all = Locale::ALL;
        assert_eq!(spoken(Some(Locale::Ur), "", &all, Locale::EnGb), Locale::Ur);
        assert_eq!(spoken(Some(Locale::Ur), "ur", &ENGLISH, Locale::EnGb), Locale::EnGbEasy);
        assert_eq!(spoken(Some(Locale::EnGb), "cy", &all, Locale::EnGbEasy), Locale::EnGb);
    }

    #[test]
    fn no_browser_picks_a_language_that_nobody_has_signed() {
        for locale in Locale::ALL.into_iter().filter(|locale| !locale.is_signed()) {
            assert_eq!(spoken(None, locale.lang(), &Locale::ALL, Locale::EnGbEasy), Locale::EnGbEasy, "{locale:?}");
        }
    }

    #[test]
    fn a_browser_picks_what_it_wants_most_of_what_may_be_picked() {
        let both = |locale| matches!(locale, Locale::Cy | Locale::Ur);
        for (browser, picked) in [
            ("cy", Some(Locale::Cy)),
            ("cy-GB,cy;q=0.9,en;q=0.5", Some(Locale::Cy)),
            ("cy;q=0.5, ur;q=0.9", Some(Locale::Ur)),
            ("fr, UR-PK;q=0.4", Some(Locale::Ur)),
            ("en-GB,en;q=0.9,cy;q=0.8", None),
            ("cy;q=0", None),
            ("cy;q=much", None),
            ("", None),
            (",;,;q=,-", None),
        ] {
            assert_eq!(asked_for(browser, both), picked, "{browser}");
        }
        assert_eq!(asked_for("cy,ur;q=0.5", |locale| locale == Locale::Ur), Some(Locale::Ur));
        assert_eq!(asked_for("cy,ur", |_| false), None);
    }
}
