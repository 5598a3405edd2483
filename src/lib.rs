//! Balcony: facilitated workshops, a personal reflection journal, and looking back.
//!
//! Who may use whom, from the inside out:
//!
//! ```text
//! shown                     one cleaning function for everything that is shown; used by all
//! fold                      what counts as the same letter when searching; used by all
//! wrap                      where rows end, when written and when read; used by app and ui
//! domain                    the nouns, pure
//! ├── search                words looked for in a session; used by app, ui and runtime
//! ├── handwritten           TOML that people write, each fault with its line; for these two:
//! │   ├── content           assets and the user's own files -> domain::practice
//! │   └── config            config.toml -> domain::settings
//! ├── store                 the only module that touches the user's files
//! ├── export                Markdown and JSON
//! └── app                   model, messages, effects, keymap, update: pure
//!     ├── demo              a script -> sessions, played through app's sitting
//!     └── ui                view: pure drawing
//!         └── runtime       everything impure: threads, terminal, clock, effects
//!             └── cli       the command line
//! ```

pub mod app;
pub mod cli;
pub mod config;
pub mod content;
pub mod demo;
pub mod domain;
pub mod export;
pub mod fold;
mod handwritten;
pub mod runtime;
pub mod search;
pub mod shown;
pub mod store;
pub mod ui;
pub mod wrap;
