//! Any moment: kept first, asked after; and whoever speaks can be typed in front of the words.

use crate::stage::Stage;

fn running() -> Stage {
    let mut stage = Stage::new();
    stage.types("w<Enter><A-y><A-y><Esc>aGrace Hall, Graham, Jo<Enter><Esc>").sees("WRITE");
    stage
}

#[test]
fn a_light_bulb_asks_what_somebody_used_to_think() {
    let mut stage = running();
    stage.types("<A-i>they cannot come<Enter>").sees("I used to think ›").sees("Light bulb:");
    stage.types("they would not come.<Enter>").sees("Note ›");
    stage.sees("I used to think they would not come. Now").sees("I think they cannot come");
    stage.types("<A-i>oh<Enter><Enter>").sees("Note ›").sees("Light bulb: oh");
}

#[test]
fn a_tension_asks_for_its_other_half_unless_it_has_both() {
    let mut stage = running();
    stage.types("<A-e>speed<Enter>").sees("and also ›").types("and care<Enter>");
    stage.sees("Tension: both speed and care").sees("Note ›");
    stage.types("<C-z>").sees("Taken back: the other half").sees("Tension: speed");
    stage.types("<A-e>money and time<Enter>").sees("Note ›");
}

#[test]
fn a_promise_asks_when_it_holds_or_is_taken_apart_as_it_was_typed() {
    let mut stage = running();
    stage.types("<A-c>I ask her<Enter>").sees("If, when or where ›").types("If I see Ruth<Enter>");
    stage.sees("Who will do it ›").types("jo<Enter>").sees("By when ›").types("fri<Enter>");
    stage.sees("If I see Ruth, then I ask her").sees("Jo, by Fri 27 Nov");
    stage.types("<A-c>If it rains, I bring the tent<Enter>").sees("Who will do it ›");
    stage.types("<Enter><Enter>").sees("If it rains, then I bring the tent");
    let entries = &stage.model().run().unwrap().sitting.session.entries;
    assert_eq!((entries[1].detail("if"), entries[1].text()), ("it rains", "I bring the tent"));
    stage.types("<Up><Enter>s<Enter>").sees("Who will do it ›").types("<Enter><Enter>");
    stage.sees("If it rains, then I bring the tents");
}

#[test]
fn decisions_and_what_is_parked_say_when_to_look_again() {
    let mut stage = running();
    stage.types("<A-d>We meet monthly<Enter><Enter>").sees("Look again on ›").types("fri<Enter>");
    stage.sees("look again on Fri 27 Nov").types("<A-p>the van<Enter>").sees("Look again on ›");
    stage.types("soonish<Enter>").sees("is no day").types("<C-a>+7<Enter>");
    stage.sees("look again on Mon 30 Nov");
}

#[test]
fn every_half_is_asked_again_after_a_crash_and_the_first_is_on_the_disk() {
    for (letter, asked) in [('i', "I used to think ›"), ('e', "and also ›"), ('c', "If, when")]
    {
        let mut stage = running();
        stage.types(&format!("<A-{letter}>the first half<Enter>the sec")).sees(asked);
        stage.crash();
        stage.types("<Enter>").sees(asked).sees("the sec").sees("the first half");
        stage.types("ond<Enter>").sees("the second");
    }
}

#[test]
fn a_balcony_note_is_offered_with_one_more_key() {
    let mut stage = running();
    stage.types("<A-b>we laugh when money comes up<Enter>").sees("Ctrl-O offers it");
    stage.types("<A-w>").sees_no("we laugh").types("w<C-o>").sees("Offered").types("<A-w>");
    stage.sees("What I am observing").sees("we laugh").types("w<C-o>").sees("Yours alone again");
    stage.types("<A-w>").sees_no("we laugh").types("wa note<Enter><C-o>");
    stage.sees("Right after a balcony note");
}

#[test]
fn the_shelf_comes_back_where_something_is_to_be_tried_or_promised() {
    let mut stage = running();
    stage.types("<A-s>a second freezer<Enter><A-s>a van<Enter><PgDn>").sees_no("on the shelf");
    stage.types("<Esc>g<End><Enter>").sees("2 solutions wait on the shelf: ↑ to see them");
    stage.sees("On the shelf · 2").sees("Shelf: a van").types("<Up><Up>").sees("SAID");
    stage.types("<Esc><PgUp><PgDn>").sees("2 solutions wait").types("<Esc>xy");
    stage.sees("Solutions on the shelf").sees("a second freezer");
}

#[test]
fn an_owner_looks_like_one() {
    let mut stage = running();
    stage.types("<A-d>We meet<Enter>and we should also ask the school<Enter>");
    stage.sees("Who will do it? A name, or empty the line to skip").sees("› and we should also");
    stage.types("<C-a>the school's own caretaker<Enter>").sees("Look again on ›");
}

#[test]
fn whoever_speaks_can_be_typed_in_front() {
    let mut stage = running();
    stage.types("Grac: we never asked them<Enter>").sees("Said by Grace Hall").sees("Note ›");
    stage.sees("Grace Hall").sees_no("Grac:");
    stage.types("Gra: two of them<Enter>").sees("Gra: two of them");
    stage.types("No: never<Enter>").sees("No: never");
    stage.types("<C-z><C-z>").types("<C-u>");
    let entries = &stage.model().run().unwrap().sitting.session.entries;
    assert_eq!(entries[0].text(), "we never asked them");
    assert!(entries[0].by().is_some());
}

#[test]
fn where_no_names_are_kept_a_name_in_front_stays_and_is_warned_of() {
    let mut stage = running();
    stage.types("<C-n><End><Enter>").sees("· no names ›").types("Jo: my boss<Enter>");
    stage.sees("A name stands in the text").sees("Jo: my boss");
    let entries = &stage.model().run().unwrap().sitting.session.entries;
    assert_eq!(entries[0].by(), None);
}

#[test]
fn a_name_that_nobody_here_has_is_said_and_one_that_tab_brought_gives_way_to_letters() {
    let mut stage = running();
    stage.types("<A-d>We meet monthly<Enter>soonish<Enter>").sees("Look again on ›");
    stage.sees("“soonish” will do it, a name that nobody here has; Ctrl-Z takes it back");
    stage
        .types("<C-z>")
        .sees_no("soonish, ")
        .types("<Up><Enter><Enter><Tab>")
        .sees("Who will do it › Grace Hall");
    stage.types("jo<Enter>").sees_no("nobody here has").sees("Jo").types("<Enter>");
    stage.types("<A-d>We go on<Enter>jo and graham<Enter>").sees_no("nobody here has");
}

#[test]
fn leaving_a_question_half_way_says_where_it_can_be_answered() {
    let mut stage = running();
    stage
        .types("<A-d>We meet monthly<Enter>")
        .sees("Who will do it")
        .types("<PgDn>")
        .sees("step 2 of");
    stage
        .sees("What was still asked of it can be told later: PgUp, ↑ and Enter")
        .types("<PgUp><Up><Enter>");
    stage
        .types("<Enter>")
        .sees("Who will do it ›")
        .types("jo<Enter><Enter>")
        .sees("We meet monthly")
        .sees("Jo");
}

#[test]
fn a_clicker_goes_on_from_the_last_of_what_was_said() {
    let mut stage = running();
    stage
        .types("one<Enter>two<Enter><Up>")
        .sees("SAID")
        .types("<PgDn>")
        .sees("step 2 of")
        .sees("WRITE");
    stage.types("<PgUp>").sees("step 1 of").types("<Up><PgUp>").sees("SAID").types("<PgUp>");
    stage.sees("This is the first step");
}
