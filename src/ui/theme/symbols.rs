//! The signs beside words, in two sets.

/// The signs that screens are drawn with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Symbols {
    /// A line across.
    pub rule: &'static str,
    /// A line down.
    pub upright: &'static str,
    /// Where a line across and a line down meet: from below, from above.
    pub tee_down: &'static str,
    /// See `tee_down`.
    pub tee_up: &'static str,
    /// The corners of a box: top left, top right, bottom left, bottom right.
    pub corners: [&'static str; 4],
    /// The full part of a bar.
    pub bar_full: &'static str,
    /// The empty part of a bar.
    pub bar_empty: &'static str,
    /// Done.
    pub done: &'static str,
    /// Now, or chosen.
    pub now: &'static str,
    /// Not begun.
    pub waiting: &'static str,
    /// Passed over.
    pub skipped: &'static str,
    /// One hidden letter.
    pub dot: &'static str,
    /// One vote or one answer.
    pub mark: &'static str,
    /// An item of a list.
    pub bullet: &'static str,
    /// Between short facts on one line.
    pub between: &'static str,
    /// Before what is being written.
    pub prompt: &'static str,
    /// There is more above.
    pub up: &'static str,
    /// There is more below.
    pub down: &'static str,
    /// There is more to the left.
    pub left: &'static str,
    /// There is more to the right.
    pub right: &'static str,
    /// A choice can be opened here.
    pub open: &'static str,
    /// Something is missing here.
    pub ellipsis: &'static str,
    /// Behind a word that has more than one meaning.
    pub differs: &'static str,
    /// Where nobody is named.
    pub nobody: &'static str,
}

impl Symbols {
    /// Whether these are for terminals that show nothing but ASCII.
    pub fn is_ascii(&self) -> bool {
        self.rule.is_ascii()
    }

    /// For terminals that show more than ASCII.
    pub const UNICODE: Self = Self {
        rule: "─",
        upright: "│",
        tee_down: "┬",
        tee_up: "┴",
        corners: ["┌", "┐", "└", "┘"],
        bar_full: "━",
        bar_empty: "─",
        done: "✓",
        now: "▸",
        waiting: "○",
        skipped: "–",
        dot: "•",
        mark: "●",
        bullet: "·",
        between: "·",
        prompt: "›",
        up: "↑",
        down: "↓",
        left: "←",
        right: "→",
        open: "▾",
        ellipsis: "…",
        differs: "≠",
        nobody: "–",
    };

    /// For terminals that show only ASCII.
    pub const ASCII: Self = Self {
        rule: "-",
        upright: "|",
        tee_down: "+",
        tee_up: "+",
        corners: ["+", "+", "+", "+"],
        bar_full: "#",
        bar_empty: "-",
        done: "x",
        now: ">",
        waiting: "o",
        skipped: "-",
        dot: "*",
        mark: "o",
        bullet: "*",
        between: "|",
        prompt: ">",
        up: "^",
        down: "v",
        left: "<",
        right: ">",
        open: "v",
        ellipsis: "~",
        differs: "#",
        nobody: "-",
    };

    /// Every sign.
    pub fn all(&self) -> impl Iterator<Item = &'static str> {
        [
            self.rule,
            self.upright,
            self.tee_down,
            self.tee_up,
            self.bar_full,
            self.bar_empty,
            self.done,
            self.now,
            self.waiting,
            self.skipped,
            self.dot,
            self.mark,
            self.bullet,
            self.between,
            self.prompt,
            self.up,
            self.down,
            self.left,
            self.right,
            self.open,
            self.ellipsis,
            self.differs,
            self.nobody,
        ]
        .into_iter()
        .chain(self.corners)
    }
}
