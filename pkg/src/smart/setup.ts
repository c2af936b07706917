import type { Settings } from "../api/types.js";

/** A FHIR server that the page may be launched from, and under which name it is registered there. */
export interface Server {
  iss: string;
  clientId: string;
  /** What people call it. */
  name: string;
}

/** What stands in `smart.json` beside the page. */
export interface Setup {
  servers: Server[];
  lang: string | null;
  /** Attributes of the preparation. */
  attributes: Record<string, string>;
  settings: Settings | undefined;
}

/** The attributes that the file may set. */
const attributes = ["visit", "minutes", "for-whom", "also", "storage", "link-url"] as const;

/** Reads the file; one that is missing, or wrong, knows no server, and the console says why. */
export async function setup(): Promise<Setup> {
  try {
    const response = await fetch(new URL("smart.json", location.href), { credentials: "omit", cache: "no-cache" });
    if (!response.ok) throw new Error(`smart.json: ${response.status}`);
    return read(await response.json());
  } catch (error) {
    console.warn("care-partnership", error);
    return { servers: [], lang: null, attributes: {}, settings: undefined };
  }
}

function read(file: Record<string, unknown>): Setup {
  const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : null);
  const found = Array.isArray(file.servers) ? (file.servers as Record<string, unknown>[]) : [];
  const servers = found.map((server) => {
    const [iss, clientId] = [text(server.iss), text(server.clientId)];
    if (!iss || !clientId || !safe(iss)) throw new Error("smart.json: each of servers has an iss and a clientId");
    return { iss: bare(iss), clientId, name: text(server.name) ?? new URL(iss).host };
  });
  const named = attributes.map((name) => [name, text(file[name])] as const);
  return {
    servers,
    lang: text(file.lang),
    attributes: Object.fromEntries(named.filter((pair): pair is [(typeof attributes)[number], string] => !!pair[1])),
    settings: file.settings as Settings | undefined,
  };
}

/** An address without slashes at its end: systems write it in either way. */
const bare = (address: string): string => address.replace(/\/+$/, "");

/** Whether an address is one over which a token may go: encrypted, or on this machine. */
export function safe(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === "https:" || (protocol === "http:" && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname));
}

/** The server that an address names; nothing where the file does not know it. */
export const serverOf = ({ servers }: Setup, iss: string): Server | null =>
  servers.find((server) => server.iss === bare(iss)) ?? null;
