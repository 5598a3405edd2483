//! The main loop: one thing after the other reaches the program, and the screen follows.

use crate::app::key::Key;
use crate::runtime::input::Input;
use crate::runtime::job::Job;
use crate::runtime::machine::{Arrival, Machine};
use crate::runtime::occurrence::Occurrence;
use crate::runtime::output::{FrameWriter, Output, draw_anew};
use crate::runtime::program::Program;
use crate::runtime::signals::Signal;
use crate::runtime::world::World;
use crate::ui::view::View;
use crossterm::event::{Event, KeyCode};
use ratatui::backend::CrosstermBackend;
use std::io;
use std::mem::{replace, take};
use std::time::Duration;

/// What the screen is drawn with.
pub type Screen = ratatui::Terminal<CrosstermBackend<FrameWriter>>;

/// How long a frame may take to reach the terminal before other work goes on beside it.
const A_FRAME: Duration = Duration::from_millis(2);

/// Why the program has ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ending {
    /// The user has left it.
    Left,
    /// Somebody asked it to end.
    Asked(Signal),
    /// The terminal could no longer be used, and why.
    Lost(String),
}

/// The program and all that shows it and feeds it.
#[derive(Debug)]
pub struct MainLoop<'a> {
    /// The program.
    pub program: Program<Machine<'a>>,
    /// How it is drawn.
    pub view: View,
    /// What it is drawn on.
    pub screen: Screen,
    /// The way to the terminal.
    pub output: &'a Output,
    /// What people type.
    pub input: Input,
    /// A key at which the program fails on purpose.
    pub panic_on: Option<String>,
}

impl<'a> MainLoop<'a> {
    /// Turns until the program is over; gives back the machine it ran on.
    pub fn run(mut self) -> (Machine<'a>, Ending) {
        let mut ending = Ending::Left;
        let mut must_draw = true;
        let mut has_begun = false;
        self.input.allow();
        while !self.program.is_over() {
            if must_draw && self.output.is_idle() {
                must_draw = false;
                if let Err(error) = self.show() {
                    ending = self.lose(error.to_string());
                    continue;
                }
            }
            if !replace(&mut has_begun, true) {
                // Sessions and content are read once the first screen is on its way.
                self.program.begin();
            }
            if self.program.follow_up() {
                must_draw = true;
                continue;
            }
            let now = self.program.world.moment().steady;
            let wait = self.program.deadline().map(|deadline| deadline.saturating_sub(now));
            let arrival = self.program.world.next(wait);
            must_draw |= !matches!(
                arrival,
                Some(Arrival::Occurred(Occurrence::Shown | Occurrence::WallChanged))
            );
            if let Some(why) = self.answer(arrival) {
                ending = why;
            }
        }
        (self.program.world, ending)
    }

    /// Does what an arrival, or its not coming in time, asks for; says why if it ends the program.
    fn answer(&mut self, arrival: Option<Arrival>) -> Option<Ending> {
        let program = &mut self.program;
        match arrival {
            None => program.deadline_came(),
            Some(Arrival::Reported(report)) => program.report(*report),
            Some(Arrival::EditorEnded(_)) => {}
            Some(Arrival::Occurred(occurrence)) => match occurrence {
                Occurrence::Input(events) => {
                    fail_on_purpose(&events, self.panic_on.as_deref());
                    program.input(events);
                    self.input.allow();
                }
                Occurrence::Shown => {}
                Occurrence::WallChanged => program.world.submit(Job::ReadWall),
                Occurrence::Resized => program.must_clear = true,
                Occurrence::Continued => {
                    program.must_clear = true;
                    if let Err(error) = program.world.take_terminal_again() {
                        return Some(self.lose(error.to_string()));
                    }
                }
                Occurrence::Signal(signal) => {
                    program.terminate();
                    return Some(Ending::Asked(signal));
                }
                Occurrence::InputFailed(why) | Occurrence::TerminalFailed(why) => {
                    return Some(self.lose(why));
                }
            },
        }
        None
    }

    /// Ends the program, since nobody can see or type anything any more.
    fn lose(&mut self, why: String) -> Ending {
        self.program.terminate();
        Ending::Lost(why)
    }

    /// Sends the screen as it is now.
    fn show(&mut self) -> io::Result<()> {
        if take(&mut self.program.must_clear) {
            draw_anew(&mut self.screen)?;
        }
        let Self { program, view, screen, .. } = self;
        program.draw(|model, moment| {
            let mut extent = model.extent;
            screen.draw(|frame| extent = view.draw_frame(model, moment, frame).extent)?;
            io::Result::Ok(extent)
        })?;
        self.output.send();
        if self.program.owes_checkpoint() {
            // The thread that writes the frame gets the processor before work that can wait.
            self.output.drain(A_FRAME);
        }
        Ok(())
    }
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
