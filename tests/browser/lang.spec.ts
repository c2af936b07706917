import type { Page } from "@playwright/test";
import { portal } from "./portal.js";
import { expect, test } from "./tool.js";
import { tags, type Tag } from "./works.js";

const spoken = (page: Page, id = "part") =>
  page.evaluate(async (id) => {
    const within = (root: Document | ShadowRoot): any =>
      root.getElementById(id) ??
      [...root.querySelectorAll("*")].map(({ shadowRoot }) => shadowRoot && within(shadowRoot)).find(Boolean);
    const tool = within(document);
    // Observers have told of what changed, then it is loaded and painted.
    await new Promise((done) => setTimeout(done));
    await tool.ready;
    await tool.updateComplete;
    return tool.shadowRoot.querySelector(".frame").getAttribute("lang");
  }, id);

/** How a page may say its language: the markup around the element, and what it speaks then. */
const said: [markup: (element: string) => string, language: string][] = [
  [(element) => element.replace(" id", ' lang="x-klingon" id'), "fr"],
  [(element) => element.replace(" id", ' lang="i-klingon" id'), "fr"],
  [(element) => element.replace(" id", ' lang="fr-CA" id'), "fr"],
  [(element) => element.replace(" id", ' lang="EN-gb" id'), "en"],
  [(element) => element.replace(" id", ' lang="en-Latn-GB-oxendict-x-portal" id'), "en"],
  [(element) => element.replace(" id", ' lang="eng" id'), "en"],
  [(element) => element.replace(" id", ' lang="fra" id'), "fr"],
  [(element) => element.replace(" id", ' lang="english" id'), "fr"],
  [(element) => element.replace(" id", ' lang="en-" id'), "en"],
  [(element) => element.replace(" id", ' lang="-en" id'), "fr"],
  [(element) => element.replace(" id", ' lang="*" id'), "fr"],
  [(element) => element.replace(" id", ' lang="" id'), "fr"],
  [(element) => `<div lang="en">${element.replace(" id", ' lang="" id')}</div>`, "en"],
  [(element) => `<div lang="EN-us"><p lang=""><span>${element}</span></p></div>`, "en"],
  [(element) => `<div lang="en"><section lang="fr">${element}</section></div>`, "fr"],
];

for (const tag of tags) {
  const element = `<${tag} id="part"></${tag}>`;
  for (const [markup, language] of said) {
    const body = markup(element);
    test(`${tag} speaks ${language} in ${body.replace(element, "…")}`, async ({ page }) => {
      await portal(page, body);
      expect(await spoken(page)).toBe(language);
    });
  }

  test(`${tag} follows the language around it through shadow roots, as it changes, comes and goes`, async ({
    page,
  }) => {
    await portal(page, `<div id="outer"></div>`);
    await page.evaluate((element) => {
      const root = document.querySelector("#outer")!.attachShadow({ mode: "open" });
      root.innerHTML = `<section></section>`;
      const inner = root.querySelector("section")!.attachShadow({ mode: "open" });
      inner.innerHTML = `<div>${element}</div>`;
    }, element);
    expect(await spoken(page)).toBe("fr");
    const set = (where: "page" | "host" | "inner" | "element", lang: string | null) =>
      page.evaluate(
        ([where, lang]) => {
          const host = document.querySelector("#outer")!;
          const inner = host.shadowRoot!.querySelector("section")!;
          const element = inner.shadowRoot!.querySelector("#part")!;
          const at = { page: document.documentElement, host, inner, element }[where];
          if (lang === null) at.removeAttribute("lang");
          else at.setAttribute("lang", lang);
        },
        [where, lang] as const,
      );
    for (const [where, lang, language] of [
      ["page", "en", "en"],
      ["host", "fr-CA", "fr"],
      ["inner", "EN-gb", "en"],
      ["element", "fr", "fr"],
      ["element", "", "en"],
      ["element", null, "en"],
      ["inner", null, "fr"],
      ["host", null, "en"],
      ["page", null, "fr"],
      ["page", "x-klingon", "fr"],
    ] as const) {
      await set(where, lang);
      expect(await spoken(page), `${where} ${lang}`).toBe(language);
    }
  });
}

/** What a page may set, all of it right. */
const given: Record<Tag, Record<string, unknown>> = {
  "care-preparation": {
    lang: "en",
    visit: "specialist",
    minutes: 35,
    forWhom: "somebody",
    settings: { minutes: { specialist: 25 }, emergency: { text: "Call 999." } },
  },
  "care-engagement": {
    lang: "en",
    instrument: "practices",
    respondent: "professional",
    settings: { instruments: [] },
  },
  "care-overview": { lang: "en", instrument: "practices", settings: { groupThreshold: 12 } },
};

const orders = <T>(all: T[]): T[][] =>
  all.length < 2
    ? [all]
    : all.flatMap((one) => orders(all.filter((other) => other !== one)).map((rest) => [one, ...rest]));

for (const tag of tags) {
  for (const when of ["before it is in the page", "once it is in the page", "one by one, as it loads"]) {
    test(`${tag}: what is set ${when} is the same in every order`, async ({ page }) => {
      await portal(page, "");
      const found = await page.evaluate(
        async ({ tag, given, orders, when }) => {
          const found = new Map<string, string[]>();
          for (const order of orders) {
            const tool = document.createElement(tag) as any;
            if (when !== "before it is in the page") document.body.append(tool);
            for (const name of order) {
              tool[name] = given[name];
              if (when === "one by one, as it loads") await new Promise((done) => setTimeout(done));
            }
            if (!tool.isConnected) document.body.append(tool);
            await new Promise((done) => setTimeout(done));
            await tool.ready;
            await tool.updateComplete;
            const { preparation, assessment, shadowRoot } = tool;
            const seen = JSON.stringify([
              shadowRoot.querySelector(".frame").lang,
              preparation?.encounter(),
              assessment?.options(),
              shadowRoot.textContent.replace(/\s+/g, " "),
            ]);
            found.set(seen, [...(found.get(seen) ?? []), order.join()]);
            tool.remove();
          }
          return [...found.entries()];
        },
        { tag, given: given[tag], orders: orders(Object.keys(given[tag])), when },
      );
      expect(found.map(([, order]) => order[0])).toHaveLength(1);
      expect(found[0]![0]).toMatch(/^\["en"/);
    });
  }
}
