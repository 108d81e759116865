//! What people see. Whole modules are gated here, once: those below `ssr` never reach a browser.
