/** The page that a portal launches by SMART App Launch, or that a person opens: the preparation, with the portal's visit. */
import "./define-preparation.js";
import { isCareError } from "./api/error.js";
import type { FhirResource } from "./api/types.js";
import type { CarePreparation } from "./preparation/element.js";
import { Handing } from "./smart/handing.js";
import { come, go, type Link } from "./smart/launch.js";
import { Page } from "./smart/page.js";
import { Sending } from "./smart/parcel.js";
import { Chart, Failure } from "./smart/record.js";
import { type Server, type Setup, serverOf, setup } from "./smart/setup.js";
import { Words } from "./smart/words.js";

/** Shows the preparation, and whose it is. */
type Show = (owner?: string | null) => CarePreparation;

const address = new URL(location.href);
// Nothing of the launch stays in the address, nor in the history.
history.replaceState(null, "", location.pathname + location.hash);
const returned = come(address);
void begin();

async function begin(): Promise<void> {
  const known = await setup();
  const asked = returned?.lang ?? address.searchParams.get("lang") ?? known.lang ?? document.documentElement.lang;
  const main = document.body.appendChild(document.createElement("main"));
  const page = new Page(main, new Words(asked));
  const show = (owner: string | null = null) => main.appendChild(tool(known, owner));
  if (returned) return back(page, known, show);
  const iss = address.searchParams.get("iss");
  const server = iss === null ? known.servers[0] : serverOf(known, iss);
  if (!server) {
    show();
    if (iss !== null) page.say([page.words.t("smart.unknown")]);
    return;
  }
  const launch = address.searchParams.get("launch");
  if (launch !== null && iss !== null) return leave(page, server, launch, show);
  offer(page, server, show);
}

/** Asks the person who came by themselves whether to go to the portal. */
function offer(page: Page, server: Server, show: Show): void {
  const { words } = page;
  const leads = () => void leave(page, server, null, show);
  const alone = () => {
    page.say([]);
    show();
  };
  page.say(
    [words.t("smart.lead", { portal: server.name }), words.t("smart.consent")],
    [
      { id: "go", label: words.t("smart.go"), press: leads },
      { id: "alone", label: words.t("smart.alone"), press: alone },
    ],
  );
}

/** Goes to the portal; where that cannot be done, there is the preparation without it. */
async function leave(page: Page, server: Server, launch: string | null, show: Show): Promise<void> {
  page.say([page.words.t("smart.waiting")]);
  try {
    await go(server, launch, page.words.lang);
  } catch (error) {
    console.warn("care-partnership", error);
    page.say([page.words.t("smart.failed")]);
    show();
  }
}

/** What came back from the portal: a no, or a token. */
async function back(page: Page, known: Setup, show: Show): Promise<void> {
  const { words } = page;
  if (!returned?.link) {
    page.say([words.t("smart.refused")]);
    show();
    return;
  }
  page.say([words.t("smart.waiting")]);
  const link = await returned.link.catch((error: unknown) => console.warn("care-partnership", error));
  const server = link && serverOf(known, link.server);
  const shown = show(link ? await owner(link) : null);
  if (link && server) return linked(page, server, link, shown);
  page.say([words.t("smart.failed")]);
}

/** Fills in the visit, and offers to send the sheet. */
async function linked(page: Page, server: Server, link: Link, tool: CarePreparation): Promise<void> {
  const { words } = page;
  const chart = new Chart(link);
  await tool.ready;
  const found = await chart.visit().catch((error: unknown) => {
    if (!(error instanceof Failure)) throw error;
    console.warn("care-partnership", error);
    return error.why;
  });
  if (found === "expired") return page.say([words.t("smart.not-expired")]);
  const said = [words.t("smart.linked", { portal: server.name })];
  const { appointment, task, missed } =
    typeof found === "string" ? { appointment: null, task: null, missed: true } : found;
  const asked = await open(tool, task);
  const filledIn = await filled(tool, appointment ?? (asked && contained(task)));
  said.push(words.t(missed && filledIn === "smart.no-visit" ? "smart.visit-not" : filledIn));
  if (asked?.by) said.push(words.t("smart.task-by", { day: day(asked.by, words) }));
  else if (asked) said.push(words.t("smart.task"));
  said.push(words.t("smart.read"));
  if (chart.takes("DocumentReference") || chart.takes("QuestionnaireResponse")) {
    const about = typeof appointment?.id === "string" ? `Appointment/${appointment.id}` : null;
    new Handing(tool, page, new Sending(tool, chart, asked && task, about), server.name).offer();
  } else {
    said.push(words.t("smart.no-sending"));
  }
  page.say(said);
}

/** Takes the visit in; which text says what came of it. */
async function filled(tool: CarePreparation, appointment: unknown): Promise<string> {
  if (appointment === null) return "smart.no-visit";
  try {
    await tool.readAppointment(appointment);
    return "smart.visit";
  } catch (error) {
    if (!isCareError(error)) throw error;
    console.warn("care-partnership", error);
    return "smart.visit-not";
  }
}

/** The appointment that a task brings along. */
function contained(task: FhirResource | null): unknown {
  const inside = (task?.contained ?? []) as FhirResource[];
  return inside.find(({ resourceType }) => resourceType === "Appointment") ?? null;
}

/** Whether the portal's task is one that is still to be done, and by which day. */
async function open(tool: CarePreparation, task: unknown): Promise<{ by: string | null } | null> {
  if (task === null) return null;
  try {
    return await tool.readTask(task);
  } catch (error) {
    if (!isCareError(error)) throw error;
    console.warn("care-partnership", error);
    return null;
  }
}

const day = (by: string, { lang }: Words): string =>
  new Intl.DateTimeFormat(lang, { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${by}T00:00Z`));

/** Whose words are kept, where the person asks for that: nobody can read in it who that is. */
async function owner({ server, patient }: Link): Promise<string | null> {
  if (patient === null) return null;
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`${server} ${patient}`));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The preparation, as the file beside the page sets it; it keeps nothing where nobody has said whose it is. */
function tool({ attributes, settings }: Setup, owner: string | null): CarePreparation {
  const tool = document.createElement("care-preparation");
  for (const [name, value] of Object.entries(attributes)) tool.setAttribute(name, value);
  if (owner === null) tool.removeAttribute("storage");
  else tool.setAttribute("owner", owner);
  if (settings !== undefined) tool.settings = settings;
  return tool;
}
