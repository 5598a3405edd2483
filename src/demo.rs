//! The demo: one place that does not exist, a year and a half of it. A script that people can read
//! says who met when and what was said; it is played through the same sitting that a hand at the
//! keyboard goes through, so that its sessions are made as all others are.

mod chance;
mod company;
mod kept;
mod note;
mod noted;
mod page;
mod scene;
mod script;
mod turn;
mod when;
mod workshop;

use crate::content;
use crate::domain::catalogue::SessionKey;
use crate::domain::id::Id;
use crate::domain::journal::Journal;
use crate::domain::practice::{Fault, Practice};
use crate::domain::session::Session;
use crate::domain::time::Time;
use crate::domain::words::SessionKind;
use crate::handwritten;
use chance::Chance;
use scene::Scene;
use script::Script;
use std::collections::HashMap;

/// The journals of the demo, and what was said in them.
#[derive(Clone, Debug, PartialEq)]
pub struct Demo {
    /// The place.
    pub place: Journal,
    /// The journal of whoever leads there.
    pub personal: Journal,
    /// Every session, in the order in which they took place.
    pub sessions: Vec<(SessionKey, Session)>,
}

/// The demo as it stands on the day of `now`: all its dates are told from there.
///
/// # Errors
/// Everything that is wrong with the script.
pub fn play(practice: &Practice, now: Time) -> Result<Demo, Vec<Fault>> {
    let script = Script::read(content::scripts())?;
    let mut place = Journal::place(script.company.slug.clone(), script.company.name.clone());
    place.people = script.company.people();
    place.prepared = script.company.prepared(practice, now);
    let mut demo = Demo { place, personal: Journal::personal(), sessions: Vec::new() };
    let mut threads = HashMap::new();
    let mut faults = Vec::new();
    for scene in &script.scenes {
        match demo.perform(scene, practice, now, &mut threads) {
            Ok(session) => {
                let key = SessionKey::new(demo.journal_of(scene), session.header.id.clone());
                demo.sessions.push((key, session));
            }
            Err(reason) => faults.push(handwritten::fault(&scene.file, reason)),
        }
    }
    if faults.is_empty() { Ok(demo) } else { Err(faults) }
}

impl Demo {
    fn journal_of(&self, scene: &Scene) -> &str {
        match scene.kind {
            SessionKind::Workshop => &self.place.slug,
            _ if scene.noted.is_some() => &self.place.slug,
            _ => &self.personal.slug,
        }
    }

    fn perform(
        &self,
        scene: &Scene,
        practice: &Practice,
        now: Time,
        threads: &mut HashMap<String, Id>,
    ) -> Result<Session, String> {
        let begins = scene.begins(now).ok_or("nobody knows when this is: `when` or `at`")?;
        let chance = Chance::of(&scene.name());
        match scene.kind {
            SessionKind::Workshop => {
                workshop::perform(scene, practice, &self.place, begins, now, chance, threads)
            }
            SessionKind::Reflection => page::perform(scene, practice, begins, chance),
            _ => Ok(note::perform(scene, begins, chance)),
        }
    }
}
