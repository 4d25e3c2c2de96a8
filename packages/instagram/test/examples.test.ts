import { expect, jest, test } from '@jest/globals';

test('the tour shows what it reads and writes, and a file on its way in plain lines', async () => {
  const lines: string[] = [];
  const log = jest.spyOn(console, 'log').mockImplementation((line) => void lines.push(String(line)));
  try {
    await import('../examples/tour.js');
  } finally {
    log.mockRestore();
  }
  const shown = lines.join('\n');
  expect(shown).toMatch(/IN_PROGRESS → FINISHED/);
  expect(shown.match(/^ {2}█{30} 100 %, 4\.0 of 4\.0 MB$/gm)).toHaveLength(1);
  expect(shown.match(/live at https:/g)).toHaveLength(2);
  expect(shown).toMatch(
    /@rye\.and\.shine wrote "Is there a gluten free one\?"; answered as \d+\n {2}2 events were delivered/,
  );
  // oxlint-disable-next-line no-control-regex
  expect(shown).not.toMatch(/undefined|NaN|\r|\u001B/);
});
