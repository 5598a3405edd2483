//! LEAD: arrows and Enter, or a letter. It opens on Write, so that Esc Enter does no harm.

use super::asking::{self, Asked};
use super::{
    Hand, Outcome, Run, agenda, closing, groups, names, privacy, round, since, together, writing,
};
use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::app::keymap::{self, Binding, Layer};
use crate::app::msg::Extent;
use crate::app::overlay::{About, Question};
use crate::app::roll::Roll;
use crate::app::screen::moved;
use crate::domain::length;
use crate::domain::moment::Now;
use crate::domain::step::PlanStep;
use crate::domain::words::EntryKind;

/// The actions of the bar that are possible now, in order.
pub fn bar(run: &Run) -> Vec<&'static Binding> {
    keymap::bindings(Layer::Lead)
        .filter(|binding| binding.footer && is_possible(run, binding.action))
        .collect()
}

fn is_possible(run: &Run, action: Action) -> bool {
    refusal(run, action).is_none()
}

/// Why an action is not possible now, if it is not.
pub fn refusal(run: &Run, action: Action) -> Option<&'static str> {
    match action {
        Action::Reveal if run.sitting.to_reveal().is_empty() => {
            Some("nothing is waiting to be revealed in this step")
        }
        Action::Groups => groups::refusal(run),
        Action::Names | Action::HandRound | Action::Since | Action::NextDate
            if !run.is_in_a_room() =>
        {
            Some("this session is yours alone")
        }
        Action::HandRound => round::refusal(run),
        Action::DrawPairs | Action::DrawThrees | Action::DrawFours | Action::DrawSpeaking => {
            together::refusal(run, action)
        }
        Action::Wall if !run.is_in_a_room() => Some("there is no room to show this session to"),
        Action::EditOutside if run.rehearsal.is_some() => {
            Some("a rehearsal writes no file that another editor could open")
        }
        Action::Invent if run.rehearsal.is_none() => {
            Some("only in a rehearsal do invented people answer; e in Prepare begins one")
        }
        Action::EditOutside if run.is_line_veiled() => Some(
            "the other editor would show the room what is dots here; peek first, or say that only you see this screen",
        ),
        Action::Peek | Action::RoomSees if !run.is_in_a_room() => {
            Some("this session is yours alone; nothing in it is dots")
        }
        Action::CountAway if run.sitting.away.is_none() => {
            Some("there was no time away in this step")
        }
        Action::PreviousStep if run.sitting.session.current() == Some(0) => {
            Some("this is the first step")
        }
        _ => None,
    }
}

pub(super) fn act(
    run: &mut Run,
    selected: usize,
    action: Action,
    extent: Extent,
    now: &mut Now,
) -> Outcome {
    let bar = bar(run);
    match action {
        Action::Up | Action::Down | Action::First | Action::Last => {
            run.hand = Hand::Lead(moved(selected, bar.len(), 1, action));
            Outcome::Done
        }
        Action::Open => match bar.get(selected) {
            Some(binding) => perform(run, binding.action, extent, now),
            None => Outcome::Done,
        },
        other => perform(run, other, extent, now),
    }
}

/// Does what a LEAD letter means. The hand goes back to the line, unless the action has a place of
/// its own or is one that is often repeated.
pub(super) fn perform(run: &mut Run, action: Action, extent: Extent, now: &mut Now) -> Outcome {
    let at = run.hand.clone();
    since::leave_for(run, action);
    run.hand = Hand::Write;
    match action {
        Action::NextStep => agenda::next_step(run, now),
        Action::PreviousStep => agenda::previous_step(run, now),
        Action::Reveal => reveal(run),
        Action::Clock => go(run, Hand::Clock),
        Action::Agenda => {
            let current = run.sitting.session.current().unwrap_or(0);
            go(run, Hand::Agenda(current))
        }
        Action::Groups => groups::open(run),
        Action::MarkWord => groups::ask_word(run, None),
        Action::Since => since::open(run),
        Action::NextDate => closing::ask(run),
        Action::People => go(run, Hand::People(Roll::default())),
        Action::Notes => {
            run.turn_notes(extent);
            Outcome::Done
        }
        Action::Wall => wall(run),
        Action::Names => names::open(run),
        Action::HandRound => round::begin(run),
        Action::DrawPairs | Action::DrawThrees | Action::DrawFours | Action::DrawSpeaking => {
            together::open(run, action, now)
        }
        Action::Deck => Outcome::Deck,
        Action::WhatIf => Outcome::WhatIf,
        Action::Invent => match refusal(run, Action::Invent) {
            Some(refusal) => Outcome::Say(format!("Not now: {refusal}")),
            None => Outcome::Invent,
        },
        Action::Stories => Outcome::Story,
        Action::Library => Outcome::Library,
        Action::Peek => privacy::peek(run, now.moment),
        Action::RoomSees => privacy::turn(run, now.moment),
        Action::EditOutside => edit_outside(run),
        Action::CountAway => count_away(run, now),
        Action::AlreadyKept => writing::already_kept(run),
        Action::Undo | Action::Redo => {
            run.hand = at;
            let outcome = if action == Action::Undo {
                writing::undo(run, now)
            } else {
                writing::redo(run, now)
            };
            if let Hand::Lead(selected) = run.hand {
                run.hand = Hand::Lead(selected.min(bar(run).len().saturating_sub(1)));
            }
            outcome
        }
        Action::End => agenda::ask_end(run, now),
        Action::LeaveSession => Outcome::Leave,
        other => match kind_of(other) {
            Some(kind) => label(run, kind),
            None => Outcome::Done,
        },
    }
}

fn wall(run: &mut Run) -> Outcome {
    match refusal(run, Action::Wall) {
        Some(refusal) => Outcome::Say(format!("Not now: {refusal}")),
        None => go(run, Hand::Wall),
    }
}

fn edit_outside(run: &Run) -> Outcome {
    if let Some(refusal) = refusal(run, Action::EditOutside) {
        return Outcome::Say(format!("Not now: {refusal}"));
    }
    Outcome::Effects(vec![Effect::EditOutside {
        key: run.sitting.key.clone(),
        text: run.sitting.editor.text().to_owned(),
    }])
}

fn go(run: &mut Run, hand: Hand) -> Outcome {
    run.hand = hand;
    Outcome::Done
}

fn kind_of(action: Action) -> Option<EntryKind> {
    match action {
        Action::Decision => Some(EntryKind::Decision),
        Action::Commitment => Some(EntryKind::Commitment),
        Action::Balcony => Some(EntryKind::Balcony),
        Action::Park => Some(EntryKind::Parked),
        Action::LightBulb => Some(EntryKind::LightBulb),
        Action::Shelf => Some(EntryKind::Shelf),
        Action::Tension => Some(EntryKind::Tension),
        Action::Difference => Some(EntryKind::Difference),
        Action::Purpose => Some(EntryKind::Purpose),
        _ => None,
    }
}

/// Relabels the line and keeps its text; the same letter again restores the step's kind.
pub(super) fn label(run: &mut Run, kind: EntryKind) -> Outcome {
    let sitting = &mut run.sitting;
    if Asked::of(&sitting.kind).is_some() {
        asking::stop(sitting);
    } else if sitting.edits.is_some() {
        return Outcome::Say("This entry keeps its kind while it is put in other words".into());
    }
    let own = sitting.own_kind();
    if sitting.kind == kind && own == kind && !run.is_plain_next {
        run.is_plain_next = true;
        let word = kind.label().to_lowercase();
        return Outcome::Say(format!(
            "The line is a {word} already; the same letter once more makes it a plain note"
        ));
    }
    run.is_plain_next = false;
    sitting.kind = match sitting.kind == kind {
        false => kind,
        // Where the step gathers this kind anyway, its letter makes a plain note of the line.
        true if own == kind => EntryKind::Note,
        true => own,
    };
    sitting.touch();
    let own = sitting.own_kind();
    Outcome::Say(match &sitting.kind {
        // What everybody expects here needs no words.
        kind if *kind == own => return Outcome::Done,
        EntryKind::Note if own.is_any_time() => {
            format!("A plain note; the same letter again makes it a {} as before", own.as_str())
        }
        kind => format!(
            "The line is a {} now; the same letter again takes that back",
            kind.label().to_lowercase()
        ),
    })
}

fn reveal(run: &mut Run) -> Outcome {
    let hidden = run.sitting.to_reveal();
    if hidden.is_empty() {
        return Outcome::Say(nothing_to_reveal(run));
    }
    let session = &run.sitting.session;
    let said = |step: &PlanStep| session.entries_of(&step.id).filter(|one| !one.is_pass()).count();
    let entries: usize = hidden.iter().map(|step| said(step)).sum();
    let titles: Vec<String> = hidden.iter().map(|step| format!("“{}”", step.title)).collect();
    if entries == 0 {
        return Outcome::Say(format!("Nothing was written in {} yet", titles.join(" and ")));
    }
    let what = match hidden.as_slice() {
        [step] => run.sitting.slips(step).map(|slips| match slips {
            1 => "what 1 person gave in".to_owned(),
            slips => format!("what {slips} people gave in"),
        }),
        _ => None,
    };
    let noun = if entries == 1 { "entry" } else { "entries" };
    let what = what.unwrap_or_else(|| format!("the {entries} {noun} of"));
    let text = format!("Show everybody {what} {}? This cannot be undone.", titles.join(" and "));
    Outcome::Ask(Question::new(text, "reveal", About::Reveal))
}

/// Why nothing is revealed now; where this step is hidden, which one will reveal it.
fn nothing_to_reveal(run: &Run) -> String {
    let session = &run.sitting.session;
    let later = run
        .sitting
        .step()
        .filter(|step| step.is_hidden_still())
        .and_then(|hidden| session.plan.iter().find(|step| step.reveals.contains(&hidden.id)));
    match later {
        Some(later) => format!(
            "Not here: PgDn goes on to “{}”, and Alt-r shows it to everybody there",
            later.title
        ),
        None => "Nothing is waiting to be revealed in this step".to_owned(),
    }
}

fn count_away(run: &mut Run, now: &mut Now) -> Outcome {
    let Some(away) = &run.sitting.away else {
        return Outcome::Say("No time away to count in this step".into());
    };
    let minutes = length::minutes(away.length());
    run.sitting.count_away(now.moment);
    let counted = run.sitting.away.as_ref().is_some_and(|away| away.counted);
    let text = if counted { "counted in this step" } else { "left out of the clock" };
    let noun = if minutes == 1 { "minute" } else { "minutes" };
    Outcome::Say(format!("Away {minutes} {noun}: {text}"))
}
