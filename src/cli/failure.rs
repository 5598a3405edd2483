//! What is said when something goes wrong, and the status the program ends with.

use crate::cli::output;
use crate::store::StoreError;
use std::io::{self, ErrorKind};
use std::process::ExitCode;
use thiserror::Error;

/// What was asked for makes no sense, or does not exist: status 2.
#[derive(Debug, Error)]
#[error("{0}")]
pub(super) struct Usage(pub(super) String);

/// It was understood, and could not be done: status 1.
#[derive(Debug, Error)]
#[error("{0}")]
pub(super) struct Failed(pub(super) String);

const FAILED: u8 = 1;
const MISUSED: u8 = 2;

/// Help and version on standard output; what is wrong with the arguments on standard error.
pub(super) fn of_arguments(answer: &clap::Error) -> ExitCode {
    let text = answer.render().to_string();
    if answer.use_stderr() {
        output::message(text.trim_end());
        return ExitCode::from(MISUSED);
    }
    match output::data(&text) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => told(&error),
    }
}

/// Says what went wrong. That nobody reads on is no error.
pub(super) fn told(error: &anyhow::Error) -> ExitCode {
    let cause = error.root_cause().downcast_ref::<io::Error>();
    if cause.is_some_and(|cause| cause.kind() == ErrorKind::BrokenPipe) {
        return ExitCode::SUCCESS;
    }
    // The store's sentences have their causes in them already.
    let sentence = match error.downcast_ref::<StoreError>() {
        Some(error) => error.to_string(),
        None => format!("{error:#}"),
    };
    let stop = if sentence.ends_with(['.', '!', '?', ':', '\n']) { "" } else { "." };
    output::message(&format!("{}{stop}", sentence.trim_end()));
    ExitCode::from(if error.is::<Usage>() { MISUSED } else { FAILED })
}
