// The output of the tour. Plain text if the output is not a terminal.
// Workers have no process.
const stdout = typeof process === 'undefined' ? undefined : process.stdout;
/** Whether somebody watches the output. */
export const isTerminal = stdout?.isTTY === true;
const isColoured = isTerminal && process.env['NO_COLOR'] === undefined;
const bold = (text: string) => (isColoured ? `\u001B[1m${text}\u001B[0m` : text);

export function heading(text: string): void {
  console.log(`\n${bold(text)}`);
}

const cell = (value: unknown) => (value === undefined ? '' : `${value as string | number}`);

/** Rows as columns of equal width. */
export function table(rows: readonly Record<string, unknown>[]): void {
  const names = Object.keys(rows[0] ?? {});
  const widths = names.map((name) => Math.max(name.length, ...rows.map((row) => cell(row[name]).length)));
  const line = (cells: readonly string[]) =>
    `  ${cells.map((text, index) => text.padEnd(widths[index] ?? 0)).join('  ')}`;
  console.log(line(names).trimEnd());
  for (const row of rows) console.log(line(names.map((name) => cell(row[name]))).trimEnd());
}

/** One bar for each number, the largest 40 characters wide. */
export function bars(entries: readonly (readonly [label: string, value: number])[]): void {
  const most = Math.max(1, ...entries.map(([, value]) => value));
  const width = Math.max(0, ...entries.map(([label]) => label.length));
  for (const [label, value] of entries) {
    console.log(`  ${label.padEnd(width)}  ${'█'.repeat(Math.round((value / most) * 40))} ${value}`);
  }
}

/** Overwrites one line until it is final; without a terminal, prints only the final one. */
export function progress(text: string, final = false): void {
  if (isTerminal) stdout?.write(`\r\u001B[K  ${text}${final ? '\n' : ''}`);
  else if (final) console.log(`  ${text}`);
}
