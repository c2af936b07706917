import { ready } from "../screen/exits.js";
import { joined, type Screen } from "../screen/screen.js";
import { copyText, pageTook } from "./take.js";

/** What is passed on by the device's own menu: where it is taken, what it is, and its text once all that stands typed was added. */
interface Passing {
  at: string;
  what: string;
  text: () => string;
}

interface PassingFile extends Passing {
  /** The id of the file's name. */
  name: string;
}

const device = (screen: Screen) => screen.root.ownerDocument.defaultView?.navigator;

/** Whether the device has a menu to share with. */
export const shares = (screen: Screen): boolean => typeof device(screen)?.share === "function";

/** Whether that menu takes a file. */
export function sharesFiles(screen: Screen, { name }: Pick<PassingFile, "name">): boolean {
  const file = fileOf(screen, name, "");
  return shares(screen) && file !== undefined && device(screen)?.canShare?.({ files: [file] }) === true;
}

/** Passes a text to an application that the person chooses; what becomes of it there is not known. */
export const shareText = (screen: Screen, passing: Passing): Promise<void> =>
  pass(screen, passing, null, (text) => ({ title: screen.t("share.title"), text }));

/** The same as a file. */
export const shareFile = (screen: Screen, passing: PassingFile): Promise<void> =>
  pass(screen, passing, nameOf(screen, passing.name), (text) => {
    const file = fileOf(screen, passing.name, text);
    return { title: screen.t("share.title"), ...(file ? { files: [file] } : { text }) };
  });

/** Passes on the link of a text, which is made by then. */
export const shareLink = (screen: Screen, passing: Passing, url: string): Promise<void> =>
  pass(screen, { ...passing, text: () => url }, null, (url) => ({ title: screen.t("share.title"), url }), {
    done: "link.done",
    copied: "link.copied",
  });

async function pass(
  screen: Screen,
  passing: Passing,
  name: string | null,
  of: (text: string) => ShareData,
  words = { done: "share.done", copied: "share.copied" },
): Promise<void> {
  if (!ready(screen)) return;
  const { emptied } = screen;
  const added = screen.withhold();
  const said = (id: string) => screen.announce(joined(added, screen.t(id)));
  const text = passing.text();
  if (pageTook(screen, { what: passing.what, as: "app", name, type: "text/plain", text }, added)) return;
  try {
    await device(screen)?.share(of(text));
  } catch (error) {
    if (emptied !== screen.emptied) return;
    // The person went back, or the menu did not open: then the text is there to be copied.
    if ((error as Partial<DOMException> | null)?.name === "AbortError") return said("share.not");
    return copyText(screen, passing, screen.t(words.copied));
  }
  if (emptied !== screen.emptied) return;
  said(words.done);
}

function fileOf(screen: Screen, name: string, text: string): File | undefined {
  const view = screen.root.ownerDocument.defaultView as (Window & typeof globalThis) | null;
  return view ? new view.File([text], nameOf(screen, name), { type: "text/plain" }) : undefined;
}

/** A menu of the device takes few kinds of files: all of ours are text there. */
const nameOf = (screen: Screen, name: string) => screen.t(`file.${name}`).replace(/\.json$/, ".txt");
