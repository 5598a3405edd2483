//! The whole screen, whatever is on it.

use crate::app::model::Model;
use crate::app::msg::Extent;
use crate::app::overlay::Overlay;
use crate::app::screen::Screen;
use crate::domain::moment::Moment;
use crate::shown::Shown;
use crate::ui::plain::make_plain;
use crate::ui::reader::Reader;
use crate::ui::reader::beside::Beside;
use crate::ui::screen as screens;
use crate::ui::theme::{Look, Symbols};
use crate::ui::widgets::{paint, put};
use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The least a screen needs; below it one line says so.
pub const LEAST: (u16, u16) = (40, 10);

/// From this width on, agenda and notes stand beside a running session.
pub const WIDE: u16 = 100;

/// How everything looks, and the documents that were set last.
#[derive(Clone, Debug)]
pub struct View {
    look: Look,
    reader: Reader,
    beside: Beside,
}

/// What came of drawing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Drawn {
    /// Where the terminal's cursor stands, if anything is being written.
    pub cursor: Option<Position>,
    /// How much of a long page is on the screen.
    pub extent: Extent,
}

impl View {
    /// A view in this look.
    pub fn new(look: Look) -> Self {
        Self { look, reader: Reader::new(), beside: Beside::default() }
    }

    /// Draws the model into a whole frame, the terminal's cursor included.
    pub fn draw_frame(&mut self, model: &Model, moment: Moment, frame: &mut Frame<'_>) -> Drawn {
        let drawn = self.draw(model, moment, frame.area(), frame.buffer_mut());
        if let Some(cursor) = drawn.cursor {
            frame.set_cursor_position(cursor);
        }
        drawn
    }

    /// Draws the model as it is at `moment`.
    pub fn draw(
        &mut self,
        model: &Model,
        moment: Moment,
        area: Rect,
        buffer: &mut Buffer,
    ) -> Drawn {
        let area = area.intersection(buffer.area);
        let moment = model.time_at(moment);
        let look = &self.look;
        paint(buffer, area, look.theme.text);
        if area.width < LEAST.0 || area.height < LEAST.1 {
            let text = format!("Balcony needs {}x{}", LEAST.0, LEAST.1);
            put(buffer, area, (0, 0), &Shown::line(&text), look.theme.text);
            return Drawn::default();
        }
        let mut drawn = match &model.screen {
            Screen::Home(home) => screens::home::draw(model, home, moment, area, buffer, look),
            Screen::Prepare(prepare) => {
                screens::prepare::draw(model, prepare, moment, area, buffer, look)
            }
            Screen::Run(run) => screens::run::draw(model, run, moment, area, buffer, look),
            Screen::Reflect(reflect) => {
                screens::reflect::draw(model, reflect, moment, area, buffer, look)
            }
            Screen::Review(review) => screens::review::draw(model, review, area, buffer, look),
            Screen::Reader(reader) => {
                let how = reader.set_as();
                let layout = self.reader.set(reader.shown(), &how, area.width, look);
                screens::reader::draw(model, reader, layout, area, buffer, look)
            }
            Screen::Compare(compare) => {
                self.beside.set(&compare.comparison, area.width, look);
                screens::compare::draw(model, compare, &self.beside, area, buffer, look)
            }
            Screen::Threads(screen) => {
                screens::threads::draw(model, screen, moment, area, buffer, look)
            }
            Screen::Journals(screen) => screens::journals::draw(model, screen, area, buffer, look),
            Screen::Members(members) => screens::members::draw(model, members, area, buffer, look),
            Screen::Wall(screen) => {
                let wall = screen.wall.as_deref();
                screens::wall::draw(wall, &screen.fault, moment, area, buffer, look);
                Drawn::default()
            }
        };
        for overlay in &model.overlays {
            drawn.cursor = None;
            match overlay {
                Overlay::Palette(palette) => {
                    drawn = screens::palette::draw(model, palette, area, buffer, look);
                }
                Overlay::Library(library) => {
                    drawn = screens::library::draw(model, library, area, buffer, look);
                }
                Overlay::Deck(deck) => {
                    drawn = screens::deck::draw(model, deck, area, buffer, look);
                }
                Overlay::Topics(topics) => {
                    drawn.extent = Extent {
                        columns: drawn.extent.columns,
                        ..screens::reflect::draw_topics(model, topics, area, buffer, look).extent
                    };
                }
                Overlay::Bring(bring) => {
                    drawn.extent = Extent {
                        columns: drawn.extent.columns,
                        ..screens::bring::draw(model, bring, area, buffer, look).extent
                    };
                }
                Overlay::ComingBack(back) => {
                    drawn.extent = Extent {
                        columns: drawn.extent.columns,
                        ..screens::coming_back::draw(model, back, moment, area, buffer, look).extent
                    };
                }
                Overlay::Notes(list) => {
                    drawn.extent = Extent {
                        columns: drawn.extent.columns,
                        ..screens::notes::draw(list, area, buffer, look).extent
                    };
                }
                Overlay::WhatIf(cards) => {
                    drawn = screens::what_if::draw(model, cards, area, buffer, look);
                }
                Overlay::Courses(courses) => {
                    drawn = screens::courses::draw(courses, area, buffer, look);
                }
                Overlay::Comparing(comparing) => {
                    drawn = screens::comparing::draw(model, comparing, area, buffer, look);
                }
                Overlay::Stories(stories) => {
                    drawn = screens::stories::draw(model, stories, area, buffer, look);
                }
                other => {
                    if let Some(extent) = screens::overlay::draw(model, other, area, buffer, look) {
                        drawn.extent = extent;
                    }
                }
            }
        }
        if look.symbols == Symbols::ASCII {
            make_plain(buffer, area);
        }
        drawn.extent.wide = area.width >= WIDE;
        drawn
    }
}
