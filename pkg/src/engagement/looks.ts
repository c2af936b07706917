import type { Look, Respondent } from "../api/types.js";
import type { Session } from "./session.js";

/** Who can answer what the page shows, each once. */
export function respondents(session: Session): { id: Respondent; label: string }[] {
  const shown = session.catalogue.instruments.filter(({ id }) => isShown(session, id));
  const all = shown.flatMap(({ respondents }) => respondents);
  return all.filter(({ id }, place) => all.findIndex((other) => other.id === id) === place);
}

/** All that somebody can look at here. */
export function looksOf(session: Session, respondent: string = session.assessment.options().respondent): Look[] {
  return session.catalogue.looks.filter((look) => look.respondent === respondent && isShown(session, look.instrument));
}

/** What is looked at, where it is one thing of these. */
export function chosen(session: Session): Look | undefined {
  const { instrument, contexts } = session.assessment.options();
  return looksOf(session).find(
    (look) => look.instrument === instrument && look.contexts.join("\n") === contexts.join("\n"),
  );
}

/** Somebody else answers: about the same where they are asked about it, else about the first thing there is. */
export function answerAs(session: Session, respondent: string): void {
  const looks = looksOf(session, respondent);
  const { instrument } = session.assessment.options();
  const now = chosen(session)?.id;
  const one = looks.find(({ id }) => id === now) ?? looks.find((look) => look.instrument === instrument) ?? looks[0];
  if (one) session.look(one);
}

/** What is not looked at yet. */
export function others(session: Session): Look[] {
  const { instrument, contexts } = session.assessment.options();
  const isLookedAt = (look: Look) =>
    look.instrument === instrument && look.contexts.every((context) => contexts.includes(context));
  return looksOf(session).filter((look) => !isLookedAt(look));
}

/** Looks at something besides, and answers that. */
export function also(session: Session, look: Look): void {
  if (!session.send()) return;
  const { instrument, contexts } = session.assessment.options();
  const more = look.contexts.filter((context) => !contexts.includes(context));
  const all = look.instrument === instrument ? [...contexts, ...more] : look.contexts;
  if (!session.attempt("also", () => session.look({ ...look, contexts: all }))) return;
  const page = session.assessment.pages().findIndex(({ context }) => look.contexts.includes(context));
  session.go("answers", Math.max(page, 0));
}

function isShown(session: Session, instrument: string): boolean {
  return !session.isFixed || instrument === session.assessment.options().instrument;
}
