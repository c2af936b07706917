import { fold, folds } from "../api/folded.js";
import type { Care } from "../api/types.js";
import type { Stage } from "./stage.js";

/** A text as a link: made ahead, so that a press finds it ready; null where it cannot be one. */
export interface Link {
  readonly text: string;
  /** What stands in the way; nothing while it is made, and where it is there. */
  readonly hindered: "long" | "none" | undefined;
  readonly made: Promise<string | null>;
}

/** The links of a screen, one for each place where one is offered. */
export class Links {
  readonly #links = new Map<string, Link>();
  readonly #stage: Pick<Stage, "address" | "requestUpdate">;

  constructor(stage: Pick<Stage, "address" | "requestUpdate">) {
    this.#stage = stage;
  }

  /** The link of a text, as it stands now. */
  of(at: string, text: string, care: Care): Link {
    const known = this.#links.get(at);
    if (known?.text === text) return known;
    const link: { -readonly [Key in keyof Link]: Link[Key] } = {
      text,
      hindered: undefined,
      made: Promise.resolve(null),
    };
    const none = this.#hindrance(text, care);
    if (none) link.hindered = none;
    else link.made = this.#make(link, care);
    this.#links.set(at, link);
    return link;
  }

  clear(): void {
    this.#links.clear();
  }

  #hindrance(text: string, care: Care): Link["hindered"] {
    if (!folds() || this.#stage.address("") === null) return "none";
    return care.carries("fragment", text) ? undefined : "long";
  }

  async #make(link: { text: string; hindered: Link["hindered"] }, care: Care): Promise<string | null> {
    const address = this.#stage.address(`${await fold(link.text)}.${care.mark(link.text)}`);
    if (address !== null && care.carries("link", address)) return address;
    link.hindered = "long";
    this.#stage.requestUpdate();
    return null;
  }
}
