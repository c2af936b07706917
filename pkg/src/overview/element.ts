import type { TemplateResult } from "lit";
import { picture } from "../engagement/styles.js";
import { CareError } from "../api/error.js";
import { CareElement } from "../host/element.js";
import { styles } from "../styles/index.js";
import type { Care, GroupView } from "../api/types.js";
import { Session } from "./session.js";
import { overview } from "./styles.js";
import { view } from "./view.js";

/**
 * Many exported results, read on the device: who stands where, with small groups withheld.
 *
 * @tagname care-overview
 * @fires {CustomEvent<null>} care-change - Files were read; nothing has left the page.
 * @fires {CustomEvent<Share>} care-share - The person is about to take something out. Cancelable: the page may do it in the
 *   browser's place, at once, and says so by `preventDefault()`.
 * @fires {CustomEvent<CareError>} care-error - The tool cannot run, or the page made a mistake; `detail.code` says why.
 * @csspart drop - Where files are dropped.
 * @csspart group - A table of a group.
 */
export class CareOverview extends CareElement<Session> {
  static override readonly styles = [...styles, ...picture, overview];
  static override readonly properties = { ...CareElement.properties, instrument: {} };

  /** The one instrument whose results it reads; those of all by default. */
  declare instrument: string | undefined;

  protected override readonly asked = ["wasmUrl", "contentUrl", "settings", "instrument"];

  /** A portal that means to withhold larger groups must not show them for a slip. */
  protected override readonly grave = ["groupThreshold"];

  /** What may be shown. */
  views(): GroupView[] {
    return this.now().overview.views();
  }

  /** Reads results as the person would who chooses their files. */
  async take(files: Iterable<File>): Promise<void> {
    const chosen = listed(files);
    await (await this.there()).take(chosen);
  }

  /** Other people's results are nothing that a form could ask for. */
  protected override get lacking(): undefined {
    return undefined;
  }

  protected override needs() {
    return { tools: ["engagement" as const], ...(this.instrument && { instruments: [this.instrument] }) };
  }

  protected override fresh(care: Care): Session {
    return new Session(this, care, care.overview());
  }

  protected override speak(session: Session, care: Care): void {
    session.speak(care);
  }

  protected override view(session: Session): TemplateResult {
    return view(session);
  }
}

/** The files as they are now; a page may give anything. */
function listed(files: Iterable<File>): File[] {
  const chosen = Symbol.iterator in Object(files) ? [...files] : undefined;
  const wrong = chosen?.findIndex((file) => typeof file?.text !== "function");
  if (chosen && wrong === -1) return chosen;
  const path = chosen ? `files[${wrong}]` : "files";
  throw new CareError("invalid-type", `${path} is no file`, path);
}

declare global {
  interface HTMLElementTagNameMap {
    "care-overview": CareOverview;
  }
}
