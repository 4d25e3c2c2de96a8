import { expect, jest, test } from '@jest/globals';

test('the tour of Threads shows what it reads and writes', async () => {
  const lines: string[] = [];
  const log = jest.spyOn(console, 'log').mockImplementation((line) => void lines.push(String(line)));
  try {
    await import('../examples/threads.js');
  } finally {
    log.mockRestore();
  }
  const shown = lines.join('\n');
  expect(shown).toMatch(/@\w[\w.]+: \w/);
  expect(shown).toMatch(/day +kind +votes +text/);
  expect(shown).toMatch(/\n {4}@\w/);
  expect(shown).toMatch(/█/);
  expect(shown).toMatch(/published: https:\/\/www\.threads\./);
  expect(shown).toMatch(/HIDDEN|HUSHED/);
  expect(shown).toMatch(/: deleted$/);
  expect(shown).not.toMatch(/undefined|NaN/);
});
