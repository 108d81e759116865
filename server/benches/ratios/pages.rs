//! A question's page, as each learner opens it, beside a bare "hello" of the same web server.

use axum::Router;
use axum::routing::get;
use hyper::StatusCode;
use tokio::net::TcpListener;

use crate::line::Line;
use crate::{ROUNDS, a_second, together};

/// Measures both in turn and prints what came of it.
pub async fn measure(lines: &mut [Line]) {
    let mut greeters = greeters(lines.len()).await;
    let (mut pages, mut greetings) = (0, 0);
    for _ in 0..ROUNDS {
        pages += together(lines, open_question).await;
        greetings += together(&mut greeters, greet).await;
    }
    let (pages, greetings) = (a_second(pages), a_second(greetings));
    println!("{pages:>7.0} question pages a second, each with its record kept");
    println!("{greetings:>7.0} bare hellos a second");
    println!("{:>7.3} question pages to one hello", pages / greetings);
}

/// So many connections to a server that says hello and nothing else.
async fn greeters(count: usize) -> Vec<Line> {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://localhost:{}", listener.local_addr().unwrap().port());
    let hello = Router::new().route("/", get(async || "hello"));
    tokio::spawn(async { axum::serve(listener, hello).await.unwrap() });
    let mut lines = Vec::new();
    for _ in 0..count {
        lines.push(Line::to(&url, String::new()).await);
    }
    lines
}

async fn open_question(line: &mut Line, _: usize) {
    let page = line.get("/statement/all-lessons/nearness").await;
    assert!(page.status == StatusCode::OK && page.length > 1_000);
}

async fn greet(line: &mut Line, _: usize) {
    assert_eq!(line.get("/").await.length, 5);
}
