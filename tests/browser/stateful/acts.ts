import fc from "fast-check";
import { type Act, act } from "./act.js";
import { answering } from "./answering.js";
import { add, did, empty, holds, leave, type Model, told, turn } from "./model.js";
import type { Person } from "./person.js";

async function go(model: Model, person: Person, step: string): Promise<void> {
  await person.go(step);
  leave(model, step);
}

const fresh = (model: Model, word: string) => `${word} ${(model.count += 1)}.`;
const word = fc.constantFrom("Genou", "Été", "Sommeil", "<b>", "{title}");

/** The keys that take back and do again; the words come back as they were, or are gone as they were. */
function turning(way: "undo" | "redo"): fc.Arbitrary<Act> {
  return fc.constant(
    act(way, async (model, person) => {
      await person.turn(person.tool, way);
      turn(model, way);
    }),
  );
}

/** The acts by name, so that some of them alone can be played. */
export const acts: Record<string, fc.Arbitrary<Act>> = {
  main: word.map((word) =>
    act(`main(${word})`, async (model, person) => {
      await go(model, person, "visit");
      const title = fresh(model, word);
      // What is written is one act until the field is left.
      await person.rest();
      await person.rewrite("main", title);
      did(model, (model) => {
        const main = model.main ?? model.entries.find((entry) => model.topics.has(entry));
        if (main === undefined) model.entries.push(title);
        else model.entries[model.entries.indexOf(main)] = title;
        model.topics.add(title);
        model.main = title;
      });
    }),
  ),
  add: word.map((word) =>
    act(`add(${word})`, async (model, person) => {
      await go(model, person, "points");
      const title = fresh(model, word);
      await person.tool.locator("#say-title").fill(title);
      await person.tool.locator("#say-title").press("Enter");
      did(model, (model) => add(model, "say", title));
      model.typed.say = "";
    }),
  ),
  "ask twice": word.map((word) =>
    act(`ask twice(${word})`, async (model, person) => {
      await go(model, person, "points");
      const title = fresh(model, word);
      await person.tool.locator("#ask-title").fill(title);
      await person.tool.locator("form.add button").last().dblclick();
      await person.painted();
      did(model, (model) => add(model, "ask", title));
      model.typed.ask = "";
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
      model.typed.say = words;
    }),
  ),
  type: fc.tuple(fc.constantFrom<"say" | "ask">("say", "ask"), word).map(([form, word]) =>
    act(`type(${form}, ${word})`, async (model, person) => {
      await go(model, person, "points");
      const words = fresh(model, word);
      await person.rewrite(`${form}-title`, words);
      model.typed[form] = words;
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
      did(model, ({ entries }) => {
        entries.splice(entries.indexOf(title), 1);
        entries.splice(entries.indexOf(before), 0, title);
      });
    }),
  ),
  date: fc.integer({ min: 10, max: 28 }).map((day) =>
    act(`date(${day})`, async (model, person) => {
      await go(model, person, "visit");
      await person.tool.locator("#facts").evaluate((part: HTMLDetailsElement) => (part.open = true));
      await person.tool.locator("#date").fill(`2026-12-${day}`);
      await person.tool.locator("#date").blur();
      const date = `2026-12-${day}`;
      did(model, (model) => void (model.when = [date, ...(model.when?.split("T").slice(1) ?? [])].join("T")));
      await person.tool.locator("#time").fill("14:30");
      await person.tool.locator("#time").blur();
      did(model, (model) => void (model.when = `${date}T14:30`));
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
      told(model, start.slice(0, 16));
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
      // It begins at its first step, with all that was written; what could be taken back was given back with the memory.
      leave(model, "visit");
      Object.assign(model, { past: [], future: [] });
    }),
  ),
  reload: fc.constant(
    act("reload", async (model, person) => {
      await person.keepOnDevice();
      leave(model, "sheets");
      await person.load();
      // Only the preparation was kept, as it stood.
      const { answers, given, instrument, past, future } = empty();
      Object.assign(model, { step: "visit", answers, given, instrument, past, future });
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
  undo: turning("undo"),
  redo: turning("redo"),
  ...answering,
};
