//! A reflection: one page of one's own, on which every printable key is text.

mod asking;
mod beginning;
pub mod finding;
mod gathering;
mod leaving;
mod marking;
mod moving;

use crate::app::action::Action;
use crate::app::bring;
use crate::app::coming_back;
use crate::app::editor::{Editor, Pasted};
use crate::app::effect::Effect;
use crate::app::keymap::Layer;
use crate::app::model::Model;
use crate::app::notes;
use crate::app::overlay::Overlay;
use crate::app::screen::Screen;
use crate::app::screen::run::writing::edit_text;
use crate::app::sitting::Sitting;
use crate::app::topics::Topics;
use crate::domain::moment::Now;
pub use asking::{another, choose};
pub use beginning::{begin, begin_file, begin_own, open, take_up, today};
use finding::Finding;
pub use gathering::gather;
pub use leaving::{before_quitting, finish, leave};
pub use marking::mark;

/// The state of a page that is being written.
#[derive(Clone, Debug)]
pub struct Reflect {
    /// The session; its line is the text under the question that is on.
    pub sitting: Sitting,
    /// The texts under the other questions, each with its own undo; the one that is on is empty.
    pub leaves: Vec<Editor>,
    /// Whether anything was written, so that there is something to keep.
    pub is_begun: bool,
    /// Whether nothing but the page is shown.
    pub is_bare: bool,
    /// Whether what may help with the question is shown.
    pub has_hint: bool,
    /// Whether words and time are shown.
    pub has_figures: bool,
    /// What is looked for on the page, if something is.
    pub finding: Option<Finding>,
    /// The questions that stood on the page and were put away, so that none comes again at once.
    pub passed: Vec<String>,
    /// The mention that was completed last, so that the same key gives another one.
    completed: Option<marking::Completed>,
}

impl Reflect {
    /// A session that is written on, or about to be.
    fn new(sitting: Sitting, is_begun: bool) -> Self {
        let count = sitting.session.plan.len();
        let mut leaves: Vec<Editor> =
            (0..count).map(|index| Editor::from_text(&sitting.written_at(index))).collect();
        if let Some(leaf) = sitting.session.current().and_then(|index| leaves.get_mut(index)) {
            *leaf = Editor::new();
        }
        Self {
            sitting,
            leaves,
            is_begun,
            is_bare: false,
            has_hint: false,
            has_figures: false,
            finding: None,
            passed: Vec::new(),
            completed: None,
        }
    }

    /// The layers of the keymap that are on, the nearest first.
    pub fn layers(&self) -> Vec<Layer> {
        match self.finding {
            Some(_) => vec![Layer::PageFind, Layer::Text],
            None => vec![Layer::Page, Layer::Text],
        }
    }

    /// The place of the question that is on.
    pub fn current(&self) -> usize {
        self.sitting.session.current().unwrap_or(0)
    }

    /// The text under the question at `index`.
    pub fn text_at(&self, index: usize) -> &Editor {
        let is_on = index == self.current();
        self.leaves.get(index).filter(|_| !is_on).unwrap_or(&self.sitting.editor)
    }

    /// How many words there are on the page.
    pub fn words(&self) -> usize {
        (0..self.leaves.len()).map(|index| self.text_at(index).word_count()).sum()
    }

    /// Sets every text in rows of so many columns.
    pub fn set_width(&mut self, columns: usize) {
        let columns = Some(columns).filter(|columns| *columns > 0);
        for leaf in &mut self.leaves {
            leaf.set_width(columns);
        }
        self.sitting.editor.set_width(columns);
    }

    /// The text that typed letters go to.
    pub fn open_text(&mut self) -> &mut Editor {
        match &mut self.finding {
            Some(finding) => &mut finding.editor,
            None => &mut self.sitting.editor,
        }
    }

    /// Puts a letter where one writes.
    pub fn type_letter(&mut self, letter: char) -> Pasted {
        let pasted = self.open_text().insert_char(letter);
        self.was_written();
        pasted
    }

    /// Puts a text where one writes.
    pub fn paste(&mut self, text: &str) -> Pasted {
        let pasted = self.open_text().paste(text);
        self.was_written();
        pasted
    }

    fn was_written(&mut self) {
        if self.finding.is_some() {
            finding::look(self);
        } else {
            self.sitting.touch();
        }
    }
}

/// Does what `action` means on the page.
pub fn act(model: &mut Model, action: Action, now: &mut Now) -> Vec<Effect> {
    let page = model.extent.page;
    let known = if action == Action::NextStep { marking::known(model) } else { Vec::new() };
    let Screen::Reflect(reflect) = &mut model.screen else { return Vec::new() };
    if reflect.finding.is_some() {
        finding::act(reflect, action, now);
        return Vec::new();
    }
    if action == Action::NextStep && marking::completes(reflect, &known) {
        return Vec::new();
    }
    match action {
        Action::Back if reflect.is_bare => reflect.is_bare = false,
        Action::Back => return leave(model, now),
        Action::Finish => return finish(model, now),
        Action::NewLine => {
            reflect.type_letter('\n');
        }
        Action::Up | Action::Down | Action::PageUp | Action::PageDown => {
            return moving::go(reflect, action, page, now);
        }
        Action::NextStep | Action::PreviousStep => {
            let forward = action == Action::NextStep;
            return moving::turn(reflect, forward, None, now);
        }
        Action::OtherQuestion => return another(model, now),
        Action::Guided => {
            model.overlays.push(Overlay::Topics(Topics::default()));
        }
        Action::MarkPage => {
            model.overlays.push(Overlay::Topics(Topics { is_marking: true, ..Topics::default() }));
        }
        Action::ComeBack => return coming_back::open(model, now),
        Action::LookBefore => return coming_back::look_before(model, now),
        Action::GatherNotes => return notes::open(model, now),
        Action::BringToTeam => bring::open_on_page(model, now),
        Action::Find => finding::open(reflect),
        Action::OnlyPage => reflect.is_bare = !reflect.is_bare,
        Action::Figures => reflect.has_figures = !reflect.has_figures,
        Action::Hint => {
            let has_some = reflect.sitting.step().is_some_and(|step| !step.points.is_empty());
            reflect.has_hint = has_some && !reflect.has_hint;
            if !has_some {
                model.say("There is no hint for this one. Ctrl-N asks another", now.moment);
            }
        }
        Action::EditOutside => {
            let key = reflect.sitting.key.clone();
            let text = reflect.sitting.editor.text().to_owned();
            return vec![Effect::EditOutside { key, text }];
        }
        Action::AlreadyKept => {
            model.say("Already kept: every letter is written down as you type", now.moment);
        }
        Action::Undo | Action::Redo => {
            let editor = &mut reflect.sitting.editor;
            let is_done = edit_text(editor, action);
            reflect.sitting.touch();
            if !is_done {
                let what = if action == Action::Undo { "take back" } else { "do again" };
                model.say(format!("Nothing to {what} under this question"), now.moment);
            }
        }
        other => {
            let editor = &mut reflect.sitting.editor;
            let before = editor.revision();
            edit_text(editor, other);
            if editor.revision() != before {
                reflect.sitting.touch();
            }
        }
    }
    Vec::new()
}
