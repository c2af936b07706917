import { expect, test } from "./tool.js";

test("it takes part in a form of the page: name, value, validity, reset, restore, disabled", async ({ tool, page }) => {
  void tool;
  await page.evaluate(() => {
    const form = document.createElement("form");
    form.id = "form";
    const fieldset = document.createElement("fieldset");
    const element = document.createElement("care-preparation");
    element.id = "part";
    element.setAttribute("name", "preparation");
    element.toggleAttribute("required", true);
    fieldset.append(element);
    form.append(fieldset);
    document.body.append(form);
  });
  const part = page.locator("#part");
  await expect(part.locator("#heading")).toBeVisible();
  const state = () =>
    page.evaluate(() => {
      const form = document.querySelector<HTMLFormElement>("#form")!;
      const part = document.querySelector("#part") as any;
      return { data: new FormData(form).get("preparation"), valid: form.checkValidity(), missing: part.validity.valueMissing, same: part.form === form };
    });
  expect(await state()).toEqual({ data: null, valid: false, missing: true, same: true });

  await part.locator("#main").fill("Mes vertiges");
  await expect.poll(async () => (await state()).valid).toBe(true);
  expect((await state()).data).toContain("Mes vertiges");

  await page.evaluate(() => (document.querySelector<HTMLFieldSetElement>("#form fieldset")!.disabled = true));
  await expect(part.locator(".frame")).toHaveAttribute("inert", "");
  expect((await state()).data).toBeNull();
  await page.evaluate(() => (document.querySelector<HTMLFieldSetElement>("#form fieldset")!.disabled = false));
  await expect(part.locator(".frame")).not.toHaveAttribute("inert", "");

  const saved = (await state()).data;
  await page.evaluate(() => document.querySelector<HTMLFormElement>("#form")!.reset());
  await expect.poll(async () => (await state()).data).toBeNull();
  await part.evaluate((part: any, saved) => part.formStateRestoreCallback(saved), saved);
  await expect.poll(async () => (await state()).data).toBe(saved);
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
