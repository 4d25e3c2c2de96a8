import { describe, expect, test } from '@jest/globals';
import { InvalidArgumentError } from '@edgewalk/core';
import { memoryClaims, type Outcome, testDelivery, webhooks, type WebhookEvent } from '../../src/index.js';
import { signDelivery } from '../../src/delivery/test-delivery.js';

const secret = 'secret of the app';
const verifyToken = 'token of the callback';
const account = '17841400000000001';

const comment = (id: string, from: object = { id: '901' }) =>
  testDelivery({ object: 'instagram', field: 'comments', account, value: { id, text: 'Hi', from } }, { secret });

describe('the handshake', () => {
  const hook = webhooks({ secrets: secret, verifyToken: ['old', verifyToken] });
  const query = { 'hub.mode': 'subscribe', 'hub.challenge': '1158201444', 'hub.verify_token': verifyToken };

  test('repeats the challenge as plain text, in whatever form the query comes', async () => {
    const text = new URLSearchParams(query).toString();
    const forms = [query, text, `/hook?${text}`, new URL(`https://a.example/hook?${text}`), new URLSearchParams(text)];
    const underscores = Object.fromEntries(
      Object.entries(query).map(([name, value]) => [name.replace('.', '_'), value]),
    );
    for (const form of [...forms, underscores]) {
      const answer = await hook.handle({ method: 'GET', query: form });
      expect(answer).toMatchObject({ status: 200, body: '1158201444' });
      expect(answer.headers['content-type']).toMatch(/^text\/plain/);
    }
  });

  test('refuses another token, and repeats nothing that a browser could run', async () => {
    const wrong = await hook.handle({ method: 'GET', query: { ...query, 'hub.verify_token': 'guess' } });
    expect(wrong).toMatchObject({ status: 403 });
    const evil = await hook.handle({ method: 'GET', query: { ...query, 'hub.challenge': '<script>' } });
    expect(evil).toMatchObject({ status: 400 });
    expect(evil.body).not.toContain('script');
    await expect(hook.handle({ method: 'GET', query: '' })).resolves.toMatchObject({ status: 400 });
    await expect(hook.handle({ method: 'PUT' })).resolves.toMatchObject({ status: 405 });
  });
});

const make = (options: object) => () => webhooks({ secrets: secret, verifyToken, ...options });

describe('handlers', () => {
  test('get what they asked for', async () => {
    const seen: string[] = [];
    const hook = webhooks({ secrets: secret, verifyToken })
      .on('instagram', 'comments', ({ value }) => seen.push(`comment ${value.id}`))
      .on('page', 'feed', { item: 'comment', verb: 'add' }, ({ value }) => seen.push(`new ${value.comment_id}`))
      .onAny(({ object, field, known }) => seen.push(`any ${object}.${field} ${known}`));
    await hook.handle(await comment('1'));
    for (const verb of ['add', 'remove'])
      await hook.handle(
        await testDelivery(
          { object: 'page', field: 'feed', account: '5', value: { item: 'comment', verb, comment_id: '9_7' } },
          { secret },
        ),
      );
    await hook.handle(
      await signDelivery({ object: 'page', entry: [{ id: '5', changes: [{ field: 'brand_new' }] }] }, secret),
    );
    expect(seen).toEqual([
      'comment 1',
      'any instagram.comments true',
      'new 9_7',
      'any page.feed true',
      'any page.feed true',
      'any page.brand_new false',
    ]);
  });

  test('do not get what the account itself did, unless they ask', async () => {
    const own = [{ id: account }, { id: '7', self_ig_scoped_id: '8' }];
    for (const [includeOwn, expected] of [
      [false, 0],
      [true, 2],
    ] as const) {
      let count = 0;
      const hook = webhooks({ secrets: secret, verifyToken, includeOwn }).on(
        'instagram',
        'comments',
        () => (count += 1),
      );
      for (const [at, from] of own.entries()) await hook.handle(await comment(String(at), from));
      expect(count).toBe(expected);
    }
    const echo = { sender: { id: account }, recipient: { id: '901' }, message: { mid: 'm', is_echo: true } };
    const seen: string[] = [];
    const hook = webhooks({ secrets: secret, verifyToken })
      .on('instagram', 'messages', () => seen.push('message'))
      .on('instagram', 'message_echoes', ({ person }) => seen.push(`echo to ${person}`));
    await hook.handle(await signDelivery({ object: 'instagram', entry: [{ id: account, messaging: [echo] }] }, secret));
    expect(seen).toEqual(['echo to 901']);
  });

  test('that fail get the event again, and the others of the delivery do not', async () => {
    const handled: string[] = [];
    let fails = true;
    const outcomes: string[] = [];
    const onOutcome = ({ state }: Outcome) => outcomes.push(state);
    const hook = webhooks({ secrets: secret, verifyToken, onOutcome }).on(
      'instagram',
      'comments',
      ({ value: { id } }) => {
        if (id === '2' && fails) throw new Error('the database is down');
        handled.push(id);
      },
    );
    const changes = ['1', '2', '3'].map((id) => ({ field: 'comments', value: { id } }));
    const delivery = await signDelivery({ object: 'instagram', entry: [{ id: account, changes }] }, secret);
    await expect(hook.handle(delivery)).resolves.toMatchObject({ status: 500 });
    fails = false;
    await expect(hook.handle(delivery)).resolves.toMatchObject({ status: 200 });
    await expect(hook.handle(delivery)).resolves.toMatchObject({ status: 200 });
    expect(handled).toEqual(['1', '3', '2']);
    const count = (state: string) => outcomes.filter((each) => each === state).length;
    expect([count('handled'), count('failed'), count('duplicate')]).toEqual([3, 1, 5]);
  });

  test('are not called while another process handles the event, and are when it has died', async () => {
    let now = 0;
    const store = memoryClaims({ now: () => now });
    let count = 0;
    const restart = () =>
      webhooks({ secrets: secret, verifyToken, store, leaseMs: 1_000 }).on('instagram', 'comments', () => (count += 1));
    // A process that claims and dies.
    await store.claim(`instagram/comments/${account}/1`, 1_000);
    await expect(restart().handle(await comment('1'))).resolves.toMatchObject({ status: 503 });
    now = 1_001;
    await expect(restart().handle(await comment('1'))).resolves.toMatchObject({ status: 200 });
    expect(count).toBe(1);
  });

  test('run in the order of a conversation, and at most so many at once', async () => {
    const log: string[] = [];
    let running = 0;
    let most = 0;
    const hook = webhooks({ secrets: secret, verifyToken, order: 'conversation', concurrency: 2 }).on(
      'instagram',
      'messages',
      async ({ value, person }) => {
        most = Math.max(most, (running += 1));
        await new Promise((resolve) => setImmediate(resolve));
        log.push(`${person}:${value.message.mid}`);
        running -= 1;
      },
    );
    const messaging = Array.from({ length: 12 }, (_, at) => ({
      sender: { id: `p${at % 3}` },
      recipient: { id: account },
      message: { mid: `m${at}` },
    }));
    await hook.handle(await signDelivery({ object: 'instagram', entry: [{ id: account, messaging }] }, secret));
    expect(most).toBe(2);
    for (const person of ['p0', 'p1', 'p2']) {
      const numbers = log.filter((line) => line.startsWith(person)).map((line) => Number(line.split(':m')[1]));
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
      expect(numbers).toHaveLength(4);
    }
  });

  test('can work behind a queue, or after the answer', async () => {
    const queue: string[] = [];
    const hook = webhooks({
      secrets: secret,
      verifyToken,
      enqueue: async (events) => queue.push(JSON.stringify(events)),
    }).on('instagram', 'comments', ({ value }) => handled.push(value.id));
    const handled: string[] = [];
    await expect(hook.handle(await comment('1'))).resolves.toMatchObject({ status: 200 });
    expect(handled).toEqual([]);
    await hook.dispatch(JSON.parse(queue[0] ?? '') as WebhookEvent[]);
    expect(handled).toEqual(['1']);
    const early = webhooks({ secrets: secret, verifyToken }).on('instagram', 'comments', ({ value }) =>
      handled.push(value.id),
    );
    const works: Promise<unknown>[] = [];
    await early.handle(await comment('2'), { waitUntil: (work) => works.push(work) });
    await Promise.all(works);
    expect(handled).toEqual(['1', '2']);
  });

  test('run once, whatever runs around them', async () => {
    let count = 0;
    for (const around of [
      async (_: WebhookEvent, handle: () => Promise<Outcome>) => (await handle(), handle()),
      async () => Promise.reject(new Error('the tracer is broken')),
    ]) {
      const hook = webhooks({ secrets: secret, verifyToken, around }).on('instagram', 'comments', () => (count += 1));
      await expect(hook.handle(await comment('1'))).resolves.toMatchObject({ status: 200 });
    }
    expect(count).toBe(2);
  });

  test('and options are checked when they are given', () => {
    for (const wrong of [
      { secrets: '' },
      { secrets: [] },
      { verifyToken: '' },
      { concurrency: 0 },
      { order: 'strict' },
      { secret: 'x' },
    ])
      expect(make(wrong)).toThrow(InvalidArgumentError);
    const hook = make({})();
    expect(() => hook.on('instagram', 'coments' as 'comments', () => 0)).toThrow('did you mean "comments"?');
    expect(() => hook.on('page', 'feed', undefined as never)).toThrow(InvalidArgumentError);
  });
});
