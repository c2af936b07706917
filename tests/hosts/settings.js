// What a portal knows, for every page of this folder.
export const settings = {
  welcome: "Bienvenue dans le service de rhumatologie.",
  routes: [{ id: "message", url: "/messages" }, { id: "next-visit" }],
};

/** Where the files of the package were copied to. */
export const files = { wasm: "/care-partnership/", content: "/care-partnership/content/" };

/** What the page writes in its log about an event of an element. */
export function line(event) {
  const { detail } = event;
  return `${event.type} from ${event.target.localName}${detail ? `: ${JSON.stringify(detail)}` : ""}`;
}
