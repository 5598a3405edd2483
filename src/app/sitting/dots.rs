//! Dots: a slip names what they are put on, and nobody puts more than they have.

use super::Sitting;
use super::giving::Given;
use crate::domain::choice::Choice;
use crate::domain::entry::Entry;
use crate::domain::moment::Now;
use crate::fold::fold;

impl Sitting {
    /// The numbers of the choices that a slip names: numbers with blanks, commas or an “and” between
    /// them, or what one choice is called.
    pub(super) fn numbers_meant(&self, text: &str) -> Result<Vec<usize>, String> {
        let words = text.split([' ', ',', ';', '.', '&', '+']).filter(|word| !word.is_empty());
        let numbers: Option<Vec<usize>> = words
            .filter(|word| !word.eq_ignore_ascii_case("and"))
            .map(|word| word.parse().ok())
            .collect();
        if let Some(numbers) = numbers.filter(|numbers| !numbers.is_empty()) {
            return Ok(numbers);
        }
        let choices = self.choices();
        let typed = fold(text.trim());
        let is_meant = |choice: &Choice| fold(&choice.label).starts_with(&typed);
        let mut meant = (1..).zip(&choices).filter(|(_, choice)| is_meant(choice));
        match (meant.next(), meant.next()) {
            (Some((number, _)), None) => Ok(vec![number]),
            _ => Err(format!(
                "A slip holds numbers from 1 to {}, such as 3 7. For words, Esc and a letter first",
                choices.len()
            )),
        }
    }

    /// Puts dots on the choices with these numbers.
    pub(super) fn give_dots(&mut self, numbers: &[usize], now: &mut Now) -> Given {
        let choices = self.choices();
        if choices.is_empty() {
            return Given::Refused("There is nothing to put dots on yet".into());
        }
        let chosen: Option<Vec<&Choice>> =
            numbers.iter().map(|number| choices.get(number.checked_sub(1)?)).collect();
        let Some(chosen) = chosen else {
            return Given::Refused(format!("The numbers go from 1 to {}", choices.len()));
        };
        let (budget, count) = (self.budget(), chosen.len());
        let speaker = self.speaker.clone().filter(|_| !self.keeps_no_names());
        let left = speaker.as_ref().map(|id| budget.saturating_sub(self.dots_of(id)));
        match left {
            Some(left) if count > left => {
                return Given::Refused(format!(
                    "{budget} dots each: {left} left here. Tab: the next person"
                ));
            }
            None if count > budget => {
                return Given::Refused(format!("{budget} dots each: this slip has {count}"));
            }
            _ => {}
        }
        let entries: Vec<Entry> = chosen
            .into_iter()
            .map(|choice| {
                let on = choice.on.as_ref().map(|id| id.as_str().to_owned()).unwrap_or_default();
                self.new_entry("", now).with("item", choice.label.as_str()).with("on", on)
            })
            .collect();
        self.keep_answers(entries)
    }
}
