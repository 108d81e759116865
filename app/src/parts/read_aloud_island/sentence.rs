//! Cuts a text into what is spoken at once: Chrome's voices stop after about 14 seconds, so never more than 15 words.

use std::ops::Range;

const MOST_WORDS: usize = 15;

/// Byte ranges of `text`, in order, without the white space around them.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for (end, ends) in boundaries(text) {
        if ends {
            cut(text, start..end, &mut found);
            start = end;
        }
    }
    cut(text, start..text.len(), &mut found);
    found
}

/// Every place after a character, and whether a sentence ends there: at a line's end, or at a mark with a space after it.
fn boundaries(text: &str) -> impl Iterator<Item = (usize, bool)> + '_ {
    text.char_indices().map(|(at, letter)| {
        let end = at + letter.len_utf8();
        let spaced = text[end..].chars().next().is_none_or(char::is_whitespace);
        (end, letter == '\n' || (matches!(letter, '.' | '!' | '?' | '…' | '؟' | '۔') && spaced))
    })
}

/// One sentence, or its parts when it is too long: at the last comma that fits, else after the fifteenth word.
fn cut(text: &str, range: Range<usize>, found: &mut Vec<Range<usize>>) {
    let mut words = words(text, range);
    while words.len() > MOST_WORDS {
        let comma = words[..MOST_WORDS].iter().rposition(|word| text[word.clone()].ends_with([',', ';', ':', '–']));
        let rest = words.split_off(comma.map_or(MOST_WORDS, |at| at + 1));
        found.push(words[0].start..words[words.len() - 1].end);
        words = rest;
    }
    if let (Some(first), Some(last)) = (words.first(), words.last()) {
        found.push(first.start..last.end);
    }
}

fn words(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let offset = |word: &str| word.as_ptr() as usize - text.as_ptr() as usize;
    text[range].split_whitespace().map(|word| offset(word)..offset(word) + word.len()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spoken(text: &str) -> Vec<&str> {
        sentences(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn each_sentence_is_spoken_by_itself() {
        assert_eq!(
            spoken("In Maths, when do you want help? You can pick more than one."),
            ["In Maths, when do you want help?", "You can pick more than one."]
        );
    }

    #[test]
    fn a_label_without_a_mark_is_a_sentence() {
        assert_eq!(spoken("  Next to me "), ["Next to me"]);
    }

    #[test]
    fn a_point_inside_a_word_ends_nothing() {
        assert_eq!(spoken("It starts at 9.30 today."), ["It starts at 9.30 today."]);
    }

    #[test]
    fn a_new_line_ends_a_sentence() {
        assert_eq!(spoken("Help\nNo one"), ["Help", "No one"]);
    }

    #[test]
    fn a_long_sentence_breaks_at_its_last_comma_that_fits() {
        let text = "When the lesson begins and I come in late, I want you to wait until I have found my seat.";
        assert_eq!(spoken(text)[0], "When the lesson begins and I come in late,");
    }

    #[test]
    fn nothing_spoken_at_once_is_longer_than_fifteen_words() {
        let text = "word ".repeat(100);
        let parts = spoken(&text);
        assert!(parts.iter().all(|part| part.split_whitespace().count() <= 15));
        assert_eq!(parts.join(" "), text.trim());
    }

    #[test]
    fn an_empty_text_says_nothing() {
        assert!(spoken(" \n ").is_empty());
    }

    #[test]
    fn letters_of_more_than_one_byte_are_not_cut_in_two() {
        assert_eq!(
            spoken("Dw i eisiau tŷ. Señor! کیا آپ کو مدد چاہیے؟ ہاں"),
            ["Dw i eisiau tŷ.", "Señor!", "کیا آپ کو مدد چاہیے؟", "ہاں"]
        );
    }
}
