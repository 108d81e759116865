//! What people see. Whole modules are gated here, once: those below `ssr` never reach a browser.

cfg_if::cfg_if! {
    if #[cfg(feature = "ssr")] {
        pub mod assets;
        pub mod clock;
        pub mod routes;
        pub mod symbol;
        pub mod words;
    }
}
