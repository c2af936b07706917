import type { FhirResource } from "../api/types.js";
import { today } from "../screen/clock.js";
import type { Link } from "./launch.js";
import { grants } from "./scopes.js";

/** Why a request came to nothing: the token is over, the server says no, cannot be reached, or fails. */
export type Why = "expired" | "refused" | "unreached" | "failing";

/** A request that came to nothing. */
export class Failure extends Error {
  readonly why: Why;

  constructor(why: Why, message: string) {
    super(message);
    this.name = "Failure";
    this.why = why;
  }
}

/** What the portal has of the visit. */
export interface Visit {
  appointment: FhirResource | null;
  /** "Please prepare". */
  task: FhirResource | null;
  /** Something was asked for that the portal does not show. */
  missed: boolean;
}

interface Answer {
  status: number;
  resource: FhirResource | null;
  location: string | null;
}

/** References that a launch may bring, and nothing that leads elsewhere. */
const local = /^(Appointment|Task)\/[A-Za-z0-9.-]{1,64}$/;

/** Statuses of a task that is still to be done. */
const OPEN = "requested,received,accepted,ready,in-progress";

/** The record of one person on a FHIR server: what is read of it, and what is written to it. Each request is made here. */
export class Chart {
  readonly #link: Link;

  constructor(link: Link) {
    this.#link = link;
  }

  get patient(): string | null {
    return this.#link.patient;
  }

  get encounter(): string | null {
    return this.#link.encounter;
  }

  /** Whether the portal lets the page write these. */
  takes(kind: "DocumentReference" | "QuestionnaireResponse"): boolean {
    return this.#link.patient !== null && grants(this.#link.granted, kind, "c");
  }

  /**
   * The appointment and the task that the page was launched for; else the next appointment, and the task about it. What
   * the portal does not show is not there.
   */
  async visit(): Promise<Visit> {
    let missed = false;
    const shown = (asked: Promise<FhirResource | null>) =>
      asked.catch((error: unknown) => {
        if (!(error instanceof Failure) || error.why !== "refused") throw error;
        console.warn("care-partnership", error.message);
        missed = true;
        return null;
      });
    const one = async (reference: string | undefined) =>
      reference === undefined ? null : shown(this.#ask("GET", reference).then(({ resource }) => resource));
    const named = (kind: string) =>
      this.#link.context.find((reference) => reference.startsWith(`${kind}/`) && local.test(reference));
    let task = await one(named("Task"));
    const focus = (task?.focus as { reference?: string } | undefined)?.reference ?? "";
    const asked = named("Appointment") ?? (/^Appointment\//.test(focus) && local.test(focus) ? focus : undefined);
    const appointment = asked !== undefined || task ? await one(asked) : await shown(this.#next());
    const about = typeof appointment?.id === "string" ? `Appointment/${appointment.id}` : "";
    if (!task && local.test(about)) task = await shown(this.#about(about));
    return { appointment, task, missed };
  }

  async #next(): Promise<FhirResource | null> {
    return this.#first("Appointment", { status: "booked", date: `ge${today()}`, _sort: "date", _count: "1" });
  }

  async #about(focus: string): Promise<FhirResource | null> {
    return this.#first("Task", { focus, status: OPEN, _count: "1" });
  }

  /** The first of the patient's, where the portal lets the page look for them. */
  async #first(kind: "Appointment" | "Task", search: Record<string, string>): Promise<FhirResource | null> {
    const { patient, granted } = this.#link;
    if (patient === null || !grants(granted, kind, "s")) return null;
    const query = new URLSearchParams({ patient: `Patient/${patient}`, ...search });
    const { resource } = await this.#ask("GET", `${kind}?${query}`);
    const entries = (resource?.entry ?? []) as { resource?: FhirResource }[];
    return entries.map(({ resource }) => resource).find((one) => one?.resourceType === kind) ?? null;
  }

  /** Creates what is not there yet, by its identifier; where it is, and who has it. */
  async create(resource: FhirResource, { system, value }: Identifier): Promise<{ at: string | null; isNew: boolean }> {
    const there = `identifier=${encodeURIComponent(`${system}|${value}`)}`;
    const kind = resource.resourceType;
    const answer = await this.#ask("POST", kind, resource, { "if-none-exist": there });
    return { at: place(kind, answer), isNew: answer.status === 201 };
  }

  /** Puts a resource in the place of the one with its id; not where somebody else has changed that meanwhile. */
  async update(resource: FhirResource): Promise<string> {
    const at = `${resource.resourceType}/${String(resource.id)}`;
    const version = (resource.meta as { versionId?: string } | undefined)?.versionId;
    await this.#ask("PUT", at, resource, version === undefined ? {} : { "if-match": `W/"${version}"` });
    return at;
  }

  async #ask(method: string, path: string, body?: FhirResource, headers: Record<string, string> = {}): Promise<Answer> {
    const type = "application/fhir+json";
    const authorization = this.#link.authorization();
    const options: RequestInit = {
      method,
      headers: {
        accept: type,
        ...(authorization === null ? {} : { authorization }),
        ...(body && { "content-type": type }),
        ...headers,
      },
      ...(body && { body: JSON.stringify(body) }),
      credentials: "omit",
      cache: "no-store",
      redirect: "error",
    };
    const asked = `${method} ${path.split("?")[0]}`;
    const response = await fetch(`${this.#link.server.replace(/\/+$/, "")}/${path}`, options).catch(
      (error: unknown) => {
        throw new Failure("unreached", `${asked}: ${String(error)}`);
      },
    );
    if (!response.ok) {
      const { status } = response;
      const later = `${status}`.startsWith("5") || status === 408 || status === 429;
      const why = status === 401 ? "expired" : later ? "failing" : "refused";
      throw new Failure(why, `${asked}: ${status}`);
    }
    // What was written is there, whatever the answer says of it.
    const resource = (await response.json().catch(() => null)) as FhirResource | null;
    if (method === "GET" && typeof resource?.resourceType !== "string")
      throw new Failure("failing", `${asked}: no FHIR came back`);
    return { status: response.status, resource, location: response.headers.get("location") };
  }
}

interface Identifier {
  system?: string;
  value?: string;
}

/** Where a server has put a resource; nothing where it does not say. */
function place(kind: string, { resource, location }: Answer): string | null {
  if (resource?.resourceType === kind && typeof resource.id === "string") return `${kind}/${resource.id}`;
  return new RegExp(`\\b${kind}/[A-Za-z0-9.-]{1,64}`).exec(location ?? "")?.[0] ?? null;
}
