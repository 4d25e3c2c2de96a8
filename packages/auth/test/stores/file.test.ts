import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { rowStoreContract, rowStoreProcesses } from '@edgewalk/testing/row-store';
import { vaultProcesses } from '@edgewalk/testing/vault';
import { fileStore, StoreError } from '../../src/index.js';
import { runFixture } from '../support/child.js';
import { newFolder } from '../support/folder.js';

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);
const filesIn = (folder: string) => readdirSync(folder, { recursive: true }).map(String).toSorted();

async function catchRejection(work: Promise<unknown>): Promise<StoreError> {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(StoreError);
  return error as StoreError;
}

describe('fileStore', () => {
  const opener = new URL('../fixtures/open-file-store.mjs', import.meta.url);
  const sharedIn = (folder: string) => ({ opener, place: () => folder, open: () => fileStore(folder) });
  const rows = sharedIn(newFolder());
  rowStoreContract(rows.open);
  rowStoreProcesses(rows);
  vaultProcesses(sharedIn(newFolder()));
});

test('a row is one file, for its owner only, in folders made for it', async () => {
  const folder = join(newFolder(), 'a', 'b');
  const store = fileStore(folder);
  const first = (await store.swap('17', 0, { value: 'secret' })) ?? 0;
  await store.swap('17', first, { value: 'secret' });
  const lease = await store.lease('17', 60_000);
  await lease?.release();
  expect(filesIn(folder)).toEqual(['17', '17/4.json']);
  expect([folder, join(folder, '17'), join(folder, '17/4.json')].map(modeOf)).toEqual(['700', '700', '600']);
});

test('a removed row leaves none of its content', async () => {
  const folder = newFolder();
  const store = fileStore(folder);
  await store.swap('17', (await store.swap('17', 0, { value: 'secret' })) ?? 0, undefined);
  expect(filesIn(folder)).toEqual(['17', '17/2.json']);
  expect(readFileSync(join(folder, '17/2.json'), 'utf8')).not.toContain('secret');
});

test('a link to a folder stays one', async () => {
  const [folder, link] = [newFolder(), join(newFolder(), 'link')];
  symlinkSync(folder, link);
  await fileStore(link).swap('17', 0, { value: 'a' });
  expect(await fileStore(folder).read('17')).toMatchObject({ value: 'a' });
});

test.each([
  ['cut off', '{"id":"1","row":{"key":"17","val'],
  ['a bare token', 'secret~IGAA'],
  ['a list', '["secret~"]'],
  ['empty', ''],
  ['without a row', '{"secret~":1}'],
])('a file that is %s is refused by an error that names it and shows nothing of it', async (_, text) => {
  const folder = newFolder();
  const store = fileStore(folder);
  await store.swap('17', 0, { value: 'a', dueAt: 1 });
  await store.swap('18', 0, { value: 'b', dueAt: 1 });
  const file = join(folder, '17/1.json');
  writeFileSync(file, text);
  const error = await catchRejection(store.read('17'));
  expect(error).toMatchObject({ problem: 'broken', file, retry: 'never' });
  expect([inspect(error, { depth: 10, showHidden: true }), JSON.stringify(error)].join()).not.toContain('secret~');
  // The others are found.
  expect(await store.due(2, { limit: 10 })).toMatchObject([{ key: '18' }]);
});

test('what cannot be read or written is reported with the code of the system', async () => {
  const file = join(newFolder(), 'file');
  writeFileSync(file, '');
  const store = fileStore(file);
  expect(await catchRejection(store.read('17'))).toMatchObject({ problem: 'unreadable', retry: 'after' });
  expect(await catchRejection(store.due(1, { limit: 1 }))).toMatchObject({
    problem: 'unreadable',
    message: `${file} cannot be read: ENOTDIR`,
  });
  const error = await catchRejection(fileStore('/sys/edgewalk').swap('17', 0, { value: 'a' }));
  expect(error).toMatchObject({ problem: 'unwritable', message: expect.stringMatching(/cannot be written: E[A-Z]+$/) });
});

describe('a process that is killed in a swap', () => {
  test.each([
    ['before the file has its name leaves the old row', 'link', 'old', 1],
    ['before the old file is removed leaves the new row', 'rm', 'new', 0],
  ])('%s, and the next swap clears up', async (_, at, value, drafts) => {
    const folder = newFolder();
    const store = fileStore(folder);
    const first = (await store.swap('17', 0, { value: 'old' })) ?? 0;
    const crash = await runFixture('crash-in-swap.mjs', [folder, '17', String(first), 'new', at]);
    expect(crash).toMatchObject({ signal: 'SIGKILL', stderr: '' });
    const { version = 0, ...row } = (await store.read('17')) ?? {};
    expect(row).toEqual({ key: '17', value });
    const left = filesIn(folder).filter((name) => name.endsWith('.tmp'));
    expect(left).toHaveLength(drafts);
    // Long ago, by the clock of the file system.
    for (const name of left) utimesSync(join(folder, name), 1, 1);
    expect(await store.swap('17', version, { value: 'next' })).toBeDefined();
    expect(filesIn(folder)).toHaveLength(2);
    expect(await store.read('17')).toMatchObject({ value: 'next' });
  });
});

test('the draft of a process that writes now is left alone, and so are the files of others', async () => {
  const folder = newFolder();
  mkdirSync(join(folder, '17'));
  const names = [`${crypto.randomUUID()}.tmp`, 'notes.tmp', 'notes.json'].map((name) => join(folder, '17', name));
  for (const path of names) writeFileSync(path, '');
  for (const path of names.slice(1)) utimesSync(path, 1, 1);
  await fileStore(folder).swap('17', 0, { value: 'a' });
  expect(names.every((path) => existsSync(path))).toBe(true);
});

test('a process that stopped while others went on does not count as first', async () => {
  const folder = newFolder();
  const store = fileStore(folder);
  const version = (await store.swap('17', 0, { value: 'a' })) ?? 0;
  // What the stopped process writes when it wakes: its number is free, since the files before the newest are removed.
  await store.swap('17', version, { value: 'b' });
  await store.swap('17', version + 1, { value: 'c' });
  const stale = { id: 'stale', base: 'gone', row: { key: '17', version: version + 1, value: 'late' } };
  writeFileSync(join(folder, '17/2.json'), JSON.stringify(stale));
  expect(await store.read('17')).toMatchObject({ value: 'c' });
  expect(await store.swap('17', version + 1, { value: 'd' })).toBeUndefined();
});
