//! Where people reach the server: cards, links, passkeys and the origin check all stand on it.

use std::fmt;
use std::net::IpAddr;

use axum::http::Uri;

/// A scheme, a host and perhaps a port; no path. Plain http only for this machine itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicUrl {
    https: bool,
    authority: String,
}

/// Why an address is not one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotPublic {
    /// Not `http(s)://host[:port]`.
    Malformed,
    /// http, and not a loopback name.
    NotSecure,
}

impl PublicUrl {
    /// Reads an address; a closing slash is forgiven.
    pub fn parse(text: &str) -> Result<Self, NotPublic> {
        let uri: Uri = text.trim_end_matches('/').parse().map_err(|_| NotPublic::Malformed)?;
        let (Some(scheme), Some(authority)) = (uri.scheme_str(), uri.authority()) else {
            return Err(NotPublic::Malformed);
        };
        // the library takes any digits for a port, and no host for one
        let has_port = authority.as_str().rsplit_once(':').is_some_and(|(_, port)| !port.ends_with(']'));
        if authority.host().is_empty() || has_port && authority.port_u16().is_none() {
            return Err(NotPublic::Malformed);
        }
        let bare = uri.path() == "/" && uri.query().is_none() && !authority.as_str().contains('@');
        if !bare || !matches!(scheme, "http" | "https") {
            return Err(NotPublic::Malformed);
        }
        let url = Self { https: scheme == "https", authority: authority.as_str().to_ascii_lowercase() };
        if url.https || url.is_loopback() { Ok(url) } else { Err(NotPublic::NotSecure) }
    }

    /// `localhost` on a port of this machine.
    pub fn localhost(port: u16) -> Self {
        Self { https: false, authority: format!("localhost:{port}") }
    }

    /// Whether browsers reach it by TLS.
    pub const fn is_https(&self) -> bool {
        self.https
    }

    /// Host and port, as the `Host` header carries them.
    pub fn authority(&self) -> &str {
        &self.authority
    }

    /// The host alone.
    pub fn host(&self) -> &str {
        host_of(&self.authority)
    }

    /// Whether only this machine can reach that name.
    pub fn is_loopback(&self) -> bool {
        is_loopback(self.host())
    }
}

/// The host of a `Host` header or authority, without its port or brackets.
pub fn host_of(authority: &str) -> &str {
    if let Some(rest) = authority.strip_prefix('[') {
        return rest.split(']').next().unwrap_or(rest);
    }
    authority.split(':').next().unwrap_or(authority)
}

/// `localhost`, its subdomains (RFC 6761) and the loopback addresses.
pub(super) fn is_loopback(host: &str) -> bool {
    host == "localhost"
        || host.ends_with(".localhost")
        || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

impl fmt::Display for PublicUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}://{}", if self.https { "https" } else { "http" }, self.authority)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_http_is_only_for_this_machine() {
        assert!(PublicUrl::parse("http://localhost:3000").is_ok());
        assert!(PublicUrl::parse("http://[::1]:3000").is_ok());
        assert!(PublicUrl::parse("https://sayso.college.example/").is_ok());
        assert_eq!(PublicUrl::parse("http://sayso.college.example"), Err(NotPublic::NotSecure));
        assert_eq!(PublicUrl::parse("http://localhost.evil.example"), Err(NotPublic::NotSecure));
    }

    #[test]
    fn a_path_a_query_or_a_user_is_refused() {
        for text in
            ["https://a.example/x", "https://a.example?x", "https://me@a.example", "ftp://a.example", "a.example"]
        {
            assert_eq!(PublicUrl::parse(text), Err(NotPublic::Malformed), "{text}");
        }
    }

    #[test]
    fn no_host_or_a_port_there_is_not_is_refused() {
        for text in ["https://:443", "https://a.example:99999", "https://a.example:", "http://[::1]:99999"] {
            assert_eq!(PublicUrl::parse(text), Err(NotPublic::Malformed), "{text}");
        }
        assert!(PublicUrl::parse("https://[2001:db8::1]").is_ok());
        assert!(PublicUrl::parse("https://[2001:db8::1]:8443").is_ok());
    }
}
