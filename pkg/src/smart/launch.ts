import * as security from "fhirclient/lib/security/browser";
import { authorize, fetchWellKnownJson, ready } from "fhirclient/lib/smart";
import type { fhirclient } from "fhirclient/lib/types";
import { Between } from "./between.js";
import { scopes } from "./scopes.js";
import { safe, type Server } from "./setup.js";

/** What the portal gave: a token, which stays in memory, and whose record it is for. */
export interface Link {
  server: string;
  /** The header of each request. */
  authorization(): string | null;
  patient: string | null;
  encounter: string | null;
  /** What it was launched for: references of the server. */
  context: string[];
  granted: string | undefined;
}

/** The page itself, to which the portal comes back. */
const here = (): string => location.origin + location.pathname;

/** What the client is told of its surroundings: never more of the address than what came back from the portal. */
function surroundings(between: Between, address: URL): fhirclient.Adapter {
  return {
    options: { replaceBrowserHistory: false, fullSessionStorageSupport: true },
    security,
    getUrl: () => address,
    getStorage: () => between,
    redirect: (to: string) => location.assign(to),
    relative: (path: string) => new URL(path, here()).href,
    getAbortController: () => AbortController,
    atob: (text: string) => atob(text),
    btoa: (text: string) => btoa(text),
    fhir: null,
  } as unknown as fhirclient.Adapter;
}

/** Goes to the portal to ask the person; by PKCE or not at all. Settles where that cannot be done. */
export async function go(server: Server, launch: string | null, lang: string): Promise<void> {
  const { iss, clientId } = server;
  const known = await fetchWellKnownJson(iss, { credentials: "omit" });
  for (const address of [known.authorization_endpoint, known.token_endpoint])
    if (!safe(String(address))) throw new Error(`${iss} names no address for its sign-in that is safe`);
  const between = new Between(lang);
  between.leave();
  await authorize(surroundings(between, new URL(here())), {
    iss,
    clientId,
    scope: scopes(known.capabilities ?? [], launch !== null),
    ...(launch === null ? {} : { launch }),
    redirectUri: here(),
    // The client's own come from Math.random().
    stateKey: crypto.randomUUID(),
    pkceMode: "required",
    completeInTarget: true,
  } as fhirclient.AuthorizeParams);
}

/** What came back from the portal. */
export interface Return {
  lang: string | null;
  /** The portal, or the person, said no. */
  refused: boolean;
  link: Promise<Link> | null;
}

/** Takes what came back out of the address and out of what was kept; nothing where the address brings nothing. */
export function come(address: URL): Return | null {
  const { searchParams } = address;
  if (!searchParams.has("code") && !searchParams.has("error")) return null;
  const between = new Between("");
  const lang = between.come(searchParams.get("state"));
  const refused = searchParams.has("error");
  const link = refused ? null : linked(between, address);
  // Looked at later, once there is a page to say it on.
  link?.catch(() => undefined);
  return { lang, refused, link };
}

async function linked(between: Between, address: URL): Promise<Link> {
  const client = await ready(surroundings(between, address));
  const { tokenResponse: token = {}, serverUrl } = client.state;
  const context: unknown = token.fhirContext;
  const references = Array.isArray(context) ? context.map((one) => (one as { reference?: unknown })?.reference) : [];
  return {
    server: serverUrl,
    authorization: () => client.getAuthorizationHeader(),
    patient: token.patient ?? null,
    encounter: token.encounter ?? null,
    context: references.filter((reference) => typeof reference === "string"),
    granted: token.scope,
  };
}
