import { html, nothing, type TemplateResult } from "lit";
import type { Screen } from "../screen/screen.js";
import { codeShown, showCode } from "./code.js";
import { faultOf } from "./field.js";
import { shareFile, shareLink, shares, sharesFiles } from "./share.js";
import { byHand, copyText, takeFile } from "./take.js";

/** What is said of a link: why there is none, or how private it is. */
const said = { long: "link.long", none: "link.none", private: "link.private" } as const;

/** What goes to another person's device: as a link, as a code for the one beside, or as a file. */
export interface Carried {
  /** Where on the screen it is offered, and the id of its first button. */
  at: string;
  what: "contribution" | "invitation";
  text: () => string;
  /** What the first button says, and the one that saves the file. */
  send: string;
  save: string;
  /** Further ways, beside these. */
  more?: unknown;
  /** Whether something is to be settled first, by the button that was pressed; then it is asked, and nothing goes yet. */
  first?: (button: string) => boolean;
}

/** The ways by which something goes to another person's device; each that is not possible says so. */
export function carry(screen: Screen, { at, what, text, send, save, more = nothing, first }: Carried): TemplateResult {
  const passing = { at, what, text };
  const file = { ...passing, exit: what, name: what, type: "application/json" } as const;
  const { hindered } = screen.link(at, text());
  /** The link of what is written by now: it is there already, unless something was added on the way. */
  const link = () => screen.link(at, text()).made;
  const give = (work: (url: string) => unknown) => async () => {
    if (!screen.send()) return;
    const url = await link();
    if (url === null) screen.refresh();
    else await work(url);
  };
  const copy = (url: string) => copyText(screen, { ...passing, text: () => url }, screen.t("link.copied-alone"));
  const [byMenu, filesByMenu] = [shares(screen), sharesFiles(screen, file)];
  const button = (id: string, main: boolean, label: string, press: () => unknown) =>
    html`<button type="button" class=${main ? "main" : "second"} id=${id} @click=${() => void (first?.(id) || press())}>${label}</button>`;
  return html`<div class="actions">
      ${
        hindered
          ? filesByMenu
            ? button(at, true, send, () => screen.read(at, () => void shareFile(screen, file)))
            : nothing
          : html`${
              byMenu
                ? button(
                    at,
                    true,
                    send,
                    give((url) => shareLink(screen, passing, url)),
                  )
                : nothing
            }
              ${button(`${at}-copy`, !byMenu, screen.t("link.copy"), give(copy))}
              ${button(`${at}-code`, false, screen.t("code.show"), () => showCode(screen, { at, what, text: async () => coded(screen, await link()) }))}`
      }
      ${button(`${at}-file`, hindered !== undefined && !filesByMenu, save, () => screen.read(at, () => takeFile(screen, file)))}
      ${more}
    </div>
    ${faultOf(screen, at)} ${codeShown(screen, at, `${at}-code`)} ${byHand(screen, at)}
    <p class="hint">${screen.t(said[hindered ?? "private"])}</p>`;
}

/** A link that a code has room for. */
const coded = (screen: Screen, url: string | null) => (url !== null && screen.care.carries("code", url) ? url : null);
