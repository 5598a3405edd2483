//! Two sessions set side by side.

use super::look;
use super::sample::{empty, reflection, workshop};
use crate::domain::comparison::Comparison;
use crate::domain::transcript::Transcript;
use crate::ui::reader::beside::Beside;

fn of_one_format(transcript: Transcript) -> Transcript {
    Transcript { format: Some("F04".into()), ..transcript }
}

fn pairs() -> [Comparison; 3] {
    let of = |one, other| Comparison::of(of_one_format(one), of_one_format(other)).unwrap();
    let fewer = Transcript { steps: workshop().steps.into_iter().skip(1).collect(), ..workshop() };
    [of(workshop(), fewer), of(reflection(), reflection()), of(empty(), workshop())]
}

#[test]
fn all_strands_are_equally_long_and_no_row_is_wider_than_its_place() {
    for comparison in pairs() {
        for width in (0..48).chain([80, 100, 120, 159, 160, 240, 400]) {
            let page = Beside::of(&comparison, width, &look());
            for column in &page.columns {
                assert_eq!(column.lines.len(), page.rows(), "{width}");
            }
            if width < 24 {
                continue;
            }
            for line in &page.across.lines {
                assert!(line.width() <= usize::from(width), "{width}: {line}");
            }
            let end = page.column_at(1) + page.column_width();
            assert!(end <= width, "{width}: {end}");
            for line in page.columns.iter().flat_map(|column| &column.lines) {
                let most = usize::from(page.column_width());
                assert!(line.width() <= most, "{width}: {most}: {line}");
            }
        }
    }
}

#[test]
fn in_eighty_columns_each_has_at_least_thirty_six() {
    let [comparison, ..] = pairs();
    let page = Beside::of(&comparison, 80, &look());
    assert!(page.column_width() >= 36, "{}", page.column_width());
}

#[test]
fn there_is_a_heading_for_everything_that_came_of_them_and_for_every_step() {
    for comparison in pairs() {
        let page = Beside::of(&comparison, 80, &look());
        let known = comparison.outcomes.len() + comparison.steps.len();
        assert!(page.across.headings.len() >= known);
        let lines: Vec<usize> = page.across.headings.iter().map(|heading| heading.line).collect();
        assert!(lines.is_sorted(), "{lines:?}");
    }
}

#[test]
fn words_are_found_in_all_three_strands_from_top_to_bottom() {
    let [comparison, ..] = pairs();
    let page = Beside::of(&comparison, 100, &look());
    let found = page.find("e");
    assert!(found.rows.is_sorted() && !found.rows.is_empty());
    assert!(page.find("").rows.is_empty() && page.find("zebra").rows.is_empty());
}
