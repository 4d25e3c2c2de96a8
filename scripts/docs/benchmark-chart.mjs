// The chart of the page of benchmarks, drawn from its first table.
import * as Plot from '@observablehq/plot';
import { DOMParser } from 'linkedom';

/** The rows of the first table of a page: what was measured, for whom, and its CPU in that of undici. */
function rowsOf(page) {
  const [table = ''] = /(?:^\|.*\n)+/m.exec(page) ?? [];
  return table
    .split('\n')
    .slice(2)
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => cells.length > 3)
    .map(([, what, who, cpu]) => ({ what: `${what}: ${who}`, who, cpu: Number.parseFloat(cpu) }));
}

const look = {
  width: 840,
  height: 300,
  marginLeft: 330,
  marginBottom: 40,
  style: { fontSize: '12px', color: '#1b1a17', background: '#fff' },
};

/** A bar for each client in each of the measurements; the line is undici. */
export function benchmarkChart(page) {
  const rows = rowsOf(page).filter(({ who }) => who !== 'undici');
  const chart = Plot.plot({
    ...look,
    document: new DOMParser().parseFromString('<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml'),
    ariaLabel: 'CPU of each client, in that of undici',
    x: { label: 'CPU, 1 is undici; less is better', grid: true, zero: true },
    y: { label: null, domain: rows.map(({ what }) => what) },
    marks: [
      Plot.barX(rows, { y: 'what', x: 'cpu', fill: ({ who }) => (who === 'fetch' ? '#b3b1a9' : '#0c6459') }),
      Plot.text(rows, { y: 'what', x: 'cpu', text: ({ cpu }) => cpu.toFixed(2), dx: 4, textAnchor: 'start' }),
      Plot.ruleX([1]),
    ],
  });
  chart.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  chart.setAttribute('role', 'img');
  return `${chart.outerHTML}\n`;
}
