//! The crate for JavaScript: thin wrappers, one file for each noun. `types.d.ts` is the contract.

mod care;
mod engagement;
mod error;
mod preparation;
mod value;

use error::CareError;
use value::{from_js, optional, plain, to_js};

/// What a call gives JavaScript, or the `CareError` it throws.
type Thrown<T> = Result<T, CareError>;
