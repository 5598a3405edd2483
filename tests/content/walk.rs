//! Every format walked from its beginning to its end: each hidden step is opened once, and only by a later one.

use crate::built_in;
use balcony::domain::id::Id;
use balcony::domain::words::Show;

#[test]
fn every_format_can_be_walked_from_start_to_end() {
    for format in built_in().formats {
        let mut number = 0_u32;
        let plan = format.plan(|| {
            number += 1;
            Id::new(format!("step-{number}"))
        });
        assert_eq!(plan.len(), format.steps.len());
        let mut waiting: Vec<Id> = Vec::new();
        for step in &plan {
            for id in &step.reveals {
                let place = waiting.iter().position(|hidden| hidden == id);
                let place = place.unwrap_or_else(|| panic!("{} reveals {id:?} early", step.from));
                waiting.remove(place);
            }
            if step.show == Show::Hidden {
                waiting.push(step.id.clone());
            }
        }
        assert!(waiting.is_empty(), "{} leaves {waiting:?} hidden", format.id);
    }
}
