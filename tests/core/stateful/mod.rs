//! Random sequences of calls beside a simple model, for both tools: what the model says is what the tool does.

mod assessment;
mod oracle;
mod preparation;
mod preparation_calls;
mod preparation_main;
mod preparation_model;
mod preparation_undo;
