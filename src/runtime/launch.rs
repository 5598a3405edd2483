//! Opening the app: the lock, the threads, the terminal; and leaving it.

use crate::app::model::{Errand, Model};
use crate::app::screen::Screen;
use crate::app::screen::wall::WallScreen;
use crate::content;
use crate::domain::journal::Journal;
use crate::domain::settings::Settings;
use crate::runtime::clerk::{Clerk, Places};
use crate::runtime::clock::SystemClock;
use crate::runtime::input::Input;
use crate::runtime::machine::{Arrival, Machine};
use crate::runtime::main_loop::{Ending, MainLoop};
use crate::runtime::occurrence::Reporter;
use crate::runtime::output::{Output, whole_screen};
use crate::runtime::program::Program;
use crate::runtime::signals::Signal;
use crate::runtime::terminal::{Terminal, is_held};
use crate::runtime::watch::Watch;
use crate::runtime::{host, panic, signals, tty};
use crate::store::lock::{self, Holder, Outcome};
use crate::store::{DataFolder, journal};
use crate::ui::theme::Look;
use crate::ui::view::View;
use crossterm::style::force_color_output;
use ratatui::backend::CrosstermBackend;
use rustix::stdio::stdin;
use std::io;
use std::sync::mpsc;
use std::time::Duration;

/// What the app opens with.
#[derive(Debug)]
pub struct Launch {
    /// Where the user's sessions are.
    pub folder: DataFolder,
    /// Where the user's own content is, exports go and rescued sessions go.
    pub places: Places,
    /// The folder of the journal to open, if one was named.
    pub journal: Option<String>,
    /// What to open first, if not Home.
    pub errand: Option<Errand>,
    /// Whether to show the wall, and nothing else.
    pub is_wall: bool,
    /// How it looks.
    pub look: Look,
    /// What the user has chosen.
    pub settings: Settings,
    /// What is said first, if all is well.
    pub greeting: Option<String>,
    /// What is said first, if something is not as it should be.
    pub notice: Option<String>,
    /// A key at which the program fails on purpose, so that its way out can be tested.
    pub panic_on: Option<String>,
}

/// How long a terminal that does not read delays leaving.
const DRAIN: Duration = Duration::from_millis(300);

/// How long leaving waits for what the store's hand still has to do.
const LEFT: Duration = Duration::from_secs(5);

/// The same, for a program that was asked to end.
const ENDED: Duration = Duration::from_millis(200);

/// Opens the app and waits until it is left; gives the exit status.
///
/// # Errors
/// A sentence, if the terminal cannot be had.
pub fn run(launch: Launch) -> Result<u8, String> {
    let sentence =
        |error: io::Error| format!("The terminal cannot be used: {error}. Try another one.");
    let clock = SystemClock::start().map_err(sentence)?;
    let started = clock.moment();
    // The wall only looks on: it takes no lock.
    let held = if launch.is_wall {
        Held { lock: None, sentence: None }
    } else {
        hold(&launch.folder, started.wall)
    };
    let (sender, arrivals) = mpsc::channel();
    let tell = sender.clone();
    let reporter = Reporter::new(move |occurrence| {
        // With the receiver gone the program is about to end.
        let _ = tell.send(Arrival::Occurred(occurrence));
    });
    let journal = launch.journal.as_deref().map_or_else(Journal::my_team, |slug| {
        let read = journal::read_journal(&launch.folder, slug).ok().flatten();
        read.unwrap_or_else(|| Journal::place(slug, slug))
    });
    let question = content::question_of_the_day(started.wall.date_naive());
    let mut model = Model::new(question, journal, started);
    model.is_journal_chosen = launch.journal.is_some();
    model.errand = launch.errand;
    model.settings = launch.settings;
    if let Some(greeting) = launch.greeting {
        model.say(greeting, started);
    }
    if let Some(notice) = launch.notice {
        model.warn(notice, started);
    }
    model.held_by.clone_from(&held.sentence);
    let mut watch = None;
    if launch.is_wall {
        model.screen = Screen::Wall(WallScreen::default());
        launch.folder.prepare().map_err(|error| error.to_string())?;
        watch = Some(Watch::start(&launch.folder.wall_file(), reporter.clone())?);
    }
    let clerk = Clerk::new(
        launch.folder.clone(),
        launch.places,
        model.held_by.is_none(),
        held.lock.is_some(),
    );

    // The look says what is coloured; by itself the backend would take bold and reverse away too.
    force_color_output(true);
    panic::install();
    signals::listen(reporter.clone()).map_err(sentence)?;
    let mut terminal = Terminal::enter().map_err(sentence)?;
    let output = Output::start(tty::own_file().map_err(sentence)?, is_held, reporter.clone())
        .map_err(sentence)?;
    let input = Input::start(stdin(), reporter).map_err(sentence)?;
    let backend = CrosstermBackend::new(output.writer());
    let screen = whole_screen(backend).map_err(sentence)?;
    let machine =
        Machine::start(clock, clerk, sender, arrivals, &mut terminal, &output).map_err(sentence)?;
    let main_loop = MainLoop {
        program: Program::new(model, launch.folder, machine),
        view: View::new(launch.look),
        screen,
        output: &output,
        input,
        panic_on: launch.panic_on,
    };
    let (machine, ending) = main_loop.run();
    machine.finish(if ending == Ending::Left { LEFT } else { ENDED });
    output.drain(DRAIN);
    let is_gone = terminal.is_gone();
    drop(terminal);
    drop(held.lock);
    drop(watch);
    match ending {
        Ending::Left => Ok(0),
        Ending::Asked(signal) => Ok(signal.exit_status()),
        // The signal that says so comes at the same time, or not at all.
        Ending::Lost(_) if is_gone => Ok(Signal::HangUp.exit_status()),
        Ending::Lost(why) => {
            Err(format!("The terminal can no longer be used: {why}. Everything you wrote is kept."))
        }
    }
}

struct Held {
    lock: Option<lock::Lock>,
    sentence: Option<String>,
}

/// The right to write, or the sentence that says who has it.
fn hold(folder: &DataFolder, since: crate::domain::time::Time) -> Held {
    let about = Holder { host: folder.process().host().to_owned(), pid: host::pid(), since };
    match lock::acquire(folder, &about) {
        Ok(Outcome::Held(lock)) => Held { lock: Some(lock), sentence: None },
        Ok(Outcome::Unsupported) => Held { lock: None, sentence: None },
        Ok(Outcome::Elsewhere(holder)) => {
            let unknown = || "Balcony is open in another window".to_owned();
            Held {
                lock: None,
                sentence: Some(holder.map_or_else(unknown, |holder| holder.sentence())),
            }
        }
        Err(error) => {
            Held { lock: None, sentence: Some(error.to_string().trim_end_matches('.').to_owned()) }
        }
    }
}
