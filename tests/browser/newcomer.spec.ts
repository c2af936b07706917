import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import sirv from "sirv";
import { watched } from "./tool.js";

test("who does what the quick start says, in an empty folder, and nothing else, has the tools", async ({ page }) => {
  // What it shows: a command, the markup, the script.
  await page.goto("/docs/index.html");
  const code = (place: string) => page.locator(place).first().textContent();
  const [command, markup, script] = [await code("pre"), await code("#html pre"), await code("#html pre + pre")];

  const folder = mkdtempSync(join(tmpdir(), "newcomer-"));
  const pages = sirv(join(folder, "public"), { dev: true });
  const server = createServer((request, response) => pages(request, response, () => response.writeHead(404).end()));
  try {
    const [tarball = ""] = readdirSync("target/pack");
    cpSync(`target/pack/${tarball}`, join(folder, tarball));
    execFileSync("sh", ["-e", "-c", command!], { cwd: folder });
    const body = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Mon portail</title><script type="module" src="/portal.js"></script>${markup}</html>`;
    writeFileSync(join(folder, "public/portal.js"), script!);
    writeFileSync(join(folder, "public/index.html"), body);
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const wrong = watched(page);
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    for (const name of ["care-preparation", "care-engagement", "care-overview"])
      await expect(page.locator(name)).toHaveAttribute("data-care-state", "ready");
    await page.locator("care-preparation #main").fill("Mes vertiges");
    await expect(page.locator("care-preparation .preview")).toContainText("Mes vertiges");
    expect(await page.locator("care-preparation").evaluate((tool: any) => tool.settings.emergency.number)).toBe("15");
    expect(wrong).toEqual([]);
  } finally {
    server.close();
    server.closeAllConnections();
    rmSync(folder, { recursive: true });
  }
});
