import { describe } from '@jest/globals';
import { offline } from '@edgewalk/testing/offline';
import { type Bound, many, tryBounds } from '@edgewalk/testing/tree/bounds';
import { api, igApi } from './support/wire.js';

offline();

const image_url = 'https://example.com/a.jpg';
const reel = { media_type: 'REELS', video_url: 'https://example.com/a.mp4' };
const recipient = { id: '526' };

/** The compiler knows some of these bounds, too. */
const media = (input: object) => api.user.media.create(input as never);
const message = (content: object) => igApi.user.messages.create({ recipient, message: content } as never);
const sound = (volumes: object) => media({ ...reel, audio_configuration: { audio_id: '5', ...volumes } });

// Meta's pages of an account's media and of carousels (2026-09).
const publishing: readonly Bound[] = [
  { what: 'characters of a caption', most: 2200, make: (count) => media({ image_url, caption: 'x'.repeat(count) }) },
  {
    what: 'hashtags',
    most: 30,
    make: (count) => media({ image_url, caption: many(count, (n) => `#a${n}`).join(' ') }),
  },
  { what: '@-tags', most: 20, make: (count) => media({ image_url, caption: many(count, (n) => `@a${n}`).join(' ') }) },
  {
    what: 'characters of an alternative text',
    most: 1000,
    make: (count) => media({ image_url, alt_text: 'x'.repeat(count) }),
  },
  {
    what: 'children',
    least: 2,
    most: 10,
    make: (count) => media({ media_type: 'CAROUSEL', children: many(count, (n) => `${n + 1}`) }),
  },
  { what: 'collaborators', most: 3, make: (count) => media({ ...reel, collaborators: many(count, (n) => `a${n}`) }) },
  {
    what: 'sponsors',
    most: 2,
    make: (count) => media({ image_url, branded_content_sponsor_ids: many(count, (n) => `${n + 1}`) }),
  },
  {
    what: 'products on an image',
    most: 5,
    make: (count) => media({ image_url, product_tags: many(count, (n) => ({ product_id: `${n + 1}` })) }),
  },
  {
    what: 'products on a reel',
    most: 5,
    make: (count) => media({ ...reel, product_tags: many(count, (n) => ({ product_id: `${n + 1}` })) }),
  },
  { what: 'volume of a sound', least: 0, most: 100, make: (audio_volume) => sound({ audio_volume }) },
  { what: 'volume of the video', least: 0, most: 100, make: (video_volume) => sound({ video_volume }) },
];

// Meta's guide to messaging.
const messages: readonly Bound[] = [
  { what: 'bytes of a message', most: 1000, make: (count) => message({ text: 'x'.repeat(count) }) },
  {
    what: 'quick replies',
    most: 13,
    make: (count) => message({ text: 'x', quick_replies: many(count, () => ({ content_type: 'text', title: 'x' })) }),
  },
];

// Meta's page of permissions for branded content.
const partners: readonly Bound[] = [
  {
    what: 'accounts at a time',
    most: 100,
    make: (count) => api.user.brandedContentTagApproval.get({ user_ids: many(count, (n) => `${n + 1}`) }),
  },
];

describe('Meta takes as many as its pages say', () => {
  tryBounds([...publishing, ...messages, ...partners]);
});
