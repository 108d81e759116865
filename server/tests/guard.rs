//! What stands around every page, over real HTTP: headers, the origin check, limits, and no failure shown raw.

use crate::house;
use crate::house::Running;
use reqwest::Method;
use reqwest::header::ORIGIN;

#[tokio::test]
async fn every_answer_carries_the_guards() {
    let running = Running::fresh().await;
    for path in ["/", "/nowhere", "/live", "/ready", "/pkg/nowhere.css", "/sign-in"] {
        let browser = running.browser();
        let page = browser.send(browser.ask(Method::GET, path), path).await;
        assert_eq!(page.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(page.header("referrer-policy"), "same-origin", "{path}");
        assert_eq!(page.header("cache-control"), "no-store", "{path}");
        assert!(page.header("content-security-policy").starts_with("default-src 'none'"), "{path}");
        assert!(page.header("content-security-policy").contains("frame-ancestors 'none'"), "{path}");
        assert!(!page.header("x-request-id").is_empty(), "{path}");
    }
}

#[tokio::test]
async fn two_pages_never_share_a_nonce() {
    let running = Running::fresh().await;
    let policy = |page: house::Page| page.header("content-security-policy").to_owned();
    let first = policy(running.browser().open("/nowhere").await);
    assert!(first.contains("'nonce-"), "{first}");
    assert_ne!(first, policy(running.browser().open("/nowhere").await));
}

#[tokio::test]
async fn a_post_from_elsewhere_changes_nothing() {
    let running = Running::fresh().await;
    for endpoint in server::router::endpoints() {
        for headers in [
            vec![("sec-fetch-site", "cross-site"), ("origin", running.url.as_str())],
            vec![("sec-fetch-site", "same-site")],
            vec![("origin", "null")],
            vec![("origin", "https://evil.example")],
            vec![],
        ] {
            let browser = running.browser();
            let mut asked = browser.ask(Method::POST, &endpoint);
            for (name, value) in &headers {
                asked = asked.header(*name, *value);
            }
            let page = browser.send(asked.form(&[("email", "a@b.example")]), &endpoint).await;
            assert_eq!(page.status, 403, "{endpoint} {headers:?}");
        }
    }
}

#[tokio::test]
async fn no_action_answers_a_get() {
    let running = Running::fresh().await;
    assert!(!server::router::endpoints().is_empty());
    for endpoint in server::router::endpoints() {
        let page = running.browser().open(&endpoint).await;
        assert!(matches!(page.status, 404 | 405), "{endpoint} answered {}", page.status);
    }
}

#[tokio::test]
async fn nasty_words_and_broken_forms_never_bring_a_failure_out() {
    let running = Running::fresh().await;
    let nasty =
        ["", "\0", "\u{202e}'\"><script>alert(1)</script>", "' or 1=1 --", "%00%ff", "👩‍🦽👩🏿‍🦯", "../../etc/passwd"];
    for endpoint in server::router::endpoints() {
        for words in nasty {
            let browser = running.browser();
            let fields = ["email", "passphrase", "secret", "situation", "question", "value", "from", "to", "id"];
            let page = browser.post(&endpoint, &fields.map(|field| (field, words))).await;
            assert!(page.status < 500, "{endpoint} answered {} to {words:?}", page.status);
        }
        for body in [&b"%"[..], b"a=%ff%fe", b"=&=&=", b"{\"a\":1}", b"a[b][c]=1&a[b]=2", &[0xff, 0x00, 0x80]] {
            let browser = running.browser();
            let asked = browser.ask(Method::POST, &endpoint).header(ORIGIN, &running.url);
            let asked = asked.header("content-type", "application/x-www-form-urlencoded").body(body.to_vec());
            let page = browser.send(asked, &endpoint).await;
            assert!(page.status < 500, "{endpoint} answered {} to {body:?}", page.status);
            assert!(!page.says("Deserialization"), "{endpoint} shows its inside");
        }
        for kind in [
            "",
            "text/plain",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "multipart/form-data; boundary=x",
        ] {
            let browser = running.browser();
            let asked = browser.ask(Method::POST, &endpoint).header(ORIGIN, &running.url).header("content-type", kind);
            let page = browser.send(asked.body("--x\r\nnonsense"), &endpoint).await;
            assert!(page.status < 500, "{endpoint} answered {} to a body called {kind:?}", page.status);
        }
    }
}

#[tokio::test]
async fn nasty_addresses_never_bring_a_failure_out() {
    let running = Running::fresh().await;
    let long = format!("/statement/{}", "a".repeat(8_000));
    for path in
        ["/%00", "/%ff%fe", "/statement/%27or%271/%3Cscript%3E", "/../../etc/passwd", "/link/%0a%0d", "/?%", &long]
    {
        let page = running.browser().open(path).await;
        assert!(page.status < 500, "{path} answered {}", page.status);
    }
}

#[tokio::test]
async fn a_body_too_long_is_refused_unread() {
    let running = Running::fresh().await;
    let endpoint = server::router::endpoints().swap_remove(0);
    let page = running.browser().submit(&endpoint, &[("words", &"a".repeat(1024 * 1024 + 1))]).await;
    assert_eq!(page.status, 413);
    assert!(page.header("content-type").starts_with("text/html"));
}

#[tokio::test]
async fn coming_by_number_leads_to_the_name() {
    let running = Running::fresh().await;
    let browser = running.browser();
    let port = running.url.rsplit(':').next().unwrap().to_owned();
    let asked = browser.ask(Method::GET, "/sign-in?to=/").header("host", format!("127.0.0.1:{port}"));
    let page = browser.send(asked, "/sign-in").await;
    assert_eq!((page.status, page.header("location")), (308, format!("{}/sign-in?to=/", running.url).as_str()));
}

#[tokio::test]
async fn it_lives_and_is_ready_and_says_so() {
    for kind in databases::BOTH {
        let running = Running::over(kind, app::clock::Clock::System).await;
        assert_eq!(running.browser().open("/live").await.text, "live\n");
        let ready = running.browser().open("/ready").await;
        assert_eq!((ready.status, ready.text.as_str()), (200, "ready\n"), "{kind:?}");
        running.storage.close().await;
        tokio::time::sleep(std::time::Duration::from_millis(1_100)).await;
        let away = running.browser().open("/ready").await;
        assert_eq!((away.status, away.text.as_str()), (503, "not ready\n"), "{kind:?}");
        assert_eq!(running.browser().open("/live").await.status, 200);
    }
}
