//! One throw-away PostgreSQL cluster for all tests of a machine, started when the first test wants it.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Makes a database and returns its address.
pub fn create(name: &str) -> String {
    let folder = running_cluster();
    run(as_postgres("psql", &folder).args(psql(&folder)).arg(format!("create database {name}")));
    format!("postgres://postgres@localhost/{name}?host={}", folder.display())
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
        let options =
            format!("-c listen_addresses='' -c unix_socket_directories='{}' -c max_connections=400", folder.display());
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
