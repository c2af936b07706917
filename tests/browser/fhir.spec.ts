import { expect, test } from "./tool.js";

test("FHIR is loaded when it is asked for, and what comes of it is what is on screen", async ({ tool, page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await tool.open();
  for (const entry of [{ kind: "topic", title: "La fatigue" }, { kind: "question", title: "Et mon travail ?", must: true }]) {
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

test("an appointment of the portal sets the visit; a broken resource changes nothing and says where it is broken", async ({ tool }) => {
  await tool.open();
  const appointment = {
    resourceType: "Appointment", status: "booked", start: "2026-12-10T14:30:00+01:00", end: "2026-12-10T14:55:00+01:00",
    participant: [{ actor: { reference: "Practitioner/1", display: "Dr Lemaire" }, status: "accepted" }],
  };
  expect(await tool.element.evaluate((tool: any, appointment) => tool.readAppointment(appointment), appointment)).toEqual([]);
  const { minutes, with: who } = await tool.element.evaluate((tool: any) => tool.preparation.encounter());
  expect([minutes, who]).toEqual([25, "Dr Lemaire"]);

  const before = await tool.element.evaluate((tool: any) => tool.save());
  const refused = await tool.element.evaluate(async (tool: any) => {
    const broken = await tool.toFhir();
    broken.item.push({ linkId: "nothing-of-ours" });
    return tool.fromFhir(broken).then(() => null, ({ code, path }: { code: string; path: string }) => ({ code, path }));
  });
  expect(refused).toEqual({ code: "unknown-id", path: expect.stringContaining("item[") });
  expect(await tool.element.evaluate((tool: any) => tool.save())).toBe(before);
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
