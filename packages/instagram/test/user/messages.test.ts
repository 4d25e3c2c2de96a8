import { describe, expect, test } from '@jest/globals';
import { InvalidArgumentError } from '@edgewalk/core';
import type { NewMessage } from '../../src/user/new-message.js';
import { answerOnce, api, igApi, userId } from '../support/wire.js';
import { offline } from '@edgewalk/testing/offline';

offline();

const recipient = { id: '526' };
const url = 'https://example.com/a.jpg';
const image = { type: 'image', payload: { url } };

test('a message travels as JSON members', async () => {
  const { sent } = answerOnce({ recipient_id: '526', message_id: 'aWdf' });
  const call = igApi.user.messages.create({ recipient, message: { text: 'Hi' }, tag: 'HUMAN_AGENT' });
  expect(sent).toEqual([]);
  expect(await call).toEqual({ recipient_id: '526', message_id: 'aWdf' });
  expect(sent).toEqual([
    {
      method: 'POST',
      path: `/${userId}/messages`,
      params: { recipient: '{"id":"526"}', message: '{"text":"Hi"}', tag: 'HUMAN_AGENT' },
    },
  ]);
});

/** Some of it is wrong on purpose, so the compiler is not asked. */
function complaint(input: unknown): string {
  try {
    void igApi.user.messages.create(input as NewMessage);
  } catch (error) {
    if (error instanceof InvalidArgumentError) return error.message;
    throw error;
  }
  return 'accepted';
}

describe('taken', () => {
  const right: readonly (readonly [string, unknown])[] = [
    ['a text of 1,000 bytes', { recipient, message: { text: 'ä'.repeat(500) } }],
    ['a reply to a comment', { recipient: { comment_id: '18' }, message: { text: 'x' } }],
    ['an image', { recipient, message: { attachment: image }, reply_to: { mid: 'm_1' } }],
    [
      'a file that was kept',
      { recipient, message: { attachment: { type: 'video', payload: { attachment_id: '1' } } } },
    ],
    ['several images', { recipient, message: { attachments: [image, image] } }],
    ['a heart', { recipient, message: { attachment: { type: 'like_heart' } } }],
    ['a post', { recipient, message: { attachment: { type: 'MEDIA_SHARE', payload: { id: '17' } } } }],
    ['a template', { recipient, message: { attachment: { type: 'template', payload: { template_type: 'generic' } } } }],
    ['quick replies', { recipient, message: { text: 'x', quick_replies: [{ content_type: 'text', title: 'Yes' }] } }],
    ['typing', { recipient, sender_action: 'typing_on' }],
    ['a reaction', { recipient, sender_action: 'react', payload: { message_id: 'm', reaction: 'love' } }],
  ];
  test.each(right)('%s', (_, input) => {
    expect(complaint(input)).toBe('accepted');
  });
});

describe('refused before it is sent', () => {
  const wrong: readonly (readonly [string, unknown, string])[] = [
    // Instagram's changelog of 2026-10-05.
    [
      'a quick reply for the phone number',
      { recipient, message: { text: 'x', quick_replies: [{ content_type: 'user_phone_number' }] } },
      'Instagram disabled it on 2026-10-05',
    ],
    [
      'a quick reply for the address',
      { recipient, message: { text: 'x', quick_replies: [{ content_type: 'user_email' }] } },
      'message.quick_replies[0].content_type: Instagram disabled it',
    ],
    [
      'another quick reply',
      { recipient, message: { text: 'x', quick_replies: [{ content_type: 'location' }] } },
      'message.quick_replies[0].content_type: write "text"',
    ],
    [
      '14 quick replies',
      {
        recipient,
        message: { text: 'x', quick_replies: Array.from({ length: 14 }, () => ({ content_type: 'text' })) },
      },
      'at most 13 quick replies, not 14',
    ],
    [
      '1,002 bytes',
      { recipient, message: { text: 'ä'.repeat(501) } },
      'message.text: a message has at most 1,000 bytes of UTF-8, not 1002',
    ],
    ['nothing to say', { recipient }, 'give either message or sender_action'],
    [
      'text and attachment',
      { recipient, message: { text: 'x', attachment: image } },
      'message: give one of text, attachment and attachments',
    ],
    [
      'two recipients',
      { recipient: { id: '1', comment_id: '2' }, message: { text: 'x' } },
      'recipient: give either id or comment_id',
    ],
    [
      'a recipient as a number',
      { recipient: { id: 1 }, message: { text: 'x' } },
      'recipient.id: write an id as a string, not 1',
    ],
    ['a reaction to nothing', { recipient, sender_action: 'react' }, 'payload: write'],
    [
      'a path',
      { recipient, message: { attachment: { type: 'image', payload: { url: 'a.jpg' } } } },
      'message.attachment.payload.url: write a public address',
    ],
    [
      'another action',
      { recipient, sender_action: 'TYPING' },
      'sender_action: did you mean "typing_on"? If not, write "typing_on" | "typing_off" | "mark_seen"',
    ],
    [
      'a tag on an action',
      { recipient, sender_action: 'mark_seen', tag: 'HUMAN_AGENT' },
      'tag: SenderAction does not take it',
    ],
  ];
  test.each(wrong)('%s', (_, input, message) => {
    expect(complaint(input)).toContain(message);
  });

  test('with Facebook Login', async () => {
    const outcome = await api.user.messages.create({ recipient, message: { text: 'x' } }).either();
    expect(outcome).toMatchObject({ left: { _tag: 'AccessTokenError', problem: 'other login', retry: 'never' } });
    expect(outcome).toMatchObject({ left: { advice: expect.stringContaining('fb.page(pageId).messages.create()') } });
  });
});

test('a kept file answers its id, also where it is a number', async () => {
  const { sent } = answerOnce({ attachment_id: 1_857_777_774_821_032 });
  const message = { attachment: { type: 'image', payload: { url, is_reusable: true } } } as const;
  expect(await igApi.user.messageAttachments.create({ message })).toEqual({
    attachment_id: '1857777774821032',
  });
  expect(JSON.parse(sent[0]?.params['message'] ?? '')).toEqual(message);
});

test('a conversation shows its messages', async () => {
  const { sent } = answerOnce({
    data: [{ id: 'aWdf', messages: { data: [{ id: 'm', message: 'Hi', from: { id: 1, username: 'a' } }] } }],
  });
  const { data } = await igApi.user.conversations.get({
    platform: 'instagram',
    user_id: '526',
    fields: ['id', { messages: { fields: ['id', 'message', 'from'], source: 'PARTICIPANTS', limit: 5 } }],
  });
  expect(sent[0]?.params).toEqual({
    platform: 'instagram',
    user_id: '526',
    fields: 'id,messages.source(PARTICIPANTS).limit(5){id,message,from}',
  });
  expect(data[0]?.messages?.data[0]?.from).toEqual({ id: '1', username: 'a' });
});
