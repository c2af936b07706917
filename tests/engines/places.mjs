// Where a page may put an element, in every engine: what shrinks to its content, and its colours.
import assert from "node:assert/strict";

/** Whatever shrinks to what is in it. */
const around = [
  "display: flex",
  "display: flex; flex-direction: column; align-items: center",
  "display: inline-block",
  "float: left",
  "display: table",
  "display: grid; justify-items: start",
  "position: absolute",
  "inline-size: fit-content",
];

export const places = {
  async "in what shrinks to its content, each element has a width to be used in"({ tool, assessment, overview }) {
    for (const each of [tool, assessment, overview]) {
      const odd = await each.see(`(() => {
        const [outer, inner] = [document.createElement("div"), document.createElement("div")];
        tool.before(outer);
        outer.append(inner);
        inner.append(tool);
        const odd = [];
        for (const width of [320, 390, 1280]) {
          outer.style.cssText = "position: relative; inline-size: " + width + "px";
          inner.style.cssText = "";
          const plain = tool.getBoundingClientRect();
          for (const css of ${JSON.stringify(around)}) {
            inner.style.cssText = css;
            const box = tool.getBoundingClientRect();
            if (box.width < 240 || box.width > width + 1 || box.height > 1.5 * plain.height)
              odd.push([css, width, Math.round(box.width), Math.round(box.height), Math.round(plain.height)].join(" / "));
          }
        }
        outer.replaceWith(tool);
        return odd;
      })()`);
      assert.deepEqual(odd, [], each.id);
    }
  },

  async "on a page that is dark, or light alone, each element goes with it, its own controls too"({
    browser,
    tool,
    assessment,
    overview,
  }) {
    for (const [scheme, dark] of [
      ["dark", true],
      ["light", false],
    ]) {
      await browser.run("document.documentElement.style.colorScheme = arguments[0]", scheme);
      for (const each of [tool, assessment, overview]) {
        const [ink, schemes] = await each.see(`[
          getComputedStyle(tool.shadowRoot.querySelector(".frame")).color,
          [...tool.shadowRoot.querySelectorAll(":not(dialog *):is(input, select, button)")].map((one) => getComputedStyle(one).colorScheme),
        ]`);
        const [red, green, blue] = ink.match(/[\d.]+/g).map(Number);
        assert.equal((red + green + blue) / 3 > 150, dark, `${each.id}, ${scheme}: ${ink}`);
        assert.deepEqual([...new Set(schemes)], [scheme], each.id);
      }
    }
  },
};
