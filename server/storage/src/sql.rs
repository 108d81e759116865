//! SQL lives in constants, each listed, so that a test can prepare every one of them on both databases.

/// One SQL text. Made only by [`sql!`], so no text is ever put together from what people typed.
#[derive(Clone, Copy, Debug)]
pub struct Sql(pub(crate) &'static str);

impl Sql {
    /// The text.
    pub const fn text(self) -> &'static str {
        self.0
    }
}

/// Declares a module's SQL as constants, each a literal or put together of some, and `ALL` that lists them.
macro_rules! sql {
    ($($(#[$doc:meta])* $name:ident = $text:expr;)+) => {
        $($(#[$doc])* const $name: $crate::sql::Sql = $crate::sql::Sql($text);)+
        pub(crate) const ALL: &[$crate::sql::Sql] = &[$($name),+];
    };
}
pub(crate) use sql;

/// Every SQL text there is, for the test that prepares each on both databases.
pub fn statements() -> Vec<Sql> {
    let tables = crate::timetable::all();
    [
        crate::absence::ALL,
        crate::absence::in_again::ALL,
        crate::access::ALL,
        crate::access::readers::ALL,
        crate::admission::ALL,
        crate::arrival::ALL,
        crate::attempt::ALL,
        crate::audit::ALL,
        crate::briefing::ALL,
        crate::called_off::ALL,
        crate::briefing::day::ALL,
        crate::briefing::moved::ALL,
        crate::briefing::plans::ALL,
        crate::briefing::sent::ALL,
        crate::briefing::unread::ALL,
        crate::card::ALL,
        crate::coming::ALL,
        crate::coming::refusal::ALL,
        crate::coming::shifted::ALL,
        crate::day_plan::ALL,
        crate::day_plan::meetings::ALL,
        crate::deployment::ALL,
        crate::deployment::here::ALL,
        crate::deployment::hourless::ALL,
        crate::deployment::unexplained::ALL,
        crate::deployment::asked::ALL,
        crate::deployment::begun::ALL,
        crate::deployment::at_times::ALL,
        crate::deployment::back::ALL,
        crate::deployment::by_hand::ALL,
        crate::deployment::carried::ALL,
        crate::deployment::cover::ALL,
        crate::deployment::judged::ALL,
        crate::deployment::lacks::ALL,
        crate::deployment::left::ALL,
        crate::deployment::not_here::ALL,
        crate::deployment::order::ALL,
        crate::deployment::order::together::ALL,
        crate::deployment::draft::ALL,
        crate::deployment::shifted::ALL,
        crate::deployment::version::ALL,
        crate::deployment::waiting::ALL,
        crate::deployment::week::ALL,
        crate::deployment::why::ALL,
        crate::dismissal::ALL,
        crate::entrance::ALL,
        #[cfg(test)]
        crate::example::ALL,
        crate::feed::ALL,
        crate::insight::ALL,
        crate::installation::ALL,
        crate::kept_words::ALL,
        crate::language::ALL,
        crate::link::ALL,
        crate::notice::ALL,
        crate::notice::late::ALL,
        crate::notice::letter::ALL,
        crate::observation::ALL,
        crate::observation::due::ALL,
        crate::observation::support::ALL,
        crate::passphrase::ALL,
        crate::person::ALL,
        crate::person::statement::ALL,
        crate::person::who_said_what::ALL,
        crate::photo::ALL,
        crate::plan::ALL,
        crate::plan::answer::ALL,
        crate::plan::arrangement::ALL,
        crate::plan::before::ALL,
        crate::plan::duty::ALL,
        crate::plan::earlier::ALL,
        crate::plan::history::ALL,
        crate::plan::in_force::ALL,
        crate::plan::in_place::ALL,
        crate::plan::reasons::ALL,
        crate::plan::late::ALL,
        crate::plan::to_do::ALL,
        crate::plan::to_do::answer_by::ALL,
        crate::plan::to_do::calendar::ALL,
        crate::plan_review::ALL,
        crate::plan_review::due::ALL,
        crate::plan_review::frames::ALL,
        crate::plan_review::goal::ALL,
        crate::plan_review::read::ALL,
        crate::question_set::ALL,
        crate::review::ALL,
        crate::review::lists::ALL,
        crate::review::not_this::ALL,
        crate::review::read::ALL,
        crate::review::record::ALL,
        crate::review::shown::ALL,
        crate::review::window::ALL,
        crate::save::ALL,
        crate::settings::ALL,
        crate::sign_in::ALL,
        crate::sitting::ALL,
        crate::statement::ALL,
        crate::statement::left_open::ALL,
        crate::statement::lesson::ALL,
        crate::statement::marks::ALL,
        crate::statement::my_support::ALL,
        crate::statement::still_read::ALL,
        crate::statement::take_back::ALL,
        crate::statement::untouched::ALL,
        crate::talk::ALL,
        crate::talk::arrangement::ALL,
        crate::talk::asked::ALL,
        crate::talk::passed_on::ALL,
        crate::talk::readers::ALL,
        crate::teaching::ALL,
        crate::teaching::changed::ALL,
        crate::teaching::purpose::ALL,
        crate::teaching::shifted::ALL,
        crate::wording::ALL,
        crate::working_week::ALL,
        &tables,
    ]
    .concat()
}
