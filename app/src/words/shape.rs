//! A message as its author writes it: which blanks it has, how it can be read, and whether what was typed is one.

use std::collections::BTreeSet;

use fluent_syntax::ast::{Entry, Expression, Identifier, InlineExpression, Message, Pattern, PatternElement, Resource};
use fluent_syntax::parser::Slice;

/// The longest a college may write one message, in characters.
const LONGEST: usize = 1_000;
/// More readings of one message than this are not looked at: each choice in it multiplies them.
const MOST_READINGS: usize = 64;
/// What stands in a blank when a message is judged: one plain word.
pub const STAND_IN: &str = "lesson";

/// What can be told of a message without its blanks filled.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shape {
    /// Its blanks: `$name` from the page, `-lsa` a term of the college.
    pub blanks: BTreeSet<String>,
    /// Every way it can be read, one word standing in each blank.
    pub readings: Vec<String>,
    /// One way it can be read, dots standing in each blank: to be recognised by.
    pub shown: String,
}

/// Why what was typed cannot stand in place of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Broken {
    /// Nothing is left of it.
    Empty,
    /// Longer than a message may be.
    TooLong,
    /// A bracket that is not closed, or a sign at the start of a line that means something else there.
    Unreadable,
    /// Blanks of the shipped message that are missing.
    Lost(Vec<String>),
    /// Blanks that the shipped message does not have.
    Strange(Vec<String>),
}

impl Shape {
    /// The shape of a message.
    pub fn of<'s, S: Slice<'s>>(value: &Pattern<S>) -> Self {
        let mut blanks = BTreeSet::new();
        let readings = readings(value, &mut blanks, STAND_IN);
        let shown = self::readings(value, &mut BTreeSet::new(), "…").into_iter().next().unwrap_or_default();
        Self { blanks, readings, shown }
    }

    /// The shape of what was typed in place of a message of this one; refused where a blank came or went.
    pub fn typed_for(&self, text: &str) -> Result<Self, Broken> {
        let typed = Self::of(&typed(text)?);
        let not_in = |one: &Self, other: &Self| one.blanks.difference(&other.blanks).cloned().collect::<Vec<_>>();
        match (not_in(self, &typed), not_in(&typed, self)) {
            (lost, _) if !lost.is_empty() => Err(Broken::Lost(lost)),
            (_, strange) if !strange.is_empty() => Err(Broken::Strange(strange)),
            _ => Ok(typed),
        }
    }
}

/// A message of a key that says what was typed, as a file would have it.
pub fn entry(key: &str, text: &str) -> String {
    format!("{key} =\n    {}\n", text.trim().replace("\r\n", "\n").replace('\n', "\n    "))
}

/// What a message says, as it would be typed.
pub fn source<'s, S: Slice<'s> + From<&'static str>>(value: &Pattern<S>) -> String {
    let message = Message {
        id: Identifier { name: "said".into() },
        value: Some(value.clone()),
        attributes: vec![],
        comment: None,
    };
    let text = fluent_syntax::serializer::serialize(&Resource { body: vec![Entry::Message(message)] });
    let text = text.split_once('=').map_or("", |(_, value)| value).trim();
    text.replace("\n    ", "\n")
}

fn typed(text: &str) -> Result<Pattern<String>, Broken> {
    if text.trim().is_empty() {
        return Err(Broken::Empty);
    }
    if text.chars().count() > LONGEST {
        return Err(Broken::TooLong);
    }
    let parsed = fluent_syntax::parser::parse(entry("typed", text)).map_err(|_| Broken::Unreadable)?;
    let mut entries = parsed.body.into_iter();
    match (entries.next(), entries.next()) {
        (Some(Entry::Message(Message { value: Some(value), attributes, .. })), None) if attributes.is_empty() => {
            Ok(value)
        }
        _ => Err(Broken::Unreadable),
    }
}

fn readings<'s, S: Slice<'s>>(value: &Pattern<S>, blanks: &mut BTreeSet<String>, stands: &str) -> Vec<String> {
    let mut all = vec![String::new()];
    for element in &value.elements {
        let next = match element {
            PatternElement::TextElement { value } => vec![value.as_ref().to_owned()],
            PatternElement::Placeable { expression } => of_expression(expression, blanks, stands),
        };
        let joined = all.iter().flat_map(|before| next.iter().map(move |after| format!("{before}{after}")));
        all = joined.take(MOST_READINGS).collect();
    }
    all
}

fn of_expression<'s, S: Slice<'s>>(
    expression: &Expression<S>,
    blanks: &mut BTreeSet<String>,
    stands: &str,
) -> Vec<String> {
    match expression {
        Expression::Inline(inline) => of_inline(inline, blanks, stands),
        Expression::Select { selector, variants } => {
            of_inline(selector, blanks, stands);
            variants.iter().flat_map(|variant| readings(&variant.value, blanks, stands)).collect()
        }
    }
}

fn of_inline<'s, S: Slice<'s>>(
    inline: &InlineExpression<S>,
    blanks: &mut BTreeSet<String>,
    stands: &str,
) -> Vec<String> {
    let blank = match inline {
        InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => {
            return vec![value.as_ref().to_owned()];
        }
        InlineExpression::Placeable { expression } => return of_expression(expression, blanks, stands),
        InlineExpression::VariableReference { id } => format!("${}", id.name.as_ref()),
        // `{ $form -> … }` of a term is filled by whoever says it, not by whoever rewords it
        InlineExpression::TermReference { id, .. } => format!("-{}", id.name.as_ref()),
        InlineExpression::MessageReference { id, .. } => id.name.as_ref().to_owned(),
        InlineExpression::FunctionReference { id, .. } => format!("{}()", id.name.as_ref()),
    };
    blanks.insert(blank);
    vec![stands.to_owned()]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(text: &str) -> Shape {
        Shape::of(&typed(text).unwrap())
    }

    #[test]
    fn a_message_is_read_in_each_of_its_ways_with_one_word_in_each_blank() {
        let read = shape("{ $count ->\n    [one] One { $thing }\n   *[other] Many\n} of it, { -lsa }");
        assert_eq!(read.readings, ["One lesson of it, lesson", "Many of it, lesson"]);
        assert_eq!(read.blanks.into_iter().collect::<Vec<_>>(), ["$count", "$thing", "-lsa"]);
    }

    #[test]
    fn what_is_typed_keeps_every_blank_and_brings_none() {
        let shipped = shape("{ $name } reads this");
        assert!(shipped.typed_for("This goes to { $name }.").is_ok());
        assert_eq!(shipped.typed_for("Someone reads this"), Err(Broken::Lost(vec!["$name".into()])));
        assert_eq!(shipped.typed_for("{ $name } and { $other }"), Err(Broken::Strange(vec!["$other".into()])));
        assert_eq!(shape("Stop").typed_for("{ NUMBER(1) }"), Err(Broken::Strange(vec!["NUMBER()".into()])));
    }

    #[test]
    fn what_cannot_be_read_is_refused_and_never_kept_half() {
        for broken in ["{ $name", "}", "fine\n.symbol = help", "fine\n[one] x", "{ $n ->\n [one] x\n}", "{ -lsa.x }"] {
            assert_eq!(shape("Stop").typed_for(broken), Err(Broken::Unreadable), "{broken}");
        }
        assert_eq!(shape("Stop").typed_for(" \r\n "), Err(Broken::Empty));
        assert_eq!(shape("Stop").typed_for(&"long ".repeat(300)), Err(Broken::TooLong));
    }

    #[test]
    fn a_message_is_shown_as_it_would_be_typed() {
        for text in ["Stop", "{ $name } reads this", "{ $n ->\n    [one] One\n   *[other] Many\n}"] {
            assert_eq!(source(&typed(text).unwrap()), text);
        }
    }
}
