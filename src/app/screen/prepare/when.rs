//! When it begins, and when people meet next.

use super::{Field, Hand, Prepare, typing};
use crate::app::model::Model;
use crate::domain::catalogue::Row;
use crate::domain::meeting;
use crate::domain::moment::Moment;

/// When people meet next, as the last workshop of the journal said, if that lies ahead.
pub fn next_meeting(model: &Model, moment: Moment) -> Option<(&Row, &str)> {
    let rows = model.catalogue.as_ref().map_or(&[][..], |catalogue| &catalogue.rows);
    let row = rows.get(model.listing.last_workshop(&model.journal.slug)?)?;
    let next = row.summary()?.next.as_deref()?;
    let (day, _) = meeting::meant(next)?;
    (day >= moment.wall.date_naive()).then_some((row, next))
}

/// Asks when it begins, with the hour of the next meeting where one was named.
pub(super) fn ask(model: &Model, prepare: &mut Prepare, moment: Moment) {
    let named = next_meeting(model, moment).and_then(|(_, next)| meeting::meant(next)?.1);
    let zone = *moment.wall.offset();
    let named = named.and_then(|at| at.and_local_timezone(zone).single());
    let begins = prepare.begins.or_else(|| named.filter(|at| *at > moment.wall));
    prepare.hand = Hand::Text(Field::Begins, typing::begins_as_typed(begins));
}
