//! View: pure drawing. Nothing here changes the model, and no size makes it fail.

pub mod prose;
pub mod reader;
pub mod theme;
pub mod widgets;
