//! The facilitator's screen of a running session:
//!
//! ```text
//!  title · journal                       step 4 of 9              10:18  2 min late    frame::head
//! ──────────────────────────────────────────────────────────────────────────────────
//!                                                 │ Agenda            ends 11:02       side
//!   the question                                  │ ✓ 10:00  Check-in         4
//!   points, what to do                            │
//!   5:12 ━━━━━━━━━━━────────                      │ For you
//!                                                 │ Say    …
//!  Said in this step · 4                          │
//!   10:17  Amal   …                     main      │ Next   …
//! ──────────────────────────────────────────────────────────────────────────────────
//!  WRITE  Note · Jo ›  …                                                  kept 10:18   hand
//! ──────────────────────────────────────────────────────────────────────────────────
//!  keys, or what is said, or the actions of LEAD                                      hand
//! ```

mod about;
mod card;
mod clock;
mod counted;
mod entries;
mod feet;
mod groups;
pub(super) mod hand;
mod looking;
mod main;
mod names;
mod notes;
mod nudge;
mod round;
mod shared;
mod side;
mod side_by_side;
mod since;
mod together;

pub(in crate::ui::screen) use side::sign_and_style;

use crate::app::model::Model;
use crate::app::msg::Extent;
use crate::app::rehearsal::MARK;
use crate::app::screen::run::{Hand, Run};
use crate::domain::moment::Moment;
use crate::domain::time;
use crate::shown::Shown;
use crate::ui::frame::head;
use crate::ui::screen::people::{self, PeopleList};
use crate::ui::screen::{agenda, wall};
use crate::ui::theme::Look;
use crate::ui::view::{Drawn, WIDE};
use crate::ui::widgets::put;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The columns of agenda and notes beside the step: more of them where there is room.
fn side_width(width: u16) -> u16 {
    (width * 3 / 8).clamp(36, 56)
}

/// Draws the running session.
pub fn draw(
    model: &Model,
    run: &Run,
    moment: Moment,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Drawn {
    if run.hand == Hand::Wall {
        let wall = run.wall(&place(model, run), look.dates);
        wall::draw(Some(&wall), "", moment, area, buffer, look);
        return Drawn::default();
    }
    let body = title(model, run, moment, area, buffer, look);
    if run.hand == Hand::Card {
        let saving = hand::saving(model, look);
        return card::draw(model, run, &saving, body, buffer, look);
    }
    if let Hand::Round(round) = &run.hand {
        return round::draw(model, run, round, body, buffer, look);
    }
    let (body, line) = hand::draw(model, run, body, buffer, look);
    // Sentences to be read side by side need the place more than the agenda does.
    let left = body.width.saturating_sub(side_width(body.width));
    let is_wide = area.width >= WIDE && !side_by_side::needs(run, body.width, left);
    let main_area = if is_wide {
        let width = side_width(body.width);
        let side = Rect { x: body.right() - width, width, ..body };
        let upright = Shown::line(look.symbols.upright);
        for row in 0..side.height {
            put(buffer, side, (0, row), &upright, look.theme.rule);
        }
        side::draw(
            run,
            moment,
            Rect { x: side.x + 2, width: width - 3, ..side },
            run.notes.is_none(),
            buffer,
            look,
        );
        Rect { width: body.width - width, ..body }
    } else {
        body
    };
    let set = if run.shows_since() {
        since::draw(run, moment, main_area, buffer, look);
        main::Set::default()
    } else {
        main::draw(run, moment, main_area, buffer, look)
    };
    match &run.hand {
        Hand::Look(choosing) => looking::draw(run, choosing, body, buffer, look),
        Hand::Agenda(selected) => agenda::draw(run, *selected, moment, body, buffer, look),
        Hand::Together(shows) => together::draw(run, *shows, moment, body, buffer, look),
        Hand::Step(selected) => agenda::draw_step(run, *selected, body, buffer, look),
        Hand::Replan(replan) => agenda::draw_replan(run, replan, moment, body, buffer, look),
        Hand::Adding(adding) => {
            let practice = model.practice.as_deref();
            let cursor = agenda::draw_adding(run, adding, practice, body, buffer, look);
            return Drawn { cursor, extent: line.extent };
        }
        Hand::FormatName(editor) => {
            let cursor = agenda::draw_name(editor, body, buffer, look);
            return Drawn { cursor, extent: line.extent };
        }
        Hand::Groups(groups) => {
            let cursor = groups::draw(run, groups, body, buffer, look);
            let page = usize::from(body.height.saturating_sub(2));
            return Drawn { cursor, extent: Extent { page, ..line.extent } };
        }
        Hand::Names(selected) => names::draw(run, *selected, body, buffer, look),
        Hand::People(roll) => {
            let list = PeopleList {
                title: "Who is here",
                roll,
                present: &run.sitting.session.people,
                known: &model.journal.people,
                is_veiled: run.veils_notes(),
            };
            let cursor = people::draw(&list, body, buffer, look);
            return Drawn { cursor, extent: line.extent };
        }
        _ => {}
    }
    let cursor = line.cursor.filter(|_| run.hand == Hand::Write);
    let page = usize::from(body.height);
    let main::Set { note_pages, shows_all } = set;
    Drawn { cursor, extent: Extent { page, note_pages, shows_all, ..line.extent } }
}

/// Where it takes place: for a rehearsal nowhere.
fn place(model: &Model, run: &Run) -> String {
    match &run.rehearsal {
        Some(_) => MARK.to_owned(),
        None => model.journal_name(&run.sitting.key),
    }
}

fn title(
    model: &Model,
    run: &Run,
    moment: Moment,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Rect {
    let theme = &look.theme;
    let session = &run.sitting.session;
    let journal = match &run.rehearsal {
        Some(_) => String::new(),
        None => format!(" {} {}", look.symbols.between, place(model, run)),
    };
    let place = session.current().map_or_else(String::new, |index| {
        format!("step {} of {}     ", index + 1, session.plan.len())
    });
    let pace = run.rehearsal.as_ref().map(|rehearsal| rehearsal.pace.times());
    let pace = pace.filter(|times| *times > 1);
    let pace = pace.map_or_else(String::new, |times| format!("  {times}x"));
    let clock = time::clock(moment.wall) + &pace;
    let late = run.sitting.agenda(moment).minutes_late();
    let late = match late {
        1.. => format!("  {late} min late"),
        _ => String::new(),
    };
    head(
        model,
        &[(&session.header.title, theme.strong), (&journal, theme.muted)],
        &[(&place, theme.muted), (&clock, theme.text), (&late, theme.late)],
        area,
        buffer,
        look,
    )
}
