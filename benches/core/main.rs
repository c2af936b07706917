//! What the core costs natively, each part over four sizes; `cargo xtask bench --core` prints how it grows.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::needless_for_each, missing_docs)]

mod content;
mod engagement;
mod preparation;

use std::time::Duration;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};

/// Measures one thing over several sizes.
fn over<T, R>(
    criterion: &mut Criterion,
    name: &str,
    sizes: [usize; 4],
    made: impl Fn(usize) -> T,
    run: impl Fn(&T) -> R,
) {
    let mut group = criterion.benchmark_group(name);
    group.sample_size(10).warm_up_time(Duration::from_millis(300)).measurement_time(Duration::from_secs(1));
    for size in sizes {
        let made = made(size);
        group.throughput(Throughput::Elements(size as u64));
        group.bench_with_input(BenchmarkId::from_parameter(size), &made, |bencher, made| bencher.iter(|| run(made)));
    }
    group.finish();
}

criterion_group!(benches, preparation::all, engagement::all);
criterion_main!(benches);
