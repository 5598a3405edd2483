//! Who decides about the look, in every combination that matters.

use super::{Colour, Environment, Wish};
use crate::domain::settings::{DateStyle, Settings, ThemeChoice};
use crate::ui::theme::{Look, Symbols, Theme};

/// Names and what they say.
type Variables<'a> = &'a [(&'a str, &'a str)];

fn environment(pairs: Variables<'_>) -> Environment {
    Environment::of(|name| {
        pairs.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned())
    })
}

/// The look that comes of arguments, variables and the theme in the settings.
fn look(wish: Wish, pairs: Variables<'_>, theme: ThemeChoice) -> Look {
    Look::chosen(wish, &environment(pairs), &Settings { theme, ..Settings::default() })
}

#[test]
fn arguments_count_more_than_the_environment_and_that_more_than_the_settings() {
    use Colour::{Always, Auto, Never};
    use ThemeChoice::{Dark, HighContrast, Light, None as Nothing, Terminal};
    const EVERY: (&str, &str) = ("COLORTERM", "truecolor");
    const NO: (&str, &str) = ("NO_COLOR", "1");
    const FORCE: (&str, &str) = ("CLICOLOR_FORCE", "1");
    let table: &[(Colour, Option<ThemeChoice>, Variables<'_>, ThemeChoice, Theme)] = &[
        // Nobody says anything, or only the settings do.
        (Auto, None, &[], Terminal, Theme::terminal()),
        (Auto, None, &[EVERY], Terminal, Theme::terminal()),
        (Auto, None, &[EVERY], Dark, Theme::dark()),
        (Auto, None, &[("COLORTERM", "24bit")], Light, Theme::light()),
        (Auto, None, &[], HighContrast, Theme::high_contrast()),
        (Auto, None, &[EVERY], Nothing, Theme::none()),
        // An exact look where there are only named colours.
        (Auto, None, &[], Dark, Theme::terminal()),
        (Auto, None, &[("COLORTERM", "yes")], Light, Theme::terminal()),
        (Auto, Some(Dark), &[("COLORTERM", "")], Light, Theme::terminal()),
        (Always, Some(Dark), &[], Light, Theme::terminal()),
        // --theme counts more than the settings.
        (Auto, Some(Light), &[EVERY], Dark, Theme::light()),
        (Auto, Some(Terminal), &[EVERY], Dark, Theme::terminal()),
        (Auto, Some(Nothing), &[EVERY], Dark, Theme::none()),
        (Auto, Some(Dark), &[EVERY], Nothing, Theme::dark()),
        // NO_COLOR counts more than both, if it says something.
        (Auto, None, &[NO, EVERY], Dark, Theme::none()),
        (Auto, Some(Dark), &[NO, EVERY], Light, Theme::none()),
        (Auto, Some(HighContrast), &[NO], Terminal, Theme::none()),
        (Auto, None, &[("NO_COLOR", "")], Terminal, Theme::terminal()),
        (Auto, None, &[("NO_COLOR", "0")], Terminal, Theme::none()),
        (Auto, None, &[NO, FORCE], Terminal, Theme::none()),
        // CLICOLOR_FORCE counts more than settings without colour.
        (Auto, None, &[FORCE], Nothing, Theme::terminal()),
        (Auto, None, &[FORCE, EVERY], Dark, Theme::dark()),
        (Auto, Some(Nothing), &[FORCE], Terminal, Theme::none()),
        (Auto, None, &[("CLICOLOR_FORCE", "0")], Nothing, Theme::none()),
        (Auto, None, &[("CLICOLOR_FORCE", "")], Nothing, Theme::none()),
        // --color counts more than all of them.
        (Always, None, &[NO], Terminal, Theme::terminal()),
        (Always, None, &[NO, EVERY], Dark, Theme::dark()),
        (Always, Some(Light), &[NO, EVERY], Dark, Theme::light()),
        (Always, None, &[], Nothing, Theme::terminal()),
        (Always, Some(Nothing), &[], Terminal, Theme::none()),
        (Never, None, &[], Terminal, Theme::none()),
        (Never, Some(Dark), &[EVERY, FORCE], Dark, Theme::none()),
    ];
    for (colour, wished, pairs, chosen, theme) in table {
        let wish = Wish { theme: *wished, colour: *colour, is_ascii: false };
        assert_eq!(look(wish, pairs, *chosen).theme, *theme, "{wish:?}, {pairs:?}, {chosen:?}");
    }
}

#[test]
fn signs_are_plain_where_that_is_wished_or_nothing_else_is_shown() {
    let plain = Wish { is_ascii: true, ..Wish::default() };
    let utf8 = ("LANG", "en_GB.UTF-8");
    let table: &[(Wish, Variables<'_>, Symbols)] = &[
        (Wish::default(), &[], Symbols::UNICODE),
        (Wish::default(), &[utf8], Symbols::UNICODE),
        (Wish::default(), &[("LC_CTYPE", "C.utf8")], Symbols::UNICODE),
        (Wish::default(), &[utf8, ("LC_ALL", "")], Symbols::UNICODE),
        (Wish::default(), &[utf8, ("LC_ALL", "C")], Symbols::ASCII),
        (Wish::default(), &[utf8, ("LC_CTYPE", "en_GB.ISO-8859-1")], Symbols::ASCII),
        (plain, &[], Symbols::ASCII),
        (plain, &[utf8], Symbols::ASCII),
    ];
    for (wish, pairs, symbols) in table {
        let look = look(*wish, pairs, ThemeChoice::Terminal);
        assert_eq!(look.symbols, *symbols, "{wish:?}, {pairs:?}");
    }
}

#[test]
fn days_and_the_width_of_pages_come_from_the_settings() {
    let settings = Settings { dates: DateStyle::Iso, measure: 100, ..Settings::default() };
    let look = Look::chosen(Wish::default(), &Environment::default(), &settings);
    assert_eq!((look.dates, look.measure), (DateStyle::Iso, 100));
    let usual = Look::chosen(Wish::default(), &Environment::default(), &Settings::default());
    assert_eq!(usual, Look::new(Theme::terminal(), Symbols::UNICODE));
}
