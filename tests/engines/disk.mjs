// What an engine writes down of what is typed, read from the files of its profile.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const patience = 60_000;
/** No four signs come twice, so that no compression takes them apart. */
const secrets = ["QzvkJwpXyhTb", "HfxGdmNrLcqU"];
/** The same in a field of the page's own, which a browser writes down: the look at the disk can find something. */
const control = "KpwZrvCsNyQj";

/** Which words stand in any file of a folder, in one of the ways that browsers write text. */
async function written(folder, words) {
  const found = new Set();
  for (const file of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const bytes = await readFile(join(file.parentPath, file.name)).catch(() => Buffer.of());
    for (const word of words) if (bytes.includes(word) || bytes.includes(Buffer.from(word, "utf16le"))) found.add(word);
  }
  return [...found].sort();
}

export const disk = {
  async "what is written reaches no file of the profile"({ browser, tool }) {
    await tool.type("#main", secrets[0]);
    await tool.press("#next");
    await tool.focusOn("heading");
    await tool.type("#say-title", secrets[1]);
    await browser.run(
      `const own = document.createElement("textarea");
       own.id = "own";
       document.body.prepend(own);
       own.value = arguments[0];
       own.dispatchEvent(new Event("input", { bubbles: true }));`,
      control,
    );
    let found = [];
    for (const end = Date.now() + patience; Date.now() < end && !found.includes(control); await wait(250)) {
      found = await written(browser.profile, [control, ...secrets]);
    }
    assert.deepEqual(found, [control]);
  },
};
