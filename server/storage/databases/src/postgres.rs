//! One throw-away PostgreSQL cluster for all tests of a machine, started when the first test wants it.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Makes a database and returns its address.
pub fn create(name: &str) -> String {
    let folder = running_cluster();
    run(as_postgres("psql", &folder).args(psql(&folder)).arg(format!("create database {name}")));
    address(&folder, name)
}

fn address(folder: &Path, name: &str) -> String {
    format!("postgres://postgres@localhost/{name}?host={}", folder.display())
}

/// Makes a database that begins as a copy of one nobody is connected to, and returns its address.
pub fn copy(name: &str, of: &str) -> String {
    let folder = running_cluster();
    run(as_postgres("psql", &folder).args(psql(&folder)).arg(format!("create database {name} template {of}")));
    address(&folder, name)
}

/// Has `make` make a database of this name, which it gives one of its own, unless there is one. Of programs side by side one makes it.
pub async fn make_once(name: &str, make: impl AsyncFnOnce() -> String) {
    let folder = running_cluster();
    let lock = File::create(folder.join("making")).expect("the cluster's folder is there");
    lock.lock().expect("the file was just made");
    let mut asked = as_postgres("psql", &folder);
    asked.arg("-tA").args(psql(&folder)).arg(format!("select 1 from pg_database where datname = '{name}'"));
    let found = asked.output().expect("it made this cluster");
    if found.stdout.is_empty() {
        let own = make().await;
        run(as_postgres("psql", &folder).args(psql(&folder)).arg(format!("alter database {own} rename to {name}")));
    }
}

/// Drops a database, and whoever is still connected to it.
pub fn discard(name: &str) {
    let folder = cluster_folder();
    let mut command = as_postgres("psql", &folder);
    command.args(psql(&folder)).arg(format!("drop database if exists {name} with (force)"));
    drop(command.stdout(Stdio::null()).stderr(Stdio::null()).status());
}

fn psql(folder: &Path) -> Vec<String> {
    let folder = folder.display().to_string();
    ["-q", "-v", "ON_ERROR_STOP=1", "-h", &folder, "-U", "postgres", "-d", "postgres", "-c"].map(str::to_owned).to_vec()
}

/// The folder of the cluster, which also holds its socket; starts the cluster if it is not running.
fn running_cluster() -> PathBuf {
    let folder = cluster_folder();
    fs::create_dir_all(&folder).expect("tests may write to the temporary folder");
    // Test programs run side by side: the first makes the cluster, the others wait for it.
    let lock = File::create(folder.join("lock")).expect("the folder was just made");
    lock.lock().expect("the file was just made");
    if is_root() {
        run(Command::new("chown").arg("postgres:postgres").arg(&folder));
    }
    let data = folder.join("data");
    if !data.join("PG_VERSION").exists() {
        run(as_postgres("initdb", &folder)
            .args(["-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C", "-D"])
            .arg(&data));
    }
    let status = as_postgres("pg_ctl", &folder).arg("status").arg("-D").arg(&data).stdout(Stdio::null()).status();
    if !status.is_ok_and(|status| status.success()) {
        // nothing of it is wanted after the machine stops: what tests kill is our own server
        let options = "-c listen_addresses='' -c max_connections=400 -c fsync=off -c full_page_writes=off";
        // a statement is planned once for each connection, and not for each of its first executions
        let options = format!("{options} -c plan_cache_mode=force_generic_plan");
        let options = format!("{options} -c unix_socket_directories='{}'", folder.display());
        let mut start = as_postgres("pg_ctl", &folder);
        start.args(["start", "-w", "-s", "-D"]).arg(&data).arg("-l").arg(folder.join("log")).arg("-o").arg(options);
        run(&mut start);
    }
    folder
}

fn cluster_folder() -> PathBuf {
    std::env::temp_dir().join("sayso-test-postgres")
}

/// A program of PostgreSQL, run as the user it insists on when the tests run as root.
fn as_postgres(program: &str, folder: &Path) -> Command {
    let path = newest_bin().join(program);
    let mut command = if is_root() {
        let mut command = Command::new("setpriv");
        command.args(["--reuid=postgres", "--regid=postgres", "--clear-groups"]).arg(path);
        command
    } else {
        Command::new(path)
    };
    command.current_dir(folder).stdin(Stdio::null());
    command
}

/// Debian keeps the programs of each version in a folder of its own; elsewhere they are on the path.
fn newest_bin() -> PathBuf {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let newest = versions.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok()).max();
    newest.map_or_else(PathBuf::new, |version| PathBuf::from(format!("/usr/lib/postgresql/{version}/bin")))
}

fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt;
    fs::metadata("/proc/self").is_ok_and(|own| own.uid() == 0)
}

fn run(command: &mut Command) {
    // The server outlives this program: it must not hold on to the output that the test runner waits for.
    let status = command.stdout(Stdio::null()).status();
    assert!(
        status.is_ok_and(|status| status.success()),
        "PostgreSQL is needed for the tests (Debian: postgresql): {command:?}"
    );
}
