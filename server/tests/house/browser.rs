//! A browser without script: keeps cookies, says where its posts come from, and follows where it is sent.

use std::collections::BTreeMap;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Mutex;

use reqwest::header::{ACCEPT, CONTENT_SECURITY_POLICY, COOKIE, LOCATION, ORIGIN, REFERER, SET_COOKIE};
use reqwest::redirect::Policy;
use reqwest::{Client, Method, RequestBuilder, Response};

/// Redirects followed before a test is told it runs in a circle.
const LONGEST_WAY: usize = 5;

/// One visitor.
pub struct Browser {
    client: Client,
    base: String,
    cookies: Mutex<BTreeMap<String, String>>,
}

/// What came back.
#[derive(Debug)]
pub struct Page {
    /// As a number.
    pub status: u16,
    /// The path it was found at, after any redirects.
    pub path: String,
    /// The whole text.
    pub text: String,
    headers: reqwest::header::HeaderMap,
}

impl Page {
    /// One header, or nothing.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// Whether the text is on the page.
    pub fn says(&self, text: &str) -> bool {
        self.text.contains(text)
    }
}

impl Browser {
    pub(super) fn at(port: u16) -> Self {
        let here = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        let client = Client::builder().redirect(Policy::none()).resolve("localhost", here).no_proxy();
        Self {
            client: client.build().expect("a client without TLS needs nothing"),
            base: format!("http://localhost:{port}"),
            cookies: Mutex::default(),
        }
    }

    /// Opens a page, following redirects.
    pub async fn open(&self, path: &str) -> Page {
        let page = self.send(self.ask(Method::GET, path), path).await;
        self.follow(page).await
    }

    /// Sends a form as a page of ours would, and follows where it leads.
    pub async fn submit(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let page = self.post(path, fields).await;
        self.follow(page).await
    }

    /// Sends a form as a page of ours would, and stays.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let asked = self.ask(Method::POST, path).header(ORIGIN, &self.base).header(REFERER, format!("{}/", self.base));
        self.send(asked.form(fields), path).await
    }

    /// A request to be filled in by a test of its own; [`Browser::send`] sends it.
    pub fn ask(&self, method: Method, path: &str) -> RequestBuilder {
        let cookies = self.cookies();
        let asked = self.client.request(method, format!("{}{path}", self.base)).header(ACCEPT, "text/html");
        if cookies.is_empty() { asked } else { asked.header(COOKIE, cookies) }
    }

    /// What it brings with every request.
    pub fn cookies(&self) -> String {
        let cookies = self.cookies.lock().expect("no test panics while holding it");
        cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ")
    }

    /// Sends a request as it is, and keeps the cookies that come back.
    pub async fn send(&self, asked: RequestBuilder, path: &str) -> Page {
        let response = asked.send().await.expect("the server answers");
        self.keep_cookies(&response);
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let text = response.text().await.expect("an answer is sent whole");
        let is_page = headers.get("content-type").is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
        if is_page && status != 303 {
            assert!(headers.contains_key(CONTENT_SECURITY_POLICY), "a page without a policy: {path}");
        }
        Page { status, path: path.to_owned(), text, headers }
    }

    async fn follow(&self, mut page: Page) -> Page {
        for _ in 0..LONGEST_WAY {
            let Some(to) = page.headers.get(LOCATION) else { return page };
            let path = to.to_str().expect("an address is ASCII").replace(&self.base, "");
            page = self.send(self.ask(Method::GET, &path), &path).await;
        }
        panic!("sent in a circle, last to {}", page.path);
    }

    fn keep_cookies(&self, response: &Response) {
        let mut cookies = self.cookies.lock().expect("no test panics while holding it");
        for line in response.headers().get_all(SET_COOKIE).iter().filter_map(|line| line.to_str().ok()) {
            let Some((name, value)) = line.split(';').next().and_then(|pair| pair.split_once('=')) else { continue };
            if value.is_empty() || line.contains("Max-Age=0") {
                cookies.remove(name);
            } else {
                cookies.insert(name.to_owned(), value.to_owned());
            }
        }
    }
}
