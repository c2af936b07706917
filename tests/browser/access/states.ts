import type { Locator, Page } from "@playwright/test";
import { invitation, letter, points } from "../letters.js";
import { toStep } from "../path.js";
import { expect, openParts } from "../tool.js";

/** The three elements on the demo page. */
export type Element = "#tool" | "#assessment" | "#overview";

/** What a person may find on screen, and how they come there from the state before it. */
export interface State {
  name: string;
  reach: (element: Locator, page: Page) => Promise<void>;
}

/** States of one element, in the order in which they are reached on one page. */
export interface Walk {
  name: string;
  element: Element;
  states: State[];
}

const nothing = async () => {};
const example = (id: string) => `content/examples/assessments/${id}.fr.json`;
const file = (text: string, name = "x.json") => ({ name, mimeType: "application/json", buffer: Buffer.from(text) });

/** Presses a button as any pointer would, whether it is in sight at this width or not. */
const press = (selector: string) => async (element: Locator) =>
  element
    .locator(selector)
    .first()
    .evaluate((button: HTMLElement) => button.click());

const button = (name: string | RegExp) => async (element: Locator) =>
  element.getByRole("button", { name }).first().click();

/** Goes to a step of the preparation by the list of steps. */
const go = (step: string) => (element: Locator) => toStep(element, step);

const steps = (...ids: string[]): State[] => ids.map((id) => ({ name: id, reach: go(id) }));
const visit = ["visit", "points", "sheets", "since", "life", "help", "bring", "agenda", "after"];

const loaded = (id: string) => async (_: Locator, page: Page) => {
  await page.locator("#example").selectOption(id);
  await page.locator("#load").click();
  await expect(page.locator("#loaded")).not.toBeEmpty();
};

const assessed = (id: string) => async (element: Locator, page: Page) => {
  await page.locator("#assessment-example").selectOption(id);
  await page.locator("#load-assessment").click();
  // Another result may have stood there before.
  await expect(element.locator("#heading")).toBeFocused();
  await expect(element.locator("section.card").first()).toBeVisible();
};

/** Three entries that must be said, longer than the visit. */
const over = async (element: Locator) => {
  await element.evaluate((tool: any) => {
    for (const title of ["Un", "Deux", "Trois"]) tool.add({ kind: "topic", title, must: true, minutes: 9 });
  });
  await go("agenda")(element);
  await expect(element.locator(".over")).toBeVisible();
};

/** Answers all on the page in sight, so that information is reached and there is a next step. */
const answer = async (element: Locator) => {
  for (const id of await element.locator("fieldset.statement").evaluateAll((all) => all.map(({ id }) => id))) {
    await element.locator(`[id="${id}-${id.includes(".information.") ? "often" : "sometimes"}"]`).check();
  }
};

const files = async (element: Locator, input: string, text: string) => {
  await openParts(element);
  await element.locator(input).setInputFiles(file(text));
};

/** A link is opened in the page that is there. */
const arrived = (hash: string) => async (element: Locator, page: Page) => {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, hash);
  await expect(element.locator("#arrival")).toBeFocused();
};

const coded = (selector: string) => async (element: Locator) => {
  await openParts(element);
  await press(selector)(element);
  await expect(element.locator("[part=code]")).toBeVisible();
};

export const walks: Walk[] = [
  { name: "preparation, empty", element: "#tool", states: steps(...visit) },
  {
    name: "preparation, filled",
    element: "#tool",
    states: [
      { name: "visit", reach: loaded("rare-disease") },
      ...steps(...visit.slice(1)),
      { name: "list of steps opened", reach: press(".toggle") },
      {
        name: "an entry opened",
        reach: async (element) => {
          await go("points")(element);
          await press("[id^=edit-]")(element);
        },
      },
      { name: "the most important named", reach: press("[id^=main-e]") },
      { name: "must be said today", reach: press("[id^=must-e]") },
      {
        name: "a question borrowed",
        reach: async (element) => {
          await go("points")(element);
          await press(".suggestion:not(.taken)")(element);
          await expect(element.locator(".suggestion.taken").first()).toBeVisible();
        },
      },
      {
        name: "points left aside",
        reach: async (element) => {
          await go("help")(element);
          await press("[part=proposal] .plain")(element);
          await expect(element.locator("#declined")).toBeVisible();
        },
      },
      {
        name: "an entry removed",
        reach: async (element) => {
          await go("points")(element);
          await press("[id^=remove-]")(element);
        },
      },
      { name: "more musts than minutes", reach: over },
      {
        name: "to be erased?",
        reach: async (element) => {
          await go("sheets")(element);
          await openParts(element);
          await press("#erase")(element);
          await expect(element.locator("#erase-no")).toBeFocused();
        },
      },
      {
        name: "kept on the device",
        reach: async (element) => {
          await press("#erase-no")(element);
          await press("#store")(element);
        },
      },
      {
        name: "next visit",
        reach: async (element) => {
          await go("after")(element);
          await button("Préparer la prochaine fois")(element);
        },
      },
      { name: "since last visit", reach: go("since") },
      { name: "the sheet in a dialog", reach: press(".see") },
    ],
  },
  {
    name: "preparation, a committee",
    element: "#tool",
    states: [
      { name: "visit", reach: loaded("medicines-committee") },
      ...steps("points", "help", "bring", "agenda", "sheets"),
    ],
  },
  {
    name: "preparation, an organiser",
    element: "#tool",
    states: [
      { name: "visit", reach: loaded("medicines-committee-organiser") },
      ...steps("organise", "points", "agenda", "sheets"),
    ],
  },
  {
    name: "preparation, points for somebody's list",
    element: "#tool",
    states: [
      {
        name: "visit",
        reach: async (element) => {
          await element.locator("#for-whom-their-list").check();
          await element.locator("#main").fill("Elle tombe souvent");
          await expect(element.locator("#name")).toBeVisible();
        },
      },
      ...steps("points", "send"),
      { name: "a code of the points", reach: coded("#send-code") },
    ],
  },
  {
    name: "preparation, from phone to phone",
    element: "#tool",
    states: [
      {
        name: "an invitation",
        reach: async (element, page) => {
          await element.locator("#main").fill("La fatigue");
          await arrived(letter(invitation))(element, page);
        },
      },
      { name: "a list that was begun, another put aside", reach: press("#arrival-yes") },
      { name: "another put back", reach: press("#aside-back") },
      { name: "points that came", reach: arrived(letter(points("Claire", "Elle tombe souvent"))) },
      { name: "points that wait", reach: press("#arrival-yes") },
      { name: "a damaged link", reach: arrived("care-preparation=x") },
      {
        name: "an invitation as a code",
        reach: async (element) => {
          await press("#arrival-no")(element);
          await go("help")(element);
          await press("#invite-code")(element);
          // The first time, one may keep the list for the answer, or go on without.
          await coded("#unkept-go")(element);
        },
      },
      {
        name: "the half page as a code",
        reach: async (element) => {
          await go("sheets")(element);
          await coded("#room-code")(element);
        },
      },
      {
        name: "the half page in large, a dialog",
        reach: async (element) => {
          await press("#room-screen")(element);
          await expect(element.locator(".large-screen h2")).toBeVisible();
        },
      },
    ],
  },
  {
    name: "preparation, the day has come",
    element: "#tool",
    states: [
      {
        name: "visit",
        reach: async (element) => {
          await element.locator("#main").fill("La fatigue");
          await element.locator("#date").fill("2020-01-15");
          await expect(element.locator("#begun")).toBeVisible();
        },
      },
      { name: "after", reach: press("#begun") },
      { name: "finished", reach: press("#finish") },
    ],
  },
  {
    name: "preparation, refused",
    element: "#tool",
    states: [
      {
        name: "a number out of range",
        reach: async (element) => {
          await openParts(element);
          await element.locator("#minutes").fill("999");
          await element.locator("#minutes").blur();
          await expect(element.locator("#minutes-fault")).toBeVisible();
        },
      },
      {
        name: "leaving with a fault",
        reach: async (element) => {
          await press("#next")(element);
          await expect(element.locator("#minutes")).toBeFocused();
        },
      },
      {
        name: "leaving with two faults",
        reach: async (element) => {
          await element.locator("#main").fill("é".repeat(81));
          await press("#next")(element);
          await expect(element.locator("#faults")).toBeFocused();
          await element.locator("#main").fill("Mon genou");
        },
      },
      {
        name: "a sentence too long",
        reach: async (element) => {
          await element.locator("#minutes").fill("20");
          await element.locator("#minutes").blur();
          await go("points")(element);
          await element.locator("#say-title").fill("é".repeat(81));
          await element.locator("#say-title").press("Enter");
          await expect(element.locator("#say-title")).toBeFocused();
        },
      },
      {
        name: "an address that is none",
        reach: async (element) => {
          await element.locator("#say-title").fill("");
          await go("help")(element);
          await openParts(element);
          await element.locator("#resource-title").fill("Un groupe");
          await element.locator("#resource-url").fill("ftp://x");
          await element.locator("#resource-title").press("Enter");
          await expect(element.locator("#resource-url")).toBeFocused();
        },
      },
      {
        name: "a file of somebody else",
        reach: async (element) => {
          await files(element, "#receive", "{");
          await expect(element.locator("#receive-fault")).toBeVisible();
        },
      },
      {
        name: "a file that cannot be opened",
        reach: async (element) => {
          await element.locator("#resource-url").fill("");
          await element.locator("#resource-title").fill("");
          await go("sheets")(element);
          await files(element, "#open-file", "{");
          await expect(element.locator("#open-file-fault")).toBeVisible();
        },
      },
      {
        name: "a copy that the browser refuses",
        reach: async (element, page) => {
          await page.evaluate(() =>
            Object.defineProperty(navigator, "clipboard", { value: undefined, configurable: true }),
          );
          await button("Copier")(element);
          await expect(element.locator("#copy-text")).toBeVisible();
        },
      },
    ],
  },
  {
    name: "preparation, kept by another window",
    element: "#tool",
    states: [
      {
        name: "a draft that cannot be read",
        reach: async (element, page) => {
          await page.evaluate(() => localStorage.setItem("care-preparation:tool", "{{{"));
          await page.reload();
          await expect(element.locator("#store-notice")).toBeVisible();
        },
      },
    ],
  },
  {
    name: "engagement, answering",
    element: "#assessment",
    states: [
      { name: "start", reach: nothing },
      { name: "statements", reach: press("#begin") },
      { name: "statements answered", reach: answer },
      ...["second", "third"].map((name) => ({
        name: `${name} page answered`,
        reach: async (element: Locator) => {
          await press("#next")(element);
          await answer(element);
        },
      })),
      { name: "result", reach: press("#next") },
      { name: "a step chosen", reach: press("[part=idea] button") },
      {
        name: "something else besides",
        reach: async (element) => {
          await press("#also button")(element);
          await expect(element.locator("fieldset.statement").first()).toBeVisible();
        },
      },
      {
        name: "not enough answers for it",
        reach: async (element) => {
          await element.evaluate((tool: any) => tool.session.go("result"));
          await expect(element.locator("#rest")).toBeVisible();
        },
      },
      { name: "what is left to answer", reach: press("#rest") },
      {
        name: "the result again",
        reach: async (element) => element.evaluate((tool: any) => tool.session.go("result")),
      },
      {
        name: "to be erased?",
        reach: async (element) => {
          await openParts(element);
          await press("#erase")(element);
          await expect(element.locator("#erase-no")).toBeFocused();
        },
      },
      { name: "erased", reach: press("#erase-yes") },
      {
        name: "result of nothing",
        reach: async (element) => {
          await element.evaluate((tool: any) => tool.session.go("result"));
          await expect(element.locator("#again")).toBeVisible();
        },
      },
    ],
  },
  {
    name: "engagement, results",
    element: "#assessment",
    states: [
      ...["patient-care", "manager-organisation", "service-patient"].map((id) => ({ name: id, reach: assessed(id) })),
      {
        name: "compared",
        reach: async (element) => {
          await element.locator("#compare").setInputFiles(example("service-professional"));
          await expect(element.locator("#compared")).toBeVisible();
        },
      },
      {
        name: "to be talked about, where the page takes it",
        reach: press("[part=talk]"),
      },
      {
        name: "compared with a file that is refused",
        reach: async (element) => {
          await element.locator("#compare").setInputFiles(example("manager-organisation"));
          await expect(element.locator("#compare-fault")).toBeVisible();
        },
      },
      ...["practices", "partner-profile", "benefits"].map((id) => ({
        name: `start of ${id}`,
        reach: async (element: Locator) => {
          await element.evaluate((tool: any) => tool.session.go("start"));
          await element.locator(`#instrument-${id}`).check();
        },
      })),
      {
        name: "statements without levels",
        reach: async (element) => {
          await press("#begin")(element);
          await answer2(element);
        },
      },
      {
        name: "result without levels",
        reach: async (element) => {
          await element.evaluate((tool: any) => tool.session.go("result"));
          await expect(element.locator("#again")).toBeVisible();
        },
      },
    ],
  },
  {
    name: "engagement, another day",
    element: "#assessment",
    states: [
      { name: "the result of that day", reach: assessed("patient-care") },
      { name: "going on, or beginning anew", reach: press("#again") },
      { name: "begun anew", reach: press("#begin-anew") },
    ],
  },
  {
    name: "preparation, on a shared screen",
    element: "#tool",
    states: [
      {
        name: "the end of the way",
        reach: async (element, page) => {
          await page.clock.install();
          await element.evaluate((tool: any) => ((tool.kiosk = 5), tool.updateComplete));
          await loaded("general-practice")(element, page);
          await go("sheets")(element);
          await expect(element.locator("[part=ending]")).toBeVisible();
        },
      },
      {
        name: "the dialog that asks whether somebody is there",
        reach: async (element, page) => {
          await page.clock.runFor(5 * 60_000);
          await expect(element.locator("#still-here")).toBeFocused();
        },
      },
    ],
  },
  {
    name: "engagement, refused",
    element: "#assessment",
    states: [
      {
        name: "a subject too long",
        reach: async (element) => {
          await openParts(element);
          await element.locator("#subject").fill("é".repeat(81));
          await press("#begin")(element);
          await expect(element.locator("#subject")).toBeFocused();
        },
      },
    ],
  },
  {
    name: "overview",
    element: "#overview",
    states: [
      { name: "empty", reach: nothing },
      {
        name: "read",
        reach: async (element, page) => {
          await page.locator("#load-group").click();
          await expect(element.locator("section.card")).toHaveCount(3);
        },
      },
      {
        name: "files that cannot be read",
        reach: async (element) => {
          await element.locator("#files").setInputFiles([file("", "vide.json"), file('{"format":"x"}', "autre.json")]);
          await expect(element.locator("#unread")).toBeVisible();
        },
      },
      {
        name: "a copy that the browser refuses",
        reach: async (element, page) => {
          await page.evaluate(() =>
            Object.defineProperty(navigator, "clipboard", { value: undefined, configurable: true }),
          );
          await button(/^Copier/)(element);
          await expect(element.locator("#copy-text")).toBeVisible();
        },
      },
      {
        name: "being read",
        reach: async (element) => {
          await element.evaluate((tool: any) => {
            tool.session.reading = { done: 3, total: 60 };
            tool.requestUpdate();
          });
          await expect(element.locator("progress")).toBeVisible();
        },
      },
    ],
  },
  {
    name: "preparation, cannot run",
    element: "#tool",
    states: [
      {
        name: "a file is missing",
        reach: async (element, page) => {
          await page.route("**/*.wasm", (route) => route.abort());
          await page.reload();
          await expect(element.getByRole("alert")).toBeVisible();
        },
      },
    ],
  },
];

/** Answers the first choice of each statement, whatever the scale. */
async function answer2(element: Locator): Promise<void> {
  await element.locator("fieldset.statement").evaluateAll((all) => {
    for (const one of all) one.querySelector("input")?.click();
  });
}

/** Goes through the states on the page that is open; each is painted, its parts opened, when `visit` is called. */
export async function through(
  page: Page,
  walk: Walk,
  visit: (state: string, element: Locator) => Promise<void>,
): Promise<void> {
  await page.goto("/");
  const element = page.locator(walk.element);
  await expect(element.locator("#heading")).toBeVisible();
  for (const { name, reach } of walk.states) {
    await reach(element, page);
    await openParts(element);
    await element.evaluate((tool: any) => tool.updateComplete);
    await visit(`${walk.name}: ${name}`, element);
  }
  console.log(`${walk.name}: ${walk.states.length} states seen`);
}
