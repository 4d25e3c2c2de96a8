import { describe } from '@jest/globals';
import { offline } from '@edgewalk/testing/offline';
import { type Bound, many, tryBounds } from '@edgewalk/testing/tree/bounds';
import { Facebook } from '../src/facebook.js';

offline();

const fb = new Facebook({ accessToken: 'EAAtest' });
const page = fb.page('1');
const recipient = { id: '526' };
const link = 'https://example.com/news';
const url = 'https://example.com/a.jpg';

/** The compiler knows some of these bounds, too. */
const message = (content: object) => page.messages.create({ recipient, message: content } as never);
const images = many(2, () => ({ url }));
const grid = (element: object, elements = 1) =>
  message({
    attachment: {
      type: 'template',
      payload: { template_type: 'image_grid', elements: many(elements, () => ({ images, ...element })) },
    },
  });

// Meta's guide to Messenger, and its page "Image grid template" (2026-06-30).
const messages: readonly Bound[] = [
  { what: 'characters of a message', most: 2000, make: (count) => message({ text: 'x'.repeat(count) }) },
  {
    what: 'quick replies',
    most: 13,
    make: (count) => message({ text: 'x', quick_replies: many(count, () => ({ content_type: 'text', title: 'x' })) }),
  },
  { what: 'images of a grid', least: 2, most: 6, make: (count) => grid({ images: many(count, () => ({ url })) }) },
  {
    what: 'hero images',
    most: 1,
    make: (count) => grid({ images: [...many(count, () => ({ url, is_hero_image: true })), ...images] }),
  },
  { what: 'characters of the title of a grid', most: 45, make: (count) => grid({ title: 'x'.repeat(count) }) },
  { what: 'characters of its subtitle', most: 80, make: (count) => grid({ subtitle: 'x'.repeat(count) }) },
  { what: 'its buttons', most: 3, make: (count) => grid({ buttons: many(count, () => ({ type: 'postback' })) }) },
  { what: 'elements of a grid', least: 1, most: 1, make: (count) => grid({}, count) },
];

// Meta's pages of a Page's posts and of its own texts, its guide to A/B tests ("a maximum of 4 posts per test"), the page
// of videos, and the guide to polls.
const publishing: readonly Bound[] = [
  { what: 'characters of about', most: 100, make: (count) => page.update({ about: 'x'.repeat(count) }) },
  { what: 'characters of bio', most: 100, make: (count) => page.update({ bio: 'x'.repeat(count) }) },
  {
    what: 'cards of a carousel',
    least: 2,
    most: 10,
    make: (count) => page.feed.create({ link, child_attachments: many(count, () => ({ link })) }),
  },
  {
    what: 'cards in an order of their own',
    least: 2,
    most: 5,
    make: (count) =>
      page.feed.create({ link, multi_share_optimized: false, child_attachments: many(count, () => ({ link })) }),
  },
  {
    what: 'photos of a post',
    least: 1,
    make: (count) => page.feed.create({ attached_media: many(count, (n) => ({ media_fbid: `${n + 1}` })) }),
  },
  {
    what: 'images of a slideshow',
    least: 3,
    most: 7,
    make: (count) => page.videos.create({ slideshow_spec: { images_urls: many(count, () => url) } }),
  },
  {
    what: 'videos of a test',
    most: 4,
    make: (count) =>
      page.abTests.create({
        name: 'x',
        description: 'x',
        control_video_id: '1',
        experiment_video_ids: many(count, (n) => `${n + 1}`),
        optimization_goal: 'VIEWS',
        duration: 1800,
      }),
  },
  {
    what: 'answers of a poll',
    least: 2,
    make: (count) => fb.video('1').polls.create({ question: 'x', options: many(count, () => 'x') }),
  },
];

// Meta's pages of a button and of stickers.
const others: readonly Bound[] = [
  {
    what: 'digits of a telephone number',
    most: 15,
    make: (count) => fb.callToAction('1').update({ intl_number_with_plus: `+${'1'.repeat(count)}` }),
  },
  {
    what: 'characters to look for a sticker',
    least: 2,
    make: (count) => fb.stickerSearch.get({ q: 'x'.repeat(count) }),
  },
];

describe('Meta takes as many as its pages say', () => {
  tryBounds([...messages, ...publishing, ...others]);
});
