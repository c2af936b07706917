//! What the specification says of answers and of an agenda, counted in the simplest way, from the files as they are
//! written and without the code that is tested.

use care_partnership::value::Value;

use crate::support::{field, file, list, string};

/// An instrument as it is written, with the scale it names.
#[derive(Debug, Clone)]
pub struct Written {
    pub data: Value,
    pub options: Vec<Value>,
}

/// What a context shows: one of "reported", "not-enough", "too-few", "not-concerned", and the result where reported.
pub type Shown = (&'static str, Option<String>);

impl Written {
    pub fn of(id: &str) -> Self {
        let data = file(&format!("content/instruments/{id}.json"));
        let scales = file("content/engagement.json");
        let named = |scale: &&Value| string(scale, "id") == string(&data, "scale");
        let scale = list(&scales, "scales").iter().find(named).unwrap();
        Self { options: list(scale, "options").to_vec(), data }
    }

    pub fn words(value: &Value, name: &str) -> Vec<String> {
        let word = |value: &Value| if let Value::String(word) = value { word.clone() } else { String::new() };
        list(value, name).iter().map(word).collect()
    }

    pub fn contexts_of(&self, respondent: &str) -> Vec<String> {
        let asked = list(&self.data, "contexts").iter().filter(|context| has(context, "respondents", respondent));
        asked.map(|context| string(context, "id").unwrap().to_owned()).collect()
    }

    pub fn statements(&self) -> Vec<String> {
        list(&self.data, "statements").iter().map(|one| string(one, "id").unwrap().to_owned()).collect()
    }

    /// Whether somebody is asked a statement.
    pub fn asks(&self, statement: &str, respondent: &str) -> bool {
        let statement = list(&self.data, "statements").iter().find(|one| string(one, "id") == Some(statement)).unwrap();
        let named = field(statement, "respondents").is_none() || has(statement, "respondents", respondent);
        named && self.contexts_of(respondent).iter().any(|context| has(statement, "contexts", context))
    }

    /// Rules 1 to 6 of `docs/engagement.md`.
    pub fn shown(&self, respondent: &str, context: &str, answer: &dyn Fn(&str) -> Option<String>) -> Shown {
        let mut answers: Vec<(Option<String>, Option<Value>)> = Vec::new();
        for statement in list(&self.data, "statements") {
            let id = string(statement, "id").unwrap();
            if has(statement, "contexts", context) && self.asks(id, respondent) {
                let given = answer(id).map(|given| {
                    self.options.iter().find(|option| string(option, "id") == Some(&given)).unwrap().clone()
                });
                answers.push((string(statement, "level").map(str::to_owned), given));
            }
        }
        let aside =
            |option: &Option<Value>, word: &str| option.as_ref().and_then(|one| string(one, "aside")) == Some(word);
        answers.retain(|(_, given)| !aside(given, "excluded"));
        let applicable = answers.len();
        let answered = answers.iter().filter(|(_, given)| given.is_some() && !aside(given, "open")).count();
        let minimum = field(&self.data, "minimum").and_then(Value::as_u64).unwrap_or(4);
        let minimum = usize::try_from(minimum).unwrap();
        if applicable == 0 {
            return ("not-concerned", None);
        }
        if applicable < minimum {
            return ("too-few", None);
        }
        if answered < minimum || 3 * answered < 2 * applicable {
            return ("not-enough", None);
        }
        let is_met =
            |given: &Option<Value>| given.as_ref().is_some_and(|one| field(one, "met") == Some(&Value::Bool(true)));
        let is_lowest = |given: &Option<Value>| given.as_ref() == self.options.first();
        if string(&self.data, "rule") != Some("levels") {
            let thirds = 3 * answers.iter().filter(|(_, given)| is_met(given)).count();
            let word = match thirds {
                thirds if thirds >= 2 * applicable => "most",
                thirds if thirds >= applicable => "some",
                _ => "few",
            };
            return ("reported", Some(word.to_owned()));
        }
        let mut reached = "none".to_owned();
        for level in Self::words(&self.data, "levels") {
            let of: Vec<_> =
                answers.iter().filter(|(known, _)| *known == Some(level.clone())).map(|(_, given)| given).collect();
            if of.is_empty() {
                continue;
            }
            let met = of.iter().filter(|given| is_met(given)).count();
            if of.iter().any(|given| is_lowest(given)) || 3 * met < 2 * of.len() {
                break;
            }
            reached = level;
        }
        ("reported", Some(reached))
    }
}

fn has(value: &Value, name: &str, word: &str) -> bool {
    Written::words(value, name).iter().any(|known| known == word)
}

/// A point as the rules of the agenda see it.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    pub key: usize,
    pub kind: usize,
    pub must: bool,
    pub main: bool,
    pub estimate: Option<u32>,
}

/// Where a point comes to stand: its minutes on the agenda, or why it is parked.
pub type Place = (usize, Result<u32, &'static str>);

/// Topics, questions and wishes are kinds 0, 1 and 2; `points` are in the person's order.
pub fn places(points: &[Point], minutes: u32, limits: [usize; 3]) -> Vec<Place> {
    let speaking = minutes * 2 / 3;
    let (musts, others): (Vec<&Point>, Vec<&Point>) = points.iter().partition(|point| point.must);
    let mut turns: Vec<&Point> = [musts, others].concat();
    // The one that was named, else the first topic in this order, comes first.
    let named = turns.iter().position(|point| point.main);
    let main = named.or_else(|| turns.iter().position(|point| point.kind == 0));
    if let Some(main) = main {
        turns[..=main].rotate_right(1);
    }
    let mut places: Vec<Place> = Vec::new();
    for (turn, point) in turns.iter().enumerate() {
        let on: Vec<(&Point, u32)> =
            turns.iter().zip(&places).filter_map(|(point, (_, place))| Some((*point, (*place).ok()?))).collect();
        let used: u32 = on.iter().map(|(_, minutes)| minutes).sum();
        // One minute is kept for the first question, while one may still come.
        let asked = on.iter().any(|(point, _)| point.kind == 1);
        let kept = u32::from(point.kind != 1 && !asked && turns[turn..].iter().any(|point| point.kind == 1));
        let free = speaking.saturating_sub(used + kept);
        let is_main = main.is_some() && turn == 0;
        let wish = point.estimate.unwrap_or(if is_main { 5 } else { 1 });
        let place = if point.must && (point.estimate.is_some() || !is_main) {
            Ok(wish)
        } else if is_main {
            Ok(wish.min(free.max(1)))
        } else if on.iter().filter(|(other, _)| other.kind == point.kind).count() >= limits[point.kind] {
            Err("limit")
        } else if wish > free {
            Err("time")
        } else {
            Ok(wish)
        };
        places.push((point.key, place));
    }
    places
}
