//! What a key costs: through the whole program, into the draft log, and onto the screen.

#![allow(missing_docs, unreachable_pub, dead_code, clippy::disallowed_methods, clippy::unwrap_used)]

#[path = "support/sessions.rs"]
mod sessions;
#[path = "support/stage.rs"]
mod stage;

use divan::Bencher;
use stage::{CASES, Place, Stage};

fn main() {
    divan::main();
}

#[divan::bench(args = CASES)]
fn key_to_frame(bencher: Bencher<'_, '_>, (place, sessions, size): (Place, usize, (u16, u16))) {
    let mut stage = Stage::at(place, sessions, size);
    bencher.bench_local(|| {
        stage.key();
        stage.frame();
    });
}

/// A step forward and one back, where many have said much.
#[divan::bench(args = [(120, 40), (200, 60)])]
fn two_steps_to_frames(bencher: Bencher<'_, '_>, size: (u16, u16)) {
    let mut stage = Stage::at(Place::Crowd, 0, size);
    bencher.bench_local(|| {
        for _ in 0..2 {
            stage.turn_step();
            stage.frame();
        }
    });
}
