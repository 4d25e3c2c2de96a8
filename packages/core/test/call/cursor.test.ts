import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decodeCursor, encodeCursor, positionIn, positionNames } from '../../src/call/cursor.js';
import { InvalidArgumentError, type ListPage } from '../../src/index.js';
import { paramsOf, targetOf, scriptedClient, thrownBy, token } from '../support/script.js';
import { Account, AccountPosts } from '../support/tree.js';

const next = `https://graph.facebook.com/v27.0/1/posts?access_token=${token}&appsecret_proof=abc&limit=2&after=QVE%3D`;

async function firstPage(): Promise<ListPage<{ id: string }>> {
  const { client } = scriptedClient([{ body: { data: [{ id: '1' }], paging: { next } } }]);
  return new AccountPosts(client, '1').get({ fields: ['id'] });
}

describe('page.cursor', () => {
  test('resumes after its page, in another client', async () => {
    const { cursor } = await firstPage();
    const { client, requests } = scriptedClient([{ body: { data: [{ id: '2' }] } }]);
    const page = await new AccountPosts(client, '1').get({ fields: ['id'], cursor: cursor as string });
    expect(page.data).toEqual([{ id: '2' }]);
    expect(paramsOf(requests[0])).toEqual({ fields: 'id', after: 'QVE=' });
  });

  test('contains neither token nor proof, and survives URLs and files', async () => {
    const cursor = (await firstPage()).cursor as string;
    expect(cursor).toMatch(/^[\w-]+$/);
    const text = Buffer.from(cursor, 'base64url').toString();
    expect(text).not.toContain(token);
    expect(text).not.toContain('abc');
  });

  test('is missing on the last page', async () => {
    const { client } = scriptedClient([{ body: { data: [], paging: { cursors: { after: 'X' } } } }]);
    expect((await new AccountPosts(client, '1').get()).cursor).toBeUndefined();
  });

  test('that was forged puts nothing but texts into the request', async () => {
    const forged = {
      edge: 'posts',
      after: { $ne: 1 },
      before: ['x'],
      since: 5,
      until: null,
      offset: true,
      access_token: 'x',
    };
    const cursor = Buffer.from(JSON.stringify({ ...forged, __paging_token: 'ok' })).toString('base64url');
    const { client, requests } = scriptedClient([{ body: { data: [] } }]);
    await new AccountPosts(client, '1').get({ fields: ['id'], cursor });
    expect(paramsOf(requests[0])).toEqual({ fields: 'id', __paging_token: 'ok' });
  });

  test('of another edge is refused before anything is sent', async () => {
    const cursor = (await firstPage()).cursor as string;
    const { client, requests } = scriptedClient([]);
    const notes = () => new Account(client, '1').posts.get({ cursor: encodeCursor('notes', { after: 'x' }) });
    expect(thrownBy(notes)).toBeInstanceOf(InvalidArgumentError);
    expect(String(thrownBy(notes))).toContain('/notes');
    expect(cursor).toBeDefined();
    expect(requests).toHaveLength(0);
  });

  test.each(['', 'QVE=', 'nonsense', '{}', 'e30', 'eyJlZGdlIjo1fQ', '💥'])(
    'refuses a text that is none: %p',
    (cursor) => {
      const { client } = scriptedClient([]);
      const error = thrownBy(() => new AccountPosts(client, '1').get({ cursor }));
      expect(error).toBeInstanceOf(InvalidArgumentError);
      expect(String(error)).toContain('page.cursor');
    },
  );

  test.each([5, null, {}, true])('refuses %p, which a JavaScript caller may give', (cursor) => {
    const { client } = scriptedClient([]);
    const get = () => new AccountPosts(client, '1').get({ cursor: cursor as never });
    expect(thrownBy(get)).toBeInstanceOf(InvalidArgumentError);
  });

  test('works on paths without a class, too', async () => {
    const first = scriptedClient([{ body: { data: [{ id: '1' }], paging: { next } } }]);
    const { cursor } = await first.client.edge('1/posts', { fields: 'id' });
    const { client, requests } = scriptedClient([{ body: { data: [] } }]);
    await client.edge('1/posts', { fields: 'id', cursor });
    expect(targetOf(requests[0])).toBe('GET https://graph.facebook.com/v27.0/1/posts');
    expect(paramsOf(requests[0])).toEqual({ fields: 'id', after: 'QVE=' });
  });
});

describe('encodeCursor', () => {
  test('decodes to the same position, whatever cursors Meta sends', () => {
    const position = fc.record(
      Object.fromEntries(positionNames.map((name) => [name, fc.string({ unit: 'binary', minLength: 1 })])),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.string(), position, (edge, where) => {
        const cursor = encodeCursor(edge, where);
        expect(cursor).toMatch(/^[\w-]*$/);
        expect(decodeCursor(cursor, edge, 'test')).toEqual(where);
      }),
    );
  });

  test('omits the open end of a span', () => {
    const position = positionIn(new URL('https://graph.facebook.com/v27.0/1/feed?since&until=1615350965&limit=5'));
    expect(position).toEqual({ until: '1615350965' });
  });

  test('of anything else is an InvalidArgumentError and nothing worse', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const result = attempt(() => decodeCursor(text, 'posts', 'test'));
        expect(result instanceof InvalidArgumentError || !(result instanceof Error)).toBe(true);
      }),
    );
  });
});

/** What it gives, or what it throws. */
function attempt(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}
