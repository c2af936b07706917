import { html, nothing, type TemplateResult } from "lit";
import { carry } from "../widgets/carry.js";
import { keepNow } from "../widgets/stored.js";
import type { Session } from "./session.js";

/** The note that stands before an invitation goes; it begins the name of the button that waits for it. */
const UNKEPT = "unkept:";
/** The person has gone on without keeping the list, and is not asked again. */
const ANSWERED = "unkept";

/** Asks somebody for their points, on their own device. */
export function invite(session: Session): TemplateResult {
  return html`<section class="card" part="invite" aria-labelledby="invite-title">
    <h3 id="invite-title">${session.t("invite.title")}</h3>
    <p>${session.t("invite.hint")}</p>
    ${carry(session, {
      at: "invite",
      what: "invitation",
      text: () => session.preparation.invitation(),
      send: session.t("invite.send"),
      save: session.t("invite.save"),
      first: (button) => asks(session, button),
    })}
    ${unkept(session)}
  </section>`;
}

/** The answer opens in another page, where a list that is not kept on the device is not. */
function asks(session: Session, button: string): boolean {
  const { store, shown } = session;
  if (store?.place !== "device" || store.isOn() || shown.has(ANSWERED)) return false;
  session.show(UNKEPT + button, true);
  session.focus("unkept-keep");
  return true;
}

/** Said before the first invitation goes: the list can be kept in one press, or one goes on without. */
function unkept(session: Session): TemplateResult | typeof nothing {
  const asked = [...session.shown].find((part) => part.startsWith(UNKEPT));
  if (asked === undefined) return nothing;
  const go = (keep: boolean) => () => {
    if (keep && !keepNow(session)) return session.refresh();
    session.show(asked, false);
    session.show(ANSWERED, true);
    // As the person meant it, in the same press: a browser copies and shares in no other.
    session.found(asked.slice(UNKEPT.length))?.click();
  };
  return html`<div class="note" id="unkept" role="group" aria-labelledby="unkept-text">
    <p id="unkept-text">${session.t("invite.keep")}</p>
    <p class="hint" id="unkept-hint">${session.t("store.device.hint")}</p>
    <div class="actions">
      <button type="button" class="main" id="unkept-keep" aria-describedby="unkept-text unkept-hint" @click=${go(true)}>${session.t("invite.keep.yes")}</button>
      <button type="button" class="plain" id="unkept-go" @click=${go(false)}>${session.t("invite.keep.no")}</button>
    </div>
  </div>`;
}
