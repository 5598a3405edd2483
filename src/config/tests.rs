//! Every kind of settings file: what counts of it, and what is said of the rest.
#![allow(clippy::disallowed_methods, reason = "a test")]

use super::{file, load, read};
use crate::domain::settings::{DateStyle, Settings, ThemeChoice};
use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;

/// The settings of a file with this content, and its faults as `line: reason`.
fn told(content: impl AsRef<[u8]>) -> (Settings, Vec<String>) {
    let (settings, faults) = read(Path::new("config.toml"), content.as_ref());
    let told = faults.iter().map(|fault| {
        let line = fault.line.map(|line| format!("{line}: ")).unwrap_or_default();
        format!("{line}{}", fault.reason)
    });
    (settings, told.collect())
}

#[test]
fn what_is_chosen_counts() {
    let (settings, faults) = told(
        "# mine\ntheme = \"high-contrast\"\nbell = true\nmeasure = 100\ndates = 'iso'\nclock = \"24h\"\ndiscreet = true\n",
    );
    assert_eq!(faults, [""; 0]);
    let dates = DateStyle::Iso;
    let theme = ThemeChoice::HighContrast;
    assert_eq!(settings, Settings { theme, bell: true, measure: 100, dates, discreet: true });
    for nothing in ["", "\n\n# theme = \"dark\"\n", "\u{feff}"] {
        assert_eq!(told(nothing), (Settings::default(), Vec::new()), "{nothing:?}");
    }
}

#[test]
fn the_documented_file_is_sound_and_chooses_what_is_so_anyway() {
    let documented = include_str!("../../docs/config.md");
    let example = documented.split("```").nth(1).unwrap().strip_prefix("toml\n").unwrap();
    assert_eq!(told(example), (Settings::default(), Vec::new()));
    for key in super::KEYS {
        assert!(example.contains(&format!("\n{key} = ")), "{key} has no line");
    }
    for word in ThemeChoice::WORDS.iter().chain(&DateStyle::WORDS) {
        assert!(example.contains(&format!("\"{word}\"")), "{word} is not named");
    }
}

#[test]
fn each_fault_has_its_line_and_says_what_would_be_right() {
    let themes = "write \"terminal\", \"dark\", \"light\", \"high-contrast\" or \"none\"";
    let keys = "it may have theme, bell, measure, dates, clock and discreet";
    let quoted = "this is not TOML: string values must be quoted, expected literal string, at";
    let table: &[(&str, &str)] = &[
        ("theme = \"blue\"", &format!("`theme` can't be \"blue\"; {themes}")),
        ("theme = \"Dark\"", &format!("`theme` can't be \"Dark\"; {themes}")),
        ("theme = 3", "`theme` should be text in quotation marks, but here it is a whole number"),
        ("theme = dark", &format!("{quoted} `dark`")),
        ("theme = “dark”", &format!("{quoted} `“dark”`")),
        ("theme: dark", "this is not TOML: key with no value, expected `=`"),
        ("theme", "this is not TOML: key with no value, expected `=`"),
        ("theme = \"dark", "this is not TOML: invalid basic string, expected `\"`"),
        ("[theme", "this is not TOML: unclosed table, expected `]`"),
        ("bell = \"yes\"", "`bell` should be true or false, but here it is text"),
        ("bell = 1", "`bell` should be true or false, but here it is a whole number"),
        ("measure = 39", "`measure` should be a whole number from 40 to 120"),
        ("measure = 121", "`measure` should be a whole number from 40 to 120"),
        ("measure = -1", "`measure` should be a whole number from 40 to 120"),
        ("measure = 99999999999999999999", "`measure` should be a whole number from 40 to 120"),
        (
            "measure = 72.5",
            "`measure` should be a whole number from 40 to 120, but here it is a number with a \
             decimal point",
        ),
        ("dates = \"us\"", "`dates` can't be \"us\"; write \"day-first\" or \"iso\""),
        ("clock = \"12h\"", "`clock` can't be \"12h\"; write \"24h\""),
        ("colour = \"red\"", &format!("`colour` means nothing in the file; {keys}")),
    ];
    for (line, reason) in table {
        // What stands before and behind it counts all the same.
        let key = line.split([' ', ':']).next().unwrap_or_default();
        let (before, after) = match key {
            "measure" => ("dates = \"iso\"", "bell = true"),
            "dates" => ("measure = 80", "bell = true"),
            _ => ("dates = \"iso\"", "measure = 80"),
        };
        let (settings, faults) = told(format!("{before}\n\n{line}\n{after}\n"));
        assert_eq!(faults, [format!("3: {reason}")], "{line}");
        let (sound, none) = told(format!("{before}\n{after}\n"));
        assert_eq!((settings, none), (sound, Vec::new()), "{line}");
    }
}

#[test]
fn several_faults_come_in_the_order_of_their_lines() {
    let (settings, faults) = told(
        "bell = maybe\nmeasure = 7\ntheme = light\n\ndates = \"iso\"\nbell = true\nbell = true\n",
    );
    let lines: Vec<_> = faults.iter().map(|fault| fault.split(':').next().unwrap()).collect();
    assert_eq!(lines, ["1", "2", "3", "7"], "{faults:?}");
    assert!(faults[3].contains("duplicate key"), "{faults:?}");
    assert_eq!(settings, Settings { bell: true, dates: DateStyle::Iso, ..Settings::default() });
}

#[test]
fn what_is_no_settings_file_at_all_is_told_and_chooses_nothing() {
    let long = "bell = true\n# ".to_owned() + &"x".repeat(1024 * 1024);
    let table: &[(&[u8], &str)] = &[
        (long.as_bytes(), "the file is larger than 1 MiB; keep it below that"),
        (b"bell = true\n\xff", "2: this line is not UTF-8 text; save the file as UTF-8"),
    ];
    for (content, reason) in table {
        assert_eq!(told(content), (Settings::default(), vec![(*reason).to_owned()]));
    }
    let (settings, faults) = told("bell = true\ntheme = '''dark\nmeasure = 80\n");
    assert_eq!((settings, faults.len()), (Settings::default(), 1), "{faults:?}");
    let (settings, faults) = told("= 1\n".repeat(2000));
    assert_eq!((settings, faults.len()), (Settings::default(), 51));
    assert_eq!(faults[50], "1 more faults; put the first ones right and look again");
}

#[test]
fn only_an_ordinary_file_is_read_and_one_that_is_not_there_is_no_fault() {
    let usual = Settings::default();
    assert_eq!(load(None), (usual.clone(), Vec::new()));
    let folder = tempfile::tempdir().unwrap();
    let path = file(folder.path());
    let reason = |folder: &Path| {
        let (settings, faults) = load(Some(folder));
        assert_eq!((settings, faults.len()), (Settings::default(), 1), "{faults:?}");
        assert_eq!((&faults[0].file, faults[0].line), (&file(folder), None));
        faults[0].reason.clone()
    };
    assert_eq!(load(Some(folder.path())), (usual.clone(), Vec::new()));
    assert_eq!(load(Some(&folder.path().join("nowhere"))), (usual.clone(), Vec::new()));

    let other = folder.path().join("other.toml");
    fs::write(&other, "bell = true").unwrap();
    for target in [other.as_path(), Path::new("/nowhere")] {
        symlink(target, &path).unwrap();
        let link = "this is a link, and links are not followed; put the file itself here";
        assert_eq!(reason(folder.path()), link);
        fs::remove_file(&path).unwrap();
    }
    fs::create_dir(&path).unwrap();
    assert!(reason(folder.path()).starts_with("this is a folder"));
    fs::remove_dir(&path).unwrap();
    assert!(std::process::Command::new("mkfifo").arg(&path).status().unwrap().success());
    assert!(reason(folder.path()).starts_with("this is not an ordinary file"));
    fs::remove_file(&path).unwrap();
    assert!(reason(&other).starts_with("the file can't be read (Not a directory"));

    fs::write(&path, "bell = true").unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o400)).unwrap();
    assert_eq!(load(Some(folder.path())), (Settings { bell: true, ..usual }, Vec::new()));
    assert_eq!(fs::read_to_string(&path).unwrap(), "bell = true");
}
