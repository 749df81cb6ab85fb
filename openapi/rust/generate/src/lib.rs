//! From the published document to the source of the client. The client's users do not build any of this.

use anyhow::{Context, Result};
use progenitor::{GenerationSettings, Generator, HooksMode, InterfaceStyle};
use quote::quote;
use serde_json::Value;

mod document;

/// The published document.
pub const DOCUMENT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../openapi.json");
/// What is made of it.
pub const GENERATED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../src/generated.rs");

/// The source of the client.
///
/// # Errors
/// When the document cannot be read, or is beyond the generator.
pub fn client() -> Result<String> {
    let text = std::fs::read_to_string(DOCUMENT).with_context(|| format!("cannot read {DOCUMENT}"))?;
    let mut document: Value = serde_json::from_str(&text)?;
    let open = document::operations_without_bearer(&document);
    document::simplify(&mut document);

    let mut settings = GenerationSettings::default();
    settings
        .with_interface(InterfaceStyle::Builder)
        .with_derive("PartialEq")
        .with_inner_type(quote!(crate::session::Session))
        .with_hooks(HooksMode::Expected);
    let code = Generator::new(&settings).generate_tokens(&serde_json::from_value(document)?)?;

    let file = syn::parse2(quote! {
        #code

        /// The operations that take no access token.
        pub(crate) const OPEN_OPERATIONS: &[&str] = &[#(#open),*];
    })?;
    let head = "//! Generated from openapi.json by `make openapi`; changes belong there.\n\n";
    // Its sketches of calls are to be read; as Rust they would count as tests that are ignored.
    Ok(head.to_string() + &prettyplease::unparse(&file).replace("```ignore", "```text"))
}
