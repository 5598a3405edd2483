//! Model, messages, effects, keymap, update: pure, without a clock, files or drawing.

pub mod editor;
