//! What goes on from session to session, as Markdown.

use super::Account;
use crate::domain::thread::{Course, Followed, PurposeVersion, Source};
use crate::domain::time::day;
use crate::domain::trend::{Milestone, Scored, Series, Turn, milestones, series};
use crate::domain::visible::Viewer;
use crate::domain::words::EntryKind;
use crate::export::escape;
use crate::export::words::{capital, count};

pub(super) fn written(account: &Account<'_>) -> String {
    parts(account).join("\n\n") + "\n"
}

/// The document in parts: its head, what it tells, and what it left out at the end.
pub(super) fn parts(account: &Account<'_>) -> Vec<String> {
    let mut parts = vec![head(account)];
    match account.followed {
        Followed::Scores => scores(&series(&account.overview.scores), &mut parts),
        Followed::Way => way(&milestones(account.overview), &mut parts),
        Followed::Purpose => {
            for (place, version) in account.overview.purposes.iter().enumerate() {
                version_of_purpose(place + 1, version, &mut parts);
            }
            differences(account, &mut parts);
        }
        Followed::Experiments | Followed::Commitments | Followed::One(_) => {
            let threads = account.followed.threads(account.overview);
            let is_one = matches!(account.followed, Followed::One(_));
            for thread in threads {
                course(&thread.course(), is_one, &mut parts);
            }
        }
    }
    if parts.len() == 1 {
        parts.push("*Nothing yet.*".to_owned());
    }
    parts.push(end(account));
    parts
}

fn head(account: &Account<'_>) -> String {
    let title = escape::line(&account.title());
    format!("# {title}\n\n- **Journal:** {}", escape::line(account.journal))
}

/// What this reader does not get.
fn end(account: &Account<'_>) -> String {
    if account.viewer == Viewer::Owner {
        return "*This copy is for its owner. It holds everything, also what the room may not see.*"
            .to_owned();
    }
    match account.left_out() {
        0 => "*Nothing was left out.*".to_owned(),
        some => {
            let entries = count(some, "entry", "entries");
            format!("*Left out: {entries} that not everybody may read.*")
        }
    }
}

fn from(source: &Source) -> String {
    let day = day(source.at.date_naive());
    match escape::line(&source.title) {
        title if title.is_empty() => day,
        title => format!("{day}, {title}"),
    }
}

fn course(course: &Course, is_one: bool, parts: &mut Vec<String>) {
    if !is_one {
        parts.push(format!("## {}", escape::line(&course.text)));
    }
    let holds = if course.kind == EntryKind::Difference { "Held by" } else { "Who" };
    let owner = course.owner.as_deref();
    let owner = owner.map(|owner| format!("- **{holds}:** {}", escape::line(owner)));
    let stands =
        course.stands.as_deref().map(|word| format!("- **Stands:** {}", escape::line(word)));
    let by = match course.kind {
        EntryKind::Experiment => "Look next".to_owned(),
        _ => capital(course.kind.due_words()),
    };
    let due = course.due.map(|due| format!("- **{by}:** {}", day(due)));
    let about: Vec<String> = [owner, stands, due].into_iter().flatten().collect();
    match parts.first_mut().filter(|_| is_one) {
        Some(head) => about.iter().for_each(|line| *head += &format!("\n{line}")),
        None if !about.is_empty() => parts.push(about.join("\n")),
        None => {}
    }
    parts.push("**Session by session:**".to_owned());
    let stations: Vec<String> = course
        .stations
        .iter()
        .map(|station| {
            let title = escape::line(&station.title);
            let title = if title.is_empty() { title } else { format!(", {title}") };
            let day = day(station.at.date_naive());
            // What stands in the heading is not said again where it began.
            let words = station.words.strip_prefix(&course.text).unwrap_or(&station.words);
            let words = match words.trim_start_matches([' ', '/']) {
                "" => "begun",
                words => words,
            };
            format!("- {day}{title}: {}", escape::in_a_line(words))
        })
        .collect();
    parts.push(stations.join("\n"));
}

fn version_of_purpose(number: usize, version: &PurposeVersion, parts: &mut Vec<String>) {
    parts.push(format!("## Version {number}, {}", day(version.source.at.date_naive())));
    parts.push(format!("> {}", escape::lines(&version.text).join("\n> ")));
    parts.push(format!("*From: {}*", from(&version.source)));
    if !version.offered.is_empty() {
        parts.push("**Offered before it:**".to_owned());
        let offered: Vec<String> = version
            .offered
            .iter()
            .map(|one| {
                let by = one.by.as_deref().map(escape::line).filter(|by| !by.is_empty());
                let by = by.map_or_else(String::new, |by| format!("**{by}:** "));
                format!("- {by}{}", escape::in_a_line(&one.text))
            })
            .collect();
        parts.push(offered.join("\n"));
    }
    if !version.silent.is_empty() {
        let names: Vec<String> = version.silent.iter().map(|name| escape::line(name)).collect();
        parts.push(format!("There, and not heard: {}.", names.join(", ")));
    }
}

fn differences(account: &Account<'_>, parts: &mut Vec<String>) {
    let open: Vec<String> = account
        .overview
        .open(&EntryKind::Difference)
        .map(|thread| {
            let holder = thread.owner.as_deref().map(escape::line);
            let holder =
                holder.map_or_else(|| "nobody holds it".to_owned(), |by| format!("held by {by}"));
            format!("- {} ({holder})", escape::in_a_line(&thread.text))
        })
        .collect();
    if !open.is_empty() {
        parts.push("## Differences kept open".to_owned());
        parts.push(open.join("\n"));
    }
}

/// Everything that was scored, furthest apart first: from where to where, and the mean, each time.
fn scores(all: &[Series], parts: &mut Vec<String>) {
    if all.is_empty() {
        return;
    }
    parts.push("Where people were furthest apart the last time stands first. A step back is part of the way.".to_owned());
    for series in all {
        parts.push(format!("## {}", escape::line(&series.item)));
        let rows: Vec<String> = series.times.iter().filter_map(score).collect();
        parts.push(format!(
            "| When | From, to | Mean | How many gave what |\n| --- | --- | --- | --- |\n{}",
            rows.join("\n")
        ));
        if let Some(by) = series.travelled() {
            let by = match by {
                by if by >= 0.05 => format!("{by:.1} up since the first time."),
                by if by <= -0.05 => format!("{:.1} down since the first time.", -by),
                _ => "As high as the first time.".to_owned(),
            };
            let back = if series.is_back() { " Lower than the time before." } else { "" };
            parts.push(format!("{by}{back}"));
        }
    }
}

fn score(scored: &Scored) -> Option<String> {
    let given = scored.counts.iter().filter(|(_, count)| *count > 0);
    let given: Vec<String> = given.map(|(number, count)| format!("{number} ×{count}")).collect();
    let (ends, mean) = (scored.ends_in_words()?, scored.mean()?);
    let from = from(&scored.source).replace('|', "\\|");
    Some(format!("| {from} | {ends} | {mean:.1} | {} |", given.join(", ")))
}

/// The way so far, numbered as in the drawing.
fn way(all: &[Milestone], parts: &mut Vec<String>) {
    let items: Vec<String> = all
        .iter()
        .zip(1..)
        .map(|(milestone, number): (_, usize)| {
            let day = day(milestone.source.at.date_naive());
            let word = turn(&milestone.turn);
            let text = match &milestone.turn {
                Turn::Scores { rose, fell } => moves(*rose, *fell),
                _ => escape::in_a_line(&milestone.text),
            };
            format!("{number}. {day}, **{}**: {text}", escape::line(&word))
        })
        .collect();
    if !items.is_empty() {
        parts.push(items.join("\n"));
    }
}

/// What happened at a moment of the way, in a word or two.
pub(super) fn turn(turn: &Turn) -> String {
    match turn {
        Turn::Purpose => "Purpose".to_owned(),
        Turn::LightBulb => "Light bulb".to_owned(),
        Turn::Decision => "Decision".to_owned(),
        Turn::Outcome => "Outcome".to_owned(),
        Turn::Milestone => "Milestone".to_owned(),
        Turn::Dip => "Step back".to_owned(),
        Turn::Verdict(verdict) => capital(verdict),
        Turn::Scores { .. } => "Scores".to_owned(),
    }
}

fn moves(rose: usize, fell: usize) -> String {
    match (rose, fell) {
        (0, 0) => "as they were".to_owned(),
        (rose, 0) => format!("{rose} up"),
        (0, fell) => format!("{fell} down"),
        (rose, fell) => format!("{rose} up, {fell} down"),
    }
}
