//! A sheet in two languages: what is ours stands in both, somebody's own words are unaltered and marked.

use std::sync::Arc;

use care_partnership::content::{Content, EncounterKind, LanguageFiles, Mode, Reader};
use care_partnership::preparation::{
    EncounterOptions, EntryPatch, NewEntry, Preparation, Sheet, SheetItem, SheetOptions, Visibility,
};
use care_partnership::value::Read;

use crate::examples::EXAMPLES;
use crate::replay::replay_with;
use crate::support::{file, folder, json};

const OTHERS: [&str; 2] = ["en", "ar"];

/// French with English and Arabic beside it.
fn beside(settings: &str) -> Arc<Content> {
    let locale = |language: &str, name: &str| file(&format!("{}/{name}.json", folder(language)));
    let data = file("content/preparation.json");
    let settings = json(settings);
    let others = OTHERS
        .map(|language| LanguageFiles { common: locale(language, "common"), texts: locale(language, "preparation") });
    let french = Content::read(&data, &locale("fr", "common"), &locale("fr", "preparation"), &settings).unwrap();
    Arc::new(french.with_languages(&data, &others, &settings).unwrap())
}

fn visit(settings: &str) -> Preparation {
    let options = EncounterOptions { mode: Some(Mode::InPerson), ..EncounterOptions::of(EncounterKind::Specialist) };
    Preparation::new(beside(settings), options).unwrap()
}

fn also(preparation: &Preparation, reader: Reader, tag: &str) -> Sheet {
    preparation.sheet_with(reader, &SheetOptions { also: Some(tag.to_owned()) }).unwrap()
}

fn items<'a>(sheet: &'a Sheet, section: &str) -> &'a [SheetItem] {
    &sheet.sections.iter().find(|found| found.id == section).unwrap_or_else(|| panic!("no {section}")).items
}

#[test]
fn headings_questions_of_the_bank_and_what_to_bring_stand_in_both() {
    let mut visit = visit("null");
    visit.add(NewEntry::topic("La fatigue depuis l’été")).unwrap();
    visit.add_question("understanding-serious").unwrap();
    visit.tick("medicines", true).unwrap();
    let sheet = also(&visit, Reader::Person, "en");
    let around = sheet.also.as_ref().unwrap();
    assert_eq!((around.locale.as_str(), around.direction, around.title.as_str()), ("en", "ltr", "My sheet"));
    assert_eq!(around.footer, "This sheet is mine. I choose who sees it.");
    assert_eq!(around.lines.len(), sheet.lines.len(), "a line for each line");
    assert_eq!(around.lines[0], "Specialist · In person");
    let asked = sheet.sections.iter().find(|section| section.id == "questions").unwrap();
    assert_eq!(
        (asked.heading.as_str(), asked.also.as_deref()),
        ("Ce que je veux demander", Some("What I want to ask"))
    );
    let question = &asked.items[0];
    assert_eq!(question.text, "Est-ce que c’est grave\u{a0}?");
    assert_eq!(question.also.as_deref(), Some("Is it serious?"));
    let bring = items(&sheet, "bring");
    let medicines = bring.iter().find(|item| item.text.contains("médicaments")).unwrap();
    assert_eq!(medicines.also.as_deref(), Some("A list of my medicines and doses, unprescribed ones too"));
    let blank = also(&visit, Reader::Blank, "en");
    assert!(items(&blank, "bring").iter().all(|item| item.also.is_some()), "each line of the checklist");
    let opening = &items(&sheet, "opening")[0];
    assert!(opening.also.as_ref().unwrap().contains("“La fatigue depuis l’été”"), "her words, within our sentence");
    assert_eq!(also(&visit, Reader::Clinician, "ar").also.unwrap().direction, "rtl");
}

#[test]
fn own_words_are_unaltered_and_marked_in_both() {
    let mut visit = visit("null");
    visit.add(NewEntry::topic("La fatigue depuis l’été")).unwrap();
    let asked = visit.add(NewEntry::question("Est-ce que c’est grave\u{a0}?")).unwrap();
    let sheet = also(&visit, Reader::Person, "en");
    for (section, text) in [("topics", "La fatigue depuis l’été"), ("questions", "Est-ce que c’est grave\u{a0}?")]
    {
        let item = &items(&sheet, section)[0];
        assert_eq!(item.text, text);
        assert_eq!(item.also, None, "somebody's own words have no translation, even where they are those of the bank");
        assert!(item.note.starts_with("mots personnels"), "{}", item.note);
        assert!(item.note_also.as_ref().unwrap().starts_with("own words"), "{:?}", item.note_also);
    }
    assert!(sheet.lines.iter().any(|line| line.starts_with("«\u{a0}mots personnels\u{a0}»")), "what the mark means");
    let details = EntryPatch { details: Some("Surtout la nuit.\nEt le matin.".to_owned()), ..EntryPatch::default() };
    visit.update(&asked, details).unwrap();
    let sheet = also(&visit, Reader::Person, "ar");
    assert_eq!(items(&sheet, "questions")[0].details, "Surtout la nuit.\nEt le matin.");
    assert!(sheet.text.contains("  Surtout la nuit.\n  Et le matin.\n"), "{}", sheet.text);
}

#[test]
fn a_question_of_the_bank_that_somebody_changed_is_own_words() {
    let mut visit = visit("null");
    let id = visit.add_question("understanding-serious").unwrap();
    let change = |title: &str| EntryPatch { title: Some(title.to_owned()), ..EntryPatch::default() };
    visit.update(&id, change("Est-ce que c’est très grave\u{a0}?")).unwrap();
    let item = items(&also(&visit, Reader::Person, "en"), "questions")[0].clone();
    assert_eq!((item.text.as_str(), item.also), ("Est-ce que c’est très grave\u{a0}?", None));
    assert!(item.note.starts_with("mots personnels"));
    let whole =
        EntryPatch { details: Some("Ma sœur le pense.".to_owned()), ..change("Est-ce que c’est grave\u{a0}?") };
    visit.update(&id, whole).unwrap();
    let item = items(&also(&visit, Reader::Person, "en"), "questions")[0].clone();
    assert!(item.details == "Ma sœur le pense." && item.note.starts_with("mots personnels"), "details are own words");
}

#[test]
fn a_portals_own_line_is_in_its_own_words() {
    let own = r#"{"checklist":[{"id":"badge","text":"Le badge du parking"}]}"#;
    let mut visit = visit(own);
    visit.tick("badge", true).unwrap();
    let sheet = also(&visit, Reader::Person, "en");
    let badge = items(&sheet, "bring").iter().find(|item| item.text == "Le badge du parking").unwrap();
    assert_eq!(badge.also, None);
}

#[test]
fn a_language_that_was_not_loaded_is_refused_and_the_same_one_is_one() {
    let visit = visit("null");
    let refused = visit.sheet_with(Reader::Person, &SheetOptions { also: Some("de".to_owned()) }).unwrap_err();
    assert_eq!(refused.to_string(), "also needs a tool that was not loaded");
    let same = also(&visit, Reader::Person, "fr");
    assert_eq!(same, visit.sheet(Reader::Person), "French and French is French, once and unmarked");
    assert!(same.also.is_none() && !same.text.contains("mots personnels"));
    let unsound = json(r#"{"common":{"locale":"en"},"texts":{"texts":{}}}"#);
    let data = file("content/preparation.json");
    let files: LanguageFiles = Read::read(&unsound).unwrap();
    let locale = |name: &str| file(&format!("content/locales/fr/{name}.json"));
    let french = Content::read(&data, &locale("common"), &locale("preparation"), &json("null")).unwrap();
    let refused = french.with_languages(&data, &[files], &json("null")).unwrap_err().to_string();
    assert!(refused.starts_with("also[0].common."), "{refused}");
}

/// Every sheet of every example, in French with each other language.
fn sheets(check: impl Fn(&Preparation, &Sheet, &str)) {
    let content = beside("null");
    for id in EXAMPLES {
        let (preparation, _) = replay_with(Arc::clone(&content), &file(&format!("content/examples/{id}.fr.json")));
        for reader in Reader::ALL {
            for tag in OTHERS {
                check(&preparation, &also(&preparation, *reader, tag), &format!("{id} {reader:?} {tag}"));
            }
        }
    }
}

#[test]
fn the_text_says_all_that_the_sheet_does_and_the_first_language_is_as_alone() {
    sheets(|preparation, sheet, named| {
        let around = sheet.also.as_ref().unwrap();
        let text: Vec<&str> = sheet.text.lines().collect();
        let has = |wanted: &str| text.iter().any(|line| line.contains(wanted));
        for wanted in [&sheet.title, &around.title, &sheet.footer, &around.footer].into_iter().chain(&around.lines) {
            assert!(has(wanted), "{named}: {wanted}");
        }
        for section in &sheet.sections {
            assert!(has(&section.heading) && section.also.as_deref().is_none_or(has), "{named}: {}", section.heading);
            for item in &section.items {
                let said = [Some(&item.text), item.also.as_ref()].into_iter().flatten();
                assert!(said.flat_map(|text| text.lines()).all(has), "{named}: {item:?}");
                assert!(item.details.lines().all(has), "{named}: {item:?}");
            }
        }
        let alone = preparation.sheet(sheet.reader);
        assert_eq!(alone.title, sheet.title);
        let texts = |sheet: &Sheet| -> Vec<(String, Vec<String>)> {
            let lines = |items: &[SheetItem]| items.iter().map(|item| item.text.clone()).collect();
            sheet.sections.iter().map(|section| (section.heading.clone(), lines(&section.items))).collect()
        };
        assert_eq!(texts(&alone), texts(sheet), "{named}");
    });
}

#[test]
fn what_is_for_the_person_alone_is_in_neither() {
    sheets(|preparation, sheet, named| {
        for entry in preparation.entries().iter().filter(|entry| entry.visibility == Visibility::OnlyMe) {
            assert!(!sheet.text.contains(&entry.title), "{named}: {}", entry.title);
            let structured = serde_json::to_string(sheet).unwrap();
            assert!(!structured.contains(&entry.title), "{named}: {}", entry.title);
        }
    });
    let mut visit = visit("null");
    visit.set_life("burden", "Onze rendez-vous").unwrap();
    visit.set_life_visibility("burden", Visibility::OnlyMe).unwrap();
    for tag in OTHERS {
        let sheet = also(&visit, Reader::Clinician, tag);
        assert!(!serde_json::to_string(&sheet).unwrap().contains("Onze"));
    }
}
