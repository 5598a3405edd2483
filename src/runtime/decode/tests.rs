use super::*;
use proptest::prelude::*;

fn events(bytes: &[u8]) -> Vec<Event> {
    let mut events = Vec::new();
    Decoder::default().feed(bytes, &mut events);
    events
}

fn key(code: KeyCode, modifiers: KeyModifiers) -> Event {
    Event::Key(KeyEvent::new(code, modifiers))
}

fn letter(letter: char) -> Event {
    key(KeyCode::Char(letter), KeyModifiers::NONE)
}

#[test]
fn keys() {
    use KeyCode::*;
    const NONE: KeyModifiers = KeyModifiers::NONE;
    const SHIFT: KeyModifiers = KeyModifiers::SHIFT;
    const ALT: KeyModifiers = KeyModifiers::ALT;
    const CONTROL: KeyModifiers = KeyModifiers::CONTROL;
    let table: &[(&[u8], KeyCode, KeyModifiers)] = &[
        (b"a", Char('a'), NONE),
        (b"A", Char('A'), SHIFT),
        ("é".as_bytes(), Char('é'), NONE),
        ("界".as_bytes(), Char('界'), NONE),
        ("🙂".as_bytes(), Char('🙂'), NONE),
        (b"\r", Enter, NONE),
        (b"\n", Char('j'), CONTROL),
        (b"\t", Tab, NONE),
        (b"\x7f", Backspace, NONE),
        (b"\x08", Char('h'), CONTROL),
        (b"\0", Char(' '), CONTROL),
        (b"\x03", Char('c'), CONTROL),
        (b"\x1a", Char('z'), CONTROL),
        (b"\x1c", Char('4'), CONTROL),
        (b"\x1b", Esc, NONE),
        (b"\x1bd", Char('d'), ALT),
        (b"\x1bD", Char('D'), ALT | SHIFT),
        ("\x1bé".as_bytes(), Char('é'), ALT),
        (b"\x1b\r", Enter, ALT),
        (b"\x1b\x7f", Backspace, ALT),
        (b"\x1b[A", Up, NONE),
        (b"\x1bOA", Up, NONE),
        (b"\x1b[1;5C", Right, CONTROL),
        (b"\x1b[1;2D", Left, SHIFT),
        (b"\x1b[H", Home, NONE),
        (b"\x1b[1~", Home, NONE),
        (b"\x1b[7~", Home, NONE),
        (b"\x1bOF", End, NONE),
        (b"\x1b[4~", End, NONE),
        (b"\x1b[3~", Delete, NONE),
        (b"\x1b[3;5~", Delete, CONTROL),
        (b"\x1b[5~", PageUp, NONE),
        (b"\x1b[6~", PageDown, NONE),
        (b"\x1b[Z", BackTab, SHIFT),
        (b"\x1bOP", F(1), NONE),
        (b"\x1b[11~", F(1), NONE),
        (b"\x1b[[A", F(1), NONE),
        (b"\x1b[15~", F(5), NONE),
        (b"\x1b[24~", F(12), NONE),
        (b"\x1b[1;2R", F(3), SHIFT),
        (b"\x1b[27u", Esc, NONE),
        (b"\x1b[99;5u", Char('c'), CONTROL),
        (b"\x1b[13;2u", Enter, SHIFT),
        (b"\x1b[27;5;106~", Char('j'), CONTROL),
        (b"\x1b[9;2u", BackTab, SHIFT),
        (b"\x1b[1;1:1A", Up, NONE),
    ];
    for (bytes, code, modifiers) in table {
        assert_eq!(
            events(bytes),
            [key(*code, *modifiers)],
            "{:?}",
            bytes.escape_ascii().to_string()
        );
    }
}

#[test]
fn one_read_may_hold_many() {
    let all = events(b"ab\x1b[A\x1b[I\x1b[Oc\r");
    assert_eq!(
        all,
        [
            letter('a'),
            letter('b'),
            key(KeyCode::Up, KeyModifiers::NONE),
            Event::FocusGained,
            Event::FocusLost,
            letter('c'),
            key(KeyCode::Enter, KeyModifiers::NONE),
        ]
    );
}

#[test]
fn two_escapes_are_two() {
    let esc = key(KeyCode::Esc, KeyModifiers::NONE);
    let mut seen = Vec::new();
    let mut decoder = Decoder::default();
    decoder.feed(b"\x1b\x1b", &mut seen);
    decoder.give_up(&mut seen);
    assert_eq!(seen, [esc.clone(), esc.clone()]);
    assert_eq!(events(b"\x1b\x1b[B"), [esc, key(KeyCode::Down, KeyModifiers::NONE)]);
}

#[test]
fn what_means_nothing_types_nothing() {
    for bytes in
        [&b"\x1b[?62;4c"[..], b"\x1b[<0;3;4M", b"\x1b[12;40$y", b"\x1b[57441u", b"\x1b[99~"]
    {
        assert_eq!(events(bytes), [], "{:?}", bytes.escape_ascii().to_string());
    }
    let long = [b"\x1b[".as_slice(), &[b'1'; 500], b"a"].concat();
    assert!(events(&long).ends_with(&[letter('a')]));
}

#[test]
fn a_sequence_may_come_in_pieces() {
    let mut decoder = Decoder::default();
    let mut seen = Vec::new();
    for byte in b"\x1b[6~" {
        if *byte != 0x1b {
            decoder.feed(&[*byte], &mut seen);
        } else {
            decoder.feed(b"a\x1b", &mut seen);
            assert_eq!(decoder.patience(), Some(SEQUENCE));
        }
    }
    assert_eq!(seen, [letter('a'), key(KeyCode::PageDown, KeyModifiers::NONE)]);
    assert_eq!(decoder.patience(), None);
}

#[test]
fn half_a_sequence_is_given_up_and_text_goes_on() {
    let mut decoder = Decoder::default();
    let mut seen = Vec::new();
    decoder.feed(b"\x1b[", &mut seen);
    assert_eq!((seen.len(), decoder.patience()), (0, Some(SEQUENCE)));
    decoder.give_up(&mut seen);
    decoder.feed(b"hi", &mut seen);
    assert_eq!(seen, [key(KeyCode::Char('['), KeyModifiers::ALT), letter('h'), letter('i')]);
    seen.clear();
    decoder.feed(b"\x1b[1;", &mut seen);
    decoder.give_up(&mut seen);
    decoder.feed(b"hi", &mut seen);
    assert_eq!(seen, [letter('h'), letter('i')]);
}

#[test]
fn half_a_letter_waits_for_its_rest() {
    let mut decoder = Decoder::default();
    let mut seen = Vec::new();
    let bytes = "界".as_bytes();
    decoder.feed(&bytes[..1], &mut seen);
    decoder.feed(&bytes[1..2], &mut seen);
    assert_eq!(seen, []);
    decoder.feed(&bytes[2..], &mut seen);
    assert_eq!(seen, [letter('界')]);
}

#[test]
fn bytes_that_are_no_letter_are_seen() {
    assert_eq!(events(b"a\xe9b"), [letter('a'), letter('\u{fffd}'), letter('b')]);
}

#[test]
fn a_paste_is_one_event_however_it_comes() {
    let text = "one\rtwo \x1b[A three 界 ".repeat(40_000);
    let bytes = [b"\x1b[200~", text.as_bytes(), b"\x1b[201~x"].concat();
    for size in [2, 7, 1024, 4095, bytes.len()] {
        let mut decoder = Decoder::default();
        let mut seen = Vec::new();
        for piece in bytes.chunks(size) {
            decoder.feed(piece, &mut seen);
        }
        assert!(seen == [Event::Paste(text.clone()), letter('x')], "in pieces of {size}");
        assert_eq!(decoder.patience(), None);
    }
}

#[test]
fn a_paste_without_its_end_is_shown_and_then_ends() {
    let mut decoder = Decoder::default();
    let mut seen = Vec::new();
    decoder.feed("\x1b[200~abc界".as_bytes().split_last().unwrap().1, &mut seen);
    assert_eq!(decoder.patience(), Some(PASTE));
    decoder.give_up(&mut seen);
    assert_eq!(seen, [Event::Paste("abc".to_owned())]);
    assert_eq!(decoder.patience(), Some(LOST));
    decoder.feed(b"\x8cd\x1b[201~q", &mut seen);
    assert_eq!(seen[1..], [Event::Paste("界d".to_owned()), letter('q')]);
    decoder.feed(b"\x1b[200~", &mut seen);
    decoder.give_up(&mut seen);
    decoder.feed(b"q", &mut seen);
    assert_eq!(seen[3..], [letter('q')]);
}

#[test]
fn an_escape_by_itself_does_not_end_a_paste() {
    let mut decoder = Decoder::default();
    let mut seen = Vec::new();
    for piece in [&b"\x1b[200~"[..], b"\x1b", b"[Aq", b"\x1b", b"[201~"] {
        decoder.feed(piece, &mut seen);
    }
    assert_eq!(seen, [Event::Paste("\x1b[Aq".to_owned())]);
}

#[test]
fn an_empty_paste_is_none() {
    assert_eq!(events(b"\x1b[200~\x1b[201~"), []);
}

#[test]
fn a_very_long_paste_comes_in_pieces() {
    let text = "é".repeat(PIECE);
    let bytes = [b"\x1b[200~", text.as_bytes(), b"\x1b[201~"].concat();
    let mut decoder = Decoder::default();
    let mut seen = Vec::new();
    for piece in bytes.chunks(4095) {
        decoder.feed(piece, &mut seen);
    }
    let mut all = String::new();
    for event in &seen {
        let Event::Paste(piece) = event else { panic!("{event:?}") };
        all.push_str(piece);
    }
    assert!(seen.len() > 1 && all == text);
}

proptest! {
    #[test]
    fn any_bytes_in_any_pieces(bytes in proptest::collection::vec(any::<u8>(), 0..200), size in 1usize..50) {
        let mut decoder = Decoder::default();
        let mut seen = Vec::new();
        for piece in bytes.chunks(size) {
            decoder.feed(piece, &mut seen);
        }
        let mut rounds = 0;
        while decoder.patience().is_some() {
            decoder.give_up(&mut seen);
            rounds += 1;
            prop_assert!(rounds < 4);
        }
    }

    #[test]
    fn text_is_never_lost(text in "[^\\x00-\\x1f\\x7f]{0,80}", size in 1usize..9) {
        let mut decoder = Decoder::default();
        let mut seen = Vec::new();
        for piece in text.as_bytes().chunks(size) {
            decoder.feed(piece, &mut seen);
        }
        let typed: String = seen
            .iter()
            .filter_map(|event| match event {
                Event::Key(KeyEvent { code: KeyCode::Char(letter), .. }) => Some(*letter),
                _ => None,
            })
            .collect();
        prop_assert_eq!(typed, text);
    }
}
