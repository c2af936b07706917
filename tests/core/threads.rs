//! A server has threads: what a program holds can be sent to another one, and shared between several.

use care_partnership::content::{Content, Instrument, Instruments, Settings};
use care_partnership::engagement::{Assessment, Overview};
use care_partnership::preparation::{Agenda, Contribution, Preparation, Sheet};
use care_partnership::record::{AssessmentRecord, ContributionRecord, PreparationRecord};
use care_partnership::{Code, Error};

fn shared<T: Send + Sync + 'static>() {}

#[test]
fn what_a_program_holds_can_go_to_any_thread() {
    shared::<(Content, Instruments, Instrument, Settings)>();
    shared::<(Preparation, Agenda, Sheet, Contribution)>();
    shared::<(Assessment, Overview)>();
    shared::<(PreparationRecord, ContributionRecord, AssessmentRecord)>();
    shared::<(Error, Code)>();
}
