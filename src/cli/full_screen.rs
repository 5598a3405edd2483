//! Opening the full-screen app.

use crate::app::model::Errand;
use crate::app::notice;
use crate::cli::failure::{Failed, Usage};
use crate::cli::journals;
use crate::cli::place::Place;
use crate::config;
use crate::content;
use crate::domain::format::Format;
use crate::domain::settings::ThemeChoice;
use crate::domain::words::SessionKind;
use crate::runtime::clerk::Places;
use crate::runtime::ground;
use crate::runtime::launch::{self, Launch};
use crate::ui::theme::{Environment, Look, Theme, Wish};
use anyhow::bail;
use std::env;
use std::path::PathBuf;
use std::process::ExitCode;

/// The variable that names a key at which the app fails on purpose, so that its way out can be tested.
const PANIC: &str = "BALCONY_PANIC_ON_KEY";

/// What is opened.
#[derive(Debug)]
pub(super) enum Opening {
    /// The app, on what was asked for.
    App(Option<Errand>),
    /// The wall.
    Wall,
    /// The app on the demo, which is removed afterwards.
    Demo,
}

/// What is said first of the demo.
const DEMO: &str = "An example: change what you like, all of it is removed when you leave";

/// Opens the app or the wall, and waits until it is left.
///
/// # Errors
/// If there is no terminal, no journal of that name, or the app fails.
pub(super) fn open(
    place: Place,
    journal: Option<&str>,
    opening: Opening,
    wish: Wish,
) -> anyhow::Result<ExitCode> {
    let journal = journal.map(|name| journals::named(&place.data, name)).transpose()?;
    ground::check().map_err(Usage)?;
    let (settings, faults) = config::load(place.config.as_deref());
    let environment = Environment::of(|name| env::var(name).ok());
    let look = Look::chosen(wish, &environment, &settings);
    let notice = notice::of_faults(&faults).or_else(|| not_shown(wish, &look));
    let here = env::current_dir().unwrap_or_else(|_| PathBuf::from("."));
    let home = env::var_os("HOME").map_or_else(env::temp_dir, PathBuf::from);
    let is_demo = matches!(opening, Opening::Demo);
    // Nothing of one's own is read into the demo, and nothing of it is kept beside one's own.
    let own_content = place.config.filter(|_| !is_demo);
    let launch = Launch {
        folder: place.data,
        places: Places { own_content, export_to: here, rescue_to: home },
        journal: journal.map(|journal| journal.slug),
        is_wall: matches!(opening, Opening::Wall),
        errand: match opening {
            Opening::App(errand) => errand,
            Opening::Wall | Opening::Demo => None,
        },
        greeting: is_demo.then(|| DEMO.to_owned()),
        look,
        settings,
        notice,
        panic_on: env::var(PANIC).ok(),
    };
    match launch::run(launch) {
        Ok(status) => Ok(ExitCode::from(status)),
        Err(sentence) => bail!(Failed(sentence)),
    }
}

/// What is said where exact colours were wished for and cannot be shown.
fn not_shown(wish: Wish, look: &Look) -> Option<String> {
    let is_exact = matches!(wish.theme, Some(ThemeChoice::Dark | ThemeChoice::Light));
    (is_exact && look.theme == Theme::terminal()).then(|| {
        "This terminal does not say in COLORTERM that it shows every colour: its own colours are \
         used"
            .to_owned()
    })
}

/// A workshop of the format named, for real or rehearsed, or Prepare where none is.
///
/// # Errors
/// If no format has that name.
pub(super) fn workshop(
    place: &Place,
    format: Option<&str>,
    rehearse: bool,
) -> anyhow::Result<Errand> {
    let Some(wanted) = format else { return Ok(Errand::Workshop(None)) };
    let format = named(place, wanted, &|_| true)?;
    let id = format.id;
    Ok(if rehearse { Errand::Rehearse(id) } else { Errand::Workshop(Some(id)) })
}

/// A page along the format named, or with today's question where none is.
///
/// # Errors
/// If no format has that name, or the one that has is for a group.
pub(super) fn reflect(place: &Place, format: Option<&str>) -> anyhow::Result<Errand> {
    let Some(wanted) = format else { return Ok(Errand::Reflect(None)) };
    let is_walk = |format: &&Format| format.kind == SessionKind::Reflection;
    let format = named(place, wanted, &is_walk)?;
    if !is_walk(&&format) {
        let (name, slug) = (&format.name, format.slug());
        bail!(Usage(format!("“{name}” is for a group. `balcony workshop {slug}` begins it.")));
    }
    Ok(Errand::Reflect(Some(format.id)))
}

/// The format that somebody means; where there is none, what is said names those that `fits`.
fn named(place: &Place, wanted: &str, fits: &dyn Fn(&&Format) -> bool) -> anyhow::Result<Format> {
    let practice = content::load(place.config.as_deref());
    let Some(format) = practice.format(wanted) else {
        let names: Vec<_> = practice.formats.iter().filter(fits).map(Format::slug).collect();
        let there_is = names.join(", ");
        bail!(Usage(format!("There is no format “{wanted}”. There is: {there_is}.")));
    };
    Ok(format.clone())
}
