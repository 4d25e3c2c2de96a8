import { describe, expect, test } from '@jest/globals';
import { PublishingError } from '@edgewalk/core';
import { checkpointOf } from '../../src/index.js';
import {
  atTheEmulator,
  broken,
  carousel,
  image_url,
  newPosts,
  published,
  refusal,
  says,
  studio,
  video_url,
} from './support.js';

atTheEmulator();

const count = (steps: readonly string[], step: string) => steps.filter((one) => one === step).length;

/** What a call fails with. */
async function failureOf(call: PromiseLike<unknown>): Promise<PublishingError> {
  try {
    await call;
  } catch (error) {
    return error as PublishingError;
  }
  throw new Error('it should have failed');
}

const quota = (quota_usage: number) => says({ data: [{ quota_usage, config: { quota_total: 50 } }] });

describe('the quota', () => {
  test('that is used up ends it before anything is created', async () => {
    const { publish, steps } = studio((step) => (step === 'quota' ? quota(50) : undefined));
    const error = await failureOf(publish(carousel));
    expect(error).toBeInstanceOf(PublishingError);
    expect(error).toMatchObject({ code: 9, subcode: 2207042, retry: 'after' });
    expect(error.message).toContain('50 of 50 posts');
    expect(steps).not.toContain('create');
  });

  test('that cannot be read, or is not told, is no obstacle', async () => {
    for (const answer of [refusal(2), says({ data: [] }), says({ data: [{ quota_usage: 3 }] })]) {
      const { publish } = studio((step) => (step === 'quota' ? answer : undefined));
      await publish({ image_url });
    }
    expect(published()).toBe(3);
  });

  test('that is used up in the meantime is refused when it is published, and nothing is sent again', async () => {
    const { publish, steps } = studio((step) => (step === 'publish' ? refusal(9, 2207042) : undefined));
    const error = await failureOf(publish({ image_url }));
    expect(error).toMatchObject({ _tag: 'PublishingError', subcode: 2207042 });
    expect(count(steps, 'publish')).toBe(1);
    expect(checkpointOf(error)).toMatchObject({ step: 'creating', container: expect.any(String) });
  });
});

describe('a container that is not ready (9007/2207027)', () => {
  test('is waited for, and published then', async () => {
    const { publish, steps, waits } = studio((step, nth) =>
      step === 'publish' && nth < 4 ? refusal(9007, 2207027) : undefined,
    );
    await publish({ image_url });
    expect(count(steps, 'publish')).toBe(4);
    expect(waits).toEqual([5_000, 10_000, 20_000]);
    expect(await newPosts()).toHaveLength(1);
  });

  test('is given up in the end, and can be resumed', async () => {
    const { checkpoints, publish, waits } = studio((step) => (step === 'publish' ? refusal(9007, 2207027) : undefined));
    const error = await failureOf(publish({ image_url }));
    expect(error).toMatchObject({ code: 9007, subcode: 2207027, retry: 'after' });
    expect(waits.reduce((sum, wait) => sum + wait)).toBeGreaterThanOrEqual(300_000);
    expect(checkpointOf(error)).toEqual(checkpoints.at(-1));
    const later = studio();
    await later.publish({ image_url }, { checkpoint: checkpointOf(error) });
    expect(later.steps).not.toContain('create');
    expect(await newPosts()).toHaveLength(1);
  });

  test('in the eyes of its status is not published at all', async () => {
    const { publish, steps } = studio();
    const slow = { media_type: 'REELS', video_url: 'https://example.com/slow.mp4' } as const;
    const error = await failureOf(publish(slow, { giveUpAfterMs: 120_000 }));
    expect(error.message).toMatch(/is IN_PROGRESS after 120000 ms/);
    expect(error.retry).toBe('after');
    expect(steps).not.toContain('publish');
    const { publish: again } = studio();
    await again(slow, { checkpoint: checkpointOf(error) });
    expect(await newPosts()).toHaveLength(1);
  });
});

describe.each([2207008, 4279009])('a container that is not known (24/%i)', (subcode) => {
  test('is tried again within two minutes', async () => {
    const { publish, steps, waits } = studio((step, nth) =>
      step === 'publish' && nth < 3 ? refusal(24, subcode) : undefined,
    );
    await publish({ image_url });
    expect(waits).toEqual([30_000, 60_000]);
    expect(count(steps, 'create')).toBe(1);
    expect(await newPosts()).toHaveLength(1);
  });

  test('is made anew when that does not help', async () => {
    const { events, publish, steps } = studio((step, nth) =>
      step === 'publish' && nth < 4 ? refusal(24, subcode) : undefined,
    );
    await publish(carousel);
    expect(events).toContainEqual(expect.objectContaining({ type: 'replaced', status: 'missing' }));
    // Two children and the album; then the album alone.
    expect(count(steps, 'create')).toBe(4);
    expect(await newPosts()).toHaveLength(1);
  });

  test('is given up when a new one is not known either', async () => {
    const { publish, steps } = studio((step) => (step === 'publish' ? refusal(24, subcode) : undefined));
    const error = await failureOf(publish({ image_url }));
    expect(error).toMatchObject({ code: 24, subcode });
    expect(count(steps, 'create')).toBe(2);
    expect(count(steps, 'publish')).toBe(6);
  });

  test('is never made anew when it turns out to be published', async () => {
    const { publish, steps } = studio(async (step, nth, send) => {
      if (step !== 'publish') return undefined;
      // The third try gets through, and Meta says that it did not.
      if (nth === 3) await send();
      return refusal(24, subcode);
    });
    const post = await publish({ image_url, caption: 'once' });
    expect(count(steps, 'create')).toBe(1);
    expect(await newPosts()).toMatchObject([{ id: post.id }]);
  });

  test("is the caller's own matter when the caller made it", async () => {
    const { api, publish, steps } = studio((step) => (step === 'publish' ? refusal(24, subcode) : undefined));
    const { id } = await api.user.media.create({ image_url });
    expect(await failureOf(publish({ creation_id: id }))).toMatchObject({ code: 24, subcode });
    expect(count(steps, 'create')).toBe(1);
  });
});

describe('a container that failed', () => {
  test('ends it with the subcode that its status names, and is forgotten', async () => {
    const { checkpoints, publish, steps } = studio();
    const error = await failureOf(
      publish({
        media_type: 'CAROUSEL',
        children: [{ image_url }, { media_type: 'VIDEO', video_url: 'https://example.com/broken.mp4' }],
      }),
    );
    expect(error).toBeInstanceOf(PublishingError);
    expect(error).toMatchObject({ code: 352, subcode: 2207026, retry: 'never' });
    expect(error.advice).toContain('MP4 or MOV');
    expect(error.message).toContain('ended as ERROR');
    expect(checkpoints.at(-1)).toMatchObject({ step: 'creating', children: [expect.any(String), null] });
    expect(steps).not.toContain('publish');
  });

  test('is made anew once where Meta says that helps', async () => {
    const { publish, steps } = studio((step, nth) =>
      step === 'status' && nth === 1 ? says({ id: '1', status_code: 'ERROR', status: 'Error: 2207003' }) : undefined,
    );
    await publish({ image_url });
    expect(count(steps, 'create')).toBe(2);
    const hopeless = studio((step) =>
      step === 'status' ? says({ id: '1', status_code: 'ERROR', status: 'Error: 2207003' }) : undefined,
    );
    expect(await failureOf(hopeless.publish({ image_url }))).toMatchObject({ subcode: 2207003 });
    expect(count(hopeless.steps, 'create')).toBe(2);
  });

  // The text as production reads it; each subcode has advice of its own.
  test.each([
    [2207082, /video_volume/],
    [2207085, /download or process/],
    [2207077, /documented format/],
    [2207081, /trial_params/],
  ])('that says why in its status: %i', async (subcode, advice) => {
    const status = `Error: Media upload has failed with error code ${subcode}`;
    const { publish } = studio((step) =>
      step === 'status' ? says({ id: '1', status_code: 'ERROR', status }) : undefined,
    );
    expect(await failureOf(publish({ video_url, media_type: 'REELS' }))).toMatchObject({
      subcode,
      retry: 'never',
      advice: expect.stringMatching(advice),
    });
  });

  test('with words that name no subcode has advice all the same', async () => {
    const { publish } = studio((step) => (step === 'status' ? says({ id: '1', status_code: 'ERROR' }) : undefined));
    const error = await failureOf(publish({ image_url }));
    expect(error).toMatchObject({
      retry: 'never',
      advice: 'Read the message: it says what Meta refuses. Then create a new container.',
    });
    expect(error.subcode).toBeUndefined();
  });
});

describe('containers that expired', () => {
  test('are made anew when a checkpoint is a day old, children and all', async () => {
    const first = studio((step) => (step === 'publish' ? refusal(9, 2207042) : undefined));
    const error = await failureOf(first.publish(carousel));
    first.clock.advance(25 * 3_600_000);
    const { events, publish } = studio();
    const post = await publish(carousel, { checkpoint: checkpointOf(error) });
    expect(events.filter(({ type }) => type === 'replaced')).toHaveLength(3);
    expect(await newPosts()).toMatchObject([{ id: post.id }]);
  });

  test("of the caller's own end it", async () => {
    const { api, clock, publish } = studio();
    const { id } = await api.user.media.create({ image_url });
    clock.advance(25 * 3_600_000);
    expect(await failureOf(publish({ creation_id: id }))).toMatchObject({ subcode: 2207020, retry: 'never' });
  });
});

describe('a status that Meta does not show (100/33)', () => {
  test('for a while is waited out', async () => {
    const { publish } = studio((step, nth) => (step === 'status' && nth < 4 ? refusal(100, 33) : undefined));
    await publish({ image_url });
    expect(await newPosts()).toHaveLength(1);
  });

  test('at all is no failure: the publishing itself tells', async () => {
    const { publish, waits } = studio((step) => (step === 'status' ? refusal(100, 33) : undefined));
    await publish({ media_type: 'REELS', video_url });
    expect(waits.reduce((sum, wait) => sum + wait)).toBe(300_000);
    expect(await newPosts()).toHaveLength(1);
  });

  // Meta's table of errors: what a person has to put right does not pass by waiting.
  test.each([
    ['a blocked action', 368, undefined, 'PolicyError'],
    ['a restricted account', 25, 2207050, 'PolicyError'],
    ['a missing permission', 10, undefined, 'PermissionError'],
    ['an allowance that is used up', 4, undefined, 'RateLimitError'],
    ['a wrong parameter', 100, undefined, 'InvalidParameterError'],
  ])('because of %s is a failure at once', async (_, code, subcode, _tag) => {
    const { publish, steps, waits } = studio((step) => (step === 'status' ? refusal(code, subcode) : undefined));
    expect(await failureOf(publish({ media_type: 'REELS', video_url }))).toMatchObject({ _tag, code });
    expect(waits).toEqual([]);
    expect(steps).not.toContain('publish');
  });

  test('because of the token is a failure at once', async () => {
    const { publish, waits } = studio((step) => (step === 'status' ? refusal(190, 463) : undefined));
    expect(await failureOf(publish({ image_url }))).toMatchObject({ _tag: 'AccessTokenError' });
    expect(waits).toEqual([]);
  });
});

describe('creating a container', () => {
  test('is tried again where nothing is lost by it', async () => {
    const { publish, waits } = studio((step, nth) => {
      if (step !== 'create') return undefined;
      return [broken(), refusal(-2, 2207003)][nth - 1];
    });
    await publish({ image_url });
    expect(waits).toEqual([5_000, 10_000]);
  });

  test('of a carousel waits for children that are not known yet', async () => {
    const { publish, waits } = studio((step, nth) =>
      step === 'create' && nth === 3 ? refusal(24, 2207008) : undefined,
    );
    await publish({ ...carousel, children: [{ image_url }, { image_url }] } as typeof carousel);
    expect(waits).toEqual([30_000]);
    expect(await newPosts()).toHaveLength(1);
  });

  test('is given up after three tries, and at once when it is refused', async () => {
    const down = studio((step) => (step === 'create' ? refusal(2) : undefined));
    expect(await failureOf(down.publish({ image_url }))).toMatchObject({ _tag: 'TransientError' });
    expect(count(down.steps, 'create')).toBe(3);
    const wrong = studio();
    const error = await failureOf(wrong.publish({ image_url: 'https://example.com/aspect-ratio.jpg' }));
    expect(error).toMatchObject({ subcode: 2207009 });
    expect(count(wrong.steps, 'create')).toBe(1);
  });
});

// Seen in production (2026): one of six equal images was refused so, and taken at the next attempt.
describe('a file that Meta could not fetch while its container is created (9004)', () => {
  test.each([2207052, undefined])('is offered again, since nothing is published yet: subcode %p', async (subcode) => {
    const { publish, waits } = studio((step, nth) =>
      step === 'create' && nth < 3 ? refusal(9004, subcode) : undefined,
    );
    await publish({ image_url });
    expect(waits).toEqual([5_000, 10_000]);
    expect(await newPosts()).toHaveLength(1);
  });

  test('as a child of a carousel, too', async () => {
    const { publish, steps } = studio((step, nth) =>
      step === 'create' && nth === 2 ? refusal(9004, 2207052) : undefined,
    );
    await publish(carousel);
    expect(count(steps, 'create')).toBe(4);
    expect(await newPosts()).toHaveLength(1);
  });

  test('is given up after the third time', async () => {
    const { publish, steps } = studio((step) => (step === 'create' ? refusal(9004, 2207052) : undefined));
    expect(await failureOf(publish({ image_url }))).toMatchObject({ code: 9004, subcode: 2207052 });
    expect(count(steps, 'create')).toBe(3);
    expect(published()).toBe(0);
  });
});

// Recorded in production: the member `status_code` is missing, and the text says how it ended.
describe('a container that says how it is in its text alone', () => {
  test.each([
    'Error: Media download has failed. The media URI does not meet our requirements.',
    'error: Media upload has failed with error code 2207026',
    'Expired: The container was not published within 24 hours.',
  ])('ends the publish at once: %s', async (status) => {
    const { publish, steps, waits } = studio((step) => (step === 'status' ? says({ id: '17', status }) : undefined));
    const error = await failureOf(publish({ media_type: 'REELS', video_url }));
    expect(error).toBeInstanceOf(PublishingError);
    expect(error.message).toContain(status);
    expect(waits.filter((wait) => wait >= 60_000)).toEqual([]);
    expect(steps).not.toContain('publish');
  });

  test('is published when it is finished', async () => {
    const status = 'Finished: Media has been uploaded and it is ready to be published.';
    const { publish } = studio((step) => (step === 'status' ? says({ id: '17', status }) : undefined));
    await publish({ image_url });
    expect(await newPosts()).toHaveLength(1);
  });
});
