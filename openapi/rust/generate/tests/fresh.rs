//! What is committed is what the generator writes.
#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use frontdesk_client_generate::{GENERATED, client};

#[test]
fn the_generated_client_is_that_of_the_published_document() {
    let committed = std::fs::read_to_string(GENERATED).unwrap();
    assert!(committed == client().unwrap(), "openapi/rust/src/generated.rs is stale: run `make openapi`");
}
