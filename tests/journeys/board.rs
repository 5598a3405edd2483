//! The threads screen as a board: verdicts given between the sessions, a review of one experiment,
//! outcomes with what shows them, and decisions that are looked at again.

use crate::demo::demo;
use crate::stage::Stage;
use balcony::app::screen::Screen;
use balcony::app::screen::threads::ThreadsScreen;
use balcony::app::screen::threads::laid::rows;
use balcony::runtime::world::World;
use chrono::TimeDelta;
use std::sync::Arc;

/// A workshop with a promise, a decision to look at again, and an experiment that runs.
fn after_a_workshop() -> Stage {
    let mut stage = Stage::new();
    stage.types("w<Enter><A-y><A-y><A-a>Amal<Enter>Jo<Enter><Enter>");
    stage.types("<A-c>Ask two carers<Enter><Enter>Amal<Enter>+4<Enter>");
    stage.types("<A-d>We meet in the hall<Enter><Enter>+5<Enter>");
    stage.types("<A-x>y<wait 2s><Esc><wait 2s>");
    stage
}

/// A workshop in which an experiment was set running.
fn after_an_experiment() -> Stage {
    let mut stage = Stage::new();
    stage.types("l<S-Tab>/Safe-fail<Enter>w<Enter><A-y><A-y><A-a>Amal<Enter><Enter>");
    stage.types("<PgDn><PgDn><PgDn><PgDn>").sees("Experiment ›");
    stage.types("Tea at the gate<Enter>Tea once a week<Enter>At the gate<Enter>Fridays<Enter>");
    stage.types("Amal<Enter>Who stays<Enter>Two stay<Enter>Nobody stays<Enter>It rains<Enter>");
    stage.types("One week<Enter>Nobody<Enter>+7<Enter>+30<Enter>yyyyyy<C-r>");
    stage.types("<Esc><A-x>y<wait 2s><Esc><wait 2s>");
    stage
}

fn weeks_later(stage: &mut Stage, weeks: i64) {
    stage.jump_wall_clock(TimeDelta::weeks(weeks));
    stage.crash();
}

/// The files of the place's notes, each as text, what is in the trash or in the history left out.
fn notes(stage: &Stage) -> Vec<String> {
    let files = stage.files(".json").into_iter();
    let here = files.filter(|(path, _)| path.to_string_lossy().contains("/my-team/sessions/"));
    let texts = here.map(|(_, text)| text);
    texts.filter(|text| text.contains("\"kind\": \"note\"")).collect()
}

#[test]
fn a_verdict_from_the_board_is_a_look_that_everybody_of_the_place_may_read() {
    let mut stage = after_a_workshop();
    stage.types("t<Right>").sees("Ask two carers").types("v").sees("3  kept");
    stage.types("1").sees("What was done ›").types("One rang<Enter>").sees("By when now ›");
    stage.types("soon<Enter>").sees("no day Balcony knows").types("<C-z><C-z><C-z><C-z>");
    stage.types("+14<Enter><wait 2s>").sees("progressed").sees("One rang").sees("by Mon 7 Dec");
    let note = notes(&stage).pop().unwrap();
    for part in ["\"verdict\": \"progressed\"", "\"audience\": \"room\"", "\"due\": \"2026-12-07\""]
    {
        assert!(note.contains(part), "{part}: {note}");
    }
    assert!(!note.contains("\"ended\": null"), "{note}");
    weeks_later(&mut stage, 1);
    stage.types("w<Enter>").sees("Since last time").sees("progressed · by Mon 7 Dec");
}

#[test]
fn a_verdict_is_taken_back_and_brought_back_while_the_board_is_open() {
    let mut stage = after_a_workshop();
    stage.types("t<Right>v4they moved<Enter><wait 2s>").sees_no("Ask two carers");
    stage.sees("a shows 1 more").types("a<Home>").sees("let go").sees("they moved").types("a");
    stage.types("<C-z><wait 2s>").sees("Ask two carers").sees_no("they moved");
    stage.types("<C-y><wait 2s>").sees_no("Ask two carers").sees("a shows 1 more");
    stage.types("<C-z><wait 2s><C-z>").sees("Nothing was noted here just now");
    // What was moved to the trash elsewhere is not brought back here.
    stage.types("<Esc>rd<wait 2s><Esc>t<C-y>").sees("Nothing to do again");
}

#[test]
fn esc_on_the_choice_notes_nothing_and_undo_on_the_line_leaves_nothing() {
    let mut stage = after_a_workshop();
    stage.types("t<Right>v<Esc>").sees("by Fri 27 Nov");
    assert!(notes(&stage).is_empty());
    stage.types("v3<C-z><wait 2s>").sees("by Fri 27 Nov").sees_no("What came of it");
    assert!(notes(&stage).is_empty(), "{:?}", notes(&stage));
}

#[test]
fn a_half_typed_look_survives_the_death_of_the_program() {
    let mut stage = after_a_workshop();
    stage.types("t<Right>v2the phone is de");
    stage.crash();
    stage.types("t").sees("What holds it up ›").sees("the phone is de");
    stage.types("ad<Enter><Enter><wait 2s><Right>").sees("stuck").sees("the phone is");
    assert!(notes(&stage).pop().unwrap().contains("the phone is dead"));
    stage.types("<Esc>t").sees_no("What holds it up");
}

#[test]
fn leaving_while_a_look_is_typed_keeps_it() {
    let mut stage = after_a_workshop();
    stage.types("t<Right>v3both said yes<C-c>");
    stage.crash();
    stage.types("t<Right>a<Home>").sees("kept").sees("both said yes");
}

#[test]
fn a_second_window_says_that_it_only_reads() {
    let stage = after_a_workshop();
    let folder = stage.folder;
    let mut second = Stage::beside(folder, 120, 40, Some("Another window has it".into()));
    second.types("t<Right>v").sees("This window can read, not write");
    second.types("<Right><Right><Right>n").sees("This window can read, not write");
}

#[test]
fn home_leads_to_the_row_of_what_waits_where_its_verdict_is_given() {
    let mut stage = after_a_workshop();
    weeks_later(&mut stage, 2);
    stage.sees("Decision").sees("We meet in the hall");
    stage.types("<Down><Down><Down><Down><Down><Down><Down><Enter>");
    stage.sees("Decided, to look at again · 1").types("v").sees("A look at “We meet in the hall”");
    stage.types("1nobody is cold<Enter><Enter><wait 2s>").sees_no("We meet in the hall");
    stage.types("<Esc>").sees("Ask two carers").sees_no("Decision");
}

#[test]
fn a_decision_opens_the_next_workshop_only_once_it_is_due() {
    let mut stage = after_a_workshop();
    stage.types("w<Enter>").sees("Since last time").sees_no("We meet in the hall");
    stage.types("<A-x>y<wait 2s><Esc><wait 2s>");
    weeks_later(&mut stage, 1);
    stage.types("w<Enter>").sees("Decided, to look at again").sees("look due since Sat 28 Nov");
    stage.types("<Down>2").sees("What holds now").types("the library<Enter>").sees("✓ changed");
    stage.types("<A-x>y<wait 2s><Esc><wait 2s>").sees_no("We meet in the hall");
}

#[test]
fn a_review_shows_the_card_where_it_is_read_and_its_look_goes_to_that_experiment() {
    let mut stage = after_an_experiment();
    stage.types("t").sees("Running · 1").types("w").sees("Review: Tea at the gate");
    // What is prepared names the experiment, also after a restart.
    stage.types("<Esc><wait 2s>");
    stage.crash();
    stage.types("w").sees("Review: Tea at the gate").types("<Enter><Enter><A-y><A-y>");
    let wall = |stage: &Stage| std::fs::read_to_string(stage.data("wall.json")).unwrap();
    for part in [
        "The card, as it stood on Mon 23 Nov 2026",
        "What we do: Tea once a week",
        "What we watch: Who stays",
        "Working looks like: Two stay",
    ] {
        stage.sees(part);
        assert!(wall(&stage).contains(part), "{part}: {}", wall(&stage));
    }
    stage.sees_no("The worst case").types("<wait 3s>");
    stage.crash();
    stage.types("<Enter><Enter>").sees("What we do: Tea once a week");
    stage.types("<PgDn>").sees_no("Tea once a week").types("<PgDn><PgDn><PgDn>");
    stage.sees("As we predicted").sees("Failing looks like: Nobody stays").sees_no("What we do: ");
    stage.types("<PgDn><PgDn>").sees("What becomes of “Tea at the gate”?");
    stage.types("<A-x>").sees("Nobody has noted what becomes of the experiment").types("n");
    stage.types("<A-,>2").sees("What was seen ›").types("six stay<Enter>+7<Enter><Enter>");
    stage.sees_no("What becomes of").types("<A-x>").sees_no("what becomes of").types("y");
    stage.types("<wait 2s><Esc><wait 2s>t").sees("Looked at · 1").sees("six stay");
    stage.types("<Esc>r<Enter>").sees("Reviews “Tea at the gate”").types("x");
    let exported = stage.files(".md").pop().unwrap().1;
    assert!(exported.contains("- **Reviews:** “Tea at the gate”"), "{exported}");
}

#[test]
fn a_card_that_a_small_screen_cuts_short_is_read_out_from_the_notes() {
    let mut stage = demo(80, 24);
    stage.types("t<Down><Down>w<Enter><A-y><A-y><Enter>").sees("The card, as it stood on");
    stage.sees("Alt-m has all its words").sees_no("night can read one page about you");
    stage.types("<A-m>").sees("Card").sees("they will more often leave you where you");
}

#[test]
fn a_review_of_something_that_is_gone_says_so() {
    let mut stage = after_an_experiment();
    stage.types("t").types("w<Enter><Enter><A-y><A-y>").sees("What we do: Tea once a week");
    stage.types("<A-q><wait 2s>");
    let session = stage.files(".json").into_iter().find(|(_, text)| text.contains("\"running\":"));
    std::fs::remove_file(session.unwrap().0).unwrap();
    stage.crash();
    stage.types("<Enter>").sees("no longer here").sees_no("Tea once a week");
}

#[test]
fn a_review_puts_what_was_prepared_aside_and_brings_it_back() {
    let mut stage = after_an_experiment();
    stage.types("w<Down>tMarch<Enter><Esc>tw").sees("“March” is put aside. u brings it back");
    stage.sees("Review: Tea at the gate").types("<Down>u").sees("March");
}

#[test]
fn an_outcome_is_noted_with_what_shows_it_and_what_has_no_source_is_told() {
    let mut stage = after_a_workshop();
    stage.types("t<Left>").types("n").sees("1  Outcome").types("1");
    stage.sees("What has changed, and for whom ›").types("Nobody eats alone<Enter>");
    stage.sees("What shows it ›").types("Meals for one<Enter>").sees("How it was before ›");
    stage.types("40<Enter>").sees("How it is now ›").types("12<Enter>").sees("How we know ›");
    stage.types("<Enter>").sees("Who else contributed ›").types("the school<Enter><wait 2s>");
    stage.sees("40 → 12").sees("no source yet").sees("contributed to by the school");
    stage.sees_no("caus");
    // It can be put in other words, and what was passed can be said later.
    stage.types("e").sees("Nobody eats alone").types(" on Fridays<Enter><Enter><Enter><Enter>");
    stage.types("the kitchen book<Enter><Enter><wait 2s>").sees("the kitchen book");
    stage.sees("Nobody eats alone on Fridays").sees("40 → 12").sees_no("no source yet");
    assert_eq!(notes(&stage).len(), 1);
    stage.types("<Enter>").sees("What has changed").sees("Meals for one: 40 → 12");
    stage.sees("contributed to by the school");
}

#[test]
fn a_milestone_and_a_step_back_stand_on_the_way_and_are_taken_back() {
    let mut stage = after_a_workshop();
    stage.types("t<Left>n2The key is ours<Enter><wait 2s>").sees("Milestone     The key is ours");
    stage.types("n3The roof leaks<Enter><wait 2s>").sees("Step back     The roof leaks");
    stage.types("<C-z><wait 2s>").sees_no("Step back     The roof leaks").sees("The key is ours");
    stage.types("<C-z><wait 2s>").sees_no("Milestone     The key is ours");
    stage.types("n2<Enter><wait 1s>").sees_no("Milestone ›");
    assert!(notes(&stage).is_empty(), "{:?}", notes(&stage));
}

#[test]
fn what_is_kept_goes_back_to_the_line_with_undo() {
    let mut stage = after_a_workshop();
    stage.types("t<Left>n1Nobody eats alone<Enter>").sees("What shows it ›");
    stage.types("Meals<Enter>").sees("How it was before ›").types("<C-z>").sees("What shows it ›");
    stage.types("<C-z>").sees("What has changed, and for whom ›").sees("Nobody eats alone");
    stage.types(" at noon<Esc><wait 2s>").sees("Nobody eats alone at noon").sees_no("Shown by");
    assert_eq!(notes(&stage).len(), 1);
}

#[test]
fn what_is_noted_in_ones_own_journal_is_for_nobody_else() {
    let mut stage = Stage::new();
    stage.types("jA page<Esc><wait 2s><Tab>").sees("Journals");
    stage.types("<Down><Down><Enter>").types("t<Left>n2Slept well<Enter><wait 2s>");
    stage.sees("Slept well");
    let files = stage.files(".json").into_iter();
    let mut own = files.filter(|(path, _)| path.to_string_lossy().contains("/personal/sessions/"));
    let text = own.find(|(_, text)| text.contains("\"milestone\"")).unwrap().1;
    assert!(text.contains("\"audience\": \"self\""), "{text}");
}

#[test]
fn a_half_typed_outcome_survives_the_death_of_the_program() {
    let mut stage = after_a_workshop();
    stage.types("t<Left>n1Nobody eats al");
    stage.crash();
    stage.types("t").sees("What has changed, and for whom ›").sees("Nobody eats al");
    stage.types("one<Enter>");
    stage.crash();
    stage.types("t").sees("What shows it ›").types("<Esc><wait 2s><Left>");
    stage.sees("Nobody eats alone");
}

#[test]
fn a_workshop_gathers_outcomes_and_its_export_says_contributed_to() {
    let mut stage = Stage::new();
    stage.types("l<S-Tab>/Light-bulb harvest<Enter>w<Enter><A-y><A-y>");
    stage.types("<PgDn><PgDn><PgDn><PgDn>").sees("Outcome ›");
    stage.types("Nobody eats alone<Enter>").sees("What shows it ›").types("Meals for one<Enter>");
    stage.types("40<Enter>12<Enter>the kitchen book<Enter>the school<Enter>").sees("Outcome ›");
    stage.sees("Meals for one: 40 → 12, source: the");
    let wall = std::fs::read_to_string(stage.data("wall.json")).unwrap();
    assert!(wall.contains("contributed to by the school"), "{wall}");
    stage.types("<A-x>y<wait 2s>").sees("What has changed").types("x");
    let exported = stage.files(".md").pop().unwrap().1;
    assert!(exported.contains("Meals for one: 40 → 12"), "{exported}");
    assert!(exported.contains("contributed to by the school"), "{exported}");
    assert!(!exported.contains("caused"), "{exported}");
    stage.types("<Esc><wait 2s>t<Left>").sees("Outcome       Nobody eats alone").sees("40 → 12");
}

/// A workshop that sets experiments running, each said by whoever Tab leads to.
fn experiments(stage: &mut Stage, said: &[(&str, &str)]) {
    stage.types(
        "l<S-Tab>/Safe-fail<Enter>w<Enter><Enter><A-y><A-y><A-a>Amal<Enter>Jo<Enter><Enter>",
    );
    stage.types("<PgDn><PgDn><PgDn><PgDn>");
    for (keys, name) in said {
        stage.types(keys).types(name);
        stage.types("<Enter>a<Enter>b<Enter>c<Enter>d<Enter>e<Enter>f<Enter>g<Enter>");
        stage.types("h<Enter>i<Enter>j<Enter>+7<Enter>+30<Enter>yyyyyy<C-r><Esc>");
    }
    stage.types("<A-x>y<wait 2s><Esc><wait 2s>");
}

#[test]
fn what_comes_from_one_session_person_or_organisation_is_said_aloud() {
    let mut stage = Stage::new();
    experiments(&mut stage, &[("<Tab>", "One"), ("", "Two"), ("", "Three")]);
    stage.types("t").sees("All 3 come from one session.").types("<Esc>");
    weeks_later(&mut stage, 1);
    experiments(&mut stage, &[("<Tab>", "Four")]);
    stage.types("t").sees("All 4 are Amal's.").types("<Esc>");
    weeks_later(&mut stage, 1);
    experiments(&mut stage, &[("<Tab><Tab>", "Five")]);
    stage.types("t").sees("Running · 5").sees_no("All 5").types("<Esc>");
    // Both are known to be from one place.
    for (path, text) in stage.files(".json") {
        let text = ["Amal", "Jo"].into_iter().fold(text, |text, name| {
            let named = format!("\"name\": \"{name}\"");
            text.replace(&named, &format!("{named},\n\"organisation\": \"The school\""))
        });
        std::fs::write(path, text).unwrap();
    }
    stage.crash();
    stage.types("t").sees("All 5 are held in one organisation: The school.");
}

#[test]
fn a_look_that_is_taken_up_from_its_page_is_put_in_other_words_on_the_board() {
    let mut stage = after_a_workshop();
    stage.types("t<Right>v3both said yes<Enter><wait 2s><Esc>r<Enter>").sees("kept. both said yes");
    stage.types("c").types("y").sees("What came of it ›").sees("both said yes");
    stage.types(", on Friday<Enter><wait 2s>").sees("Kept in My team");
    let note = notes(&stage).pop().unwrap();
    assert!(note.contains("both said yes, on Friday"), "{note}");
    assert!(!note.contains("\"ended\": null"), "{note}");
}

#[test]
fn some_other_note_that_was_never_finished_does_not_keep_the_board_from_opening() {
    let mut stage = after_a_workshop();
    let note = "{\"format\":\"balcony.session\",\"version\":1,\
        \"id\":\"20261123T090000Z-0000000000000000\",\"kind\":\"note\",\"title\":\"Mine\",\
        \"started\":\"2026-11-23T09:00:00+00:00\",\"ended\":null,\"entries\":[]}";
    let folder = stage.data("journals/my-team/sessions/2026");
    std::fs::write(folder.join("20261123T090000Z-0000000000000000.json"), note).unwrap();
    stage.crash();
    stage.types("t<Right>").sees("Ask two carers").types("v3<Enter><wait 2s>");
    stage.sees_no("Ask two carers  ").sees("a shows 1 more");
}

#[test]
fn rows_that_were_made_before_are_what_they_would_be_now() {
    let mut stage = after_an_experiment();
    stage.types("t");
    let key = [
        "<Down>",
        "a",
        "<Tab>",
        "v2they came<Enter><Enter>",
        "<S-Tab>",
        "<C-z>",
        "<Tab><Tab>p",
        "<Tab>n3a bad week<Enter>",
    ];
    for keys in key.into_iter().chain(["<Tab>", "a", "<C-z>"]) {
        stage.types(keys);
        let today = stage.world().moment().wall.date_naive();
        let Screen::Threads(kept) = &stage.model().screen else { panic!("another screen") };
        let anew = ThreadsScreen { laid: None, ..kept.clone() };
        let of = |screen: &ThreadsScreen| rows(stage.model(), screen, today).unwrap();
        assert_eq!(of(kept), of(&anew), "after {keys}");
    }
    // They are kept, not made for every key.
    let today = stage.world().moment().wall.date_naive();
    let Screen::Threads(screen) = &stage.model().screen else { panic!("another screen") };
    let one = rows(stage.model(), screen, today).unwrap();
    let other = rows(stage.model(), screen, today).unwrap();
    assert!(Arc::ptr_eq(&one, &other));
}
