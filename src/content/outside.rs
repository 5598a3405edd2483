//! Content stays within itself: nothing in it leads out.

use crate::handwritten::Page;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// What a text that leads out holds.
const LEADS: [&str; 3] = ["://", "www.", "]("];

/// Notes every text that holds a link.
pub(super) fn check(page: &mut Page<'_>, table: &DeTable<'_>) {
    for value in table.values() {
        check_value(page, value);
    }
}

fn check_value(page: &mut Page<'_>, value: &Spanned<DeValue<'_>>) {
    match value.get_ref() {
        DeValue::String(text) if LEADS.iter().any(|lead| text.contains(lead)) => {
            let reason = "this text holds a link; a room can't click, so say it in words";
            page.fault(value.span().start, reason);
        }
        DeValue::Array(items) => items.iter().for_each(|item| check_value(page, item)),
        DeValue::Table(table) => check(page, table),
        _ => {}
    }
}
