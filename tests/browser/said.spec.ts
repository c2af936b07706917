import type { Locator, Page } from "@playwright/test";
import { expect, openParts, test, type Tool } from "./tool.js";
import { toStep } from "./path.js";

const go = async (tool: Tool, step: string) => toStep(tool.element, step);

/** Notes what a screen reader would read of the status: each text that comes to be there. */
async function listen(page: Page, id: string): Promise<() => Promise<string[]>> {
  await page.evaluate((id) => {
    const heard: string[] = ((window as any).heard = []);
    const root = document.getElementById(id)!.shadowRoot!;
    new MutationObserver((records) => {
      for (const { addedNodes, type, target } of records) {
        const at = target instanceof Element ? target : target.parentElement;
        if (!at?.closest("[role=status]")) continue;
        const text =
          type === "characterData" ? target.textContent : [...addedNodes].map((node) => node.textContent).join("");
        if (text?.trim()) heard.push(text.trim());
      }
    }).observe(root, { childList: true, characterData: true, subtree: true });
  }, id);
  return () => page.evaluate(() => (window as any).heard.splice(0));
}

test("the same act twice is said twice", async ({ tool, page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const { element } = tool;
  await element.evaluate((tool: any) => tool.add({ kind: "topic", title: "Fatigue" }));
  await go(tool, "sheets");
  const heard = await listen(page, "tool");
  const copy = element.getByRole("button", { name: "Copier", exact: false }).first();
  await copy.click();
  await expect.poll(heard).toHaveLength(1);
  await copy.click();
  await expect.poll(heard).toHaveLength(1);
  await go(tool, "points");
  for (const _ of [1, 2]) {
    await heard();
    await element.locator("#say-title").fill("Encore");
    await element.locator("#say-title").press("Enter");
    await expect.poll(async () => (await heard()).join()).toContain("Encore");
  }
});

test("what is refused is said with its own limit, and never with an old one", async ({ tool, page }) => {
  const { element } = tool;
  await openParts(element);
  const heard = await listen(page, "tool");
  const minutes = element.locator("#minutes");
  for (const typed of ["999", "0", "999"]) {
    await heard();
    await minutes.fill(typed);
    await minutes.blur();
    const fault = await element.locator("#minutes-fault").textContent();
    await expect.poll(heard).toEqual([fault]);
  }
  // The same once more is another act.
  await minutes.fill("1000");
  await minutes.blur();
  await expect.poll(heard).toHaveLength(1);
  await minutes.fill("20");
  await minutes.blur();
  await expect(element.locator("#minutes-fault")).toHaveCount(0);
  await expect(element.getByRole("status")).toBeEmpty();
});

test("a number out of its range is told both ends, in the person's language", async ({ tool, page }) => {
  const { element } = tool;
  const said = [
    ["Français", "Choisissez entre 5 et 240."],
    ["English", "Choose one from 5 to 240."],
  ] as const;
  for (const [language, words] of said) {
    await page.getByRole("button", { name: language, exact: true }).click();
    await openParts(element);
    for (const typed of ["4", "241", "70000", "99999999999", "-20", "0"]) {
      await element.locator("#minutes").fill(typed);
      await element.locator("#minutes").blur();
      await expect(element.locator("#minutes-fault"), typed).toContainText(words);
    }
    await element.locator("#minutes").fill("240");
    await element.locator("#minutes").blur();
    await expect(element.locator("#minutes-fault")).toHaveCount(0);
  }
});

test("while one types too much, it is said once and not at every letter", async ({ tool, page }) => {
  await go(tool, "points");
  await tool.element.evaluate((tool: any) => tool.add({ kind: "topic", title: "Fatigue" }));
  await tool.element.locator("#edit-e1").click();
  const heard = await listen(page, "tool");
  await tool.element.locator("#title-e1").fill("a".repeat(80));
  await page.keyboard.type("bcd");
  await expect.poll(heard).toHaveLength(1);
  await tool.element.locator("#title-e1").blur();
  expect(await heard()).toEqual([]);
});

/** Where a text can be seen: the status is heard alone where the field shows it. */
const seen = (element: Locator, text: string) =>
  element.evaluate((tool, text) => {
    const all = [...tool.shadowRoot!.querySelectorAll<HTMLElement>("*")].filter((one) =>
      [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.includes(text)),
    );
    return all.filter((one) => !one.closest(".hidden") && one.getClientRects().length > 0).length;
  }, text);

test("what is wrong in one field is seen there alone, and heard once", async ({ tool, page }) => {
  const { element } = tool;
  await go(tool, "points");
  const heard = await listen(page, "tool");
  const field = element.locator("#say-title");
  await field.fill("a".repeat(81));
  for (const send of [() => field.press("Enter"), () => element.locator("#next").click()]) {
    await send();
    await expect(element.locator("#say-title-fault")).toBeVisible();
    await expect(field).toBeFocused();
    const fault = (await element.locator("#say-title-fault").textContent())!;
    expect(await seen(element, fault)).toBe(1);
    await expect(element.locator("#faults")).toHaveCount(0);
  }
  expect((await heard()).filter((text) => text.includes("80"))).toHaveLength(1);
});

test("several fields at fault are told in one list, then each at its own, and not below as well", async ({ tool }) => {
  const { element } = tool;
  await openParts(element);
  await element.locator("#main").fill("a".repeat(81));
  await element.locator("#minutes").fill("999");
  await element.locator("#next").click();
  await expect(element.locator("#faults")).toBeFocused();
  await expect(element.locator("#faults li")).toHaveCount(2);
  await expect(element.getByRole("status")).toBeEmpty();
  for (const key of ["main", "minutes"]) {
    const fault = (await element.locator(`#${key}-fault`).textContent())!;
    expect(await seen(element, fault)).toBe(2);
  }
});

test("what an act adds on its way is said with what the act did", async ({ tool }) => {
  const { element } = tool;
  await go(tool, "bring");
  await element.locator("#bring-item").fill("Mes lunettes");
  await element.locator("#next").click();
  await expect(element.getByRole("status")).toContainText("Mes lunettes");
});

/** Opens what is no file of ours in one of the places that take files. */
const wrong = {
  name: "photo.json",
  mimeType: "application/json",
  buffer: Buffer.from('{"entries":[{"title":3}],"x":1}'),
};
const broken = { name: "photo.json", mimeType: "application/json", buffer: Buffer.from("\u0089PNG") };

for (const [name, file] of Object.entries({ wrong, broken })) {
  test(`a ${name} file is said in words for files, without another's way back, and is past when one goes on`, async ({
    tool,
  }) => {
    const { element } = tool;
    await element.evaluate((tool: any) => {
      const author = tool.preparation.putContributor({ role: "relative", name: "Ana" });
      tool.add({ kind: "topic", title: "Un", author });
    });
    await go(tool, "help");
    await openParts(element);
    await element.locator("[part=proposal] button").nth(1).click();
    await expect(element.locator("#undo")).toBeVisible();
    await element.locator("#receive").setInputFiles(file);
    await expect(element.locator("#receive-fault")).toContainText("fichier");
    await expect(element.getByRole("status")).toContainText("fichier");
    await expect(element.locator("#undo")).toHaveCount(0);
    expect(await element.evaluate((tool: any) => tool.preparation.entries()[0].status)).toBe("declined");
    // Typing elsewhere is going on.
    await element.locator("#person-name").fill("Dr Martin");
    await expect(element.locator("#receive-fault")).toHaveCount(0);
    await expect(element.getByRole("status")).toBeEmpty();

    await go(tool, "sheets");
    await openParts(element);
    await element.locator("#open-file").setInputFiles(file);
    await expect(element.locator("#open-file-fault")).toContainText("fichier");
    await go(tool, "visit");
    await go(tool, "sheets");
    await expect(element.locator("#open-file-fault")).toHaveCount(0);
  });

  test(`a ${name} file beside a result, or opened in its place, is said in words for files`, async ({ assessment }) => {
    const { element, overview } = assessment;
    await assessment.load("patient-care");
    await openParts(element);
    for (const key of ["compare", "open-file"]) {
      await element.locator(`#${key}`).setInputFiles(file);
      await expect(element.locator(`#${key}-fault`)).toContainText("fichier");
    }
    await element.locator("#again").click();
    await expect(element.getByRole("status")).toBeEmpty();
    await overview.locator("#files").setInputFiles(file);
    await overview.locator("#unread summary").click();
    await expect(overview.locator("#unread")).toContainText("fichier fait avec cet outil");
  });
}

test("what cannot be taken holds the page's form, is said at its field, and is there after the element was away", async ({
  tool,
}) => {
  const { element } = tool;
  await element.evaluate((tool: any) => tool.add({ kind: "topic", title: "Fatigue" }));
  await go(tool, "points");
  await element.locator("#edit-e1").click();
  await element.locator("#details-e1").fill("a".repeat(3000));
  expect(
    await element.evaluate((tool: any) => [tool.checkValidity(), tool.validity.badInput, tool.validationMessage]),
  ).toEqual([false, true, await element.locator("#details-e1-fault").textContent()]);
  await element.evaluate(async (tool: any) => {
    const { parentElement } = tool;
    tool.remove();
    await new Promise((resolve) => setTimeout(resolve));
    parentElement.append(tool);
    await tool.ready;
  });
  await go(tool, "points");
  await expect(element.locator("#details-e1")).toHaveValue("a".repeat(3000));
  await expect(element.locator("#details-e1")).toBeFocused();
  await element.locator("#details-e1").fill("Depuis juin");
  expect(await element.evaluate((tool: any) => tool.checkValidity())).toBe(true);
});
