import { beforeEach, afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Emulator, manualClock, startEmulator } from '@edgewalk/emulator';
import { Instagram } from '@edgewalk/instagram';
import { Threads } from '@edgewalk/threads';

const now = Date.UTC(2026, 10, 30, 12);
const clock = manualClock(now);
let emulator: Emulator;
let api: Threads;

beforeAll(async () => {
  emulator = await startEmulator({ clock });
});
afterAll(() => emulator.close());
beforeEach(() => {
  emulator.reset();
  api = new Threads({ accessToken: emulator.tokens.threads, baseUrl: emulator.url, retry: false });
});

const text = (given: object = {}) => ({ media_type: 'TEXT', text: 'Rye?', ...given }) as const;
const publish = async (form: object = {}) => {
  const { id: creation_id } = await api.user.threads.create(text(form));
  return (await api.user.threadsPublish.create({ creation_id })).id;
};

/** The answer of a raw request, as other clients send it. */
async function request(
  path: string,
  params: Record<string, string> = {},
  method = 'GET',
): Promise<Record<string, unknown>> {
  const query = new URLSearchParams({ ...params, access_token: emulator.tokens.threads });
  const response = await fetch(`${emulator.url}/v1.0/${path}?${query.toString()}`, { method });
  return (await response.json()) as Record<string, unknown>;
}

const ghosts = async () => (await api.user.ghostPosts.get({ limit: 100 })).data.map((post) => post.id);

const createRaw = (params: Record<string, string>) =>
  request('me/threads', { media_type: 'TEXT', text: 'x', ...params }, 'POST');

const threadOf = async () => {
  const posts = await api.user.threads.get({ fields: ['id', 'has_replies'], limit: 100 });
  return posts.data.find(({ has_replies }) => has_replies === true)?.id ?? '';
};

const publishAtOnce = () => api.user.threads.create(text({ auto_publish_text: true }));

const postRaw = async (path: string, params: Record<string, string> = {}, body: object = {}) => {
  const query = new URLSearchParams({ ...params, access_token: emulator.tokens.threads });
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${emulator.url}/v1.0/${path}?${query.toString()}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  return (await answer.json()) as Record<string, string>;
};

describe('containers', () => {
  test('a video is worked on, then finished, published and expired by the clock', async () => {
    const video = { media_type: 'VIDEO', video_url: 'https://example.com/oven.mp4', text: 'Oven' } as const;
    const { id } = await api.user.threads.create(video);
    const { id: other } = await api.user.threads.create(video);
    const status = async (container = id) => (await api.container(container).get()).status;
    expect(await status()).toBe('IN_PROGRESS');
    await expect(api.user.threadsPublish.create({ creation_id: id })).rejects.toMatchObject({
      code: 24,
      subcode: 4_279_009,
    });
    clock.advance(5000);
    expect(await status()).toBe('FINISHED');
    const post = await api.user.threadsPublish.create({ creation_id: id });
    expect(await status()).toBe('PUBLISHED');
    await expect(api.user.threadsPublish.create({ creation_id: id })).rejects.toMatchObject({ subcode: 4_279_009 });
    const { data } = await api.user.threads.get({ fields: ['id', 'media_type', 'media_url'], limit: 1 });
    expect(data[0]).toMatchObject({ id: post.id, media_type: 'VIDEO' });
    clock.advance(24 * 3_600_000);
    expect(await status(other)).toBe('EXPIRED');
  });

  test.each([
    ['download-failed', 'FAILED_DOWNLOADING_VIDEO'],
    ['aspect-ratio', 'INVALID_ASPEC_RATIO'],
    ['upload-failed', 'UNKNOWN'],
  ])('a file called %s fails with %s', async (name, error_message) => {
    const { id } = await api.user.threads.create({ media_type: 'VIDEO', video_url: `https://example.com/${name}.mp4` });
    clock.advance(5000);
    expect(await api.container(id).get()).toEqual({ id, status: 'ERROR', error_message });
  });

  test('a carousel takes items alone, and shows them in order', async () => {
    const item = (n: number) =>
      api.user.threads.create({
        media_type: 'IMAGE',
        image_url: `https://example.com/${n}.jpg`,
        alt_text: `No. ${n}`,
        is_carousel_item: true,
      });
    const children = [(await item(1)).id, (await item(2)).id];
    await expect(api.user.threadsPublish.create({ creation_id: children[0] ?? '' })).rejects.toMatchObject({
      code: 24,
    });
    const { id: creation_id } = await api.user.threads.create({ media_type: 'CAROUSEL', children, text: 'Two' });
    clock.advance(2000);
    const { id } = await api.user.threadsPublish.create({ creation_id });
    const found = await api.post(id).get({ fields: ['media_type', { children: ['alt_text'] }] });
    expect(found.children?.data.map(({ alt_text }) => alt_text)).toEqual(['No. 1', 'No. 2']);
  });

  test('a text can be published at once', async () => {
    const { id } = await api.user.threads.create(text({ auto_publish_text: true }));
    expect((await api.post(id).get({ fields: ['text'] })).text).toBe('Rye?');
  });
});

describe('what a post may have', () => {
  test('a quote, a place, a poll, spoilers and an attached text', async () => {
    const [quoted] = (await api.profilePosts.get({ username: 'bluebottle' })).data;
    const [place] = (await api.locationSearch.get({ q: 'quay' })).data;
    const id = await publish({
      quote_post_id: quoted?.id,
      location_id: place?.id,
      poll_attachment: { option_a: 'Rye', option_b: 'Spelt' },
      text_entities: [{ entity_type: 'SPOILER', offset: 0, length: 3 }],
      reply_control: 'followers_only',
    });
    const fields = [
      'is_quote_post',
      'reply_audience',
      'text_entities',
      { quoted_post: ['username'] },
      { location: ['name'] },
      { poll_attachment: ['option_b', 'total_votes'] },
    ] as const;
    expect(await api.post(id).get({ fields })).toMatchObject({
      is_quote_post: true,
      reply_audience: 'FOLLOWERS_ONLY',
      quoted_post: { username: 'bluebottle' },
      location: { name: 'The Quay Market' },
      poll_attachment: { option_b: 'Spelt', total_votes: 0 },
      text_entities: { data: [{ entity_type: 'SPOILER', offset: 0, length: 3 }] },
    });
  });

  test('a repost shows the original, and is deleted by its own id', async () => {
    const [original] = (await api.profilePosts.get({ username: 'bluebottle' })).data;
    const { id } = await api.post(original?.id ?? '').repost.create();
    const shown = await api.post(id).get({ fields: ['media_type', { reposted_post: ['username'] }] });
    expect(shown).toMatchObject({ media_type: 'REPOST_FACADE', reposted_post: { username: 'bluebottle' } });
    expect((await api.post(id).insights.get({ metric: 'views' })).data).toEqual([]);
    expect(await api.post(id).delete()).toEqual({ success: true, deleted_id: id });
    await expect(api.post(original?.id ?? '').delete()).rejects.toMatchObject({ code: 10 });
  });

  test('a ghost post is archived after a day', async () => {
    const id = await publish({ is_ghost_post: true });
    expect(await ghosts()).toContain(id);
    clock.advance(25 * 3_600_000);
    expect(await ghosts()).not.toContain(id);
  });

  test('what no client may send is refused as Meta does', async () => {
    const links = [1, 2, 3, 4, 5, 6].map((n) => `https://a.example/${n}`).join(' ');
    expect(await createRaw({ text: links })).toMatchObject({
      error: { error_user_title: 'THREADS_API__LINK_LIMIT_EXCEEDED' },
    });
    expect(await createRaw({ text: '🥐'.repeat(126) })).toMatchObject({ error: { code: 100 } });
    expect(await createRaw({ allowlisted_country_codes: 'NOR' })).toMatchObject({
      error: { error_user_title: 'THREADS_API__GEO_GATING_INVALID_COUNTRY_CODES' },
    });
  });
});

describe('replies', () => {
  test('a conversation has every level, the newest first unless reversed', async () => {
    const id = await threadOf();
    const fields = ['id', 'timestamp', 'replied_to'] as const;
    const [top, all] = [await api.post(id).replies.get({ fields }), await api.post(id).conversation.get({ fields })];
    expect(all.data.length).toBeGreaterThan(top.data.length);
    const times = all.data.map(({ timestamp }) => timestamp ?? '');
    expect(times).toEqual(times.toSorted().toReversed());
    const oldest = await api.post(id).conversation.get({ fields, reverse: false });
    expect(oldest.data.map((reply) => reply.id)).toEqual(all.data.map((reply) => reply.id).toReversed());
  });

  test('a reply is hidden with all below it; one below alone is not', async () => {
    const id = await threadOf();
    const fields = ['id', 'hide_status', 'has_replies', 'replied_to'] as const;
    const [top] = (await api.post(id).replies.get({ fields })).data.filter(({ has_replies }) => has_replies);
    await api.post(top?.id ?? '').manageReply.create({ hide: true });
    const hidden = (await api.post(id).conversation.get({ fields })).data.filter(
      (each) => each.hide_status === 'HIDDEN',
    );
    expect(hidden.length).toBeGreaterThan(1);
    const below = hidden.find((each) => each.replied_to?.id === top?.id);
    await expect(api.post(below?.id ?? '').manageReply.create({ hide: false })).rejects.toMatchObject({ code: 100 });
  });

  test('what waits is approved, or ignored and approved later', async () => {
    const posts = await api.user.threads.get({ fields: ['id', 'text'], limit: 100 });
    const asked = api.post(posts.data.find((post) => post.text?.startsWith('Ask us'))?.id ?? '');
    const waiting = async (approval_status: 'pending' | 'ignored') =>
      (await asked.pendingReplies.get({ approval_status })).data;
    const [first, ignored] = [(await waiting('pending'))[0]?.id ?? '', (await waiting('ignored'))[0]?.id ?? ''];
    await api.post(first).managePendingReply.create({ approve: false });
    expect((await waiting('ignored')).map(({ id }) => id)).toContain(first);
    for (const id of [first, ignored]) await api.post(id).managePendingReply.create({ approve: true });
    expect((await asked.replies.get()).data.map(({ id }) => id)).toEqual(expect.arrayContaining([first, ignored]));
    await expect(api.post(first).managePendingReply.create({ approve: true })).rejects.toMatchObject({ code: 100 });
  });

  test('a reply of its own counts towards the quota of replies', async () => {
    const reply_to_id = await threadOf();
    const id = await publish({ reply_to_id });
    const fields = ['is_reply', 'is_reply_owned_by_me', 'root_post'] as const;
    expect(await api.post(id).get({ fields })).toMatchObject({
      is_reply: true,
      is_reply_owned_by_me: true,
      root_post: { id: reply_to_id },
    });
    const { data } = await api.user.publishingLimit.get({
      fields: ['quota_usage', 'reply_quota_usage', 'reply_config'],
    });
    expect(data).toEqual([
      { quota_usage: 0, reply_quota_usage: 1, reply_config: { quota_total: 1000, quota_duration: 86_400 } },
    ]);
    expect((await api.user.replies.get({ limit: 1 })).data[0]?.id).toBe(id);
  });
});

describe('quotas', () => {
  test('250 posts in 24 hours, and none more until the first is a day old', async () => {
    for (let count = 0; count < 250; count += 1) await publishAtOnce();
    await expect(publishAtOnce()).rejects.toMatchObject({ code: 4 });
    clock.advance(25 * 3_600_000);
    await expect(publishAtOnce()).resolves.toMatchObject({ id: expect.stringMatching(/^\d+$/) });
  });

  test('100 deletions in 24 hours', async () => {
    for (let count = 0; count < 40; count += 1) await api.user.threads.create(text({ auto_publish_text: true }));
    const [last, ...others] = await api.user.threads.get({ fields: ['id'], limit: 100 }).all({ max: 101 });
    for (const { id } of others) await api.post(id).delete();
    await expect(api.post(last?.id ?? '').delete()).rejects.toMatchObject({ code: 4 });
    const { data } = await api.user.publishingLimit.get({ fields: ['delete_quota_usage', 'delete_config'] });
    expect(data).toEqual([{ delete_quota_usage: 100, delete_config: { quota_total: 100, quota_duration: 86_400 } }]);
  });
});

describe('reading', () => {
  test('lists have both cursors on every page, and no links', async () => {
    const first = await request('me/threads', { limit: '40' });
    const last = await request('me/threads', {
      limit: '40',
      after: (first['paging'] as { cursors: { after: string } }).cursors.after,
    });
    for (const { paging } of [first, last])
      expect(paging).toEqual({ cursors: { before: expect.any(String), after: expect.any(String) } });
  });

  test('a walk reads each post once', async () => {
    const seen = new Set<string>();
    let count = 0;
    for await (const { id } of api.user.threads.get({ fields: ['id'], limit: 7 })) {
      seen.add(id);
      count += 1;
    }
    expect([count, count]).toEqual([
      seen.size,
      (await api.user.threads.get({ fields: ['id'], limit: 100 })).data.length,
    ]);
  });

  test('posts of others are read by name, not by id', async () => {
    const [post] = (await api.profilePosts.get({ username: 'copper.kettle.tea' })).data;
    await expect(api.post(post?.id ?? '').get()).rejects.toMatchObject({ code: 100, subcode: 33 });
    expect((await api.user.mentions.get()).data.map(({ text: found }) => found?.includes('@tidal.bakery'))).toEqual([
      true,
      true,
      true,
    ]);
  });

  test('a search is remembered, and counted', async () => {
    const { data } = await api.keywordSearch.get({ q: 'RYE', search_type: 'RECENT' });
    expect(data.length).toBeGreaterThan(0);
    expect(
      (await api.keywordSearch.get({ q: 'Bread', search_mode: 'TAG', fields: ['topic_tag'] })).data[0]?.topic_tag,
    ).toBe('Bread');
    const user = await api.user.get({ fields: ['recently_searched_keywords'] });
    expect(user.recently_searched_keywords?.map(({ query }) => query)).toEqual(['Bread', 'RYE']);
  });

  test('the profile of an Instagram account leads here', async () => {
    const ig = new Instagram({ accessToken: emulator.tokens.facebook, baseUrl: emulator.url });
    const [profile] = (await ig.user.connectedThreadsUser.get()).data;
    expect(profile?.threads_user_id).toBe((await api.user.get()).id);
  });

  test('what a post brought adds up', async () => {
    const id = await publish();
    const [reply] = [await publish({ reply_to_id: id })];
    const { data } = await api.post(id).insights.get({ metric: ['views', 'replies'] });
    expect(data.map(({ id: path, values }) => [path, values?.[0]?.value])).toEqual([
      [`${id}/insights/views/lifetime`, 0],
      [`${id}/insights/thread_replies/lifetime`, 1],
    ]);
    expect(reply).not.toBe(id);
  });

  test('a post is embedded by its address', async () => {
    const [post] = (await api.user.threads.get({ fields: ['permalink'], limit: 1 })).data;
    expect((await api.oembed.get({ url: post?.permalink ?? '' })).html).toContain(post?.permalink);
    await expect(api.oembed.get({ url: 'https://www.threads.net/@a/post/none' })).rejects.toMatchObject({ code: 100 });
  });

  test('objects of other products are none here', async () => {
    const ig = new Instagram({ accessToken: emulator.tokens.instagram, baseUrl: emulator.url });
    const [media] = (await ig.user.media.get({ fields: ['id'], limit: 1 })).data;
    expect(await request(media?.id ?? '')).toMatchObject({ error: { code: 100, error_subcode: 33 } });
  });

  test('a list is in the order of time', async () => {
    for (const list of [api.user.threads, api.user.replies, api.user.mentions]) {
      const { data } = await list.get({ fields: ['timestamp'], limit: 100 });
      const times = data.map(({ timestamp }) => timestamp ?? '');
      expect(times).toEqual(times.toSorted().toReversed());
    }
  });
});

// What Meta's own sample sends (fbsamples/threads_api:src/index.js): everything in the address, a body of JSON, and empty
// texts or the word `undefined` for what was not filled in.
describe("Meta's sample app", () => {
  const empty = { reply_control: '', reply_to_id: 'undefined', link_attachment: '' };

  test('uploads a text, looks at its container, publishes and shows it', async () => {
    const { id: containerId = '' } = await postRaw('me/threads', { ...empty, text: 'Rye?', media_type: 'TEXT' });
    expect(await request(containerId, { fields: 'status,error_message' })).toEqual({
      id: containerId,
      status: 'FINISHED',
    });
    const { id = '' } = await postRaw('me/threads_publish', { creation_id: containerId });
    const fields =
      'text,media_type,media_url,gif_url,permalink,timestamp,is_reply,username,reply_audience,alt_text,link_attachment_url,topic_tag,poll_attachment';
    expect(await request(id, { fields })).toMatchObject({ id, text: 'Rye?', media_type: 'TEXT_POST', is_reply: false });
  });

  test('uploads a poll and a carousel', async () => {
    const poll_attachment = JSON.stringify({ option_a: 'Yes', option_b: 'No', option_c: '', option_d: '' });
    const { id: poll = '' } = await postRaw('me/threads', {
      ...empty,
      text: 'Rye?',
      media_type: 'TEXT',
      poll_attachment,
    });
    expect(poll).toMatch(/^\d+$/);
    const item = {
      media_type: 'IMAGE',
      image_url: 'https://example.com/a.jpg',
      alt_text: '',
      is_carousel_item: 'true',
    };
    const children = [(await postRaw('me/threads', item))['id'], (await postRaw('me/threads', item))['id']].join(',');
    expect((await postRaw('me/threads', { ...empty, text: 'Two', media_type: 'CAROUSEL', children }))['id']).toMatch(
      /^\d+$/,
    );
  });

  test('hides a reply by a body of JSON, and embeds by the token of the app', async () => {
    const posts = await api.user.threads.get({ fields: ['id', 'has_replies', 'permalink'], limit: 100 });
    const discussed = posts.data.find(({ has_replies }) => has_replies === true);
    const [reply] = (await api.post(discussed?.id ?? '').replies.get()).data;
    expect(await postRaw(`${reply?.id}/manage_reply`, {}, { hide: true })).toEqual({ success: true });
    const { id, secret } = emulator.apps.threads;
    const query = new URLSearchParams({ url: discussed?.permalink ?? '', access_token: `TH|${id}|${secret}` });
    const embedded = await fetch(`${emulator.url}/oembed?${query.toString()}`);
    expect(await embedded.json()).toMatchObject({ type: 'rich', provider_name: 'Threads' });
  });
});
