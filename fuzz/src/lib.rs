//! What is thrown at every way in. The bodies are replayed on the committed corpus by `tests/core/corpus.rs`.

pub mod bodies;
pub mod mutation;

/// The fuzz target of a body.
#[macro_export]
macro_rules! target {
    ($name:literal) => {
        libfuzzer_sys::fuzz_target!(|data: &[u8]| $crate::bodies::run($name, data));
        libfuzzer_sys::fuzz_mutator!(|data: &mut [u8], size: usize, most: usize, seed: u32| {
            $crate::mutation::mutate($crate::bodies::bases($name), data, size, most, seed)
        });
    };
}
