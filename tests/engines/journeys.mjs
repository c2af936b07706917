// What a person does, the same in every engine.
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { opened } from "./page.mjs";

const titles = (tool) => tool.see("tool.preparation.entries().map(({ title }) => title)");

async function goTo(tool, step) {
  await tool.press(".toggle");
  await tool.press(`.to[data-step=${step}]`);
  await tool.focusOn("heading");
}

export const journeys = {
  async "loads under the strict policy, WebAssembly and all"({ browser, tool, assessment, overview }) {
    assert.equal(await browser.run("return typeof WebAssembly"), "object");
    for (const each of [tool, assessment, overview])
      assert.equal(await each.see("tool.shadowRoot.querySelector('[role=alert]')"), null);
    assert.equal(await tool.see("getComputedStyle(tool.shadowRoot.querySelector('.frame')).display"), "grid");
  },

  async "preparation: add, must, reorder, agenda with a parked point"({ tool }) {
    await tool.type("#main", "La fatigue depuis l’été");
    await tool.press("#next");
    await tool.focusOn("heading");
    for (const title of ["Je dors mal", "Mon genou", "Mes mains"]) {
      await tool.type("#say-title", title, true);
      await tool.says("[role=status]", title);
    }
    assert.deepEqual(await titles(tool), ["La fatigue depuis l’été", "Je dors mal", "Mon genou", "Mes mains"]);
    await tool.says("[role=status]", "Vous avez déjà choisi 3 sujets");
    await tool.press("#up-e3");
    await tool.says("[role=status]", "Mon genou");
    assert.deepEqual((await titles(tool)).slice(0, 3), ["La fatigue depuis l’été", "Mon genou", "Je dors mal"]);
    await tool.press("#must-e4");
    await tool.says("[role=status]", "Mes mains");
    await goTo(tool, "agenda");
    await tool.says(".quote", "La fatigue depuis l’été");
    await tool.says(".card:has([part=parked])", "Je dors mal");
    assert.equal(await tool.see("tool.preparation.agenda().parked.length"), 1);
  },

  async "preparation: removed and brought back, refused and said"({ tool }) {
    await tool.type("#main", "Mes vertiges");
    await tool.press("#next");
    await tool.press("[id^=remove-]");
    await tool.focusOn("undo");
    await tool.press("#undo");
    await tool.focusOn("edit-e1");
    assert.deepEqual(await titles(tool), ["Mes vertiges"]);
    await tool.type("#say-title", "e".repeat(81), true);
    await tool.focusOn("say-title");
  },

  async "preparation: sheet, and the view that is printed"({ browser, tool }) {
    await tool.type("#main", "Mes vertiges");
    await tool.says(".preview", "Mes vertiges");
    await goTo(tool, "sheets");
    await tool.open("#which");
    await tool.press("#reader-clinician");
    await tool.says(".preview .sheet.clinician", "Mes vertiges");
    await browser.run("window.print = () => { window.printed = true; }");
    await tool.pressNamed("Imprimer");
    await tool.becomes("window.printed");
    await tool.says(".paper.clinician .sheet", "Mes vertiges");
    const copy = "document.querySelector('html > [data-care-printing]')";
    assert.match(await browser.run(`return ${copy}.shadowRoot.textContent`), /Mes vertiges/);
    assert.equal(await browser.run("return document.adoptedStyleSheets.length"), 1);
    await browser.run("window.dispatchEvent(new Event('afterprint'))");
    await tool.becomes("tool.shadowRoot.querySelector('.paper') === null");
    assert.equal(await browser.run(`return ${copy}`), null);
    assert.equal(await browser.run("return document.adoptedStyleSheets.length"), 0);
  },

  async "preparation: after the visit, and the next one"({ tool }) {
    await tool.type("#main", "Mes vertiges");
    await tool.press("#next");
    await tool.type("#say-title", "Mon genou", true);
    await tool.says("[role=status]", "Mon genou");
    await goTo(tool, "after");
    await tool.press("fieldset[id^=outcome-] input[value=covered]");
    await tool.type("#closing-understood", "Nous avons un plan.");
    await tool.pressNamed("Préparer la prochaine fois");
    await tool.focusOn("heading");
    assert.deepEqual(await titles(tool), ["Mon genou"]);
    await goTo(tool, "since");
    await tool.says("[part=previous]", "Nous avons un plan.");
  },

  async "preparation: kept on the device, and erased"({ browser, tool }, address) {
    await tool.type("#main", "Mes vertiges");
    await goTo(tool, "sheets");
    await tool.open("#keep");
    await tool.press("#store");
    await opened(browser, address);
    assert.deepEqual(await titles(tool), ["Mes vertiges"]);
    await goTo(tool, "sheets");
    await tool.open("#keep");
    await tool.press("#erase");
    await tool.press("#erase-yes");
    await tool.focusOn("heading");
    assert.equal(await browser.run("return localStorage.length"), 0);
    await opened(browser, address);
    assert.deepEqual(await titles(tool), []);
  },

  async "engagement: answer, result, a step chosen and sent to the preparation"({ tool, assessment }) {
    await assessment.press("#instrument-continuum-care");
    await assessment.press("#begin");
    await assessment.focusOn("heading");
    for (;;) {
      const ids = await assessment.see(
        "[...tool.shadowRoot.querySelectorAll('fieldset.statement')].map(({ id }) => id)",
      );
      for (const id of ids)
        await assessment.press(`[id="${id}-${id.includes(".information.") ? "often" : "sometimes"}"]`);
      const last = (await assessment.text("#next")).includes("portrait");
      await assessment.press("#next");
      await assessment.focusOn("heading");
      if (last) break;
    }
    assert.deepEqual(await assessment.see("tool.profile().contexts.map(({ result }) => result)"), ["information"]);
    await assessment.find(".picture[role=img]");
    await assessment.pressNamed("Choisir cette action");
    await assessment.find("[part=chosen]");
    await assessment.pressNamed("Mettre dans ma préparation");
    const [{ act, title }] = await assessment.see("tool.assessment.steps()");
    await assessment.says("[role=status]", act);
    assert.deepEqual(await titles(tool), [title]);
  },

  async "overview: files in, and a broken one named"({ overview }) {
    const folder = await mkdtemp(join(tmpdir(), "care-"));
    try {
      const results = JSON.parse(await readFile("content/examples/assessments/group.json", "utf8")).slice(0, 12);
      const paths = results.map((_, place) => join(folder, `${place}.json`));
      await Promise.all(results.map((result, place) => writeFile(paths[place], JSON.stringify(result))));
      await writeFile(join(folder, "vide.json"), "");
      await overview.choose("#files", ...paths.map((path) => resolve(path)), join(folder, "vide.json"));
      await overview.says("[role=status]", "12 portraits lus");
      await overview.says("#unread", "vide.json");
      assert.ok((await overview.all("section.card")).length > 0);
    } finally {
      await rm(folder, { recursive: true });
    }
  },

  async "another language, and a form of the page"({ browser, tool }) {
    await tool.type("#main", "Mes vertiges");
    await browser.run("document.querySelector('[data-language=en]').click()");
    await tool.says("#heading", /what matters most/i);
    assert.deepEqual(await titles(tool), ["Mes vertiges"]);
    const sent = await tool.see(`(() => {
      const form = document.createElement("form");
      tool.before(form);
      form.append(tool);
      tool.name = "preparation";
      return tool.form === form && typeof tool.checkValidity() === "boolean";
    })()`);
    assert.equal(sent, true);
    await tool.becomes("String(new FormData(tool.form).get('preparation')).includes('Mes vertiges')");
  },
};
