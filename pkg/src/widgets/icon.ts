import { html, svg, type TemplateResult } from "lit";
import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  CalendarPlus,
  Check,
  CircleStop,
  Copy,
  FileText,
  Flag,
  Lock,
  Pencil,
  Plus,
  Printer,
  Redo2,
  Share2,
  Star,
  Trash2,
  Undo2,
  Upload,
  Volume2,
  X,
} from "lucide";

/** The pictures there are. */
export type Icon =
  | "add"
  | "aloud"
  | "back"
  | "calendar"
  | "check"
  | "close"
  | "copy"
  | "down"
  | "edit"
  | "file"
  | "main"
  | "next"
  | "open"
  | "print"
  | "private"
  | "redo"
  | "remove"
  | "share"
  | "silence"
  | "today"
  | "undo"
  | "up";

type Shape = [name: string, attributes: Record<string, string | number | undefined>];

const shapes: Record<Icon, unknown> = {
  add: Plus,
  aloud: Volume2,
  back: ArrowLeft,
  calendar: CalendarPlus,
  check: Check,
  close: X,
  copy: Copy,
  down: ArrowDown,
  edit: Pencil,
  file: FileText,
  main: Flag,
  next: ArrowRight,
  open: Upload,
  print: Printer,
  private: Lock,
  redo: Redo2,
  remove: Trash2,
  share: Share2,
  silence: CircleStop,
  today: Star,
  undo: Undo2,
  up: ArrowUp,
};

/** Those that point along the line, and turn with the way it is written. */
const turning: Icon[] = ["back", "next", "undo", "redo"];

/** A picture beside words that say the same; `full` where it stands for something that is on. */
export function icon(name: Icon, full = false): TemplateResult {
  return html`<svg class="icon ${full ? "full" : ""} ${turning.includes(name) ? "turns" : ""}" viewBox="0 0 24 24"
    aria-hidden="true" focusable="false">${(shapes[name] as Shape[]).map(shape)}</svg>`;
}

function shape([name, a]: Shape): TemplateResult {
  if (name === "circle") return svg`<circle cx=${a.cx} cy=${a.cy} r=${a.r}></circle>`;
  if (name === "rect") return svg`<rect x=${a.x} y=${a.y} width=${a.width} height=${a.height} rx=${a.rx ?? 0}></rect>`;
  if (name === "line") return svg`<line x1=${a.x1} x2=${a.x2} y1=${a.y1} y2=${a.y2}></line>`;
  return svg`<path d=${a.d}></path>`;
}
