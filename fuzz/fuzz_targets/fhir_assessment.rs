#![no_main]
care_partnership_fuzz::target!("fhir_assessment");
