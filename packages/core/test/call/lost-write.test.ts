import { describe, expect, test } from '@jest/globals';
import * as t from 'io-ts';
import {
  edge,
  Id,
  identifier,
  isGone,
  isListed,
  node,
  optional,
  pages,
  post,
  read,
  record,
  remove,
  Success,
  unsupported,
} from '../../src/declare/index.js';
import { GraphClient, OutcomeUnknownError } from '../../src/index.js';
import {
  envelope,
  failureOf,
  host,
  paramsOf,
  targetOf,
  type Reply,
  type Script,
  scripted,
  scriptedClient,
  token,
} from '../support/script.js';

const no = unsupported('there is nothing of the kind');
const listed = isListed({ given: 'message', shown: 'text', time: 'at' });

class NoteReplies extends edge({
  path: 'replies',
  node: () => Note,
  get: pages(),
  create: post(record('NewReply', { message: t.string }), Id, { verify: listed }),
  update: no,
  delete: no,
}) {}

class Note extends node({
  name: 'Note',
  fields: record('Note', { id: identifier, text: optional(t.string) }),
  defaults: ['id'],
  get: read(),
  create: no,
  update: post(record('NoteUpdate', { hide: t.boolean }), Success),
  delete: remove(Success, { verify: isGone }),
}) {
  get replies(): NoteReplies {
    return this.edge(NoteReplies);
  }
}

const lost: Reply = { status: 200, text: '' };

function noteOver(replies: readonly Reply[], retry: false | { firstDelayMs: number } = false) {
  const { transport, requests } = scripted(replies);
  const client = new GraphClient({ accessToken: token, transport, retry });
  return { note: new Note(client, '1'), requests };
}

async function unknownOf(call: PromiseLike<unknown>): Promise<OutcomeUnknownError> {
  const error = await failureOf(call);
  if (error instanceof OutcomeUnknownError) return error;
  throw error;
}

describe('a write whose response was lost', () => {
  test.each([
    ['is in the list', [{ id: '5', text: 'Hi', at: new Date().toISOString() }], { outcome: 'happened', id: '5' }],
    ['was there long before', [{ id: '5', text: 'Hi', at: '2020-01-01T00:00:00+0000' }], { outcome: 'unknown' }],
    ['is not in the list yet', [], { outcome: 'unknown' }],
  ])('is looked for: what it made %s', async (_, data, verdict) => {
    const { note, requests } = noteOver([lost, { body: { data } }]);
    const error = await unknownOf(note.replies.create({ message: 'Hi' }));
    expect(requests).toHaveLength(1);
    expect(await error.verify?.()).toEqual(verdict);
    expect(targetOf(requests[1])).toBe('GET https://graph.facebook.com/v27.0/1/replies');
    expect(paramsOf(requests[1])).toEqual({ fields: 'id,text,at', limit: '50' });
    expect(JSON.stringify(error)).not.toContain('verify');
  });

  test('a removal did not happen when the object is there a minute later', async () => {
    const client = new GraphClient({
      accessToken: token,
      transport: scripted([{ body: { id: '1' } }]).transport,
    });
    const write = { client, path: '1', params: {}, options: {}, sentAt: 0, now: 60_001 };
    expect(await isGone(write)).toEqual({ outcome: 'did not happen' });
  });

  test('did not happen when it is not listed a minute later', async () => {
    const write = { path: '1/replies', params: { message: 'Hi' }, options: {} };
    const client = new GraphClient({
      accessToken: token,
      transport: scripted([{ body: { data: [] } }]).transport,
    });
    expect(await listed({ ...write, client, sentAt: 0, now: 60_001 })).toEqual({ outcome: 'did not happen' });
  });

  test('is searched on several pages, since others write too', async () => {
    const now = new Date().toISOString();
    const others = (page: number) => ({
      data: [{ id: '5', text: 'Others', at: now }],
      paging: { next: `${host}/1/replies?after=${page}` },
    });
    const found = { data: [{ id: '6', text: 'Hi', at: now }] };
    const { note } = noteOver([lost, { body: others(1) }, { body: found }]);
    const error = await unknownOf(note.replies.create({ message: 'Hi' }));
    expect(await error.verify?.()).toEqual({ outcome: 'happened', id: '6' });
  });

  test.each([
    ['continues beyond the pages that are read', '1970-01-01T00:00:00Z', 5, 'unknown'],
    ['reaches back to before it was sent', '1969-12-31T00:00:00Z', 1, 'did not happen'],
  ])('is not listed, and the list %s', async (_, at, requestCount, outcome) => {
    const { transport, requests } = scripted((_request, index) => ({
      body: { data: [{ id: '5', text: 'Others', at }], paging: { next: `${host}/1/replies?after=${index}` } },
    }));
    const client = new GraphClient({ accessToken: token, transport });
    const write = { path: '1/replies', params: { message: 'Hi' }, options: {} };
    expect(await listed({ ...write, client, sentAt: 0, now: 60_001 })).toEqual({ outcome });
    expect(requests).toHaveLength(requestCount);
  });

  test.each([
    [{ status: 400, body: envelope(100, { error_subcode: 33 }) }, { outcome: 'happened' }],
    [{ body: { id: '1' } }, { outcome: 'unknown' }],
    [{ status: 400, body: envelope(190) }, { outcome: 'unknown' }],
  ])('a removal is looked for: %j', async (reply, verdict) => {
    const { note } = noteOver([lost, reply]);
    const error = await unknownOf(note.delete());
    expect(await error.verify?.()).toEqual(verdict);
  });

  test('has no verify when the platform offers no way', async () => {
    const error = await unknownOf(noteOver([lost]).note.update({ hide: true }));
    expect(error.verify).toBeUndefined();
  });
});

describe('a removal that is sent again', () => {
  test('succeeded when the first attempt removed the object', async () => {
    const notFound = { status: 400, body: envelope(100, { error_subcode: 33 }) };
    const { note, requests } = noteOver([lost, notFound], { firstDelayMs: 0 });
    expect(await note.delete()).toEqual({ success: true });
    expect(requests).toHaveLength(2);
  });

  test('of an object that never existed is a NotFoundError', async () => {
    const { note } = noteOver([{ status: 400, body: envelope(100, { error_subcode: 33 }) }], {
      firstDelayMs: 0,
    });
    expect(await failureOf(note.delete())).toMatchObject({ _tag: 'NotFoundError' });
  });
});

test('a refused attempt does not settle whether an earlier one, whose response was lost, happened', async () => {
  const busy = { status: 500, body: envelope(2, { is_transient: true }) };
  const { note, requests } = noteOver([lost, busy, busy, busy], { firstDelayMs: 0 });
  const error = await unknownOf(note.delete());
  expect(error).toMatchObject({ retry: 'safe', cause: { _tag: 'TransientError' } });
  expect(error.verify).toBeDefined();
  expect(requests).toHaveLength(4);
});

/** The first answer is lost, and nothing more comes. */
const cut: Script = (_, index) => (index === 0 ? lost : new Promise<never>(() => {}));

describe('a write that its caller ends after an answer was lost may have happened', () => {
  test.each([
    ['during the wait', 60_000],
    ['before it is sent again', 0],
  ])('%s', async (_, firstDelayMs) => {
    const controller = new AbortController();
    const { client, requests } = scriptedClient(cut, {
      retry: { firstDelayMs, longestDelayMs: firstDelayMs },
      onRetry: () => controller.abort(),
    });
    const call = new Note(client, '1').delete().signal(controller.signal);
    expect(await failureOf(call)).toMatchObject({ _tag: 'AbortError', sent: true });
    expect(requests).toHaveLength(1);
  });

  test('while it is sent again', async () => {
    const controller = new AbortController();
    const { client } = scriptedClient(
      (request, index) => {
        if (index === 1) controller.abort();
        return cut(request, index);
      },
      { retry: { firstDelayMs: 0 } },
    );
    const call = new Note(client, '1').delete().signal(controller.signal);
    expect(await failureOf(call)).toMatchObject({ _tag: 'AbortError', sent: true });
  });
});

test('a write that is not idempotent is sent once, whatever happens', async () => {
  const { note, requests } = noteOver([lost], { firstDelayMs: 0 });
  await unknownOf(note.replies.create({ message: 'Hi' }));
  expect(requests).toHaveLength(1);
});

test('verify() counts from the first attempt whose answer was lost', async () => {
  const seen: { readonly sentAt: number; readonly now: number }[] = [];
  class Stars extends edge({
    path: 'stars',
    node: () => Note,
    get: pages(),
    create: post(record('NewStar', { value: t.number }), Success, {
      repeatable: true,
      verify: async ({ sentAt, now }) => {
        seen.push({ sentAt, now });
        return { outcome: 'unknown' };
      },
    }),
    update: no,
    delete: no,
  }) {}
  let retriedAt = Number.POSITIVE_INFINITY;
  const { client } = scriptedClient(
    async (_, index) => {
      // The third attempt begins later than the second.
      if (index > 0) await new Promise((resolve) => setTimeout(resolve, 5));
      return lost;
    },
    { retry: { firstDelayMs: 0 }, onRetry: () => (retriedAt = Math.min(retriedAt, Date.now())) },
  );
  const started = Date.now();
  const error = await unknownOf(new Stars(client, '1').create({ value: 5 }));
  await error.verify?.();
  expect(seen[0]?.sentAt).toBeGreaterThanOrEqual(started);
  expect(seen[0]?.sentAt).toBeLessThanOrEqual(retriedAt);
  expect(seen[0]?.now).toBeGreaterThan(retriedAt);
});
