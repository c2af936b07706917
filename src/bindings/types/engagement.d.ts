// The engagement self-assessment.

import type { Act, Care, FhirResource, ResponsePart, Zone } from "./care.js";
import type { EntryKind } from "./preparation.js";

export type Respondent = "patient" | "relative" | "professional" | "users-committee" | "manager";
/** "levels": ordered levels; "share": how much is in place; "fit": how well several ways fit. */
export type Rule = "levels" | "share" | "fit";

/** An instrument as it is written; `content/README.md` says what each key means. */
export interface InstrumentData {
  /** Letters without accents, digits, `-` and `.`, 40 at most; none of ours. */
  id: string;
  /** A whole number, raised when statements change; 1 by default. */
  version?: number;
  /** The oldest version whose answers still open; `version` by default. */
  oldest?: number;
  /** How answers become a result. */
  rule: Rule;
  /** "frequency", "in-place", "noticed" or "like-me". */
  scale: string;
  /** The fewest answers with which a context is reported, 1 to 20; 4 by default. */
  minimum?: number;
  /** From the lowest up, 2 to 8; for the rule "levels" alone. */
  levels?: string[];
  /** Where its steps come from. */
  steps?: string;
  /** `since`: the version it came with; 1 by default. */
  contexts: { id: string; respondents: Respondent[]; since?: number }[];
  /** What is asked. */
  statements: StatementData[];
  /** What earlier versions asked, up to `until`, and this one no longer does. */
  former?: (StatementData & { until: number })[];
  /** What a person reads, by id: `title`, `about`, `context.<id>`, `level.<id>`, `statement.<id>`, `step.<id>`. */
  texts: Record<string, string>;
}

export interface StatementData {
  id: string;
  /** The one it counts for; several for the rule "fit". */
  contexts: string[];
  /** For the rule "levels". */
  level?: string;
  /** Who is asked, if fewer than those of its context. */
  respondents?: Respondent[];
  /** For whom it is another fact: no difference from others is listed. */
  apart?: Respondent[];
  /** The version it came with; 1 by default. */
  since?: number;
  /** The id of a text `source.<id>` (`own`: our own wording), or a name. */
  source: string;
  /** A few words by which the passage is found in its source. */
  passage?: string;
}

export interface Named { id: string; label: string; about: string }
export interface EngagementCatalogue {
  instruments: {
    id: string; title: string; about: string; rule: Rule;
    /** `aside`: no grade of the scale, it stands apart from it. */
    answers: { id: string; label: string; aside: boolean }[];
    levels: Named[];
    respondents: { id: Respondent; label: string; contexts: Named[] }[];
  }[];
  /** All that somebody can look at: a context where there are levels, else an instrument. */
  looks: Look[];
  /** "For reflection; not a validated questionnaire." */
  notice: string;
}
/** `instrument`, `respondent` and `contexts` are options of an assessment. */
export interface Look {
  id: string; respondent: Respondent; instrument: string; contexts: string[];
  label: string; about: string;
  statements: number; minutes: number;
}

export interface AssessmentOptions {
  /** For a new assessment alone; the first instrument by default. */
  instrument?: string;
  respondent?: Respondent;
  /** By default the first the respondent is asked about where there are levels, else all. */
  contexts?: string[];
  /** The relationship or the service, in the respondent's words; at most 80 characters. */
  subject?: string;
  /** The day of the answers. */
  date?: string | null;
}
export interface About {
  instrument: string; respondent: Respondent; contexts: string[]; subject: string; date: string | null;
  /** The levels that are wished for, by context. */
  desired: Record<string, string>;
}

export interface Page {
  context: string; label: string; about: string;
  /** `comment`: what the person wrote beside it; may be "". */
  statements: { id: string; text: string; answer: string | null; comment: string }[];
  /** About how many minutes are left, with this page. */
  minutesLeft: number;
  /** The last page of its context: the wish is asked here, where there are levels. */
  last: boolean;
}

export interface Profile {
  instrument: string; title: string; rule: Rule;
  respondent: Respondent; respondentLabel: string; subject: string; date: string | null;
  contexts: ContextProfile[];
  /** That the answers are to an earlier version of the instrument, as a sentence; "" where they are not. */
  older: string;
  /** What all contexts together call for, as a sentence; mostly "". */
  remark: string;
  notice: string;
  /** The whole as plain text. */
  text: string;
}
export interface ContextProfile {
  context: string; label: string;
  reported: "reported" | "not-enough" | "too-few" | "not-concerned";
  answered: number; applicable: number;
  /** How many answers more are needed. */
  missing: number;
  /** A level's id or "none"; "few", "some" or "most" for other rules; null where it is not reported. */
  result: string | null;
  resultLabel: string;
  sentence: string;
  desired: string | null;
  desiredLabel: string;
  /** The levels from the lowest up; one part for other rules. */
  parts: Part[];
  /** Levels that are evidenced above one that is not. */
  uneven: string[];
  unevenSentence: string;
  counts: { answer: string; label: string; count: number }[];
}
export interface Part {
  level: string; label: string;
  state: "evidenced" | "not-yet" | "passed-over";
  met: number; applicable: number;
  /** Statements at the lowest answer. */
  lowest: number;
  why: string;
  statements: Decided[];
}
export interface Decided {
  statement: string; text: string; answer: string | null; answerLabel: string; met: boolean; comment: string;
}

export interface Proposal {
  /** A statement's id; a context's for a first act towards it. */
  step: string;
  context: string; contextLabel: string;
  act: string;
  statement: string; answerLabel: string; source: string; actSource: string;
  chosen: boolean;
}
export interface ChosenStep { step: string; with?: string; by?: string | null }
/** A chosen step; `kind` (a wish), `title` (what one says) and `details` make an entry of a preparation. */
export interface StepEntry {
  step: string; act: string; with: string; by: string | null; line: string;
  kind: EntryKind; title: string; details: string;
}

export interface Comparison { first: ComparedSide; second: ComparedSide; contexts: ContextComparison[] }
export interface ComparedSide { respondent: Respondent; label: string; subject: string; date: string | null; older: string }
export interface ContextComparison {
  context: string; label: string;
  first: string | null; firstLabel: string;
  second: string | null; secondLabel: string;
  /** How many statements both answered about the same fact. */
  common: number;
  /** These statements. */
  statements: Compared[];
  /** Those of them with answers at least two grades apart. */
  differing: { statement: string; first: Decided; second: Decided }[];
}

/** Grades are places on the scale, from 0. `talk`: a question about what two see differently, an entry of a preparation. */
export interface Compared {
  statement: string; first: Decided; second: Decided; firstGrade: number; secondGrade: number;
  talk: { kind: EntryKind; title: string; details: string } | null;
}

export interface GroupView {
  instrument: string; version: number; title: string;
  /** That the answers are to an earlier version, as a sentence; "" where they are not. */
  older: string;
  /** How many results were counted; null where that could tell the size of a group that is withheld. */
  results: number | null;
  /** Smaller groups are withheld, and people are counted by lots of so many. */
  threshold: number;
  /** How people are counted, as a sentence. */
  note: string;
  /** One for each respondent and context that the instrument knows, whoever has answered. */
  contexts: {
    respondent: Respondent; respondentLabel: string; context: string; label: string;
    /** Fewer people than the threshold, or none: no number is given. */
    withheld: boolean;
    /** In whole lots. */
    people: number;
    /** From the lowest up. A result that one or two people hold stands together with its neighbour: "none+information". */
    counts: { result: string; label: string; people: number }[];
    /** How many of these people said which level they wish for, in whole lots. */
    wishing: number;
    /** Which level they wish for, by the same rules; empty where no whole lot said so. */
    wished: { result: string; label: string; people: number }[];
    /** That too few of them said so, as a sentence; may be "". */
    wishedWhy: string;
    /** How many more had not enough answers, in whole lots. */
    unreported: number;
    why: string;
  }[];
}

/** The answers of one respondent to one instrument. Every call either does all it says or throws a CareError. */
export class Assessment {
  private constructor();
  /** Given by chance when it is made, kept in its saved form. */
  readonly id: string | undefined;
  options(): About;
  /** Answers to what both respondents are asked stay; the others come back with the respondent. */
  setOptions(options: Omit<AssessmentOptions, "instrument">): void;
  /** Whether there are answers of another day than `today`, a local date: to go on with, by `setOptions({ date })`, or not. */
  isOfAnotherDay(today: string): boolean;
  /** New answers by the same respondent about the same, dated `today`; these ones stay as they are. */
  anew(today: string): Assessment;
  pages(): Page[];
  /** null or nothing takes the answer back. */
  answer(statement: string, answer?: string | null): void;
  /** Writes an example or a remark beside a statement, 2,000 characters at most; "" takes it back. Never in a group view. */
  comment(statement: string, text: string): void;
  /** Says whether comments go with a FHIR response; they do not unless the person says so. */
  shareComments(shared: boolean): void;
  sharesComments(): boolean;
  setDesired(context: string, level?: string | null): void;
  profile(): Profile;
  /** Acts that could be next, for what is not met yet. */
  proposals(): Proposal[];
  steps(): StepEntry[];
  /** Chooses a step, or changes with whom and when; three at most. */
  putStep(step: ChosenStep): void;
  removeStep(step: string): void;
  /** Puts a saved result of the same instrument beside this one. */
  compare(saved: string): Comparison;
  /** FHIR R4 Questionnaire in the language at hand; the `linkId`s are the same in each. */
  questionnaire(): FhirResource;
  /** FHIR R4 QuestionnaireResponse; `authored` is a local date. */
  toFhir(authored?: string | null): FhirResource;
  /** All that `toFhir()` would say, to be shown before it goes. */
  fhirContents(): ResponsePart[];
  /**
   * Replaces this by what a QuestionnaireResponse says, with the day it was at the place when it was given; throws with
   * every fault. Returns the paths of all that was left aside.
   */
  fromFhir(resource: unknown, zone?: Zone): string[];
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
  isEmpty(): boolean;
  /** Whether nothing of it is the person's: no answer, no word, no wish, no step. */
  isUntouched(): boolean;
  save(): string;
  /**
   * What an `Overview` counts of it, and nothing else: where each context stands and which level is wished for, who
   * answered, and the id. No answer, no word, no day, no name.
   */
  saveLevels(): string;
  /** Goes on in another language or with other settings; all answers stay. Refused where its instrument is not there. */
  speak(care: Care): void;
  /** Says anew who the portal means (`respondent`); once something was answered or somebody else chosen, that stays. */
  offer(options: AssessmentOptions): void;
  /**
   * Replaces this assessment by a saved one; refused whole if anything in it is wrong. Only a text that was taken once and
   * is refused now, for marks without end, is changed: returns the paths of these.
   * `undo()` brings this one back.
   */
  open(saved: string): string[];
  free(): void;
}

/** Results of any instruments, each counted once; `docs/engagement.md` says what cannot be counted back. */
export class Overview {
  private constructor();
  /** Counts a saved result, whole or its levels alone (`saveLevels()`); false where it is there already. */
  add(saved: string): boolean;
  /** Goes on in another language or with other settings. Results of an instrument it does not have come back with it. */
  speak(care: Care): void;
  /** Takes in another overview, in any language; what is in both counts once. */
  merge(other: Overview): void;
  /** How many results were counted, for whoever gave them; undefined where that would tell the size of a small group. */
  counted(): number | undefined;
  /** What may be shown, an instrument each: small groups are withheld. */
  views(): GroupView[];
  /** The same as a table; "," as in RFC 4180, ";" or a tab, and by default what spreadsheets of the language expect. */
  table(separator?: "," | ";" | "\t"): string;
  /** The table as a file that a spreadsheet of the language opens in columns. */
  file(): string;
  free(): void;
}
