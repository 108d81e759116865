//! The commands, and nothing else.

use app::clock::Clock;
use server::config::Config;
use server::live::Readiness;
use server::router::{House, router};
use server::serve::{asked_to_stop, serve};
use storage::Storage;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let config = Config::load(None).map_err(|faults| format!("{faults:?}"))?;
    std::fs::create_dir_all(&config.data_dir)?;
    let storage = Storage::open(config.database.expose()).await?;
    storage.migrate().await?;
    let readiness = Readiness::of(storage.clone(), Clock::System);
    let listener = tokio::net::TcpListener::bind(config.listen).await?;
    let router = router(House::new(&config, storage.clone(), Clock::System), readiness.clone());
    serve(listener, router, async {
        let _ = asked_to_stop().await;
        readiness.stop();
    })
    .await;
    storage.close().await;
    Ok(())
}
