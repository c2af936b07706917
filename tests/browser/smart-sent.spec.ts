import { readFileSync } from "node:fs";
import { expect, test, type Portal } from "./smart/portal.js";

test("the person looks at what goes, and sends nothing", async ({ portal, page }) => {
  await portal.launch();
  await portal.allow();
  await portal.hand("Tired since spring");
  await page.keyboard.press("Escape");
  await expect(portal.said).toHaveText("Nothing was sent.");
  await expect(portal.dialog).toHaveCount(0);
  expect(await portal.text()).toContain("Tired since spring");
  expect(await portal.counts()).toEqual([0, 0]);
  await expect(portal.tool.getByRole("button", { name: "Send to the hospital" })).toBeFocused();
});

/** The file that is offered holds all that was written; another page opens it. */
async function savedWhole(portal: Portal, title: string): Promise<void> {
  const download = portal.page.waitForEvent("download");
  await portal.dialog.getByRole("button", { name: "Save my text to a file" }).click();
  await expect(portal.dialog.locator("#goes-said")).toContainText("my-preparation-for-later.json");
  const text = readFileSync((await (await download).path())!, "utf8");
  await portal.dialog.getByRole("button", { name: "Back to my text" }).click();
  expect(await portal.text()).toContain(title);
  const opened = await portal.tool.evaluate(async (tool: any, text) => {
    tool.erase();
    await tool.open(text);
    return tool.sheet("person").text;
  }, text);
  expect(opened).toContain(title);
}

test("the portal refuses what is sent: it is said, and nothing is lost", async ({ portal }) => {
  portal.fhir.fault = (request) => (/^POST/.test(request) ? 403 : null);
  await portal.launch();
  await portal.allow();
  await portal.hand("Tired since spring");
  await portal.send();
  const { dialog } = portal;
  await expect(dialog.locator("#goes-said")).toHaveText("The portal did not take this. Your text is still here.");
  await expect(dialog.locator("#goes-said")).toBeFocused();
  await expect(dialog.locator("#retry")).toHaveCount(0);
  expect(portal.fhir.log.slice(3), "and the task is left open").toEqual([
    "POST DocumentReference",
    "POST QuestionnaireResponse",
  ]);
  await savedWhole(portal, "Tired since spring");
});

test("the token is over when the sheet is sent: it is said, and nothing is lost", async ({ portal }) => {
  await portal.launch();
  await portal.allow();
  portal.authority.expire();
  await portal.hand("Tired since spring");
  await portal.send();
  await expect(portal.dialog.locator("#goes-said")).toContainText("The time the portal allowed is over.");
  expect(portal.fhir.log.slice(3)).toEqual(["POST DocumentReference"]);
  await savedWhole(portal, "Tired since spring");
  expect(await portal.counts()).toEqual([0, 0]);
});

for (const lost of ["lost", "lost after"] as const) {
  test(`the connection breaks half-way (${lost}): sent again, nothing is there twice`, async ({ portal }) => {
    let broken = true;
    portal.fhir.fault = (request) => (broken && /^POST QuestionnaireResponse/.test(request) ? lost : null);
    await portal.launch();
    await portal.allow();
    await portal.hand("Tired since spring");
    await portal.send();
    const { dialog, said } = portal;
    await expect(dialog.locator("#goes-said")).toContainText("The portal does not answer. Your text is still here.");
    await expect(dialog.locator("#goes-said")).toContainText("The sheet itself has arrived.");
    broken = false;
    await dialog.getByRole("button", { name: "Try again" }).click();
    await expect(said).toHaveText("It has arrived in your record.");
    expect(await portal.counts()).toEqual([1, 1]);
    expect((await portal.fhir.all("Task"))[0].output).toHaveLength(2);
    expect(portal.fhir.log.filter((request) => request === "POST DocumentReference")).toHaveLength(1);
  });
}

test("no connection at all: it waits, and goes when there is one", async ({ portal, context }) => {
  await portal.launch();
  await portal.allow();
  await portal.hand("Tired since spring");
  await context.setOffline(true);
  await portal.send();
  const { dialog, said } = portal;
  await expect(dialog.locator("#goes-said")).toContainText("The portal does not answer.");
  expect(await portal.counts()).toEqual([0, 0]);
  await context.setOffline(false);
  await dialog.getByRole("button", { name: "Try again" }).click();
  await expect(said).toHaveText("It has arrived in your record.");
  expect(await portal.counts()).toEqual([1, 1]);
});

test("a server with a fault of its own may be tried later", async ({ portal }) => {
  portal.fhir.fault = (request) => (/^POST/.test(request) ? 503 : null);
  await portal.launch();
  await portal.allow();
  await portal.hand("Tired since spring");
  await portal.send();
  await expect(portal.dialog.locator("#goes-said")).toContainText("The portal has a problem on its side.");
  await savedWhole(portal, "Tired since spring");
});

test("a server that takes DocumentReference alone has the sheet, and that is said", async ({ portal }) => {
  portal.fhir.fault = (request) => (/QuestionnaireResponse/.test(request) ? 404 : null);
  await portal.launch();
  await portal.allow();
  await portal.hand("Tired since spring");
  await portal.send();
  await expect(portal.said).toHaveText(
    "The sheet has arrived in your record. The portal does not take answers one by one.",
  );
  expect(await portal.counts()).toEqual([1, 0]);
  const [{ id }] = await portal.fhir.all("DocumentReference");
  const [task] = await portal.fhir.all("Task");
  expect(task.output.map(({ valueReference }: any) => valueReference.reference)).toEqual([`DocumentReference/${id}`]);
  expect(await portal.text()).toContain("Tired since spring");
});

test("what was not granted is neither shown nor sent", async ({ portal }) => {
  portal.authority.withheld = /QuestionnaireResponse/;
  await portal.launch();
  await portal.allow();
  await portal.hand("Tired since spring");
  await expect(portal.dialog.locator("#answers-json")).toHaveCount(0);
  await portal.send();
  await expect(portal.said).toHaveText("It has arrived in your record.");
  expect(portal.fhir.log.slice(3)).toEqual(["POST DocumentReference", "PUT Task/prepare"]);
});

test("where nothing may be written, nothing is offered", async ({ portal }) => {
  portal.authority.withheld = /DocumentReference|QuestionnaireResponse/;
  await portal.launch();
  await portal.allow();
  await expect(portal.said).toContainText("The portal takes no sheet here.");
  await expect(portal.tool).not.toHaveAttribute("hand-over");
});

test("sent again: other words take the place of the first, the same words do not go twice", async ({ portal }) => {
  await portal.launch();
  await portal.allow();
  await portal.hand("Tired since spring");
  await portal.send();
  await expect(portal.said).toHaveText("It has arrived in your record.");
  const [{ id: first }] = await portal.fhir.all("DocumentReference");
  await portal.hand("It hurts at night");
  expect((await portal.shown("sheet-json")).relatesTo).toEqual([
    { code: "replaces", target: { reference: `DocumentReference/${first}` } },
  ]);
  await portal.send();
  await expect(portal.dialog).toHaveCount(0);
  expect(await portal.counts()).toEqual([2, 1]);
  expect(JSON.stringify(await portal.fhir.all("QuestionnaireResponse"))).toContain("It hurts at night");
  await portal.tool.getByRole("button", { name: "Send to the hospital" }).click();
  await expect(portal.dialog).toContainText("The portal already has this sheet, word for word.");
  await portal.send();
  await expect(portal.dialog).toHaveCount(0);
  expect(await portal.counts()).toEqual([2, 1]);
});

test("a task that somebody changed meanwhile is left as it is, and that is said", async ({ portal }) => {
  await portal.launch();
  await portal.allow();
  const [task] = await portal.fhir.all("Task");
  await portal.fhir.put({ ...task, status: "cancelled" });
  await portal.hand("Tired since spring");
  await portal.send();
  await expect(portal.said).toHaveText(
    "It has arrived in your record.The portal still has its request open on its side.",
  );
  expect((await portal.fhir.all("Task"))[0].status).toBe("cancelled");
});

test("the page to fill in is not sent", async ({ portal }) => {
  await portal.launch();
  await portal.allow();
  await portal.hand("Tired since spring");
  await portal.dialog.getByRole("button", { name: "Send nothing" }).click();
  await portal.tool.locator("#which summary").click();
  await portal.tool.locator("#which input[value=blank]").check();
  await portal.tool.getByRole("button", { name: "Send to the hospital" }).click();
  await expect(portal.said).toHaveText("The blank sheet has none of your words. Choose another sheet for the portal.");
  expect(await portal.counts()).toEqual([0, 0]);
});
