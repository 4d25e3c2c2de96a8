import { videoBytes } from '@edgewalk/testing/media';
import { describe, expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import { inspect } from 'node:util';
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

const minutes = 60_000;

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
    // The video is looked at once a minute, as Meta asks.
    expect(waits).toEqual([minutes]);
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

test('an image is looked at at once, then after a second, two, four, up to a minute', async () => {
  const { publish, waits } = studio((step, nth) =>
    step === 'status' && nth < 9 ? says({ id: '1', status_code: 'IN_PROGRESS' }) : undefined,
  );
  await publish({ image_url });
  expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
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
