import { isCareError } from "../api/error.js";
import type { ErrorCode } from "../api/types.js";

type Words = Partial<Record<ErrorCode, string>> & {
  other: string;
  below: string;
  again: string;
  wait: string;
  print: string;
  unprinted: string;
  sheet: { title: string; headings: string[] };
};

/** The only words outside the content: they are needed where the content cannot be had. */
const words: Record<"fr" | "en", Words> = {
  fr: {
    "webassembly-unavailable": "Ce navigateur ne permet pas d’afficher l’outil. Un autre, plus récent, le peut.",
    "policy-blocked": "Ce site ne permet pas encore d’afficher l’outil. Vous pouvez le signaler au service.",
    "wasm-unavailable": "Un fichier de l’outil n’est pas arrivé : ce site ne le donne pas en ce moment.",
    "content-unavailable": "Les textes de l’outil ne sont pas arrivés : ce site ne les donne pas en ce moment.",
    "content-broken": "Les textes de l’outil sont abîmés. Vous pouvez le signaler au service.",
    offline: "Vous n’avez pas de connexion en ce moment. L’outil s’ouvrira quand elle reviendra.",
    unreachable: "L’outil n’est pas arrivé. Vérifiez votre connexion.",
    tampered: "Un fichier de l’outil n’est pas celui qui était attendu. Par prudence, il n’est pas ouvert.",
    other: "L’outil ne peut pas s’afficher pour le moment.",
    below: "Vous pouvez aussi préparer votre rendez-vous sur papier.",
    again: "Essayer encore",
    wait: "Un instant…",
    print: "Imprimer une feuille vide",
    unprinted: "L’impression ne s’ouvre pas ici. Vous pouvez écrire ces titres sur une feuille.",
    sheet: {
      title: "Mon rendez-vous",
      headings: [
        "Le plus important pour moi",
        "Ce que je veux dire aussi",
        "Mes trois questions",
        "Ce qui a changé depuis la dernière fois",
        "Ce que j’ai compris",
        "Et maintenant : qui, quoi, quand",
      ],
    },
  },
  en: {
    "webassembly-unavailable": "This browser cannot show the tool. A newer one can.",
    "policy-blocked": "This site does not yet allow the tool to be shown. You can tell the service.",
    "wasm-unavailable": "A file of the tool did not arrive: this site does not give it at the moment.",
    "content-unavailable": "The words of the tool did not arrive: this site does not give them at the moment.",
    "content-broken": "The words of the tool are damaged. You can tell the service.",
    offline: "You have no connection at the moment. The tool will open when it is back.",
    unreachable: "The tool did not arrive. Please check your connection.",
    tampered: "A file of the tool is not the one that was expected. To be safe, it is not opened.",
    other: "The tool cannot be shown for now.",
    below: "You can also prepare your visit on paper.",
    again: "Try again",
    wait: "One moment…",
    print: "Print an empty sheet",
    unprinted: "Printing does not open here. You can write these headings on a sheet of paper.",
    sheet: {
      title: "My visit",
      headings: [
        "What matters most to me",
        "What else I want to say",
        "My three questions",
        "What has changed since last time",
        "What I understood",
        "What next: who, what, when",
      ],
    },
  },
};

/** What to tell a person when the tool cannot run. */
export function failure(error: unknown, language: string) {
  const known = language.startsWith("en") ? words.en : words.fr;
  const reason = (isCareError(error) ? known[error.code] : undefined) ?? known.other;
  const passing =
    isCareError(error) && ["wasm-unavailable", "content-unavailable", "offline", "unreachable"].includes(error.code);
  return { ...known, reason, again: passing ? known.again : "" };
}
