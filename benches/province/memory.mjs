// How much memory a process and all that it started hold, as Linux tells it.
import { readdirSync, readFileSync } from "node:fs";

/** Parent and resident memory, in kB, of each process. */
function processes() {
  const found = new Map();
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const status = readFileSync(`/proc/${pid}/status`, "utf8");
      const of = (name) => Number(new RegExp(`^${name}:\\s*(\\d+)`, "m").exec(status)?.[1] ?? 0);
      // What is shared between the processes of a database counts once.
      found.set(Number(pid), { parent: of("PPid"), held: of("RssAnon"), shared: of("RssShmem") });
    } catch {
      // It has ended meanwhile.
    }
  }
  return found;
}

/** Looks at a process again and again; what is returned ends that and tells the most there was, in MB. */
export function peak(pid) {
  const ours = new Set([pid]);
  let most = 0;
  const look = () => {
    const all = processes();
    // A server that has left its parent is still known.
    for (let grown = true; grown; ) {
      grown = false;
      for (const [one, { parent }] of all) {
        if (ours.has(parent) && !ours.has(one)) {
          ours.add(one);
          grown = true;
        }
      }
    }
    const held = [...all].filter(([one]) => ours.has(one)).map(([, memory]) => memory);
    const shared = Math.max(0, ...held.map(({ shared }) => shared));
    most = Math.max(most, held.reduce((sum, { held }) => sum + held, 0) + shared);
  };
  look();
  const timer = setInterval(look, 200);
  return () => {
    clearInterval(timer);
    return Math.round(most / 1024);
  };
}
