//! What a command says to whoever typed it. They may have stopped listening (`sayso admit … | head -2`): then it ends quietly.

use std::io::{ErrorKind, Write, stderr, stdout};

/// A line to the output.
pub fn say(line: &str) {
    write_to(stdout().lock(), line);
}

/// A line to the errors.
pub fn warn(line: &str) {
    write_to(stderr().lock(), line);
}

fn write_to(mut out: impl Write, line: &str) {
    match writeln!(out, "{line}").and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => tracing::error!(%error, "nothing could be said"),
        _ => {}
    }
}
