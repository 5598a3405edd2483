//! Starting something with a page of the library, or sending it into the running session.

use super::subject::Subject;
use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::screen::{prepare, reflect};
use crate::app::update;
use crate::domain::format::Format;
use crate::domain::moment::Now;
use crate::domain::practice::Practice;
use crate::domain::words::{Collects, Mode, Names, SessionKind, Show};

/// Does what `action` means for `subject`, or says why it cannot be done.
pub(super) fn act(
    model: &mut Model,
    practice: &Practice,
    subject: &Subject,
    action: Action,
    now: &mut Now,
) -> Vec<Effect> {
    let is_running = model.is_in_session();
    let done = match (action, subject.format(practice), subject.question(practice)) {
        (Action::Send, ..) if model.run().is_none() => {
            Err("no session is running; w begins one with it")
        }
        (Action::Send, Some(format), _) => {
            let format = format.clone();
            send_steps(model, &format, now);
            Ok(Vec::new())
        }
        (Action::Send, None, Some(text)) => {
            let text = text.to_owned();
            send_question(model, subject, &text, now);
            Ok(Vec::new())
        }
        (Action::Workshop | Action::Reflect, ..) if is_running => {
            Err("a session is running; s sends it there")
        }
        (Action::Workshop, Some(format), _) if format.kind != SessionKind::Workshop => {
            Err("this one is for one person alone; r begins it")
        }
        (Action::Workshop, Some(format), _) => {
            let id = format.id.clone();
            return prepare::open_on(model, &id, now);
        }
        (Action::Reflect, Some(format), _) if format.kind != SessionKind::Reflection => {
            Err("this one is for a group; w prepares it")
        }
        (Action::Reflect, Some(format), _) => Ok(begin(model, &format.clone(), now)),
        (_, None, Some(text)) => {
            let kind = match action {
                Action::Workshop => SessionKind::Workshop,
                _ => SessionKind::Reflection,
            };
            let format = one_question(text, kind, subject.parts(practice));
            Ok(begin(model, &format, now))
        }
        (_, Some(_), _) | (_, None, None) => {
            Err("choose a question or a format first; Tab goes through the links")
        }
    };
    done.unwrap_or_else(|refusal| {
        model.say(format!("Not now: {refusal}"), now.moment);
        Vec::new()
    })
}

fn send_question(model: &mut Model, subject: &Subject, text: &str, now: &mut Now) {
    let id = subject.question_id();
    if let Some(run) = model.run_mut() {
        run.sitting.ask(&id, text, now.moment);
    }
    model.overlays.clear();
}

fn send_steps(model: &mut Model, format: &Format, now: &mut Now) {
    if let Some(run) = model.run_mut() {
        run.sitting.insert_steps(|now| format.plan(|| now.id()), now);
    }
    model.overlays.clear();
    let count = format.steps.len();
    let steps = if count == 1 { "step" } else { "steps" };
    let text = format!("{count} {steps} of “{}” come next; undo takes them out", format.name);
    model.say(text, now.moment);
}

fn begin(model: &mut Model, format: &Format, now: &mut Now) -> Vec<Effect> {
    if let Some(sentence) = update::read_only_sentence(model) {
        model.say(sentence, now.moment);
        return Vec::new();
    }
    if model.catalogue.is_none() {
        model.say("One moment: what is here already is being read", now.moment);
        return Vec::new();
    }
    model.overlays.clear();
    if format.kind == SessionKind::Reflection && format.id.is_empty() {
        // The question is what a page is called by.
        let question = format.steps.first().map(|step| step.prompt.clone()).unwrap_or_default();
        reflect::begin(model, format, &question, now);
        return Vec::new();
    }
    prepare::begin(model, format, now)
}

/// A session of one step that asks one question.
fn one_question(text: &str, kind: SessionKind, parts: Vec<String>) -> Format {
    let is_group = kind == SessionKind::Workshop;
    let mut format = Format::of_one_step(kind, "One question", text);
    if let Some(step) = format.steps.first_mut() {
        step.minutes = 10;
        step.mode = if is_group { Mode::WholeRoom } else { Mode::Silent };
        step.show = if is_group { Show::Open } else { Show::Own };
        step.collects = Collects::Note;
        step.names = Names::Shown;
        step.blocks = parts;
    }
    format
}
