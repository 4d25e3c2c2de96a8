import { describe, expect, test } from '@jest/globals';
import { type GraphError, OutcomeUnknownError } from '@edgewalk/core';
import { systemTimer } from '@edgewalk/core/declare';
import { checkpointOf } from '../../src/index.js';
import {
  atTheEmulator,
  broken,
  carousel,
  image_url,
  type Meddling,
  newPosts,
  refusal,
  says,
  studio,
} from './support.js';

atTheEmulator();

const content = { image_url, caption: 'Is it live?' };
const count = (steps: readonly string[], step: string) => steps.filter((one) => one === step).length;

async function failureOf(call: PromiseLike<unknown>): Promise<GraphError> {
  try {
    await call;
  } catch (error) {
    return error as GraphError;
  }
  throw new Error('it should have failed');
}

/** It is published, and the first answer says something else. */
const liveBut =
  (answer: ReturnType<typeof refusal>, more: Meddling = () => undefined): Meddling =>
  async (step, nth, send) => {
    if (step !== 'publish' || nth > 1) return more(step, nth, send);
    await send();
    return answer;
  };

const html = { _tag: 'Right', right: { status: 502, headers: {}, body: '<html>' } } as const;

describe('live, though the answer', () => {
  test.each([
    ['was a refusal as spam (4/2207051)', refusal(4, 2207051)],
    ['never came', broken()],
    ['was that the service is down', refusal(2)],
    ['was a web page', html],
    ['was cut off', { _tag: 'Right', right: { status: 200, headers: {}, body: '{"id":"17' } } as const],
    ['had no id', says({ success: true })],
    ['was an error nobody knows', refusal(12_345)],
    ['was that the object does not exist', refusal(100, 33)],
    ['was that it is a duplicate (506)', refusal(506)],
    ['was that the action is blocked (368)', refusal(368)],
  ])('%s: one post, found, and nothing is sent again', async (_, answer) => {
    const { publish, steps } = studio(liveBut(answer));
    const post = await publish(content);
    expect(count(steps, 'publish')).toBe(1);
    expect(await newPosts()).toMatchObject([{ id: post.id }]);
    expect(post.permalink).toMatch(/^https:/);
  });

  test('never came, and the media are not shown either: published, without an id', async () => {
    const { checkpoints, publish } = studio(
      liveBut(broken(), (step) => (step === 'list' ? refusal(100, 33) : undefined)),
    );
    const post = await publish(content);
    expect(post).toEqual({ container: expect.any(String) });
    expect(checkpoints.at(-1)).toMatchObject({ step: 'published', media: null });
    const again = studio();
    expect(await again.publish(content, { checkpoint: checkpoints.at(-1) })).toEqual(post);
  });

  test('never came, and the container is not shown: the media tell', async () => {
    let isSent = false;
    const { publish } = studio(
      liveBut(broken(), (step) => (step === 'status' && isSent ? refusal(100, 33) : undefined)),
    );
    const call = publish(content, { onProgress: ({ type }) => (isSent ||= type === 'publishing') });
    expect(await newPosts()).toMatchObject([]);
    expect((await call).id).toBe((await newPosts())[0]?.id);
  });

  // Meta's clock and this machine's differ, by less than two minutes.
  test.each([
    ['a minute before it was sent', -60_000, true],
    ['five minutes before it was sent', -300_000, false],
  ])('never came, and a post with the same words is from %s', async (_, offsetMs, isOurs) => {
    const { clock, publish } = studio(
      liveBut(broken(), (step) => {
        const timestamp = new Date(clock.now() + offsetMs).toISOString();
        const media = { id: '9', caption: content.caption, media_type: 'IMAGE', timestamp };
        return step === 'list' ? says({ data: [media] }) : undefined;
      }),
    );
    expect((await publish(content)).id).toBe(isOurs ? '9' : undefined);
  });

  test.each([
    [2, '9'],
    [3, undefined],
  ])('never came, and a carousel with the same words has %d children', async (children, id) => {
    const { publish } = studio(
      liveBut(broken(), (step) => {
        const data = Array.from({ length: children }, (_, index) => ({ id: String(index) }));
        const media = { id: '9', caption: 'From oven to table', media_type: 'CAROUSEL_ALBUM', children: { data } };
        return step === 'list' ? says({ data: [media] }) : undefined;
      }),
    );
    expect((await publish(carousel)).id).toBe(id);
  });

  test('was that it is not ready, and the next one was lost: found by the time of the first', async () => {
    let tries = 0;
    const { publish, waits } = studio(async (step, nth, send) => {
      if (step === 'status' && tries === 1) return refusal(100, 33);
      if (step !== 'publish') return undefined;
      tries = nth;
      if (nth > 1) return broken();
      await send();
      return refusal(9007, 2207027);
    });
    const post = await publish(content);
    expect(waits.reduce((sum, wait) => sum + wait)).toBeGreaterThan(180_000);
    expect(await newPosts()).toMatchObject([{ id: post.id }]);
  });

  test('never came, and there is another post with the same words: no id is better than a wrong one', async () => {
    const { publish } = studio();
    await publish(content);
    const second = studio(liveBut(broken()));
    expect(await second.publish(content)).toEqual({ container: expect.any(String) });
    expect(await newPosts()).toHaveLength(2);
  });
});

describe('not live', () => {
  test('where the answer was lost: it is sent once more, after a look and a second one a minute later', async () => {
    const { publish, steps, waits } = studio((step, nth) => (step === 'publish' && nth === 1 ? broken() : undefined));
    const post = await publish(content);
    expect(waits).toEqual([60_000]);
    expect(count(steps, 'publish')).toBe(2);
    expect(await newPosts()).toMatchObject([{ id: post.id }]);
  });

  test('where the answer is lost again: not a third time, and it can be resumed', async () => {
    const { publish, steps } = studio((step) => (step === 'publish' ? broken() : undefined));
    const error = await failureOf(publish(content));
    expect(error).toBeInstanceOf(OutcomeUnknownError);
    expect(error).toMatchObject({ retry: 'resume', cause: { _tag: 'NetworkError', reason: 'ECONNRESET' } });
    expect(count(steps, 'publish')).toBe(2);
    expect(checkpointOf(error)).toMatchObject({ step: 'publishing' });
    const later = studio();
    const post = await later.publish(content, { checkpoint: checkpointOf(error) });
    expect(await newPosts()).toMatchObject([{ id: post.id }]);
  });

  test('and refused as spam: it is not insisted upon', async () => {
    const { publish, steps } = studio((step) => (step === 'publish' ? refusal(4, 2207051) : undefined));
    const error = await failureOf(publish(content));
    expect(error).toMatchObject({ _tag: 'PublishingError', subcode: 2207051 });
    expect(count(steps, 'publish')).toBe(1);
    expect(checkpointOf(error)).toMatchObject({ step: 'publishing' });
    expect(await newPosts()).toEqual([]);
  });

  test.each([
    ['is not ready', refusal(9007, 2207027)],
    ['is not known', refusal(24, 2207008)],
  ])('after a crash, and the container %s: it is tried again, but not made anew', async (_, answer) => {
    const first = studio((step) => (step === 'publish' ? broken() : undefined));
    const checkpoint = checkpointOf(await failureOf(first.publish(content)));
    const { publish, steps } = studio((step, nth) => (step === 'publish' && nth < 3 ? answer : undefined));
    const post = await publish(content, { checkpoint });
    expect(count(steps, 'publish')).toBe(3);
    expect(await newPosts()).toMatchObject([{ id: post.id }]);
    const hopeless = studio((step) => (step === 'publish' ? answer : undefined));
    const again = checkpointOf(await failureOf(first.publish({ ...content, caption: 'More' })));
    const error = await failureOf(hopeless.publish({ ...content, caption: 'More' }, { checkpoint: again }));
    expect(error).toMatchObject({ _tag: 'PublishingError', retry: 'after' });
    expect(checkpointOf(error)).toMatchObject({ step: 'publishing' });
    expect(hopeless.steps).not.toContain('create');
  });

  test('where no connection was made: it is sent again at once, since nothing was sent', async () => {
    const { publish, steps, waits } = studio((step, nth) =>
      step === 'publish' && nth < 3 ? broken(false) : undefined,
    );
    await publish(content);
    expect(waits).toEqual([5_000, 10_000]);
    expect(count(steps, 'publish')).toBe(3);
  });

  test('where the container expired in the meantime: a new one is published', async () => {
    const { clock, publish, steps } = studio((step, nth) => {
      if (step !== 'publish' || nth > 1) return undefined;
      clock.advance(25 * 3_600_000);
      return broken();
    });
    const post = await publish(content);
    expect(count(steps, 'create')).toBe(2);
    expect(await newPosts()).toMatchObject([{ id: post.id }]);
  });
});

const blind: Meddling = (step) => (step === 'status' || step === 'list' ? refusal(100, 33) : undefined);

describe('nobody can tell', () => {
  test('where neither the container nor the media are shown: an unknown outcome, never a second post', async () => {
    let isSent = false;
    const { publish, steps } = studio(liveBut(broken(), (...seen) => (isSent ? blind(...seen) : undefined)));
    const error = await failureOf(publish(content, { onProgress: ({ type }) => (isSent ||= type === 'publishing') }));
    expect(error).toBeInstanceOf(OutcomeUnknownError);
    expect(count(steps, 'publish')).toBe(1);
    const later = studio();
    const post = await later.publish(content, { checkpoint: checkpointOf(error) });
    expect(await newPosts()).toMatchObject([{ id: post.id }]);
    expect(later.steps).not.toContain('publish');
  });

  test.each([
    ['the allowance is used up', refusal(4), 'RateLimitError'],
    ['the token is refused', refusal(190, 463), 'AccessTokenError'],
  ])('while %s: an unknown outcome, to be resumed', async (_, answer, cause) => {
    let isSent = false;
    const { publish } = studio(liveBut(broken(), (step) => (isSent && step === 'status' ? answer : undefined)));
    const error = await failureOf(publish(content, { onProgress: ({ type }) => (isSent ||= type === 'publishing') }));
    expect(error).toBeInstanceOf(OutcomeUnknownError);
    expect(error).toMatchObject({ cause: { _tag: cause } });
    const post = await studio().publish(content, { checkpoint: checkpointOf(error) });
    expect(await newPosts()).toMatchObject([{ id: post.id }]);
  });

  test('where the container expired, and a media without words may be it', async () => {
    const first = studio((step) => (step === 'publish' ? broken() : undefined));
    const error = await failureOf(first.publish({ image_url }));
    await studio().publish({ image_url });
    first.clock.advance(25 * 3_600_000);
    const later = studio();
    const outcome = await failureOf(later.publish({ image_url }, { checkpoint: checkpointOf(error) }));
    expect(outcome).toBeInstanceOf(OutcomeUnknownError);
    expect(later.steps).not.toContain('publish');
  });
});

describe('the signal', () => {
  test('of a client that is closed ends a wait at once, and another client goes on with the checkpoint', async () => {
    const { api, publish } = studio();
    const error = await failureOf(
      publish(carousel, {
        // It would sleep for an hour.
        timer: { now: () => Date.now(), sleep: (_ms, signal) => systemTimer.sleep(3_600_000, signal) },
        onProgress: ({ type }) => {
          if (type === 'waiting') setImmediate(() => void api.client.close());
        },
      }),
    );
    expect(error).toMatchObject({ _tag: 'AbortError' });
    await studio().publish(carousel, { checkpoint: checkpointOf(error) });
    expect(await newPosts()).toHaveLength(1);
  });

  test('ends a wait at once, with the checkpoint', async () => {
    const controller = new AbortController();
    const { publish } = studio();
    const error = await failureOf(
      publish(carousel, {
        signal: controller.signal,
        onProgress: ({ type }) => type === 'waiting' && controller.abort(),
      }),
    );
    expect(error).toMatchObject({ _tag: 'AbortError' });
    expect(checkpointOf(error)?.children).toEqual([expect.any(String), expect.any(String)]);
    await studio().publish(carousel, { checkpoint: checkpointOf(error) });
    expect(await newPosts()).toHaveLength(1);
  });

  test('before the publishing leaves it unpublished', async () => {
    const controller = new AbortController();
    const { options, publish, steps } = studio();
    const call = publish(content, {
      onCheckpoint: (checkpoint) => {
        controller.abort();
        return options.onCheckpoint?.(checkpoint);
      },
    }).signal(controller.signal);
    expect(await call.either()).toMatchObject({ left: { _tag: 'AbortError' } });
    expect(steps).not.toContain('publish');
  });
});
