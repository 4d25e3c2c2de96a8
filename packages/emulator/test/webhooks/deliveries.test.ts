import { createHmac } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { InvalidArgumentError } from '@edgewalk/core';
import { type FaultPlan, manualClock, startEmulator } from '../../src/index.js';
import { type Json, today } from '../support.js';
import { hooked, type Received, told } from './support.js';

const { here, call, subscribe, arrived, answers } = hooked();
const hour = 3_600_000;

const texts = (all: readonly Received[]) => all.map((one) => (told(one)['value'] as Json)['message'] as string);
const say = async (...words: string[]) => {
  const post = String((await call('GET', `/${here.pageId}/feed?limit=1`))['data'][0].id);
  for (const word of words) here.emulator.visitors.comment(post, word);
};
const isSigned = ({ headers, text }: Received, secret: string) =>
  headers['x-hub-signature-256'] === `sha256=${createHmac('sha256', secret).update(text).digest('hex')}` &&
  headers['x-hub-signature'] === `sha1=${createHmac('sha1', secret).update(text).digest('hex')}`;

const add = async (...plans: FaultPlan[]) => {
  await subscribe('page', ['feed']);
  here.emulator.faults.add(...plans);
};
const mediaId = async () => String((await call('GET', '/me/media?limit=1', {}, 'instagram'))['data'][0].id);

describe('a delivery', () => {
  test('is signed twice by the secret of the app, in the ASCII that Meta writes', async () => {
    await subscribe('page', ['feed']);
    await say('Grüße 🎉 https://a.example/x');
    const [first] = await arrived();
    expect(first && isSigned(first, here.emulator.app.secret)).toBe(true);
    expect(first?.text).toContain(String.raw`Gr\u00fc\u00dfe \ud83c\udf89 https:\/\/a.example\/x`);
    expect(first?.headers['content-length']).toBe(String(first?.text.length));
  });

  test('is sent again at once, and then with growing gaps for 36 hours, the same bytes', async () => {
    await subscribe('page', ['feed']);
    answers.push(...Array.from({ length: 20 }, () => 503));
    await say('again');
    expect(await arrived()).toHaveLength(2);
    here.emulator.clock.advance(59_000);
    expect(await arrived()).toHaveLength(2);
    here.emulator.clock.advance(1000);
    expect(await arrived()).toHaveLength(3);
    here.emulator.clock.advance(36 * hour);
    const all = await arrived();
    expect(new Set(all.map(({ text }) => text)).size).toBe(1);
    const [record] = here.emulator.deliveries.log;
    expect(record?.state).toBe('given up');
    expect(record?.attempts).toHaveLength(all.length);
    expect(record?.attempts.every(({ status }) => status === 503)).toBe(true);
    here.emulator.clock.advance(100 * hour);
    expect(await arrived()).toHaveLength(all.length);
  });

  test('ends with the first 200, and can be sent once more by its id', async () => {
    await subscribe('page', ['feed']);
    answers.push(500);
    await say('twice');
    const all = await arrived();
    expect(here.emulator.deliveries.log).toMatchObject([
      {
        id: '1',
        app: 'facebook',
        url: here.url,
        events: [{ object: 'page', field: 'feed', account: here.pageId }],
        body: all[0]?.text,
        state: 'delivered',
        attempts: [
          { at: today, status: 500 },
          { at: today, status: 200 },
        ],
      },
    ]);
    const sent = await here.emulator.deliveries.redeliver('1');
    expect(sent.attempts).toHaveLength(3);
    expect((await arrived())[2]?.text).toBe(all[0]?.text);
    await expect(here.emulator.deliveries.redeliver('9')).rejects.toThrow(InvalidArgumentError);
  });

  test('waits for an app that is away', async () => {
    await subscribe('page', ['feed']);
    answers.push(502, 502);
    await say('still here');
    expect(await arrived()).toHaveLength(2);
    expect(here.emulator.deliveries.log[0]?.state).toBe('waiting');
    here.emulator.clock.advance(60_000);
    expect(await arrived()).toHaveLength(3);
    expect(here.emulator.deliveries.log[0]?.state).toBe('delivered');
  });

  test('is not waited for longer than five seconds', async () => {
    await subscribe('page', ['feed']);
    answers.push(0);
    await say('hello?');
    await arrived();
    expect(here.emulator.deliveries.log[0]?.attempts).toEqual([
      { at: today, status: 0, problem: 'no answer within 5 s' },
      { at: today, status: 200 },
    ]);
  }, 20_000);

  test('is forgotten by a reset', async () => {
    await subscribe('page', ['feed']);
    answers.push(500, 500);
    await say('gone');
    await arrived();
    here.emulator.reset();
    here.emulator.clock.advance(40 * hour);
    expect(await arrived()).toHaveLength(2);
    expect(here.emulator.deliveries.log).toEqual([]);
  });
});

describe('faults', () => {
  test('send twice what was taken', async () => {
    await add({ on: 'delivery page/feed', nth: 1, fault: { delivery: 'duplicate' } });
    await say('a', 'b');
    const all = await arrived();
    expect(texts(all)).toEqual(['a', 'a', 'b']);
    expect(all[0]?.text).toBe(all[1]?.text);
    expect(here.emulator.faults.log).toMatchObject([{ plan: 0, nth: 1, path: 'page/feed', applied: true }]);
  });

  test('send late, and in another order', async () => {
    await add(
      { on: 'delivery', nth: 1, fault: { delivery: { late: '10m' } } },
      { on: 'delivery', nth: 2, fault: { delivery: 'reversed' } },
    );
    await say('late', 'second', 'third');
    expect(texts(await arrived())).toEqual(['third', 'second']);
    here.emulator.clock.advance(600_000);
    expect(texts(await arrived())).toEqual(['third', 'second', 'late']);
  });

  test('hold what is to be reversed for a minute where nothing follows', async () => {
    await add({ fault: { delivery: 'reversed' } });
    await say('alone');
    expect(await arrived()).toEqual([]);
    here.emulator.clock.advance(60_000);
    expect(texts(await arrived())).toEqual(['alone']);
  });

  test('sign wrong or not at all, once', async () => {
    const { secret } = here.emulator.app;
    await add(
      { on: 'delivery', nth: 1, fault: { delivery: 'unsigned' } },
      { on: 'delivery', nth: 2, fault: { delivery: 'wrong signature' } },
    );
    answers.push(401, 200, 401, 200);
    await say('a', 'b');
    const all = await arrived();
    expect(all.map((one) => isSigned(one, secret))).toEqual([false, true, false, true]);
    expect(all[0]?.headers).not.toHaveProperty('x-hub-signature-256');
    expect(all[2]?.headers['x-hub-signature-256']).toMatch(/^sha256=[\da-f]{64}$/);
  });

  test('cut the body into pieces', async () => {
    await add({ fault: { delivery: 'split' } });
    await say('ü'.repeat(50));
    const [first] = await arrived();
    expect(first?.headers['transfer-encoding']).toBe('chunked');
    expect(first && isSigned(first, here.emulator.app.secret)).toBe(true);
  });

  test.each<[object, RegExp]>([
    [{ on: 'delivery', fault: { status: 503 } }, /delivery/],
    [{ on: 'POST /me/feed', fault: { delivery: 'split' } }, /on: 'delivery'/],
    [{ on: 'delivery page/fed', fault: { delivery: 'split' } }, /page\/fed/],
    [{ fault: { delivery: 'lost' } }, /duplicate/],
    [{ fault: { delivery: { late: 'soon' } } }, /late/],
  ])('that cannot be are refused: %j', (plan, advice) => {
    expect(() => here.emulator.faults.add(plan as FaultPlan)).toThrow(advice);
  });
});

describe('Instagram Login', () => {
  test('has a callback of its own, and a secret, for accounts that are subscribed', async () => {
    const { deliveries, visitors, apps } = here.emulator;
    await deliveries.subscribeInstagram({
      callbackUrl: here.url,
      verifyToken: 'rye',
      fields: ['comments', 'mentions'],
    });
    await call('DELETE', '/me/subscribed_apps', {}, 'instagram');
    visitors.comment(await mediaId(), 'unheard');
    await call('POST', '/me/subscribed_apps', { subscribed_fields: ['comments'] }, 'instagram');
    visitors.comment(await mediaId(), 'heard');
    visitors.mention(here.accountId, 'of which there is no event', { in: 'caption' });
    const all = await arrived();
    expect(all.map((one) => told(one)['value'].text as string)).toEqual(['heard']);
    expect(all[0] && isSigned(all[0], apps.instagram.secret)).toBe(true);
  });

  test('is asked for the challenge before the first delivery', async () => {
    const instagram = { callbackUrl: here.url, verifyToken: 'rye', fields: ['comments'] };
    const emulator = await startEmulator({ clock: manualClock(today), webhooks: { instagram } });
    try {
      const { tokens, url } = emulator;
      const headers = { authorization: `Bearer ${tokens.instagram}` };
      await fetch(`${url}/me/subscribed_apps?subscribed_fields=comments`, { method: 'POST', headers });
      emulator.visitors.comment(await mediaId(), 'no TLS');
      await emulator.deliveries.settled();
      // Meta calls https:// alone, unless `callbacks` says otherwise.
      expect(emulator.deliveries.log[0]?.attempts[0]).toMatchObject({
        status: 0,
        problem: expect.stringMatching(/https/),
      });
      expect(await arrived()).toEqual([]);
    } finally {
      await emulator.close();
    }
  });
});

describe('an account with both logins', () => {
  test('hears twice, by two secrets', async () => {
    const { deliveries, visitors, apps } = here.emulator;
    await subscribe('instagram', ['comments'], ['feed']);
    await deliveries.subscribeInstagram({ callbackUrl: here.url, verifyToken: 'rye', fields: ['comments'] });
    await call('POST', '/me/subscribed_apps', { subscribed_fields: ['comments'] }, 'instagram');
    const media = String((await call('GET', '/me/media?limit=1', {}, 'instagram'))['data'][0].id);
    visitors.comment(media, 'once');
    const all = await arrived();
    expect(all).toHaveLength(2);
    for (const { secret } of [apps.facebook, apps.instagram])
      expect(all.filter((one) => isSigned(one, secret))).toHaveLength(1);
  });
});
