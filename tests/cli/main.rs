//! The program as it is called from a shell: what it prints, where, and how it ends.
#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test")]

mod check;
mod demo;
mod export;
mod formats;
mod handing_on;
mod home;
mod list;
mod note;
mod paths;
#[allow(dead_code, reason = "not every sample is needed here")]
#[path = "../export/sample.rs"]
mod sample;
mod schema;
mod search;
mod show;
mod usage;
