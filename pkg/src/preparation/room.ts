import { later } from "../api/later.js";
import { html, nothing, render, type TemplateResult } from "lit";
import { ready } from "../screen/exits.js";
import { codeShown, showCode } from "../widgets/code.js";
import { pageTook } from "../widgets/take.js";
import type { Session } from "./session.js";
import { sheetView } from "./sheet-view.js";

/** For whom the half page is. */
const READER = "clinician";

/** In the room: the half page in large on the screen, or as a code that the clinician reads from it. */
export function room(session: Session): TemplateResult | typeof nothing {
  const { preparation } = session;
  if (!preparation.readers().some(({ id }) => id === READER)) return nothing;
  const open = session.shown.has("room");
  const { whole, less } = open ? preparation.codeText(READER) : { whole: null, less: null };
  const code = (part: "whole" | "less") => () =>
    void showCode(session, { at: "room", what: READER, text: () => preparation.codeText(READER)[part] });
  const toggled = (event: Event) => session.show("room", (event.target as HTMLDetailsElement).open);
  return html`<details id="room" ?open=${open} @toggle=${toggled}>
    <summary>${session.t("room.title")}</summary>
    <p class="hint">${session.t("room.hint")}</p>
    ${whole === null ? html`<p>${session.t(less === null ? "room.long" : "room.less.why")}</p>` : nothing}
    <div class="actions">
      <button type="button" class="second" id="room-screen" @click=${() => void inLarge(session)}>${session.t("room.screen")}</button>
      ${
        whole === null && less === null
          ? nothing
          : html`<button type="button" class="second" id="room-code" @click=${code(whole === null ? "less" : "whole")}>
              ${session.t(whole === null ? "room.less" : "code.show")}
            </button>`
      }
    </div>
    ${codeShown(session, "room", "room-code")}
  </details>`;
}

/** Shows the half page over the whole window, as it stands; what does that is loaded when it is asked for. */
async function inLarge(session: Session): Promise<void> {
  if (!ready(session)) return;
  const { emptied } = session;
  const sheet = session.preparation.sheet(READER);
  const added = session.withhold();
  if (pageTook(session, { what: READER, as: "screen", name: null, type: "text/plain", text: sheet.text }, added))
    return;
  const loaded = await later("large", () => import("./large.js")).catch(() => null);
  if (emptied !== session.emptied) return;
  if (!loaded) return session.announce(session.t("room.not"));
  const { care, root } = session;
  const words = { label: sheet.title, close: session.t("close"), locale: care.locale, direction: care.direction };
  const { page, close } = loaded.inLarge(root as ShadowRoot, words, () => {
    session.closeLarge = null;
    session.focus("room-screen");
  });
  session.closeLarge = close;
  if (added) session.announce(added);
  render(sheetView(session, sheet), page);
}
