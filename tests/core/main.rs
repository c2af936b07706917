//! Native tests of the core.
