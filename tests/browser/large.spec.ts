import type { Locator } from "@playwright/test";
import { expect, openParts, test } from "./tool.js";

/** Lets go of files over a place of an element, as a person does; how many of them were read. */
const drop = (zone: Locator, sizes: number[]) =>
  zone.evaluate(async (zone, sizes) => {
    const read: string[] = [];
    const ways = ["text", "arrayBuffer", "stream", "slice"] as const;
    const own = ways.map((way) => Blob.prototype[way]);
    for (const way of ways) {
      (Blob.prototype as any)[way] = function () {
        read.push(`${way} ${this.size}`);
        return way === "text" ? Promise.resolve("{}") : undefined;
      };
    }
    const dataTransfer = new DataTransfer();
    for (const size of sizes) dataTransfer.items.add(new File([new Uint8Array(size)], `${size}.json`));
    for (const type of ["dragenter", "dragover", "drop"]) {
      const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true, composed: true });
      zone.dispatchEvent(event);
      // What nobody takes, a browser opens in the place of the page.
      if (!event.defaultPrevented && type !== "dragenter") read.push(`${type} is the browser's`);
    }
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    ways.forEach((way, place) => ((Blob.prototype as any)[way] = own[place]));
    return read;
  }, sizes);

const LARGE = 50_000_000;

test("a file of 50 MB that is dropped is refused unread: the preparation", async ({ tool }) => {
  const { element } = tool;
  await element.evaluate(async (tool: any) => {
    tool.add({ kind: "topic", title: "Mes vertiges" });
    tool.session.go("sheets");
    await tool.updateComplete;
  });
  await openParts(element);
  expect(await drop(element.locator(".drop"), [LARGE])).toEqual([]);
  await expect(element.locator("#open-file-fault")).toContainText("trop gros");
  expect(await tool.titles()).toEqual(["Mes vertiges"]);
  await element.evaluate((tool: any) => tool.erase());
});

test("a file of 50 MB that is dropped is refused unread: the self-assessment", async ({ assessment }) => {
  const { element } = assessment;
  await assessment.load("service-patient");
  const before = await assessment.results();
  await openParts(element);
  expect(await drop(element.locator(".drop").first(), [LARGE])).toEqual([]);
  await expect(element.locator("#open-file-fault")).toContainText("trop gros");
  expect(await assessment.results()).toEqual(before);
});

test("files of 50 MB that are dropped are refused unread, and the others read: the overview", async ({
  assessment,
}) => {
  const { overview } = assessment;
  expect(await drop(overview.locator(".drop"), [LARGE, 2, LARGE + 1])).toEqual(["text 2"]);
  await overview.locator("#unread summary").click();
  for (const size of [LARGE, LARGE + 1])
    await expect(overview.locator("#unread")).toContainText(new RegExp(`${size}\\.json.*trop gros`, "s"));
});
