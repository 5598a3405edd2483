//! How a page begins: with a question, a walk, or nothing; and how it is taken up again.

use super::{Reflect, asking};
use crate::app::effect::Effect;
use crate::app::model::{Errand, Model};
use crate::app::msg::Purpose;
use crate::app::screen::{Screen, journals};
use crate::app::sitting::Sitting;
use crate::app::update;
use crate::domain::catalogue::SessionKey;
use crate::domain::format::Format;
use crate::domain::moment::Now;
use crate::domain::session::Session;
use crate::domain::step::PlanStep;
use crate::domain::words::SessionKind;

/// What a page without a question is called until it has words.
pub(super) const UNTITLED: &str = "A page";

/// Opens a page with today's question, or the one that was begun with it today.
pub fn today(model: &mut Model, now: &mut Now) -> Vec<Effect> {
    if let Some(sentence) = update::read_only_sentence(model) {
        model.say(sentence, now.moment);
        return Vec::new();
    }
    if model.catalogue.is_none() {
        // What a crash left is put back before anything new is written.
        model.errand = Some(Errand::Reflect(None));
        return Vec::new();
    }
    if let Some(key) = begun_today(model, now) {
        return update::read(model, key, Purpose::Continuing, now);
    }
    let question = model.question.clone();
    let step = asking::step(&question, Vec::new(), now);
    open(model, &question, vec![step], now);
    Vec::new()
}

/// The unfinished page that was begun with today's question today.
fn begun_today(model: &Model, now: &Now) -> Option<SessionKey> {
    let slug = &journals::personal(model).slug;
    let day = now.moment.wall.date_naive();
    let rows = model.catalogue.iter().flat_map(|catalogue| &catalogue.rows);
    let mut own = rows.filter(|row| row.key.journal == *slug);
    let found = own.find(|row| {
        row.summary().is_some_and(|summary| {
            summary.kind == SessionKind::Reflection
                && summary.ended.is_none()
                && !summary.newer
                && summary.title == model.question
                && summary.started.date_naive() == day
        })
    });
    found.map(|row| row.key.clone())
}

/// Opens a page on which a format's questions stand.
pub fn begin(model: &mut Model, format: &Format, title: &str, now: &mut Now) {
    let plan = format.plan(|| now.id());
    open(model, title, plan, now);
}

/// Opens a page with these questions. There is no file of it before its first word.
pub fn open(model: &mut Model, title: &str, plan: Vec<PlanStep>, now: &mut Now) {
    let title = if title.is_empty() { UNTITLED } else { title };
    let mut session = Session::begin(SessionKind::Reflection, title, now.moment.wall, &now.id());
    session.plan = plan;
    let key = SessionKey::new(journals::personal(model).slug.clone(), session.header.id.clone());
    let mut sitting = Sitting::begin(key, session);
    sitting.turn_to(0, Default::default(), now.moment);
    show(model, Reflect::new(sitting, false));
}

/// Puts a page on the screen, set as wide as the one before.
fn show(model: &mut Model, mut reflect: Reflect) {
    reflect.set_width(model.extent.columns);
    model.overlays.clear();
    model.screen = Screen::Reflect(Box::new(reflect));
}

/// A page that was left goes on where it was.
pub fn take_up(model: &mut Model, key: SessionKey, session: Session, now: &mut Now) {
    let mut sitting = Sitting::take_up(key, session, now.moment);
    if sitting.session.plan.is_empty() {
        // What was written outside any question stays what it is; going on needs a place.
        sitting.add_questions(vec![asking::step("", Vec::new(), now)]);
    }
    match sitting.session.current() {
        None => sitting.turn_to(0, Default::default(), now.moment),
        Some(index) => {
            // What was typed when the program died is newer than what was put down before.
            let line = std::mem::take(&mut sitting.editor);
            let is_line_newer = !line.is_empty();
            let written = crate::app::editor::Editor::from_text(&sitting.written_at(index));
            sitting.write_at(index, if is_line_newer { line } else { written });
        }
    }
    sitting.forget_deeds();
    sitting.touch();
    show(model, Reflect::new(sitting, true));
}

/// The file of a page begins with its first word.
pub fn begin_file(model: &mut Model, now: &mut Now) -> Vec<Effect> {
    let Screen::Reflect(reflect) = &mut model.screen else { return Vec::new() };
    if reflect.is_begun || reflect.sitting.is_blank_page() {
        return Vec::new();
    }
    reflect.is_begun = true;
    // All of it is in what is begun with; the line follows before anything is drawn.
    let _ = reflect.sitting.take_changes(now.moment);
    reflect.sitting.touch();
    let key = reflect.sitting.key.clone();
    let session = reflect.sitting.session.clone();
    begin_own(model, key, session)
}

/// Begins the file of a session in one's own journal, and the journal's own where it has none.
pub fn begin_own(model: &mut Model, key: SessionKey, session: Session) -> Vec<Effect> {
    let mut effects = Vec::new();
    let journal = journals::personal(model).clone();
    let mut known = model.catalogue.iter().flat_map(|catalogue| &catalogue.journals);
    if !known.any(|known| known.slug == journal.slug) {
        effects.push(Effect::SaveJournal(Box::new(journal)));
    }
    effects.push(Effect::Begin { key, session: Box::new(session) });
    effects
}
