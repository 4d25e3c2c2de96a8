import { BasicDisplay } from '@edgewalk/basic-display';
import { describe, expect, test } from '@jest/globals';
import { emulated, form, type Sending, walk } from './support.js';

const { here, send } = emulated();
const ask = (path: string, sending: Sending = {}) => send(path, { token: here.emulator.tokens.basic, ...sending });

describe('a Basic Display token', () => {
  test('reads the seeded account through its own tree', async () => {
    const { body } = await ask('/me?fields=account_type,id,media_count,username');
    const fields = { account_type: 'BUSINESS', media_count: 260, username: 'tidal.bakery' };
    expect(body).toEqual({ ...fields, id: expect.stringMatching(/^1784/) });
    expect((await ask(`/${body['id']}?fields=id`)).body).toEqual({ id: body['id'] });
    expect((await ask('/me')).body).toEqual({ id: body['id'] });
  });

  test.each([
    '/me?fields=followers_count',
    '/me?fields=stories{id}',
    '/me?fields=user_id',
    '/me/media?fields=like_count',
    '/me/media?fields=id,comments{id}',
    '/me/media?fields=children{caption}',
    '/me/stories',
  ])('%s is a field that does not exist', async (path) => {
    const { body, status } = await ask(path);
    expect(status).toBe(400);
    expect(body['error']).toMatchObject({ code: 100, type: 'IGApiException' });
    expect(body['error'].message).toMatch(/nonexisting field \(\w+\) on node type \((User|Media)\)/);
  });

  test('walks its media by links that carry the token, with or without a version', async () => {
    const start = '/me/media?fields=id,timestamp&limit=100';
    const { ids, pages } = await walk((path) => ask(path, { token: '' }), `${start}&access_token=${token()}`);
    expect(new Set(ids).size).toBe(260);
    const next = new URL(pages[0]?.['paging'].next);
    expect(next.pathname).toMatch(/^\/v1\.0\/1784\d+\/media$/);
    expect(next.searchParams.get('access_token')).toBe(token());
    const times = pages.flatMap(({ data }) => data.map(({ timestamp }: { timestamp: string }) => timestamp));
    expect(times.every((time, index) => index === 0 || time < times[index - 1])).toBe(true);
  });

  test('reads one media, the items of an album, and media inside the profile', async () => {
    const { body } = await ask('/me?fields=media.limit(40){id,media_type,children{id,media_type}}');
    const media: { id: string; media_type: string }[] = body['media'].data;
    expect(media).toHaveLength(40);
    const album = media.find(({ media_type }) => media_type === 'CAROUSEL_ALBUM')!;
    expect(album).toHaveProperty('children.data');
    const one = await ask(`/${album.id}?fields=caption,permalink`);
    expect(one.body['permalink']).toMatch(/^https:\/\/www\.instagram\.com\/p\//);
    const children = await ask(`/${album.id}/children?fields=id,media_type,media_url`);
    expect(Object.keys(children.body)).toEqual(['data']);
    const child = await ask(`/${children.body['data'][0].id}?fields=media_type,username`);
    expect(child.body['username']).toBe('tidal.bakery');
  });

  test('cuts media by time', async () => {
    const { body } = await ask('/me/media?fields=timestamp&since=2026-10-01&until=2026-11-01&limit=100');
    const months = body['data'].map(({ timestamp }: { timestamp: string }) => timestamp.slice(0, 7));
    expect(new Set(months)).toEqual(new Set(['2026-10']));
  });

  test.each(['/me/media', '/me/media_publish', '/me', '/'])('writes nothing at %s', async (path) => {
    const values = { image_url: 'https://example.org/a.jpg', batch: '[]' };
    const { body } = await ask(path, form(values));
    expect(body['error']).toMatchObject({ code: 100, type: 'IGApiException' });
    expect((await ask(path, { method: 'DELETE' })).body['error'].code).toBe(100);
  });

  test('sees neither stories, nor comments, nor what others have', async () => {
    const all = { token: here.emulator.tokens.instagram };
    const { body } = await send('/me?fields=stories{id},media{id,comments_count,comments{id}}', all);
    const [story] = body['stories'].data;
    const comments = body['media'].data.flatMap((media: { comments?: { data: { id: string }[] } }) =>
      media.comments === undefined ? [] : media.comments.data,
    );
    for (const { id } of [story, comments[0]])
      expect((await ask(`/${id}?fields=id`)).body['error']).toMatchObject({ code: 100, error_subcode: 33 });
    expect((await ask(`/debug_token?input_token=${token()}`)).body).toHaveProperty('error');
  });

  test('is told its usage in words of its own', async () => {
    const { headers } = await ask('/me');
    const used: unknown = JSON.parse(headers.get('x-app-usage') ?? '');
    expect(used).toEqual({ call_volume: expect.any(Number), cpu_time: expect.any(Number) });
    expect(headers.get('x-business-use-case-usage')).toBeNull();
    const api = new BasicDisplay({ accessToken: token(), baseUrl: here.emulator.url });
    const { usage } = await api.user.get().withResponse();
    expect(usage?.app?.callCount).toBeGreaterThan(0);
  });
});

const token = () => here.emulator.tokens.basic;
