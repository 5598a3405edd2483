//! The keys at the bottom of a running session, where they go by what can be done.

use crate::app::action::Action;
use crate::app::keymap::{Binding, Layer};
use crate::app::model::Model;
use crate::app::screen::run::asking::Asked;
use crate::app::screen::run::groups::Groups;
use crate::app::screen::run::{Run, said};
use crate::domain::verdict::verdicts;
use crate::domain::words::EntryKind;
use crate::shown::Shown;
use crate::ui::frame::{foot, foot_in_words, foot_of_pairs};
use crate::ui::theme::Look;
use crate::ui::widgets::{put, width_of};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

pub(super) fn of_writing(model: &Model, area: Rect, buffer: &mut Buffer, look: &Look) -> Rect {
    let asked = model.run().and_then(|run| Asked::of(&run.sitting.kind));
    let is_editing = model.run().is_some_and(|run| run.sitting.edits.is_some());
    match asked {
        Some(asked) if model.notice.is_none() => {
            let tab = if asked == Asked::Owner { "names" } else { "" };
            let mut pairs = vec![("Enter", "keep, or skip when empty")];
            if asked == Asked::Owner {
                pairs.push(("Tab", tab));
            }
            pairs.extend([("Esc", "lead"), ("F1", "help")]);
            foot_of_pairs(&pairs, area, buffer, look)
        }
        None if is_editing && model.notice.is_none() => {
            let pairs = [
                ("Enter", "keep the new wording"),
                ("Ctrl-Z", "leave it as it was"),
                ("Tab", "who"),
                ("Esc", "lead"),
                ("F1", "help"),
            ];
            foot_of_pairs(&pairs, area, buffer, look)
        }
        _ => {
            // Where no names are kept, nobody speaks by name.
            let is_nameless = model.run().is_some_and(|run| run.sitting.keeps_no_names());
            let words = |binding: &Binding| match binding.action {
                Action::NextSpeaker if is_nameless => "",
                _ => binding.words,
            };
            let rest = foot_in_words(model, &[Layer::Write], &words, area, buffer, look);
            if model.notice.is_none() {
                let help = Shown::line("F1 help");
                let row = area.height.saturating_sub(1);
                let column = area.width.saturating_sub(width_of(&help) + 1);
                put(buffer, area, (column, row), &help, look.theme.muted);
            }
            rest
        }
    }
}

/// What can be done with the selected entry.
pub(super) fn of_what_was_said(
    model: &Model,
    run: &Run,
    selected: usize,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Rect {
    let entries = said::entries(&run.sitting);
    let kind = entries.get(selected.min(entries.len().saturating_sub(1))).map(|one| one.kind());
    let can_look = kind.is_some_and(|kind| !verdicts(kind).is_empty());
    let can_offer = matches!(kind, Some(EntryKind::Balcony | EntryKind::Hand));
    let words = |binding: &Binding| match binding.action {
        Action::Look if !can_look => "",
        Action::Offer if !can_offer => "",
        _ => binding.words,
    };
    foot_in_words(model, &[Layer::Said], &words, area, buffer, look)
}

pub(super) fn of_groups(
    model: &Model,
    groups: &Groups,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Rect {
    if model.notice.is_some() || groups.naming.is_some() {
        let layer = groups.layers().first().copied().unwrap_or(Layer::Groups);
        return foot(model, &[layer], area, buffer, look);
    }
    let pairs = [
        ("1-9", "put"),
        ("Space", "mark"),
        ("n", "new"),
        ("r", "rename"),
        ("x", "out"),
        ("w", "word"),
        ("u", "undo"),
        ("Esc", "back"),
        ("?", "help"),
    ];
    foot_of_pairs(&pairs, area, buffer, look)
}
