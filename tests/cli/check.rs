//! `balcony check`.

use crate::home::Home;
use serde_json::Value;
use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;

/// A lived-in home in which every permission is as it should be.
fn tidy() -> Home {
    let home = Home::lived_in();
    let mut folders = vec![home.data().root().to_owned()];
    while let Some(folder) = folders.pop() {
        fs::set_permissions(&folder, Permissions::from_mode(0o700)).unwrap();
        for item in fs::read_dir(folder).unwrap() {
            let path = item.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                fs::set_permissions(path, Permissions::from_mode(0o600)).unwrap();
            }
        }
    }
    home
}

#[test]
fn nothing_is_damaged_where_nothing_is() {
    Home::new().run(&["check"]).prints("0 files read; nothing is damaged.\n");
}

#[test]
fn sound_files_are_counted() {
    tidy().run(&["check"]).prints("4 files read; nothing is damaged.\n");
}

#[test]
fn what_is_damaged_is_named_and_the_status_says_so() {
    let home = tidy();
    let broken = ".local/share/balcony/journals/wirral/sessions/2026/20261122T090000Z-x.json";
    let path = home.write(broken, "");
    fs::set_permissions(path, Permissions::from_mode(0o600)).unwrap();
    home.write(".config/balcony/formats/own.toml", "id = 'x'\nname = 'y'\nkind = 'workshop'\n");
    let ending = home.run(&["check"]);
    assert_eq!(
        ending.data,
        format!(
            "damaged  ~/{broken}: it is empty\n\
             damaged  ~/.config/balcony/formats/own.toml: line 1: the file has no [[step]]; write \
             at least one\n\
             5 files read; 2 things are damaged.\n"
        )
    );
    assert_eq!((ending.status, ending.messages.as_str()), (1, ""));
    let ending = home.run(&["check", "--json"]);
    assert_eq!((ending.status, ending.messages.as_str()), (1, ""));
    let report: Value = serde_json::from_str(&ending.data).unwrap();
    assert_eq!(report["files"], 5);
    assert_eq!(report["damaged"][0]["reason"], "it is empty");
    assert_eq!(report["damaged"].as_array().unwrap().len(), 2);
    assert_eq!(report["remarks"], serde_json::json!([]));
}

#[test]
fn a_setting_that_is_not_understood_is_a_remark_and_no_damage() {
    let home = tidy();
    home.write(".config/balcony/config.toml", "bell = true\ntheme = \"blue\"\n\nwidth = 80\n");
    let ending = home.run(&["check"]);
    ending.prints(
        "remark  ~/.config/balcony/config.toml: line 2: `theme` can't be \"blue\"; write \
         \"terminal\", \"dark\", \"light\", \"high-contrast\" or \"none\"\n\
         remark  ~/.config/balcony/config.toml: line 4: `width` means nothing in the file; it may \
         have theme, bell, measure, dates, clock and discreet\n\
         4 files read; nothing is damaged.\n",
    );
    let ending = home.run(&["check", "--json"]);
    let report: Value = serde_json::from_str(&ending.data).unwrap();
    assert_eq!((ending.status, report["remarks"].as_array().unwrap().len()), (0, 2));
}
