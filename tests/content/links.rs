//! Everything hangs together: every id leads somewhere, and every part is served.

use crate::built_in;
use balcony::domain::practice::Practice;

#[test]
fn every_link_leads_somewhere() {
    let practice = built_in();
    let is_part = |place: &str, id: &String| {
        assert!(practice.part(id).is_some(), "{place} names the part {id}");
    };
    for format in &practice.formats {
        for step in &format.steps {
            let place = format!("{} {}", format.id, step.id);
            step.blocks.iter().for_each(|id| is_part(&place, id));
            let method = &step.method;
            assert!(method.is_empty() || practice.method(method).is_some(), "{place}: {method}");
        }
    }
    for part in practice.parts() {
        part.see.iter().for_each(|id| is_part(part.id, id));
        assert!(!part.see.is_empty(), "{} stands alone", part.id);
    }
    for hurdle in &practice.hurdles {
        for id in &hurdle.formats {
            assert!(practice.format(id).is_some(), "{} names the format {id}", hurdle.id);
        }
    }
    for story in &practice.stories {
        story.parts.iter().for_each(|id| is_part(&story.id, id));
    }
    for question in &practice.questions {
        question.parts.iter().for_each(|id| is_part(&question.id, id));
        assert!(!question.parts.is_empty(), "{}", question.id);
    }
}

#[test]
fn every_part_is_served_by_formats_stories_and_questions() {
    let practice: Practice = built_in();
    for part in practice.parts() {
        let formats = practice.formats_of(part.id).count();
        assert!(formats >= 2, "{}: {formats} formats", part.id);
        let stories = practice.stories_of(part.id).count();
        // Of these the report tells in two places only.
        let is_seldom_told = ["B6", "B8", "B10", "L6"].contains(&part.id);
        let wanted = if is_seldom_told { 2 } else { 3 };
        assert!(stories >= wanted, "{}: {stories} stories", part.id);
        let questions = practice.questions_of(part.id).count();
        assert!(questions >= 8, "{}: {questions} questions", part.id);
    }
}

#[test]
fn every_method_is_used_and_every_format_uses_some() {
    let practice = built_in();
    for method in &practice.methods {
        let formats = practice.formats_by(&method.id).count();
        assert!(formats > 0, "no format uses {}", method.id);
    }
    for format in &practice.formats {
        assert!(format.steps.iter().any(|step| !step.method.is_empty()), "{}", format.id);
    }
}
