//! The look that suits the terminal, by what it says of itself.

use super::{Look, Symbols, Theme};

impl Look {
    /// The terminal's own colours, or none where `NO_COLOR` is set; plain signs where there is no UTF-8.
    pub fn of_environment(variable: impl Fn(&str) -> Option<String>) -> Self {
        let is_set = |name: &str| variable(name).is_some_and(|value| !value.is_empty());
        let theme = if is_set("NO_COLOR") { Theme::none() } else { Theme::terminal() };
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"]
            .into_iter()
            .filter_map(&variable)
            .find(|value| !value.is_empty());
        let is_unicode = locale.is_none_or(|locale| {
            let locale = locale.to_lowercase();
            locale.contains("utf-8") || locale.contains("utf8")
        });
        let symbols = if is_unicode { Symbols::UNICODE } else { Symbols::ASCII };
        Self { theme, symbols }
    }
}

#[cfg(test)]
mod tests {
    use crate::ui::theme::{Look, Symbols, Theme};

    fn look(pairs: &[(&str, &str)]) -> Look {
        Look::of_environment(|name| {
            pairs.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn the_terminal_says_what_suits_it() {
        assert_eq!(look(&[]), Look { theme: Theme::terminal(), symbols: Symbols::UNICODE });
        assert_eq!(look(&[("NO_COLOR", "1")]).theme, Theme::none());
        assert_eq!(look(&[("NO_COLOR", "")]).theme, Theme::terminal());
        assert_eq!(look(&[("LANG", "en_GB.UTF-8")]).symbols, Symbols::UNICODE);
        assert_eq!(look(&[("LANG", "en_GB.UTF-8"), ("LC_ALL", "C")]).symbols, Symbols::ASCII);
    }
}
