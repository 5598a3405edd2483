//! A journal for people who were not there.

use crate::sample::{shared_purpose, shared_purpose_ended};
use balcony::domain::id::Id;
use balcony::export::digest;

#[test]
fn it_is_the_same_whichever_file_was_read_first() {
    let mut second = shared_purpose_ended();
    second.header.id = Id::new("20261201T100000Z-second");
    second.header.title = "Later".into();
    let sessions = [shared_purpose(), second];
    let [first, second] = sessions.clone();
    let text = digest(&sessions, "Wirral", None);
    assert_eq!(digest(&[second, first], "Wirral", None), text);
    insta::assert_snapshot!("digest", text);
}
