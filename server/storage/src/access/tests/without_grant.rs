//! Which doors of storage open without a grant, and why each may: the next one is noticed here.

use std::collections::BTreeSet;
use std::path::Path;

/// Why, and which.
const WITHOUT: &[(&str, &[&str])] = &[
    (
        "of the database and the college as a whole, and of nobody in it",
        &[
            "open",
            "open_to_serve",
            "close",
            "migrate",
            "schema_state",
            "schema_still_serves",
            "see_growth",
            "probe",
            "unprepared",
            "is_demo",
            "mark_as_demo",
            "mark_demo_as_made",
            "is_half_a_demo",
            "is_empty",
            "sources_of_sites",
            "words_revision",
            "college_words",
            "broken_audit",
            "times_recorded",
            "times_refused",
        ],
    ),
    (
        "what whoever runs the server does by a command, with the database in their hands",
        &["admit", "dismiss", "make_card", "compare", "import"],
    ),
    (
        "on the way in and out: what they bring opens it (a card, a link, a passphrase, the token of their own sign-in)",
        &[
            "arrive_with_card",
            "arrive",
            "arrival",
            "photo_at_the_door",
            "enter_by_card",
            "turn_away",
            "link_is_for",
            "enter_by_link",
            "hold_guess",
            "wrong_guess",
            "enter_by_passphrase",
            "may_set_passphrase",
            "set_passphrase",
            "signed_in",
            "reader",
            "roles_of",
            "be_here_as",
            "refuse_as",
            "sign_out",
        ],
    ),
    (
        "words of a form that was refused, given back to the browser that sent them",
        &["keep_words", "keep_words_unless", "kept_words", "take_words", "forget_words", "words_of_token"],
    ),
    ("opened by a secret of its own, which was made by a grant", &["feed"]),
    (
        "what the server does in its own time, and shows to nobody but an email's reader",
        &[
            "letters_due",
            "claim_letter",
            "letter_sent",
            "letter_failed",
            "clear_notices",
            "tell_late_answers",
            "forget_untouched_drafts",
            "forget_old_words",
        ],
    ),
    (
        "one's own, which pages begin with: what one is called, who answers, who reads, when one is away, where emails go",
        &["own_face", "own", "sitting", "own_absence", "late_notices", "own_email"],
    ),
];

/// Every public method of storage whose first lines name no grant.
fn found_in(folder: &Path, found: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found_in(&path, found);
        } else {
            let text = std::fs::read_to_string(&path).unwrap();
            for block in text.split("\nimpl Storage {\n").skip(1) {
                found.extend(without_grant(block.split("\n}\n").next().unwrap_or_default()));
            }
        }
    }
}

fn without_grant(block: &str) -> impl Iterator<Item = String> {
    let signatures = format!("\n{block}");
    let signatures: Vec<String> = signatures.split("\n    pub ").skip(1).map(str::to_owned).collect();
    signatures.into_iter().filter_map(|method| {
        let (kind, rest) = method.split_once("fn ")?;
        let signature = rest.split_once('{').map_or(rest, |(signature, _)| signature);
        let is_method = ["", "async ", "const "].contains(&kind);
        let name = signature.split(['(', '<']).next()?;
        (is_method && !signature.contains("Grant<")).then(|| name.to_owned())
    })
}

#[test]
fn no_door_opens_without_a_grant_but_those_that_say_why() {
    let mut found = Vec::new();
    found_in(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    let found: BTreeSet<&str> = found.iter().map(String::as_str).collect();
    let listed: BTreeSet<&str> = WITHOUT.iter().flat_map(|(_, methods)| *methods).copied().collect();
    let unlisted: Vec<_> = found.difference(&listed).collect();
    assert!(unlisted.is_empty(), "take a grant, or say why they need none: {unlisted:?}");
    let gone: Vec<_> = listed.difference(&found).collect();
    assert!(gone.is_empty(), "are no more, or take a grant by now: {gone:?}");
}
