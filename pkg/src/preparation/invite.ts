import { html, nothing, type TemplateResult } from "lit";
import { carry } from "../widgets/carry.js";
import { storing } from "../widgets/stored.js";
import type { Session } from "./session.js";

/** Asks somebody for their points, on their own device. */
export function invite(session: Session): TemplateResult {
  const { store } = session;
  const keeps = store !== null && store.place !== "none" && !store.isOn();
  return html`<section class="card" part="invite" aria-labelledby="invite-title">
    <h3 id="invite-title">${session.t("invite.title")}</h3>
    <p>${session.t("invite.hint")}</p>
    ${carry(session, {
      at: "invite",
      what: "invitation",
      text: () => session.preparation.invitation(),
      send: session.t("invite.send"),
      save: session.t("invite.save"),
    })}
    ${keeps ? html`<p class="hint">${session.t("invite.keep")}</p>${storing(session)}` : nothing}
  </section>`;
}
