//! Fills a data folder with generated sessions, to measure the whole program on:
//! `cargo run --release --example many -- FOLDER 10000`.

#![allow(missing_docs, unreachable_pub, clippy::disallowed_methods, clippy::unwrap_used)]

mod sessions;

use balcony::store::{DataFolder, Process};
use std::env;
use std::path::PathBuf;

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [folder, count] = arguments.as_slice() else {
        eprintln!("Usage: many FOLDER COUNT");
        std::process::exit(2);
    };
    let folder = DataFolder::new(PathBuf::from(folder), Process::new("bench", 1)).unwrap();
    sessions::write(&folder, count.parse().unwrap());
}
