import type { Page } from "@playwright/test";
import { expect, test, watched } from "./tool.js";
import { tags, works, type Tag } from "./works.js";

/** What scripts of other makes, and of other years, leave in a page. */
const pages: Record<string, () => void> = {
  "every list has another method, and lists them": () => {
    for (const name of ["last", "remove", "contains", "clear", "each", "flatten"]) {
      (Array.prototype as any)[name] = function () {
        return this;
      };
    }
  },
  "every object has other properties, and lists them": () => {
    const added = { extend: () => undefined, title: "of the page", kind: 1, lang: "de", visibility: "only-me" };
    Object.assign(Object.prototype, added);
  },
  "lists, texts and numbers write themselves as JSON, as Prototype.js had it": () => {
    (Array.prototype as any).toJSON = function () {
      return `[${Array.from(this as unknown[], (value) => JSON.stringify(value)).join(", ")}]`;
    };
    (String.prototype as any).toJSON = function () {
      return `"${this}"`;
    };
    (Number.prototype as any).toJSON = function () {
      return String(this);
    };
    (Object.prototype as any).toJSON = () => "{}";
  },
  "dates write themselves as their own": () => {
    Date.prototype.toJSON = Date.prototype.toISOString = () => "01/02/2026";
  },
  "an older library's own Promise, Symbol.iterator and Array.from": () => {
    const whole = Array.from;
    (Array as any).from = (value: any, map?: any) => ("length" in Object(value) ? whole.call(Array, value, map) : []);
    (Element.prototype as any).remove = function () {
      this.parentNode?.removeChild(this);
    };
    (Element.prototype as any).matches = (Element.prototype as any).webkitMatchesSelector;
    (window as any).Promise = class extends Promise<unknown> {};
  },
  "everything can be called again under other names": () => {
    (window as any).$ = (window as any)._ = (window as any).care = () => undefined;
    Object.assign(window, { module: {}, exports: {}, define: Object.assign(() => undefined, { amd: true }) });
    Object.assign(window, { process: { env: {} }, require: () => ({}), global: window, Buffer: {} });
  },
};

async function extended(page: Page, script: () => void, tag: Tag): Promise<void> {
  await page.addInitScript(script);
  await page.route("**/extended.html", (route) =>
    route.fulfill({
      contentType: "text/html; charset=utf-8",
      body: `<!doctype html><html lang="fr"><title>Portail</title><${tag} id="part" storage="device"></${tag}>
        <script type="module" src="/care-partnership/define.js"></script></html>`,
    }),
  );
  await page.goto("/extended.html");
}

for (const tag of tags) {
  for (const [name, script] of Object.entries(pages)) {
    test(`${tag} on a page where ${name}: it works, and what it says is what was written`, async ({ page }) => {
      const thrown = watched(page);
      const faults: string[] = [];
      page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
      await extended(page, script, tag);
      const part = page.locator("#part");
      await works(part, tag);
      const out = await part.evaluate(async (tool: any) => {
        if (!tool.toFhir) return [tool.views().length > 0];
        tool.assessment?.setOptions({ subject: "Notre service" });
        tool.preparation?.setEncounter({ minutes: 25, when: "2026-12-10T14:30" });
        if (tool.add) tool.add({ kind: "question", title: "Pourquoi ?", details: "Ceci" });
        const text = tool.save();
        const fhir = await tool.toFhir();
        const ignored = await tool.fromFhir(fhir);
        const views = tool.preparation
          ? tool.preparation.entries().map(({ title }: any) => title)
          : tool.profile().contexts.length;
        await tool.open(text);
        const again = tool.save();
        tool.settings = { emergency: { text: "En cas d’urgence, le 15." } };
        await tool.ready;
        await tool.updateComplete;
        const all = [text === again || [text, again], fhir.resourceType, ignored, views];
        return tool.preparation ? [...all, tool.shadowRoot.textContent.includes("le 15")] : all;
      });
      if (tag === "care-preparation")
        expect(out).toEqual([true, "QuestionnaireResponse", [], ["Mes vertiges", "Pourquoi ?"], true]);
      else if (tag === "care-engagement") expect(out).toEqual([true, "QuestionnaireResponse", [], 1]);
      else expect(out).toEqual([true]);
      expect(faults).toEqual([]);
      expect(thrown).toEqual([]);
    });
  }
}
