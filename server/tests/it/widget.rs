//! The widget as browsers load it: the script, the panel in a frame, the make-believe shop.

use std::fs;
use std::path::PathBuf;

use reqwest::Method;
use reqwest::header::{ACCEPT_ENCODING, IF_NONE_MATCH};
use serde_json::json;

use crate::harness::{Answer, Desk, Door, Shop};

/// A file as `make widget` has built it.
fn built(name: &str) -> Vec<u8> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../widget/dist").join(name);
    fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}; run `make widget`", path.display()))
}

/// The files that a page loads from this directory.
fn loads(page: &str, directory: &str) -> Vec<String> {
    let links: Vec<_> = page
        .split('"')
        .filter(|it| it.starts_with(directory) && it.len() > directory.len())
        .map(ToOwned::to_owned)
        .collect();
    assert!(!links.is_empty(), "{page}");
    links
}

async fn get_as(door: &Door, path: &str, name: reqwest::header::HeaderName, value: &str) -> reqwest::Response {
    door.request(Method::GET, path).header(name, value).send().await.unwrap()
}

/// What a page's policy says of this.
fn directive<'a>(page: &'a Answer, name: &str) -> &'a str {
    let policy = page.header("content-security-policy");
    let found = policy.split(';').map(str::trim).find(|it| it.split(' ').next() == Some(name));
    found.unwrap_or_else(|| panic!("{name} in {policy}"))
}

#[tokio::test]
async fn a_shops_page_gets_the_script_and_asks_now_and_then_for_another() {
    let desk = Desk::open().await;

    let script = desk.nobody().get("/widget.js").await;

    assert_eq!((script.status, script.text.as_bytes()), (200, built("widget.js").as_slice()));
    assert_eq!(script.header("content-type"), "text/javascript; charset=utf-8");
    assert_eq!(script.header("cache-control"), "public, max-age=300");
    assert_eq!(script.header("cross-origin-resource-policy"), "cross-origin");
    assert_eq!(script.header("x-content-type-options"), "nosniff");
    let tag = script.header("etag");
    assert!(tag.starts_with('"'), "{tag}");
    let same = Answer::of(get_as(&desk, "/widget.js", IF_NONE_MATCH, tag).await).await;
    assert_eq!((same.status, same.text.as_str(), same.header("etag")), (304, "", tag));
    assert_eq!(get_as(&desk, "/widget.js", IF_NONE_MATCH, "\"another\"").await.status(), 200);
    let head = Answer::of(desk.request(Method::HEAD, "/widget.js").send().await.unwrap()).await;
    assert_eq!((head.status, head.text.as_str(), head.header("etag")), (200, "", tag));
    assert_eq!(head.header("content-length"), script.text.len().to_string());
    let post = desk.nobody().post("/widget.js", json!({})).await;
    post.is_problem(405, "method_not_allowed");
    assert_eq!(post.header("allow"), "GET, HEAD");
}

#[tokio::test]
async fn the_panel_says_at_once_what_it_begins_with() {
    let desk = Desk::open().await;
    let nobody = desk.nobody();

    let page = nobody.get("/widget/acme?lang=de").await;

    let links: Vec<_> = page.header("link").split(", ").collect();
    for file in loads(&page.text, "/widget/assets/") {
        assert!(links.iter().any(|it| it.starts_with(&format!("<{file}>;"))), "{file} in {links:?}");
    }
    let german = links.iter().find(|it| it.starts_with("</widget/assets/de-")).expect("the language");
    for (link, kind) in
        [(german, "modulepreload"), (&"</api/merchants/acme>; rel=preload; as=fetch; crossorigin", "as=fetch")]
    {
        assert!(links.contains(link) && link.contains(kind), "{links:?}");
        let path = link.split(['<', '>']).nth(1).unwrap();
        assert_eq!(nobody.get(path).await.status, 200, "{path}");
    }
    assert_eq!(links.len(), 4, "{links:?}");
    for other in ["/widget/acme", "/widget/acme?lang=xx", "/widget/acme?lang=../", "/widget/acme?lang="] {
        let page = nobody.get(other).await;
        assert_eq!((page.status, page.header("link").split(", ").count()), (200, 3), "{other}");
    }
}

#[tokio::test]
async fn files_come_as_small_as_the_browser_takes_them() {
    let desk = Desk::open().await;
    let page = desk.nobody().get("/widget/acme").await;
    let script = loads(&page.text, "/widget/assets/").into_iter().find(|it| it.ends_with(".js")).unwrap();
    let name = script.replacen("/widget/", "frame/", 1);
    let mut tags = Vec::new();

    for (accepted, coding, ending) in [
        ("gzip, deflate, br, zstd", "br", ".br"),
        ("gzip, deflate", "gzip", ".gz"),
        ("br;q=0, gzip;q=0.5", "gzip", ".gz"),
        ("identity", "", ""),
    ] {
        let answer = get_as(&desk, &script, ACCEPT_ENCODING, accepted).await;
        let header = |name: &str| answer.headers().get(name).map_or("", |it| it.to_str().unwrap()).to_owned();
        assert_eq!((header("content-encoding").as_str(), answer.status().as_u16()), (coding, 200), "{accepted}");
        assert_eq!(header("content-type"), "text/javascript; charset=utf-8");
        assert_eq!(header("vary"), "Accept-Encoding");
        tags.push(header("etag"));
        assert_eq!(answer.bytes().await.unwrap(), built(&format!("{name}{ending}")), "{accepted}");
    }
    assert!(tags[0] != tags[1] && tags[1] == tags[2] && tags[2] != tags[3], "each its own: {tags:?}");
}

#[tokio::test]
async fn the_panel_stands_on_the_pages_that_its_merchant_allows() {
    let desk = Desk::open_with(&["--rate-limits", "off", "--public-url", "https://desk.example"]).await;
    let nobody = desk.nobody();

    let before = nobody.get("/widget/acme").await;

    assert_eq!((before.status, before.header("content-type")), (200, "text/html; charset=utf-8"));
    assert_eq!(before.text.as_bytes(), built("frame/index.html"));
    assert_eq!(directive(&before, "frame-ancestors"), "frame-ancestors 'self'");
    assert_eq!(before.header("x-frame-options"), "", "which would forbid the rest too");
    assert_eq!(directive(&before, "default-src"), "default-src 'none'");
    assert_eq!(directive(&before, "script-src"), "script-src 'self'");
    assert_eq!(directive(&before, "connect-src"), "connect-src 'self' wss://desk.example");
    assert!(!before.header("content-security-policy").contains("unsafe"));
    assert_eq!(before.header("cache-control"), "no-cache");

    let origins = json!({"allowedOrigins": ["https://shop.example", "http://localhost:5173"]});
    desk.demo("admin1@acme.com").await.patch("/api/merchants/acme", origins).await.is(200);
    let stale = get_as(&desk, "/widget/acme", IF_NONE_MATCH, before.header("etag")).await;
    assert_eq!(stale.status(), 200, "a browser that has the page learns of the new policy");
    let after = nobody.get(&format!("/widget/{}", Desk::ACME)).await;
    let ancestors = "frame-ancestors 'self' https://shop.example http://localhost:5173";
    assert_eq!(directive(&after, "frame-ancestors"), ancestors);
    assert_eq!(directive(&nobody.get("/widget/globex").await, "frame-ancestors"), "frame-ancestors 'self'");

    for nobodys in ["/widget/nobody", "/widget/%00", "/widget/01900000-0000-7000-8000-0000000000ff"] {
        let answer = nobody.get(nobodys).await;
        answer.is_problem(404, "merchant_not_found");
        assert_eq!(answer.header("x-frame-options"), "DENY");
    }
}

#[tokio::test]
async fn files_whose_names_change_with_them_are_kept_for_a_year() {
    let desk = Desk::open().await;
    let nobody = desk.nobody();

    for (page, directory) in [("/widget/acme", "/widget/assets/"), ("/demo", "/demo/assets/")] {
        for file in loads(&nobody.get(page).await.text, directory) {
            let answer = nobody.call(Method::HEAD, &file, None).await;
            assert_eq!(answer.status, 200, "{file}");
            assert_eq!(answer.header("cache-control"), "public, max-age=31536000, immutable", "{file}");
            assert_eq!(answer.header("x-content-type-options"), "nosniff", "{file}");
            nobody.get(&format!("{file}.br")).await.is_problem(404, "not_found");
        }
        for other in
            ["none.js", "..%2findex.html", "..%2f..%2fwidget.js", "%2e%2e%2f%2e%2e%2fpackage.json", "%2fetc%2fpasswd"]
        {
            nobody.get(&format!("{directory}{other}")).await.is_problem(404, "not_found");
        }
    }
}

#[tokio::test]
async fn a_merchant_of_any_name_has_its_panel() {
    let desk = Desk::open().await;
    for (id, slug) in
        [("01900000-0000-7000-8000-0000000000e1", "assets"), ("01900000-0000-7000-8000-0000000000e2", "demo")]
    {
        sqlx::query("insert into merchants (id, name, slug, created_at) values ($1::uuid, $2, $2, now())")
            .bind(id)
            .bind(slug)
            .execute(&desk.pool)
            .await
            .unwrap();

        assert_eq!(desk.nobody().get(&format!("/widget/{slug}")).await.status, 200, "{slug}");
    }
}

#[tokio::test]
async fn the_make_believe_shop_is_a_page_of_ours_that_nobody_frames() {
    let desk = Desk::open().await;

    let shop = desk.nobody().get("/demo").await;

    assert_eq!((shop.status, shop.text.as_bytes()), (200, built("demo/index.html").as_slice()));
    assert_eq!(shop.header("content-type"), "text/html; charset=utf-8");
    assert_eq!(directive(&shop, "script-src"), "script-src 'self'");
    assert_eq!(directive(&shop, "frame-src"), "frame-src 'self'");
}

#[tokio::test]
async fn the_make_believe_shops_vouch_for_their_customers_where_there_are_demo_people() {
    let desk = Desk::open_with(&["--rate-limits", "off", "--demo"]).await;
    let asks = async |merchant: &str, customer: &str| {
        desk.nobody().post("/demo/identity", json!({"merchant": merchant, "customer": customer})).await
    };

    for merchant in ["acme", "globex", "acme"] {
        let token = asks(merchant, "emma").await.is(200)["token"].clone();
        let body = json!({"merchantId": merchant, "token": token});
        let user = desk.nobody().post("/api/auth/identify", body).await.is(200)["user"].clone();
        assert_eq!((&user["name"], &user["verified"]), (&json!("Emma"), &json!(true)));
        assert_eq!(user["merchant"]["slug"], merchant);
    }
    let admin = desk.demo("admin1@acme.com").await;
    let keys = admin.get("/api/merchants/acme/identity-keys").await.is(200);
    assert_eq!(keys["items"].as_array().unwrap().len(), 1, "made when it was asked for, and once");
    asks("acme", "nobody").await.refuses_fields(&["customer"]);
    asks("nobody", "emma").await.is_problem(404, "merchant_not_found");
    sqlx::query("insert into merchants (id, name, slug, created_at) values (gen_random_uuid(), 'Real', 'real', now())")
        .execute(&desk.pool)
        .await
        .unwrap();
    asks("real", "emma").await.is_problem(404, "merchant_not_found");
    desk.nobody().post("/demo/identity", json!({"merchant": "acme"})).await.refuses_fields(&["customer"]);
    desk.nobody().get("/demo/identity").await.is_problem(405, "method_not_allowed");

    let real = Desk::open().await;
    Shop::acme(&real).await;
    let body = json!({"merchant": "acme", "customer": "emma"});
    real.nobody().post("/demo/identity", body).await.is_problem(404, "not_found");
}
