import type fc from "fast-check";
import { holds, type Model } from "./model.js";
import type { Person } from "./person.js";

export type Act = fc.AsyncCommand<Model, Person>;

/** One thing that a person or a portal does, after which all holds. */
export const act = (
  name: string,
  run: (model: Model, person: Person) => Promise<void>,
  check: (model: Readonly<Model>) => boolean = () => true,
): Act => ({
  check,
  async run(model, person) {
    await run(model, person);
    await holds(model, person);
  },
  toString: () => name,
});
