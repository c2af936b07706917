//! Voices: a text `id@voice` stands in the place of the text `id` where that voice speaks.

use super::locale::Locale;
use super::terms::{EncounterKind, ForWhom, Mode, Side};

/// Who speaks, with whom, and how. What a language has no voice for is said as usual.
const VOICES: [&str; 11] = [
    "organiser",
    "meeting",
    "list",
    "somebody",
    "general-practice",
    "specialist",
    "other-profession",
    "multidisciplinary",
    "video",
    "telephone",
    "remote",
];

/// The voices of an encounter, the nearest first: whose words they are before where and how they are said.
pub(crate) fn voices(kind: EncounterKind, side: Side, mode: Mode, for_whom: ForWhom) -> Vec<&'static str> {
    let mut voices = Vec::new();
    if side == Side::Organiser {
        voices.push("organiser");
    }
    if kind == EncounterKind::PartnerMeeting {
        voices.push("meeting");
    }
    match for_whom {
        ForWhom::Myself => {}
        ForWhom::Somebody => voices.push("somebody"),
        ForWhom::TheirList => voices.extend(["list", "somebody"]),
    }
    if kind != EncounterKind::PartnerMeeting {
        voices.push(kind.id());
    }
    if mode != Mode::InPerson {
        voices.extend([mode.id(), "remote"]);
    }
    voices
}

impl Locale {
    /// The id of the first of a text's voices that there is; the text's own where there is none.
    #[must_use]
    pub fn voice(&self, id: &str, voices: &[&str]) -> String {
        let ids = voices.iter().map(|voice| [id, "@", voice].concat());
        ids.into_iter().find(|id| self.has(id)).unwrap_or_else(|| id.to_owned())
    }

    /// The ids of a text and of all its voices.
    pub(crate) fn voiced(&self, id: &str) -> Vec<String> {
        let voices = VOICES.iter().map(|voice| [id, "@", voice].concat()).filter(|id| self.has(id));
        [id.to_owned()].into_iter().chain(voices).collect()
    }
}
