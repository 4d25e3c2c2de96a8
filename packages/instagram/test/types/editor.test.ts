import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { LanguageServer } from './language-server.js';

const hovers = new URL('./editor/hovers.ts', import.meta.url);
const refused = new URL('./editor/refused.ts', import.meta.url);

const mark = /^\/\/ @ts-expect-error -- (.*)$/;
const refusals = readFileSync(refused, 'utf8').split('\n');
// Without the marks the compiler says what they hide.
const unmarked = refusals.map((text) => (mark.test(text) ? '' : text)).join('\n');

let server: LanguageServer;
beforeAll(async () => {
  server = await LanguageServer.start();
  server.open(hovers);
  server.open(refused, unmarked);
});
afterAll(() => server.stop());

describe('an editor shows plain objects', () => {
  const lines = readFileSync(hovers, 'utf8').split('\n');
  const cases = lines.flatMap((text, line) => {
    const name = /^export const (\w+)/.exec(text)?.[1];
    if (name === undefined) return [];
    const shown = lines.slice(line).find((later) => later.startsWith('/// '));
    return [{ name, line, shown: shown?.slice(4) }];
  });

  test.each(cases)('for $name', async ({ name, line, shown }) => {
    const hover = await server.hover(hovers, { line, character: 'export const '.length });
    expect(hover.replaceAll(/\s+/g, ' ').trim()).toBe(`const ${name}: ${shown}`);
  });
});

describe('the compiler refuses, and says what to do', () => {
  const cases = refusals.flatMap((text, line) => {
    const says = mark.exec(text)?.[1];
    return says === undefined ? [] : [{ code: refusals[line + 1], line: line + 1, says }];
  });

  test.each(cases)('$code', async ({ line, says }) => {
    const complaints = await server.complaints(refused);
    const here = complaints.filter((complaint) => complaint.line === line);
    expect(here.map(({ message }) => message).join('\n')).toContain(says);
  });
});
