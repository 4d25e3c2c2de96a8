import { randomUUID } from 'node:crypto';
import { cancelPost, changePost, findPost, listPosts, type NewScheduledPost, schedulePost } from '@edgewalk/queue';
import { hasRedis, redisUrl } from '@edgewalk/testing/redis-server';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';

const account = '17841400000000001';
const image_url = 'https://cdn.example/rye.jpg';
const tomorrow = () => new Date(Date.now() + 24 * 3_600_000);
const postOf = (id: string, given: Partial<NewScheduledPost> = {}): NewScheduledPost => ({
  id,
  account,
  at: tomorrow(),
  post: { image_url, caption: id },
  ...given,
});

/** A queue that must not be reached. */
const nowhere = {
  name: 'posts',
  add: () => Promise.reject(new Error('Redis was asked')),
  getJob: () => Promise.reject(new Error('Redis was asked')),
  getJobs: () => Promise.reject(new Error('Redis was asked')),
  getJobState: () => Promise.reject(new Error('Redis was asked')),
} as unknown as Queue;

describe('what cannot be a job is refused before Redis', () => {
  test.each([
    [{ id: 'urn:post:17' }, `id: BullMQ takes no ':' in it: write "urn-post-17"`],
    [{ id: '17' }, "id: BullMQ takes no number alone: write 'post-17'"],
    [{ id: '' }, "id: write your name for the post, such as 'post-17'"],
    [{ id: 17 }, "id: write your name for the post, such as 'post-17'"],
    [{ id: 'a\u0000b' }, 'id: write up to 150 characters, none of them a control character'],
    [{ account: undefined }, "account: write the id of the account that publishes it, such as '17841400000000001'"],
    [{ account: 'EAAtoken' }, 'account: write the id of the account'],
    [{ at: new Date(Date.now() - 60_000) }, 'at: it is in the past: leave it out to publish at once'],
    [{ at: new Date(Number.NaN) }, 'at: there is no such time: write a Date, or a text with its zone'],
    [{ at: '2026-13-40T00:00:00Z' }, 'at: there is no such time'],
    [{ at: '2030-12-24T08:00:00' }, "at: write a Date, or a text with its zone: '2026-12-24T08:00:00Z'"],
    [{ at: 1_893_456_000 }, 'at: write a Date'],
    [{ at: '2042-01-01T00:00:00Z' }, 'at: it is too far ahead'],
    [{ post: undefined }, "post: give what publish takes, such as { image_url, caption: '…' }"],
    [{ post: 'https://cdn.example/rye.jpg' }, 'post: give what publish takes'],
    [{ post: { reel: { file: Buffer.from('mp4') } } }, 'post.reel.file: a job is JSON and cannot hold a file'],
    [{ post: { reel: { file: new Blob(['mp4']) } } }, 'post.reel.file: a job is JSON and cannot hold a file'],
    [
      { post: { reel: { file: { size: 3, stream: (): undefined => undefined } } } },
      'post.reel.file: a job is JSON and cannot hold',
    ],
    [
      { post: { photos: [{ source: new Uint8Array(3) }] } },
      'post.photos[0].source: a job is JSON and cannot hold a file',
    ],
    [{ post: { image_url, access_token: 'x' } }, 'post.access_token: leave the token out'],
    [{ post: { image_url, caption: 'EAAGm0PX4ZCpsBA' } }, 'post.caption: leave the token out'],
    [{ post: { image_url: `${image_url}?access_token=x9` } }, 'post.image_url: leave the token out'],
    [{ post: { image_url, location: Number.NaN } }, 'post.location: a job is JSON'],
    [{ post: { image_url, caption: () => 'x' } }, 'post.caption: a job is JSON'],
    [{ post: { image_url, caption: 7n } }, 'post.caption: a job is JSON'],
    [{ firstComment: '' }, 'firstComment: write a text'],
    [{ when: new Date() }, 'there is no option "when"'],
  ])('%p', async (change, advice) => {
    await expect(schedulePost(nowhere, { ...postOf('post-17'), ...change } as never)).rejects.toMatchObject({
      _tag: 'InvalidArgumentError',
      message: expect.stringContaining(advice),
    });
  });

  test('a content that holds itself', async () => {
    const post: Record<string, unknown> = { image_url };
    post['again'] = post;
    await expect(schedulePost(nowhere, postOf('post-17', { post }))).rejects.toThrow('nested too deep');
  });

  test('what is no queue', async () => {
    await expect(schedulePost({} as never, postOf('post-17'))).rejects.toThrow('give a Queue of BullMQ');
    await expect(findPost(nowhere, 'a:b')).rejects.toThrow("BullMQ takes no ':'");
    expect(() => listPosts(nowhere, { states: ['done'] as never })).toThrow("states: write a list of 'scheduled'");
  });
});

(hasRedis ? describe : describe.skip)('posts in a queue', () => {
  let redis: Redis;
  let queue: Queue;
  beforeAll(async () => {
    redis = new Redis(await redisUrl(), { maxRetriesPerRequest: null });
  });
  beforeEach(() => {
    queue = new Queue(`posts-${randomUUID()}`, { connection: redis, skipMetasUpdate: true });
  });
  afterAll(async () => {
    await queue.close();
    redis.disconnect();
  });

  const listed = async (...args: Parameters<typeof listPosts> extends [unknown, ...infer Rest] ? Rest : never) => {
    const ids: string[] = [];
    for await (const { id } of listPosts(queue, ...args)) ids.push(id);
    return ids.toSorted();
  };

  test('a job has the id of its post, and holds no token', async () => {
    const at = tomorrow();
    const post = {
      media_type: 'CAROUSEL',
      children: [{ image_url }, { image: { file: './rye.jpg' } }],
      share_to_feed: true,
    };
    expect(await schedulePost(queue, postOf('post-17', { at, post, firstComment: 'First!' }))).toEqual({
      id: 'post-17',
      account,
      at,
      next: at,
      post,
      firstComment: 'First!',
      state: 'scheduled',
    });
    const job = await queue.getJob('post-17');
    expect(job?.data).toEqual({ account, at: at.toISOString(), post, firstComment: 'First!' });
    expect(Math.abs((job?.delay ?? 0) - 24 * 3_600_000)).toBeLessThan(60_000);
  });

  test('scheduling it twice is scheduling it once', async () => {
    const given = postOf('post-17');
    const both = await Promise.all([schedulePost(queue, given), schedulePost(queue, given)]);
    expect(both[0]).toEqual(both[1]);
    expect(await queue.getJobCounts('delayed')).toEqual({ delayed: 1 });
    await expect(schedulePost(queue, postOf('post-17', { post: { image_url, caption: 'another' } }))).rejects.toThrow(
      '"post-17" is another post: give this one an id of its own, or use changePost',
    );
  });

  test('without a time it is due, whenever it is scheduled again', async () => {
    const given = { id: 'post-18', account, post: { image_url } };
    const first = await schedulePost(queue, given);
    await new Promise((resolve) => void setTimeout(resolve, 5));
    expect(first.state).toBe('due');
    expect(await schedulePost(queue, given)).toEqual(first);
  });

  test('its time and its content change until it has begun', async () => {
    await schedulePost(queue, postOf('post-17'));
    const at = new Date(Date.now() + 3 * 24 * 3_600_000);
    expect(await changePost(queue, 'post-17', { at, post: { image_url, caption: 'new' } })).toMatchObject({
      at,
      next: at,
    });
    expect(await findPost(queue, 'post-17')).toMatchObject({ at, post: { caption: 'new' }, state: 'scheduled' });
    expect(await changePost(queue, 'post-17', { firstComment: 'Yes' })).toMatchObject({ at, firstComment: 'Yes' });
    await expect(changePost(queue, 'post-17', { account: '1' } as never)).rejects.toThrow(
      'there is no option "account"',
    );
    await expect(changePost(queue, 'post-99', {})).rejects.toThrow('"post-99" is not in the queue: schedulePost');
    await schedulePost(queue, { id: 'due', account, post: { image_url } });
    await expect(changePost(queue, 'due', { at })).rejects.toThrow('"due" is due');
  });

  test('it is cancelled, and its id is free again', async () => {
    await schedulePost(queue, postOf('post-17'));
    expect(await cancelPost(queue, 'post-17')).toMatchObject({ id: 'post-17', state: 'scheduled' });
    expect(await findPost(queue, 'post-17')).toBeUndefined();
    expect(await cancelPost(queue, 'post-17')).toBeUndefined();
    expect(await schedulePost(queue, postOf('post-17', { post: { image_url } }))).toMatchObject({ state: 'scheduled' });
  });

  test('posts are listed by state and account, and other jobs are not', async () => {
    for (let index = 0; index < 120; index += 1) await schedulePost(queue, postOf(`post-${index}`));
    await schedulePost(queue, { id: 'due', account: '2', post: { image_url } });
    await queue.add('other', { to: 'somebody' });
    expect(await listed()).toHaveLength(121);
    expect(await listed({ states: ['due'] })).toEqual(['due']);
    expect(await listed({ account: '2' })).toEqual(['due']);
    expect(await listed({ states: ['published', 'failed', 'postponed', 'publishing'] })).toEqual([]);
  });
});
