import asciichart from 'asciichart';
import { toTable } from '../output/table.js';
import type { Terminal } from '../terminal/context.js';
import type { Report } from './gather.js';
import { formatNumber, summarise, valuesOf, wordsOf } from './words.js';

/** Where there is no terminal. */
const usual: Terminal = { columns: 100, colours: false };

/** A report as text, with a chart for each metric. */
export function toText(report: Report, terminal: Terminal = usual): string {
  const { username, days, metrics, posts, seen, by, numbers } = report;
  const rows = posts.map((post) => ({
    id: post.id,
    date: post.date,
    ...Object.fromEntries(numbers.map((name) => [wordsOf(name), formatNumber(post[name])])),
    caption: post.caption.replaceAll(/\s+/g, ' '),
  }));
  return [
    `@${username}, ${days[0]?.date ?? ''} to ${days.at(-1)?.date ?? ''}`,
    ...metrics.flatMap((metric) => ['', ...drawMetric(report, metric, terminal)]),
    '',
    `the best of ${seen} posts by ${wordsOf(by)}`,
    toTable(rows, undefined, terminal),
  ].join('\n');
}

function drawMetric({ days }: Report, metric: string, { columns }: Terminal): readonly string[] {
  const values = valuesOf(days, metric);
  const title = `${wordsOf(metric)}: ${summarise(values)}`;
  if (values.length < 2) return [title];
  const labels = labelWidth(values);
  const drawn = fit(values, Math.max(10, columns - labels - 2));
  const chart = asciichart.plot([...drawn.values], {
    height: 8,
    format: (value: number) => formatNumber(Math.round(value)).padStart(labels),
  });
  const [first = '', last = ''] = [days[0]?.date, days.at(-1)?.date];
  const room = Math.max(first.length + last.length + 1, drawn.values.length + 1);
  const axis = `${' '.repeat(labels + 1)}${first}${last.padStart(room - first.length)}`;
  return [title, chart, axis, ...(drawn.each > 1 ? [`each point is the mean of ${drawn.each} days`] : [])];
}

const labelWidth = (values: readonly number[]): number => formatNumber(Math.round(Math.max(...values))).length + 1;

/** No more values than there are columns: where there are more, each is the mean of several. */
function fit(values: readonly number[], room: number): { readonly values: readonly number[]; readonly each: number } {
  const each = Math.ceil(values.length / room);
  const means = Array.from({ length: Math.ceil(values.length / each) }, (_, at) => {
    const part = values.slice(at * each, (at + 1) * each);
    return part.reduce((sum, value) => sum + value, 0) / part.length;
  });
  return { values: means, each };
}
