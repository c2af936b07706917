//! Native tests of the core. Expectations come from the specification.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

mod agenda_words;
mod arrows;
mod bank;
mod calendar;
mod content;
mod corpus;
mod dates;
mod declined;
mod directions;
mod engagement;
mod examples;
mod fhir;
mod fhir_appointment;
mod fhir_bundle;
mod fhir_contents;
mod fhir_elements;
mod fhir_links;
mod fhir_shape;
mod found;
mod hostile;
mod kept;
mod late;
mod limits;
mod main_point;
mod places;
mod properties;
mod reading;
mod replay;
mod saved;
mod stateful;
mod support;
mod texts;
mod threads;
mod visits;
mod words;
