//! The program's own signs in ASCII, for terminals that show nothing else.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Puts a plain sign in the place of each of the program's own. Letters that people wrote stay.
pub fn make_plain(buffer: &mut Buffer, area: Rect) {
    for position in area.intersection(buffer.area).positions() {
        if let Some(cell) = buffer.cell_mut(position)
            && let Some(plain) = plain(cell.symbol())
        {
            cell.set_symbol(plain);
        }
    }
}

fn plain(sign: &str) -> Option<&'static str> {
    Some(match sign {
        "“" | "”" => "\"",
        "‘" | "’" => "'",
        "–" | "—" | "─" => "-",
        "…" => "~",
        "·" => "|",
        "•" => "*",
        "●" => "o",
        "○" => "o",
        "│" => "|",
        "┬" | "┴" => "+",
        "×" => "x",
        "›" | "→" | "▸" => ">",
        "←" => "<",
        "↑" => "^",
        "↓" | "▾" => "v",
        "✓" => "x",
        "\u{fffd}" => "?",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::make_plain;
    use ratatui::buffer::Buffer;

    #[test]
    fn signs_become_plain_and_letters_stay() {
        let mut buffer = Buffer::with_lines(["“Zoë” · 日本 › ↑ …"]);
        let area = buffer.area;
        make_plain(&mut buffer, area);
        assert_eq!(buffer, Buffer::with_lines(["\"Zoë\" | 日本 > ^ ~"]));
    }
}
