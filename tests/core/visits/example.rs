//! The examples of `content/examples`, replayed as a person would type them. Entry `n` is called `@n` in scripts.

use care_partnership::Error;
use care_partnership::content::ContributorRole;
use care_partnership::preparation::{CompanionPatch, NewContributor, NewEntry, NewNote, NewPerson, NewResource};
use serde_json::{Value as Json, json};

use super::stage::Stage;
use crate::material::{file, read};

fn list(example: &Json, name: &str) -> Vec<Json> {
    example[name].as_array().unwrap_or_else(|| panic!("{name} is no list")).clone()
}

fn texts(values: &Json) -> Vec<(String, String)> {
    let text = |value: &Json| value.as_str().expect("a text").to_owned();
    values.as_object().expect("texts by name").iter().map(|(name, value)| (name.clone(), text(value))).collect()
}

impl Stage {
    /// `example <id>` plays all up to the visit; `example <id>/after` what was written after it.
    pub fn replay(&mut self, id: &str) -> Result<(), Error> {
        let (id, after) = id.strip_suffix("/after").map_or((id, false), |id| (id, true));
        let example = file(&format!("examples/{id}.{}.json", self.language));
        assert_eq!(example["id"], id);
        if after { self.close(&example["closing"]) } else { self.prepare(&example) }
    }

    fn prepare(&mut self, example: &Json) -> Result<(), Error> {
        self.begin(&example["encounter"])?;
        let themes = list(example, "themes").iter().map(|theme| theme.as_str().unwrap().to_owned()).collect();
        self.now_mut().choose_themes(themes)?;
        for contributor in list(example, "contributors") {
            let new = read::<NewContributor>(&contributor)?;
            assert_ne!(new.role, ContributorRole::Patient);
            let id = self.now_mut().put_contributor(new)?;
            self.contributors.push((contributor["key"].as_str().unwrap().to_owned(), id));
        }
        for (index, entry) in list(example, "entries").iter().enumerate() {
            self.named(&format!("@{index}"), |stage| stage.type_in(entry))?;
        }
        for note in list(example, "notes") {
            self.now_mut().put_note(read::<NewNote>(&note)?)?;
        }
        for (reality, text) in texts(&example["life"]) {
            self.now_mut().set_life(&reality, &text)?;
        }
        for person in list(example, "people") {
            self.now_mut().put_person(read::<NewPerson>(&person)?)?;
        }
        for resource in list(example, "resources") {
            self.now_mut().put_resource(read::<NewResource>(&resource)?)?;
        }
        for item in list(example, "ticked") {
            self.now_mut().tick(item.as_str().unwrap(), true)?;
        }
        let companion = read::<Option<CompanionPatch>>(&example["companion"])?;
        self.now_mut().set_companion(companion)
    }

    fn type_in(&mut self, entry: &Json) -> Result<String, Error> {
        if let Some(question) = entry["question"].as_str() {
            return self.now_mut().add_question(question);
        }
        let author = self.contributor(entry["author"].as_str().unwrap());
        let mut new = entry.clone();
        new["author"] = json!(author);
        let id = self.now_mut().add(read::<NewEntry>(&new)?)?;
        if author != "patient" && entry["accept"] == true {
            self.now_mut().accept(&id)?;
        }
        Ok(id)
    }

    fn close(&mut self, closing: &Json) -> Result<(), Error> {
        for (index, outcome) in texts(&closing["outcomes"]) {
            let id = self.entry(&format!("@{index}"));
            self.now_mut().set_outcome(&id, Some(read(&json!(outcome))?))?;
        }
        for step in list(closing, "nextSteps") {
            self.now_mut().put_next_step(read(&step)?)?;
        }
        self.now_mut().set_closing(read(closing)?)
    }
}
