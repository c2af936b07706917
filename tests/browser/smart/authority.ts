import { createHash, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What a token was given for. */
export interface Grant {
  scope: string;
  patient: string | null;
  context: object[];
}

interface Asked extends Grant {
  redirect: string;
  challenge: string;
}

/** What the person is asked on the sign-in page of the portal. */
const page = (state: string) => `<!doctype html><html lang="en"><title>Portal</title><main>
  <h1>May care-partnership read your visit?</h1>
  <form action="/decide"><input type="hidden" name="asked" value="${state}">
  <button name="answer" value="yes">Allow</button><button name="answer" value="no">Refuse</button></form></main></html>`;

/**
 * The authorisation server of a portal, on this machine: authorisation codes for public clients, by PKCE (S256) alone. It
 * refuses whatever is not as it was registered, so that a page that asks wrongly comes to nothing.
 */
export class Authority {
  /** `METHOD path` of all that it was asked. */
  readonly log: string[] = [];
  /** The scopes that it was asked for. */
  readonly scopes: string[] = [];
  /** Scopes that it leaves out of what it grants. */
  withheld: RegExp | null = null;
  /** Whether a code is changed for a token. */
  gives = true;
  readonly #registered: { clientId: string; redirect: string };
  readonly #launches = new Map<string, Omit<Grant, "scope">>();
  readonly #asked = new Map<string, Asked & { state: string }>();
  readonly #codes = new Map<string, Asked>();
  readonly #tokens = new Map<string, Grant>();
  readonly #server = createServer((request, response) => void this.#answer(request, response));
  /** The address of the FHIR server that it stands for. */
  audience = "";
  /** Whose record it is where nothing was launched: whom the person is. */
  patient = "";

  constructor(registered: { clientId: string; redirect: string }) {
    this.#registered = registered;
  }

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** A launch from the portal: the page that has the link, and what it is for. */
  launch(patient: string, context: object[]): string {
    const launch = randomUUID();
    this.#launches.set(launch, { patient, context });
    return launch;
  }

  /** What a token was given for; nothing for one that is none, or is over. */
  granted(authorization: string | undefined): Grant | null {
    return this.#tokens.get(authorization?.replace(/^Bearer /, "") ?? "") ?? null;
  }

  /** Ends all tokens. */
  expire(): void {
    this.#tokens.clear();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? "", this.origin);
    // The browser asks for a picture of each page by itself.
    if (pathname !== "/favicon.ico") this.log.push(`${request.method} ${pathname}`);
    if (pathname === "/authorize") return this.#authorize(searchParams, response);
    if (pathname === "/decide") return this.#decide(searchParams, response);
    if (pathname === "/token") return this.#token(request, response);
    if (pathname === "/portal") {
      const to = searchParams.get("to")!.replaceAll("&", "&amp;");
      const link = `<!doctype html><html lang="fr"><title>Portail</title><a href="${to}">Préparer ma consultation</a></html>`;
      response.setHeader("Content-Type", "text/html; charset=utf-8").end(link);
      return;
    }
    response.writeHead(404).end();
  }

  #authorize(asked: URLSearchParams, response: ServerResponse): void {
    const value = (name: string) => asked.get(name) ?? "";
    const launch = asked.get("launch");
    const launched = launch === null ? { patient: this.patient, context: [] } : this.#launches.get(launch);
    const right =
      value("response_type") === "code" &&
      value("client_id") === this.#registered.clientId &&
      value("redirect_uri") === this.#registered.redirect &&
      value("aud") === this.audience &&
      value("code_challenge_method") === "S256" &&
      /^[\w-]{43}$/.test(value("code_challenge")) &&
      value("state").length >= 32 &&
      value("scope")
        .split(" ")
        .includes(launch === null ? "launch/patient" : "launch");
    if (!right || !launched) {
      response.writeHead(400).end(`not as it was registered: ${asked}`);
      return;
    }
    this.scopes.push(value("scope"));
    const id = randomUUID();
    const scope = value("scope").split(" ");
    const granted = scope.filter((one) => !this.withheld?.test(one)).join(" ");
    const redirect = value("redirect_uri");
    this.#asked.set(id, {
      ...launched,
      scope: granted,
      redirect,
      challenge: value("code_challenge"),
      state: value("state"),
    });
    response.setHeader("Content-Type", "text/html; charset=utf-8").end(page(id));
  }

  #decide(answer: URLSearchParams, response: ServerResponse): void {
    const asked = this.#asked.get(answer.get("asked") ?? "");
    if (!asked) {
      response.writeHead(400).end();
      return;
    }
    const back = new URL(asked.redirect);
    back.searchParams.set("state", asked.state);
    if (answer.get("answer") === "yes") {
      const code = randomUUID();
      this.#codes.set(code, asked);
      back.searchParams.set("code", code);
    } else {
      back.searchParams.set("error", "access_denied");
    }
    response.writeHead(302, { Location: back.href }).end();
  }

  async #token(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const sent = new URLSearchParams(Buffer.concat(parts).toString());
    const code = sent.get("code") ?? "";
    const asked = this.#codes.get(code);
    // A code is good once.
    this.#codes.delete(code);
    const proof = createHash("sha256")
      .update(sent.get("code_verifier") ?? "")
      .digest("base64url");
    const right =
      this.gives &&
      asked &&
      sent.get("grant_type") === "authorization_code" &&
      sent.get("client_id") === this.#registered.clientId &&
      sent.get("redirect_uri") === asked.redirect &&
      proof === asked.challenge;
    response.setHeader("Access-Control-Allow-Origin", new URL(this.#registered.redirect).origin);
    response.setHeader("Content-Type", "application/json").setHeader("Cache-Control", "no-store");
    if (!right) {
      response.writeHead(400).end(JSON.stringify({ error: "invalid_grant" }));
      return;
    }
    const token = `secret-${randomUUID()}`;
    const { scope, patient, context } = asked;
    this.#tokens.set(token, { scope, patient, context });
    const given = { access_token: token, token_type: "Bearer", expires_in: 300, scope };
    response.end(JSON.stringify({ ...given, ...(patient && { patient }), fhirContext: context }));
  }
}
