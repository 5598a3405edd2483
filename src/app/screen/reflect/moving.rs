//! Moving about on the page: through the text, and from one question to the next.

use super::Reflect;
use crate::app::action::Action;
use crate::app::editor::Motion;
use crate::app::effect::Effect;
use crate::domain::moment::Now;

/// Up, down, and a screenful up or down: through the text, and past its edge to the next one.
pub(super) fn go(reflect: &mut Reflect, action: Action, page: usize, now: &mut Now) -> Vec<Effect> {
    let editor = &mut reflect.sitting.editor;
    let (row, rows) = match editor.rows() {
        Some(rows) => (editor.place_in(rows).0, rows.len()),
        None => (editor.cursor().0, editor.text().split('\n').count()),
    };
    let forward = matches!(action, Action::Down | Action::PageDown);
    let left = if forward { rows.saturating_sub(row + 1) } else { row };
    let step = match action {
        Action::Up | Action::Down => 1,
        _ => page.saturating_sub(2).max(1),
    };
    let motion = if forward { Motion::Down } else { Motion::Up };
    if left >= step {
        (0..step).for_each(|_| editor.move_to(motion));
        return Vec::new();
    }
    let landing = match action {
        Action::Down => Some(Motion::Start),
        Action::Up => Some(Motion::End),
        _ => None,
    };
    let effects = turn(reflect, forward, landing, now);
    if effects.is_empty() {
        reflect.sitting.editor.move_to(if forward { Motion::End } else { Motion::Start });
    }
    effects
}

/// Goes to the next question or to the one before; gives nothing where there is none.
pub(super) fn turn(
    reflect: &mut Reflect,
    forward: bool,
    landing: Option<Motion>,
    now: &mut Now,
) -> Vec<Effect> {
    let on = reflect.current();
    let next = if forward { Some(on + 1) } else { on.checked_sub(1) };
    let Some(next) = next.filter(|next| *next < reflect.leaves.len()) else { return Vec::new() };
    turn_to(reflect, next, now);
    if let Some(landing) = landing {
        reflect.sitting.editor.move_to(landing);
    }
    vec![Effect::Checkpoint]
}

/// Goes to the question at `index`, with its text as it was left.
pub(super) fn turn_to(reflect: &mut Reflect, index: usize, now: &mut Now) {
    let on = reflect.current();
    if index == on {
        return;
    }
    let width = reflect.sitting.editor.width();
    reflect.sitting.put_down(now);
    let left = std::mem::take(&mut reflect.sitting.editor);
    let mut editor = reflect.leaves.get_mut(index).map(std::mem::take).unwrap_or_default();
    editor.set_width(width);
    if let Some(leaf) = reflect.leaves.get_mut(on) {
        *leaf = left;
    }
    reflect.sitting.turn_to(index, editor, now.moment);
    reflect.has_hint = false;
}
