// The tools together: what a portal sets, what makes them, what fails.

import type { Assessment, AssessmentOptions, EngagementCatalogue, InstrumentData, Overview } from "./engagement.js";
import type { KeptAssessment, KeptDraft, KeptDraftOptions } from "./kept.js";
import type { Catalogue, EncounterKind, EncounterOptions, EntryKind, ForWhom, Limits, Mode, Preparation, Side } from "./preparation.js";

/** What the portal sets. All optional; checked as a whole, the error names the path of what is wrong. */
export interface Settings {
  /** The usual minutes of each kind of visit, 5 to 240; the attribute `minutes` of an element wins. */
  minutes?: Partial<Record<EncounterKind, number>>;
  /** How many entries of each kind the agenda takes, 1 to 50 each; 3 by default. */
  limits?: Partial<Limits>;
  /** The routes of a parked point, in order. When given, only these are offered. */
  routes?: {
    /** A shipped id (`message`, `next-visit`, `other-professional`, `association`, …) keeps its text unless given anew. */
    id: string;
    /** What the person reads. */
    label?: string;
    /** One sentence more. */
    detail?: string;
    /** Where it leads: `https`, `http`, `mailto`, `tel`, or an address of the same site. */
    url?: string;
    /** The entries it is proposed for; all where absent. */
    kinds?: EntryKind[];
    /** The themes it is proposed for; all where absent. */
    themes?: string[];
    /** The visits it is offered for; all where absent. */
    encounters?: EncounterKind[];
  }[];
  /** Associations, groups and services that the portal recommends. */
  resources?: {
    /** The portal's own id for it. */
    id: string;
    /** Its name. */
    title: string;
    /** What it brings. */
    detail?: string;
    /** Where it is found. */
    url?: string;
    /** The themes it helps with; all where absent. */
    themes?: string[];
    /** The visits it is shown for; all where absent. */
    kinds?: EncounterKind[];
  }[];
  /** Questions offered before those of the bank. */
  questions?: ({
    /** The portal's own id for it. */
    id: string;
    /** One of the content's themes. */
    theme: string;
    /** The question, at most 80 characters. */
    text: string;
  } & Offered)[];
  /** Lines added to the checklists. */
  checklist?: ({
    /** The portal's own id for it. */
    id: string;
    /** The line. */
    text: string;
    /** Why. */
    reason?: string;
  } & Offered)[];
  /** The first words a person reads. */
  welcome?: string;
  /** The one emergency notice. English content names Relay UK and 999: outside the United Kingdom, set a text. */
  emergency?: {
    /** The notice, in the place of all of ours; it may name a crisis line. `{number}` stands for the number. */
    text?: string;
    /** The number to call. */
    number?: string;
    /** The number for those who cannot call. Where a text or a number is set without it, none is named. */
    message?: string;
  };
  /** How many days before the visit the calendar file proposes to prepare, 1 to 30. */
  daysBefore?: number;
  /** Instruments of the portal's own, offered after the shipped ones. */
  instruments?: InstrumentData[];
  /** Groups with fewer people are withheld in the overview; 5 to 1,000, 10 by default. */
  groupThreshold?: number;
  /** The base of the addresses of FHIR questionnaires and code systems, e.g. "https://hospital.example/fhir". */
  canonical?: string;
  /** Texts to replace, by id. */
  texts?: Record<string, string | Record<string, string>>;
}

/** To whom something is offered: all where a list is absent, participants where no side is named. */
export interface Offered {
  /** The visits it is for; all where absent. */
  kinds?: EncounterKind[];
  /** Whose it is in a partner meeting. */
  side?: Side;
  /** The ways to meet it is for; all where absent. */
  modes?: Mode[];
  /** For whom one prepares; all where absent. */
  forWhom?: ForWhom[];
}

/** Why a call failed, or a tool cannot run: a closed set. The docs site says of each what to do. */
export type ErrorCode =
  | "invalid-type" | "missing-field" | "unknown-field" | "empty" | "too-long" | "too-large" | "unopened" | "too-many" | "out-of-range"
  | "unknown-id" | "duplicate-id" | "invalid-date" | "invalid-url" | "not-allowed" | "missing-text"
  | "not-this-format" | "newer-version" | "other-instrument" | "not-loaded"
  | "webassembly-unavailable" | "policy-blocked" | "wasm-unavailable" | "content-unavailable" | "content-broken"
  | "offline" | "unreachable" | "tampered" | "freed" | "failed";

/** Characters as a person sees them: of a title or a name, of a contact or a line that says more, of a note. */
export interface Lengths { title: number; contact: number; details: number }

/** The tools in one language with one portal's settings. */
export class Care {
  private constructor();
  /** Joins the parsed content files of a language with what the portal sets; `load()` fetches them and calls this. */
  static create(
    common: unknown,
    preparation: ContentFiles | undefined,
    engagement: (ContentFiles & { instruments: ContentFiles[] }) | undefined,
    settings?: Settings,
    also?: LanguageFiles[],
  ): Care;
  readonly locale: string;
  readonly direction: "ltr" | "rtl";
  /** The tags of the languages that sheets can be printed in besides. */
  readonly also: string[];
  /** How long texts may be. */
  readonly lengths: Lengths;
  /** The most bytes of a file that is opened: a larger one need not be read. */
  readonly largestFile: number;
  /**
   * A text by its id; `{name}` places take `values`, plural forms follow `values.count`. Several words are listed. What
   * is written the other way than the language stands between marks (U+2068, U+2069), so that it turns nothing else.
   */
  text(id: string, values?: Record<string, string | number | readonly string[]>): string;
  /** A local date or date-time as the language writes it. */
  date(when: string): string;
  /** Whether what travels between two devices takes a text: the fragment of an address, a whole link, a QR code on a screen. */
  carries(by: Carrier, text: string): boolean;
  /** The most bytes that it takes. */
  mostCarried(by: Carrier): number;
  /** The mark that travels beside a text: one that lost a letter on its way has another. */
  mark(text: string): string;
  /** What the preparation offers to choose from. */
  catalogue(): Catalogue;
  preparation(options?: EncounterOptions): Preparation;
  /** The instruments there are, who answers them and about what. */
  engagementCatalogue(): EngagementCatalogue;
  assessment(options?: AssessmentOptions): Assessment;
  /** A FHIR R4 Bundle, a collection, of resources; each gets a `fullUrl`. */
  bundle(resources: FhirResource[]): FhirResource;
  /**
   * A FHIR R4 Bundle to be sent to a server, once or again: what has an identifier replaces what has the same one, a
   * questionnaire is created where its version is not there. `missing-field` for a resource that has neither.
   */
  transaction(resources: FhirResource[]): FhirResource;
  /**
   * What a FHIR R4 Task of the portal asks for: the visit of an Appointment that it contains as its focus, for
   * `setEncounter()`, the day by which it is wished for, and the paths of all that was left aside. Refused once it is done.
   */
  readTask(resource: unknown, zone?: Zone): { encounter: EncounterOptions; by: string | null; ignored: string[] };
  /**
   * The same Task, `completed`, with what came of it as outputs: where the portal has the documents. `modified` is a FHIR
   * `instant`.
   */
  completeTask(resource: unknown, outputs: { reference: string }[], modified?: string | null): FhirResource;
  /** What a FHIR R4 Appointment says for `setEncounter()`, and the paths of all that was left aside. */
  readAppointment(resource: unknown, zone?: Zone): { encounter: EncounterOptions; ignored: string[] };
  /** Many results, counted. */
  overview(): Overview;
  /** Which instrument a saved assessment answers, whether it is at hand or not. */
  instrumentOf(saved: string): string;
  /** A draft where the browser keeps it, if the person asks for that. */
  keptDraft(options: KeptDraftOptions): KeptDraft;
  /** Saved assessments to several instruments as one text to keep; one alone stays as it is. */
  keptTogether(saved: readonly string[]): string;
  /** The saved assessments in a text that was kept. */
  keptAssessments(kept: string): KeptAssessment[];
  /** Throws with all that is wrong with an instrument of the portal's own: the error and its `others`. */
  checkInstrument(instrument: InstrumentData): void;
  free(): void;
}

/** What carries a text from one device to another: a fragment as it is before it is folded, a whole link, a QR code. */
export type Carrier = "fragment" | "link" | "code";

/** Whose hours count; the device's where nothing is said. */
export interface Zone {
  /** An IANA time zone, e.g. "Europe/Paris". */
  timeZone?: string;
}

/** What a portal knows of a document; references as `Patient/1`, or addresses. */
export interface DocumentOptions {
  /** When it was made, a FHIR `instant`. */
  date?: string | null;
  subject?: string | null;
  /** An Encounter. */
  encounter?: string | null;
  appointment?: string | null;
  /** The document whose place this one takes. */
  replaces?: string | null;
}

/** A part of a FHIR response as a person reads it: a point, a note, somebody. */
export interface ResponsePart {
  heading: string;
  /** What was asked, and what is said of it; no answers for a mark, which its label says. */
  lines: { label: string; answers: string[] }[];
}

export type FhirResource = { resourceType: string } & Record<string, unknown>;

/** The parsed files of a further language. */
export interface LanguageFiles { common: unknown; texts: unknown }

export interface ContentFiles { data: unknown; texts: unknown }

/** An act that was taken back, or done again. */
export interface Act {
  /** The call that did it: "remove", "writeMain", "answer" … */
  call: string;
  /** The id that it was about; empty where it was about no single one. */
  id: string;
  /** What it was about, to be told to the person: a title, a name, the beginning of a text. */
  what: string;
}
