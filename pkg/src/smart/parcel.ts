import type { FhirResource, Reader, ResponsePart } from "../api/types.js";
import type { CarePreparation } from "../preparation/element.js";
import { type Chart, Failure, type Why } from "./record.js";

/** What stands for the number that a server gives, as long as nobody knows it. */
export const UNKNOWN = "new";

/** One resource that goes, as it goes. */
export interface Piece {
  resource: FhirResource;
  /** Where the portal has it. */
  at: string | null;
  state: "waiting" | "there" | "refused";
}

/** What goes together, and how far it has come. */
export interface Parcel {
  reader: Reader;
  /** Nothing where the portal has these very words already, or takes none. */
  sheet: Piece | null;
  /** The sheet as it is read. */
  text: string;
  answers: Piece | null;
  contents: ResponsePart[];
  /** The task, done, with places for the numbers. */
  task: Piece | null;
}

/** What is known of what went before. */
interface Sent {
  at: string | null;
  words: string;
}

/** Makes what goes, and hands it over. */
export class Sending {
  readonly #tool: CarePreparation;
  readonly #chart: Chart;
  #task: FhirResource | null;
  readonly #appointment: string | null;
  readonly #sheets = new Map<Reader, Sent>();
  #answers: string | null = null;

  constructor(tool: CarePreparation, chart: Chart, task: FhirResource | null, appointment: string | null) {
    this.#tool = tool;
    this.#chart = chart;
    this.#task = task;
    this.#appointment = appointment;
  }

  /** Makes all that would go for a sheet; nothing goes yet. */
  async pack(reader: Reader): Promise<Parcel> {
    const { patient, encounter } = this.#chart;
    const subject = `Patient/${patient}`;
    const before = this.#sheets.get(reader);
    const document = await this.#tool.document(reader, {
      subject,
      ...(encounter === null ? {} : { encounter: `Encounter/${encounter}` }),
      ...(this.#appointment === null ? {} : { appointment: this.#appointment }),
      ...(before?.at ? { replaces: before.at } : {}),
    });
    const response = { ...(await this.#tool.toFhir()), subject: { reference: subject } };
    const isThere = before?.words === words(document);
    const sheet = this.#chart.takes("DocumentReference") && !isThere ? waiting(document) : null;
    const answers = this.#chart.takes("QuestionnaireResponse")
      ? waiting(this.#answers === null ? response : { ...response, id: this.#answers.split("/")[1] })
      : null;
    const made = [sheet, answers].filter((piece) => piece !== null);
    const outputs = made.map(({ resource }) => ({ reference: `${resource.resourceType}/${UNKNOWN}` }));
    const done = this.#task && outputs.length > 0 ? await this.#tool.completeTask(this.#task, outputs) : null;
    return {
      reader,
      sheet,
      text: textOf(document),
      answers,
      contents: await this.#tool.fhirContents(),
      task: done && waiting(done),
    };
  }

  /**
   * Sends what has not gone yet. Settles with why it had to stop; what the portal refuses is left, and the rest goes on.
   * Sent again after that, nothing is there twice.
   */
  async send(parcel: Parcel): Promise<Why | null> {
    try {
      await this.#one(parcel.sheet, async ({ resource }) => {
        const { at } = await this.#chart.create(resource, resource.masterIdentifier as object);
        this.#sheets.set(parcel.reader, { at, words: words(resource) });
        return at;
      });
      await this.#one(parcel.answers, (piece) => this.#response(piece));
      await this.#complete(parcel);
      return null;
    } catch (error) {
      if (error instanceof Failure) return error.why;
      throw error;
    }
  }

  async #response({ resource }: Piece): Promise<string | null> {
    if (typeof resource.id === "string") return this.#chart.update(resource);
    const { at, isNew } = await this.#chart.create(resource, resource.identifier as object);
    this.#answers = at;
    // What an earlier page has sent of this draft may say something else.
    if (!isNew && at !== null) await this.#chart.update({ ...resource, id: at.split("/")[1] });
    return at;
  }

  async #complete({ sheet, answers, task }: Parcel): Promise<void> {
    const open = this.#task;
    const outputs = [sheet, answers].flatMap((piece) => (piece?.at ? [{ reference: piece.at }] : []));
    if (!open || outputs.length === 0) return;
    await this.#one(task, async (piece) => {
      piece.resource = await this.#tool.completeTask(open, outputs);
      const at = await this.#chart.update(piece.resource);
      this.#task = null;
      return at;
    });
  }

  async #one(piece: Piece | null, send: (piece: Piece) => Promise<string | null>): Promise<void> {
    if (piece?.state !== "waiting") return;
    try {
      piece.at = await send(piece);
      piece.state = "there";
    } catch (error) {
      if (!(error instanceof Failure) || error.why !== "refused") throw error;
      console.warn("care-partnership", error.message);
      piece.state = "refused";
    }
  }
}

const waiting = (resource: FhirResource): Piece => ({ resource, at: null, state: "waiting" });

/** What these words alone have. */
const words = ({ masterIdentifier }: FhirResource): string => (masterIdentifier as { value: string }).value;

/** The plain text of a document, read from what goes. */
function textOf({ content }: FhirResource): string {
  const [{ attachment }] = content as [{ attachment: { data: string } }];
  return new TextDecoder().decode(Uint8Array.from(atob(attachment.data), (letter) => letter.charCodeAt(0)));
}
