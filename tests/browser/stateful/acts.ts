import { expect } from "@playwright/test";
import fc from "fast-check";
import type { Person } from "./person.js";

/** What must stand, whatever happened: in words of the specification, not of the code. */
export interface Model {
  /** Titles in the person's order. */
  entries: string[];
  /** Those of them that are to be said: the first is the main point where none was named. */
  topics: Set<string>;
  /** The one that was named on the first screen. */
  main: string | null;
  /** What stands typed in the form of a step and was not added yet. */
  typed: { form: "say" | "ask"; words: string } | null;
  when: string | null;
  step: string;
  /** Answers, by instrument. */
  answers: Map<string, Map<string, string>>;
  instrument: string;
  /** Every title has a number of its own, so that none is found in another. */
  count: number;
}

export const empty = (): Model => ({
  entries: [],
  topics: new Set(),
  main: null,
  typed: null,
  when: null,
  step: "visit",
  answers: new Map(),
  instrument: "practices",
  count: 0,
});

type Act = fc.AsyncCommand<Model, Person>;

const act = (
  name: string,
  run: (model: Model, person: Person) => Promise<void>,
  check: (model: Readonly<Model>) => boolean = () => true,
): Act => ({
  check,
  async run(model, person) {
    await run(model, person);
    await holds(model, person);
  },
  toString: () => name,
});

/** All that the person wrote is in what is saved, once, in their order; what they did not touch is as it was. */
export async function holds(model: Model, person: Person): Promise<void> {
  const { page, tool, assessment } = person;
  const real = await tool.evaluate((tool: any) => ({
    saved: tool.save() as string,
    titles: tool.preparation.entries().map(({ title }: { title: string }) => title) as string[],
    when: tool.preparation.encounter().when as string | null,
    sent: String(new FormData(tool.form).get("preparation") ?? ""),
  }));
  expect(await person.step(), "the step on screen").toBe(model.step);
  expect(real.titles, "the entries, in the person's order").toEqual(model.entries);
  expect(real.when, "the day and the hour").toBe(model.when);
  if (model.typed) {
    expect(real.saved, "what stands typed is part of what is written").toContain(model.typed.words);
    expect(real.sent, "what stands typed is part of what a form sends").toContain(model.typed.words);
    await expect(tool.locator(`#${model.typed.step}-title`), "what stands typed stays in its field").toHaveValue(
      model.typed.words,
    );
  }
  const answers = await assessment.evaluate((element: any) => JSON.parse(element.assessment.save()).assessment);
  expect(answers.instrument).toBe(model.instrument);
  expect(answers.answers, "the answers to this instrument").toEqual(
    Object.fromEntries(model.answers.get(model.instrument) ?? []),
  );
  expect(await page.locator("[role=alert]").filter({ hasText: /./ }).count(), "nothing is said to be wrong").toBe(0);
}

/** What stands typed is added where the step is left. */
function leave(model: Model, step: string): void {
  if (model.step !== step && model.typed) {
    model.entries.push(model.typed.words);
    if (model.typed.form === "say") model.topics.add(model.typed.words);
    model.typed = null;
  }
  model.step = step;
}

async function go(model: Model, person: Person, step: string): Promise<void> {
  await person.go(step);
  leave(model, step);
}

const fresh = (model: Model, word: string) => `${word} ${(model.count += 1)}.`;
const word = fc.constantFrom("Genou", "Été", "Sommeil", "<b>", "{title}");

/** The acts by name, so that some of them alone can be played. */
export const acts: Record<string, fc.Arbitrary<Act>> = {
  main: word.map((word) =>
    act(`main(${word})`, async (model, person) => {
      await go(model, person, "visit");
      const title = fresh(model, word);
      await person.rewrite("main", title);
      const main = model.main ?? model.entries.find((entry) => model.topics.has(entry));
      if (main === undefined) model.entries.push(title);
      else model.entries[model.entries.indexOf(main)] = title;
      model.topics.add(title);
      model.main = title;
    }),
  ),
  add: word.map((word) =>
    act(`add(${word})`, async (model, person) => {
      await go(model, person, "points");
      const title = fresh(model, word);
      await person.tool.locator("#say-title").fill(title);
      await person.tool.locator("#say-title").press("Enter");
      model.entries.push(title);
      model.topics.add(title);
      model.typed = null;
    }),
  ),
  "ask twice": word.map((word) =>
    act(`ask twice(${word})`, async (model, person) => {
      await go(model, person, "points");
      const title = fresh(model, word);
      await person.tool.locator("#ask-title").fill(title);
      await person.tool.locator("form.add button").last().dblclick();
      await person.painted();
      model.entries.push(title);
      model.typed = null;
    }),
  ),
  "empty the main point": fc.constant(
    act("empty the main point", async (model, person) => {
      await go(model, person, "visit");
      await person.tool.locator("#main").fill("");
      await person.tool.locator("#main").blur();
      await person.painted();
    }),
  ),
  autofill: word.map((word) =>
    act(`autofill(${word})`, async (model, person) => {
      await go(model, person, "points");
      const words = fresh(model, word);
      // The browser tells of nothing.
      await person.tool
        .locator("#say-title")
        .evaluate((field: HTMLInputElement, words) => (field.value = words), words);
      model.typed = { form: "say", words };
    }),
  ),
  type: fc.tuple(fc.constantFrom<"say" | "ask">("say", "ask"), word).map(([form, word]) =>
    act(`type(${form}, ${word})`, async (model, person) => {
      await go(model, person, "points");
      const words = fresh(model, word);
      await person.rewrite(`${form}-title`, words);
      model.typed = { form, words };
    }),
  ),
  go: fc
    .constantFrom("visit", "points", "agenda", "sheets")
    .map((step) => act(`go(${step})`, (model, person) => go(model, person, step))),
  "up twice": fc.nat(5).map((place) =>
    act(`up twice(${place})`, async (model, person) => {
      await go(model, person, "points");
      // What matters most stays first: the row below it cannot go over it.
      const rows = person.tool.locator(".entry:has([id^=up-]:not([aria-disabled]))");
      const count = await rows.count();
      if (count === 0) return;
      const row = rows.nth(place % count);
      const title = await row.locator(".title").innerText();
      const all = await person.tool.locator(".entry .title").allInnerTexts();
      const before = all[all.indexOf(title) - 1]!;
      await row.locator("[id^=up-]").dblclick();
      await person.painted();
      // A double click is one act, on the entry that was touched.
      const from = model.entries.indexOf(title);
      model.entries.splice(from, 1);
      model.entries.splice(model.entries.indexOf(before), 0, title);
    }),
  ),
  date: fc.integer({ min: 10, max: 28 }).map((day) =>
    act(`date(${day})`, async (model, person) => {
      await go(model, person, "visit");
      await person.tool.locator("#facts").evaluate((part: HTMLDetailsElement) => (part.open = true));
      await person.tool.locator("#date").fill(`2026-12-${day}`);
      await person.tool.locator("#date").blur();
      await person.tool.locator("#time").fill("14:30");
      await person.tool.locator("#time").blur();
      model.when = `2026-12-${day}T14:30`;
    }),
  ),
  "half a date": fc.constantFrom("date", "time").map((field) =>
    act(
      `half a ${field}`,
      async (model, person) => {
        await go(model, person, "visit");
        await person.tool.locator("#facts").evaluate((part: HTMLDetailsElement) => (part.open = true));
        await person.tool.locator(`#${field}`).focus();
        await person.page.keyboard.press("Backspace");
        await person.painted();
        await holds(model, person);
        // Half a date holds whoever goes on; the person writes the rest.
        const [date, time] = model.when!.split("T");
        await person.tool.locator(`#${field}`).fill(field === "date" ? date! : time!);
        await person.tool.locator(`#${field}`).blur();
      },
      ({ when }) => when !== null,
    ),
  ),
  appointment: fc.integer({ min: 1, max: 28 }).map((day) =>
    act(`appointment(${day})`, async (model, person) => {
      const start = `2026-11-${String(day).padStart(2, "0")}T09:15:00`;
      const participant = [{ status: "accepted", actor: { type: "Practitioner", display: "Dr A" } }];
      const given = { resourceType: "Appointment", status: "booked", participant };
      // The device's own place: the hour is the one that its clock shows.
      await person.tool.evaluate(
        (tool: any, [start, given]: any) =>
          tool.readAppointment({
            ...given,
            start: new Date(start).toISOString(),
            end: new Date(Date.parse(start) + 9e5).toISOString(),
          }),
        [start, given],
      );
      await person.painted();
      model.when = start.slice(0, 16);
    }),
  ),
  late: fc.constantFrom("settings", "lang", "null", "visit").map((what) =>
    act(`late(${what})`, async (_model, person) => {
      await person.tool.evaluate(async (tool: any, what) => {
        if (what === "settings") tool.settings = { welcome: `Bienvenue ${Math.random()}.` };
        if (what === "lang") tool.lang = tool.lang === "en" ? "fr" : "en";
        if (what === "null")
          for (const name of ["settings", "visit", "minutes", "wasmUrl", "contentUrl"]) tool[name] = null;
        if (what === "visit") tool.setAttribute("visit", "speciallist");
        await tool.ready;
        await tool.updateComplete;
      }, what);
    }),
  ),
  open: fc
    .constantFrom("", "{}", "null", '{"format":"care-partnership/preparation","version":99}', "<html>")
    .map((text) =>
      act(`open(${text})`, async (_model, person) => {
        await person.tool.evaluate(async (tool: any, text) => {
          await tool.open(text).then(
            () => {
              throw new Error("it was taken");
            },
            (error: Error) => {
              if (error.name !== "CareError") throw error;
            },
          );
          tool.formStateRestoreCallback(text, "restore");
        }, text);
        // What the browser brings back and cannot be read is said, and not thrown away; the person goes on.
        if (text) await person.tool.locator("#aside-close").evaluate((button: HTMLElement) => button.click());
        await person.painted();
      }),
    ),
  "move in the page": fc.constant(
    act("move in the page", async (_model, person) => {
      await person.page.evaluate(() => {
        const form = document.querySelector("#form")!;
        form.append(document.querySelector("#tool")!);
      });
      await person.painted();
    }),
  ),
  "out and back": fc.constant(
    act("out and back", async (model, person) => {
      await person.tool.evaluate(async (tool: any) => {
        const { parentElement } = tool;
        tool.remove();
        await Promise.resolve();
        parentElement.append(tool);
        await tool.ready;
        await tool.updateComplete;
      });
      // It begins at its first step, with all that was written.
      leave(model, "visit");
    }),
  ),
  reload: fc.constant(
    act("reload", async (model, person) => {
      await person.keepOnDevice();
      leave(model, "sheets");
      await person.load();
      model.step = "visit";
      // Only the preparation was kept.
      model.answers.clear();
      model.instrument = "practices";
    }),
  ),
  "erase before it is there": fc.constant(
    act("erase before it is there", async (model, person) => {
      await person.keepOnDevice();
      await person.load(`document.querySelector("#tool").erase();`);
      Object.assign(model, { ...empty(), count: model.count });
      await person.load();
    }),
  ),
  answer: fc.tuple(fc.nat(14), fc.nat(3)).map(([place, choice]) =>
    act(`answer(${place}, ${choice})`, async (model, person) => {
      const given = await person.assessment.evaluate(
        (element: any, [place, choice]: any) => {
          const statements = element.assessment
            .pages()
            .flatMap(({ statements }: any) => statements.map(({ id }: any) => id));
          const id = statements[place % statements.length];
          const known = element.session.instrument.answers[choice].id;
          // As the person's click does: it is told, and kept where that was chosen.
          element.session.attempt(`s-${id}`, () => element.assessment.answer(id, known));
          return [id, known];
        },
        [place, choice],
      );
      const answers = model.answers.get(model.instrument) ?? new Map<string, string>();
      model.answers.set(model.instrument, answers.set(given[0], given[1]));
    }),
  ),
  instrument: fc.constantFrom("practices", "organisation").map((id) =>
    act(`instrument(${id})`, async (model, person) => {
      await person.assessment.evaluate(async (element: any, id) => {
        element.setAttribute("instrument", id);
        await element.ready;
        await element.updateComplete;
      }, id);
      model.instrument = id;
    }),
  ),
};
