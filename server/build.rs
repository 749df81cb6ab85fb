//! Has a release build embed the widget anew when it was built anew.

use std::path::Path;

/// Where `make widget` puts it.
const WIDGET: &str = "../widget/dist";

fn main() {
    // A debug build reads the files when they are asked for, from a directory that it must find when it is compiled.
    if std::env::var("PROFILE").as_deref() != Ok("release") {
        println!("cargo::rerun-if-changed=build.rs");
        if let Err(error) = std::fs::create_dir_all(WIDGET) {
            println!("cargo::warning=there is no place for the widget at {WIDGET}: {error}");
        }
        return;
    }
    println!("cargo::rerun-if-changed={WIDGET}");
    if !Path::new(WIDGET).join("widget.js").exists() {
        println!("cargo::warning=this program will have no widget in it: `make widget` builds it, then build again");
    }
}
