// The consultation preparation.

import type { Act, Care, DocumentOptions, FhirResource, ResponsePart, Zone } from "./care.js";
import type { CalendarEvent, Sheet } from "./sheet.js";

export type EncounterKind = "general-practice" | "specialist" | "other-profession" | "multidisciplinary" | "partner-meeting";
export type Mode = "in-person" | "video" | "telephone";
/** Who prepares a partner meeting. Always "participant" for the other kinds. */
export type Side = "participant" | "organiser";
/** For oneself, for somebody whom one helps, or points for a list that is somebody else's. */
export type ForWhom = "myself" | "somebody" | "their-list";
export type EntryKind = "topic" | "question" | "wish";
export type Visibility = "sheet" | "only-me";
export type ContributorRole = "patient" | "relative" | "association" | "professional";
export type EntryStatus = "accepted" | "proposed" | "declined";
export type CompanionRole = "understand" | "remind" | "take-notes" | "speak" | "be-there";
export type Outcome = "covered" | "partly" | "not-covered";
/** The person, who is met, a page to fill in by hand; the GP, another professional or somebody close who were not there. */
export type Reader = "person" | "clinician" | "blank" | "general-practitioner" | "professional" | "relative";

export interface Encounter {
  kind: EncounterKind;
  mode: Mode;
  side: Side;
  /** Questions, hints, headings and what to bring are worded for whom one prepares. */
  forWhom: ForWhom;
  /** With whom, as the person writes it; may be empty. */
  with: string;
  /** Local date, or date and time; null while unknown. */
  when: string | null;
  /** Length of the visit, 5 to 240. */
  minutes: number;
  /** The participant's own share of a partner meeting, 1 to `minutes`; null for the other kinds. */
  share: number | null;
}
export type EncounterOptions = Partial<Encounter> & { visit?: EncounterKind };

/** How many of each kind the agenda takes, 1 to 50 each; 3 by default. */
export interface Limits { topics: number; questions: number; wishes: number }

export interface NewEntry {
  kind: EntryKind;
  /** 1 to 80 characters as a person sees them. */
  title: string;
  /** At most 2,000 characters. */
  details?: string;
  theme?: string | null;
  /** A contributor's id; "patient" by default. */
  author?: string;
  /** "Must be said today", the person's own mark. */
  must?: boolean;
  /** "The most important", the person's own mark, on one entry at most: it is taken from the one that had it. */
  main?: boolean;
  /** The person's own estimate, 1 to 240; null for the usual one. */
  minutes?: number | null;
  visibility?: Visibility;
}
/** These fields alone: others of an entry are refused. */
export type EntryPatch = Partial<Omit<NewEntry, "author">>;
export interface Entry {
  id: string;
  kind: EntryKind;
  title: string;
  details: string;
  theme: string | null;
  author: string;
  must: boolean;
  main: boolean;
  minutes: number | null;
  visibility: Visibility;
  status: EntryStatus;
  /** The question of the bank it was made from, if any. */
  question: string | null;
  /** How the last visit left it, when it was carried over. */
  carried: "partly" | "not-covered" | "parked" | null;
  /** Its place among its author's own entries, where the author is not the patient. */
  rank: number;
  /** The way to go that the person chose, should it be parked. */
  route: string | null;
  /** What became of it in the visit. */
  outcome: Outcome | null;
}

/** The person who prepares is the contributor "patient"; an empty name is shown as the role. */
export interface Contributor { id: string; role: ContributorRole; name: string }
/** Two contributors who put the same themes in a different order. Shown, never averaged. */
export interface Difference {
  first: Contributor;
  second: Contributor;
  /** The themes both spoke of and put at different places, each with both places counted from 1. */
  themes: { theme: string; label: string; first: number; second: number }[];
  sentence: string;
}

export interface Question {
  id: string; theme: string; text: string;
  /** The entry it became, where the person has taken it. */
  entry: string | null;
}
/** The questions of one theme for this encounter, taken or not. */
export interface ThemeQuestions { theme: Choice; chosen: boolean; questions: Question[] }
export interface Suggestions { top: Question[]; others: Question[] }

/** What happened, and what it changed in daily life, on a day or without one; each at most 2,000 characters, not both empty. */
export interface Note { id: string; date: string | null; happened: string; changed: string }
export interface NewNote { id?: string; date?: string | null; happened?: string; changed?: string }

export interface LifePrompt {
  reality: string; label: string; prompt: string; text: string;
  /** "only-me": on no sheet, in no export. */
  visibility: Visibility;
}

/** Somebody around the care; `role` is one of the catalogue's person roles. */
export interface Person { id: string; name: string; role: string; contact: string; note: string }
export interface NewPerson { id?: string; name: string; role: string; contact?: string; note?: string }

export interface Resource {
  id: string; title: string; detail: string; url: string | null;
  /** Added by the person (true) or supplied by the portal (false). */
  own: boolean;
  /** On the person's page. */
  kept: boolean;
  themes: string[];
}
export interface NewResource { id?: string; title: string; detail?: string; url?: string | null }

export interface Route { id: string; label: string; detail: string; url: string | null }

export interface ChecklistItem {
  id: string; text: string; reason: string | null;
  /** What the lines it stands with have in common, where an organiser's are many. */
  group: string | null;
  done: boolean; own: boolean;
}

export interface Companion {
  name: string;
  roles: CompanionRole[];
  /** The subject on which the companion may speak, for the role "speak". */
  speakOn: string;
}

export interface AgendaItem {
  entry: string; kind: EntryKind; title: string; author: string;
  /** Minutes on the agenda, and minutes asked for: the main point may get fewer. */
  minutes: number; wanted: number;
  main: boolean; must: boolean;
  reason: "must" | "main" | "order";
  /** The reason as a sentence. */
  why: string;
}
export interface ParkedItem {
  entry: string; kind: EntryKind; title: string; author: string; minutes: number;
  reason: "time" | "limit";
  /** The reason as a sentence. */
  why: string;
  /** The minutes that are left for it where `addAllTheSame` gives it a place; null where it does not. */
  minutesLeft: number | null;
  route: Route;
}
/** A point in the list of its kind: where it comes, and where it can be moved to, counted from 0. */
export interface Point {
  entry: string;
  part: "now" | "later" | "only-me";
  /** The minutes it takes, or would take; null for what is only for the person. */
  minutes: number | null;
  first: number; last: number;
}
/** One sentence to start with; at most 30 words; reading time in seconds. */
export interface Opening { text: string; words: number; seconds: number }
export type Offer = "longer-visit" | "second-visit" | "choose";
export interface Agenda {
  /** The visit's minutes, or the participant's share. */
  minutes: number;
  /** Two thirds of it, rounded down. */
  speaking: number;
  used: number;
  /** By how many minutes the musts exceed the speaking time; 0 when all fits. */
  over: number;
  overSentence: string | null;
  offers: { id: Offer; text: string }[];
  opening: Opening | null;
  topics: AgendaItem[];
  questions: AgendaItem[];
  wishes: AgendaItem[];
  parked: ParkedItem[];
  /** Entries that stay with the person: on no agenda, no sheet, no export. */
  onlyMe: string[];
  /** How the agenda is made, in one sentence. */
  explanation: string;
}

/** Something that has arrived from another device, told before anything of it is taken. */
export interface Arrival {
  what: "invitation" | "contribution";
  sentence: string;
  /** With whom and when, of an invitation. */
  lines: string[];
  /** Whether there is something to take. */
  open: boolean;
}

/** What of a sheet a QR code has room for; `less` is null where `whole` is not. */
export interface CodeText { whole: string | null; less: string | null }

export interface NextStep { id: string; who: string; what: string; by: string | null }
export interface NewNextStep { id?: string; who?: string; what: string; by?: string | null }
export interface Closing {
  outcomes: { entry: string; title: string; kind: EntryKind; outcome: Outcome | null; parked: boolean }[];
  understood: string;
  nextSteps: NextStep[];
  tell: string;
  learned: string;
}
/** What the visit before this one left, shown at the start of a carried-over preparation. */
export interface Previous { when: string | null; with: string; understood: string; nextSteps: NextStep[] }

/**
 * A step of the guided path: on the short way to a sheet, offered beyond it, or of the second beginning after the visit.
 * `filled`: the person has put something there.
 */
export interface Step {
  id: string; label: string; hint: string; minutes: number;
  stretch: "short" | "more" | "after";
  filled: boolean;
}
/** The path as it is seen from one step: where it is, as a sentence, and the ids of the steps beside it. */
export interface Path {
  step: string;
  progress: string;
  back: string | null; next: string | null;
  /** The second beginning, once the day of the visit has come. */
  begun: string | null;
  steps: Step[];
}
export type Fact = "for-whom" | "side" | "name" | "with" | "when" | "kind" | "mode" | "minutes" | "share";
/** What is asked of the visit: at once, and for who wants to say more or to change what the portal said. */
export interface Facts { first: Fact[]; more: Fact[] }

export interface Choice { id: string; label: string; hint: string }
/** All there is to choose from, in the order and words of the content. */
export interface Catalogue {
  encounterKinds: (Choice & { minutes: number })[];
  modes: Choice[]; sides: Choice[]; entryKinds: Choice[]; themes: Choice[];
  forWhom: Choice[];
  contributorRoles: Choice[]; companionRoles: Choice[]; personRoles: Choice[];
  routes: Route[]; outcomes: Choice[];
  welcome: string;
  emergency: string;
}

/** One preparation of one encounter. Every call either does all it says or throws a CareError and changes nothing. */
export class Preparation {
  private constructor();
  /** Given by chance when it is made, kept in its saved form; `next()` has another one. */
  readonly id: string | undefined;
  encounter(): Encounter;
  /** `kind` sets the usual minutes again unless `minutes` is given with it. */
  setEncounter(change: EncounterOptions): void;
  /**
   * Takes what a system says of the visit. In the place of a name or a day that was there it is an act, which `undo()`
   * takes back, and the answer is true; else it is none, and what is taken back keeps it.
   */
  takeVisit(told: EncounterOptions): boolean;
  limits(): Limits;
  setLimits(change: Partial<Limits>): void;
  steps(): Step[];
  /** The path as it is seen from a step; `today` is a local date. */
  path(step: string, today?: string): Path;
  facts(): Facts;
  /** The name under which one adds points to another person's list; may be empty. */
  readonly name: string;
  setName(name: string): void;
  /** A text of the content in the words of this encounter: its side, and for whom one prepares. */
  text(id: string, values?: Record<string, string | number | readonly string[]>): string;

  /** Adds at the end of the person's order; by somebody else than the patient it waits to be accepted. */
  add(entry: NewEntry): string;
  /** The points that a text of several lines makes: a line each, without the bullet or the number in front of it. */
  lines(text: string): string[];
  /**
   * Adds an entry for each line of the title, as one act, and returns their ids in that order; the mark of the most
   * important is for the first. `on`: the entry that takes the first line as its title. Where one line is refused,
   * nothing is added.
   */
  addLines(entry: NewEntry, on?: string): string[];
  /** Whether a text is too long for a title, and can go on in the details. */
  goesOn(text: string): boolean;
  /**
   * Adds an entry whose title is too long for one, and returns its id: its first sentence, or as much of it as there is
   * room for, is the title, and the rest goes on in the details. `on`: the entry that takes both.
   */
  addWithDetails(entry: NewEntry, on?: string): string;
  update(id: string, change: EntryPatch): void;
  /** The id of the main point: the entry named the most important, else the first topic, musts before others. */
  mainPoint(): string | undefined;
  /**
   * Writes what matters most and returns the entry's id: the main point gets this title and keeps the rest; where there
   * is none, a topic is added. Either is named the most important. `on`: the entry that was the main point when the
   * person began to write; it stays the one that is meant, and where it is gone, a topic is added.
   */
  writeMain(title: string, on?: string): string;
  /** Names an entry the most important, in the place of the one that was; `undo()` takes it back. */
  nameMain(id: string): void;
  remove(id: string): void;
  /** Moves to place `to` of the person's order, counted from 0; past the end is the end. */
  move(id: string, to: number): void;
  /**
   * Takes back the last act, whatever it changed, and returns it; null where there is none. What is written letter by
   * letter into one field is one act. The last 100 acts can be taken back, fewer where they changed more than 2 MB.
   */
  undo(): Act | null;
  /** Does again what was taken back last, as long as nothing else was done since. */
  redo(): Act | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** A field was left: what is written next is an act of its own. */
  leaveField(): void;
  /** Forgets what could be taken back or done again, and every word in it. */
  forget(): void;
  entries(): Entry[];

  contributors(): Contributor[];
  /** Who wrote something, in a sentence: by name, or in the words for the role where no name was given. */
  by(contributor: string): string;
  putContributor(contributor: { id?: string; role: ContributorRole; name?: string }): string;
  /** Refused while entries of theirs are there. */
  removeContributor(id: string): void;
  accept(id: string): void;
  /** It takes no place among the entries any more, and can be accepted after all. */
  decline(id: string): void;
  /** Forgets all that was declined; returns how many entries that were. `undo()` brings them back. */
  removeDeclined(): number;
  /** Moves an entry within its author's own order, counted from 0. */
  rank(id: string, to: number): void;
  differences(): Difference[];
  /** What a contributor may see: their own entries in their own order, then those taken in; never an only-me entry. */
  view(contributor: string): Entry[];
  /** A contributor's own list as text for a file, to be received by the person's preparation. */
  contribution(contributor: string): string;
  /** Takes in such a list; all of it waits to be accepted. Returns how many entries came. */
  receive(contribution: string): number;

  /** An invitation to add points to this list, as text: which visit it is for, and no word of what stands on the list. */
  invitation(): string;
  /**
   * What an invitation or a contribution that has arrived is to this preparation; nothing is taken yet: `joinList()` and
   * `receive()` do. `mark`: what `mark()` said of the text before it travelled; `not-this-format` where it is another.
   */
  arrival(arrived: string, mark?: string): Arrival;
  /**
   * Begins a list for the one who invites, in the place of what is here, which `undo()` brings back; false where that
   * list is being written already.
   */
  joinList(invitation: string): boolean;

  themes(): string[];
  chooseThemes(themes: string[]): void;
  /** The themes that have questions for this encounter. */
  offeredThemes(): Choice[];
  suggestions(): Suggestions;
  /** The whole bank for this encounter, theme by theme, those the person chose first. */
  bank(): ThemeQuestions[];
  addQuestion(question: string): string;

  notes(): Note[];
  putNote(note: NewNote): string;
  removeNote(id: string): void;
  life(): LifePrompt[];
  setLife(reality: string, text: string): void;
  /** Keeps what is written about a reality for the person alone, or puts it on the sheets again. */
  setLifeVisibility(reality: string, visibility: Visibility): void;
  people(): Person[];
  /** The roles that fit this encounter, and those that somebody has already. */
  personRoles(): Choice[];
  putPerson(person: NewPerson): string;
  removePerson(id: string): void;
  resources(): Resource[];
  putResource(resource: NewResource): string;
  removeResource(id: string): void;
  keepResource(id: string, kept: boolean): void;
  checklist(): ChecklistItem[];
  tick(id: string, done: boolean): void;
  /** Adds a line, ticked as something to bring; for an organiser not ticked yet, as something to be done. */
  addChecklistItem(text: string): string;
  removeChecklistItem(id: string): void;
  companion(): Companion | null;
  setCompanion(companion: Partial<Companion> | null): void;
  /**
   * Moves a parked point up, no further than it must, until the agenda has room for it. Gives the ids of what is parked
   * in its stead; null where no place makes room, and nothing moves.
   */
  bringIn(id: string): string[] | null;
  /**
   * Gives a point that is parked by the limit a place while minutes are left: raises the limit by one, and moves the
   * point before others that wait for the same place. `undo()` takes back both.
   */
  addAllTheSame(id: string): void;
  /** The ways to go for a parked point of this encounter. */
  routes(): Route[];
  /** The way to go for a parked point; null for the proposed one. */
  setRoute(entry: string, route: string | null): void;

  agenda(): Agenda;
  /** The points of one kind in the order in which they come: on the agenda, parked, only for the person. */
  points(kind: EntryKind): Point[];
  /**
   * Moves an entry to place `to` of the list of its kind, counted from 0, or as near as its marks allow; from what is for
   * later to what fits as `bringIn` does; from what fits to what is for later where the next one takes its place. Gives
   * the ids of what is parked by it, itself among them; null where no place makes room.
   */
  place(id: string, to: number): string[] | null;
  /** The readers that a sheet is offered for in this encounter. */
  readers(): (Choice & { id: Reader })[];
  /**
   * The sheet for a reader: which parts each gets is content. `also`: a language that was loaded besides, in which
   * headings, labels, questions of the bank and the checklist stand too; the person's own words stay as they are, marked.
   */
  sheet(reader: Reader, options?: { also?: string | null }): Sheet;
  /** What of a sheet a QR code has room for: all of it, or its points alone. */
  codeText(reader: Reader): CodeText;
  /**
   * An iCalendar file as text, with nothing about health in it; needs `encounter().when`. `now` is an instant with the
   * offset of the place, "2026-11-24T09:00:00+01:00", or in UTC. A calendar replaces by it what an earlier one brought:
   * the UIDs last with `id`, the SEQUENCE is higher each time and is saved.
   */
  calendar(now: string): string;
  /** What that file tells, for a device that has a calendar of its own. */
  calendarEvents(now: string): CalendarEvent[];

  closing(): Closing;
  setOutcome(entry: string, outcome: Outcome | null): void;
  setClosing(change: { understood?: string; tell?: string; learned?: string }): void;
  putNextStep(step: NewNextStep): string;
  removeNextStep(id: string): void;
  /** What I learned and would share, on its own, as text. */
  learned(): string;
  previous(): Previous | null;
  /** A new preparation that starts from what was not covered. */
  next(options?: EncounterOptions): Preparation;

  /** FHIR R4 Questionnaire in the language at hand; the `linkId`s are the same in each. */
  questionnaire(): FhirResource;
  /** FHIR R4 QuestionnaireResponse: what stands on the sheets; `authored` is a local date. */
  toFhir(authored?: string | null): FhirResource;
  /** All that `toFhir()` would say, to be shown before it goes. */
  fhirContents(): ResponsePart[];
  /** Replaces this by what a QuestionnaireResponse says; throws with every fault. Returns the paths of all that was left aside. */
  fromFhir(resource: unknown): string[];
  /**
   * A sheet as a FHIR R4 DocumentReference, in plain text and HTML, under a label that says who says so (`PATAST`, or
   * `PACQAST` where it is somebody for the patient). It holds what `sheet(reader)` does; the page to fill in is refused.
   */
  document(reader: Reader, options?: DocumentOptions): FhirResource;
  /**
   * A FHIR R4 Provenance for each role that wrote entries of `toFhir()`, and which ones: nobody is named. `recorded` is a
   * FHIR `instant`.
   */
  provenance(recorded: string): FhirResource[];
  /** Takes when, how long and with whom from a FHIR R4 Appointment. Returns the paths of all that was left aside. */
  readAppointment(resource: unknown, zone?: Zone): string[];

  isEmpty(): boolean;
  /** Whether nothing of it is the person's: no word, no mark, no name or day of the visit but what the portal said. */
  isUntouched(): boolean;
  save(): string;
  /** The same without what is only the person's: what a portal's form gets. */
  saveShared(): string;
  /** The same in a preparation of its own: what is done to one is not done to the other. */
  copy(): Preparation;
  /** Goes on in another language or with other settings; what was written, and what can be undone, stay. */
  speak(care: Care): void;
  /** Says anew which visit the portal means; what the person has set otherwise stays. */
  offer(options: EncounterOptions): void;
  /**
   * Replaces this preparation by a saved one; refused whole if anything in it is wrong. Only what was taken once and is
   * refused now is left out (an address of the person's own) or changed (a text with marks without end, or of signs that
   * nobody sees): returns the paths of these.
   */
  open(saved: string): string[];
  free(): void;
}
