import fc from "fast-check";
import { expect, test, type FrameLocator, type Page } from "@playwright/test";
import { toStep } from "./path.js";

/** The record system is another origin than the frame: the same server by its other name. */
const frameOrigin = (page: Page) => new URL(page.url()).origin.replace("localhost", "127.0.0.1");

/** A host that frames a tool and keeps all that it is told; what it answers to the scratchpad is `status`. */
async function host(page: Page, query: string, baseURL: string): Promise<FrameLocator> {
  const origin = baseURL.replace("127.0.0.1", "localhost");
  await page.route("**/host.html", (route) =>
    route.fulfill({ contentType: "text/html; charset=utf-8", body: "<!doctype html><title>Dossier</title>" }),
  );
  // The owner of the frame says who may frame it.
  await page.route("**/frame.html?*", async (route) => {
    const response = await route.fetch();
    const policy = response
      .headers()
      ["content-security-policy"]?.replace("frame-ancestors 'self'", `frame-ancestors ${origin}`);
    await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": policy ?? "" } });
  });
  await page.goto(`${origin}/host.html`);
  await page.evaluate(
    ({ address, origin }) => {
      const heard: any[] = [];
      Object.assign(window, { heard, status: "201 Created" });
      addEventListener("message", ({ data, source, origin: from }) => {
        heard.push({ ...data, from });
        if (!/^scratchpad\./.test(data.messageType)) return;
        const payload = { status: (window as any).status, location: "QuestionnaireResponse/17" };
        const answer = { messageId: crypto.randomUUID(), responseToMessageId: data.messageId, payload };
        (source as Window).postMessage(answer, from);
      });
      const frame = document.createElement("iframe");
      frame.src = `${address}&messaging_handle=abc&messaging_origin=${encodeURIComponent(origin)}`;
      Object.assign(frame, { width: "800", height: "900" });
      document.body.append(frame);
    },
    { address: `${baseURL}/care-partnership/frame.html?${query}`, origin },
  );
  return page.frameLocator("iframe").first();
}

/** Sends a message to the frame, and gives what it answers. */
const say = (page: Page, messageType: string, payload: object, to = frameOrigin(page)) =>
  page.evaluate(
    async ({ messageType, payload, to }) => {
      const messageId = crypto.randomUUID();
      const answered = new Promise<any>((resolve) =>
        addEventListener("message", ({ data }) => data.responseToMessageId === messageId && resolve(data.payload)),
      );
      frames[0]!.postMessage({ messageId, messagingHandle: "abc", messageType, payload }, to);
      return answered;
    },
    { messageType, payload, to },
  );

const heard = (page: Page, type: string) =>
  page.evaluate((type) => (window as any).heard.filter(({ messageType }: any) => messageType === type), type);

const shake = (page: Page) => say(page, "status.handshake", { protocolVersion: "1.0", fhirVersion: "4.0.1" });

test("handed over by an act alone, replaced by the next one, and said only when the host has it", async ({
  page,
  baseURL,
}) => {
  const frame = await host(page, "tool=preparation&lang=fr&visit=specialist", baseURL!);
  const tool = frame.locator("care-preparation");
  await tool.locator("#main").fill("La fatigue");
  await shake(page);
  await say(page, "sdc.configure", {});
  await say(page, "sdc.configureContext", { context: {} });
  await toStep(tool, "sheets");
  expect(await heard(page, "sdc.ui.changedQuestionnaireResponse"), "nothing goes while somebody writes").toEqual([]);
  const give = () => tool.getByRole("button", { name: "Envoyer au portail de l’hôpital" }).click();
  await page.evaluate(() => Object.assign(window, { status: "500 Internal Server Error" }));
  await give();
  await expect(tool.getByRole("status")).toContainText("Le portail n’a pas pris la feuille");
  await page.evaluate(() => Object.assign(window, { status: "201 Created" }));
  await give();
  await expect(tool.getByRole("status")).toContainText("La feuille est remise");
  const [, created] = await heard(page, "scratchpad.create");
  expect(created).toMatchObject({ messagingHandle: "abc", from: baseURL });
  expect(created.payload.resource).toMatchObject({ resourceType: "QuestionnaireResponse" });
  expect(JSON.stringify(created)).toContain("La fatigue");
  expect(await heard(page, "sdc.ui.changedQuestionnaireResponse")).toHaveLength(1);
  await page.evaluate(() => Object.assign(window, { status: "200 OK" }));
  await tool.getByRole("status").evaluate((status) => (status.textContent = ""));
  await give();
  await expect(tool.getByRole("status")).toContainText("La feuille est remise");
  const [updated] = await heard(page, "scratchpad.update");
  expect(updated.payload.resource.id).toBe("17");
});

test("what is for the person alone does not go", async ({ page, baseURL }) => {
  const frame = await host(page, "tool=preparation&lang=fr", baseURL!);
  const tool = frame.locator("care-preparation");
  await expect(tool.locator("#main")).toBeVisible();
  await shake(page);
  await tool.evaluate((tool: any) => {
    tool.add({ kind: "topic", title: "La fatigue" });
    tool.add({ kind: "topic", title: "SECRET", visibility: "only-me" });
  });
  await toStep(tool, "sheets");
  await tool.getByRole("button", { name: "Envoyer au portail de l’hôpital" }).click();
  await expect(tool.getByRole("status")).toContainText("La feuille est remise");
  expect(JSON.stringify(await page.evaluate(() => (window as any).heard))).not.toContain("SECRET");
});

test("the self-assessment hands over its result", async ({ page, baseURL }) => {
  const frame = await host(page, "tool=engagement&lang=fr&instrument=practices&respondent=patient", baseURL!);
  const tool = frame.locator("care-engagement");
  await expect(tool.locator("#begin")).toBeVisible();
  await shake(page);
  await tool.evaluate(async (tool: any) => {
    for (const { statements } of tool.assessment.pages())
      for (const { id } of statements) tool.assessment.answer(id, "sometimes");
    tool.session.go("result");
    await tool.updateComplete;
  });
  await tool.getByRole("button", { name: "Envoyer au portail de l’hôpital" }).click();
  await expect(tool.getByRole("status")).toContainText("Votre portrait est remis au portail de l’hôpital.");
  const [created] = await heard(page, "scratchpad.create");
  expect(created.payload.resource.questionnaire).toContain("practices");
});

test("what the host has is shown in the place of what is there; a response to another questionnaire is not", async ({
  page,
  baseURL,
}) => {
  const frame = await host(page, "tool=preparation&lang=fr", baseURL!);
  const tool = frame.locator("care-preparation");
  await expect(tool.locator("#main")).toBeVisible();
  const response = await tool.evaluate(async (tool: any) => {
    tool.add({ kind: "topic", title: "Mes vertiges" });
    const response = await tool.toFhir();
    await tool.erase();
    return response;
  });
  await shake(page);
  await say(page, "sdc.configure", {});
  await say(page, "sdc.configureContext", { context: {} });
  await say(page, "sdc.displayQuestionnaireResponse", {
    questionnaireResponse: response,
    questionnaire: { resourceType: "Questionnaire", status: "active", url: response.questionnaire },
  });
  await expect(tool.locator("#main")).toHaveValue("Mes vertiges");
  const other = "https://elsewhere.example/Questionnaire/other";
  await say(page, "sdc.displayQuestionnaireResponse", {
    questionnaireResponse: { ...response, questionnaire: other, item: [] },
    questionnaire: { resourceType: "Questionnaire", status: "active", url: other },
  });
  await expect(tool.locator("#main")).toHaveValue("Mes vertiges");
});

test("the host is told how tall the page is, and that the person has finished", async ({ page, baseURL }) => {
  const frame = await host(page, "tool=preparation&lang=fr", baseURL!);
  const tool = frame.locator("care-preparation");
  await tool.locator("#main").fill("La fatigue");
  await shake(page);
  await toStep(tool, "points");
  const tallest = async () => (await heard(page, "care-partnership.height")).at(-1)?.payload.height;
  const room = () => frame.locator("html").evaluate((html) => html.scrollHeight);
  await expect.poll(async () => (await tallest()) === (await room())).toBe(true);
  const before = await tallest();
  await tool.evaluate((tool: any) => {
    for (let place = 0; place < 12; place += 1) tool.add({ kind: "topic", title: `Point ${place}` });
  });
  await expect.poll(tallest).toBeGreaterThan(before);
  await expect.poll(async () => (await tallest()) === (await room())).toBe(true);
  await toStep(tool, "after");
  expect(await heard(page, "ui.done")).toEqual([]);
  await tool.locator("#finish").click();
  await expect.poll(() => heard(page, "ui.done")).toHaveLength(1);
  const told = await page.evaluate(() => (window as any).heard);
  expect(JSON.stringify(told), "neither says a word of what was written").not.toMatch(/La fatigue|Point 3/);
});

test("whatever a host says by the right handle, nothing is lost, nothing goes and nothing fails", async ({
  page,
  baseURL,
}) => {
  const thrown: string[] = [];
  page.on("pageerror", ({ message }) => thrown.push(message));
  const frame = await host(page, "tool=preparation&lang=fr", baseURL!);
  const tool = frame.locator("care-preparation");
  await tool.locator("#main").fill("La fatigue");
  await shake(page);
  const types = ["scratchpad.read", "ui.form.requestSubmit", "ui.launchActivity", "sdc.ui.done", "sdc.configure"];
  const shown = ["sdc.displayQuestionnaire", "sdc.displayQuestionnaireResponse", "sdc.configureContext"];
  const json = () => fc.jsonValue({ maxDepth: 3 });
  const resource = fc.record(
    {
      resourceType: fc.constantFrom("QuestionnaireResponse", "Questionnaire", "Patient"),
      questionnaire: fc.oneof(fc.constant("urn:care-partnership/Questionnaire/preparation-fr|1"), json()),
      status: json(),
      item: fc.oneof(json(), fc.array(fc.record({ linkId: json(), answer: json() }))),
    },
    { requiredKeys: [] },
  );
  const payload = fc.oneof(
    json(),
    fc.record({ questionnaireResponse: fc.oneof(resource, json()), questionnaire: json() }),
  );
  const message = fc.record(
    {
      messageId: fc.oneof(fc.uuid(), json()),
      messagingHandle: fc.oneof({ weight: 4, arbitrary: fc.constant("abc") }, { weight: 1, arbitrary: json() }),
      messageType: fc.oneof(fc.constantFrom(...types, ...shown), json()),
      responseToMessageId: json(),
      payload,
    },
    { requiredKeys: ["messagingHandle"] },
  );
  for (const messages of fc.sample(fc.array(message, { minLength: 40, maxLength: 40 }), { numRuns: 10, seed: 27 })) {
    await page.evaluate(
      ({ messages, to }) => {
        for (const message of messages) frames[0]!.postMessage(message, to);
      },
      { messages, to: frameOrigin(page) },
    );
  }
  // It answers what is right, after all of these.
  await shake(page);
  expect(await tool.evaluate((tool: any) => tool.save())).toContain("La fatigue");
  const told = await page.evaluate(() => (window as any).heard);
  expect(JSON.stringify(told)).not.toContain("La fatigue");
  expect(told.filter(({ messageType }: any) => /^scratchpad|changedQuestionnaireResponse/.test(messageType))).toEqual(
    [],
  );
  expect(thrown).toEqual([]);
});

test("nothing is sent before the handshake, and messages of others are left unheard", async ({ page, baseURL }) => {
  const frame = await host(page, "tool=preparation&lang=fr", baseURL!);
  const tool = frame.locator("care-preparation");
  await tool.locator("#main").fill("La fatigue");
  await toStep(tool, "sheets");
  await tool.getByRole("button", { name: "Envoyer au portail de l’hôpital" }).click();
  await expect(tool.getByRole("status")).toContainText("Le portail n’a pas pris la feuille");
  expect(await page.evaluate(() => (window as any).heard)).toEqual([]);
  const before = await tool.evaluate((tool: any) => tool.save());
  // Of every shape, by the wrong handle, and from another window of the same origin.
  await page.evaluate(async (to) => {
    const types = ["status.handshake", "sdc.displayQuestionnaireResponse", "sdc.requestCurrentQuestionnaireResponse"];
    const values = [
      null,
      0,
      "",
      "x",
      [],
      {},
      { messageId: 1 },
      { messagingHandle: "abc" },
      { responseToMessageId: {} },
    ];
    for (const value of values) frames[0]!.postMessage(value, to);
    for (const messageType of types)
      for (const payload of [null, {}, { questionnaireResponse: { resourceType: "Patient" } }])
        frames[0]!.postMessage({ messageId: "1", messagingHandle: "other", messageType, payload }, to);
    const other = document.createElement("iframe");
    document.body.append(other);
    const script = other.contentDocument!.createElement("script");
    script.textContent = `parent.frames[0].postMessage({ messageId: "2", messagingHandle: "abc", messageType: "status.handshake", payload: {} }, "*")`;
    other.contentDocument!.body.append(script);
  }, frameOrigin(page));
  // It answers the right one, which came last: whatever it would have said to the others was said before.
  await shake(page);
  const all = await page.evaluate(() => (window as any).heard);
  expect(all.filter((message: any) => message.responseToMessageId)).toHaveLength(1);
  expect(await tool.evaluate((tool: any) => tool.save())).toBe(before);
});

for (const [name, query] of [
  ["no tool that there is", "tool=pigeon"],
  ["an origin that is none", "tool=preparation&messaging_handle=a&messaging_origin=javascript:1"],
  ["a file of code of its own", "tool=preparation&wasm-url=https://elsewhere.example/x.wasm"],
] as const) {
  test(`an address with ${name} shows the tool, and speaks to nobody`, async ({ page }) => {
    await page.goto(`/care-partnership/frame.html?${query}`);
    const tool = page.locator("care-preparation");
    await expect(tool.locator("#main")).toBeVisible();
    await expect(tool).not.toHaveAttribute("wasm-url");
    await expect(tool).not.toHaveAttribute("hand-over");
  });
}
