import { readFileSync } from "node:fs";
import { toStep } from "./path.js";
import { expect, test, type Portal } from "./smart/portal.js";
import { takesAway } from "./works.js";

/** What the package's own files are asked for, each time the page is opened. */
const opened = ["GET /smart.html", "GET /smart.js", "GET /smart.json"];
const toolFiles = ["GET /content/preparation.en.json", "GET /preparation.wasm"];

/** What a server has of a kind, but for what it adds itself. */
async function stored({ fhir }: Portal, kind: string): Promise<any[]> {
  return (await fhir.all(kind)).map(({ meta: { versionId, lastUpdated, ...meta }, ...resource }) => ({
    ...resource,
    ...(Object.keys(meta).length > 0 && { meta }),
  }));
}

test("from the portal to the record: asked, read, shown, sent, and read back", async ({ portal, page }) => {
  const { fhir, authority, dialog, said, tool } = portal;
  const origins = new Set<string>();
  page.on("request", (request) => origins.add(new URL(request.url()).origin));
  await portal.launch();
  await portal.allow();
  await expect(said).toContainText("You are linked with Hôpital.");
  await expect(said).toContainText("Your appointment is already filled in.");
  await expect(said).toContainText("The portal invites you to prepare for this appointment.");
  expect(page.url(), "nothing of the launch stays in the address").toBe(portal.address);
  const visit = await tool.evaluate((tool: any) => tool.preparation.encounter());
  expect(visit).toMatchObject({ kind: "specialist", with: "Dr Lemaire", minutes: 25 });
  await tool.evaluate((tool: any) => tool.add({ kind: "topic", title: "SECRET", visibility: "only-me" }));
  const before = fhir.log.length;
  await portal.hand("Tired since spring");

  // All of it is shown before any of it goes.
  expect(fhir.log).toHaveLength(before);
  const text = await portal.text();
  expect(text).toContain("Tired since spring");
  expect(await dialog.locator("#goes-text").textContent()).toBe(text);
  await expect(dialog).toContainText("Hôpital");
  await expect(dialog).not.toContainText("SECRET");
  const [sheet, answers, done] = [
    await portal.shown("sheet-json"),
    await portal.shown("answers-json"),
    await portal.shown("task-json"),
  ];
  await portal.send();
  await expect(said).toHaveText("It has arrived in your record.");
  await expect(dialog).toHaveCount(0);
  await expect(tool.getByRole("status")).toContainText("hospital’s portal");

  // What the server has is what was shown.
  const [{ id: document, ...asDocument }, ...otherDocuments] = await stored(portal, "DocumentReference");
  const [{ id: response, ...asResponse }, ...otherResponses] = await stored(portal, "QuestionnaireResponse");
  const [task] = await stored(portal, "Task");
  expect([otherDocuments, otherResponses]).toEqual([[], []]);
  expect(asDocument).toEqual(sheet);
  expect(asResponse).toEqual(answers);
  expect(asDocument).toMatchObject({
    subject: { reference: "Patient/ada" },
    meta: { security: [{ code: "PATAST" }] },
    context: { related: [{ reference: "Appointment/visit" }] },
  });
  expect(Buffer.from(asDocument.content[0].attachment.data, "base64").toString()).toBe(text);
  expect(asResponse.subject).toEqual({ reference: "Patient/ada" });
  expect(JSON.stringify([asDocument, asResponse])).not.toContain("SECRET");
  expect(task.status).toBe("completed");
  const references = [`DocumentReference/${document}`, `QuestionnaireResponse/${response}`];
  expect(task.output.map(({ valueReference }: any) => valueReference.reference)).toEqual(references);
  const numbered = references.reduce(
    (shown, reference) => shown.replace(reference.replace(/\/.*/, "/new"), reference),
    JSON.stringify(done.output),
  );
  expect(JSON.stringify(task.output), "but for the numbers, the task is as it was shown").toBe(numbered);

  // Every request is one of these, in this order.
  expect(fhir.log).toEqual([
    "GET .well-known/smart-configuration",
    "GET Task/prepare",
    "GET Appointment/visit",
    "POST DocumentReference",
    "POST QuestionnaireResponse",
    "PUT Task/prepare",
  ]);
  expect(origins).toEqual(new Set([portal.origin, authority.origin, fhir.origin]));
  expect(authority.log).toEqual(["GET /portal", "GET /authorize", "GET /decide", "POST /token"]);
  const own = [...opened, ...opened, ...toolFiles, "GET /care_partnership.wasm"];
  expect(portal.own.toSorted()).toEqual(own.toSorted());
});

test("a person who comes by themselves: asked first, then the next visit is looked for", async ({ portal, page }) => {
  const { fhir, authority, said, tool } = portal;
  await page.goto(portal.address);
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await expect(said).toContainText("Rien ne part sans vous.");
  await expect(tool).toHaveCount(0);
  expect([fhir.log, authority.log], "nothing is asked before the person says so").toEqual([[], []]);
  await page.getByRole("button", { name: "Aller au portail" }).click();
  await portal.allow();
  await expect(said).toContainText("Votre rendez-vous est déjà rempli.");
  expect(authority.scopes).toEqual([
    "launch/patient patient/Appointment.rs patient/Task.rus patient/DocumentReference.c patient/QuestionnaireResponse.cu",
  ]);
  const today = await page.evaluate(() => new Date().toLocaleDateString("en-CA"));
  expect(fhir.log).toEqual([
    "GET .well-known/smart-configuration",
    `GET Appointment?patient=Patient/ada&status=booked&date=ge${today}&_sort=date&_count=1`,
    "GET Task?patient=Patient/ada&focus=Appointment/visit&status=requested,received,accepted,ready,in-progress&_count=1",
  ]);
  await portal.hand("La fatigue");
  await portal.send();
  await expect(said).toHaveText("C’est arrivé dans votre dossier.");
  expect(await portal.counts()).toEqual([1, 1]);
});

test("nobody has to go to the portal", async ({ portal, page }) => {
  await page.goto(portal.address);
  await page.getByRole("button", { name: "Préparer sans le portail" }).click();
  await portal.tool.locator("#main").fill("La fatigue");
  await expect(portal.tool).not.toHaveAttribute("hand-over");
  expect([portal.fhir.log, portal.authority.log]).toEqual([[], []]);
});

test("the sheet is copied, kept and printed as on any page", async ({ portal, page }) => {
  await page.goto(portal.address);
  await page.getByRole("button", { name: "Préparer sans le portail" }).click();
  await portal.tool.locator("#main").fill("La fatigue");
  await toStep(portal.tool, "sheets");
  await takesAway(page, portal.tool, "La fatigue");
});

test("a server that knows the scopes of SMART 1 alone is asked in these", async ({ portal }) => {
  portal.fhir.capabilities = ["launch-ehr", "permission-patient"];
  await portal.launch();
  await portal.allow();
  expect(portal.authority.scopes).toEqual([
    "launch patient/Appointment.read patient/Task.read patient/Task.write patient/DocumentReference.write patient/QuestionnaireResponse.write",
  ]);
  await portal.hand("Tired");
  await portal.send();
  await expect(portal.said).toHaveText("It has arrived in your record.");
});

test("no token is ever stored, and what was kept on the way is gone", async ({ portal, page }) => {
  await page.addInitScript(() => {
    const kept: Record<string, string> = { ...sessionStorage };
    const written: string[] = [];
    Object.assign(window, { kept, written });
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (key, value) {
      written.push(`${key} ${value}`);
      setItem.call(this, key, value);
    };
  });
  await portal.launch();
  await portal.allow();
  const found = await page.evaluate(() => ({
    kept: (window as any).kept,
    written: (window as any).written,
    session: { ...sessionStorage },
    local: { ...localStorage },
    cookies: document.cookie,
  }));
  expect(Object.keys(found.kept)).toEqual(["care-partnership.smart"]);
  const entry = JSON.parse(found.kept["care-partnership.smart"]);
  expect(Object.keys(entry).toSorted()).toEqual(["key", "lang", "state"]);
  // As docs/smart.md lists it.
  const [, list = ""] = /^It holds (.*)$/m.exec(readFileSync("docs/smart.md", "utf8")) ?? [];
  const named = list.split("`").filter((_, index) => index % 2 === 1);
  expect(Object.keys(entry.state).toSorted()).toEqual(named.toSorted());
  expect(entry.state.tokenResponse).toEqual({});
  expect(found).toMatchObject({ written: [], session: {}, local: {}, cookies: "" });
});

test("the person says no at the portal", async ({ portal, page }) => {
  await portal.launch();
  await page.getByRole("button", { name: "Refuse" }).click();
  await expect(portal.said).toContainText("Nothing was read, and nothing was sent.");
  await portal.tool.locator("#main").fill("Tired");
  await expect(portal.tool).not.toHaveAttribute("hand-over");
  expect(portal.fhir.log).toEqual(["GET .well-known/smart-configuration"]);
  expect(page.url()).toBe(portal.address);
  expect(await page.evaluate(() => ({ ...sessionStorage }))).toEqual({});
});

test("the token is over before anything is read", async ({ portal }) => {
  // It ends as the first request comes in.
  portal.fhir.fault = (request) => {
    if (/^GET Task/.test(request)) portal.authority.expire();
    return null;
  };
  await portal.launch();
  await portal.page.getByRole("button", { name: "Allow" }).click();
  await expect(portal.said).toContainText("The time the portal allowed is over.");
  await portal.tool.locator("#main").fill("Tired");
});

test("what a launch names elsewhere, and what is not shown, is not fetched again", async ({ portal }) => {
  await portal.launch([
    { reference: "https://elsewhere.example/Appointment/1" },
    { reference: "Appointment/../Patient/ada" },
    { reference: "Patient/ada" },
    { reference: "Appointment/nowhere" },
  ]);
  await portal.allow();
  await expect(portal.said).toContainText("The appointment could not be read. You can fill it in yourself.");
  expect(portal.fhir.log.slice(1)).toEqual(["GET Appointment/nowhere"]);
  await expect(portal.tool).toHaveAttribute("hand-over");
});

test("no visit to come", async ({ portal }) => {
  await portal.fhir.repository.deleteResource("Appointment", "visit");
  await portal.alone();
  await portal.allow();
  await expect(portal.said).toContainText("Le portail n’a pas de rendez-vous à venir.");
});

test("a portal that the page does not know is asked nothing", async ({ portal, page }) => {
  portal.file = { servers: [{ iss: "https://fhir.hospital.example", clientId: "x" }] };
  await page.goto(`${portal.address}?iss=${encodeURIComponent(portal.fhir.base)}&launch=1&lang=en`);
  await expect(portal.said).toContainText("This page has no link with that portal. Nothing was sent to it.");
  await expect(portal.tool.locator("#main")).toBeVisible();
  expect([portal.fhir.log, portal.authority.log]).toEqual([[], []]);
});

test("a portal without PKCE is not gone to", async ({ portal, page }) => {
  portal.fhir.methods = [];
  await portal.alone();
  await expect(portal.said).toContainText("Le lien avec le portail n’a pas pu se faire.");
  await expect(portal.tool.locator("#main")).toBeVisible();
  expect(portal.authority.log).toEqual([]);
  expect(await page.evaluate(() => ({ ...sessionStorage }))).toEqual({});
});

test("a code that nobody here asked for is not changed for a token", async ({ portal, page }) => {
  await page.goto(`${portal.address}?code=stolen&state=forged`);
  await expect(portal.said).toContainText("Le lien avec le portail n’a pas pu se faire.");
  await expect(portal.tool.locator("#main")).toBeVisible();
  expect([portal.fhir.log, portal.authority.log]).toEqual([[], []]);
});

test("nor is one that comes in the middle of a launch, by another way", async ({ portal, page }) => {
  await portal.launch();
  await expect(page.getByRole("button", { name: "Allow" })).toBeVisible();
  await page.goto(`${portal.address}?code=stolen&state=forged`);
  await expect(portal.said).toContainText("Le lien avec le portail n’a pas pu se faire.");
  expect(portal.authority.log).not.toContain("POST /token");
  expect(await page.evaluate(() => ({ ...sessionStorage })), "and the launch is over").toEqual({});
});

test("a portal that gives no token", async ({ portal, page }) => {
  portal.authority.gives = false;
  await portal.launch();
  await page.getByRole("button", { name: "Allow" }).click();
  await expect(portal.said).toContainText("The link with the portal could not be made. Nothing was sent.");
  await expect(portal.tool.locator("#main")).toBeVisible();
});

for (const [name, file] of [
  ["no file beside it", null],
  ["an address that is not encrypted", { servers: [{ iss: "http://fhir.hospital.example", clientId: "x" }] }],
] as const) {
  test(`with ${name}, the page is the preparation alone`, async ({ portal, page }) => {
    portal.file = file as any;
    await page.goto(portal.address);
    await portal.tool.locator("#main").fill("La fatigue");
    await expect(page.getByRole("button", { name: "Aller au portail" })).toHaveCount(0);
  });
}

test("the client for SMART is in the script of this page alone", () => {
  const dist = "target/packed/node_modules/care-partnership/dist/";
  const has = (name: string) => readFileSync(dist + name, "utf8").includes("code_challenge_method");
  expect(has("smart.js")).toBe(true);
  for (const name of ["define", "define-preparation", "define-engagement", "define-overview", "frame", "classic"])
    expect(has(`${name}.js`), name).toBe(false);
});

test("what one keeps is kept for whose record it is, and nobody reads in it who that is", async ({ portal, page }) => {
  portal.file = { storage: "device" };
  await portal.launch();
  await portal.allow();
  await expect(portal.tool).toHaveAttribute("storage", "device");
  await expect(portal.tool).toHaveAttribute("owner", /^[0-9a-f]{64}$/);
  await page.goto(portal.address);
  await page.getByRole("button", { name: "Préparer sans le portail" }).click();
  await expect(portal.tool.locator("#main")).toBeVisible();
  await expect(portal.tool).not.toHaveAttribute("storage");
});
