//! What can be typed after `sayso`, with its help from the locale.

pub mod alone;
pub mod failed;
pub mod opened;
pub mod whom;

use std::path::PathBuf;

use app::words::Words;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use domain::access::Role;
use domain::scale::Scale as _;

pub use failed::Failed;
pub use opened::Opened;

/// The whole command line.
pub fn line(words: Words) -> Command {
    let file = Arg::new("config").long("config").value_name("FILE").global(true).value_parser(value_parser!(PathBuf));
    plain(Command::new("sayso"), words, "command-about")
        .version(env!("CARGO_PKG_VERSION"))
        .disable_version_flag(true)
        .arg(file.help(words.say("command-config")))
        .arg(Arg::new("version").long("version").action(ArgAction::Version).help(words.say("command-version")))
        .after_help(words.say("command-after"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading(words.say("command-commands"))
        .subcommand(plain(Command::new("serve"), words, "command-serve").arg(now(words)))
        .subcommand(
            plain(Command::new("demo"), words, "command-demo")
                .arg(flag("serve", words.say("command-demo-serve")))
                .arg(
                    Arg::new("learners")
                        .long("learners")
                        .value_name("NUMBER")
                        .value_parser(value_parser!(usize))
                        .help(words.say("command-demo-learners")),
                )
                .arg(now(words)),
        )
        .subcommand(
            plain(Command::new("import"), words, "command-import")
                .after_help(words.say("command-import-files"))
                .arg(
                    Arg::new("folder")
                        .value_name("FOLDER")
                        .required(true)
                        .value_parser(value_parser!(PathBuf))
                        .help(words.say("command-import-folder")),
                )
                .arg(flag("dry-run", words.say("command-import-dry-run")))
                .arg(flag("end-many", words.say("command-import-end-many"))),
        )
        .subcommand(
            plain(Command::new("admit"), words, "command-admit")
                .arg(text("email", "EMAIL", words.say("command-admit-email")).required(true))
                .arg(
                    text("role", "ROLE", words.say_with("command-admit-role", &[("roles", roles().into())]))
                        .long("role")
                        .required(true),
                )
                .arg(text("site", "SITE", words.say("command-admit-site")).long("site").action(ArgAction::Append))
                .arg(text("name", "NAME", words.say("command-admit-name")).long("name")),
        )
        .subcommand(
            plain(Command::new("dismiss"), words, "command-dismiss")
                .arg(text("email", "EMAIL", words.say("command-dismiss-email")).required(true))
                .arg(text("role", "ROLE", words.say("command-dismiss-role")).long("role"))
                .arg(text("site", "SITE", words.say("command-dismiss-site")).long("site").action(ArgAction::Append)),
        )
        .subcommand(
            plain(Command::new("card"), words, "command-card")
                .arg(text("sourcedid", "SOURCEDID", words.say("command-card-sourcedid")).num_args(1..).required(true)),
        )
        .subcommand(solve(words))
        .subcommand(plain(Command::new("migrate"), words, "command-migrate"))
        .subcommand(plain(Command::new("doctor"), words, "command-doctor"))
}

/// What someone may come in as, as it is typed.
fn roles() -> String {
    Role::ALL.iter().map(|role| role.key()).collect::<Vec<_>>().join(", ")
}

fn solve(words: Words) -> Command {
    let file = |id: &'static str, value| Arg::new(id).value_name(value).value_parser(value_parser!(PathBuf));
    let number = |id: &'static str, value, help| text(id, value, words.say(help)).long(id);
    plain(Command::new("solve"), words, "command-solve")
        .arg(file("instance", "INSTANCE.json").required(true).help(words.say("command-solve-instance")))
        .arg(number("seconds", "SECONDS", "command-solve-seconds"))
        .arg(number("seed", "SEED", "command-solve-seed"))
        .arg(number("work", "STEPS", "command-solve-work"))
        .arg(file("published", "ANSWER.json").long("published").help(words.say("command-solve-published")))
        .arg(number("absent", "LSA", "command-solve-absent").action(ArgAction::Append))
}

/// The texts given for one argument, in order.
pub fn texts(matches: &ArgMatches, id: &str) -> Vec<String> {
    matches.get_many::<String>(id).into_iter().flatten().cloned().collect()
}

/// A command whose help is all in the reader's own words.
fn plain(command: Command, words: Words, about: &str) -> Command {
    let usage = words.say("command-usage");
    command
        .about(words.say(about))
        .help_template(format!("{{about}}\n\n{usage} {{usage}}\n\n{{all-args}}{{after-help}}\n"))
        .next_help_heading(words.say("command-options"))
        .disable_help_flag(true)
        .arg(Arg::new("help").short('h').long("help").action(ArgAction::Help).help(words.say("command-help")))
}

fn now(words: Words) -> Arg {
    text("now", "INSTANT", words.say("command-now")).long("now")
}

fn flag(name: &'static str, help: String) -> Arg {
    Arg::new(name).long(name).action(ArgAction::SetTrue).help(help)
}

fn text(id: &'static str, value: &'static str, help: String) -> Arg {
    Arg::new(id).value_name(value).help(help)
}

#[cfg(test)]
mod tests {
    use app::words::Locale;

    use super::*;

    #[test]
    fn the_command_line_holds_together_in_every_locale() {
        for locale in Locale::ALL {
            line(Words::of(locale)).debug_assert();
        }
    }

    #[test]
    fn sites_may_be_named_one_after_another() {
        let typed = ["sayso", "admit", "a@b.example", "--role", "coordinator", "--site", "North", "--site", "South"];
        let matches = line(Words::of(Locale::EnGb)).try_get_matches_from(typed).unwrap();
        let (_, admit) = matches.subcommand().unwrap();
        assert_eq!(texts(admit, "site"), ["North", "South"]);
    }
}
