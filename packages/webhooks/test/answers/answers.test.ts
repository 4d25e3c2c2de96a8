import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Emulator, startEmulator } from '@edgewalk/emulator';
import { Facebook } from '@edgewalk/facebook';
import { Instagram } from '@edgewalk/instagram';
import { answers, canReply } from '../../src/answers/index.js';
import {
  type FieldName,
  type ObjectName,
  receive,
  testDelivery,
  type TestEvent,
  type WebhookEvent,
} from '../../src/index.js';

const secret = 'secret of the app';
const sent = new Date('2026-12-01T12:00:00Z');
const later = (hours: number) => new Date(sent.getTime() + hours * 3_600_000);

async function eventOf<O extends ObjectName, F extends FieldName<O>>(event: TestEvent<O, F>): Promise<WebhookEvent> {
  const [received] = await receive({ ...(await testDelivery({ time: sent, ...event }, { secret })), secrets: secret });
  if (!received) throw new Error('nothing arrived');
  return received;
}

const conversation = { sender: { id: '901' }, recipient: { id: '178' }, timestamp: sent.getTime() };
const messageOf = (message: object) =>
  eventOf({
    object: 'instagram',
    field: 'messages',
    account: '178',
    value: { ...conversation, message: { mid: 'm', ...message } },
  });
const comment = (object: 'comments' | 'live_comments') =>
  eventOf({ object: 'instagram', field: object, account: '178', value: { id: '1', from: { id: '901' } } });

const optin = (value: object) =>
  eventOf({ object: 'page', field: 'messaging_optins', account: '5', value: { ...conversation, optin: value } });

// The windows of Meta's policy overview for Messenger and Instagram.
describe('how long an event lets one answer', () => {
  test.each([
    ['a message, in time', () => messageOf({ text: 'Hi' }), 23, ['message', 'human agent']],
    ['a message, a day later', () => messageOf({ text: 'Hi' }), 25, ['human agent']],
    ['a message, a week later', () => messageOf({ text: 'Hi' }), 169, []],
    [
      'a message from an advertisement',
      () => messageOf({ referral: { source: 'ADS' } }),
      25,
      ['message', 'human agent'],
    ],
    ['a message that was unsent', () => messageOf({ is_deleted: true }), 1, []],
    ['a comment', () => comment('comments'), 167, ['private reply']],
    ['a comment, a week later', () => comment('comments'), 169, []],
    ['a comment on a broadcast', () => comment('live_comments'), 1, ['private reply']],
  ])('%s', async (_, make, hours, ways) => {
    const window = canReply(await make(), later(hours));
    expect(window.ways.map(({ way }) => way)).toEqual(ways);
    expect(window.isOpen).toBe(ways.length > 0);
  });

  test('a consent to later messages opens nothing, a plugin that was pressed does', async () => {
    expect(canReply(await optin({ type: 'notification_messages', payload: 'x' }), sent).isOpen).toBe(false);
    expect(canReply(await optin({ ref: 'button' }), sent).isOpen).toBe(true);
  });

  test('an echo and a receipt open nothing, and say why', async () => {
    const echo = { sender: { id: '178' }, recipient: { id: '901' }, message: { mid: 'm', is_echo: true } };
    const own = await eventOf({ object: 'instagram', field: 'message_echoes', account: '178', value: echo });
    expect(canReply(own, sent)).toEqual({ isOpen: false, ways: [], why: 'the account itself caused the event' });
    const seen = await eventOf({
      object: 'instagram',
      field: 'messaging_seen',
      account: '178',
      value: { ...conversation, read: { mid: 'm' } },
    });
    expect(canReply(seen, sent)).toMatchObject({ isOpen: false, why: 'such an event opens no window' });
    const standby = await eventOf({
      object: 'page',
      field: 'standby',
      account: '5',
      value: { ...conversation, message: { mid: 'm' } },
    });
    expect(canReply(standby, sent)).toMatchObject({ isOpen: false, why: 'another app owns the conversation' });
  });
});

describe('answers', () => {
  let emulator: Emulator;
  let api: Instagram;
  let fb: Facebook;
  beforeAll(async () => {
    emulator = await startEmulator();
    api = new Instagram({ accessToken: emulator.tokens.instagram, baseUrl: emulator.url });
    fb = new Facebook({ accessToken: emulator.tokens.page, baseUrl: emulator.url });
  });
  afterAll(() => emulator.close());

  test('stand under a comment, on Instagram and on a Page', async () => {
    const [media] = (await api.user.media.get({ fields: ['id', { comments: ['id'] }] })).data.filter(
      ({ comments }) => comments,
    );
    const id = media?.comments?.data[0]?.id ?? '';
    const event = await eventOf({ object: 'instagram', field: 'comments', account: '178', value: { id } });
    const reply = await answers.comment(api, event, 'Thank you!');
    expect((await api.comment(id).replies.get({ fields: ['id'] })).data).toContainEqual({ id: reply.id });

    const posts = await fb.page('me').feed.get({ fields: ['id', { comments: ['id'] }] });
    const commentId = posts.data.flatMap(({ comments }) => comments?.data ?? [])[0]?.id ?? '';
    const value = { item: 'comment', verb: 'add', comment_id: commentId } as const;
    const onPage = await eventOf({ object: 'page', field: 'feed', account: '5', value });
    const under = await answers.comment(fb, onPage, 'Thank you!');
    expect((await fb.comment(commentId).comments.get({ fields: ['id'] })).data).toContainEqual({ id: under.id });
  });

  test('go to the author of a comment, and to who wrote', async () => {
    const event = await comment('comments');
    await answers.privately(api, event, 'Write to us').either();
    await answers.message(api, await messageOf({ text: 'Hi' }), 'Hello').either();
    const sentMessages = emulator.requests.filter(({ path }) => path.endsWith('/messages'));
    expect(sentMessages.map(({ method }) => method)).toEqual(['POST', 'POST']);
    expect(() => answers.message(api, event, 'x')).toThrow('the event is of no conversation');
    expect(() => answers.comment(api, { ...event, field: 'mentions' } as WebhookEvent, 'x')).toThrow(
      'the event is no comment',
    );
  });
});
