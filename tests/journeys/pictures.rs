//! The pictures of the README: real screens, made by `UPDATE_PICTURES=1 cargo test --test journeys
//! pictures`, and compared with the program by every other run.

use crate::demo::demo;
use crate::picture::svg;
use crate::stage::Stage;
use balcony::ui::theme::{Look, Symbols, Theme};
use ratatui::style::Color;
use std::path::Path;

fn check(stage: &mut Stage, name: &str, is_light: bool) {
    let theme = if is_light { Theme::light() } else { Theme::dark() };
    let ground = theme.text.bg.unwrap_or(Color::Reset);
    stage.looks(Look::new(theme, Symbols::UNICODE));
    let picture = svg(stage.buffer(), ground);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("docs/pictures/{name}.svg"));
    if std::env::var_os("UPDATE_PICTURES").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &picture).unwrap();
    }
    let there = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        there == picture,
        "{} is not what the program shows; UPDATE_PICTURES=1 makes it anew",
        path.display()
    );
}

/// A workshop in its fourth step, what was hidden just revealed.
const REVEALED: &str = "w<Enter><A-y><A-y><Esc>aAmal Example, Jo Sample, Wren Placeholder<Enter><Esc>\
    <Tab>The larder is empty by Thursday<Enter><wait 4m><PgDn>\
    Everybody in our town eats well, whatever they earn<Enter>\
    No child here goes to bed hungry<Enter>\
    Food that is fresh, near, and never shaming to ask for<Enter><wait 6m><PgDn>\
    Nasreen Example, who feeds four from one wage<Enter><wait 4m><PgDn><A-r>y<Esc><wait 72s>";

/// From there to the close.
const CLOSED: &str = "<A-p>The freezer at the school<Enter><A-d>We meet on the first Monday<Enter>\
    jo<Enter>7 dec<Enter><PgDn><wait 9m><PgDn><wait 9m><PgDn><wait 7m><PgDn>4<Enter><wait 5m><PgDn>\
    If the larder is empty on a Thursday, then I ring the bakery<Enter>amal<Enter>fri<Enter>\
    <wait 4m><Esc>xy<wait 2s>";

#[test]
fn pictures_are_what_the_program_shows() {
    let mut stage = Stage::sized(100, 30);
    stage.types("w<Down>").types("<Up><Tab><Down><Down>+<Down><Down>d<Up>");
    check(&mut stage, "prepare", false);
    let mut stage = Stage::sized(100, 30);
    stage.types(REVEALED);
    check(&mut stage, "run", false);
    stage.types("<A-w>");
    check(&mut stage, "wall", true);
    stage.types("w").types(CLOSED).sees("Commitments");
    check(&mut stage, "close", false);
}

#[test]
fn pictures_of_the_demo_are_what_the_program_shows() {
    let mut stage = demo(120, 32);
    stage.sees("Waiting for you");
    check(&mut stage, "demo-home", true);
    stage.types("t<Down><Down><Down><Down>").sees("Predicted");
    check(&mut stage, "demo-threads", false);
    stage.types("<Tab><Tab><Tab><wait 1s>").sees("Furthest apart first");
    check(&mut stage, "demo-scores", true);
    stage.types("<Tab>").sees("Outcome");
    check(&mut stage, "demo-way", false);
    stage.types("<Esc>r<Down><Down><Down><Down>v<Enter><wait 1s><PgDn>").sees("Side by side");
    check(&mut stage, "demo-compare", true);
    let mut stage = demo(120, 32);
    stage.types("r/phone -hazel<wait 2s>").sees("Find");
    check(&mut stage, "demo-search", false);
}
