/** For a page that is shown inside an app, where downloads, printing and the device's calendar are the app's matter. */
import type { Share } from "./screen/stage.js";

/** An element of the package. */
interface Tool extends EventTarget {
  back(): boolean;
}

/** What is used of the NHS App's JavaScript API, version 2; the page loads that script itself, as its owner asks. */
export interface NhsApp {
  tools: { isOpenInNHSApp(): boolean };
  navigation: { setBackAction(action: () => void): void; clearBackAction(): void; goToHomePage(): void };
  storage: {
    downloadFromBytes(base64: string, name: string, type: string): void;
    addEventToCalendar(subject: string, body: string, location: string, start: number, end?: number): void;
  };
}

/** What an app is told, as one line of JSON. */
export interface AppMessage extends Pick<Share, "what" | "as" | "name" | "type" | "events"> {
  from: "care-partnership";
  text: string;
}

/** The ways out that a web view inside an app often cannot go by itself. */
const usual: readonly Share["as"][] = ["file", "print", "app"];

/**
 * Gives files to the NHS App, the visit to the device's calendar, and the native back button to the element: on the
 * first screen it does what `leave` says, else it goes home. Does nothing outside the app. Returns what ends it.
 */
export function throughNhsApp(
  tool: Tool,
  app: NhsApp,
  { leave = () => app.navigation.goToHomePage() } = {},
): () => void {
  if (!app.tools.isOpenInNHSApp()) return () => {};
  app.navigation.setBackAction(() => {
    if (!tool.back()) leave();
  });
  const end = taking(tool, (share) => {
    if (share.as !== "file" || share.name === null) return false;
    const visit = share.events?.find(({ id }) => id === "visit");
    if (visit && visit.minutes !== null) {
      const start = new Date(visit.start).getTime() / 1000;
      app.storage.addEventToCalendar(visit.title, visit.details, "", start, start + visit.minutes * 60);
    } else app.storage.downloadFromBytes(base64(content(share)), share.name, share.type);
    return true;
  });
  return () => {
    end();
    app.navigation.clearBackAction();
  };
}

/**
 * Gives what the person takes out to the app around the page, as a line of JSON (`AppMessage`): `post` is
 * `(line) => window.ReactNativeWebView.postMessage(line)` in React Native, or
 * `(line) => window.webkit.messageHandlers.cordova_iab.postMessage(line)` in Cordova. Returns what ends it.
 */
export function throughApp(tool: EventTarget, post: (line: string) => void, ways = usual): () => void {
  return taking(tool, (share) => {
    if (!ways.includes(share.as)) return false;
    const { what, as, name, type, events } = share;
    const message: AppMessage = { from: "care-partnership", what, as, name, type, text: content(share), events };
    post(JSON.stringify(message));
    return true;
  });
}

/** Takes in the browser's place; where the app fails, the browser does it. */
function taking(tool: EventTarget, take: (share: Share) => boolean): () => void {
  const heard = (event: Event) => {
    if (!event.defaultPrevented && take((event as CustomEvent<Share>).detail)) event.preventDefault();
  };
  tool.addEventListener("care-share", heard);
  return () => tool.removeEventListener("care-share", heard);
}

/** The person's own file is saved where the person says: that is what was asked for. */
const content = ({ text, own }: Share): string => text ?? own?.() ?? "";

function base64(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(""));
}
