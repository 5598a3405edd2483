//! Sentences set side by side in columns of the same width.

use crate::shown::Shown;
use crate::ui::marked::{Marked, spans};
use crate::ui::theme::Look;
use crate::wrap::{Rows, columns};
use ratatui::text::{Line, Span};

/// The fewest columns in which a sentence is read easily.
const NARROWEST: usize = 34;
/// The blanks between two columns.
const GAP: usize = 3;
/// The most columns.
const MOST: usize = 3;
/// How far the rows below its first one are moved in.
const INDENT: usize = 2;

/// How many columns of sentences stand side by side in a place `width` columns wide.
pub fn across(width: usize) -> usize {
    ((width + GAP) / (NARROWEST + GAP)).clamp(1, MOST)
}

/// How close sentences stand to those below them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rhythm {
    /// In rows from left to right, with an empty row between two of them.
    Airy,
    /// In stacks without an empty row, for where there are many.
    Tight,
}

/// The rows of some sentences, each with the name beside it if there is one. Where they are tight,
/// the next one goes where there is most room, the left before the right.
pub fn rows(
    sentences: &[(String, Marked)],
    width: usize,
    rhythm: Rhythm,
    look: &Look,
) -> Vec<Line<'static>> {
    let across = across(width).min(sentences.len().max(1));
    let room = width.saturating_sub((across - 1) * GAP) / across;
    if rhythm == Rhythm::Airy {
        let mut rows = Vec::new();
        for neighbours in sentences.chunks(across) {
            if !rows.is_empty() {
                rows.push(Line::default());
            }
            let stacks: Vec<_> =
                neighbours.iter().map(|(by, sentence)| set(by, sentence, room, look)).collect();
            rows.extend(all(&stacks, room));
        }
        return rows;
    }
    let mut stacks: Vec<Vec<Line<'static>>> = vec![Vec::new(); across];
    for (by, sentence) in sentences {
        let lowest = stacks.iter_mut().min_by_key(|stack| stack.len());
        let Some(stack) = lowest else { continue };
        stack.extend(set(by, sentence, room, look));
    }
    all(&stacks, room).collect()
}

fn all(stacks: &[Vec<Line<'static>>], room: usize) -> impl Iterator<Item = Line<'static>> {
    let height = stacks.iter().map(Vec::len).max().unwrap_or(0);
    (0..height).map(move |row| beside(stacks, row, room))
}

fn set(by: &str, sentence: &Marked, room: usize, look: &Look) -> Vec<Line<'static>> {
    let theme = &look.theme;
    let by = Shown::line(by).cut(room / 2);
    let lead = match by.as_str() {
        "" => format!("{} ", look.symbols.bullet),
        by => format!("{by}: "),
    };
    let marked = sentence.clone().behind(&lead);
    let inner = room.saturating_sub(INDENT).max(1);
    let mut lines = Vec::new();
    for row in Rows::new(&marked.text, inner) {
        let mut line = Vec::new();
        let mut rest = row;
        if lines.is_empty() {
            rest.start = lead.len().min(row.end);
            line.push(Span::styled(lead.clone(), theme.accent));
        } else {
            line.push(Span::raw(" ".repeat(INDENT)));
        }
        line.extend(spans(&marked.text, &rest, &marked.places, (theme.text, theme.shared)));
        lines.push(Line::from(line));
    }
    lines
}

fn beside(stacks: &[Vec<Line<'static>>], row: usize, room: usize) -> Line<'static> {
    let mut line: Vec<Span<'static>> = Vec::new();
    let mut used = 0;
    for (place, stack) in stacks.iter().enumerate() {
        let Some(part) = stack.get(row).filter(|part| !part.spans.is_empty()) else { continue };
        let column = place * (room + GAP);
        line.push(Span::raw(" ".repeat(column.saturating_sub(used))));
        used = column + part.spans.iter().map(|span| columns(&span.content)).sum::<usize>();
        line.extend(part.spans.iter().cloned());
    }
    Line::from(line)
}

#[cfg(test)]
mod tests {
    use super::{Rhythm, across, rows};
    use crate::ui::marked::Marked;
    use crate::ui::theme::{Look, Symbols, Theme};

    fn text(sentences: &[(&str, &str)], width: usize) -> Vec<String> {
        text_in(sentences, width, Rhythm::Airy)
    }

    fn text_in(sentences: &[(&str, &str)], width: usize, rhythm: Rhythm) -> Vec<String> {
        let texts: Vec<&str> = sentences.iter().map(|(_, text)| *text).collect();
        let marked = Marked::all(&texts, &[], "≠");
        let named: Vec<_> = sentences.iter().map(|(by, _)| (*by).to_owned()).zip(marked).collect();
        let look = Look::new(Theme::none(), Symbols::UNICODE);
        let line = |line: &ratatui::text::Line<'_>| {
            line.spans.iter().map(|span| span.content.as_ref()).collect::<String>()
        };
        rows(&named, width, rhythm, &look).iter().map(line).collect()
    }

    #[test]
    fn two_or_three_stand_side_by_side_where_the_width_allows() {
        assert_eq!([20, 60, 71, 107, 108, 300].map(across), [1, 1, 2, 2, 3, 3]);
        let rows = text(&[("Amal", "so that nobody is hungry"), ("", "a street that eats")], 72);
        assert_eq!(rows, ["Amal: so that nobody is hungry       · a street that eats"]);
    }

    #[test]
    fn an_empty_row_stands_between_rows_of_sentences_and_never_within_one() {
        let long = "so that nobody in our street has to choose between heating and eating";
        let sentences = [("Amal", long), ("Jo", "a street that eats"), ("Kit", "time")];
        let airy = text_in(&sentences, 72, Rhythm::Airy);
        let wanted = [
            "Amal: so that nobody in our          Jo: a street that eats",
            "  street has to choose between",
            "  heating and eating",
            "",
            "Kit: time",
        ];
        assert_eq!(airy, wanted);
        let tight = text_in(&sentences, 72, Rhythm::Tight);
        assert_eq!(tight.len(), 3);
        assert_eq!(tight.get(1).unwrap(), "  street has to choose between       Kit: time");
    }

    #[test]
    fn no_row_is_wider_than_its_place_whatever_is_written() {
        let long = "日本語の文 ".repeat(20);
        let sentences = [("Amal\u{202e}", long.as_str()), ("", "\u{1b}[2Jx"), ("Z\u{301}", "")];
        for width in [1, 8, 40, 72, 110, 200] {
            for row in text(&sentences, width) {
                assert!(crate::wrap::columns(&row) <= width.max(8), "{width}: {row:?}");
                assert!(!row.contains(['\u{1b}', '\u{202e}']));
            }
        }
    }
}
