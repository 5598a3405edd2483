use super::*;
use std::io::{PipeReader, pipe};
use std::sync::mpsc::{Receiver, channel};

const SOON: Duration = Duration::from_secs(20);

fn started(is_ours: fn() -> bool) -> (Output, PipeReader, Receiver<Occurrence>) {
    let (screen, sink) = pipe().unwrap();
    let (sender, reports) = channel();
    let reporter = Reporter::new(move |occurrence| {
        let _ = sender.send(occurrence);
    });
    (Output::start(sink, is_ours, reporter).unwrap(), screen, reports)
}

fn read(screen: &PipeReader, count: usize) -> Vec<u8> {
    let mut all = Vec::new();
    while all.len() < count {
        let mut some = vec![0; count - all.len()];
        let length = rustix::io::read(screen, &mut some).unwrap();
        all.extend_from_slice(&some[..length]);
    }
    all
}

fn framed(text: &[u8]) -> Vec<u8> {
    [BEGIN, text, END].concat()
}

#[test]
fn a_frame_arrives_whole_and_wakes_nobody_up() {
    let (output, screen, reports) = started(|| true);
    let mut writer = output.writer();
    writer.write_all(b"one ").unwrap();
    writer.flush().unwrap();
    writer.write_all(b"frame").unwrap();
    output.send();
    assert!(output.drain(SOON));
    assert!(output.is_idle());
    assert_eq!(read(&screen, 25), framed(b"one frame"));
    drop(output);
    assert!(reports.recv_timeout(SOON).is_err(), "nobody had asked");
}

#[test]
fn the_bell_rings_with_the_frame_that_is_drawn_next() {
    let (output, screen, _reports) = started(|| true);
    output.ring();
    output.writer().write_all(b"drawn").unwrap();
    output.send();
    assert_eq!(read(&screen, 22), framed(b"\x07drawn"));
    output.writer().write_all(b"again").unwrap();
    output.send();
    assert_eq!(read(&screen, 21), framed(b"again"));
}

#[test]
fn nothing_drawn_is_nothing_sent() {
    let (output, _screen, _reports) = started(|| true);
    output.send();
    assert!(output.is_idle());
    output.writer().write_all(b"left").unwrap();
    output.discard();
    output.send();
    assert!(output.is_idle());
}

#[test]
fn a_terminal_that_does_not_read_holds_nobody_up() {
    let (output, screen, reports) = started(|| true);
    let large = vec![b'x'; 1 << 20];
    output.writer().write_all(&large).unwrap();
    output.send();
    assert!(!output.is_idle());
    assert!(!output.drain(Duration::from_millis(20)));
    output.writer().write_all(b"next").unwrap();
    output.send();
    let expected = [framed(&large), framed(b"next")].concat();
    assert!(read(&screen, expected.len()) == expected);
    assert!(output.drain(SOON));
    assert_eq!(reports.recv_timeout(SOON), Ok(Occurrence::Shown));
    drop(output);
    assert!(reports.recv_timeout(SOON).is_err(), "once for both");
}

#[test]
fn a_terminal_that_is_gone_is_reported_once() {
    let (output, screen, reports) = started(|| true);
    drop(screen);
    output.writer().write_all(b"one").unwrap();
    output.send();
    assert!(matches!(reports.recv_timeout(SOON), Ok(Occurrence::TerminalFailed(_))));
    output.writer().write_all(b"two").unwrap();
    output.send();
    assert!(output.is_idle());
    assert!(reports.recv_timeout(SOON).is_err());
}

#[test]
fn nothing_is_drawn_on_a_terminal_that_was_given_back() {
    let (output, screen, _reports) = started(|| false);
    output.writer().write_all(b"late").unwrap();
    output.send();
    assert!(output.drain(SOON));
    drop(output);
    let mut some = [0; 1];
    assert_eq!(rustix::io::read(&screen, &mut some), Ok(0));
}
