import { inspect } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as E from 'fp-ts/lib/Either.js';
import {
  appSecretProof,
  Call,
  type ClientOptions,
  fetchTransport,
  GraphApi,
  GraphClient,
  type HttpRequest,
  redact,
  undiciTransport,
} from '../../src/index.js';
import { bodyOf, envelope, failureOf, type Reply, scripted, thrownBy } from '../support/script.js';
import { serve, serveRaw } from '../support/server.js';
import { Account, AccountPosts, Post, PostNotes } from '../support/tree.js';

// None of them resembles a token of Meta: only exact matching can redact them.
const accessToken = 'tok~first.4f8a|x/y';
const other = 'tok~second.77c1';
const appSecret = 'shhh-app-secret';
const proofs = [await appSecretProof(appSecret, accessToken), await appSecretProof(appSecret, other)];
const secrets = [accessToken, other, appSecret, ...proofs];
class Api extends GraphApi {
  constructor(options: ClientOptions) {
    super(new GraphClient(options));
  }
  get account(): Account {
    return new Account(this.client, '1');
  }
}

/** Everything that a log, a debugger or a crash report could show of a value. */
function shown(value: unknown): string {
  const views = [
    inspect(value, { depth: 10, showHidden: true, getters: true }),
    inspect(value, { depth: 10, showHidden: true, customInspect: false }),
    inspect(value, { depth: 10, showHidden: true, customInspect: false, getters: true }),
    inspect(value),
    String(value),
    JSON.stringify(value),
    value instanceof Error ? value.stack : '',
  ];
  return [...views, ...membersOf(value, new Set())].join('\n');
}

function membersOf(value: unknown, seen: Set<unknown>): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || seen.has(value) || ArrayBuffer.isView(value)) return [];
  seen.add(value);
  return keysOf(value).flatMap((key) => [String(key), ...membersOf(Reflect.get(value, key), seen)]);
}

/** Its own members, and the getters of its classes: those are there without a call as well. */
function keysOf(value: object): PropertyKey[] {
  const keys = Reflect.ownKeys(value);
  for (let at = classOf(value); at !== null && at !== Object.prototype; at = classOf(at))
    keys.push(...Reflect.ownKeys(at).filter((key) => Object.getOwnPropertyDescriptor(at, key)?.get !== undefined));
  // A class without a parent has the getter of its prototype itself.
  return keys.filter((key) => key !== '__proto__');
}

const classOf = (value: object) => Object.getPrototypeOf(value) as object | null;

function expectClean(value: unknown): void {
  const text = shown(value);
  for (const secret of secrets) {
    for (const form of [secret, encodeURIComponent(secret), encodeURIComponent(encodeURIComponent(secret))]) {
      expect(text.includes(form) ? text.slice(Math.max(0, text.indexOf(form) - 300)).slice(0, 600) : '').toBe('');
    }
  }
}

/** The secrets that travel with a request, the first of them alone, and all of them in every dress. */
function heardIn(request: HttpRequest) {
  const text = `${request.headers['authorization']} ${request.url} ${bodyOf(request)}`;
  const heard = secrets.filter((secret) =>
    [secret, new URLSearchParams({ '': secret }).toString().slice(1)].some((form) => text.includes(form)),
  );
  const own = secrets.find((secret) => request.headers['authorization'] === `Bearer ${secret}`) ?? 'none';
  const proof = heard.find((secret) => /^[0-9a-f]{64}$/.test(secret)) ?? 'none';
  return { own, proof, echo: `${heard.join(' , ')} ${heard.map(encodeURIComponent).join('&')}` };
}

type Echo = ReturnType<typeof heardIn>;
const list = (item: object, next?: string) => ({
  ...item,
  data: [item],
  ...(next !== undefined && { paging: { next } }),
});

const answers: readonly [string, (heard: Echo) => Reply][] = [
  [
    'an error that repeats them',
    ({ echo }) => ({ status: 400, body: envelope(190, { message: `Wrong token: ${echo}` }) }),
  ],
  [
    'an unknown error that repeats them everywhere',
    ({ own, echo }) => ({
      status: 400,
      headers: {
        'x-fb-trace-id': own,
        'facebook-api-version': own,
        'x-business-use-case-usage': JSON.stringify({ [own]: [{ type: own, note: echo }] }),
        'x-app-usage': JSON.stringify({ note: echo }),
      },
      body: envelope(424_242, {
        message: echo,
        type: echo,
        fbtrace_id: echo,
        error_user_title: echo,
        error_user_msg: echo,
        error_data: { [own]: [{ echo }], text: JSON.stringify({ access_token: own }) },
      }),
    }),
  ],
  [
    'a permission error that repeats them',
    ({ echo }) => ({ status: 403, body: envelope(200, { message: `pages_x ${echo}` }) }),
  ],
  [
    'a flat error that repeats them',
    ({ echo }) => ({ status: 400, body: { error_type: echo, code: 400, error_message: echo } }),
  ],
  [
    'an upload error that repeats them',
    ({ echo }) => ({ status: 400, body: { debug_info: { retriable: true, type: echo, message: echo } } }),
  ],
  ['a web page that repeats them', ({ echo }) => ({ status: 502, text: `<html>${echo}</html>` })],
  ['JSON that is cut off and repeats them', ({ echo }) => ({ text: `{"id":"${echo}` })],
  ['an answer of another shape', ({ echo }) => ({ body: { id: [echo], data: echo, paging: echo } })],
  ['a value of another type', ({ own }) => ({ body: list({ id: '1', like_count: own, success: own }) })],
  ['a proof where a number should be', ({ proof }) => ({ body: list({ id: '1', like_count: proof }) })],
  ['members named after them', ({ own }) => ({ body: list({ id: '1', [own]: 5, like_count: { [own]: 1 } }) })],
  [
    'links to a foreign host',
    ({ own }) => ({
      body: list({ id: '1' }, `https://evil.example/?access_token=${encodeURIComponent(own)}&after=1`),
    }),
  ],
  [
    'links to a host named after them',
    ({ own }) => ({ body: list({ id: '1' }, `https://${encodeURIComponent(own)}@${own}.example/?after=1`) }),
  ],
  [
    'links that run in circles',
    ({ own, proof }) => ({
      body: list(
        { id: '1' },
        `https://graph.facebook.com/?access_token=${encodeURIComponent(own)}&appsecret_proof=${proof}&after=1`,
      ),
    }),
  ],
  ['nothing', () => ({ text: '' })],
];

describe('Token, proof and secret', () => {
  const fields = ['id', 'like_count'] as const;

  describe.each(answers)('after %s', (_, reply) => {
    test('are in nothing that a call throws, passes to hooks, or shows', async () => {
      const events: unknown[] = [];
      const { transport } = scripted((request) => reply(heardIn(request)));
      const record = (event: unknown) => void events.push(event);
      const hooks = { onRequest: record, onResponse: record, onDrift: record };
      const options = { accessToken, appSecret, transport, retry: false, ...hooks } as const;
      const client = new GraphClient(options);
      const loose = new GraphClient({ ...options, validation: 'report' });
      const second = client.with({ accessToken: other });
      const own = { accessToken: other };
      const inParams = {
        input_token: accessToken,
        client_secret: appSecret,
        note: other,
        access_token: other,
      };
      const note = { message: `my token is ${accessToken}` };
      const calls: readonly (() => PromiseLike<unknown>)[] = [
        () => new Post(client, '1').get({ fields }),
        () => new Post(loose, '1').get({ fields }),
        () => new Post(client, '1').get({ fields }, own),
        () => new PostNotes(client, '1').create({ message: 'Hi' }),
        () => new PostNotes(client, '1').create(note, own),
        () => new AccountPosts(client, '1').get({ fields }),
        () => new AccountPosts(client, '1').get({ fields }).all({ max: 5 }),
        () => new AccountPosts(loose, '1').get({ fields }, own).all({ max: 5 }),
        () => client.get('debug_token', inParams),
        () => client.edge('1/x').all({ max: 5 }),
        () => client.batch([client.get('1'), second.get('2'), new PostNotes(client, '1').create(note)]),
        () => client.batch([second.get('2')]).settled(),
      ];
      for (const make of calls) {
        const call = make();
        const outcome = await Promise.resolve(call).then(
          (value) => (JSON.stringify(value).includes('Left') ? value : undefined),
          (error: unknown) => error,
        );
        expectClean(outcome);
        if (call instanceof Call) expectClean(call);
      }
      expect(events.length).toBeGreaterThan(0);
      expectClean(events);
    });
  });

  test('are in no error of a batch item', async () => {
    const { transport } = scripted((request) => {
      const heard = heardIn(request);
      const items = answers.map(([, reply]) => {
        const { status = 200, body, text = JSON.stringify(body), headers = {} } = reply(heard);
        return {
          code: status,
          body: text,
          headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
        };
      });
      return { body: items };
    });
    const client = new GraphClient({ accessToken, appSecret, transport, retry: false });
    const second = client.with({ accessToken: other });
    for (const one of [client, second]) {
      const outcomes = await client.batch(answers.map(() => new AccountPosts(one, '1').get({ fields }))).settled();
      expect(outcomes.filter(E.isLeft).length).toBeGreaterThan(8);
      expectClean(outcomes.filter(E.isLeft));
    }
  });

  test('are in no error of a broken connection, over either transport', async () => {
    const page = await serve((request, response) => response.writeHead(200).end(`<p>${request.headers.authorization}`));
    const reset = await serveRaw((socket) => socket.resetAndDestroy());
    for (const transport of [undiciTransport(), fetchTransport()]) {
      for (const baseUrl of [page.url, reset.url, 'http://127.0.0.1:1']) {
        const client = new GraphClient({ accessToken, appSecret, transport, baseUrl, retry: false });
        expectClean(await failureOf(client.get('1', { q: accessToken })));
        expectClean(await failureOf(client.create('1', { q: accessToken })));
      }
      await transport.close?.();
    }
    await Promise.all([page.close(), reset.close()]);
  });

  test('are in nothing that a client, an API, a node, an edge, a call or a page shows', async () => {
    const next = `https://graph.facebook.com/v27.0/1/posts?access_token=${encodeURIComponent(accessToken)}&after=A`;
    const { transport } = scripted(() => ({ body: { data: [{ id: '1' }], paging: { next } } }));
    const api = new Api({ accessToken, appSecret, transport });
    const call = api.account.posts.get({}, { accessToken: other });
    const page = await call;
    const things = [
      api,
      api.client,
      api.client.with({ accessToken: other }),
      api.account,
      api.account.posts,
      call,
      page,
      page.next,
      page.cursor,
    ];
    for (const thing of [...things, api.batch([call]), api.batch([call]).settled()]) expectClean(thing);
  });

  test('are in no error that a bad token or option is refused with', () => {
    const acts = [
      () => new GraphClient({ accessToken: `${accessToken} ` }),
      () => new GraphClient({ accessToken, baseUrl: `https://x.example/?access_token=${accessToken}` }),
      () => new GraphClient({ accessToken }).get('1', {}, { accessToken: `${other}\n` }),
      () => new GraphClient({ accessToken }).get('1', { access_token: `${other}\n` }),
    ];
    for (const act of acts) expectClean(thrownBy(act));
  });

  test('are in no error of an id or a parameter that contains them', () => {
    const client = new GraphClient({ accessToken });
    const found = `EAA${'x'.repeat(20)}`;
    const acts = [
      () => client.get(`178?access_token=${accessToken}`),
      () => client.get(`178?access_token=${found}`),
      () => new Post(client, `178?fields=id&appsecret_proof=${proofs[0]}`),
      () => new PostNotes(client, '1').create({ [`access_token=${accessToken}`]: 'x', message: 'x' } as never),
      () => new AccountPosts(client, '1').get({ fields: [found] } as never),
    ];
    for (const act of acts) {
      expectClean(thrownBy(act));
      expect(String(thrownBy(act))).not.toContain(found);
    }
  });
});

describe('A server that puts the token into a link', () => {
  test('gets it neither into the cursor nor into another URL', async () => {
    const next = `https://graph.facebook.com/v26.0/1/posts?after=${encodeURIComponent(accessToken)}`;
    const { transport, requests } = scripted(() => ({
      body: { data: [{ id: '1' }], paging: { next, cursors: { after: accessToken, before: btoa(accessToken) } } },
    }));
    const page = await new Api({ accessToken, transport }).account.posts.get({ fields: ['id'] });
    const position = Buffer.from(page.cursor ?? '', 'base64url').toString();
    expect(position).toContain('[redacted]');
    expectClean([position, page.cursors]);
    await page.next;
    expect(decodeURIComponent(requests[1]?.url ?? '')).not.toContain(accessToken);
  });
});

describe('A batch whose token comes from a source', () => {
  test('shows no proof in the error of an item, nor to onDrift', async () => {
    const { transport } = scripted((request) => {
      const { echo } = heardIn(request);
      return {
        body: [
          { code: 400, body: JSON.stringify(envelope(1, { message: echo })) },
          { code: 200, body: JSON.stringify({ id: [echo], like_count: echo.slice(-64) }) },
        ],
      };
    });
    const drifts: unknown[] = [];
    const source = { token: async () => E.right(accessToken) };
    const client = new GraphClient({
      accessToken: source,
      appSecret,
      transport,
      retry: false,
      validation: 'report',
      onDrift: (error) => void drifts.push(error),
    });
    const outcomes = await client
      .batch(['1', '2'].map((id) => new Post(client, id).get({ fields: ['id', 'like_count'] })))
      .settled();
    expect(outcomes[0]).toMatchObject({ _tag: 'Left' });
    expect(drifts).toHaveLength(1);
    expectClean([outcomes[0], drifts]);
  });
});

describe('redact', () => {
  test('knows a secret in Base64, alone and within a longer text', () => {
    const basic = [0, 1, 2].map((length) => btoa(`${'u'.repeat(length)}:${appSecret}~end`));
    for (const text of [btoa(accessToken), Buffer.from(accessToken).toString('base64url'), ...basic]) {
      expect(redact(`Basic ${text}`, [accessToken, appSecret])).toContain('[redacted]');
      expect(redact(`Basic ${text}`, [accessToken, appSecret])).not.toContain(text.slice(4, -4));
    }
  });

  test('knows what resembles a token in any encoding', () => {
    const token = `EAA${'b'.repeat(30)}`;
    const texts = [
      `id%3D1%26access_token%3D${token}`,
      `%22${token}%22`,
      `{\\"access_token\\":\\"hidden-1\\"}`,
      '12345678%7chidden-1',
      '12345678%257Chidden-1',
      btoa(token),
    ];
    for (const text of texts) expect(redact(text)).not.toMatch(/hidden|b{8}|YmJi/);
  });

  test.each(['s', 'secret', 'Page', 'token'])('does not take the words of Meta for the secret %s', (secret) => {
    const text = 'Invalid parameter: the Page needs a secret token, says the message';
    expect(redact(text, [secret])).toBe(text);
    expect(redact(`client_secret=${secret}&x=${secret}&y=1`, [secret])).toBe(
      'client_secret=[redacted]&x=[redacted]&y=1',
    );
    expect(redact(secret, [secret])).toBe('[redacted]');
  });

  test('removes the given secrets, and texts that resemble a token', () => {
    expect(redact(`a ${accessToken} b ${encodeURIComponent(accessToken)}`, [accessToken])).toBe(
      'a [redacted] b [redacted]',
    );
    const text = 'EAAabcdefghij IGAAabcdefgh IGQVJabcdefgh THAAabcdefgh 1234567|abcdefghi 1234567%7Cabcdefghi';
    expect(redact(text)).toBe(Array.from({ length: 6 }, () => '[redacted]').join(' '));
    expect(redact('?access_token=x&appsecret_proof=y&id=1&client_secret=z')).toBe(
      '?access_token=[redacted]&appsecret_proof=[redacted]&id=1&client_secret=[redacted]',
    );
    expect(redact('{"access_token": "x", "id": "1"}')).toBe('{"access_token": "[redacted]", "id": "1"}');
  });

  test('leaves other text alone', () => {
    for (const text of ['Media posted before', 'IG user', 'limit=5&after=abc', '17841400455970029', '(#100) x']) {
      expect(redact(text, ['zzz', ''])).toBe(text);
    }
  });

  test('changes nothing a second time', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'access_token',
        '=',
        '"',
        ': "',
        '&',
        '%3D',
        'EAA',
        'IGAA',
        '12345678',
        '|',
        '%7C',
        'code',
        '[redacted]',
        'abcdefgh',
        ' ',
      ),
    );
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, fc.array(fc.string({ minLength: 8 }), { maxLength: 2 }), (given, found) => {
        const once = redact(given, found);
        expect(redact(once, found)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  test('leaves no given secret, at any position', () => {
    const secret = fc.string({
      minLength: 12,
      maxLength: 40,
      unit: fc.constantFrom('a', 'b', 'X', 'Z', '0', '9', '~', '.', '|', '/', '-', '_', '='),
    });
    fc.assert(
      fc.property(secret, fc.string(), fc.string(), (one, before, after) => {
        const clean = redact(`${before}${one}${after}&q=${encodeURIComponent(one)}${JSON.stringify({ one })}`, [one]);
        expect(clean.includes(one) || clean.includes(encodeURIComponent(one))).toBe(false);
      }),
    );
  });
});
