import { hoversOf, marksIn, placeOf } from '@edgewalk/testing/hovers';
import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('./editor/documented.ts', import.meta.url));
const lines = readFileSync(file, 'utf8').split('\n');
const hover = hoversOf(file);

test.each(marksIn(file))('an editor shows what $name means, in line $line: $shown', ({ name, shown, line }) => {
  expect(hover(placeOf(name, line, lines[line] ?? ''))).toMatch(new RegExp(`^${shown}`));
});
