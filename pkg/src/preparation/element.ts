import type { TemplateResult } from "lit";
import { CareError } from "../api/error.js";
import { instant, today } from "../screen/clock.js";
import { addressed, pageOf } from "../host/address.js";
import { CareElement } from "../host/element.js";
import { given } from "../host/given.js";
import { styles } from "../styles/index.js";
import type {
  DocumentOptions,
  Care,
  EncounterKind,
  EncounterOptions,
  FhirResource,
  ForWhom,
  NewEntry,
  Preparation,
  Reader,
  ResponsePart,
  Sheet,
  Zone,
} from "../api/types.js";
import { Session } from "./session.js";
import { view } from "./view.js";

/**
 * Consultation preparation.
 *
 * @tagname care-preparation
 * @fires {CustomEvent<null>} care-change - Something was written; nothing has left the page.
 * @fires {CustomEvent<Share>} care-share - The person is about to take something out. Cancelable: the page may do it in the
 *   browser's place, at once, and says so by `preventDefault()`.
 * @fires {CustomEvent<null>} care-complete - The person finished the part after the visit.
 * @fires {CustomEvent<CareError>} care-error - The tool cannot run, or the page made a mistake; `detail.code` says why.
 * @csspart path - The steps.
 * @csspart bottom - What was just done, and the way on.
 * @csspart offers - Steps beyond the short way.
 * @csspart begun - After the visit.
 * @csspart finished - The end of the part after the visit.
 * @csspart thumb - The sheet as a small page.
 * @csspart preview - The sheet beside the steps.
 * @csspart sheet - The sheet.
 * @csspart facts - When, how long and with whom.
 * @csspart emergency - Where to turn in an emergency.
 * @csspart aloud - Reads aloud.
 * @csspart add - The form that adds an entry.
 * @csspart entries - A list of entries.
 * @csspart entry - One entry.
 * @csspart grip - By which an entry is dragged.
 * @csspart chip - A mark of an entry.
 * @csspart edit - The form that changes an entry.
 * @csspart suggestions - Questions of the bank.
 * @csspart previous - What is left of the last visit.
 * @csspart proposal - What somebody else proposes.
 * @csspart checklist - What to bring and to do.
 * @csspart arrival - What came from another device.
 * @csspart invite - Invites somebody.
 * @csspart code - A code to be scanned.
 * @csspart large - The half page over the window.
 * @csspart opening - The first sentence to say.
 * @csspart bar - Minutes against the visit.
 * @csspart agenda - What fits into the visit, in order.
 * @csspart parked - What does not fit, with another way to go.
 * @csspart over - Musts that exceed the time.
 */
export class CarePreparation extends CareElement<Session> {
  static override readonly styles = styles;
  static override readonly properties = {
    ...CareElement.properties,
    visit: {},
    minutes: { type: Number, converter: (value: string | null) => value },
    forWhom: { attribute: "for-whom" },
    also: {},
    handOver: { type: Boolean, attribute: "hand-over" },
    linkUrl: { attribute: "link-url" },
  };

  /** The kind of encounter it starts with; nothing that the person changed is changed by it. */
  declare visit: EncounterKind | undefined;
  /** How long the visit is that it starts with, 5 to 240 minutes; wins over `minutes` of the settings. */
  declare minutes: number | undefined;
  /** For whom one prepares, to start with. */
  declare forWhom: ForWhom | undefined;
  /** Tags of further languages, with spaces between them, in which the person may print a sheet too: `also="en"`. */
  declare also: string | undefined;
  /** Offers to hand a sheet to the portal, by the event `care-share`. */
  declare handOver: boolean;
  /**
   * The page to which the links lead that go to another device, where it is not this one without its query. Name it where
   * the page is in a frame, or needs its query to be found.
   */
  declare linkUrl: string | undefined;

  protected override readonly onPaper = true;
  protected override readonly offered = ["visit", "minutes", "forWhom"];
  protected override readonly asked = ["wasmUrl", "contentUrl", "settings", "also"];

  constructor() {
    super();
    this.handOver = false;
  }

  /** The preparation on screen, once the tool is there; FHIR is a matter of the element. */
  get preparation():
    | Omit<
        Preparation,
        "questionnaire" | "toFhir" | "fhirContents" | "fromFhir" | "document" | "provenance" | "readAppointment"
      >
    | undefined {
    return this.session?.preparation;
  }

  /** A sheet as data and as text, in one of the languages of `also` too where it is named. */
  sheet(reader: Reader, options?: { also?: string | null }): Sheet {
    const session = this.now();
    session.gather();
    return session.written((preparation) => preparation.sheet(reader, options));
  }

  /** The FHIR R4 Questionnaire, in the language on screen. */
  questionnaire(): Promise<FhirResource> {
    return this.inFhir(copied, (copy) => copy.questionnaire());
  }

  /** What stands on the sheets as a FHIR R4 QuestionnaireResponse, without what is only the person's. */
  toFhir(): Promise<FhirResource> {
    return this.inFhir(copied, (copy) => copy.toFhir(today()));
  }

  /** All that `toFhir()` would say, in the person's language, to be shown before it goes. */
  fhirContents(): Promise<ResponsePart[]> {
    return this.inFhir(copied, (copy) => copy.fhirContents());
  }

  /**
   * Shows what a QuestionnaireResponse says in the place of what is there, which the person can bring back; settles with
   * the paths of all that was left aside.
   */
  fromFhir(resource: unknown): Promise<string[]> {
    return this.inFhir(copied, (copy, session) => {
      const ignored = copy.fromFhir(resource);
      given(session, copy.save());
      return ignored;
    });
  }

  /** A sheet as a FHIR R4 DocumentReference, made now, without what is only the person's. */
  document(reader: Reader, options?: DocumentOptions): Promise<FhirResource> {
    return this.inFhir(copied, (copy) => copy.document(reader, { date: instant(), ...options }));
  }

  /** A FHIR R4 Provenance for each role that wrote entries of `toFhir()`; nobody is named. */
  provenance(): Promise<FhirResource[]> {
    return this.inFhir(copied, (copy) => copy.provenance(instant()));
  }

  /**
   * Takes the visit from a FHIR R4 Task of the portal that contains its Appointment. Settles with the day by which it is
   * wished for, and the paths of all that was left aside.
   */
  readTask(resource: unknown, zone?: Zone): Promise<{ by: string | null; ignored: string[] }> {
    return this.inFhir(copied, (_, session, care) => {
      const { encounter, by, ignored } = care.readTask(resource, zone);
      session.given(encounter);
      return { by, ignored };
    });
  }

  /** The same FHIR R4 Task, `completed` now, with what came of it: where the portal has the documents. */
  completeTask(resource: unknown, outputs: { reference: string }[]): Promise<FhirResource> {
    return this.inFhir(copied, (_, _session, care) => care.completeTask(resource, outputs, instant()));
  }

  /**
   * Takes when, how long and with whom from a FHIR R4 Appointment, at the device's place unless another is named; the
   * person's step, words and undo stay. Settles with the paths of all that was left aside.
   */
  readAppointment(resource: unknown, zone?: Zone): Promise<string[]> {
    return this.inFhir(copied, (_, session, care) => {
      const { encounter, ignored } = care.readAppointment(resource, zone);
      session.given(encounter);
      return ignored;
    });
  }

  /** Adds an entry and shows it; returns its id. */
  add(entry: NewEntry): string {
    const session = this.now();
    const id = session.preparation.add(entry);
    session.told();
    return id;
  }

  protected override needs() {
    const given: unknown = this.also;
    // What is no text is told apart by the loader, which says what is wrong with it.
    const also = typeof given === "string" ? given.split(/\s+/).filter(Boolean) : (given as string[] | undefined);
    return { tools: ["preparation" as const], ...(also === undefined ? {} : { also }) };
  }

  protected override fresh(care: Care): Session {
    return new Session(
      this,
      care,
      this.page.use(this.#options(), (options) => care.preparation(options)),
    );
  }

  protected override speak(session: Session, care: Care): void {
    session.speak(care);
  }

  protected override offer({ preparation }: Session): void {
    this.page.use(this.#options(), (options) => preparation.offer(options));
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    super.willUpdate(changed);
    // What is wrong with it is said at once, and not when a link is made.
    if (changed.has("linkUrl")) this.#named();
  }

  protected override arrived(session: Session, letter: string): void {
    void session.arrivals.came(letter);
  }

  /** @internal */
  override address(text: string): string | null {
    const page = this.#named() ?? pageOf(this, undefined);
    return page && addressed(page, this, text);
  }

  /** The page that is named for links, where it is one. */
  #named(): URL | null {
    const named: unknown = this.linkUrl;
    if (named === undefined) return null;
    try {
      const page = typeof named === "string" ? pageOf(this, named) : null;
      if (page) return page;
    } catch {
      // No address at all.
    }
    this.page.refuse(
      "linkUrl",
      named,
      new CareError("invalid-url", "linkUrl must be the address of a page", "linkUrl"),
    );
    return null;
  }

  protected override view(session: Session): TemplateResult {
    return view(session, this.handOver);
  }

  #options(): Record<keyof Pick<EncounterOptions, "visit" | "minutes" | "forWhom">, unknown> {
    return { visit: this.visit, minutes: this.minutes, forWhom: this.forWhom };
  }
}

const copied = (care: Care): Preparation => care.preparation();

declare global {
  interface HTMLElementTagNameMap {
    "care-preparation": CarePreparation;
  }
}
