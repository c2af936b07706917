//! Calls with arguments as JavaScript would hand them over: an input is a list of `[name, argument, argument]`.

use std::sync::LazyLock;

use care_partnership::Error;
use care_partnership::engagement::Assessment;
use care_partnership::preparation::{Draft, Preparation};
use care_partnership::record::{ContributionRecord, PreparationRecord};
use care_partnership::value::{Read, Value};
use care_partnership::when::Moment;

use super::care::{content, empty, instruments, json, list, string, unanswered};
use super::invariants::{of_assessment, of_preparation};
use super::steps::{Done, Steps};

static BASES: LazyLock<Vec<Value>> = LazyLock::new(|| vec![json(include_str!("calls.json"))]);

pub fn bases() -> &'static [Value] {
    &BASES
}

/// Each call does what it says or changes nothing, each act can be taken back, and all that holds holds at the end.
pub fn check(calls: &Value) {
    let mut preparation = empty(&content());
    let mut assessment = unanswered(&instruments(), "continuum");
    let (mut visits, mut answers) = (Steps::new(), Steps::new());
    for call in list(calls).iter().take(64) {
        let call = list(call);
        let (before, stood) = (preparation.draft().clone(), written(&preparation));
        let nothing = preparation.is_empty() && !preparation.can_undo();
        preparation.leave_field();
        match prepare(&mut preparation, call) {
            Err(_) => assert_eq!(preparation.draft(), &before, "what is refused changes nothing"),
            Ok(()) => visits.follow(done(call, nothing), stood, &written(&preparation)),
        }
        visits.are(preparation.can_undo(), preparation.can_redo());
        let before = assessment.draft();
        assessment.leave_field();
        match assess(&mut assessment, call) {
            Err(_) => assert_eq!(assessment.draft(), before, "what is refused changes nothing"),
            Ok(()) if string(call.first()) == "next" => {}
            Ok(()) => answers.follow(done(call, false), before, &assessment.draft()),
        }
        answers.are(assessment.can_undo(), assessment.can_redo());
    }
    of_preparation(&preparation);
    of_assessment(&assessment);
    visits.walk(&mut preparation, |at| Ok(at.undo()?.is_some()), |at| Ok(at.redo()?.is_some()), written);
    answers.walk(&mut assessment, |at| Ok(at.undo()?.is_some()), |at| Ok(at.redo()?.is_some()), Assessment::draft);
    of_preparation(&preparation);
    of_assessment(&assessment);
}

/// All that can be taken back: a calendar keeps the number it was given.
fn written(preparation: &Preparation) -> Draft {
    Draft { sequence: 0, ..preparation.draft().clone() }
}

fn done(call: &[Value], nothing: bool) -> Done {
    match string(call.first()) {
        "undo" => Done::Undone,
        "redo" => Done::Redone,
        "next" => Done::Anew,
        // There is nothing to go back to.
        "open" if nothing => Done::Anew,
        _ => Done::Act,
    }
}

/// An argument of the type that is asked for.
fn of<T: Read>(arguments: &[Value], place: usize) -> Result<T, Error> {
    T::read(argument(arguments, place))
}

fn argument(arguments: &[Value], place: usize) -> &Value {
    arguments.get(place).unwrap_or(&Value::Null)
}

fn prepare(at: &mut Preparation, call: &[Value]) -> Result<(), Error> {
    let id = string(call.get(1));
    match string(call.first()) {
        "setEncounter" => at.set_encounter(of(call, 1)?),
        "setLimits" => at.set_limits(of(call, 1)?),
        "add" => at.add(of(call, 1)?).map(drop),
        "update" => at.update(id, of(call, 2)?),
        "writeMain" => at.write_main(id, None).map(drop),
        "addWithDetails" => at.add_with_details(of(call, 1)?, None).map(drop),
        "addLines" => at.add_lines(of(call, 1)?, None).map(drop),
        "nameMain" => at.name_main(id),
        "remove" => at.remove(id),
        "move" => at.move_to(id, of(call, 2)?),
        "bringIn" => at.bring_in(id).map(drop),
        "addAllTheSame" => at.add_all_the_same(id),
        "undo" => at.undo().map(drop),
        "redo" => at.redo().map(drop),
        "receive" => ContributionRecord::read(argument(call, 1)).and_then(|list| at.receive(list.open())).map(drop),
        "open" => {
            let opened = PreparationRecord::read(argument(call, 1))?.open(content())?;
            at.replace(opened);
            Ok(())
        }
        "putContributor" => at.put_contributor(of(call, 1)?).map(drop),
        "removeContributor" => at.remove_contributor(id),
        "accept" => at.accept(id),
        "decline" => at.decline(id),
        "removeDeclined" => {
            at.remove_declined();
            Ok(())
        }
        "rank" => at.rank(id, of(call, 2)?),
        "chooseThemes" => at.choose_themes(of(call, 1)?),
        "addQuestion" => at.add_question(id).map(drop),
        "putNote" => at.put_note(of(call, 1)?).map(drop),
        "removeNote" => at.remove_note(id),
        "setLife" => at.set_life(id, string(call.get(2))),
        "putPerson" => at.put_person(of(call, 1)?).map(drop),
        "removePerson" => at.remove_person(id),
        "putResource" => at.put_resource(of(call, 1)?).map(drop),
        "removeResource" => at.remove_resource(id),
        "keepResource" => at.keep_resource(id, of(call, 2)?),
        "tick" => at.tick(id, of(call, 2)?),
        "addChecklistItem" => at.add_checklist_item(id).map(drop),
        "removeChecklistItem" => at.remove_checklist_item(id),
        "setCompanion" => at.set_companion(of(call, 1)?),
        "setRoute" => at.set_route(id, of(call, 2)?),
        "setOutcome" => at.set_outcome(id, of(call, 2)?),
        "setClosing" => at.set_closing(of(call, 1)?),
        "putNextStep" => at.put_next_step(of(call, 1)?).map(drop),
        "removeNextStep" => at.remove_next_step(id),
        "next" => {
            *at = at.next(of(call, 1)?)?;
            Ok(())
        }
        "calendar" => at.calendar(Moment::parse(id)?).map(drop),
        _ => Ok(()),
    }
}

fn assess(at: &mut Assessment, call: &[Value]) -> Result<(), Error> {
    let id = string(call.get(1));
    let second: fn(&[Value]) -> Result<Option<String>, Error> = |call| of(call, 2);
    match string(call.first()) {
        "undo" => at.undo().map(drop),
        "redo" => at.redo().map(drop),
        "comment" => at.comment(id, string(call.get(2))),
        "shareComments" => {
            at.share_comments(of(call, 1)?);
            Ok(())
        }
        "setOptions" => at.set_options(of(call, 1)?),
        "answer" => at.answer(id, second(call)?.as_deref()),
        "setDesired" => at.set_desired(id, second(call)?.as_deref()),
        "putStep" => at.put_step(of(call, 1)?),
        "removeStep" => at.remove_step(id),
        _ => Ok(()),
    }
}
