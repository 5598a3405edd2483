//! Opening the app: the lock, the threads, the terminal, and the loop until it is left.

use crate::app::key::Key;
use crate::app::model::{Errand, Model};
use crate::content;
use crate::domain::journal::Journal;
use crate::runtime::clerk::{Clerk, Places};
use crate::runtime::clock::SystemClock;
use crate::runtime::input::Input;
use crate::runtime::machine::{Arrival, Machine};
use crate::runtime::occurrence::{Occurrence, Reporter};
use crate::runtime::output::{Output, draw_anew};
use crate::runtime::program::Program;
use crate::runtime::terminal::{Terminal, is_held};
use crate::runtime::world::World;
use crate::runtime::{host, panic, signals, tty};
use crate::store::lock::{self, Holder, Outcome};
use crate::store::{DataFolder, journal};
use crate::ui::theme::Look;
use crate::ui::view::View;
use crossterm::event::{Event, KeyCode};
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
    /// How it looks.
    pub look: Look,
    /// A key at which the program fails on purpose, so that its way out can be tested.
    pub panic_on: Option<String>,
}

/// How long a terminal that does not read delays leaving.
const DRAIN: Duration = Duration::from_millis(300);

/// Opens the app and waits until it is left; gives the exit status.
///
/// # Errors
/// A sentence, if the terminal cannot be had.
pub fn run(launch: Launch) -> Result<u8, String> {
    let sentence =
        |error: io::Error| format!("The terminal cannot be used: {error}. Try another one.");
    let clock = SystemClock::start().map_err(sentence)?;
    let started = clock.moment();
    let held = hold(&launch.folder, started.wall);
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
    model.held_by.clone_from(&held.sentence);
    let clerk = Clerk::new(
        launch.folder.clone(),
        launch.places,
        model.held_by.is_none(),
        held.lock.is_some(),
    );

    panic::install();
    signals::listen(reporter.clone()).map_err(sentence)?;
    let mut terminal = Terminal::enter().map_err(sentence)?;
    let output = Output::start(tty::own_file().map_err(sentence)?, is_held, reporter.clone())
        .map_err(sentence)?;
    let input = Input::start(stdin(), reporter).map_err(sentence)?;
    let backend = CrosstermBackend::new(output.writer());
    let mut screen = ratatui::Terminal::new(backend).map_err(sentence)?;
    let machine =
        Machine::start(clock, clerk, sender, arrivals, &mut terminal, &output).map_err(sentence)?;
    let mut program = Program::new(model, launch.folder, machine);
    let mut view = View::new(launch.look);
    let status = turn_until_over(
        &mut program,
        &mut view,
        &mut screen,
        &output,
        &input,
        launch.panic_on.as_deref(),
    )
    .map_err(sentence)?;
    output.drain(DRAIN);
    drop(program);
    drop(terminal);
    drop(held.lock);
    Ok(status)
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

type Screen = ratatui::Terminal<CrosstermBackend<crate::runtime::output::FrameWriter>>;

fn turn_until_over(
    program: &mut Program<Machine<'_>>,
    view: &mut View,
    screen: &mut Screen,
    output: &Output,
    input: &Input,
    panic_on: Option<&str>,
) -> io::Result<u8> {
    let mut must_draw = true;
    let mut has_begun = false;
    let mut status = 0;
    input.allow();
    while !program.is_over() {
        if std::mem::take(&mut program.must_clear) {
            draw_anew(screen)?;
            must_draw = true;
        }
        if must_draw && output.is_idle() {
            draw(program, view, screen)?;
            output.send();
            must_draw = false;
        }
        if !has_begun {
            // Sessions and content are read once the first screen is on its way.
            has_begun = true;
            program.begin();
        }
        let wait = program
            .deadline()
            .map(|deadline| deadline.saturating_sub(program.world.moment().steady));
        let Some(arrival) = program.world.next(wait) else {
            program.deadline_came();
            must_draw = true;
            continue;
        };
        match arrival {
            Arrival::Reported(report) => program.report(*report),
            Arrival::Occurred(Occurrence::Input(events)) => {
                fail_on_purpose(&events, panic_on);
                program.input(events);
                input.allow();
            }
            Arrival::Occurred(Occurrence::Shown) => continue,
            Arrival::Occurred(Occurrence::Resized | Occurrence::Continued) => {
                program.world.take_terminal_again()?;
                draw_anew(screen)?;
            }
            Arrival::Occurred(Occurrence::Signal(signal)) => {
                program.terminate();
                status = signal.exit_status();
            }
            Arrival::Occurred(Occurrence::InputFailed(_) | Occurrence::TerminalFailed(_)) => {
                program.terminate();
                status = 1;
            }
        }
        must_draw = true;
    }
    Ok(status)
}

fn draw(
    program: &mut Program<Machine<'_>>,
    view: &mut View,
    screen: &mut Screen,
) -> io::Result<()> {
    // The first drawing may show how much room there is, on which the second depends.
    for _ in 0..2 {
        let moment = program.world.moment();
        let model = &program.model;
        let mut drawn = crate::ui::view::Drawn::default();
        let before = model.extent;
        let mut buffer_drawn = |frame: &mut ratatui::Frame<'_>| {
            drawn = view.draw(model, moment, frame.area(), frame.buffer_mut());
            if let Some(cursor) = drawn.cursor {
                frame.set_cursor_position(cursor);
            }
        };
        screen.draw(&mut buffer_drawn)?;
        program.drawn(drawn.extent);
        if drawn.extent == before {
            break;
        }
    }
    Ok(())
}

fn fail_on_purpose(events: &[Event], panic_on: Option<&str>) {
    let Some(wanted) = panic_on else { return };
    let is_it = |event: &Event| match event {
        Event::Key(key) => match key.code {
            KeyCode::Char(letter) => letter.to_string() == wanted,
            _ => Key::from_event(*key).is_some_and(|key| key.label() == wanted),
        },
        _ => false,
    };
    assert!(!events.iter().any(is_it), "asked to fail");
}
