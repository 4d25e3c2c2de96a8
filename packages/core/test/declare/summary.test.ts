import { describe, expect, test } from '@jest/globals';
import { expectTypeOf } from 'expect-type';
import * as t from 'io-ts';
import { edge, node, optional, pages, read, record, identifier, unsupported } from '../../src/declare/index.js';
import { InvalidArgumentError, type ListPage, type Summary } from '../../src/index.js';
import { failureOf, paramsOf, targetOf, scriptedClient, thrownBy } from '../support/script.js';

const no = unsupported('there is nothing of the kind');
const writing = { create: no, update: no, delete: no };

class Reaction extends node({
  name: 'Reaction',
  fields: record('Reaction', { id: identifier, type: optional(t.string) }),
  defaults: ['id'],
  get: read(),
  ...writing,
}) {}

const Count = record('Count', { total_count: optional(t.number) });

/** `/{song}/reactions`: a list that Meta can sum up. */
class SongReactions extends edge({
  path: 'reactions',
  node: () => Reaction,
  get: pages({ summary: Count, params: record('ReactionsQuery', { type: optional(t.string) }) }),
  ...writing,
}) {}

/** `/{song}/listeners`: one that it cannot. */
class SongListeners extends edge({ path: 'listeners', node: () => Reaction, get: pages(), ...writing }) {}

class Song extends node({
  name: 'Song',
  fields: record('Song', { id: identifier, title: optional(t.string) }),
  defaults: ['id'],
  get: read(),
  ...writing,
}) {
  get reactions(): SongReactions {
    return this.edge(SongReactions);
  }
  get listeners(): SongListeners {
    return this.edge(SongListeners);
  }
}

const next = 'https://graph.facebook.com/v27.0/1/reactions?after=QQ';
const list = { data: [{ id: '7' }], paging: { next }, summary: { total_count: 41 } };

describe('a summary', () => {
  test('is beside the list, typed, on every page', async () => {
    const { client, requests } = scriptedClient([{ body: list }, { body: { ...list, paging: {} } }]);
    const page = await new Song(client, '1').reactions.get({ summary: true });
    expectTypeOf(page).toEqualTypeOf<ListPage<{ id: string }, { total_count?: number }>>();
    expect(page.summary).toEqual({ total_count: 41 });
    expect((await page.next)?.summary?.total_count).toBe(41);
    expect(requests.map((request) => paramsOf(request)['summary'])).toEqual(['true', 'true']);
  });

  test('can be read alone', async () => {
    const { client, requests } = scriptedClient([{ body: { data: [], summary: { total_count: 41 } } }]);
    const { data, summary } = await new Song(client, '1').reactions.get({ summary: true, limit: 0 });
    expect([data, summary?.total_count]).toEqual([[], 41]);
    expect(paramsOf(requests[0])).toMatchObject({ limit: '0', summary: 'true' });
  });

  test.each([
    ['total_count' as const, 'total_count'],
    ['true' as const, 'true'],
    [['total_count'] as const, 'total_count'],
  ])('is asked for by its members, as production does: %j', async (summary, sent) => {
    const { client, requests } = scriptedClient([{ body: { data: [], summary: { total_count: 41 } } }, { body: {} }]);
    const song = new Song(client, '1');
    expect((await song.reactions.get({ summary, limit: 0 })).summary?.total_count).toBe(41);
    expect(paramsOf(requests[0])).toMatchObject({ limit: '0', summary: sent });
    await song.get({ fields: [{ reactions: { limit: 0, summary } }] }).either();
    expect(paramsOf(requests[1])).toEqual({ fields: `reactions.limit(0).summary(${sent})` });
  });

  test('of another shape is a DecodeError that names the path', async () => {
    const { client } = scriptedClient([{ body: { data: [], summary: { total_count: 'many' } } }]);
    const error = await failureOf(new Song(client, '1').reactions.get({ summary: true }));
    expect(error).toMatchObject({ _tag: 'DecodeError' });
    expect(error.message).toMatch('summary.total_count: expected number, got "many"');
  });

  test('has the members that Meta has, and no others', () => {
    const { reactions } = new Song(scriptedClient([]).client, '1');
    // @ts-expect-error: a misspelt member
    expect(() => reactions.get({ summary: 'totl_count' })).toThrow(InvalidArgumentError);
  });

  test('is not offered where Meta has none', () => {
    const { listeners } = new Song(scriptedClient([]).client, '1');
    // @ts-expect-error: this list cannot be summed up
    const attempt = () => listeners.get({ summary: true });
    expect(thrownBy(attempt)).toBeInstanceOf(InvalidArgumentError);
    expectTypeOf<Awaited<ReturnType<typeof listeners.get>>['summary']>().toEqualTypeOf<Summary | undefined>();
  });

  test.each([
    [{ limit: 0 }, 'limit: write a whole number from 1 to 100'],
    [{ summary: 'totl_count' }, 'summary: write true, or one or several of total_count'],
    [{ summary: [] }, 'summary: write true'],
    [{ summary: 1 }, 'summary: write true'],
  ])('%j is refused before anything is sent', (query, message) => {
    const { reactions } = new Song(scriptedClient([]).client, '1');
    expect(() => reactions.get(query as never)).toThrow(message);
  });
});

const reactions = (type: string, as: string) => ({ reactions: { type, summary: true, limit: 0, as } });

describe('an alias', () => {
  test('lets an edge be expanded more than once', async () => {
    const body = { id: '1', loves: { data: [], summary: { total_count: 2 } }, reactions: list };
    const { client, requests } = scriptedClient([{ body }, { body: { data: [] } }]);
    const song = await new Song(client, '1').get({
      fields: [
        'id',
        { reactions: { type: 'LOVE', summary: true, limit: 0, as: 'loves' } },
        { reactions: { type: 'WOW', summary: true, limit: 0, as: 'wows' } },
        { reactions: ['id', 'type'] },
      ],
    });
    expectTypeOf(song).toEqualTypeOf<{
      id: string;
      loves?: ListPage<{ id: string; type?: string }, { total_count?: number }>;
      wows?: ListPage<{ id: string; type?: string }, { total_count?: number }>;
      reactions?: ListPage<{ id: string; type?: string }, { total_count?: number }>;
    }>();
    expect(paramsOf(requests[0])['fields']).toBe(
      'id,reactions.type(LOVE).summary(true).limit(0).as(loves),' +
        'reactions.type(WOW).summary(true).limit(0).as(wows),reactions{id,type}',
    );
    expect([song.loves?.summary?.total_count, song.wows]).toEqual([2, undefined]);
    await song.reactions?.next;
    expect(targetOf(requests[1])).toBe('GET https://graph.facebook.com/v27.0/1/reactions');
    expect(paramsOf(requests[1])).toEqual({ fields: 'id,type', after: 'QQ' });
  });

  test.each([
    [[reactions('LOVE', 'x'), reactions('WOW', 'x')], 'x is named twice'],
    [['title', reactions('LOVE', 'title')], 'title is named twice'],
    [[{ reactions: ['id'] }, { reactions: ['type'] }], 'reactions is named twice'],
    [[reactions('LOVE', 'x.y')], 'as: write a name of letters'],
  ])('%j is refused', (fields, message) => {
    const song = new Song(scriptedClient([]).client, '1');
    expect(() => song.get({ fields: fields as never })).toThrow(message);
  });
});
