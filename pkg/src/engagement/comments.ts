import { html, nothing, type TemplateResult } from "lit";
import { checkbox } from "../widgets/choice.js";
import type { Decided, Profile } from "../api/types.js";
import type { Session } from "./session.js";

/** What the person wrote beside statements, each once. */
function written(profile: Profile): Decided[] {
  const all = profile.contexts.flatMap(({ parts }) => parts.flatMap(({ statements }) => statements));
  const by = new Map(all.filter(({ comment }) => comment !== "").map((decided) => [decided.statement, decided]));
  return [...by.values()];
}

/** The person's own words, on screen and on paper. */
export function comments(session: Session, profile: Profile): TemplateResult | typeof nothing {
  const own = written(profile);
  if (own.length === 0) return nothing;
  return html`<section part="comments">
    <h3>${session.text("result.comments")}</h3>
    <ul role="list" class="decided">
      ${own.map(({ text, comment }) => html`<li><span>${text}</span> <strong class="own" dir="auto">${comment}</strong></li>`)}
    </ul>
  </section>`;
}

/** Whether the comments go with a response: the person says so, or they stay. */
export function sharing(session: Session, profile: Profile): TemplateResult | typeof nothing {
  if (written(profile).length === 0) return nothing;
  return checkbox(session, {
    key: "share-comments",
    label: session.t("e.comments.share"),
    hint: session.t("e.comments.share.hint"),
    checked: session.assessment.sharesComments(),
    set: (on) => session.assessment.shareComments(on),
  });
}
