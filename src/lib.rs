//! Consultation preparation for patients, their relatives and those who care for them.
//!
//! A [`Content`](content::Content) holds what the tools ask and say in one language, with what the portal sets.
//! A [`Preparation`](preparation::Preparation) is made from it: what a person wants to say and ask,
//! put in order so that it fits into one [`Encounter`](preparation::Encounter), and the sheets to bring.
//!
//! The crate knows no clock, chance, storage or network: the caller passes dates in and takes results out.
//! On `wasm32`, the `bindings` module gives the same to JavaScript.
//!
//! ```
//! use std::sync::Arc;
//! use care_partnership::content::Content;
//! use care_partnership::preparation::{EncounterOptions, NewEntry, Preparation};
//! use care_partnership::value::Value;
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let read = |path: &str| serde_json::from_str::<Value>(&std::fs::read_to_string(path)?).map_err(std::io::Error::other);
//! let content = Content::read(
//!     &read("content/preparation.json")?,
//!     &read("content/locales/en/common.json")?,
//!     &read("content/locales/en/preparation.json")?,
//!     &Value::Null,
//! )?;
//! let mut preparation = Preparation::new(Arc::new(content), EncounterOptions::default())?;
//! preparation.add(NewEntry::topic("I have been tired since summer"))?;
//! assert_eq!(preparation.agenda().topics.len(), 1);
//! # Ok(())
//! # }
//! ```

#[cfg(target_family = "wasm")]
#[allow(clippy::needless_pass_by_value, reason = "JavaScript hands values over; a reference costs code for every call")]
mod bindings;
pub mod carrier;
pub mod content;
pub mod engagement;
pub mod error;
pub mod fhir;
mod history;
mod id;
mod order;
pub mod preparation;
pub mod record;
mod text;
pub mod value;
pub mod when;

pub use error::{Code, Error};
pub use text::{LENGTHS, Lengths};
