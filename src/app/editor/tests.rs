use super::{Editor, Motion};

#[test]
fn typing_and_undo() {
    let mut editor = Editor::new();
    for letter in "hello wide world".chars() {
        assert_eq!(editor.insert_char(letter).kept, 1);
    }
    assert_eq!(editor.word_count(), 3);
    assert!(editor.undo());
    assert_eq!(editor.text(), "hello wide ");
    assert!(editor.undo());
    assert_eq!(editor.text(), "hello ");
    assert!(editor.redo());
    assert_eq!(editor.text(), "hello wide ");
    editor.move_to(Motion::WordLeft);
    assert_eq!(editor.cursor(), (0, 6));
}
