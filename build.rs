//! A file added to the assets is embedded at the next build.

fn main() {
    println!("cargo::rerun-if-changed=assets");
}
