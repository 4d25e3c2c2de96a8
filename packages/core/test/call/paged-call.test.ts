import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { edge, optional, pages, record, time, unsupported } from '../../src/declare/index.js';
import { GraphClient, type ListPage, type PagedCall, ResponseFormatError } from '../../src/index.js';
import {
  envelope,
  failureOf,
  paramsOf,
  targetOf,
  type Reply,
  scripted,
  scriptedClient,
  token,
} from '../support/script.js';
import { Account, AccountPosts, Note } from '../support/tree.js';

const meta = 'https://graph.facebook.com/v27.0';
const link = (after: string, path = '1/posts') => `${meta}/${path}?access_token=${token}&limit=2&after=${after}`;

/** A page of items by their ids, with a link to the next one if a cursor is given. */
const pageOf = (ids: readonly string[], next?: string, after = next ?? 'end'): Reply => ({
  body: {
    data: ids.map((id) => ({ id })),
    paging: { cursors: { before: 'b', after }, ...(next !== undefined && { next: link(next) }) },
  },
});

function posts(script: Parameters<typeof scriptedClient>[0], limit?: number) {
  const { client, requests } = scriptedClient(script);
  const call = new AccountPosts(client, '1').get({ fields: ['id'], ...(limit !== undefined && { limit }) });
  return { call, requests };
}

async function idsOf(items: AsyncIterable<{ readonly id: string }>): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of items) ids.push(id);
  return ids;
}

describe('Walking a list', () => {
  test('yields every item of every page, with one request per page', async () => {
    const { call, requests } = posts([pageOf(['1', '2'], 'B'), pageOf(['3', '4'], 'C'), pageOf(['5'])], 2);
    expect(requests).toHaveLength(0);
    expect(await idsOf(call)).toEqual(['1', '2', '3', '4', '5']);
    expect(requests.map((request) => paramsOf(request)['after'])).toEqual([undefined, 'B', 'C']);
    expect(requests.map((request) => paramsOf(request)['limit'])).toEqual(['2', '2', '2']);
  });

  test('ends without a next link, even if there is a cursor', async () => {
    const { call, requests } = posts([pageOf(['1'], undefined, 'more')]);
    expect(await idsOf(call)).toEqual(['1']);
    expect(requests).toHaveLength(1);
  });

  test('ends at an empty list without paging', async () => {
    const { call } = posts([{ body: { data: [] } }]);
    expect(await idsOf(call)).toEqual([]);
  });

  test('continues after an empty page that has a next link', async () => {
    const { call } = posts([pageOf(['1'], 'B'), pageOf([], 'C'), pageOf([], 'D'), pageOf(['2'])]);
    expect(await idsOf(call)).toEqual(['1', '2']);
  });

  test('continues through one constant cursor while the items differ', async () => {
    const { call } = posts([pageOf(['1'], 'X'), pageOf(['2'], 'X'), pageOf(['3'], 'X'), pageOf(['4'])]);
    expect(await idsOf(call)).toEqual(['1', '2', '3', '4']);
  });

  test('continues when two pages have the same item under different cursors', async () => {
    const { call } = posts([pageOf(['1'], 'B'), pageOf(['1'], 'C'), pageOf(['1'])]);
    expect(await idsOf(call)).toEqual(['1', '1', '1']);
  });

  test.each([
    ['the same page', () => pageOf(['1'], 'A')],
    ['two pages in turn', (index: number) => (index % 2 === 0 ? pageOf(['1'], 'A') : pageOf(['2'], 'B'))],
    ['two pages under one cursor', (index: number) => pageOf([String(index % 2)], 'X')],
    ['a page far back', (index: number) => pageOf([String(index % 40)], String(index % 40))],
  ])('stops with an error when the links run in circles: %s', async (_, reply) => {
    const { call, requests } = posts((__, index) => reply(index));
    const error = await failureOf(idsOf(call));
    expect(error).toBeInstanceOf(ResponseFormatError);
    expect(error).toMatchObject({ problem: 'paging' });
    expect(requests.length).toBeLessThan(100);
  });

  test('continues through a thousand empty pages, and fails after one more', async () => {
    const fits = posts((_, index) => (index < 1_000 ? pageOf([], String(index)) : pageOf(['1'])));
    expect(await idsOf(fits.call)).toEqual(['1']);
    const endless = posts((_, index) => pageOf([], String(index)));
    expect(await failureOf(idsOf(endless.call))).toMatchObject({
      _tag: 'ResponseFormatError',
      problem: 'paging',
    });
    expect(endless.requests).toHaveLength(1_001);
  });

  // A hostile server: each cursor is new.
  test.each([
    ['one page', () => ['1', '2']],
    ['pages in turn', (index: number) => [String(index % 7), 'x']],
  ])('stops when new cursors bring only items that came before: %s', async (_, ids) => {
    const { call, requests } = posts((__, index) => pageOf(ids(index), `c${index}`));
    expect(await failureOf(idsOf(call))).toMatchObject({ _tag: 'ResponseFormatError', problem: 'paging' });
    expect(requests.length).toBeLessThan(120);
  });

  test('continues after many equal pages when new items come', async () => {
    const { call } = posts((_, index) => pageOf([String(index - (index % 90))], index < 300 ? `c${index}` : undefined));
    expect(await idsOf(call)).toHaveLength(301);
  });

  test('counts only empty pages in a row', async () => {
    const { call } = posts((_, index) =>
      pageOf(index % 601 === 600 ? [String(index)] : [], index < 1_802 ? `c${index}` : undefined),
    );
    expect(await idsOf(call)).toEqual(['600', '1201', '1802']);
  });

  test('detects a loop of items without an id', async () => {
    const body = { data: [{ value: 1 }], paging: { next: link('A') } };
    const { client } = scriptedClient(() => ({ body }));
    expect(await failureOf(client.edge('1/things').all({ max: 100 }))).toMatchObject({ problem: 'paging' });
  });

  test('throws the error of the page that failed, after the items before it', async () => {
    const { call } = posts([pageOf(['1'], 'B'), { status: 400, body: envelope(190, { error_subcode: 463 }) }]);
    const seen: string[] = [];
    const walk = async () => {
      for await (const { id } of call) seen.push(id);
    };
    expect(await failureOf(walk())).toMatchObject({ _tag: 'AccessTokenError', problem: 'expired' });
    expect(seen).toEqual(['1']);
  });

  test('sends nothing for pages that are not read', async () => {
    const { call, requests } = posts([pageOf(['1'], 'B'), pageOf(['2'])]);
    for await (const { id } of call) {
      expect(id).toBe('1');
      break;
    }
    expect(requests).toHaveLength(1);
  });

  test('reuses the first page if it was awaited before', async () => {
    const { call, requests } = posts([pageOf(['1'], 'B'), pageOf(['2'])]);
    expect((await call).data).toEqual([{ id: '1' }]);
    expect(await idsOf(call)).toEqual(['1', '2']);
    expect(requests).toHaveLength(2);
  });

  test('does not keep earlier pages in memory', async () => {
    const { setFlagsFromString } = await import('node:v8');
    const { runInNewContext } = await import('node:vm');
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const { call } = posts((_, index) => pageOf([String(index)], index < 30 ? String(index) : undefined));
    const left: WeakRef<object>[] = [];
    for await (const page of call.pages()) left.push(new WeakRef(page));
    await new Promise((done) => setImmediate(done));
    collect();
    expect(left.slice(1, -2).filter((page) => page.deref() !== undefined)).toHaveLength(0);
    expect(call).toBeDefined();
  });

  test('yields all ids in order, for all page sizes', async () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(sizes, fc.boolean(), async (lengths, prefetch) => {
        let next = 0;
        const ids = lengths.map((length) => Array.from({ length }, () => String(next++)));
        const { call, requests } = posts((_, index) =>
          pageOf(ids[index] ?? [], index < ids.length - 1 ? `p${index}` : undefined),
        );
        expect(await idsOf(prefetch ? call.prefetch() : call)).toEqual(ids.flat());
        expect(requests).toHaveLength(ids.length);
      }),
    );
  });
});

const three = () => posts([pageOf(['1', '2'], 'B'), pageOf(['3', '4'], 'C'), pageOf(['5'])]);

describe('take, all and pages', () => {
  test('take reads no more pages than its items need', async () => {
    const { call, requests } = three();
    expect(await idsOf(call.take(2))).toEqual(['1', '2']);
    expect(requests).toHaveLength(1);
  });

  test('take of nothing sends nothing', async () => {
    const { call, requests } = three();
    expect(await idsOf(call.take(0))).toEqual([]);
    expect(requests).toHaveLength(0);
  });

  test('take ends with the list', async () => {
    expect(await idsOf(three().call.take(99))).toHaveLength(5);
  });

  test.each([-1, 1.5, Number.NaN])('take refuses %p', async (count) => {
    expect(await failureOf(idsOf(three().call.take(count)))).toMatchObject({ _tag: 'InvalidArgumentError' });
  });

  test('all gives an array, up to its bound', async () => {
    expect(await three().call.all({ max: 3 })).toEqual([{ id: '1' }, { id: '2' }, { id: '3' }]);
  });

  test('pages yields page by page', async () => {
    const sizes: number[] = [];
    for await (const page of three().call.pages()) sizes.push(page.data.length);
    expect(sizes).toEqual([2, 2, 1]);
  });
});

describe('prefetch', () => {
  test('requests the next page while the consumer uses the current one', async () => {
    const { call, requests } = posts([pageOf(['1'], 'B'), pageOf(['2'], 'C'), pageOf(['3'])]);
    const requested: [string, number][] = [];
    for await (const { id } of call.prefetch()) {
      // While the consumer works, the prefetched page is in flight.
      await new Promise((resolve) => setImmediate(resolve));
      requested.push([id, requests.length]);
    }
    expect(requested).toEqual([
      ['1', 2],
      ['2', 3],
      ['3', 3],
    ]);
  });

  test.each([
    ['with', (call: PagedCall<{ id: string }>) => call.with({ timeoutMs: 5_000 })],
    ['signal', (call: PagedCall<{ id: string }>) => call.signal(new AbortController().signal)],
  ])('is kept by %s()', async (_, change) => {
    const { call, requests } = posts([pageOf(['1'], 'B'), pageOf(['2'])]);
    for await (const { id } of change(call.prefetch())) {
      await new Promise((resolve) => setImmediate(resolve));
      expect([id, requests.length]).toEqual([id, 2]);
    }
  });

  test('without it the next page is requested only when it is needed', async () => {
    const { call, requests } = posts([pageOf(['1'], 'B'), pageOf(['2'], 'C'), pageOf(['3'])]);
    const requested: [string, number][] = [];
    for await (const { id } of call) requested.push([id, requests.length]);
    expect(requested).toEqual([
      ['1', 1],
      ['2', 2],
      ['3', 3],
    ]);
  });

  test('throws the failure of the next page only when the consumer reaches it', async () => {
    const { call } = posts([pageOf(['1'], 'B'), { status: 500, body: envelope(2) }]);
    const seen: string[] = [];
    const walk = async () => {
      for await (const { id } of call.prefetch()) {
        await new Promise((done) => setImmediate(done));
        seen.push(id);
      }
    };
    expect(await failureOf(walk())).toMatchObject({ _tag: 'TransientError' });
    expect(seen).toEqual(['1']);
  });
});

const span = (since: number): Reply => ({
  body: {
    data: [{ id: String(since) }],
    paging: { next: `${meta}/1/figures?since=${since + 10}&until=${since + 20}` },
  },
});

describe('A list in spans of time', () => {
  class Figures extends edge({
    path: 'figures',
    node: () => Note,
    get: pages({
      paging: 'time',
      params: record('FiguresQuery', { since: optional(time), until: optional(time) }),
    }),
    create: unsupported('they are counted, not made'),
    update: unsupported('they are counted, not changed'),
    delete: unsupported('they are counted, not deleted'),
  }) {}
  const walk = (query: object) => {
    const { client, requests } = scriptedClient((request) => span(Number(paramsOf(request)['since'] ?? 0)));
    return { ids: idsOf(new Figures(client, '1').get({ fields: ['id'], ...query }).take(50)), requests };
  };

  test('ends at the requested end, although the links continue', async () => {
    expect(await walk({ since: 100, until: 130 }).ids).toEqual(['100', '110', '120']);
    expect(await walk({ since: new Date(100_000), until: new Date(120_000) }).ids).toEqual(['100', '110']);
  });

  test('ends at the present without a requested end', async () => {
    const now = Math.floor(Date.now() / 1000);
    expect(await walk({ since: now - 5 }).ids).toEqual([String(now - 5)]);
    expect(await walk({ since: 100 }).ids).toHaveLength(50);
  });

  test('ends at the requested end for a path without a declaration, in each form of a time', async () => {
    for (const until of [130, '130', new Date(130_000), '1970-01-01T00:02:10Z']) {
      const { client } = scriptedClient((request) => span(Number(paramsOf(request)['since'] ?? 0)));
      const rows = await client.edge('1/insights', { since: 100, until }).all({ max: 50 });
      expect(rows.map(({ id }) => id)).toEqual(['100', '110', '120']);
    }
  });

  test('resumes by its cursor, with the same end', async () => {
    const { client } = scriptedClient((request) => span(Number(paramsOf(request)['since'] ?? 0)));
    const figures = new Figures(client, '1');
    const { cursor = '' } = await figures.get({ fields: ['id'], since: 100, until: 130 });
    expect(await idsOf(figures.get({ fields: ['id'], until: 130, cursor }))).toEqual(['110', '120']);
  });
});

describe('The next link', () => {
  test('supplies only the position: host, version, fields, token and proof are those of the call', async () => {
    const { transport, requests } = scripted([
      {
        body: {
          data: [{ id: '1' }],
          paging: {
            next: `https://graph.facebook.com/v21.0/999/other?access_token=STOLEN&appsecret_proof=old&fields=secret&pretty=0&after=Q%3D%3D`,
          },
        },
      },
      pageOf(['2']),
    ]);
    const client = new GraphClient({
      accessToken: token,
      appSecret: 'app-secret',
      baseUrl: 'http://127.0.0.1:4000/proxy',
      transport,
    });
    const query = { fields: ['id'], limit: 2 } as const;
    expect(await idsOf(new AccountPosts(client, '1').get(query, { accessToken: 'own-token' }))).toEqual(['1', '2']);
    const [first, second] = requests;
    expect(targetOf(second)).toBe('GET http://127.0.0.1:4000/proxy/v27.0/1/posts');
    expect(second?.headers['authorization']).toBe('Bearer own-token');
    expect(paramsOf(second)).toEqual({ ...paramsOf(first), after: 'Q==' });
    expect(paramsOf(first)['appsecret_proof']).toMatch(/^[0-9a-f]{64}$/);
    expect(second?.url).not.toContain('STOLEN');
  });

  test.each(['https://evil.example/v27.0/1/posts?after=B', 'https://graph.facebook.com.evil.example/?after=B'])(
    'to a foreign host is an error of the next page, and nothing is sent there: %s',
    async (next) => {
      const { call, requests } = posts([{ body: { data: [{ id: '1' }], paging: { next } } }]);
      const page: ListPage<{ id: string }> = await call;
      expect(page.data).toEqual([{ id: '1' }]);
      expect(page.next).toBeDefined();
      const error = await failureOf(page.next as PagedCall<{ id: string }>);
      expect(error).toMatchObject({ _tag: 'ResponseFormatError', problem: 'paging' });
      expect(error.message).toContain('foreign host');
      expect(requests).toHaveLength(1);
    },
  );

  // Meta's hosts, as its documents and recorded answers name them; behind a proxy the links still do.
  test.each(['graph.facebook.com', 'graph.instagram.com', 'graph.threads.net', 'graph-video.facebook.com'])(
    'may lead to %s, also where the requests go through a proxy',
    async (host) => {
      const { transport, requests } = scripted([
        { body: { data: [{ id: '1' }], paging: { next: `https://${host}/v27.0/1/posts?after=B` } } },
        pageOf(['2']),
      ]);
      const client = new GraphClient({ accessToken: token, baseUrl: 'http://127.0.0.1:4000/proxy', transport });
      expect(await idsOf(new AccountPosts(client, '1').get({ fields: ['id'] }))).toEqual(['1', '2']);
      expect(targetOf(requests[1])).toBe('GET http://127.0.0.1:4000/proxy/v27.0/1/posts');
    },
  );

  test.each([
    ['http://127.0.0.1:4000/v27.0/1/posts?after=B', true, undefined],
    ['http://127.0.0.1:5000/v27.0/1/posts?after=B', true, 'http://127.0.0.1:5000'],
    ['http://127.0.0.1:4001/v27.0/1/posts?after=B', false, undefined],
    ['http://127.0.0.1/v27.0/1/posts?after=B', false, undefined],
    ['http://127.0.0.1:4000/v27.0/1/posts?after=B', false, 'http://127.0.0.1:5000'],
  ])('may lead to the host and port of the request alone: %s is %p', async (next, isFollowed, baseUrl) => {
    const { transport, requests } = scripted([{ body: { data: [{ id: '1' }], paging: { next } } }, pageOf(['2'])]);
    const client = new GraphClient({ accessToken: token, baseUrl: 'http://127.0.0.1:4000', transport });
    const call = new AccountPosts(client, '1').get({ fields: ['id'] }, baseUrl === undefined ? {} : { baseUrl });
    const result = await idsOf(call).catch((error: unknown) => error);
    const foreign = expect.objectContaining({ problem: 'paging' });
    expect([result, requests.length]).toEqual(isFollowed ? [['1', '2'], 2] : [foreign, 1]);
  });

  test.each(['nonsense', '/v27.0/1/posts?after=B'])('that is no URL is an error: %p', async (next) => {
    const { call, requests } = posts([{ body: { data: [{ id: '1' }], paging: { next } } }]);
    expect(await failureOf(idsOf(call))).toMatchObject({ _tag: 'ResponseFormatError', problem: 'paging' });
    expect(requests).toHaveLength(1);
  });

  // Recorded answers have an empty text where there is no further page; PHP writes an empty object as a list.
  test.each([
    { next: '', previous: '' },
    { next: ' ', cursors: [] },
    { next: null, cursors: null },
    { previous: '', cursors: { before: '', after: '' } },
    [],
    '',
    null,
  ])('that is empty is none: %j', async (paging) => {
    const { call, requests } = posts([{ body: { data: [{ id: '1' }], paging } }]);
    const page = await call;
    expect([page.next, page.previous, page.cursor]).toEqual([undefined, undefined, undefined]);
    expect(await idsOf(call)).toEqual(['1']);
    expect(requests).toHaveLength(1);
  });

  test('carries no token that a server put into the position', async () => {
    const { call, requests } = posts([pageOf(['1'], `B-${token}`), pageOf(['2'])]);
    const page = await call;
    expect(page.cursor).not.toContain(token);
    expect(Buffer.from(page.cursor ?? '', 'base64url').toString()).not.toContain(token);
    await page.next;
    expect(requests).toHaveLength(2);
    expect(JSON.stringify(paramsOf(requests[1]))).not.toContain(token);
  });

  test('is none where it leads to before the beginning that was asked for', async () => {
    const { client, requests } = scriptedClient((request) => {
      const until = Number(paramsOf(request)['until'] ?? 1_000) - 100;
      return { body: { data: [{ id: String(until) }], paging: { next: `${meta}/1/feed?since=650&until=${until}` } } };
    });
    await client.edge('1/feed', { since: 650 }).all({ max: 50 });
    expect(requests.map((request) => paramsOf(request)['until'])).toEqual([undefined, '900', '800', '700']);
  });

  // The rules of a hostile server: a link that leaves out what the caller gave must not widen the list.
  test('keeps the bounds of the caller where a link leaves them out', async () => {
    const { client, requests } = scriptedClient([
      { body: { data: [{ id: '1' }], paging: { next: `${meta}/1/feed?after=B` } } },
      { body: { data: [{ id: '2' }], paging: { next: `${meta}/1/feed?until=8&__paging_token=e` } } },
      { body: { data: [{ id: '3' }], paging: { next: `${meta}/1/feed?after=D` } } },
      { body: { data: [] } },
    ]);
    await client.edge('1/feed', { since: new Date(5_000), until: '9' }).all({ max: 50 });
    expect(requests.map(paramsOf)).toEqual([
      { since: '5', until: '9' },
      { since: '5', until: '9', after: 'B' },
      { since: '5', until: '8', __paging_token: 'e' },
      { since: '5', until: '9', after: 'D' },
    ]);
  });

  test('to the previous page keeps only the bounds of the caller', async () => {
    const { client, requests } = scriptedClient([
      { body: { data: [{ id: '3' }], paging: { next: `${meta}/1/feed?until=8` } } },
      { body: { data: [{ id: '2' }], paging: { previous: `${meta}/1/feed?since=8&__previous=1` } } },
      { body: { data: [] } },
    ]);
    const first = await client.edge('1/feed', { since: 5 });
    await (
      await first.next
    )?.previous;
    expect(paramsOf(requests[2])).toEqual({ since: '8', __previous: '1' });
  });

  test.each(['page_token=abc', 'page=2', 'limit=25&start_cursor=x', 'since=5&scroll_id=7'])(
    'whose position has an unknown name is an error of the next page: %s',
    async (query) => {
      const { client, requests } = scriptedClient(() => ({
        body: { data: [{ id: '1' }], paging: { next: `${meta}/1/feed?access_token=x&${query}` } },
      }));
      const walk = client.edge('1/feed', { since: '5' }).all({ max: 50 });
      expect(await failureOf(walk)).toMatchObject({ _tag: 'ResponseFormatError', problem: 'paging' });
      expect(requests).toHaveLength(1);
    },
  );

  test('keeps time paging and its opaque token, and drops those of the previous page', async () => {
    const next = `${meta}/1/posts?since=5&until=9&__paging_token=enc_A&limit=25`;
    const { call, requests } = posts([
      { body: { data: [{ id: '1' }], paging: { next } } },
      { body: { data: [{ id: '2' }], paging: { next: `${meta}/1/posts?until=4` } } },
      { body: { data: [] } },
    ]);
    expect(await idsOf(call)).toEqual(['1', '2']);
    expect(requests.map(paramsOf)).toEqual([
      { fields: 'id' },
      { fields: 'id', since: '5', until: '9', __paging_token: 'enc_A' },
      { fields: 'id', until: '4' },
    ]);
  });

  test('has a counterpart to the previous page', async () => {
    const previous = `${meta}/1/posts?before=A`;
    const { call, requests } = posts([{ body: { data: [{ id: '2' }], paging: { previous } } }, pageOf(['1'])]);
    const page = await call;
    expect(page.next).toBeUndefined();
    expect((await (page.previous as typeof call)).data).toEqual([{ id: '1' }]);
    expect(paramsOf(requests[1])).toEqual({ fields: 'id', before: 'A' });
  });

  test('keeps the signal of the call', async () => {
    const { call, requests } = posts([pageOf(['1'], 'B'), pageOf(['2'])]);
    const controller = new AbortController();
    const walk = async () => {
      for await (const { id } of call.signal(controller.signal)) controller.abort(id);
    };
    expect(await failureOf(walk())).toMatchObject({ _tag: 'AbortError' });
    expect(requests).toHaveLength(1);
  });
});

const limits = (requests: readonly Parameters<typeof paramsOf>[0][]) =>
  requests.map((request) => paramsOf(request)['limit']);

describe('"Reduce the amount of data"', () => {
  const tooMuch: Reply = {
    status: 500,
    body: envelope(1, {
      message: "Please reduce the amount of data you're asking for, then retry your request",
    }),
  };

  test('halves the page until it succeeds, keeps the position and grows back', async () => {
    const { call, requests } = posts(
      [pageOf(['1'], 'B'), tooMuch, tooMuch, pageOf(['2'], 'C'), pageOf(['3'], 'D'), pageOf(['4'], 'E'), pageOf(['5'])],
      40,
    );
    expect(await idsOf(call)).toEqual(['1', '2', '3', '4', '5']);
    expect(limits(requests)).toEqual(['40', '40', '20', '10', '20', '40', '40']);
    expect(requests.map((request) => paramsOf(request)['after'])).toEqual([undefined, 'B', 'B', 'B', 'C', 'D', 'E']);
  });

  test('starts from the page size of the server when none was requested', async () => {
    const { call, requests } = posts([tooMuch, pageOf(['1'], 'B'), pageOf(['2'], 'C'), pageOf(['3'])]);
    expect(await idsOf(call)).toEqual(['1', '2', '3']);
    expect(limits(requests)).toEqual([undefined, '12', '24', '25']);
  });

  test('fails when even a single item is too much', async () => {
    const { call, requests } = posts(() => tooMuch, 5);
    expect(await failureOf(call)).toMatchObject({ _tag: 'TransientError', tooMuchData: true });
    expect(limits(requests)).toEqual(['5', '2', '1']);
  });

  test('halves a page whose size is a text, as `client.edge` takes it', async () => {
    const { client, requests } = scriptedClient([tooMuch, pageOf(['1'], 'B'), pageOf(['2'])]);
    expect(await client.edge('1/posts', { limit: '40' }).all({ max: 9 })).toHaveLength(2);
    expect(limits(requests)).toEqual(['40', '20', '40']);
  });

  test('is the only error that shrinks a page', async () => {
    const { call, requests } = posts([{ status: 500, body: envelope(1) }], 40);
    expect(await failureOf(call)).toMatchObject({ _tag: 'TransientError', tooMuchData: false });
    expect(requests).toHaveLength(1);
  });
});

const posted = (id: string, after?: string) => ({
  id: '1',
  discovery: {
    username: 'x',
    posts: { data: [{ id }], paging: { cursors: { ...(after && { after }) } } },
  },
});

/** The items of a page and of all that follow. */
async function* walkAll<Item>(page: ListPage<Item> | undefined): AsyncGenerator<Item> {
  if (page === undefined) return;
  yield* page.data;
  if (page.next) yield* page.next;
}

describe('Expanded edges', () => {
  const notes = { data: [{ id: 'n1' }], paging: { cursors: { after: 'N' }, next: link('N', 'p1/notes') } };

  test('inside a list continue at the edge of their item', async () => {
    const { client, requests } = scriptedClient([
      { body: { data: [{ id: 'p1', notes }, { id: 'p2' }] } },
      { body: { data: [{ id: 'n2' }] } },
    ]);
    const fields = ['id', { notes: { fields: ['id'], limit: 1 } }] as const;
    const page = await new AccountPosts(client, '1').get({ fields });
    const found = await idsOf(walkAll(page.data[0]?.notes));
    expect(found).toEqual(['n1', 'n2']);
    expect(page.data[1]?.notes).toBeUndefined();
    expect(targetOf(requests[1])).toBe(`GET ${meta}/p1/notes`);
    expect(paramsOf(requests[1])).toEqual({ fields: 'id', limit: '1', after: 'N' });
  });

  test('of a node continue at the edge of the node', async () => {
    const { client, requests } = scriptedClient([
      { body: { id: '1', posts: { data: [{ id: 'p1' }], paging: { next: link('P') } } } },
      { body: { data: [{ id: 'p2' }] } },
    ]);
    const account = await new Account(client, '1').get({ fields: ['id', { posts: ['id'] }] });
    expect(await idsOf(walkAll(account.posts))).toEqual(['p1', 'p2']);
    expect(targetOf(requests[1])).toBe(`GET ${meta}/1/posts`);
  });

  test('of an item without an id cannot continue, which is an error, not a wrong request', async () => {
    const { client, requests } = scriptedClient([{ body: { data: [{ caption: 'x', notes }] } }]);
    const page = await new AccountPosts(client, '1').get({ fields: ['caption', { notes: ['id'] }] });
    expect(await failureOf(page.data[0]?.notes?.next as PromiseLike<unknown>)).toMatchObject({
      _tag: 'ResponseFormatError',
      problem: 'paging',
    });
    expect(requests).toHaveLength(1);
  });

  test('two levels deep continue as well', async () => {
    const replies = { data: [{ id: 'r1' }], paging: { next: link('R', 'n1/replies') } };
    const { client, requests } = scriptedClient([
      { body: { data: [{ id: 'p1', notes: { data: [{ id: 'n1', replies }] } }] } },
      { body: { data: [{ id: 'r2' }] } },
    ]);
    const fields = ['id', { notes: ['id', { replies: ['id'] }] }] as const;
    const page = await new AccountPosts(client, '1').get({ fields });
    expect(await idsOf(walkAll(page.data[0]?.notes?.data[0]?.replies))).toEqual(['r1', 'r2']);
    expect(targetOf(requests[1])).toBe(`GET ${meta}/n1/replies`);
  });

  test('without links are requested again with .after() in the field expression', async () => {
    const { client, requests } = scriptedClient([
      { body: posted('p1', 'P1') },
      { body: posted('p2', 'P2') },
      { body: posted('p3') },
    ]);
    const fields = ['username', { posts: { fields: ['id'], limit: 1 } }] as const;
    const found = await new Account(client, '1').discovery.get({ username: 'x', fields });
    expect(await idsOf(walkAll(found.posts))).toEqual(['p1', 'p2', 'p3']);
    expect(requests.map(targetOf)).toEqual(Array.from({ length: 3 }, () => `GET ${meta}/1`));
    expect(requests.map((request) => paramsOf(request)['fields'])).toEqual([
      'discovery.username(x){username,posts.limit(1){id}}',
      'discovery.username(x){posts.limit(1).after(P1){id}}',
      'discovery.username(x){posts.limit(1).after(P2){id}}',
    ]);
  });

  test('without links may have empty pages on the way', async () => {
    const answers = [
      ['p1', 'A'],
      [undefined, 'B'],
      [undefined, 'C'],
      ['p2', undefined],
    ] as const;
    const { client } = scriptedClient(
      answers.map(([id, after]) => ({
        body: {
          id: '1',
          discovery: {
            posts: { data: id ? [{ id }] : [], paging: { cursors: { ...(after && { after }) } } },
          },
        },
      })),
    );
    const found = await new Account(client, '1').discovery.get({
      username: 'x',
      fields: [{ posts: ['id'] }],
    });
    expect(await idsOf(walkAll(found.posts))).toEqual(['p1', 'p2']);
  });

  test('of a node that the response lacks are a NotFoundError', async () => {
    const { client } = scriptedClient([{ body: { id: '1' } }]);
    expect(await failureOf(new Account(client, '1').discovery.get({ username: 'x' }))).toMatchObject({
      _tag: 'NotFoundError',
    });
  });
});
