// Random sequences of what a person and a portal do, each beside a model of what the person wrote. The acts that the
// package's own tests once did not know: late properties, double acts, half-typed fields, partial dates, null, erase
// at any moment, restore of anything. Some acts alone: CARE_ACTS="main,add"; the same again: CARE_SEED=1234, CARE_RUNS=50.
import { test } from "@playwright/test";
import fc from "fast-check";
import { acts } from "./acts.js";
import { empty } from "./model.js";
import { Person } from "./person.js";

const numRuns = Number(process.env.CARE_RUNS ?? 12);
// The same sequences each time, unless others are asked for: what is found can be found again.
const seed = Number(process.env.CARE_SEED ?? 20_261_126);

for (const [what, names] of Object.entries({
  "what is written": ["main", "empty the main point", "add", "ask twice", "type", "autofill", "go", "up twice"],
  "what is taken back and done again": ["main", "add", "ask twice", "type", "go", "up twice", "undo", "undo", "redo"],
  "the visit": ["date", "half a date", "appointment", "type", "late", "undo", "redo"],
  "what comes late or is nothing": [
    "add",
    "type",
    "late",
    "appointment",
    "autofill",
    "open",
    "move in the page",
    "out and back",
    "go",
  ],
  "what is kept": ["main", "type", "reload", "erase before it is there", "open", "late"],
  answers: ["answer", "answer", "instrument", "late", "undo an answer", "redo an answer"],
  "all of it": Object.keys(acts),
})) {
  test(`nothing is lost, whatever is done and whatever comes late: ${what}`, async ({ browser, baseURL }) => {
    test.setTimeout(300_000);
    const asked = process.env.CARE_ACTS?.split(",");
    const chosen = asked ?? names;
    const commands = fc.commands(
      chosen.map((name) => acts[name]!),
      { maxCommands: 12, size: "max" },
    );
    await fc.assert(
      fc.asyncProperty(commands, async (commands) => {
        const context = await browser.newContext({ baseURL });
        try {
          const person = new Person(await context.newPage());
          await person.arrive();
          await fc.asyncModelRun(() => ({ model: empty(), real: person }), commands);
        } finally {
          await context.close();
        }
      }),
      { numRuns, seed },
    );
  });
}
