//! The closed lists of words that content, preparations and JavaScript share.

use serde::{Deserialize, Serialize};

macro_rules! terms {
    ($(#[$doc:meta])* $name:ident { $($(#[$item_doc:meta])* $item:ident = $id:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$item_doc])* #[serde(rename = $id)] $item),+
        }

        impl $name {
            /// All of them, in the order they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$item),+];

            /// The word in content, saved forms and JavaScript.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self {
                    $(Self::$item => $id),+
                }
            }
        }
    };
}

terms! {
    /// What sort of meeting is prepared.
    EncounterKind {
        /// With a general practitioner.
        GeneralPractice = "general-practice",
        /// With a specialist.
        Specialist = "specialist",
        /// With a nurse, a midwife, a psychologist or another profession of care.
        OtherProfession = "other-profession",
        /// With several professionals.
        Multidisciplinary = "multidisciplinary",
        /// A meeting in which users and relatives take part as partners.
        PartnerMeeting = "partner-meeting",
    }
}
terms! {
    /// How people meet.
    Mode {
        /// In one room.
        InPerson = "in-person",
        /// By video.
        Video = "video",
        /// By telephone.
        Telephone = "telephone",
    }
}
terms! {
    /// Who prepares a partner meeting.
    Side {
        /// Somebody who takes part.
        Participant = "participant",
        /// Who invites.
        Organiser = "organiser",
    }
}
impl Default for Side {
    /// Nearly everybody takes part, and does not invite.
    fn default() -> Self {
        Self::Participant
    }
}

terms! {
    /// For whom somebody prepares.
    #[derive(Default)]
    ForWhom {
        /// For herself or himself.
        #[default]
        Myself = "myself",
        /// For somebody whom the person helps, and in whose place they may speak.
        Somebody = "somebody",
        /// The person adds points to a list that is somebody else's.
        TheirList = "their-list",
    }
}
terms! {
    /// For whom a sheet is.
    Reader {
        /// The person's own page.
        Person = "person",
        /// A half page for who is met.
        Clinician = "clinician",
        /// A page to fill in by hand.
        Blank = "blank",
        /// The general practitioner, who was not there.
        GeneralPractitioner = "general-practitioner",
        /// The pharmacist or another professional.
        Professional = "professional",
        /// Somebody close who could not come.
        Relative = "relative",
    }
}
terms! {
    /// A part of a sheet.
    Part {
        /// The main point, on the page to fill in by hand.
        Main = "main",
        /// The sentence to start with.
        Opening = "opening",
        /// What to say.
        Topics = "topics",
        /// What to ask.
        Questions = "questions",
        /// What is hoped for.
        Wishes = "wishes",
        /// What was lived since the last visit.
        Since = "since",
        /// My life, to take into account.
        Life = "life",
        /// What does not fit.
        Parked = "parked",
        /// What the visit before left.
        Previous = "previous",
        /// Who comes along.
        Companion = "companion",
        /// Who is who around the care.
        People = "people",
        /// Associations and help.
        Resources = "resources",
        /// What the person added by hand, apart from the portal's.
        ResourcesOwn = "resources-own",
        /// What to bring.
        Bring = "bring",
        /// What an organiser sees to.
        Organise = "organise",
        /// What was understood.
        Understood = "understood",
        /// Who does what next.
        NextSteps = "next-steps",
        /// Whom to tell.
        Tell = "tell",
        /// Lines for notes.
        Notes = "notes",
    }
}
terms! {
    /// Which entries of a part bring their details along.
    #[derive(Default)]
    Details {
        /// None of them.
        #[default]
        None = "none",
        /// The main point.
        Main = "main",
        /// All of them.
        All = "all",
    }
}
terms! {
    /// What an entry is.
    EntryKind {
        /// Something to say.
        Topic = "topic",
        /// Something to ask.
        Question = "question",
        /// What the person hopes for.
        Wish = "wish",
    }
}
terms! {
    /// In what quality somebody contributes.
    ContributorRole {
        /// The person who prepares.
        Patient = "patient",
        /// Somebody close.
        Relative = "relative",
        /// An association or a peer.
        Association = "association",
        /// A professional.
        Professional = "professional",
    }
}
terms! {
    /// What a companion does in the room, agreed beforehand.
    CompanionRole {
        /// Help me understand.
        Understand = "understand",
        /// Remind me of what I wanted to say.
        Remind = "remind",
        /// Take notes.
        TakeNotes = "take-notes",
        /// Speak for me on a subject.
        Speak = "speak",
        /// Just be there.
        BeThere = "be-there",
    }
}
terms! {
    /// What became of a point during the visit.
    Outcome {
        /// It was dealt with.
        Covered = "covered",
        /// In part.
        Partly = "partly",
        /// Not this time.
        NotCovered = "not-covered",
    }
}
terms! {
    /// In what quality somebody answers an instrument.
    Respondent {
        /// The patient, or the user of a service.
        Patient = "patient",
        /// Somebody close to them.
        Relative = "relative",
        /// Somebody who cares for them.
        Professional = "professional",
        /// A committee that speaks for the users.
        UsersCommittee = "users-committee",
        /// Somebody who manages, or an authority.
        Manager = "manager",
    }
}
terms! {
    /// What an instrument makes of the answers.
    Rule {
        /// The highest of ordered levels that is evidenced, with all below it.
        Levels = "levels",
        /// How much of what is asked is in place.
        Share = "share",
        /// How well each of several ways fits the person.
        Fit = "fit",
    }
}
terms! {
    /// What an answer is that is no grade.
    Aside {
        /// The statement does not apply: as if it were not asked.
        Excluded = "excluded",
        /// Nobody knows yet: it applies, and is no evidence.
        Open = "open",
    }
}
