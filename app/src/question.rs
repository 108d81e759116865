//! A question as a page asks it, whatever it is about: what can be picked, two answers at a time for whoever wants that, and a
//! form that keeps what is picked at once.

mod ahead;
mod one_answer;
mod pick;
pub mod two_at_a_time;

pub use ahead::{FetchAhead, pictures, pictures_of};
pub use one_answer::{OneAnswer, OneAnswerForm, TakeBack, page_with_others};
pub use pick::Pick;
