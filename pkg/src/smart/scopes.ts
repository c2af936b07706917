/** What is asked of each kind of resource, in the letters of SMART 2: create, read, update, delete, search. */
const wanted = {
  Appointment: "rs",
  Task: "rus",
  DocumentReference: "c",
  QuestionnaireResponse: "cu",
} as const;

/** The kinds of resources that the page asks for. */
export type Kind = keyof typeof wanted;

const kinds = Object.keys(wanted) as Kind[];

/** The least that the page needs; in the words of SMART 1 where a server knows no others. */
export function scopes(capabilities: readonly string[], launched: boolean): string {
  const first = launched ? "launch" : "launch/patient";
  const second = !capabilities.includes("permission-v2");
  const of = (kind: Kind): string[] => (second ? older(wanted[kind]) : [wanted[kind]]);
  return [first, ...kinds.flatMap((kind) => of(kind).map((what) => `patient/${kind}.${what}`))].join(" ");
}

const older = (letters: string): string[] => [
  ...(/[rs]/.test(letters) ? ["read"] : []),
  ...(/[cud]/.test(letters) ? ["write"] : []),
];

/** Whether what was granted allows an act; a server that does not say what it granted has granted what was asked. */
export function grants(granted: string | undefined, kind: Kind, act: "c" | "r" | "u" | "s"): boolean {
  if (granted === undefined) return (wanted[kind] as string).includes(act);
  const word = "rs".includes(act) ? "read" : "write";
  return granted.split(/\s+/).some((scope) => {
    const [, of, what = ""] = /^(?:patient|user)\/(\w+|\*)\.([\w*]+)/.exec(scope) ?? [];
    return (
      (of === kind || of === "*") &&
      (what === "*" || what === word || (/^c?r?u?d?s?$/.test(what) && what.includes(act)))
    );
  });
}
