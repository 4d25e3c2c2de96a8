import { describe, expect, test } from '@jest/globals';
import { receive, type WebhookEvent } from '../../src/index.js';
import { signDelivery } from '../../src/delivery/test-delivery.js';

// Shapes as others recorded them, with words and ids of our own: the fixtures of restfb, chatwoot and
// nyaruka/courier, the tests of messenger4j, jgorset/facebook-messenger and bottender, and logs that their owners
// published.

const secret = 'edgewalk-test-secret';
const page = '20000000001';
const account = '17841400000000007';
const person = '7000000001';
const seconds = 1700000000;
const milliseconds = 1700000000123;

type Members = Readonly<Record<string, unknown>>;

async function eventsOf(body: unknown): Promise<readonly WebhookEvent[]> {
  return receive({ ...(await signDelivery(body, secret)), secrets: secret });
}

async function eventOf(object: string, entry: Members): Promise<WebhookEvent> {
  const events = await eventsOf({ object, entry: [entry] });
  expect(events).toHaveLength(1);
  return events.at(0) as WebhookEvent;
}

const changeOf = (object: string, field: string, value: unknown, id = object === 'page' ? page : account) =>
  eventOf(object, { id, time: seconds, changes: [{ field, value }] });

const messageOf = (object: string, item: Members, id = object === 'page' ? page : account) =>
  eventOf(object, {
    id,
    time: milliseconds,
    messaging: [{ sender: { id: person }, recipient: { id }, timestamp: milliseconds, ...item }],
  });

const byPage = { from: { id: page, name: 'Shop' } };
const byPerson = { from: { id: person, name: 'Ana' } };
// Older bodies: numbers, and a name beside the id.
const byOldPage = { sender_id: 20000000001, sender_name: 'Shop' };
const byOldPerson = { sender_id: 7000000001, sender_name: 'Ana' };
const of = { post_id: '20000000001_31', parent_id: '20000000001_31' };
const comment = { item: 'comment', comment_id: '31_41', ...of };
const post = {
  id: '20000000001_31',
  status_type: 'mobile_status_update',
  is_published: true,
  updated_time: '2025-12-04T03:38:42+0000',
  permalink_url: 'https://www.facebook.com/20000000001/posts/31',
  promotion_status: 'inactive',
};
const at = { created_time: seconds };
const own = { isOwn: true, person: page };
const others = { isOwn: false, person };
const nobody = { isOwn: false, person: undefined };

describe('what happens on a Page', () => {
  test.each<[string, Members, Members]>([
    ['a comment', { ...comment, verb: 'add', message: 'Hi', post, ...at, ...byPerson }, others],
    ['a comment of the Page', { ...comment, verb: 'add', message: 'Hi', ...at, ...byOldPage }, own],
    ['a comment with a picture', { ...comment, verb: 'add', photo: 'https://a.example/p', ...at, ...byPerson }, others],
    ['a comment with a video', { ...comment, verb: 'edited', video: 'https://a.example/v', ...byOldPerson }, others],
    ['a hidden comment', { ...comment, verb: 'hide', message: 'Hi', ...at, ...byOldPage }, own],
    ['a comment shown again', { ...comment, verb: 'unhide', message: 'Hi', ...at, ...byPage }, own],
    ['a removed comment', { ...comment, verb: 'remove', ...byPerson }, others],
    ['a like of a post', { item: 'like', verb: 'add', ...of, ...at, ...byOldPerson }, others],
    ['a like of a comment', { item: 'like', verb: 'remove', comment_id: '31_41', ...at, sender_id: person }, others],
    ['a like of the Page', { item: 'like', verb: 'add', user_id: 7000000001 }, others],
    ['a reaction', { item: 'reaction', verb: 'edit', reaction_type: 'wow', ...of, ...at, ...byPerson }, others],
    [
      'a reaction to a reply',
      { item: 'reaction', verb: 'remove', reaction_type: 'love', comment_id: '31_42', ...of, ...at, ...byPage },
      own,
    ],
    ['a text', { item: 'status', verb: 'add', message: 'New', published: 0, ...of, ...at, ...byPage }, own],
    [
      'a text with pictures',
      { item: 'status', verb: 'edited', photos: ['https://a.example/1'], published: 1, ...of, ...at, ...byOldPage },
      own,
    ],
    ['a text in the bin', { item: 'status', verb: 'edited', published: 1, ...of, ...at, ...byPage }, own],
    ['a post of a visitor', { item: 'post', verb: 'add', is_hidden: false, ...byOldPerson, ...byPerson }, others],
    ['its edit', { item: 'post', verb: 'edit', recipient_id: 20000000001, ...at, from: { id: 7000000001 } }, others],
    ['its removal', { item: 'post', verb: 'remove', recipient_id: 20000000001, ...of, ...at, ...byOldPage }, own],
    ['a picture', { item: 'photo', verb: 'add', photo_id: 51, link: 'https://a.example/p', ...at, ...byOldPage }, own],
    ['a hidden picture', { item: 'photo', verb: 'hide', photo_id: '51', ...of, ...byPage }, own],
    ['a removed picture', { item: 'photo', verb: 'remove', recipient_id: 20000000001, ...of, ...byOldPage }, own],
    ['a video', { item: 'video', verb: 'add', video_id: 61, link: 'https://a.example/v', ...at, ...byOldPage }, own],
    ['a blocked video', { item: 'video', verb: 'block', video_id: '61', video_flag_reason: 1 }, nobody],
    ['a muted video', { item: 'video', verb: 'mute', video_id: 61, video_flag_reason: 1 }, nobody],
    ['a shared link', { item: 'share', verb: 'unhide', share_id: 71, link: 'https://a.example', ...byOldPage }, own],
    ['an album', { item: 'album', verb: 'edited', album_id: 72, photo_ids: [51, '52'], published: 1, ...byPage }, own],
    ['an event', { item: 'event', verb: 'add', event_id: '81', story: 'Shop added an event.', ...at }, nobody],
  ])('%s', async (_, value, expected) => {
    const event = await changeOf('page', 'feed', value);
    const { item, verb } = value;
    expect(event).toMatchObject({ known: true, object: 'page', field: 'feed', isOwn: expected['isOwn'] });
    expect(event.value).toMatchObject({ item, verb });
    expect(event.person).toBe(expected['person']);
  });
});

describe('other changes', () => {
  const rating = { open_graph_story_id: 91, reviewer_id: 7000000001 };
  const review = { post_id: '7000000001_91', parent_id: '7000000001_91' };
  test.each<[string, string, unknown, Members]>([
    ['page', 'mention', { item: 'post', verb: 'add', message: 'Hi', post_id: '1_2', ...at }, nobody],
    ['page', 'mention', { item: 'comment', verb: 'add', post_id: '1_2', comment_id: '2_3', ...at }, nobody],
    ['page', 'ratings', { item: 'rating', verb: 'add', rating: 3, review_text: 'Good', ...rating }, others],
    ['page', 'ratings', { item: 'rating', verb: 'remove', ...rating }, others],
    ['page', 'ratings', { item: 'comment', verb: 'edited', comment_id: '91_1', ...review, ...byOldPage }, own],
    ['page', 'ratings', { item: 'like', verb: 'add', ...review, ...at, ...byPerson }, others],
    ['page', 'leadgen', { leadgen_id: 1636129430026801, form_id: 5, page_id: 2, ad_id: 0, ...at }, nobody],
    ['page', 'conversations', { page_id: 20000000001, thread_id: 't_1' }, nobody],
    ['page', 'parking', undefined, nobody],
    ['page', 'payment_options', undefined, nobody],
    ['instagram', 'comments', { id: '1', text: 'Hi' }, nobody],
    ['instagram', 'comments', { id: '1', text: 'Hi', from: { id: person }, media: { id: '2' } }, others],
    ['instagram', 'mentions', { media_id: '2', comment_id: '3' }, nobody],
    ['instagram', 'story_insights', { media_id: '2', reach: 44, replies: -1, exits: '3' }, nobody],
  ])('%s %s', async (object, field, value, expected) => {
    const event = await changeOf(object, field, value);
    expect(event).toMatchObject({ known: true, object, field, isOwn: expected['isOwn'] });
    expect(event.person).toBe(expected['person']);
  });

  test('of the account itself are its own, those of the test button are not', async () => {
    const self = { id: account, username: 'shop', self_ig_scoped_id: '88' };
    expect(await changeOf('instagram', 'comments', { id: '1', from: self })).toMatchObject({ isOwn: true });
    const sample = { id: '1', text: 'Hi', from: { id: '23', username: 'test', self_ig_scoped_id: '23' } };
    for (const field of ['comments', 'live_comments'])
      expect(await changeOf('instagram', field, sample, '0')).toMatchObject({
        known: true,
        isOwn: false,
        isTest: true,
      });
  });

  test('permissions have the verb beside the field, or in the value', async () => {
    const entry = { id: '0', uid: '0', time: seconds };
    const connected = await eventOf('permissions', { ...entry, changes: [{ field: 'connected', verb: 'granted' }] });
    expect(connected).toMatchObject({ known: true, field: 'connected', value: { verb: 'granted' } });
    const value = { verb: 'revoked', target_ids: ['1', 2] };
    const revoked = await eventOf('permissions', { ...entry, changes: [{ field: 'pages_show_list', value }] });
    expect(revoked).toMatchObject({ known: true, field: 'pages_show_list', value: { target_ids: ['1', '2'] } });
  });

  test.each<[string, Members]>([
    ['email', { value: 'ana@a.example' }],
    ['photos', { value: { verb: 'add', object_id: '5' } }],
    ['likes', { verb: 'add', value: { page: '6' } }],
    ['work_history', { value: [{ id: 1 }] }],
  ])('%s of a person', async (field, change) => {
    const event = await eventOf('user', { id: person, uid: person, time: seconds, changes: [{ field, ...change }] });
    expect(event).toMatchObject({ known: true, object: 'user', field, value: { value: change['value'] } });
  });
});

const attached = (attachment: unknown) => ({ message: { mid: 'm1', attachments: [attachment] } });

describe('messages', () => {
  const referral = { ref: 'r', source: 'SHORTLINK', type: 'OPEN_THREAD' };
  test.each<[string, string, Members]>([
    ['messages', 'page', { message: { mid: 'm1', seq: 73, text: 'Hi', nlp: { entities: {} } } }],
    ['messages', 'page', { message: { mid: 'm1', text: 'Red', quick_reply: { payload: 'RED' } } }],
    ['messages', 'page', { message: { mid: 'm1', text: 'Hi', tags: [{ source: 'customer_chat_plugin' }] } }],
    ['messages', 'page', { message: { mid: 'm1' }, prior_message: { source: 'checkbox_plugin', identifier: 'u' } }],
    ['messages', 'page', { message: { mid: 'm1', text: 'Hi', reply_to: { mid: 'm0' } } }],
    ['messages', 'page', attached({ type: 'fallback', payload: null, title: 'A page', URL: 'https://a.example' })],
    ['messages', 'page', attached({ type: 'fallback', payload: 'BLOB', title: 'A page', url: 'https://a.example' })],
    ['messages', 'page', attached({ type: 'location', payload: { coordinates: { lat: 1.5, long: -2 } } })],
    ['messages', 'page', attached({ type: 'image', payload: { url: 'https://a.example/s', sticker_id: 369239263 } })],
    ['messages', 'page', attached({ type: 'template', payload: { product: { elements: [{ id: '1' }] } } })],
    ['messages', 'page', attached({ type: 'ig_reel', payload: { url: '/reel/1/', reel_video_id: 123451234512345 } })],
    ['messages', 'instagram', { message: { mid: 'm1', is_deleted: true } }],
    ['messages', 'instagram', { message: { mid: 'm1', is_unsupported: true } }],
    ['messages', 'instagram', { message: { mid: 'm1', text: 'Hi', reply_to: { story: { id: '1', url: 'u' } } } }],
    ['messages', 'instagram', attached({ type: 'unsupported_type', payload: { url: 'https://a.example/x' } })],
    ['messages', 'instagram', attached({ type: 'story_mention', payload: { url: 'https://a.example/x' } })],
    ['messages', 'instagram', attached({ type: 'like_heart' })],
    ['message_edits', 'page', { message_edit: { mid: 'm1', text: 'Hi!', num_edit: '3' } }],
    ['message_edit', 'instagram', { message_edit: { mid: 'm1', text: 'Hi!', num_edit: 1 } }],
    ['message_reactions', 'page', { reaction: { mid: 'm1', action: 'react', emoji: '😢', reaction: 'sad' } }],
    ['message_reactions', 'page', { reaction: { action: 'react', emoji: '👍', reaction: 'like' } }],
    ['message_reactions', 'instagram', { reaction: { mid: 'm1', action: 'unreact' } }],
    ['message_deliveries', 'page', { delivery: { mids: ['m1'], watermark: milliseconds, seq: 37 } }],
    ['message_deliveries', 'page', { timestamp: undefined, delivery: { watermark: String(milliseconds) } }],
    ['message_reads', 'page', { read: { watermark: milliseconds, seq: 38 } }],
    ['messaging_seen', 'instagram', { read: { mid: 'm1' } }],
    [
      'messaging_postbacks',
      'page',
      { postback: { payload: 'START', title: '', referral: { ...referral, ref: null } } },
    ],
    ['messaging_postbacks', 'page', { sender: { user_ref: 7000000001 }, postback: { payload: 'START' } }],
    ['messaging_postbacks', 'instagram', { postback: { title: 'Hours?', payload: 'HOURS' } }],
    ['messaging_referrals', 'page', { referral: { ...referral, ad_id: 9, source: 'ADS' } }],
    ['messaging_referrals', 'page', { sender: { id: person, user_ref: person }, referral, timestamp: seconds }],
    ['messaging_optins', 'page', { optin: { ref: 'r', user_ref: 'u' }, timestamp: 1234567890 }],
    [
      'messaging_optins',
      'page',
      { optin: { type: 'notification_messages', payload: '3', token_expiry_timestamp: 2145916800000, title: 'News' } },
    ],
    ['messaging_account_linking', 'page', { account_linking: { status: 'linked', authorization_code: 'c' } }],
    ['messaging_handovers', 'page', { pass_thread_control: { new_owner_app_id: '12', metadata: 'x' } }],
    ['messaging_handovers', 'page', { take_thread_control: { previous_owner_app_id: '12' } }],
    ['messaging_handovers', 'page', { request_thread_control: { requested_owner_app_id: 263902037430900 } }],
    ['messaging_handovers', 'page', { app_roles: { '123456789': ['automation'] } }],
    ['messaging_game_plays', 'page', { game_play: { game_id: 'g', score: 99 } }],
    ['messaging_payments', 'page', { payment: { payload: 'p', amount: { currency: 'USD', amount: '29.62' } } }],
    ['messaging_checkout_updates', 'page', { checkout_update: { payload: 'p', shipping_address: { id: 1 } } }],
    ['messaging_pre_checkouts', 'page', { pre_checkout: { payload: 'p' } }],
  ])('%s of %s', async (field, object, item) => {
    const event = await messageOf(object, item);
    expect(event).toMatchObject({ known: true, object, field, isOwn: false, person, isStandby: false });
  });

  test('that Meta sends by itself have no sender, and may be spelled with a hyphen', async () => {
    for (const name of ['policy_enforcement', 'policy-enforcement']) {
      const event = await messageOf('page', { sender: undefined, [name]: { action: 'unblock', reason: 'Fine now' } });
      expect(event).toMatchObject({ known: true, field: 'messaging_policy_enforcement', isOwn: false });
      expect(event.person).toBeUndefined();
    }
  });

  test('of the account come back as echoes', async () => {
    const echo = { mid: 'm1', is_echo: true, app_id: 1517776481860111, metadata: 'x', text: 'Hello' };
    const turned = { sender: { id: page }, recipient: { id: person } };
    // One recording has the parties as in a message to the Page.
    for (const parties of [turned, {}]) {
      const event = await messageOf('page', { message: echo, ...parties });
      expect(event).toMatchObject({ known: true, field: 'message_echoes', isOwn: true, person });
      expect(event.value).toMatchObject({ message: { app_id: '1517776481860111' } });
    }
  });

  test('in standby are of that field', async () => {
    const item = {
      sender: { id: person },
      recipient: { id: account },
      timestamp: milliseconds,
      message: { mid: 'm1' },
    };
    const event = await eventOf('instagram', { id: account, time: milliseconds, standby: [item] });
    expect(event).toMatchObject({ known: true, field: 'standby', isStandby: true, person, value: item });
  });

  test('from the test button come in changes, with seconds as a text', async () => {
    const parties = { sender: { id: '12334' }, recipient: { id: '23245' }, timestamp: '1527459824' };
    const about = { known: true, isTest: true, happenedAt: 1527459824000 };
    const message = { ...parties, message: { mid: 'random_mid', text: 'random_text' } };
    expect(await changeOf('instagram', 'messages', message, '0')).toMatchObject({ ...about, person: '12334' });
    expect(await changeOf('page', 'standby', message, '0')).toMatchObject({ ...about, isStandby: true });
    const { recipient, timestamp } = parties;
    const policy = { recipient, timestamp, policy_enforcement: { action: 'warning', reason: 'Words' } };
    expect(await changeOf('page', 'messaging_policy_enforcement', policy, '0')).toMatchObject(about);
  });

  test('may have a date for a time, and odd members: the event is not lost over them', async () => {
    const time = '2021-09-08T06:34:04+0000';
    const message = { mid: 'm1', text: 7, attachments: 'none', reply_to: [], metadata: {} };
    const item = { sender: { id: person }, recipient: { id: account }, timestamp: time, message };
    const event = await eventOf('instagram', { id: account, time, messaging: item });
    const happenedAt = Date.UTC(2021, 8, 8, 6, 34, 4);
    expect(event).toMatchObject({ known: true, field: 'messages', happenedAt, sentAt: happenedAt, raw: item });
    expect(event.value).toEqual({ ...item, timestamp: happenedAt, message: { mid: 'm1' } });
    const sample = await messageOf('page', { timestamp: 'TIMESTAMP', read: { watermark: 'TIMESTAMP' } });
    expect(sample).toMatchObject({ known: true, field: 'message_reads' });
  });
});

test('an entry of its id alone, or with empty lists, is no event; what is new in one is kept', async () => {
  expect(await eventsOf({ object: 'page', entry: [{ id: page }, { id: page, time: 1, messaging: [] }] })).toEqual([]);
  const [event] = await eventsOf({ object: 'page', entry: [{ id: page, calls: [{ id: '1' }] }] });
  expect(event).toMatchObject({ known: false, raw: { calls: [{ id: '1' }] } });
});

const keysOf = async (...entries: readonly Members[]) =>
  (await eventsOf({ object: 'page', entry: entries })).map(({ key }) => key);
const entryOf = (time: number, field: string, value: unknown) => ({ id: page, time, changes: [{ field, value }] });
const press = (time: number) => ({ ...entryOf(time, 'leadgen', { leadgen_id: '444' }), id: '0' });

describe('the key', () => {
  test.each<[string, string, unknown]>([
    ['a conversation goes on', 'conversations', { page_id: page, thread_id: 't_1' }],
    ['a picture is hidden again', 'feed', { item: 'photo', verb: 'hide', photo_id: '5', ...of, ...at, ...byPage }],
    ['a text goes back to what it was', 'feed', { item: 'status', verb: 'edited', message: 'A', ...of, ...at }],
    ['the Page is liked again', 'feed', { item: 'like', verb: 'add', user_id: person }],
    ['hours are changed again', 'hours', undefined],
  ])('differs when %s with the same value, and not in a retry', async (_, field, value) => {
    const [first, retry, again] = await keysOf(
      entryOf(seconds, field, value),
      entryOf(seconds, field, value),
      entryOf(seconds + 60, field, value),
    );
    expect(retry).toBe(first);
    expect(again).not.toBe(first);
  });

  test('of what tells its own time or id is the same whenever Meta sends it', async () => {
    const values = [
      ['feed', { ...comment, verb: 'add', ...at, ...byPerson }],
      ['leadgen', { leadgen_id: '5', ...at }],
      ['mention', { item: 'post', verb: 'add', post_id: '1_2', ...at }],
    ] as const;
    for (const [field, value] of values) {
      const [first, second] = await keysOf(entryOf(seconds, field, value), entryOf(seconds + 60, field, value));
      expect(second).toBe(first);
    }
  });

  test('differs between the pictures of one post', async () => {
    const picture = { item: 'photo', verb: 'add', ...of, ...at, ...byPage };
    const [first, second] = await keysOf(
      entryOf(seconds, 'feed', { ...picture, photo_id: 51 }),
      entryOf(seconds, 'feed', { ...picture, photo_id: 52 }),
    );
    expect(second).not.toBe(first);
  });

  test('differs each time that the test button is pressed, which sends one id', async () => {
    const [first, retry, again] = await keysOf(press(seconds), press(seconds), press(seconds + 5));
    expect(retry).toBe(first);
    expect(again).not.toBe(first);
  });
});
