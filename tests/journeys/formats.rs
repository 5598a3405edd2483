//! Every format for a group, run from its first step to its last.

use crate::stage::Stage;
use balcony::domain::words::{Collects, SessionKind, StepState};

#[test]
fn every_format_is_run_from_start_to_end() {
    let formats = balcony::content::load(None).formats;
    for format in formats.iter().filter(|format| format.kind == SessionKind::Workshop) {
        let mut stage = Stage::sized(80, 24);
        stage.types(&format!("l<S-Tab>/{}<Enter>w<Enter>", format.name));
        let count = format.steps.len();
        for (place, step) in format.steps.iter().enumerate() {
            stage.sees(&format!("step {} of {count}", place + 1));
            let first_words: String = step.prompt.chars().take(30).collect();
            stage.sees(first_words.trim());
            // Where numbers are asked for, words alone are none.
            let answer = match step.collects {
                Collects::Dots | Collects::Scores | Collects::Hands => "1",
                _ => "a few words",
            };
            stage.types(&format!("{answer}<Enter><wait 60s>"));
            if step.collects == Collects::Experiments {
                // The card of the experiment has opened.
                stage.sees("Our hunch").types("<Esc>");
            }
            if !step.reveals.is_empty() {
                stage.types("<A-r>").sees("Show everybody").types("y<Esc>");
            }
            stage.types("<PgDn>");
        }
        stage.sees("End this session?").types("y");
        let plan = &stage.session()["plan"];
        for step in plan.as_array().unwrap() {
            assert_eq!(step["state"], StepState::Done.as_str(), "{}", format.id);
        }
        assert!(stage.session()["ended"].is_string(), "{}", format.id);
    }
}
