import { describe, expect, test } from '@jest/globals';
import type { Json } from '../../support.js';
import { facebook } from './support.js';

const { here, send, get, pageId, postId } = facebook();

describe('an object at the URL of an edge', () => {
  test('comes inside data', async () => {
    const { data, ...rest } = await get(`/${await pageId()}/picture?redirect=0&type=large`);
    expect(data).toEqual({ url: expect.any(String), width: 200, height: 200, is_silhouette: false });
    expect(rest).toEqual({});
    expect((await get(`/${await pageId()}/picture?redirect=false&height=90`))['data'].height).toBe(90);
  });

  test('comes inside data in an expansion too, with the fields asked for', async () => {
    const page = await get(`/${await pageId()}?fields=picture.type(small){url}`);
    expect(page['picture']).toEqual({ data: { url: expect.stringContaining('/50x50.png') } });
    const { data } = await get(`/${await postId()}/comments?fields=from{name,picture{url}}&limit=1`);
    expect(data[0].from.picture.data.url).toMatch(/^http/);
  });

  test('refuses a field that it does not have', async () => {
    const { error } = await get(`/${await pageId()}?fields=picture{colour}`);
    expect(error.message).toContain('(colour)');
  });

  test('is a redirect to the image otherwise, which needs no token', async () => {
    const url = `${here.emulator.url}/v27.0/${await pageId()}/picture`;
    const headers = { authorization: `Bearer ${here.emulator.tokens.facebook}` };
    const answer = await fetch(url, { headers, redirect: 'manual' });
    expect(answer.status).toBe(302);
    const image = await fetch(answer.headers.get('location')!);
    expect([image.status, image.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(
      Buffer.from(await image.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  });

  test('leads on inside a batch as well', async () => {
    const batch = JSON.stringify([{ method: 'GET', relative_url: `${await pageId()}/picture` }]);
    const { body } = await send('/', { method: 'POST', body: new URLSearchParams({ batch }) });
    expect(body[0]).toMatchObject({ code: 302 });
    const headers = body[0].headers as { name: string; value: string }[];
    expect(headers.find(({ name }) => name === 'Location')?.value).toMatch(/\/images\//);
  });
});

describe('a summary', () => {
  test('comes beside the list where it is asked for', async () => {
    const id = await postId();
    const { summary, data } = await get(`/${id}/comments?summary=true&limit=2`);
    expect(data).toHaveLength(2);
    expect(summary).toEqual({ order: 'chronological', total_count: expect.any(Number), can_comment: true });
    const stream = await get(`/${id}/comments?summary=1&filter=stream&order=reverse_chronological`);
    expect(stream['summary'].total_count).toBeGreaterThan(summary.total_count as number);
    expect(stream['summary'].order).toBe('reverse_chronological');
    expect(await get(`/${id}/comments?limit=1`)).not.toHaveProperty('summary');
    expect(await get(`/${id}/comments?limit=1&summary=false`)).not.toHaveProperty('summary');
  });

  test('has the members that were named', async () => {
    const { summary } = await get(`/${await postId()}/comments?summary=total_count,order`);
    expect(Object.keys(summary as Json).toSorted()).toEqual(['order', 'total_count']);
  });

  test('counts likes and reactions, and tells of the viewer', async () => {
    const id = await postId();
    const likes = await get(`/${id}/likes?summary=1`);
    expect(likes['summary']).toMatchObject({ can_like: true, has_liked: false });
    const reactions = await get(`/${id}/reactions?summary=1`);
    expect(reactions['summary']).toEqual({ total_count: expect.any(Number), viewer_reaction: 'NONE' });
  });

  test('counts Pages, and is passed over where Meta has none', async () => {
    expect((await get('/me/accounts?summary=true'))['summary']).toEqual({ total_count: 2 });
    expect(await get(`/${await pageId()}/posts?summary=true`)).not.toHaveProperty('summary');
  });

  test('of nothing comes with no items and no paging, also in expansions, under names of its own', async () => {
    const fields =
      'comments.filter(stream).summary(true).limit(0),reactions.summary(true).limit(0),' +
      'reactions.type(LOVE).limit(0).summary(total_count).as(love),' +
      'reactions.type(FIRE).summary(total_count).as(fire)';
    const { comments, love, fire, reactions } = await get(`/${await postId()}?fields=${fields}`);
    expect(comments).toEqual({ data: [], summary: expect.objectContaining({ can_comment: true }) });
    expect(love).toEqual({ data: [], summary: { total_count: expect.any(Number) } });
    expect(fire).toEqual({ data: [], summary: { total_count: 0 } });
    expect(reactions.summary.total_count).toBeGreaterThanOrEqual(love.summary.total_count as number);
  });
});

test('a limit of zero gives no items', async () => {
  expect(await get(`/${await pageId()}/posts?limit=0`)).toEqual({ data: [] });
});
