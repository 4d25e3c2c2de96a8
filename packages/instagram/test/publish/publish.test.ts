import { videoBytes } from '@edgewalk/testing/media';
import { describe, expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import { inspect } from 'node:util';
import type { NewPost, PublishOptions } from '../../src/index.js';
import {
  atTheEmulator,
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

describe('a carousel', () => {
  test('is created child by child, waited for, published once and read back', async () => {
    const { publish, steps, waits } = studio();
    const post = await publish(carousel);
    expect(await newPosts()).toMatchObject([
      { id: post.id, caption: 'From oven to table', media_type: 'CAROUSEL_ALBUM' },
    ]);
    expect(post.permalink).toMatch(/^https:/);
    expect(steps).toEqual([
      'account',
      'quota',
      'create',
      'create',
      'status',
      'status',
      'status',
      'create',
      'status',
      'publish',
      'read',
    ]);
    expect(waits).toEqual([5_000]);
  });

  test('tells each step, and gives a checkpoint before the next one begins', async () => {
    const { checkpoints, events, publish } = studio();
    const { id, container } = await publish(carousel);
    expect(events.map(({ type }) => type)).toEqual([
      'quota',
      'created',
      'created',
      'waiting',
      'created',
      'publishing',
      'published',
    ]);
    expect(events.filter(({ type }) => type === 'created')).toMatchObject([{ child: 0 }, { child: 1 }, { container }]);
    expect(
      checkpoints.map(({ step, children, container: parent }) => [
        step,
        children.filter(Boolean).length,
        parent !== null,
      ]),
    ).toEqual([
      ['creating', 1, false],
      ['creating', 2, false],
      ['creating', 2, true],
      ['publishing', 2, true],
      ['published', 2, true],
    ]);
    expect(checkpoints.at(-1)).toMatchObject({ version: 1, media: id });
  });

  test('has no token in any checkpoint', async () => {
    const { checkpoints, emulator, publish } = studio();
    await publish(carousel);
    for (const token of Object.values(emulator.tokens)) expect(JSON.stringify(checkpoints)).not.toContain(token);
  });

  test('takes containers that exist as children', async () => {
    const { api, publish, steps } = studio();
    const child = await api.user.media.create({ is_carousel_item: true, image_url });
    await publish({ media_type: 'CAROUSEL', children: [child.id, { image_url }] });
    expect(steps.filter((step) => step === 'create')).toHaveLength(3);
    expect(await newPosts()).toHaveLength(1);
  });

  test('waits for the checkpoint to be kept before it goes on', async () => {
    const { publish, steps } = studio();
    const seen: number[] = [];
    await publish(carousel, {
      onCheckpoint: async () => {
        const before = steps.length;
        await new Promise((resolve) => void setImmediate(resolve));
        seen.push(steps.length - before);
      },
    });
    expect(seen).toEqual([0, 0, 0, 0, 0]);
  });
});

describe.each(['facebook', 'instagram'] as const)('with %s login', (login) => {
  test.each([
    ['an image', { image_url, caption: 'A loaf' }, 'media'],
    ['a reel', { media_type: 'REELS', video_url, caption: 'An oven' }, 'media'],
    ['a story with an image', { media_type: 'STORIES', image_url }, 'stories'],
    ['a story with a video', { media_type: 'STORIES', video_url }, 'stories'],
  ] as const)('%s becomes one post', async (_, content, edge) => {
    const { publish } = studio(undefined, login);
    const post = await publish(content);
    expect(post).toEqual({
      id: expect.any(String),
      container: expect.any(String),
      permalink: expect.any(String),
      shortcode: expect.any(String),
    });
    expect(published()).toBe(1);
    expect(await newPosts(edge, login)).toMatchObject([{ id: post.id }]);
  });
});

const looks = async (content: NewPost, options: PublishOptions = {}) => {
  const { publish, steps, waits } = studio((step) =>
    step === 'status' ? says({ id: '1', status_code: 'IN_PROGRESS' }) : undefined,
  );
  const outcome = await publish(content, options).either();
  expect(outcome).toMatchObject({ left: { _tag: 'PublishingError', retry: 'after' } });
  expect(waits).toHaveLength(steps.filter((step) => step === 'status').length - 1);
  return waits;
};

// Meta's guide: "querying a container's status once per minute, for no more than 5 minutes". One look comes at once.
describe('a container that is never ready', () => {
  const reel = { media_type: 'REELS', video_url } as const;
  const minute = 60_000;

  test('is looked at soon, and no more often in five minutes than Meta recommends', async () => {
    expect(await looks({ image_url })).toEqual([1_000, 5_000, 24_000, 90_000, 180_000]);
    expect(await looks(reel)).toEqual([5_000, 15_000, 40_000, 90_000, 150_000]);
  });

  test('is looked at once a minute after that', async () => {
    const waits = await looks(reel, { giveUpAfterMs: 480_000 });
    expect(waits.slice(5)).toEqual([minute, minute, minute]);
  });

  test('is looked at as often as the caller says', async () => {
    expect(await looks(reel, { pollEveryMs: minute })).toEqual(Array.from({ length: 5 }, () => minute));
    expect(await looks({ image_url }, { pollEveryMs: 4_000, giveUpAfterMs: 20_000 })).toEqual([
      1_000, 2_000, 4_000, 4_000, 4_000, 4_000, 1_000,
    ]);
  });
});

test('a container that exists is published by its id, such as one whose file was sent', async () => {
  const { api, publish } = studio();
  const upload = await api.user.media.create({ media_type: 'REELS', upload_type: 'resumable' });
  await api.container(upload.id).upload.create({ file: new Blob([videoBytes()]) });
  const post = await publish({ creation_id: upload.id });
  expect(post.container).toBe(upload.id);
  expect(await newPosts()).toHaveLength(1);
});

describe('it is a call like any other', () => {
  test('nothing is sent until it is awaited, and then it is sent once', async () => {
    const { publish, steps } = studio();
    const call = publish({ image_url });
    expect(steps).toEqual([]);
    expect(inspect(call)).toContain('not a promise');
    expect(await call).toEqual(await call);
    expect(E.isRight(await call.either())).toBe(true);
    expect(published()).toBe(1);
  });

  test('a failure is a value of either and of task', async () => {
    const { publish } = studio((step) => (step === 'create' ? refusal(100) : undefined));
    const call = publish({ image_url });
    expect(await call.either()).toMatchObject({ _tag: 'Left', left: { _tag: 'InvalidParameterError' } });
    expect(await call.task()).toMatchObject({ _tag: 'Left', left: { _tag: 'InvalidParameterError' } });
  });

  test('it is no part of a batch', () => {
    const { api } = studio();
    expect(() => api.batch([api.user.publish({ image_url })])).toThrow('await it by itself');
  });

  test('what every call takes is taken: a token of its own', async () => {
    const { publish } = studio();
    const outcome = await publish({ image_url }, { accessToken: 'EAAother' }).either();
    expect(outcome).toMatchObject({ left: { _tag: 'AccessTokenError' } });
  });
});

test('a post that Meta does not show is published all the same', async () => {
  const { publish } = studio((step) => (step === 'read' ? refusal(100, 33) : undefined));
  const post = await publish({ image_url });
  expect(Object.keys(post)).toEqual(['container', 'id']);
});
