//! What is found, and what is not.

mod filters;
mod growing;
mod offered;
mod sample;
mod words;
