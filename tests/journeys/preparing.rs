//! Prepare: nothing is required, and everything can be made to fit.

use crate::stage::Stage;

#[test]
fn an_agenda_is_made_to_fit_and_its_clock_times_follow() {
    let mut stage = Stage::new();
    stage.types("w").sees("10:04").sees("10:14").sees("11:00");
    // The check-in takes two minutes more; the second step is left out; a new one comes behind it.
    stage.types("<Tab>++<Down>d").sees("left out").sees("10:06").sees("10:56");
    stage.types("aLunch together<Enter>").sees("Lunch together").sees("11:01");
    stage.types("<Enter>").sees("step 1 of 9").sees("Lunch together").sees_no("In one sentence");
    stage.sees("ends 11:01");
}

#[test]
fn a_step_moved_before_the_one_it_reveals_is_warned_of() {
    let mut stage = Stage::new();
    stage.types("w<Tab><Down><Down><Down>[[").sees("Nothing reveals “In one sentence”");
    stage.types("r").sees_no("Nothing reveals");
}

#[test]
fn title_and_people_are_kept_when_prepare_is_left_and_come_along() {
    let mut stage = Stage::new();
    stage
        .types("wtOur own words<Enter>pAmal, Jo<Enter><Esc>")
        .sees("Our own words")
        .sees("2 people named");
    stage.types("<Esc>").sees("A question for today").types("w").sees("Our own words");
    stage.types("<Enter>").sees("Our own words").types("<Tab>").sees("Note · Amal");
}

#[test]
fn formats_are_found_by_purpose_time_and_size() {
    let mut stage = Stage::new();
    stage.types("w/agree purpose").sees("Shared purpose");
    stage
        .types("zebra")
        .sees("Nothing fits what you wish for")
        .types("<Esc>")
        .sees("Shared purpose");
    stage.types("m").sees("up to 30 min").sees_no("Shared purpose");
    stage.types("mm").sees("up to 60 min").sees("Shared purpose");
    stage.types("s").sees("for 3 people").sees_no("Shared purpose");
}

#[test]
fn what_is_for_one_person_alone_is_not_offered_to_more() {
    let mut stage = Stage::new();
    stage.types("w").sees("Balcony minute").sees("Personal reflection");
    stage.sees("m minutes").sees("s size");
    for people in [3, 6, 12, 20, 40] {
        stage.types("s").sees(&format!("for {people} people"));
        stage.sees_no("Balcony minute").sees_no("Personal reflection");
    }
    stage.types("s").sees("Balcony minute");
}

#[test]
fn what_one_person_writes_alone_goes_to_their_own_journal_and_to_nobody_else() {
    let mut stage = Stage::new();
    stage.types("w/personal<Enter><Enter>").sees("Which moment has stayed with you?");
    stage.types("the silence after the vote<Enter><Esc>q<wait 3s>");
    let files = stage.files(".json");
    let (path, text) = files.iter().find(|(_, text)| text.contains("the silence")).unwrap();
    assert!(path.to_string_lossy().contains("/journals/personal/"), "{path:?}");
    assert!(text.contains("\"audience\": \"self\""), "{text}");
}

#[test]
fn what_is_prepared_is_there_tomorrow() {
    let mut stage = Stage::new();
    stage.types("w/safe<Enter>tOur own words<Enter>pAmal, Jo<Enter><Esc>");
    stage.types("<Tab>++<Down>da").types("Lunch togeth");
    stage.crash();
    stage.sees("Prepared   Our own words").sees("Safe-fail experiment design · 2 people");
    stage.types("<Enter>").sees("New step › Lunch togeth").types("er<Enter>");
    stage.sees("Our own words").sees("2 people named").sees("left out").sees("Lunch together");
    stage.types("<wait 5s>");
    stage.crash();
    stage.types("<Enter><Enter>").sees("Our own words").sees("step 1 of 9").sees("Lunch together");
    stage.types("<wait 5s><Esc>q").sees("Continue").sees_no("Prepared");
    let journal = stage.files("journal.json").remove(0).1;
    assert!(!journal.contains("prepared"), "{journal}");
}

#[test]
fn a_title_is_kept_letter_by_letter() {
    let mut stage = Stage::new();
    stage.types("wtHalf a ti");
    stage.crash();
    stage.sees("Prepared   Half a ti").sees("Shared purpose");
}

#[test]
fn prepare_left_untouched_keeps_nothing() {
    let mut stage = Stage::new();
    stage.types("w<Down><Tab><Down><Esc>/purpose<Enter>m<Esc>").sees_no("Prepared");
    assert!(stage.files("journal.json").is_empty());
}

/// Chooses a journal in a list of them.
#[track_caller]
fn put_on<'a>(stage: &'a mut Stage, name: &str) -> &'a mut Stage {
    stage.types("<Home>");
    for _ in 0..5 {
        if stage.screen().contains(&format!("▸ {name}")) {
            return stage.types("<Enter>");
        }
        stage.types("<Down>");
    }
    panic!("{name} is not in the list:\n{}", stage.screen());
}

#[test]
fn each_journal_has_its_own_preparations() {
    let mut stage = Stage::new();
    stage.types("wtFor my team<Enter><Esc>").sees("Prepared   For my team");
    stage.types("<Tab>nThe harbour<Enter><wait 1s><Enter>").sees_no("Prepared");
    stage.types("wtFor the harbour<Enter><Esc>").sees("Prepared   For the harbour");
    stage.crash();
    put_on(stage.types("<Tab>"), "My team").sees("Prepared   For my team");
    put_on(stage.types("<Tab>"), "The harbour").sees("Prepared   For the harbour");
}

#[test]
fn the_place_is_chosen_in_prepare_and_what_is_prepared_comes_along() {
    let mut stage = Stage::new();
    stage.types("<Tab>nThe harbour<Enter><wait 1s><Esc>").sees("My team");
    stage.types("wtA walk<Enter>pAmal<Enter><Esc>o").sees("Where is it?").sees_no("Personal");
    stage.types("<Esc>").sees("A walk").types("o<End>");
    if !stage.screen().contains("▸ The harbour") {
        stage.types("<Home>");
    }
    stage
        .types("<Enter>")
        .sees("Run a workshop · The harbour")
        .sees("A walk")
        .sees("1 person named");
    stage.types("<wait 1s>");
    let files = stage.files("journal.json");
    let holding: Vec<_> = files.iter().filter(|(_, text)| text.contains("A walk")).collect();
    assert_eq!(holding.len(), 1);
    assert!(holding[0].0.to_string_lossy().contains("harbour") && holding[0].1.contains("Amal"));
    stage.types("<Enter>").sees("A walk · The harbour").types("<Tab>").sees("Note · Amal");
}

#[test]
fn a_place_that_has_something_prepared_keeps_it() {
    let mut stage = Stage::new();
    stage.types("<Tab>nThe harbour<Enter><wait 1s><Enter>wtTheirs<Enter><Esc>");
    stage.types("<Tab>nThe hill<Enter><wait 1s><Enter>wtOurs<Enter>o");
    put_on(&mut stage, "The harbour").sees("has a workshop prepared already").sees("Theirs");
    stage.types("<Esc>").sees("Prepared   Theirs");
    let files = stage.files("journal.json");
    for title in ["Theirs", "Ours"] {
        assert!(files.iter().any(|(_, text)| text.contains(title)), "{title} is gone");
    }
}

#[test]
fn somebody_forgotten_is_not_to_come_any_more() {
    let mut stage = Stage::new();
    stage.types("wpAmal, Jo<Enter><Esc>").sees("2 people named").types("<Esc><Tab>p").sees("Amal");
    stage.types("f<wait 1s>y<wait 1s><Esc><Esc>w").sees("1 person named");
    assert!(!stage.files("journal.json").remove(0).1.contains("Amal"));
}

#[test]
fn what_cannot_be_kept_is_said_tried_again_and_asked_about_before_leaving() {
    let mut stage = Stage::new();
    stage.types("wtBefore<Enter><wait 1s>");
    let folder = stage.data("journals/my-team");
    let spoilt = folder.join("journal.json");
    let text = std::fs::read_to_string(&spoilt).unwrap();
    std::fs::write(&spoilt, "{ damaged").unwrap();
    stage.types("t and after<Enter>").sees("What you prepared is not kept yet");
    assert_eq!(std::fs::read_to_string(&spoilt).unwrap(), "{ damaged", "it was overwritten");
    stage.types("<C-c>").sees("could not be kept").types("<wait 5s>");
    std::fs::write(&spoilt, text).unwrap();
    stage.types("<wait 5s>");
    assert!(std::fs::read_to_string(&spoilt).unwrap().contains("and after"));
}

#[test]
fn a_step_is_read_whole_before_the_day() {
    for (width, height) in [(80, 24), (120, 40)] {
        let mut stage = Stage::sized(width, height);
        stage.types("w<Tab><Down> ").sees("In your own words, what is this work for?");
        stage.sees("hidden until it is revealed").sees("Write one sentence");
        stage.types("<Down>").sees("Who is better off").types("<Esc><Esc><Esc>").sees("Begin");
    }
}

#[test]
fn in_a_small_terminal_too_a_step_is_read_to_its_last_note() {
    let mut stage = Stage::sized(80, 24);
    for step in 0..9 {
        stage.types(if step == 0 { "w<Tab> " } else { "<Down>" });
        stage.sees("Say").sees("Watch").sees("Stuck").sees_no("…");
    }
}

#[test]
fn an_organisation_is_given_in_brackets_and_signs_are_no_name() {
    let mut stage = Stage::new();
    stage.types("wpAmal (Foodbank), Jo, ?<Enter><Esc>").sees("2 people named").types("<Enter>");
    let people = &stage.model().run().unwrap().sitting.session.people;
    assert_eq!((people[0].name.as_str(), people[0].organisation.as_str()), ("Amal", "Foodbank"));
}

#[test]
fn who_is_coming_is_described_with_role_and_whether_they_live_with_the_issue() {
    let mut stage = Stage::new();
    stage.types("wpAmal (Foodbank, coordinator), Jo (lives with it)<Enter>");
    stage.sees("Amal  coordinator, Foodbank").sees("Jo  lives with it");
    stage.types("<Down><A-e>").sees("What is known of them").sees("Lives with the issue");
    stage.types("<BS><BS>Joanna<Enter>Carers' group<Enter>carer<Enter>").sees("yes");
    stage
        .types("<Enter>")
        .sees("Joanna  carer, Carers' group, lives with it")
        .types("<Esc><Enter>");
    let people = &stage.model().run().unwrap().sitting.session.people;
    let joanna = &people[1];
    assert_eq!((people.len(), joanna.name.as_str(), joanna.role.as_str()), (2, "Joanna", "carer"));
    assert_eq!(
        (people[0].role.as_str(), people[0].lives_with, joanna.lives_with),
        ("coordinator", false, true)
    );
    assert_eq!(stage.model().journal.people, *people, "the journal knows the same");
}

#[test]
fn what_is_half_typed_of_somebody_is_kept_when_the_program_ends() {
    for keys in ["wpAmal, Jo", "wpAmal<Enter>Jo", "wpAmal, Joe<Enter><Down><F2><BS>"] {
        let mut stage = Stage::new();
        stage.types(keys).terminate();
        let names: Vec<_> =
            stage.model().journal.people.iter().map(|one| one.name.clone()).collect();
        assert_eq!(names, ["Amal", "Jo"], "{keys}");
        assert!(
            stage.files("journal.json").iter().any(|(_, text)| text.contains("\"Jo\"")),
            "{keys}"
        );
    }
}

#[test]
fn what_is_prepared_opens_on_its_own_format_wherever_one_looked_meanwhile() {
    let mut stage = Stage::new();
    stage.types("w<Tab>+<Esc><Down><Down><Esc>").sees("Prepared   Shared purpose");
    stage.types("<Enter>").sees("▸ Shared purpose").types("<Enter>").sees("step 1 of 9");
}

#[test]
fn what_is_prepared_is_thrown_away_and_brought_back() {
    let mut stage = Stage::new();
    stage.types("wtOur own words<Enter><Tab>+<Esc>").sees("61 min").types("x").sees("Thrown away");
    stage.sees_no("Our own words").types("<Esc>").sees_no("Prepared").types("wu");
    stage.sees("Our own words").types("<Esc>").sees("Prepared   Our own words");
}

#[test]
fn what_to_have_ready_is_marked_where_it_is_cut_and_read_whole_with_one_key() {
    let mut stage = Stage::sized(100, 30);
    stage.types("w<Down><Down><Down><Down><Down><Down>").sees("▸ Half-day workshop");
    stage.sees("Invite people who live with the");
    let screen = stage.screen();
    let cut = screen.lines().rfind(|line| line.ends_with('…'));
    assert!(cut.is_some(), "nothing says that more follows:\n{screen}");
    stage.sees_no("… …");
    stage.sees("Space read").types(" ").sees("Library").sees("Have ready").types("<PgDn>");
    stage.types("<Home><Tab>").types("<Esc>").sees_no("Library").sees("▸ Half-day workshop");
    // From a page that a link led to, the way back is the way one came.
    stage.types(" <Tab><Enter>").sees("2 pages deep").types("<Esc>").sees("Building blocks");
    stage.types("<Esc>").sees("Run a workshop");
    // On the agenda, the same key still reads the step.
    stage.types("<Tab> ").sees("Say ").sees_no("Library");
}

#[test]
fn when_it_begins_is_said_and_the_clock_times_follow() {
    let mut stage = Stage::new();
    stage.types("wb").sees("Begins ›").types("14:00<Enter>").sees("begins today at 14:00");
    stage.sees("14:04").sees("15:00").sees_no("10:04");
    // The agenda's letters do the same, and what was said is there to be changed.
    stage.types("<Tab>b").sees("Begins › 23 Nov 14:00").types("fri 9.30<Enter>");
    stage.sees("begins Fri 27 Nov 2026 at 09:30").sees("09:34");
    stage.types("btomorrow 10<Enter>").sees("begins tomorrow at 10:00");
    // Esc leaves it as it was; what is no time is refused and stays to be put right.
    stage.types("b3 dec<Esc>").sees("begins tomorrow at 10:00");
    stage.types("bafter lunch<Enter>").sees("is no time").sees("Begins › after lunch");
    stage.types("<C-a><BS><Enter>").sees_no("begins tomorrow").sees("10:04");
}

#[test]
fn when_it_begins_is_kept_and_said_at_home_and_beginning_is_always_now() {
    let mut stage = Stage::new();
    stage.types("wb3 dec 14:00<Enter><Esc>").sees("Prepared   Shared purpose");
    stage.sees("Thu 3 Dec 2026 at 14:00");
    stage.crash();
    stage.sees("Thu 3 Dec 2026 at 14:00").types("w").sees("begins Thu 3 Dec 2026 at 14:00");
    stage.sees("14:04").types("<Enter>").sees("step 1 of 9").sees("ends 11:00");
    stage.types("<wait 5s><Esc>q<wait 5s>").sees_no("3 Dec");
    let journal = stage.files("journal.json").remove(0).1;
    assert!(!journal.contains("begins"), "{journal}");
}

#[test]
fn once_the_time_has_come_the_agenda_begins_now() {
    let mut stage = Stage::new();
    stage.types("wb10:30<Enter>").sees("10:34").types("<wait 40m>");
    stage.sees("was to begin today at 10:30").sees("10:44").sees_no("10:34");
    stage.types("<wait 24h>").sees("was to begin yesterday at 10:30");
}

#[test]
fn a_step_that_is_left_out_is_offered_to_be_taken_back() {
    let mut stage = Stage::sized(80, 24);
    stage.types("w<Tab><Down>").sees("Del leave out").sees("Esc back");
    stage.types("<Del>").sees("Del take back").sees_no("Del leave out");
    stage.types("<Down>").sees("Del leave out").types("<Up>").sees("Del take back");
    stage.types("<Del>").sees("Del leave out").sees_no("Del take back");
}
