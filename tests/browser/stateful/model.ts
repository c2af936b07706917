import { expect } from "@playwright/test";
import type { Person } from "./person.js";

/** What the person wrote, and can take back. */
interface Written {
  /** Titles in the person's order. */
  entries: string[];
  /** Those of them that are to be said: the first is the main point where none was named. */
  topics: Set<string>;
  /** The one that was named on the first screen. */
  main: string | null;
  when: string | null;
}

/** What must stand, whatever happened: in words of the specification, not of the code. */
export interface Model extends Written {
  /** How things stood before each act, and after each that was taken back. */
  past: Written[];
  future: Written[];
  /** What stands typed in the forms of the points and was not added yet. */
  typed: { say: string; ask: string };
  step: string;
  /** Answers, by instrument. */
  answers: Map<string, Map<string, string>>;
  /** The answers before each act since this instrument was shown, and after each that was taken back. */
  given: { past: [string, string][][]; future: [string, string][][] };
  instrument: string;
  /** Every title has a number of its own, so that none is found in another. */
  count: number;
}

export const empty = (): Model => ({
  entries: [],
  topics: new Set(),
  main: null,
  when: null,
  past: [],
  future: [],
  typed: { say: "", ask: "" },
  step: "visit",
  answers: new Map(),
  given: { past: [], future: [] },
  instrument: "practices",
  count: 0,
});

const written = ({ entries, topics, main, when }: Written): Written => ({
  entries: [...entries],
  topics: new Set(topics),
  main,
  when,
});
const same = (one: Written, other: Written): boolean => {
  const told = ({ entries, main, when }: Written) => JSON.stringify([entries, main, when]);
  return told(one) === told(other);
};

/** One act of the person; what changes nothing is none. */
export function did(model: Model, change: (model: Model) => void): void {
  const before = written(model);
  change(model);
  if (same(before, model)) return;
  model.past.push(before);
  model.future = [];
}

/** One act back or on. */
export function turn(model: Model, way: "undo" | "redo"): void {
  const [from, to] = way === "undo" ? [model.past, model.future] : [model.future, model.past];
  const there = from.pop();
  if (!there) return;
  to.push(written(model));
  Object.assign(model, written(there));
}

/** What a portal says of the visit: in the place of a day that was there it is an act, else it was always so. */
export function told(model: Model, when: string): void {
  if (model.when !== null) {
    did(model, (model) => void (model.when = when));
    return;
  }
  const states = [...model.past, model, ...[...model.future].reverse()];
  for (const state of states) state.when = when;
  // Two states that are alike now are one.
  model.past = model.past.filter((state, place) => !same(state, model.past[place + 1] ?? model));
  model.future = model.future.filter((state, place) => !same(state, model.future[place + 1] ?? model));
}

/** The answers as they are, in the order of the statements' ids. */
export const answered = (model: Model): [string, string][] => [...(model.answers.get(model.instrument) ?? [])].sort();

/** All that the person wrote is in what is saved, once, in their order; what they did not touch is as it was. */
export async function holds(model: Model, person: Person): Promise<void> {
  const { page, tool, assessment } = person;
  const real = await tool.evaluate((tool: any) => ({
    saved: tool.save() as string,
    titles: tool.preparation.entries().map(({ title }: { title: string }) => title) as string[],
    when: tool.preparation.encounter().when as string | null,
    sent: String(new FormData(tool.form).get("preparation") ?? ""),
    ways: [tool.preparation.canUndo, tool.preparation.canRedo] as boolean[],
  }));
  expect(await person.step(), "the step on screen").toBe(model.step);
  expect(real.titles, "the entries, in the person's order").toEqual(model.entries);
  expect(real.when, "the day and the hour").toBe(model.when);
  expect(real.ways, "what can be taken back and done again").toEqual([model.past.length > 0, model.future.length > 0]);
  for (const [form, words] of Object.entries(model.typed).filter(([, words]) => words)) {
    expect(real.saved, "what stands typed is part of what is written").toContain(words);
    expect(real.sent, "what stands typed is part of what a form sends").toContain(words);
    await expect(tool.locator(`#${form}-title`), "what stands typed stays in its field").toHaveValue(words);
  }
  const answers = await assessment.evaluate((element: any) => JSON.parse(element.assessment.save()).assessment);
  expect(answers.instrument).toBe(model.instrument);
  expect(answers.answers, "the answers to this instrument").toEqual(
    Object.fromEntries(model.answers.get(model.instrument) ?? []),
  );
  expect(await page.locator("[role=alert]").filter({ hasText: /./ }).count(), "nothing is said to be wrong").toBe(0);
}

/** What stands typed is added where the step is left. */
export function leave(model: Model, step: string): void {
  if (model.step !== step) {
    for (const form of ["say", "ask"] as const) {
      const words = model.typed[form];
      if (words) did(model, (model) => add(model, form, words));
      model.typed[form] = "";
    }
  }
  model.step = step;
}

/** A point is added at the end. */
export function add(model: Model, form: "say" | "ask", title: string): void {
  model.entries.push(title);
  if (form === "say") model.topics.add(title);
}
