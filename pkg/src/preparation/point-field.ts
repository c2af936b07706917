import { html, nothing, type TemplateResult } from "lit";
import { field, type Field } from "../widgets/field.js";
import type { Session } from "./session.js";

/** Several lines that were pasted into a field, as they came, and what the field shows of them: it has one line. */
export interface Pasted {
  key: string;
  lines: string;
  shown: string | undefined;
}

/** What a text makes that is more than a title: several points, one for each line; or one that goes on in its details. */
export interface More {
  lines: (text: string) => unknown;
  details: (text: string) => unknown;
}

/** The field of a point: what is more than a title can become several points, or go on in the details, in one press. */
export function pointField(session: Session, f: Field, add: More): TemplateResult {
  const { key } = f;
  const typed = session.value(key, f.value);
  const pasted = session.pasted?.key === key ? session.pasted : null;
  const stands = pasted?.shown !== undefined && words(pasted.shown) === words(typed);
  const count = pasted && stands ? session.preparation.lines(pasted.lines).length : 0;
  const lines = count > 1 ? session.t("add.lines", { count }) : "";
  const details = session.preparation.goesOn(typed) ? session.t("add.details") : "";
  const press = (work: () => unknown, said: string) => () => {
    const take = () => {
      work();
      // Before anybody is told: what was added does not stand typed as well.
      session.clear(key);
    };
    if (!session.attempt(key, take)) return session.focus(key);
    session.pasted = null;
    session.settle();
    session.announce(said, "act");
    session.focus(key);
  };
  const button = (id: string, label: string, work: () => unknown, said: string) =>
    label
      ? html`<button type="button" class="second" id="${key}-${id}" @click=${press(work, said)}>${label}</button>`
      : nothing;
  const below = html`<p class="hidden" aria-live="polite">${[lines, details].filter(Boolean).join(". ")}</p>
    ${button("lines", lines, () => add.lines(pasted?.lines ?? ""), session.t("add.lines.done", { count }))}
    ${button("details", details, () => add.details(typed), session.t("add.done", { title: typed }))}`;
  return field(session, { ...f, length: "title", pasted: (event) => paste(session, key, event), below });
}

/** Remembers the lines of what is pasted, which a field of one line is about to join. */
function paste(session: Session, key: string, event: ClipboardEvent): void {
  const input = event.target as HTMLInputElement;
  const { value, selectionStart, selectionEnd } = input;
  const text = event.clipboardData?.getData("text/plain") ?? "";
  const lines = value.slice(0, selectionStart ?? 0) + text + value.slice(selectionEnd ?? value.length);
  session.pasted = null;
  if (session.preparation.lines(lines).length < 2) return;
  const taken = (done: Event) => {
    const is = (done as InputEvent).inputType === "insertFromPaste";
    session.pasted = is ? { key, lines, shown: input.value } : null;
  };
  // Before the field is taken, and painted with what is offered.
  input.addEventListener("input", taken, { once: true, capture: true });
}

/** What is written, whatever white space there is between. */
const words = (text: string) => text.split(/\s+/).filter(Boolean).join(" ");
