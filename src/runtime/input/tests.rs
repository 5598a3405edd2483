use super::*;
use crossterm::event::KeyCode;
use rustix::io::write;
use std::io::pipe;
use std::sync::mpsc::{Receiver as Reports, channel};

const SOON: Duration = Duration::from_secs(20);

fn started(source: impl AsFd + Send + 'static) -> (Input, Reports<Occurrence>) {
    let (sender, reports) = channel();
    let reporter = Reporter::new(move |occurrence| {
        let _ = sender.send(occurrence);
    });
    (Input::start(source, reporter).unwrap(), reports)
}

fn typed(occurrence: Occurrence) -> String {
    let Occurrence::Input(events) = occurrence else { panic!("{occurrence:?}") };
    events
        .iter()
        .map(|event| match event {
            Event::Key(key) => match key.code {
                KeyCode::Char(letter) => letter,
                _ => '#',
            },
            _ => '?',
        })
        .collect()
}

#[test]
fn a_batch_holds_all_that_is_there() {
    let (source, keyboard) = pipe().unwrap();
    write(&keyboard, b"hello\r").unwrap();
    let (input, reports) = started(source);
    input.allow();
    assert_eq!(typed(reports.recv_timeout(SOON).unwrap()), "hello#");
}

#[test]
fn nothing_is_read_without_permission() {
    let (source, keyboard) = pipe().unwrap();
    let (input, reports) = started(source);
    input.allow();
    write(&keyboard, b"a").unwrap();
    assert_eq!(typed(reports.recv_timeout(SOON).unwrap()), "a");
    write(&keyboard, b"b").unwrap();
    assert!(reports.recv_timeout(Duration::from_millis(50)).is_err());
    write(&keyboard, b"c").unwrap();
    input.allow();
    assert_eq!(typed(reports.recv_timeout(SOON).unwrap()), "bc");
}

#[test]
fn a_flood_comes_in_bounded_batches() {
    let (source, keyboard) = pipe().unwrap();
    write(&keyboard, &[b'x'; 20_000]).unwrap();
    let (input, reports) = started(source);
    let mut count = 0;
    while count < 20_000 {
        input.allow();
        let batch = typed(reports.recv_timeout(SOON).unwrap()).len();
        assert!(batch <= BATCH + PIECE);
        count += batch;
    }
    assert_eq!(count, 20_000);
}

#[test]
fn half_a_sequence_delays_nothing_before_it() {
    let (source, keyboard) = pipe().unwrap();
    write(&keyboard, b"ab\x1b[").unwrap();
    let (input, reports) = started(source);
    input.allow();
    assert_eq!(typed(reports.recv_timeout(SOON).unwrap()), "ab");
    input.allow();
    assert_eq!(typed(reports.recv_timeout(SOON).unwrap()), "[");
}

#[test]
fn the_end_is_reported_once_after_all_that_came() {
    let (source, keyboard) = pipe().unwrap();
    write(&keyboard, b"last").unwrap();
    drop(keyboard);
    let (input, reports) = started(source);
    input.allow();
    assert_eq!(typed(reports.recv_timeout(SOON).unwrap()), "last");
    input.allow();
    assert!(matches!(reports.recv_timeout(SOON), Ok(Occurrence::InputFailed(_))));
    input.allow();
    assert!(reports.recv_timeout(SOON).is_err());
}
