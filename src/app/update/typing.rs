//! What is typed or pasted goes to the text that is open.

use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::overlay::Overlay;
use crate::app::screen::Screen;
use crate::app::screen::run::{self, Hand};
use crate::app::screen::threads;
use crate::app::sitting::giving::{Given, MORE_THAN_PEOPLE, is_gap};
use crate::domain::moment::{Moment, Now};

/// A letter was typed that is no command here.
pub(super) fn type_letter(model: &mut Model, letter: char, now: &mut Now) {
    let moment = now.moment;
    if let Some(overlay) = model.overlays.last_mut() {
        if let Some(editor) = overlay.editor() {
            editor.insert_char(letter);
        }
        return;
    }
    let pasted = match &mut model.screen {
        Screen::Run(run) => match &mut run.hand {
            Hand::People(roll) => roll.type_letter(letter),
            Hand::Card => run::card::type_letter(run, letter),
            Hand::Look(_) => return run::look::type_letter(run, letter, now),
            Hand::Groups(groups) if groups.naming.is_some() => groups.type_letter(letter),
            Hand::Adding(adding) => {
                adding.take(|editor| editor.insert_char(letter), model.practice.as_deref())
            }
            Hand::FormatName(editor) => editor.insert_char(letter),
            Hand::Round(_) => {
                let pasted = run.sitting.editor.insert_char(letter);
                run.sitting.touch();
                pasted
            }
            _ => {
                if run::since::takes_letter(run, letter, now) {
                    return;
                }
                run.hand = Hand::Write;
                if run.sitting.takes_digits() && is_gap(letter) {
                    // A slip is read out, or typed off, with blanks between its numbers.
                    return;
                }
                if let Some(given) = run.sitting.give(letter, now) {
                    return say_given(model, given, moment);
                }
                run.sitting.touch();
                run.sitting.editor.insert_char(letter)
            }
        },
        Screen::Reflect(reflect) => reflect.type_letter(letter),
        Screen::Home(home) => match &mut home.note {
            Some(note) => note.paste(letter.encode_utf8(&mut [0; 4])),
            None => return,
        },
        Screen::Threads(screen) => match &mut screen.hand {
            threads::hand::Hand::Line(jotting) => jotting.paste(letter.encode_utf8(&mut [0; 4])),
            _ => return threads::choosing::type_letter(model, letter, now),
        },
        Screen::Reader(reader) => match &mut reader.find {
            Some(find) => {
                find.hit = 0;
                find.editor.insert_char(letter)
            }
            None => return,
        },
        Screen::Compare(compare) => match &mut compare.find {
            Some(find) => {
                find.hit = 0;
                find.editor.insert_char(letter)
            }
            None => return,
        },
        Screen::Review(review) => match &mut review.finding {
            Some(finding) => finding.editor.insert_char(letter),
            None => match &mut review.filter.editor {
                Some(editor) => editor.insert_char(letter),
                None => return,
            },
        },
        Screen::Journals(journals) => match journals.editor() {
            Some(editor) => editor.insert_char(letter),
            None => return,
        },
        Screen::Members(members) => match &mut members.form {
            Some(form) => form.type_letter(letter),
            None => return,
        },
        Screen::Prepare(prepare) => {
            return prepare.type_letter(letter);
        }
        _ => return,
    };
    say_refusal(model, pasted.refused, moment);
}

fn say_given(model: &mut Model, given: Given, moment: Moment) {
    model.notice = model.notice.take().filter(|notice| notice.matters);
    match given {
        Given::Kept => {}
        Given::Everybody => model.say("Everybody has given theirs", moment),
        Given::MoreThanPeople => {
            model.say(MORE_THAN_PEOPLE, moment);
        }
        Given::Refused(why) => model.say(why, moment),
    }
}

/// A paste is text, never commands: it goes to the line that is there.
pub(super) fn paste(model: &mut Model, text: &str, moment: Moment) -> Vec<Effect> {
    if let Some(overlay) = model.overlays.last_mut() {
        if let Some(editor) = overlay.editor() {
            editor.paste(text);
            return Vec::new();
        }
        // Where the line cannot be seen, nothing is put on it.
        if matches!(
            overlay,
            Overlay::Library(_)
                | Overlay::Topics(_)
                | Overlay::Bring(_)
                | Overlay::Notes(_)
                | Overlay::ComingBack(_)
                | Overlay::WhatIf(_)
                | Overlay::RehearsalOver { .. }
                | Overlay::Stories(_)
        ) {
            return Vec::new();
        }
    }
    let pasted = match &mut model.screen {
        Screen::Run(run) => match &mut run.hand {
            Hand::People(roll) => roll.paste(text),
            Hand::Card => run::card::paste(run, text),
            Hand::Groups(groups) if groups.naming.is_some() => groups.paste(text),
            Hand::Adding(adding) => {
                adding.take(|editor| editor.paste(text), model.practice.as_deref())
            }
            Hand::FormatName(editor) => editor.paste(text),
            // On a blank page nobody sees where it would go.
            Hand::Round(round) if round.page != run::round::Page::Field => return Vec::new(),
            Hand::Round(_) => {
                let pasted = run.sitting.editor.paste(text);
                run.sitting.touch();
                pasted
            }
            _ => {
                run::since::write_instead(run);
                run.sitting.touch();
                run.sitting.editor.paste(text)
            }
        },
        Screen::Reflect(reflect) => reflect.paste(text),
        Screen::Home(home) => match &mut home.note {
            Some(note) => note.paste(text),
            None => return Vec::new(),
        },
        Screen::Threads(screen) => match &mut screen.hand {
            threads::hand::Hand::Line(jotting) => jotting.paste(text),
            _ => return Vec::new(),
        },
        Screen::Reader(reader) => match &mut reader.find {
            Some(find) if find.typing => find.editor.paste(text),
            _ => return Vec::new(),
        },
        Screen::Compare(compare) => match &mut compare.find {
            Some(find) if find.typing => find.editor.paste(text),
            _ => return Vec::new(),
        },
        Screen::Review(review) => match &mut review.finding {
            Some(finding) => finding.editor.paste(text),
            None => match &mut review.filter.editor {
                Some(editor) => editor.paste(text),
                None => return Vec::new(),
            },
        },
        Screen::Journals(journals) => match journals.editor() {
            Some(editor) => editor.paste(text),
            None => return Vec::new(),
        },
        Screen::Members(members) => match &mut members.form {
            Some(form) => form.paste(text),
            None => return Vec::new(),
        },
        Screen::Prepare(prepare) => {
            prepare.paste(text);
            return Vec::new();
        }
        _ => return Vec::new(),
    };
    say_refusal(model, pasted.refused, moment);
    Vec::new()
}

fn say_refusal(model: &mut Model, refused: usize, moment: Moment) {
    if refused > 0 {
        let (holder, advice) = match model.screen {
            Screen::Reflect(_) => ("A text", "Paste the rest below another question: Ctrl-N"),
            _ => ("A line", "Keep this one with Enter, then paste the rest"),
        };
        let text = format!(
            "{holder} holds 1 MB at most: the last {refused} characters did not fit. {advice}"
        );
        model.say(text, moment);
    }
}
