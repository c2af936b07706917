/** The page for a frame: one tool, and what it says to the record system or portal around it. */
import { createSmartMessagingClient, SmartMessagingPhase } from "sdc-smart-web-messaging-client";
import "./define.js";
import { asked, hostOf } from "./frame/asked.js";
import { Exchange, type Host } from "./frame/exchange.js";
import type { CareElement } from "./host/element.js";
import type { Screen, Share } from "./screen/screen.js";

/** What the preparation and the assessment have. */
type Tool = CareElement<Screen> & { toFhir(): Promise<object>; fromFhir(resource: unknown): Promise<string[]> };

const search = new URLSearchParams(location.search);
const tool = asked(search);
const lang = search.get("lang");
if (lang) document.documentElement.lang = lang;
const host = hostOf(search);
if (host && "toFhir" in tool) connect(tool as Tool, host);
document.body.append(tool);

function connect(tool: Tool, host: Host): void {
  const exchange = new Exchange(host);
  const client = createSmartMessagingClient({
    application: { name: "care-partnership" },
    messagingHandle: host.handle,
    messagingOrigin: host.origin,
    hostWindow: host.window,
  });
  /** What was handed over, or came from the host: that is no change of the host's. */
  let known: unknown = null;
  /** Where the host has put it. */
  let location: string | null = null;
  const shaken = () =>
    ![SmartMessagingPhase.AwaitingHandshake, SmartMessagingPhase.Disabled].includes(client.getState().phase);

  client.subscribe(({ questionnaireResponse }) => {
    if (questionnaireResponse === null || questionnaireResponse === known) return;
    known = questionnaireResponse;
    // What is of another questionnaire is refused, and changes nothing.
    tool.fromFhir(questionnaireResponse).catch((error: unknown) => console.warn("care-partnership", error));
  });

  tool.toggleAttribute("hand-over", true);
  tool.addEventListener("care-share", (event) => {
    const { until } = (event as CustomEvent<Share>).detail;
    if (until === undefined || !shaken()) return;
    event.preventDefault();
    until(give());
  });
  tool.addEventListener("care-complete", () => {
    if (tool.localName === "care-preparation" && shaken()) exchange.send("ui.done", {});
  });
  new ResizeObserver(() => {
    const height = document.documentElement.scrollHeight;
    if (shaken()) exchange.send("care-partnership.height", { height });
  }).observe(document.body);

  /** Hands over what is written; true where the host says that it has it. */
  async function give(): Promise<boolean> {
    const response = (await tool.toFhir()) as fhir4.QuestionnaireResponse;
    const resource = location === null ? response : { ...response, id: location.split("/").at(-1) };
    const answer = await exchange.ask(location === null ? "scratchpad.create" : "scratchpad.update", { resource });
    const { status, location: place } = (answer ?? {}) as { status?: unknown; location?: unknown };
    if (typeof status !== "string" || !/^2\d\d\b/.test(status)) return false;
    if (typeof place === "string") location = place;
    known = response;
    client.onQuestionnaireResponseChange(response);
    return true;
  }
}
