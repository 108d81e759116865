//! Nothing is shipped that no source can say, and the test that says so finds what no source says.

use super::*;

/// The texts between quotes in the sources.
struct Texts {
    whole: BTreeSet<String>,
    /// Those with something to be filled in, as what stands around it.
    with_blanks: Vec<Vec<String>>,
}

impl Texts {
    fn of(sources: impl IntoIterator<Item = String>) -> Self {
        let (mut whole, mut with_blanks) = (BTreeSet::new(), Vec::new());
        for source in sources {
            // between the first quote and the second, the third and the fourth: whichever way it is counted, all are seen
            for text in source.lines().flat_map(|line| line.split('"')) {
                if text.contains('{')
                    && text.chars().all(|letter| letter.is_ascii_alphanumeric() || "-_{}.:".contains(letter))
                {
                    with_blanks.push(around_blanks(text));
                } else {
                    whole.insert(text.to_owned());
                }
            }
        }
        Self { whole, with_blanks }
    }

    fn can_say(&self, key: &str) -> bool {
        self.whole.contains(key) || self.with_blanks.iter().any(|parts| self.fills(key, parts))
    }

    /// Whether the key is the parts with something between them. Where the first part is empty, a text of the sources has to begin it.
    fn fills(&self, key: &str, parts: &[String]) -> bool {
        let [first, between @ .., last] = parts else { return false };
        let Some(inner) = key.strip_prefix(first.as_str()).and_then(|rest| rest.strip_suffix(last.as_str())) else {
            return false;
        };
        if first.is_empty() {
            return !last.is_empty() && self.whole.contains(inner);
        }
        let mut rest = inner;
        for part in between {
            let Some((_, after)) = rest.split_once(part.as_str()) else { return false };
            rest = after;
        }
        !inner.is_empty()
    }
}

fn around_blanks(text: &str) -> Vec<String> {
    let mut parts = text.split('{');
    let first = parts.next().unwrap_or_default();
    let rest = parts.map(|part| part.split_once('}').map_or("", |(_, after)| after));
    [first].into_iter().chain(rest).map(str::to_owned).collect()
}

/// What a message of Fluent's names in its own text.
fn named_by_another(key: &str) -> bool {
    let named = format!("{{ {key} }}");
    shipped::files(Locale::EnGb).iter().any(|(_, text)| text.contains(&named))
}

#[test]
fn every_sentence_shipped_can_be_said() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let sources = ["app", "server"].iter().flat_map(|folder| files(&root.join(folder), "rs"));
    let texts = Texts::of(sources.map(|path| std::fs::read_to_string(path).unwrap()));
    let unsaid: Vec<_> =
        messages(Locale::EnGb).keys().filter(|key| !texts.can_say(key) && !named_by_another(key)).collect();
    assert!(unsaid.is_empty(), "{unsaid:#?}");
}

#[test]
fn a_sentence_that_no_source_can_say_is_found() {
    let texts = Texts::of([
        r#"say("talk-told"); format!("scale-{scale}-{step}"); format!("{key}-note"); "college-words""#.to_owned(),
    ]);
    for said in ["talk-told", "scale-amount-a-little", "college-words-note"] {
        assert!(texts.can_say(said), "{said}");
    }
    for unsaid in ["talk", "scale-amount", "words-note", "college-plans-note"] {
        assert!(!texts.can_say(unsaid), "{unsaid}");
    }
}
