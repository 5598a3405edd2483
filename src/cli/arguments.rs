//! What may be written after `balcony`.

use crate::domain::settings::ThemeChoice;
use crate::ui::theme::{Colour, Wish};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, ColorChoice, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

const EXAMPLES: &str = "\
Examples:
  balcony                             open Balcony
  balcony workshop shared-purpose     open it on a format
  balcony note \"Who spoke first?\"     keep a balcony note, also while Balcony is open
  balcony list                        what there is, newest first
  balcony show 20261123T1018          read one session; the start of its ID will do
  balcony export > purpose.md         the last workshop, as the room may read it

The data folder is --data-dir, else the variable BALCONY_DATA_DIR, else your own.
`balcony paths` shows where it is.";

/// Facilitated workshops, a personal reflection journal, and looking back
#[derive(Debug, Parser)]
#[command(name = "balcony", version, color = ColorChoice::Never, max_term_width = 100)]
#[command(after_long_help = EXAMPLES, disable_help_subcommand = true)]
pub(super) struct Arguments {
    /// Keep everything in this folder
    ///
    /// It is made where it is missing. The variable BALCONY_DATA_DIR does the same.
    #[arg(long, global = true, value_name = "DIR")]
    pub(super) data_dir: Option<PathBuf>,
    /// Use this journal, by its name or its folder's
    #[arg(long, global = true, value_name = "NAME")]
    pub(super) journal: Option<String>,
    #[command(flatten)]
    pub(super) appearance: Appearance,
    /// What to do; without it, the app opens.
    #[command(subcommand)]
    pub(super) command: Option<Command>,
}

/// How the app looks.
#[derive(Args, Clone, Copy, Debug)]
pub(super) struct Appearance {
    /// The colours of the app, whatever your settings say
    ///
    /// `dark` and `light` need a terminal that shows every colour and says so in COLORTERM;
    /// elsewhere they are the terminal's own colours.
    #[arg(long, global = true, value_name = "NAME", value_parser = theme())]
    theme: Option<ThemeChoice>,
    /// Whether the app uses colours
    ///
    /// `auto` uses none where the variable NO_COLOR is set.
    #[arg(long, global = true, value_name = "WHEN", value_enum, default_value_t = ColorUse::Auto)]
    color: ColorUse,
    /// Draw the app with plain ASCII signs
    #[arg(long, global = true)]
    ascii: bool,
}

impl Appearance {
    /// What is said here of the look.
    pub(super) fn wish(self) -> Wish {
        let colour = match self.color {
            ColorUse::Auto => Colour::Auto,
            ColorUse::Always => Colour::Always,
            ColorUse::Never => Colour::Never,
        };
        Wish { theme: self.theme, colour, is_ascii: self.ascii }
    }
}

/// Whether the app uses colours.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum ColorUse {
    Auto,
    Always,
    Never,
}

fn theme() -> impl TypedValueParser<Value = ThemeChoice> {
    PossibleValuesParser::new(ThemeChoice::WORDS)
        .map(|word| ThemeChoice::known(&word).unwrap_or_default())
}

/// What to do without a terminal, or where to open the app.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Open Balcony where a workshop is prepared
    Workshop {
        /// The format to begin with; `balcony formats` lists them
        format: Option<String>,
    },
    /// Open Balcony where past sessions are read
    Review,
    /// Keep a balcony note, also while Balcony is open
    ///
    /// It is private, and goes into your personal journal unless --journal names another.
    Note {
        /// The note; `-` reads it from standard input
        #[arg(required = true, value_name = "TEXT")]
        text: Vec<String>,
    },
    /// List the formats, built in and your own
    Formats {
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// List the sessions, newest first
    List {
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Read a session, with all that only you may see
    Show {
        /// Its ID, or the start of it
        id: String,
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Hand sessions to others: what the room may see
    ///
    /// Without an ID, the workshop that ended last. Personal sessions are exported only by their ID.
    Export(Export),
    /// Read every file and say which are damaged, and how
    Check {
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Print the JSON Schema of a session file
    Schema,
    /// Show where Balcony keeps and looks for files
    Paths {
        /// As JSON
        #[arg(long)]
        json: bool,
    },
}

/// What to hand over, and how.
#[derive(Args, Debug)]
pub(super) struct Export {
    /// The IDs of the sessions, or the start of each
    #[arg(value_name = "ID")]
    pub(super) ids: Vec<String>,
    /// How it is written
    #[arg(long, value_enum, default_value_t = ExportFormat::Md)]
    pub(super) format: ExportFormat,
    /// Write to this new file rather than to standard output
    #[arg(long, value_name = "PATH")]
    pub(super) output: Option<PathBuf>,
    /// Replace the file if it is there already
    #[arg(long, requires = "output")]
    pub(super) force: bool,
    /// Include what the room may not see: private, unrevealed and unfinished entries
    #[arg(long)]
    pub(super) everything: bool,
}

/// How an export is written.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum ExportFormat {
    /// Markdown
    Md,
    /// JSON
    Json,
}
