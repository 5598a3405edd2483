//! Where everything is: the data folder and the config folder.

use crate::cli::failure::Failed;
use crate::domain::id::Id;
use crate::domain::moment::Moment;
use crate::runtime::clock::SystemClock;
use crate::runtime::host;
use crate::store::{DataFolder, Process};
use anyhow::Context;
use directories::ProjectDirs;
use std::env;
use std::path::PathBuf;

/// The variable that names the data folder.
const DATA_DIR: &str = "BALCONY_DATA_DIR";

/// The folders of one run.
pub(super) struct Place {
    /// Where the user's sessions are.
    pub(super) data: DataFolder,
    /// Where the user's own formats and building blocks are, if there is a home for them.
    pub(super) config: Option<PathBuf>,
}

impl Place {
    /// The folders, of which `data_dir` may name one.
    pub(super) fn find(data_dir: Option<PathBuf>) -> anyhow::Result<Self> {
        let data = data_dir
            .or_else(|| named(DATA_DIR))
            .or_else(|| {
                has_home("XDG_DATA_HOME").then(own).flatten().map(|own| own.data_dir().into())
            })
            .ok_or_else(no_home)?;
        let process = Process::new(&host::name(), host::pid());
        Ok(Self {
            data: DataFolder::new(data, process)?,
            config: has_home("XDG_CONFIG_HOME")
                .then(own)
                .flatten()
                .map(|own| own.config_dir().into()),
        })
    }
}

/// What the clock says now, and random names for what is made now.
pub(super) struct Present {
    /// When it is.
    pub(super) moment: Moment,
    clock: SystemClock,
}

impl Present {
    /// This moment.
    pub(super) fn now() -> anyhow::Result<Self> {
        let clock = SystemClock::start()
            .context("The system gives no random numbers, without which nothing can be named")?;
        Ok(Self { moment: clock.moment(), clock })
    }

    /// A fresh id.
    pub(super) fn id(&mut self) -> Id {
        Id::from_bits(self.clock.bits())
    }
}

fn own() -> Option<ProjectDirs> {
    ProjectDirs::from("", "", "balcony")
}

/// A variable that says something.
fn named(name: &str) -> Option<PathBuf> {
    env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from)
}

/// Whether there is a folder of the user's own: a guess from the system's list of users could be
/// anybody's.
fn has_home(variable: &str) -> bool {
    named("HOME").is_some() || named(variable).is_some_and(|folder| folder.is_absolute())
}

fn no_home() -> Failed {
    Failed(
        "There is no place for your sessions, because HOME is not set. Name a folder with \
         --data-dir or BALCONY_DATA_DIR."
            .into(),
    )
}
