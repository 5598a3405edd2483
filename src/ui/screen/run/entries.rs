//! What can be read in the step: what it has revealed, and what was said in it.

use super::{shared, side_by_side};
use crate::app::screen::run::said::{entries, revealed, shelved, sorted, talked_about};
use crate::app::screen::run::{Hand, Run};
use crate::domain::entry::Entry;
use crate::domain::experiment::{Card, Field};
use crate::domain::step::PlanStep;
use crate::domain::time;
use crate::domain::verdict::{is_beside, latest_look};
use crate::domain::visible::{Viewer, Visibility, speaker, visible};
use crate::domain::words::{Collects, EntryKind, SessionKind, Show};
use crate::shown::Shown;
use crate::ui::frame::{MARGIN, below};
use crate::ui::marked::Marked;
use crate::ui::prose;
use crate::ui::theme::Look;
use crate::ui::widgets::{paint, put, put_line, width_of};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

const TIME: u16 = 7;
/// The most columns of a name, in a narrow and in a wider list.
const NAME: (u16, u16) = (16, 22);
/// The fewest columns of a name.
const LEAST_NAME: u16 = 8;
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
    rows: Vec<Line<'static>>,
    is_unread: bool,
}

impl Item {
    fn height(&self) -> usize {
        self.rows.len() + usize::from(self.heading.is_some())
    }
}

/// Draws the heading and as many entries as there is room for: the last ones, or those around the selected one.
/// Gives whether that was all of them.
pub(super) fn draw(
    run: &Run,
    step: &PlanStep,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> bool {
    if area.height < 2 {
        return false;
    }
    let theme = &look.theme;
    let is_reading = matches!(run.hand, Hand::Said(_));
    let mut entries = entries(&run.sitting);
    // What is counted or set in a table stands above.
    let session = &run.sitting.session;
    let is_listed =
        |entry: &Entry| is_reading || (entry.reads_alone() && !is_beside(session, entry));
    entries.retain(|entry| is_listed(entry));
    let about = talked_about(&run.sitting);
    if !is_reading {
        // What the step talks about stands above, except what is being said of it here.
        let is_here = |entry: &Entry| entry.step() == Some(&step.id);
        entries.retain(|entry| is_here(entry) || about.iter().all(|one| one.id() != entry.id()));
    }
    let shared = revealed(&run.sitting).into_iter().chain(sorted(&run.sitting));
    let shared = shared.filter(|entry| is_listed(entry) && !entry.is_pass()).count();
    let on_shelf = shelved(&run.sitting).iter().filter(|one| one.step() != Some(&step.id)).count();
    let talked = if is_reading {
        about.iter().filter(|one| one.step() != Some(&step.id)).count()
    } else {
        0
    };
    let mut heading = heading(run, step, &entries, (shared, on_shelf + talked), look);
    if on_shelf > 0 {
        heading.push_str(&format!("   On the shelf {} {on_shelf}", look.symbols.between));
    }
    let heading = Shown::line(&heading);
    let due = due(run);
    let area = match &due {
        Some(due) if area.height >= 3 => {
            put(
                buffer,
                area,
                (1, 0),
                &due.clone().cut(usize::from(area.width.saturating_sub(2))),
                theme.accent,
            );
            below(area, 1)
        }
        _ => area,
    };
    // Where there is no room for both, what can be done now comes before how much was said.
    let (heading, heading_style) = match due.filter(|_| area.height < 3 && entries.is_empty()) {
        Some(due) => (due, theme.accent),
        None => (heading, theme.muted),
    };
    let mut body = below(area, 1);
    let sentences = if is_reading { Vec::new() } else { side_by_side::rows(run, step, body, look) };
    let mut is_apart = shared > 0 || talked > 0;
    let mut has_all_sentences = true;
    if !sentences.is_empty() {
        entries.drain(..shared);
        (body, has_all_sentences) = side_by_side::draw(&sentences, &entries, body, buffer, look);
        is_apart = false;
        if entries.is_empty() || body.height == 0 {
            put(buffer, area, (1, 0), &heading, heading_style);
            return has_all_sentences && entries.is_empty();
        }
    }
    let selected = match run.hand {
        Hand::Said(selected) => Some(selected.min(entries.len().saturating_sub(1))),
        _ => None,
    };
    let names = name_width(run, body.width);
    let marks = shared::sentences(run, look);
    let width = usize::from(body.width.saturating_sub(MARGIN + TIME + names + 1)).max(8);
    let set = |index: usize| {
        entries.get(index).map(|entry| {
            let before = index.checked_sub(1).and_then(|before| entries.get(before));
            let heading = group(run, entry, before.copied(), is_apart);
            let marked = marks.get(entry.id());
            Item { heading, ..item(run, entry, marked, selected == Some(index), width, look) }
        })
    };
    let focus = selected.unwrap_or_else(|| entries.len().saturating_sub(1));
    let shown = window(focus, entries.len(), usize::from(body.height), &set);
    let mut room = area.width.saturating_sub(2);
    if let Some((first, _)) = shown.first().filter(|(first, _)| *first > 0) {
        let more = Shown::line(&format!("{} {first} more", look.symbols.up));
        let column = area.width.saturating_sub(width_of(&more) + 2);
        put(buffer, area, (column, 0), &more, theme.muted);
        room = column.saturating_sub(2);
    }
    put(buffer, area, (1, 0), &heading.cut(usize::from(room)), heading_style);
    let mut rest = body;
    for (index, item) in &shown {
        rest = draw_item(item, names, selected == Some(*index), rest, buffer, look);
    }
    has_all_sentences && shown.len() == entries.len()
}

/// The columns of the names: as many as the longest needs, up to what the list can spare.
fn name_width(run: &Run, width: u16) -> u16 {
    let most = if width < WIDE { NAME.0 } else { NAME.1 };
    let people = &run.sitting.session.people;
    let longest = people.iter().map(|person| width_of(&Shown::line(&person.name))).max();
    longest.map_or(LEAST_NAME, |longest| longest + 2).clamp(LEAST_NAME, most)
}

/// What waits to be revealed in this step, and with which key.
fn due(run: &Run) -> Option<Shown> {
    let waiting = run.sitting.to_reveal();
    let session = &run.sitting.session;
    let titles: Vec<String> = waiting
        .iter()
        .filter(|step| session.entries_of(&step.id).next().is_some())
        .map(|step| format!("“{}”", step.title))
        .collect();
    if titles.is_empty() || matches!(run.hand, Hand::Said(_)) {
        return None;
    }
    let key = if matches!(run.hand, Hand::Lead(_)) { "r" } else { "Alt-r" };
    Some(Shown::line(&format!("{key} reveals {} to everybody", titles.join(" and "))))
}

/// What stands above the list, where so many of the entries were revealed and so many are on the shelf.
fn heading(
    run: &Run,
    step: &PlanStep,
    entries: &[&Entry],
    (shared, on_shelf): (usize, usize),
    look: &Look,
) -> String {
    let between = look.symbols.between;
    let said = entries.len().saturating_sub(shared + on_shelf);
    if step.collects == Collects::Nothing && entries.is_empty() {
        return match step.show {
            Show::Own => format!("Said in this step {between} it stays with the people"),
            _ => String::new(),
        };
    }
    if shared > 0 {
        let unread = match run.sitting.unread() {
            0 => String::new(),
            unread => format!(", {unread} not yet read"),
        };
        return format!("Revealed {between} {shared}{unread}   Said {between} {said}");
    }
    // Answers that are counted have their own row, with how many have given.
    if !step.is_hidden_still() || run.sitting.own_kind().is_counted() {
        return format!("Said in this step {between} {said}");
    }
    let beside = entries.iter().filter(|entry| entry.step() != Some(&step.id)).count();
    let hidden = said.saturating_sub(beside);
    let beside = if beside > 0 { format!(", {beside} beside it") } else { String::new() };
    format!("Said in this step {between} {hidden} hidden until the reveal{beside}")
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

fn item(
    run: &Run,
    entry: &Entry,
    marked: Option<&Marked>,
    is_selected: bool,
    width: usize,
    look: &Look,
) -> Item {
    let session = &run.sitting.session;
    let theme = &look.theme;
    // Alone, nobody else is in the room.
    let has_room = session.header.kind == SessionKind::Workshop;
    // Going through the list shows nothing of it: Enter puts an entry on the line.
    let is_veiled = has_room
        && visible(session, entry, Viewer::Room) != Visibility::Shown
        && !run.is_peeking_at_entries();
    let is_plain = entry.kind().is_plain() || *entry.kind() == run.sitting.own_kind();
    let mark = if is_plain { String::new() } else { format!("{}: ", entry.kind().label()) };
    let most = if is_selected { ROWS * 2 } else { ROWS };
    let styled = |rows: Vec<Shown>, style: Style| -> Vec<Line<'static>> {
        rows.into_iter().map(|row| Line::from(Span::styled(row.into_string(), style))).collect()
    };
    let rows = match marked {
        _ if is_veiled => styled(vec![veiled(entry, &mark, width, look)], theme.hidden_dots),
        Some(marked) => {
            let mut rows = shared::lines(&marked.clone().behind(&mark), width, most, look);
            rows.extend(styled(behind(run, entry, width, look), theme.text));
            rows
        }
        None => styled(rows(run, entry, &mark, width, most, look), theme.text),
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
        is_unread: run.sitting.is_unread(entry),
    }
}

fn veiled(entry: &Entry, mark: &str, width: usize, look: &Look) -> Shown {
    // As many dots for a word as for a page: the length of a secret is nobody's business.
    const DOTS: usize = 12;
    let is_silent = entry.kind().is_counted() && entry.text().is_empty();
    let dots = if is_silent { 0 } else { DOTS.min(width) };
    Shown::line(&format!("{mark}{}", look.symbols.dot.repeat(dots)))
}

fn rows(
    run: &Run,
    entry: &Entry,
    mark: &str,
    width: usize,
    most: usize,
    look: &Look,
) -> Vec<Shown> {
    let words = if entry.is_pass() { "passes".into() } else { run.words_of(entry) };
    let (mut rows, is_cut) = prose::wrap_first(&format!("{mark}{words}"), width, most);
    if is_cut && let Some(last) = rows.last_mut() {
        *last = Shown::line(&format!("{last} {}", look.symbols.ellipsis));
    }
    rows.extend(behind(run, entry, width, look));
    rows
}

/// What stands below its words: who does it and by when, how far it has come, the latest look.
fn behind(run: &Run, entry: &Entry, width: usize, look: &Look) -> Vec<Shown> {
    let mut rows: Vec<Shown> = promise(run, entry, look)
        .map(|promise| Shown::line(&promise).cut(width))
        .into_iter()
        .collect();
    rows.extend(card(entry, look).into_iter().flat_map(|text| prose::wrap(&text, width)));
    if let Some(latest) = latest_look(&run.sitting.session, entry.id()) {
        let text = format!("{} {}", look.symbols.prompt, latest.shown(look.dates));
        rows.extend(prose::wrap_first(&text, width, 2).0);
    }
    rows
}

/// How far an experiment has come, and when it is looked at first.
fn card(entry: &Entry, look: &Look) -> Option<String> {
    let card = Card::read(entry)?;
    let row = card.rows.iter().find(|row| row.field == Field::Look);
    let first = row.map(|row| format!(", first look {}", row.shown(look.dates)));
    let stage = card.stage_in_words(look.dates);
    Some(format!("{} {stage}{}", look.symbols.prompt, first.unwrap_or_default()))
}

/// Who will do it, and by when.
fn promise(run: &Run, entry: &Entry, look: &Look) -> Option<String> {
    let holds = if *entry.kind() == EntryKind::Difference { "held by " } else { "" };
    let name = |owner| format!("{holds}{}", run.sitting.session.owner_name(owner));
    let owner = entry.owner().map(name);
    let due =
        entry.due().map(|due| format!("{} {}", entry.kind().due_words(), look.dates.day(due)));
    let parts: Vec<String> = owner.into_iter().chain(due).collect();
    (!parts.is_empty()).then(|| format!("{} {}", look.symbols.prompt, parts.join(", ")))
}

fn draw_item(
    item: &Item,
    name: u16,
    is_selected: bool,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Rect {
    let theme = &look.theme;
    let mut area = area;
    if let Some(heading) = &item.heading {
        put(buffer, area, (MARGIN, 0), &Shown::line(heading), theme.accent);
        area = below(area, 1);
    }
    put(buffer, area, (MARGIN, 0), &Shown::line(&item.time), theme.muted);
    let by = Shown::line(&item.by).cut(usize::from(name - 2));
    put(buffer, area, (MARGIN + TIME, 0), &by, theme.muted);
    let column = MARGIN + TIME + name;
    for (row, text) in (0..area.height).zip(&item.rows) {
        let place = Rect { x: area.x + column.min(area.width), ..area };
        put_line(buffer, Rect { width: area.width.saturating_sub(column), ..place }, row, text);
        let end = column + u16::try_from(text.width()).unwrap_or(0);
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
