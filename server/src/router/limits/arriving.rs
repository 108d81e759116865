//! A body of which it is known whether all of it has come, also once whoever reads it was given up.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, ready};

use axum::body::{Body, Bytes, HttpBody};
use hyper::body::{Frame, SizeHint};

/// A body on its way.
pub struct Arriving {
    body: Body,
    arrival: Arrival,
}

/// Whether it is here.
#[derive(Clone)]
pub struct Arrival(Arc<AtomicBool>);

impl Arriving {
    /// Of a body nothing of which was read.
    pub fn of(body: Body) -> (Self, Arrival) {
        let arrival = Arrival(Arc::new(AtomicBool::new(body.is_end_stream())));
        (Self { body, arrival: arrival.clone() }, arrival)
    }
}

impl Arrival {
    /// No more of it comes.
    pub fn has_ended(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

impl HttpBody for Arriving {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let frame = ready!(Pin::new(&mut self.body).poll_frame(context));
        // who knows from its length that it has all of it does not ask for more
        if !matches!(frame, Some(Ok(_))) || self.body.is_end_stream() {
            self.arrival.0.store(true, Ordering::Relaxed);
        }
        Poll::Ready(frame)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
