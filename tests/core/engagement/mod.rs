//! The engagement self-assessment: its rules from the specification, its content, bad input.

mod attacker;
mod comments;
mod content;
mod days;
mod group;
mod instrument;
mod levels;
mod looks;
mod properties;
mod record;
pub mod rules;
mod sentences;
mod sources;
mod steps;
mod table;
mod versions;
