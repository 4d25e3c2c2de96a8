import { expect, test } from '@jest/globals';
import { checkpointOf, type PublishCheckpoint } from '../../src/index.js';
import { atTheEmulator, carousel, image_url, newPosts, published, studio } from './support.js';

atTheEmulator();

/** A publishing that stops after so many checkpoints, as if the process had died. */
async function stopAfter(kept: number): Promise<PublishCheckpoint | undefined> {
  const checkpoints: PublishCheckpoint[] = [];
  const { publish } = studio();
  const onCheckpoint = (checkpoint: PublishCheckpoint) => {
    if (checkpoints.length === kept) throw new Error('the process died');
    checkpoints.push(JSON.parse(JSON.stringify(checkpoint)));
  };
  const outcome = await publish(carousel, { onCheckpoint }).either();
  expect(outcome._tag).toBe(kept < 5 ? 'Left' : 'Right');
  return checkpoints.at(-1);
}

test.each([0, 1, 2, 3, 4, 5])('after %i checkpoints it goes on, and there is one post', async (kept) => {
  const checkpoint = await stopAfter(kept);
  const { publish, steps } = studio();
  const post = await publish(carousel, { checkpoint });
  expect(await newPosts()).toMatchObject([{ id: post.id }]);
  expect(published()).toBe(1);
  expect(steps.filter((step) => step === 'create')).toHaveLength(Math.max(0, 3 - kept));
});

test('a checkpoint of a post that is out only reads it back', async () => {
  const checkpoint = await stopAfter(5);
  const { publish, steps } = studio();
  await publish(carousel, { checkpoint });
  expect(steps).toEqual(['account', 'read']);
});

test('a checkpoint that cannot be kept ends it before the next step, and says why', async () => {
  const { publish, steps } = studio();
  const full = new Error('the disk is full');
  const outcome = await publish(
    { image_url },
    {
      onCheckpoint: () => {
        throw full;
      },
    },
  ).either();
  expect(outcome).toMatchObject({ left: { _tag: 'AbortError', cause: full } });
  expect(steps).toEqual(['account', 'quota', 'create']);
});

test('a checkpoint of another content or account is refused, and nothing is sent', async () => {
  const checkpoint = await stopAfter(2);
  const { publish, steps } = studio();
  const other = { ...carousel, caption: 'Something else' } as typeof carousel;
  expect(await publish(other, { checkpoint }).either()).toMatchObject({
    left: { _tag: 'InvalidParameterError', advice: expect.stringContaining('it is of another post') },
  });
  const foreign = { ...checkpoint, account: '17' } as PublishCheckpoint;
  const refused = await publish(carousel, { checkpoint: foreign }).either();
  expect(refused).toMatchObject({
    left: { _tag: 'InvalidParameterError', advice: expect.stringContaining('it is of the account 17') },
  });
  expect(refused._tag === 'Left' && checkpointOf(refused.left)).toBeUndefined();
  expect(steps).toEqual(['account']);
});

test('the order of members does not make another content of it', async () => {
  const checkpoint = await stopAfter(3);
  const turned = Object.fromEntries(Object.entries(carousel).toReversed()) as typeof carousel;
  await studio().publish(turned, { checkpoint });
  expect(published()).toBe(1);
});

test.each([
  ['a text', '{"version":1}', 'JSON.parse'],
  ['of a version to come', { version: 2 }, 'it has version 2'],
  ['of something else', { id: '17' }, 'give back what onCheckpoint was given'],
  ['of a list', [], 'give back what onCheckpoint was given'],
])('a checkpoint that is %s is refused at once', (_, checkpoint, complaint) => {
  const { publish } = studio();
  expect(() => publish(carousel, { checkpoint: checkpoint as unknown as PublishCheckpoint })).toThrow(complaint);
});

test('a checkpoint that contradicts itself is refused at once', async () => {
  const checkpoint = (await stopAfter(1)) as PublishCheckpoint;
  const { publish } = studio();
  expect(() => publish(carousel, { checkpoint: { ...checkpoint, step: 'publishing' } })).toThrow(
    "at the step 'publishing' it has a container",
  );
  expect(() => publish({ image_url }, { checkpoint })).toThrow('it is of another post');
});

test('null is no checkpoint, as a store without one gives it', async () => {
  await studio().publish({ image_url }, { checkpoint: null });
  expect(published()).toBe(1);
});

// A queue decides by these two alone.
test('a publish that was stopped in the middle of a request says that it can be resumed, and keeps what it has', async () => {
  const stop = new AbortController();
  const first = studio(async (step, nth, send) => {
    if (step !== 'create' || nth < 3) return undefined;
    stop.abort();
    return send();
  });
  const outcome = await first.publish(carousel, { signal: stop.signal }).either();
  expect(outcome).toMatchObject({ left: { _tag: 'AbortError', retry: 'resume' } });
  const { left: error } = outcome as { left: unknown };
  const checkpoint = checkpointOf(error);
  expect(checkpoint?.children).toEqual([expect.any(String), expect.any(String)]);
  expect(await studio().publish(carousel, { checkpoint })).toMatchObject({ id: expect.any(String) });
  expect(published()).toBe(1);
});
