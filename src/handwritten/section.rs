//! Reading a TOML table key by key, noting every fault on the way.

use crate::handwritten::page::Page;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A table of the file: all of it, or one `[[step]]`.
pub(crate) struct Section<'a, 'i> {
    name: &'static str,
    start: usize,
    table: &'a DeTable<'i>,
}

/// Something read from the file, and where it stands.
pub(crate) struct At<T> {
    /// The first byte of it.
    pub(crate) start: usize,
    /// What was read.
    pub(crate) value: T,
}

impl<'a, 'i> Section<'a, 'i> {
    /// The whole file.
    pub(crate) fn whole(table: &'a DeTable<'i>) -> Self {
        Self { name: "the file", start: 0, table }
    }

    /// Where it begins.
    pub(crate) fn start(&self) -> usize {
        self.start
    }

    /// Notes every key that has no meaning here.
    pub(crate) fn expect_keys(&self, page: &mut Page<'_>, known: &[&str]) {
        for key in self.table.keys() {
            let name = key.get_ref();
            if !known.contains(&name.as_ref()) {
                let reason = format!(
                    "`{name}` means nothing in {}; it may have {}",
                    self.name,
                    listed(known, "and")
                );
                page.fault(key.span().start, reason);
            }
        }
    }

    /// Text; empty where it is missing.
    pub(crate) fn text(&self, page: &mut Page<'_>, key: &str) -> At<String> {
        self.optional_text(page, key)
            .unwrap_or_else(|| At { start: self.start, value: String::new() })
    }

    /// Text that must be there and must not be empty.
    pub(crate) fn needed_text(&self, page: &mut Page<'_>, key: &str) -> At<String> {
        if self.table.get(key).is_none() {
            self.missing(page, key, "some text");
        }
        let text = self.text(page, key);
        let is_text = self.table.get(key).is_some_and(|value| value.get_ref().is_str());
        if is_text && text.value.trim().is_empty() {
            page.fault(text.start, format!("`{key}` is empty; write some text"));
        }
        text
    }

    /// A short name of letters, digits and hyphens that must be there.
    pub(crate) fn needed_name(&self, page: &mut Page<'_>, key: &str) -> At<String> {
        let name = self.needed_text(page, key);
        let fits = |letter: char| letter.is_ascii_alphanumeric() || "-_.".contains(letter);
        if !name.value.trim().is_empty() && !name.value.chars().all(fits) {
            page.fault(
                name.start,
                format!("`{key}` may have only the letters a to z, digits and hyphens"),
            );
        } else if name.value.len() > 60 {
            page.fault(name.start, format!("`{key}` has more than 60 letters; make it shorter"));
        }
        name
    }

    /// One of some fixed words, which must be there.
    pub(crate) fn needed_word<T>(
        &self,
        page: &mut Page<'_>,
        key: &str,
        words: &[&str],
        meaning: fn(&str) -> Option<T>,
    ) -> Option<T> {
        if self.table.get(key).is_none() {
            self.missing(page, key, &quoted(words));
            return None;
        }
        self.word(page, key, words, meaning)
    }

    /// One of some fixed words, if it is there.
    pub(crate) fn word<T>(
        &self,
        page: &mut Page<'_>,
        key: &str,
        words: &[&str],
        meaning: fn(&str) -> Option<T>,
    ) -> Option<T> {
        let word = self.optional_text(page, key)?;
        let found = words.contains(&word.value.as_str()).then(|| meaning(&word.value)).flatten();
        if found.is_none() {
            let reason = format!("`{key}` can't be \"{}\"; write {}", word.value, quoted(words));
            page.fault(word.start, reason);
        }
        found
    }

    /// A whole number from `least` to `most`, which must be there.
    pub(crate) fn needed_number(
        &self,
        page: &mut Page<'_>,
        key: &str,
        least: i64,
        most: i64,
    ) -> i64 {
        if self.table.get(key).is_none() {
            self.missing(page, key, &whole(least, most));
        }
        self.number(page, key, least, most).unwrap_or(least)
    }

    /// A whole number from `least` to `most`, if it is there.
    pub(crate) fn number(
        &self,
        page: &mut Page<'_>,
        key: &str,
        least: i64,
        most: i64,
    ) -> Option<i64> {
        let found = self.table.get(key)?;
        let number = match found.get_ref() {
            DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix()).ok(),
            other => {
                wrong(page, found.span().start, key, &whole(least, most), other);
                return None;
            }
        };
        let number = number.filter(|number| (least..=most).contains(number));
        if number.is_none() {
            let reason = format!("`{key}` should be {}", whole(least, most));
            page.fault(found.span().start, reason);
        }
        number
    }

    /// `true` or `false`, if it is there.
    pub(crate) fn truth(&self, page: &mut Page<'_>, key: &str) -> Option<bool> {
        let found = self.table.get(key)?;
        let truth = found.get_ref().as_bool();
        if truth.is_none() {
            wrong(page, found.span().start, key, "true or false", found.get_ref());
        }
        truth
    }

    /// A list of texts; empty where it is missing.
    pub(crate) fn texts(&self, page: &mut Page<'_>, key: &str) -> Vec<At<String>> {
        let wanted = "a list of texts, such as [\"one\", \"two\"]";
        let Some(found) = self.table.get(key) else { return Vec::new() };
        let Some(items) = found.get_ref().as_array() else {
            wrong(page, found.span().start, key, wanted, found.get_ref());
            return Vec::new();
        };
        let mut texts = Vec::with_capacity(items.len());
        for item in items.iter() {
            match item.get_ref().as_str() {
                Some(text) => texts.push(At { start: item.span().start, value: text.to_owned() }),
                None => wrong(page, item.span().start, key, wanted, item.get_ref()),
            }
        }
        texts
    }

    /// A list of some fixed words; empty where it is missing.
    pub(crate) fn words<T>(
        &self,
        page: &mut Page<'_>,
        key: &str,
        words: &[&str],
        meaning: fn(&str) -> Option<T>,
    ) -> Vec<T> {
        let mut found = Vec::new();
        for word in self.texts(page, key) {
            match words.contains(&word.value.as_str()).then(|| meaning(&word.value)).flatten() {
                Some(meant) => found.push(meant),
                None => page.fault(
                    word.start,
                    format!("`{key}` can't hold \"{}\"; write {}", word.value, quoted(words)),
                ),
            }
        }
        found
    }

    /// The tables written as `[[key]]`, as far as they are written so.
    pub(crate) fn sections(&self, key: &str) -> Vec<Self> {
        let items = self.table.get(key).and_then(|found| found.get_ref().as_array());
        let tables = items.into_iter().flat_map(|items| items.iter());
        tables
            .filter_map(|item| {
                let table = item.get_ref().as_table()?;
                Some(Self { name: "this part", start: item.span().start, table })
            })
            .collect()
    }

    /// The tables of a list such as `wanted`, each called `name` in faults; empty where it is missing.
    pub(crate) fn listed_sections(
        &self,
        page: &mut Page<'_>,
        key: &str,
        name: &'static str,
        wanted: &str,
    ) -> Vec<Self> {
        let Some(found) = self.table.get(key) else { return Vec::new() };
        let wanted = format!("a list such as {wanted}");
        let Some(items) = found.get_ref().as_array() else {
            wrong(page, found.span().start, key, &wanted, found.get_ref());
            return Vec::new();
        };
        let mut sections = Vec::with_capacity(items.len());
        for item in items.iter() {
            match item.get_ref().as_table() {
                Some(table) => sections.push(Self { name, start: item.span().start, table }),
                None => wrong(page, item.span().start, key, &wanted, item.get_ref()),
            }
        }
        sections
    }

    /// Whether it says anything under this key.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    /// The tables written as `[[key]]`, at least one, each called `name` in faults.
    pub(crate) fn needed_sections(
        &self,
        page: &mut Page<'_>,
        key: &str,
        name: &'static str,
    ) -> Vec<Self> {
        let wanted = format!("written as [[{key}]], once for each");
        let items = match self.table.get(key) {
            None => &[][..],
            Some(found) => match found.get_ref().as_array() {
                Some(items) => items,
                None => {
                    wrong(page, found.span().start, key, &wanted, found.get_ref());
                    return Vec::new();
                }
            },
        };
        if items.is_empty() {
            page.fault(self.start, format!("{} has no [[{key}]]; write at least one", self.name));
        }
        let mut sections = Vec::with_capacity(items.len());
        for item in items {
            match item.get_ref().as_table() {
                Some(table) => sections.push(Self { name, start: item.span().start, table }),
                None => wrong(page, item.span().start, key, &wanted, item.get_ref()),
            }
        }
        sections
    }

    fn optional_text(&self, page: &mut Page<'_>, key: &str) -> Option<At<String>> {
        let found: &Spanned<DeValue<'_>> = self.table.get(key)?;
        let start = found.span().start;
        match found.get_ref().as_str() {
            Some(text) => Some(At { start, value: text.to_owned() }),
            None => {
                wrong(page, start, key, "text in quotation marks", found.get_ref());
                None
            }
        }
    }

    fn missing(&self, page: &mut Page<'_>, key: &str, wanted: &str) {
        page.fault(self.start, format!("{} has no `{key}`; give it {wanted}", self.name));
    }
}

fn wrong(page: &mut Page<'_>, at: usize, key: &str, wanted: &str, found: &DeValue<'_>) {
    let found = match found {
        DeValue::String(_) => "text",
        DeValue::Integer(_) => "a whole number",
        DeValue::Float(_) => "a number with a decimal point",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date or a time",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    };
    page.fault(at, format!("`{key}` should be {wanted}, but here it is {found}"));
}

fn whole(least: i64, most: i64) -> String {
    format!("a whole number from {least} to {most}")
}

fn quoted(words: &[&str]) -> String {
    let quoted: Vec<_> = words.iter().map(|word| format!("\"{word}\"")).collect();
    listed(&quoted, "or")
}

/// Words as a sentence lists them: `a, b or c`.
fn listed<T: AsRef<str>>(words: &[T], before_last: &str) -> String {
    let words: Vec<&str> = words.iter().map(AsRef::as_ref).collect();
    match words.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, others)) => format!("{} {before_last} {last}", others.join(", ")),
        None => String::new(),
    }
}
