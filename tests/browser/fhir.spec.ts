import type { Page } from "@playwright/test";
import { expect, test } from "./tool.js";

test("FHIR is loaded when it is asked for, and what comes of it is what is on screen", async ({ tool, page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await tool.open();
  for (const entry of [
    { kind: "topic", title: "La fatigue" },
    { kind: "question", title: "Et mon travail ?", must: true },
  ]) {
    await tool.element.evaluate((tool: any, entry) => tool.add(entry), entry);
  }
  expect(asked.filter((path) => path.endsWith(".wasm"))).toEqual(["/care-partnership/tools.wasm"]);
  asked.length = 0;

  const response = await tool.element.evaluate((tool: any) => tool.toFhir());
  expect(response.resourceType).toBe("QuestionnaireResponse");
  expect(asked.filter((path) => path.endsWith(".wasm"))).toEqual(["/care-partnership/care_partnership.wasm"]);
  const questionnaire = await tool.element.evaluate((tool: any) => tool.questionnaire());
  expect(response.questionnaire).toBe(`${questionnaire.url}|${questionnaire.version}`);

  // What is taken out comes in again, and stands on screen; no second file is asked for.
  await tool.element.evaluate((tool: any) => tool.erase());
  expect(await tool.titles()).toEqual([]);
  expect(await tool.element.evaluate((tool: any, response) => tool.fromFhir(response), response)).toEqual([]);
  expect(await tool.titles()).toEqual(["La fatigue", "Et mon travail ?"]);
  expect(asked.filter((path) => path.endsWith(".wasm"))).toHaveLength(1);
});

test("an appointment of the portal sets the visit; a broken resource changes nothing and says where it is broken", async ({
  tool,
}) => {
  await tool.open();
  const appointment = {
    resourceType: "Appointment",
    status: "booked",
    start: "2026-12-10T14:30:00+01:00",
    end: "2026-12-10T14:55:00+01:00",
    participant: [{ actor: { reference: "Practitioner/1", display: "Dr Lemaire" }, status: "accepted" }],
  };
  expect(
    await tool.element.evaluate((tool: any, appointment) => tool.readAppointment(appointment), appointment),
  ).toEqual([]);
  const { minutes, with: who } = await tool.element.evaluate((tool: any) => tool.preparation.encounter());
  expect([minutes, who]).toEqual([25, "Dr Lemaire"]);

  const before = await tool.element.evaluate((tool: any) => tool.save());
  const refused = await tool.element.evaluate(async (tool: any) => {
    const broken = await tool.toFhir();
    broken.item.push({ linkId: "nothing-of-ours" });
    return tool.fromFhir(broken).then(
      () => null,
      ({ code, path }: { code: string; path: string }) => ({ code, path }),
    );
  });
  expect(refused).toEqual({ code: "unknown-id", path: expect.stringContaining("item[") });
  expect(await tool.element.evaluate((tool: any) => tool.save())).toBe(before);
});

/** Holds back the file that knows FHIR; what is returned lets it come. */
async function held(page: Page): Promise<() => void> {
  let release = () => {};
  const free = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/care_partnership.wasm", async (route) => {
    await free;
    await route.continue();
  });
  return release;
}

test.describe("on a device in Paris", () => {
  test.use({ timezoneId: "Europe/Paris" });

  test("an appointment shows the hour that the clock on the wall will show", async ({ tool }) => {
    const read = (start: string, more: object = {}) =>
      tool.element.evaluate(
        async (tool: any, [start, more]) => {
          await tool.readAppointment({ resourceType: "Appointment", status: "booked", start, ...(more as object) });
          return tool.preparation.encounter().when;
        },
        [start, more],
      );
    expect(await read("2026-12-10T13:30:00Z")).toBe("2026-12-10T14:30");
    expect(await read("2026-12-10T23:30:00Z")).toBe("2026-12-11T00:30");
    expect(await read("2026-07-10T13:30:00+02:00")).toBe("2026-07-10T13:30");
    await tool.openParts();
    await expect(tool.element.locator("#date")).toHaveValue("2026-07-10");
    await expect(tool.element.locator("#time")).toHaveValue("13:30");
    const there = await tool.element.evaluate(async (tool: any) => {
      await tool.readAppointment(
        { resourceType: "Appointment", status: "booked", start: "2026-12-10T13:30:00Z" },
        { timeZone: "America/Montreal" },
      );
      return tool.preparation.encounter().when;
    });
    expect(there).toBe("2026-12-10T08:30");
  });
});

test("while an appointment is on its way, whoever writes goes on writing", async ({ tool, page }) => {
  for (const title of ["La fatigue", "Le sommeil"])
    await tool.element.evaluate((tool: any, title) => tool.add({ kind: "topic", title }), title);
  const release = await held(page);
  const reading = tool.element.evaluate((tool: any) =>
    tool.readAppointment({
      resourceType: "Appointment",
      status: "booked",
      start: "2026-12-10T13:30:00Z",
      minutesDuration: 25,
      participant: [{ actor: { reference: "Practitioner/1", display: "Dr Lemaire" }, status: "accepted" }],
    }),
  );
  await tool.element.locator("#next").click();
  const heading = await tool.heading.textContent();
  const [first] = await tool.element.evaluate((tool: any) =>
    tool.preparation.entries().map(({ id }: { id: string }) => id),
  );
  await tool.element.locator(`#remove-${first}`).click();
  expect(await tool.titles()).toEqual(["Le sommeil"]);
  const field = tool.element.locator("#add-topic, [id$='title']").first();
  await field.click();
  await page.keyboard.type("Mon geno");
  release();
  expect(await reading).toEqual([]);
  await page.keyboard.type("u");

  const { minutes, with: who } = await tool.element.evaluate((tool: any) => tool.preparation.encounter());
  expect([minutes, who]).toEqual([25, "Dr Lemaire"]);
  expect(await tool.heading.textContent()).toBe(heading);
  await expect(field).toBeFocused();
  await expect(field).toHaveValue("Mon genou");
  await tool.element.locator("#undo").click();
  expect(await tool.titles()).toEqual(["La fatigue", "Le sommeil"]);
  await expect(field).toHaveValue("Mon genou");
});

test("whoever wrote another name for the visit can have it back", async ({ tool }) => {
  await tool.element.evaluate((tool: any) =>
    tool.preparation.setEncounter({ with: "Dr Petit", when: "2026-12-01T09:00" }),
  );
  await tool.element.evaluate((tool: any) =>
    tool.readAppointment({
      resourceType: "Appointment",
      status: "booked",
      participant: [{ actor: { type: "Practitioner", display: "Dr Lemaire" }, status: "accepted" }],
    }),
  );
  const who = () => tool.element.evaluate((tool: any) => tool.preparation.encounter().with);
  expect(await who()).toBe("Dr Lemaire");
  await tool.element.locator("#undo").click();
  expect(await who()).toBe("Dr Petit");
});

test("what a response replaces can be brought back, and what goes can be read before", async ({ tool }) => {
  await tool.load("rare-disease");
  const before = await tool.titles();
  const response = await tool.element.evaluate((tool: any) => tool.toFhir());
  const contents = await tool.element.evaluate((tool: any) => tool.fhirContents());
  expect(JSON.stringify(contents)).toContain(before[0]);
  expect(
    contents.every(({ heading, lines }: { heading: string; lines: unknown[] }) => heading && lines.length > 0),
  ).toBe(true);
  await tool.element.evaluate((tool: any) => tool.erase());
  await tool.element.evaluate((tool: any) => tool.add({ kind: "topic", title: "Mes mots" }));

  expect(await tool.element.evaluate((tool: any, response) => tool.fromFhir(response), response)).toEqual([]);
  expect((await tool.titles()).length).toBeGreaterThan(1);
  await expect(tool.element.getByRole("status")).toContainText("Votre site");
  await tool.element.locator("#undo").click();
  expect(await tool.titles()).toEqual(["Mes mots"]);
});

test("the answers of an assessment come out the same way", async ({ page }) => {
  await page.goto("/");
  await page.locator("#assessment-example").selectOption({ index: 1 });
  await page.locator("#load-assessment").click();
  const assessment = page.locator("#assessment");
  await expect(assessment.locator("section.card").first()).toBeVisible();
  const response = await assessment.evaluate((element: any) => element.toFhir());
  expect(response.item.length).toBeGreaterThan(0);
  const before = await assessment.evaluate((element: any) => element.profile());
  await assessment.evaluate((element: any, response) => element.fromFhir(response), response);
  expect(await assessment.evaluate((element: any) => element.profile())).toEqual(before);
});
