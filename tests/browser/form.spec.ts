import type { Page } from "@playwright/test";
import { portal, titles } from "./portal.js";
import { expect, test, watched } from "./tool.js";

/** What a form of the page would send under a name. */
const sent = (page: Page, form: string, name: string) =>
  page.evaluate(
    ([form, name]) => new FormData(document.querySelector<HTMLFormElement>(form!)!).getAll(name!).map(String),
    [form, name],
  );

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
          name,
          disabled,
          required,
          willValidate,
          value,
          validationMessage,
          valid,
          customError,
          missing: valueMissing && control !== part,
          check: control.checkValidity(),
          type: control.type === control.localName,
          form: control.form?.id,
          labels: [...labels].map(({ textContent }: Node) => textContent !== ""),
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

test("what is required and missing holds the form, is said at the first field, and is enough once it is written", async ({
  page,
}) => {
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
    return {
      form: form.checkValidity(),
      part: part.checkValidity(),
      missing: part.validity.valueMissing,
      message: part.validationMessage,
    };
  });
  expect(seen).toEqual({
    form: false,
    part: false,
    missing: true,
    message: "Écrivez au moins une chose avant d’envoyer.",
  });
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

test("a click on its label, or focus(), brings the person to the first field; what is disabled takes no focus", async ({
  page,
}) => {
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
    const read = (form: string) =>
      new FormData(document.querySelector<HTMLFormElement>(form)!).getAll("words").map(String);
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
    const [inside, beside] = [
      document.createElement("care-engagement"),
      document.createElement("care-preparation"),
    ] as any[];
    inside.name = beside.name = "words";
    form.append(inside);
    root.append(form, beside);
    await Promise.all([inside.ready, beside.ready]);
    beside.add({ kind: "topic", title: "Mes vertiges" });
    return {
      inside: inside.form === form,
      beside: beside.form,
      outer: [...new FormData(document.querySelector<HTMLFormElement>("#outer")!).keys()],
    };
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
    return {
      same: removed === value,
      titles: next.preparation.entries().map(({ title }: { title: string }) => title),
      back: next.value === value,
    };
  });
  expect(seen).toEqual({ same: true, titles: ["Mes vertiges"], back: true });
});

test("what is only the person's is in no form's value, and nothing else is missing", async ({ page }) => {
  await portal(page, `<form id="form"><care-preparation id="part" name="words" required></care-preparation></form>`);
  const add = (title: string, visibility?: string) =>
    page.evaluate(
      ([title, visibility]) => {
        (document.querySelector("#part") as any).add({ kind: "topic", title, ...(visibility && { visibility }) });
        return document.querySelector<HTMLFormElement>("#form")!.checkValidity();
      },
      [title, visibility] as const,
    );
  await add("Mon secret", "only-me");
  expect(String(await sent(page, "#form", "words"))).not.toContain("Mon secret");
  expect(await add("Mes vertiges")).toBe(true);
  const [value] = await sent(page, "#form", "words");
  expect(value).toContain("Mes vertiges");
  expect(value).not.toContain("Mon secret");
  const part = await page.locator("#part").evaluate((part: any) => {
    const { value } = part;
    part.remove();
    return Promise.resolve().then(() => ({ value, removed: part.value, all: part.save() }));
  });
  expect(part.value).toBe(value);
  expect(part.removed).toBe(value);
  expect(part.all, "the person's own saved form has it").toContain("Mon secret");
});

test("the person is told before that the page's form takes along what was written", async ({ page }) => {
  await portal(
    page,
    `<form><care-engagement id="part" name="words" instrument="continuum"></care-engagement></form><care-engagement id="alone" instrument="continuum"></care-engagement>`,
  );
  for (const [id, count] of [
    ["part", 1],
    ["alone", 0],
  ] as const) {
    const element = page.locator(`#${id}`);
    await expect(element.locator("#begin")).toBeVisible();
    await expect(element.getByText("ce site reçoit ce que vous avez écrit ici")).toHaveCount(count);
  }
});

for (const tool of ["care-preparation", "care-engagement"]) {
  const write = (page: Page) =>
    page.locator("#part").evaluate(async (part: any) => {
      await part.ready;
      if (part.add) part.add({ kind: "topic", title: "Mes vertiges" });
      else {
        const [first] = part.assessment.pages();
        part.assessment.answer(first.statements[0].id, "often");
      }
    });

  test(`${tool}: the page's reset empties the form's value, and the person's words come back when asked for`, async ({
    page,
  }) => {
    await portal(page, `<form id="form"><${tool} id="part" name="words" storage="device"></${tool}></form>`);
    await write(page);
    const [value] = await sent(page, "#form", "words");
    expect(value).toBeTruthy();
    const reset = () => page.evaluate(() => document.querySelector<HTMLFormElement>("#form")!.reset());
    await reset();
    expect(await sent(page, "#form", "words")).toEqual([]);
    const notice = page.locator("#part #aside-notice");
    await expect(notice).toContainText("Vos mots ne sont pas perdus");
    await reset();
    await notice.locator("#aside-back").click();
    await expect(notice).toHaveCount(0);
    expect(await sent(page, "#form", "words")).toEqual([value]);
  });

  test(`${tool}: what cannot be read is said, can be taken in a file, and the tool works`, async ({ page }) => {
    await portal(page, `<form id="form"><${tool} id="part" name="words"></${tool}></form>`);
    const newer = `{"format":"care-partnership/${tool === "care-preparation" ? "preparation" : "assessment"}","version":99,"draft":{}}`;
    for (const [place, text] of ["{{{", newer].entries()) {
      const late = page.locator("#part").evaluate(
        (part: any, [text, place]) => {
          // Once while it is there, once before it has loaded.
          if (place === 0) return void part.formStateRestoreCallback(text, "restore");
          const next = part.cloneNode();
          part.replaceWith(next);
          next.formStateRestoreCallback(text, "restore");
        },
        [text, place] as const,
      );
      await late;
      const notice = page.locator("#part #aside-notice");
      await expect(notice).toContainText("Il n’est pas perdu");
      const [file] = await Promise.all([page.waitForEvent("download"), notice.locator("#aside-file").click()]);
      const stream = await file.createReadStream();
      expect((await stream.toArray()).join("")).toContain(text);
      await write(page);
      expect(await sent(page, "#form", "words")).toHaveLength(1);
      await notice.locator("#aside-close").click();
      await expect(notice).toHaveCount(0);
    }
  });
}

test("what the person kept stays when the page resets its form, until the person decides", async ({ page }) => {
  await portal(
    page,
    `<form id="form"><care-preparation id="part" name="words" storage="device"></care-preparation></form>`,
  );
  const part = page.locator("#part");
  await page.evaluate(() => localStorage.clear());
  await part.evaluate((part: any) => {
    part.add({ kind: "topic", title: "Mes vertiges" });
    part.session.store.keep(part.save());
    document.querySelector<HTMLFormElement>("#form")!.reset();
    part.add({ kind: "topic", title: "Mon genou" });
  });
  const kept = () => page.evaluate(() => localStorage.getItem("care-preparation:part"));
  expect(await titles(part)).toEqual(["Mon genou"]);
  expect(await kept()).toContain("Mes vertiges");
  expect(await kept()).not.toContain("Mon genou");
  await part.locator("#store-notice #store-theirs").click();
  expect(await titles(part)).toEqual(["Mes vertiges"]);
  await page.evaluate(() => document.querySelector<HTMLFormElement>("#form")!.reset());
  await part.evaluate((part: any) => part.add({ kind: "topic", title: "Mon genou" }));
  await part.locator("#store-notice #store-mine").click();
  expect(await kept()).toContain("Mon genou");
  expect(await kept()).not.toContain("Mes vertiges");
});

test("reset goes back to what the page gave to begin with", async ({ page }) => {
  await portal(
    page,
    `<form id="form"><care-preparation id="part" name="words"></care-preparation></form><care-preparation id="other"></care-preparation>`,
  );
  const seen = await page.evaluate(async () => {
    const [part, other] = ["part", "other"].map((id) => document.getElementById(id) as any);
    other.add({ kind: "topic", title: "Du portail" });
    part.defaultValue = other.save();
    const titles = () => part.preparation.entries().map(({ title }: { title: string }) => title);
    const first = titles();
    part.add({ kind: "topic", title: "Mes vertiges" });
    document.querySelector<HTMLFormElement>("#form")!.reset();
    return { first, reset: titles() };
  });
  expect(seen).toEqual({ first: ["Du portail"], reset: ["Du portail"] });
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

test("a language without content falls back to French, and a wrong attribute is said on the console", async ({
  page,
}) => {
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  await page.route("**/other.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><html lang="de"><care-preparation id="german"></care-preparation><care-preparation id="wrong" visit="dentist"></care-preparation><script type="module" src="/care-partnership/define.js"></script></html>`,
    }),
  );
  await page.goto("/other.html");
  await expect(page.locator("#german #heading")).toHaveText("Ce qui compte le plus");
  await expect(page.locator("#wrong #heading")).toBeVisible();
  expect(said.some((text) => text.includes("care-preparation") && text.includes("visit must be one of"))).toBe(true);
});
