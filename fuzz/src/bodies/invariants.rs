//! What holds for every preparation and every assessment, however it came about.

use std::sync::Arc;

use care_partnership::engagement::{Assessment, NewChosenStep, Reported};
use care_partnership::fhir::Authored;
use care_partnership::preparation::{EncounterOptions, EntryPatch, Preparation, Reader, Status, Visibility};
use care_partnership::record::ContributionRecord;
use care_partnership::value::{Change, Value, Write};
use care_partnership::when::Moment;

use super::care::{empty, opened, opened_assessment, saved, saved_assessment, text, through_text};

const READERS: [Reader; 3] = [Reader::Person, Reader::Clinician, Reader::Blank];
/// Words that nobody else writes.
const SECRET: &str = "Zxq7 for nobody else";

/// What holds for a preparation.
pub fn of_preparation(preparation: &Preparation) {
    agenda(preparation);
    kept(preparation);
    secret(preparation);
    response(preparation);
    contributions(preparation);
    let next = preparation.next(EncounterOptions::default()).expect("there is a next one to every preparation");
    assert!(next.entries().len() <= preparation.entries().len());
    assert_eq!(next.notes().len(), 0);
}

/// Every accepted entry stands once, no must is parked, the minutes add up.
fn agenda(preparation: &Preparation) {
    let agenda = preparation.agenda();
    assert_eq!(agenda, preparation.agenda(), "same draft, same agenda");
    let items: Vec<_> = [&agenda.topics, &agenda.questions, &agenda.wishes].into_iter().flatten().collect();
    let ids = items.iter().map(|item| &item.entry).chain(agenda.parked.iter().map(|item| &item.entry));
    let mut placed: Vec<&String> = ids.chain(&agenda.only_me).collect();
    let accepted = preparation.entries().iter().filter(|entry| entry.status == Status::Accepted);
    let mut wanted: Vec<&String> = accepted.map(|entry| &entry.id).collect();
    placed.sort();
    wanted.sort();
    assert_eq!(placed, wanted, "each accepted entry stands once");
    let must = |id: &String| preparation.entries().iter().any(|entry| entry.id == *id && entry.must);
    assert!(!agenda.parked.iter().any(|item| must(&item.entry)), "a must is never parked");
    assert_eq!(agenda.speaking, u32::from(agenda.minutes) * 2 / 3);
    assert_eq!(agenda.used, items.iter().map(|item| u32::from(item.minutes)).sum::<u32>());
    assert_eq!(agenda.over, agenda.used.saturating_sub(agenda.speaking));
    assert_eq!(agenda.offers.is_empty(), agenda.over == 0);
    assert_eq!(agenda.opening.is_none(), items.is_empty());
    let main: Vec<_> = items.iter().filter(|item| item.main).map(|item| &item.entry).collect();
    assert!(main.into_iter().eq(preparation.main_point().map(|entry| &entry.id)), "one main point where there is one");
    assert!(preparation.entries().iter().filter(|entry| entry.main).count() <= 1, "one most important at most");
    let mut outcomes: Vec<String> = preparation.closing().outcomes.into_iter().map(|point| point.entry).collect();
    outcomes.sort();
    assert!(outcomes.iter().eq(wanted), "the closing has every point once");
}

/// What is saved is opened as it was.
fn kept(preparation: &Preparation) {
    let written = saved(preparation);
    let again = opened(preparation.content(), &written).expect("what is saved can be opened");
    assert_eq!(again.draft(), preparation.draft());
    assert_eq!(again.agenda(), preparation.agenda());
    assert_eq!(saved(&again), written);
}

/// All that goes to others.
fn outside(preparation: &Preparation) -> Vec<String> {
    let mut out: Vec<String> = READERS.iter().map(|reader| text(&preparation.sheet(*reader).write())).collect();
    for contributor in preparation.contributors() {
        let list = preparation.contribution(&contributor.id).expect("a contributor's list");
        out.push(text(&ContributionRecord::new(list).write()));
        let seen = preparation.view(&contributor.id).expect("a contributor's view");
        out.push(format!("{seen:?}"));
    }
    out.push(text(&preparation.to_fhir(Authored::default())));
    out.push(format!("{:?}", preparation.differences()));
    let now = Moment::parse("2026-11-24T09:00:00+01:00").expect("an instant");
    out.push(preparation.clone().calendar(now).unwrap_or_default());
    out.push(preparation.learned());
    out
}

/// What is only for the person changes nothing that others see.
fn secret(preparation: &Preparation) {
    let mut other = preparation.clone();
    for entry in preparation.entries().iter().filter(|entry| entry.visibility == Visibility::OnlyMe) {
        let change = EntryPatch {
            title: Some(SECRET.to_owned()),
            details: Some(SECRET.to_owned()),
            must: Some(!entry.must),
            minutes: Change::Set(entry.minutes.map_or(7, |minutes| minutes % 9 + 1)),
            theme: Change::Clear,
            ..EntryPatch::default()
        };
        other.update(&entry.id, change).expect("an entry can be changed");
    }
    if other.draft() == preparation.draft() {
        return;
    }
    let out = outside(&other);
    assert_eq!(out, outside(preparation), "others see the same whatever is only for the person");
    assert!(out.iter().all(|one| !one.contains(SECRET)));
}

/// A response that we write is one that we read, and says the same again.
fn response(preparation: &Preparation) {
    let written = through_text(&preparation.to_fhir(Authored::default()));
    match Preparation::from_fhir(Arc::clone(preparation.content()), &written) {
        Ok(read) => {
            assert!(read.ignored.is_empty());
            assert_eq!(through_text(&read.taken.to_fhir(Authored::default())), written);
        }
        Err(error) => panic!("our own response is refused: {error}\n{}", text(&written)),
    }
}

/// A contributor's list comes in once, and waits.
fn contributions(preparation: &Preparation) {
    for contributor in preparation.contributors() {
        let list = preparation.contribution(&contributor.id).expect("a contributor's list");
        let record = through_text(&ContributionRecord::new(list.clone()).write());
        assert_eq!(ContributionRecord::read(&record).expect("what we write").open(), list);
        let mut there = empty(preparation.content());
        let came = there.receive(list.clone()).expect("what was contributed once can be again");
        assert!(came as usize <= list.entries.len());
        assert!(there.entries().iter().all(|entry| entry.status == Status::Proposed));
        assert_eq!(there.receive(list).expect("a second time"), 0, "what is there already is left out");
    }
}

/// What holds for an assessment.
pub fn of_assessment(assessment: &Assessment) {
    let written = saved_assessment(assessment);
    let again = opened_assessment(assessment.instruments(), &written).expect("what is saved can be opened");
    assert_eq!(again.draft(), assessment.draft());
    let profile = assessment.profile();
    assert_eq!(again.profile(), profile, "same answers, same profile");
    assert_eq!(saved_assessment(&again), written);

    let answered = assessment.draft().answers;
    for context in &profile.contexts {
        assert_eq!(context.result.is_some(), context.reported == Reported::Yes);
        assert_eq!(context.missing > 0, context.reported == Reported::NotEnough);
        assert!(context.answered <= context.applicable);
        let said: Vec<_> = context.parts.iter().flat_map(|part| &part.statements).collect();
        for decided in said {
            let given = answered.iter().find(|(statement, _)| *statement == decided.statement);
            assert_eq!(decided.answer.as_ref(), given.map(|(_, answer)| answer), "nothing is imputed");
        }
        assert!(context.parts.iter().all(|part| part.met + part.lowest <= part.applicable));
    }
    let beside = assessment.compare(assessment).expect("the same instrument");
    assert!(beside.contexts.iter().all(|context| context.first == context.second && context.differing.is_empty()));

    assert!(assessment.steps().len() <= 3);
    for proposal in assessment.proposals() {
        let mut with = assessment.clone();
        let step = NewChosenStep { step: proposal.step.clone(), with: String::new(), by: None };
        if assessment.steps().len() < 3 || proposal.chosen {
            with.put_step(step).expect("what is proposed can be chosen");
            assert!(with.proposals().iter().any(|chosen| chosen.step == proposal.step && chosen.chosen));
        }
    }
    assessment_response(assessment);
}

fn assessment_response(assessment: &Assessment) {
    let written: Value = through_text(&assessment.to_fhir(Authored::default()));
    match Assessment::from_fhir(Arc::clone(assessment.instruments()), &written, &|_| 60) {
        Ok(read) => assert_eq!(through_text(&read.taken.to_fhir(Authored::default())), written),
        Err(error) => panic!("our own response is refused: {error}\n{}", text(&written)),
    }
}
