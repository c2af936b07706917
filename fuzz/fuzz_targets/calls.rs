#![no_main]
care_partnership_fuzz::target!("calls");
