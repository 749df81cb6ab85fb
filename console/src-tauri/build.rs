//! Has Tauri read its settings and check the capabilities.

fn main() {
    tauri_build::build();
}
