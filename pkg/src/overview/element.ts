import type { TemplateResult } from "lit";
import { picture } from "../engagement/styles.js";
import { CareElement } from "../shared/element.js";
import { styles } from "../shared/styles/index.js";
import type { Care, GroupView } from "../types.js";
import { Session } from "./session.js";
import { view } from "./view.js";

/**
 * Many exported results, read on the device: who stands where, with small groups withheld.
 *
 * @tagname care-overview
 * @fires care-change - Files were read; nothing has left the page.
 * @fires care-share - The person took the table out: `detail.what` and `detail.as`.
 * @fires care-error - The tool cannot run; `detail` is the error.
 * @slot - Shown while the tool is not there, and where it cannot run.
 */
export class CareOverview extends CareElement<Session> {
  static override readonly styles = [...styles, picture];
  static override readonly properties = { ...CareElement.properties, instrument: {} };

  /** The one instrument whose results it reads; those of all by default. */
  declare instrument: string | undefined;

  protected override readonly asked = ["wasmUrl", "contentUrl", "settings", "instrument"];

  /** What may be shown. */
  views(): GroupView[] {
    return this.session?.overview.views() ?? [];
  }

  /** Reads results as the person would who chooses their files. */
  async take(files: Iterable<File>): Promise<void> {
    await (await this.there()).take(files);
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

declare global {
  interface HTMLElementTagNameMap {
    "care-overview": CareOverview;
  }
}
