//! What a key costs: into the editor, and onto the screen.

use balcony::app::editor::{Editor, Motion, columns_beside};
use balcony::ui::prose;
use balcony::ui::theme::{Look, Symbols, Theme};
use balcony::ui::widgets::writing_line::WritingLine;
use divan::{Bencher, black_box};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

const SCREEN: Rect = Rect { x: 0, y: 0, width: 120, height: 40 };
const LABEL: &str = "Note · Jo ›";
const SIZES: [usize; 4] = [100, 4 * 1024, 100 * 1024, 1_000_000];

fn main() {
    divan::main();
}

/// Paragraphs of English with some typographic signs.
fn prose_of(bytes: usize) -> String {
    let paragraph = "We both said “local”, but I meant my street — and Amal meant the whole town. \
                     Nobody had asked what the word was for. "
        .repeat(5);
    let mut text = String::new();
    while text.len() < bytes {
        text.push_str(&paragraph);
        text.push_str("\n\n");
    }
    text.chars().take(bytes).collect()
}

/// One paragraph without a single line break.
fn one_line_of(bytes: usize) -> String {
    prose_of(bytes).replace('\n', " ")
}

fn cjk_of(bytes: usize) -> String {
    "私たちは「地域」という言葉を、それぞれ違う意味で使っていた。".repeat(bytes / 90 + 1)
}

fn emoji_of(bytes: usize) -> String {
    "👩‍👩‍👧‍👦".repeat(bytes / 25 + 1)
}

fn key_then_draw(bencher: Bencher<'_, '_>, text: &str, position: Motion) {
    let look = Look::new(Theme::dark(), Symbols::UNICODE);
    let mut editor = Editor::from_text(text);
    editor.set_width(Some(columns_beside(LABEL, SCREEN.width)));
    editor.move_to(position);
    let mut buffer = Buffer::empty(SCREEN);
    bencher.bench_local(|| {
        let _ = editor.insert_char('x');
        black_box(editor.text());
        let line = WritingLine {
            editor: &editor,
            label: LABEL,
            hint: "",
            is_veiled: false,
            is_active: true,
        };
        black_box(line.draw(SCREEN, &mut buffer, &look));
        editor.backspace()
    });
}

#[divan::bench(args = SIZES)]
fn key_at_the_end(bencher: Bencher<'_, '_>, bytes: usize) {
    key_then_draw(bencher, &prose_of(bytes), Motion::End);
}

#[divan::bench(args = SIZES)]
fn key_at_the_start(bencher: Bencher<'_, '_>, bytes: usize) {
    key_then_draw(bencher, &prose_of(bytes), Motion::Start);
}

#[divan::bench(args = SIZES)]
fn key_in_one_long_line(bencher: Bencher<'_, '_>, bytes: usize) {
    key_then_draw(bencher, &one_line_of(bytes), Motion::Start);
}

#[divan::bench(args = SIZES)]
fn key_in_cjk(bencher: Bencher<'_, '_>, bytes: usize) {
    key_then_draw(bencher, &cjk_of(bytes), Motion::Start);
}

#[divan::bench(args = SIZES)]
fn key_in_emoji(bencher: Bencher<'_, '_>, bytes: usize) {
    key_then_draw(bencher, &emoji_of(bytes), Motion::Start);
}

#[divan::bench(args = SIZES)]
fn draw_without_a_width_set(bencher: Bencher<'_, '_>, bytes: usize) {
    let look = Look::new(Theme::dark(), Symbols::UNICODE);
    let editor = Editor::from_text(&prose_of(bytes));
    let mut buffer = Buffer::empty(SCREEN);
    bencher.bench_local(|| {
        let line = WritingLine {
            editor: &editor,
            label: LABEL,
            hint: "",
            is_veiled: false,
            is_active: true,
        };
        line.draw(SCREEN, &mut buffer, &look)
    });
}

#[divan::bench]
fn paste_of_100_kilobytes(bencher: Bencher<'_, '_>) {
    let text = prose_of(100 * 1024);
    bencher
        .with_inputs(|| {
            let mut editor = Editor::new();
            editor.set_width(Some(100));
            editor
        })
        .bench_local_values(|mut editor| {
            let _ = editor.paste(black_box(&text));
            editor
        });
}

#[divan::bench]
fn select_all_and_cut_1_megabyte(bencher: Bencher<'_, '_>) {
    let text = one_line_of(1_000_000);
    bencher.with_inputs(|| Editor::from_text(&text)).bench_local_values(|mut editor| {
        editor.select_all();
        editor.cut()
    });
}

#[divan::bench]
fn first_screenful_of_1_megabyte(bencher: Bencher<'_, '_>) {
    let text = one_line_of(1_000_000);
    bencher.bench_local(|| prose::wrap_first(black_box(&text), 100, 40));
}

#[divan::bench]
fn first_screenful_of_10000_emoji(bencher: Bencher<'_, '_>) {
    let text = emoji_of(250_000);
    bencher.bench_local(|| prose::wrap_first(black_box(&text), 100, 40));
}

#[divan::bench]
fn first_screenful_of_1_megabyte_of_cjk(bencher: Bencher<'_, '_>) {
    let text = cjk_of(1_000_000);
    bencher.bench_local(|| prose::wrap_first(black_box(&text), 100, 40));
}

#[divan::bench]
fn all_of_10000_emoji(bencher: Bencher<'_, '_>) {
    let text = emoji_of(250_000);
    bencher.bench_local(|| prose::wrap(black_box(&text), 100));
}
