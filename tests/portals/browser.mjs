// What the tests of every portal share: a browser, and what is done with a sheet.
import assert from "node:assert/strict";
import { chromium } from "@playwright/test";

/** A browser as the other tests have it: `$CHROME`, or the one that Playwright installed. */
export const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROME || undefined,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
  });

/** The sheet is printed, and nothing of the portal's page is on the paper. */
export async function printedAlone(page, tool) {
  await tool.evaluate((tool) => {
    window.print = () => dispatchEvent(new Event("beforeprint"));
    tool.session.go("sheets");
  });
  await tool.getByRole("button", { name: /^Imprimer\s:/ }).click();
  await page.emulateMedia({ media: "print" });
  const shown = await page.evaluate(
    () => [...document.body.children].filter((element) => element.checkVisibility()).length,
  );
  assert.equal(shown, 0, "nothing of the portal is on the paper");
  await page.emulateMedia({ media: null });
}

/** The sheet, with this word on it, is copied, kept in a file, and handed over to a page that takes it. */
export async function handedOn(page, tool, word) {
  await tool.evaluate((tool) => {
    Object.defineProperty(navigator, "clipboard", {
      value: { writeText: async (text) => void (window.copied = text) },
    });
    tool.setAttribute("hand-over", "");
    addEventListener("care-share", (event) => {
      if (event.detail.as !== "portal") return;
      event.preventDefault();
      window.given = event.detail.text;
    });
    tool.session.go("sheets");
  });
  await tool.getByRole("button", { name: "Copier le texte" }).click();
  await page.waitForFunction((word) => window.copied?.includes(word), word);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    tool.getByRole("button", { name: "Enregistrer le texte" }).click(),
  ]);
  assert.equal(file.suggestedFilename(), "ma-feuille.txt");
  await tool.getByRole("button", { name: "Envoyer au portail de l’hôpital" }).click();
  await page.waitForFunction((word) => window.given?.includes(word), word);
}
