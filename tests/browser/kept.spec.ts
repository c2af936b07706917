import type { Page } from "@playwright/test";
import { portal, titles } from "./portal.js";
import { expect, test } from "./tool.js";

/** The package's logic in a page, and one draft of a preparation, without any element. */
async function headless(page: Page, options: object = { name: "care-preparation", owner: "a", place: "device" }) {
  const body = `<!doctype html><html lang="fr"><title>Portail</title></html>`;
  await page.route("**/script.html", (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body }));
  await page.goto("/script.html");
  await page.evaluate(async (options) => {
    const address = "/care-partnership/index.js";
    const { load } = await import(address);
    const care = await load({ locale: "fr" });
    Object.assign(globalThis, { care, preparation: care.preparation(), draft: care.keptDraft(options) });
  }, options);
}

/** Does something with the draft and the preparation of the page; says what came of it, and what became of keeping. */
const act = (page: Page, code: string) =>
  page.evaluate((code) => {
    const of = globalThis as any;
    const result = new Function("draft", "preparation", "care", code)(of.draft, of.preparation, of.care);
    return { result, kept: of.draft.kept as string };
  }, code);

const stored = (page: Page) => page.evaluate(() => JSON.stringify({ ...localStorage }));

/** What the console was told. */
function told(page: Page): string[] {
  const lines: string[] = [];
  page.on("console", (message) => lines.push(`${message.type()} ${message.text()}`));
  return lines;
}

test("a script keeps the draft that an element of the same owner shows, and back", async ({ page }) => {
  await headless(page, { name: "care-preparation", owner: "a", id: "part", place: "device" });
  await act(
    page,
    `preparation.add({ kind: "topic", title: "Vertiges" });
    draft.find(); draft.write(preparation.save())`,
  );
  expect(await stored(page), "the person asked for nothing").toBe("{}");
  expect(await act(page, "return draft.keep(preparation.save())")).toEqual({ result: true, kept: "on" });
  await portal(page, `<care-preparation id="part" storage="device" owner="a"></care-preparation>`);
  expect(await titles(page.locator("#part"))).toEqual(["Vertiges"]);
  await page.locator("#part #main").fill("Vertiges du soir");
  await headless(page, { name: "care-preparation", owner: "a", id: "part", place: "device" });
  const open = "preparation.open(draft.find()); draft.taken(); return preparation.entries()[0].title";
  expect((await act(page, open)).result).toBe("Vertiges du soir");
  expect(await act(page, "return draft.erase()")).toEqual({ result: true, kept: "off" });
  expect(await stored(page)).toBe("{}");
});

test("the key of a draft is the one that is erased before the tool is there", async ({ page }) => {
  const odd = ["a", 'q"uote', "back\\slash", "ä🩺", "new\nline", "\u0007\u001f\u007f\u2028", "a@b:c"];
  await portal(page, `<care-preparation id="part" storage="device"></care-preparation>`);
  for (const owner of [undefined, ...odd]) {
    for (const id of ["", ...odd]) {
      const left = await page.evaluate(
        ([owner, id]) => {
          const part = document.querySelector<any>("#part, care-preparation");
          const draft = part.session.care.keptDraft({ name: "care-preparation", owner, id, place: "device" });
          draft.keep("{}");
          const kept = localStorage.length;
          // Made by hand and never put into the page: no WebAssembly is loaded for it.
          const alone = document.createElement("care-preparation") as any;
          Object.assign(alone, { id, owner, storage: "device" });
          alone.erase();
          return [kept, localStorage.length];
        },
        [owner, id] as const,
      );
      expect(left, JSON.stringify([owner, id])).toEqual([1, 0]);
    }
  }
});

for (const [name, text] of [
  ["broken", "{{{"],
  ["from a newer version", '{"format":"care-partnership/preparation","version":99,"draft":{}}'],
  ["wrong in its depths", '{"format":"care-partnership/preparation","version":2,"draft":{"entries":7}}'],
]) {
  test(`a script finds what is ${name}, and it stays as it is`, async ({ page }) => {
    await headless(page);
    await page.evaluate((text) => localStorage.setItem((globalThis as any).draft.key, text!), text);
    const opened = `const found = draft.find();
      try { preparation.open(found); draft.taken(); return ""; }
      catch (error) { draft.write("{}"); draft.refuse(); draft.write("{}"); return error.name; }`;
    expect(await act(page, opened)).toEqual({ result: "CareError", kept: "refused" });
    expect((await act(page, "return draft.peek()")).result).toBe(text);
    expect(await act(page, "return draft.replace(preparation.save())")).toEqual({ result: true, kept: "on" });
  });
}

test("two scripts in two windows do not write over each other", async ({ page, context }) => {
  const second = await context.newPage();
  await headless(page);
  await act(page, `draft.keep("one")`);
  await headless(second);
  await expect.poll(() => stored(second)).toContain("one");
  const change = `const found = draft.find(); draft.taken(); draft.write("two"); return found`;
  expect((await act(second, change)).result).toBe("one");
  await expect.poll(() => stored(page)).toContain("two");
  expect(await act(page, `return draft.write("three")`)).toEqual({ result: false, kept: "elsewhere" });
  expect(await stored(page)).toContain("two");
});

const broken: Record<string, [string, string]> = {
  "the page's setItem throws": [`Storage.prototype.setItem = () => { throw new Error("no"); }`, "blocked"],
  "the page's setItem throws nothing at all": [`Storage.prototype.setItem = () => { throw undefined; }`, "blocked"],
  "the page's setItem does nothing": [`Storage.prototype.setItem = () => {}`, "blocked"],
  "there is no room": [
    `Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); }`,
    "full",
  ],
  "the page's getItem throws": [`Storage.prototype.getItem = () => { throw new Error("no"); }`, "blocked"],
  "the storage may not be asked for": [
    `Object.defineProperty(window, "localStorage", { get() { throw new DOMException("denied", "SecurityError"); } })`,
    "blocked",
  ],
  "there is no storage": [`Object.defineProperty(window, "localStorage", { value: null })`, "blocked"],
};

for (const [name, [code, kept]] of Object.entries(broken)) {
  test(`where ${name}, a script is told, the console too, and the rest goes on`, async ({ page }) => {
    const lines = told(page);
    await headless(page);
    await page.evaluate(code);
    const keep = `draft.find(); return draft.keep(preparation.save())`;
    expect(await act(page, keep)).toEqual({ result: false, kept });
    expect(lines.filter((line) => line.startsWith(`warning care-partnership: ${kept} storage`))).toHaveLength(1);
    await act(
      page,
      `preparation.add({ kind: "topic", title: "Vertiges" });
      draft.write(preparation.save()); draft.peek(); draft.erase()`,
    );
    expect((await act(page, "return preparation.entries().length")).result).toBe(1);
    expect(lines.join(), "no words on the console").not.toContain("Vertiges");
  });
}

test("what is no draft is refused with its path", async ({ page }) => {
  await headless(page);
  const refused = (options: string) =>
    act(page, `try { care.keptDraft(${options}); } catch (error) { return error.code + " " + error.path; }`);
  for (const [options, wanted] of [
    ["{}", "missing-field name"],
    [`{ name: "" }`, "not-allowed name"],
    [`{ name: "x", place: "disk" }`, "unknown-id place"],
    [`{ name: "x", owner: 7 }`, "invalid-type owner"],
    [`{ name: "x", owner: "\\ud800" }`, "invalid-type owner"],
    [`{ name: "x", owners: "a" }`, "unknown-field owners"],
  ] as const)
    expect((await refused(options)).result, options).toBe(wanted);
});
