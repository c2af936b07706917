// What stands in a field, as each engine has it: halves of dates, numbers that are none, words that nothing told of.
import assert from "node:assert/strict";

const when = (tool) => tool.see("tool.preparation.encounter().when");

/** Opens the facts of the visit, with a day and an hour. */
async function dated(tool) {
  await tool.see("tool.preparation.setEncounter({ when: '2026-12-10T14:30' }), tool.requestUpdate()");
  await tool.open("#facts");
  await tool.becomes("tool.shadowRoot.querySelector('#time')?.value === '14:30'");
}

export const typing = {
  async "a part of the day that is cleared takes away neither the day nor the hour"({ browser, tool }) {
    await dated(tool);
    await tool.see("tool.shadowRoot.querySelector('#date').focus()");
    await browser.press("Delete");
    assert.equal(await tool.see("tool.shadowRoot.querySelector('#date').value"), "");
    assert.equal(await when(tool), "2026-12-10T14:30");
    await tool.press("#next");
    await tool.focusOn("date");
    assert.equal(await when(tool), "2026-12-10T14:30");
    await tool.says("#date-fault", "Il manque une partie");
  },

  async "a number that is none leaves the one that was there, and is said"({ tool }) {
    await tool.open("#facts");
    await tool.see("tool.shadowRoot.querySelector('#minutes').select()");
    await tool.type("#minutes", "-x");
    await tool.press("#next");
    await tool.focusOn("minutes");
    await tool.says("#minutes-fault", "en chiffres");
    assert.equal(await tool.see("tool.preparation.encounter().minutes"), 20);
  },

  async "words that nothing told of are written, and Enter twice adds them once"({ browser, tool }) {
    await tool.press("#next");
    await tool.focusOn("heading");
    await tool.see("tool.shadowRoot.querySelector('#say-title').value = 'Mon genou'");
    assert.ok((await tool.see("tool.save()")).includes("Mon genou"));
    await tool.see("tool.shadowRoot.querySelector('#say-title').focus()");
    await browser.press("Enter");
    await browser.press("Enter");
    await tool.says("[role=status]", "Mon genou");
    assert.deepEqual(await tool.see("tool.preparation.entries().map(({ title }) => title)"), ["Mon genou"]);
    assert.equal(await tool.see("tool.shadowRoot.querySelector('.fault')"), null);
  },

  async "a translated page of statements gives way to the next one"({ assessment }) {
    await assessment.press("#begin");
    await assessment.focusOn("heading");
    await assessment.see(`(() => {
      const texts = document.createTreeWalker(tool.shadowRoot, NodeFilter.SHOW_TEXT);
      const all = [];
      while (texts.nextNode()) all.push(texts.currentNode);
      for (const text of all) {
        const font = document.createElement("font");
        text.replaceWith(font);
        font.append(text);
      }
    })()`);
    await assessment.press("#next");
    await assessment.focusOn("heading");
    const shown = await assessment.see(
      "[...tool.shadowRoot.querySelectorAll('.statement legend .text')].map(({ textContent }) => textContent)",
    );
    assert.deepEqual(shown, await assessment.see("tool.assessment.pages()[1].statements.map(({ text }) => text)"));
  },
};
