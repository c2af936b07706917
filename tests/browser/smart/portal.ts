import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { test as base, expect, type Locator, type Page } from "@playwright/test";
import sirv from "sirv";
import { toStep } from "../path.js";
import { watched } from "../tool.js";
import { Authority } from "./authority.js";
import { FhirServer } from "./fhir.js";

export { expect };

const clientId = "care-partnership";

/** In a week, at half past two. */
const start = (() => {
  const day = new Date(Date.now() + 7 * 86_400_000);
  day.setHours(14, 30, 0, 0);
  return day;
})();
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000).toISOString();

export const appointment = {
  resourceType: "Appointment",
  id: "visit",
  status: "booked",
  start: later(0),
  end: later(25),
  participant: [
    { actor: { reference: "Patient/ada" }, status: "accepted" },
    { actor: { reference: "Practitioner/1", display: "Dr Lemaire" }, status: "accepted" },
  ],
};

export const task = {
  resourceType: "Task",
  id: "prepare",
  status: "requested",
  intent: "order",
  for: { reference: "Patient/ada" },
  focus: { reference: "Appointment/visit" },
};

/** The policy of the page as its documentation has it, for these servers. */
export function policyFor(servers: string[]): string {
  const line = /^Content-Security-Policy: (.*)$/m.exec(readFileSync("docs/smart.md", "utf8"))![1]!;
  const named = ["https://fhir.hospital.example", "https://signin.hospital.example"];
  return named.reduce((policy, name, index) => policy.replace(name, servers[index]!), line);
}

/** A portal with its record: a page with a link, a sign-in, a FHIR server, each another origin than the page. */
export class Portal {
  readonly tool: Locator;
  readonly said: Locator;
  readonly dialog: Locator;
  /** All that was asked for at the page's own origin. */
  readonly own: string[] = [];
  /** What stands in `smart.json`; the server in it is added. */
  file: Record<string, unknown> | null = { visit: "specialist" };
  authority!: Authority;
  fhir!: FhirServer;
  readonly #files = sirv("target/packed/node_modules/care-partnership/dist", { dev: true });
  /** Serves the package as a portal would, with the headers of docs/smart.md, and the portal's own file beside it. */
  readonly #server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "", this.origin);
    if (pathname !== "/favicon.ico") this.own.push(`${request.method} ${pathname}`);
    response.setHeader("Content-Security-Policy", policyFor([this.fhir.origin, this.authority.origin]));
    response.setHeader("Referrer-Policy", "no-referrer");
    if (pathname === "/smart.json" && this.file) {
      const servers = [{ iss: `${this.fhir.base}/`, clientId, name: "Hôpital" }];
      response.setHeader("Content-Type", "application/json").end(JSON.stringify({ servers, ...this.file }));
      return;
    }
    this.#files(request, response, () => response.writeHead(404).end());
  });

  constructor(readonly page: Page) {
    this.tool = page.locator("care-preparation");
    this.said = page.locator("#portal #said");
    this.dialog = page.locator("#portal dialog");
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get address(): string {
    return `${this.origin}/smart.html`;
  }

  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    this.authority = new Authority({ clientId, redirect: this.address });
    this.fhir = new FhirServer(this.authority, this.origin);
    const { authority, fhir } = this;
    await authority.listen();
    await fhir.listen();
    authority.audience = fhir.base;
    authority.patient = "ada";
    await fhir.put({ resourceType: "Patient", id: "ada" });
    await fhir.put(appointment);
    await fhir.put(task);
  }

  close(): void {
    this.authority.close();
    this.fhir.close();
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** From the portal's page to the question whether the page may. */
  async launch(context: object[] = [{ reference: "Appointment/visit" }, { reference: "Task/prepare" }]): Promise<void> {
    const launch = this.authority.launch("ada", context);
    const query = new URLSearchParams({ iss: this.fhir.base, launch, lang: "en" });
    const to = encodeURIComponent(`${this.address}?${query}`);
    await this.page.goto(`${this.authority.origin}/portal?to=${to}`);
    await this.page.getByRole("link").click();
  }

  async allow(): Promise<void> {
    await this.page.getByRole("button", { name: "Allow" }).click();
    await expect(this.said).toContainText(/You are linked|Vous êtes en lien/);
  }

  /** Writes a point and presses what sends the sheet. */
  async hand(title: string): Promise<void> {
    await this.tool.evaluate((tool: any, title) => tool.add({ kind: "topic", title }), title);
    await toStep(this.tool, "sheets");
    await this.tool.getByRole("button", { name: /Send to the hospital|Envoyer au portail/ }).click();
    await expect(this.dialog.getByRole("heading", { level: 2 })).toBeFocused();
  }

  /** Opens the page as a person does who comes by themselves, and goes to the portal. */
  async alone(): Promise<void> {
    await this.page.goto(this.address);
    await this.page.getByRole("button", { name: "Aller au portail" }).click();
  }

  /** Says yes to what is shown. */
  async send(): Promise<void> {
    await this.dialog.locator("#send").click();
  }

  /** How many documents and responses the record has. */
  async counts(): Promise<number[]> {
    const kinds = ["DocumentReference", "QuestionnaireResponse"];
    return Promise.all(kinds.map(async (kind) => (await this.fhir.all(kind)).length));
  }

  /** What is on the sheet as the tool has it now. */
  text(): Promise<string> {
    return this.tool.evaluate((tool: any) => tool.sheet("person").text);
  }

  /** The JSON that is shown under this name. */
  async shown(id: string): Promise<any> {
    return JSON.parse((await this.dialog.locator(`#${id}`).textContent())!);
  }
}

export const test = base.extend<{ portal: Portal }>({
  portal: async ({ page }, use) => {
    const refused = watched(page);
    const portal = new Portal(page);
    await portal.open();
    await use(portal);
    portal.close();
    expect(refused, "the strict policy refused nothing and nothing was thrown").toEqual([]);
  },
});
