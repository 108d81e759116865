//! How the tables have grown, by which SQLite picks its indexes. PostgreSQL looks by itself.

use crate::Storage;
use crate::error::Failure;

impl Storage {
    /// Has SQLite look again at tables that have grown much since it last looked. Called when a server starts and every day:
    /// without it, pages of whoever has been here for years look through all of those years.
    /// Source: <https://sqlite.org/pragma.html#pragma_optimize>, for connections that stay open.
    pub async fn see_growth(&self) -> Result<(), Failure> {
        if !self.pools.groups_saves() {
            return Ok(());
        }
        self.pools.reader().await?.control("pragma optimize = 0x10002").await
    }
}
