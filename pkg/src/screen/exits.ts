import type { Screen } from "./screen.js";

/** One way in which something written can leave the screen. */
interface Exit {
  /** Who opens it: the person by an act on screen, or the page by its script or its form. */
  by: "person" | "page";
  /** What goes: all that was written, what is not for the person alone, or nothing of it. */
  holds: "all" | "shared" | "nothing";
}

/** All ways out there are. */
export const exits = {
  print: { by: "person", holds: "shared" },
  clipboard: { by: "person", holds: "shared" },
  text: { by: "person", holds: "shared" },
  calendar: { by: "person", holds: "shared" },
  contribution: { by: "person", holds: "shared" },
  invitation: { by: "person", holds: "nothing" },
  link: { by: "person", holds: "shared" },
  code: { by: "person", holds: "shared" },
  screen: { by: "person", holds: "shared" },
  app: { by: "person", holds: "shared" },
  portal: { by: "person", holds: "shared" },
  file: { by: "person", holds: "all" },
  storage: { by: "person", holds: "all" },
  levels: { by: "person", holds: "nothing" },
  save: { by: "page", holds: "all" },
  form: { by: "page", holds: "shared" },
  sheet: { by: "page", holds: "shared" },
  fhir: { by: "page", holds: "shared" },
  share: { by: "page", holds: "shared" },
  change: { by: "page", holds: "nothing" },
} as const satisfies Record<string, Exit>;

export type ExitId = keyof typeof exits;

/** What was written, as far as a way out may hold it. */
export function written(screen: Screen, exit: ExitId): string {
  return exits[exit].holds === "all" ? screen.save() : screen.shared();
}

/** Readies an act of the person: adds what stands typed; false where something typed is in the way, which is then said. */
export const ready = (screen: Screen): boolean => screen.send();
