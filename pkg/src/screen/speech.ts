/** The most characters that are said at once: Chromium falls silent after fifteen seconds of one text. */
const PIECE = 150;

/** What is being said in a window: it gives way to the next. */
const saying = new WeakMap<Window, () => void>();

/**
 * Says a text in pieces; returns what ends it at any moment. `over` is told true once all was said, false where the
 * browser does not say it, and null where something else is said instead.
 */
export function speak(
  view: Window & typeof globalThis,
  voice: SpeechSynthesisVoice,
  text: string,
  over: (said: boolean | null) => void,
): () => void {
  const { speechSynthesis: speech } = view;
  const waiting = pieces(text, voice.lang);
  // Chromium forgets one that nobody holds, and then tells nothing of it.
  let now: SpeechSynthesisUtterance | null = null;
  const end = (said: boolean | null) => {
    if (saying.get(view) !== stop) return;
    saying.delete(view);
    now = null;
    if (said !== true) speech.cancel();
    over(said);
  };
  const stop = () => end(null);
  const next = () => {
    const piece = waiting.shift();
    if (saying.get(view) !== stop) return;
    if (piece === undefined) return end(true);
    now = new view.SpeechSynthesisUtterance(piece);
    now.voice = voice;
    now.lang = voice.lang;
    now.onend = next;
    now.onerror = () => end(false);
    speech.speak(now);
  };
  saying.get(view)?.();
  saying.set(view, stop);
  speech.cancel();
  next();
  return stop;
}

/** Sentences, and of long ones the parts between their words. */
export function pieces(text: string, locale: string): string[] {
  const lines = text.split(/\n+/).flatMap((line) => parts(line, locale, "sentence"));
  return lines
    .flatMap((line) => (line.length > PIECE ? joined(parts(line, locale, "word")) : [line.trim()]))
    .filter(Boolean);
}

function parts(text: string, locale: string, granularity: "sentence" | "word"): string[] {
  return [...new Intl.Segmenter(locale.replace("_", "-"), { granularity }).segment(text)].map(({ segment }) => segment);
}

/** As many words as may be said at once. */
function joined(words: string[]): string[] {
  const all = [""];
  // A word without an end is said in parts, too.
  for (const word of words.flatMap((word) => word.match(new RegExp(`.{1,${PIECE}}`, "gsu")) ?? [])) {
    if ((all.at(-1) ?? "").length + word.length > PIECE) all.push("");
    all.push((all.pop() ?? "") + word);
  }
  return all.map((piece) => piece.trim());
}
