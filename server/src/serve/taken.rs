//! A connection that ends once its client takes nothing of what is sent for a while: else an answer that is never read is held for
//! ever, and so is its connection.

use std::future::Future;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Sleep, sleep};

/// A stream to whoever has to take what is written to it.
pub struct Taken<S> {
    stream: S,
    within: Duration,
    /// Runs out while nothing is taken.
    stuck: Option<Pin<Box<Sleep>>>,
}

impl<S> Taken<S> {
    /// Fails a write of which nothing is taken within a while.
    pub fn within(within: Duration, stream: S) -> Self {
        Self { stream, within, stuck: None }
    }

    /// What came of a write, or its end where that took too long.
    fn in_time(&mut self, context: &mut Context<'_>, written: Poll<io::Result<usize>>) -> Poll<io::Result<usize>> {
        if written.is_ready() {
            self.stuck = None;
            return written;
        }
        let within = self.within;
        let stuck = self.stuck.get_or_insert_with(|| Box::pin(sleep(within)));
        ready!(stuck.as_mut().poll(context));
        Poll::Ready(Err(io::ErrorKind::TimedOut.into()))
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Taken<S> {
    fn poll_read(mut self: Pin<&mut Self>, context: &mut Context<'_>, into: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(context, into)
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Taken<S> {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write(context, bytes);
        self.in_time(context, written)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write_vectored(context, bytes);
        self.in_time(context, written)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}

#[cfg(test)]
mod tests {
    use std::future::poll_fn;

    use super::*;

    /// A client that takes something of each write after a while, if ever.
    struct Client {
        after: Option<Duration>,
        busy: Option<Pin<Box<Sleep>>>,
    }

    impl AsyncWrite for Client {
        fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, _: &[u8]) -> Poll<io::Result<usize>> {
            let Some(after) = self.after else { return Poll::Pending };
            ready!(self.busy.get_or_insert_with(|| Box::pin(sleep(after))).as_mut().poll(context));
            self.busy = None;
            Poll::Ready(Ok(1))
        }

        fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
            Poll::Ready(Ok(()))
        }

        fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
            Poll::Ready(Ok(()))
        }
    }

    async fn write_to(stream: &mut Taken<Client>) -> io::Result<usize> {
        poll_fn(|context| Pin::new(&mut *stream).poll_write(context, b"a page")).await
    }

    #[tokio::test]
    async fn a_client_that_takes_nothing_is_given_up() {
        let mut stream = Taken::within(Duration::from_millis(20), Client { after: None, busy: None });
        assert_eq!(write_to(&mut stream).await.unwrap_err().kind(), io::ErrorKind::TimedOut);
    }

    #[tokio::test]
    async fn a_client_that_takes_a_little_at_a_time_is_waited_for() {
        let slow = Client { after: Some(Duration::from_millis(40)), busy: None };
        let mut stream = Taken::within(Duration::from_millis(100), slow);
        for _ in 0..5 {
            assert_eq!(write_to(&mut stream).await.unwrap(), 1);
        }
    }
}
