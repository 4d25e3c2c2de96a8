import { describe, expect, test } from '@jest/globals';
import { OutcomeUnknownError } from '@edgewalk/core';
import { checkpointOf } from '@edgewalk/publishing';
import { Threads } from '../../src/index.js';
import {
  atTheEmulator,
  broken,
  carousel,
  newPosts,
  observer,
  refusal,
  someonesPost,
  type Step,
  studio,
  timesPublished,
  words,
} from './support.js';

atTheEmulator();

/** Sends the first request of a step, and loses its answer. */
const losing = (lost: Step) =>
  studio(async (step, nth, send) => {
    if (step !== lost || nth > 1) return undefined;
    await send();
    return broken();
  });

describe('a lost answer', () => {
  test.each([
    ['a text', words],
    ['a carousel', carousel],
  ])('of a publish is found again by its container: %s', async (_, content) => {
    const { publish, steps } = losing('publish');
    const { id } = await publish(content);
    expect(await newPosts()).toMatchObject([{ id }]);
    expect(steps.filter((step) => step === 'publish')).toHaveLength(1);
  });

  test('of a reply is found among the replies', async () => {
    const reply_to_id = await someonesPost();
    const { id } = await losing('publish').publish({ ...words, reply_to_id });
    expect(await newPosts('replies')).toMatchObject([{ id }]);
  });

  test('of a ghost post is found among the ghost posts', async () => {
    const { id } = await losing('publish').publish({ ...words, is_ghost_post: true });
    expect(await newPosts('ghostPosts')).toMatchObject([{ id }]);
  });

  test('of a quote is told from a post with the same text', async () => {
    const quote_post_id = await someonesPost();
    const { id: plain } = await studio().publish(words);
    const { id } = await losing('publish').publish({ ...words, quote_post_id });
    expect(id).not.toBe(plain);
    expect(
      await observer()
        .post(id ?? '')
        .get({ fields: ['is_quote_post'] }),
    ).toMatchObject({ is_quote_post: true });
  });

  test('of a container is no doubt: another one is made', async () => {
    const { publish } = losing('create');
    await publish(words);
    expect(await newPosts()).toHaveLength(1);
  });

  test('of a text that publishes itself is found by its words, and not sent again', async () => {
    const { publish, steps } = losing('create');
    const { id } = await publish({ ...words, auto_publish_text: true });
    expect(await newPosts()).toMatchObject([{ id }]);
    expect(steps.filter((step) => step === 'create')).toHaveLength(1);
  });

  test('of a text that publishes itself, and is not there after a second look, is sent once more', async () => {
    const { publish, steps } = studio((step, nth) => (step === 'create' && nth === 1 ? broken() : undefined));
    await publish({ ...words, auto_publish_text: true });
    expect(steps.filter((step) => step === 'list')).toHaveLength(2);
    expect(await newPosts()).toHaveLength(1);
  });

  test('that nobody can clear up is an error with the checkpoint, from which a later call goes on', async () => {
    const { publish } = studio(async (step, nth, send) => {
      if (step === 'publish' && nth === 1) {
        await send();
        return broken();
      }
      return step === 'status' && nth > 1 ? refusal(190, 463) : undefined;
    });
    const error = await publish(words).then(undefined, (thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(OutcomeUnknownError);
    const { publish: again } = studio();
    const { id } = await again(words, { checkpoint: checkpointOf(error) });
    expect(await newPosts()).toMatchObject([{ id }]);
    expect(timesPublished()).toBe(1);
  });
});

describe('a refusal with the code 10', () => {
  // threads-go (posts_publish_recovery.go) records that Meta answers so although the container is published.
  test('of a post that is live all the same is found', async () => {
    const { publish, steps } = studio(async (step, nth, send) => {
      if (step !== 'publish' || nth > 1) return undefined;
      await send();
      return refusal(10, undefined, 'Application does not have permission for this action');
    });
    const { id } = await publish(carousel);
    expect(await newPosts()).toMatchObject([{ id }]);
    expect(steps.filter((step) => step === 'publish')).toHaveLength(1);
  });

  test('of a post that is not live is what it says', async () => {
    const { publish, steps } = studio((step) => (step === 'publish' ? refusal(10) : undefined));
    await expect(publish(words)).rejects.toMatchObject({ _tag: 'PermissionError' });
    expect(steps.filter((step) => step === 'publish')).toHaveLength(1);
    expect(await newPosts()).toEqual([]);
  });
});

test('a text that publishes itself is not repeated by the client either', async () => {
  const { emulator } = studio();
  const calls: string[] = [];
  const api = new Threads({
    accessToken: emulator.tokens.threads,
    baseUrl: emulator.url,
    transport:
      ({ summary: { path } }) =>
      async () => {
        calls.push(path);
        return broken();
      },
    retry: { attempts: 3, firstDelayMs: 1, longestDelayMs: 1 },
  });
  const container = { media_type: 'TEXT', text: 'x' } as const;
  await api.user.threads.create(container).either();
  expect(calls).toHaveLength(3);
  calls.length = 0;
  const outcome = await api.user.threads.create({ ...container, auto_publish_text: true }).either();
  expect(outcome).toMatchObject({ left: { _tag: 'OutcomeUnknownError', retry: 'never' } });
  expect(calls).toHaveLength(1);
});
