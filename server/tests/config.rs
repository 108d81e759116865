//! Settings are checked at start: all of them at once, each fault with its place.

use std::path::PathBuf;

use server::config::{Config, Fault, Place, Problem};

fn from_environment(variables: &[(&str, &str)]) -> Result<Config, Vec<Fault>> {
    let variables: Vec<_> = variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    Config::from_sources(None, &variables)
}

fn from_file(text: &str, variables: &[(&str, &str)]) -> Result<Config, Vec<Fault>> {
    let folder = tempfile::tempdir().expect("tests may write to the temporary folder");
    let path = folder.path().join("sayso.toml");
    std::fs::write(&path, text).expect("and into a folder of their own");
    let variables: Vec<_> = variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    Config::from_sources(Some(&path), &variables)
}

fn problems(outcome: Result<Config, Vec<Fault>>) -> Vec<Problem> {
    outcome.expect_err("these settings do not hold").into_iter().map(|fault| fault.problem).collect()
}

#[test]
fn with_nothing_set_only_this_machine_is_served() {
    let config = from_environment(&[]).unwrap();
    assert!(config.listen.ip().is_loopback());
    assert_eq!(config.public_url.to_string(), "http://localhost:3000");
    assert_eq!(config.database.expose(), "sqlite:data/sayso.db");
    assert!(config.demo_faults().is_empty());
}

#[test]
fn the_environment_goes_before_the_file() {
    let file = "college_name = \"North College\"\ntime_zone = \"Europe/Paris\"\n";
    let config = from_file(file, &[("SAYSO_COLLEGE_NAME", "South College")]).unwrap();
    assert_eq!(config.college_name, "South College");
    assert_eq!(config.time_zone, chrono_tz::Europe::Paris);
}

#[test]
fn an_unknown_setting_is_refused_by_name_wherever_it_stands() {
    let faults =
        from_file("listen = \"127.0.0.1:3000\"\n  colour = \"red\"\n", &[("SAYSO_COLOUR", "red")]).unwrap_err();
    assert!(matches!(&faults[0].place, Place::File { line: 2, column: 3, .. }), "{faults:?}");
    assert_eq!(faults[0].problem, Problem::UnknownKey { key: "colour".to_owned() });
    assert_eq!(faults[1].place, Place::Environment { name: "SAYSO_COLOUR".to_owned() });
}

#[test]
fn every_fault_is_told_at_once() {
    let faults = problems(from_environment(&[
        ("SAYSO_LISTEN", "3000"),
        ("SAYSO_PUBLIC_URL", "http://sayso.college.example"),
        ("SAYSO_TRUSTED_PROXIES", "10.0.0.0/8, the proxy"),
        ("SAYSO_DATABASE_URL", "mysql://root:hunter2@db/sayso"),
        ("SAYSO_COLLEGE_NAME", " "),
        ("SAYSO_TIME_ZONE", "Europe/Atlantis"),
    ]));
    assert_eq!(faults.len(), 6, "{faults:?}");
    assert!(!format!("{faults:?}").contains("hunter2"), "a password is told to nobody");
}

#[test]
fn a_file_that_is_not_toml_or_not_there_is_told() {
    assert!(matches!(problems(from_file("listen = = 3", &[]))[0], Problem::Syntax { .. }));
    assert!(matches!(problems(from_file("listen = 3000", &[]))[0], Problem::WrongKind { .. }));
    let nowhere = Config::from_sources(Some(&PathBuf::from("/nowhere/sayso.toml")), &[]);
    assert!(matches!(problems(nowhere)[0], Problem::Unreadable { .. }));
}

#[test]
fn whoever_listens_to_others_says_where_they_reach_it() {
    assert!(matches!(
        problems(from_environment(&[("SAYSO_LISTEN", "0.0.0.0:80")]))[0],
        Problem::PublicUrlMissing { .. }
    ));
    let both = [("SAYSO_LISTEN", "0.0.0.0:80"), ("SAYSO_PUBLIC_URL", "https://sayso.college.example")];
    let config = from_environment(&both).unwrap();
    assert!(config.public_url.is_https());
    assert_eq!(config.demo_faults().len(), 2, "the demo college is refused there");
}
