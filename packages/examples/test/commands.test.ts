import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmulator } from '@edgewalk/emulator';
import { afterEach, beforeEach, expect, test } from '@jest/globals';

const runner = fileURLToPath(new URL('../../../scripts/example/index.mjs', import.meta.url));
let folder: string;
let running: ChildProcess[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'edgewalk-examples-'));
  running = [];
});
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** An example as a person starts it, without a token, against an emulator of its own and the built packages. */
const start = (...args: string[]) => startWith({}, ...args);

function startWith(environment: Record<string, string>, ...args: string[]) {
  const env = { PATH: process.env['PATH'], HOME: folder, ...environment };
  const child = spawn(process.execPath, [runner, ...args], { cwd: folder, env });
  running.push(child);
  const shown = { out: '', error: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (shown.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (shown.error += text));
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, ...shown }));
  return { child, ended, shown };
}

test('export', async () => {
  const { code, out, error } = await start('export', '--format', 'csv', '--out', 'media.csv').ended;
  expect([code, out]).toEqual([0, '']);
  expect(error).toMatch(/^50 of 260 posts\n(.*\n)*260 of 260 posts in [\d.]+ s\n$/);
  expect(readFileSync(join(folder, 'media.csv'), 'utf8').match(/^\d{17},/gm)).toHaveLength(260);
});

test('moderate', async () => {
  const { code, out, error } = await start('moderate', '--posts', '2').ended;
  expect([code, error]).toEqual([0, '']);
  const [before = '', live = ''] = out.split(/listening at .*\n/);
  expect(before).toMatch(/^answered {3}Instagram @\S+: .*\(a question\) → /m);
  expect(live).toMatch(/^answered .*gluten free.*\nhid .*\nanswered .*\(a complaint\).*\nwrote to .*\n/);
  expect(live).toMatch(/^answered {3}Facebook .*\nwrote back Instagram Do you ship\?/m);
  expect(live).toMatch(/\d+ events arrived; [1-9]\d* of them were what the bot wrote, and were ignored\n$/);
});

test('moderate, with a token: changes nothing, says what is missing, and listens until it is stopped', async () => {
  const emulator = await startEmulator();
  const authorization = `Bearer ${emulator.tokens.instagram}`;
  await fetch(`${emulator.url}/me/subscribed_apps`, { method: 'DELETE', headers: { authorization } });
  const environment = {
    EDGEWALK_TOKEN: emulator.tokens.instagram,
    EDGEWALK_BASE_URL: emulator.url,
    EDGEWALK_APP_SECRET: emulator.apps.instagram.secret,
  };
  const { child, ended, shown } = startWith(environment, 'moderate');
  while (!shown.out.includes('access level')) await once(child.stdout, 'data');
  const { origin = '' } = /listening at (?<origin>\S+),/.exec(shown.out)?.groups ?? {};
  expect((await fetch(origin, { method: 'POST', body: '{}' })).status).toBe(401);
  child.kill('SIGTERM');
  expect((await ended).code).toBe(0);
  await emulator.close();
  expect(shown.out).toMatch(/would answer/);
  expect(shown.out).toMatch(/missing: \d+ is not subscribed to comments, messages\n {2}subscriptions\.ensure/);
  expect(emulator.requests.filter(({ method }) => method === 'POST')).toEqual([]);
});

test.each(['export', 'report'])('%s, with a token of Instagram Login and its place', async (name) => {
  const emulator = await startEmulator();
  const environment = { EDGEWALK_TOKEN: emulator.tokens.instagram, EDGEWALK_BASE_URL: emulator.url };
  const { code, error } = await startWith(environment, name).ended;
  await emulator.close();
  expect([code, name === 'export' ? '' : error]).toEqual([0, '']);
  expect(emulator.requests.length).toBeGreaterThan(3);
});

test('schedule', async () => {
  const { code, out, error } = await start('schedule').ended;
  expect([code, error]).toEqual([0, '']);
  expect(out.match(/: published as https:/g)).toHaveLength(5);
  expect(out).toMatch(/far-away: waits until 2099-01-01T08:00:00.000Z\n5 published, 0 failed\n$/);
});

test.each([[], ['--product', 'threads']])('report %j', async (...product) => {
  const { code, out } = await start('report', '--out', 'report.svg', ...product).ended;
  expect(code).toBe(0);
  expect(out).toContain('@tidal.bakery');
  expect(readFileSync(join(folder, 'report.svg'), 'utf8')).toContain('aria-description="A bar for each of');
});

test.each(['express', 'hono'])('%s', async (name) => {
  const { child, ended, shown } = start(name);
  while (!shown.out.includes('/webhook')) await once(child.stdout, 'data');
  const [, origin] = /(http:\/\/localhost:\d+)\/login/.exec(shown.out) ?? [];
  expect((await fetch(`${origin}/login`, { redirect: 'manual' })).status).toBe(302);
  child.kill('SIGTERM');
  expect((await ended).code).toBe(0);
});

test('an error is one line', async () => {
  expect(await start('export', '--format', 'xml').ended).toEqual({
    code: 1,
    out: '',
    error: 'Error: --format: write one of ndjson, csv\n',
  });
});
