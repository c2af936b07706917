import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./tool.js";

const elements = ["care-preparation", "care-engagement", "care-overview"] as const;
const properties = [
  "settings",
  "wasmUrl",
  "contentUrl",
  "storage",
  "name",
  "required",
  "disabled",
  "value",
  "visit",
  "minutes",
  "handOver",
  "instrument",
  "respondent",
  "lang",
];

/** An element that was just put into the page, with what it said of mistakes. */
async function made(
  page: Page,
  name: string,
  set: { attributes?: Record<string, string>; properties?: Record<string, unknown> },
): Promise<Locator> {
  await page.evaluate(
    async ([name, set]) => {
      const element = document.createElement(name) as any;
      element.id = "made";
      element.errors = [];
      element.addEventListener("care-error", (event: CustomEvent) =>
        element.errors.push([event.detail.name, event.detail.code, event.detail.path]),
      );
      for (const [attribute, value] of Object.entries(set.attributes ?? {})) element.setAttribute(attribute, value);
      for (const [property, value] of Object.entries(set.properties ?? {})) element[property] = value;
      document.body.append(element);
      await element.ready;
    },
    [name, set] as const,
  );
  return page.locator("#made");
}

const errors = (element: Locator) => element.evaluate((element: any) => element.errors);

test.describe("null is the same as not set, as React 19 and Vue mean it", () => {
  for (const name of elements) {
    test(`${name}: every property, before it is in the page and after`, async ({ tool, page }) => {
      const asked: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      const nothing = Object.fromEntries(properties.map((property) => [property, null]));
      const element = await made(page, name, { properties: nothing });
      await expect(element.locator("#heading")).toBeVisible();
      for (const property of properties) {
        for (const value of [null, undefined]) {
          await element.evaluate(
            async (element: any, [property, value]) => {
              element[property as string] = value;
              await element.updateComplete;
              await element.ready;
            },
            [property, value] as const,
          );
        }
      }
      await expect(element.locator("#heading")).toBeVisible();
      expect(await errors(element)).toEqual([]);
      expect(asked.filter((url) => /null|undefined/.test(url))).toEqual([]);
      void tool;
    });
  }

  test("attributes that are taken away", async ({ tool, page }) => {
    const attributes = {
      visit: "specialist",
      minutes: "25",
      storage: "device",
      name: "preparation",
      required: "",
      "hand-over": "",
      lang: "en",
    };
    const element = await made(page, "care-preparation", { attributes });
    await element.evaluate(async (element: any, names) => {
      for (const name of names) element.removeAttribute(name);
      await element.updateComplete;
      await element.ready;
    }, Object.keys(attributes));
    await expect(element.locator(".frame")).toHaveAttribute("lang", "fr");
    expect(await element.evaluate((element: any) => element.preparation.encounter().minutes)).toBe(15);
    expect(await errors(element)).toEqual([]);
    void tool;
  });

  test("an empty text is not set either", async ({ tool, page }) => {
    const element = await made(page, "care-preparation", {
      attributes: { visit: "", minutes: "", storage: "", "wasm-url": "", "content-url": "", lang: "" },
    });
    await expect(element.locator("#heading")).toBeVisible();
    expect(await errors(element)).toEqual([]);
    void tool;
  });
});

test.describe("a mistake of the portal's is said to its developer, and the person has a tool", () => {
  const mistakes: [string, Record<string, string>, string, string][] = [
    ["care-preparation", { visit: "speciallist" }, "unknown-id", "visit"],
    ["care-preparation", { minutes: "20 min" }, "invalid-type", "minutes"],
    ["care-preparation", { minutes: "3" }, "out-of-range", "minutes"],
    ["care-preparation", { minutes: "1e9" }, "out-of-range", "minutes"],
    ["care-preparation", { storage: "disk" }, "unknown-id", "storage"],
    ["care-engagement", { respondent: "doctor" }, "unknown-id", "respondent"],
    ["care-engagement", { instrument: "practises" }, "unknown-id", "instruments[0]"],
    ["care-overview", { instrument: "practises" }, "unknown-id", "instruments[0]"],
  ];
  for (const [name, attributes, code, path] of mistakes) {
    const [[attribute, value] = []] = Object.entries(attributes);
    test(`<${name} ${attribute}="${value}">`, async ({ tool, page }) => {
      const said: string[] = [];
      page.on("console", (message) => message.type() === "error" && said.push(message.text()));
      const element = await made(page, name, { attributes });
      await expect(element.locator("#heading")).toBeVisible();
      await expect(element).toHaveAttribute("data-care-state", "ready");
      expect(await errors(element)).toEqual([["CareError", code, path]]);
      expect(said.join("\n")).toContain(name);
      void tool;
    });
  }

  test("two at once, and each is said once", async ({ tool, page }) => {
    const element = await made(page, "care-preparation", { attributes: { visit: "speciallist", minutes: "20 min" } });
    await element.evaluate(async (element: any) => {
      element.lang = "en";
      await element.updateComplete;
      await element.ready;
      element.erase();
    });
    expect((await errors(element)).map(([, , path]: string[]) => path).sort()).toEqual(["minutes", "visit"]);
    expect(await element.evaluate((element: any) => element.preparation.encounter())).toMatchObject({
      kind: "general-practice",
      minutes: 15,
    });
    void tool;
  });

  test("late: what was right before stays", async ({ tool, page }) => {
    const element = await made(page, "care-preparation", { attributes: { visit: "specialist", minutes: "25" } });
    await element.evaluate(async (element: any) => {
      element.minutes = "soon";
      await element.updateComplete;
      await element.ready;
    });
    expect(await errors(element)).toEqual([["CareError", "invalid-type", "minutes"]]);
    await expect(element.locator("#heading")).toBeVisible();
    void tool;
  });
});

test.describe("a language, however its tag is written", () => {
  for (const [lang, shown] of [
    ["EN", "en"],
    ["en_US", "en"],
    ["EN-us", "en"],
    ["en_GB.UTF-8", "en"],
    [" en ", "en"],
    ["fr_CA", "fr"],
    ["de", "fr"],
    ["not a tag", "fr"],
  ] as const) {
    test(`lang="${lang}"`, async ({ tool, page }) => {
      const element = await made(page, "care-preparation", { attributes: { lang } });
      await expect(element.locator(".frame")).toHaveAttribute("lang", shown);
      void tool;
    });
  }
});
