//! What the world outside found, read or did.

use super::run_session;
use crate::app::action::Action;
use crate::app::coming_back;
use crate::app::comparing;
use crate::app::courses;
use crate::app::discreet;
use crate::app::effect::Effect;
use crate::app::gathering;
use crate::app::indexing;
use crate::app::listing::Listing;
use crate::app::model::{Errand, Model, Saving};
use crate::app::msg::{Msg, Purpose, ReadSession};
use crate::app::notes;
use crate::app::rehearsal::{self, Planned};
use crate::app::screen::reader::{self, Find, From, Reader};
use crate::app::screen::review::Review;
use crate::app::screen::run::{Hand, Run};
use crate::app::screen::threads::jotting;
use crate::app::screen::{Screen, compare, journals, prepare, reflect};
use crate::app::sitting::Sitting;
use crate::domain::catalogue::{Catalogue, SessionKey};
use crate::domain::moment::Now;
use crate::domain::practice::part_names;
use crate::domain::words::SessionKind;

pub(super) fn update(model: &mut Model, msg: Msg, now: &mut Now) -> Vec<Effect> {
    match msg {
        Msg::PracticeRead(practice) => {
            model.practice = Some(practice);
            prepare::kept::catch_up(model);
            run_errand(model, now)
        }
        Msg::Catalogued(catalogue) => {
            take_catalogue(model, catalogue, now);
            prepare::kept::catch_up(model);
            model.gathering.look_again();
            model.indexing.look_again();
            run_errand(model, now)
        }
        Msg::Indexed { number, read } => {
            indexing::take(model, number, read);
            Vec::new()
        }
        Msg::Recalled { recalled, .. } => {
            coming_back::take(model, recalled);
            Vec::new()
        }
        Msg::NotesRead { notes, .. } => {
            notes::take(model, notes);
            Vec::new()
        }
        Msg::Gathered { reading, gathered } => {
            gathering::take(model, reading.number, gathered);
            Vec::new()
        }
        Msg::Followed { key, overview } => {
            courses::show(model, key, &overview, now);
            Vec::new()
        }
        // What was asked for before a session began comes too late.
        Msg::SessionRead { .. } if model.is_in_session() => Vec::new(),
        Msg::SessionRead { key, purpose, result } => match result {
            Ok(read) => open(model, key, purpose, &read, now),
            Err(reason) => {
                model.warn(reason, now.moment);
                Vec::new()
            }
        },
        Msg::BothRead { keys, read } => {
            comparing::show(model, *keys, *read, now);
            Vec::new()
        }
        Msg::TrashListed(trash) => {
            if let Screen::Review(review) = &mut model.screen {
                let selected = review.trash.as_ref().map_or(0, |_| review.selected);
                *review = Review { trash: Some(trash), ..Review::at(selected) };
            }
            Vec::new()
        }
        Msg::Trashed(Ok(discarded)) => {
            let title = model.title(&discarded.key, &discarded.title);
            let key = if matches!(model.screen, Screen::Threads(_)) { "Ctrl-Y" } else { "u" };
            model.say(format!("“{title}” is in the trash. {key} brings it back"), now.moment);
            (model.last_moved, model.last_noted) = (None, None);
            let key = discarded.key.clone();
            model.last_trashed = Some(discarded);
            after_removal(model, &key)
        }
        Msg::Restored(Ok(_)) => {
            model.say("Brought back", now.moment);
            if matches!(model.screen, Screen::Review(Review { trash: Some(_), .. })) {
                return vec![Effect::ListTrash, Effect::Catalogue];
            }
            vec![Effect::Catalogue]
        }
        Msg::Erased(Ok(key)) => {
            model.say(
                "Erased. Copies that a sync program or a backup holds are beyond Balcony's reach",
                now.moment,
            );
            if matches!(model.screen, Screen::Review(Review { trash: Some(_), .. })) {
                return vec![Effect::ListTrash, Effect::Catalogue];
            }
            after_removal(model, &key)
        }
        Msg::Exported(Ok(path)) => {
            model.say(format!("Written to {}", path.display()), now.moment);
            Vec::new()
        }
        Msg::FormatKept(Ok(path)) => {
            let text = format!("Kept in {}. It stands in Prepare from now on", path.display());
            model.say(text, now.moment);
            if let Some(run) = model.run_mut().filter(|run| matches!(run.hand, Hand::FormatName(_)))
            {
                run.hand = Hand::Agenda(run.sitting.session.current().unwrap_or(0));
            }
            Vec::new()
        }
        Msg::SavedElsewhere(Ok(path)) => {
            model.say(format!("A copy is in {}. Leaving is safe now", path.display()), now.moment);
            Vec::new()
        }
        Msg::Trashed(Err(reason))
        | Msg::Restored(Err(reason))
        | Msg::Erased(Err(reason))
        | Msg::Exported(Err(reason))
        | Msg::FormatKept(Err(reason))
        | Msg::SavedElsewhere(Err(reason))
        | Msg::EditedOutside(Err(reason))
        | Msg::Noticed(reason) => {
            model.warn(reason, now.moment);
            Vec::new()
        }
        Msg::EditedOutside(Ok(text)) => {
            let sitting = match &mut model.screen {
                Screen::Run(run) => Some(&mut run.sitting),
                Screen::Reflect(reflect) => Some(&mut reflect.sitting),
                _ => None,
            };
            if let Some(sitting) = sitting {
                sitting.editor.set_text(text.trim_end_matches('\n'));
                sitting.touch();
            }
            Vec::new()
        }
        _ => Vec::new(),
    }
}

fn take_catalogue(model: &mut Model, mut catalogue: Catalogue, now: &mut Now) {
    discreet::take_titles_out(model, &mut catalogue);
    if !std::mem::replace(&mut model.is_journal_chosen, true)
        && let Some(journal) = journals::last_used(&catalogue)
    {
        model.journal = journal.clone();
    }
    if let Some(journal) =
        catalogue.journals.iter().find(|journal| journal.slug == model.journal.slug)
    {
        model.journal = journal.clone();
    }
    if let Some(notice) = catalogue.notices.first() {
        model.warn(notice.clone(), now.moment);
    }
    model.listing = Listing::of(&catalogue);
    model.catalogue = Some(catalogue);
}

/// Does what the command line asked for, once everything it needs is there.
fn run_errand(model: &mut Model, now: &mut Now) -> Vec<Effect> {
    if model.practice.is_none() || model.catalogue.is_none() {
        return Vec::new();
    }
    match model.errand.take() {
        Some(Errand::Rehearse(wanted)) => rehearse_wanted(model, &wanted, now),
        Some(Errand::Workshop(wanted)) => begin_wanted(model, wanted.as_deref(), now),
        Some(Errand::BeginPrepared) => match model.screen {
            Screen::Prepare(_) => prepare::act(model, Action::Open, now),
            _ => Vec::new(),
        },
        Some(Errand::Reflect(wanted)) => reflect_on(model, wanted.as_deref(), now),
        Some(Errand::Review) => {
            model.screen = Screen::Review(Review::default());
            Vec::new()
        }
        None => Vec::new(),
    }
}

fn rehearse_wanted(model: &mut Model, wanted: &str, now: &mut Now) -> Vec<Effect> {
    let practice = model.practice.clone();
    match practice.as_ref().and_then(|practice| practice.format(wanted)) {
        Some(format) => rehearsal::begin(model, Planned::plain(format), now),
        None => prepare::open_as_left(model),
    }
}

fn begin_wanted(model: &mut Model, wanted: Option<&str>, now: &mut Now) -> Vec<Effect> {
    if let Some(sentence) = super::read_only_sentence(model) {
        model.say(sentence, now.moment);
        return Vec::new();
    }
    let practice = model.practice.clone();
    let format = wanted.and_then(|wanted| practice.as_ref()?.format(wanted));
    match format {
        Some(format) => prepare::begin(model, format, now),
        None => prepare::open_as_left(model),
    }
}

fn reflect_on(model: &mut Model, wanted: Option<&str>, now: &mut Now) -> Vec<Effect> {
    let practice = model.practice.clone();
    let format = wanted.and_then(|wanted| practice.as_ref()?.format(wanted));
    match format {
        Some(format) if super::read_only_sentence(model).is_none() => {
            reflect::begin(model, format, &format.name, now);
            Vec::new()
        }
        _ => reflect::today(model, now),
    }
}

fn open(
    model: &mut Model,
    key: SessionKey,
    purpose: Purpose,
    read: &ReadSession,
    now: &mut Now,
) -> Vec<Effect> {
    match purpose {
        Purpose::Reading | Purpose::Closing => {
            let opens_at = model.opens_at.take().filter(|(wanted, _)| *wanted == key);
            let opens_at = opens_at.map(|(_, spot)| spot);
            let (from, find) = match &model.screen {
                Screen::Review(review) => {
                    let find = Find::of(review, &key, opens_at.as_ref(), model);
                    (From::Review(review.clone()), find)
                }
                // From one session to another: back is where one came from to the first.
                Screen::Reader(reader) => (reader.from.clone(), None),
                Screen::Compare(compare) => (From::Compare(compare.clone()), None),
                Screen::Threads(screen) => (From::Threads(Box::new(screen.clone())), None),
                _ => (From::Home, None),
            };
            let mut reader = match purpose {
                Purpose::Closing => Reader::closing(key, read, from),
                _ => Reader { find, opens_at, ..Reader::new(key, read, from) },
            };
            let marked = part_names(model.practice.as_deref(), &reader.transcript.marked);
            reader.transcript.marked = marked;
            model.screen = Screen::Reader(Box::new(reader));
            Vec::new()
        }
        Purpose::Continuing if read.newer => {
            let text =
                "A newer Balcony wrote this session: this one can read it, not go on with it";
            model.say(text, now.moment);
            Vec::new()
        }
        Purpose::Continuing => {
            let session = read.session.clone();
            if !matches!(model.saving, Saving::Failed(_)) {
                model.saving = Saving::Saved(now.moment.wall);
            }
            if let Some(notice) = read.notices.first() {
                model.say(notice.clone(), now.moment);
            }
            if session.header.kind == SessionKind::Reflection {
                reflect::take_up(model, key, session, now);
                return Vec::new();
            }
            let is_jotting = jotting::is_one(&session);
            if !is_jotting && matches!(model.screen, Screen::Threads(_)) {
                // Some other note that was never finished: it is left as it is.
                return vec![Effect::Close(Box::new(session))];
            }
            model.journal = read.journal.clone();
            model.is_journal_chosen = true;
            if is_jotting {
                jotting::take_up(model, key, session, now.moment);
                return Vec::new();
            }
            let mut run = Run::new(Sitting::take_up(key, session, now.moment));
            run.sitting.touch();
            run_session(model, run);
            Vec::new()
        }
    }
}

/// What follows when a session is no longer where it was, whatever is on the screen by now.
fn after_removal(model: &mut Model, key: &SessionKey) -> Vec<Effect> {
    let mut effects = match &model.screen {
        Screen::Reader(reader) if reader.key == *key => reader::go_back(model),
        _ => Vec::new(),
    };
    if matches!(&model.screen, Screen::Compare(compare) if compare.keys.contains(key)) {
        effects = compare::go_back(model);
    }
    if effects.is_empty() {
        effects.push(Effect::Catalogue);
    }
    effects
}
