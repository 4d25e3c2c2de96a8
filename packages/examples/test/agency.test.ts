import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { connect, hasPostgres, postgresUrl } from '@edgewalk/testing/postgres-server';
import { hasRedis, redisUrl } from '@edgewalk/testing/redis-server';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Board } from '../src/agency/board.js';
import type { MediaRow } from '../src/agency/sinks.js';

const runner = fileURLToPath(new URL('../../../scripts/example/index.mjs', import.meta.url));
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'edgewalk-agency-test-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The example with few accounts, as a person starts it. */
async function run(environment: Record<string, string>) {
  const args = [runner, 'agency', '--accounts', '60', '--posts', '9', '--out', 'rows.ndjson'];
  const child = spawn(process.execPath, args, { cwd: folder, env: { HOME: folder, ...environment } });
  const shown = { out: '', error: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (shown.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (shown.error += text));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...shown };
}

const rows = (): MediaRow[] =>
  readFileSync(join(folder, 'rows.ndjson'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as MediaRow);

test('without Redis it reads all accounts, and says what to install', async () => {
  // Two of 60 are held, one has removed the agency; each other one has six media.
  const { code, out, error } = await run({ PATH: folder });
  expect([code, error]).toEqual([0, '']);
  expect(out.match(/is held until/g)).toHaveLength(2);
  expect(out).toMatch(/^\d+ cannot be read: .*does not exist/m);
  expect(out).toMatch(
    /night: 342 rows of 60 accounts in rows\.ndjson; 2 held, 1 refused\nday: left out, no Redis: install/,
  );
  expect(new Set(rows().map(({ account }) => account)).size).toBe(57);
  expect(new Set(rows().map(({ media }) => media)).size).toBe(342);
}, 60_000);

(hasPostgres ? describe : describe.skip)('with Postgres', () => {
  test('each media is one row, also after a second night', async () => {
    const url = await postgresUrl();
    const pool = connect(url);
    for (const night of [1, 2]) {
      const { code, out, error } = await run({ PATH: folder, DATABASE_URL: url });
      expect([code, error]).toEqual([0, '']);
      expect(out).toMatch(/^night: 342 rows of 60 accounts in the table edgewalk_media; 2 held, 1 refused$/m);
      const { rows: counted } = await pool.query<{ media: number; accounts: number }>(
        'SELECT count(*)::int AS media, count(DISTINCT account)::int AS accounts FROM edgewalk_media',
      );
      expect({ night, ...counted[0] }).toEqual({ night, media: 342, accounts: 57 });
    }
  }, 120_000);
});

(hasRedis ? describe : describe.skip)('with Redis', () => {
  test('each post is live once, though a worker is killed', async () => {
    const { code, out, error } = await run({ PATH: folder, REDIS_URL: await redisUrl() });
    expect([code, error]).toEqual([0, '']);
    expect(out).toMatch(/^worker 1 was killed: the others take its posts over$/m);
    expect(out).toMatch(/^day: 9 posts, 9 of them live once\n$/m);
  }, 120_000);
});

/** What a board writes. */
function paint(isTTY: boolean, hasColour: boolean): string {
  const written: string[] = [];
  const board = new Board(['1', '2', '3'], { isTTY, write: (text: string) => written.push(text) > 0 }, hasColour);
  board.read('1', 6);
  board.held('2', new Date(0));
  board.refused('3', new Error('removed'));
  board.scheduled(1);
  board.published('1', 'worker 2');
  board.killed('worker 1');
  board.end();
  return written.join('');
}

describe('the board', () => {
  test('paints over itself on a terminal', () => {
    const text = paint(true, true);
    expect(text).toContain('\u001B[32m●\u001B[39m\u001B[33mh\u001B[39m\u001B[31mx\u001B[39m');
    const lines = text.slice(text.lastIndexOf('\u001B[3A')).split('\n');
    expect(lines[0]).toContain('\u001B[2K');
    expect(lines.slice(1, 3)).toEqual([
      '\u001B[2K6 rows, 1 held, 1 refused; posts: worker 2: 1',
      '\u001B[2Kworker 1 was killed: the others take its posts over',
    ]);
  });

  test('has no colours where none are wanted', () => {
    expect(paint(true, false)).toContain('\u001B[2K●hx\n');
  });

  test('writes plain lines elsewhere', () => {
    expect(paint(false, false).split('\n')).toEqual([
      '2 is held until 1970-01-01T00:00:00.000Z: a later harvest reads it',
      '3 cannot be read: removed',
      '1 posts scheduled',
      'worker 1 was killed: the others take its posts over',
      '',
    ]);
  });
});
