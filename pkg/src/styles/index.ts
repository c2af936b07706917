import { base } from "./base.js";
import { form } from "./form.js";
import { layout } from "./layout.js";
import { lists } from "./lists.js";
import { narrow } from "./narrow.js";
import { paper } from "./paper.js";
import { path } from "./path.js";
import { print } from "./print.js";
import { tokens } from "./tokens.js";

export const styles = [tokens, base, layout, form, lists, paper, path, narrow, print];
