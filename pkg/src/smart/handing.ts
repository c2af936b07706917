import type { Reader } from "../api/types.js";
import type { CarePreparation } from "../preparation/element.js";
import type { Share } from "../screen/screen.js";
import { offerFile } from "../widgets/file.js";
import type { Page, Way } from "./page.js";
import type { Parcel, Sending } from "./parcel.js";
import type { Why } from "./record.js";
import { review } from "./review.js";

/** Shows what goes when the person wants to send, sends it when they say so, and says what came of it. */
export class Handing {
  readonly #tool: CarePreparation;
  readonly #page: Page;
  readonly #sending: Sending;
  readonly #portal: string;
  #busy = false;

  constructor(tool: CarePreparation, page: Page, sending: Sending, portal: string) {
    this.#tool = tool;
    this.#page = page;
    this.#sending = sending;
    this.#portal = portal;
  }

  /** Offers it: the tool asks the page when the person presses. */
  offer(): void {
    this.#tool.toggleAttribute("hand-over", true);
    this.#tool.addEventListener("care-share", (event) => {
      const { as, what, until } = (event as CustomEvent<Share>).detail;
      if (as !== "portal" || until === undefined) return;
      event.preventDefault();
      // One after the other.
      until(this.#busy ? new Promise(() => undefined) : this.#hand(what as Reader));
    });
  }

  /** Settled with whether the portal has it; never where the person sent nothing, as there is nothing to be said then. */
  async #hand(reader: Reader): Promise<boolean> {
    const { words } = this.#page;
    if (reader === "blank") {
      this.#page.say([words.t("smart.blank")]);
      return false;
    }
    this.#busy = true;
    let sent: boolean | null;
    try {
      const parcel = await this.#sending.pack(reader);
      sent = await new Promise<boolean | null>((resolve) => this.#ask(parcel, resolve));
      this.#page.show(null);
    } finally {
      this.#busy = false;
    }
    if (sent !== null) return sent;
    this.#page.say([words.t("smart.nothing")]);
    return new Promise(() => undefined);
  }

  #ask(parcel: Parcel, settle: (sent: boolean | null) => void): void {
    const t = this.#t;
    const send = () => void this.#send(parcel, settle);
    const close = () => settle(null);
    const ways = [
      { id: "send", label: t("smart.send"), press: send },
      { id: "send-not", label: t("smart.send-not"), press: close },
    ];
    this.#paint(parcel, [], ways, close, "h2");
  }

  async #send(parcel: Parcel, settle: (sent: boolean) => void): Promise<void> {
    this.#paint(parcel, [this.#t("smart.sending")], [], () => undefined);
    const why = await this.#sending.send(parcel);
    const [sheet, answers] = [parcel.sheet?.state, parcel.answers?.state];
    if (why !== null || (sheet !== "there" && answers !== "there")) return this.#stopped(parcel, why, settle);
    this.#page.say(this.#came(parcel));
    settle(true);
  }

  /** What has come in. */
  #came({ sheet, answers, task }: Parcel): string[] {
    const t = this.#t;
    const first =
      answers?.state === "refused"
        ? t("smart.sent-sheet")
        : sheet?.state === "refused"
          ? t("smart.sent-answers")
          : t("smart.sent");
    return [first, ...(task?.state === "refused" ? [t("smart.sent-task")] : [])];
  }

  /** It did not all go: why, and the ways that are left. */
  #stopped(parcel: Parcel, why: Why | null, settle: (sent: boolean) => void): void {
    const t = this.#t;
    const reasons = {
      refused: t("smart.not-refused"),
      expired: t("smart.not-expired"),
      unreached: t("smart.not-unreached"),
      failing: t("smart.not-failing"),
    };
    const said = [reasons[why ?? "refused"], ...(parcel.sheet?.state === "there" ? [t("smart.half")] : [])];
    const close = () => {
      this.#page.say(said);
      settle(parcel.sheet?.state === "there");
    };
    const again = why === "unreached" || why === "failing";
    const ways: Way[] = [
      ...(again ? [{ id: "retry", label: t("smart.retry"), press: () => void this.#send(parcel, settle) }] : []),
      { id: "keep", label: t("smart.keep"), press: () => this.#paint(parcel, [...said, this.#keep()], ways, close) },
      { id: "back", label: t("smart.back"), press: close },
    ];
    this.#paint(parcel, said, ways, close);
  }

  /** The person's own file, with all that is written; what is said of it. */
  #keep(): string {
    const file = this.#t("file.smart");
    const text = this.#tool.save();
    const offered = text !== undefined && offerFile(document, file, "application/json", text);
    return offered ? this.#t("smart.kept", { file }) : this.#t("smart.kept-not");
  }

  #paint(parcel: Parcel, said: string[], ways: Way[], close: () => void, focus = "#goes-said"): void {
    this.#page.show(review(this.#page.words, this.#portal, parcel, { said, ways, close }), focus);
  }

  readonly #t = (label: string, values?: Record<string, string>): string => this.#page.words.t(label, values);
}
