//! What people see. Whole modules are gated here, once: those below `ssr` never reach a browser.

pub mod parts;

cfg_if::cfg_if! {
    if #[cfg(feature = "ssr")] {
        pub mod about;
        pub mod absence;
        pub mod assets;
        pub mod called_off;
        pub mod client_address;
        pub mod briefing;
        pub mod clock;
        pub mod coming;
        pub mod college;
        pub mod day_plan;
        pub mod deployment;
        pub mod feed;
        mod home_page;
        pub mod insight;
        pub mod kept;
        pub mod language;
        pub mod notice;
        pub mod observation;
        pub mod page;
        pub mod person;
        pub mod plan;
        pub mod plan_review;
        pub mod problem;
        pub mod question;
        pub mod question_set;
        pub mod review;
        pub mod routes;
        pub mod settings;
        pub mod shell;
        pub mod sign_in;
        pub mod sitting;
        pub mod statement;
        pub mod symbol;
        pub mod talk;
        pub mod teaching;
        pub mod visitor;
        pub mod wording;
        pub mod words;
        pub mod working_week;
    }
}
