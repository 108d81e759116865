//! The commands, and nothing else.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use app::clock::Clock;
use app::words::{Locale, Words};
use clap::ArgMatches;
use server::admit::{Admit, admit};
use server::command::opened::{fixed_clock, keep_demo_home};
use server::command::{Failed, Opened, line, texts};
use server::dismiss::{Dismiss, dismiss, shown_out};
use server::forgetting::forget_in_time;
use server::growth::see_growth_in_time;
use server::import::{self, Options};
use server::late_answers::pass_on_in_time;
use server::live::Readiness;
use server::notice::Post;
use server::router::{House, router};
use server::solve::{Refused, Solve};
use server::{card, demo, doctor, log, terminal};
use tokio::sync::watch;

#[tokio::main]
async fn main() -> ExitCode {
    let words = Words::of(Locale::EnGb);
    let typed = line(words).get_matches();
    log::start();
    let file = typed.get_one::<PathBuf>("config").map(PathBuf::as_path);
    let done = match typed.subcommand() {
        Some(("serve", typed)) => serve(file, typed, words).await,
        Some(("demo", typed)) => demo(file, typed, words).await,
        Some(("import", typed)) => return take_in(file, typed, words).await,
        Some(("admit", typed)) => let_in(file, typed, words).await,
        Some(("dismiss", typed)) => show_out(file, typed, words).await,
        Some(("card", typed)) => make_cards(file, typed, words).await,
        Some(("solve", typed)) => solve(typed, words).await,
        Some(("migrate", _)) => migrate(file, words).await,
        _ => return doctor::run(file, words).await,
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failed) => told(&failed, words),
    }
}

fn told(failed: &Failed, words: Words) -> ExitCode {
    terminal::warn(&failed.say(words));
    ExitCode::FAILURE
}

async fn serve(file: Option<&Path>, typed: &ArgMatches, words: Words) -> Result<(), Failed> {
    let fixed = fixed_clock(typed.get_one("now"))?;
    let opened = Opened::by(file).await?;
    let clock = opened.clock(fixed).await?;
    serve_until_told(opened, clock, words).await
}

async fn demo(file: Option<&Path>, typed: &ArgMatches, words: Words) -> Result<(), Failed> {
    let clock = fixed_clock(typed.get_one("now"))?.unwrap_or_default();
    let size = match typed.get_one::<usize>("learners") {
        Some(learners) => demo::Size::new(*learners).ok_or_else(|| Failed::Said(words.say("demo-refused-size")))?,
        None => demo::Size::default(),
    };
    let (opened, alone) = Opened::for_demo(file).await?;
    let (college, data_dir) = (opened.college(), &opened.config.data_dir);
    terminal::say(&words.say("demo-begins"));
    let ready = demo::run_sized(&opened.storage, &college, data_dir, size, clock.now()).await;
    drop(alone);
    terminal::say(&ready.map_err(|stopped| Failed::Said(stopped.say(words)))?.say(words));
    if typed.get_flag("serve") {
        return serve_until_told(opened, clock, words).await;
    }
    opened.storage.close().await;
    Ok(())
}

async fn serve_until_told(opened: Opened, clock: Clock, words: Words) -> Result<(), Failed> {
    server::serve::handles::take_all();
    let Opened { config, storage } = opened.for_pages().await?;
    let is_demo = storage.is_demo().await?;
    if is_demo {
        keep_demo_home(&config)?;
    }
    let readiness = Readiness::of(storage.clone(), clock);
    let (stop_post, post_stops) = watch::channel(false);
    let post = Post::of(&config, storage.clone()).map(|post| tokio::spawn(post.carry(clock, post_stops)));
    let passing_on = tokio::spawn(pass_on_in_time(storage.clone(), config.time_zone, clock));
    let forgetting = tokio::spawn(forget_in_time(storage.clone(), clock));
    let growth = tokio::spawn(see_growth_in_time(storage.clone()));
    let listener = tokio::net::TcpListener::bind(config.listen).await;
    let listener = listener.map_err(|source| Failed::Listen(config.listen, source))?;
    terminal::say(&words.say_with("command-serving", &[("where", config.public_url.to_string().into())]));
    let router = router(House::new(&config, storage.clone(), clock, is_demo), readiness.clone());
    let told = server::serve::asked_to_stop();
    server::serve::serve(listener, router, async move {
        if let Err(error) = told.await {
            tracing::error!(%error, "signals cannot be heard");
        }
        readiness.stop();
    })
    .await;
    growth.abort();
    forgetting.abort();
    passing_on.abort();
    // nobody listens where there is no mail server
    let _ = stop_post.send(true);
    if let Some(post) = post
        && let Err(error) = post.await
    {
        tracing::error!(%error, "the outbox stopped before its time");
    }
    storage.close().await;
    Ok(())
}

async fn take_in(file: Option<&Path>, typed: &ArgMatches, words: Words) -> ExitCode {
    let (opened, alone) = match Opened::for_import(file).await {
        Ok(both) => both,
        Err(failed) => return told(&failed, words),
    };
    let options = Options { dry_run: typed.get_flag("dry-run"), end_many: typed.get_flag("end-many") };
    let folder = typed.get_one::<PathBuf>("folder").expect("the command line requires it");
    let (storage, zone) = (&opened.storage, opened.config.time_zone);
    let code = import::run(storage, folder, options, zone, Clock::System.now(), words).await;
    opened.storage.close().await;
    drop(alone);
    code
}

async fn let_in(file: Option<&Path>, typed: &ArgMatches, words: Words) -> Result<(), Failed> {
    let opened = Opened::by(file).await?;
    let one = |id| typed.get_one::<String>(id).cloned();
    let asked = Admit {
        email: one("email").unwrap_or_default(),
        role: one("role").unwrap_or_default(),
        name: one("name"),
        sites: texts(typed, "site"),
    };
    let invitation = admit(&opened.storage, &opened.college(), asked, Clock::System.now()).await;
    terminal::say(&invitation.map_err(|refused| Failed::Said(refused.say(words)))?.say(words));
    opened.storage.close().await;
    Ok(())
}

async fn show_out(file: Option<&Path>, typed: &ArgMatches, words: Words) -> Result<(), Failed> {
    let opened = Opened::by(file).await?;
    let one = |id| typed.get_one::<String>(id).cloned();
    let asked = Dismiss { email: one("email").unwrap_or_default(), role: one("role"), sites: texts(typed, "site") };
    let dismissed = dismiss(&opened.storage, asked, opened.config.time_zone, Clock::System.now()).await;
    let dismissed = dismissed.map_err(|refused| Failed::Said(refused.say(words)))?;
    terminal::say(&shown_out(&dismissed, words));
    opened.storage.close().await;
    Ok(())
}

async fn make_cards(file: Option<&Path>, typed: &ArgMatches, words: Words) -> Result<(), Failed> {
    let opened = Opened::by(file).await?;
    let (college, folder) = (opened.college(), opened.config.data_dir.join("cards"));
    let mut not_made = Vec::new();
    for learner in texts(typed, "sourcedid") {
        match card::make(&opened.storage, &college, &learner, &folder, Clock::System.now()).await {
            Ok(made) => terminal::say(&made.say(words)),
            Err(why) => not_made.push(why.say(words)),
        }
    }
    opened.storage.close().await;
    if not_made.is_empty() { Ok(()) } else { Err(Failed::Said(not_made.join("\n"))) }
}

async fn solve(typed: &ArgMatches, words: Words) -> Result<(), Failed> {
    let said = |refused: Refused| Failed::Said(refused.say(words));
    let written = Solve::typed(typed).map_err(said)?.run(words).await.map_err(said)?;
    match written.write(std::io::stdout().lock()) {
        // whoever asked has heard enough
        Err(source) if source.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        written => written.map_err(|source| said(Refused::Failed(source))),
    }
}

async fn migrate(file: Option<&Path>, words: Words) -> Result<(), Failed> {
    let opened = Opened::by(file).await?;
    opened.storage.close().await;
    terminal::say(&words.say("command-migrated"));
    Ok(())
}
