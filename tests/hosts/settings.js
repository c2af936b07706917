// What a portal knows, for every page of this folder.
export const settings = {
  welcome: "Bienvenue dans le service de rhumatologie.",
  routes: [{ id: "message", url: "/messages" }, { id: "next-visit" }],
};

/** Where the files of the package were copied to. */
export const files = { wasm: "/care-partnership/", content: "/care-partnership/content/" };

/** Sends a text to the portal's own server; true where it arrived. */
async function toInbox(text) {
  const answer = await fetch("/inbox", { method: "POST", body: text });
  return answer.ok;
}

/**
 * What the person hands over: a step goes into the preparation, a sheet or a result to the portal's server. The person
 * is told that it is there once it is, and otherwise that it is not.
 */
export function take(event) {
  const { as, entry, text, until } = event.detail ?? {};
  if (as !== "portal") return;
  event.preventDefault();
  if (entry) document.querySelector("care-preparation").add(entry);
  else until(toInbox(text));
}

/** What the page writes in its log about an event of an element. */
export function line(event) {
  const { detail } = event;
  return `${event.type} from ${event.target.localName}${detail ? `: ${JSON.stringify(detail)}` : ""}`;
}
