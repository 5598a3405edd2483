//! The cards for hard moments, at hand in a running session.

use crate::stage::Stage;

fn running(width: u16, height: u16) -> Stage {
    let mut stage = Stage::sized(width, height);
    stage.types("w<Enter><A-y><A-y>").sees("step 1 of 9");
    stage
}

#[test]
fn one_key_opens_the_cards_and_the_line_keeps_its_words() {
    let mut stage = running(80, 24);
    stage.types("half a line<A-o>").sees("What if …");
    for moment in [
        "It goes quiet",
        "One voice takes over",
        "It gets heated",
        "Time is short",
        "Somebody leaves upset",
        "The senior person speaks first",
        "We are solving it already",
        "A decision that nobody owns",
    ] {
        stage.sees(moment);
    }
    stage.types("<Down><Down><Enter>").sees("Notice").sees("Say").sees("Here");
    stage.types("<Esc>").sees("It goes quiet").types("<Esc>").sees_no("What if …");
    stage.sees("› half a line");
}

#[test]
fn every_card_can_be_read_to_its_end_in_a_small_window() {
    let mut stage = running(80, 24);
    let cards = stage.model().practice.clone().unwrap().what_ifs.clone();
    stage.types("<A-o><Enter>");
    for card in &cards {
        stage.sees(&card.name);
        // Down as long as something more is announced, and not for ever.
        for _ in 0..60 {
            if !stage.screen().contains("more   Tab") {
                break;
            }
            stage.types("<Down>");
        }
        let last = card.here.last().unwrap();
        stage.sees(last.split(' ').next_back().unwrap()).types("<Tab>");
    }
    stage.sees(&cards[0].name);
}

#[test]
fn where_the_room_sees_this_screen_the_cards_ask_before_they_open() {
    let mut stage = running(120, 40);
    stage.types("<A-y>").sees("dots now");
    stage.types("<A-o>").sees("The room may see this screen").sees_no("It goes quiet");
    stage.types("<Enter>").sees_no("It goes quiet").types("<A-o>y").sees("It goes quiet");
}

#[test]
fn the_cards_are_never_on_the_wall() {
    let mut stage = running(120, 40);
    stage.types("<A-o><Enter>").types("<wait 3s>");
    let (_, wall) = stage.files("wall.json").remove(0);
    assert!(!wall.contains("Eyes on the table") && !wall.contains("What if"), "{wall}");
}

#[test]
fn one_key_says_who_can_see_this_screen_and_takes_it_back() {
    let mut stage = Stage::new();
    stage.types("w<Enter>").sees("Can the room see this screen?");
    stage.types("<A-y>").sees("dots now").sees_no("Can the room see");
    stage.types("<A-y>").sees("Only you see this screen").types("<A-y>").sees("dots now");
}

#[test]
fn the_cards_stand_in_the_library_and_an_own_one_beside_them() {
    let folder = tempfile::TempDir::new().unwrap();
    let own = folder.path().join("config/what-ifs");
    std::fs::create_dir_all(&own).unwrap();
    let card = "id = 'rain'\nname = 'The roof leaks'\nnotice = 'Drops.'\nsay = ['Move up.']\n";
    std::fs::write(own.join("rain.toml"), card).unwrap();
    std::fs::write(own.join("bad.toml"), "id = 'bad'\nname = 'Bad'\nnotise = 'x'\n").unwrap();
    let mut stage = Stage::in_folder(folder, 80, 24);
    stage.types("l<Tab><Tab><Tab><Tab><Tab><Tab>").sees("The roof leaks").sees("It goes quiet");
    stage.types("/leaks<Enter><Enter>").sees("Move up.").sees("Your own");
    let faults = &stage.model().practice.as_ref().unwrap().faults;
    assert!(
        faults.iter().any(|fault| fault.to_string().contains("bad.toml, line 3")),
        "{faults:?}"
    );
}
