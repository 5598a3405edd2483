//! How long the practice library takes: all of it, and today's question alone.

#![allow(missing_docs, unreachable_pub)]

use balcony::content;
use chrono::NaiveDate;
use divan::{Bencher, black_box};

fn main() {
    divan::main();
}

/// All that is read before the first screen is drawn.
#[divan::bench]
fn todays_question(bencher: Bencher<'_, '_>) {
    let day = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap_or_default();
    bencher.bench_local(|| content::question_of_the_day(black_box(day)));
}

/// What is read behind the first screen.
#[divan::bench]
fn whole_library(bencher: Bencher<'_, '_>) {
    bencher.bench_local(|| content::load(black_box(None)));
}
