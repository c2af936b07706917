// Pictures of what a person sees: each step of each tool on a phone and on a desktop, light and dark, each sheet as it
// is printed. One picture for each row, into docs/gallery/.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { chromium } from "@playwright/test";

const folder = "docs/gallery";
// An A4 page and the margin that the print style asks for, in CSS pixels.
const paper = { width: 794, height: 1123, margin: 53 };
const screens = { phone: { width: 390, height: 844 }, desktop: { width: 1180, height: 820 } };
const server = spawn(process.execPath, ["xtask/server.mjs", "--port", "8170"], {
  stdio: ["ignore", "pipe", "inherit"],
});
const [line] = await once(server.stdout, "data");
const address = String(line).trim();
const browser = await chromium.launch({
  executablePath: process.env.CHROME || undefined,
  args: ["--no-sandbox", "--disable-gpu"],
});

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const rows = [];
try {
  for (const [screen, viewport] of Object.entries(screens)) {
    for (const colorScheme of ["light", "dark"]) {
      const page = await browser.newPage({ viewport, colorScheme, reducedMotion: "reduce" });
      await page.goto(address);
      await row(page, `preparation-${screen}-${colorScheme}`, await preparation(page));
      await row(page, `engagement-${screen}-${colorScheme}`, await engagement(page));
      if (screen === "desktop" && colorScheme === "light") await row(page, "sheets", await sheets(page));
      await page.close();
    }
  }
  const list = rows.map((name) => `## ${name.replaceAll("-", ", ")}\n\n![${name}](${name}.jpg)\n`);
  await writeFile(
    `${folder}/README.md`,
    `# What a person sees\n\nMade by \`cargo xtask gallery\`, in French.\n\n${list.join("\n")}`,
  );
} finally {
  await browser.close();
  server.kill();
}

/** Every step with an example loaded, the empty first one before it. */
async function preparation(page) {
  const tool = page.locator("#tool");
  await tool.locator("#heading").waitFor();
  const taken = [await shot(tool, "empty")];
  await page.locator("#example").selectOption("rare-disease");
  await page.locator("#load").click();
  await page.waitForFunction(() => document.querySelector("#loaded").textContent !== "");
  for (const step of await tool.evaluate((tool) => tool.preparation.steps().map(({ id }) => id))) {
    await to(tool, step);
    taken.push(await shot(tool, step));
  }
  return taken;
}

/** Goes to a step by its name, whether the menu is open or not. */
async function to(tool, step) {
  await tool.locator(`.to[data-step="${step}"]`).evaluate((button) => button.click());
  await tool.locator(`.to[data-step="${step}"][aria-current]`).waitFor({ state: "attached" });
}

/** Where one begins, a page of statements, and the result. */
async function engagement(page) {
  const tool = page.locator("#assessment");
  await tool.locator("#begin").waitFor();
  const taken = [await shot(tool, "start")];
  await tool.locator("#begin").click();
  await tool.locator("fieldset.statement").first().waitFor();
  taken.push(await shot(tool, "statements"));
  await page.locator("#assessment-example").selectOption({ index: 0 });
  await page.locator("#load-assessment").click();
  await tool.locator("section.card").first().waitFor();
  taken.push(await shot(tool, "result"));
  return taken;
}

/** The three sheets as they are printed. */
async function sheets(page) {
  const tool = page.locator("#tool");
  await to(tool, "sheets");
  await tool.locator("#which summary").click();
  await page.evaluate(() => (window.print = () => {}));
  const taken = [];
  for (const reader of ["person", "clinician", "blank"]) {
    await tool.locator(`#reader-${reader}`).check();
    await tool.getByRole("button", { name: /^Imprimer\s:/ }).click();
    await tool.locator(`.paper.${reader}`).waitFor({ state: "attached" });
    await page.emulateMedia({ media: "print" });
    const { width, height, margin } = paper;
    await page.setViewportSize({ width: width - 2 * margin, height: height - 2 * margin });
    taken.push({ name: reader, width: width - 2 * margin, margin, bytes: await page.screenshot() });
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    await page.emulateMedia({ media: "screen" });
    await page.setViewportSize(screens.desktop);
  }
  return taken;
}

async function shot(element, name) {
  const { width } = await element.boundingBox();
  return { name, width, margin: 0, bytes: await element.screenshot({ animations: "disabled" }) };
}

/** One picture of several, side by side at half their size. */
async function row(page, name, pictures) {
  const images = pictures.map(
    ({ bytes, width, margin, name }) =>
      `<figure><img width="${Math.round(width / 2)}" style="border:${margin / 2}px solid #fff" src="data:image/png;base64,${bytes.toString("base64")}" alt=""><figcaption>${name}</figcaption></figure>`,
  );
  const sheet = await page
    .context()
    .browser()
    .newPage({ viewport: { width: 1600, height: 200 } });
  await sheet.setContent(
    `<style>body{margin:0;padding:12px;width:fit-content;display:flex;flex-wrap:wrap;gap:12px;align-items:start;background:#8a8f98;font:13px sans-serif}figure{margin:0}figcaption{padding:4px;color:#fff}</style>${images.join("")}`,
  );
  await sheet.locator("body").screenshot({ path: `${folder}/${name}.jpg`, type: "jpeg", quality: 72 });
  await sheet.close();
  rows.push(name);
}
