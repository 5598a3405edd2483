//! The command line: every command works without a terminal, and none asks a question.
//!
//! Data goes to standard output, messages to standard error. The status is 0 if all went well, 1 if
//! something failed, and 2 if what was asked for makes no sense or does not exist.

mod arguments;
mod check;
mod demo;
mod export;
mod failure;
mod formats;
mod full_screen;
mod journals;
mod list;
mod note;
mod output;
mod own_format;
mod paths;
mod place;
pub mod schema;
mod search;
mod sessions;
mod show;
mod table;

use crate::app::model::Errand;
use crate::cli::arguments::{Arguments, Command, FormatCommand};
use crate::cli::full_screen::Opening;
use crate::cli::place::Place;
use crate::domain::visible::Viewer;
use clap::Parser;
use std::ffi::OsString;
use std::process::ExitCode;

/// Does what the arguments say, the program's name first, and gives the exit status.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments = search::with_words_last(arguments.into_iter().collect());
    let result = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => obey(arguments),
        Err(answer) => return failure::of_arguments(&answer),
    };
    result.unwrap_or_else(|error| failure::told(&error))
}

fn obey(arguments: Arguments) -> anyhow::Result<ExitCode> {
    let Arguments { data_dir, journal, appearance, command } = arguments;
    if matches!(command, Some(Command::Schema)) {
        return schema::print();
    }
    if let Some(Command::Demo { into }) = &command {
        demo::refuse_data_dir(data_dir.as_deref())?;
        return demo::begin(into.as_deref(), journal.as_deref(), appearance);
    }
    let place = Place::find(data_dir)?;
    let journal = journal.as_deref();
    let show = |place, opening| full_screen::open(place, journal, opening, appearance);
    let open = |place, errand| show(place, Opening::App(errand));
    match command {
        None => open(place, None),
        Some(Command::Workshop { format, rehearse }) => {
            let errand = full_screen::workshop(&place, format.as_deref(), rehearse)?;
            open(place, Some(errand))
        }
        Some(Command::Reflect { format }) => {
            let errand = full_screen::reflect(&place, format.as_deref())?;
            open(place, Some(errand))
        }
        Some(Command::Wall) => show(place, Opening::Wall),
        Some(Command::Review) => open(place, Some(Errand::Review)),
        Some(Command::Note { text }) => note::keep(&place, journal, &text),
        Some(Command::Formats { json }) => formats::print(&place, json),
        Some(Command::Format { command: FormatCommand::New { name } }) => {
            own_format::begin(&place, &name)
        }
        Some(Command::Format { command: FormatCommand::Check { file, json } }) => {
            own_format::check(&place, &file, json)
        }
        Some(Command::List { json }) => list::print(&place, journal, json),
        Some(Command::Show { id, json }) => show::print(&place, journal, &id, json),
        Some(Command::Search { words, room, json }) => {
            let viewer = if room { Viewer::Room } else { Viewer::Owner };
            search::print(&place, journal, &words, viewer, json)
        }
        Some(Command::Export(wishes)) => export::hand_over(&place, journal, &wishes),
        Some(Command::Check { json }) => check::print(&place, json),
        Some(Command::Schema) => schema::print(),
        Some(Command::Demo { into }) => demo::begin(into.as_deref(), journal, appearance),
        Some(Command::Paths { json }) => paths::print(&place, json),
    }
}
