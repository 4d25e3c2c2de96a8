import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { hoversOf } from '@edgewalk/testing/hovers';

const file = fileURLToPath(new URL('./editor/documented.ts', import.meta.url));
const lines = readFileSync(file, 'utf8').split('\n');

/** The line that the marks from a line on are about. */
const codeAbove = (at: number): number => lines.findLastIndex((text, line) => line < at && !text.startsWith('///'));

const cases = lines.flatMap((text, at) => {
  const [, name = '', shown = ''] = /^\/\/\/ (\w+): (.*)$/.exec(text) ?? [];
  return name === '' ? [] : [{ name, shown, line: codeAbove(at) }];
});

// What TypeScript 6 says of the published declarations. Version 7.0 shows no comment of a mapped type's members, not even
// of `Pick`; its successors do.
describe('an editor shows what a name means', () => {
  const hover = hoversOf(file);

  test.each(cases)('$name, in line $line: $shown', ({ name, shown, line }) => {
    const code = lines[line] ?? '';
    const column = code.search(new RegExp(`\\b${name}\\b(?!.*\\b${name}\\b)`));
    expect(column).toBeGreaterThanOrEqual(0);
    expect(hover({ line, column })).toMatch(new RegExp(`^${shown}`));
  });
});
