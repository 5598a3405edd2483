//! How the small parts look, and that no size and no text makes them fail.

use crate::app::editor::{Editor, Motion, columns_beside};
use crate::domain::countdown::Pace;
use crate::shown::Shown;
use crate::ui::drawn::{drawn, on, style_at};
use crate::ui::theme::{Look, Symbols, Theme};
use crate::ui::widgets::bar::Bar;
use crate::ui::widgets::footer::Footer;
use crate::ui::widgets::list::List;
use crate::ui::widgets::overlay::Overlay;
use crate::ui::widgets::rule::Rule;
use crate::ui::widgets::writing_line::WritingLine;
use crate::ui::widgets::{put, put_line};
use crate::wrap::columns;
use insta::assert_snapshot;
use proptest::prelude::{any, prop, proptest};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;

fn look() -> Look {
    Look::new(Theme::dark(), Symbols::UNICODE)
}

fn ascii() -> Look {
    Look::new(Theme::none(), Symbols::ASCII)
}

fn line(editor: &Editor) -> WritingLine<'_> {
    WritingLine { editor, label: "Note · Jo ›", hint: "", is_veiled: false, is_active: true }
}

#[test]
fn rules() {
    let rule = |width: u16, left: &str, right: &str, look: &Look| {
        let buffer = on(width, 1, |area, buffer| Rule { left, right }.draw(area, buffer, look));
        drawn(&buffer)
    };
    assert_eq!(rule(12, "", "", &look()), "────────────\n");
    assert_eq!(rule(30, "Agenda", "ends 11:02", &look()), "─ Agenda ──────── ends 11:02 ─\n");
    assert_eq!(rule(20, "Agenda", "ends 11:02", &look()), "─ Agenda ───────────\n");
    assert_eq!(rule(10, "日本語日本語", "", &look()), "─ 日… ────\n");
    assert_eq!(rule(12, "To do", "", &ascii()), "- To do ----\n");
}

#[test]
fn bars() {
    let bar = |done, whole, look: &Look| {
        let bar = Bar { done, whole, pace: Pace::Calm };
        drawn(&on(10, 1, |area, buffer| bar.draw(area, buffer, look)))
    };
    assert_eq!(bar(0, 10, &look()), "──────────\n");
    assert_eq!(bar(1, 1000, &look()), "━─────────\n");
    assert_eq!(bar(999, 1000, &look()), "━━━━━━━━━─\n");
    assert_eq!(bar(12, 10, &look()), "━━━━━━━━━━\n");
    assert_eq!(bar(5, 0, &look()), "──────────\n");
    assert_eq!(bar(5, 10, &ascii()), "#####-----\n");
    let buffer = on(4, 1, |area, buffer| {
        Bar { done: 1, whole: 2, pace: Pace::Over }.draw(area, buffer, &look())
    });
    assert_eq!(style_at(&buffer, 0, 0).fg, look().theme.last.fg);
    assert_eq!(style_at(&buffer, 3, 0).fg, look().theme.progress_empty.fg);
}

#[test]
fn footers() {
    let pairs = [("Enter", "keep"), ("Tab", "who"), ("PgDn", "next step"), ("Esc", "lead")];
    let footer = Footer { pairs: &pairs };
    let wide = on(60, 1, |area, buffer| assert_eq!(footer.draw(area, buffer, &look()), 4));
    assert_eq!(drawn(&wide), " Enter keep   Tab who   PgDn next step   Esc lead\n");
    assert_eq!(style_at(&wide, 1, 0).fg, look().theme.key.fg);
    assert_eq!(style_at(&wide, 7, 0).fg, look().theme.key_words.fg);
    let narrow = on(40, 1, |area, buffer| assert_eq!(footer.draw(area, buffer, &look()), 3));
    assert_eq!(drawn(&narrow), " Enter keep   Tab who   PgDn next step\n");
    let two = on(26, 2, |area, buffer| assert_eq!(footer.draw(area, buffer, &look()), 4));
    assert_eq!(drawn(&two), " Enter keep   Tab who\n PgDn next step   Esc lead\n");
    on(5, 1, |area, buffer| assert_eq!(footer.draw(area, buffer, &look()), 0));
}

#[test]
fn lists() {
    let names = ["Check-in", "In one sentence", "日本語", "Why it matters", "Keep and close"];
    let row = |number: usize, _: u16| Line::from(Shown::line(names[number]).into_string());
    let list = |selected, first| List { len: names.len(), selected, first, row: &row };
    let whole = on(20, 5, |area, buffer| {
        assert_eq!(list(Some(2), None).draw(area, buffer, &look()), 0);
    });
    assert_snapshot!(drawn(&whole), @"
       Check-in
       In one sentence
     ▸ 日本語
       Why it matters
       Keep and close
    ");
    assert_eq!(style_at(&whole, 19, 2).bg, look().theme.selected.bg);
    assert_eq!(style_at(&whole, 3, 1).bg, Some(ratatui::style::Color::Reset));
    let part = on(20, 3, |area, buffer| {
        assert_eq!(list(Some(2), None).draw(area, buffer, &look()), 1);
    });
    assert_snapshot!(drawn(&part), @"
    ↑  In one sentence
     ▸ 日本語
    ↓  Why it matters
    ");
    // A list that keeps its place moves only when it has to.
    for (selected, first, expected) in
        [(2, 0, 0), (3, 0, 1), (4, 1, 2), (3, 2, 2), (1, 2, 1), (9, 0, 2)]
    {
        on(20, 3, |area, buffer| {
            let list = list(Some(selected), Some(first));
            assert_eq!(list.draw(area, buffer, &look()), expected, "{selected} {first}");
        });
    }
}

#[test]
fn overlays() {
    let body = [Line::from("Nothing is lost."), Line::from("Leave anyway?")];
    let overlay = Overlay { title: "Disk full", body: &body, at_least: (0, 0) };
    let buffer = on(30, 6, |area, buffer| {
        for row in 0..6 {
            buffer.set_string(0, row, "日".repeat(15), look().theme.text);
        }
        assert_eq!(overlay.draw(area, buffer, &look()), Rect::new(7, 2, 16, 2));
    });
    assert_snapshot!(drawn(&buffer), @"
    日日日日日日日日日日日日日日日
    日日 ┌─ Disk full ──────┐ 日日
    日日 │ Nothing is lost. │ 日日
    日日 │ Leave anyway?    │ 日日
    日日 └──────────────────┘ 日日
    日日日日日日日日日日日日日日日
    ");
    assert_eq!(style_at(&buffer, 7, 2).bg, look().theme.overlay.bg);
}

#[test]
fn a_line_is_written() {
    let mut editor = Editor::from_text("we both said “local” but I meant my street");
    let (mut cursor, hint) = (None, "");
    let one = on(60, 1, |area, buffer| cursor = line(&editor).draw(area, buffer, &look()));
    assert_eq!(drawn(&one), "Note · Jo › we both said “local” but I meant my street\n");
    assert_eq!(cursor, Some(Position::new(54, 0)));
    let three = on(30, 3, |area, buffer| cursor = line(&editor).draw(area, buffer, &look()));
    assert_snapshot!(drawn(&three), @"
    Note · Jo › we both said
                “local” but I
                meant my street
    ");
    assert_eq!(cursor, Some(Position::new(27, 2)));
    // One row shows the row of the caret.
    editor.move_to(Motion::Start);
    let one = on(30, 1, |area, buffer| cursor = line(&editor).draw(area, buffer, &look()));
    assert_eq!(drawn(&one), "Note · Jo › we both said\n");
    assert_eq!(cursor, Some(Position::new(12, 0)));
    assert_eq!(line(&editor).height(30, 9), 3);
    assert_eq!(line(&editor).height(30, 2), 2);
    let empty = Editor::new();
    let empty = WritingLine { hint: "What did you see?", ..line(&empty) };
    let drawn_empty = on(40, 1, |area, buffer| cursor = empty.draw(area, buffer, &look()));
    assert_eq!(drawn(&drawn_empty), "Note · Jo › What did you see?\n");
    assert_eq!(cursor, Some(Position::new(12, 0)));
    assert_eq!(hint, "");
}

#[test]
fn a_page_keeps_its_caret_in_view() {
    let text = (1..=20).map(|number| format!("line {number}")).collect::<Vec<_>>().join("\n");
    let mut editor = Editor::from_text(&text);
    editor.set_width(Some(columns_beside("", 20)));
    let page = |editor: &Editor| {
        let page = WritingLine { label: "", ..line(editor) };
        let mut cursor = None;
        let buffer = on(20, 5, |area, buffer| cursor = page.draw(area, buffer, &look()));
        (drawn(&buffer), cursor.unwrap())
    };
    let (rows, cursor) = page(&editor);
    assert_eq!(rows, "line 16\nline 17\nline 18\nline 19\nline 20\n");
    assert_eq!(cursor, Position::new(7, 4));
    for _ in 0..10 {
        editor.move_to(Motion::Up);
    }
    let (rows, cursor) = page(&editor);
    assert_eq!(rows, "line 8\nline 9\nline 10\nline 11\nline 12\n");
    assert_eq!(cursor, Position::new(7, 2));
}

#[test]
fn the_caret_stands_where_the_drawn_text_ends() {
    for (text, columns) in [
        ("日本語", 6),
        ("👩‍👩‍👧‍👦x", 3),
        ("e\u{301}", 1),
        ("a\u{200b}\u{202e}b", 2),
        ("क्षि", 3),
        ("a\tb", 3),
    ] {
        let editor = Editor::from_text(text);
        let page = WritingLine { label: "", ..line(&editor) };
        on(20, 1, |area, buffer| {
            assert_eq!(page.draw(area, buffer, &look()), Some(Position::new(columns, 0)), "{text}");
        });
    }
    // Blanks beyond the end of the row do not carry the caret off the screen.
    let editor = Editor::from_text("abc       ");
    let page = WritingLine { label: "", ..line(&editor) };
    on(6, 1, |area, buffer| {
        assert_eq!(page.draw(area, buffer, &look()), Some(Position::new(5, 0)));
    });
}

#[test]
fn a_veil_shows_dots_and_a_resting_line_is_dim() {
    let editor = Editor::from_text("se 日");
    let veiled = WritingLine { is_veiled: true, ..line(&editor) };
    let mut cursor = None;
    let buffer = on(40, 1, |area, buffer| cursor = veiled.draw(area, buffer, &look()));
    assert_eq!(drawn(&buffer), "Note · Jo › •••••\n");
    assert_eq!(cursor, Some(Position::new(17, 0)));
    assert_eq!(style_at(&buffer, 12, 0).fg, look().theme.hidden_dots.fg);
    let buffer = on(40, 1, |area, buffer| {
        WritingLine { is_active: false, ..line(&editor) }.draw(area, buffer, &look());
    });
    assert_eq!(style_at(&buffer, 0, 0).fg, look().theme.muted.fg);
    assert_eq!(style_at(&buffer, 12, 0).fg, look().theme.muted.fg);
}

#[test]
fn what_is_selected_is_marked() {
    let mut editor = Editor::from_text("one two\n\nthree");
    editor.select_all();
    let page = WritingLine { label: "", ..line(&editor) };
    let buffer = on(10, 3, |area, buffer| assert!(page.draw(area, buffer, &look()).is_some()));
    let marked = look().theme.selection.bg;
    for (column, row, is_marked) in [
        (0, 0, true),
        (6, 0, true),
        (7, 0, true),
        (8, 0, false),
        (0, 1, true),
        (1, 1, false),
        (4, 2, true),
        (5, 2, false),
    ] {
        assert_eq!(style_at(&buffer, column, row).bg == marked, is_marked, "{column} {row}");
    }
}

fn draw_all(area: Rect, buffer: &mut Buffer, editor: &Editor, text: &str, look: &Look) {
    Rule { left: text, right: text }.draw(area, buffer, look);
    Bar { done: 3, whole: 7, pace: Pace::Calm }.draw(area, buffer, look);
    Footer { pairs: &[(text, text), ("Esc", text), ("", "")] }.draw(area, buffer, look);
    let row =
        |_: usize, width: u16| Line::from(Shown::line(text).cut(usize::from(width)).into_string());
    for (selected, first) in
        [(None, None), (Some(3), None), (Some(99), Some(40)), (Some(0), Some(usize::MAX))]
    {
        List { len: 50, selected, first, row: &row }.draw(area, buffer, look);
    }
    List { len: 0, selected: Some(0), first: None, row: &row }.draw(area, buffer, look);
    for is_veiled in [true, false] {
        let line = WritingLine { editor, label: text, hint: text, is_veiled, is_active: true };
        let cursor = line.draw(area, buffer, look);
        let seen = area.intersection(buffer.area);
        assert!(cursor.is_none_or(|cursor| seen.contains(cursor)), "{cursor:?} outside {seen:?}");
        assert_eq!(cursor.is_none(), seen.is_empty());
    }
    let body = [row(0, 80), row(0, 80)];
    let inner = Overlay { title: text, body: &body, at_least: (9, 3) }.draw(area, buffer, look);
    assert!(inner.is_empty() || area.intersection(buffer.area).intersection(inner) == inner);
}

proptest! {
    #[test]
    fn nothing_fails_at_any_size_and_place(
        (x, y, width, height) in (0_u16..30, 0_u16..12, 0_u16..40, 0_u16..15),
        screen in (0_u16..30, 0_u16..12),
        text in ".{0,40}",
        written in any::<String>(),
        motions in prop::collection::vec(0_usize..4, 0..8),
        set in prop::option::of(1_usize..40),
    ) {
        let mut editor = Editor::from_text(&written);
        editor.set_width(set);
        for motion in motions {
            editor.select_to([Motion::Left, Motion::Up, Motion::LineStart, Motion::LineEnd][motion]);
        }
        let mut buffer = Buffer::empty(Rect::new(3, 2, screen.0, screen.1));
        let area = Rect { x, y, width, height };
        for look in [look(), ascii()] {
            draw_all(area, &mut buffer, &editor, &text, &look);
        }
    }

    #[test]
    fn columns_are_those_that_are_drawn(text in "[\\PC\u{ff76}-\u{ff9f}日👩\u{200d}\u{fe0f}🇫\u{301}क्षि]{0,30}") {
        on(200, 1, |area, buffer| {
            let end = put(buffer, area, (0, 0), &Shown::line(&text), look().theme.text);
            assert_eq!(usize::from(end), columns(&text), "{text:?}");
        });
    }

    #[test]
    fn any_text_is_drawn_as_it_was_wrapped(written in any::<String>(), width in 4_u16..40) {
        let editor = Editor::from_text(&written);
        let page = WritingLine { label: "", ..line(&editor) };
        let rows = page.height(width, 200);
        let mut cursor = None;
        on(width, rows, |area, buffer| cursor = page.draw(area, buffer, &look()));
        assert!(cursor.is_some_and(|cursor| cursor.y + 1 == rows || rows == 200));
    }
}

proptest! {
    /// Plain letters are written faster than the rest, and not differently.
    #[test]
    fn what_is_put_is_what_the_buffer_would_write(
        text in "([a-z .…é漢\u{300}\u{200d}👩🏽]|[[:print:]]){0,24}",
        column in 0_u16..12,
        width in 0_u16..16,
    ) {
        let text = Shown::line(&text);
        let area = Rect::new(1, 0, width, 2);
        let style = look().theme.accent;
        let mut ours = Buffer::empty(Rect::new(0, 0, 20, 2));
        let mut theirs = ours.clone();
        put(&mut ours, area, (column, 0), &text, style);
        put_line(&mut ours, area, 1, &Line::styled(text.as_str(), style));
        if column < width {
            let room = usize::from(width - column);
            theirs.set_stringn(1 + column, 0, text.as_str(), room, style);
        }
        theirs.set_style(Rect { y: 1, height: 1, ..area }, style);
        theirs.set_line(1, 1, &Line::styled(text.as_str(), style), width);
        assert_eq!(ours, theirs);
    }
}
