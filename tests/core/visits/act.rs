//! What a script can do: choose, type, move, take back, close.

use care_partnership::Error;
use care_partnership::preparation::{ClosingPatch, CompanionPatch, NewContributor, NewEntry, NewNextStep};
use care_partnership::preparation::{EncounterOptions, EntryPatch, LimitsPatch, NewNote, NewPerson, NewResource};
use serde_json::{Value as Json, json};

use super::stage::Stage;
use crate::material::read;

impl Stage {
    /// One act of the script.
    pub fn act(&mut self, words: &[String]) -> Result<(), Error> {
        let (verb, rest) = (words[0].as_str(), &words[1..]);
        let first = rest.first().map(String::as_str).unwrap_or_default();
        let second = rest.get(1).map(String::as_str).unwrap_or_default();
        let id = self.entry(first);
        match verb {
            "settings" => {
                self.settings = serde_json::from_str(&rest.join(" ").replace('\'', "\"")).expect("settings are JSON");
                Ok(())
            }
            "visit" => self.begin(&Self::encounter(rest)),
            "example" => self.replay(first),
            "encounter" => self.now_mut().set_encounter(read::<EncounterOptions>(&Self::encounter(rest))?),
            "topic" | "question" | "wish" => self.add(verb, rest),
            "bank" => self.named(first, |stage| stage.now_mut().add_question(first)),
            "contributor" => {
                let new = read::<NewContributor>(&json!({ "name": first, "role": second }))?;
                let id = self.now_mut().put_contributor(new)?;
                self.contributors.push((first.to_owned(), id));
                Ok(())
            }
            "change" => self.change(&id, &rest[1..]),
            "accept" => self.now_mut().accept(&id),
            "decline" => self.now_mut().decline(&id),
            "move" => self.now_mut().move_to(&id, second.parse::<usize>().unwrap() - 1),
            "rank" => self.now_mut().rank(&id, second.parse::<usize>().unwrap() - 1),
            "remove" => self.now_mut().remove(&id),
            "undo" => self.undo(first),
            "limit" => {
                let limits = read::<LimitsPatch>(&json!({ first: second.parse::<u32>().unwrap() }))?;
                self.now_mut().set_limits(limits)
            }
            "route" => self.now_mut().set_route(&id, (second != "proposed").then(|| second.to_owned())),
            "themes" => self.now_mut().choose_themes(rest.to_vec()),
            _ => self.write(verb, rest),
        }
    }

    /// What is written beside the entries, and after the visit.
    fn write(&mut self, verb: &str, rest: &[String]) -> Result<(), Error> {
        let first = rest.first().map(String::as_str).unwrap_or_default();
        let second = rest.get(1).map(String::as_str).unwrap_or_default();
        let id = self.entry(first);
        let preparation = self.now_mut();
        match verb {
            "note" => {
                let note =
                    json!({ "date": first, "happened": second, "changed": rest.get(2).cloned().unwrap_or_default() });
                preparation.put_note(read::<NewNote>(&note)?).map(drop)
            }
            "life" => preparation.set_life(first, second),
            "person" => preparation.put_person(read::<NewPerson>(&json!({ "name": first, "role": second }))?).map(drop),
            "resource" => {
                preparation.put_resource(read::<NewResource>(&json!({ "title": first, "url": second }))?).map(drop)
            }
            "tick" => preparation.tick(first, true),
            "companion" => {
                let companion = json!({ "name": first, "roles": rest[1..].to_vec() });
                preparation.set_companion(Some(read::<CompanionPatch>(&companion)?))
            }
            "outcome" => preparation.set_outcome(&id, Some(read(&json!(second))?)),
            "understood" | "tell" | "learned" => {
                preparation.set_closing(read::<ClosingPatch>(&json!({ verb: first }))?)
            }
            "step" => {
                let step = json!({ "who": first, "what": second, "by": rest.get(2) });
                preparation.put_next_step(read::<NewNextStep>(&step)?).map(drop)
            }
            "next" => {
                let next = preparation.next(read::<EncounterOptions>(&Self::encounter(rest))?)?;
                self.preparation = Some(next);
                Ok(())
            }
            _ => panic!("{}\nno such act: {verb}", self.place),
        }
    }

    /// `topic "title" [must] [minutes <n>] [theme <id>] [by <name>] [only-me] [details "text"]`.
    fn add(&mut self, kind: &str, words: &[String]) -> Result<(), Error> {
        let title = words[0].as_str();
        let mut entry = self.fields(&words[1..]);
        entry["kind"] = json!(kind);
        entry["title"] = json!(title);
        let new = read::<NewEntry>(&entry)?;
        self.named(title, |stage| stage.now_mut().add(new))
    }

    /// `change "title" [must|may] [minutes <n>|usual] [theme <id>] [only-me|on-sheet] [title "text"] …`.
    fn change(&mut self, id: &str, words: &[String]) -> Result<(), Error> {
        let change = read::<EntryPatch>(&self.fields(words))?;
        self.now_mut().update(id, change)
    }

    fn fields(&self, words: &[String]) -> Json {
        let mut fields = json!({});
        let mut words = words.iter().map(String::as_str);
        while let Some(word) = words.next() {
            match word {
                "must" | "may" => fields["must"] = json!(word == "must"),
                "only-me" => fields["visibility"] = json!("only-me"),
                "on-sheet" => fields["visibility"] = json!("sheet"),
                "by" => fields["author"] = json!(self.contributor(words.next().unwrap())),
                "minutes" => fields["minutes"] = words.next().unwrap().parse::<u32>().map_or(Json::Null, Json::from),
                "theme" | "title" | "details" | "kind" => fields[word] = json!(words.next().unwrap()),
                _ => panic!("{}\nno such field: {word}", self.place),
            }
        }
        fields
    }

    pub fn named(&mut self, name: &str, add: impl FnOnce(&mut Self) -> Result<String, Error>) -> Result<(), Error> {
        let id = add(self)?;
        self.entries.push((name.to_owned(), id));
        Ok(())
    }

    /// `undo` takes back one act; `undo nothing` where there is none left.
    fn undo(&mut self, what: &str) -> Result<(), Error> {
        let done = self.now_mut().undo()?;
        assert_eq!(done, what != "nothing", "{}", self.place);
        Ok(())
    }
}
