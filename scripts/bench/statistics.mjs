/** The median, minimum and maximum of some numbers. */
export function summarize(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = [sorted.length >> 1, (sorted.length - 1) >> 1].map((index) => sorted[index]);
  return { median: (middle[0] + middle[1]) / 2, min: sorted[0], max: sorted.at(-1) };
}

const digitsFor = (value) => (value >= 100 ? 0 : value >= 10 ? 1 : 2);

/** `0.92 (0.90–0.97)` */
export function formatSpread({ median, min, max }) {
  const digits = digitsFor(median);
  const [middle, least, most] = [median, min, max].map((value) => value.toFixed(digits));
  return least === most ? middle : `${middle} (${least}–${most})`;
}

/** A Markdown table, its columns as wide as their widest cell. */
export function formatTable(head, rows) {
  const widths = head.map((title, column) => Math.max(...[head, ...rows].map((row) => row[column].length), 3));
  const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
