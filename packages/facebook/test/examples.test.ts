import { expect, jest, test } from '@jest/globals';

test('the tour of the Pages shows what it reads and writes', async () => {
  const lines: string[] = [];
  const log = jest.spyOn(console, 'log').mockImplementation((line) => void lines.push(String(line)));
  try {
    await import('../examples/pages.js');
  } finally {
    log.mockRestore();
  }
  const shown = lines.join('\n');
  expect(shown).toContain('Test Person');
  expect(shown).toMatch(/like +love +haha +comments/);
  expect(shown).toMatch(/\d+ comments, the latest:/);
  expect(shown).toMatch(/page_media_view\n.*█/);
  expect(shown).toContain('likes: 1; hidden: true');
  expect(shown).toMatch(/posts are scheduled/);
  expect(shown.match(/: deleted$/gm)).toHaveLength(3);
  expect(shown).not.toMatch(/undefined|NaN|not deleted/);
});
