import { describe, expect, test } from '@jest/globals';
import { days, hours } from '../../src/world/clock.js';
import { emulated, form, type Json } from '../support.js';

const { here, send, accountId } = emulated();
const get = async (path: string): Promise<Json> => (await send(path)).body;

describe('business discovery', () => {
  test('finds an account by its username and pages through its media by cursors', async () => {
    const user = await accountId();
    const seen: string[] = [];
    for (let after: string | undefined = ''; after !== undefined;) {
      const media: string = `media${after && `.after(${after})`}.limit(50){id,view_count,like_count}`;
      const fields = `business_discovery.username(bluebottle){media_count,${media}}`;
      const { business_discovery: found } = await get(`/${user}?fields=${fields}`);
      expect(found.media.paging).not.toHaveProperty('next');
      seen.push(...found.media.data.map((one: Json) => one['id'] as string));
      expect(found.media_count).toBe(84);
      after = found.media.paging.cursors.after;
    }
    expect(new Set(seen).size).toBe(84);
    expect((await get(`/${seen[0]}`))['error']).toMatchObject({ code: 100, error_subcode: 33 });
  });

  test('knows nobody else', async () => {
    const { error } = await get(`/${await accountId()}?fields=business_discovery.username(nobody.here){id}`);
    expect(error).toMatchObject({ code: 110, error_subcode: 2207013, error_user_title: 'Cannot find User' });
  });
});

describe('hashtags', () => {
  test('are found, and remembered', async () => {
    const user = await accountId();
    const { data } = await get(`/ig_hashtag_search?user_id=${user}&q=Coffee`);
    expect(data).toEqual([{ id: expect.stringMatching(/^17843/) }]);
    expect((await get(`/${user}/recently_searched_hashtags`))['data']).toEqual(data);
    expect((await get(`/ig_hashtag_search?user_id=${user}&q=nothinglikeit`))['error']).toMatchObject({
      code: 24,
      error_subcode: 2207024,
    });
  });

  test('list the media of the last day, and the most liked, without their authors', async () => {
    const user = await accountId();
    const { data } = await get(`/ig_hashtag_search?user_id=${user}&q=coffee`);
    const fields = 'caption,like_count,timestamp,media_url,media_type';
    const recent = await get(`/${data[0].id}/recent_media?user_id=${user}&fields=${fields}&limit=50`);
    const since = here.emulator.clock.now() - hours(24);
    for (const one of recent['data']) expect(Date.parse(one.timestamp)).toBeGreaterThan(since);
    const top = await get(`/${data[0].id}/top_media?user_id=${user}&fields=${fields}&limit=50`);
    expect(top['data'].length).toBeGreaterThan(recent['data'].length);
    for (const one of top['data']) {
      expect(one.caption).toContain('#coffee');
      expect('media_url' in one).toBe(one.media_type !== 'CAROUSEL_ALBUM');
    }
    expect((await get(`/${data[0].id}/top_media?user_id=${user}&fields=username`))['error'].code).toBe(100);
  });
});

describe('media of the account', () => {
  test('hide their likes in lists, and tell them when read by themselves', async () => {
    const user = await accountId();
    const { data } = await get(`/${user}/media?fields=like_count&limit=100`);
    const hidden = data.find((one: Json) => !('like_count' in one));
    expect(await get(`/${hidden.id}?fields=like_count`)).toHaveProperty('like_count');
  });

  test('are deleted whole; items of an album are not deleted by themselves', async () => {
    const user = await accountId();
    const { data } = await get(`/${user}/media?fields=media_type,children&limit=50`);
    const { media_count: before } = await get(`/${user}?fields=media_count`);
    const album = data.find((one: Json) => one['media_type'] === 'CAROUSEL_ALBUM');
    const [item] = album.children.data;
    expect((await send(`/${item.id}`, { method: 'DELETE' })).body['error']).toMatchObject({
      code: -1,
      error_subcode: 2207073,
      message: 'Fatal',
    });
    const { body } = await send(`/${album.id}`, { method: 'DELETE' });
    expect(body).toEqual({ success: true, deleted_id: album.id });
    expect((await get(`/${user}?fields=media_count`))['media_count']).toBe(before - 1);
    expect((await get(`/${item.id}`))['error'].code).toBe(100);
  });

  test('are liked once, and the like is taken back', async () => {
    const user = await accountId();
    const { id, like_count: before } = (await get(`/${user}/media?fields=like_count&limit=1`))['data'][0];
    const likes = async () => (await get(`/${id}?fields=like_count`))['like_count'] as number;
    await send(`/${user}/likes`, form({ media_id: id }));
    await send(`/${user}/likes`, form({ media_id: id }));
    expect(await likes()).toBe(before + 1);
    await send(`/${user}/likes?media_id=${id}`, { method: 'DELETE' });
    expect(await likes()).toBe(before);
  });

  test('of others show no `@` in captions, and no owner', async () => {
    const { data } = await get(`/${await accountId()}/tags?fields=caption,username,owner&limit=50`);
    expect(data.length).toBeGreaterThan(25);
    for (const one of data) {
      expect(one.caption ?? '').not.toMatch(/@\w/);
      expect(one).not.toHaveProperty('owner');
    }
  });
});

describe('more of the account', () => {
  test('products have ids that are JSON integers', async () => {
    const user = await accountId();
    const [catalog] = (await get(`/${user}/available_catalogs`))['data'];
    expect(Object.keys(catalog)).toEqual(['catalog_name', 'shop_name', 'product_count', 'catalog_id']);
    const found = await get(`/${user}/catalog_product_search?catalog_id=${catalog.catalog_id}&q=rye&limit=100`);
    for (const product of found['data']) {
      expect(Number.isSafeInteger(product.product_id)).toBe(true);
      expect(product.product_name).toContain('rye');
      expect(product).not.toHaveProperty('id');
    }
    const { data } = await get(`/${user}/catalog_product_search?catalog_id=${catalog.catalog_id}&limit=100`);
    expect(data).toHaveLength(catalog.product_count);
  });

  test('a product is tagged on a photo, moved and taken away', async () => {
    const user = await accountId();
    const { data } = await get(`/${user}/media?fields=media_type,product_tags&limit=100`);
    const photo = data.find((one: Json) => one['media_type'] === 'IMAGE' && one['product_tags']);
    const { product_id: id } = photo.product_tags.data[0];
    const tags = async () => (await get(`/${photo.id}/product_tags`))['data'] as Json[];
    const path = `/${photo.id}/product_tags`;
    await send(path, form({ updated_tags: JSON.stringify([{ product_id: String(id), x: 0.1, y: 0.2 }]) }));
    expect(await tags()).toEqual([expect.objectContaining({ product_id: id, x: 0.1, y: 0.2 })]);
    await send(`${path}?deleted_tags=${encodeURIComponent(JSON.stringify([{ product_id: String(id) }]))}`, {
      method: 'DELETE',
    });
    expect(await tags()).toEqual([]);
  });

  test('an invitation is accepted once', async () => {
    const user = await accountId();
    const [invite, ...others] = (await get(`/${user}/collaboration_invites`))['data'];
    const answer = () => send(`/${user}/collaboration_invites`, form({ media_id: invite.media_id, accept: 'true' }));
    expect((await answer()).body).toEqual({ success: true });
    expect((await answer()).body['error'].code).toBe(100);
    expect((await get(`/${user}/collaboration_invites`))['data']).toEqual(others);
    const shared = (await get(`/${user}/collaborative_media`))['data'].map((one: Json) => one['id']);
    expect(shared[0]).toBe(invite.media_id);
  });

  test('an event is announced and moved', async () => {
    const user = await accountId();
    const start = Math.floor((here.emulator.clock.now() + days(3)) / 1000);
    const { id } = (await send(`/${user}/upcoming_events`, form({ title: 'Buns', start_time: String(start) }))).body;
    expect(await get(`/${id}?fields=title,start_time`)).toEqual({
      id,
      title: 'Buns',
      start_time: '2026-11-24T12:00:00+0000',
    });
    await send(`/${id}`, form({ title: 'More buns', start_time: '2026-12-01T10:00:00+0000' }));
    expect(await get(`/${id}?fields=title,start_time`)).toMatchObject({
      title: 'More buns',
      start_time: '2026-12-01T10:00:00+0000',
    });
    // Meta's page: an update takes any part, and what reminders count from is said when it is made.
    await send(`/${id}`, form({ title: 'Buns again' }));
    expect(await get(`/${id}?fields=title,start_time,notification_target_time`)).toMatchObject({
      title: 'Buns again',
      start_time: '2026-12-01T10:00:00+0000',
      notification_target_time: 'EVENT_START',
    });
    const target = { title: 'x', start_time: String(start), notification_target_time: 'EVENT_END' };
    const { id: other } = (await send(`/${user}/upcoming_events`, form(target))).body;
    expect(await get(`/${other}?fields=notification_target_time`)).toMatchObject({
      notification_target_time: 'EVENT_END',
    });
  });

  test('what is attached to a caption is read by itself, and is null where there is nothing', async () => {
    const user = await accountId();
    const publish = async (more: Record<string, string>): Promise<string> => {
      const made = await send(
        `/${user}/media`,
        form({ image_url: 'https://example.com/a.jpg', caption: 'Rye?', ...more }),
      );
      const creation = { creation_id: String(made.body['id']) };
      return (await send(`/${user}/media_publish`, form(creation))).body['id'] as string;
    };
    const poll = JSON.stringify({ option_a: 'Yes', option_b: 'No' });
    const asked = await publish({ poll_attachment: poll });
    expect(await get(`/${asked}/poll_attachment`)).toEqual({
      option_a: 'Yes',
      option_b: 'No',
      option_a_votes_percentage: 0,
      option_b_votes_percentage: 0,
      expiration_timestamp: '2026-11-24T12:00:00+0000',
    });
    expect(await get(`/${asked}/prompt_response`)).toBeNull();
    const open = await publish({ poll_attachment: poll, is_poll_duration_extended: 'true' });
    expect(await get(`/${open}/poll_attachment`)).not.toHaveProperty('expiration_timestamp');
    const prompted = await publish({ is_comment_prompt_used: 'true' });
    expect(await get(`/${prompted}/prompt_response`)).toEqual({ data: [] });
    expect(await get(`/${prompted}/poll_attachment`)).toBeNull();
  });

  test('a reel has the sound that was laid under it', async () => {
    const user = await accountId();
    const { audio } = await get(`/ig_audio?audio_type=music&user_id=${user}`);
    const audio_configuration = JSON.stringify({ audio_id: audio[0].audio_id, video_volume: 0 });
    const reel = { media_type: 'REELS', video_url: 'https://example.com/a.mp4', audio_configuration };
    const { id } = (await send(`/${user}/media`, form(reel))).body;
    here.emulator.clock.advance(10_000);
    const media = (await send(`/${user}/media_publish`, form({ creation_id: String(id) }))).body['id'] as string;
    expect(await get(`/${media}?fields=audio_id,media_audio_type`)).toMatchObject({
      audio_id: audio[0].audio_id,
      media_audio_type: 'MUSIC',
    });
  });

  test('stories are gone after 24 hours', async () => {
    const user = await accountId();
    expect((await get(`/${user}/stories`))['data'].length).toBeGreaterThan(3);
    here.emulator.clock.advance(hours(24));
    expect((await get(`/${user}/stories`))['data']).toEqual([]);
  });
});

const token = () => here.emulator.tokens.instagram;

const asked = async (path: string): Promise<Json> => (await send(path, { token: token() })).body;
const sent = async (path: string, values: Record<string, string>): Promise<Json> =>
  (await send(path, { token: token(), ...form(values) })).body;

describe('messages', () => {
  test('are read, page by page, and sent', async () => {
    const [conversation] = (await asked('/me/conversations?platform=instagram'))['data'];
    const read = () => asked(`/${conversation.id}?fields=message_count,participants,messages{message,from}`);
    const before = await read();
    expect(before['messages'].paging.next).toBeDefined();
    const guest = before['participants'].data[1].id;
    const recipient = JSON.stringify({ id: guest });
    // Of a person who wrote longer ago than a day, the window is closed.
    here.emulator.visitors.message(await accountId(), 'When?', { as: guest });
    const answer = await sent('/me/messages', { recipient, message: '{"text":"Tomorrow at seven"}' });
    expect(answer).toEqual({ recipient_id: guest, message_id: expect.any(String) });
    const after = await read();
    expect(after['message_count']).toBe(before['message_count'] + 2);
    expect(after['messages'].data[0]).toMatchObject({
      id: answer['message_id'],
      message: 'Tomorrow at seven',
    });
  });

  test('go to nobody unknown', async () => {
    const { error } = await sent('/me/messages', { recipient: '{"id":"1"}', message: '{"text":"Hi"}' });
    expect(error).toMatchObject({ code: 100, error_subcode: 2018001 });
  });

  test('answer a comment privately, once', async () => {
    const { data } = await get(`/${await accountId()}/media?fields=comments{from,timestamp}&limit=5`);
    const week = here.emulator.clock.now() - days(6);
    const comment = data
      .flatMap((media: Json) => media['comments']?.data ?? [])
      .find((one: Json) => Date.parse(one['timestamp']) > week && one['from'].username !== 'tidal.bakery');
    const values = { recipient: JSON.stringify({ comment_id: comment.id }), message: '{"text":"Hello"}' };
    expect(await sent('/me/messages', values)).toMatchObject({ recipient_id: comment.from.id });
    expect((await sent('/me/messages', values))['error']).toMatchObject({ code: 10 });
  });

  test('have a profile and subscriptions that are set and removed', async () => {
    const menu = JSON.stringify([{ call_to_actions: [] }]);
    expect(await sent('/me/messenger_profile', { persistent_menu: menu })).toEqual({ success: true });
    expect((await asked('/me/messenger_profile'))['data'][0]).toHaveProperty('persistent_menu');
    await send('/me/messenger_profile?fields=persistent_menu', { token: token(), method: 'DELETE' });
    expect((await asked('/me/messenger_profile'))['data'][0]).not.toHaveProperty('persistent_menu');
    await sent('/me/subscribed_apps', { subscribed_fields: 'comments,mentions' });
    expect((await asked('/me/subscribed_apps'))['data'][0].subscribed_fields).toEqual(['comments', 'mentions']);
    await send('/me/subscribed_apps', { token: token(), method: 'DELETE' });
    expect((await asked('/me/subscribed_apps'))['data']).toEqual([]);
  });
});

// Chat products meet 230 for people who commented and never wrote.
test('people are shown who wrote to the account, to both logins', async () => {
  const { data } = await asked('/me/conversations?fields=participants');
  const person = data.at(-1).participants.data[1].id as string;
  const fields = 'name,username,profile_pic,follower_count,is_user_follow_business,is_verified_user';
  for (const login of ['facebook', 'instagram'] as const) {
    const { body } = await send(`/${person}?fields=${fields}`, { token: here.emulator.tokens[login] });
    expect(body).toMatchObject({ id: person, username: expect.any(String), is_verified_user: false });
  }
});
