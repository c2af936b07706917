//! Keeping a draft where a browser keeps texts: only by the person's choice, and never written over unasked.
//!
//! What is done with what is found there is decided here. The storages themselves are the caller's ([`Storages`]), so
//! that the same rule holds for elements, for scripts without elements, and for a test.

mod assessments;
mod draft;
mod key;
mod state;
mod storage;

pub use assessments::{KeptAssessment, together};
pub use draft::KeptDraft;
pub use key::KeptDraftOptions;
pub use state::Kept;
pub use storage::{Denied, Place, Shelf, Storages};
