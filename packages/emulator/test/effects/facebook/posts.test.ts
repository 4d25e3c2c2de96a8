import { describe, expect, test } from '@jest/globals';
import { hours } from '../../../src/world/clock.js';
import type { Json } from '../../support.js';
import { facebook } from './support.js';

const { here, send, get, post, pageId, postId } = facebook();

const page = () => here.emulator.tokens.page;
const idsOf = (list: Json): string[] => (list['data'] as Json[]).map(({ id }) => String(id));

describe('posts', () => {
  test('have ids of their Page and themselves, and what they hold', async () => {
    const id = await pageId();
    const { data } = await get(
      `/${id}/posts?fields=message,from,permalink_url,status_type,attachments{media_type}&limit=30`,
    );
    expect((data as Json[]).every((item) => String(item['id']).startsWith(`${id}_`))).toBe(true);
    const kinds = (data as Json[]).map((item) => item['attachments']?.data[0].media_type as unknown);
    expect(new Set(kinds)).toEqual(new Set([undefined, 'link', 'photo', 'album']));
  });

  test('of visitors are on the feed, not among the posts', async () => {
    const id = await pageId();
    const visitors = idsOf(await get(`/${id}/visitor_posts?limit=100`));
    expect(visitors.length).toBeGreaterThan(0);
    expect(idsOf(await get(`/${id}/feed?limit=100`))).toEqual(expect.arrayContaining(visitors));
    const own = idsOf(await get(`/${id}/published_posts?limit=100`));
    expect(own.filter((each) => visitors.includes(each))).toEqual([]);
  });

  test('are made, changed and deleted', async () => {
    const feed = `/${await pageId()}/feed`;
    const made = await post(feed, { message: 'Hello', link: 'https://example.com/' }, page());
    expect(made).toEqual({ id: expect.stringMatching(/^\d+_\d+$/) });
    const path = `/${made['id']}`;
    expect(idsOf(await get(`${feed}?limit=1`))).toEqual([made['id']]);
    expect(await post(path, { message: 'Hello again', fields: 'message' }, page())).toEqual({
      message: 'Hello again',
      id: made['id'],
    });
    expect((await send(path, { method: 'DELETE' })).body).toEqual({ success: true });
    expect((await get(path))['error'].error_subcode).toBe(33);
  });

  test('answer with what was asked for', async () => {
    const fields = 'message,is_published,from{name}';
    const made = await post(`/${await pageId()}/feed`, { message: 'Read me', fields }, page());
    expect(made).toMatchObject({ message: 'Read me', is_published: true, from: { name: 'Tidal Bakery' } });
  });

  test('with nothing in them are refused', async () => {
    expect((await post(`/${await pageId()}/feed`, {}, page()))['error'].code).toBe(100);
  });

  test('wait for their time', async () => {
    const id = await pageId();
    const time = Math.floor((here.emulator.clock.now() + hours(5)) / 1000);
    const values = { message: 'Later', published: 'false', scheduled_publish_time: String(time) };
    const made = await post(`/${id}/feed`, values, page());
    expect(idsOf(await get(`/${id}/scheduled_posts`))).toContain(made['id']);
    expect(idsOf(await get(`/${id}/feed?limit=5`))).not.toContain(made['id']);
    here.emulator.clock.advance(hours(6));
    expect(idsOf(await get(`/${id}/scheduled_posts`))).not.toContain(made['id']);
    const { created_time: created, is_published: published } = await get(
      `/${made['id']}?fields=created_time,is_published`,
    );
    expect([Date.parse(created as string) / 1000, published]).toEqual([time, true]);
    expect(idsOf(await get(`/${id}/feed?limit=1`))).toEqual([made['id']]);
  });

  test('wait ten minutes at least', async () => {
    const time = String(Math.floor(here.emulator.clock.now() / 1000) + 60);
    const values = { message: 'Soon', published: 'false', scheduled_publish_time: time };
    expect((await post(`/${await pageId()}/feed`, values, page()))['error'].code).toBe(100);
  });
});

describe('comments', () => {
  test('come in the order asked for, with replies among them or without', async () => {
    const id = await postId();
    const top = idsOf(await get(`/${id}/comments?limit=100`));
    expect(idsOf(await get(`/${id}/comments?limit=100&order=reverse_chronological`))).toEqual(top.toReversed());
    const { data } = await get(`/${id}/comments?limit=100&filter=stream&fields=parent{id}`);
    const replies = (data as Json[]).filter((comment) => comment['parent'] !== undefined);
    expect(replies.length).toBeGreaterThan(0);
    expect(data).toHaveLength(top.length + replies.length);
    const [reply] = replies as [Json];
    expect(idsOf(await get(`/${reply['parent'].id}/comments`))).toContain(reply['id']);
  });

  test('are written, answered, hidden and deleted', async () => {
    const id = await postId();
    const comment = await post(`/${id}/comments`, { message: 'Well baked', fields: 'message,from{name}' }, page());
    expect(comment).toMatchObject({ message: 'Well baked', from: { name: 'Tidal Bakery' } });
    expect(String(comment['id']).split('_')[0]).toBe(id.split('_')[1]);
    const reply = await post(`/${comment['id']}/comments`, { message: 'Indeed' });
    const again = await post(`/${reply['id']}/comments`, { message: 'Thanks' });
    expect(idsOf(await get(`/${comment['id']}/comments`))).toEqual([reply['id'], again['id']]);
    expect(await post(`/${comment['id']}`, { is_hidden: 'true' })).toEqual({ success: true });
    expect(await get(`/${comment['id']}?fields=is_hidden,comment_count`)).toMatchObject({
      is_hidden: true,
      comment_count: 2,
    });
    await send(`/${comment['id']}`, { method: 'DELETE' });
    expect((await get(`/${again['id']}`))['error'].error_subcode).toBe(33);
  });

  test('are edited by who wrote them', async () => {
    const { data } = await get(`/${await postId()}/comments?limit=1`);
    const changed = await post(`/${data[0].id}`, { message: 'Not mine' }, page());
    expect(changed['error'].code).toBe(200);
  });
});

describe('likes', () => {
  test('are given once, and taken back', async () => {
    const id = await postId();
    const summary = async () =>
      (await send(`/${id}/likes?summary=1&limit=0`, { token: page() })).body['summary'] as Json;
    const before = await summary();
    await post(`/${id}/likes`, {}, page());
    expect(await post(`/${id}/likes`, {}, page())).toEqual({ success: true });
    expect(await summary()).toEqual({ ...before, total_count: before['total_count'] + 1, has_liked: true });
    const { data } = await get(`/${id}/likes?fields=name,link`);
    expect(data[0]).toEqual({ name: 'Tidal Bakery', link: expect.any(String), id: await pageId() });
    await send(`/${id}/likes`, { method: 'DELETE', token: page() });
    expect(await summary()).toEqual(before);
  });
});
