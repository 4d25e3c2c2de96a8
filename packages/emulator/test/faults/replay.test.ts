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

/** Publishes forty posts; returns the responses, the captions of what was published, and the log. */
async function run(seed: number) {
  const { container, publish, send, account, emulator } = await faulty({ seed, faults: rough });
  const responses: string[] = [];
  for (let post = 0; post < 40; post += 1) responses.push(await publish(await container(`post ${post}`)));
  const { body } = await send(`/${account}/media?fields=caption&limit=50`);
  const captions = (body['data'] as Json[]).map(({ caption }) => caption as string);
  return {
    responses,
    captions: captions.filter((caption) => /^post \d+$/.test(caption)),
    log: emulator.faults.log,
  };
}

test('a run that failed can be had again, by its seed', async () => {
  const first = await run(5);
  const again = await run(5);
  expect(again).toEqual(first);
  expect((await run(6)).responses).not.toEqual(first.responses);
  expect(new Set(first.responses).size).toBeGreaterThan(3);
});

test('the log shows what was published, whatever the client received', async () => {
  const { captions, log } = await run(5);
  const appliedByPost = new Map(log.map(({ nth, applied }) => [nth - 1, applied]));
  const posts = Array.from({ length: 40 }, (_, post) => post).filter((post) => appliedByPost.get(post) ?? true);
  expect(captions.toReversed()).toEqual(posts.map((post) => `post ${post}`));
});
