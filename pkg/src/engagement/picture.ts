import { html, nothing, type TemplateResult } from "lit";
import type { ContextProfile, Profile } from "../api/types.js";
import type { Session } from "./session.js";

/** What a context shows, as a picture; the words around it say the same. Small ones have no words of their own. */
export function picture(
  session: Session,
  profile: Profile,
  context: ContextProfile,
  small = false,
): TemplateResult | typeof nothing {
  if (context.reported !== "reported") return nothing;
  return profile.rule === "levels" ? stair(session, context, small) : cells(context);
}

/** A step for each level, the highest on top: filled as far as it is reached, ringed where it is wished for. */
function stair(session: Session, context: ContextProfile, small: boolean): TemplateResult {
  const { parts, result, desired, uneven } = context;
  const reached = parts.findIndex(({ level }) => level === result);
  const line = (key: string, result: string) => session.text("result.line", { context: session.t(key), result });
  const words = [line("e.key.now", context.resultLabel), desired && line("e.key.desired", context.desiredLabel)];
  const now = mark("today", small ? "" : session.t("e.key.now"));
  const rungs = parts.map(({ level, label, state }, place) => {
    const above = uneven.includes(level);
    const filled = place <= reached && state !== "passed-over" ? "now" : above ? "uneven" : "open";
    return html`<div class="rung ${filled} ${level === desired ? "desired" : ""}">
      ${small ? nothing : html`<span class="name">${label}</span>`}
      ${place === reached ? now : nothing} ${level === desired ? mark("wished", small ? "" : session.t("e.key.desired")) : nothing}
      ${above && !small ? html`<small class="mark">${session.t("e.key.uneven")}</small>` : nothing}
    </div>`;
  });
  return html`<div class="picture stair ${small ? "small" : ""}" role="img" aria-label=${[context.label, ...words.filter(Boolean)].join(", ")}>
    ${rungs.reverse()} ${reached < 0 ? html`<div class="rung ground">${now}</div>` : nothing}
  </div>`;
}

/** Where one is, or would like to be: told apart by its shape as well. */
export function mark(kind: "today" | "wished", words: string): TemplateResult {
  return html`<small class="mark ${kind} ${words ? "" : "bare"}"><i></i>${words}</small>`;
}

/** A cell for each statement that applies, the met ones filled. */
function cells(context: ContextProfile): TemplateResult {
  const met = context.parts.reduce((sum, part) => sum + part.met, 0);
  const { applicable } = context;
  return html`<div class="picture cells" role="img" aria-label="${context.label}, ${context.resultLabel}, ${met}/${applicable}">
    ${Array.from({ length: applicable }, (_, place) => html`<i class=${place < met ? "now" : "open"}></i>`)}
  </div>`;
}
