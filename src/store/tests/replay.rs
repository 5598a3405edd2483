//! Any changes, through a log that may be cut anywhere: what comes back is what was there.

use crate::domain::entry::Entry;
use crate::domain::part::{EntryPart, Part};
use crate::domain::session::Session;
use crate::store::open;
use crate::store::tests::sample::{Place, entry, key, session, typed};
use proptest::collection::vec;
use proptest::prelude::{ProptestConfig, Strategy, any, prop_oneof, proptest};
use proptest::sample::Index;

/// Something that happens to a session.
#[derive(Clone, Debug)]
enum Change {
    Type(String),
    Say(String),
    Insert(Index, String),
    Reword(Index, String),
    Remove(Index),
    Title(String),
    Undo,
}

fn change() -> impl Strategy<Value = Change> {
    let text = "[a-z\\n\\\\\"é\u{1f956}\u{0}]{0,12}";
    prop_oneof![
        text.prop_map(Change::Type),
        text.prop_map(Change::Say),
        (any::<Index>(), text).prop_map(|(place, text)| Change::Insert(place, text)),
        (any::<Index>(), text).prop_map(|(place, text)| Change::Reword(place, text)),
        any::<Index>().prop_map(Change::Remove),
        text.prop_map(Change::Title),
        proptest::strategy::Just(Change::Undo),
    ]
}

fn part(session: &Session, change: Change, undo: &mut Vec<Part>) -> Option<Part> {
    let entries = &session.entries;
    let pick = |place: Index| (!entries.is_empty()).then(|| &entries[place.index(entries.len())]);
    let put = |after: Option<&Entry>, value: Entry| {
        Part::Entry(EntryPart {
            id: value.id().clone(),
            after: after.map(|entry| entry.id().clone()),
            value: Some(value),
        })
    };
    match change {
        Change::Type(text) => Some(typed(session, &text)),
        Change::Say(text) => Some(session.append(entry(&text))),
        Change::Insert(place, text) => Some(put(pick(place), entry(&text))),
        Change::Reword(place, text) => {
            let old = pick(place)?;
            Some(put(None, old.clone().with_text(&text)))
        }
        Change::Remove(place) => Some(Part::Entry(EntryPart::removal(pick(place)?.id().clone()))),
        Change::Title(text) => {
            let mut header = session.header.clone();
            header.title = text;
            Some(Part::Header(header))
        }
        Change::Undo => undo.pop(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_log_gives_back_every_state_up_to_where_it_was_cut(
        changes in vec(change(), 1..30),
        cut in any::<Index>(),
        has_file in any::<bool>(),
    ) {
        let place = Place::new();
        let mut sitting = session(&["one", "two"]);
        let base = has_file.then(|| place.saved(&sitting).file).flatten();
        let mut log = place.log(&sitting, base, 0);
        if !has_file {
            log.append(&sitting.parts()).unwrap();
        }
        let mut states = vec![(log.size(), sitting.clone())];
        let mut undo = Vec::new();
        for change in changes {
            let Some(part) = part(&sitting, change, &mut undo) else { continue };
            log.append(std::slice::from_ref(&part)).unwrap();
            undo.push(sitting.apply(part));
            states.push((log.size(), sitting.clone()));
        }
        let path = log.path().to_owned();
        drop(log);
        let opened = open::read(&place.folder, &key(&sitting)).unwrap();
        assert_eq!(opened.session, sitting);

        let bytes = std::fs::read(&path).unwrap();
        let first = usize::try_from(states[0].0).unwrap();
        let end = first + cut.index(bytes.len() - first + 1);
        std::fs::write(&path, &bytes[..end]).unwrap();
        // All but the line that was cut; a line that lost only its line break is whole.
        let whole = states.iter().rev().find(|(size, _)| usize::try_from(*size).unwrap() <= end + 1).unwrap();
        let opened = open::read(&place.folder, &key(&sitting)).unwrap();
        assert_eq!(opened.session, whole.1);
        assert!(opened.notices.is_empty());

        place.recover();
        assert!(place.names("drafts").is_empty());
        let opened = open::open(&place.folder, &key(&sitting)).unwrap();
        assert_eq!(opened.session, whole.1);
    }
}
