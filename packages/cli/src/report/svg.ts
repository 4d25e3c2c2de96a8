import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { Report } from './gather.js';
import { formatNumber, summarise, valuesOf, wordsOf } from './words.js';

/** The chart of a metric as SVG, a bar for each day. Its colours are those of the page. */
export function drawSvg({ days }: Report, metric: string): string {
  const rows = days.flatMap(({ date, [metric]: value }) =>
    typeof value === 'number' ? [{ day: new Date(`${date}T00:00:00Z`), value, date }] : [],
  );
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const chart = Plot.plot({
    ...look,
    ...scalesOf(metric),
    ...labelsOf(metric, valuesOf(days, metric)),
    document,
    marks: marksOf(rows),
  });
  chart.setAttribute('role', 'img');
  chart.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return chart.outerHTML;
}

/** One day in a chart. */
interface Bar {
  readonly day: Date;
  readonly value: number;
  readonly date: string;
}

const look = {
  width: 840,
  height: 280,
  marginLeft: 64,
  marginBottom: 40,
  style: { color: 'currentColor', background: 'transparent', fontSize: '12px' },
};

const labelsOf = (metric: string, values: readonly number[]) => ({
  ariaLabel: wordsOf(metric),
  ariaDescription: `${wordsOf(metric)} of ${values.length} days: ${summarise(values)}`,
});

const scalesOf = (metric: string) => ({
  x: { type: 'utc' as const, label: 'day' },
  // The default format has separators of thousands.
  y: { label: wordsOf(metric), grid: true, nice: true, zero: true, ticks: 5 },
});

const marksOf = (rows: readonly Bar[]) => [
  Plot.rectY(rows, {
    x: 'day',
    y: 'value',
    interval: 'day',
    fill: 'var(--bar)',
    inset: 0.5,
    title: ({ date, value }: Bar) => `${date}: ${formatNumber(value)}`,
  }),
  Plot.ruleY([0]),
];
