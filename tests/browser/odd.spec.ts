import type { Page } from "@playwright/test";
import { known } from "./manifest.js";
import { portal } from "./portal.js";
import { expect, test, watched } from "./tool.js";

/** What a page's script might set by mistake, as source text: not all of it could be handed over. */
const odd: Record<string, string> = {
  null: "null",
  undefined: "undefined",
  "an empty text": "''",
  blank: "' '",
  NaN: "NaN",
  infinity: "Infinity",
  "less than none": "-1",
  none: "0",
  "an endless number": "1e308",
  true: "true",
  false: "false",
  "an object": "({})",
  "a list": "[]",
  "a list of nothing": "[null]",
  "a function": "() => 1",
  "a symbol": "Symbol('x')",
  "a big integer": "10n",
  "a date": "new Date(NaN)",
  "an element": "document.body",
  "an object without a prototype": "Object.create(null)",
  "one that cannot be a text": "({ toString() { throw 1; } })",
  "one that contains itself": "(() => { const all = {}; all.all = all; return all; })()",
  "a boxed text": "new String('x')",
  "one that can't be read": "new Proxy({}, { get() { throw 1; }, ownKeys() { throw 1; } })",
  "a promise": "Promise.resolve(1)",
  "a long text": "'x'.repeat(100000)",
  "half a character": "'\\ud800'",
};
const nothing = ["null", "undefined", "''"];
/** Texts that a page's markup might have. */
const written = [
  "",
  " ",
  "null",
  "undefined",
  "true",
  "false",
  "0",
  "-1",
  "NaN",
  "{{ visit }}",
  "[object Object]",
  "É̀🙂",
  "../..",
  "http://",
  "\ud800",
  "x".repeat(5000),
];

/** Does something with an element, lets it come to what it comes to, and tells what the page notices. */
const noticed = (page: Page, act: string) =>
  page.evaluate(async (act) => {
    const told: string[] = [];
    const hear = ({ detail }: any) =>
      told.push(detail?.name === "CareError" ? `CareError ${detail.path}` : `no CareError: ${detail}`);
    document.addEventListener("care-error", hear);
    try {
      (0, eval)(act);
    } catch (error) {
      told.push(`thrown: ${error}`);
    }
    const tool = document.querySelector("#tool") as any;
    await tool.updateComplete;
    await tool.ready.catch((error: unknown) => told.push(`not ready: ${error}`));
    await tool.updateComplete;
    document.removeEventListener("care-error", hear);
    return {
      told,
      state: tool.getAttribute("data-care-state"),
      shown: Boolean(tool.shadowRoot.querySelector("#heading")),
    };
  }, act);

/** An address where nothing is: the tool cannot run, and says why. */
const elsewhere = (property: string, text: string) =>
  /content-?url/i.test(property) && text.replaceAll("'", "").trim() !== "";
const there = { state: "ready", shown: true };

test("a slip in how small a group may be shows no group at all, and takes the tools from nobody else", async ({
  page,
}) => {
  await page.goto("/");
  const states = await page.evaluate(async () => {
    const made = ["care-overview", "care-preparation"].map((name) => document.createElement(name) as any);
    for (const tool of made) {
      tool.settings = { groupThreshold: "20" };
      document.body.append(tool);
    }
    await Promise.all(made.map((tool) => tool.ready));
    return made.map((tool) => tool.getAttribute("data-care-state"));
  });
  expect(states).toEqual(["failed", "ready"]);
});

test("what is right in the settings holds where something else in them is wrong, also before the tool is there", async ({
  page,
}) => {
  await portal(page, "");
  const [told, shown] = await page.evaluate(async () => {
    const tool = document.createElement("care-preparation") as any;
    const told: string[] = [];
    tool.addEventListener("care-error", ({ detail }: any) => told.push(detail.path));
    tool.settings = { welcome: "Bienvenue en rhumatologie.", minutes: { specialist: "long" }, emergency: 15 };
    document.body.append(tool);
    await tool.ready;
    tool.lang = "en";
    await tool.updateComplete;
    await tool.ready;
    await tool.updateComplete;
    return [told, tool.shadowRoot.textContent.includes("Bienvenue en rhumatologie.")];
  });
  expect(told).toEqual(["settings.minutes.specialist", "settings.emergency"]);
  expect(shown).toBe(true);
});

for (const { tag, properties, attributes } of known) {
  test.describe(`${tag}: whatever is set, the person has the tool, and the developer is told of the mistake`, () => {
    let thrown: string[] = [];
    let asked: string[] = [];
    test.beforeEach(async ({ page }) => {
      thrown = watched(page);
      asked = [];
      page.on("request", (request) => asked.push(request.url()));
      await portal(page, `<${tag} id="tool"></${tag}>`);
      await page.evaluate(() =>
        addEventListener("unhandledrejection", ({ reason }) =>
          setTimeout(() => {
            throw reason;
          }),
        ),
      );
    });
    test.afterEach(() => {
      expect.soft(thrown).toEqual([]);
      expect
        .soft(asked.filter((url) => /null|undefined|NaN|object|function|Symbol/.test(new URL(url).pathname)))
        .toEqual([]);
    });

    /** Tries each value for each property: as it is set, and once it is taken away again. */
    const each = async (page: Page, act: (property: string, value: string) => string) => {
      for (const property of properties) {
        for (const [name, value] of Object.entries(odd)) {
          const what = `${property} is ${name}`;
          const { told, ...found } = await noticed(page, act(property, value));
          if (!elsewhere(property, /text|charac/.test(name) ? value : "")) expect.soft(found, what).toEqual(there);
          expect
            .soft(
              told.filter((one) => !one.startsWith("CareError")),
              what,
            )
            .toEqual([]);
          if (nothing.includes(value)) expect.soft(told, what).toEqual([]);
          const back = await noticed(page, `document.querySelector("#tool").${property} = null`);
          expect.soft(back, `${what}, then null`).toEqual({ told: [], ...there });
        }
      }
    };

    test("each property, while it is on screen", async ({ page }) => {
      await each(page, (property, value) => `document.querySelector("#tool").${property} = ${value}`);
    });

    test("each property, before it is in the page", async ({ page }) => {
      await each(
        page,
        (property, value) => `
        var made = document.createElement("${tag}");
        made.id = "tool";
        try { made.${property} = ${value}; } finally { document.querySelector("#tool").replaceWith(made); }`,
      );
    });

    test("each property, before the element is known", async ({ page }) => {
      await each(
        page,
        (property, value) => `
        var unknown = document.createElement("${tag}-" + Math.random().toString(36).slice(2));
        unknown.id = "tool";
        unknown.${property} = ${value};
        document.querySelector("#tool").replaceWith(unknown);
        customElements.define(unknown.localName, class extends customElements.get("${tag}") {});`,
      );
    });

    test("each attribute, set and taken away, before and after", async ({ page }) => {
      for (const attribute of [...attributes, "lang", "name", "disabled", "dir", "id"]) {
        for (const text of written) {
          const what = `${attribute}="${text.slice(0, 20)}"`;
          const set = `document.querySelector("#tool").setAttribute("${attribute}", ${JSON.stringify(text)})`;
          const { told, ...found } = await noticed(page, attribute === "id" ? "1" : set);
          if (!elsewhere(attribute, text)) expect.soft(found, what).toEqual(there);
          expect
            .soft(
              told.filter((one) => !one.startsWith("CareError")),
              what,
            )
            .toEqual([]);
          const moved = `var tool = document.querySelector("#tool"); tool.replaceWith(tool.cloneNode(true))`;
          const copy = await noticed(page, moved);
          if (!elsewhere(attribute, text))
            expect.soft({ ...copy, told: [] }, `${what}, and a copy`).toEqual({ told: [], ...there });
          if (attribute === "id") continue;
          const back = await noticed(page, `document.querySelector("#tool").removeAttribute("${attribute}")`);
          expect.soft(back, `${what}, then taken away`).toEqual({ told: [], ...there });
        }
      }
    });
  });
}
