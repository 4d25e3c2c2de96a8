import { GraphClient, type HttpRequest, InvalidArgumentError } from '@edgewalk/core';
import { describe, expect, test } from '@jest/globals';
import { expectTypeOf } from 'expect-type';
import * as TE from 'fp-ts/lib/TaskEither.js';
import { PageFeed } from '../../src/page/feed.js';
import type { NewPost } from '../../src/page/new-post.js';

const requests: HttpRequest[] = [];
const transport = (request: HttpRequest) => {
  requests.push(request);
  return TE.right({ status: 200, headers: {}, body: '{"id":"1_2","message":"Hello"}' });
};
const feed = new PageFeed(new GraphClient({ login: 'facebook', accessToken: 'EAAx', transport }), '1');

/** Everything here may be wrong on purpose, so the compiler is not asked. */
function complaint(input: unknown): string {
  try {
    void feed.create(input as NewPost);
  } catch (error) {
    if (error instanceof InvalidArgumentError) return error.message;
    throw error;
  }
  return 'accepted';
}

const link = 'https://example.com/news';
const attached_media = [{ media_fbid: '7' }, { media_fbid: '8' }];
const later = { published: false, scheduled_publish_time: new Date('2026-12-24T18:00:00Z') };

describe('what Meta takes is taken', () => {
  const right: readonly (readonly [string, unknown])[] = [
    ['a text', { message: 'Hello' }],
    ['a coloured text', { message: 'Hello', text_format_preset_id: '106018623298955' }],
    ['a link', { link, message: 'Read this', name: 'News', call_to_action: { type: 'LEARN_MORE' } }],
    ['a link with a preview of its own', { link, thumbnail: new Uint8Array(9), multi_share_end_card: false }],
    ['cards', { link, child_attachments: [{ link, name: 'a' }, { link }], multi_share_optimized: true }],
    ['photos', { attached_media, message: 'Look' }],
    ['a photo that is there', { object_attachment: '7' }],
    ['a check-in', { place: '110843418940484', tags: ['5'] }],
    ['a feeling', { og_action_type_id: '383634835006146', og_object_id: '528297480516636' }],
    ['later', { message: 'Hello', ...later }],
    ['later, as a scheduled post', { message: 'Hello', ...later, unpublished_content_type: 'SCHEDULED' }],
    ['a draft', { link, published: false, unpublished_content_type: 'DRAFT' }],
    ['the past', { message: 'Hello', backdated_time: 1_000_000_000, backdated_time_granularity: 'day' }],
    [
      'for some',
      {
        message: 'Hei',
        targeting: { geo_locations: { countries: ['NO'] } },
        feed_targeting: { age_min: 18 },
      },
    ],
    ['null as missing', { message: 'Hello', link: null, attached_media: null }],
  ];
  test.each(right)('%s', (_, input) => {
    expect(complaint(input)).toBe('accepted');
  });
});

describe('what Meta would refuse, or take otherwise than meant, is not sent', () => {
  const wrong: readonly (readonly [string, unknown, string])[] = [
    ['nothing', {}, 'give a message, a link, attached_media'],
    ['nothing but when', later, 'Meta refuses an empty post'],
    ['an empty text', { message: ' ' }, 'message: write some text'],
    ['a link and photos', { link, attached_media }, 'a post has either a link or attached_media'],
    ['a link that is none', { link: 'example.com' }, 'link: write a public address'],
    ['ids of photos', { attached_media: ['7'] }, 'attached_media: write [{ media_fbid: id }]'],
    ['no photos', { attached_media: [] }, 'give at least one { media_fbid }'],
    ['an id that is a number', { attached_media: [{ media_fbid: 7 }] }, 'an id as a string'],
    ['one card', { link, child_attachments: [{ link }] }, 'a carousel has 2 to 10 cards, not 1'],
    [
      'more than five cards in their own order',
      { link, child_attachments: Array.from({ length: 6 }, () => ({ link })), multi_share_optimized: false },
      'a carousel has 2 to 5 cards with multi_share_optimized: false, not 6',
    ],
    ['cards without a link', { message: 'x', child_attachments: [] }, 'it goes with a link: give link as well'],
    ['a photo twice', { attached_media, object_attachment: '7' }, 'write it into attached_media'],
    ['a coloured link', { link, text_format_preset_id: '1' }, 'only a post of text alone has it'],
    ['a time, published', { message: 'x', scheduled_publish_time: 1 }, 'published: write published: false'],
    ['a draft, published', { message: 'x', unpublished_content_type: 'DRAFT' }, 'Meta publishes it at once'],
    [
      'no time',
      { message: 'x', published: false, unpublished_content_type: 'SCHEDULED' },
      'scheduled_publish_time: give the time, from 10 minutes to 75 days ahead',
    ],
    ['the exactness of no time', { message: 'x', backdated_time_granularity: 'day' }, 'backdated_time: give'],
    ['what there is not', { message: 'x', url: link }, 'there is no parameter "url"'],
  ];
  test.each(wrong)('%s', (_, input, words) => {
    expect(complaint(input)).toContain(words);
  });
});

test('photos go as JSON, times as unix seconds, and the post comes back as it was asked for', async () => {
  const post = await feed.create({ attached_media, ...later, published: false, fields: ['id', 'message'] });
  expectTypeOf(post).toEqualTypeOf<{ id: string; message?: string }>();
  expect(post).toEqual({ id: '1_2', message: 'Hello' });
  const sent = Object.fromEntries(new URLSearchParams(requests.at(-1)?.body as string));
  expect(sent).toMatchObject({
    attached_media: JSON.stringify(attached_media),
    scheduled_publish_time: '1798135200',
    published: 'false',
  });
});
