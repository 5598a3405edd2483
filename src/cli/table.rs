//! Rows of words in columns that line up.

use crate::shown::Shown;

/// The fewest columns that a cell is cut to.
const LEAST: usize = 12;

/// The rows as lines, each column as wide as its widest cell; the last one is as wide as it likes.
pub(super) fn lines<const COLUMNS: usize>(rows: &[[String; COLUMNS]]) -> String {
    laid_out(&shown(rows), None)
}

/// The same for a terminal of that width: the column `gives_way` is cut first, then the end of the line.
pub(super) fn lines_within<const COLUMNS: usize>(
    rows: &[[String; COLUMNS]],
    width: usize,
    gives_way: usize,
) -> String {
    let mut rows = shown(rows);
    let whole = laid_out(&rows, None);
    let widest = whole.lines().map(|line| Shown::line(line).width()).max().unwrap_or(0);
    let too_much = widest.saturating_sub(width);
    let column = |row: &[Shown; COLUMNS]| row.get(gives_way).map_or(0, Shown::width);
    let most = rows.iter().map(column).max().unwrap_or(0).saturating_sub(too_much).max(LEAST);
    for cell in rows.iter_mut().filter_map(|row| row.get_mut(gives_way)) {
        *cell = std::mem::take(cell).cut(most);
    }
    laid_out(&rows, Some(width))
}

fn shown<const COLUMNS: usize>(rows: &[[String; COLUMNS]]) -> Vec<[Shown; COLUMNS]> {
    rows.iter().map(|row| row.each_ref().map(|cell| Shown::line(cell))).collect()
}

fn laid_out<const COLUMNS: usize>(rows: &[[Shown; COLUMNS]], within: Option<usize>) -> String {
    let mut widths = [0; COLUMNS];
    for row in rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = cell.width().max(*width);
        }
    }
    let mut text = String::new();
    for row in rows {
        let mut line = String::new();
        for (cell, width) in row.iter().zip(widths) {
            line.push_str(cell.as_str());
            line.push_str(&" ".repeat(width.saturating_sub(cell.width()) + 2));
        }
        let line = Shown::line(line.trim_end()).cut(within.unwrap_or(usize::MAX));
        text.push_str(line.as_str());
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{lines, lines_within};

    #[test]
    fn columns_line_up_by_what_is_seen() {
        let row = |cells: [&str; 3]| cells.map(str::to_owned);
        let rows = [row(["日本", "x", "end"]), row(["abc", "", "e\u{1b}nd"]), row(["a", "b", ""])];
        assert_eq!(lines(&rows), "日本  x  end\nabc      e\u{fffd}nd\na     b\n");
    }

    #[test]
    fn one_column_gives_way_where_there_is_too_little_room() {
        let row = |cells: [&str; 3]| cells.map(str::to_owned);
        let rows = [
            row(["2026", "A title longer than that", "1 entry"]),
            row(["2026", "A short one", "2 entries"]),
        ];
        assert_eq!(lines_within(&rows, 80, 1), lines(&rows));
        let cut = "2026  A title lon…  1 entry\n2026  A short one   2 entries\n";
        assert_eq!(lines_within(&rows, 29, 1), cut);
        // The title keeps so much that it can be told from others; then the end of the line goes.
        let cut = "2026  A title lon…  …\n2026  A short one   …\n";
        assert_eq!(lines_within(&rows, 21, 1), cut);
    }
}
