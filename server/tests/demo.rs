//! The demo college is loaded like a real one, and whoever it prints can come in and do what they are for. Long, for it is tried by
//! the program's own commands too.

use std::process::{Command, Output, Stdio};
use std::time::Duration;

use app::college::College;
use app::words::{Locale, Words};
use chrono::{DateTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Europe::London;
use databases::{BOTH, Database, Kind};
use domain::access::{Grant, Visitor, act};
use domain::person::Name;
use domain::sign_in::{Secret, SignedIn};
use domain::statement::State;
use domain::timetable::picture::{ImportedRole, Person, Picture, Site, SourceId};
use server::card_picture::read_card;
use server::demo::{Ready, Size, Stopped, run, run_sized};
use storage::{Entrance, Many, Moment, Storage};

struct House {
    storage: Storage,
    college: College,
    folder: tempfile::TempDir,
}

impl House {
    async fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let database = format!("sqlite:{}", folder.path().join("sayso.db").display());
        let storage = Storage::open(&database).await.unwrap();
        storage.migrate().await.unwrap();
        Self { folder, ..Self::over(storage) }
    }

    fn over(storage: Storage) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let public_url = "http://localhost:3000".to_owned();
        let college = College {
            name: "Fernbank College".to_owned(),
            public_url,
            time_zone: London,
            sends_mail: false,
            is_demo: false,
        };
        Self { storage, college, folder }
    }

    async fn demo(&self, now: DateTime<Utc>) -> Result<Ready, Stopped> {
        run(&self.storage, &self.college, self.folder.path(), now).await
    }

    /// Opens a one-time link; `token` is any byte not used before.
    async fn open_link(&self, link: &str, token: u8, now: DateTime<Utc>) -> Visitor {
        let token = Secret::of([token; 24]);
        let entrance = Entrance { token: token.clone(), former: None, settings: None, now };
        let secret = link.rsplit('/').next().unwrap();
        self.storage.enter_by_link(secret, entrance).await.unwrap().expect("the link opens");
        match self.storage.signed_in(token.reveal(), now).await.unwrap() {
            SignedIn::Here(visitor) => visitor,
            other => panic!("{other:?}"),
        }
    }

    async fn today_of(&self, link: &str, token: u8, now: DateTime<Utc>) -> String {
        let lsa = self.open_link(link, token, now).await;
        format!(
            "{:?}",
            self.storage.today(&Grant::themself(&lsa).unwrap(), chrono_tz::Europe::London, at(now)).await.unwrap()
        )
    }
}

fn at(now: DateTime<Utc>) -> Moment {
    Moment { now, today: now.with_timezone(&London).date_naive() }
}

#[tokio::test]
async fn the_demo_says_deploys_and_prints_and_can_be_run_again() {
    let house = House::empty().await;
    // a Saturday: the next teaching day is Monday
    let saturday = Utc.with_ymd_and_hms(2026, 11, 28, 10, 0, 0).unwrap();
    let ready = house.demo(saturday).await.unwrap();

    // the learner: the picture reads back as the printed card
    let learner = ready.learner.as_ref().unwrap();
    let photo = std::fs::read(&learner.png).unwrap();
    assert!(learner.address.ends_with(&read_card(&photo).unwrap()));
    let printed = ready.say(Words::of(Locale::EnGb));
    for what in ["Amina Khan", "Dana Mensah", "Jo Okafor", &learner.address, &ready.lsa.link] {
        assert!(printed.contains(what), "{what} in {printed}");
    }

    // the LSA: a session of the first learner on the next teaching day
    let today = house.today_of(&ready.lsa.link, 1, saturday).await;
    assert!(today.contains("2026-11-30") && today.contains("Amina"), "{today}");

    // the coordinator: every stage of a statement is on the list, and somebody wants to talk
    let jo = house.open_link(&ready.coordinator.link, 2, saturday).await;
    let grant: Grant<act::ListStatements> = Grant::site(&jo, jo.sites[0]).unwrap();
    let list = house.storage.overview(&grant, at(saturday)).await.unwrap();
    assert_eq!(list.len(), 16);
    for state in [State::Sent, State::TakenBack] {
        assert!(list.iter().any(|one| one.said.is_some_and(|(_, stands, _)| stands == state)), "{state:?}");
    }
    assert!(list.iter().any(|one| one.said.is_none()) && list.iter().any(|one| one.lsas > 0));
    let talk: Grant<act::ReadTalk> = Grant::site(&jo, jo.sites[0]).unwrap();
    assert!(!house.storage.talk_requests(&talk, at(saturday)).await.unwrap().is_empty());

    // plans: most learners agreed to theirs, some did not yet, and what the college must give is apart
    let span = (at(saturday).today, at(saturday).today);
    let grant: Grant<act::ReadLinesInForce> = Grant::site(&jo, jo.sites[0]).unwrap();
    let lines = house.storage.lines_in_force(&grant, span, at(saturday)).await.unwrap();
    let (duties, agreed): (Vec<_>, Vec<_>) = lines.iter().partition(|line| line.duty.is_some());
    assert!(!duties.is_empty() && agreed.len() > 4, "{lines:?}");

    // someone comes to the lunches of a learner who must be given his medicine then
    let plan: Grant<act::PlanWeek> = Grant::site(&jo, jo.sites[0]).unwrap();
    let next = domain::deployment::Week::of(at(saturday).today + TimeDelta::days(7));
    let week = house.storage.site_week(&plan, next, at(saturday)).await.unwrap();
    let lunch = domain::timetable::Title::Time(domain::scale::Time::Lunch);
    let lunches: Vec<_> = week.meetings.iter().filter(|meeting| meeting.title == lunch).collect();
    let sent = |at: &&&storage::WeekMeeting| week.shown().iter().any(|row| row.occurrence == at.id);
    assert!(lunches.len() == 5 && lunches.iter().filter(sent).count() > 2, "{lunches:?}");

    // eight days on the same command keeps everything and brings its weeks up to date
    let later = saturday + TimeDelta::days(8);
    let again = house.demo(later).await.unwrap();
    let printed = again.say(Words::of(Locale::EnGb));
    assert!(printed.contains("was here already") && printed.contains("still work"), "{printed}");
    let secret = read_card(&photo).unwrap();
    let token = app::sign_in::draw_secret();
    assert!(
        house.storage.arrive_with_card(&secret, (token, String::new()), None, later).await.unwrap(),
        "the card still stands"
    );
    let today = house.today_of(&again.lsa.link, 3, later).await;
    assert!(today.contains("2026-12-07") && today.contains("Amina"), "{today}");
    assert!(house.storage.broken_audit().await.unwrap().is_empty());
}

#[tokio::test]
async fn a_folder_with_a_real_college_is_refused() {
    let house = House::empty().await;
    let now = Utc.with_ymd_and_hms(2026, 11, 25, 9, 0, 0).unwrap();
    let files = house.folder.path().join("export");
    server::demo::write_files(&files, now, London, 1).unwrap();
    server::import::load(&house.storage, &files, server::import::Options::default(), London, now).await.unwrap();
    assert!(matches!(house.demo(now).await, Err(Stopped::InUse)));
    assert!(!house.storage.is_demo().await.unwrap());
}

/// The real binary over a folder, as an operator runs it.
fn sayso(folder: &std::path::Path, words: &[&str], listen: &str, public_url: &str) -> Output {
    command(folder, words, listen, public_url).output().unwrap()
}

fn command(folder: &std::path::Path, words: &[&str], listen: &str, public_url: &str) -> Command {
    let mut sayso = Command::new(env!("CARGO_BIN_EXE_sayso"));
    sayso.env_remove("SAYSO_PROOF").env_remove("SAYSO_DATABASE_URL").current_dir(folder).args(words);
    sayso.env("SAYSO_DATA_DIR", folder).env("SAYSO_LISTEN", listen).env("SAYSO_PUBLIC_URL", public_url);
    sayso
}

/// What `serve` says as it ends by itself; one that went on is stopped, and fails the test.
fn refused_to_serve(folder: &std::path::Path, listen: &str, public_url: &str) -> String {
    let mut serve = command(folder, &["serve"], listen, public_url);
    let mut child = serve.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
    for _ in 0..1_500 {
        if child.try_wait().unwrap().is_some() {
            return refusal(&child.wait_with_output().unwrap());
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    panic!("the demo college was served at {listen}, as {public_url}");
}

fn refusal(output: &Output) -> String {
    assert!(!output.status.success(), "it went on: {}", String::from_utf8_lossy(&output.stdout));
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[tokio::test]
async fn a_demo_whose_making_was_cut_short_is_made_anew_and_one_that_was_made_is_kept() {
    let (listen, at_home) = ("127.0.0.1:0", "http://localhost:3000");
    let house = House::empty().await;
    let (now, folder) = (Utc::now(), house.folder.path());
    let files = folder.join("demo");
    server::demo::write_files(&files, now, London, 1).unwrap();
    house.storage.mark_as_demo().await.unwrap();
    server::import::load(&house.storage, &files, server::import::Options::default(), London, now).await.unwrap();
    house.storage.close().await;
    for expected in ["Amina Khan is a learner", "was here already"] {
        let made = sayso(folder, &["demo"], listen, at_home);
        let said = String::from_utf8_lossy(&made.stdout).into_owned();
        assert!(made.status.success() && said.contains(expected), "{said} {}", String::from_utf8_lossy(&made.stderr));
    }
    // whoever lost the picture of the card is made another
    std::fs::remove_dir_all(folder.join("cards")).unwrap();
    let said = sayso(folder, &["demo"], listen, at_home).stdout;
    assert!(String::from_utf8_lossy(&said).contains("Amina Khan is a learner"));
    let storage = Storage::open(&format!("sqlite:{}", folder.join("sayso.db").display())).await.unwrap();
    assert!(!storage.is_half_a_demo().await.unwrap());
    storage.close().await;
}

#[tokio::test]
async fn a_real_college_is_not_imported_over_the_demo_and_one_that_was_is_neither_ended_nor_deleted() {
    let (listen, at_home) = ("127.0.0.1:0", "http://localhost:3000");
    let house = House::empty().await;
    let (now, folder) = (Utc::now(), house.folder.path());
    house.storage.mark_as_demo().await.unwrap();
    let site = Site { source: SourceId::new("REAL").unwrap(), name: "Real".to_owned() };
    let ann = Person {
        source: SourceId::new("A1").unwrap(),
        name: Name::new("Ann", "One").unwrap(),
        email: None,
        role: ImportedRole::Lsa,
        sites: vec![site.source.clone()],
        photo: None,
    };
    let real = Picture { sites: vec![site], people: vec![ann], ..Picture::default() };
    house.storage.import(real, Many::Refused, London, at(now)).await.unwrap();
    assert!(matches!(house.demo(now).await, Err(Stopped::InUse)));
    house.storage.close().await;
    let said = refusal(&sayso(folder, &["import", "files"], listen, at_home));
    assert!(said.contains("holds the demo college, so nothing was imported"), "{said}");
    let said = refusal(&sayso(folder, &["demo"], listen, at_home));
    assert!(said.contains("holds a real college"), "{said}");
    let storage = Storage::open(&format!("sqlite:{}", folder.join("sayso.db").display())).await.unwrap();
    assert_eq!(storage.sources_of_sites().await.unwrap(), ["REAL"]);
    storage.close().await;
}

#[test]
fn the_clock_is_stopped_over_the_demo_college_alone() {
    let folder = tempfile::tempdir().unwrap();
    let (listen, at_home) = ("127.0.0.1:0", "http://localhost:3000");
    assert!(sayso(folder.path(), &["migrate"], listen, at_home).status.success());
    let said = refusal(&sayso(folder.path(), &["serve", "--now", "2026-11-23T08:30:00Z"], listen, at_home));
    assert!(said.contains("holds a real one. Leave --now out."), "{said}");
}

#[test]
fn the_demo_opens_to_nobody_beyond_its_own_computer() {
    for (listen, public_url) in
        [("0.0.0.0:0", "http://localhost:3000"), ("127.0.0.1:0", "https://sayso.college.example")]
    {
        let folder = tempfile::tempdir().unwrap();
        let said = refusal(&sayso(folder.path(), &["demo"], listen, public_url));
        assert!(said.contains("The demo college is open to everyone"), "{said}");
    }
}

#[tokio::test]
async fn a_demo_that_is_there_is_served_to_nobody_beyond_its_own_computer_and_the_doctor_says_so() {
    let house = House::empty().await;
    house.storage.mark_as_demo().await.unwrap();
    house.storage.close().await;
    let folder = house.folder.path();
    for (listen, public_url) in
        [("0.0.0.0:0", "http://localhost:3000"), ("127.0.0.1:0", "https://sayso.college.example")]
    {
        let said = refused_to_serve(folder, listen, public_url);
        assert!(said.contains("The demo college is open to everyone"), "{said}");
        let doctor = sayso(folder, &["doctor"], listen, public_url);
        let found = String::from_utf8_lossy(&doctor.stdout).into_owned();
        let is_wrong =
            |line: &str| line.starts_with("[WRONG ]") && line.contains("The demo college is open to everyone");
        assert!(!doctor.status.success() && found.lines().filter(|line| is_wrong(line)).count() == 1, "{found}");
    }
    let doctor = sayso(folder, &["doctor"], "127.0.0.1:0", "http://localhost:3000");
    let found = String::from_utf8_lossy(&doctor.stdout).into_owned();
    assert!(found.contains("holds the demo college") && !found.contains("open to everyone"), "{found}");
}

/// At the fewest learners and two weeks, the same on either database; `SAYSO_PROOF=full` lives a whole term of 250 on SQLite.
#[tokio::test]
async fn weeks_were_lived_published_looked_back_on_and_reviewed() {
    let mut rotas = Vec::new();
    for kind in BOTH {
        let database = Database::fresh(kind);
        let size =
            if kind == Kind::Sqlite && is_full() { Size::new(250) } else { Size::new(40).map(|size| size.after(2)) };
        let house = House::over(database.storage().await);
        let now = Utc.with_ymd_and_hms(2026, 11, 26, 12, 0, 0).unwrap();
        let ready = run_sized(&house.storage, &house.college, house.folder.path(), size.unwrap(), now).await.unwrap();
        let jo = house.open_link(&ready.coordinator.link, 9, now).await;
        let due = house.storage.plan_reviews_due(&Grant::site(&jo, jo.sites[0]).unwrap(), at(now)).await.unwrap();
        assert!(due.iter().any(|one| one.waits_for_proposal().is_some()), "{due:?}");
        let from = at(now).today - chrono::Days::new(size.unwrap().weeks() * 7 + 3);
        let (mut written, mut felt, mut goals) = (0, 0, 0);
        for one in &due {
            let grant: Grant<act::ReadReviews> = house.storage.allow(&jo, one.learner.id, at(now)).await.unwrap();
            let record = house.storage.learner_record(&grant, from, at(now).today, at(now)).await.unwrap();
            written += record.reviews.all.iter().filter(|met| !met.given.is_empty()).count();
            felt += record.reviews.all.iter().filter(|met| !met.felt.is_empty()).count();
            let grant: Grant<act::ReadPlanReview> = house.storage.allow(&jo, one.learner.id, at(now)).await.unwrap();
            goals += house.storage.plan_reviews_of(&grant, at(now)).await.unwrap().goals.len();
        }
        assert!(written > 50 && felt > 10 && goals > 2, "{written} {felt} {goals}");
        assert!(house.storage.broken_audit().await.unwrap().is_empty());

        // run again, it stays the college it is, and its weeks go on
        let later = now + TimeDelta::days(7);
        run(&house.storage, &house.college, house.folder.path(), later).await.unwrap();
        rotas.push(rota(&house, &jo, later).await);
        assert!(rotas[0].len() > 10 && (is_full() || rotas[0] == *rotas.last().unwrap()), "{rotas:#?}");
    }
}

fn is_full() -> bool {
    std::env::var("SAYSO_PROOF").is_ok_and(|proof| proof == "full")
}

/// Who goes where at a coordinator's site in the week after, by name.
async fn rota(house: &House, coordinator: &Visitor, now: DateTime<Utc>) -> Vec<String> {
    let grant: Grant<act::PlanWeek> = Grant::site(coordinator, coordinator.sites[0]).unwrap();
    let next = domain::deployment::Week::of(at(now).today + TimeDelta::days(7));
    let week = house.storage.site_week(&grant, next, at(now)).await.unwrap();
    let name = |person| week.people[&person].name.to_string();
    let said = |row: &domain::deployment::Row| {
        let met = week.meeting(row.occurrence).unwrap();
        format!("{} {:?} {}: {}", met.starts, met.title, name(row.learner), name(row.lsa))
    };
    let mut rows: Vec<String> = week.shown().iter().map(said).collect();
    rows.sort();
    rows
}

#[test]
fn a_demo_of_a_size_that_there_is_not_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let said = refusal(&sayso(folder.path(), &["demo", "--learners", "12"], "127.0.0.1:0", "http://localhost:3000"));
    assert!(said.contains("from 40 to 900 learners"), "{said}");
}
