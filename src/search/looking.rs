//! Looking through one session.

use super::fit::{Words, has_filters, is_session_wanted, is_wanted};
use super::leaf::Leaf;
use super::passage::Passage;
use super::query::Query;

/// How well a passage fits: the fewer, the better. As many as there are heaps of what was found.
pub(super) const RANKS: usize = 4;

/// A passage by its place in the session, and how well it fits.
pub(super) type Fitting = (usize, usize);

/// The passages of a session that fit, each by its place and how well. A session of which only the
/// whole fits is there with the passage that fits best.
pub fn find(leaf: &Leaf, query: &Query) -> Vec<Fitting> {
    let mut found = Vec::new();
    find_into(&mut found, leaf, query);
    found
}

/// The same, put into an empty list that may be used again.
pub(super) fn find_into(found: &mut Vec<Fitting>, leaf: &Leaf, query: &Query) {
    if query.is_empty() || !may_hold(leaf, query) || !is_session_wanted(leaf, query) {
        return;
    }
    let has_filters = has_filters(query);
    let passages = || {
        let all = leaf.passages().iter().enumerate();
        all.filter(|(_, passage)| !has_filters || is_wanted(leaf, passage, query))
    };
    match query.words().next() {
        Some(_) => with_words(found, leaf, query, passages()),
        None => without_words(found, query, passages()),
    }
}

/// Whether the letters of all words stand somewhere in the session: the quick way to say no.
fn may_hold(leaf: &Leaf, query: &Query) -> bool {
    query.words().all(|needle| {
        needle.may_be_in(leaf.all_folded())
            || leaf.names_folded().any(|name| needle.may_be_in(name))
    })
}

/// Where only filters are set: what was said and fits them, or else the session by its title.
fn without_words<'a>(
    found: &mut Vec<Fitting>,
    query: &Query,
    passages: impl Iterator<Item = (usize, &'a Passage)> + Clone,
) {
    let is_about_entries =
        query.clauses.iter().any(|clause| !clause.is_not && !clause.what.is_of_session());
    let said = passages.clone().filter(|(_, passage)| is_about_entries && passage.is_said());
    found.extend(said.map(|(place, _)| (place, 0)));
    if found.is_empty() {
        // The title comes last.
        found.extend(passages.last().map(|(place, _)| (place, 0)));
    }
}

/// How well the passage fits that fits best so far: how many of the words it holds, whether
/// somebody said it, and how many of the words are not the speaker's name.
type Best = (u32, bool, u32);

fn with_words<'a>(
    found: &mut Vec<Fitting>,
    leaf: &Leaf,
    query: &Query,
    passages: impl Iterator<Item = (usize, &'a Passage)>,
) {
    let all = Words::all(query);
    let title = leaf.passages().last().map(|title| Words::held(query, leaf.folded(title)).0);
    let title = title.unwrap_or_default();
    // What a session is called counts for everything that was said in it.
    let mut held = title;
    let mut best: Option<(Best, usize)> = None;
    for (place, passage) in passages {
        let (in_text, whole) = Words::held(query, leaf.folded(passage));
        let by = leaf.by_folded(passage).filter(|_| in_text != all);
        let in_all = by.map_or(in_text, |by| in_text.and(Words::held(query, by).0));
        held = held.and(in_all);
        let is_said = passage.is_said();
        if is_said && in_text.count() > 0 && in_all.and(title) == all {
            let rank = match (whole == all, in_text == all) {
                (true, _) => 0,
                (false, true) => 1,
                (false, false) => 2,
            };
            found.push((place, rank));
        }
        let fit = (in_all.count(), is_said, in_text.count());
        if best.is_none_or(|(best, _)| fit > best) {
            best = Some((fit, place));
        }
    }
    if found.is_empty() {
        let best = best.filter(|_| held == all);
        let rank = |fit: Best| if fit.0 == all.count() { 2 } else { RANKS - 1 };
        found.extend(best.map(|(fit, place)| (place, rank(fit))));
    }
}
