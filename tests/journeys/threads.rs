//! What one session leaves for the next: promises and experiments that are looked at weeks later.

use crate::stage::Stage;
use chrono::TimeDelta;

/// A first workshop of the journal: a purpose, a promise of Amal's with a day, one of nobody's.
fn after_a_first_workshop() -> Stage {
    let mut stage = Stage::new();
    stage.types("w<Enter><A-o><A-a>Amal<Enter>Jo<Enter><Enter>");
    stage.types("<C-g>One table where nobody eats alone<Enter>");
    stage.types("<A-c>Ask two carers<Enter><Enter>Amal<Enter>+4<Enter>");
    stage.types("<A-c>Bring the map<Enter><Enter><Enter><Enter>");
    stage.types("<A-x>y<Esc>");
    stage
}

fn three_weeks_later(stage: &mut Stage) {
    stage.jump_wall_clock(TimeDelta::days(21));
    stage.crash();
}

#[test]
fn a_second_workshop_opens_on_what_was_promised_in_the_first() {
    let mut stage = after_a_first_workshop();
    three_weeks_later(&mut stage);
    eprintln!("{}", stage.screen());
    stage.types("w<Enter>");
    eprintln!("{}", stage.screen());
    stage.sees("Since last time").sees("One table where nobody eats alone");
    stage.sees("Ask two carers").sees("Bring the map").sees("by Fri 27 Nov 2026, 17 days ago");
    stage.types("3");
    eprintln!("{}", stage.screen());
    stage.types("They said yes<Enter>");
    eprintln!("{}", stage.screen());
    stage.types("2<Enter>");
    eprintln!("{}", stage.screen());
    stage.types("<Enter>");
    eprintln!("{}", stage.screen());
    stage.types("<A-w>");
    eprintln!("{}", stage.screen());
    stage.types("<Esc>,<A-w>");
    eprintln!("{}", stage.screen());
    stage.types("<Esc><A-x>y");
    eprintln!("{}", stage.screen());
    stage.types("x");
    eprintln!("{}", stage.files(".md").last().unwrap().1);
}
