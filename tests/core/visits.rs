//! Whole journeys as plain text: what a person does, and what is expected. The scripts stand in `visits/`.
//!
//! ```text
//! visit <kind> <minutes> [share <minutes>] [organiser]
//! topic|question|wish <title> [must] [main] [only-me] [<n> min] [about <theme>] [by <name>]
//! helper <name> <role>             accept|decline|remove <title>      move <title> to <place from 0>
//! bring|no-room|add|not-added|main|only-me <title>  write-main <title>
//! example <id>                   close as the example says
//! limit topics|questions|wishes <n>   undo   next   outcome <covered|partly|not-covered> <title>
//! expect time <speaking> used <used> over <over>
//! expect topics|questions|wishes <title> <minutes> | …      expect parked <title> <reason> <route> | …
//! expect left <title> <minutes|none> | …
//! expect opening <text> | none     expect offers <n>     expect order <title> | …     expect carried <title> <how> | …
//! expect waiting <title> | …       expect differences <n>     expect nowhere <title>
//! expect person|clinician <text on that sheet>
//! ```

use std::fs;

use care_partnership::content::{ContributorRole, EncounterKind, EntryKind, Outcome, Side};
use care_partnership::preparation::{
    AgendaItem, Carried, EncounterOptions, EntryPatch, LimitsPatch, NewContributor, NewEntry, Preparation, Reader,
    Status, Visibility,
};
use care_partnership::value::{Change, Read, Value};

use crate::replay::{close, replay};
use crate::support::{file, usual};

fn word<T: Read>(text: &str) -> T {
    T::read(&Value::String(text.to_owned())).unwrap_or_else(|error| panic!("{text}: {error}"))
}

struct Visit {
    preparation: Preparation,
    /// The example that is played, and its entries.
    example: Value,
    ids: Vec<String>,
}

impl Visit {
    fn id(&self, title: &str) -> String {
        let found = self.preparation.entries().iter().find(|entry| entry.title == title);
        found.unwrap_or_else(|| panic!("no entry {title}")).id.clone()
    }

    fn contributor(&self, name: &str) -> String {
        let found = self.preparation.contributors().iter().find(|contributor| contributor.name == name);
        found.unwrap_or_else(|| panic!("no contributor {name}")).id.clone()
    }

    fn run(&mut self, line: &str) {
        let (command, rest) = line.split_once(' ').unwrap_or((line, ""));
        match command {
            "visit" => self.visit(rest),
            "topic" | "question" | "wish" => self.add(word(command), rest),
            "helper" => {
                let (name, role) = rest.split_once(' ').unwrap();
                let new = NewContributor { id: None, role: word::<ContributorRole>(role), name: name.to_owned() };
                self.preparation.put_contributor(new).unwrap();
            }
            "accept" => self.preparation.accept(&self.id(rest)).unwrap(),
            "decline" => self.preparation.decline(&self.id(rest)).unwrap(),
            "remove" => self.preparation.remove(&self.id(rest)).unwrap(),
            "move" => {
                let (title, place) = rest.rsplit_once(" to ").unwrap();
                self.preparation.move_to(&self.id(title), place.parse().unwrap()).unwrap();
            }
            "add" => self.preparation.add_all_the_same(&self.id(rest)).unwrap(),
            "not-added" => drop(self.preparation.add_all_the_same(&self.id(rest)).unwrap_err()),
            "main" => self.preparation.name_main(&self.id(rest)).unwrap(),
            "write-main" => drop(self.preparation.write_main(rest, None).unwrap()),
            "only-me" => {
                let change = EntryPatch { visibility: Some(Visibility::OnlyMe), ..EntryPatch::default() };
                self.preparation.update(&self.id(rest), change).unwrap();
            }
            "bring" => assert!(self.preparation.bring_in(&self.id(rest)).unwrap().is_some(), "no room for {rest}"),
            "no-room" => assert_eq!(self.preparation.bring_in(&self.id(rest)).unwrap(), None, "room for {rest}"),
            "limit" => {
                let (kind, limit) = rest.split_once(' ').unwrap();
                let limit = limit.parse().ok();
                let mut patch = LimitsPatch::default();
                match kind {
                    "topics" => patch.topics = limit,
                    "questions" => patch.questions = limit,
                    _ => patch.wishes = limit,
                }
                self.preparation.set_limits(patch).unwrap();
            }
            "undo" => assert!(self.preparation.undo().unwrap().is_some()),
            "next" => self.preparation = self.preparation.next(EncounterOptions::default()).unwrap(),
            "outcome" => {
                let (outcome, title) = rest.split_once(' ').unwrap();
                self.preparation.set_outcome(&self.id(title), Some(word::<Outcome>(outcome))).unwrap();
            }
            "example" => {
                self.example = file(&format!("content/examples/{rest}.fr.json"));
                (self.preparation, self.ids) = replay("fr", &self.example);
            }
            "close" => close(&mut self.preparation, &self.ids, &self.example),
            "expect" => self.expect(rest),
            _ => panic!("unknown command {command}"),
        }
    }

    fn visit(&mut self, rest: &str) {
        let words: Vec<&str> = rest.split(' ').collect();
        let mut options = EncounterOptions::of(word::<EncounterKind>(words[0]));
        options.minutes = words.get(1).and_then(|minutes| minutes.parse().ok());
        if let Some(at) = words.iter().position(|word| *word == "share") {
            options.share = Change::Set(words[at + 1].parse().unwrap());
        }
        if words.contains(&"organiser") {
            options.side = Some(Side::Organiser);
        }
        self.preparation = Preparation::new(self.preparation.content().clone(), options).unwrap();
    }

    /// Marks stand after the title, each behind two spaces.
    fn add(&mut self, kind: EntryKind, rest: &str) {
        let mut parts = rest.split("  ");
        let mut new = NewEntry::new(kind, parts.next().unwrap());
        for mark in parts {
            match mark.split_once(' ') {
                None if mark == "must" => new.must = true,
                None if mark == "main" => new.main = true,
                None if mark == "only-me" => new.visibility = Visibility::OnlyMe,
                Some((minutes, "min")) => new.minutes = Some(minutes.parse().unwrap()),
                Some(("about", theme)) => new.theme = Some(theme.to_owned()),
                Some(("by", name)) => new.author = Some(self.contributor(name)),
                _ => panic!("unknown mark {mark}"),
            }
        }
        self.preparation.add(new).unwrap();
    }

    fn expect(&self, rest: &str) {
        let agenda = self.preparation.agenda();
        let (what, wanted) = rest.split_once(' ').unwrap_or((rest, ""));
        let items = |items: &[AgendaItem]| {
            items.iter().map(|item| format!("{} {}", item.title, item.minutes)).collect::<Vec<_>>().join(" | ")
        };
        let entries = self.preparation.entries().iter();
        let found = match what {
            "time" => format!("{} used {} over {}", agenda.speaking, agenda.used, agenda.over),
            "topics" => items(&agenda.topics),
            "questions" => items(&agenda.questions),
            "wishes" => items(&agenda.wishes),
            "parked" => {
                let parked = agenda.parked.iter();
                parked
                    .map(|item| format!("{} {} {}", item.title, item.reason, item.route.id))
                    .collect::<Vec<_>>()
                    .join(" | ")
            }
            "left" => {
                let left = |left: Option<u32>| left.map_or_else(|| "none".to_owned(), |left| left.to_string());
                let items = agenda.parked.iter().map(|item| format!("{} {}", item.title, left(item.minutes_left)));
                items.collect::<Vec<_>>().join(" | ")
            }
            "opening" => agenda.opening.map_or_else(|| "none".to_owned(), |opening| opening.text),
            "offers" => agenda.offers.len().to_string(),
            "order" => entries.map(|entry| entry.title.clone()).collect::<Vec<_>>().join(" | "),
            "waiting" => {
                let waiting = entries.filter(|entry| entry.status == Status::Proposed);
                waiting.map(|entry| entry.title.clone()).collect::<Vec<_>>().join(" | ")
            }
            "carried" => {
                let how = |carried| match carried {
                    Carried::Partly => "partly",
                    Carried::NotCovered => "not-covered",
                    Carried::Parked => "parked",
                };
                let carried = entries.filter_map(|entry| Some(format!("{} {}", entry.title, how(entry.carried?))));
                carried.collect::<Vec<_>>().join(" | ")
            }
            "differences" => self.preparation.differences().len().to_string(),
            "person" | "clinician" => {
                let sheet = self.preparation.sheet(word(what)).text.replace('\u{a0}', " ");
                return assert!(sheet.contains(wanted), "{what} without {wanted}: {sheet}");
            }
            "nowhere" => return self.nowhere(wanted),
            _ => panic!("unknown expectation {what}"),
        };
        // Scripts are typed with ordinary spaces.
        assert_eq!(found.replace('\u{a0}', " "), wanted, "expect {what}");
    }

    /// The entry is on no sheet, in no contributor's view and in no contribution.
    fn nowhere(&self, title: &str) {
        for reader in [Reader::Person, Reader::Clinician, Reader::Blank] {
            assert!(!self.preparation.sheet(reader).text.contains(title), "{title} on {reader:?}");
        }
        for contributor in self.preparation.contributors() {
            let seen = self.preparation.view(&contributor.id).unwrap();
            assert!(seen.iter().all(|entry| entry.title != title));
            let given = self.preparation.contribution(&contributor.id).unwrap();
            assert!(given.entries.iter().all(|entry| entry.title != title));
        }
    }
}

#[test]
fn every_script_of_a_visit_plays() {
    let mut played = 0;
    for file in fs::read_dir("tests/core/visits").unwrap() {
        let path = file.unwrap().path();
        let script = fs::read_to_string(&path).unwrap();
        let mut visit = Visit { preparation: usual(), example: Value::Null, ids: Vec::new() };
        for (number, line) in script.lines().enumerate() {
            if line.trim().is_empty() || line.starts_with('#') {
                continue;
            }
            println!("{}:{}: {line}", path.display(), number + 1);
            visit.run(line.trim_end());
        }
        played += 1;
    }
    assert!(played >= 12, "only {played} scripts were found");
}
