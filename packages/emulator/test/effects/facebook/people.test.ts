import { Facebook } from '@edgewalk/facebook';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { present } from '../../present.js';
import { facebook } from './support.js';

const { here, get, send, pageId } = facebook();

let fb: Facebook;
const speaking = (accessToken: string) => new Facebook({ accessToken, baseUrl: here.emulator.url });
beforeAll(() => {
  fb = speaking(here.emulator.tokens.facebook);
});

describe('a person', () => {
  test('has a timeline in pages by time, some of it by friends', async () => {
    const { data, paging } = await get('/me/feed?limit=10&fields=from,message');
    expect(data).toHaveLength(10);
    expect(new URL(paging.next as string).searchParams.get('__paging_token')).toMatch(/\w/);
    const authors = new Set(data.map((post: { from: { name: string } }) => post.from.name));
    expect(authors.size).toBeGreaterThan(1);
    const own = await fb.me.posts.get({ fields: ['id', 'from'], limit: 50 });
    expect(new Set(own.data.map(({ from }) => from?.name))).toEqual(new Set(['Test Person']));
    const placed = await fb.me.feed.get({ fields: ['id', 'place'], with: 'location', limit: 50 });
    expect(placed.data.every(({ place }) => place?.name === 'Tidal Bakery')).toBe(true);
  });

  test('is tagged in photos, and uploads others, which are in albums', async () => {
    const me = await fb.me.get();
    const tagged = await fb.me.photos.get({ fields: ['from'] });
    expect(tagged.data.map(({ from }) => from?.id)).not.toContain(me.id);
    const uploaded = await fb.me.photos.get({ type: 'uploaded', fields: ['id', 'from', 'album'] });
    expect(uploaded.data.every(({ from }) => from?.id === me.id)).toBe(true);
    const [album] = (await fb.me.albums.get({ fields: ['id', 'count'] })).data;
    const inside = await fb.album(present(album).id).photos.get({ fields: ['id', 'album'] });
    expect(inside.data).toHaveLength(present(album?.count));
    expect(inside.data.every((photo) => photo.album?.id === album?.id)).toBe(true);
  });

  test('has more friends than those who use the app', async () => {
    const friends = await fb.me.friends.get({ summary: true, fields: ['id'] });
    expect(friends.summary?.total_count).toBeGreaterThan(friends.data.length);
    const { id } = present(friends.data[0]);
    expect((await fb.me.friends.get({ uid: id, fields: ['id'] })).data).toEqual([{ id }]);
    expect((await fb.me.friends.get({ uid: await pageId(), fields: ['id'] })).data).toEqual([]);
  });

  test('cannot be changed or deleted', async () => {
    const { id } = await fb.me.get();
    await expect(fb.user(id).update({ name: 'Somebody else' })).rejects.toThrow('Unsupported post request');
    await expect(fb.user(id).delete()).rejects.toThrow('Unsupported delete request');
  });

  test('removes requests of games', async () => {
    const [first, second] = (await fb.me.apprequests.get({ fields: ['id', 'from'] })).data;
    expect(present(first).id).toMatch(/^\d+_\d+$/);
    await fb.appRequest(present(first).id).delete({ ids: [present(second).id] });
    expect((await fb.me.apprequests.get()).data).toEqual([]);
  });
});

const pageNames = async (query: object) =>
  (await fb.me.accounts.get({ fields: ['name'], ...query })).data.map(({ name }) => name);

describe('Pages', () => {
  test('that are places, or may be promoted', async () => {
    expect(await pageNames({ is_place: true })).toContain('Tidal Bakery');
    expect(await pageNames({ is_place: false })).not.toContain('Tidal Bakery');
  });

  test('that are made are listed, and have tokens that work', async () => {
    const before = (await fb.me.accounts.get({ summary: true })).summary?.total_count;
    const { id = '' } = await fb.me.accounts.create({
      name: 'Tidal Annex',
      category_enum: 'BAKERY',
      about: 'One street on',
    });
    const after = await fb.me.accounts.get({ summary: true, limit: 100 });
    expect(after.summary?.total_count).toBe(present(before) + 1);
    const made = present(after.data.find((page) => page.id === id));
    expect(made).toMatchObject({ name: 'Tidal Annex', category: 'Bakery' });
    const page = speaking(present(made.access_token));
    const post = await page.page(id).feed.create({ message: 'We are open' });
    const feed = await page.page(id).feed.get({ fields: ['id', 'from'] });
    expect(feed.data).toEqual([{ id: post.id, from: { id, name: 'Tidal Annex' } }]);
    const about = await get(`/debug_token?input_token=${present(made.access_token)}`);
    expect(about['data']).toMatchObject({ type: 'PAGE', profile_id: id, is_valid: true });
  });

  test('need a category', async () => {
    await expect(fb.me.accounts.create({ name: 'Nothing' })).rejects.toThrow('category is required');
  });
});

describe('permissions', () => {
  test('are listed by name and by state, and are taken back one by one', async () => {
    const one = { permission: 'user_likes' };
    expect((await fb.me.permissions.get(one)).data).toEqual([{ ...one, status: 'granted' }]);
    expect((await fb.me.permissions.get({ status: 'declined' })).data).toEqual([]);
    await fb.me.permissions.delete(one);
    expect((await fb.me.permissions.get({ status: 'declined' })).data).toEqual([{ ...one, status: 'declined' }]);
    await expect(fb.me.likes.get()).rejects.toThrow('Requires user_likes permission');
    here.emulator.reset();
  });

  test('are the bounds of a token that is made for another app', async () => {
    const made = await fb.me.accessTokens.create({
      business_app: here.emulator.app.id,
      scope: ['public_profile', 'no_such_thing'],
      set_token_expires_in_60_days: true,
    });
    expect(made).toMatchObject({ token_type: 'bearer', expires_in: 5_184_000 });
    const other = speaking(present(made.access_token));
    expect((await other.me.permissions.get()).data).toEqual([{ permission: 'public_profile', status: 'granted' }]);
    await other.me.accessTokens.delete();
    await expect(other.me.get()).rejects.toThrow('has not authorized application');
    here.emulator.reset();
  });
});

describe('events', () => {
  test('are to come, over or cancelled', async () => {
    const page = fb.page(await pageId());
    const names = async (query: object) =>
      (await page.events.get({ fields: ['name'], ...query })).data.map(({ name }) => name);
    expect(await names({})).toEqual(['Open night at the ovens', 'Rye workshop']);
    expect(await names({ time_filter: 'past' })).toEqual(['Rye workshop']);
    expect(await names({ event_state_filter: ['canceled'] })).toEqual(['Harbour breakfast']);
    expect(await names({ include_canceled: true, time_filter: 'upcoming' })).toHaveLength(2);
    expect((await fb.me.events.get({ type: 'maybe', fields: ['name'] })).data).toMatchObject([
      { name: 'Rye workshop' },
    ]);
  });

  test('happen by the clock of their place', async () => {
    const { data } = await get(`/${await pageId()}/events?limit=1&fields=start_time,event_times,place`);
    expect(data[0].start_time).toBe('2026-12-05T18:00:00+0100');
    expect(data[0].event_times).toHaveLength(3);
    expect(data[0].place).toMatchObject({ name: 'Tidal Bakery', location: { city: 'Bergen' } });
    const [event] = (await fb.page(await pageId()).events.get({ limit: 1 })).data;
    expect(event?.start_time).toBe('2026-12-05T18:00:00+0100');
  });
});

test('a group has members, texts and a group inside', async () => {
  const [group] = (await fb.me.groups.get({ admin_only: true })).data;
  const id = present(group).id;
  const [inner] = (await fb.group(id).groups.get({ fields: ['id', 'parent'] })).data;
  expect(inner?.parent?.id).toBe(id);
  expect((await fb.me.groups.get({ parent: id, fields: ['id'] })).data).toEqual([{ id: present(inner).id }]);
  const feed = await get(`/${id}/feed?limit=5`);
  expect(feed['paging'].next).toContain('__paging_token');
  expect((await send(`/${id}/feed`, { method: 'POST' })).body['error'].code).toBe(100);
});
