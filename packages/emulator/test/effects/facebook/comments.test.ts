import { imageBytes } from '@edgewalk/testing/media';
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Json } from '../../support.js';
import { facebook } from './support.js';

const { here, send, get, post, pageId, postId } = facebook();

const page = () => here.emulator.tokens.page;
const image = 'https://example.org/bun.jpg';
beforeEach(() => here.emulator.reset());

describe('a comment', () => {
  test.each([
    ['attachment_url', image, 'photo'],
    ['attachment_share_url', 'https://example.org/bun.gif', 'animated_image_share'],
  ])('shows what %s leads to', async (name, address, type) => {
    const made = await post(`/${await postId()}/comments`, { [name]: address, fields: 'attachment' }, page());
    expect(made['attachment']).toMatchObject({ type, media: { image: { src: expect.any(String) } } });
  });

  test('shows a photo that was uploaded for it', async () => {
    const values = { url: image, published: 'false' };
    const { id } = await post(`/${await pageId()}/photos`, values, page());
    const made = await post(
      `/${await postId()}/comments`,
      { attachment_id: id as string, fields: 'attachment{target},message' },
      page(),
    );
    expect(made['attachment'].target.id).toBe(id);
    const none = await post(`/${await postId()}/comments`, { attachment_id: '1' }, page());
    expect(none['error'].code).toBe(100);
  });

  test('takes an image as a file, and nothing else', async () => {
    const place = `/${await postId()}/comments`;
    const attempt = async (type: string) => {
      const body = new FormData();
      body.set('source', new Blob([imageBytes()], { type }), 'bun');
      return (await send(place, { method: 'POST', body, token: page() })).body;
    };
    expect(await attempt('image/png')).toEqual({ id: expect.any(String) });
    expect((await attempt('text/plain'))['error'].code).toBe(324);
  });

  test('moves the time of its post, and is counted', async () => {
    const id = await postId();
    const count = async (filter: string) =>
      (await get(`/${id}/comments?summary=total_count&limit=0&filter=${filter}`))['summary'].total_count as number;
    const [top, all] = [await count('toplevel'), await count('stream')];
    here.emulator.clock.advance(60_000);
    const made = await post(`/${id}/comments`, { message: 'One' }, page());
    await post(`/${made['id']}/comments`, { message: 'Two' }, page());
    expect([await count('toplevel'), await count('stream')]).toEqual([top + 1, all + 2]);
    expect(Date.parse((await get(`/${id}?fields=updated_time`))['updated_time'] as string)).toBe(
      here.emulator.clock.now(),
    );
  });

  test('is hidden and deleted by the Page it is on, not by another', async () => {
    const other = (await get('/me/accounts?fields=access_token'))['data'][1] as Json;
    const { data } = await get(`/${await postId()}/comments?limit=1`);
    const path = `/${data[0].id as string}`;
    const token = other['access_token'] as string;
    expect((await post(path, { is_hidden: 'true' }, token))['error'].code).toBe(200);
    expect((await send(path, { method: 'DELETE', token })).body['error'].code).toBe(200);
    expect(await post(path, { is_hidden: 'true' }, page())).toEqual({ success: true });
    expect((await send(path, { method: 'DELETE', token: page() })).body).toEqual({ success: true });
  });

  test('knows who likes it', async () => {
    const { data } = await get(`/${await postId()}/comments?limit=1&fields=like_count`);
    const path = `/${data[0].id as string}`;
    const ask = `${path}?fields=like_count,user_likes`;
    await post(`${path}/likes`, {}, page());
    const { body } = await send(ask, { token: page() });
    expect(body).toMatchObject({ like_count: data[0].like_count + 1, user_likes: true });
    expect(await get(ask)).toMatchObject({ user_likes: false });
    await send(`${path}/likes`, { method: 'DELETE', token: page() });
    expect(await get(ask)).toMatchObject({ like_count: data[0].like_count });
  });
});

test('reactions tell who reacted and how, one kind at a time where asked', async () => {
  const place = `/${await postId()}/reactions?fields=id,name,type,profile_type,link`;
  const { data } = await get(`${place}&limit=100`);
  for (const type of new Set((data as Json[]).map((each) => each['type'] as string))) {
    const found = (await get(`${place}&limit=100&type=${type}`))['data'] as Json[];
    expect(found).toEqual((data as Json[]).filter((each) => each['type'] === type));
  }
  expect(data[0]).toEqual({
    id: expect.any(String),
    name: expect.any(String),
    type: expect.any(String),
    profile_type: 'user',
    link: expect.stringContaining('facebook.com'),
  });
  expect((await get(`${place}&type=MEH`))['error'].code).toBe(100);
});
