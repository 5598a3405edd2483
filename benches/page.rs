//! What a page of 20,000 words costs: a letter typed into it and a paste of 100 KB, through the
//! whole program, into the draft log, and onto the screen.

#![allow(missing_docs, unreachable_pub, dead_code, clippy::disallowed_methods, clippy::unwrap_used)]

#[path = "support/sessions.rs"]
mod sessions;
#[path = "support/stage.rs"]
mod stage;

use divan::Bencher;
use stage::{Place, Stage};

const SIZES: [(u16, u16); 2] = [(120, 40), (200, 60)];

fn main() {
    divan::main();
}

/// Paragraphs of English with some typographic signs, about this many words.
fn prose_of(words: usize) -> String {
    let paragraph = "We both said “local”, but I meant my street — and Amal meant the whole town. \
                     Nobody had asked what the word was for. "
        .repeat(5);
    let each = paragraph.split_whitespace().count();
    format!("{paragraph}\n\n").repeat(words.div_ceil(each))
}

/// A page of 20,000 words, its caret at the end.
fn page(size: (u16, u16)) -> Stage {
    let mut stage = Stage::at(Place::Page, 0, size);
    stage.paste(&prose_of(20_000));
    stage.frame();
    stage
}

#[divan::bench(args = SIZES)]
fn letter_at_the_end(bencher: Bencher<'_, '_>, size: (u16, u16)) {
    let mut stage = page(size);
    bencher.bench_local(|| {
        stage.key();
        stage.frame();
    });
}

#[divan::bench(args = SIZES)]
fn letter_at_the_start(bencher: Bencher<'_, '_>, size: (u16, u16)) {
    let mut stage = page(size);
    stage.go_to_start();
    bencher.bench_local(|| {
        stage.key();
        stage.frame();
    });
}

#[divan::bench(args = SIZES, sample_count = 20, sample_size = 1)]
fn paste_of_100_kilobytes(bencher: Bencher<'_, '_>, size: (u16, u16)) {
    let text: String = prose_of(20_000).chars().take(100_000).collect();
    bencher.with_inputs(|| page(size)).bench_local_values(|mut stage| {
        stage.paste(&text);
        stage.frame();
        stage
    });
}
