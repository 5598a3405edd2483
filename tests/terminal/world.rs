//! A home, a disk and an environment of their own for one test.

use crate::window::Window;
use portable_pty::CommandBuilder;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// Where the program is.
pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_balcony");

/// The folder that a test's windows share.
pub(crate) struct World {
    folder: TempDir,
}

impl World {
    /// An empty one: nobody has started the program yet.
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a temporary folder") }
    }

    /// The data folder.
    pub(crate) fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// A place for a file that is not the program's.
    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The environment of every program started here, and nothing else.
    pub(crate) fn environment(&self) -> Vec<(&'static str, String)> {
        let at = |name: &str| self.folder.path().join(name).to_string_lossy().into_owned();
        vec![
            ("HOME", at("home")),
            ("XDG_CONFIG_HOME", at("config")),
            ("XDG_CACHE_HOME", at("cache")),
            ("XDG_STATE_HOME", at("state")),
            ("XDG_DATA_HOME", at("share")),
            ("XDG_RUNTIME_DIR", at("run")),
            ("BALCONY_DATA_DIR", at("data")),
            ("PATH", "/usr/bin:/bin".to_owned()),
            ("TERM", "xterm-256color".to_owned()),
            ("LANG", "C.UTF-8".to_owned()),
            ("TZ", "UTC".to_owned()),
        ]
    }

    /// The program, with these arguments, in a window of 100 by 30.
    pub(crate) fn open(&self, arguments: &[&str]) -> Window {
        self.open_with(arguments, &[])
    }

    /// The same, with more in the environment.
    pub(crate) fn open_with(&self, arguments: &[&str], more: &[(&str, &str)]) -> Window {
        self.start(PROGRAM, arguments, more)
    }

    /// A shell, waiting for a command.
    pub(crate) fn shell(&self) -> Window {
        let window =
            self.start("/bin/bash", &["--norc", "--noediting", "-i"], &[("PS1", "ready> ")]);
        window.wait_for("ready>");
        window
    }

    fn start(&self, program: &str, arguments: &[&str], more: &[(&str, &str)]) -> Window {
        let mut command = CommandBuilder::new(program);
        command.args(arguments);
        command.env_clear();
        for (name, value) in self.environment() {
            command.env(name, value);
        }
        for (name, value) in more {
            command.env(name, value);
        }
        command.cwd(self.folder.path());
        Window::open(command, 100, 30)
    }

    /// A workshop that has begun and waits for its first words.
    pub(crate) fn workshop(&self) -> Window {
        let window = self.open(&["workshop", "shared-purpose"]);
        window.wait_for("WRITE");
        window
    }

    /// The session that was left, brought back.
    pub(crate) fn continued(&self) -> Window {
        let window = self.open(&[]);
        window.wait_for("Continue");
        window.press("<Enter>");
        window.wait_for("WRITE");
        window
    }

    /// The same workshop with two people, of whom the first speaks.
    pub(crate) fn workshop_of_two(&self) -> Window {
        let window = self.workshop();
        window.press("<A-y><A-y>");
        window.wait_until("the answer", |screen| !screen.contains("Can the room see"));
        window.press("<Esc>aAmal, Jo<Enter>");
        window.wait_for("Who is here: 2");
        window.press("<Esc>");
        window.wait_until("the line again", |screen| !screen.contains("Who is here"));
        window.press("<Tab>");
        window.wait_for("Note · Amal ›");
        window
    }

    /// The files below this part of the data folder, with what they say.
    pub(crate) fn files(&self, part: &str) -> Vec<(PathBuf, String)> {
        let mut found = Vec::new();
        let mut folders = vec![self.data().join(part)];
        while let Some(folder) = folders.pop() {
            for path in fs::read_dir(folder).into_iter().flatten().flatten().map(|it| it.path()) {
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let text = fs::read_to_string(&path).unwrap_or_default();
                    found.push((path, text));
                }
            }
        }
        found
    }

    /// The only session's file.
    pub(crate) fn session(&self) -> String {
        let mut files = self.files("journals");
        files.retain(|(path, _)| path.to_string_lossy().contains("/sessions/"));
        assert_eq!(files.len(), 1, "{files:?}");
        files.remove(0).1
    }

    /// Fails unless the session's file says all that, and no draft is left.
    pub(crate) fn assert_saved(&self, texts: &[&str]) {
        let session = self.session();
        for text in texts {
            assert!(session.contains(text), "{text:?} is not in the file: {session}");
        }
        assert_eq!(self.files("drafts"), []);
    }

    /// Waits until a file in the data folder holds `text`.
    pub(crate) fn wait_on_disk(&self, text: &str) {
        let until = Instant::now() + Duration::from_secs(30);
        while !holds(&self.data(), text) {
            assert!(Instant::now() < until, "never on the disk: {text:.80}");
            std::thread::park_timeout(Duration::from_millis(5));
        }
    }
}

fn holds(folder: &Path, text: &str) -> bool {
    fs::read_dir(folder).into_iter().flatten().flatten().any(|entry| {
        let path = entry.path();
        if path.is_dir() {
            return holds(&path, text);
        }
        fs::read_to_string(path).is_ok_and(|content| content.contains(text))
    })
}
