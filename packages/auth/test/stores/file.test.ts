import {
  chmodSync,
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
import fc from 'fast-check';
import { type AccessToken, fileStore, TokenStoreError } from '../../src/index.js';
import { runFixture } from '../support/child.js';
import { newFolder } from '../support/folder.js';
import { longToken } from '../support/scripted-refresh.js';

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);
const newFile = (): string => join(newFolder(), 'token.json');
/** Long ago, by the clock of the file system. */
const age = (path: string): void => utimesSync(path, 1, 1);

async function catchRejection(work: Promise<unknown>): Promise<TokenStoreError> {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(TokenStoreError);
  return error as TokenStoreError;
}

test('there is no token before the first is written', async () => {
  expect(await fileStore(newFile()).read()).toBeUndefined();
  expect(await fileStore(join(newFolder(), 'no', 'folder', 'token.json')).read()).toBeUndefined();
});

test('gives back what was written, also to another store of the file', async () => {
  const file = newFile();
  const text = fc.stringMatching(/^[\x21-\x7e]{1,300}$/);
  const time = fc.integer({ min: 0, max: 8.64e15 });
  const tokens: fc.Arbitrary<AccessToken> = fc.record(
    {
      accessToken: text,
      obtainedAt: time,
      expiresAt: time,
      userId: fc.string(),
      permissions: fc.array(fc.string(), { maxLength: 3 }),
    },
    { requiredKeys: ['accessToken', 'obtainedAt'] },
  );
  await fc.assert(
    fc.asyncProperty(tokens, async (token) => {
      await fileStore(file).write(token);
      expect(await fileStore(file).read()).toEqual(token);
    }),
    { numRuns: 30 },
  );
  expect(readdirSync(join(file, '..'))).toEqual(['token.json']);
});

test('a console shows a token that was read without its text', async () => {
  const store = fileStore(newFile());
  await store.write(longToken());
  expect(inspect(await store.read())).not.toContain('secret~');
});

describe('who may read it', () => {
  test('the file is for its owner only, and so is a folder made for it', async () => {
    const folder = join(newFolder(), 'a', 'b');
    const file = join(folder, 'token.json');
    await fileStore(file).write(longToken());
    expect([modeOf(file), modeOf(folder), modeOf(join(folder, '..'))]).toEqual(['600', '700', '700']);
  });

  test('a file that others could read is closed by the next write', async () => {
    const file = newFile();
    writeFileSync(file, '{}', { mode: 0o644 });
    chmodSync(file, 0o644);
    await fileStore(file).write(longToken());
    expect(modeOf(file)).toBe('600');
  });

  test('a link stays one', async () => {
    const [file, link] = [newFile(), newFile()];
    writeFileSync(file, '');
    symlinkSync(file, link);
    await fileStore(link).write(longToken());
    expect(await fileStore(file).read()).toEqual(longToken());
    expect(modeOf(file)).toBe('600');
  });
});

describe('content that is no token', () => {
  const secret = 'secret~IGAA-do-not-show';
  test.each([
    ['cut off', JSON.stringify(longToken({ accessToken: secret })).slice(0, -2), 'not JSON'],
    ['a bare token', secret, 'not JSON'],
    ['a list', JSON.stringify([secret]), 'not a JSON object'],
    ['empty', '', 'not JSON'],
    ['without a time', JSON.stringify({ accessToken: secret }), 'obtainedAt'],
    ['a token of two lines', JSON.stringify({ accessToken: `${secret}\n`, obtainedAt: 1 }), 'accessToken'],
    ['a time beyond all calendars', JSON.stringify(longToken({ accessToken: secret, expiresAt: 1e20 })), 'expiresAt'],
    ['permissions as text', JSON.stringify({ ...longToken(), permissions: secret }), 'permissions'],
  ])(
    '%s: refused by an error that names the file and what is wrong, and shows nothing of it',
    async (_, text, says) => {
      const file = newFile();
      writeFileSync(file, text);
      const error = await catchRejection(fileStore(file).read());
      expect(error).toMatchObject({ problem: 'broken', file, retry: 'never' });
      expect(error.message).toContain(file);
      expect(error.message).toContain(says);
      expect(error.advice).toBe(`Remove ${file}, and log in again.`);
      const shown = [inspect(error, { depth: 10, showHidden: true }), JSON.stringify(error)].join();
      expect(shown).not.toContain('secret~');
    },
  );

  test('a failed read or write is reported with the code of the system', async () => {
    const folder = newFolder();
    expect(await catchRejection(fileStore(folder).read())).toMatchObject({
      problem: 'unreadable',
      message: `${folder} cannot be read: EISDIR`,
    });
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const below = fileStore(join(file, 'token.json'));
    const unwritable = { problem: 'unwritable', message: expect.stringMatching(/: (ENOTDIR|EEXIST)$/) };
    expect(await catchRejection(below.write(longToken()))).toMatchObject(unwritable);
    expect(await catchRejection(below.lock(async () => 1))).toMatchObject(unwritable);
  });
});

describe('a crash', () => {
  test('between writing and renaming leaves the old token, and the next write clears up', async () => {
    const file = newFile();
    const store = fileStore(file);
    await store.write(longToken());
    const crash = await runFixture('crash-in-write.mjs', [
      file,
      JSON.stringify(longToken({ accessToken: 'secret~lost' })),
    ]);
    expect(crash).toMatchObject({ signal: 'SIGKILL', stderr: '' });
    expect(await store.read()).toEqual(longToken());
    const left = readdirSync(join(file, '..')).filter((name) => name.endsWith('.tmp'));
    expect(left).toHaveLength(1);
    const draft = join(file, '..', left.join());
    expect(modeOf(draft)).toBe('600');
    expect(readFileSync(draft, 'utf8')).toContain('secret~lost');

    age(draft);
    age(`${file}.lock`);
    await store.lock(() => store.write(longToken({ userId: '17' })));
    expect(readdirSync(join(file, '..'))).toEqual(['token.json']);
    expect(await store.read()).toEqual(longToken({ userId: '17' }));
  });

  test('a write that fails leaves nothing behind', async () => {
    const folder = newFolder();
    const file = join(folder, 'token.json');
    mkdirSync(file);
    expect((await catchRejection(fileStore(file).write(longToken()))).problem).toBe('unwritable');
    expect(readdirSync(folder)).toEqual(['token.json']);
  });

  test('the draft of another process that writes now is left alone, and so are the files of others', async () => {
    const file = newFile();
    const draft = `${file}.${crypto.randomUUID()}.tmp`;
    const others = [`${file}.old.tmp`, `${file}.bak`, `${file}x.${crypto.randomUUID()}.tmp`];
    for (const path of [draft, ...others]) writeFileSync(path, '');
    for (const path of others) age(path);
    await fileStore(file).write(longToken());
    expect([draft, ...others].every((path) => existsSync(path))).toBe(true);
  });
});

describe('the lock', () => {
  test('it is held during the run, by one at a time, and gone afterwards', async () => {
    const file = newFile();
    let inside = 0;
    const seen: unknown[] = [];
    const turn = async () => {
      inside += 1;
      await fileStore(file).write(longToken());
      seen.push([inside, existsSync(`${file}.lock`)]);
      inside -= 1;
    };
    await Promise.all([1, 2, 3].map(() => fileStore(file).lock(turn)));
    expect(seen).toEqual([1, 2, 3].map(() => [1, true]));
    expect(readdirSync(join(file, '..'))).toEqual(['token.json']);
  });

  test('it gives what the run gives, and passes on how it fails', async () => {
    const store = fileStore(newFile());
    expect(await store.lock(async () => 7)).toBe(7);
    const failure = new Error('of the run');
    await expect(store.lock(() => Promise.reject(failure))).rejects.toBe(failure);
    expect(await store.lock(async () => 8)).toBe(8);
  });

  test('the lock of a process that crashed is taken over', async () => {
    const file = newFile();
    mkdirSync(`${file}.lock`);
    age(`${file}.lock`);
    expect(await fileStore(file).lock(async () => 'mine')).toBe('mine');
  });
});
