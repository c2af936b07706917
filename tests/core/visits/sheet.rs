//! What a script can expect of the sheets, and of what the visit before left.

use care_partnership::preparation::{Reader, Sheet, Status, Visibility};
use serde_json::json;

use super::stage::Stage;
use crate::invariants::{READERS, on_agenda};
use crate::material::{read, texts};

impl Stage {
    pub fn expect_sheet(&self, words: &[String]) {
        let rest = &words[1..];
        match words[0].as_str() {
            "sheets" => self.sheets(),
            "sheet" => {
                let text = self.sheet(&rest[0]).text;
                assert_eq!(text.contains(&rest[2]), rest[1] == "has", "{}\n{text}", self.place);
            }
            "section" => {
                let sections: Vec<String> = self.sheet(&rest[0]).sections.into_iter().map(|it| it.id).collect();
                assert_eq!(sections.contains(&rest[2]), rest[1] == "has", "{}\n{sections:?}", self.place);
            }
            "learned" => {
                let learned = self.now().learned();
                assert_eq!(learned.contains(&rest[1]), rest[0] == "has", "{}\n{learned}", self.place);
            }
            "previous" => {
                let previous = self.now().previous().expect("a visit before");
                let known = |what: &str| previous.next_steps.iter().any(|step| step.what == what);
                assert!(previous.understood == rest[0] || known(&rest[0]), "{}\n{previous:?}", self.place);
            }
            verb => panic!("{}\nnothing is expected by {verb}", self.place),
        }
    }

    fn sheet(&self, reader: &str) -> Sheet {
        self.now().sheet(read::<Reader>(&json!(reader)).expect("a reader"))
    }

    /// All three sheets: what has to stand on each does, what must not does not.
    fn sheets(&self) {
        let [person, clinician, blank] = READERS.map(|reader| self.now().sheet(reader));
        let has = |sheet: &Sheet, text: &str| {
            let lines = text.lines().filter(|line| !line.trim().is_empty());
            assert!(
                lines.clone().all(|line| sheet.text.contains(line)),
                "{}\n{text} is not in\n{sheet:#?}",
                self.place
            );
            let structured = texts(&Sheet { text: String::new(), ..sheet.clone() });
            assert!(lines.clone().all(|line| structured.contains(line)));
        };
        let agenda = self.now().agenda();
        has(&person, &agenda.opening.expect("an opening").text);
        for item in on_agenda(self.now()) {
            has(&person, &item.title);
            has(&clinician, &item.title);
        }
        for item in agenda.parked {
            has(&person, &item.title);
            has(&person, &item.route.label);
        }
        for note in self.now().notes() {
            for sheet in [&person, &clinician] {
                has(sheet, &note.happened);
                has(sheet, &note.changed);
            }
        }
        for prompt in self.now().life() {
            has(&person, &prompt.text);
            has(&clinician, &prompt.text);
        }
        for person_around in self.now().people() {
            has(&person, &person_around.name);
        }
        for resource in self.now().resources().iter().filter(|resource| resource.kept) {
            has(&person, &resource.title);
        }
        for item in self.now().checklist() {
            has(&person, &item.text);
        }
        let closing = self.now().closing();
        has(&person, &closing.understood);
        has(&person, &closing.tell);
        closing.next_steps.iter().for_each(|step| has(&person, &step.what));
        for entry in self.now().entries() {
            assert!(!blank.text.contains(&entry.title), "{}\n{} is on the blank page", self.place, entry.title);
            if entry.status != Status::Accepted || entry.visibility == Visibility::OnlyMe {
                let shown = [&person, &clinician].iter().any(|sheet| sheet.text.contains(&entry.title));
                assert!(!shown, "{}\n{} is on a sheet", self.place, entry.title);
            }
        }
        for sheet in [person, clinician, blank] {
            assert!(!sheet.title.is_empty() && !sheet.footer.is_empty());
            assert!(sheet.text.starts_with(&sheet.title) && sheet.text.trim_end().ends_with(&sheet.footer));
        }
    }
}
