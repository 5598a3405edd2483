//! Names of files and folders: which are fit, and what they say.

use crate::domain::id::Id;
use crate::store::{Process, StoreError};

/// How many bytes a session's or a journal's name may have, so that a draft's name fits a file system.
const LONGEST: usize = 120;

/// How many bytes a session's id has: `20261123T101800Z-` and sixteen letters.
const ID_LENGTH: usize = 33;

/// Whether a name may become part of a path.
///
/// # Errors
/// If it might lead elsewhere.
pub(crate) fn fit(name: &str) -> Result<&str, StoreError> {
    let reason = if name.is_empty() {
        "it is empty"
    } else if name.len() > LONGEST {
        "it is longer than 120 bytes"
    } else if name.starts_with('.') {
        "it begins with a dot"
    } else if name.contains(['/', '\\']) {
        "it has a slash in it"
    } else if name.chars().any(char::is_control) {
        "it has a control character in it"
    } else {
        return Ok(name);
    };
    Err(StoreError::Name { name: name.to_owned(), reason })
}

/// The session id with which a name begins, if it begins with one.
pub(crate) fn leading_id(name: &str) -> Option<&str> {
    let id = name.get(..ID_LENGTH)?;
    let fits = id.bytes().enumerate().all(|(index, byte)| match index {
        8 => byte == b'T',
        15 => byte == b'Z',
        16 => byte == b'-',
        0..17 => byte.is_ascii_digit(),
        _ => byte.is_ascii_digit() || byte.is_ascii_lowercase(),
    });
    fits.then_some(id)
}

/// The session of which a file of this name is another version, as sync programs make them.
pub(crate) fn version_of(stem: &str) -> Option<&str> {
    leading_id(stem).filter(|id| id.len() < stem.len())
}

/// A name that says whose it is: `<session>.<host>-<pid>-<random>`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Owned {
    /// The session.
    pub(crate) session: Id,
    /// Who made it.
    pub(crate) process: Process,
}

impl Owned {
    /// The name of something that `process` makes for `session`.
    pub(crate) fn name(session: &Id, process: &Process, random: &Id) -> String {
        format!("{session}.{}-{}-{random}", process.host(), process.pid())
    }

    /// What a name says, if it is one of ours.
    pub(crate) fn parse(name: &str) -> Option<Self> {
        let (session, owner) = name.rsplit_once('.')?;
        let mut parts = owner.rsplitn(3, '-');
        let random = parts.next()?;
        let pid = parts.next()?.parse().ok()?;
        let host = parts.next()?;
        let plain = |text: &str| text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
        let fits = !session.is_empty() && !random.is_empty() && plain(random) && plain(host);
        fits.then(|| Self { session: Id::new(session), process: Process::new(host, pid) })
    }
}

/// The name of a temporary file beside the file that it will replace.
pub(crate) fn temporary(session: &Id, process: &Process, random: &Id) -> String {
    format!(".{}.balcony-tmp", Owned::name(session, process, random))
}

/// Whose temporary file a name is, if it is one of ours.
pub(crate) fn parse_temporary(name: &str) -> Option<Owned> {
    Owned::parse(name.strip_prefix('.')?.strip_suffix(".balcony-tmp")?)
}

#[cfg(test)]
mod tests {
    use super::{Owned, fit, leading_id, parse_temporary, temporary, version_of};
    use crate::domain::id::Id;
    use crate::store::Process;

    const ID: &str = "20261123T101800Z-0123456789abcdef";

    #[test]
    fn nothing_that_leads_elsewhere_is_fit() {
        for name in ["", ".", "..", ".hidden", "a/b", "a\\b", "a\0b", "a\nb", &"x".repeat(121)] {
            assert!(fit(name).is_err(), "{name:?}");
        }
        for name in ["my-team", ID, "2026 (conflicted copy)", "Über uns"] {
            assert_eq!(fit(name).unwrap(), name);
        }
    }

    #[test]
    fn versions_begin_with_the_id_of_their_session() {
        assert_eq!(leading_id(ID), Some(ID));
        assert_eq!(version_of(ID), None);
        for tail in
            [" 2", " (conflicted copy 2026-11-23)", ".sync-conflict-20261123-101800-ABCDEF7"]
        {
            assert_eq!(version_of(&format!("{ID}{tail}")), Some(ID));
        }
        assert_eq!(version_of("notes"), None);
        assert_eq!(version_of("20261123T101800Z-0123456789ABCDEFx"), None);
    }

    #[test]
    fn a_name_says_whose_it_is() {
        let process = Process::new("jo's laptop.local", 4711);
        for session in [ID, "odd name-1.2", "a.b-3-c"] {
            let session = Id::new(session);
            let name = Owned::name(&session, &process, &Id::from_bits(7));
            let owned = Owned { session: session.clone(), process: process.clone() };
            assert_eq!(Owned::parse(&name), Some(owned.clone()), "{name}");
            let name = temporary(&session, &process, &Id::from_bits(7));
            assert_eq!(parse_temporary(&name), Some(owned), "{name}");
        }
        assert_eq!(Owned::parse("x.y"), None);
        assert_eq!(Owned::parse("x.host-pid-z"), None);
    }
}
