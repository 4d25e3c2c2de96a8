/** A Markdown table whose columns are as wide as their widest cell, as the formatter wants them. */
export function table(head, rows) {
  const lines = [head, ...rows].map((row) => row.map((cell) => String(cell).replaceAll('|', '\\|')));
  const widths = head.map((_, column) => Math.max(3, ...lines.map((line) => line[column].length)));
  const [first, ...others] = lines.map((line) => lineOf(line, widths));
  return [
    first,
    lineOf(
      widths.map((width) => '-'.repeat(width)),
      widths,
    ),
    ...others,
  ].join('\n');
}

const lineOf = (cells, widths) => `| ${cells.map((cell, at) => cell.padEnd(widths[at])).join(' | ')} |`;

/** The page with what lies between its marks for `name` replaced. */
export function filled(page, name, text) {
  const begin = `<!-- generated: ${name} -->\n`;
  const end = '<!-- end -->';
  const from = page.indexOf(begin);
  const to = page.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`the page has no marks for "${name}"`);
  return `${page.slice(0, from + begin.length)}\n${text}\n\n${page.slice(to)}`;
}
