import type { Page } from "@playwright/test";
import { expect, test, watched } from "./tool.js";

/** A page of a portal, in French, with the elements defined; what it has inside is up to the test. */
async function portal(page: Page, body: string): Promise<void> {
  await page.route("**/portal.html", (route) =>
    route.fulfill({
      contentType: "text/html; charset=utf-8",
      body: `<!doctype html><html lang="fr"><title>Portail</title>${body}<script type="module" src="/care-partnership/define.js"></script></html>`,
    }),
  );
  await page.goto("/portal.html");
  await page.evaluate(async () => {
    await customElements.whenDefined("care-overview");
    await Promise.all([...document.querySelectorAll<any>("care-preparation, care-engagement, care-overview")].map(({ ready }) => ready));
  });
}

/** What a form of the page would send under a name. */
const sent = (page: Page, form: string, name: string) =>
  page.evaluate(([form, name]) => new FormData(document.querySelector<HTMLFormElement>(form!)!).getAll(name!).map(String), [form, name]);

const tools = ["care-preparation", "care-engagement", "care-overview"];

for (const tool of tools) {
  test(`${tool} answers a page's questions as a native field beside it does`, async ({ page }) => {
    await portal(
      page,
      `<form id="form"><fieldset><label for="part">Un</label><label for="native">Deux</label>
       <${tool} id="part" name="words"></${tool}><textarea id="native" name="words"></textarea></fieldset></form><form id="other"></form>`,
    );
    const answers = await page.evaluate(() => {
      const [part, native] = ["part", "native"].map((id) => document.getElementById(id) as any);
      const form = document.querySelector<HTMLFormElement>("#form")!;
      const fieldset = document.querySelector("fieldset")!;
      const invalid: string[] = [];
      form.addEventListener("invalid", ({ target }) => invalid.push((target as HTMLElement).id), true);
      const asked = (control: any) => {
        const { name, disabled, required, willValidate, value, validationMessage, labels, validity } = control;
        const { valid, customError, valueMissing } = validity;
        return {
          name, disabled, required, willValidate, value, validationMessage, valid, customError,
          missing: valueMissing && control !== part, check: control.checkValidity(), type: control.type === control.localName,
          form: control.form?.id, labels: [...labels].map(({ textContent }: Node) => textContent !== ""),
          listed: [...form.elements].includes(control),
        };
      };
      const said: [unknown, unknown][] = [];
      const compare = (change: (control: any) => void = () => {}) => {
        for (const control of [part, native]) change(control);
        said.push([asked(part), asked(native)]);
      };
      compare();
      compare((control) => control.setCustomValidity("Pas encore"));
      said.push([form.checkValidity(), false]);
      compare((control) => control.setCustomValidity(""));
      compare((control) => (control.disabled = true));
      compare((control) => (control.disabled = false));
      fieldset.disabled = true;
      compare();
      fieldset.disabled = false;
      compare((control) => control.setAttribute("form", "other"));
      compare((control) => control.removeAttribute("form"));
      compare((control) => (control.name = "autre"));
      said.push([part.getAttribute("name"), "autre"]);
      compare((control) => control.removeAttribute("name"));
      compare((control) => control.remove());
      return { said, invalid: invalid.join(" ") };
    });
    for (const [part, native] of answers.said) expect(part).toEqual(native);
    expect(answers.invalid).toMatch(/^(part native ?)+|(native part ?)+$/);
  });
}

test("what is required and missing holds the form, is said at the first field, and is enough once it is written", async ({ page }) => {
  const refused = watched(page);
  await portal(
    page,
    `<form id="form"><care-preparation id="part" name="words"></care-preparation><button>Envoyer</button></form>`,
  );
  const seen = await page.evaluate(() => {
    const form = document.querySelector<HTMLFormElement>("#form")!;
    const part = document.querySelector<any>("#part");
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      ((window as any).went ??= []).push(new FormData(form).get("words"));
    });
    part.required = true;
    return { form: form.checkValidity(), part: part.checkValidity(), missing: part.validity.valueMissing, message: part.validationMessage };
  });
  expect(seen).toEqual({ form: false, part: false, missing: true, message: "Écrivez au moins une chose avant d’envoyer." });
  await page.getByRole("button", { name: "Envoyer" }).click();
  expect(await page.evaluate(() => (window as any).went)).toBeUndefined();
  await expect(page.locator("#part #main")).toBeFocused();
  await page.locator("#part #main").fill("Mes vertiges");
  await page.getByRole("button", { name: "Envoyer" }).click();
  expect(await page.evaluate(() => (window as any).went.length)).toBe(1);
  expect(await page.evaluate(() => (window as any).went[0])).toContain("Mes vertiges");
  expect(refused).toEqual([]);
});

test("nobody is asked to write into other people's results: the overview lets a form go", async ({ page }) => {
  await portal(page, `<form id="form"><care-overview id="part" name="words" required></care-overview></form>`);
  expect(await page.evaluate(() => document.querySelector<HTMLFormElement>("#form")!.checkValidity())).toBe(true);
  expect(await sent(page, "#form", "words")).toEqual([]);
});

test("a click on its label, or focus(), brings the person to the first field; what is disabled takes no focus", async ({ page }) => {
  await portal(
    page,
    `<label for="part" id="label">Mon rendez-vous</label><form><care-preparation id="part"></care-preparation></form>`,
  );
  await page.locator("#label").click();
  await expect(page.locator("#part #main")).toBeFocused();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("part");
  await page.evaluate(() => document.querySelector<any>("#part").blur());
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe("body");
  // Only a label brings the focus: who clicks on a text of the tool reads it.
  await page.locator("#part .preview").click({ position: { x: 5, y: 5 } });
  await expect(page.locator("#part #main")).not.toBeFocused();
  await page.evaluate(() => document.querySelector<any>("#part").focus());
  await expect(page.locator("#part #main")).toBeFocused();
  await page.evaluate(() => {
    const part = document.querySelector<any>("#part");
    part.blur();
    part.disabled = true;
    part.focus();
  });
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe("body");
});

test("a form has what was added in the same moment, with as many as stand in it under one name", async ({ page }) => {
  await portal(
    page,
    `<form id="form"><care-preparation id="one" name="words"></care-preparation><care-preparation id="two" name="words"></care-preparation></form>
     <form id="other"></form>`,
  );
  const now = await page.evaluate(() => {
    const [one, two] = ["one", "two"].map((id) => document.getElementById(id) as any);
    const read = (form: string) => new FormData(document.querySelector<HTMLFormElement>(form)!).getAll("words").map(String);
    one.add({ kind: "topic", title: "Mes vertiges" });
    const first = read("#form");
    two.add({ kind: "topic", title: "Mon genou" });
    const both = read("#form");
    document.querySelector("#other")!.append(two);
    const moved = [read("#form"), read("#other")];
    document.querySelector("#form")!.append(two);
    document.querySelector<any>("#one").disabled = true;
    return { first, both, moved, last: read("#form") };
  });
  const holds = (texts: string[], ...words: string[]) => {
    expect(texts).toHaveLength(words.length);
    words.forEach((word, place) => expect(texts[place]).toContain(word));
  };
  holds(now.first, "Mes vertiges");
  holds(now.both, "Mes vertiges", "Mon genou");
  holds(now.moved[0]!, "Mes vertiges");
  holds(now.moved[1]!, "Mon genou");
  holds(now.last, "Mon genou");
});

test("in a form inside a shadow root it belongs to that form, and outside of one to none", async ({ page }) => {
  await portal(page, `<form id="outer"><div id="host"></div></form>`);
  const seen = await page.evaluate(async () => {
    const root = document.querySelector("#host")!.attachShadow({ mode: "open" });
    const form = document.createElement("form");
    const [inside, beside] = [document.createElement("care-engagement"), document.createElement("care-preparation")] as any[];
    inside.name = beside.name = "words";
    form.append(inside);
    root.append(form, beside);
    await Promise.all([inside.ready, beside.ready]);
    beside.add({ kind: "topic", title: "Mes vertiges" });
    return { inside: inside.form === form, beside: beside.form, outer: [...new FormData(document.querySelector<HTMLFormElement>("#outer")!).keys()] };
  });
  expect(seen).toEqual({ inside: true, beside: null, outer: [] });
});

test("who opens what a form was given has it back, and a removed element still has what it had", async ({ page }) => {
  await portal(page, `<form id="form"><care-preparation id="part" name="words"></care-preparation></form>`);
  const seen = await page.evaluate(async () => {
    const part = document.querySelector<any>("#part");
    part.add({ kind: "topic", title: "Mes vertiges" });
    const { value } = part;
    part.remove();
    await Promise.resolve();
    const removed = part.value;
    const next = document.createElement("care-preparation") as any;
    document.querySelector("form")!.append(next);
    next.value = value;
    await next.ready;
    await next.updateComplete;
    return { same: removed === value, titles: next.preparation.entries().map(({ title }: { title: string }) => title), back: next.value === value };
  });
  expect(seen).toEqual({ same: true, titles: ["Mes vertiges"], back: true });
});

test("settings given before the element is known are heeded", async ({ page }) => {
  await page.route("**/late.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><html lang="fr"><care-preparation id="late"></care-preparation><script>document.querySelector("#late").settings = { welcome: "Bienvenue chez nous." };</script><script type="module" src="/care-partnership/define.js"></script></html>`,
    }),
  );
  await page.goto("/late.html");
  await expect(page.locator("#late")).toContainText("Bienvenue chez nous.");
});

test("a language without content falls back to French, and a wrong attribute is said on the console", async ({ page }) => {
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  await page.route("**/other.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><html lang="de"><care-preparation id="german"></care-preparation><care-preparation id="wrong" visit="dentist"></care-preparation><script type="module" src="/care-partnership/define.js"></script></html>`,
    }),
  );
  await page.goto("/other.html");
  await expect(page.locator("#german #heading")).toHaveText("Le rendez-vous");
  await expect(page.locator("#wrong").getByRole("alert")).toContainText("pour le moment");
  expect(said.some((text) => text.includes("care-preparation") && text.includes("unknown-id"))).toBe(true);
});
