//! The nouns of Sayso and their rules. No I/O, no clock, no chance, no SQL, no HTML, no sentences.

pub mod id;
