//! What is one's own stays one's own: on a screen that others see, on the wall, and in what is handed on.

use crate::stage::Stage;

/// What stands in sessions of one's own: a title, a text, a tag, a note and a promise.
const OWN: [&str; 5] = ["Whispered", "frightens", "nettle", "balustrade", "sister"];

/// A stage with a page, a note and a promise of one's own, one of them unfinished, and a workshop.
fn with_pages() -> Stage {
    let mut stage = Stage::new();
    stage.types("w<Enter><A-y>In the room<Enter><A-q>");
    let folder = stage.data("journals/personal/sessions/2026");
    std::fs::create_dir_all(&folder).unwrap();
    for (id, ended) in
        [("0000000000000000", r#""2026-11-22T10:10:00+00:00""#), ("1111111111111111", "null")]
    {
        let file = format!(
            r#"{{"format":"balcony.session","version":1,"id":"20261122T100000Z-{id}","kind":"reflection",
            "title":"Whispered {id}","started":"2026-11-22T10:00:00+00:00","ended":{ended},"plan":
            [{{"id":"0000000000000009","title":"One question","prompt":"Whispered"}}],"entries":
            [{{"id":"0000000000000001","at":"2026-11-22T10:00:00+00:00","step":"0000000000000009",
            "audience":"self","kind":"note","text":"He frightens me #nettle"}},
            {{"id":"0000000000000002","at":"2026-11-22T10:00:00+00:00","audience":"self",
            "kind":"commitment","text":"Call my sister","due":"2026-11-24"}}]}}"#
        );
        std::fs::write(folder.join(format!("20261122T100000Z-{id}.json")), file).unwrap();
    }
    stage.crash();
    stage.types("bOn the balustrade<Enter><wait 10s>");
    stage
}

#[track_caller]
fn shows_nothing(stage: &Stage, what: &str) {
    let screen = stage.screen();
    for word in OWN {
        assert!(!screen.contains(word), "“{word}” is on the screen after {what}:\n{screen}");
    }
}

#[test]
fn while_it_is_discreet_nothing_of_ones_own_is_on_any_screen() {
    let mut stage = with_pages();
    // Without it, it is there, so that what follows can fail.
    stage
        .types("<Tab><Down><Enter>")
        .sees("Whispered")
        .sees("sister")
        .types("ra")
        .sees("Whispered");
    stage.types("/frighten").sees("frightens").types("<Esc><Esc>a<Esc>");
    stage.types("d").sees("discreet").sees("A page of your own").sees("Something of your own");
    shows_nothing(&stage, "d");
    let walk = [
        "<Enter>",
        "<Down><Down><Down><Down><Down><Down><Down>",
        "<Enter>",
        "<Down><Enter>",
        "<Down><Enter>",
        "<Down><Enter>",
        "<Down><Enter>",
        "<C-p>",
        "whisp",
        "<Esc>",
        "<F1>",
        "<Esc>",
        "<C-p>balcony notes<Enter>",
        "r",
        "<Home><Enter>",
        "<Down><Enter>",
        "c",
        "<Esc>r",
        "x",
        "m",
        "<Esc>",
        "e",
        "n",
        "/",
        "whispered",
        "<Esc>frighten",
        "<Tab>",
        "<Esc>balustrad",
        "<Esc><Esc>",
        "r",
        "<End>d",
        "u",
        "<End>d",
        "t",
        "e",
        "n",
        "<Enter>",
        "<Esc>",
        "<Esc>",
        "<Tab>",
        "<Home><Enter>",
        "j",
        "word<C-o>",
        "<Esc>",
        "<C-l>",
        "<C-r>",
        "<Esc>",
        "<Esc>",
        "o",
        "g",
        "<Esc>",
        "l",
        "<Esc>",
        "w",
        "<Esc>",
        "t",
        "<Tab>",
        "<Esc>",
    ];
    let mut refused = 0;
    for keys in walk {
        stage.types(keys);
        shows_nothing(&stage, keys);
        refused += usize::from(stage.screen().contains("Your own pages are not shown now"));
        // A notice is gone before the next key.
        stage.types("<wait 10s>");
        shows_nothing(&stage, "a while");
    }
    assert!(refused >= 6, "{refused}");
    stage.crash();
    stage.sees("Whispered");
}

#[test]
fn who_chose_to_be_discreet_begins_so_and_what_a_crash_left_is_not_named() {
    let mut stage = Stage::with_settings("discreet = true\n");
    stage.types("j<C-o>0A nettle in the gutter<Enter><Esc>jhalf a nettle");
    stage.crash();
    stage.sees("discreet").sees_no("nettle").types("<Tab><Down><Enter>").sees_no("nettle");
    stage.sees("A page of your own").types("<Enter>").sees("Your own pages are not shown now");
    stage.types("d").sees("shown again").sees("nettle");
}

#[test]
fn nothing_of_ones_own_is_on_the_wall_in_a_place_or_in_what_is_handed_on() {
    let mut stage = with_pages();
    stage.types("<Enter>");
    let wall = std::fs::read_to_string(stage.data("wall.json")).unwrap();
    stage.types("<A-w>");
    shows_nothing(&stage, "the wall");
    stage.types("w<A-x>y").sees("What was said").types("xb<Esc>");
    shows_nothing(&stage, "the close");
    let mut told: Vec<(String, String)> = vec![("wall.json".into(), wall)];
    let files = stage.files("").into_iter().map(|(path, text)| (path.display().to_string(), text));
    told.extend(files.filter(|(path, _)| path.contains("/my-team/") || path.contains("/out/")));
    assert!(told.len() >= 4, "{told:?}");
    for (path, text) in &told {
        for word in OWN {
            assert!(!text.contains(word) && !path.contains(word), "“{word}” is in {path}: {text}");
        }
    }
}
