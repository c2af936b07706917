//! The error as JavaScript catches it.

use wasm_bindgen::prelude::*;

use crate::error::Error;

#[wasm_bindgen(raw_module = "care-partnership/error")]
extern "C" {
    /// The package's own class, a real `Error`.
    pub type CareError;

    #[wasm_bindgen(constructor)]
    fn new(
        code: &str,
        message: &str,
        path: &str,
        limit: Option<u32>,
        others: Vec<CareError>,
        least: Option<u32>,
        most: Option<u32>,
    ) -> CareError;
}

impl From<Error> for CareError {
    fn from(error: Error) -> Self {
        let others = error.others().iter().cloned().map(Self::from).collect();
        let (least, most) = error.range().unzip();
        Self::new(error.code().as_str(), &error.to_string(), error.path(), error.limit(), others, least, most)
    }
}
