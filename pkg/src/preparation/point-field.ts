import { html, nothing, type TemplateResult } from "lit";
import { field, type Field } from "../widgets/field.js";
import type { Session } from "./session.js";

/** Several lines that were pasted into a field, as they came, and what the field shows of them: it has one line. */
export interface Pasted {
  key: string;
  lines: string;
  shown: string | undefined;
}

/** The field of a point: several lines that are pasted into it can be as many points, in one press, or stay one. */
export function pointField(session: Session, f: Field, add: (lines: string) => unknown): TemplateResult {
  const { key } = f;
  const pasted = session.pasted?.key === key ? session.pasted : null;
  const stands = pasted?.shown !== undefined && words(pasted.shown) === words(session.value(key, f.value));
  const count = pasted && stands ? session.preparation.lines(pasted.lines).length : 0;
  const label = count > 1 ? session.t("add.lines", { count }) : "";
  const press = () => {
    if (!pasted || !session.attempt(key, () => add(pasted.lines))) return session.focus(key);
    session.pasted = null;
    session.clear(key);
    session.settle();
    session.announce(session.t("add.lines.done", { count }), "act");
    session.focus(key);
  };
  const below = html`<p class="hidden" aria-live="polite">${label}</p>
    ${label ? html`<button type="button" class="second" id="${key}-lines" @click=${press}>${label}</button>` : nothing}`;
  return field(session, { ...f, length: "point", pasted: (event) => paste(session, key, event), below });
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
