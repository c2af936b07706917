import type { ReactiveController, ReactiveElement } from "lit";
import { sameLanguage } from "../api/language.js";
import { speak } from "./speech.js";

/** Reads something aloud, with a voice of the device itself: what another voice is given goes over the network. */
export class Aloud implements ReactiveController {
  /** What is being read, by the id of its button and its language. */
  #reading: string | null = null;
  #stop = () => {};
  /** Counts what was asked for: what comes late is for nobody. */
  #turn = 0;
  #watched: AbortController | null = null;
  readonly #host: ReactiveElement;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  /** A voice of the device for a language, where there is one. */
  voice(locale: string): SpeechSynthesisVoice | undefined {
    const voices = this.#speech?.getVoices() ?? [];
    const own = voices.filter(({ localService, lang }) => localService === true && sameLanguage(lang, locale));
    return own.find((voice) => voice.default) ?? own[0];
  }

  /** Whether this is being read. */
  reads(id: string, locale: string): boolean {
    return this.#reading === name(id, locale);
  }

  /** Reads a text, or stops where it is being read; settles with whether all of it was read, or with nothing. */
  async toggle(id: string, locale: string, text: string): Promise<boolean | null> {
    const stops = this.reads(id, locale);
    this.stop();
    const [voice, view] = [this.voice(locale), this.#view];
    if (stops || !voice || !view) return null;
    this.#reading = name(id, locale);
    this.#host.requestUpdate();
    const turn = this.#turn;
    const read = await new Promise<boolean | null>((resolve) => {
      this.#stop = speak(view, voice, text, resolve);
    });
    if (turn !== this.#turn) return null;
    this.#reading = null;
    this.#host.requestUpdate();
    return read;
  }

  /** Is silent. */
  stop(): void {
    this.#turn += 1;
    if (this.#reading === null) return;
    this.#reading = null;
    this.#stop();
    this.#stop = () => {};
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.#watched = new AbortController();
    const { signal } = this.#watched;
    // Voices come late, and go.
    const voices = () => this.#host.requestUpdate();
    this.#speech?.addEventListener?.("voiceschanged", voices, { signal });
    for (const name of ["beforeprint", "pagehide"]) this.#view?.addEventListener(name, () => this.stop(), { signal });
  }

  hostDisconnected(): void {
    this.#watched?.abort();
    this.stop();
  }

  /** What is read ends with the screen on which its button is. */
  hostUpdated(): void {
    const shown = [...this.#host.renderRoot.querySelectorAll<HTMLElement>("[data-aloud]")];
    if (this.#reading !== null && !shown.some(({ dataset }) => dataset.aloud === this.#reading)) this.stop();
  }

  get #view(): (Window & typeof globalThis) | null {
    return this.#host.ownerDocument.defaultView;
  }

  get #speech(): SpeechSynthesis | undefined {
    return this.#view?.speechSynthesis;
  }
}

/** As the button says whose text it reads. */
export const name = (id: string, locale: string): string => `${locale}:${id}`;
