//! What each fact changes. Synchronous and total: every fact is fine in every state.

mod found;
mod leaving;
mod overlays;
pub mod places;
mod typing;

use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::app::gathering;
use crate::app::indexing;
use crate::app::key::Key;
use crate::app::keymap::{Layer, look_up};
use crate::app::model::{Errand, Model, Saving, Waiting};
use crate::app::msg::{Extent, Msg, Purpose};
use crate::app::noting;
use crate::app::overlay::{IN_ONE_GO, Overlay};
use crate::app::palette::Palette;
use crate::app::screen::home::{self, Home};
use crate::app::screen::prepare::Prepare;
use crate::app::screen::run::{self, Run};
use crate::app::screen::threads::jotting;
use crate::app::screen::{
    Screen, compare, journals, members, prepare, reader, reflect, review, threads,
};
use crate::app::topics;
use crate::domain::catalogue::SessionKey;
use crate::domain::moment::{Moment, Now};
use crossterm::event::KeyCode;
use leaving::leave;
pub use leaving::{end_session, leave_session, quit};

/// Changes the model by what has happened, and asks for what follows.
pub fn update(model: &mut Model, msg: Msg, now: &mut Now) -> Vec<Effect> {
    notice_sleep(model, now.moment);
    now.moment = model.time_at(now.moment);
    let mut effects = change(model, msg, now);
    effects.extend(reflect::begin_file(model, now));
    effects.extend(noting::begin_file(model, now));
    effects.extend(jotting::begin_file(model, now));
    effects.extend(ring(model, now.moment));
    effects.extend(prepare::kept::keep(model));
    effects.extend(indexing::ask(model));
    review::finding::catch_up(model);
    effects.extend(gathering::ask(model));
    threads::laid::catch_up(model, now.moment.wall.date_naive());
    run::since::catch_up(model, now.moment.wall.date_naive());
    effects.extend(run::since::brought::keep(model));
    if model.is_rehearsing() {
        effects.retain(|effect| !effect.writes());
    }
    effects
}

fn change(model: &mut Model, msg: Msg, now: &mut Now) -> Vec<Effect> {
    if is_meant_for_later(model, &msg, now.moment) {
        // Enter would keep words that nobody has seen on the line yet.
        let is_enter = matches!(&msg, Msg::Pressed(key) if key.code == KeyCode::Enter);
        if !is_enter {
            let until = now.moment.steady;
            let waiting = model.waiting.get_or_insert(Waiting { until, typed: Vec::new() });
            waiting.typed.push(msg);
        }
        return Vec::new();
    }
    let is_read = matches!(msg, Msg::Catalogued(_) | Msg::PracticeRead(_));
    if matches!(msg, Msg::SessionRead { .. }) || (is_read && opens_page(model)) {
        return open_with_what_waits(model, msg, now);
    }
    match msg {
        Msg::Pressed(key) => press(model, key, now),
        Msg::Pasted(text) => typing::paste(model, &text, now.moment),
        Msg::DeadlineCame => {
            pass_deadlines(model, now.moment);
            Vec::new()
        }
        Msg::Resized => Vec::new(),
        Msg::FocusLost => vec![Effect::Checkpoint],
        Msg::Kept => {
            if !matches!(model.saving, Saving::Failed(_)) {
                model.saving = Saving::Kept(now.moment.wall);
            }
            Vec::new()
        }
        Msg::Saved(at) => {
            let failed = matches!(model.saving, Saving::Failed(_));
            model.saving = Saving::Saved(at);
            if !failed {
                return Vec::new();
            }
            model.say("Saving works again; nothing is missing", now.moment);
            vec![Effect::Catalogue]
        }
        Msg::SaveFailed(reason) => {
            if std::mem::take(&mut model.leaving) {
                model.overlays.retain(|overlay| !matches!(overlay, Overlay::Unsaved(_)));
                model.overlays.push(Overlay::Unsaved(reason.clone()));
            }
            model.saving = Saving::Failed(reason);
            Vec::new()
        }
        Msg::Terminated => {
            if let Some(run) = model.run_mut() {
                run.sitting.leave(now.moment);
            }
            quit(model, true, now)
        }
        Msg::WallRead(read) => {
            if let Screen::Wall(wall) = &mut model.screen {
                wall.take(read);
            }
            Vec::new()
        }
        Msg::Place(answer) => places::update(model, *answer, now),
        other => found::update(model, other, now),
    }
}

/// Whether a page is to be opened as soon as everything it needs was read.
fn opens_page(model: &Model) -> bool {
    matches!(model.errand, Some(Errand::Reflect(_)))
}

/// What was typed before something could be opened goes to it.
fn open_with_what_waits(model: &mut Model, msg: Msg, now: &mut Now) -> Vec<Effect> {
    let is_awaited = opens_page(model);
    let typed = model.waiting.take().map(|waiting| waiting.typed).unwrap_or_default();
    let mut effects = found::update(model, msg, now);
    if let Some(waiting) = &mut model.waiting {
        // What is to be opened is still to be read.
        waiting.typed = typed;
    } else if opens_page(model) {
        model.waiting = Some(Waiting { until: now.moment.steady, typed });
    } else if !is_awaited || model.is_in_session() {
        for msg in typed {
            effects.extend(change(model, msg, now));
        }
    }
    effects
}

/// Whether something was typed in one go with the key that opens a session that is still being read.
fn is_meant_for_later(model: &Model, msg: &Msg, moment: Moment) -> bool {
    let is_text = match msg {
        Msg::Pressed(key) => key.typed().is_some() || key.code == KeyCode::Enter,
        Msg::Pasted(_) => true,
        _ => false,
    };
    let waits = model.waiting.as_ref().is_some_and(|waiting| moment.real < waiting.until);
    is_text && (waits || opens_page(model))
}

/// What was changed since this was last asked, to be written before anything is drawn.
pub fn settle(model: &mut Model, moment: Moment) -> Option<Effect> {
    let moment = model.time_at(moment);
    let (parts, quiet) = model.sitting_mut()?.take_changes(moment)?;
    if model.run().is_some_and(|run| run.rehearsal.is_some()) {
        return None;
    }
    Some(Effect::Record { parts, quiet })
}

/// Remembers how much is on the screen, and lets what depends on it follow; whether that may look
/// different from what was drawn.
pub fn show_extent(model: &mut Model, extent: Extent) -> bool {
    let before = std::mem::replace(&mut model.extent, extent);
    let mut is_stale = false;
    if let Some(Overlay::Library(library)) = model.overlays.last_mut()
        && let Some(row) = extent.hit
        && (extent.hit, extent.page) != (before.hit, before.page)
    {
        library.show_link(row, extent.page);
        is_stale = true;
    }
    match &mut model.screen {
        // How much it lists goes by how much there is room for.
        Screen::Home(_) => is_stale |= extent.wide != before.wide,
        Screen::Run(run) => {
            run.is_all_shown = extent.shows_all;
            let columns = Some(extent.columns).filter(|columns| *columns > 0);
            let editor = match &mut run.sitting.card {
                Some(form) => &mut form.editor,
                None => &mut run.sitting.editor,
            };
            is_stale |= !editor.is_empty() && editor.width() != columns;
            editor.set_width(columns);
        }
        Screen::Reflect(reflect) => reflect.set_width(extent.columns),
        Screen::Compare(compare) => is_stale |= compare.follow(extent),
        Screen::Reader(reader) => {
            let scroll = reader.scroll;
            let goes = reader.goes_to.take().is_some() | reader.opens_at.take().is_some();
            if goes {
                reader.scroll = extent.hit.map_or(scroll, |hit| hit.saturating_sub(1));
            } else if reader.went_to != extent.hit {
                reader.went_to = extent.hit;
                // A place that was found is shown with a little of what comes before it.
                reader.scroll = extent.hit.map_or(scroll, |hit| hit.saturating_sub(3));
            }
            is_stale |= reader.scroll != scroll;
        }
        _ => {}
    }
    is_stale
}

fn notice_sleep(model: &mut Model, moment: Moment) {
    let slept = moment.slept.saturating_sub(model.slept);
    model.slept = moment.slept;
    if let Some(rehearsal) = model.run_mut().and_then(|run| run.rehearsal.as_mut()) {
        // A rehearsal waits for whoever comes back.
        rehearsal.pace = rehearsal.pace.without(slept);
    } else if let Some(sitting) = model.sitting_mut() {
        sitting.slept(slept, moment);
    }
}

/// The bell, where it is wanted, as the time of a step runs out.
fn ring(model: &mut Model, moment: Moment) -> Option<Effect> {
    let is_wanted = model.settings.bell;
    let run = model.run_mut()?;
    let step = run.sitting.step()?;
    let elapsed = run.sitting.clock.elapsed(moment.steady);
    let turns = match step.rounds.standing(elapsed) {
        Some(now) => run.bell.turns(&step.id, now.phase),
        None => false,
    };
    let strikes = run.bell.strikes(&step.id, elapsed >= step.allotted());
    ((strikes || turns) && is_wanted).then_some(Effect::Ring)
}

fn pass_deadlines(model: &mut Model, moment: Moment) {
    if model.notice.as_ref().is_some_and(|notice| notice.until <= moment.real) {
        model.notice = None;
    }
    if let Some(run) = model.run_mut() {
        run.peek = run.peek.filter(|until| *until > moment.real);
    }
    if model.unkept.is_some_and(|until| until <= moment.real) {
        // What is prepared is not in the file: it is written once more.
        model.unkept = None;
        model.journal.prepared = None;
    }
    if model.leave_armed.is_some_and(|until| until <= moment.real) {
        model.leave_armed = None;
    }
}

fn press(model: &mut Model, key: Key, now: &mut Now) -> Vec<Effect> {
    let layers = model.layers();
    if let Some(effects) = run::into_group(model, &layers, key, now) {
        return effects;
    }
    if let Some(action) = look_up(&layers, key) {
        model.notice = model.notice.take().filter(|notice| notice.matters);
        return act(model, action, now);
    }
    if let Some(letter) = key.typed().filter(|_| layers.first() == Some(&Layer::Topics)) {
        return topics::choose_by(model, letter, now);
    }
    if let Some(letter) = key.typed()
        && [Layer::Text, Layer::Said, Layer::Look, Layer::Since, Layer::Together]
            .iter()
            .any(|layer| layers.contains(layer))
    {
        typing::type_letter(model, letter, now);
        return Vec::new();
    }
    if let Some(Overlay::Confirm(question)) = model.overlays.last_mut() {
        question.put_off(now.moment);
    }
    match key.code {
        // A fast Esc and a letter arrive as Alt and the letter: the same result.
        KeyCode::Char(letter) if key.alt && !key.ctrl && takes_alt(&layers) => {
            match look_up(&[Layer::Lead], Key::letter(letter)) {
                Some(action) => run::act_once(model, action, now),
                None => Vec::new(),
            }
        }
        _ => Vec::new(),
    }
}

/// Whether Alt and a LEAD letter means that letter: wherever no letter is a command of its own.
fn takes_alt(layers: &[Layer]) -> bool {
    [Layer::Write, Layer::Said, Layer::Lead, Layer::Groups, Layer::Since]
        .iter()
        .any(|layer| layers.contains(layer))
}

fn act(model: &mut Model, action: Action, now: &mut Now) -> Vec<Effect> {
    match action {
        Action::Help if !matches!(model.overlays.last(), Some(Overlay::Help { .. })) => {
            let layers = model.layers();
            model.overlays.push(Overlay::Help { layers, scroll: 0 });
            return Vec::new();
        }
        Action::Leave => return leave(model, now),
        // Whoever holds the screen while it goes round has their own field and nothing else.
        Action::Palette if model.is_going_round() => return Vec::new(),
        Action::Palette if model.overlays.is_empty() => {
            model.overlays.push(Overlay::Palette(Palette::default()));
            return Vec::new();
        }
        Action::Suspend => return vec![Effect::Checkpoint, Effect::Suspend],
        _ => {}
    }
    if !model.overlays.is_empty() {
        return overlays::act(model, action, now);
    }
    match &model.screen {
        Screen::Home(_) => home::act(model, action, now),
        Screen::Prepare(_) => prepare::act(model, action, now),
        Screen::Run(_) => run::act(model, action, now),
        Screen::Reflect(_) => reflect::act(model, action, now),
        Screen::Review(_) => review::act(model, action, now),
        Screen::Reader(_) => reader::act(model, action, now),
        Screen::Compare(_) => compare::act(model, action, now),
        Screen::Threads(_) => threads::act(model, action, now),
        Screen::Journals(_) => journals::act(model, action, now),
        Screen::Members(_) => members::act(model, action, now),
        Screen::Wall(_) => Vec::new(),
    }
}

/// Goes to Home from Prepare, which is remembered as it is.
pub fn go_home_from(model: &mut Model, prepare: Prepare) -> Vec<Effect> {
    model.prepare = prepare;
    go_home(model)
}

/// Goes to Home, with the lists as they are now.
pub fn go_home(model: &mut Model) -> Vec<Effect> {
    model.screen = Screen::Home(Home::default());
    vec![Effect::Catalogue]
}

/// Why nothing can be written, if that is so.
pub fn read_only_sentence(model: &Model) -> Option<String> {
    model.held_by.as_ref().map(|holder| {
        format!("{holder}. This window can read, not write: close the other one first")
    })
}

/// An effect that writes, unless this window may only read.
pub fn guarded(model: &mut Model, effect: Effect, now: &mut Now) -> Vec<Effect> {
    match read_only_sentence(model) {
        Some(sentence) => {
            model.say(sentence, now.moment);
            Vec::new()
        }
        None => vec![effect],
    }
}

/// Asks for a session to be read, or to be taken up again if this window may write.
pub fn read(model: &mut Model, key: SessionKey, purpose: Purpose, now: &mut Now) -> Vec<Effect> {
    if model.refuses(&key, now) {
        model.opens_at = None;
        return Vec::new();
    }
    let effects = match purpose {
        Purpose::Reading | Purpose::Closing => vec![Effect::Read { key, purpose }],
        Purpose::Continuing => guarded(model, Effect::Read { key, purpose }, now),
    };
    if !effects.is_empty() {
        let until = now.moment.real + IN_ONE_GO;
        model.waiting = Some(Waiting { until, typed: Vec::new() });
    }
    effects
}

/// Puts a running session on the screen.
pub(super) fn run_session(model: &mut Model, run: Run) {
    model.overlays.clear();
    model.screen = Screen::Run(Box::new(run));
}
