import { existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Emulator, startEmulator } from '@edgewalk/emulator';
import { Instagram } from '@edgewalk/instagram';
import { parse } from 'csv-parse/sync';
import { openDatabase } from '../src/export/database.js';
import { lastDays, spanOf } from '../src/insights/days.js';
import { InterruptedError } from '../src/terminal/hidden-prompt.js';
import { edgewalk, jsonLines } from './edgewalk.js';
import { start, temporaryFolder } from './support.js';

let emulator: Emulator;
let api: Instagram;
beforeAll(async () => {
  emulator = await startEmulator();
  api = new Instagram({ accessToken: emulator.tokens.instagram, baseUrl: emulator.url });
});
afterEach(() => {
  emulator.faults.clear();
  emulator.reset();
});
afterAll(() => emulator.close());

const run = (...args: string[]) => edgewalk(emulator, ['export', ...args]);
const read = (file: string) => readFileSync(file, 'utf8');
const textOf = (value: unknown) => JSON.stringify(value);
const rowsOf = (file: string) => parse(read(file), { columns: true }) as readonly Record<string, string>[];

/** A run that is told to stop after so many shows of its progress. */
function stopped(args: readonly string[], after: number) {
  const controller = new AbortController();
  let shown = 0;
  const showProgress = () => {
    shown += 1;
    if (shown === after) controller.abort(new InterruptedError('stopped', 143));
  };
  return edgewalk(emulator, ['export', ...args], { showProgress, interruption: () => controller.signal });
}

/** The text of a file; of a database how many posts, how many ids, and what is left of its progress. */
async function contentOf(file: string) {
  if (!file.endsWith('.sqlite')) return read(file);
  const database = await openDatabase(file);
  const counts = database.first(
    'SELECT count(*) AS n, count(DISTINCT id) AS ids, group_concat(id) AS all_ids FROM media ORDER BY id',
  );
  const progress = database.first('SELECT * FROM edgewalk_progress');
  database.close();
  return { counts, progress };
}

describe('edgewalk export media', () => {
  it('writes every post once, as CSV that a foreign parser reads', async () => {
    const out = join(temporaryFolder(), 'media.csv');
    const { code, output, errors } = await run('media', '--out', out);
    expect([code, output, errors]).toEqual([0, '', `260 posts in ${out}`]);
    const ids = [];
    for await (const { id } of api.user.media.get({ fields: ['id'] })) ids.push(id);
    expect(rowsOf(out).map(({ id }) => id)).toEqual(ids);
    expect(existsSync(`${out}.progress`)).toBe(false);
  });

  it.each(['csv', 'ndjson', 'sqlite'])('goes on where it was stopped: %s', async (ending) => {
    const folder = temporaryFolder();
    const [whole, parts] = [join(folder, `whole.${ending}`), join(folder, `parts.${ending}`)];
    await run('media', '--out', whole);
    const args = ['media', '--out', parts];
    const first = await stopped(args, 2);
    expect(first).toMatchObject({ code: 143, errors: expect.stringContaining('the same command goes on there') });
    // A run that is killed may have written half a line.
    if (ending !== 'sqlite') writeFileSync(parts, `${read(parts)}half a li`);
    const other = await run('media', '--limit', '3', '--out', parts);
    expect(other).toMatchObject({ code: 2, errors: expect.stringContaining('begun by another command') });
    const before = emulator.requests.length;
    const second = await run(...args);
    expect(second).toMatchObject({
      code: 0,
      errors: expect.stringMatching(/^edgewalk: goes on behind \d+ posts\n260 posts/),
    });
    expect(emulator.requests.length - before).toBeLessThan(6);
    expect(await contentOf(parts)).toEqual(await contentOf(whole));
  });

  it('has no token in the file of its progress, and goes on after a failure', async () => {
    const out = join(temporaryFolder(), 'media.ndjson');
    emulator.faults.add({ on: 'GET /{ig-user}/media', nth: 3, fault: { error: { code: 190 } } });
    expect(await run('media', '--out', out)).toMatchObject({ code: 3 });
    expect(read(`${out}.progress`)).not.toContain(emulator.tokens.instagram);
    emulator.faults.clear();
    expect(await run('media', '--out', out)).toMatchObject({ code: 0 });
    expect(new Set(jsonLines(read(out).trimEnd()).map(({ id }) => id)).size).toBe(260);
  });

  it('adds insights, and says which names there are', async () => {
    const out = join(temporaryFolder(), 'posts.csv');
    await run('media', '--fields', 'permalink', '--metrics', 'saved,reach', '--limit', '5', '--out', out);
    const rows = rowsOf(out);
    expect(Object.keys(rows[0] ?? {})).toEqual(['id', 'permalink', 'saved', 'reach']);
    for (const { id = '', saved } of rows) {
      const { data } = await api.media(id).insights.get({ metric: 'saved' });
      expect(saved).toBe(textOf(data[0]?.values?.[0]?.value));
    }
    expect(await run('media', '--metrics', 'savd')).toMatchObject({
      code: 2,
      errors: expect.stringContaining('did you mean saved?'),
    });
    expect(await run('media', '--fields', 'captoin')).toMatchObject({
      code: 2,
      errors: expect.stringContaining('caption'),
    });
  });

  it('overwrites no file, and needs one for SQLite', async () => {
    const out = join(temporaryFolder(), 'media.csv');
    writeFileSync(out, 'mine');
    expect(await run('media', '--out', out)).toMatchObject({
      code: 2,
      errors: expect.stringContaining('is there already'),
    });
    expect(read(out)).toBe('mine');
    expect(await run('media', '--format', 'sqlite')).toMatchObject({
      code: 2,
      errors: expect.stringContaining('give --out'),
    });
  });
});

describe('a database', () => {
  it('is brought up to date by a second export', async () => {
    const out = join(temporaryFolder(), 'posts.sqlite');
    await run('media', '--limit', '3', '--out', out);
    await run('media', '--limit', '7', '--out', out);
    await run('comments', '--limit', '2', '--out', out);
    const database = await openDatabase(out);
    expect(database.first('SELECT count(*) AS n FROM media')).toEqual({ n: 7 });
    expect(Number(database.first('SELECT count(*) AS n FROM comments')?.['n'])).toBeGreaterThan(3);
    database.close();
  });

  it('opens although a process that was killed left its lock behind', async () => {
    const out = join(temporaryFolder(), 'posts.sqlite');
    mkdirSync(`${out}.lock`);
    utimesSync(`${out}.lock`, 1, 1);
    expect(await run('media', '--limit', '3', '--out', out)).toMatchObject({ code: 0 });
  });
});

describe('edgewalk export comments', () => {
  it('has the replies, too, and makes cells harmless that a spreadsheet would run', async () => {
    const { id } = (await api.user.media.get({ fields: ['id'], limit: 1 })).data[0] ?? { id: '' };
    const made = emulator.visitors.comment(id, '=HYPERLINK("http://evil")\nnext');
    const reply = await api.comment(made.id).replies.create({ message: 'no' });
    const out = join(temporaryFolder(), 'comments.csv');
    await run('comments', '--limit', '2', '--out', out);
    const rows = rowsOf(out);
    expect(rows.find((row) => row['id'] === made.id)).toMatchObject({
      text: `'=HYPERLINK("http://evil")\nnext`,
      media: id,
    });
    expect(rows.find((row) => row['id'] === reply.id)).toMatchObject({ parent: made.id, text: 'no' });
  });

  it('has each comment once after it was stopped', async () => {
    const folder = temporaryFolder();
    const [whole, parts] = [join(folder, 'whole.ndjson'), join(folder, 'parts.ndjson')];
    await run('comments', '--limit', '8', '--out', whole);
    await stopped(['comments', '--limit', '8', '--out', parts], 3);
    await run('comments', '--limit', '8', '--out', parts);
    expect(read(parts)).toBe(read(whole));
  });
});

describe('edgewalk export insights', () => {
  it('has a row for each of the last days, with the numbers that Meta gives', async () => {
    const out = join(temporaryFolder(), 'insights.csv');
    const { code, errors } = await run('insights', '--days', '12', '--out', out);
    expect([code, errors]).toEqual([0, `12 days in ${out}`]);
    const rows = rowsOf(out);
    expect(rows.map(({ date }) => date)).toEqual(lastDays(12, Date.now()));
    const { data } = await api.user.insights.get({
      metric: ['views', 'saves'],
      period: 'day',
      metric_type: 'total_value',
      ...spanOf(rows[4]?.['date'] ?? ''),
    });
    for (const { name, total_value: total } of data) expect(rows[4]?.[name]).toBe(textOf(total?.value));
  });

  it('leaves out what Meta refuses, and says so', async () => {
    const answer = await run('insights', '--days', '2', '--metrics', 'views,saved');
    expect(answer).toMatchObject({ code: 2, errors: expect.stringContaining('did you mean saves?') });
    const since = await run('insights', '--since', '2999-01-01');
    expect(since).toMatchObject({ code: 2, errors: expect.stringContaining('the last day that is over is') });
  });
});

describe('the days of Meta', () => {
  it('begin at midnight in California, in summer and in winter', () => {
    expect(spanOf('2026-01-15')).toEqual({
      since: new Date('2026-01-15T08:00Z'),
      until: new Date('2026-01-16T08:00Z'),
    });
    expect(spanOf('2026-07-15').since).toEqual(new Date('2026-07-15T07:00Z'));
    // The clocks go forward on 2026-03-08, and the day has 23 hours.
    expect(spanOf('2026-03-08')).toEqual({
      since: new Date('2026-03-08T08:00Z'),
      until: new Date('2026-03-09T07:00Z'),
    });
    expect(lastDays(2, Date.parse('2026-03-01T07:59Z'))).toEqual(['2026-02-26', '2026-02-27']);
    expect(lastDays(2, Date.parse('2026-03-01T08:00Z'))).toEqual(['2026-02-27', '2026-02-28']);
  });
});

describe('the built command in a pipe', () => {
  it('writes lines of JSON, and goes on behind a SIGKILL', async () => {
    const environment = { EDGEWALK_TOKEN: emulator.tokens.instagram, EDGEWALK_BASE_URL: emulator.url };
    const command = start(['export', 'media', '--limit', '4'], environment);
    expect(await command.ended).toBe(0);
    expect(jsonLines(command.output().trim())).toHaveLength(4);
    expect(command.errors()).toBe('');
    const out = join(temporaryFolder(), 'media.ndjson');
    const killed = start(['export', 'media', '--out', out], environment);
    while (!existsSync(out) || read(out) === '') await new Promise((resolve) => setTimeout(resolve, 5));
    killed.child.kill('SIGKILL');
    await killed.ended;
    const again = start(['export', 'media', '--out', out], environment);
    // It may have been complete before the signal came; then the file is there, and nothing is overwritten.
    expect([0, 2]).toContain(await again.ended);
    expect(new Set(jsonLines(read(out).trimEnd()).map(({ id }) => id)).size).toBe(260);
  });
});
