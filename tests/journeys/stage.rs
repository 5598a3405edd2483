//! The whole app without a terminal: the production program, a drawing in memory, real files, and
//! a clock and dice that the test holds.

use balcony::app::model::Model;
use balcony::app::msg::Extent;
use balcony::app::msg::Msg;
use balcony::app::notice;
use balcony::config;
use balcony::content;
use balcony::domain::journal::Journal;
use balcony::domain::moment::Moment;
use balcony::domain::time;
use balcony::runtime::clerk::{Clerk, Places};
use balcony::runtime::job::{Job, Report};
use balcony::runtime::program::Program;
use balcony::runtime::world::World;
use balcony::store::{DataFolder, Process};
use balcony::ui::theme::{Environment, Look, Wish};
use balcony::ui::view::View;
use chrono::TimeDelta;
use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::style::Style;
use serde_json::Value;
use std::collections::VecDeque;
use std::convert::Infallible;
use std::path::{Path, PathBuf};
use std::time::Duration;
use tempfile::TempDir;

/// A world of which every part is in the test's hand.
#[derive(Debug)]
pub(crate) struct Props {
    started: time::Time,
    steady: Duration,
    slept: Duration,
    seed: u128,
    clerk: Clerk,
    answers: VecDeque<Report>,
    /// What the other editor makes of the text it is given; none if it fails.
    pub(crate) editor: Option<fn(&str) -> String>,
    /// How often the bell has rung.
    pub(crate) rings: usize,
    /// Whether the store's answers wait until somebody calls `Stage::hear`.
    pub(crate) is_slow: bool,
}

impl World for Props {
    fn moment(&self) -> Moment {
        let gone = TimeDelta::from_std(self.steady).unwrap();
        Moment {
            wall: self.started + gone,
            steady: self.steady,
            real: self.steady,
            slept: self.slept,
        }
    }

    fn bits(&mut self) -> u128 {
        // A full-period step: never the same twice, always the same from run to run.
        self.seed = self
            .seed
            .wrapping_mul(0x2360_ed05_1fc6_5da4_4385_df64_9fcc_f645)
            .wrapping_add(0x5851_f42d_4c95_7f2d_1405_7b7e_f767_814f);
        self.seed ^ (self.seed >> 64)
    }

    fn submit(&mut self, job: Job) {
        let mut seed = self.bits();
        let mut bits = || {
            seed = seed.wrapping_mul(0x2360_ed05_1fc6_5da4_4385_df64_9fcc_f645).wrapping_add(1);
            seed ^ (seed >> 64)
        };
        self.answers.extend(self.clerk.work(job, &mut bits));
    }

    fn report(&mut self, _patience: Duration) -> Option<Report> {
        self.answers.pop_front()
    }

    fn suspend(&mut self) -> Result<(), String> {
        Ok(())
    }

    fn ring(&mut self) {
        self.rings += 1;
    }

    fn edit(&mut self, path: &Path) -> Result<(), String> {
        let Some(editor) = self.editor else { return Err("the editor failed".into()) };
        let text = std::fs::read_to_string(path).unwrap();
        std::fs::write(path, editor(&text)).unwrap();
        Ok(())
    }
}

/// A person at the keyboard, and the screen before them.
pub(crate) struct Stage {
    pub(crate) folder: TempDir,
    program: Program<Props>,
    view: View,
    screen: Terminal<TestBackend>,
    starts: u128,
    clock: (time::Time, Duration, Duration),
    held_by: Option<String>,
}

impl Stage {
    /// A first start in an empty folder, in a terminal of 120x40.
    pub(crate) fn new() -> Self {
        Self::sized(120, 40)
    }

    /// A first start in a terminal of this size.
    pub(crate) fn sized(width: u16, height: u16) -> Self {
        let folder = TempDir::new().unwrap();
        Self::in_folder(folder, width, height)
    }

    /// A first start with this settings file.
    pub(crate) fn with_settings(settings: &str) -> Self {
        let folder = TempDir::new().unwrap();
        std::fs::create_dir(folder.path().join("config")).unwrap();
        std::fs::write(folder.path().join("config/config.toml"), settings).unwrap();
        Self::in_folder(folder, 120, 40)
    }

    /// A start with these files.
    pub(crate) fn in_folder(folder: TempDir, width: u16, height: u16) -> Self {
        Self::beside(folder, width, height, None)
    }

    /// A start with these files, while another window may hold them.
    pub(crate) fn beside(
        folder: TempDir,
        width: u16,
        height: u16,
        held_by: Option<String>,
    ) -> Self {
        let started = time::from_text("2026-11-23T10:00:00+00:00").unwrap();
        let clock = (started, Duration::ZERO, Duration::ZERO);
        let program = program(folder.path(), clock, 1, held_by.clone());
        let (settings, _) = config::load(Some(&folder.path().join("config")));
        let look = Look::chosen(Wish::default(), &Environment::default(), &settings);
        let screen = Terminal::new(TestBackend::new(width, height)).unwrap();
        let view = View::new(look);
        let mut stage = Self { folder, program, view, screen, starts: 1, clock, held_by };
        stage.begin();
        stage
    }

    fn begin(&mut self) {
        self.draw();
        self.program.begin();
        self.hear();
        self.draw();
    }

    /// The process is gone from one moment to the next, and the program is started again.
    pub(crate) fn crash(&mut self) {
        let world = &self.program.world;
        self.clock = (world.started, world.steady, world.slept);
        self.starts += 1;
        let held_by = self.held_by.clone();
        self.program = program(self.folder.path(), self.clock, self.starts, held_by);
        self.begin();
    }

    /// Like a crash, but nothing of what the store answers has arrived yet.
    pub(crate) fn crash_and_be_slow(&mut self) {
        let world = &self.program.world;
        self.clock = (world.started, world.steady, world.slept);
        self.starts += 1;
        let held_by = self.held_by.clone();
        self.program = program(self.folder.path(), self.clock, self.starts, held_by);
        self.program.world.is_slow = true;
        self.draw();
        self.program.begin();
    }

    /// What the store has answered and nobody has heard yet.
    pub(crate) fn take_answers(&mut self) -> Vec<Report> {
        self.program.world.answers.drain(..).collect()
    }

    /// The program hears of something.
    pub(crate) fn fact(&mut self, fact: Msg) {
        self.program.fact(fact);
        self.draw();
    }

    /// The program hears an answer.
    pub(crate) fn answer(&mut self, report: Report) {
        self.program.report(report);
        self.draw();
    }

    /// When something is due next.
    pub(crate) fn next_deadline(&self) -> Option<Duration> {
        self.program.deadline()
    }

    /// The clock on the wall is put forward or back.
    pub(crate) fn jump_wall_clock(&mut self, by: TimeDelta) {
        self.program.world.started += by;
    }

    /// Types keys: letters as they stand, `<Enter>` and the like, `<C-z>`, `<A-n>`,
    /// `<wait 5m>` lets time pass, `<sleep 11m>` lets the machine sleep, `<paste:TEXT>` pastes.
    #[track_caller]
    pub(crate) fn types(&mut self, keys: &str) -> &mut Self {
        let mut rest = keys;
        while let Some(letter) = rest.chars().next() {
            if letter == '<'
                && let Some(end) = rest.find('>')
            {
                let token = &rest[1..end];
                self.token(token);
                rest = &rest[end + 1..];
            } else {
                self.press(KeyCode::Char(letter), KeyModifiers::NONE);
                rest = &rest[letter.len_utf8()..];
            }
        }
        self
    }

    /// Pastes some text, whatever is in it.
    pub(crate) fn paste(&mut self, text: &str) -> &mut Self {
        self.event(Event::Paste(text.to_owned()));
        self
    }

    fn token(&mut self, token: &str) {
        if let Some(text) = token.strip_prefix("paste:") {
            return self.event(Event::Paste(text.to_owned()));
        }
        if let Some(span) = token.strip_prefix("wait ") {
            return self.wait(span_of(span));
        }
        if let Some(span) = token.strip_prefix("sleep ") {
            let span = span_of(span);
            self.program.world.slept += span;
            self.program.world.steady += span;
            self.program.deadline_came();
            self.hear_in_time();
            return self.draw();
        }
        let (modifiers, name) = match token.split_once('-') {
            Some(("C", name)) => (KeyModifiers::CONTROL, name),
            Some(("A", name)) => (KeyModifiers::ALT, name),
            Some(("S", name)) => (KeyModifiers::SHIFT, name),
            _ => (KeyModifiers::NONE, token),
        };
        let code = match name {
            "Enter" => KeyCode::Enter,
            "Esc" => KeyCode::Esc,
            "Tab" => KeyCode::Tab,
            "BS" => KeyCode::Backspace,
            "Del" => KeyCode::Delete,
            "Up" => KeyCode::Up,
            "Down" => KeyCode::Down,
            "Left" => KeyCode::Left,
            "Right" => KeyCode::Right,
            "Home" => KeyCode::Home,
            "End" => KeyCode::End,
            "PgUp" => KeyCode::PageUp,
            "PgDn" => KeyCode::PageDown,
            "F1" => KeyCode::F(1),
            "F2" => KeyCode::F(2),
            "F3" => KeyCode::F(3),
            "F4" => KeyCode::F(4),
            "lt" => KeyCode::Char('<'),
            one if one.chars().count() == 1 => KeyCode::Char(one.chars().next().unwrap()),
            other => panic!("no key is called {other}"),
        };
        self.press(code, modifiers);
    }

    fn press(&mut self, code: KeyCode, modifiers: KeyModifiers) {
        self.event(Event::Key(KeyEvent::new(code, modifiers)));
    }

    /// Something comes from the terminal.
    pub(crate) fn event(&mut self, event: Event) {
        self.program.input(vec![event]);
        self.hear_in_time();
        self.draw();
        // What was put off until the drawing is done now.
        let now = self.program.world.steady;
        if self.program.deadline().is_some_and(|deadline| deadline <= now) {
            self.program.deadline_came();
            self.hear_in_time();
            self.draw();
        }
    }

    /// Something comes from the terminal, and more before the next drawing.
    pub(crate) fn event_undrawn(&mut self, event: Event) {
        self.program.input(vec![event]);
        self.hear_in_time();
    }

    /// Time passes; everything due on the way happens when it is due.
    pub(crate) fn wait(&mut self, span: Duration) {
        let end = self.program.world.steady + span;
        while let Some(deadline) = self.program.deadline().filter(|deadline| *deadline <= end) {
            self.program.world.steady = deadline.max(self.program.world.steady);
            self.program.deadline_came();
            self.hear_in_time();
        }
        self.program.world.steady = end;
        self.draw();
    }

    fn hear_in_time(&mut self) {
        if !self.program.world.is_slow {
            self.hear();
        }
    }

    /// The program hears what the store's hand has answered.
    pub(crate) fn hear(&mut self) {
        while let Some(report) = self.program.world.answers.pop_front() {
            self.program.report(report);
        }
    }

    /// Draws as the program does. One drawing more shows nothing else.
    pub(crate) fn draw(&mut self) {
        let (program, view, screen) = (&mut self.program, &mut self.view, &mut self.screen);
        let drawn = program.draw(|model, moment| draw_once(view, screen, model, moment));
        drawn.unwrap();
        let shown = self.screen.backend().buffer().clone();
        let (model, moment) = (&self.program.model, self.program.world.moment());
        draw_once(&mut self.view, &mut self.screen, model, moment).unwrap();
        assert_eq!(self.screen.backend().buffer(), &shown, "drawn once too few");
        if self.program.follow_up() {
            self.draw();
        }
    }

    /// The screen has another look from now on.
    pub(crate) fn looks(&mut self, look: Look) -> &mut Self {
        self.view = View::new(look);
        self.draw();
        self
    }

    /// The screen has a new size from now on.
    pub(crate) fn resize(&mut self, width: u16, height: u16) {
        self.screen.backend_mut().resize(width, height);
        self.draw();
    }

    /// The screen as text, a line a row, without blanks at the ends.
    pub(crate) fn screen(&self) -> String {
        let buffer = self.screen.backend().buffer();
        let mut text = String::new();
        for row in 0..buffer.area.height {
            let mut line = String::new();
            let mut skip = 0;
            for column in 0..buffer.area.width {
                if skip > 0 {
                    skip -= 1;
                    continue;
                }
                let symbol = buffer[(column, row)].symbol();
                skip = unicode_width::UnicodeWidthStr::width(symbol).saturating_sub(1);
                line.push_str(symbol);
            }
            text.push_str(line.trim_end());
            text.push('\n');
        }
        text
    }

    /// Where the terminal's cursor stands.
    pub(crate) fn cursor(&mut self) -> (u16, u16) {
        let place = self.screen.get_cursor_position().unwrap();
        (place.x, place.y)
    }

    /// What is drawn, cell by cell.
    pub(crate) fn buffer(&self) -> &Buffer {
        self.screen.backend().buffer()
    }

    /// The style of the first cell of this text.
    #[track_caller]
    pub(crate) fn style_of(&self, text: &str) -> Style {
        let buffer = self.buffer();
        let area = buffer.area;
        for row in 0..area.height {
            let symbols: Vec<&str> =
                (0..area.width).map(|column| buffer[(column, row)].symbol()).collect();
            for column in 0..symbols.len() {
                if symbols[column..].concat().starts_with(text) {
                    return buffer[(u16::try_from(column).unwrap(), row)].style();
                }
            }
        }
        panic!("“{text}” is not on the screen:\n{}", self.screen());
    }

    /// The screen must show this.
    #[track_caller]
    pub(crate) fn sees(&mut self, wanted: &str) -> &mut Self {
        let screen = self.screen();
        assert!(screen.contains(wanted), "“{wanted}” is not on the screen:\n{screen}");
        self
    }

    /// The screen must not show this.
    #[track_caller]
    pub(crate) fn sees_no(&mut self, unwanted: &str) -> &mut Self {
        let screen = self.screen();
        assert!(!screen.contains(unwanted), "“{unwanted}” is on the screen:\n{screen}");
        self
    }

    /// What the program knows.
    pub(crate) fn model(&self) -> &Model {
        &self.program.model
    }

    /// The world, to be changed under the program.
    pub(crate) fn world(&mut self) -> &mut Props {
        &mut self.program.world
    }

    /// Whether the program has ended.
    pub(crate) fn is_over(&self) -> bool {
        self.program.is_over()
    }

    /// The program is asked to end from outside.
    pub(crate) fn terminate(&mut self) {
        self.program.terminate();
    }

    /// All files below the data folder whose names end so, with what they say.
    pub(crate) fn files(&self, ending: &str) -> Vec<(PathBuf, String)> {
        let mut found = Vec::new();
        let mut folders = vec![self.folder.path().to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
                let path = entry.path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.to_string_lossy().ends_with(ending) {
                    let text = std::fs::read_to_string(&path).unwrap_or_default();
                    found.push((path, text));
                }
            }
        }
        found.sort();
        found
    }

    /// The only session file, as text.
    #[track_caller]
    pub(crate) fn session_file(&self) -> String {
        let mut files = self.session_files();
        assert_eq!(files.len(), 1, "{files:?}");
        files.remove(0).1
    }

    /// All session files with what they say.
    pub(crate) fn session_files(&self) -> Vec<(PathBuf, String)> {
        let mut files = self.files(".json");
        files.retain(|(path, _)| {
            path.to_string_lossy().contains("/data/journals/")
                && path.to_string_lossy().contains("/sessions/")
        });
        files
    }

    /// The only session file, as a value.
    #[track_caller]
    pub(crate) fn session(&self) -> Value {
        serde_json::from_str(&self.session_file()).unwrap()
    }

    /// A file of the data folder.
    pub(crate) fn data(&self, name: &str) -> PathBuf {
        self.folder.path().join("data").join(name)
    }
}

fn program(
    folder: &Path,
    clock: (time::Time, Duration, Duration),
    start: u128,
    held_by: Option<String>,
) -> Program<Props> {
    let (started, steady, slept) = clock;
    // Another start is another process: what the one before left is a dead process's.
    let process = Process::new("stage", u32::MAX - u32::try_from(start).unwrap());
    let data = DataFolder::new(folder.join("data"), process).unwrap();
    data.prepare().unwrap();
    std::fs::create_dir_all(folder.join("out")).unwrap();
    let places = Places {
        own_content: Some(folder.join("config")),
        export_to: folder.join("out"),
        rescue_to: folder.join("out"),
    };
    let (may_write, is_alone) = (held_by.is_none(), held_by.is_none());
    let clerk = Clerk::new(data.clone(), places, may_write, is_alone);
    let seed = start.wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835);
    let props = Props {
        started,
        steady,
        slept,
        seed,
        clerk,
        answers: VecDeque::new(),
        editor: None,
        rings: 0,
        is_slow: false,
    };
    let moment = props.moment();
    let question = content::question_of_the_day(started.date_naive());
    let mut model = Model::new(question, Journal::my_team(), moment);
    model.held_by = held_by;
    let (settings, faults) = config::load(Some(&folder.join("config")));
    model.settings = settings;
    if let Some(notice) = notice::of_faults(&faults) {
        model.warn(notice, moment);
    }
    Program::new(model, data, props)
}

fn span_of(text: &str) -> Duration {
    let (number, unit) = text.split_at(text.len() - 1);
    let number: f64 = number.parse().unwrap();
    Duration::from_secs_f64(
        number
            * match unit {
                "s" => 1.0,
                "m" => 60.0,
                "h" => 3600.0,
                other => panic!("no span ends with {other}"),
            },
    )
}

fn draw_once(
    view: &mut View,
    screen: &mut Terminal<TestBackend>,
    model: &Model,
    moment: Moment,
) -> Result<Extent, Infallible> {
    let mut extent = model.extent;
    screen.draw(|frame| extent = view.draw_frame(model, moment, frame).extent)?;
    Ok(extent)
}
