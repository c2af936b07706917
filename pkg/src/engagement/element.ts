import type { TemplateResult } from "lit";
import { today } from "../screen/clock.js";
import { CareElement } from "../host/element.js";
import { given } from "../host/given.js";
import { styles } from "../styles/index.js";
import type { Assessment, Care, FhirResource, Profile, Respondent, ResponsePart, Zone } from "../api/types.js";
import { Others } from "./others.js";
import { Session } from "./session.js";
import { picture } from "./styles.js";
import { view } from "./view.js";

/**
 * Engagement self-assessment.
 *
 * @tagname care-engagement
 * @fires {CustomEvent<null>} care-change - Something was answered; nothing has left the page.
 * @fires {CustomEvent<Share>} care-share - The person is about to take something out. Cancelable: the page may do it in the
 *   browser's place, at once, and says so by `preventDefault()`. A step for a preparation comes as
 *   `detail.entry`, for its `add()`.
 * @fires {CustomEvent<null>} care-complete - The person looks at the result.
 * @fires {CustomEvent<CareError>} care-error - The tool cannot run, or the page made a mistake; `detail.code` says why.
 * @csspart statement - A statement with its answers.
 * @csspart other-day - Answers of another day.
 * @csspart older - Answers to an earlier version.
 * @csspart comments - Own words beside answers.
 * @csspart context - A result.
 * @csspart talk - What to talk about, of two results.
 * @csspart table - The answers behind a result.
 * @csspart idea - A next step that is proposed.
 * @csspart chosen - A next step that was chosen.
 */
export class CareEngagement extends CareElement<Session> {
  static override readonly styles = [...styles, ...picture];
  static override readonly properties = {
    ...CareElement.properties,
    instrument: {},
    respondent: {},
    handOver: { type: Boolean, attribute: "hand-over" },
  };

  /** The one instrument it shows; all of them to choose from by default. */
  declare instrument: string | undefined;
  /** Who answers, to begin with. */
  declare respondent: Respondent | undefined;
  /** Offers to hand the result to the portal, by the event `care-share`. */
  declare handOver: boolean;

  protected override readonly asked = ["wasmUrl", "contentUrl", "settings", "instrument"];
  protected override readonly offered = ["respondent"];
  readonly #others = new Others();

  constructor() {
    super();
    this.handOver = false;
  }

  /** The assessment on screen, once the tool is there; FHIR is a matter of the element. */
  get assessment(): Omit<Assessment, "questionnaire" | "toFhir" | "fhirContents" | "fromFhir"> | undefined {
    return this.session?.assessment;
  }

  /** The FHIR R4 Questionnaire as the respondent is asked, in the language on screen. */
  questionnaire(): Promise<FhirResource> {
    return this.inFhir(copied, (copy) => copy.questionnaire());
  }

  /** The answers as a FHIR R4 QuestionnaireResponse: no score, no Observation. */
  toFhir(): Promise<FhirResource> {
    return this.inFhir(copied, (copy) => copy.toFhir());
  }

  /** All that `toFhir()` would say, in the person's language, to be shown before it goes. */
  fhirContents(): Promise<ResponsePart[]> {
    return this.inFhir(copied, (copy) => copy.fhirContents());
  }

  /**
   * Shows what a QuestionnaireResponse says in the place of what is there, which the person can bring back; its day is
   * the one at the device's place unless another is named. Settles with the paths of all that was left aside.
   */
  fromFhir(resource: unknown, zone?: Zone): Promise<string[]> {
    return this.inFhir(copied, (copy, session) => {
      const ignored = copy.fromFhir(resource, zone);
      given(session, copy.save());
      return ignored;
    });
  }

  /** What the answers show. */
  profile(): Profile {
    return this.now().assessment.profile();
  }

  protected override needs() {
    return { tools: ["engagement" as const], ...(this.instrument && { instruments: [this.instrument] }) };
  }

  protected override fresh(care: Care): Session {
    const all = { instrument: this.instrument, respondent: this.respondent, date: today() };
    return new Session(
      this,
      care,
      this.page.use(all, (options) => care.assessment(options)),
      this.#others,
      this.instrument,
    );
  }

  protected override speak(session: Session, care: Care): void {
    session.speak(care, this.instrument);
  }

  protected override offer({ assessment }: Session): void {
    this.page.use({ respondent: this.respondent }, (options) => assessment.offer(options));
  }

  protected override view(session: Session): TemplateResult {
    return view(session, this.respondent, this.handOver);
  }
}

const copied = (care: Care): Assessment => care.assessment();

declare global {
  interface HTMLElementTagNameMap {
    "care-engagement": CareEngagement;
  }
}
