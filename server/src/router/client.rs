//! Finds the address a request really came from: the rightmost one that no trusted proxy added.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use app::client_address::ClientAddress;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::HeaderMap;
use axum::middleware::Next;
use axum::response::Response;
use ipnet::IpNet;

/// The layer: leaves a [`ClientAddress`] with the request.
pub async fn address_known(State(proxies): State<Arc<[IpNet]>>, mut request: Request, next: Next) -> Response {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
    if let Some(peer) = peer {
        let address = client_of(peer, request.headers(), &proxies);
        request.extensions_mut().insert(ClientAddress(address));
    }
    next.run(request).await
}

/// Reads `X-Forwarded-For` from the right, as far as each address is a trusted proxy's. What lies further left is
/// whatever the client chose to write.
fn client_of(peer: IpAddr, headers: &HeaderMap, proxies: &[IpNet]) -> IpAddr {
    let trusted = |address: IpAddr| proxies.iter().any(|network| network.contains(&address));
    let mut client = peer.to_canonical();
    let lines = headers.get_all("x-forwarded-for").iter().filter_map(|line| line.to_str().ok());
    let claimed: Vec<&str> = lines.flat_map(|line| line.split(',')).collect();
    for claim in claimed.iter().rev() {
        if !trusted(client) {
            break;
        }
        let Some(address) = address_of(claim.trim()) else { break };
        client = address.to_canonical();
    }
    client
}

/// Some proxies add the port.
fn address_of(claim: &str) -> Option<IpAddr> {
    claim.parse().ok().or_else(|| claim.parse::<SocketAddr>().ok().map(|socket| socket.ip()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn client(peer: &str, forwarded: &[&'static str], proxies: &[&str]) -> String {
        let mut headers = HeaderMap::new();
        for line in forwarded {
            headers.append("x-forwarded-for", line.parse().expect("a value"));
        }
        let proxies: Vec<IpNet> = proxies.iter().map(|network| network.parse().expect("a network")).collect();
        client_of(peer.parse().expect("an address"), &headers, &proxies).to_string()
    }

    #[test]
    fn nobodys_word_is_taken_without_a_trusted_proxy() {
        assert_eq!(client("192.0.2.7", &["198.51.100.1"], &[]), "192.0.2.7");
    }

    #[test]
    fn the_rightmost_address_no_trusted_proxy_has_is_the_client() {
        let proxies = ["10.0.0.0/8", "127.0.0.1/32"];
        assert_eq!(client("127.0.0.1", &["6.6.6.6, 203.0.113.9, 10.1.2.3"], &proxies), "203.0.113.9");
        assert_eq!(client("127.0.0.1", &["6.6.6.6", "203.0.113.9:4711"], &proxies), "203.0.113.9");
        assert_eq!(client("::ffff:127.0.0.1", &["203.0.113.9"], &proxies), "203.0.113.9");
    }

    #[test]
    fn a_claim_that_is_no_address_ends_the_reading() {
        assert_eq!(client("10.0.0.1", &["203.0.113.9, <script>"], &["10.0.0.0/8"]), "10.0.0.1");
    }
}
