// What comes out of the printer, where a driver can print: the sheet alone, whole and as it is, on any page.
import assert from "node:assert/strict";
import { getDocumentProxy } from "unpdf";

const bare = (text) => text.replace(/[\s\u00ad]+/gu, "");

async function printed(browser) {
  const pdf = await getDocumentProxy(new Uint8Array(Buffer.from(await browser.print(), "base64")));
  let text = "";
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    text += items.map((item) => item.str ?? "").join("");
  }
  return { pages: pdf.numPages, text: bare(text) };
}

/** Pages as portals make them, each a trap for what is printed; run in the page. */
const traps = {
  "a plain page": "",
  "a shell with a header and a scroll box": `
    const shell = document.createElement("portal-shell");
    const root = shell.attachShadow({ mode: "open" });
    const header = document.createElement("header");
    header.textContent = "PORTAIL";
    const box = document.createElement("div");
    box.style.cssText = "block-size: 300px; overflow: auto; position: relative";
    box.append(document.createElement("slot"));
    root.append(header, box);
    tool.before(shell);
    shell.append(tool);`,
  "a page that hides all on paper": `styled("@media print { body * { visibility: hidden } }");`,
  "a page from the right": `document.documentElement.dir = "rtl";`,
  "a pale box": `styled("main { opacity: 0.5; filter: invert(1); overflow: hidden; block-size: 300px }");`,
  "a dialog": `
    const dialog = document.createElement("dialog");
    document.body.append(dialog);
    dialog.append(tool);
    dialog.showModal();`,
};

async function toPaper({ browser, tool }) {
  await browser.run("window.print = () => { window.printed = true; }; window.printed = false;");
  await tool.see(`(async () => {
    tool.session.go("sheets");
    await tool.updateComplete;
    tool.shadowRoot.querySelector(".actions .main").click();
  })() && true`);
  await tool.becomes("window.printed");
}

export const print = Object.fromEntries(
  Object.entries(traps).map(([name, trap]) => [
    `printed alone, whole and as it is, on ${name}`,
    async ({ browser, tool }) => {
      await tool.see(`(() => {
        const styled = (css) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(css);
          document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
        };
        tool.add({ kind: "topic", title: "Mes vertiges", details: "Ils viennent le matin. ".repeat(20) });
        tool.add({ kind: "question", title: "Que puis-je attendre ?" });
        ${trap}
        return true;
      })()`);
      await tool.find(".step");
      await toPaper({ browser, tool });
      const { pages, text } = await printed(browser);
      const owed = await tool.see('tool.sheet("person").text');
      const lines = owed.split("\n").map((line) => line.replace(/^(- |\[.\] )/, "").replace(/ \([^()]*\)$/, ""));
      assert.deepEqual(
        lines.filter((line) => !/^_*$/.test(line) && !text.includes(bare(line))),
        [],
      );
      assert.equal(pages, 1);
      assert.doesNotMatch(text, /portail/i);
    },
  ]),
);
