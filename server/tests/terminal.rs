//! What a command leaves with whoever typed it, by the real binary: nothing where nobody listens, and the cause where it cannot go on.

use std::net::TcpListener;
use std::process::Command;

use server::command::alone::Alone;

fn sayso(folder: &std::path::Path, words: &[&str]) -> Command {
    let mut sayso = Command::new(env!("CARGO_BIN_EXE_sayso"));
    // what asks for the long proofs is no setting of a college
    sayso.env_remove("SAYSO_PROOF").env_remove("SAYSO_DATABASE_URL").env("SAYSO_DATA_DIR", folder);
    sayso.current_dir(folder).args(words);
    sayso
}

/// Takes in the files of the demo college, without its photos.
fn import(folder: &std::path::Path) {
    let files = folder.join("files");
    std::fs::create_dir(&files).unwrap();
    server::demo::write_files(&files, chrono::Utc::now(), chrono_tz::Europe::London, 7).unwrap();
    std::fs::remove_dir_all(files.join("photos")).unwrap();
    assert!(sayso(folder, &["import", "files"]).output().unwrap().status.success());
}

#[test]
fn a_command_nobody_listens_to_any_more_ends_quietly() {
    let folder = tempfile::tempdir().unwrap();
    assert!(sayso(folder.path(), &["migrate"]).output().unwrap().status.success());
    let week = concat!(env!("CARGO_MANIFEST_DIR"), "/solver/tests/proof/fixture/week.json");
    for words in [&["doctor"][..], &["migrate"], &["demo"], &["solve", week, "--work", "10"]] {
        let (listener, output) = std::io::pipe().unwrap();
        drop(listener);
        let ended = sayso(folder.path(), words).stdout(output).output().unwrap();
        let said = String::from_utf8_lossy(&ended.stderr);
        assert!(ended.status.success(), "{words:?}: {:?} {said}", ended.status);
        assert!(!said.contains("panicked") && !said.contains("pipe"), "{words:?}: {said}");
    }
}

#[test]
fn a_server_without_its_database_says_why_there_is_none() {
    let folder = tempfile::tempdir().unwrap();
    let nobody = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let mut serve = sayso(folder.path(), &["serve"]);
    let ended = serve.env("SAYSO_DATABASE_URL", format!("postgres://a:hunter2@{nobody}/c")).output().unwrap();
    let said = String::from_utf8_lossy(&ended.stderr);
    assert!(!ended.status.success());
    assert!(said.contains("The database cannot be opened") && said.contains("refused"), "{said}");
    assert!(!said.contains("hunter2"), "a password is told to nobody: {said}");
}

#[test]
fn files_are_taken_in_and_the_demo_college_is_made_by_one_command_at_a_time() {
    let folder = tempfile::tempdir().unwrap();
    let another = Alone::in_folder(folder.path()).unwrap();
    for words in [&["import", "files"][..], &["demo"]] {
        let ended = sayso(folder.path(), words).output().unwrap();
        let said = String::from_utf8_lossy(&ended.stderr);
        assert!(!ended.status.success(), "{words:?}");
        assert!(said.contains("making the demo college, or importing files, in this data folder"), "{words:?}: {said}");
    }
    drop(another);
    import(folder.path());
}

#[test]
fn whoever_is_let_in_nowhere_or_without_a_name_is_told_what_there_is() {
    let folder = tempfile::tempdir().unwrap();
    let refused = |words: &[&str]| {
        let ended = sayso(folder.path(), &[&["admit"], words, &["--role", "lsa"]].concat()).output().unwrap();
        assert!(!ended.status.success());
        String::from_utf8_lossy(&ended.stderr).into_owned()
    };
    let said = refused(&["dana@college.example", "--site", "Atlantis"]);
    assert!(said.contains("Import the college’s files first."), "{said}");
    import(folder.path());
    let said = refused(&["dana@college.example", "--site", "Atlantis"]);
    let sites = "The sites are: North (ORG-NOR), Orchard (ORG-ORC), Riverside (ORG-RIV).";
    assert!(said.contains("“Atlantis”") && said.contains(sites), "{said}");
    let said = refused(&["..@college.example"]);
    assert!(said.contains("Give their name with --name."), "it is an email address: {said}");
    for nonsense in ["dana", "dana@fernbank@college.example"] {
        let said = refused(&[nonsense]);
        assert!(said.contains("such as dana.okoro@college.example"), "{said}");
    }
}

#[test]
fn whoever_was_let_in_is_shown_out_and_a_role_they_do_not_hold_is_told_beside_those_they_do() {
    let folder = tempfile::tempdir().unwrap();
    import(folder.path());
    let ended = |words: &[&str]| {
        let ended = sayso(folder.path(), words).output().unwrap();
        let said = [ended.stdout, ended.stderr].concat();
        (ended.status.success(), String::from_utf8_lossy(&said).into_owned())
    };
    let grace = "grace.hall@college.example";
    let (done, said) = ended(&["admit", grace, "--role", "coordinator", "--site", "North", "--site", "Orchard"]);
    assert!(done, "{said}");
    let (done, said) = ended(&["dismiss", grace, "--role", "lsa"]);
    let both = "Their roles are: coordinator at North, coordinator at Orchard.";
    assert!(!done && said.contains(both), "{said}");
    let (done, said) = ended(&["dismiss", grace, "--site", "North"]);
    assert!(done && said.contains("Grace Hall may no longer come in as: coordinator at North."), "{said}");
    assert!(said.contains("They may still come in as: coordinator at Orchard."), "{said}");
    let (done, said) = ended(&["dismiss", grace]);
    assert!(done && !said.contains("still come in"), "{said}");
    let (done, said) = ended(&["dismiss", grace]);
    assert!(!done && said.contains("Grace Hall comes in as nothing any more."), "{said}");
    let (done, said) = ended(&["dismiss", "nobody@college.example"]);
    assert!(!done && said.contains("Nobody has the email “nobody@college.example”."), "{said}");
    let (done, said) = ended(&["dismiss", grace, "--site", "Atlantis"]);
    assert!(!done && said.contains("No site has the name or the id “Atlantis”."), "{said}");
    let (done, said) = ended(&["dismiss", "grace.hall"]);
    assert!(!done && said.contains("such as dana.okoro@college.example"), "{said}");
}
