import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Emulator, manualClock, startEmulator } from '@edgewalk/emulator';
import { Publishers } from '@edgewalk/testing/publishers';
import { Threads } from '../../src/threads.js';
import { carousel } from './support.js';

let emulator: Emulator;
let publishers: Publishers;

beforeAll(async () => {
  emulator = await startEmulator({ clock: manualClock() });
  publishers = new Publishers(emulator, new URL('fixtures/publisher.ts', import.meta.url));
});

afterAll(async () => {
  publishers.close();
  await emulator.close();
});

const observer = () => new Threads({ accessToken: emulator.tokens.threads, baseUrl: emulator.url });

async function postsWith(text: string) {
  const page = await observer().user.threads.get({ fields: ['id', 'text'], limit: 10 });
  return page.data.filter((post) => post.text === text);
}

const timesPublished = () =>
  emulator.requests.filter(({ path, status }) => path.endsWith('/threads_publish') && status === 200).length;

/** Kills a process at each of its steps, and lets another go on; the places of the kills. */
async function killAtEachStep(content: object, text: string): Promise<readonly string[]> {
  const before = timesPublished();
  const order = { url: emulator.url, accessToken: emulator.tokens.threads };
  const killed: string[] = [];
  for (let point = 1; ; point += 1) {
    const own = `${text}, ${point}`;
    const file = join(publishers.folder, `${text.length}-${point}.json`);
    const whole = { ...order, content: { ...content, text: own }, file };
    const first = await publishers.run(whole, point);
    // It was through before it came so far: there are no more points to kill it at.
    if (first.killedAt === undefined) return killed;
    killed.push(first.killedAt);
    const { outcome } = await publishers.run(whole);
    expect(outcome).toMatchObject({ _tag: 'Right', right: { permalink: expect.any(String) } });
    expect({ at: first.killedAt, posts: await postsWith(own) }).toEqual({
      at: first.killedAt,
      posts: [{ id: outcome?.right?.['id'], text: own }],
    });
    expect(timesPublished() - before).toBe(point);
  }
}

const kindsOf = (killed: readonly string[]) =>
  [...new Set(killed.map((point) => point.replaceAll(/\d{5,}/g, '#')))].toSorted();

/** Reading leaves nothing behind, and before a step everything is as after the last one. */
const everyKind = ['after POST /me/threads', 'after POST /me/threads_publish', 'after the checkpoint'];

test('a process that publishes a carousel and is killed at any step goes on in another one: one post, each time', async () => {
  const killed = await killAtEachStep(carousel, 'From oven to table');
  expect(kindsOf(killed)).toEqual(everyKind);
  expect(killed).toHaveLength(9);
}, 600_000);

test('so does one that publishes a quote', async () => {
  const { data } = await observer().user.threads.get({ fields: ['id'], limit: 1 });
  const quote = { media_type: 'TEXT', quote_post_id: data[0]?.id };
  const killed = await killAtEachStep(quote, 'So true');
  expect(kindsOf(killed)).toEqual(everyKind);
  expect(killed).toHaveLength(5);
}, 600_000);
