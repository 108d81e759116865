//! The address a request really came from, proxies left out; for slowing down guesses, never kept or logged.

use std::net::IpAddr;

/// Given to pages and actions as context.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ClientAddress(pub IpAddr);

impl std::fmt::Debug for ClientAddress {
    /// Never the address itself: logs hold nothing about a person.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ClientAddress")
    }
}
