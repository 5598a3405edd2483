//! A page of the library, set in rows.

use crate::app::library::links;
use crate::app::library::shelf::word_of;
use crate::app::library::subject::Subject;
use crate::domain::format::{Format, Origin};
use crate::domain::practice::{Method, Practice, Story, WhatIf};
use crate::shown::Shown;
use crate::ui::prose;
use crate::ui::screen::words;
use crate::ui::theme::Look;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// A page as it was set.
#[derive(Debug)]
pub struct Set {
    /// Its rows.
    pub lines: Vec<Line<'static>>,
    /// The row in which the selected link begins.
    pub link_row: Option<usize>,
}

struct Page<'a> {
    lines: Vec<Line<'static>>,
    width: usize,
    look: &'a Look,
}

/// Sets the page about `subject` in `width` columns, with its links behind it.
pub fn set(
    practice: &Practice,
    subject: &Subject,
    selected: Option<usize>,
    width: usize,
    look: &Look,
) -> Set {
    let mut page = written(practice, subject, width, look);
    let link_row = page.links(practice, subject, selected);
    Set { lines: page.lines, link_row }
}

/// Sets the page about `subject` in `width` columns, without links.
pub fn set_alone(practice: &Practice, subject: &Subject, width: usize, look: &Look) -> Set {
    Set { lines: written(practice, subject, width, look).lines, link_row: None }
}

fn written<'a>(practice: &Practice, subject: &Subject, width: usize, look: &'a Look) -> Page<'a> {
    let mut page = Page { lines: Vec::new(), width: width.max(8), look };
    match subject {
        Subject::Part(id) => part(&mut page, practice, id),
        Subject::Prompt(..) | Subject::Question(_) => question(&mut page, practice, subject),
        Subject::Story(id) => {
            if let Some(found) = practice.stories.iter().find(|story| story.id == *id) {
                story(&mut page, found);
            }
        }
        Subject::Method(id) => {
            if let Some(found) = practice.method(id) {
                method(&mut page, found);
            }
        }
        Subject::WhatIf(id) => {
            if let Some(found) = practice.what_if(id) {
                what_if(&mut page, found);
            }
        }
        Subject::Format(_) => {
            if let Some(found) = subject.format(practice) {
                format(&mut page, found);
            }
        }
    }
    if page.lines.is_empty() {
        page.text("This page is no longer here.", 0, look.theme.muted);
    }
    page
}

fn part(page: &mut Page<'_>, practice: &Practice, id: &str) {
    if let Some(block) = practice.blocks.iter().find(|block| block.id == id) {
        page.title(&block.name);
        page.plain(&block.meaning);
        page.titled("When it is there", &block.there);
        page.titled("When it is only talk", &block.talk);
        page.titled("One small thing this week", &block.week);
        page.titled("A trap", &block.trap);
        page.origin(&block.origin);
    } else if let Some(hurdle) = practice.hurdles.iter().find(|hurdle| hurdle.id == id) {
        page.title(&hurdle.name);
        page.plain(&hurdle.shows);
        page.list("What helped", &hurdle.helped, false);
        page.origin(&hurdle.origin);
    } else if let Some(bulb) = practice.light_bulbs.iter().find(|bulb| bulb.id == id) {
        page.title(&bulb.name);
        page.plain(&bulb.meaning);
        page.titled("Before", &bulb.before);
        page.titled("After", &bulb.after);
        page.origin(&bulb.origin);
    }
}

fn question(page: &mut Page<'_>, practice: &Practice, subject: &Subject) {
    let Some(text) = subject.question(practice) else { return };
    page.title(text);
    let found = practice.questions.iter().find(|question| question.id == subject.question_id());
    if let Some(question) = found.filter(|_| matches!(subject, Subject::Question(_))) {
        let moments: Vec<&str> = question.moments.iter().map(word_of).collect();
        page.titled("Good for", &moments.join(", "));
        page.origin(&question.origin);
    }
}

fn story(page: &mut Page<'_>, story: &Story) {
    page.title(&story.place);
    page.text(&story.issue, 0, page.look.theme.muted);
    page.gap();
    page.plain(&story.did);
    page.plain(&story.shifted);
    if !story.ask.is_empty() {
        page.heading("To ask ourselves");
        page.text(&story.ask, 0, page.look.theme.accent_strong);
        page.gap();
    }
    page.origin(&story.origin);
}

fn method(page: &mut Page<'_>, method: &Method) {
    page.title(&method.name);
    page.plain(&method.purpose);
    page.titled("When", &method.when);
    page.list("How", &method.steps, true);
    let facts: Vec<String> = [(&method.minutes, " minutes"), (&method.group, "")]
        .into_iter()
        .filter(|(text, _)| !text.is_empty())
        .map(|(text, unit)| {
            let is_number = text.chars().all(|letter| letter.is_ascii_digit() || letter == ' ');
            let is_span = text.split(" to ").all(|part| part.parse::<u32>().is_ok());
            if is_number || is_span { format!("{text}{unit}") } else { text.clone() }
        })
        .collect();
    page.titled("How long, how many", &facts.join("; "));
    page.list("Traps", &method.traps, false);
    page.titled("Credit", &method.credit);
    page.origin(&method.origin);
}

fn what_if(page: &mut Page<'_>, card: &WhatIf) {
    page.title(&card.name);
    page.titled("You notice", &card.notice);
    page.list("You might say", &card.say, false);
    page.list("You might do", &card.steps, false);
    page.titled("Rather not", &card.avoid);
    page.list("Here", &card.here, false);
    page.origin(&card.origin);
}

fn format(page: &mut Page<'_>, format: &Format) {
    page.title(&format.name);
    page.plain(&format.aim);
    let mut facts = vec![format!("{} min", format.minutes())];
    facts.push(words::count(format.steps.len(), "step", "steps"));
    if !format.group.is_empty() {
        facts.push(format.group.clone());
    }
    page.text(&facts.join(&format!(" {} ", page.look.symbols.between)), 0, page.look.theme.muted);
    page.gap();
    page.titled("Have ready", &format.before);
    page.heading("Step by step");
    for step in &format.steps {
        let theme = &page.look.theme;
        let title = format!("{}, {}", step.title, words::mode_in_short(&step.mode));
        page.led(&format!("{:>3}  ", step.minutes), &title, theme.text);
        if !step.prompt.is_empty() {
            page.text(&step.prompt, 5, theme.muted);
        }
    }
    page.gap();
    page.titled("Credit", &format.credit);
    page.origin(&format.origin);
}

impl Page<'_> {
    fn push(&mut self, text: String, style: Style) {
        self.lines.push(Line::from(Span::styled(text, style)));
    }

    fn gap(&mut self) {
        if self.lines.last().is_some_and(|line| line.width() > 0) {
            self.lines.push(Line::default());
        }
    }

    fn text(&mut self, text: &str, indent: usize, style: Style) {
        self.led(&" ".repeat(indent), text, style);
    }

    /// A text with something before its first row; the others are moved in as far.
    fn led(&mut self, lead: &str, text: &str, style: Style) {
        let lead = Shown::line(lead);
        let indent = lead.width();
        let rows = prose::wrap(text, self.width.saturating_sub(indent).max(4));
        let mut before = lead.into_string();
        for row in rows {
            let line = Line::from(vec![
                Span::styled(before, self.look.theme.muted),
                Span::styled(row.into_string(), style),
            ]);
            self.lines.push(line);
            before = " ".repeat(indent);
        }
    }

    fn title(&mut self, text: &str) {
        self.text(text, 0, self.look.theme.strong);
        self.gap();
    }

    fn heading(&mut self, text: &str) {
        self.gap();
        self.push(Shown::line(text).into_string(), self.look.theme.muted);
    }

    fn plain(&mut self, text: &str) {
        if !text.is_empty() {
            self.text(text, 0, self.look.theme.text);
            self.gap();
        }
    }

    fn titled(&mut self, heading: &str, text: &str) {
        if !text.is_empty() {
            self.heading(heading);
            self.plain(text);
        }
    }

    fn list(&mut self, heading: &str, texts: &[String], is_numbered: bool) {
        if texts.is_empty() {
            return;
        }
        self.heading(heading);
        for (number, text) in texts.iter().enumerate() {
            let lead = if is_numbered {
                format!("{:>2}  ", number + 1)
            } else {
                format!("{} ", self.look.symbols.bullet)
            };
            self.led(&lead, text, self.look.theme.text);
        }
        self.gap();
    }

    fn origin(&mut self, origin: &Origin) {
        if let Origin::File(path) = origin {
            self.titled("Your own", &path.display().to_string());
        }
    }

    /// Sets the links; gives the row of the selected one.
    fn links(
        &mut self,
        practice: &Practice,
        subject: &Subject,
        selected: Option<usize>,
    ) -> Option<usize> {
        let theme = &self.look.theme;
        let mut heading = "";
        let mut row = None;
        for (number, link) in links::links(practice, subject).into_iter().enumerate() {
            if link.heading != heading {
                heading = link.heading;
                self.heading(heading);
            }
            let is_selected = selected == Some(number);
            if is_selected {
                row = Some(self.lines.len());
            }
            let (sign, style) = if is_selected {
                (self.look.symbols.now, theme.selected)
            } else {
                (self.look.symbols.bullet, theme.accent)
            };
            self.led(&format!("{sign} "), &link.text, style);
        }
        row
    }
}
