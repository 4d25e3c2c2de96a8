import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { limitOf, slice } from '../../src/graph/paging.js';
import { timeOf } from '../../src/world/time.js';
import { emulated, type Json, type Reply, walk } from '../support.js';

const idOf = (item: string) => item;
const place = ({ body }: Reply, link: 'next' | 'previous') => {
  const { searchParams } = new URL(body['paging'][link] as string);
  return [searchParams.get('since'), searchParams.get('until')];
};

describe('slice', () => {
  test('gives every item once, in order, for any page size', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.integer({ min: 1, max: 9 }), (all, limit) => {
        const seen: string[] = [];
        let page = slice(all, { limit }, idOf);
        seen.push(...page.items);
        while (page.hasNext) {
          page = slice(all, { limit, after: page.cursors?.after }, idOf);
          seen.push(...page.items);
        }
        expect(seen).toEqual(all);
      }),
    );
  });

  test('comes back by the way it went', () => {
    const all = ['a', 'b', 'c', 'd', 'e'];
    const second = slice(all, { limit: 2, after: slice(all, { limit: 2 }, idOf).cursors?.after }, idOf);
    const first = slice(all, { limit: 2, before: second.cursors?.before }, idOf);
    expect(first.items).toEqual(['a', 'b']);
    expect(first.hasPrevious).toBe(false);
    expect(first.hasNext).toBe(true);
  });

  test('does not shift when something new comes first, or what it stood at goes away', () => {
    const { cursors } = slice(['a', 'b', 'c', 'd'], { limit: 2 }, idOf);
    const window = { limit: 2, after: cursors?.after };
    expect(slice(['new', 'a', 'b', 'c', 'd'], window, idOf).items).toEqual(['c', 'd']);
    expect(slice(['a', 'c', 'd'], window, idOf).items).toEqual(['d']);
  });

  test('refuses a cursor it did not make', () => {
    expect(() => slice(['a'], { limit: 1, after: 'made-up' }, idOf)).toThrow('(#100) Invalid cursor');
  });
});

test('limits are 25 unless given, and cut down to the largest of the edge', () => {
  expect(limitOf(undefined)).toBe(25);
  expect(limitOf('500')).toBe(100);
  expect(limitOf('500', 50)).toBe(50);
  expect(() => limitOf('many')).toThrow('(#100)');
});

test('times are read as strtotime reads them', () => {
  const now = Date.UTC(2026, 5, 15, 12);
  expect(timeOf('1781524800', now)).toBe(1_781_524_800_000);
  expect(timeOf('2026-01-05T05:58:47+0000', now)).toBe(Date.UTC(2026, 0, 5, 5, 58, 47));
  expect(timeOf('-2 days', now)).toBe(now - 172_800_000);
  expect(timeOf('3 weeks ago', now)).toBe(now - 1_814_400_000);
  expect(timeOf('yesterday', now)).toBe(Date.UTC(2026, 5, 14));
  expect(() => timeOf('soonish', now)).toThrow('(#100)');
});

describe('an edge over HTTP', () => {
  const { here, send, accountId } = emulated();

  test('is walked by following next to the end', async () => {
    const id = await accountId();
    const { body: account } = await send(`/${id}?fields=media_count`);
    const { ids, pages } = await walk(send, `/v27.0/${id}/media?fields=id&limit=40`);
    expect(ids).toHaveLength(account['media_count']);
    expect(new Set(ids).size).toBe(ids.length);
    expect(pages[0]?.['paging']).not.toHaveProperty('previous');
    expect(pages.at(-1)!['paging']).not.toHaveProperty('next');
    expect(pages.at(-1)!['paging']['cursors']).toHaveProperty('after');
  });

  test('has links with every parameter of the request and the token, on its own host', async () => {
    const id = await accountId();
    const { body } = await send(`/v25.0/${id}/media?fields=id,caption&limit=3&locale=de_DE`);
    const next = new URL(body['paging'].next as string);
    expect(next.origin).toBe(here.emulator.url);
    expect(next.pathname).toBe(`/v25.0/${id}/media`);
    expect(Object.fromEntries(next.searchParams)).toEqual({
      access_token: here.emulator.tokens.facebook,
      fields: 'id,caption',
      limit: '3',
      locale: 'de_DE',
      after: body['paging'].cursors.after,
    });
  });

  test('goes back by previous', async () => {
    const id = await accountId();
    const first = await send(`/${id}/media?limit=3`);
    const second = await send(first.body['paging'].next as string);
    const again = await send(second.body['paging'].previous as string);
    expect(again.body['data']).toEqual(first.body['data']);
    expect(again.body['paging']).not.toHaveProperty('previous');
  });

  test('has links inside expansions that lead to the nested edge', async () => {
    const id = await accountId();
    const { body } = await send(`/${id}?fields=media.limit(2){id,caption}`);
    expect(body['media'].data).toHaveLength(2);
    const next = await send(body['media'].paging.next as string);
    const flat = await send(`/${id}/media?limit=4&fields=id,caption`);
    expect([...body['media'].data, ...next.body['data']]).toEqual(flat.body['data']);
  });

  test('filters by since and until', async () => {
    const id = await accountId();
    const { body } = await send(`/${id}/media?fields=timestamp&since=-60 days&until=-30 days&limit=100`);
    const times = (body['data'] as Json[]).map((item) => Date.parse(String(item['timestamp'])));
    expect(times.length).toBeGreaterThan(0);
    const now = here.emulator.clock.now();
    expect(Math.max(...times)).toBeLessThanOrEqual(now - 30 * 86_400_000);
    expect(Math.min(...times)).toBeGreaterThanOrEqual(now - 60 * 86_400_000);
  });

  test('is empty without paging', async () => {
    const id = await accountId();
    const { body } = await send(`/${id}/media?until=2001-01-01`);
    expect(body).toEqual({ data: [] });
    const { body: expanded } = await send(`/${id}?fields=id,media.until(2001-01-01){id}`);
    expect(expanded).toEqual({ id });
  });

  test('that goes by time moves its window, and ends today', async () => {
    const id = await accountId();
    const now = here.emulator.clock.now();
    const at = (days: number) => String(Math.floor(now / 1000) - days * 86_400);
    const query = `metric=reach&period=day&since=${at(9)}&until=${at(6)}`;
    const first = await send(`/${id}/insights?${query}`);
    expect(place(first, 'previous')).toEqual([at(12), at(9)]);
    expect(place(first, 'next')).toEqual([at(6), at(3)]);
    const second = await send(first.body['paging'].next as string);
    const third = await send(second.body['paging'].next as string);
    expect(third.body['paging']).not.toHaveProperty('next');
  });

  test('that hangs off the root has links without an object', async () => {
    const { body } = await send(`/v27.0/ig_audio?audio_type=music&limit=1&user_id=${await accountId()}`);
    expect(new URL(body['paging'].next as string).pathname).toBe('/v27.0/ig_audio');
  });
});
