//! The store's promises, on real folders.

mod sample;

mod catalogue;
mod check_report;
mod checkpoint;
mod drafts;
mod files;
mod forget;
mod hostile;
mod journals;
mod recovery;
mod relocate;
mod replay;
mod trash;
