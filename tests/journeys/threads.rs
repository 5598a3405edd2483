//! What one session leaves for the next: promises and experiments that are looked at weeks later.

use crate::stage::Stage;
use chrono::TimeDelta;

/// A first workshop on shared purpose: a purpose, a promise of Amal's with a day, one of nobody's.
fn after_a_first_workshop() -> Stage {
    let mut stage = Stage::new();
    stage.types("w<Enter><A-y><A-y><A-a>Amal<Enter>Jo<Enter><Enter>I was sent<Enter>");
    stage
        .types("<PgDn>That nobody eats alone<Enter>A table for everybody<Enter><PgDn><PgDn><A-r>y");
    stage.types("<Esc><PgDn><PgDn><C-g>One table where nobody eats alone<Enter><PgDn><PgDn><PgDn>");
    stage.types("Ask two carers<Enter><Enter>Amal<Enter>+4<Enter>");
    stage.types("Bring the map<Enter><Enter><Enter><Enter><A-.>+21 10:00<Enter>");
    stage.types("<PgDn>y<Esc>");
    stage
}

fn weeks_later(stage: &mut Stage, weeks: i64) {
    stage.jump_wall_clock(TimeDelta::weeks(weeks));
    stage.crash();
}

/// A second one, three weeks later, at the end of which one promise is kept and one is stuck.
fn after_a_second_workshop() -> Stage {
    let mut stage = after_a_first_workshop();
    weeks_later(&mut stage, 3);
    stage.types("w<Enter><A-y><A-y>3They said yes<Enter>2<Enter><Enter><A-x>y");
    stage
}

#[test]
fn a_second_workshop_opens_on_what_was_promised_in_the_first() {
    let mut stage = after_a_first_workshop();
    weeks_later(&mut stage, 3);
    stage.sees("Waiting for you").sees("Ask two carers · Amal");
    stage.types("w<Enter>").sees("Since last time").sees("One table where nobody eats alone");
    stage.sees("Ask two carers").sees("by Fri 27 Nov, 17 days ago").sees("Bring the map");
    stage.types("3").sees("✓ kept").sees("What came of it").types("They said yes<Enter>");
    stage.types("2<Enter>").sees("By when now").types("<Enter>").sees("✓ stuck");
    stage.types("<Enter>").sees_no("Since last time");
    stage.sees("“Ask two carers” (Amal): kept. They said yes").sees("“Bring the map”: stuck");
    stage.types("<A-,>").sees("Since last time").sees("✓ kept");
    stage
        .types("<A-q>")
        .sees("Continue")
        .types("<Enter>")
        .sees("step 1 of 9")
        .types("<A-,>")
        .sees("✓ kept");
}

#[test]
fn looks_at_earlier_promises_stand_in_the_summary_and_the_export_and_move_the_third_opening() {
    let mut stage = after_a_second_workshop();
    stage.sees("Since last time").sees("“Ask two carers” (Amal): kept. They said yes").types("x");
    let exported = stage.files(".md").pop().unwrap().1;
    assert!(exported.contains("- “Ask two carers” (Amal): kept. They said yes"), "{exported}");
    assert!(exported.contains("- “Bring the map”: stuck"), "{exported}");
    stage.types("<Esc>");
    weeks_later(&mut stage, 3);
    stage.sees_no("Ask two carers").types("w<Enter>");
    stage.sees("Bring the map").sees("stuck").sees_no("Ask two carers");
}

#[test]
fn a_look_is_taken_back_and_the_promise_stands_as_before() {
    let mut stage = after_a_first_workshop();
    weeks_later(&mut stage, 3);
    stage.types("w<Enter><A-y><A-y>4<Enter>").sees("✓ let go").types("<C-z>").sees_no("let go”");
    stage.sees("17 days ago").types("<Enter>").sees("Said in this step · 0");
}

#[test]
fn a_session_without_history_shows_nothing_of_it() {
    let mut stage = Stage::new();
    stage.types("w<Enter>").sees("What brought you here today?").sees_no("Since last time");
    stage.types("<A-,>").sees("No earlier session of this journal has left anything open");
}

#[test]
fn whoever_types_at_once_is_not_interrupted() {
    let mut stage = after_a_first_workshop();
    weeks_later(&mut stage, 3);
    stage.types("w<Enter>under the weather<Enter>").sees("under the weather");
    stage.sees_no("Since last time").types("<A-,>").sees("Since last time");
    stage.types("<paste:9 of us>").sees_no("Since last time").types("<Enter>").sees("9 of us");
}

#[test]
fn the_wall_shows_what_everybody_may_see_of_it_while_the_room_looks_at_it() {
    let mut stage = after_a_first_workshop();
    weeks_later(&mut stage, 3);
    let wall = |stage: &Stage| std::fs::read_to_string(stage.data("wall.json")).unwrap();
    stage.types("w<Enter>");
    assert!(wall(&stage).contains("Ask two carers (Amal): by Fri 27 Nov 2026"), "{}", wall(&stage));
    assert!(wall(&stage).contains("One table where nobody eats alone"));
    stage.types("<A-w>").sees("Since last time").sees("Bring the map").types("w<Enter>");
    assert!(!wall(&stage).contains("Ask two carers"), "{}", wall(&stage));
}

#[test]
fn what_was_private_or_never_revealed_is_not_in_the_next_opening() {
    let mut stage = Stage::new();
    stage.types("w<Enter><A-y><A-y><A-b>Amal looks tired<Enter><PgDn>hidden sentence<Enter>");
    stage.types("<A-c>Ring the surgery<Enter><Enter><Enter><Enter><A-x>y<Esc>");
    weeks_later(&mut stage, 1);
    stage.types("w<Enter>").sees("Ring the surgery").sees_no("tired").sees_no("hidden sentence");
}

#[test]
fn one_s_own_promises_are_never_in_a_place() {
    let mut stage = after_a_first_workshop();
    let own = "{\"format\":\"balcony.session\",\"version\":1,\
        \"id\":\"20261124T100000Z-0000000000000000\",\"kind\":\"reflection\",\"title\":\"Mine\",\
        \"started\":\"2026-11-24T10:00:00+00:00\",\"ended\":\"2026-11-24T10:10:00+00:00\",\
        \"entries\":[{\"id\":\"0000000000000001\",\"at\":\"2026-11-24T10:00:00+00:00\",\
        \"step\":null,\"by\":null,\"audience\":\"self\",\"kind\":\"commitment\",\
        \"text\":\"Call my sister\",\"due\":\"2026-12-14\"}]}";
    let folder = stage.data("journals/personal/sessions/2026");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("20261124T100000Z-0000000000000000.json"), own).unwrap();
    weeks_later(&mut stage, 3);
    stage.sees("Ask two carers").sees_no("sister").types("w<Enter>").sees_no("sister");
}

#[test]
fn home_opens_the_session_at_the_entry_that_waits() {
    let mut stage = after_a_first_workshop();
    weeks_later(&mut stage, 3);
    stage.resize(80, 24);
    stage.types("<Down><Down><Down><Down><Down><Down><Down><Enter>").sees("Ask two carers");
}

#[test]
fn when_people_meet_next_is_asked_and_shown_everywhere() {
    let mut stage = Stage::new();
    stage.types("w<Enter><A-y><A-y>half a li<A-.>").sees("When do we meet next");
    stage.types("never<Enter>").sees("no day Balcony knows").types("<C-z><C-z>");
    stage.types("<Home>").types("<Del><Del><Del><Del><Del>fri 9:30<Enter>");
    stage.sees("We meet next on Fri 27 Nov 2026, 09:30").sees("half a li");
    let wall = std::fs::read_to_string(stage.data("wall.json")).unwrap();
    assert!(wall.contains("Fri 27 Nov 2026, 09:30"), "{wall}");
    stage.types("ne<Enter><A-x>y").sees("We meet next · Fri 27 Nov 2026, 09:30").types("x");
    let exported = stage.files(".md").pop().unwrap().1;
    assert!(exported.contains("**We meet next:** Fri 27 Nov 2026, 09:30"), "{exported}");
    assert!(stage.session_file().contains("\"next\": \"2026-11-27T09:30\""));
    // Home says it until that day; in Prepare that hour stands ready, and nothing is prepared by looking.
    stage.types("<Esc>").sees("We meet    Fri 27 Nov 2026, 09:30   said in").types("<Enter>b");
    stage
        .sees("27 Nov 09:30")
        .types("<Esc><Esc>")
        .sees("We meet    Fri 27 Nov")
        .sees_no("Prepared");
    stage.types("<Enter>b<Enter>").sees("begins Fri 27 Nov 2026 at 09:30").types("<Esc>");
    stage.sees("Prepared").sees_no("We meet ");
}

#[test]
fn the_day_of_the_next_meeting_leaves_home_when_it_is_over() {
    let mut stage = Stage::new();
    stage
        .types("w<Enter><A-y><A-y><A-.>fri<Enter><A-x>y<Esc>")
        .sees("We meet    Fri 27 Nov 2026   said in");
    weeks_later(&mut stage, 1);
    stage.sees("Run a workshop").sees_no("We meet");
}

#[test]
fn a_date_can_be_skipped_and_taken_back_and_ending_says_that_there_is_none() {
    let mut stage = Stage::new();
    stage.types("w<Enter><A-y><A-y><A-.><Enter><A-x>").sees("No next date is set").types("n");
    stage.types("<A-.>+7<Enter><A-x>").sees_no("No next date is set").types("n<A-u><A-x>");
    stage.sees("No next date is set");
}

#[test]
fn an_empty_chair_is_named_once_and_how_to_meet_them_is_a_promise() {
    let mut stage = Stage::new();
    stage.types("w<Enter><A-y><A-y>").sees_no("keep a chair free").types("<A-a>Amal<Enter><Enter>");
    stage.sees("keep a chair free");
    stage.types("<A-c>Go to the food bank on Friday<Enter><Enter>Amal<Enter>fri<Enter>");
    stage.sees_no("keep a chair free").types("<PgDn>").sees_no("Empty chair");
}

#[test]
fn one_page_for_those_who_were_not_there_says_what_it_leaves_out() {
    let mut stage = after_a_second_workshop();
    stage.types("b");
    let (path, page) = stage.files(".md").pop().unwrap();
    assert!(path.to_string_lossy().ends_with("-brief.md"), "{path:?}");
    assert!(page.contains("# Shared purpose, in brief"), "{page}");
    assert!(page.contains("“Ask two carers” (Amal): kept. They said yes"), "{page}");
    assert!(page.contains("*Left out: what was said step by step"), "{page}");
}

#[test]
fn a_brief_holds_nothing_that_the_room_may_not_see() {
    let mut stage = Stage::new();
    stage.types("w<Enter><A-y><A-y><A-b>Amal looks tired<Enter><PgDn>a hidden sentence<Enter>");
    stage.types("<PgDn><A-d>We meet monthly<Enter><Enter><Enter><A-x>yb");
    let page = stage.files("-brief.md").pop().unwrap().1;
    assert!(page.contains("We meet monthly"), "{page}");
    assert!(!page.contains("tired") && !page.contains("hidden sentence"), "{page}");
    assert!(page.contains("2 entries that not everybody may read"), "{page}");
}

#[test]
fn a_contract_is_made_and_what_it_promised_opens_the_exit_strategy_weeks_later() {
    let mut stage = Stage::sized(80, 24);
    stage.types("l<S-Tab>/Contracting<Enter>w<Enter><A-y><A-y>").sees("step 1 of 7");
    stage.types("<A-a>Amal<Enter>Jo<Enter><Enter>A steering group, twice<Enter><PgDn>");
    stage.types("That somebody stays<Enter>That it is another talking shop<Enter>");
    stage.sees_no("talking shop").types("<PgDn><A-r>y").sees("talking shop");
    stage.types("<Esc><A-p>Who pays for the hall<Enter>10 jan<Enter><PgDn><PgDn>");
    stage.types("We begin on time<Enter>Jo<Enter><Enter><PgDn>When Jo chairs without notes<Enter>");
    stage.types("<PgDn>").sees("step 7 of 7").sees("no next date yet");
    stage.types("Book the hall<Enter><Enter>Jo<Enter>fri<Enter><A-.>+14 14:00<Enter>");
    stage.sees("1 promise so far · we meet next Mon 7 Dec 2026, 14:00").types("<PgDn>y");
    stage.sees("We meet next").sees("Book the hall").types("b");
    let page = stage.files("-brief.md").pop().unwrap().1;
    insta::assert_snapshot!("brief_of_a_contract", page);
    stage.types("<Esc>");
    weeks_later(&mut stage, 2);
    stage.sees("Commitment").sees("Book the hall");
    stage.types("l<S-Tab>/Exit strategy<Enter>w<Enter>").sees("Since last time");
    stage.sees("Book the hall").sees("Jo").types("1half of it<Enter><Enter><A-y><A-y>");
    stage.types("The Monday round<Enter><PgDn>Keeps the key<Enter><PgDn><A-r>y");
    stage.sees("Keeps the key").types("<Esc>ours already<Enter><PgDn>Jo, the rota<Enter><PgDn>");
    stage.types("Keys: first time side by side<Enter><PgDn>Stop meeting<Enter><PgDn>");
    stage.types("Open up on Mondays<Enter><Enter>Amal<Enter>+30<Enter><PgDn>");
    stage.types("Jo holds the list<Enter>Jo<Enter><Enter><PgDn>Asking first<Enter><PgDn><A-r>y");
    stage.sees("Asking first").types("<Esc>Amal asks on day 30<Enter><Enter>Amal<Enter>+30<Enter>");
    stage.types("<PgDn>y").sees("“Book the hall” (Jo): progressed. half of it").types("x");
    let exported = stage
        .files(".md")
        .into_iter()
        .find(|(path, _)| path.to_string_lossy().contains("exit-strategy"));
    let exported = exported.unwrap().1;
    assert!(exported.contains("- “Book the hall” (Jo): progressed. half of it"), "{exported}");
    assert!(exported.contains("Amal asks on day 30"), "{exported}");
}

#[test]
fn something_parked_with_a_day_waits_until_it_is_taken_up() {
    let mut stage = Stage::new();
    stage.types("w<Enter><A-y><A-y><A-p>Who pays for the lift<Enter>+3<Enter>");
    stage.types("<A-x>y<wait 2s><Esc><wait 2s>");
    weeks_later(&mut stage, 1);
    stage
        .sees("Who pays for the lift")
        .types("w<Enter><wait 2s>")
        .sees("Since last time")
        .sees("Who pays for the lift");
    stage.sees("1 taken up").types("1talked about it<Enter><Esc><A-x>y<wait 2s><Esc><wait 2s>");
    stage.sees("Balcony").sees_no("Who pays for the lift");
}
