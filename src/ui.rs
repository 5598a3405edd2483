//! View: pure drawing. Nothing here changes the model, and no size makes it fail.

#[cfg(test)]
mod drawn;
pub mod prose;
pub mod reader;
pub mod theme;
pub mod widgets;
