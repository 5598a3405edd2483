//! What may be written after `balcony`.

use crate::domain::settings::ThemeChoice;
use crate::ui::theme::{Colour, Wish};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, ColorChoice, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

const EXAMPLES: &str = "\
Examples:
  balcony                             open Balcony
  balcony workshop shared-purpose     begin this workshop at once
  balcony demo                        look round in an example first
  balcony reflect                     a question and an empty page
  balcony note \"Who spoke first?\"     keep a note for yourself
  balcony list                        see every session and its ID
  balcony show 20261123T1018          read one; the start of its ID will do
  balcony search larder -empty        find what was said about the larder
  balcony export > purpose.md         hand on the workshop that ended last

`balcony COMMAND --help` says more about each. `balcony paths` shows where your files are.
The exit status is 0 if all went well, 1 if something failed, 2 if what was asked makes no sense.";

/// Walk a team through a workshop, keep what people say, and look back on it
///
/// Without a command, Balcony opens in the terminal. All commands but `workshop`, `reflect` and
/// `review` work without one. Everything is kept in files on this computer.
#[derive(Debug, Parser)]
#[command(name = "balcony", version, color = ColorChoice::Never, max_term_width = 100)]
#[command(after_long_help = EXAMPLES, disable_help_subcommand = true)]
pub(super) struct Arguments {
    /// The folder in which everything is kept
    ///
    /// It is made if it is missing. Without this, the variable BALCONY_DATA_DIR names it; without
    /// that, it is a folder in your home.
    #[arg(long, global = true, value_name = "DIR")]
    pub(super) data_dir: Option<PathBuf>,
    /// The journal to use, by its name or its folder's name
    ///
    /// New workshops and notes go there. `list`, `show`, `search` and
    /// `export` look there only.
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
    /// Show nothing of your own pages in the app, no title and no word
    ///
    /// `d` on the first screen shows them, and hides them again.
    #[arg(long, global = true)]
    pub(super) discreet: bool,
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
    /// Open Balcony to choose a workshop, or begin one at once
    Workshop {
        /// The format of the workshop to begin; `balcony formats` lists them
        format: Option<String>,
        /// Rehearse it: invented people, a clock that can be sped up, and nothing is kept
        #[arg(long, requires = "format")]
        rehearse: bool,
    },
    /// Open Balcony on a page of your own: today's question, or the walk named
    ///
    /// What you write goes into your personal journal. A page without words leaves no file.
    Reflect {
        /// The walk to write along; `balcony formats` lists them
        format: Option<String>,
    },
    /// Open Balcony on the list of past sessions
    Review,
    /// Show the wall: what the room may see of the workshop that runs in another window
    ///
    /// It follows by itself, and waits while none is running. `q` leaves it.
    Wall,
    /// Open Balcony on an example: a place that does not exist, with a year and a half in it
    ///
    /// It is made in a temporary folder and removed when you leave. Nothing of yours is read or
    /// changed, except that your settings say how it looks. What you export goes into the folder
    /// you are in, and stays there.
    Demo {
        /// Write it into this new or empty folder instead, and leave it there
        #[arg(long, value_name = "DIR")]
        into: Option<PathBuf>,
    },
    /// Keep a balcony note: something you noticed, for your eyes only
    ///
    /// It goes into your personal journal unless --journal names another. This works while Balcony
    /// is open, too.
    Note {
        /// What to keep; `-` reads it from standard input
        #[arg(required = true, value_name = "TEXT")]
        text: Vec<String>,
    },
    /// List the formats that workshops are made from, built in and your own
    Formats {
        /// Print JSON, for other programs
        #[arg(long)]
        json: bool,
    },
    /// Write formats of your own: begin one, or check one
    Format {
        /// What to do.
        #[command(subcommand)]
        command: FormatCommand,
    },
    /// List all sessions, newest first
    List {
        /// Print JSON, for other programs
        #[arg(long)]
        json: bool,
    },
    /// Print one session in full, with everything that only you may see
    Show {
        /// The ID of the session, or the start of it; `balcony list` shows them
        id: String,
        /// Print JSON, for other programs
        #[arg(long)]
        json: bool,
    },
    /// Find what was said, in all sessions, with everything that only you may see
    ///
    /// All the words must be there; capitals and accents make no difference, and the beginning of a
    /// word will do. '"two carers"' finds a phrase, -word leaves out what holds it, and these keep to
    /// a part: kind: person: tag: block: hurdle: bulb: format: journal: before: after:
    /// Best first, and the newest first among equals.
    Search {
        /// The words; quotes around a phrase need quotes of your shell around them
        #[arg(required = true, value_name = "WORDS")]
        words: Vec<String>,
        /// Only what the room may see of workshops
        #[arg(long)]
        room: bool,
        /// Print JSON, for other programs
        #[arg(long)]
        json: bool,
    },
    /// Print sessions to hand to others, with only what the room may see
    ///
    /// Without an ID it is the workshop that ended last. What is in your personal journal is
    /// exported only by its ID.
    Export(Export),
    /// Read every file and say which are damaged, and how
    ///
    /// It changes nothing. The exit status is 1 if anything is damaged.
    Check {
        /// Print JSON, for other programs
        #[arg(long)]
        json: bool,
    },
    /// Print the JSON Schema of session files, for other programs
    Schema,
    /// Show where Balcony keeps your files, and where it looks for your own formats
    Paths {
        /// Print JSON, for other programs
        #[arg(long)]
        json: bool,
    },
}

/// What to do with a format of one's own.
#[derive(Debug, Subcommand)]
pub(super) enum FormatCommand {
    /// Write a commented example into the folder of your own formats, and print its path
    New {
        /// The name of the format
        #[arg(required = true, value_name = "NAME")]
        name: Vec<String>,
    },
    /// Say whether a format file is sound, or everything that is wrong with it, line by line
    ///
    /// The exit status is 1 if anything is wrong.
    Check {
        /// The file
        file: PathBuf,
        /// Print JSON, for other programs
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
    /// What to write
    #[arg(long, value_enum, default_value_t = ExportFormat::Md)]
    pub(super) format: ExportFormat,
    /// Write to this new file instead of printing
    #[arg(long, value_name = "PATH")]
    pub(super) output: Option<PathBuf>,
    /// Replace the file if it is there already
    #[arg(long, requires = "output")]
    pub(super) force: bool,
    /// Include what the room may not see: private, unrevealed and unfinished words
    #[arg(long)]
    pub(super) everything: bool,
    /// One page for those who were not there, in place of the whole session
    #[arg(long, conflicts_with = "everything")]
    pub(super) brief: bool,
    /// The whole journal for people who were not there: what was settled, and apart from it what was said
    #[arg(long, conflicts_with_all = ["everything", "brief", "ids"])]
    pub(super) digest: bool,
    /// One thread through a journal: purpose, scores, experiments, commitments, way, or words of one
    ///
    /// An experiment, a commitment, a difference or something parked is named by some of its words or
    /// by the ID of its entry. Without --journal it is the one in which a workshop ended last.
    #[arg(long, conflicts_with_all = ["brief", "ids", "digest"], value_name = "WHAT")]
    pub(super) thread: Option<String>,
    /// Every session of a journal as one document, with what it holds month by month in front
    ///
    /// Without --journal it is the one in which a workshop ended last.
    #[arg(long, conflicts_with_all = ["brief", "ids", "digest", "thread"])]
    pub(super) all: bool,
    /// Tell only of workshops since a day such as 2026-09-01, since the `last` one, or of the last `quarter`
    #[arg(long, requires = "digest", value_name = "DAY")]
    pub(super) since: Option<String>,
}

/// How an export is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ExportFormat {
    /// Markdown
    Md,
    /// A page of HTML that needs nothing but itself
    Html,
    /// A table of entries, for a spreadsheet
    Csv,
    /// JSON
    Json,
}
