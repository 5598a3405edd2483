//! The card of an experiment and the looks at a thing, below what was said.

use crate::domain::experiment::Amendment;
use crate::domain::passage::Passage;
use crate::shown::Shown;
use crate::ui::reader::layout::Setter;
use crate::ui::reader::page::{Piece, Setting};
use crate::wrap::columns;
use ratatui::style::Style;

/// The columns of the labels.
const LABELS: usize = 21;
/// With fewer columns for the texts, they follow their labels.
const BESIDE: usize = 20;

/// Sets what there is below a passage, moved in by `indent`.
pub(super) fn set(setter: &mut Setter<'_>, passage: &Passage, indent: usize) {
    let (theme, dates) = (&setter.look.theme, setter.look.dates);
    let (text, accent) = (theme.text, theme.accent);
    if let Some(card) = &passage.card {
        amended(setter, &card.amendments, indent);
        for row in &card.rows {
            line(setter, row.field.label(), &row.shown(dates), text, indent);
            amended(setter, &row.amendments, indent);
        }
        if let Some(safety) = card.safety() {
            line(setter, "Safe to fail", &safety, text, indent);
        }
        line(setter, "State", &card.stage_in_words(dates), text, indent);
    }
    for look in &passage.looks {
        line(setter, "Look", &look.shown(dates), accent, indent);
    }
}

fn amended(setter: &mut Setter<'_>, amendments: &[Amendment], indent: usize) {
    let style = setter.look.theme.accent;
    for amendment in amendments {
        line(setter, "Amended", &amendment.shown(setter.look.dates), style, indent);
    }
}

fn line(setter: &mut Setter<'_>, label: &str, text: &str, style: Style, indent: usize) {
    let muted = setter.look.theme.muted;
    let is_beside = indent + LABELS + BESIDE <= setter.page.measure();
    let indent = if is_beside { indent } else { indent.min(4) };
    let label = if is_beside { label.to_owned() } else { format!("{label}: ") };
    let gap = LABELS.saturating_sub(columns(Shown::line(&label).as_str()));
    let gap = if is_beside { gap } else { 0 };
    setter.page.set(Setting {
        lead: vec![
            Piece::new(" ".repeat(indent), muted),
            Piece::new(format!("{label}{}", " ".repeat(gap)), muted),
        ],
        indent: if is_beside { indent + LABELS } else { indent + 2 },
        opening: None,
        text,
        places: &[],
        style,
        tail: None,
    });
}
