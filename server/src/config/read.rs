//! Turns settings as written into settings that hold, noting every fault on the way.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;

use chrono_tz::Tz;
use ipnet::IpNet;

use super::fault::{Fault, Problem};
use super::mail::{Mail, NoServer, SmtpUrl};
use super::public_url::{NotPublic, PublicUrl};
use super::source::{Setting, Settings};
use super::{Config, DatabaseUrl};

const USUAL_LISTEN: SocketAddr = SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 3000);

/// The settings that hold; `None` or a fault added where one does not.
pub fn read(settings: &Settings, faults: &mut Vec<Fault>) -> Option<Config> {
    let mut reading = Reading { settings, faults };
    let listen = reading
        .one("listen", USUAL_LISTEN, |found| found.parse().map_err(|_| Problem::Listen { found: found.to_owned() }));
    let public_url = reading.public_url(listen);
    let trusted_proxies = reading.proxies();
    let data_dir = reading.one("data_dir", PathBuf::from("data"), |found| Ok(PathBuf::from(found)));
    let database = {
        let usual = data_dir.as_ref().map(|folder| format!("sqlite:{}", folder.join("sayso.db").display()));
        reading.one("database_url", DatabaseUrl(usual.unwrap_or_default()), |found| {
            let known = ["sqlite:", "postgres:", "postgresql:"].iter().any(|scheme| found.starts_with(scheme));
            if known { Ok(DatabaseUrl(found.to_owned())) } else { Err(Problem::Database) }
        })
    };
    let college_name = reading.one("college_name", "Sayso".to_owned(), |found| Ok(found.to_owned()));
    let time_zone = reading.one("time_zone", Tz::Europe__London, |found| {
        found.parse().map_err(|_| Problem::TimeZone { found: found.to_owned() })
    });
    let mail = reading.mail();
    Some(Config {
        listen: listen?,
        public_url: public_url?,
        trusted_proxies,
        data_dir: data_dir?,
        database: database?,
        college_name: college_name?,
        time_zone: time_zone?,
        mail,
    })
}

struct Reading<'a> {
    settings: &'a Settings,
    faults: &'a mut Vec<Fault>,
}

impl Reading<'_> {
    /// One text: the usual value where it is not set, nothing (and a fault) where it does not hold.
    fn one<T>(&mut self, key: &'static str, usual: T, read: impl Fn(&str) -> Result<T, Problem>) -> Option<T> {
        let Some(Setting { words, place }) = self.settings.get(key) else { return Some(usual) };
        let word = words.first().map_or("", |word| word.trim());
        let outcome = if word.is_empty() { Err(Problem::Blank { key: key.to_owned() }) } else { read(word) };
        outcome.map_err(|problem| self.faults.push(Fault { place: place.clone(), problem })).ok()
    }

    /// Unset, it is `localhost` at the port listened on; but only where nobody else is listened to.
    fn public_url(&mut self, listen: Option<SocketAddr>) -> Option<PublicUrl> {
        if !self.settings.contains_key("public_url") {
            let listen = listen?;
            if !listen.ip().is_loopback() {
                self.faults.push(Fault::settled(Problem::PublicUrlMissing { listen }));
                return None;
            }
            return Some(PublicUrl::localhost(listen.port()));
        }
        self.one("public_url", PublicUrl::localhost(0), |found| {
            PublicUrl::parse(found).map_err(|reason| match reason {
                NotPublic::Malformed => Problem::PublicUrl { found: found.to_owned() },
                NotPublic::NotSecure => Problem::PublicUrlNotSecure { found: found.to_owned() },
            })
        })
    }

    /// Both of its settings or neither: a server without a sender is half a thing.
    fn mail(&mut self) -> Option<Mail> {
        let named = |key| self.settings.contains_key(key);
        match (named("smtp_url"), named("mail_from")) {
            (false, false) => return None,
            (true, true) => {}
            (true, false) => self.faults.push(Fault::settled(Problem::MailFromMissing)),
            (false, true) => self.faults.push(Fault::settled(Problem::SmtpUrlMissing)),
        }
        let server = self.one("smtp_url", None, |found| {
            SmtpUrl::parse(found).map(Some).map_err(|reason| match reason {
                NoServer::Malformed => Problem::SmtpUrl,
                NoServer::NotSecure => Problem::SmtpUrlNotSecure,
            })
        });
        let from = self.one("mail_from", None, |found| {
            found.parse().map(Some).map_err(|_| Problem::MailFrom { found: found.to_owned() })
        });
        Some(Mail { server: server??, from: from?? })
    }

    fn proxies(&mut self) -> Vec<IpNet> {
        let Some(Setting { words, place }) = self.settings.get("trusted_proxies") else { return Vec::new() };
        let mut networks = Vec::new();
        for word in words {
            match word.parse().or_else(|_| word.parse::<IpAddr>().map(IpNet::from)) {
                Ok(network) => networks.push(network),
                Err(_) => {
                    let problem = Problem::Proxy { found: word.clone() };
                    self.faults.push(Fault { place: place.clone(), problem });
                }
            }
        }
        networks
    }
}
