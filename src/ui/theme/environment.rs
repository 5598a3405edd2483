//! The look that somebody chose, as far as the terminal can show it.

use super::{Look, Symbols, Theme};
use crate::domain::settings::{Settings, ThemeChoice};

/// What the command line says of the look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wish {
    /// Which colours, if it says so.
    pub theme: Option<ThemeChoice>,
    /// Whether to use colours.
    pub colour: Colour,
    /// Whether to draw with plain signs only.
    pub is_ascii: bool,
}

/// Whether to use colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Colour {
    /// As the environment and the settings say.
    #[default]
    Auto,
    /// In any case.
    Always,
    /// In no case.
    Never,
}

/// What the environment says of the terminal; what it does not say is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Environment {
    /// `NO_COLOR`.
    pub no_color: String,
    /// `CLICOLOR_FORCE`.
    pub clicolor_force: String,
    /// `COLORTERM`.
    pub colorterm: String,
    /// The first of `LC_ALL`, `LC_CTYPE` and `LANG` that says something.
    pub locale: String,
}

impl Environment {
    /// What these variables say.
    pub fn of(variable: impl Fn(&str) -> Option<String>) -> Self {
        let said = |name: &str| variable(name).unwrap_or_default();
        let locales = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().map(said);
        Self {
            no_color: said("NO_COLOR"),
            clicolor_force: said("CLICOLOR_FORCE"),
            colorterm: said("COLORTERM"),
            locale: locales.into_iter().find(|locale| !locale.is_empty()).unwrap_or_default(),
        }
    }

    /// Whether the terminal shows every colour, not only the sixteen that have names.
    pub fn has_every_colour(&self) -> bool {
        ["truecolor", "24bit"].iter().any(|word| self.colorterm.eq_ignore_ascii_case(word))
    }

    fn has_unicode(&self) -> bool {
        let locale = self.locale.to_lowercase();
        locale.is_empty() || locale.contains("utf-8") || locale.contains("utf8")
    }

    /// Whether it asks for colours, or for none, if it asks for either.
    fn colour(&self) -> Colour {
        match (self.no_color.as_str(), self.clicolor_force.as_str()) {
            ("", "" | "0") => Colour::Auto,
            ("", _) => Colour::Always,
            _ => Colour::Never,
        }
    }
}

impl Look {
    /// The look that is wished for. The command line counts more than the environment, and that
    /// more than the settings; but `NO_COLOR` gives way only to a wish for colour as such.
    pub fn chosen(wish: Wish, environment: &Environment, settings: &Settings) -> Self {
        let colour = if wish.colour == Colour::Auto { environment.colour() } else { wish.colour };
        let choice = match (colour, wish.theme, settings.theme) {
            (Colour::Never, _, _) => ThemeChoice::None,
            (_, Some(wished), _) => wished,
            (Colour::Always, None, ThemeChoice::None) => ThemeChoice::Terminal,
            (_, None, chosen) => chosen,
        };
        let symbols = if wish.is_ascii || !environment.has_unicode() {
            Symbols::ASCII
        } else {
            Symbols::UNICODE
        };
        Self {
            dates: settings.dates,
            measure: settings.measure,
            ..Self::new(theme(choice, environment.has_every_colour()), symbols)
        }
    }
}

/// The nearest that the terminal can show. What the sixteen named colours look like is for each
/// terminal to say, so that none of them is sure to be read on another: in the place of an exact
/// look comes the terminal's own, which is.
fn theme(choice: ThemeChoice, has_every_colour: bool) -> Theme {
    match choice {
        ThemeChoice::Dark if has_every_colour => Theme::dark(),
        ThemeChoice::Light if has_every_colour => Theme::light(),
        ThemeChoice::Terminal | ThemeChoice::Dark | ThemeChoice::Light => Theme::terminal(),
        ThemeChoice::HighContrast => Theme::high_contrast(),
        ThemeChoice::None => Theme::none(),
    }
}

#[cfg(test)]
mod tests;
