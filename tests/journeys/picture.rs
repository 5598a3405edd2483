//! A screen as an SVG picture.

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};
use std::fmt::Write;

/// The width of a cell, in pixels.
const ACROSS: f32 = 8.4;
/// The height of a cell, in pixels.
const DOWN: u16 = 18;
/// What is left free around the screen, in pixels.
const AROUND: u16 = 14;

/// A stretch of cells in one row that are set alike.
struct Stretch {
    column: u16,
    row: u16,
    width: u16,
    text: String,
    cell: Cell,
}

/// The whole screen; `ground` is the colour around it.
pub(crate) fn svg(buffer: &Buffer, ground: Color) -> String {
    let width = across(buffer.area.width) + f32::from(2 * AROUND);
    let height = buffer.area.height * DOWN + 2 * AROUND;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width:.0}\" height=\"{height}\" viewBox=\"0 0 {width:.0} {height}\" \
         font-family=\"'DejaVu Sans Mono', ui-monospace, Menlo, Consolas, monospace\" font-size=\"14\">\n\
         <rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"{}\"/>\n",
        colour(ground)
    );
    for stretch in stretches(buffer) {
        draw(&stretch, ground, &mut svg);
    }
    svg.push_str("</svg>\n");
    svg
}

fn stretches(buffer: &Buffer) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = Vec::new();
    for row in 0..buffer.area.height {
        let mut column = 0;
        while column < buffer.area.width {
            let cell = &buffer[(column, row)];
            let symbol = cell.symbol();
            let width = unicode_width::UnicodeWidthStr::width(symbol).max(1);
            let width = u16::try_from(width).unwrap();
            match stretches.last_mut() {
                Some(last) if last.row == row && last.cell.style() == cell.style() => {
                    last.text.push_str(symbol);
                    last.width += width;
                }
                _ => stretches.push(Stretch {
                    column,
                    row,
                    width,
                    text: symbol.to_owned(),
                    cell: cell.clone(),
                }),
            }
            column += width;
        }
    }
    stretches
}

fn draw(stretch: &Stretch, ground: Color, svg: &mut String) {
    let cell = &stretch.cell;
    let (x, y) = (f32::from(AROUND) + across(stretch.column), AROUND + stretch.row * DOWN);
    let width = across(stretch.width);
    let (mut letters, mut behind) = (cell.fg, cell.bg);
    if cell.modifier.contains(Modifier::REVERSED) {
        (letters, behind) = (if behind == Color::Reset { ground } else { behind }, letters);
    }
    if behind != Color::Reset && behind != ground {
        let fill = colour(behind);
        writeln!(
            svg,
            "<rect x=\"{x:.1}\" y=\"{y}\" width=\"{width:.1}\" height=\"{DOWN}\" fill=\"{fill}\"/>"
        )
        .unwrap();
    }
    let text = stretch.text.trim_end();
    let blank = text.len() - text.trim_start().len();
    let text = text.trim_start();
    if text.is_empty() {
        return;
    }
    if text == "│" {
        let (middle, fill) = (x + ACROSS / 2.0, colour(letters));
        writeln!(
            svg,
            "<rect x=\"{middle:.1}\" y=\"{y}\" width=\"1\" height=\"{DOWN}\" fill=\"{fill}\"/>"
        )
        .unwrap();
        return;
    }
    let columns = unicode_width::UnicodeWidthStr::width(text);
    let x = x + across(u16::try_from(blank).unwrap());
    let long = across(u16::try_from(columns).unwrap());
    let weight = if cell.modifier.contains(Modifier::BOLD) { " font-weight=\"bold\"" } else { "" };
    let line = if cell.modifier.contains(Modifier::UNDERLINED) {
        " text-decoration=\"underline\""
    } else {
        ""
    };
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    writeln!(
        svg,
        "<text x=\"{x:.1}\" y=\"{}\" textLength=\"{long:.1}\" lengthAdjust=\"spacingAndGlyphs\" fill=\"{}\"{weight}{line} xml:space=\"preserve\">{text}</text>",
        y + 13,
        colour(letters)
    )
    .unwrap();
}

fn across(columns: u16) -> f32 {
    f32::from(columns) * ACROSS
}

fn colour(colour: Color) -> String {
    match colour {
        Color::Rgb(red, green, blue) => format!("#{red:02x}{green:02x}{blue:02x}"),
        other => panic!("a picture needs exact colours, not {other:?}"),
    }
}
