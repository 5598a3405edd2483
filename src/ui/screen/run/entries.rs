//! What can be read in the step: what it has revealed, and what was said in it.

use crate::app::screen::run::said::{entries, revealed, shelved};
use crate::app::screen::run::{Hand, Run};
use crate::domain::entry::Entry;
use crate::domain::step::PlanStep;
use crate::domain::time;
use crate::domain::visible::{Viewer, Visibility, speaker, visible};
use crate::domain::words::{Collects, SessionKind};
use crate::shown::Shown;
use crate::ui::frame::{MARGIN, below};
use crate::ui::prose;
use crate::ui::theme::Look;
use crate::ui::widgets::{paint, put, width_of};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

const TIME: u16 = 7;
/// The columns of a name, in a narrow and in a wider list.
const NAME: (u16, u16) = (12, 17);
/// From this width on a list is wide.
const WIDE: u16 = 72;
/// The most rows one entry takes, unless it is selected.
const ROWS: usize = 6;

/// One entry as it is set: its columns, its rows of text, and what stands above it.
struct Item {
    heading: Option<String>,
    time: String,
    by: String,
    mark: String,
    rows: Vec<Shown>,
    style: Style,
    is_unread: bool,
}

impl Item {
    fn height(&self) -> usize {
        self.rows.len() + usize::from(self.heading.is_some())
    }
}

/// Draws the heading and as many entries as there is room for: the last ones, or those around the selected one.
pub(super) fn draw(run: &Run, step: &PlanStep, area: Rect, buffer: &mut Buffer, look: &Look) {
    if area.height < 2 {
        return;
    }
    let theme = &look.theme;
    let is_reading = matches!(run.hand, Hand::Said(_));
    let mut entries = entries(&run.sitting);
    // What is counted or set in a table stands above.
    entries.retain(|entry| is_reading || entry.reads_alone());
    let shared = revealed(&run.sitting);
    let shared = shared.iter().filter(|entry| is_reading || entry.reads_alone()).count();
    let on_shelf = shelved(&run.sitting).iter().filter(|one| one.step() != Some(&step.id)).count();
    let said = entries.len().saturating_sub(shared + on_shelf);
    let mut heading = heading(run, step, said, shared, look);
    if on_shelf > 0 {
        heading.push_str(&format!("     On the shelf {} {on_shelf}", look.symbols.between));
    }
    put(buffer, area, (1, 0), &Shown::line(&heading), theme.muted);
    let body = below(area, 1);
    let selected = match run.hand {
        Hand::Said(selected) => Some(selected.min(entries.len().saturating_sub(1))),
        _ => None,
    };
    let width =
        usize::from(body.width.saturating_sub(MARGIN + TIME + name_width(body.width) + 1)).max(8);
    let set = |index: usize| {
        entries.get(index).map(|entry| {
            let before = index.checked_sub(1).and_then(|before| entries.get(before));
            let heading = group(run, entry, before.copied(), shared > 0);
            Item { heading, ..item(run, entry, selected == Some(index), width, look) }
        })
    };
    let focus = selected.unwrap_or_else(|| entries.len().saturating_sub(1));
    let shown = window(focus, entries.len(), usize::from(body.height), &set);
    if let Some((first, _)) = shown.first().filter(|(first, _)| *first > 0) {
        let more = Shown::line(&format!("{} {first} more", look.symbols.up));
        let column = area.width.saturating_sub(width_of(&more) + 2);
        put(buffer, area, (column, 0), &more, theme.muted);
    }
    let mut rest = body;
    for (index, item) in &shown {
        rest = draw_item(item, selected == Some(*index), rest, buffer, look);
    }
}

fn name_width(width: u16) -> u16 {
    if width < WIDE { NAME.0 } else { NAME.1 }
}

fn heading(run: &Run, step: &PlanStep, said: usize, shared: usize, look: &Look) -> String {
    let between = look.symbols.between;
    if step.collects == Collects::Nothing && said + shared == 0 {
        return format!("Said in this step {between} it stays with the people");
    }
    if shared > 0 {
        let unread = match run.sitting.unread() {
            0 => String::new(),
            unread => format!(", {unread} not yet read"),
        };
        return format!(
            "Revealed {between} {shared}{unread}     Said in this step {between} {said}"
        );
    }
    let hidden = if step.is_hidden_still() { ", hidden until the reveal" } else { "" };
    format!("Said in this step {between} {said}{hidden}")
}

/// What stands above an entry that begins a group, where there are groups at all.
fn group(run: &Run, entry: &Entry, before: Option<&Entry>, has_groups: bool) -> Option<String> {
    let sitting = &run.sitting;
    let current = sitting.session.run.step.as_ref();
    let group_of = |entry: &Entry| entry.step().filter(|step| Some(*step) != current).cloned();
    let is_first = before.is_none_or(|before| group_of(before) != group_of(entry));
    if !has_groups || !is_first {
        return None;
    }
    let title = entry.step().and_then(|id| sitting.session.step(id)).map(|step| step.title.clone());
    Some(title.unwrap_or_else(|| "Beside it".into()))
}

/// The entries that fit: from the one in focus upwards, then from it downwards.
fn window(
    focus: usize,
    count: usize,
    room: usize,
    set: &dyn Fn(usize) -> Option<Item>,
) -> Vec<(usize, Item)> {
    let mut items = Vec::new();
    let mut used = 0;
    for index in (0..=focus).rev() {
        let Some(item) = set(index) else { break };
        if used + item.height() > room && !items.is_empty() {
            break;
        }
        used += item.height();
        items.push((index, item));
    }
    items.reverse();
    for index in focus + 1..count {
        let Some(item) = set(index) else { break };
        if used + item.height() > room {
            break;
        }
        used += item.height();
        items.push((index, item));
    }
    items
}

fn item(run: &Run, entry: &Entry, is_selected: bool, width: usize, look: &Look) -> Item {
    let session = &run.sitting.session;
    let theme = &look.theme;
    // Alone, nobody else is in the room.
    let has_room = session.header.kind == SessionKind::Workshop;
    // Going through the list shows nothing of it: Enter puts an entry on the line.
    let is_veiled =
        has_room && visible(session, entry, Viewer::Room) != Visibility::Shown && !run.is_peeking();
    let is_plain = entry.kind().is_plain() || *entry.kind() == run.sitting.own_kind();
    let mark = if is_plain { String::new() } else { format!("{}: ", entry.kind().label()) };
    let rows = if is_veiled {
        vec![veiled(entry, &mark, width, look)]
    } else {
        rows(run, entry, &mark, width, is_selected, look)
    };
    // A screen that the room sees tells no more than the wall.
    let viewer = if run.veils_notes() { Viewer::Room } else { Viewer::Owner };
    let by = speaker(session, entry, viewer).unwrap_or(look.symbols.nobody);
    Item {
        heading: None,
        time: time::clock(entry.at()),
        by: by.to_owned(),
        mark,
        rows,
        style: if is_veiled { theme.hidden_dots } else { theme.text },
        is_unread: run.sitting.is_unread(entry.id()),
    }
}

fn veiled(entry: &Entry, mark: &str, width: usize, look: &Look) -> Shown {
    // As many dots for a word as for a page: the length of a secret is nobody's business.
    const DOTS: usize = 12;
    let dots = if entry.text().is_empty() { 0 } else { DOTS.min(width) };
    Shown::line(&format!("{mark}{}", look.symbols.dot.repeat(dots)))
}

fn rows(
    run: &Run,
    entry: &Entry,
    mark: &str,
    width: usize,
    is_selected: bool,
    look: &Look,
) -> Vec<Shown> {
    let most = if is_selected { ROWS * 2 } else { ROWS };
    let (mut rows, is_cut) = prose::wrap_first(&format!("{mark}{}", entry.in_words()), width, most);
    if is_cut && let Some(last) = rows.last_mut() {
        *last = Shown::line(&format!("{last} {}", look.symbols.ellipsis));
    }
    rows.extend(promise(run, entry, look).map(|promise| Shown::line(&promise).cut(width)));
    rows
}

/// Who will do it, and by when.
fn promise(run: &Run, entry: &Entry, look: &Look) -> Option<String> {
    let owner = entry.owner().map(|owner| run.sitting.session.owner_name(owner).to_owned());
    let due =
        entry.due().map(|due| format!("{} {}", entry.kind().due_words(), look.dates.day(due)));
    let parts: Vec<String> = owner.into_iter().chain(due).collect();
    (!parts.is_empty()).then(|| format!("{} {}", look.symbols.prompt, parts.join(", ")))
}

fn draw_item(item: &Item, is_selected: bool, area: Rect, buffer: &mut Buffer, look: &Look) -> Rect {
    let theme = &look.theme;
    let mut area = area;
    if let Some(heading) = &item.heading {
        put(buffer, area, (MARGIN, 0), &Shown::line(heading), theme.accent);
        area = below(area, 1);
    }
    put(buffer, area, (MARGIN, 0), &Shown::line(&item.time), theme.muted);
    let name = name_width(area.width);
    let by = Shown::line(&item.by).cut(usize::from(name - 2));
    put(buffer, area, (MARGIN + TIME, 0), &by, theme.muted);
    let column = MARGIN + TIME + name;
    for (row, text) in (0..area.height).zip(&item.rows) {
        let end = put(buffer, area, (column, row), text, item.style);
        if row == 0 && !item.mark.is_empty() && end > column {
            let width = width_of(&Shown::line(item.mark.trim_end())).min(end - column);
            let place = Rect { x: area.x + column, y: area.y, width, height: 1 };
            paint(buffer, place, theme.accent);
        }
    }
    let height = u16::try_from(item.rows.len()).unwrap_or(u16::MAX).min(area.height);
    if item.is_unread {
        put(buffer, area, (1, 0), &Shown::line(look.symbols.waiting), theme.accent);
    }
    if is_selected {
        paint(buffer, Rect { height, ..area }, theme.selected);
        put(buffer, area, (1, 0), &Shown::line(look.symbols.now), theme.selected);
    }
    below(area, height)
}
