//! Writes `openapi/rust/src/generated.rs` from `openapi/openapi.json`; `make openapi` runs it.

fn main() -> anyhow::Result<()> {
    Ok(std::fs::write(frontdesk_client_generate::GENERATED, frontdesk_client_generate::client()?)?)
}
