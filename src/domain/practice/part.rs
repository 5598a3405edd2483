//! What the library hangs together by: building blocks, hurdles and light bulbs.

/// Which of the three a part is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartKind {
    /// A building block.
    Block,
    /// A hurdle.
    Hurdle,
    /// A light bulb.
    LightBulb,
}

/// A building block, hurdle or light bulb, as other content names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part<'a> {
    /// Which of the three it is.
    pub kind: PartKind,
    /// Its id. Never shown.
    pub id: &'a str,
    /// Its name for people.
    pub name: &'a str,
    /// The ids of the parts it belongs with.
    pub see: &'a [String],
}
