//! The store's promises, on real folders.

mod sample;

mod catalogue;
mod check_report;
mod checkpoint;
mod drafts;
mod files;
mod hostile;
mod recovery;
mod replay;
mod trash;
