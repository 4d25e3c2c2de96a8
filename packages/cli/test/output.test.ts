import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Emulator, startEmulator } from '@edgewalk/emulator';
import { Instagram } from '@edgewalk/instagram';
import { edgewalk, jsonLines } from './edgewalk.js';
import { describeInTerminal, startInTerminal } from './support.js';
import { toCsv } from '../src/output/csv.js';
import { toTable } from '../src/output/table.js';

let emulator: Emulator;
let media: string;
/** Red text, the title of the window, a reversed line, and a formula. */
const hostile = '=cmd|"/c calc"!A1 \u001B[31mred \u001B]0;title\u0007 \u202Eabc \u009B2J\r\nnext';

beforeAll(async () => {
  emulator = await startEmulator();
  const api = new Instagram({ accessToken: emulator.tokens.instagram, baseUrl: emulator.url });
  const page = await api.user.media.get({ fields: ['id'], limit: 1 });
  media = page.data[0]?.id ?? '';
  for (const message of [hostile, '美味しそう 👩‍🍳👨‍👩‍👧', 'plain']) await api.media(media).comments.create({ message });
});
afterAll(() => emulator.close());

const terminal = { columns: 80, colours: false };
const comments = (args: readonly string[], changes = {}) =>
  edgewalk(emulator, ['get', `${media}/comments`, '--fields', 'id,text', '--limit', '3', ...args], changes);

/** What no terminal may get; a line break is the command's own. */
const raw = /(?!\n)[\p{Cc}\u202A-\u202E]/u;

describe('a table', () => {
  it('is what a terminal shows, without control characters that somebody wrote', async () => {
    const { output } = await comments([], { terminal });
    expect(output).toMatch(/^ id +text/);
    expect(output).not.toMatch(raw);
    expect(output).toContain(String.raw`\u001b[31mred`);
    expect(output.split('\n')).toHaveLength(4);
  });

  it('keeps its columns below wide characters, and fits the terminal', () => {
    const rows = [
      { text: '美味しそう', n: 1 },
      { text: 'plain', n: 2 },
      { text: 'long '.repeat(40), n: 3 },
    ];
    const [, wide = '', plain = '', long = ''] = toTable(rows, undefined, terminal).split('\n');
    // Each of the five characters takes two columns.
    expect(wide.indexOf('1') + 5).toBe(plain.indexOf('2'));
    expect(long.length).toBeLessThanOrEqual(80);
    expect(long.indexOf('3')).toBe(plain.indexOf('2'));
  });

  it('never shortens an id, and shows one object line by line', () => {
    const row = { id: '17895695668004550', text: 'x'.repeat(200) };
    expect(toTable([row], undefined, { columns: 30, colours: false })).toContain(row.id);
    expect(toTable(row, undefined, terminal).split('\n')[0]).toMatch(/^ id +17895695668004550$/);
  });

  it('has the columns that are asked for, also those inside an object', () => {
    const rows = [{ id: '1', from: { username: 'ada' } }];
    expect(toTable(rows, ['from.username', 'id'], terminal).split('\n')).toEqual([
      ' from.username  id',
      ' ada            1',
    ]);
    expect(toTable([], undefined, terminal)).toBe('nothing');
  });

  it('has a bold head only where there are colours', () => {
    expect(toTable([{ id: '1' }], undefined, { columns: 80, colours: false })).not.toContain('\u001B');
  });
});

describe('CSV', () => {
  it('makes cells harmless that a spreadsheet would run, and keeps numbers', () => {
    const rows = ['=1+1', '+1', '-1', '@sum', '\tx', '\rx', 'a,"b"'].map((text) => ({ text, n: -5 }));
    expect(toCsv(rows, undefined).split('\n')).toEqual([
      'text,n',
      "'=1+1,-5",
      "'+1,-5",
      "'-1,-5",
      "'@sum,-5",
      "'\tx,-5",
      expect.stringContaining("'\rx"),
      '"a,""b""",-5',
    ]);
  });

  it('is what --format csv prints', async () => {
    const { output } = await comments(['--format', 'csv', '--columns', 'text,from.username']);
    expect(output.split('\n')[0]).toBe('text,from.username');
    expect(output).toContain('"\'=cmd|');
  });
});

describe('the other formats', () => {
  it('are JSON, and JSON line by line, which hold the texts as they are', async () => {
    const lines = await comments([]);
    const whole = await comments(['--format', 'json'], { terminal });
    expect(JSON.parse(whole.output)).toEqual(jsonLines(lines.output));
    expect(jsonLines(lines.output).map(({ text }) => text)).toContain('plain');
    expect([lines.output, whole.output].filter((output) => raw.test(output))).toEqual([]);
    expect(jsonLines(lines.output).map(({ text }) => text)).toContain(hostile);
  });

  it('are applied to what a JMESPath expression finds in the whole result', async () => {
    const counted = await comments(['--query', 'length(@)']);
    expect(counted.output).toBe('3');
    const chosen = await comments(['--query', "[?text=='plain'].{text: text}", '--format', 'csv']);
    expect(chosen.output).toBe('text\nplain');
    expect(await comments(['--query', 'constructor'])).toMatchObject({ output: 'null' });
  });
});

describeInTerminal('the built command in a terminal', () => {
  it.each([
    [{ TERM: 'xterm-256color' }, true],
    [{ TERM: 'xterm-256color', NO_COLOR: '1' }, false],
    [{ TERM: 'dumb' }, false],
  ])('prints a table, with a bold head only where there are colours: %j', async (settings, isBold) => {
    const environment = { EDGEWALK_TOKEN: emulator.tokens.instagram, EDGEWALK_BASE_URL: emulator.url, ...settings };
    const args = ['get', `${media}/comments`, '--fields', 'id,text', '--limit', '3'];
    const command = startInTerminal(args, environment);
    expect(await command.printed(/code (\d+)/)).toBe('0');
    const output = command.output().replaceAll('\r\n', '\n');
    expect(output).toMatch(/^ +(\S{4})?id/m);
    expect(output.includes('\u001B[1m')).toBe(isBold);
    expect(output.replaceAll('\u001B[1m', '').replaceAll('\u001B[22m', '')).not.toMatch(raw);
    await command.ended;
  });
});
