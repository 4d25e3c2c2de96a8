import { Facebook } from '@edgewalk/facebook';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { hours } from '../../../src/world/clock.js';
import type { Json } from '../../support.js';
import { facebook } from './support.js';

const { here, send, get, post, pageId, postId } = facebook();

const page = () => here.emulator.tokens.page;
const idsOf = (list: Json): string[] => (list['data'] as Json[]).map(({ id }) => String(id));
const seconds = (ms: number): string => String(Math.floor(ms / 1000));
beforeEach(() => here.emulator.reset());

const onFeed = async (values: Record<string, string>) => post(`/${await pageId()}/feed`, values, page());

describe('a new post', () => {
  test('is refused where it says what the last one said', async () => {
    const first = await onFeed({ message: 'Open until six' });
    const { error } = await onFeed({ message: 'Open until six' });
    expect(error).toMatchObject({ code: 506, message: 'Duplicate status message', is_transient: false });
    await send(`/${first['id']}`, { method: 'DELETE', token: page() });
    const again = await onFeed({ message: 'Open until six' });
    await onFeed({ message: 'Open until seven' });
    expect(again['id']).toMatch(/^\d+_\d+$/);
    expect(await onFeed({ message: 'Open until six' })).toEqual({ id: expect.any(String) });
  });

  test('needs something in it, an address that is one, and a Page of its own', async () => {
    expect((await onFeed({}))['error'].message).toBe('(#100) Missing message or attachment');
    expect((await onFeed({ link: 'no address' }))['error'].code).toBe(1500);
    expect((await onFeed({ link: 'https://nowhere.invalid/' }))['error'].code).toBe(1609005);
    const other = (await get('/me/accounts'))['data'][1] as Json;
    const answer = await post(`/${other['id']}/feed`, { message: 'Not mine' }, page());
    expect(answer['error']).toMatchObject({ code: 200, type: 'OAuthException' });
  });

  test('that is a draft is on no list until it is published', async () => {
    const id = await pageId();
    const { id: draft } = await onFeed({ message: 'Soon', published: 'false' });
    const lists = async () =>
      Promise.all(['feed', 'posts', 'published_posts', 'scheduled_posts'].map((path) => get(`/${id}/${path}`)));
    expect((await lists()).flatMap(idsOf)).not.toContain(draft);
    here.emulator.clock.advance(hours(1));
    expect(await post(`/${draft}`, { is_published: 'true' }, page())).toEqual({ success: true });
    expect((await lists()).map((list) => idsOf(list)[0] === draft)).toEqual([true, true, true, false]);
    expect((await get(`/${draft}?fields=created_time`))['created_time']).toBe(
      `${new Date(here.emulator.clock.now()).toISOString().slice(0, 19)}+0000`,
    );
  });

  test('that waits can be given another time, in the order of times', async () => {
    const id = await pageId();
    const now = here.emulator.clock.now();
    const waiting = async (message: string, ahead: number) =>
      (await onFeed({ message, published: 'false', scheduled_publish_time: seconds(now + hours(ahead)) }))['id'];
    const [late, early] = [await waiting('Late', 9), await waiting('Early', 3)];
    expect(idsOf(await get(`/${id}/scheduled_posts`)).slice(0, 2)).toEqual([early, late]);
    await post(`/${late}`, { scheduled_publish_time: seconds(now + hours(1)) }, page());
    expect(idsOf(await get(`/${id}/scheduled_posts`)).slice(0, 2)).toEqual([late, early]);
    here.emulator.clock.advance(hours(2));
    expect(idsOf(await get(`/${id}/posts?limit=1`))).toEqual([late]);
    expect(await get(`/${early}?fields=is_published`)).toEqual({ is_published: false, id: early });
  });

  test('with a time in the past stands where it belongs', async () => {
    const id = await pageId();
    const time = seconds(here.emulator.clock.now() - hours(24 * 30));
    const old = await onFeed({ message: 'From last month', backdated_time: time });
    expect(idsOf(await get(`/${id}/feed?limit=1`))).not.toEqual([old['id']]);
    const span = `since=${time}&until=${Number(time) + 1}`;
    expect(idsOf(await get(`/${id}/feed?${span}`))).toEqual([old['id']]);
    const times = ((await get(`/${id}/feed?limit=100&fields=created_time`))['data'] as Json[]).map(
      (each) => each['created_time'] as string,
    );
    expect(times).toEqual(times.toSorted().toReversed());
  });

  test('shares another by its address', async () => {
    const id = await postId();
    const { permalink_url: link, shares } = await get(`/${id}?fields=permalink_url,shares`);
    const made = await onFeed({
      link: link as string,
      message: 'Once more',
      fields: 'parent_id,status_type',
    });
    expect(made).toMatchObject({ parent_id: id, status_type: 'shared_story' });
    expect(idsOf(await get(`/${id}/sharedposts`))).toContain(made['id']);
    expect(await get(`/${id}?fields=shares`)).toMatchObject({ shares: { count: shares.count + 1 } });
    await send(`/${made['id']}`, { method: 'DELETE', token: page() });
    expect(await get(`/${id}?fields=shares`)).toMatchObject({ shares });
  });

  test('tags a Page by its id', async () => {
    const other = (await get('/me/accounts?fields=name'))['data'][1] as Json;
    const made = await onFeed({ message: `With @[${other['id']}] today`, fields: 'message,message_tags' });
    const name = String(other['name']);
    expect(made).toMatchObject({
      message: `With ${name} today`,
      message_tags: [{ id: other['id'], name, type: 'page', offset: 5, length: name.length }],
    });
    expect(idsOf(await get(`/${other['id']}/tagged`))).toEqual([made['id']]);
  });

  test('takes its comments with it', async () => {
    const made = await onFeed({ message: 'Not for long' });
    const comment = await post(`/${made['id']}/comments`, { message: 'Oh' }, page());
    await send(`/${made['id']}`, { method: 'DELETE', token: page() });
    expect((await get(`/${comment['id']}`))['error'].error_subcode).toBe(33);
  });
});

test('all counters of a post come in one request', async () => {
  const fb = new Facebook({ accessToken: here.emulator.tokens.page, baseUrl: here.emulator.url });
  const id = await postId();
  const { comments, reactions, like, love } = await fb.post(id).get({
    fields: [
      { comments: { filter: 'stream', summary: true, limit: 0 } },
      { reactions: { summary: true, limit: 0 } },
      { reactions: { type: 'LIKE', limit: 0, summary: true, as: 'like' } },
      { reactions: { type: 'LOVE', limit: 0, summary: true, as: 'love' } },
    ],
  });
  const all = (await fb.post(id).reactions.get({ limit: 100 })).data;
  const of = (wanted: string) => all.filter(({ type }) => type === wanted).length;
  expect([reactions?.summary?.total_count, like?.summary?.total_count, love?.summary?.total_count]).toEqual([
    all.length,
    of('LIKE'),
    of('LOVE'),
  ]);
  const stream = await fb.post(id).comments.get({ filter: 'stream', fields: ['id'], limit: 100 });
  expect(comments?.summary).toEqual({
    order: 'chronological',
    total_count: stream.data.length,
    can_comment: true,
  });
  expect(comments?.data).toEqual([]);
  await fb.post(id).likes.create();
  const after = await fb.post(id).get({ fields: [{ reactions: { summary: true } }] });
  expect(after.reactions?.summary?.viewer_reaction).toBe('LIKE');
});
