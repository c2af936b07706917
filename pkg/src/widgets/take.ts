import { html, nothing, type TemplateResult } from "lit";
import type { CalendarEvent } from "../api/types.js";
import { exits, ready, type ExitId } from "../screen/exits.js";
import { offerFile } from "./file.js";
import { lay, type Paper } from "./paper.js";
import { printAlone } from "./print.js";
import { joined, type Screen, type Share } from "../screen/screen.js";
import { noteCopy } from "./traces.js";

/** Milliseconds after which a browser that says nothing of a copy is not waited for. */
const PATIENCE = 3000;

/** What the person takes along. */
interface Taking {
  /** Where on the screen it is taken: there its text is offered to be copied by hand. */
  at: string;
  /** What it is, as the page is told. */
  what: string;
  /** Read once what stands typed was added. */
  text: () => string;
}

interface TakingFile extends Taking {
  exit: Extract<ExitId, "text" | "calendar" | "contribution" | "invitation" | "levels" | "file">;
  /** The id of the file's name. */
  name: string;
  type: string;
  /** What a calendar file tells. */
  events?: () => CalendarEvent[];
}

/**
 * Asks the page whether it does this in the browser's place, before the browser does. True where nothing is left to be
 * done: the page took it, and that is said; or it took away what was on screen.
 */
export function pageTook(screen: Screen, share: Share, added = ""): boolean {
  const { emptied } = screen;
  const taken = screen.share(share);
  if (emptied !== screen.emptied) return true;
  if (taken) screen.announce(joined(added, screen.t("share.page")));
  return taken;
}

/** Copies a text; where the browser does not allow it, shows it to be copied by hand. */
export async function copyText(
  screen: Screen,
  { at, what, text }: Taking,
  said = screen.t("sheets.copied"),
): Promise<void> {
  if (!ready(screen)) return;
  const { emptied } = screen;
  const added = screen.withhold();
  const all = text();
  if (pageTook(screen, { what, as: "text", name: null, type: "text/plain", text: all }, added)) return;
  const done = await copied(screen, all);
  if (emptied !== screen.emptied) return;
  if (!done) return byHandAlone(screen, at, all, joined(added, screen.t("sheets.copied.not")));
  screen.announce(joined(added, said));
}

async function copied(screen: Screen, text: string): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(resolve, PATIENCE, false));
  const copy = async () => {
    const view = screen.root.ownerDocument.defaultView;
    await view?.navigator.clipboard.writeText(text);
    if (view) noteCopy(view);
    return view !== null;
  };
  return Promise.race([copy().catch(() => false), late]);
}

/**
 * Offers a text to the page and to the device as a file; false where neither takes it. Whether the device really does is
 * not known, so that the text is there to copy as well.
 */
export function takeFile(screen: Screen, { at, what, text, name, type, exit, events }: TakingFile): boolean {
  if (!ready(screen)) return false;
  const file = screen.t(`file.${name}`);
  const all = text();
  const content = exits[exit].holds === "all" ? { text: null, own: () => all } : { text: all };
  const share = { what, as: "file", name: file, type, ...content, ...(events && { events: events() }) } as const;
  if (pageTook(screen, share)) return true;
  if (!offerFile(screen.root.ownerDocument, file, type, all)) {
    byHandAlone(screen, at, all, screen.t("taken.not", { file }));
    return false;
  }
  screen.announce(screen.t("taken", { file }));
  screen.byHand = { at, text: all, alone: false };
  return true;
}

/** Prints a sheet; where nothing is printed, shows its text to be copied by hand. */
export function printSheet(screen: Screen, { at, what, text }: Taking, paper: () => Paper): void {
  if (!ready(screen)) return;
  const added = screen.withhold();
  const { emptied } = screen;
  const all = text();
  if (pageTook(screen, { what, as: "print", name: null, type: "text/plain", text: all }, added)) return;
  const laid = lay(screen, paper());
  const ended = printAlone(laid, {
    begun: () => {
      screen.announce(joined(added, screen.t("sheets.printing")));
      screen.byHand = { at, text: all, alone: false };
    },
    refused: (waiting) => {
      if (emptied !== screen.emptied) return;
      byHandAlone(screen, at, all, joined(added, screen.t("sheets.printing.not")), waiting);
    },
    over: () => laid.remove(),
  });
  screen.printing = ended;
}

/** Hands a text to the portal; true where it says that it took it. */
export function handOver(screen: Screen, share: Pick<Share, "what" | "text" | "entry" | "until">): boolean {
  return screen.share({ ...share, as: "portal", name: null, type: "text/plain" });
}

/** The ids of what is said where the portal offers to take something. */
interface PortalWords {
  label: string;
  hint: string;
  given: string;
  refused: string;
}

/** The way to the portal, where it offers to take something. */
export function toPortal(
  screen: Screen,
  { label, hint, given, refused }: PortalWords,
  share: () => Pick<Share, "what" | "text">,
): { button: TemplateResult; hint: TemplateResult } {
  const give = async () => {
    if (!ready(screen)) return;
    const { emptied } = screen;
    let later: Promise<boolean> | null = null;
    const until = (taken: Promise<boolean>) => {
      later = taken;
    };
    let taken = handOver(screen, { ...share(), until });
    if (taken && later !== null) taken = await Promise.resolve(later).catch(() => false);
    if (emptied === screen.emptied) screen.announce(screen.t(taken ? given : refused));
  };
  return {
    button: html`<button type="button" class="second" aria-describedby="portal-hint" @click=${() => void give()}>${screen.t(label)}</button>`,
    hint: html`<p class="hint" id="portal-hint">${screen.t(hint)}</p>`,
  };
}

/** The one way that is left; the focus goes there, unless the person has gone on meanwhile. */
function byHandAlone(screen: Screen, at: string, text: string, said: string, here = true): void {
  screen.announce(said);
  screen.byHand = { at, text, alone: true };
  screen.refresh();
  if (here) screen.focus("copy-text");
}

/** Marks that are piled up on one character take a browser minutes to paint; what is saved has them all. */
const paintable = (text: string) => text.replace(/(\p{M}{8})\p{M}+/gu, "$1");

/** The text of what was last taken along here, to be copied by hand: open where nothing else is left. */
export function byHand(screen: Screen, at: string): TemplateResult | typeof nothing {
  const { byHand } = screen;
  if (byHand?.at !== at) return nothing;
  const whole = (event: Event) => (event.target as HTMLTextAreaElement).select();
  return html`<details id="by-hand" ?open=${byHand.alone}>
    <summary>${screen.t("by-hand")}</summary>
    <div class="field">
      <label for="copy-text">${screen.t("sheets.copy.failed")}</label>
      <textarea id="copy-text" rows="8" readonly dir="auto" autocomplete="off" writingsuggestions="false"
        .value=${paintable(byHand.text)} @focus=${whole}></textarea>
    </div>
  </details>`;
}
