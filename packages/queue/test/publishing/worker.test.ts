import { memoryStore } from '@edgewalk/auth';
import { undiciTransport } from '@edgewalk/core';
import { limiter } from '@edgewalk/core/limits';
import { type Emulator, startEmulator } from '@edgewalk/emulator';
import { checkpointsIn, Instagram } from '@edgewalk/instagram';
import { Threads } from '@edgewalk/threads';
import { publishWorker, schedulePost } from '@edgewalk/queue';
import { hasRedis } from '@edgewalk/testing/redis-server';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Queue } from 'bullmq';
import { Queues, reached } from '../support/queues.js';

const image_url = 'https://cdn.example/rye.jpg';
const slow_url = 'https://cdn.example/slow.mp4';

(hasRedis ? describe : describe.skip)('publishWorker', () => {
  const queues = new Queues();
  let emulator: Emulator;
  let api: Instagram;
  let account: string;
  let queue: Queue;
  const accounts = (id: string) => api.as({ userId: id }).user;
  beforeAll(async () => {
    emulator = await startEmulator();
    api = new Instagram({ accessToken: emulator.tokens.facebook, baseUrl: emulator.url, retry: false });
    account = (await api.user.get({ fields: ['id'] })).id;
  });
  beforeEach(async () => {
    queue = await queues.queue();
  });
  afterEach(() => emulator.faults.clear());
  afterAll(async () => {
    await queues.close();
    await emulator.close();
  });

  const schedule = (id: string, post: object = { image_url, caption: id }) =>
    schedulePost(queue, { id, account, post });
  const captions = async () =>
    (await api.user.media.get({ fields: ['caption'], limit: 50 })).data.map(({ caption }) => caption);
  const sent = (method: string, path: RegExp) =>
    emulator.requests.filter((one) => one.method === method && path.test(one.path)).length;

  test('publishes a post, with its first comment, and says so', async () => {
    await schedulePost(queue, {
      id: 'post-1',
      account,
      post: { image_url, caption: 'post-1' },
      firstComment: 'First!',
    });
    const worker = await queues.worker(queue, { accounts });
    const events: string[] = [];
    worker.on('progress', (_, progress) => events.push((progress as { type: string }).type));
    const post = await reached(queue, 'post-1', 'published');
    expect(post).toMatchObject({
      state: 'published',
      published: { id: expect.any(String), firstComment: expect.any(String) },
    });
    expect(post.mayBeLive).toBeUndefined();
    expect(events.at(-1)).toBe('published');
    expect((await captions()).filter((caption) => caption === 'post-1')).toHaveLength(1);
  });

  test('what is held goes back into the queue until it is free, without an attempt', async () => {
    const held = { error: { code: 80_002 } } as const;
    emulator.faults.add({ on: 'POST /{ig-user}/media', times: 1, fault: held });
    await schedule('post-2');
    await queues.worker(queue, { accounts });
    const post = await reached(queue, 'post-2', 'postponed');
    const inMs = (post.next?.getTime() ?? 0) - Date.now();
    expect(inMs).toBeGreaterThan(60_000);
    expect(post.reason).toContain('Stop calling until the allowance frees');
    expect(await queue.getJob('post-2')).toMatchObject({ attemptsMade: 0, attemptsStarted: 1 });
    await (await queue.getJob('post-2'))?.promote();
    expect((await reached(queue, 'post-2', 'published')).published).toMatchObject({ id: expect.any(String) });
  });

  test('a limiter that lets others wait does not let a post wait in its slot', async () => {
    const limited = new Instagram({
      accessToken: emulator.tokens.facebook,
      userId: account,
      baseUrl: emulator.url,
      limits: limiter(),
      retry: false,
    });
    emulator.faults.add({ on: 'GET /{ig-user}', times: 1, fault: { error: { code: 80_002 } } });
    await limited.user.get({ fields: ['id'] }).either();
    await schedule('post-3');
    await queues.worker(queue, { accounts: () => limited.user });
    const post = await reached(queue, 'post-3', 'postponed');
    expect(post.reason).toContain("whenHeld is 'fail'");
    await limited.client.close();
  });

  test('the quota of the account delays its posts by an hour', async () => {
    emulator.faults.add({ on: 'POST /{ig-user}/media', times: 1, fault: { error: { code: 9, subcode: 2_207_042 } } });
    await schedule('post-4');
    await queues.worker(queue, { accounts });
    const { next, reason } = await reached(queue, 'post-4', 'postponed');
    expect(Math.round(((next?.getTime() ?? 0) - Date.now()) / 60_000)).toBe(60);
    expect(reason).toContain('daily publishing quota');
  });

  test('posts of Threads go the same way, and their quota delays them too', async () => {
    const wire = undiciTransport();
    let isUsedUp = false;
    const body = JSON.stringify({ data: [{ quota_usage: 250, config: { quota_total: 250 } }] });
    const full = async () => ({ _tag: 'Right', right: { status: 200, headers: {}, body } }) as const;
    const threads = new Threads({
      accessToken: emulator.tokens.threads,
      baseUrl: emulator.url,
      transport: (request) => (isUsedUp && request.url.includes('publishing_limit') ? full : wire(request)),
      retry: false,
    });
    const { id } = await threads.user.get({ fields: ['id'] });
    const own = await queues.queue();
    const worker = publishWorker(own.name, {
      connection: await queues.connection(),
      checkpoints: checkpointsIn(memoryStore()),
      accounts: () => threads.user,
      publish: { pollEveryMs: 5 },
    });
    queues.keep(worker);
    const words = { media_type: 'TEXT', text: 'From a queue' };
    await schedulePost(own, { id: 'post-1', account: id, post: words });
    expect((await reached(own, 'post-1', 'published')).published).toMatchObject({ permalink: expect.any(String) });
    isUsedUp = true;
    await schedulePost(own, { id: 'post-2', account: id, post: { ...words, text: 'Once more' } });
    const { next } = await reached(own, 'post-2', 'postponed');
    expect(Math.round(((next?.getTime() ?? 0) - Date.now()) / 60_000)).toBe(60);
  });

  test('what a person has to settle is given up, with what to do', async () => {
    const readOnly = new Instagram({ accessToken: emulator.tokens.readOnly, userId: account, baseUrl: emulator.url });
    await schedule('post-5');
    await queues.worker(queue, { accounts: () => readOnly.user });
    const post = await reached(queue, 'post-5', 'failed');
    expect(post.reason).toContain('grant the permission');
    expect((await queue.getJob('post-5'))?.attemptsMade).toBe(1);
  });

  test('content that Meta cannot take is given up before anything is sent', async () => {
    const before = emulator.requests.length;
    await schedule('post-6', { image_url: 'file:///etc/passwd' });
    await schedule('post-7', { imageUrl: image_url });
    await queues.worker(queue, { accounts });
    expect((await reached(queue, 'post-6', 'failed')).reason).toContain('image_url');
    expect((await reached(queue, 'post-7', 'failed')).reason).toContain('there is no parameter "imageUrl"');
    expect(emulator.requests.slice(before).filter(({ method }) => method === 'POST')).toEqual([]);
  });

  test('a token that was replaced is read again', async () => {
    const tokens = [emulator.tokens.revoked, emulator.tokens.facebook];
    await schedule('post-8');
    await queues.worker(queue, { accounts: (id) => api.as({ userId: id, accessToken: tokens.shift() ?? '' }).user });
    expect((await reached(queue, 'post-8', 'published', 'failed')).state).toBe('published');
  });

  test('an error of the caller is tried again, and shows no secret', async () => {
    let calls = 0;
    await schedule('post-9');
    await queues.worker(queue, {
      accounts: () => {
        calls += 1;
        throw new Error('no connection with postgres://u:p@db?access_token=EAAsecretsecret');
      },
    });
    const post = await reached(queue, 'post-9', 'postponed');
    expect(post.reason).not.toContain('secret');
    expect(JSON.stringify(await queue.getJob('post-9'))).not.toContain('EAAsecret');
    expect(await queue.getJob('post-9')).toMatchObject({ attemptsMade: 1 });
    expect(calls).toBe(1);
  });

  test('an answer that is lost is looked for, and the post is live once', async () => {
    emulator.faults.add({ on: 'POST /{ig-user}/media_publish', times: 1, fault: { lost: 'applied' } });
    const before = sent('POST', /media_publish/);
    await schedule('post-10');
    await queues.worker(queue, { accounts });
    await reached(queue, 'post-10', 'published');
    expect((await captions()).filter((caption) => caption === 'post-10')).toHaveLength(1);
    expect(sent('POST', /media_publish/) - before).toBe(1);
  });

  test('two posts of one account are not published at once', async () => {
    let [running, most] = [0, 0];
    const watched = (id: string) => {
      const { user } = api.as({ userId: id });
      return {
        publish: (...args: Parameters<typeof user.publish>) => {
          const call = user.publish(...args);
          const either = async () => {
            running += 1;
            most = Math.max(most, running);
            return call.either().finally(() => (running -= 1));
          };
          return { either } as typeof call;
        },
      };
    };
    await schedule('post-11');
    await schedule('post-12');
    await queues.worker(queue, { accounts: watched });
    await queues.worker(queue, { accounts: watched });
    await reached(queue, 'post-11', 'published');
    await reached(queue, 'post-12', 'published');
    expect(most).toBe(1);
  });

  test('a worker that is closed leaves a checkpoint, from which another goes on', async () => {
    const checkpoints = checkpointsIn(memoryStore());
    await schedule('post-13', { media_type: 'REELS', video_url: slow_url, caption: 'post-13' });
    const before = sent('POST', /\/media$/);
    const first = await queues.worker(queue, { accounts, checkpoints, publish: { pollEveryMs: 60_000 } });
    await new Promise<void>((resolve) => {
      first.on('progress', (_, progress) => void ((progress as { type: string }).type === 'waiting' && resolve()));
    });
    const start = performance.now();
    await first.close();
    expect(performance.now() - start).toBeLessThan(30_000);
    const post = await reached(queue, 'post-13', 'postponed', 'due', 'publishing');
    expect(post.reason).toContain('aborted');
    expect(await queue.getJob('post-13')).toMatchObject({ attemptsMade: 0 });
    emulator.clock.advance(6 * 60_000);
    await queues.worker(queue, { accounts, checkpoints });
    await reached(queue, 'post-13', 'published');
    expect(sent('POST', /\/media$/) - before).toBe(1);
  });

  test('a job that is no post fails, and says so', async () => {
    await queue.add('other', { to: 'somebody' }, { jobId: 'other' });
    await queues.worker(queue, { accounts });
    for (;;) {
      const job = await queue.getJob('other');
      if (job?.failedReason !== undefined) break;
      await new Promise((resolve) => void setTimeout(resolve, 10));
    }
    expect((await queue.getJob('other'))?.failedReason).toBe('this job is no post: add posts by schedulePost');
  });
});

describe('what is wrong is said when the worker is made', () => {
  const given = {
    connection: { host: '127.0.0.1', port: 1 },
    accounts: () => undefined as never,
    checkpoints: checkpointsIn(memoryStore()),
  };
  test.each([
    [{ ...given, accounts: undefined }, 'accounts: give a function: (id) => agency.as({ userId: id }).user'],
    [{ ...given, checkpoints: memoryStore() }, 'checkpoints: give checkpointsIn(store): every worker needs the same'],
    [{ ...given, connection: 'redis://localhost' }, 'connection: give new Redis(url, { maxRetriesPerRequest: null })'],
    [{ ...given, publish: { key: 'x' } }, 'publish: leave key out: the worker gives it'],
    [{ ...given, lockMs: 10 }, 'lockMs: write whole milliseconds, 1000 or more'],
    [{ ...given, conurrency: 3 }, 'there is no option "conurrency"'],
  ])('%#', (options, advice) => {
    expect(() => publishWorker('posts', options as never)).toThrow(advice);
  });
});
