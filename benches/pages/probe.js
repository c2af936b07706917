// Runs in every page before its own scripts, the same for all: looks once a frame, as a person would see it.
((page) => {
  const { requestAnimationFrame: frame, performance, MessageChannel } = globalThis;
  const channel = new MessageChannel();
  const waiting = [];
  channel.port1.onmessage = () => waiting.shift()(performance.now());
  // A task posted inside a frame runs when the frame is painted.
  const painted = () => new Promise((done) => {
    waiting.push(done);
    channel.port2.postMessage(null);
  });

  const root = () => (page.host ? document.querySelector(page.host)?.shadowRoot : document);
  const seen = (element) => element !== null && element !== undefined && element.getClientRects().length > 0;
  const radios = () => [...(root()?.querySelectorAll("input[type=radio]") ?? [])].filter(seen);
  const result = () => {
    const element = document.querySelector(page.result);
    return element === null ? "" : (element.value ?? element.textContent).trim();
  };
  const middle = (element) => {
    element.scrollIntoView({ block: "center", behavior: "instant" });
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  };

  const bench = { question: null, counted: null, clicked: null };
  let before = "";
  let click = 0;
  addEventListener("click", (event) => (click = event.timeStamp), { capture: true });

  /** Where to click next on the way to the first answer; each time another answer of the first question. */
  let tries = 0;
  bench.target = () => {
    const begin = page.begin && root()?.querySelector(page.begin);
    if (seen(begin)) return middle(begin);
    const all = radios();
    return all.length < page.answers ? null : middle(all[tries++ % page.answers]);
  };
  /** Where the second answer to a later question is. */
  bench.later = (question) => middle(radios()[question * page.answers + 1]);
  /** From the next click to the paint of the changed result. */
  bench.watch = () => {
    before = result();
    bench.clicked = null;
  };

  const look = () => {
    frame(look);
    if (!document.body) return;
    if (bench.question === null && radios().length >= page.answers) {
      bench.question = -1;
      before = result();
      void painted().then((now) => (bench.question = now));
    } else if (click > 0 && result() !== before && /[1-9]/.test(result())) {
      const from = click;
      const first = bench.counted === null;
      before = result();
      if (first) bench.counted = -1;
      void painted().then((now) => {
        if (first) bench.counted = now;
        bench.clicked = now - from;
      });
    }
  };
  frame(look);
  globalThis.__bench = bench;
})
