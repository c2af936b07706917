// Bars for the time until the first answer is counted; light and dark, with the figures as text.
const [left, wide, row] = [250, 360, 22];

const bars = (rows, key, top) => {
  const most = Math.max(...rows.map((one) => one[key]));
  return rows
    .map((one, place) => {
      const [y, length] = [top + place * row, Math.max(2, (one[key] / most) * wide)];
      const kind = one.name.startsWith("this project") ? "ours" : "other";
      return `<text x="${left - 8}" y="${y + 14}" text-anchor="end">${one.name}</text>
<rect class="${kind}" x="${left}" y="${y + 3}" width="${length.toFixed(1)}" height="14" rx="2"/>
<text x="${(left + length + 6).toFixed(1)}" y="${y + 14}">${Math.round(one[key])} ms</text>`;
    })
    .join("\n");
};

export function picture(rows) {
  const block = rows.length * row;
  const said = rows
    .map(({ name, desktop, phone }) => `${name}: ${Math.round(desktop)} ms, on a phone ${Math.round(phone)} ms`)
    .join(". ");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 690 ${block * 2 + 90}" role="img" aria-labelledby="title described">
<title id="title">Time until the first answer is counted; shorter is better</title>
<desc id="described">${said}.</desc>
<style>
text { font: 13px system-ui, sans-serif; fill: #1b1b1b }
.head { font-weight: 600 }
.ours { fill: #0b6e63 }
.other { fill: #8a8f98 }
@media (prefers-color-scheme: dark) { text { fill: #ececec } .ours { fill: #4cc2b2 } .other { fill: #7c828c } }
</style>
<text class="head" x="10" y="20">First answer counted, as it is</text>
${bars(rows, "desktop", 30)}
<text class="head" x="10" y="${block + 60}">First answer counted, as on a phone</text>
${bars(rows, "phone", block + 70)}
</svg>
`;
}
