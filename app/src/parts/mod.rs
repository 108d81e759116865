//! Components with no noun of the domain. Islands stand first: they alone reach a browser.

pub mod read_aloud_island;

cfg_if::cfg_if! {
    if #[cfg(feature = "ssr")] {
        mod answered;
        mod avatar;
        mod choice;
        mod field;
        mod foot_links;
        mod go;
        mod heading;
        mod learner_page;
        mod plain_page;
        mod question;
        mod read_aloud;
        mod said_card;
        mod settings_link;
        mod speak;
        mod staff_page;
        mod voice_choices;

        pub use answered::{Answered, Kind, maker_below};
        pub use avatar::{Avatar, Figure};
        pub use choice::{Apart, Choice};
        pub use field::{Check, ErrorSummary, Field, Select, TextArea, field_wrong, in_a_textarea, text_area_id, wrong_id};
        pub use foot_links::{FootLinks, WordListLink};
        pub use go::{Continue, LinkButton, LinkRow, SaidRow, Worded};
        pub use heading::{Heading, Progress, Trouble, pictured, pictured_below, pictured_within, titled, where_one_is};
        pub use learner_page::LearnerPage;
        pub use plain_page::{PlainPage, TroublePage, lost, not_found};
        pub use question::{OneQuestion, Question};
        pub use read_aloud::ReadAloud;
        pub use said_card::{Pill, SaidLine, SaidLines};
        pub use settings_link::{SettingsLink, here};
        pub use speak::{Speak, with_speaker};
        pub use staff_page::StaffPage;
        pub use voice_choices::VoiceChoices;
    }
}
