//! Cards after the reveal: each gone through once; and private notes that are offered.

use crate::stage::Stage;

/// Three cards, just revealed, with the hand on the first.
fn revealed() -> Stage {
    let mut stage = Stage::new();
    stage.types("w<Enter><A-y><A-y><PgDn>one<Enter>two<Enter>three<Enter><PgDn><PgDn><A-r>y");
    stage
}

#[test]
fn every_card_is_gone_through_once_and_what_is_left_is_counted() {
    let mut stage = revealed();
    stage.sees("Revealed · 3, 2 not yet read").types("<Down>").sees("Revealed · 3, 1 not yet read");
    stage.types("<Up>").sees("1 not yet read").types("<Down><Down>").sees_no("not yet read");
    stage.types("<Esc><PgDn>").sees_no("gone through");
}

#[test]
fn leaving_with_cards_unread_is_said_and_they_wait() {
    // Those that all stood on the screen need not be gone through.
    revealed().types("<Esc><PgDn>").sees("step 5 of 9").sees_no("gone through yet");
    let mut stage = Stage::sized(80, 24);
    stage.types("w<Enter><A-y><A-y><PgDn>");
    for number in 0..20 {
        stage.types(&format!("card number {number} says something of its own<Enter>"));
    }
    stage.types("<PgDn><PgDn><A-r>y<Esc><PgDn>").sees("step 5 of 9");
    stage.sees("19 revealed entries were not gone through yet");
    stage.types("<PgUp>").sees("19 not yet read").types("<wait 5s>");
    stage.crash();
    stage.types("<Enter>").sees("step 4 of 9").sees("19 not yet read");
}

#[test]
fn undo_does_not_unread() {
    let mut stage = revealed();
    stage.types("<Esc>a remark<Enter><Up><Up><Up><Up>").sees_no("not yet read");
    stage.types("<Esc><A-u>").sees("Said · 0").sees_no("not yet read");
}

#[test]
fn a_balcony_note_is_offered_to_the_room_and_taken_back() {
    let mut stage = Stage::new();
    stage.types("w<Enter><A-y><A-b>we look at the door<Enter><A-w>").sees_no("the door");
    stage.types("w<Up><C-o>").sees("Offered").sees("we look at the door");
    stage.types("<Esc><A-w>").sees("What I am observing: we look at the door");
    stage.types("w<Up><C-o>").sees("Yours alone again").sees_no("the door");
    stage.types("<Esc><A-w>").sees_no("the door");
    stage.types("wsaid<Enter><Up><C-o>").sees("Only a balcony note");
}

#[test]
fn a_hidden_step_says_where_it_will_be_revealed_and_an_empty_one_is_not() {
    let mut stage = Stage::new();
    stage
        .types("w<Enter><A-y><A-y><PgDn><A-r>")
        .sees("PgDn goes on to “Read side by side”, and Alt-r shows it to everybody there");
    stage.types("<PgDn><PgDn><A-r>").sees("Nothing was written in").sees_no("cannot be undone");
}

#[test]
fn what_was_put_into_a_group_counts_as_read() {
    let mut stage = Stage::new();
    stage.types("w<Enter><A-y><A-y><PgDn>one<Enter>two<Enter>three<Enter><PgDn><PgDn><A-r>y<Esc>");
    stage.sees("2 not yet read").types("<A-j>   nTogether<Enter><Esc>").sees_no("not yet read");
    stage.types("<PgDn>").sees_no("not gone through");
}
