import { later } from "../api/later.js";
import { html, nothing, type TemplateResult } from "lit";
import { joined, type Screen } from "../screen/screen.js";
import { ready } from "../screen/exits.js";
import { pageTook } from "./take.js";

interface Coding {
  at: string;
  what: string;
  /** Read once what stands typed was added; null where a code has no room for it. */
  text: () => string | null | Promise<string | null>;
}

/** Shows a text as a code to be read by another device; what draws it is loaded when it is asked for. */
export async function showCode(screen: Screen, { at, what, text }: Coding): Promise<void> {
  if (!ready(screen)) return;
  const { emptied } = screen;
  const added = screen.withhold();
  const said = (id: string) => screen.announce(joined(added, screen.t(id)));
  try {
    const all = await text();
    if (emptied !== screen.emptied) return;
    if (all === null) return said("code.long");
    if (pageTook(screen, { what, as: "code", name: null, type: "text/plain", text: all }, added)) return;
    const { drawn } = await later("drawn", () => import("./drawn.js"));
    if (emptied !== screen.emptied) return;
    screen.code = { at, ...drawn(all) };
  } catch {
    if (emptied === screen.emptied) said("code.not");
    return;
  }
  said("code.shown");
  screen.focus(`code-${at}`);
}

/** The code that is shown at a place, and the way to put it away. */
export function codeShown(screen: Screen, at: string, back: string): TemplateResult | typeof nothing {
  const { code } = screen;
  if (code?.at !== at) return nothing;
  const hide = () => {
    screen.code = null;
    screen.refresh();
    screen.focus(back);
  };
  return html`<figure class="code" id="code-${at}" tabindex="-1" part="code">
      <svg viewBox="0 0 ${code.size} ${code.size}" role="img" aria-label=${screen.t("code.label")}>
        <rect width=${code.size} height=${code.size}></rect><path d=${code.path}></path>
      </svg>
      <figcaption>${screen.t("code.how")}</figcaption>
      <button type="button" class="plain" id="code-hide" @click=${hide}>${screen.t("code.hide")}</button>
    </figure>`;
}
