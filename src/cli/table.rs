//! Rows of words in columns that line up.

use crate::shown::Shown;

/// The rows as lines, each column as wide as its widest cell; the last one is as wide as it likes.
pub(super) fn lines<const COLUMNS: usize>(rows: &[[String; COLUMNS]]) -> String {
    let rows: Vec<_> =
        rows.iter().map(|row| row.each_ref().map(|cell| Shown::line(cell))).collect();
    let mut widths = [0; COLUMNS];
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = cell.width().max(*width);
        }
    }
    let mut text = String::new();
    for row in &rows {
        let mut line = String::new();
        for (cell, width) in row.iter().zip(widths) {
            line.push_str(cell.as_str());
            line.push_str(&" ".repeat(width.saturating_sub(cell.width()) + 2));
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn columns_line_up_by_what_is_seen() {
        let row = |cells: [&str; 3]| cells.map(str::to_owned);
        let rows = [row(["日本", "x", "end"]), row(["abc", "", "e\u{1b}nd"]), row(["a", "b", ""])];
        assert_eq!(lines(&rows), "日本  x  end\nabc      e\u{fffd}nd\na     b\n");
    }
}
