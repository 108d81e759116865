//! Looks over the database: is it there, does it take writes, has its schema taken our steps and no others, does its audit verify.

use std::path::Path;

use app::clock::Clock;
use storage::{SchemaState, Storage};

use super::Finding;
use crate::config::Config;

/// What there is to say. Opens no database that is not there yet.
pub async fn look_over(config: &Config) -> Vec<Finding> {
    let url = config.database.expose();
    if url.strip_prefix("sqlite:").is_some_and(|path| !Path::new(path.trim_start_matches("//")).exists()) {
        return vec![Finding::look("doctor-no-database", "")];
    }
    let storage = match Storage::open(url).await {
        Ok(storage) => storage,
        Err(failure) => {
            let cause = std::error::Error::source(&failure).map(ToString::to_string);
            return vec![Finding::wrong("doctor-database-away", cause.unwrap_or_else(|| failure.to_string()))];
        }
    };
    let findings = look_inside(&storage).await;
    storage.close().await;
    findings
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
