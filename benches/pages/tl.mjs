import { chromium } from "@playwright/test";
import { plain, preloaded } from "./care.mjs";
import floor from "./floor.mjs";
import { profiles } from "./load.mjs";
import { serve } from "./server.mjs";
import { readFileSync } from "node:fs";
const probe = readFileSync(new URL("probe.js", import.meta.url), "utf8");
const pages=[floor,plain,preloaded];
const { base, stop } = await serve(Object.assign({}, ...pages.map((page) => page.files())), 11);
const browser = await chromium.launch({ executablePath: process.env.CHROME, args:["--no-sandbox","--disable-gpu"] });
const pause = (t) => new Promise((d) => setTimeout(d, t));
for (const pf of ["desktop","phone"]) for (const page of pages) for (let k=0;k<3;k++){
  const profile=profiles[pf];
  const context = await browser.newContext({ viewport: { width: profile.width, height: profile.height } });
  const tab = await context.newPage(); const cdp = await context.newCDPSession(tab);
  await cdp.send("Network.enable"); await cdp.send("Page.enable");
  if (profile.network) await cdp.send("Network.emulateNetworkConditions", { offline: false, ...profile.network });
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: profile.cpu });
  const src = `${probe}(${JSON.stringify({ host: page.host??null, begin: page.begin??null, result: page.result, answers: 5 })});
  globalThis.__m=[];const mark=(n)=>__m.push([n,Math.round(performance.now())]);
  const cs=WebAssembly.compileStreaming; WebAssembly.compileStreaming=async(...a)=>{mark('compile<');const r=await cs.apply(WebAssembly,a);mark('compile>');return r};
  const ins=WebAssembly.instantiate; WebAssembly.instantiate=async(...a)=>{mark('inst<');const r=await ins.apply(WebAssembly,a);mark('inst>');return r};
  const df=customElements.define; customElements.define=function(...a){mark('define '+a[0]);return df.apply(this,a)};
  const rj=Response.prototype.json; Response.prototype.json=async function(){mark('json< '+this.url.slice(-22));const r=await rj.call(this);mark('json>');return r};
  addEventListener('click',()=>mark('click'),true);
  const lk=()=>{requestAnimationFrame(lk);const e=document.querySelector('care-engagement');if(e&&e.shadowRoot&&e.shadowRoot.querySelector('#begin')&&!globalThis.__bg){globalThis.__bg=1;mark('begin seen')} if(e&&e.shadowRoot&&e.shadowRoot.querySelector('input[type=radio]')&&!globalThis.__rd){globalThis.__rd=1;mark('radio seen')}};requestAnimationFrame(lk);
  `;
  await cdp.send("Page.addScriptToEvaluateOnNewDocument", { source: src });
  const ask = async (expression) => (await cdp.send("Runtime.evaluate", { expression, returnByValue: true })).result.value;
  await cdp.send("Page.navigate", { url: base + page.path });
  for(;;){ const s=await ask("globalThis.__bench && { question: __bench.question, counted: __bench.counted }"); if(s?.counted>0)break; const t=s?.counted===null?await ask("__bench.target()"):null; if(t){const at={...t,button:"left",clickCount:1};await cdp.send("Input.dispatchMouseEvent",{type:"mousePressed",...at});await cdp.send("Input.dispatchMouseEvent",{type:"mouseReleased",...at});} else await pause(5);}
  const r=await ask("({q:Math.round(__bench.question),c:Math.round(__bench.counted),m:__m.map(x=>x.join(' ')),r:performance.getEntriesByType('resource').map(e=>e.name.slice(-25)+' '+Math.round(e.startTime)+'-'+Math.round(e.responseEnd)),dom:Math.round(performance.timing.domContentLoadedEventEnd-performance.timing.navigationStart)})");
  console.log(pf,page.name,'q',r.q,'c',r.c); if(k==2)console.log(r.m.join(' | '),'\n',r.r.join(' | '));
  await context.close();
}
await browser.close(); stop();
