//! A page of the script, written by one person alone.

use crate::app::editor::Editor;
use crate::app::sitting::Sitting;
use crate::demo::chance::Chance;
use crate::demo::scene::Scene;
use crate::demo::turn::Turn;
use crate::domain::catalogue::SessionKey;
use crate::domain::journal::Journal;
use crate::domain::moment::{Moment, Now};
use crate::domain::practice::Practice;
use crate::domain::session::Session;
use crate::domain::step::PlanStep;
use crate::domain::time::Time;
use crate::domain::words::{Collects, Mode, SessionKind, Show};
use chrono::TimeDelta;
use std::time::Duration;

/// The session that was written.
pub(super) fn perform(
    scene: &Scene,
    practice: &Practice,
    begins: Time,
    mut chance: Chance,
) -> Result<Session, String> {
    let (name, plan) = match practice.format(&scene.format) {
        Some(format) => (format.name.as_str(), format.plan(|| chance.id())),
        None if scene.format.is_empty() => {
            (scene.question.as_str(), vec![question(scene, &mut chance)])
        }
        None => return Err(format!("there is no format “{}”", scene.format)),
    };
    let title = if scene.title.is_empty() { name } else { &scene.title };
    let mut session = Session::begin(SessionKind::Reflection, title, begins, &chance.id());
    session.plan = plan;
    let key = SessionKey::new(Journal::personal().slug, session.header.id.clone());
    let mut sitting = Sitting::begin(key, session);
    let mut gone = Duration::ZERO;
    for turn in &scene.turns {
        let place = place_of(&sitting, turn)?;
        if sitting.session.current() != Some(place) {
            sitting.turn_to(place, Editor::new(), at(begins, gone));
        }
        let planned = sitting.step().map_or(5, |step| step.minutes);
        let took = u64::try_from(turn.took.unwrap_or(planned)).unwrap_or(5);
        gone += Duration::from_secs(took * 60);
        sitting.editor = Editor::from_text(turn.text.trim());
        sitting.put_down(&mut Now::new(at(begins, gone), &mut || chance.bits()));
    }
    sitting.end(at(begins, gone));
    sitting.lay_aside(&mut Now::new(at(begins, gone), &mut || chance.bits()));
    let _ = sitting.take_changes(at(begins, gone));
    Ok(sitting.session)
}

/// The one question of a page.
fn question(scene: &Scene, chance: &mut Chance) -> PlanStep {
    PlanStep {
        prompt: scene.question.clone(),
        minutes: 10,
        mode: Mode::Silent,
        show: Show::Own,
        collects: Collects::Note,
        ..PlanStep::blank(chance.id(), "One question")
    }
}

fn place_of(sitting: &Sitting, turn: &Turn) -> Result<usize, String> {
    let is_it = |step: &PlanStep| {
        let name = step.from.split_once('/').map_or("", |(_, name)| name);
        name == turn.step
    };
    let place = sitting.session.plan.iter().position(is_it);
    place.ok_or_else(|| format!("there is no step “{}”", turn.step))
}

fn at(begins: Time, gone: Duration) -> Moment {
    let wall = begins + TimeDelta::from_std(gone).unwrap_or_default();
    Moment { wall, steady: gone, real: gone, slept: Duration::ZERO }
}
