import * as Plot from '@observablehq/plot';
import { DOMParser } from 'linkedom';
import type { Day, Report } from './report.js';

/** Renders the metric of a report by day as an SVG, with words for screen readers, and a tooltip for each bar. */
export function renderChart(report: Report): string {
  const { username, metric, days } = report;
  // A document of XML: its texts are escaped as XML wants it.
  const document = new DOMParser().parseFromString('<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml');
  const chart = Plot.plot({
    ...look,
    document,
    ariaLabel: visible(`${metric} of @${username} by day`),
    ariaDescription: describe(report),
    x: { type: 'utc', label: 'day' },
    y: { label: metric, grid: true, zero: true, nice: true, ticks: 5 },
    marks: [
      Plot.rectY(days.map(toBar), {
        x: 'day',
        y: 'value',
        interval: 'day',
        fill: '#1f5fa8',
        inset: 0.5,
        title: 'title',
      }),
    ],
  });
  chart.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  chart.setAttribute('role', 'img');
  return `${chart.outerHTML}\n`;
}

const look = {
  width: 840,
  height: 360,
  marginLeft: 64,
  marginBottom: 40,
  style: { fontSize: '12px', color: '#333', background: '#fff' },
};

const toBar = ({ date, value }: Day) => ({
  day: new Date(`${date}T00:00:00Z`),
  value,
  title: `${date}: ${value.toLocaleString('en-US')}`,
});

/** The chart in words. */
function describe({ metric, days }: Report): string {
  const ranked = days.toSorted((a, b) => b.value - a.value);
  const [most, least] = [ranked[0], ranked.at(-1)];
  if (!most || !least) return 'Nothing was measured in these days.';
  const mean = Math.round(days.reduce((sum, { value }) => sum + value, 0) / days.length);
  return (
    `A bar for each of ${days.length} days. On average ${metric} was ${mean} in a day; ` +
    `most on ${most.date} (${most.value}), least on ${least.date} (${least.value}).`
  );
}

/** Without the control characters that XML cannot represent. */
// oxlint-disable-next-line no-control-regex
const visible = (text: string): string => text.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
