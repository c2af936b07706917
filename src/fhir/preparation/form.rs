//! What a response holds, as plain data: the fields have the names of the questionnaire's items.

use crate::content::{CompanionRole, ContributorRole, EncounterKind, EntryKind, Mode, Outcome, Side};
use crate::value::{readable, writable};

/// A form, written and read: `field: "name"`, absent where it holds nothing.
macro_rules! form {
    ($type:ident { $($field:ident : $kind:ty = $name:literal),+ $(,)? }) => {
        #[derive(Debug, Default)]
        pub(super) struct $type { $(pub(super) $field: $kind),+ }

        readable!($type { $($field: $name = <$kind>::default()),+ });
        writable!($type { $($field: $name),+ });
    };
}

form!(Form {
    visit: VisitForm = "visit",
    themes: Vec<String> = "themes",
    entries: Vec<EntryForm> = "entry",
    notes: Vec<NoteForm> = "note",
    life: Vec<(String, String)> = "life",
    people: Vec<PersonForm> = "person",
    companion: Option<CompanionForm> = "companion",
    bring: Vec<String> = "bring",
    closing: ClosingForm = "closing",
});
form!(VisitForm {
    kind: Option<EncounterKind> = "kind",
    mode: Option<Mode> = "mode",
    side: Option<Side> = "side",
    with: String = "with",
    date: String = "date",
    time: String = "time",
    minutes: Option<u16> = "minutes",
    share: Option<u16> = "share",
});
form!(EntryForm {
    kind: Option<EntryKind> = "kind",
    title: String = "title",
    details: String = "details",
    theme: Option<String> = "theme",
    main: bool = "main",
    must: bool = "must",
    minutes: Option<u16> = "minutes",
    role: Option<ContributorRole> = "role",
    name: String = "name",
    outcome: Option<Outcome> = "outcome",
});
form!(NoteForm { date: String = "date", happened: String = "happened", changed: String = "changed" });
form!(PersonForm { name: String = "name", role: String = "role", contact: String = "contact", note: String = "note" });
form!(CompanionForm { name: String = "name", roles: Vec<CompanionRole> = "roles", speak_on: String = "speakOn" });
form!(ClosingForm {
    understood: String = "understood",
    steps: Vec<StepForm> = "step",
    tell: String = "tell",
    learned: String = "learned",
});
form!(StepForm { what: String = "what", who: String = "who", by: String = "by" });
