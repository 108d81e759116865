//! The commands, and nothing else.

use app::clock::Clock;
use server::router::{House, router};

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:3000").await?;
    axum::serve(listener, router(House::new(Clock::System))).await
}
