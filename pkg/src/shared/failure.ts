import { isCareError } from "../error.js";
import type { ErrorCode } from "../types.js";

type Words = Partial<Record<ErrorCode, string>> & { other: string; below: string; again: string };

/** The only words outside the content: they are needed where the content cannot be had. */
const words: Record<"fr" | "en", Words> = {
  fr: {
    "webassembly-unavailable": "Cet appareil ou ce site ne permet pas d’afficher l’outil.",
    "wasm-unavailable": "Un fichier de l’outil n’est pas arrivé. Vérifiez votre connexion.",
    "content-unavailable": "Les textes de l’outil ne sont pas arrivés. Vérifiez votre connexion.",
    other: "L’outil ne peut pas s’afficher pour le moment.",
    below: "Vous pouvez aussi préparer votre rendez-vous sur papier.",
    again: "Essayer encore",
  },
  en: {
    "webassembly-unavailable": "This device or this site cannot show the tool.",
    "wasm-unavailable": "A file of the tool did not arrive. Please check your connection.",
    "content-unavailable": "The words of the tool did not arrive. Please check your connection.",
    other: "The tool cannot be shown for now.",
    below: "You can also prepare your visit on paper.",
    again: "Try again",
  },
};

/** What to tell a person when the tool cannot run. */
export function failure(error: unknown, language: string, onPaper: boolean): { reason: string; below: string; again: string } {
  const known = language.startsWith("en") ? words.en : words.fr;
  const reason = (isCareError(error) ? known[error.code] : undefined) ?? known.other;
  const passing = isCareError(error) && error.code.endsWith("-unavailable");
  return { reason, below: onPaper ? known.below : "", again: passing ? known.again : "" };
}
