export { all as default } from "../documents.mjs";
