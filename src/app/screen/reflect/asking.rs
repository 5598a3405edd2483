//! Which question stands on the page: another one, one from the library, a walk, or none.

use super::{Reflect, beginning, moving};
use crate::app::editor::Editor;
use crate::app::effect::Effect;
use crate::app::library::subject;
use crate::app::model::Model;
use crate::app::screen::{Screen, journals};
use crate::app::topics::Topic;
use crate::domain::format::Format;
use crate::domain::moment::Now;
use crate::domain::practice::Practice;
use crate::domain::step::PlanStep;
use crate::domain::words::{Collects, Mode, Moment, PromptFor, SessionKind, Show};
use chrono::TimeDelta;

/// For how long a question that was asked does not come again by itself.
const WEEKS: i64 = 8;

/// A place to write below one question, or below none.
pub(super) fn step(question: &str, parts: Vec<String>, now: &mut Now) -> PlanStep {
    let title = if question.is_empty() { beginning::UNTITLED } else { "One question" };
    PlanStep {
        prompt: question.to_owned(),
        minutes: 10,
        mode: Mode::Silent,
        show: Show::Own,
        collects: Collects::Note,
        blocks: parts,
        ..PlanStep::blank(now.id(), title)
    }
}

/// Asks another question, one that was not asked lately.
pub fn another(model: &mut Model, now: &mut Now) -> Vec<Effect> {
    let Some(practice) = model.practice.clone() else {
        model.say("One moment: the questions are being read", now.moment);
        return Vec::new();
    };
    let alone = Moment::from_word("alone");
    let deck = practice.questions.iter().filter(|question| question.moments.contains(&alone));
    let mut questions: Vec<(&str, Vec<String>)> =
        deck.map(|question| (question.text.as_str(), question.parts.clone())).collect();
    for part in practice.parts() {
        questions.extend(of_part(&practice, part.id));
    }
    ask_one_of(model, questions, now);
    Vec::new()
}

/// What was chosen stands on the page, or on a new one.
pub fn choose(model: &mut Model, topic: &Topic, now: &mut Now) -> Vec<Effect> {
    let Some(practice) = model.practice.clone() else { return Vec::new() };
    let is_open = matches!(model.screen, Screen::Reflect(_));
    match topic {
        Topic::NoQuestion if is_open => put(model, "", Vec::new(), now),
        Topic::NoQuestion => {
            let step = step("", Vec::new(), now);
            beginning::open(model, "", vec![step], now);
        }
        Topic::Walk(id) => {
            if let Some(format) = practice.formats.iter().find(|format| format.id == *id) {
                walk(model, format, now);
            }
        }
        Topic::Part(id) => ask_one_of(model, of_part(&practice, id), now),
    }
    Vec::new()
}

/// The questions of a part for one person alone, or all of them if it has none such.
fn of_part<'a>(practice: &'a Practice, id: &str) -> Vec<(&'a str, Vec<String>)> {
    let prompts = subject::prompts(practice, id);
    let has_own = prompts.iter().any(|prompt| prompt.whom == PromptFor::One);
    let fitting = prompts.iter().filter(|prompt| !has_own || prompt.whom == PromptFor::One);
    fitting.map(|prompt| (prompt.text.as_str(), vec![id.to_owned()])).collect()
}

/// Puts one of these questions on the page, or opens a page with it: any that was not asked
/// lately, else the one that was asked longest ago.
fn ask_one_of(model: &mut Model, questions: Vec<(&str, Vec<String>)>, now: &mut Now) {
    let asked = asked_lately(model, now);
    let last = |question: &str| asked.iter().rposition(|asked| asked == question);
    let fresh: Vec<usize> =
        (0..questions.len()).filter(|place| last(questions[*place].0).is_none()).collect();
    let place = match fresh.get(now.below(fresh.len())) {
        Some(place) => Some(*place),
        None => (0..questions.len()).min_by_key(|place| last(questions[*place].0)),
    };
    let Some((question, parts)) = place.and_then(|place| questions.into_iter().nth(place)) else {
        return;
    };
    if matches!(model.screen, Screen::Reflect(_)) {
        put(model, question, parts, now);
    } else {
        let step = step(question, parts, now);
        beginning::open(model, question, vec![step], now);
    }
}

/// The questions that were asked in the last weeks, as the titles of one's own pages tell, and
/// those of this page; the latest last.
fn asked_lately(model: &Model, now: &Now) -> Vec<String> {
    let slug = &journals::personal(model).slug;
    let since = now.moment.wall - TimeDelta::weeks(WEEKS);
    let rows = model.catalogue.iter().flat_map(|catalogue| &catalogue.rows);
    let own = rows.filter(|row| row.key.journal == *slug).filter_map(|row| row.summary());
    let mut asked: Vec<String> = own
        .filter(|summary| summary.kind == SessionKind::Reflection && summary.started >= since)
        .map(|summary| summary.title.clone())
        .collect();
    asked.reverse();
    asked.push(model.question.clone());
    if let Screen::Reflect(reflect) = &model.screen {
        asked.extend(reflect.passed.iter().cloned());
        asked.extend(reflect.sitting.session.plan.iter().map(|step| step.prompt.clone()));
    }
    asked
}

/// Puts a question on the page: in the place of one under which nothing stands, else below all
/// others. No question at all takes away the one that stands there and leaves the words.
fn put(model: &mut Model, question: &str, parts: Vec<String>, now: &mut Now) {
    let Screen::Reflect(reflect) = &mut model.screen else { return };
    let step = step(question, parts, now);
    let on = reflect.current();
    let is_walk = reflect.sitting.step().is_some_and(|step| step.format().is_some());
    let is_empty = reflect.sitting.editor.text().trim().is_empty();
    if (is_empty || question.is_empty()) && !is_walk {
        let old = reflect.sitting.step().map(|step| step.prompt.clone()).unwrap_or_default();
        reflect.passed.push(old.clone());
        let title = reflect.sitting.session.header.title.clone();
        reflect.sitting.replace_question(on, step);
        if title == old || title == beginning::UNTITLED {
            let title = if question.is_empty() { beginning::UNTITLED } else { question };
            reflect.sitting.retitle(title);
        }
    } else {
        add(reflect, vec![step], now);
    }
    reflect.has_hint = false;
}

/// The questions of a walk stand on the page: in the place of a question without words, else
/// below what is there already.
fn walk(model: &mut Model, format: &Format, now: &mut Now) {
    match &mut model.screen {
        Screen::Reflect(reflect) if reflect.is_begun => {
            let steps = format.plan(|| now.id());
            add(reflect, steps, now);
        }
        _ => beginning::begin(model, format, &format.name, now),
    }
}

fn add(reflect: &mut Reflect, steps: Vec<PlanStep>, now: &mut Now) {
    let first = reflect.leaves.len();
    let width = reflect.sitting.editor.width();
    for _ in &steps {
        let mut leaf = Editor::new();
        leaf.set_width(width);
        reflect.leaves.push(leaf);
    }
    reflect.sitting.add_questions(steps);
    moving::turn_to(reflect, first, now);
}
