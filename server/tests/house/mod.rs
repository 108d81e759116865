//! A whole server for one test: the real router on a port of its own, over a fresh database.

mod browser;

use std::net::Ipv4Addr;

use app::clock::Clock;
use databases::{Database, Kind};
use server::config::Config;
use server::live::Readiness;
use server::router::{House, router};
use server::serve::serve;
use storage::Storage;
use tokio::net::TcpListener;
use tokio::sync::oneshot;

pub use browser::{Browser, Page};

/// A running server. It stops when dropped.
pub struct Running {
    /// `http://localhost:PORT`.
    pub url: String,
    /// The same storage the server has.
    pub storage: Storage,
    port: u16,
    _database: Database,
    _stop: oneshot::Sender<()>,
}

impl Running {
    /// Over a fresh SQLite file, by the machine's clock.
    pub async fn fresh() -> Self {
        Self::over(Kind::Sqlite, Clock::System).await
    }

    /// Over a fresh database of a kind, by a clock.
    pub async fn over(kind: Kind, clock: Clock) -> Self {
        Self::on(Database::with_schema(kind).await, clock).await
    }

    /// Over a database, by a clock.
    pub async fn on(database: Database, clock: Clock) -> Self {
        let storage = database.storage().await;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.expect("a free port");
        let port = listener.local_addr().expect("it is bound").port();
        let settings = [
            ("SAYSO_LISTEN", format!("127.0.0.1:{port}")),
            ("SAYSO_DATA_DIR", database.folder().display().to_string()),
            ("SAYSO_DATABASE_URL", database.url.clone()),
        ];
        let settings = settings.map(|(name, value)| (name.to_owned(), value));
        let config = Config::from_sources(None, &settings).expect("these settings hold");
        let url = config.public_url.to_string();
        let readiness = Readiness::of(storage.clone(), clock);
        let app = router(House::new(&config, storage.clone(), clock, false), readiness);
        let (stop, stopped) = oneshot::channel();
        tokio::spawn(serve(listener, app, async move { drop(stopped.await) }));
        Self { url, storage, port, _database: database, _stop: stop }
    }

    /// A browser that has never been here.
    pub fn browser(&self) -> Browser {
        Browser::at(self.port)
    }
}
