//! Whether every look can be read.

use super::{Symbols, Theme};
use ratatui::style::{Color, Modifier};

fn channel(value: u8) -> f64 {
    let share = f64::from(value) / 255.0;
    if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
}

/// The relative luminance of WCAG 2.
fn luminance(colour: Color) -> f64 {
    let Color::Rgb(red, green, blue) = colour else { panic!("{colour:?} is not exact") };
    0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue)
}

/// The contrast ratio of WCAG 2.
fn contrast(one: Color, other: Color) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn the_formula_is_the_known_one() {
    let (black, white) = (Color::Rgb(0, 0, 0), Color::Rgb(255, 255, 255));
    assert!((contrast(black, white) - 21.0).abs() < 1e-9);
    assert!((contrast(Color::Rgb(0x76, 0x76, 0x76), white) - 4.54).abs() < 0.01);
}

/// What usual terminals show for the named colours of high contrast: black, white, bright yellow
/// and bright cyan.
const NAMED: [(&str, [u32; 4]); 8] = [
    ("xterm", [0x00_0000, 0xff_ffff, 0xff_ff00, 0x00_ffff]),
    ("VGA", [0x00_0000, 0xff_ffff, 0xff_ff55, 0x55_ffff]),
    ("Windows", [0x0c_0c0c, 0xf2_f2f2, 0xf9_f1a5, 0x61_d6d6]),
    ("macOS", [0x00_0000, 0xe5_e5e5, 0xe5_e500, 0x00_e5e5]),
    ("GNOME", [0x17_1421, 0xff_ffff, 0xe9_ad0c, 0x33_c7de]),
    ("Tango", [0x2e_3436, 0xee_eeec, 0xfc_e94f, 0x34_e2e2]),
    ("Ubuntu", [0x01_0101, 0xff_ffff, 0xff_ff00, 0x00_ffff]),
    ("VS Code", [0x00_0000, 0xe5_e5e5, 0xf5_f543, 0x29_b8db]),
];

fn exact(named: Color, [black, white, yellow, cyan]: [u32; 4]) -> Color {
    Color::from_u32(match named {
        Color::Black => black,
        Color::White => white,
        Color::LightYellow => yellow,
        Color::LightCyan => cyan,
        other => panic!("{other:?} is none of the four"),
    })
}

#[test]
fn every_role_of_high_contrast_stands_out_in_every_usual_terminal() {
    for (terminal, colours) in NAMED {
        for (role, style) in Theme::high_contrast().roles() {
            let (fg, bg) = (style.fg.expect(role), style.bg.expect(role));
            let ratio = contrast(exact(fg, colours), exact(bg, colours));
            assert!(ratio >= 7.0, "{terminal}, {role}: {ratio:.2}");
        }
    }
}

#[test]
fn every_role_can_be_read_on_its_ground() {
    for (name, theme) in [("dark", Theme::dark()), ("light", Theme::light())] {
        for (role, style) in theme.roles() {
            let (fg, bg) = (style.fg.expect(role), style.bg.expect(role));
            let ratio = contrast(fg, bg);
            assert!(ratio >= 4.5, "{name}, {role}: {ratio:.2}");
        }
        // Times and hints are also drawn on chosen rows and in boxes.
        for ground in [theme.selected, theme.overlay] {
            for style in [theme.text, theme.muted, theme.accent, theme.strong] {
                let ratio = contrast(style.fg.unwrap(), ground.bg.unwrap());
                assert!(ratio >= 4.5, "{name}: {ratio:.2} of {style:?} on {ground:?}");
            }
        }
    }
}

#[test]
fn without_colour_there_is_none() {
    for (role, style) in Theme::none().roles() {
        assert_eq!((style.fg, style.bg), (Some(Color::Reset), Some(Color::Reset)), "{role}");
        assert_eq!(style.underline_color, None, "{role}");
        let allowed = Modifier::BOLD | Modifier::REVERSED | Modifier::UNDERLINED;
        assert!(allowed.contains(style.add_modifier), "{role}");
    }
}

#[test]
fn the_terminals_own_look_keeps_its_ground_and_names_no_exact_colour() {
    let is_named =
        |colour: Option<Color>| !matches!(colour, Some(Color::Rgb(..) | Color::Indexed(_)));
    for (role, style) in Theme::terminal().roles() {
        assert_eq!((style.bg, style.underline_color), (None, None), "{role}");
        assert!(is_named(style.fg), "{role}");
        assert!(!matches!(style.fg, Some(Color::Black | Color::White | Color::Gray)), "{role}");
    }
    for (role, style) in Theme::high_contrast().roles() {
        assert!(is_named(style.fg) && is_named(style.bg), "{role}");
    }
}

#[test]
fn what_must_not_be_missed_differs_by_more_than_colour() {
    for theme in
        [Theme::terminal(), Theme::dark(), Theme::light(), Theme::high_contrast(), Theme::none()]
    {
        let is_marked = |style: ratatui::style::Style| !style.add_modifier.is_empty();
        assert!(is_marked(theme.error) && is_marked(theme.late) && is_marked(theme.mode_write));
        assert!(is_marked(theme.last));
        assert_ne!(theme.selected, theme.text);
        assert_ne!(theme.mode_lead_selected, theme.mode_lead);
        assert_ne!(theme.matched, theme.text);
        assert_ne!(theme.selection, theme.text);
    }
}

#[test]
fn ascii_signs_are_ascii_and_every_sign_is_one_column() {
    for (symbols, is_ascii) in [(Symbols::UNICODE, false), (Symbols::ASCII, true)] {
        for sign in symbols.all() {
            assert_eq!(crate::wrap::columns(sign), 1, "{sign}");
            assert!(!is_ascii || sign.is_ascii(), "{sign}");
        }
        let states = [symbols.done, symbols.now, symbols.waiting, symbols.skipped];
        let mut different = states.to_vec();
        different.sort_unstable();
        different.dedup();
        assert_eq!(different.len(), states.len());
        assert_ne!(symbols.bar_full, symbols.bar_empty);
    }
}
