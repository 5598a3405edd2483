//! Any keys in any order: nothing panics, nothing that was kept is lost, and a crash changes nothing.

use crate::stage::Stage;
use balcony::app::overlay::{About, Overlay};
use balcony::app::screen::Screen;
use balcony::app::screen::review;
use balcony::app::screen::run::Hand;
use balcony::domain::catalogue::SessionKey;
use balcony::domain::entry::Entry;
use balcony::domain::id::Id;
use balcony::domain::run::Line;
use balcony::domain::session::Session;
use balcony::domain::words::SessionKind;
use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use std::collections::BTreeMap;

const KEYS: usize = 2_000;

/// Keys as somebody might press them who knows the program, and as a cat might.
fn press(dice: &mut StdRng) -> Event {
    use KeyCode::{
        BackTab, Backspace, Char, Delete, Down, End, Enter, Esc, Home, Left, PageDown, PageUp,
        Right, Tab, Up,
    };
    let letters = "abcdefghijklmnopqrstuvwxyzUN?/+-= ,é字";
    let letter = |dice: &mut StdRng| {
        let letters: Vec<char> = letters.chars().collect();
        letters[dice.random_range(0..letters.len())]
    };
    let named = [
        Enter,
        Enter,
        Enter,
        Enter,
        Esc,
        Esc,
        Esc,
        Tab,
        BackTab,
        Up,
        Up,
        Down,
        Left,
        Right,
        PageUp,
        PageDown,
        Home,
        End,
        Backspace,
        Delete,
        KeyCode::F(1),
    ];
    let (code, modifiers) = match dice.random_range(0..100) {
        0..45 => (Char(letter(dice)), KeyModifiers::NONE),
        45..85 => (named[dice.random_range(0..named.len())], KeyModifiers::NONE),
        85..93 => (Char(letter(dice)), KeyModifiers::ALT),
        93..97 => (
            Char(['z', 'y', 'a', 'w', 's', 'j', 'c', 'p', 'd', 'g'][dice.random_range(0..10)]),
            KeyModifiers::CONTROL,
        ),
        97..98 => (named[dice.random_range(0..named.len())], KeyModifiers::SHIFT),
        98 => return Event::Paste("pasted, twice\nover".into()),
        _ => return Event::FocusLost,
    };
    Event::Key(KeyEvent::new(code, modifiers))
}

/// What must be on the disk at the end, as far as it was seen on the screen.
#[derive(Default)]
struct Witness {
    sessions: BTreeMap<Id, Session>,
}

/// What a running session looks like from outside.
struct Look {
    key: SessionKey,
    entries: Vec<Entry>,
    line: String,
    aside: Option<Line>,
    waiting: Vec<Line>,
    takes_back: bool,
}

impl Look {
    fn at(stage: &Stage) -> Option<Self> {
        let run = stage.model().run()?;
        Some(Self {
            key: run.sitting.key.clone(),
            entries: run.sitting.session.entries.clone(),
            line: run.sitting.editor.text().to_owned(),
            aside: run.sitting.session.run.aside.clone(),
            waiting: run.sitting.session.run.waiting.clone(),
            takes_back: matches!(run.hand, Hand::Said(_)),
        })
    }

    /// Whether these words are anywhere: in an entry, on the line, or put aside.
    fn has(&self, words: &str) -> bool {
        let words = words.trim();
        self.entries.iter().any(|entry| entry.text().contains(words))
            || self.line.contains(words)
            || self.waiting.iter().any(|line| line.text.contains(words))
            || self.entries.iter().any(|entry| {
                let mut halves = ["if", "before"].map(|key| entry.detail(key)).into_iter();
                halves.any(|half| !half.is_empty() && words.contains(half))
            })
            || self.aside.as_ref().is_some_and(|line| line.text.contains(words))
            || self.entries.iter().any(|entry| entry.owner().is_some_and(|owner| owner == words))
    }
}

impl Witness {
    /// Compares what was there before an event with what is there after it.
    fn sees(&mut self, before: Option<&Look>, event: &Event, stage: &Stage) {
        let Some(now) = Look::at(stage) else { return };
        let session = &stage.model().run().unwrap().sitting.session;
        self.sessions.insert(now.key.id.clone(), session.clone());
        let Some(before) = before.filter(|before| before.key == now.key) else { return };
        let undoes = is(event, "uUzy") || (before.takes_back && is_code(event, KeyCode::Delete));
        for entry in &before.entries {
            let is_there = now.entries.iter().any(|other| other.id() == entry.id());
            assert!(is_there || undoes, "{event:?} took “{}” away", entry.text());
        }
        let edits = is(event, "wz") || erases(event) || undoes;
        assert!(
            edits
                || is_typed_over(stage, event)
                || now.has(&before.line)
                || is_answer(stage, &before.line),
            "{event:?} lost “{}” from the line",
            before.line
        );
    }
}

fn is(event: &Event, letters: &str) -> bool {
    matches!(event, Event::Key(key) if matches!(key.code, KeyCode::Char(letter) if letters.contains(letter)))
}

fn is_code(event: &Event, code: KeyCode) -> bool {
    matches!(event, Event::Key(key) if key.code == code)
}

fn erases(event: &Event) -> bool {
    is_code(event, KeyCode::Backspace) || is_code(event, KeyCode::Delete)
}

/// Typing changes the words on the line: letters come in between, or take the place of what is selected.
fn is_typed_over(stage: &Stage, event: &Event) -> bool {
    let at_line = matches!(
        stage.model().run().map(|run| &run.hand),
        Some(Hand::Write | Hand::Lead(_) | Hand::Round(_))
    );
    let is_paste = matches!(event, Event::Paste(_));
    is_paste
        || at_line
            && match event {
                Event::Key(key) => match key.code {
                    KeyCode::Char('j') => true,
                    KeyCode::Char(_) => key.modifiers.is_empty(),
                    KeyCode::Enter => !key.modifiers.is_empty(),
                    // Tab turns through the names where a name is asked for.
                    KeyCode::Tab | KeyCode::BackTab => true,
                    _ => false,
                },
                _ => false,
            }
}

/// Whether the words answered who will do something, or by when.
fn is_answer(stage: &Stage, words: &str) -> bool {
    let session = &stage.model().run().unwrap().sitting.session;
    let wanted = words.trim().to_lowercase();
    // Numbers in a row are answers; words behind them go with the last one.
    let is_number = |letter: char| letter.is_ascii_digit() || "-,;: ".contains(letter);
    let behind = words.trim_start_matches(is_number).trim();
    if behind.len() < words.trim().len() {
        return behind.is_empty()
            || session.entries.iter().any(|entry| entry.text().contains(behind));
    }
    session.people.iter().any(|person| person.name.to_lowercase().starts_with(&wanted))
        || balcony::app::due::day_meant(words, session.header.started.date_naive()).is_some()
}

/// The session that is erased or moved to the trash by this event, if any: nobody waits for it then.
fn forgotten(stage: &Stage) -> Option<SessionKey> {
    match stage.model().overlays.last() {
        Some(Overlay::Confirm(question)) => match &question.about {
            About::Erase(key) => Some(key.clone()),
            About::EraseDiscarded(discarded) => Some(discarded.key.clone()),
            _ => None,
        },
        _ => None,
    }
}

fn begin(dice: &mut StdRng) -> Stage {
    let mut stage = Stage::sized(dice.random_range(40..130), dice.random_range(10..45));
    stage.types("w<Enter><Esc>aAmal, Jo, 見本花子<Enter><Esc>");
    stage
}

fn run_for(stage: &mut Stage, dice: &mut StdRng, keys: usize, witness: &mut Witness) {
    for _ in 0..keys {
        if stage.is_over() {
            stage.crash();
        }
        let event = press(dice);
        let before = Look::at(stage);
        let may_go = forgotten(stage);
        stage.event_undrawn(event.clone());
        if dice.random_range(0..8) == 0 {
            stage.draw();
        }
        if let Some(key) = may_go.filter(|_| stage.model().overlays.is_empty()) {
            // Yes or no: what is still in the files is compared all the same.
            let id = key.id.as_str();
            if !stage.files(".json").iter().any(|(path, _)| path.to_string_lossy().contains(id)) {
                witness.sessions.remove(&key.id);
            }
        }
        // A rehearsal keeps nothing, and says so.
        if !stage.model().is_rehearsing() {
            witness.sees(before.as_ref(), &event, stage);
        }
        if dice.random_range(0..40) == 0 {
            let millis = dice.random_range(1..4_000);
            stage.wait(std::time::Duration::from_millis(millis));
        }
    }
}

fn is_blank_page(session: &Session) -> bool {
    session.header.kind == SessionKind::Reflection && session.entries.is_empty()
}

/// Every session seen says on the disk what it said on the screen last.
fn compare(stage: &Stage, witness: &Witness, seed: u64) {
    let files = stage.files(".json");
    for (id, session) in &witness.sessions {
        let name = format!("{id}.json");
        let is_own = |path: &std::path::Path| {
            let path = path.to_string_lossy();
            path.ends_with(&name) && !path.contains("/history/")
        };
        let file = files.iter().find(|(path, _)| is_own(path));
        // A page of one's own has a file from its first word on.
        if file.is_none() && is_blank_page(session) {
            continue;
        }
        let Some((_, text)) = file else { panic!("seed {seed}: {id} is on no disk") };
        let saved = Session::from_value(serde_json::from_str(text).unwrap()).unwrap();
        assert!(saved.entries == session.entries, "seed {seed}: entries of {id} are not saved");
        assert!(saved.people == session.people, "seed {seed}: people of {id} are not saved");
    }
    assert_eq!(stage.files(".jsonl"), [], "seed {seed}: a draft is left");
}

#[test]
fn whatever_is_pressed_nothing_that_was_kept_is_lost() {
    for seed in 0..6 {
        let mut dice = StdRng::seed_from_u64(seed);
        let mut stage = begin(&mut dice);
        let mut witness = Witness::default();
        run_for(&mut stage, &mut dice, KEYS, &mut witness);
        let kept: usize = witness.sessions.values().map(|session| session.entries.len()).sum();
        assert!(kept > 10, "seed {seed} kept {kept} entries only");
        if stage.is_over() {
            stage.crash();
        }
        stage.terminate();
        assert!(stage.is_over());
        compare(&stage, &witness, seed);
    }
}

#[test]
fn whatever_is_pressed_quitting_leaves_nothing_unsaved() {
    for seed in 100..104 {
        let mut dice = StdRng::seed_from_u64(seed);
        let mut stage = begin(&mut dice);
        let mut witness = Witness::default();
        run_for(&mut stage, &mut dice, 400, &mut witness);
        // Out of whatever is on, however deep, by the keys that everybody knows.
        for _ in 0..8 {
            if !stage.is_over() {
                stage.types("<C-c>");
            }
        }
        assert!(stage.is_over(), "seed {seed}:\n{}", stage.screen());
        compare(&stage, &witness, seed);
    }
}

#[test]
fn whatever_is_pressed_a_crash_changes_neither_line_nor_step() {
    let mut tried = 0;
    for seed in 200..212 {
        let mut dice = StdRng::seed_from_u64(seed);
        let mut stage = begin(&mut dice);
        run_for(&mut stage, &mut dice, 300, &mut Witness::default());
        let Screen::Run(run) = &stage.model().screen else { continue };
        let before = run.sitting.clone();
        stage.crash();
        stage.types("ra<Home>");
        let place = review::rows(stage.model()).iter().position(|row| row.key == before.key);
        for _ in 0..place.unwrap() {
            stage.types("<Down>");
        }
        stage.types("c");
        let after = &stage.model().run().unwrap().sitting;
        assert_eq!(after.editor.text(), before.editor.text(), "seed {seed}");
        assert_eq!(after.session.run.step, before.session.run.step, "seed {seed}");
        assert_eq!(after.session.run.aside, before.session.run.aside, "seed {seed}");
        assert!(after.session.entries == before.session.entries, "seed {seed}");
        if !before.editor.is_empty() {
            assert_eq!(after.kind, before.kind, "seed {seed}");
            assert_eq!(after.edits, before.edits, "seed {seed}");
        }
        tried += 1;
    }
    assert!(tried > 3, "only {tried} crashes were in a running session");
}
