//! Plain data: documents as they come from JSON, JavaScript or FHIR, and the types that serde reads from them.
//!
//! serde describes every type once. What serde's own formats leave out is here: [`Read`] tells all that is wrong with a
//! value at once, each fault with its code and its path.

mod change;
pub(crate) mod pairs;
mod read;
mod reader;

pub use change::Change;
pub use read::{Read, Write};
pub(crate) use read::{field, fields, optional};
pub use serde_json::{Map, Value};
