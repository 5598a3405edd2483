//! The whole program without a terminal and without a store thread: what a key and a frame cost.

use balcony::app::model::Model;
use balcony::content;
use balcony::domain::journal::Journal;
use balcony::domain::moment::Moment;
use balcony::runtime::clerk::{Clerk, Places};
use balcony::runtime::job::{Job, Report};
use balcony::runtime::program::Program;
use balcony::runtime::world::World;
use balcony::store::{DataFolder, Process};
use balcony::ui::theme::{Look, Symbols, Theme};
use balcony::ui::view::View;
use chrono::TimeDelta;
use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use std::collections::VecDeque;
use std::convert::Infallible;
use std::path::Path;
use std::time::Duration;
use tempfile::TempDir;

/// A world in which the store answers on the spot, until it is told to be away.
pub struct Props {
    steady: Duration,
    bits: u128,
    clerk: Clerk,
    answers: VecDeque<Report>,
    /// The store's hand works on another thread, which is not what is measured.
    is_away: bool,
}

impl World for Props {
    fn moment(&self) -> Moment {
        let wall = crate::sessions::at() + TimeDelta::from_std(self.steady).unwrap();
        Moment { wall, steady: self.steady, real: self.steady, slept: Duration::ZERO }
    }

    fn bits(&mut self) -> u128 {
        self.bits =
            self.bits.wrapping_mul(0x5851_f42d_4c95_7f2d).wrapping_add(0x1405_7b7e_f767_814f);
        self.bits
    }

    fn submit(&mut self, job: Job) {
        if !self.is_away {
            let mut bits = self.bits;
            let mut chance = || {
                bits = bits.wrapping_add(1);
                bits
            };
            self.answers.extend(self.clerk.work(job, &mut chance));
        }
    }

    fn report(&mut self, _patience: Duration) -> Option<Report> {
        self.answers.pop_front()
    }

    fn ring(&mut self) {}

    fn edit(&mut self, _path: &Path) -> Result<(), String> {
        Err("there is no editor here".into())
    }

    fn suspend(&mut self) -> Result<(), String> {
        Ok(())
    }
}

/// Where a key is pressed.
#[derive(Clone, Copy, Debug)]
pub enum Place {
    Home,
    Run,
    Reader,
    /// A running workshop of 25 people, 12 steps and 400 entries, all of them in the first step.
    Crowd,
    Page,
}

/// Everything that is measured: where, with how many sessions, on which screen.
pub const CASES: [(Place, usize, (u16, u16)); 14] = [
    (Place::Home, 0, (120, 40)),
    (Place::Home, 0, (200, 60)),
    (Place::Home, 1_000, (120, 40)),
    (Place::Home, 1_000, (200, 60)),
    (Place::Run, 0, (120, 40)),
    (Place::Run, 0, (200, 60)),
    (Place::Run, 1_000, (120, 40)),
    (Place::Run, 1_000, (200, 60)),
    (Place::Reader, 0, (120, 40)),
    (Place::Reader, 0, (200, 60)),
    (Place::Reader, 1_000, (120, 40)),
    (Place::Reader, 1_000, (200, 60)),
    (Place::Crowd, 0, (120, 40)),
    (Place::Crowd, 0, (200, 60)),
];

/// The program at a place, with a screen of its own.
pub struct Stage {
    program: Program<Props>,
    view: View,
    screen: Terminal<TestBackend>,
    place: Place,
    turn: bool,
    _folder: TempDir,
}

impl Stage {
    /// The program at this place, with so many sessions in the folder.
    pub fn at(place: Place, sessions: usize, (width, height): (u16, u16)) -> Self {
        let folder = TempDir::new().unwrap();
        let data = DataFolder::new(folder.path().join("data"), Process::new("bench", 1)).unwrap();
        data.prepare().unwrap();
        crate::sessions::write(&data, sessions);
        if matches!(place, Place::Crowd) {
            crate::sessions::write_crowd(&data);
        }
        let places = Places {
            own_content: None,
            export_to: folder.path().to_owned(),
            rescue_to: folder.path().to_owned(),
        };
        let world = Props {
            steady: Duration::ZERO,
            bits: 7,
            clerk: Clerk::new(data.clone(), places, true, true),
            answers: VecDeque::new(),
            is_away: false,
        };
        let moment = world.moment();
        let question = content::question_of_the_day(moment.wall.date_naive());
        let model = Model::new(question, Journal::my_team(), moment);
        let mut stage = Self {
            program: Program::new(model, data, world),
            view: View::new(Look::new(Theme::dark(), Symbols::UNICODE)),
            screen: Terminal::new(TestBackend::new(width, height)).unwrap(),
            place,
            turn: false,
            _folder: folder,
        };
        stage.program.begin();
        stage.hear();
        stage.goes(place);
        stage.frame();
        stage.program.world.is_away = true;
        stage
    }

    fn goes(&mut self, place: Place) {
        match place {
            Place::Home => {}
            Place::Run => {
                self.presses(KeyCode::Char('w'));
                self.presses(KeyCode::Enter);
                for _ in 0..12 {
                    self.types("we both said local, and one of us meant a street");
                    self.presses(KeyCode::Enter);
                }
                self.types("and half a line");
            }
            Place::Crowd => self.presses(KeyCode::Enter),
            Place::Page => self.presses(KeyCode::Char('j')),
            Place::Reader => {
                self.goes(Place::Run);
                self.presses(KeyCode::Esc);
                self.presses(KeyCode::Char('x'));
                self.presses(KeyCode::Char('y'));
            }
        }
    }

    fn types(&mut self, text: &str) {
        for letter in text.chars() {
            self.presses(KeyCode::Char(letter));
        }
    }

    fn presses(&mut self, code: KeyCode) {
        self.program.world.steady += Duration::from_millis(5);
        self.program.input(vec![Event::Key(KeyEvent::new(code, KeyModifiers::NONE))]);
        self.hear();
    }

    /// A paste of this text.
    pub fn paste(&mut self, text: &str) {
        self.program.input(vec![Event::Paste(text.to_owned())]);
        self.hear();
    }

    /// The caret goes to the beginning of the text.
    pub fn go_to_start(&mut self) {
        let key = KeyEvent::new(KeyCode::Home, KeyModifiers::CONTROL);
        self.program.input(vec![Event::Key(key)]);
        self.frame();
    }

    fn hear(&mut self) {
        while let Some(report) = self.program.world.answers.pop_front() {
            self.program.report(report);
        }
    }

    /// Turns to the next step, or back again.
    pub fn turn_step(&mut self) {
        self.turn = !self.turn;
        self.presses(if self.turn { KeyCode::PageDown } else { KeyCode::PageUp });
    }

    /// One key that changes what is on the screen, there and back again.
    pub fn key(&mut self) {
        self.turn = !self.turn;
        let code = match (self.place, self.turn) {
            (Place::Run | Place::Crowd | Place::Page, true) => KeyCode::Char('x'),
            (Place::Run | Place::Crowd | Place::Page, false) => KeyCode::Backspace,
            (_, true) => KeyCode::Down,
            (_, false) => KeyCode::Up,
        };
        self.presses(code);
    }

    /// One frame, drawn as the program draws it.
    pub fn frame(&mut self) {
        let (program, view, screen) = (&mut self.program, &mut self.view, &mut self.screen);
        let drawn: Result<(), Infallible> = program.draw(|model, moment| {
            let mut extent = model.extent;
            screen.draw(|frame| extent = view.draw_frame(model, moment, frame).extent)?;
            Ok(extent)
        });
        drawn.unwrap();
        self.program.follow_up();
    }
}
