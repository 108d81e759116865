//! One connection that is kept open, as a browser keeps it; leaner than a browser, so that the server is what is measured.

use http_body_util::{BodyExt, Full};
use hyper::body::Bytes;
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper::header::{ACCEPT, CONTENT_TYPE, COOKIE, HOST, LOCATION, ORIGIN};
use hyper::{Method, Request, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;

/// One visitor's connection.
pub struct Line {
    server: SendRequest<Full<Bytes>>,
    url: String,
    cookies: String,
}

/// What came back, read to its end.
pub struct Answer {
    pub status: StatusCode,
    pub location: String,
    pub length: usize,
}

impl Line {
    /// Connects to `http://localhost:PORT`.
    pub async fn to(url: &str, cookies: String) -> Self {
        let port = url.rsplit(':').next().unwrap();
        let stream = TcpStream::connect(format!("127.0.0.1:{port}")).await.unwrap();
        stream.set_nodelay(true).unwrap();
        let (server, connection) = handshake(TokioIo::new(stream)).await.unwrap();
        tokio::spawn(connection);
        Self { server, url: url.to_owned(), cookies }
    }

    pub async fn get(&mut self, path: &str) -> Answer {
        self.send(Method::GET, path, String::new()).await
    }

    /// Sends a form, already in the words of an address.
    pub async fn post(&mut self, path: &str, form: String) -> Answer {
        self.send(Method::POST, path, form).await
    }

    async fn send(&mut self, method: Method, path: &str, form: String) -> Answer {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(HOST, self.url.trim_start_matches("http://"))
            .header(ORIGIN, &self.url)
            .header(ACCEPT, "text/html")
            .header(COOKIE, &self.cookies)
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.server.ready().await.unwrap();
        let answer = self.server.send_request(request.body(Full::from(form)).unwrap()).await.unwrap();
        let (status, location) = (answer.status(), answer.headers().get(LOCATION));
        let location = location.map(|to| to.to_str().unwrap().to_owned()).unwrap_or_default();
        let length = answer.into_body().collect().await.unwrap().to_bytes().len();
        Answer { status, location, length }
    }
}
