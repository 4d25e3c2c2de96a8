import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { GraphClient, InvalidArgumentError } from '../../src/index.js';
import { digestOf } from '../../src/limits/caller.js';
import { limiter, type WaitEvent } from '../../src/limits/index.js';
import { envelope, paramsOf, type Reply, type Script, scriptedClient } from '../support/script.js';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const fine: Reply = { body: { id: '1' } };
const used = (percent: number): Reply => ({
  ...fine,
  headers: { 'x-app-usage': `{"call_count":${percent}}` },
});
const refused: Reply = {
  status: 400,
  body: envelope(80002),
  headers: {
    'x-business-use-case-usage': '{"178":[{"type":"instagram","call_count":0,"estimated_time_to_regain_access":5}]}',
  },
};

const fails = () => {
  throw new Error('mine');
};

// A caller in JavaScript.
const make = (more: object) => () => new GraphClient({ accessToken: 'EAAtest', ...more });

describe('a client', () => {
  test('sends nothing after a refusal until Meta accepts calls again', async () => {
    const { client, requests } = scriptedClient([refused, fine], { limits: limiter() });
    await client.get('178').either();
    const call = client.get('178').either();
    await jest.advanceTimersByTimeAsync(299_999);
    expect(requests).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(1);
    expect(await call).toMatchObject({ _tag: 'Right' });
  });

  test('with other options, or for another account, uses the same allowances', async () => {
    const { client, requests } = scriptedClient([refused, fine], { limits: limiter({ maxWaitMs: 0 }) });
    await client.get('178').either();
    expect(await client.with({ timeoutMs: 5 }).get('178').either()).toMatchObject({
      left: { _tag: 'RateLimitError', allowance: 'business use case', retryAfterMs: 300_000 },
    });
    expect(await client.with({ limits: false }).get('178').either()).toMatchObject({ _tag: 'Right' });
    expect(requests).toHaveLength(2);
  });

  test('reports the usage of every allowance, even if it never waits', async () => {
    const { client } = scriptedClient([used(17)]);
    await client.get('1');
    expect(client.usage).toEqual([expect.objectContaining({ kind: 'app', id: 'facebook', percent: 17 })]);
    expect(client.with({ version: 'v27.0' }).usage).toEqual(client.usage);
  });

  test('lets a person go before a nightly job, and reports who waits', async () => {
    const events: WaitEvent[] = [];
    const limits = limiter({ policy: { 50: '2s' }, onWait: (event) => events.push(event) });
    const { client, requests } = scriptedClient([used(50), used(50), used(50)], { limits, priority: 'low' });
    await client.get('1');
    const calls = [client.get('2').either(), client.get('3', {}, { priority: 'high' }).either()];
    await jest.advanceTimersByTimeAsync(4_000);
    await Promise.all(calls);
    expect(requests.map(({ url }) => new URL(url).pathname.split('/').at(-1))).toEqual(['1', '3', '2']);
    expect(events.map(({ path, priority }) => [path, priority])).toContainEqual(['3', 'high']);
  });

  test('learns from a refusal inside a batch', async () => {
    const item = { code: 400, body: JSON.stringify(envelope(4)), headers: [] };
    const { client, requests } = scriptedClient([{ body: [item] }], { limits: limiter({ maxWaitMs: 0 }) });
    await client.batch([client.get('1')]).settled();
    expect(await client.get('1').either()).toMatchObject({ left: { _tag: 'RateLimitError' } });
    expect(requests).toHaveLength(1);
  });

  test('gives back what a call took whose hook throws, which changes nothing else', async () => {
    const { client } = scriptedClient(() => fine, { limits: limiter(), onRequest: fails });
    for (let count = 0; count < 3; count += 1) expect(await client.get('1')).toEqual({ id: '1' });
  });
});

test('invalid limits and priorities are refused when the client is made', () => {
  expect(make({ limits: { 120: '2s' } })).toThrow(InvalidArgumentError);
  expect(make({ limits: {} })).toThrow("limits: write false, or limiter() of '@edgewalk/core/limits'");
  expect(make({ priority: 'urgent' })).toThrow("priority: write 'high', 'normal' or 'low'");
});

/** A server on which one account is closed: it refuses its items, and names nobody in a header. */
const closedTo =
  (id: string): Script =>
  (request) => ({
    body: (JSON.parse(paramsOf(request)['batch'] ?? '[]') as { relative_url: string }[]).map(({ relative_url: url }) =>
      url.startsWith(id)
        ? { code: 400, body: JSON.stringify(envelope(80002)), headers: [] }
        : { code: 200, body: '{"id":"1"}', headers: [] },
    ),
  });

const minutes = (count: number): Reply => ({
  ...refused,
  headers: {
    'x-business-use-case-usage': `{"178":[{"type":"instagram","call_count":0,"estimated_time_to_regain_access":${count}}]}`,
  },
});

describe('the items of a batch', () => {
  test('enter and leave by themselves: what is held stays out, the rest goes', async () => {
    const { client, requests } = scriptedClient(closedTo('103'), { limits: limiter({ whenHeld: 'fail' }) });
    const accounts = Array.from({ length: 50 }, (_, index) => `1${String(index).padStart(2, '0')}`);
    // The digests are made on another thread, for which a virtual clock does not wait.
    await Promise.all([`EAAtest`, ...accounts.map((id) => `EAA${id}`)].map(async (each) => digestOf(each)));
    const batch = () =>
      client.batch(accounts.map((id) => client.with({ accessToken: `EAA${id}` }, id).get(id))).settled();
    await batch();
    const again = await batch();
    expect(again.filter(({ _tag }) => _tag === 'Left')).toHaveLength(1);
    expect(again[3]).toMatchObject({ left: { _tag: 'RateLimitError', retryAfterMs: expect.any(Number) } });
    const sent = requests.map((request) => JSON.parse(paramsOf(request)['batch'] ?? '[]').length as number);
    expect(sent).toEqual([50, 49]);
  });

  test('go in a later request when their account is free again', async () => {
    const { client, requests } = scriptedClient(closedTo('2'), { limits: limiter() });
    await client.batch([client.get('2')]).settled();
    const all = client
      .batch([client.get('1'), client.get('2')])
      .settled()
      .either();
    await jest.advanceTimersByTimeAsync(10);
    expect(requests).toHaveLength(2);
    await jest.advanceTimersByTimeAsync(90_000);
    expect(await all).toMatchObject({ right: [{ _tag: 'Right' }, { _tag: 'Left' }] });
    expect(requests).toHaveLength(3);
  });
});

describe('whenHeld of a call', () => {
  test('fails that call at once where the limiter lets others wait', async () => {
    const { client, requests } = scriptedClient(() => minutes(1), { limits: limiter() });
    await client.get('178', {}, { whenHeld: 'fail' }).either();
    expect(requests).toHaveLength(1);
    const held = await client.get('178', {}, { whenHeld: 'fail' }).either();
    expect(held).toMatchObject({ left: { _tag: 'RateLimitError', retryAfterMs: 60_000 } });
    const batch = await client
      .batch([client.get('178')])
      .settled()
      .with({ whenHeld: 'fail' });
    expect(batch).toMatchObject([{ left: { _tag: 'RateLimitError' } }]);
    expect(requests).toHaveLength(1);
    expect(() => client.get('178', {}, { whenHeld: 'never' as never })).toThrow("whenHeld: write 'wait' or 'fail'");
  });
});

describe('maxWaitMs', () => {
  test('counts once for a call, over all its attempts, and the error says how long it takes', async () => {
    const { client, requests } = scriptedClient(() => minutes(1), {
      limits: limiter({ maxWaitMs: 90_000 }),
      retry: { attempts: 9 },
    });
    const outcome = client.get('178').either();
    await jest.advanceTimersByTimeAsync(61_000);
    // It has waited a minute, and would wait another.
    expect(await outcome).toMatchObject({ left: { _tag: 'RateLimitError', retryAfterMs: 60_000 } });
    expect(requests).toHaveLength(2);
  });
});
