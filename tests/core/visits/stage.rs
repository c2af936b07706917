//! What a script plays on: one preparation, and the names by which the script calls entries and contributors.

use care_partnership::preparation::{EncounterOptions, Preparation, Visibility};
use serde_json::{Value as Json, json};

use crate::material::{content_with, read};
use crate::{invariants, material};

pub struct Stage {
    pub language: &'static str,
    pub settings: Json,
    pub preparation: Option<Preparation>,
    /// Name in the script, id.
    pub entries: Vec<(String, String)>,
    /// Name in the script, id.
    pub contributors: Vec<(String, String)>,
    /// Where the script stands.
    pub place: String,
}

impl Stage {
    pub fn new(language: &'static str) -> Self {
        let contributors = vec![("me".to_owned(), "patient".to_owned())];
        Self {
            language,
            settings: Json::Null,
            preparation: None,
            entries: Vec::new(),
            contributors,
            place: String::new(),
        }
    }

    /// Plays one line, then sees that all rules hold.
    pub fn line(&mut self, words: &[String]) {
        let place = self.place.clone();
        match words[0].as_str() {
            "expect" => self.expect(&words[1..]),
            "refused" => self.refused(&words[1..]),
            _ => self.act(words).unwrap_or_else(|error| panic!("{place}\n{error}")),
        }
        if let Some(preparation) = &self.preparation {
            invariants::hold(preparation);
            let private = |visibility| visibility == Visibility::OnlyMe;
            for entry in preparation.entries().iter().filter(|entry| private(entry.visibility)) {
                invariants::kept_private(preparation, &entry.title);
            }
        }
    }

    /// `refused <code> <path> [limit <n>] : <act>`: the act fails so, and changes nothing.
    fn refused(&mut self, words: &[String]) {
        let colon = words.iter().position(|word| word == ":").expect("a colon before the act");
        let before = self.now().draft().clone();
        let error = self.act(&words[colon + 1..]).err().unwrap_or_else(|| panic!("{}\nwas not refused", self.place));
        let limit = words[..colon].iter().position(|word| word == "limit").map(|at| words[at + 1].parse().unwrap());
        let found = (error.code().as_str(), error.path(), error.limit());
        assert_eq!(found, (words[0].as_str(), words[1].trim_matches('-'), limit), "{}", self.place);
        assert_eq!(*self.now().draft(), before, "{}\nchanged something", self.place);
    }

    pub fn begin(&mut self, encounter: &Json) -> Result<(), care_partnership::Error> {
        let content = match &self.settings {
            Json::Null => material::content(self.language),
            settings => content_with(self.language, settings)?,
        };
        self.preparation = Some(Preparation::new(content, read::<EncounterOptions>(encounter)?)?);
        Ok(())
    }

    pub fn now(&self) -> &Preparation {
        self.preparation.as_ref().expect("a script begins with a visit")
    }

    pub fn now_mut(&mut self) -> &mut Preparation {
        self.preparation.as_mut().expect("a script begins with a visit")
    }

    /// The id of the entry that the script calls so; an unknown name is an unknown id.
    pub fn entry(&self, name: &str) -> String {
        self.entries.iter().rev().find(|(known, _)| known == name).map_or(name, |(_, id)| id).to_owned()
    }

    pub fn contributor(&self, name: &str) -> String {
        self.contributors.iter().find(|(known, _)| known == name).map_or(name, |(_, id)| id).to_owned()
    }

    /// What the script calls the entry.
    pub fn name(&self, id: &str) -> String {
        self.entries.iter().rev().find(|(_, known)| known == id).map_or(id, |(name, _)| name).to_owned()
    }

    /// An encounter from the words of `visit` and `next`.
    pub fn encounter(words: &[String]) -> Json {
        let mut encounter = json!({});
        let mut words = words.iter().map(String::as_str);
        while let Some(word) = words.next() {
            match word {
                "organiser" => encounter["side"] = json!("organiser"),
                "share" => encounter["share"] = json!(words.next().unwrap().parse::<u16>().unwrap()),
                "with" => encounter["with"] = json!(words.next().unwrap()),
                "on" => encounter["when"] = json!(words.next().unwrap()),
                "video" | "telephone" | "in-person" => encounter["mode"] = json!(word),
                _ => match word.parse::<u16>() {
                    Ok(minutes) => encounter["minutes"] = json!(minutes),
                    Err(_) => encounter["kind"] = json!(word),
                },
            }
        }
        encounter
    }
}
