//! What a minimal Rust lacks is brought before the code is checked, and nothing else is asked for.
#![expect(clippy::unwrap_used, reason = "a test that cannot write its programs has failed")]

use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

/// What the script says, and has rustup say, among programs that are each a line of shell.
fn said_among(name: &str, programs: &[(&str, &str)]) -> String {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::create_dir_all(&folder).unwrap();
    for (program, line) in programs {
        let path = folder.join(program);
        std::fs::write(&path, format!("#!/bin/sh\n{line}\n")).unwrap();
        std::fs::set_permissions(&path, Permissions::from_mode(0o755)).unwrap();
    }
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("components.sh");
    let ended = Command::new("/bin/sh").arg(script).env("PATH", &folder).output().unwrap();
    assert!(ended.status.success(), "{name}: {ended:?}");
    String::from_utf8(ended.stderr).unwrap()
}

#[test]
fn a_rust_of_the_minimal_profile_is_given_what_checking_needs() {
    let rustup = ("rustup", "echo \"rustup $*\"");
    let said = said_among("minimal", &[("cargo", "exit 1"), rustup]);
    assert!(said.contains("rustup component add rustfmt clippy\n"), "{said}");
    let said = said_among("without-clippy", &[("cargo", "[ \"$1\" = fmt ]"), rustup]);
    assert!(said.contains("rustup component add clippy\n"), "{said}");
    assert_eq!(said_among("whole", &[("cargo", "exit 0"), rustup]), "");
    assert_eq!(said_among("without-rustup", &[("cargo", "exit 1")]), "");
}
