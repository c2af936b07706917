//! How hard words may be.

use std::fs;

use anyhow::{Context, Result};
use serde_json::Value;

use super::index::{Language, Measure};

/// Limits, and where texts stand.
pub const FILE: &str = "xtask/readability.json";

/// The limits of both languages.
pub struct Limits(Value);

impl Limits {
    /// The limits of the repository.
    pub fn read() -> Result<Self> {
        let file: Value = serde_json::from_slice(&fs::read(FILE).context(FILE)?).context(FILE)?;
        Ok(Self(file["limits"].clone()))
    }

    /// Prints the median and the hardest set of each index, and says which exceed their limit.
    pub fn check(&self, language: Language, sets: &[(&str, Measure)]) -> Vec<String> {
        let tag = language.tag();
        let mut faults = Vec::new();
        for (place, index) in language.indices().into_iter().enumerate() {
            // Greater is harder, so that one comparison serves all.
            let sign = if Language::plainer_above(index) { -1.0 } else { 1.0 };
            let mut values: Vec<(f64, &str)> =
                sets.iter().map(|(name, measure)| (sign * measure.indices[place], *name)).collect();
            values.sort_by(|one, other| one.0.total_cmp(&other.0));
            let Some((worst, name)) = values.last().copied() else { continue };
            let median = median(&values);
            println!("{tag} {index}: median {:.1}, hardest {:.1} ({name})", sign * median, sign * worst);
            // Where nothing is agreed, nothing is plain enough.
            let limit = |kind: &str| self.0[tag][index][kind].as_f64().map_or(f64::NEG_INFINITY, |limit| sign * limit);
            let (middle, each) = (limit("median"), limit("each"));
            if median > middle {
                faults.push(format!("{tag} {index}: the median is {:.1}, agreed {}", sign * median, sign * middle));
            }
            for (value, name) in values.iter().filter(|(value, _)| *value > each) {
                faults.push(format!("{tag} {index}: {name} is at {:.1}, agreed {}", sign * value, sign * each));
            }
        }
        faults
    }
}

/// The middle of sorted values.
fn median(values: &[(f64, &str)]) -> f64 {
    let middle = values.len() / 2;
    if values.len() % 2 == 1 { values[middle].0 } else { f64::midpoint(values[middle - 1].0, values[middle].0) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measured(first: f64, second: f64) -> Measure {
        Measure { sentences: 1, words: 1, indices: [first, second] }
    }

    #[test]
    fn a_median_and_a_single_set_over_the_limit_are_said() {
        let limit = |median: u32, each: u32| serde_json::json!({ "median": median, "each": each });
        let limits = Limits(serde_json::json!({ "fr": { "Kandel-Moles": limit(70, 60), "LIX": limit(40, 50) } }));
        let plain = [("a", measured(80.0, 30.0)), ("b", measured(71.0, 39.0)), ("c", measured(61.0, 45.0))];
        assert!(limits.check(Language::French, &plain).is_empty());
        let one = [plain[0], plain[1], ("c", measured(59.0, 51.0))];
        assert_eq!(limits.check(Language::French, &one).len(), 2);
        let all = [("a", measured(69.0, 41.0)), ("b", measured(71.0, 39.0)), ("c", measured(61.0, 45.0))];
        assert_eq!(limits.check(Language::French, &all).len(), 2);
        assert!(!limits.check(Language::English, &plain).is_empty(), "no limit is no leave");
    }
}
