//! Scores over time, the purpose person by person, and handing both on.

use crate::demo::demo;
use crate::stage::Stage;
use insta::assert_snapshot;

#[test]
fn scores_are_seen_each_time_and_all_at_once() {
    for (width, height) in [(80, 24), (120, 40)] {
        let mut stage = demo(width, height);
        stage.types("t<Tab><Tab><Tab>").sees("1 to 4, mean 2.0").sees("p each time");
        stage.types("p").sees("2.0↓").sees("9 Jun ").sees("of 18");
        assert_snapshot!(format!("trends_each_time_{width}x{height}"), stage.screen());
        stage
            .types("<PgDn><PgDn>")
            .sees("↑")
            .types("<Home><Enter><wait 1s>")
            .sees("Eleven numbers, again");
        stage.types("<Esc>").sees("Citizens at the heart").types("p");
        stage.sees("○ Tue 2 Sep 2025").sees("1···○─────●···5  3.9");
        assert_snapshot!(format!("trends_all_at_once_{width}x{height}"), stage.screen());
        stage.types("p").sees("Furthest apart first");
    }
}

#[test]
fn a_block_that_was_left_alone_comes_with_two_questions() {
    let mut stage = demo(120, 40);
    stage.types("t<Tab><Tab><Tab><End>").sees("Left alone for 90 days").sees("Ask ");
    assert_snapshot!("trends_left_alone_120x40", stage.screen());
}

#[test]
fn names_of_what_was_scored_are_not_cut() {
    let mut stage = demo(120, 40);
    stage.types("t<Tab><Tab><Tab>").sees("Scepticism and backing from the top ");
    stage.types("p").sees("Scepticism and backing from the top ");
    stage.types("p").sees("Scepticism and backing from the top ");
}

#[test]
fn who_offered_what_stands_side_by_side_and_who_has_not_spoken_is_named() {
    for (width, height) in [(80, 24), (120, 40)] {
        let mut stage = demo(width, height);
        stage.types("t<Tab><Tab>p").sees("Mon 9 Jun 2025").sees("Thu 9 Apr 2026");
        assert_snapshot!(format!("trends_offered_{width}x{height}"), stage.screen());
        stage.types("<End>").sees("–").types("p").sees("Versions · 3");
    }
    let mut stage = demo(120, 40);
    stage.types("t<Tab><Tab>").sees("Who has not spoken yet").sees("was there      Ros Tindle");
    stage.sees("was not there  Nkechi Obi");
}

#[test]
fn any_two_versions_of_the_purpose_are_compared_the_older_one_first() {
    let mut stage = demo(120, 40);
    stage.types("t<Tab><Tab>").sees("2 to 3 ").types("<Down><Down> <Up><Up>").sees("1 to 3 ");
    stage.types(" <Down><Down>").sees("1 to 3 ").types("<Up>").sees("2 to 3 ");
}

#[test]
fn what_is_shown_is_handed_on_as_text_or_as_a_page() {
    let mut stage = demo(120, 40);
    stage.types("t<Tab><Tab><Tab>x<wait 1s>").sees("Written to ");
    let (path, text) = stage.files("-scores.md").pop().unwrap();
    assert!(path.to_string_lossy().contains("2026-11-23-merrowdale-nights-demo"), "{path:?}");
    assert!(text.contains("| Tue 2 Sep 2025, Eleven numbers | 1 to 4 | 2.0 |"), "{text}");
    stage.types("X<wait 1s>");
    let page = stage.files("-scores.html").pop().unwrap().1;
    assert_eq!(page.matches("<svg class=\"spread\"").count(), 18);
    stage.types("<Tab>X<wait 1s>");
    assert!(stage.files("-the-way-so-far.html").pop().unwrap().1.contains("<svg class=\"way\""));
}

#[test]
fn a_digest_is_written_from_threads_and_from_home() {
    let mut stage = demo(120, 40);
    stage.types("td<wait 1s>").sees("Written to ");
    let page = stage.files("-digest.html").pop().unwrap().1;
    assert!(page.contains("Raw: what people said") && page.contains("Left out: "), "{page}");
    stage.types("<Esc>:digest").sees("Write a digest of three months").types("<Enter><wait 1s>");
    assert_eq!(stage.files("-digest-2.html").len(), 1);
}

#[test]
fn what_was_never_revealed_is_counted_and_not_handed_on() {
    let mut stage = Stage::new();
    stage.types("w<Enter><A-y><A-y><PgDn>a hidden sentence<Enter><PgDn>");
    stage.types("<A-d>We meet monthly<Enter><Enter><Enter><A-x>y<Esc><wait 1s>t<wait 1s><Tab><Tab>x<wait 1s>");
    let text = stage.files("-purpose.md").pop().unwrap().1;
    assert!(!text.contains("hidden sentence"), "{text}");
    assert!(text.contains("*Left out: 1 entry that not everybody may read.*"), "{text}");
}

#[test]
fn nothing_of_one_s_own_journal_is_written_for_a_room() {
    let mut stage = demo(120, 40);
    stage.types("<Tab><Down><Enter><wait 1s>").sees("Personal").types("t<wait 1s>x<wait 1s>");
    stage.sees("no room to tell of");
    assert!(stage.files(".md").is_empty() && stage.files(".html").is_empty());
}

#[test]
fn its_owner_reads_what_the_room_only_counted() {
    let mut stage = demo(120, 40);
    stage.types("r<Enter><wait 1s>/three nights<wait 1s>");
    stage.sees("(only counted for the room)").sees_no("not revealed");
}
