import { html, nothing, svg, type TemplateResult } from "lit";
import type { ContextProfile, Profile } from "../api/types.js";
import type { Session } from "./session.js";

/** What a context shows, as a picture; the words around it say the same. */
export function picture(session: Session, profile: Profile, context: ContextProfile): TemplateResult | typeof nothing {
  if (context.reported !== "reported") return nothing;
  return profile.rule === "levels" ? ladder(session, context) : cells(context);
}

/** A rung for each level, the highest on top: filled as far as it is reached, ringed where it is wished for. */
function ladder(session: Session, context: ContextProfile): TemplateResult {
  const { parts, result, desired, uneven } = context;
  const reached = parts.findIndex(({ level }) => level === result);
  const line = (key: string, result: string) => session.text("result.line", { context: session.t(key), result });
  const words = [line("e.key.now", context.resultLabel), desired && line("e.key.desired", context.desiredLabel)];
  const rungs = parts
    .map((part, place) => ({
      ...part,
      place,
      now: place <= reached && part.state !== "passed-over",
      uneven: uneven.includes(part.level),
    }))
    .reverse();
  const marks = ({ place, level, uneven }: (typeof rungs)[number]) =>
    [
      place === reached && session.t("e.key.now"),
      level === desired && session.t("e.key.desired"),
      uneven && session.t("e.key.uneven"),
    ].filter(Boolean);
  return html`<div class="picture ladder">
    <svg role="img" aria-label=${[context.label, ...words.filter(Boolean)].join(", ")} viewBox="0 0 40 ${parts.length * 20}" preserveAspectRatio="none">
      ${rungs.map(({ level, now, uneven }, row) => {
        const [y, high] = [row * 20 + 2, 16];
        return svg`<rect class=${now ? "now" : uneven ? "uneven" : "open"} x="2" y=${y} width="36" height=${high} vector-effect="non-scaling-stroke"></rect>
          ${level === desired ? svg`<rect class="desired" x="2" y=${y} width="36" height=${high} vector-effect="non-scaling-stroke"></rect>` : ""}`;
      })}
    </svg>
    <ol role="list" class="levels" aria-hidden="true" reversed>
      ${rungs.map((rung) => html`<li class=${rung.place === reached ? "here" : ""}>${rung.label}${marks(rung).map((mark) => html` <small>${mark}</small>`)}</li>`)}
    </ol>
  </div>`;
}

/** A cell for each statement that applies, the met ones filled. */
function cells(context: ContextProfile): TemplateResult {
  const met = context.parts.reduce((sum, part) => sum + part.met, 0);
  const { applicable } = context;
  return html`<div class="picture">
    <svg role="img" aria-label="${context.label}, ${context.resultLabel}, ${met}/${applicable}" viewBox="0 0 ${applicable * 10} 10" preserveAspectRatio="none" width="100%" height="1.5rem">
      ${Array.from({ length: applicable }, (_, place) => svg`<rect class=${place < met ? "now" : "open"} x=${place * 10 + 0.4} y="0.6" width="9.2" height="8.8" vector-effect="non-scaling-stroke"></rect>`)}
    </svg>
  </div>`;
}
