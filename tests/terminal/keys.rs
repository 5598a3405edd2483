//! Keys as a terminal sends them.

/// What a terminal sends for `text`, in which `<Enter>`, `<C-c>`, `<A-d>` and the like are keys.
pub(crate) fn bytes(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        bytes.extend_from_slice(before.as_bytes());
        let (name, after) = after.split_once('>').expect("a key ends with >");
        bytes.extend_from_slice(&named(name));
        rest = after;
    }
    bytes.extend_from_slice(rest.as_bytes());
    bytes
}

fn named(name: &str) -> Vec<u8> {
    if let Some(letter) = name.strip_prefix("C-") {
        return vec![letter.as_bytes()[0].to_ascii_uppercase() & 0x1f];
    }
    if let Some(key) = name.strip_prefix("A-") {
        return [b"\x1b", key.as_bytes()].concat();
    }
    let text = match name {
        "Enter" => "\r",
        "Esc" => "\x1b",
        "Tab" => "\t",
        "S-Tab" => "\x1b[Z",
        "BS" => "\x7f",
        "Del" => "\x1b[3~",
        "Up" => "\x1b[A",
        "Down" => "\x1b[B",
        "Right" => "\x1b[C",
        "Left" => "\x1b[D",
        "Home" => "\x1b[H",
        "End" => "\x1b[F",
        "PgUp" => "\x1b[5~",
        "PgDn" => "\x1b[6~",
        "Space" => " ",
        "lt" => "<",
        "F1" => "\x1bOP",
        "F12" => "\x1b[24~",
        _ => panic!("no key is called {name}"),
    };
    text.as_bytes().to_vec()
}

#[test]
fn keys_become_bytes() {
    assert_eq!(bytes("a<Enter><lt><C-c><A-d><PgDn>é"), "a\r<\x03\x1bd\x1b[6~é".as_bytes());
}
