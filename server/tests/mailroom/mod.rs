//! A mail server for one test, behind a real socket: it takes emails, refuses them, is slow, or never answers.

use std::net::{IpAddr, Ipv4Addr};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use mailin::{Action, Handler, Response, SessionBuilder, response};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// What it does with an email.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Does {
    Takes,
    /// Says "not now" (451).
    RefusesForNow,
    /// Says "nobody here by that name" (550) to one address.
    KnowsAllBut(&'static str),
    /// Takes it, and is slow to say so.
    IsSlow(Duration),
    /// Takes it, and never says so.
    SaysNothing,
}

/// An email it took.
#[derive(Clone, Debug)]
pub struct Email {
    pub to: String,
    /// With its headers.
    pub text: String,
}

impl Email {
    pub fn header(&self, name: &str) -> &str {
        let line = self.text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
        line.unwrap_or_default()
    }
}

#[derive(Clone)]
pub struct Mailroom {
    port: u16,
    does: Arc<Mutex<Does>>,
    taken: Arc<Mutex<Vec<Email>>>,
}

impl Mailroom {
    pub async fn open(does: Does) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let room = Self { port, does: Arc::new(Mutex::new(does)), taken: Arc::default() };
        let serving = room.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(talk(serving.clone(), stream));
            }
        });
        room
    }

    pub fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    pub fn now(&self, does: Does) {
        *self.does.lock().unwrap() = does;
    }

    /// The emails it took, by address.
    pub fn emails(&self) -> Vec<Email> {
        let mut taken = self.taken.lock().unwrap().clone();
        taken.sort_by(|a, b| a.to.cmp(&b.to));
        taken
    }

    fn does(&self) -> Does {
        *self.does.lock().unwrap()
    }
}

/// One email on its way in.
struct Desk {
    room: Mailroom,
    to: String,
    text: Vec<u8>,
}

impl Handler for Desk {
    fn rcpt(&mut self, to: &str) -> Response {
        to.clone_into(&mut self.to);
        if matches!(self.room.does(), Does::KnowsAllBut(name) if name == to) {
            response::NO_MAILBOX
        } else {
            response::OK
        }
    }

    fn data_start(&mut self, _: &str, _: &str, _: bool, _: &[String]) -> Response {
        self.text.clear();
        response::OK
    }

    fn data(&mut self, buf: &[u8]) -> std::io::Result<()> {
        self.text.extend_from_slice(buf);
        Ok(())
    }

    fn data_end(&mut self) -> Response {
        if self.room.does() == Does::RefusesForNow {
            return response::INTERNAL_ERROR;
        }
        let text = String::from_utf8_lossy(&self.text).into_owned();
        self.room.taken.lock().unwrap().push(Email { to: self.to.clone(), text });
        response::OK
    }
}

async fn talk(room: Mailroom, stream: TcpStream) {
    let (reading, mut writing) = stream.into_split();
    let mut lines = BufReader::new(reading);
    let desk = Desk { room: room.clone(), to: String::new(), text: Vec::new() };
    let mut session = SessionBuilder::new("mail.example").build(IpAddr::V4(Ipv4Addr::LOCALHOST), desk);
    let mut answer = session.greeting();
    let mut line = Vec::new();
    loop {
        if answer.action != Action::NoReply && writing.write_all(&answer.buffer().unwrap()).await.is_err() {
            return;
        }
        // the library takes what comes after a refused email for more of it, and would not answer a QUIT
        let is_refused = answer.is_error && line == b".\r\n";
        if answer.action == Action::Close || is_refused {
            return;
        }
        line.clear();
        if lines.read_until(b'\n', &mut line).await.unwrap_or_default() == 0 {
            return;
        }
        let before = room.taken.lock().unwrap().len();
        answer = session.process(&line);
        let took_one = room.taken.lock().unwrap().len() > before;
        match room.does() {
            Does::IsSlow(wait) if took_one => tokio::time::sleep(wait).await,
            Does::SaysNothing if took_one => std::future::pending().await,
            _ => {}
        }
    }
}
