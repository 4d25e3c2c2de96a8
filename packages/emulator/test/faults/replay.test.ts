import { expect, test } from '@jest/globals';
import type { FaultPlan } from '../../src/index.js';
import type { Json } from '../support.js';
import { endAfterEach, faulty } from './support.js';

endAfterEach();

const on = 'POST /{ig-user}/media_publish';
const rough: readonly FaultPlan[] = [
  { on, chance: 0.15, fault: { lost: 'applied' } },
  { on, chance: 0.15, fault: { lost: 'not applied' } },
  { on, chance: 0.15, fault: { refusedButLive: { code: 4, subcode: 2207051 } } },
  { on, chance: 0.15, fault: { error: { code: 24, subcode: 4279009 } } },
  { on, chance: 0.15, fault: { html: 502 } },
  { on, chance: 0.15, fault: { truncate: true } },
  { on, chance: 0.5, fault: { delay: { least: 0, most: 3 } } },
];

/** Publishes forty posts, and gives what was told, what is there, and what was done. */
async function run(seed: number) {
  const { container, publish, send, account, emulator } = await faulty({ seed, faults: rough });
  const told: string[] = [];
  for (let post = 0; post < 40; post += 1) told.push(await publish(await container(`post ${post}`)));
  const { body } = await send(`/${account}/media?fields=caption&limit=50`);
  const there = (body['data'] as Json[]).map(({ caption }) => caption as string);
  return { told, there: there.filter((caption) => /^post \d+$/.test(caption)), log: emulator.faults.log };
}

test('a run that failed can be had again, by its seed', async () => {
  const first = await run(5);
  const again = await run(5);
  expect(again).toEqual(first);
  expect((await run(6)).told).not.toEqual(first.told);
  expect(new Set(first.told).size).toBeGreaterThan(3);
});

test('the log tells what is there, whatever the client was told', async () => {
  const { there, log } = await run(5);
  const struck = new Map(log.map(({ nth, applied }) => [nth - 1, applied]));
  const posts = Array.from({ length: 40 }, (_, post) => post).filter((post) => struck.get(post) ?? true);
  expect(there.toReversed()).toEqual(posts.map((post) => `post ${post}`));
});
