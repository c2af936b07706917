//! What the engagement tool costs natively: a profile, and group views of 1,000 to 100,000 results.
#![allow(clippy::unwrap_used, missing_docs)]

use std::fs;
use std::hint::black_box;
use std::rc::Rc;

use care_partnership::content::{ContentFiles, EngagementFiles, Instruments};
use care_partnership::engagement::{Assessment, Group};
use care_partnership::record::AssessmentRecord;
use care_partnership::value::{Read, Value};
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};

fn file(path: &str) -> Value {
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

fn instruments() -> Rc<Instruments> {
    let continuum = ContentFiles {
        data: file("content/instruments/continuum.json"),
        texts: file("content/locales/en/instruments/continuum.json"),
    };
    let files = EngagementFiles {
        data: file("content/engagement.json"),
        texts: file("content/locales/en/engagement.json"),
        instruments: vec![continuum],
    };
    Rc::new(Instruments::read(&file("content/locales/en/common.json"), &files, &Value::Null).unwrap())
}

fn results() -> Vec<Value> {
    Vec::read(&file("content/examples/assessments/group.json")).unwrap()
}

fn opened(instruments: &Rc<Instruments>, result: &Value) -> Assessment {
    AssessmentRecord::read(result).unwrap().open(Rc::clone(instruments)).unwrap()
}

fn engagement(criterion: &mut Criterion) {
    let (instruments, results) = (instruments(), results());
    let assessment = opened(&instruments, results.first().unwrap());
    criterion.bench_function("profile", |bencher| bencher.iter(|| black_box(&assessment).profile()));

    let mut group = criterion.benchmark_group("group view");
    group.sample_size(10);
    for count in [1_000_usize, 10_000, 100_000] {
        group.throughput(Throughput::Elements(count as u64));
        group.bench_with_input(BenchmarkId::from_parameter(count), &count, |bencher, count| {
            bencher.iter(|| {
                let mut group = Group::new(Rc::clone(&instruments), "continuum").unwrap();
                for result in results.iter().cycle().take(*count) {
                    group.add(&opened(&instruments, result)).unwrap();
                }
                group.view()
            });
        });
    }
    group.finish();
}

criterion_group!(benches, engagement);
criterion_main!(benches);
