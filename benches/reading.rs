//! What it costs to set a session as a document, to search in it and to draw it.

use balcony::app::screen::reader::arrangement::Arrangement;
use balcony::domain::id::Id;
use balcony::domain::passage::Passage;
use balcony::domain::reading::Reading;
use balcony::domain::time;
use balcony::domain::transcript::{StepRecord, Transcript};
use balcony::domain::visible::Visibility;
use balcony::domain::words::{EntryKind, Mode, Names, SessionKind, Show, StepState};
use balcony::ui::reader::{Layout, Reader, draw};
use balcony::ui::theme::{Look, Symbols, Theme};
use divan::{Bencher, black_box};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use std::time::Duration;

const TEXTS: [&str; 4] = [
    "we both said “local” but I meant my street",
    "same word as ours, not the same thing: when we say it we mean the clinic, and when they say it they mean the school, and nobody has noticed for two years",
    "私たちは「地域」という言葉を、それぞれ違う意味で使っていた。誰もそのことに気づかなかった。",
    "yes 👩‍👩‍👧‍👦",
];

fn main() {
    divan::main();
}

fn look() -> Look {
    Look::new(Theme::dark(), Symbols::UNICODE)
}

fn session(entries: usize) -> Transcript {
    let started = time::from_text("2026-11-23T10:00:00+00:00").unwrap_or_default();
    let passage = |number: usize| Passage {
        id: Id::from_bits(number as u128),
        at: started,
        kind: EntryKind::Note,
        by: Some("Amal".to_owned()),
        text: TEXTS[number % TEXTS.len()].to_owned(),
        word: None,
        version: None,
        owner: None,
        due: None,
        group: None,
        card: None,
        outcome: None,
        looks: Vec::new(),
        elsewhere: None,
        visibility: Visibility::Shown,
    };
    let step = |number: usize| StepRecord {
        number: number + 1,
        from: String::new(),
        title: "Read side by side".to_owned(),
        prompt: "Which word here means something different to someone beside you?".to_owned(),
        asked: Vec::new(),
        points: Vec::new(),
        mode: Mode::WholeRoom,
        show: Show::Open,
        names: Names::Shown,
        minutes: 8,
        ran: Duration::from_secs(600),
        led_by: None,
        is_consent: false,
        state: StepState::Done,
        reading: Reading {
            passages: (0..entries / 10)
                .map(|entry| passage(number * entries / 10 + entry))
                .collect(),
            ..Reading::default()
        },
    };
    Transcript {
        title: "Shared purpose".to_owned(),
        kind: SessionKind::Workshop,
        format: None,
        started,
        ended: None,
        next: None,
        marked: Vec::new(),
        reviews: None,
        planned: 0,
        took: None,
        people: Vec::new(),
        chosen: Vec::new(),
        outcomes: Vec::new(),
        loose: Vec::new(),
        steps: (0..10).map(step).collect(),
        unfinished: Vec::new(),
        half_written: 0,
        outside: Vec::new(),
        withheld: 0,
    }
}

#[divan::bench(args = [10, 100, 1000])]
fn set(bencher: Bencher<'_, '_>, entries: usize) {
    let (session, look) = (session(entries), look());
    bencher.bench_local(|| Layout::of(black_box(&session), &Arrangement::default(), 120, &look));
}

#[divan::bench]
fn set_again_without_a_reason(bencher: Bencher<'_, '_>) {
    let (session, look, mut reader) = (session(1000), look(), Reader::new());
    bencher.bench_local(|| {
        reader.set(black_box(&session), &Arrangement::default(), 120, &look).lines.len()
    });
}

#[divan::bench]
fn find_in_1000_entries(bencher: Bencher<'_, '_>) {
    let layout = Layout::of(&session(1000), &Arrangement::default(), 120, &look());
    bencher.bench_local(|| layout.find(black_box("the school")));
}

#[divan::bench]
fn draw_a_page_of_1000_entries(bencher: Bencher<'_, '_>) {
    let look = look();
    let layout = Layout::of(&session(1000), &Arrangement::default(), 120, &look);
    let found = layout.find("the");
    let mut buffer = Buffer::empty(Rect::new(0, 0, 120, 40));
    bencher.bench_local(|| draw(&layout, 500, &found, buffer.area, &mut buffer, &look));
}
