export { sources as default } from "../types.mjs";
