//! Has a release build embed the widget anew when it was built anew.

use std::path::Path;

/// Where `make widget` puts it.
const WIDGET: &str = "../widget/dist";

fn main() {
    // A debug build reads the files when they are asked for.
    if std::env::var("PROFILE").as_deref() != Ok("release") {
        println!("cargo::rerun-if-changed=build.rs");
        return;
    }
    println!("cargo::rerun-if-changed={WIDGET}");
    if !Path::new(WIDGET).join("widget.js").exists() {
        println!("cargo::warning=this program will have no widget in it: `make widget` builds it, then build again");
    }
}
