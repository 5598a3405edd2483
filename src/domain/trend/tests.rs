use super::{Scored, Turn, milestones, series, wheels};
use crate::domain::id::Id;
use crate::domain::thread::{Overview, Source};
use crate::domain::time;
use proptest::prelude::*;

fn scored(item: &str, session: u8, counts: [usize; 5]) -> Scored {
    let at = time::from_text("2026-11-02T10:00:00+00:00").unwrap();
    let source = Source {
        session: Id::new(format!("s{session:03}")),
        place: 0,
        at,
        title: "Walk".to_owned(),
    };
    Scored { item: item.to_owned(), counts: (1..).zip(counts).collect(), source }
}

#[test]
fn what_was_scored_has_a_mean_and_a_spread() {
    let one = scored("Citizens", 1, [1, 0, 0, 0, 1]);
    assert_eq!((one.mean(), one.spread(), one.given()), (Some(3.0), 4, 2));
    let other = scored("Citizens", 1, [0, 0, 2, 0, 0]);
    assert_eq!((other.mean(), other.spread(), other.scale()), (Some(3.0), 0, (1, 5)));
    assert_eq!(scored("Citizens", 1, [0; 5]).mean(), None);
}

#[test]
fn a_thing_is_followed_however_it_is_written_and_steps_back_are_there() {
    let all = [
        scored("citizens at the heart", 2, [0, 0, 0, 2, 0]),
        scored("Citizens at the heart", 1, [0, 2, 0, 0, 0]),
        scored("Purpose", 2, [1, 0, 0, 0, 1]),
        scored("Citizens at the heart", 3, [0, 0, 2, 0, 0]),
    ];
    let series = series(&all);
    assert_eq!(series.iter().map(|one| one.times.len()).collect::<Vec<_>>(), [1, 3]);
    assert_eq!(series[0].item, "Purpose", "where people are furthest apart comes first");
    assert_eq!((series[1].travelled(), series[1].last_move()), (Some(1.0), Some(-1.0)));
    let overview = Overview { scores: all.to_vec(), ..Overview::default() };
    let turns: Vec<Turn> = milestones(&overview).into_iter().map(|one| one.turn).collect();
    let moved = |rose, fell| Turn::Scores { rose, fell };
    assert_eq!(turns, [moved(1, 0), moved(0, 1)]);
}

proptest! {
    /// In whatever order the files were read, what was scored reads the same.
    #[test]
    fn the_order_in_which_sessions_are_read_does_not_matter(
        (all, mixed) in prop::collection::vec((0..4_u8, 0..9_u8, prop::array::uniform5(0..4_usize)), 0..20)
            .prop_map(|all| {
                let mut seen = std::collections::HashSet::new();
                all.into_iter()
                    .filter(|(item, session, _)| seen.insert((*item, *session)))
                    .map(|(item, session, counts)| scored(&format!("item {item}"), session, counts))
                    .collect::<Vec<_>>()
            })
            .prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle())),
    ) {
        let by_item = |scored: &[Scored]| {
            let mut series = series(scored);
            series.sort_by(|one, other| one.item.cmp(&other.item));
            series
        };
        prop_assert_eq!(by_item(&all), by_item(&mixed));
    }
}

#[test]
fn what_was_scored_together_makes_a_wheel_and_two_things_make_none() {
    let together = |session, counts| {
        ["Purpose", "People", "Nerve"].map(|item| scored(item, session, counts)).to_vec()
    };
    let mut all = together(1, [1, 1, 0, 0, 0]);
    all.extend(together(3, [0, 0, 0, 2, 0]));
    all.extend(["Energy", "Stretch"].map(|item| scored(item, 2, [0, 0, 2, 0, 0])));
    let wheels = wheels(&series(&all));
    assert_eq!(wheels.len(), 1);
    assert_eq!(wheels[0].spokes.len(), 3);
    assert_eq!(
        (wheels[0].first.session.as_str(), wheels[0].last.session.as_str()),
        ("s001", "s003")
    );
    let means: Vec<_> = wheels[0]
        .spokes
        .iter()
        .map(|spoke| (spoke.first.as_ref().and_then(Scored::mean), spoke.last.mean()))
        .collect();
    assert_eq!(means, [(Some(1.5), Some(4.0)); 3]);
}

#[test]
fn a_number_has_a_row_of_its_scale_however_many_rows_there_are() {
    let one = scored("Citizens", 1, [1, 0, 0, 0, 1]);
    assert_eq!((one.row(1.0, 5), one.row(3.0, 5), one.row(5.0, 5)), (0, 2, 4));
    assert_eq!((one.row(3.4, 5), one.row(3.6, 5), one.row(5.0, 1)), (2, 3, 0));
    assert_eq!(one.ends_in_words().unwrap(), "1 to 5");
    assert_eq!(scored("Citizens", 1, [0, 2, 0, 0, 0]).ends_in_words().unwrap(), "all 2");
}
