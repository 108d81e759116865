//! Looks over the mail server: is there one, and does it let us in. Sends nothing.

use std::error::Error;
use std::time::Duration;

use lettre::{AsyncSmtpTransport, Tokio1Executor};

use super::Finding;
use crate::config::Config;

/// A server that says nothing for so long is away.
const WITHIN: Duration = Duration::from_secs(10);

/// What there is to say.
pub async fn look_over(config: &Config) -> Finding {
    let Some(mail) = &config.mail else { return Finding::look("doctor-no-mail", "") };
    let Some(builder) = mail.server.transport() else { return Finding::wrong("doctor-mail-away", &mail.server) };
    let server: AsyncSmtpTransport<Tokio1Executor> = builder.timeout(Some(WITHIN)).build();
    let away = |reason: String| Finding::wrong("doctor-mail-away", format!("{}: {reason}", mail.server));
    match tokio::time::timeout(WITHIN, server.test_connection()).await {
        Ok(Ok(true)) => Finding::fine("doctor-mail").with(&mail.server),
        Ok(Ok(false)) | Err(_) => away("…".to_owned()),
        Ok(Err(error)) => away(error.source().map_or_else(|| error.to_string(), ToString::to_string)),
    }
}
