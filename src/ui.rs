//! View: pure drawing. Nothing here changes the model, and no size makes it fail.

#[cfg(test)]
mod drawn;
pub mod frame;
pub mod marked;
pub mod plain;
pub mod prose;
pub mod reader;
pub mod screen;
pub mod theme;
pub mod view;
pub mod widgets;
