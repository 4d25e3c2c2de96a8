// What `as` and `with` share with the client that they are made of, and how all of it ends.
import { describe, expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import { type AccessTokenSource, GraphApi, GraphClient, type RequestEvent } from '../../src/index.js';
import { limiter } from '../../src/limits/index.js';
import { envelope, paramsOf, type Script, scripted, scriptedClient } from '../support/script.js';

class Api extends GraphApi {
  constructor(options: ConstructorParameters<typeof GraphClient>[0] & { readonly userId?: string }) {
    const { userId, ...rest } = options;
    super(new GraphClient(rest, userId));
  }
}

const apiOf = (script: Script, options: object = {}) => {
  const { transport, requests } = scripted(script);
  return { api: new Api({ accessToken: 'EAAfirst', transport, ...options }), requests };
};

const items = (request: Parameters<typeof paramsOf>[0]) =>
  JSON.parse(paramsOf(request)['batch'] ?? '[]') as { readonly relative_url: string }[];

const answered = (request: Parameters<typeof paramsOf>[0]) =>
  items(request).map(() => ({ code: 200, headers: [], body: '{"id":"1"}' }));

describe('accounts of one client', () => {
  test('share a retry budget: an outage does not multiply the requests', async () => {
    const down = { status: 500, body: envelope(2) };
    const { api, requests } = apiOf(() => down, { retry: { attempts: 4, firstDelayMs: 0, longestDelayMs: 0 } });
    await Promise.all(
      Array.from({ length: 500 }, (_, index) =>
        api
          .as({ userId: `1${index}` })
          .client.get('1')
          .either(),
      ),
    );
    expect(requests.length).toBeLessThanOrEqual(600);
  });

  test('share merging, also over tokens: Meta takes a token for each item', async () => {
    const { api, requests } = apiOf((request) => ({ body: answered(request) }), { merge: true });
    const all = ['EAAfirst', 'EAAsecond', 'EAAsecond'].map((accessToken) => api.as({ accessToken }));
    await Promise.all(all.map(({ client }, index) => client.get(`${index + 1}`)));
    expect(requests).toHaveLength(1);
    const [own, ...others] = items(requests[0]).map(({ relative_url: url }) => url);
    expect(own).toBe('1');
    for (const url of others) expect(url).toMatch(/^\d\?access_token=EAAsecond$/);
  });

  test('and a batch that is refused as a whole is sent again by token', async () => {
    const { api, requests } = apiOf(
      (request) => {
        if (request.headers['authorization'] === 'Bearer EAAfirst') return { status: 400, body: envelope(190) };
        return { body: request.method === 'POST' ? answered(request) : { id: '1' } };
      },
      { merge: true, retry: false },
    );
    const all = ['EAAfirst', 'EAAsecond', 'EAAsecond'].map((accessToken) => api.as({ accessToken }).client);
    const outcomes = await Promise.all(all.map((client, index) => client.get(`${index + 1}`).either()));
    expect(outcomes.map(E.isRight)).toEqual([false, true, true]);
    expect(requests).toHaveLength(3);
  });

  test('have a label, which events show', async () => {
    const events: RequestEvent[] = [];
    const { api } = apiOf(() => ({ body: {} }), { onRequest: (event: RequestEvent) => events.push(event) });
    await api.as({ userId: '1', label: 'acme' }).client.get('1');
    await api.client.get('1');
    expect(events.map(({ label }) => label)).toEqual(['acme', undefined]);
  });
});

const closed = { status: 400, body: envelope(4), headers: {} };

describe.each(['close()', 'a signal'] as const)('%s ends', (how) => {
  const make = (script: Script, options: object = {}) => {
    const controller = new AbortController();
    const made = apiOf(script, { signal: controller.signal, ...options });
    const end = async () => (how === 'close()' ? made.api.client.close() : controller.abort());
    return { ...made, end };
  };

  test('a call that waits for the limits, of any account, and nothing was sent', async () => {
    const { api, requests, end } = make(() => closed, { limits: limiter() });
    await api.client.get('1').signal(AbortSignal.timeout(200)).either();
    const sent = requests.length;
    const waiting = [
      api.client.get('1'),
      api.as({ userId: '2' }).client.create('2/feed', {}),
      api.client.batch([api.client.get('3')]),
    ];
    const outcomes = Promise.all(waiting.map((call) => call.either()));
    await new Promise((resolve) => void setTimeout(resolve, 20));
    await end();
    for (const outcome of await outcomes) expect(outcome).toMatchObject({ left: { _tag: 'AbortError', sent: false } });
    expect(requests).toHaveLength(sent);
  });

  test('a call on its way, and later calls', async () => {
    const { api, end } = make(() => new Promise(() => {}));
    const outcome = api.client.create('1/feed', {}).either();
    await new Promise((resolve) => void setTimeout(resolve, 20));
    await end();
    expect(await outcome).toMatchObject({ left: { _tag: 'AbortError', sent: true } });
    expect(await api.as({ userId: '2' }).client.get('1').either()).toMatchObject({
      left: { _tag: 'AbortError', sent: false },
    });
  });
});

test('a signal of an environment that has its own kind ends a call', async () => {
  const { client } = scriptedClient(() => new Promise(() => {}));
  const listeners: (() => void)[] = [];
  const foreign = {
    aborted: false,
    addEventListener: (_: string, listener: () => void) => void listeners.push(listener),
    removeEventListener: () => {},
  };
  const call = client.get('7', {}, { signal: foreign as unknown as AbortSignal }).either();
  await new Promise((resolve) => void setImmediate(resolve));
  foreign.aborted = true;
  for (const listener of listeners) listener();
  expect(await call).toMatchObject({ left: { _tag: 'AbortError' } });
});

test('a download ends with its client', async () => {
  const { client } = scriptedClient(() => new Promise(() => {}));
  const call = client.download('https://scontent.example.com/1.jpg').either();
  await new Promise((resolve) => void setImmediate(resolve));
  await client.close();
  expect(await call).toMatchObject({ left: { _tag: 'AbortError' } });
  expect(client.signal.aborted).toBe(true);
});

/** A source whose token is old until it is asked again. */
function source(stored: string) {
  const state = { token: 'EAAold', reloads: 0 };
  const accessToken: AccessTokenSource = {
    token: async () => E.right(state.token),
    reload: async () => {
      state.reloads += 1;
      state.token = stored;
      return stored;
    },
  };
  return { state, accessToken };
}
const script: Script = ({ headers }) =>
  headers['authorization'] === 'Bearer EAAnew' ? { body: { id: '7' } } : { status: 400, body: envelope(190) };

/** Answers each item of a batch; refuses those with a token that is no longer good. */
const itemAnswers = (request: Parameters<typeof paramsOf>[0], body: (url: string) => unknown) =>
  items(request).map(({ relative_url: url }) => {
    const code = isRefused(url) ? 400 : 200;
    return { code, headers: [], body: JSON.stringify(code === 200 ? body(url) : envelope(190)) };
  });
const isRefused = (url: string) => /access_token=EAA(old|revoked)/.test(url);
const echoUnlessRefused: Script = (request) => ({
  body: itemAnswers(request, (url) => ({ id: url.split(/[/?]/)[0] })),
});

describe('a token that another process has replaced', () => {
  test.each([['read'], ['write']])('is asked for again, and the %s goes again once', async (what) => {
    const { state, accessToken } = source('EAAnew');
    const { client, requests } = scriptedClient(script, { accessToken });
    expect(await (what === 'read' ? client.get('7') : client.create('7/feed', {}))).toEqual({ id: '7' });
    expect([requests.length, state.reloads]).toEqual([2, 1]);
  });

  test.each(['EAAold', 'EAArevoked'])('and %s fails as it should', async (stored) => {
    const { state, accessToken } = source(stored);
    const { client, requests } = scriptedClient(script, { accessToken });
    expect(await client.get('7').either()).toMatchObject({ left: { _tag: 'AccessTokenError' } });
    expect(requests.length).toBe(stored === 'EAAold' ? 1 : 2);
    expect(state.reloads).toBeLessThanOrEqual(2);
  });

  test.each([['read'], ['write']])(
    'of an item of a batch is asked for again, and the %s goes again once',
    async (what) => {
      const { state, accessToken } = source('EAAnew');
      const { api, requests } = apiOf(echoUnlessRefused);
      const other = api.as({ accessToken, userId: '2' }).client;
      const own = what === 'read' ? () => other.get('7') : () => other.delete('7');
      expect(await api.client.batch([api.client.get('1'), own(), own()])).toMatchObject([
        { id: '1' },
        { id: '7' },
        { id: '7' },
      ]);
      expect(requests.map((request) => items(request).length)).toEqual([3, 2]);
      expect(state.reloads).toBe(1);
    },
  );

  test('of an item that is refused again, or was given to the call, is not asked for again', async () => {
    const { state, accessToken } = source('EAArevoked');
    const { api, requests } = apiOf((request) => ({ body: itemAnswers(request, () => ({ id: '1' })) }));
    const other = api.as({ accessToken, userId: '2' }).client;
    const given = other.get('8', {}, { accessToken: 'EAAold' });
    const refused = { left: { _tag: 'AccessTokenError' } };
    const outcomes = await api.client.batch([api.client.get('1'), other.get('7'), given]).settled();
    expect(outcomes).toMatchObject([{ right: { id: '1' } }, refused, refused]);
    expect([requests.length, state.reloads]).toEqual([2, 1]);
  });

  test('is not asked for where the batch is refused as a whole for the token of its sender', async () => {
    const { state, accessToken } = source('EAAnew');
    const { api, requests } = apiOf(() => ({ status: 400, body: envelope(190) }));
    const other = api.as({ accessToken, userId: '2' }).client;
    await api.client.batch([api.client.get('1'), other.get('7')]).settled();
    expect([requests.length, state.reloads]).toEqual([1, 0]);
  });

  test('is not waited for beyond the time of the call', async () => {
    const accessToken: AccessTokenSource = {
      token: async () => E.right('EAAold'),
      reload: () => new Promise(() => {}),
    };
    const { client, requests } = scriptedClient(script, { accessToken, timeoutMs: 50 });
    expect(await client.get('7').either()).toMatchObject({ left: { _tag: 'AccessTokenError' } });
    expect(requests).toHaveLength(1);
  });

  test('may be asked for with the methods of a class', async () => {
    class Source implements AccessTokenSource {
      #token = 'EAAold';
      readonly token = async () => E.right(this.#token);
      async reload(): Promise<string> {
        this.#token = 'EAAnew';
        return this.#token;
      }
    }
    const { client } = scriptedClient(script, { accessToken: new Source() });
    expect(await client.get('7')).toEqual({ id: '7' });
  });
});
