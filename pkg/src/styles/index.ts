import { base } from "./base.js";
import { form } from "./form.js";
import { layout } from "./layout.js";
import { lists } from "./lists.js";
import { paper } from "./paper.js";

export const styles = [base, layout, form, lists, paper];
