import type { Report } from './gather-report.js';

const [width, height] = [840, 360];
const plot = { left: 64, right: 16, top: 56, bottom: 40 };
const inner = { width: width - plot.left - plot.right, height: height - plot.top - plot.bottom };

/** Renders reach by day as an SVG, with a title and a description for screen readers, and a tooltip for each bar. */
export function renderChart(report: Report): string {
  const { username, days } = report;
  const scale = createScale(Math.max(1, ...days.map(({ reach }) => reach)));
  const [first, last] = [days[0]?.date ?? '', days.at(-1)?.date ?? ''];
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc">
<title id="title">${escape(`Reach of @${username}, ${first} to ${last}`)}</title>
<desc id="desc">${escape(describe(report))}</desc>
<style>text { font: 12px sans-serif; fill: #333 } .heading { font-size: 18px } rect { fill: #1f5fa8 }</style>
<rect width="${width}" height="${height}" style="fill: #fff"/>
<text class="heading" x="${plot.left}" y="30">${escape(`Accounts that @${username} reached each day`)}</text>
${scale.steps.map((step) => renderGridLine(step, scale.top)).join('\n')}
<g>
${days.map((day, index) => renderBar(day, index, days.length, scale.top)).join('\n')}
</g>
${days.map(({ date }, index) => (index % 7 === 0 ? renderDayLabel(date, index, days.length) : '')).join('')}
</svg>
`;
}

/** The chart in words. */
function describe({ days }: Report): string {
  const ranked = days.toSorted((a, b) => b.reach - a.reach);
  const [most, least] = [ranked[0], ranked.at(-1)];
  if (!most || !least) return 'Nothing was measured in these days.';
  const mean = Math.round(days.reduce((sum, { reach }) => sum + reach, 0) / days.length);
  return (
    `A bar for each of ${days.length} days. On average ${mean} accounts were reached in a day; ` +
    `most on ${most.date} (${most.reach}), fewest on ${least.date} (${least.reach}).`
  );
}

/** Four steps of a round size. */
function createScale(most: number): { readonly top: number; readonly steps: readonly number[] } {
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  return { top: step * 4, steps: [0, 1, 2, 3, 4].map((count) => count * step) };
}

const toY = (value: number, top: number) => round(plot.top + inner.height * (1 - value / top));
const toX = (index: number, count: number) => round(plot.left + (inner.width / count) * index);
const round = (value: number) => Math.round(value * 10) / 10;

function renderGridLine(value: number, top: number): string {
  const y = toY(value, top);
  const label = `<text x="${plot.left - 8}" y="${y + 4}" text-anchor="end">${round(value)}</text>`;
  return `<path d="M${plot.left} ${y}H${width - plot.right}" stroke="#ccc"/>${label}`;
}

function renderBar({ date, reach }: Report['days'][number], index: number, count: number, top: number): string {
  const [x, y] = [toX(index, count), toY(reach, top)];
  const size = `width="${round((inner.width / count) * 0.8)}" height="${round(plot.top + inner.height - y)}"`;
  return `<rect x="${x}" y="${y}" ${size}><title>${escape(`${date}: ${reach}`)}</title></rect>`;
}

const renderDayLabel = (date: string, index: number, count: number): string =>
  `<text x="${toX(index, count)}" y="${height - 16}">${escape(date)}</text>\n`;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes text for XML, without the control characters that XML cannot represent. */
function escape(text: string): string {
  // oxlint-disable-next-line no-control-regex
  const allowed = text.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
  return allowed.replaceAll(/[&<>"]/g, (character) => entities[character] ?? '');
}
