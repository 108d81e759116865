//! Takes connections, gives each its time limits, and stops so that nothing begun is lost.

pub mod handles;
mod taken;

use std::convert::Infallible;
use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::TcpListener;
use tower::ServiceExt;

use taken::Taken;

/// Also how long a quiet connection is kept.
const HEADERS_WITHIN: Duration = Duration::from_secs(30);
/// A client that takes nothing of its answer for so long is not there.
const TAKEN_WITHIN: Duration = Duration::from_secs(30);
/// What is under way may take this long once the server is told to stop.
const DRAIN: Duration = Duration::from_secs(20);
/// Out of file handles, for one: waiting lets others close.
const AFTER_A_FAILED_ACCEPT: Duration = Duration::from_millis(100);

/// Serves until `stop`, then lets what is under way finish.
pub async fn serve(listener: TcpListener, router: Router, stop: impl Future<Output = ()>) {
    let connections = GracefulShutdown::new();
    tokio::pin!(stop);
    loop {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, peer)) => {
                    // Answers are small and waited for: better sent at once.
                    let _ = stream.set_nodelay(true);
                    let stream = TokioIo::new(Taken::within(TAKEN_WITHIN, stream));
                    let connection = http1::Builder::new()
                        .timer(TokioTimer::new())
                        .header_read_timeout(HEADERS_WITHIN)
                        .max_buf_size(64 * 1024)
                        .serve_connection(stream, answering(router.clone(), peer));
                    let connection = connections.watch(connection);
                    // A connection that breaks off is the client's affair; what it asked for was logged by itself.
                    tokio::spawn(async move { drop(connection.await) });
                }
                Err(error) => {
                    tracing::warn!(%error, "a connection could not be taken");
                    tokio::time::sleep(AFTER_A_FAILED_ACCEPT).await;
                }
            },
            () = &mut stop => break,
        }
    }
    drop(listener);
    if tokio::time::timeout(DRAIN, connections.shutdown()).await.is_err() {
        tracing::warn!("some requests were still under way");
    }
}

fn answering(
    router: Router,
    peer: SocketAddr,
) -> impl hyper::service::Service<
    Request<Incoming>,
    Response = axum::response::Response,
    Error = Infallible,
    Future: Send + 'static,
> {
    hyper::service::service_fn(move |request: Request<Incoming>| {
        let mut request = request.map(Body::new);
        request.extensions_mut().insert(ConnectInfo(peer));
        router.clone().oneshot(request)
    })
}

/// Ends when the terminal or the machine's own keeper asks this process to stop.
pub async fn asked_to_stop() -> io::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate())?;
    tokio::select! {
        interrupted = tokio::signal::ctrl_c() => interrupted,
        _ = terminate.recv() => Ok(()),
    }
}
