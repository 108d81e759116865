//! Looks over the database: is it there, may it be served with these settings, does it take writes, has its schema taken our steps and
//! no others, does its audit verify.

use std::net::{SocketAddr, TcpStream, ToSocketAddrs};
use std::time::Duration;

use app::clock::Clock;
use storage::{SchemaState, Storage, sqlite_options};

use super::Finding;
use crate::config::Config;

/// How long a server may take to answer at all.
const A_WHILE: Duration = Duration::from_secs(3);

/// What there is to say. Opens no database that is not there yet.
pub async fn look_over(config: &Config) -> Vec<Finding> {
    let url = config.database.expose();
    if is_absent(url) {
        return vec![Finding::look("doctor-no-database", "")];
    }
    let storage = match Storage::open(url).await {
        Ok(storage) => storage,
        Err(_) if silent(url).is_some() => {
            return vec![Finding::wrong("doctor-database-silent", silent(url).unwrap_or_default())];
        }
        Err(failure) => {
            let cause = std::error::Error::source(&failure).map(ToString::to_string);
            return vec![Finding::wrong("doctor-database-away", cause.unwrap_or_else(|| failure.to_string()))];
        }
    };
    let mut findings = look_at_demo(&storage, config).await;
    findings.extend(look_inside(&storage).await);
    storage.close().await;
    findings
}

/// Whether the file that a SQLite address names is not there, whatever else the address asks for.
fn is_absent(url: &str) -> bool {
    url.starts_with("sqlite:") && sqlite_options(url).is_ok_and(|options| !options.get_filename().exists())
}

/// Where a database server should be and nothing takes a connection; a pool says only that it waited.
fn silent(url: &str) -> Option<String> {
    let place = host_and_port(url)?;
    let is_there = |at: &SocketAddr| TcpStream::connect_timeout(at, A_WHILE).is_ok();
    let answers = place.to_socket_addrs().is_ok_and(|mut addresses| addresses.any(|at| is_there(&at)));
    (!answers).then_some(place)
}

/// The host and port of a PostgreSQL address, without the name and password in it; none for a socket on the disk.
fn host_and_port(url: &str) -> Option<String> {
    let rest = url.strip_prefix("postgres://").or_else(|| url.strip_prefix("postgresql://"))?;
    if rest.split(['?', '&']).skip(1).any(|option| option.starts_with("host=")) {
        return None;
    }
    let place = rest.split(['/', '?']).next()?;
    let place = place.rsplit_once('@').map_or(place, |(_, place)| place);
    let has_port = place.rsplit_once(':').is_some_and(|(_, port)| port.parse::<u16>().is_ok());
    (!place.is_empty() && !place.starts_with('%'))
        .then(|| if has_port { place.to_owned() } else { format!("{place}:5432") })
}

/// The demo college, and what forbids serving it with these settings.
async fn look_at_demo(storage: &Storage, config: &Config) -> Vec<Finding> {
    if !matches!(storage.is_demo().await, Ok(true)) {
        return Vec::new();
    }
    let faults =
        config.demo_faults().into_iter().map(|fault| Finding::wrong(fault.problem.key(), fault.problem.found()));
    std::iter::once(Finding::look("doctor-demo", "")).chain(faults).collect()
}

async fn look_inside(storage: &Storage) -> Vec<Finding> {
    let mut findings = Vec::new();
    match storage.schema_state().await {
        Ok(SchemaState::UpToDate) => findings.push(Finding::fine("doctor-schema")),
        Ok(SchemaState::Behind(count)) => return vec![Finding::wrong("doctor-schema-behind", count)],
        Ok(SchemaState::Unknown { found }) => return vec![Finding::wrong("doctor-schema-unknown", found)],
        Err(failure) => return vec![Finding::wrong("doctor-database-away", failure)],
    }
    findings.push(match storage.probe(Clock::System.now()).await {
        Ok(()) => Finding::fine("doctor-writes"),
        Err(error) => Finding::wrong("doctor-no-writes", error),
    });
    match storage.broken_audit().await {
        Ok(broken) if broken.is_empty() => findings.push(Finding::fine("doctor-audit")),
        Ok(broken) => {
            let rows = broken.iter().map(|row| format!("{} {}", row.chain, row.number));
            findings.push(Finding::wrong("doctor-audit-broken", rows.collect::<Vec<_>>().join(", ")));
        }
        Err(error) => findings.push(Finding::wrong("doctor-database-away", error)),
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_a_database_should_be_is_said_without_its_password() {
        let place = |url| host_and_port(url).unwrap_or_default();
        assert_eq!(place("postgres://sayso:p%40ss@db.example:6000/sayso?sslmode=require"), "db.example:6000");
        assert_eq!(place("postgresql://localhost/sayso"), "localhost:5432");
        assert_eq!(place("postgres://sayso:secret@[::1]/sayso"), "[::1]:5432");
        assert_eq!(place("sqlite:data/sayso.db"), "");
        assert_eq!(place("postgres://sayso@localhost/sayso?sslmode=disable&host=/run/postgresql"), "", "a socket");
    }

    #[test]
    fn a_file_that_is_there_is_found_whatever_its_address_asks_for() {
        let folder = tempfile::TempDir::new().unwrap();
        let path = folder.path().join("say so.db");
        let url = format!("sqlite:{}?mode=rwc", path.display());
        assert!(is_absent(&url));
        std::fs::write(&path, "").unwrap();
        assert!(!is_absent(&url));
        assert!(!is_absent(&format!("sqlite://{}", path.display().to_string().replace(' ', "%20"))));
        assert!(!is_absent("postgres://localhost/sayso"), "a server has no file");
    }

    #[test]
    fn a_server_that_does_not_answer_is_named() {
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        assert_eq!(silent(&format!("postgres://a:b@127.0.0.1:{port}/c")), Some(format!("127.0.0.1:{port}")));
        let listens = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        assert_eq!(silent(&format!("postgres://a:b@{}/c", listens.local_addr().unwrap())), None);
    }
}
