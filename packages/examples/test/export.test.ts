import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type Emulator, startEmulator } from '@edgewalk/emulator';
import { AccessTokenError, Instagram } from '@edgewalk/instagram';
import { Threads } from '@edgewalk/threads';
import { exportPosts } from '../src/export/export-posts.js';
import type { Row } from '../src/export/formats.js';
import { mediaOf, type Source, threadsOf } from '../src/export/sources.js';

let emulator: Emulator;
let api: Instagram;
let media: Source;
let folder: string;

beforeAll(async () => {
  emulator = await startEmulator();
  const retry = { attempts: 4, firstDelayMs: 1 };
  api = new Instagram({ accessToken: emulator.tokens.facebook, baseUrl: emulator.url, retry });
  media = mediaOf(api);
});
afterAll(() => emulator.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'edgewalk-export-'));
});
afterEach(() => {
  emulator.faults.clear();
  rmSync(folder, { recursive: true });
});

const readRows = (file: string): Row[] =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

test('every media is a line of JSON, also after lost responses', async () => {
  emulator.faults.add({ on: 'GET /{ig-user}/media', nth: 2, fault: { reset: 'during' } });
  const out = join(folder, 'media.ndjson');
  const progress: number[] = [];
  const count = await exportPosts(media, { format: 'ndjson', out, onProgress: (rows) => progress.push(rows) });
  const { media_count } = await api.user.get({ fields: ['media_count'] });
  expect(count).toBe(media_count);
  expect(new Set(readRows(out).map(({ id }) => id)).size).toBe(count);
  expect(progress).toEqual([50, 100, 150, 200, 250, 260]);
  expect(emulator.faults.log).toHaveLength(1);
});

test('an interrupted export resumes after its last complete page', async () => {
  const [whole, parts] = [join(folder, 'whole.csv'), join(folder, 'parts.csv')];
  await exportPosts(media, { format: 'csv', out: whole });
  emulator.faults.add({ on: 'GET /{ig-user}/media', nth: 4, fault: { error: { code: 190 } } });
  await expect(exportPosts(media, { format: 'csv', out: parts })).rejects.toThrow(AccessTokenError);
  expect(readFileSync(`${parts}.cursor`, 'utf8')).not.toContain(emulator.tokens.facebook);
  await expect(exportPosts(media, { format: 'ndjson', out: parts })).rejects.toThrow('begun as csv');

  const before = emulator.requests.length;
  expect(await exportPosts(media, { format: 'csv', out: parts })).toBe(260);
  expect(emulator.requests.length - before).toBeLessThan(6);
  expect(readFileSync(parts, 'utf8')).toBe(readFileSync(whole, 'utf8'));
  expect(existsSync(`${parts}.cursor`)).toBe(false);
});

test('an existing file is not overwritten', async () => {
  const out = join(folder, 'media.csv');
  await exportPosts(media, { format: 'csv', out });
  await expect(exportPosts(media, { format: 'csv', out })).rejects.toThrow('already exists');
  expect(readFileSync(out, 'utf8')).toMatch(/^id,timestamp,media_type,media_product_type,permalink,/);
});

test('an abort ends it, and the rest can follow', async () => {
  const out = join(folder, 'media.ndjson');
  const controller = new AbortController();
  const onProgress = () => controller.abort();
  const { signal } = controller;
  await expect(exportPosts(media, { format: 'ndjson', out, signal, onProgress })).rejects.toThrow(/abort/i);
  expect(await exportPosts(media, { format: 'ndjson', out })).toBe(260);
  expect(new Set(readRows(out).map(({ id }) => id)).size).toBe(260);
});

test('the posts of a profile on Threads are exported by cursors alone', async () => {
  const out = join(folder, 'threads.ndjson');
  const threads = new Threads({ accessToken: emulator.tokens.threads, baseUrl: emulator.url });
  const count = await exportPosts(threadsOf(threads), { format: 'ndjson', out, limit: 7 });
  const rows = readRows(out);
  const { data } = await threads.user.threads.get({ fields: ['id'], limit: 100 });
  expect(rows.map(({ id }) => id)).toEqual(data.map(({ id }) => id));
  expect(count).toBeGreaterThan(14);
});
