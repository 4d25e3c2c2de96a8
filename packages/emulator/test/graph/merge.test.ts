import { Instagram } from '@edgewalk/instagram';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Emulator, startEmulator } from '../../src/index.js';

let emulator: Emulator;

beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.close());

const client = (merge: boolean) =>
  new Instagram({ accessToken: emulator.tokens.facebook, baseUrl: emulator.url, merge, limits: false });

async function idsOf(count: number): Promise<readonly string[]> {
  const api = client(false);
  const media: string[] = [];
  for await (const { id } of api.user.media.get({ fields: ['id'], limit: 100 })) media.push(id);
  const ids = [...media];
  for (const id of media) {
    if (ids.length >= count) break;
    for await (const comment of api.media(id).comments.get({ fields: ['id'] })) ids.push(comment.id);
  }
  return ids.slice(0, count);
}

test('1,000 reads that are merged take 20 requests, and are answered as those that are not', async () => {
  const ids = await idsOf(1_000);
  expect(new Set(ids).size).toBe(1_000);
  emulator.faults.add({ fault: { delay: '50ms' } });
  const read = (api: Instagram) => Promise.all(ids.map((id) => api.client.get(id, { fields: 'id,timestamp' })));
  const before = emulator.requests.length;
  const together = await read(client(true));
  expect(emulator.requests.slice(before)).toHaveLength(20);
  const alone = await read(client(false));
  expect(emulator.requests.slice(before)).toHaveLength(1_020);
  expect(together).toEqual(alone);
  expect(together.map(({ id }) => id)).toEqual(ids);
});
