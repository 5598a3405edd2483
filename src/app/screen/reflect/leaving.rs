//! Leaving a page: nothing is asked, everything is kept, and a blank one leaves nothing.

use super::beginning::UNTITLED;
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::screen::Screen;
use crate::app::sitting::first_words;
use crate::app::update;
use crate::domain::moment::Now;

/// Leaves the page for now: it is there next time as it is.
pub fn leave(model: &mut Model, now: &mut Now) -> Vec<Effect> {
    let mut effects = put_down(model, now);
    effects.extend(update::go_home(model));
    effects
}

/// Leaves the page as finished.
pub fn finish(model: &mut Model, now: &mut Now) -> Vec<Effect> {
    if let Screen::Reflect(reflect) = &mut model.screen
        && !reflect.sitting.is_blank_page()
    {
        reflect.sitting.put_down(now);
        reflect.sitting.end(now.moment);
    }
    let name = crate::app::screen::journals::personal(model).name.clone();
    let is_kept = matches!(&model.screen, Screen::Reflect(reflect) if reflect.is_begun);
    let effects = leave(model, now);
    if is_kept {
        model.say(format!("Kept in {name}, for your eyes only"), now.moment);
    }
    effects
}

/// Puts everything on the page in its place and keeps it for good.
fn put_down(model: &mut Model, now: &mut Now) -> Vec<Effect> {
    let Screen::Reflect(reflect) = &mut model.screen else { return Vec::new() };
    if !reflect.is_begun {
        return Vec::new();
    }
    reflect.sitting.lay_aside(now);
    let session = &reflect.sitting.session;
    if session.header.title == UNTITLED
        && let Some(entry) = session.entries.first()
    {
        let title = first_words(entry.text().trim_start());
        reflect.sitting.retitle(&title);
    }
    let is_blank = reflect.sitting.is_blank_page();
    let key = reflect.sitting.key.clone();
    let mut effects: Vec<Effect> = update::settle(model, now.moment).into_iter().collect();
    if let Screen::Reflect(reflect) = &mut model.screen {
        reflect.is_begun = false;
        effects.push(Effect::Close(Box::new(reflect.sitting.session.clone())));
    }
    if is_blank {
        // What was rubbed out altogether leaves no session behind.
        effects.push(Effect::Trash(key));
    }
    effects
}

/// Puts everything in its place before the program is left; the page stays on the screen, for
/// whoever cannot leave because something is not saved.
pub fn before_quitting(model: &mut Model, now: &mut Now) -> Vec<Effect> {
    let Screen::Reflect(reflect) = &mut model.screen else { return Vec::new() };
    if reflect.sitting.is_blank_page() {
        return put_down(model, now);
    }
    reflect.sitting.put_down(now);
    reflect.sitting.leave(now.moment);
    Vec::new()
}
