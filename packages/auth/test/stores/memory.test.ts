import { expect, test } from '@jest/globals';
import { memoryStore } from '../../src/index.js';
import { longToken } from '../support/scripted-refresh.js';

test('gives what it was made with, then what was written', async () => {
  expect(await memoryStore().read()).toBeUndefined();
  const store = memoryStore(longToken());
  expect(await store.read()).toEqual(longToken());
  await store.write(longToken({ userId: '17' }));
  expect(await store.read()).toEqual(longToken({ userId: '17' }));
});

test('runs one after the other, also after one that failed', async () => {
  const store = memoryStore();
  const seen: string[] = [];
  const turn = (name: string) => async () => {
    seen.push(`${name} begins`);
    await Promise.resolve();
    seen.push(`${name} ends`);
    if (name === 'a') throw new Error(name);
    return name;
  };
  const turns = ['a', 'b', 'c'].map((name) => store.lock(turn(name)));
  expect(await Promise.allSettled(turns)).toMatchObject([{ status: 'rejected' }, { value: 'b' }, { value: 'c' }]);
  expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});
