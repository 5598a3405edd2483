//! A reflection as it was written: its questions as headings, and prose below them.

use crate::domain::marks::marks;
use crate::domain::passage::Passage;
use crate::domain::transcript::{StepRecord, Transcript};
use crate::domain::words::{EntryKind, SessionKind};
use crate::ui::reader::layout::Setter;
use crate::ui::reader::markdown::{Block, Tone, blocks};
use crate::ui::reader::page::Piece;
use ratatui::style::Style;

/// Whether a step is set as a page: nothing in it is counted or stands in a table.
pub(super) fn is_page(transcript: &Transcript, step: &StepRecord) -> bool {
    let reading = &step.reading;
    transcript.kind == SessionKind::Reflection
        && reading.tallies.is_empty()
        && reading.grid.is_none()
        && reading.counted == 0
}

/// Sets a question and what was written under it; one without words is passed over.
pub(super) fn set(setter: &mut Setter<'_>, transcript: &Transcript, step: &StepRecord) {
    setter.note_step(step.number);
    let passages = &step.reading.passages;
    if passages.is_empty() {
        return;
    }
    setter.page.gap();
    let question = if step.prompt.is_empty() { step.title.as_str() } else { &step.prompt };
    let is_titled = question == transcript.title || step.prompt.is_empty();
    if !is_titled && !setter.heading(question, passages.len()) {
        return;
    }
    for asked in &step.asked {
        setter.page.text(&format!("Also asked: {asked}"), 0, setter.look.theme.strong);
    }
    for passage in passages {
        setter.page.gap();
        if passage.kind == EntryKind::Note {
            setter.note_entry(passage);
            prose(setter, passage);
        } else {
            setter.passages(std::slice::from_ref(passage), 0, false);
        }
    }
}

/// Sets a text as prose.
pub(super) fn prose(setter: &mut Setter<'_>, passage: &Passage) {
    for block in blocks(&passage.text) {
        if !block.is_close {
            setter.page.gap();
        }
        if block.is_rule {
            setter.page.rule();
        } else {
            set_block(setter, &block);
        }
    }
}

fn set_block(setter: &mut Setter<'_>, block: &Block) {
    let look = setter.look;
    let mark = match block.item {
        Some(Some(number)) => format!("{number}. "),
        Some(None) => format!("{} ", look.symbols.bullet),
        None if block.depth > 0 => "  ".to_owned(),
        None => String::new(),
    };
    let quotes = format!("{} ", look.symbols.upright).repeat(block.quotes);
    let depth = block.depth.saturating_sub(1).min(8);
    let before = format!("{quotes}{}", "  ".repeat(depth));
    let first = Piece::new(format!("{before}{mark}"), look.theme.muted);
    let blanks = " ".repeat(crate::wrap::columns(&mark));
    let rest = Piece::new(format!("{before}{blanks}"), look.theme.muted);
    let mut pieces = Vec::new();
    for (text, tone) in &block.pieces {
        let style = style(*tone, setter);
        let mut at = 0;
        // Letters that are taken one by one mark nothing.
        for mark in marks(text).into_iter().filter(|_| *tone != Tone::Code) {
            pieces.push(Piece::new(text.get(at..mark.range.start).unwrap_or_default(), style));
            at = mark.range.end;
            let word = text.get(mark.range).unwrap_or_default();
            pieces.push(Piece::new(word, style.patch(look.theme.accent)));
        }
        pieces.push(Piece::new(text.get(at..).unwrap_or_default(), style));
    }
    setter.page.prose(&first, &rest, &pieces);
}

fn style(tone: Tone, setter: &Setter<'_>) -> Style {
    let theme = &setter.look.theme;
    match tone {
        Tone::Plain => theme.text,
        Tone::Heading => theme.accent_strong,
        Tone::Emphasis => theme.emphasis,
        Tone::Strong => theme.strong,
        Tone::Code => theme.accent,
    }
}
