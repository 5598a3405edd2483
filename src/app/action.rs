//! What somebody wants: the intents that keys are bound to.

use crate::app::editor::Motion;

/// An intent, interpreted by the screen that is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Show which keys do what here.
    Help,
    /// Find an action by a few letters.
    Palette,
    /// Stop the program until the shell lets it go on.
    Suspend,
    /// Go back one layer.
    Back,
    /// Save and leave the program.
    Leave,
    /// One row up.
    Up,
    /// One row down.
    Down,
    /// One screenful up.
    PageUp,
    /// One screenful down.
    PageDown,
    /// To the first row.
    First,
    /// To the last row.
    Last,
    /// Open or do what is selected.
    Open,
    /// Look for words in what is on the screen.
    Find,
    /// Say which sessions the list is to show.
    Filter,
    /// Take what is offered to complete what is typed.
    Complete,
    /// Set a session beside another one of the same format.
    Compare,
    /// See how what a session says something of went on in others.
    Courses,
    /// To the next place found.
    NextHit,
    /// To the place found before.
    PreviousHit,
    /// Prepare a workshop.
    Workshop,
    /// Choose a walk or a theme to write about.
    Guided,
    /// Say which building block, hurdle or light bulb a page is about.
    MarkPage,
    /// Copy a passage of one's own for a team, where it waits for the next workshop.
    BringToTeam,
    /// Show nothing of one's own sessions, or show them again.
    Discreet,
    /// Come back to what one wrote: on this day, promises, questions, days.
    ComeBack,
    /// Find what one wrote before about the word one is at.
    LookBefore,
    /// Quote balcony notes at the beginning of a page.
    GatherNotes,
    /// Ask another question.
    OtherQuestion,
    /// Show what may help with a question, or hide it.
    Hint,
    /// Show how many words there are and how long they took, or hide it.
    Figures,
    /// Show nothing but the page, or everything again.
    OnlyPage,
    /// Leave the page as finished.
    Finish,
    /// Look back on past sessions.
    Review,
    /// Show the journals.
    Journals,
    /// See what goes on from session to session.
    Threads,
    /// Show what is over as well, or only what is open.
    ShowOver,
    /// Show scores in another way.
    Picture,
    /// Make a new one of what is listed.
    New,
    /// Give another name to what is selected.
    Rename,
    /// Forget the selected person.
    Forget,
    /// To the next field.
    NextField,
    /// To the field before.
    PreviousField,
    /// Move the selected session to another journal.
    ToJournal,
    /// List the sessions of all journals, or of one again.
    AllJournals,
    /// Move the selected session to the trash.
    Trash,
    /// Show what is in the trash.
    ShowTrash,
    /// Erase the selected session and every copy of it.
    Erase,
    /// Write the session to a Markdown file to hand on.
    Export,
    /// Write what is shown as a page of HTML to hand on.
    ExportPage,
    /// Write what came since the last workshop, for people who were not there.
    DigestSinceLast,
    /// Write what came of the last three months, for people who were not there.
    DigestOfQuarter,
    /// Write a page for those who were not there.
    Brief,
    /// Take a session up again where it was left.
    Continue,
    /// Show what a document holds.
    Contents,
    /// Fold a part of a document, or unfold it.
    Fold,
    /// Fold all parts of a document, or unfold them.
    FoldAll,
    /// Put together what one person said, or set it in order again.
    ByPerson,
    /// Sum a session up.
    Summary,
    /// Go to the other half of the screen.
    Focus,
    /// Say how many minutes are at hand.
    MinutesAtHand,
    /// Say how many people are coming.
    GroupSize,
    /// Give the session a title.
    Title,
    /// Say when it begins.
    Begins,
    /// Throw away what is prepared.
    Discard,
    /// Leave a step out, or take it back.
    Drop,
    /// Move a step one place up.
    MoveUp,
    /// Move a step one place down.
    MoveDown,
    /// Add a step.
    Add,
    /// Read a step whole.
    ReadStep,
    /// Read all about a format.
    ReadFormat,
    /// Bring the agenda back as the format has it.
    Restore,
    /// Keep the line as an entry.
    Keep,
    /// Start a new line within the entry.
    NewLine,
    /// Let the next person speak.
    NextSpeaker,
    /// Let the person before speak.
    PreviousSpeaker,
    /// Go through what was said so far.
    Said,
    /// Go to the next step.
    NextStep,
    /// Go back to the step before.
    PreviousStep,
    /// Say that everything is kept already.
    AlreadyKept,
    /// Put the hand on the session instead of the line.
    Lead,
    /// Put the hand back on the line.
    Write,
    /// Show everybody what was hidden.
    Reveal,
    /// Change the clock.
    Clock,
    /// Stop the clock or set it going.
    Pause,
    /// Give the step a minute more.
    MoreTime,
    /// Give the step a minute less.
    LessTime,
    /// The line is a decision.
    Decision,
    /// The line is a commitment.
    Commitment,
    /// The line is a balcony note.
    Balcony,
    /// The line is parked.
    Park,
    /// The line is a light bulb.
    LightBulb,
    /// The line is a solution for the shelf.
    Shelf,
    /// The line is a tension.
    Tension,
    /// The line is a difference that is kept open.
    Difference,
    /// The line is a version of the purpose.
    Purpose,
    /// Mark a word that has more than one meaning.
    MarkWord,
    /// Put entries into groups.
    Groups,
    /// Mark the selected entry, or unmark it.
    Mark,
    /// Put what is marked into a group of a certain number.
    IntoGroup,
    /// Draw an order of speaking.
    DrawSpeaking,
    /// Draw pairs.
    DrawPairs,
    /// Draw threes.
    DrawThrees,
    /// Draw fours.
    DrawFours,
    /// Draw again.
    Redraw,
    /// To the next phase.
    NextPhase,
    /// To the phase before.
    PreviousPhase,
    /// Show what there is to come back to from earlier sessions.
    Since,
    /// Say when people meet next.
    NextDate,
    /// Say who is here.
    People,
    /// Show the agenda.
    Agenda,
    /// Turn the window into the wall.
    Wall,
    /// Show or hide the facilitator's notes.
    Notes,
    /// Say that the room can see this screen, or that only the facilitator can.
    RoomSees,
    /// Show for a moment what is dots.
    Peek,
    /// Set the clock in big digits, or small again.
    BigDigits,
    /// Open the practice library.
    Library,
    /// Begin a reflection: with what is selected, or with today's question.
    Reflect,
    /// Send what is selected into the running session.
    Send,
    /// To the next shelf of the library.
    NextShelf,
    /// To the shelf before.
    PreviousShelf,
    /// Only questions for another moment.
    TurnMoment,
    /// Only questions for the moment before.
    TurnMomentBack,
    /// To the next link of a page.
    NextLink,
    /// To the link before.
    PreviousLink,
    /// Open the question deck.
    Deck,
    /// Rehearse what is prepared.
    Rehearse,
    /// Let the invented people of a rehearsal answer.
    Invent,
    /// Speed up the clock of a rehearsal, or let it go as it does.
    Pace,
    /// Show all stories, or only those that fit the step.
    AllStories,
    /// Open the cards for hard moments.
    WhatIf,
    /// Show the stories that fit the step.
    Stories,
    /// Write the line in another editor.
    EditOutside,
    /// Count the time away, or leave it out again.
    CountAway,
    /// Take back the last change.
    Undo,
    /// Do again what was taken back.
    Redo,
    /// End the session.
    End,
    /// Leave the session for now.
    LeaveSession,
    /// Type totals where answers are counted, or single answers again.
    Totals,
    /// Tick the selected person as here, or as not here.
    Tick,
    /// Write down what is known of the selected person.
    Describe,
    /// Hand the screen round, from one person to the next.
    HandRound,
    /// Choose what the room learns of who says what.
    Names,
    /// Offer a private note to the room.
    Offer,
    /// Take a look at the selected commitment or experiment.
    Look,
    /// Let the experiment begin.
    Start,
    /// Put the same step in once more.
    Repeat,
    /// Part a step in two.
    Split,
    /// Let the next person lead a step.
    Leader,
    /// Keep the run as a format of one's own.
    KeepFormat,
    /// Plan the rest again.
    Replan,
    /// Let the session end later.
    EndLater,
    /// Let the session end earlier.
    EndEarlier,
    /// Take the selected entry or person away.
    Remove,
    /// Move the cursor.
    Move(Motion),
    /// Move the cursor and select on the way.
    Select(Motion),
    /// Select all text.
    SelectAll,
    /// Delete before the cursor.
    Backspace,
    /// Delete behind the cursor.
    Delete,
    /// Delete the word before the cursor.
    DeleteWordLeft,
    /// Delete the word behind the cursor.
    DeleteWordRight,
    /// Answer yes.
    Yes,
    /// Answer no.
    No,
    /// Try again.
    Retry,
    /// Save somewhere else.
    SaveElsewhere,
    /// Leave without having saved.
    LeaveAnyway,
}
