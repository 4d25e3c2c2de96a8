import { describe, expect, test } from '@jest/globals';
import { feedSlice, offsetSlice } from '../../../src/graph/paging.js';
import { type Json, walk } from '../../support.js';
import { facebook } from './support.js';

const { send, get, pageId } = facebook();

const idOf = (item: string) => item;

const timesOf = (data: Json[]) => data.map((item) => Date.parse(String(item['created_time'])) / 1000);
const searchOf = (link: unknown) => Object.fromEntries(new URL(String(link)).searchParams);

describe('the feed of a person', () => {
  test('goes back in time until a page is empty', async () => {
    const { ids, pages } = await walk(send, '/me/feed?fields=created_time&limit=10');
    expect(ids).toHaveLength(32);
    expect(new Set(ids).size).toBe(32);
    expect(pages).toHaveLength(5);
    expect(pages.at(-1)).toEqual({ data: [] });
  });

  test('links by time, with a token', async () => {
    const { data, paging } = await get('/me/feed?fields=created_time&limit=10');
    const times = timesOf(data as Json[]);
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    const limit = '10';
    expect(searchOf(paging.next)).toMatchObject({ limit, until: String(times.at(-1)), since: '' });
    expect(searchOf(paging.previous)).toMatchObject({
      limit,
      __previous: '1',
      since: String(times[0]),
      until: '',
    });
    expect(paging).not.toHaveProperty('cursors');
  });

  test('comes back by previous', async () => {
    const first = await get('/me/feed?limit=4');
    const second = await get(first['paging'].next as string);
    const again = await get(second['paging'].previous as string);
    expect(again['data']).toEqual(first['data']);
    expect(await get(again['paging'].previous as string)).toEqual({ data: [] });
    expect((await get(again['paging'].next as string))['data']).toEqual(second['data']);
  });

  test('stays inside the span that was asked for', async () => {
    const all = timesOf((await get('/me/feed?fields=created_time&limit=32'))['data'] as Json[]);
    const [until, since] = [all[5], all[20]];
    const { pages } = await walk(send, `/me/feed?fields=created_time&limit=4&since=${since}&until=${until}`);
    expect(pages.flatMap((page) => timesOf(page['data'] as Json[]))).toEqual(all.slice(5, 21));
  });
});

test('the feed of a Page has cursors, and takes a span of time', async () => {
  const id = await pageId();
  const { ids } = await walk(send, `/${id}/feed?limit=9`);
  expect(ids).toHaveLength(44);
  const { data, paging } = await get(`/${id}/feed?fields=created_time&since=-90 days&limit=100`);
  expect(paging).toHaveProperty('cursors');
  expect(data.length).toBeGreaterThan(0);
  expect(data.length).toBeLessThan(44);
});

describe('slices', () => {
  test('by offset know where the pages beside them begin', () => {
    const all = ['a', 'b', 'c', 'd', 'e'];
    expect(offsetSlice(all, 2, 2)).toMatchObject({
      items: ['c', 'd'],
      hasNext: true,
      hasPrevious: true,
      offsets: { next: 4, previous: 0 },
    });
    expect(offsetSlice(all, 4, 2)).toMatchObject({ items: ['e'], hasNext: false });
  });

  test('of a feed begin anew where the item of the token is gone', () => {
    const { cursors } = feedSlice(['c', 'b', 'a'], { limit: 1, back: false }, idOf);
    expect(feedSlice(['b', 'a'], { limit: 1, token: cursors?.after, back: false }, idOf).items).toEqual(['b']);
  });
});
