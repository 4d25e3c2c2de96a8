import { describe, expect, test } from '@jest/globals';
import { expectTypeOf } from 'expect-type';
import { NewMessage, SentPageMessage } from '../../src/page/new-message.js';

const recipient = { id: '526' };
const message = { text: 'Hi' };
const url = 'https://example.com/a.jpg';
const image = { type: 'image', payload: { url } };

/** The example of Meta's page "Image grid template" (2026-06-30), or with other members of its element. */
const grid = (element: object, ...more: object[]) => ({
  type: 'template',
  payload: {
    template_type: 'image_grid',
    elements: [
      {
        title: 'New this week',
        subtitle: 'Tap one',
        images: [
          { url, is_hero_image: true, action: { type: 'web_url', url } },
          { url, action: { type: 'postback', title: 'Rye', payload: 'RYE' } },
        ],
        buttons: [{ type: 'web_url', title: 'All', url }],
        ...element,
      },
      ...more,
    ],
  },
});

/** What is wrong with an input, or nothing. */
function complaints(input: unknown): readonly string[] {
  const result = NewMessage.decode(input);
  if (result._tag === 'Right') return [];
  return result.left.map(({ context, message: why }) => why ?? context.map(({ key }) => key).join('.'));
}

describe('taken', () => {
  const right: readonly (readonly [string, unknown])[] = [
    ['a text of 2,000 characters', { recipient, message: { text: '😀'.repeat(2000) } }],
    ['an answer', { recipient, message, messaging_type: 'RESPONSE', reply_to: { mid: 'm_1' } }],
    ['a sticker', { recipient, message: { sticker_id: '369239263222822' } }],
    ['a tag', { recipient, message, messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' }],
    ['a persona', { recipient, message, persona_id: '1', notification_type: 'NO_PUSH' }],
    ['a private reply to a comment', { recipient: { comment_id: '1_2' }, message }],
    ['a private reply to a post', { recipient: { post_id: '1_2' }, message }],
    ['a phone number', { recipient: { phone_number: '+1(212)555-2368' }, message }],
    ['a checkbox', { recipient: { user_ref: 'a b' }, message }],
    ['a subscriber', { recipient: { notification_messages_token: 'x=' }, message }],
    ['an image', { recipient, message: { attachment: image, quick_replies: [{ content_type: 'text' }] } }],
    ['a grid of images', { recipient, message: { attachment: grid({}) } }],
    ['several images', { recipient, message: { attachments: [image, image] } }],
    ['a heart', { recipient, message: { attachment: { type: 'like_heart' } } }],
    ['an approved template', { recipient, message: { template: { name: 'a' } }, messaging_type: 'UTILITY' }],
    [
      'a file',
      {
        recipient,
        message: { attachment: { type: 'image' } },
        filedata: new Uint8Array([1]),
        tag: undefined,
      },
    ],
    ['typing, as somebody', { recipient, sender_action: 'typing_on', persona_id: '1' }],
    ['a reaction', { recipient, sender_action: 'react', payload: { message_id: 'm', reaction: 'love' } }],
    ['a suggestion', { recipient, suggestion_action: 'ACCEPT', payload: 'x' }],
  ];
  test.each(right)('%s', (_, input) => {
    expect(complaints(input)).toEqual([]);
  });
});

describe('refused', () => {
  const wrong: readonly (readonly [string, unknown, string])[] = [
    [
      '2,001 characters',
      { recipient, message: { text: 'ä'.repeat(2001) } },
      'a message has at most 2,000 characters, not 2001',
    ],
    [
      '14 quick replies',
      {
        recipient,
        message: { text: 'x', quick_replies: Array.from({ length: 14 }, () => ({ content_type: 'text' })) },
      },
      'at most 13 quick replies, not 14',
    ],
    ['nothing to say', { recipient }, 'give one of message, sender_action and suggestion_action'],
    [
      'text and attachment',
      { recipient, message: { ...message, attachment: image } },
      'give one of text, attachment, attachments, sticker_id and template',
    ],
    [
      'two recipients',
      { recipient: { id: '1', user_ref: '2' }, message },
      'give one of id, comment_id, post_id, phone_number, user_ref and notification_messages_token',
    ],
    [
      'MESSAGE_TAG without a tag',
      { recipient, message, messaging_type: 'MESSAGE_TAG' },
      "messaging_type MESSAGE_TAG goes with a tag: add tag: 'HUMAN_AGENT', or write messaging_type: 'RESPONSE'",
    ],
  ];
  test.each(wrong)('%s', (_, input, why) => {
    expect(complaints(input)).toEqual([why]);
  });

  const hero = { url, is_hero_image: true };
  // The limits of Meta's page "Image grid template".
  test.each<[string, object, string]>([
    ['one image', grid({ images: [{ url }] }), 'a grid has 2 to 6 images, not 1'],
    ['seven images', grid({ images: Array.from({ length: 7 }, () => ({ url })) }), 'at most 6 images, not 7'],
    ['two hero images', grid({ images: [hero, hero] }), 'one image at most is the hero image, not 2'],
    ['a long title', grid({ title: 'x'.repeat(46) }), 'at most 45 characters, not 46'],
    ['a long subtitle', grid({ subtitle: 'x'.repeat(81) }), 'at most 80 characters, not 81'],
    [
      'four buttons',
      grid({ buttons: Array.from({ length: 4 }, () => ({ type: 'postback' })) }),
      'at most 3 buttons, not 4',
    ],
    [
      'a button that calls',
      grid({ buttons: [{ type: 'phone_number' }] }),
      "write type: 'web_url', or type: 'postback'",
    ],
    [
      'a tap that calls',
      grid({ images: [{ url, action: {} }, { url }] }),
      "write type: 'web_url', or type: 'postback'",
    ],
    ['two elements', grid({}, { images: [{ url }, { url }] }), 'a grid is one element, not 2'],
  ])('a grid of images: %s', (_, attachment, why) => {
    expect(complaints({ recipient, message: { attachment } })).toEqual([why]);
  });

  // Meta's Send API page of 2026: error 100 since that day.
  test.each(['ACCOUNT_UPDATE', 'CONFIRMED_EVENT_UPDATE', 'POST_PURCHASE_UPDATE'])('the retired tag %s', (tag) => {
    expect(complaints({ recipient, message, messaging_type: 'MESSAGE_TAG', tag })[0]).toMatch(
      /was retired on 2026-04-27: .*messaging_type: 'UTILITY'/,
    );
  });

  test('a tag on an action', () => {
    expect(complaints({ recipient, sender_action: 'mark_seen', tag: 'HUMAN_AGENT' })).toEqual([
      'SenderAction does not take it: write one of recipient, sender_action, persona_id',
    ]);
  });

  test('words where a file comes along', () => {
    const input = { recipient, message, filedata: new Uint8Array() };
    expect(complaints(input)).toEqual(['.message.attachment']);
  });
});

test('what is sent and answered is typed', () => {
  expectTypeOf<{ recipient: { post_id: string }; message: { text: string } }>().toExtend<NewMessage>();
  expectTypeOf<{ recipient: { id: string }; message: { text: number } }>().not.toExtend<NewMessage>();
  const answer = SentPageMessage.decode({ recipient_id: 526, message_id: 'm_1' });
  expect(answer).toMatchObject({ right: { recipient_id: '526', message_id: 'm_1' } });
});
