import { html, nothing, type TemplateResult } from "lit";
import { isCareError } from "../api/error.js";
import { unfold, unfolds } from "../api/folded.js";
import type { Arrival } from "../api/types.js";
import { faultOf } from "../widgets/field.js";
import type { Session } from "./session.js";

/** Something that came from another device and waits for the person, or why it could not be opened. */
interface Waiting {
  text: string;
  /** The id of what is said where it could not be opened. */
  fault?: string;
}

/** Why a link could not be opened, by the code of the error; all else is a link that was damaged on its way. */
const faults: Record<string, string> = { "too-large": "arrival.large", "newer-version": "arrival.newer" };

/** What came from other devices, the first that came first. Nothing is taken before the person says so. */
export class Arrivals {
  readonly #session: Session;
  #waiting: Waiting[] = [];
  #past = 0;

  constructor(session: Session) {
    this.#session = session;
  }

  get first(): Waiting | undefined {
    return this.#waiting[0];
  }

  /** Opens what came by an address. */
  async came(letter: string): Promise<void> {
    const past = this.#past;
    const waiting = await this.#read(letter);
    if (past === this.#past) this.#add(waiting);
  }

  /** Whether a text, of a file, is something that came from another device: then it waits as well. */
  take(text: string): boolean {
    try {
      this.#session.preparation.arrival(text);
    } catch {
      return false;
    }
    this.#add({ text });
    return true;
  }

  /** The first of it is done with. */
  done(): void {
    this.#waiting.shift();
    this.#session.refresh();
  }

  clear(): void {
    this.#past += 1;
    this.#waiting = [];
  }

  async #read(letter: string): Promise<Waiting> {
    const { care, preparation } = this.#session;
    if (!unfolds()) return { text: "", fault: "arrival.old" };
    try {
      const [, folded = "", mark = ""] = /^([\w-]*)\.([0-9a-f]*)$/.exec(letter) ?? [];
      const text = care.carries("link", letter) ? await unfold(folded, care.mostCarried("fragment")) : "";
      preparation.arrival(text, mark);
      return { text };
    } catch (error) {
      if (!isCareError(error)) throw error;
      return { text: "", fault: faults[error.code] ?? "arrival.damaged" };
    }
  }

  #add(waiting: Waiting): void {
    const known = this.#waiting.some(({ text, fault }) => text === waiting.text && fault === waiting.fault);
    if (!known) this.#waiting.push(waiting);
    this.#session.refresh();
    this.#session.focus("arrival");
    // All of it is in sight, with what can be answered, and not only its heading.
    void this.#session.painted().then(() => this.#session.found("arrival")?.closest("section")?.scrollIntoView());
  }
}

/** What came from another device, in sight wherever the person is, until they say what becomes of it. */
export function arrival(session: Session): TemplateResult | typeof nothing {
  const { first } = session.arrivals;
  if (!first) return nothing;
  const close = () => {
    session.arrivals.done();
    session.focus("arrival", "heading");
  };
  const closing = (label: string) =>
    html`<button type="button" class="second" id="arrival-no" @click=${close}>${session.t(label)}</button>`;
  const shown = first.fault === undefined ? told(session, first.text) : undefined;
  if (!shown)
    return card(
      session.t("arrival.fault"),
      html`<p>${session.t(first.fault ?? "arrival.damaged")}</p>
        <div class="actions">${closing("close")}</div>`,
    );
  const { what, sentence, lines, open } = shown;
  const joins = what === "invitation";
  return card(
    session.t(`arrival.${what}`),
    html`<p>${sentence}</p>
      ${lines.length ? html`<p class="muted">${lines.join(" · ")}</p>` : nothing}
      ${open && joins && !session.isEmpty() ? html`<p>${session.t("arrival.aside")}</p>` : nothing}
      ${open && !joins ? html`<p class="hint">${session.t("arrival.then")}</p>` : nothing}
      ${faultOf(session, "arrival-yes")}
      <div class="actions">
        ${
          open
            ? html`<button type="button" class="main" id="arrival-yes" @click=${() => (joins ? session.join(first.text) : session.receive(first.text))}>
                ${session.t(`arrival.${what}.yes`)}
              </button>`
            : nothing
        }
        ${closing(open ? "arrival.no" : "close")}
      </div>`,
  );
}

const card = (heading: string, content: TemplateResult) =>
  html`<section class="card arrival" part="arrival" aria-labelledby="arrival">
    <h3 id="arrival" tabindex="-1">${heading}</h3>
    ${content}
  </section>`;

/** What it is to the preparation as it is by now. */
function told({ preparation }: Session, text: string): Arrival | undefined {
  try {
    return preparation.arrival(text);
  } catch {
    // What could be read when it came can be read still, unless the content is another.
    return undefined;
  }
}
