// What is taken along from a preparation: sheets, and the events of the calendar file.

import type { Reader } from "./preparation.js";

export interface SheetItem {
  text: string;
  /** The text in the second language; null where none was asked for, or where it is in somebody's own words. */
  also: string | null;
  details: string;
  /** Who wrote it, how long, which way to go: small print beside the text. */
  note: string;
  /** The note in the second language. */
  noteAlso: string | null;
  /** null where there is nothing to tick. */
  checked: boolean | null;
  /** Its place among the points of its section, counted from 1; null for what is no point. */
  number: number | null;
  mark: "main" | "must" | null;
  /** What it stands under with others, where a section has several such. */
  group: string | null;
  /** The same in the second language. */
  groupAlso: string | null;
}
export interface SheetSection {
  id: string; heading: string;
  /** The heading in the second language. */
  also: string | null;
  items: SheetItem[];
  /** Lines left for handwriting. */
  blankLines: number;
  /** Lines left for handwriting under each item, where the page has room for them. */
  room: number;
}
/** What stands around the sections, in the second language. */
export interface SheetAlso { locale: string; direction: "ltr" | "rtl"; title: string; blanks: string[]; lines: string[]; footer: string }
export interface Sheet {
  reader: Reader; title: string;
  /** What is left to be written by hand at the top: the name, and what is not known yet of the visit. */
  blanks: string[];
  /** With whom, when, how. */
  lines: string[];
  sections: SheetSection[];
  footer: string;
  /** The second language, where one was asked for. */
  also: SheetAlso | null;
  /** The whole sheet as plain text, for a portal message. */
  text: string;
}

/** An event of the calendar file: nothing about health is in it. */
export interface CalendarEvent {
  id: "prepare" | "read" | "visit";
  title: string;
  /** May be empty. */
  details: string;
  /** At the place of the visit: "2026-12-10T14:30", or a day alone for an event of the whole day. */
  start: string;
  /** null for an event of the whole day. */
  minutes: number | null;
}
