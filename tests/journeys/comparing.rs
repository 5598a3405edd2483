//! Two sessions of the same format side by side.

use crate::stage::Stage;
use balcony::domain::entry::{Entry, EntryHead};
use balcony::domain::id::Id;
use balcony::domain::person::Person;
use balcony::domain::session::Session;
use balcony::domain::step::PlanStep;
use balcony::domain::time;
use balcony::domain::words::{Audience, Collects, EntryKind, SessionKind, StepState};
use chrono::TimeDelta;

/// A session of the format F05 with the steps of these names, and what was said in them.
struct Making {
    session: Session,
    journal: &'static str,
}

impl Making {
    fn of(kind: SessionKind, journal: &'static str, day: &str, title: &str) -> Self {
        let at = time::from_text(&format!("{day}T10:00:00+00:00")).unwrap();
        let mut session = Session::begin(kind, title, at, &Id::new(title.replace(' ', "")));
        session.people = vec![Person::named(Id::new("a"), "Amal")];
        session.header.ended = Some(at + TimeDelta::minutes(42));
        Self { session, journal }
    }

    fn workshop(day: &str, title: &str) -> Self {
        Self::of(SessionKind::Workshop, "my-team", day, title)
    }

    fn page(day: &str, title: &str) -> Self {
        Self::of(SessionKind::Reflection, "personal", day, title)
    }

    fn step(mut self, from: &str, title: &str) -> Self {
        let id = Id::new(format!("{title}{}", self.session.plan.len()));
        let step = PlanStep {
            from: from.into(),
            prompt: format!("What of {title}?"),
            state: StepState::Done,
            collects: if title == "Numbers" { Collects::Scores } else { Collects::Note },
            ..PlanStep::blank(id, title)
        };
        self.session.plan.push(step);
        self
    }

    fn entry(mut self, kind: EntryKind, text: &str, of: impl FnOnce(Entry) -> Entry) -> Self {
        let head = EntryHead {
            id: Id::new(format!("{}{}", self.session.header.id, self.session.entries.len())),
            at: self.session.header.started,
            step: self.session.plan.last().map(|step| step.id.clone()),
            by: Some(Id::new("a")),
            audience: Audience::Room,
            kind,
        };
        self.session.entries.push(of(Entry::new(head, text)));
        self
    }

    fn says(self, text: &str) -> Self {
        self.entry(EntryKind::Note, text, |entry| entry)
    }

    fn scores(self, item: &str, value: i64) -> Self {
        self.entry(EntryKind::Score, "", |entry| entry.with("item", item).with("value", value))
    }

    fn put(self, stage: &Stage) {
        let year = Session::year(&self.session.header.id).to_owned();
        let folder = stage.data(&format!("journals/{}/sessions/{year}", self.journal));
        std::fs::create_dir_all(&folder).unwrap();
        let path = folder.join(format!("{}.json", self.session.header.id));
        std::fs::write(path, self.session.to_value().to_string()).unwrap();
    }
}

/// Two walks through the blocks half a year apart, another workshop, and two pages of one walk.
fn some(width: u16, height: u16) -> Stage {
    let mut stage = Stage::sized(width, height);
    Making::workshop("2026-03-02", "Spring walk")
        .step("F05/in", "Arriving")
        .says("Amal came by bus")
        .step("F05/numbers", "Numbers")
        .scores("Citizens at the heart", 2)
        .scores("Citizens at the heart", 4)
        .step("F05/only", "Only in spring")
        .says("The larder door was open")
        .entry(EntryKind::Decision, "We meet on Mondays", |entry| entry)
        .put(&stage);
    Making::workshop("2026-05-04", "Something else")
        .step("F04/in", "Arriving")
        .says("Quiet")
        .put(&stage);
    Making::workshop("2026-10-05", "Autumn walk")
        .step("F05/in", "Arriving")
        .says("Amal came on foot")
        .step("F05/numbers", "Numbers")
        .scores("Citizens at the heart", 4)
        .scores("Citizens at the heart", 5)
        .step("F05/new", "Only in autumn")
        .says("Nobody mentioned the larder")
        .put(&stage);
    Making::page("2026-06-01", "A quarter")
        .step("F25/low", "Low")
        .says("The *lowest* point was June")
        .put(&stage);
    Making::page("2026-09-01", "Another quarter")
        .step("F25/low", "Low")
        .says("Nothing was as low as June")
        .put(&stage);
    stage.crash();
    stage
}

/// The rows of the screen that hold a text.
fn row(stage: &Stage, text: &str) -> String {
    stage.screen().lines().find(|row| row.contains(text)).unwrap_or_default().to_owned()
}

#[test]
fn a_session_stands_beside_an_earlier_one_of_its_format_step_by_step() {
    let mut stage = some(100, 40);
    stage.types("r").sees("v compare").types("v");
    stage.sees("Which one beside “Autumn walk”?");
    assert!(!row(&stage, "Something else").contains('│'), "only those of its format are offered");
    stage.types("<Enter>").sees("Side by side · “Building-blocks walk”");
    let said = row(&stage, "came by bus");
    assert!(said.find("came by bus") < said.find("came on foot"), "{said}");
    let titles = row(&stage, "Spring walk");
    assert!(titles.find("Spring walk") < titles.find("Autumn walk"), "{titles}");
    stage.sees("2 to 4, mean 3.0").sees("4 to 5, mean 4.5").sees("3.0 → 4.5");
    assert!(row(&stage, "We meet on Mondays").contains("none"));
    assert!(row(&stage, "The larder door").contains("not in this one"));
    assert!(row(&stage, "Nobody mentioned").contains("not in this one"));
    insta::assert_snapshot!("side_by_side", stage.screen());
}

#[test]
fn in_eighty_columns_there_are_still_two() {
    let mut stage = some(80, 24);
    stage.types("rv<Enter>");
    assert!(row(&stage, "came by bus").contains("came on foot"));
    insta::assert_snapshot!("side_by_side_80x24", stage.screen());
}

#[test]
fn whichever_is_chosen_first_the_earlier_one_is_on_the_left() {
    let mut stage = some(100, 40);
    stage.types("r<End>v").sees("beside “Spring walk”").types("<Enter>");
    let titles = row(&stage, "Spring walk");
    assert!(titles.find("Spring walk") < titles.find("Autumn walk"), "{titles}");
}

#[test]
fn enter_reads_the_session_of_the_side_at_the_step_and_escape_comes_back_to_it_all() {
    let mut stage = some(80, 12);
    stage.types("rv<Enter><Tab><Tab><Enter>").sees("Autumn walk · My team").sees("2  Numbers");
    stage.sees_no("came on foot");
    stage.types("<Esc>").sees("Side by side").types("<Left><Enter>");
    stage.sees("Spring walk · My team").sees("2  Numbers");
    stage.types("<Esc>").sees("Side by side").types("<Esc>").sees("Look back").sees("▸ Mon  5");
}

#[test]
fn a_step_that_the_side_has_not_opens_its_session_from_the_beginning() {
    let mut stage = some(80, 24);
    stage.types("rv<Enter><Left><Tab><Tab><Tab>").sees("Only in autumn");
    stage.types("<End><Enter>").sees("Spring walk");
}

#[test]
fn words_are_found_on_either_side() {
    let mut stage = some(100, 40);
    stage.types("rv<Enter>/larder").sees("1 of 2").types("<Enter>n").sees("2 of 2");
    stage.types("/zebra<Enter>").sees("not found").types("<Esc>").sees("Side by side");
}

#[test]
fn a_session_that_is_read_is_compared_too_and_escape_leads_back_to_it() {
    let mut stage = some(100, 40);
    stage.types("r<Enter>").sees("Autumn walk").types("v<Enter>").sees("Side by side");
    stage.types("<Esc>").sees("Autumn walk · My team").types("<Esc>").sees("Look back");
}

#[test]
fn pages_of_one_walk_are_compared_and_not_while_it_is_discreet() {
    let mut stage = some(100, 40);
    stage.types("ra/another quarter<Enter>v").sees("beside “Another quarter”");
    stage.types("<Enter>").sees("lowest point was June").sees("Nothing was as low");
    stage.types("<Esc><Esc><Esc><Esc><Esc><Esc>").sees("Begin").types("dr<Down>v");
    stage.sees("Your own pages are not shown now").sees_no("quarter");
}

#[test]
fn what_has_no_fellow_says_so() {
    let mut stage = some(100, 40);
    stage.types("r<Down>v").sees("No other session follows “Shared purpose”");
    stage.sees_no("Which one beside");
}

#[test]
fn a_session_moved_to_the_trash_from_there_leads_back_to_the_list() {
    let mut stage = some(100, 40);
    stage.types("rv<Enter><Enter>d").sees("is in the trash").sees("Look back");
    stage.sees_no("Side by side");
}
