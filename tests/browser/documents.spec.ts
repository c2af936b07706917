import type { Page } from "@playwright/test";
import { portal } from "./portal.js";
import { expect, test, watched } from "./tool.js";
import { tags, works, type Tag } from "./works.js";

const markup = (tag: Tag) => `<div id="around"><${tag} id="part"></${tag}></div>`;

/** Words of a person in what has some. */
const write = (page: Page, tag: Tag) =>
  page.evaluate((tag) => {
    const tool = document.querySelector("#part") as any;
    if (tag === "care-preparation") tool.add({ kind: "topic", title: "Mes vertiges" });
    if (tag === "care-engagement") tool.assessment.setOptions({ subject: "Mes vertiges" });
  }, tag);

const saved = (page: Page) => page.locator("#part").evaluate((tool: any) => tool.save() as string);

/** What pages do with the markup they have; run in the page. `kept`: the element stays the same, with its words. */
const acts: Record<string, { kept: boolean; act: () => unknown }> = {
  "adopted by a document that is shown nowhere, and put back": {
    kept: true,
    act() {
      const tool = document.querySelector("#part")!;
      const around = tool.parentElement!;
      document.implementation.createHTMLDocument().adoptNode(tool);
      around.append(tool);
    },
  },
  "shown in another document for a while, and put back": {
    kept: true,
    async act() {
      const tool = document.querySelector("#part") as any;
      const around = tool.parentElement!;
      document.implementation.createHTMLDocument().body.append(tool);
      await new Promise((done) => setTimeout(done));
      around.append(tool);
    },
  },
  "carried over with the body of the next page, as Turbo does with what is permanent": {
    kept: true,
    act() {
      const body = new DOMParser().parseFromString("<body><div id='around'></div>", "text/html").body;
      const tool = document.querySelector("#part")!;
      tool.replaceWith(document.createElement("meta"));
      document.documentElement.replaceChild(document.adoptNode(body), document.body);
      document.querySelector("#around")!.append(tool);
    },
  },
  "in a body that another has replaced, as Turbo does": {
    kept: false,
    act() {
      const body = new DOMParser().parseFromString(document.body.outerHTML, "text/html").body;
      document.documentElement.replaceChild(document.adoptNode(body), document.body);
    },
  },
  "in a body that comes back from a page's own cache": {
    kept: true,
    async act() {
      const { body } = document;
      document.documentElement.replaceChild(document.createElement("body"), body);
      await new Promise((done) => setTimeout(done));
      document.documentElement.replaceChild(body, document.body);
    },
  },
  "set anew as the text of what is around it": {
    kept: false,
    act() {
      const around = document.querySelector("#around")!;
      const { innerHTML } = around;
      around.innerHTML = innerHTML;
    },
  },
  "copied, and the copy in its place": {
    kept: false,
    act() {
      const tool = document.querySelector("#part")!;
      tool.replaceWith(tool.cloneNode(true));
    },
  },
  "written anew with all of its page": {
    kept: false,
    act() {
      const html = document.documentElement.outerHTML;
      document.open();
      document.write(html);
      document.close();
    },
  },
  "in a page that is put away and comes back": {
    kept: true,
    act() {
      for (const type of ["pagehide", "pageshow"])
        window.dispatchEvent(new PageTransitionEvent(type, { persisted: true }));
    },
  },
  "taken out and put in, many times in a row": {
    kept: true,
    act() {
      const tool = document.querySelector("#part")!;
      const around = tool.parentElement!;
      for (let time = 0; time < 20; time += 1) {
        tool.remove();
        around.append(tool);
      }
    },
  },
};

for (const tag of tags) {
  for (const [name, { kept, act }] of Object.entries(acts)) {
    test(`${tag} ${name}: ${kept ? "its words are there, and it" : "it"} can be used`, async ({ page }) => {
      const thrown = watched(page);
      const faults: string[] = [];
      page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
      await portal(page, markup(tag));
      await write(page, tag);
      const before = await saved(page);
      await page.evaluate(act);
      const part = page.locator("#part");
      await expect(part).toHaveAttribute("data-care-state", "ready");
      await expect(part.locator("#heading")).toBeVisible();
      if (kept) await expect.poll(() => saved(page)).toBe(before);
      else if (tag !== "care-overview") expect(await saved(page)).not.toContain("Mes vertiges");
      if (!kept) await works(part, tag);
      else {
        await part.evaluate((tool: any) => tool.erase());
        await works(part, tag);
      }
      expect(faults).toEqual([]);
      expect(thrown).toEqual([]);
    });
  }
}
