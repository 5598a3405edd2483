//! Opening a file that somebody wrote.

use crate::handwritten::LARGEST_FILE;
use rustix::fs::OFlags;
use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Read};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

const LINK: &str = "this is a link, and links are not followed; put the file itself here";

/// What a regular file holds; nothing if it is not there. Never follows a link and never waits for
/// a writer.
pub(crate) fn bytes(path: &Path) -> Result<Option<Vec<u8>>, String> {
    let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC;
    let opened = OpenOptions::new()
        .read(true)
        .custom_flags(i32::from_ne_bytes(flags.bits().to_ne_bytes()))
        .open(path);
    let file = match opened {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => {
            let is_link = fs::symlink_metadata(path).is_ok_and(|found| found.is_symlink());
            return Err(if is_link { LINK.to_owned() } else { unreadable(&error) });
        }
    };
    let found = file.metadata().map_err(|error| unreadable(&error))?;
    if found.is_dir() {
        return Err("this is a folder; only files are read here, so give it another name".into());
    }
    if !found.is_file() {
        return Err("this is not an ordinary file; put an ordinary file here".into());
    }
    let mut bytes = Vec::new();
    // One byte more than is allowed, so that a page can tell that it is too much.
    file.take(LARGEST_FILE + 1).read_to_end(&mut bytes).map_err(|error| unreadable(&error))?;
    Ok(Some(bytes))
}

fn unreadable(error: &io::Error) -> String {
    format!("the file can't be read ({error}); check who may open it")
}
