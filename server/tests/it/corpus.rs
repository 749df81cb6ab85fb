//! What must hold of anything from outside (`fuzz/`), held against the corpus, and against things like it: mutations, the
//! same ones at each run.

use std::fs;
use std::path::Path;

use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

use crate::harness::cluster;

#[path = "../../../fuzz/src/lib.rs"]
mod properties;

/// How many things are made of each entry.
const MUTATIONS: u64 = 1000;
/// What often means something.
const WORDS: &[&str] = &[
    "\"",
    "\\",
    "'",
    ":*",
    " & ",
    "{",
    "}",
    "[",
    "]",
    ",",
    "null",
    "-1",
    "1e400",
    "9223372036854775808",
    "\\ud800",
    "\0",
    "=",
    ".",
    "..",
    "~",
    "é",
    "\u{301}",
    "\u{130}",
    "\u{fdfa}",
    "配",
    " ",
    "\u{85}",
    "conversationId",
    "exp",
    "HS512",
];

/// The entries of a target, and what they turn into.
fn corpus(target: &str) -> impl Iterator<Item = Vec<u8>> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz/corpus").join(target);
    let mut files: Vec<_> = fs::read_dir(directory).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    assert!(files.len() >= 5, "the corpus of {target} is gone");
    let entries: Vec<_> = files.iter().map(|file| fs::read(file).unwrap()).collect();
    let mutated = (0..MUTATIONS * entries.len() as u64).map({
        let entries = entries.clone();
        move |n| mutate(&entries, &mut StdRng::seed_from_u64(n))
    });
    entries.clone().into_iter().chain(mutated)
}

fn mutate(entries: &[Vec<u8>], rng: &mut StdRng) -> Vec<u8> {
    let mut bytes = entries[rng.random_range(0..entries.len())].clone();
    for _ in 0..rng.random_range(1..5) {
        let at = rng.random_range(0..=bytes.len());
        match rng.random_range(0..6) {
            0 => bytes.insert(at, rng.random()),
            1 if at < bytes.len() => bytes[at] ^= 1 << rng.random_range(0..8),
            2 if at < bytes.len() => _ = bytes.remove(at),
            3 => bytes.truncate(at),
            4 => {
                let other = &entries[rng.random_range(0..entries.len())];
                bytes.extend_from_slice(&other[rng.random_range(0..=other.len())..]);
            }
            _ => _ = bytes.splice(at..at, WORDS[rng.random_range(0..WORDS.len())].bytes()).count(),
        }
    }
    bytes
}

/// Says what it was that broke a property.
fn each(target: &str, mut property: impl FnMut(&[u8])) {
    for data in corpus(target) {
        let held = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| property(&data)));
        assert!(held.is_ok(), "{target}: {:?}", String::from_utf8_lossy(&data));
    }
}

#[test]
fn any_event_is_understood_or_refused_in_a_few_words() {
    each("socket", properties::socket);
}

#[test]
fn any_cursor_is_one_that_a_page_gave_or_refused() {
    each("cursor", properties::cursor);
}

#[test]
fn any_token_is_signed_or_not_believed() {
    each("token", properties::token);
}

#[tokio::test]
async fn postgresql_reads_whatever_is_searched_for() {
    let mut queries = Vec::new();
    each("search", |data| queries.extend(properties::search(data)));
    assert!(queries.len() > 1000, "{} queries", queries.len());
    let pool = sqlx::PgPool::connect(&cluster::new_database().await).await.unwrap();

    let read: i64 = sqlx::query_scalar("select count(replace(q, '~', '17')::tsquery) from unnest($1::text[]) q")
        .bind(&queries)
        .fetch_one(&pool)
        .await
        .unwrap();

    assert_eq!(read, queries.len() as i64);
}
