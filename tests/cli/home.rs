//! A user's home folder, in which the program is run with nothing else around it.

use crate::sample;
use balcony::domain::catalogue::SessionKey;
use balcony::domain::id::Id;
use balcony::domain::journal::Journal;
use balcony::domain::session::Session;
use balcony::domain::words::SessionKind;
use balcony::store::journal::save_journal;
use balcony::store::{DataFolder, Process, document};
use std::ffi::OsStr;
use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// A home folder that is gone after the test.
pub(crate) struct Home {
    folder: TempDir,
}

/// How the program ended, the home folder written as `~`.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Ending {
    pub(crate) status: i32,
    pub(crate) data: String,
    pub(crate) messages: String,
}

impl Ending {
    /// All went well, and this was printed.
    #[track_caller]
    pub(crate) fn prints(&self, data: &str) {
        assert_eq!((self.data.as_str(), self.messages.as_str(), self.status), (data, "", 0));
    }

    /// Nothing was printed but this message, with this status.
    #[track_caller]
    pub(crate) fn refuses(&self, status: i32, message: &str) {
        assert_eq!(
            (self.messages.as_str(), self.data.as_str(), self.status),
            (message, "", status)
        );
    }
}

impl Home {
    /// A home in which nothing is yet.
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// A home with a team's journal and two workshops in it, one of them ended, and a reflection.
    pub(crate) fn lived_in() -> Self {
        let home = Self::new();
        home.add_journal(&Journal::place("wirral", "Wirral food partnership"));
        let mut ended = sample::shared_purpose_ended();
        ended.header.id = Id::new("20261123T100000Z-aaaaaaaaaaaaaaaa");
        home.add("wirral", &ended);
        let mut running = sample::shared_purpose();
        running.header.id = Id::new("20261124T100000Z-bbbbbbbbbbbbbbbb");
        home.add("wirral", &running);
        let mut reflection = sample::reflection();
        reflection.header.id = Id::new("20261125T100000Z-cccccccccccccccc");
        home.add("personal", &reflection);
        home
    }

    /// A path in it.
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// Where its sessions are.
    pub(crate) fn data(&self) -> DataFolder {
        let process = Process::new("elsewhere", 1);
        DataFolder::new(self.path(".local/share/balcony"), process).unwrap()
    }

    /// Writes a file in it.
    pub(crate) fn write(&self, path: &str, text: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
        path
    }

    /// Puts a session in a journal.
    pub(crate) fn add(&self, journal: &str, session: &Session) -> SessionKey {
        let key = SessionKey::new(journal, session.header.id.clone());
        let path = self.data().session_file(&key).unwrap();
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, document::to_bytes(session)).unwrap();
        key
    }

    /// Makes a journal.
    pub(crate) fn add_journal(&self, journal: &Journal) {
        self.data().prepare().unwrap();
        save_journal(&self.data(), journal, &Id::from_bits(1)).unwrap();
    }

    /// An empty session with this id.
    pub(crate) fn add_empty(&self, journal: &str, id: &str) -> SessionKey {
        let mut session = sample::empty(SessionKind::Workshop, "Empty");
        session.header.id = Id::new(id);
        self.add(journal, &session)
    }

    /// The program with these arguments, not run yet.
    pub(crate) fn command<S: AsRef<OsStr>>(&self, arguments: &[S]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_balcony"));
        command.args(arguments).env_clear().env("HOME", self.folder.path());
        command.current_dir(self.folder.path());
        command
    }

    /// How the program ends with these arguments.
    pub(crate) fn run<S: AsRef<OsStr>>(&self, arguments: &[S]) -> Ending {
        self.end(self.command(arguments))
    }

    /// How the program ends with this on its standard input.
    pub(crate) fn run_with_input(&self, arguments: &[&str], input: &[u8]) -> Ending {
        let mut command = assert_cmd::Command::from_std(self.command(arguments));
        command.write_stdin(input);
        self.ending(&command.output().unwrap())
    }

    /// How a prepared program ends.
    pub(crate) fn end(&self, command: Command) -> Ending {
        let mut command = assert_cmd::Command::from_std(command);
        self.ending(&command.output().unwrap())
    }

    /// How the program ends for somebody who may read everything here and write nothing.
    pub(crate) fn run_read_only(&self, arguments: &[&str]) -> Ending {
        self.run_as_somebody(arguments, 0o555)
    }

    /// How the program ends for somebody who may not even look into the data folder.
    pub(crate) fn run_shut_out(&self, arguments: &[&str]) -> Ending {
        self.run_as_somebody(arguments, 0o000)
    }

    fn run_as_somebody(&self, arguments: &[&str], data_mode: u32) -> Ending {
        let program = self.path("balcony");
        // Copied by another process: what this one has open for writing, a test that starts a
        // program at the same moment would hold open, and then nobody can run it.
        let mut copy = Command::new("cp");
        copy.arg(env!("CARGO_BIN_EXE_balcony")).arg(&program);
        assert!(copy.status().unwrap().success());
        set_all(self.folder.path(), 0o555);
        let set_data = |mode| {
            fs::set_permissions(self.data().root(), Permissions::from_mode(mode)).unwrap();
        };
        set_data(data_mode);
        let mut command = Command::new(program);
        command.args(arguments).env_clear().env("HOME", self.folder.path()).current_dir("/");
        if rustix::process::geteuid().is_root() {
            // Root may do everything everywhere.
            command.uid(65534).gid(65534);
        }
        let ending = self.end(command);
        set_data(0o755);
        set_all(self.folder.path(), 0o755);
        ending
    }

    fn ending(&self, output: &std::process::Output) -> Ending {
        let home = self.folder.path().to_str().unwrap();
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap().replace(home, "~");
        Ending {
            status: output.status.code().unwrap(),
            data: text(&output.stdout),
            messages: text(&output.stderr),
        }
    }
}

/// Gives all folders and files these permissions, as far as they may be had.
fn set_all(path: &Path, mode: u32) {
    let is_folder = path.symlink_metadata().unwrap().is_dir();
    fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
    if is_folder {
        for item in fs::read_dir(path).unwrap() {
            set_all(&item.unwrap().path(), mode);
        }
    }
}
