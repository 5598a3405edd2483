use super::View;
use super::purposes::changes;
use super::row::Tone;
use proptest::prelude::*;

#[test]
fn views_go_round() {
    assert_eq!(View::Experiments.beside(-1), View::Way);
    assert_eq!(View::Way.beside(1), View::Experiments);
}

proptest! {
    /// Whatever changed between two versions, both can be read from it whole.
    #[test]
    fn what_changed_holds_both_versions(from in "[a-c é]{0,20}", to in "[a-c é]{0,20}") {
        let pieces = changes(&from, &to);
        let without = |gone: Tone| -> String {
            pieces.iter().filter(|(_, tone)| *tone != gone).map(|(text, _)| text.as_str()).collect()
        };
        prop_assert_eq!(without(Tone::New), from);
        prop_assert_eq!(without(Tone::Gone), to);
    }
}
