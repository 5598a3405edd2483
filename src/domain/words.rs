//! The fixed words of session and format files. A word nobody knows is kept as it stands.

macro_rules! words {
    ($(#[$about:meta])* $name:ident { $($(#[$word_about:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        pub enum $name {
            $($(#[$word_about])* $variant,)+
            /// A word of a newer or foreign file, kept as it stands.
            Other(String),
        }

        impl $name {
            /// Every known word.
            pub const WORDS: &'static [&'static str] = &[$($word),+];

            /// The word as files write it.
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $word,)+
                    Self::Other(word) => word,
                }
            }

            /// The meaning of a word, if it is a known one.
            pub fn known(word: &str) -> Option<Self> {
                match word {
                    $($word => Some(Self::$variant),)+
                    _ => None,
                }
            }

            /// The meaning of a word; an unknown one is kept.
            pub fn from_word(word: &str) -> Self {
                Self::known(word).unwrap_or_else(|| Self::Other(word.to_owned()))
            }
        }
    };
}

words! {
    /// What sort of sitting a session is.
    SessionKind {
        /// A group, led by somebody.
        Workshop = "workshop",
        /// One person, writing.
        Reflection = "reflection",
        /// One entry made outside any sitting.
        Note = "note",
    }
}

words! {
    /// Who works how during a step.
    Mode {
        /// Everybody alone, without talking.
        Silent = "silent",
        /// Two and two.
        Pairs = "pairs",
        /// Three and three.
        Threes = "threes",
        /// Four and four.
        Fours = "fours",
        /// Groups that people choose themselves.
        Groups = "groups",
        /// Everybody together.
        WholeRoom = "whole room",
        /// Nobody.
        Break = "break",
    }
}

words! {
    /// What of a step the room may see; an unknown word counts as the strictest.
    Show {
        /// Everything, at once.
        Open = "open",
        /// Nothing before the reveal, then everything.
        Hidden = "hidden",
        /// How many, never what.
        Counts = "counts",
        /// Nothing: it stays with the people.
        Own = "own",
    }
}

words! {
    /// Whether the room learns who said something.
    Names {
        /// Yes.
        Shown = "shown",
        /// A made-up name stands for the person.
        Alias = "alias",
        /// Never, and the name is not stored.
        None = "none",
    }
}

impl Names {
    /// The stricter of two rules; a word nobody knows is the strictest.
    #[must_use]
    pub fn stricter(self, other: Self) -> Self {
        if self.strictness() >= other.strictness() { self } else { other }
    }

    /// Whether it tells the room less than `other` does.
    pub fn is_stricter_than(&self, other: &Self) -> bool {
        self.strictness() > other.strictness()
    }

    fn strictness(&self) -> u8 {
        match self {
            Self::Shown => 0,
            Self::Alias => 1,
            Self::None => 2,
            Self::Other(_) => 3,
        }
    }
}

words! {
    /// What kind of entry a step gathers.
    Collects {
        /// Nothing: what is said stays with the people.
        Nothing = "nothing",
        /// Open entries.
        Note = "note",
        /// One sentence from each person.
        Sentence = "sentence",
        /// Numbers on a short scale.
        Scores = "scores",
        /// A budget of marks.
        Dots = "dots",
        /// Yes, can live with it, no.
        Hands = "hands",
        /// Cards to be grouped.
        Cards = "cards",
        /// If-then promises.
        Commitments = "commitments",
        /// Decisions.
        Decisions = "decisions",
        /// Who is here, spoken for, absent.
        Map = "map",
        /// People in rows, questions in columns.
        Grid = "grid",
        /// Cards of small things to try.
        Experiments = "experiments",
        /// What somebody would like to talk about, with a slot and a place.
        Topics = "topics",
        /// What has changed, how that shows and who contributed.
        Outcomes = "outcomes",
    }
}

impl Collects {
    /// Whether each person gives theirs, so that the line moves on to the next person by itself.
    pub fn is_one_each(&self) -> bool {
        matches!(self, Self::Sentence | Self::Scores | Self::Dots | Self::Hands | Self::Grid)
    }

    /// The kind of entry that is gathered.
    pub fn kind(&self) -> EntryKind {
        match self {
            Self::Sentence => EntryKind::Sentence,
            Self::Scores => EntryKind::Score,
            Self::Dots => EntryKind::Dots,
            Self::Hands => EntryKind::Hand,
            Self::Cards | Self::Map => EntryKind::Card,
            Self::Commitments => EntryKind::Commitment,
            Self::Decisions => EntryKind::Decision,
            Self::Grid => EntryKind::Cell,
            Self::Experiments => EntryKind::Experiment,
            Self::Topics => EntryKind::Topic,
            Self::Outcomes => EntryKind::Outcome,
            Self::Nothing | Self::Note | Self::Other(_) => EntryKind::Note,
        }
    }
}

words! {
    /// Where a step stands.
    StepState {
        /// Not begun.
        Waiting = "waiting",
        /// Begun and not finished.
        Running = "running",
        /// Finished.
        Done = "done",
        /// Passed over.
        Skipped = "skipped",
    }
}

words! {
    /// Who may read an entry; an unknown word counts as the strictest.
    Audience {
        /// Only whoever wrote it.
        Myself = "self",
        /// Whoever leads the session.
        Facilitator = "facilitator",
        /// Everybody in the room, and exports.
        Room = "room",
    }
}

words! {
    /// What an entry is.
    EntryKind {
        /// Something somebody said.
        Note = "note",
        /// One person's sentence.
        Sentence = "sentence",
        /// A number on a scale.
        Score = "score",
        /// Marks put on one of several things.
        Dots = "dots",
        /// Yes, can live with it, or no.
        Hand = "hand",
        /// A card.
        Card = "card",
        /// One answer in a grid of people and questions.
        Cell = "cell",
        /// What somebody would like to talk about, as its host.
        Topic = "topic",
        /// A difference that is kept open.
        Difference = "difference",
        /// A version of the purpose.
        Purpose = "purpose",
        /// A small thing to try, safe to fail.
        Experiment = "experiment",
        /// A dated review of an experiment or a commitment.
        Look = "look",
        /// Something decided.
        Decision = "decision",
        /// A promise with an owner.
        Commitment = "commitment",
        /// An observation logged in the moment, private until offered.
        Balcony = "balcony",
        /// Something to come back to.
        Parked = "parked",
        /// A turn in how somebody sees things.
        LightBulb = "light bulb",
        /// A solution put aside until the question is understood.
        Shelf = "shelf",
        /// A tension to hold.
        Tension = "tension",
        /// Something that has changed, how that shows, and who contributed to it.
        Outcome = "outcome",
        /// A moment on the way that somebody wants to remember.
        Milestone = "milestone",
        /// A step back on the way.
        Dip = "dip",
    }
}

impl EntryKind {
    /// Whether this kind may be noted at any moment, whatever the step gathers.
    pub fn is_any_time(&self) -> bool {
        matches!(
            self,
            Self::Decision
                | Self::Commitment
                | Self::Balcony
                | Self::Parked
                | Self::LightBulb
                | Self::Shelf
                | Self::Tension
                | Self::Difference
                | Self::Purpose
        )
    }

    /// Whether it is counted beside others of its kind, and not read as a text.
    pub fn is_counted(&self) -> bool {
        matches!(self, Self::Score | Self::Dots | Self::Hand)
    }

    /// Whether it is what people simply say, so that nothing has to be put before it.
    pub fn is_plain(&self) -> bool {
        self.is_counted()
            || matches!(self, Self::Note | Self::Sentence | Self::Card | Self::Cell | Self::Topic)
    }

    /// What stands before its day: `by`, or `look again on`.
    pub fn due_words(&self) -> &'static str {
        match self {
            Self::Decision | Self::Parked => "look again on",
            _ => "by",
        }
    }

    /// What the screen calls it: `Light bulb`.
    pub fn label(&self) -> String {
        let word = match self {
            Self::Balcony => "balcony note",
            Self::Hand => "show of hands",
            Self::Cell => "answer",
            Self::Dip => "step back",
            other => other.as_str(),
        };
        let mut letters = word.chars();
        letters
            .next()
            .map(|first| first.to_uppercase().chain(letters).collect())
            .unwrap_or_default()
    }
}

words! {
    /// What sort of folder a journal is.
    JournalKind {
        /// One's own.
        Personal = "personal",
        /// A team, project or locality.
        Place = "place",
    }
}

words! {
    /// Whom a prompt of the practice library is for.
    PromptFor {
        /// A team together.
        Team = "team",
        /// One person alone.
        One = "one",
        /// A hard moment.
        Hard = "hard",
    }
}

words! {
    /// When a question of the deck helps.
    Moment {
        /// At the beginning.
        Opening = "opening",
        /// When nothing moves.
        Stuck = "stuck",
        /// When everybody agrees too soon.
        TooFast = "too-fast",
        /// When it gets heated.
        Tense = "tense",
        /// At the end.
        Closing = "closing",
        /// For one person alone.
        Alone = "alone",
    }
}

words! {
    /// The programme that a place of the report was part of.
    Programme {
        /// Local Vision.
        First = "first",
        /// The other one, named beside it.
        Second = "second",
    }
}
