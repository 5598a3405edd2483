//! What is found, and what is not.

mod filters;
mod growing;
mod sample;
mod words;
