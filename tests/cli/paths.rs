//! `balcony paths`, and which of the names of a folder wins.

use crate::home::Home;
use serde_json::json;

fn data_of(home: &Home, arguments: &[&str], variables: &[(&str, &str)]) -> String {
    let mut command = home.command(&[arguments, &["paths", "--json"]].concat());
    for (name, value) in variables {
        command
            .env(name, value.replace('~', home.path("").to_str().unwrap().trim_end_matches('/')));
    }
    let ending = home.end(command);
    assert_eq!((ending.status, ending.messages.as_str()), (0, ""));
    let value: serde_json::Value = serde_json::from_str(&ending.data).unwrap();
    value["data"].as_str().unwrap().to_owned()
}

#[test]
fn the_folders_are_shown() {
    let home = Home::new();
    home.run(&["paths"]).prints(
        "data         ~/.local/share/balcony\n\
         journals     ~/.local/share/balcony/journals\n\
         config       ~/.config/balcony\n\
         settings     ~/.config/balcony/config.toml (not there: nothing is chosen)\n\
         formats      ~/.config/balcony/formats\n\
         blocks       ~/.config/balcony/blocks\n\
         hurdles      ~/.config/balcony/hurdles\n\
         light-bulbs  ~/.config/balcony/light-bulbs\n\
         stories      ~/.config/balcony/stories\n\
         questions    ~/.config/balcony/questions\n\
         methods      ~/.config/balcony/methods\n\
         what-ifs     ~/.config/balcony/what-ifs\n",
    );
    let ending = home.run(&["paths", "--json"]);
    let value: serde_json::Value = serde_json::from_str(&ending.data).unwrap();
    assert_eq!(
        value,
        json!({
            "data": "~/.local/share/balcony",
            "journals": "~/.local/share/balcony/journals",
            "config": "~/.config/balcony",
            "settings": "~/.config/balcony/config.toml",
            "formats": "~/.config/balcony/formats",
            "blocks": "~/.config/balcony/blocks",
            "hurdles": "~/.config/balcony/hurdles",
            "light-bulbs": "~/.config/balcony/light-bulbs",
            "stories": "~/.config/balcony/stories",
            "questions": "~/.config/balcony/questions",
            "methods": "~/.config/balcony/methods",
            "what-ifs": "~/.config/balcony/what-ifs",
            "settings_exist": false,
        })
    );
    assert!(!home.path(".local").exists(), "nothing is made by looking");
}

#[test]
fn a_settings_file_that_is_there_is_shown_without_a_remark() {
    let home = Home::new();
    home.write(".config/balcony/config.toml", "what it says does not matter here");
    let ending = home.run(&["paths"]);
    assert!(ending.data.contains("\nsettings     ~/.config/balcony/config.toml\n"), "{ending:?}");
    let ending = home.run(&["paths", "--json"]);
    let value: serde_json::Value = serde_json::from_str(&ending.data).unwrap();
    assert_eq!(value["settings_exist"], json!(true));
}

#[test]
fn the_argument_wins_over_the_variable_and_that_over_the_default() {
    let home = Home::new();
    let variable = ("BALCONY_DATA_DIR", "~/variable");
    let default = ("XDG_DATA_HOME", "~/xdg");
    assert_eq!(data_of(&home, &[], &[]), "~/.local/share/balcony");
    assert_eq!(data_of(&home, &[], &[default]), "~/xdg/balcony");
    assert_eq!(data_of(&home, &[], &[variable, default]), "~/variable");
    assert_eq!(data_of(&home, &["--data-dir", "here"], &[variable, default]), "~/here");
    assert_eq!(data_of(&home, &[], &[("BALCONY_DATA_DIR", "")]), "~/.local/share/balcony");
    let mut command = home.command(&["paths"]);
    command.env("XDG_CONFIG_HOME", home.path("settings"));
    assert!(home.end(command).data.contains("formats      ~/settings/balcony/formats\n"));
}

#[test]
fn without_a_home_it_says_what_to_do() {
    let home = Home::new();
    let no_home = "There is no place for your sessions, because HOME is not set. Name a folder \
                   with --data-dir or BALCONY_DATA_DIR.\n";
    for variables in [&[][..], &[("HOME", "")], &[("XDG_DATA_HOME", "relative")]] {
        let mut command = home.command(&["paths"]);
        command.env_remove("HOME").envs(variables.iter().copied());
        home.end(command).refuses(1, no_home);
    }
    let mut command = home.command(&["paths", "--data-dir", "here"]);
    command.env_remove("HOME");
    home.end(command).prints(
        "data         ~/here\n\
         journals     ~/here/journals\n\
         config       nowhere, because HOME is not set\n\
         settings     nowhere, because HOME is not set\n\
         formats      nowhere, because HOME is not set\n\
         blocks       nowhere, because HOME is not set\n\
         hurdles      nowhere, because HOME is not set\n\
         light-bulbs  nowhere, because HOME is not set\n\
         stories      nowhere, because HOME is not set\n\
         questions    nowhere, because HOME is not set\n\
         methods      nowhere, because HOME is not set\n\
         what-ifs     nowhere, because HOME is not set\n",
    );
}

#[test]
fn a_folder_whose_name_acts_on_a_terminal_does_not() {
    let home = Home::new();
    let ending = home.run(&["--data-dir", "a\u{1b}[2Jb", "paths"]);
    assert!(ending.data.starts_with("data         ~/a\u{fffd}[2Jb\n"), "{}", ending.data);
    let ending = home.run(&["--data-dir", "a\u{9b}2Jb", "paths", "--json"]);
    assert!(ending.data.contains(r#""data": "~/a\u009b2Jb""#), "{}", ending.data);
}
