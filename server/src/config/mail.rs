//! How emails are sent: by which server, and from whom.

use std::fmt;

use axum::http::Uri;
use lettre::message::Mailbox;
use lettre::transport::smtp::AsyncSmtpTransportBuilder;
use lettre::{AsyncSmtpTransport, Tokio1Executor};

use super::public_url::{host_of, is_loopback};

/// A server that takes emails, and the address they come from.
#[derive(Clone, Debug)]
pub struct Mail {
    /// The server.
    pub server: SmtpUrl,
    /// The address they come from.
    pub from: Mailbox,
}

/// The address of a server that takes emails. It may hold a password, so no more than the host is ever printed.
#[derive(Clone)]
pub struct SmtpUrl(String);

/// Why an address is none of such a server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoServer {
    /// Neither `smtps://` nor `smtp://…?tls=required`.
    Malformed,
    /// Without TLS, and not this machine itself.
    NotSecure,
}

impl SmtpUrl {
    /// Reads an address: `smtps://NAME:PASSWORD@HOST`, or `smtp://…?tls=required`; without TLS on this machine alone.
    pub fn parse(text: &str) -> Result<Self, NoServer> {
        let url = Self(text.to_owned());
        url.transport().ok_or(NoServer::Malformed)?;
        let is_secure = text.starts_with("smtps:") || text.contains("tls=required");
        if is_secure || is_loopback(&url.host()) { Ok(url) } else { Err(NoServer::NotSecure) }
    }

    /// What connects to it; always there for an address that was read.
    pub fn transport(&self) -> Option<AsyncSmtpTransportBuilder> {
        AsyncSmtpTransport::<Tokio1Executor>::from_url(&self.0).ok()
    }

    fn host(&self) -> String {
        let uri = self.0.parse::<Uri>().ok();
        let authority = uri.as_ref().and_then(|uri| uri.authority()).map(axum::http::uri::Authority::as_str);
        let authority = authority.and_then(|all| all.rsplit('@').next()).unwrap_or_default();
        host_of(authority).to_owned()
    }
}

impl fmt::Display for SmtpUrl {
    /// Its host.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.host())
    }
}

impl fmt::Debug for SmtpUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_travels_by_tls_or_not_at_all_and_is_never_printed() {
        let secure = ["smtps://sayso:hunter2@mail.example", "smtp://sayso:hunter2@mail.example:587?tls=required"];
        for (text, host) in secure.map(|text| (text, "mail.example")).into_iter().chain([
            ("smtp://localhost:1025", "localhost"),
            ("smtp://127.0.0.1:25", "127.0.0.1"),
            ("smtp://[::1]:25", "::1"),
        ]) {
            let url = SmtpUrl::parse(text).unwrap();
            assert_eq!((format!("{url:?}"), url.to_string()), (host.to_owned(), host.to_owned()), "{text}");
        }
        for text in ["smtp://mail.example", "smtp://sayso:hunter2@mail.example?tls=opportunistic"] {
            assert_eq!(SmtpUrl::parse(text).unwrap_err(), NoServer::NotSecure, "{text}");
        }
        for text in ["mail.example", "https://mail.example", "smtp://", "smtp://mail.example?tls=perhaps"] {
            assert_eq!(SmtpUrl::parse(text).unwrap_err(), NoServer::Malformed, "{text}");
        }
    }
}
