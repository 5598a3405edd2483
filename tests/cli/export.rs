//! `balcony export`.

use crate::home::Home;
use crate::sample;
use balcony::domain::entry::Entry;
use balcony::domain::id::Id;
use balcony::domain::session::Session;
use balcony::domain::visible::Viewer;
use balcony::domain::words::EntryKind;
use balcony::export::{json, json_text, markdown};
use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};

const JOURNAL: &str = "Wirral food partnership";
const REFLECTION: &str = "20261125T100000Z-cccccccccccccccc";

fn ended() -> Session {
    let mut session = sample::shared_purpose_ended();
    session.header.id = Id::new("20261123T100000Z-aaaaaaaaaaaaaaaa");
    session
}

fn running() -> Session {
    let mut session = sample::shared_purpose();
    session.header.id = Id::new("20261124T100000Z-bbbbbbbbbbbbbbbb");
    session
}

fn reflection() -> Session {
    let mut session = sample::reflection();
    session.header.id = Id::new(REFLECTION);
    session
}

#[test]
fn without_an_id_the_workshop_that_ended_last_is_exported() {
    let home = Home::lived_in();
    home.run(&["export"]).prints(&markdown(&ended(), JOURNAL, Viewer::Room));
    home.run(&["export", "--format", "json"]).prints(&json_text(&json(&ended(), Viewer::Room)));
    let mut later = ended();
    later.header.id = Id::new("20260101T100000Z-eeeeeeeeeeeeeeee");
    later.header.title = "Began early and ended late".into();
    later.header.ended = Some(sample::at("23:00"));
    home.add("wirral", &later);
    let ending = home.run(&["export"]);
    assert!(ending.data.starts_with("# Began early and ended late\n"), "{ending:?}");
}

#[test]
fn a_personal_workshop_is_exported_only_by_its_id() {
    let home = Home::new();
    home.add("personal", &ended());
    let nothing = "No workshop has ended yet, so there is nothing to export. `balcony list` shows \
                   what there is; name a session by its ID.\n";
    home.run(&["export"]).refuses(1, nothing);
    home.run(&["export", "--journal", "personal"]).refuses(1, nothing);
    assert_eq!(home.run(&["export", "20261123"]).status, 0);
}

#[test]
fn the_room_does_not_get_what_it_may_not_see_unless_everything_is_asked_for() {
    let home = Home::lived_in();
    let room = home.run(&["export", "20261124"]);
    room.prints(&markdown(&running(), JOURNAL, Viewer::Room));
    for secret in ["one word: hop", "Jo goes quiet", "A joined-up food offer"] {
        assert!(!room.data.contains(secret));
    }
    home.run(&["export", "20261124", "--everything"]).prints(&markdown(
        &running(),
        JOURNAL,
        Viewer::Owner,
    ));
    let ending = home.run(&["export", REFLECTION]);
    assert_eq!(
        ending.messages,
        format!(
            "Nothing that was said in {REFLECTION} is for the room. --everything exports it all.\n"
        )
    );
    assert_eq!(ending.data, markdown(&reflection(), "Personal", Viewer::Room));
}

#[test]
fn several_sessions_make_one_document_or_one_list() {
    let home = Home::lived_in();
    let [first, second] = [ended(), running()].map(|one| markdown(&one, JOURNAL, Viewer::Room));
    home.run(&["export", "20261123", "20261124"]).prints(&format!("{first}\n---\n\n{second}"));
    let list = [ended(), running()].map(|session| json(&session, Viewer::Room)).to_vec();
    home.run(&["export", "20261123", "20261124", "--format", "json"])
        .prints(&json_text(&list.into()));
    home.run(&["export", "20261123", "1999"]).refuses(
        2,
        "There is no session whose ID begins with “1999”. `balcony list` shows what there is.\n",
    );
}

#[test]
fn a_file_is_private_and_never_overwritten_unawares() {
    let home = Home::lived_in();
    let path = home.path("purpose.md");
    home.run(&["export", "--output", "purpose.md"]).refuses(0, "Written to purpose.md.\n");
    let text = markdown(&ended(), JOURNAL, Viewer::Room);
    assert_eq!(fs::read_to_string(&path).unwrap(), text);
    assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    fs::write(&path, "mine").unwrap();
    home.run(&["export", "--output", "purpose.md"]).refuses(
        1,
        "purpose.md is there already and is not overwritten. Choose another name, or move it \
         away.\n",
    );
    assert_eq!(fs::read_to_string(&path).unwrap(), "mine");
    home.run(&["export", "--output", "purpose.md", "--force"])
        .refuses(0, "Written to purpose.md.\n");
    assert_eq!(fs::read_to_string(&path).unwrap(), text);
    assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    symlink("purpose.md", home.path("link.md")).unwrap();
    home.run(&["export", "--output", "link.md", "--force"]).refuses(
        1,
        "link.md cannot be used: it is not a regular file. It is left as it is; put an ordinary \
         one in its place.\n",
    );
    let files: Vec<_> =
        fs::read_dir(home.path("")).unwrap().map(|item| item.unwrap().path()).collect();
    assert_eq!(files.len(), 3, "nothing is left over: {files:?}");
}

#[test]
fn a_place_that_cannot_be_written_is_told() {
    let home = Home::lived_in();
    home.run(&["export", "--output", "no/such/folder.md"]).refuses(
        1,
        "Could not make no/such/folder.md: it is not there. Look whether it was moved or renamed.\n",
    );
    let inside = home.path("purpose.md");
    let ending = home.run_read_only(&["export", "--output", inside.to_str().unwrap()]);
    ending.refuses(
        1,
        "Could not make ~/purpose.md: permission is denied. Look who owns it and what its \
         permissions are.\n",
    );
    home.run(&["export", "--force"]).refuses(
        2,
        "error: the following required arguments were not provided:\n  --output <PATH>\n\n\
         Usage: balcony export --output <PATH> --force [ID]...\n\n\
         For more information, try '--help'.\n",
    );
}

#[test]
fn a_page_of_ones_own_says_what_it_is_about_to_nobody_else() {
    let home = Home::new();
    let mut page = reflection();
    page.header.blocks = vec!["questions-before-answers".into()];
    home.add("personal", &page);
    let id = page.header.id.as_str();
    for format in ["md", "json"] {
        let handed_on = home.run(&["export", id, "--format", format]).data;
        assert!(!handed_on.contains("questions-before-answers"), "{handed_on}");
    }
    let own = home.run(&["export", id, "--format", "json", "--everything"]).data;
    assert!(own.contains("questions-before-answers"), "{own}");
}

#[test]
fn a_brief_tells_what_came_of_it_and_not_what_was_said() {
    let home = Home::lived_in();
    let whole = home.run(&["export"]);
    let brief = home.run(&["export", "--brief"]);
    assert!(brief.data.starts_with("# Shared purpose, in brief\n"), "{brief:?}");
    for what in ["We say \"a meal\"", "If I see Ruth at the school gate, then I ask her"] {
        assert!(brief.data.contains(what), "{brief:?}");
    }
    let is_said = |entry: &&Entry| *entry.kind() == EntryKind::Sentence;
    let session = ended();
    let said: Vec<&Entry> = session.entries.iter().filter(is_said).collect();
    assert!(said.iter().any(|entry| whole.data.contains(entry.text())), "{whole:?}");
    assert!(said.iter().all(|entry| !brief.data.contains(entry.text())), "{brief:?}");
    let refused = home.run(&["export", "--brief", "--format", "json"]);
    assert!(refused.status == 2 && refused.messages.contains("--format md or html"), "{refused:?}");
}

#[test]
fn a_page_of_html_needs_nothing_but_itself() {
    let home = Home::lived_in();
    let page = home.run(&["export", "--format", "html"]);
    assert_eq!(page.status, 0, "{page:?}");
    assert!(page.data.starts_with("<!doctype html>") && page.data.ends_with("</html>\n"));
    assert!(page.data.contains("<h1>Shared purpose</h1>") && page.data.contains("<svg "));
    for outside in ["<script", "<link", "src=", "url(", "@import"] {
        assert!(!page.data.contains(outside), "{outside}");
    }
    let secret = ended().entries.into_iter().find(|one| *one.kind() == EntryKind::Balcony);
    assert!(secret.is_some_and(|entry| !page.data.contains(entry.text())));
}

#[test]
fn a_table_of_entries_has_a_row_for_each_that_the_room_may_read() {
    let home = Home::lived_in();
    let table = home.run(&["export", "--format", "csv"]);
    assert!(table.data.starts_with("session,journal,title,date,at,step,kind,by,text,value,"));
    assert!(table.messages.contains("Left out: "), "{table:?}");
    let mut reader = csv::Reader::from_reader(table.data.as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let session = ended();
    let said = |entry: &&Entry| {
        balcony::domain::visible::visible(&session, entry, Viewer::Room).shows_text()
            && !entry.is_pass()
    };
    assert_eq!(rows.len(), session.entries.iter().filter(said).count());
    assert!(rows.iter().any(|row| row[6] == *"commitment" && row[8].starts_with("If I see Ruth")));
}

#[test]
fn a_digest_tells_of_a_journal_without_what_the_room_may_not_see() {
    let home = Home::lived_in();
    let ending = home.run(&["export", "--digest", "--journal", "wirral"]);
    assert_eq!((ending.status, ending.messages.as_str()), (0, ""));
    let (shared, raw) = ending.data.split_once("## Raw: what people said").unwrap();
    assert!(shared.starts_with("# Wirral food partnership, so far\n"), "{shared}");
    assert!(shared.contains("- Mon 23 Nov 2026: Shared purpose, 3 people\n"), "{shared}");
    assert!(shared.contains("### Decided\n\n- We say \"a meal\""), "{shared}");
    assert!(shared.contains("### Promised\n\n- If I see Ruth"), "{shared}");
    assert!(shared.contains("(Amal, open, by Wed 25 Nov 2026)"), "{shared}");
    assert!(raw.contains("- **Amal:** The queue at the larder\n"), "{raw}");
    assert!(!shared.contains("queue"), "what was said stands apart");
    for secret in ["quiet when budgets", "one word: hop", "Nobody from the larder"] {
        assert!(!ending.data.contains(secret), "{secret}");
    }
    // In the one that was never revealed, these stay with the people.
    assert_eq!(raw.matches("A joined-up food offer").count(), 1);
    let later = home.run(&["export", "--digest", "--journal", "wirral", "--since", "2026-12-01"]);
    assert!(later.data.contains("*No workshop in this time.*"), "{later:?}");
    assert!(!later.data.contains("Ruth"), "{later:?}");
}

#[test]
fn a_digest_that_makes_no_sense_is_refused() {
    let home = Home::lived_in();
    home.run(&["export", "--digest", "--journal", "personal"])
        .refuses(2, "Your personal journal has no room to tell of: name another --journal.\n");
    home.run(&["export", "--digest", "--journal", "wirral", "--since", "soon"])
        .refuses(2, "“soon” is no day. Write one such as 2026-09-01, or `last`, or `quarter`.\n");
    assert_eq!(home.run(&["export", "--since", "last"]).status, 2);
}
