//! The looks there are to choose from: one calm blue, orange for what wants attention.

use crate::ui::theme::Theme;
use ratatui::style::{Color, Modifier, Style};

/// The colours that a look is made of.
struct Palette {
    ground: Color,
    text: Color,
    muted: Color,
    accent: Color,
    attention: Color,
    alarm: Color,
    rule: Color,
    selected: Color,
    raised: Color,
    on_colour: Color,
}

const DARK: Palette = Palette {
    ground: Color::Rgb(0x16, 0x1a, 0x20),
    text: Color::Rgb(0xe3, 0xe6, 0xea),
    muted: Color::Rgb(0x9a, 0xa4, 0xb1),
    accent: Color::Rgb(0x82, 0xb5, 0xf0),
    attention: Color::Rgb(0xf2, 0xa6, 0x5a),
    alarm: Color::Rgb(0xf5, 0x84, 0x7c),
    rule: Color::Rgb(0x7f, 0x8a, 0x98),
    selected: Color::Rgb(0x25, 0x36, 0x4d),
    raised: Color::Rgb(0x1f, 0x25, 0x2e),
    on_colour: Color::Rgb(0x10, 0x14, 0x1a),
};

const LIGHT: Palette = Palette {
    ground: Color::Rgb(0xfb, 0xfa, 0xf7),
    text: Color::Rgb(0x1f, 0x24, 0x2b),
    muted: Color::Rgb(0x5a, 0x63, 0x6f),
    accent: Color::Rgb(0x1d, 0x57, 0xa3),
    attention: Color::Rgb(0x9a, 0x47, 0x00),
    alarm: Color::Rgb(0xb3, 0x1b, 0x1b),
    rule: Color::Rgb(0x68, 0x71, 0x7d),
    selected: Color::Rgb(0xdc, 0xe8, 0xf7),
    raised: Color::Rgb(0xf1, 0xef, 0xea),
    on_colour: Color::Rgb(0xff, 0xff, 0xff),
};

impl Theme {
    /// The terminal's own colours, on the ground it has: readable on light and on dark.
    pub fn terminal() -> Self {
        let plain = Style::new();
        let blue = plain.fg(Color::LightBlue);
        // The whole row is reversed alike, whatever colours its words have.
        let reversed = plain.fg(Color::Reset).add_modifier(Modifier::REVERSED);
        Self {
            text: plain,
            muted: plain.add_modifier(Modifier::DIM),
            strong: plain.add_modifier(Modifier::BOLD),
            emphasis: plain.add_modifier(Modifier::ITALIC),
            accent: blue,
            accent_strong: blue.add_modifier(Modifier::BOLD),
            rule: plain.add_modifier(Modifier::DIM),
            selected: reversed,
            mode_write: blue.add_modifier(Modifier::BOLD | Modifier::REVERSED),
            mode_lead: plain.add_modifier(Modifier::BOLD),
            mode_lead_selected: reversed.add_modifier(Modifier::BOLD),
            warning: plain.fg(Color::Magenta).add_modifier(Modifier::BOLD),
            error: plain.fg(Color::Magenta).add_modifier(Modifier::BOLD | Modifier::REVERSED),
            kept: blue,
            late: plain.fg(Color::Magenta).add_modifier(Modifier::BOLD),
            ending: plain.fg(Color::Magenta),
            last: plain.fg(Color::LightRed).add_modifier(Modifier::BOLD),
            hidden_dots: plain.add_modifier(Modifier::DIM),
            key: blue.add_modifier(Modifier::BOLD),
            key_words: plain,
            overlay: plain,
            matched: plain.add_modifier(Modifier::UNDERLINED | Modifier::BOLD),
            shared: plain.add_modifier(Modifier::UNDERLINED | Modifier::BOLD),
            progress_full: blue,
            progress_empty: plain.add_modifier(Modifier::DIM),
            selection: reversed,
        }
    }

    /// Light text on a dark ground, for terminals that show every colour.
    pub fn dark() -> Self {
        Self::painted(&DARK)
    }

    /// Dark text on a light ground, for terminals that show every colour.
    pub fn light() -> Self {
        Self::painted(&LIGHT)
    }

    /// Nothing dim, nothing subtle: black, white and the brightest colours.
    pub fn high_contrast() -> Self {
        let plain = Style::new().fg(Color::White).bg(Color::Black);
        let bold = plain.add_modifier(Modifier::BOLD);
        let inverse = Style::new().fg(Color::Black).bg(Color::White).add_modifier(Modifier::BOLD);
        let yellow = bold.fg(Color::LightYellow);
        Self {
            text: plain,
            muted: plain,
            strong: bold,
            emphasis: plain.add_modifier(Modifier::UNDERLINED),
            accent: bold.fg(Color::LightCyan),
            accent_strong: bold.fg(Color::LightCyan).add_modifier(Modifier::UNDERLINED),
            rule: plain,
            selected: inverse,
            mode_write: inverse,
            mode_lead: yellow,
            mode_lead_selected: inverse,
            warning: yellow,
            error: Style::new()
                .fg(Color::Black)
                .bg(Color::LightYellow)
                .add_modifier(Modifier::BOLD),
            kept: bold.fg(Color::LightCyan),
            late: yellow,
            ending: yellow,
            last: Style::new().fg(Color::Black).bg(Color::LightYellow).add_modifier(Modifier::BOLD),
            hidden_dots: plain,
            key: bold.add_modifier(Modifier::UNDERLINED),
            key_words: plain,
            overlay: plain,
            matched: Style::new().fg(Color::Black).bg(Color::LightCyan),
            shared: bold.add_modifier(Modifier::UNDERLINED),
            progress_full: bold,
            progress_empty: plain,
            selection: inverse,
        }
    }

    /// No colour at all, only weight, line and reversal: what `NO_COLOR` asks for.
    pub fn none() -> Self {
        let plain = Style::new().fg(Color::Reset).bg(Color::Reset);
        let bold = plain.add_modifier(Modifier::BOLD);
        let reversed = plain.add_modifier(Modifier::REVERSED);
        let underlined = plain.add_modifier(Modifier::UNDERLINED);
        Self {
            text: plain,
            muted: plain,
            strong: bold,
            emphasis: underlined,
            accent: plain,
            accent_strong: bold,
            rule: plain,
            selected: reversed,
            mode_write: bold.add_modifier(Modifier::REVERSED),
            mode_lead: bold,
            mode_lead_selected: bold.add_modifier(Modifier::REVERSED),
            warning: bold,
            error: bold.add_modifier(Modifier::REVERSED),
            kept: plain,
            late: bold,
            ending: bold,
            last: bold.add_modifier(Modifier::UNDERLINED),
            hidden_dots: plain,
            key: bold,
            key_words: plain,
            overlay: plain,
            matched: underlined.add_modifier(Modifier::BOLD),
            shared: bold.add_modifier(Modifier::UNDERLINED),
            progress_full: bold,
            progress_empty: plain,
            selection: reversed,
        }
    }

    fn painted(palette: &Palette) -> Self {
        let on_ground = |colour| Style::new().fg(colour).bg(palette.ground);
        let bold = |colour| on_ground(colour).add_modifier(Modifier::BOLD);
        let filled =
            |colour| Style::new().fg(palette.on_colour).bg(colour).add_modifier(Modifier::BOLD);
        let selected = Style::new().fg(palette.text).bg(palette.selected);
        Self {
            text: on_ground(palette.text),
            muted: on_ground(palette.muted),
            strong: bold(palette.text),
            emphasis: on_ground(palette.text).add_modifier(Modifier::ITALIC),
            accent: on_ground(palette.accent),
            accent_strong: bold(palette.accent),
            rule: on_ground(palette.rule),
            selected,
            mode_write: filled(palette.accent),
            mode_lead: bold(palette.attention),
            mode_lead_selected: filled(palette.attention),
            warning: on_ground(palette.attention),
            error: filled(palette.attention),
            kept: on_ground(palette.accent),
            late: bold(palette.attention),
            ending: on_ground(palette.attention),
            last: bold(palette.alarm),
            hidden_dots: on_ground(palette.muted),
            key: bold(palette.accent),
            key_words: on_ground(palette.muted),
            overlay: Style::new().fg(palette.text).bg(palette.raised),
            matched: Style::new().fg(palette.on_colour).bg(palette.attention),
            shared: bold(palette.text).add_modifier(Modifier::UNDERLINED),
            progress_full: on_ground(palette.accent),
            progress_empty: on_ground(palette.rule),
            selection: selected,
        }
    }
}
