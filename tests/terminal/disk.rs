//! A disk that is full, or may not be written to.

use crate::world::{PROGRAM, World};
use rustix::process::Signal;
use std::fs::{self, File};
use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// A small disk of its own, gone at the end of the test.
struct Disk(PathBuf);

impl Disk {
    /// One on that folder; none, and a word about it, where the system does not allow it.
    fn on(folder: PathBuf, options: &str) -> Option<Self> {
        fs::create_dir_all(&folder).expect("a folder");
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", options, "tmpfs"]).arg(&folder);
        let why = match mount.output() {
            Ok(output) if output.status.success() => return Some(Self(folder)),
            Ok(output) => String::from_utf8_lossy(&output.stderr).into_owned(),
            Err(error) => error.to_string(),
        };
        eprintln!("SKIPPED, since no small disk can be mounted: {why}");
        None
    }

    /// Fills it to the last byte with one file.
    fn fill(&self) -> PathBuf {
        let path = self.0.join("full");
        let mut file = File::create(&path).expect("a file");
        let mut size = 1 << 16;
        while size > 0 {
            if file.write_all(&vec![b'x'; size]).is_err() {
                size /= 2;
            }
        }
        path
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.0).status();
    }
}

/// More than fits into the room that a draft log has left in its last block.
fn too_much() -> String {
    " in the dark".repeat(2000)
}

#[test]
fn a_full_disk_is_said_within_a_second_and_nothing_is_lost() {
    let world = World::new();
    let Some(disk) = Disk::on(world.data(), "size=512k") else { return };
    let window = world.workshop();
    // Nothing is on its way that would make room.
    window.wait_for("saved ");
    window.press("an odd line");
    world.wait_on_disk("an odd line");
    let full = disk.fill();
    window.paste(&too_much());
    window.within(Duration::from_secs(1), || window.wait_for("ot saved"));
    window.press("<Enter>and after");
    window.wait_for("and after");
    fs::remove_file(full).expect("room again");
    window.within(Duration::from_secs(2), || world.wait_on_disk("and after"));
    window.wait_for("Saving works again");
    window.press("<C-c><C-c>");
    assert_eq!(window.exit(), 0);
    world.assert_saved(&[&format!("an odd line{}", too_much()), "and after"]);
}

#[test]
fn leaving_a_full_disk_asks_and_an_end_from_outside_is_quick() {
    let world = World::new();
    let Some(disk) = Disk::on(world.data(), "size=512k") else { return };
    let window = world.workshop();
    window.wait_for("saved ");
    window.press("an odd line");
    world.wait_on_disk("an odd line");
    disk.fill();
    window.paste(&too_much());
    window.wait_for("ot saved");
    window.press("<C-c><C-c>");
    window.wait_for("Leave without having saved");
    assert!(!window.has_ended());
    window.signal(Signal::TERM);
    assert_eq!(window.exit_within(Duration::from_secs(1)), 143);
    window.assert_given_back();
}

#[test]
fn a_disk_that_may_not_be_written_to_is_said() {
    let world = World::new();
    let Some(_disk) = Disk::on(world.data(), "size=64k,ro") else { return };
    let window = world.open(&[]);
    window.wait_for("ead-only");
    window.press("<Enter>");
    window.settle(Duration::from_millis(200));
    assert!(!window.has_ended());
    window.press("<C-c>");
    assert_eq!(window.exit(), 0);
    window.assert_given_back();
}

#[test]
fn a_data_folder_that_is_none_is_said() {
    let world = World::new();
    fs::write(world.data(), "a file").expect("a file");
    let window = world.open(&[]);
    window.wait_for("not a folder");
}

#[test]
fn whatever_the_mask_files_are_the_owners_alone() {
    let world = World::new();
    let shell = world.shell();
    shell.press(&format!("umask 0777; {PROGRAM} workshop shared-purpose<Enter>"));
    shell.wait_for("WRITE");
    shell.press("a kept thought<Enter>half a thou");
    shell.wait_for("half a thou");
    shell.press("<C-c><C-c>");
    shell.wait_until("the shell", |screen| screen.trim_end().ends_with("ready>"));
    world.assert_saved(&["a kept thought", "half a thou"]);
    assert!(look(&world.data()) > 5);
}

/// Looks at everything under `path` and counts it.
fn look(path: &Path) -> usize {
    let about = path.symlink_metadata().expect("it is there");
    let expected = if about.is_dir() { 0o700 } else { 0o600 };
    assert_eq!(about.permissions().mode() & 0o777, expected, "{}", path.display());
    let items = fs::read_dir(path).into_iter().flatten().flatten();
    1 + items.map(|item| look(&item.path())).sum::<usize>()
}
