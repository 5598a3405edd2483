//! A session as the bytes of its file.

use crate::domain::session::Session;
use crate::store::{Hash, StoreError};
use std::path::Path;

/// A session as it was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// The session.
    pub session: Session,
    /// Whether a newer program wrote it, so that it may only be read.
    pub newer: bool,
}

/// Reads the bytes of a session file; `path` is for the error's sentence.
///
/// # Errors
/// If they are no session: the error names the line or the field.
pub fn parse(path: &Path, bytes: &[u8]) -> Result<Document, StoreError> {
    let _ = (path, bytes);
    todo!()
}

/// The session as its file says it: pretty-printed with two blanks, ending in a line break.
pub fn to_bytes(session: &Session) -> Vec<u8> {
    let _ = session;
    todo!()
}

/// The fingerprint that the session's file has once it is saved: the base of the next draft log.
pub fn fingerprint(session: &Session) -> Hash {
    Hash::of(&to_bytes(session))
}
